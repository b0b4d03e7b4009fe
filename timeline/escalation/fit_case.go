package escalation

import "github.com/casus-events/casus/event"

// Case is an act whose candidates somebody has judged: what [Fit] learns from.
// [Result.Case] makes one from the same features that scores are made of.
type Case struct {
	ID event.ID
	// Group names what belongs together, such as a crisis: folds never split
	// it.
	Group string
	// Weight is as how many cases it counts; 0 stands for 1.
	Weight float64
	// None are the values of the features of the spontaneous alternative, in
	// the order of [Features]; NoneGold: the act answers nothing known.
	None     []float64
	NoneGold bool
	// Candidates are the earlier acts that compete.
	Candidates []Candidate
}

// Candidate is an earlier act that competes in a [Case].
type Candidate struct {
	ID event.ID
	// Gold: the act answers it. Where several are gold any of them counts as
	// found.
	Gold bool
	// Order is the probability that it came first; 0 stands for 1.
	Order float64
	// Variants are the ways in which it may have been done, one unless it is
	// contested who did one of the two acts.
	Variants []Variant
}

// Variant is a candidate under one answer to who did the two acts.
type Variant struct {
	// P is the probability of that answer.
	P float64
	// X are the values of the features, in the order of [Features].
	X []float64
}

// P returns the probabilities that weights give to the candidates of a case,
// and to none of them.
func (c *Case) P(w Weights) (candidates []float64, none float64) {
	f := newFitCase(c)
	l := c.judge(f.scores(w.inOrder()))
	return l.p[:len(c.Candidates)], l.p[len(c.Candidates)]
}

func (c *Case) weight() float64 {
	if c.Weight > 0 {
		return c.Weight
	}
	return 1
}

func (c *Candidate) order() float64 {
	if c.Order > 0 && c.Order < 1 {
		return c.Order
	}
	return 1
}
