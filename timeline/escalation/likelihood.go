package escalation

import "math"

// likelihood is how probable the gold of a case is, with what follows from each
// score.
type likelihood struct {
	// log is the logarithm of the probability of gold.
	log float64
	// p are the probabilities of the candidates and last that of none, and
	// slope the derivatives of log by their scores.
	p, slope []float64
}

// judge computes the likelihood of a case from its scores, by the formula by
// which probabilities are handed out (see the worker's share).
func (c *Case) judge(scores []float64) likelihood {
	n := len(scores)
	l := likelihood{p: make([]float64, n), slope: make([]float64, n)}
	e, share := make([]float64, n), make([]float64, n)
	sum := fillExp(e, scores, func(int) bool { return true })
	fillShare(share, scores, c.isSure)
	left, goldSure := 1.0, 0.0
	for k := range n {
		if c.isSure(k) {
			goldSure += share[k] * flag(c.isGold(k))
			continue
		}
		l.p[k] = e[k] / (sum + e[k]*c.doubt(k))
		left -= l.p[k]
	}
	left = max(0, left)
	gold, drag := goldSure*left, 0.0
	for k := range n {
		if c.isSure(k) {
			l.p[k] = share[k] * left
			l.slope[k] = left * share[k] * (flag(c.isGold(k)) - goldSure)
			continue
		}
		gold += l.p[k] * flag(c.isGold(k))
		worth := flag(c.isGold(k)) - goldSure
		whole := sum + e[k]*c.doubt(k)
		l.slope[k] = worth * l.p[k] * (1 - c.doubt(k)*e[k]/whole)
		drag += worth * l.p[k] / whole
	}
	gold = max(gold, 1e-300)
	for k := range n {
		l.slope[k] = (l.slope[k] - e[k]*drag) / gold
	}
	l.log = math.Log(gold)
	return l
}

// fillExp fills in the exponentials of the scores that are wanted, less that of
// the greatest, and returns their sum.
func fillExp(e, scores []float64, wanted func(int) bool) float64 {
	most := math.Inf(-1)
	for k, s := range scores {
		if wanted(k) {
			most = max(most, s)
		}
	}
	sum := 0.0
	for k, s := range scores {
		if wanted(k) {
			e[k] = exp(s - most)
			sum += e[k]
		}
	}
	return sum
}

// fillShare fills in the exponentials of the scores that are wanted as shares of
// their sum.
func fillShare(e, scores []float64, wanted func(int) bool) {
	sum := fillExp(e, scores, wanted)
	for k := range e {
		e[k] /= sum
	}
}

// isSure reports whether an alternative, the last of which is none, is one
// whatever the dates.
func (c *Case) isSure(k int) bool { return k == len(c.Candidates) || c.Candidates[k].order() == 1 }

func (c *Case) isGold(k int) bool {
	if k == len(c.Candidates) {
		return c.NoneGold
	}
	return c.Candidates[k].Gold
}

// doubt is the odds of an alternative's having come later.
func (c *Case) doubt(k int) float64 { return 1/c.Candidates[k].order() - 1 }
