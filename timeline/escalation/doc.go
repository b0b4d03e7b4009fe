// Package escalation works out which earlier act each act answers, how
// probably, and why.
//
//	acc, err := escalation.New(ties, nil)
//	for _, act := range acts {
//		err = acc.Add(act)
//	}
//	for a := range acc.Result().Answers() {
//		for _, p := range a.Parents {
//			fmt.Println(a.ID, "answers", p.Cause, p.P, p.Role, p.Turn, p.Addends)
//		}
//	}
//
// # Concepts
//
// An [Act] is an event as far as matters here: who did it (with probabilities
// where that is contested), whom it struck or addressed, when it may have begun,
// what it was, and its rungs. A [Tie] says how two actors stood to each other
// in a time. Both are plain data.
//
// The earlier acts within [Options.Window] that have an actor in common with an
// act, or one that stands with it, are its candidates. Each gets a score, the
// sum of its [Addend]s: a [Feature] of the two acts times its weight, in nats.
// So has the alternative that the act answers nothing known. The probability
// of each is exp(score) as a share of the sum over all: the posterior of a
// branching process whose intensity the scores describe.
//
// A contested attribution adds up: the intensity of a candidate is that under
// each answer to who did it, weighted by its probability. The reply is no
// evidence on who did the earlier act; package attribution does not read what is
// inferred here.
//
// Dates bound the instant of beginning, and any instant within the bounds is as
// likely as another. A candidate that may have come later is one with the
// probability of its order only: the logarithm of that is an addend, and in the
// sum of which it takes its share it stands in full, the other doubtful ones by
// their probabilities. What the doubtful ones leave is shared among the rest. For
// one doubtful candidate that is exact; without it, two acts of one day would each
// seem to answer the other.
//
// What is stated, [Act.Causes], is one feature among others, worth as much as who
// states it is reliable; [Options.Unstated] leaves it out. A stated cause that
// cannot be one, since it came later, is an [Unmet] and never averaged away.
//
// # Answers
//
// An [Answer] lists the most probable parents, each with its [Role], its [Turn] on
// the ladder, what it widened ([Parent.Horizontal]) and whether it turned to accord
// ([Parent.Inverse]), and says how probable it is that the act was answered by
// nobody on the side of those whom it struck; that is Censored where the record
// ends too early to tell. [Result.Forest] chooses one cause for each act, so that
// acts form chains.
//
// [Result.Shape] makes of it the course of a crisis: [Window], [Phase], [Chain],
// [Dyad], [Deescalation]. [Shape.Summary] picks out what is worth a sentence.
//
// # Weights
//
// [Features] lists what can be weighed. [DefaultWeights] says where its weights
// come from. [Result.Case] turns an act whose cause is known into a case, from the
// very numbers of which scores are made, and [Fit] fits weights to cases. How sure
// the probabilities may be, [Sharpness] learns from cases held out.
//
// # Merging and streams
//
// An [Accumulator] is a set of acts. Parts may be filled anywhere and merged in any
// grouping and order, and the bits of the result are the same on one architecture:
// scores are whole numbers, and sums are taken in an order that depends on the set
// alone. [Accumulator.Acts] is what to send. [Accumulator.Advance] hands out the
// answers on which nothing to come has a bearing, and forgets acts that are too
// old to be candidates. A result that is asked for again works out those acts only
// that what came since may have provoked, unless there are acts without a date:
// each of those has to do with all.
//
// # Cost
//
// An act costs its candidates, at most [Options.Candidates] besides the stated
// ones, and at most four times as many are looked at; so the cost grows with the
// number of acts and the sorting of them, whatever they are (TestHostile,
// BenchmarkResult). A contested pair costs the product of the answers to who did
// the two.
//
// # Limits
//
// Of acts that compete only the most recent [Options.Candidates] do so, by their
// latest possible rank; [Answer.Cut] says where others were left out. Sides,
// friends and foes are followed to 32 actors each. Acts that are bounded less
// closely than [Options.Coarsest] have no date: they compete with those nearest in
// the order of telling, or of identifiers where there is none, and their lags are
// unknown. The limits of one act are [MostParties], [MostCauses] and [MostActors].
//
// The chance of many doubtful candidates at once is an approximation: that one of
// them came first is taken to say nothing about the others.
//
// # Zero values
//
// The zero Options, and nil, are the defaults. The zero [Role] is unknown and the
// zero [Turn] not comparable. An Act needs an identifier; what else is empty is not
// known. An act with nothing in By was done by somebody unknown.
//
// # Errors
//
// New and Add report [casus.FieldError] values with paths; what is refused
// changes nothing. No function panics on any input.
//
// # Stability
//
// The list of features grows with the library, and weights that do not mention a
// feature give it none.
package escalation
