// Package belief is the arithmetic of Dempster and Shafer: mass given to sets
// of possibilities rather than to each of them, and the rules by which several
// bodies of evidence are made one. It is here for comparison, where an analyst
// asks what another rule would have said; it knows nothing of claims.
//
//	const (
//		army = iota
//		militia
//		stranger
//	)
//	witness, err := belief.New(3, belief.Focal{belief.Of(army), 0.6}, belief.Focal{belief.Full(3), 0.4})
//	police, err := belief.New(3, belief.Focal{belief.Of(army, militia), 0.7}, belief.Focal{belief.Full(3), 0.3})
//	both, err := belief.Dempster(witness, police)
//	both.Belief(belief.Of(army))       // 0.6: what is committed to it
//	both.Plausibility(belief.Of(army)) // 1: what does not speak against it
//
// # Concepts
//
// A frame is the numbers from 0 to n-1, one for each possibility, of which
// exactly one holds. A [Set] is some of them. [Mass] gives each of some sets, the
// focal sets, a share of one; what is given to the whole frame is what the
// evidence leaves open. [Frame] turns names into numbers and back.
//
// Mass on the empty set is allowed. It is what contradicts itself, and the
// unnormalised rules leave it there to be seen: [Mass.Conflict].
//
// # Rules
//
// All combine any number of sources, and differ in what they take for granted
// and in what becomes of conflict, the products of sets with nothing in common.
//
//	Conjunctive  all are right and independent; conflict stays on the empty set
//	Dempster     the same; conflict is divided out
//	Yager        the same; conflict goes to the whole frame
//	DuboisPrade  each conflict goes to the union of the sets that conflict
//	PCR5, PCR6   each conflict goes back to the sets that conflict, by their masses
//	Disjunctive  at least one is right
//	Cautious     all are right, and may repeat each other
//	Mean         one of them is right, each as likely
//
// Of these Conjunctive, Dempster, Disjunctive and Cautious are associative. The
// others are not: give them all sources at once rather than two by two. A vacuous
// source, one that gives all mass to the whole frame, changes nothing under
// Conjunctive, Dempster and Yager; under the other rules it has its say. Dempster
// is known for what it makes of high conflict (Zadeh's example, shown at
// [Dempster]).
//
// # Cost
//
// Belief, plausibility and commonality look at each focal set once. A rule
// multiplies every focal set of one source with every one of what the others came
// to, which may double with each source; PCR5 and PCR6 multiply the numbers of
// focal sets of all sources. [MaxProducts] bounds that work: beyond it a rule gives
// [ErrTooMany]. Sets of a frame of up to 64 are a machine word, larger ones take
// an eighth of a byte an element.
//
// # Determinism
//
// Sources are put into an order of their own before they are combined, and sums
// are made in the order of the sets: the same sources in any order give the
// same bits.
//
// # Zero values
//
// The zero Set is empty. The zero Mass is no mass function: questions to it are
// answered with 0, and rules refuse it with [ErrFrame].
//
// # Errors
//
// Errors wrap one of the Err values of this package. [New] reports every fault at
// once, those of one focal set as a [*FocalError] each. No function panics on any
// input.
//
// # Limits
//
// Masses are floating-point numbers; a sum that is off from 1 by no more than
// [Tolerance] is taken as it is. A set whose mass becomes smaller than the least
// such number on the way, about 5e-324, is lost: some hundred strong sources that
// agree are more than any that come after them can undo. Frames have at most
// [MaxElements] elements.
package belief
