// Package ledger is the arithmetic of weighing statements about who it was: a
// frame of possibilities, statements about sets of them, and what these come to
// when some have one origin and some have several. It knows numbers only; what
// an atom stands for, and what a statement weighs, is for its caller to say.
//
//	l, err := ledger.New(3, []ledger.Item{
//		{Focal: ledger.In(0, 1), Weight: 0.25, Root: "general"},
//		{Focal: ledger.NotIn(0), Weight: 0.85, Root: "group"},
//	}, nil)
//	l.Contour(2)           // 0.25: how well "it was 2" goes with all that was said
//	l.Posterior(prior)     // proportional to prior times contour
//	l.Belief(ledger.In(0)) // what is committed to it and to nothing else
//
// # Items
//
// An [Item] says "it was somebody in Focal; if it were not, this would be
// Weight times as likely to be said". A weight of one says nothing. A weight of
// zero would say that nothing could ever be said against it and is refused. An
// item divides the odds of everybody outside its set by 1/Weight, which in nats
// is -ln Weight: [Ledger.Nats] adds those up.
//
// # Roots
//
// Items with one Root are one witness. For each atom only the heaviest of them
// counts: the contour of a root is the pointwise minimum of those of its items,
// so that saying a thing twice adds nothing, while saying something narrower
// adds what is new in it. Different roots multiply.
//
// Roots of one Party depend on each other by Options.Dependence, rho: for each
// atom the heaviest of them counts in full and each other one by 1-rho,
//
//	kappa = max + (1-rho) * sum of the others
//
// which is all of them at rho 0 and one witness at rho 1.
//
// # Belief
//
// A root with its nested sets is a consonant body of evidence in the sense of
// Shafer, and roots are combined by the conjunctive rule without normalisation.
// [Ledger.Plausibility] of one atom is its contour. What contradicts itself goes
// to the empty set, where [Ledger.Conflict] reports it; nothing is divided by
// what is left. With a dependence strictly between 0 and 1 a party is taken as
// two things that are independent: what its roots share, with the weights raised
// to rho, and what each has of its own, with the rest. That gives the formula
// above exactly.
//
// # Cost
//
// Contours, posteriors and [Ledger.Stability] take time in proportion to the
// sizes of the sets as they are written and to the number of atoms: the
// complement of one atom is as cheap as the atom. A party with a dependence
// adds the square of its roots to Stability alone.
//
// Belief and conflict are hard in general (deciding whether they are positive
// already contains set covering), and are exact as long as Options.Budget lasts.
// Items about one atom, for or against it, never use it up. Beyond the budget,
// results are a Range with different ends, both of which are certain.
//
// # Determinism
//
// Weights are kept in fixed point, in steps of 2^-40 nats, so that sums are
// exact: the same items in any order give the same bits. In a sum of n items
// the rounding is at most n * 2^-41 nats. (Beyond 2^23 nats in all the steps
// grow.)
//
// # Zero values
//
// The nil *Ledger and the zero Ledger have no atoms. A nil *Options is the
// default: parties play no part.
//
// # Errors
//
// New reports every fault at once, each a casus.FieldError with its path. No
// function panics on any input: an atom that is not there has a contour of
// zero, and sets are read without the atoms that are not there.
package ledger
