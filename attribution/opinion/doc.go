// Package opinion is subjective logic: probabilities that say how much they rest
// on. It is here for comparison, where an analyst asks what another calculus would
// have said; it knows nothing of claims.
//
//	trust := opinion.Binomial{Belief: 0.7, Disbelief: 0.1, Uncertainty: 0.2, Base: 0.5}
//	trust.Projected() // 0.8
//	fused, err := opinion.Cumulative(witness, report, study)
//
// # Concepts
//
// An [Opinion] shares one out between the values of a variable, of which exactly
// one holds, and uncertainty, which belongs to none. What uncertainty leaves open
// the base rates fill in: [Opinion.Projected]. A [Binomial] is an opinion about a
// statement and its opposite.
//
// An opinion stands for counts of evidence: r for a value is the same as the belief
// r/(W+sum of r) with the uncertainty W/(W+sum of r), where W is [PriorWeight]
// ([FromEvidence], [Opinion.Evidence]). Without uncertainty it is called dogmatic,
// which is evidence without end; with nothing but uncertainty, vacuous.
//
// # Fusion
//
// The rules differ in what they take for granted of the sources. All take any
// number of opinions at once, since some of them are not associative and two by
// two would give other results (van der Heijden, Kopp and Kargl, Multi-source fusion
// operations in subjective logic, arXiv:1805.01388).
//
//	Cumulative  independent evidence, added up
//	Epistemic   the same about a matter of fact: nothing is more certain than it must be
//	Averaging   the same evidence seen by several: the mean counts
//	Weighted    the same, each as heavy as it is certain
//	Compromise  what all share is kept, what they do not share becomes uncertainty
//	Constraint  each rules something out: Dempster's rule
//
// Cumulative and Constraint are associative, and a vacuous opinion changes nothing
// under them and under Weighted. Averaging and Weighted are idempotent: to hear the
// same opinion again changes nothing. Dogmatic opinions outweigh all others; among
// themselves they count the same.
//
// # Chains
//
// [Opinion.Discount] is what is left of an opinion that was heard from somebody
// who is trusted so far. [Deduce] goes from the opinion about a cause to one about
// an effect, and [Abduce] back.
//
// # Limits
//
// An opinion cannot say "not this one" or "one of these" where there are more than
// two values; mass functions can. Cumulative fusion is a rule of frequencies: two
// reports that are 0.8 sure of one act, both with little uncertainty, come to 0.8 and
// not, as independent testimony would by Bayes' rule, to 0.94.
//
// # Cost
//
// Fusion takes the number of opinions times the number of values, deduction and
// abduction the product of the numbers of causes and effects.
//
// # Determinism
//
// Opinions are put into an order of their own before they are fused: the same in
// any order give the same bits.
//
// # Zero values
//
// The zero Opinion has no values, and the zero Binomial shares out nothing: both are
// refused with an error.
//
// # Errors
//
// Functions report every fault of what they are given at once, each a
// [*ValueError] that wraps one of the Err values of this package. No function
// panics on any input.
package opinion
