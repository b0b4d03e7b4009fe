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
// likely as another. The probability that the candidate began first is a
// feature itself (its logarithm, with weight 1 by definition). Two acts of one
// day may each have answered the other.
//
// [ShapeOf] makes of acts and answers the course of a crisis: [Window], [Phase],
// [Chain], [Dyad], [Deescalation]. [Shape.Summary] picks out what is worth a
// sentence.
package escalation
