package escalation

// DefaultWeights returns the weights that [New] uses where it is given none.
//
// They are provisional: the coefficients of a conditional logit on the order
// of sentences in the International Crisis Behavior event data (ICBe), as far
// as it had the same features, and nothing for the others.
func DefaultWeights() Weights {
	return Weights{
		Provenance: "provisional: starting values from a conditional logit on ICBe sentence order, not fitted to these features; " +
			"order by definition; stated-cause as odds of 99 to 1",
		Values: []Weight{
			{"role/no-overlap", -0.78},
			{"aim-was-actor", 1.54},
			{"hostile-then-disapproval", 1.97},
			{"offer-then-answer", 1.39},
			{"log-lag", -0.38},
			{"order", 1},
			{"later", -1.94},
			{"stated-cause", 4.6},
		},
	}
}
