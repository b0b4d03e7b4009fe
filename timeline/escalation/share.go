package escalation

import "math"

// stake is a candidate as far as it takes part in what there is to share.
type stake struct {
	slot  int32
	order float64
	score Nats
	p     float64
	// part is how probable it is that the act, if this is its cause, is an answer
	// to it; 0 or 1 unless it is contested who did one of the two.
	part float64
}

// share turns scores into probabilities.
//
// A candidate that may have come later is one with the probability of its order
// only, and where it is, it takes its part of the whole: so its own share is out
// of a sum in which it stands in full, and the others are there by their
// probabilities. What is left goes to those that are candidates for sure, and to
// none. For a single doubtful candidate that is exact.
func (w *worker) share() {
	most := w.none
	for i := range w.stakes {
		most = max(most, w.stakes[i].score)
	}
	sum := 0.0
	for i := range w.stakes {
		c := &w.stakes[i]
		c.p = math.Exp((c.score - most).Float())
		sum += c.p
	}
	none := math.Exp((w.none - most).Float())
	sum += none
	left := 1.0
	for i := range w.stakes {
		if c := &w.stakes[i]; c.order < 1 {
			c.p /= sum + c.p*(1/c.order-1)
			left -= c.p
		}
	}
	if left == 1 {
		for i := range w.stakes {
			w.stakes[i].p /= sum
		}
		w.noneP = none / sum
		return
	}
	w.shareRest(max(0, left), most)
}

// shareRest shares what is left among the candidates that came first for sure,
// and none; greatest is the greatest score of all.
func (w *worker) shareRest(left float64, greatest Nats) {
	most := w.none
	for i := range w.stakes {
		if c := &w.stakes[i]; c.order == 1 {
			most = max(most, c.score)
		}
	}
	w.noneP = math.Exp((w.none - most).Float())
	sure, up := w.noneP, 1.0
	if far := (greatest - most).Float(); far < 300 {
		up = math.Exp(far) // as the exponentials are less that of the greatest of all
	} else {
		for i := range w.stakes {
			w.stakes[i].refer(most)
		}
	}
	for i := range w.stakes {
		if c := &w.stakes[i]; c.order == 1 {
			c.p *= up
			sure += c.p
		}
	}
	w.noneP *= left / sure
	for i := range w.stakes {
		if c := &w.stakes[i]; c.order == 1 {
			c.p *= left / sure
		}
	}
}

// refer takes the exponential of the score again, less that of another.
func (c *stake) refer(most Nats) {
	if c.order == 1 {
		c.p = math.Exp((c.score - most).Float())
	}
}

// credit returns what the act takes from the silence after its candidates.
func (w *worker) credit() []credit {
	list, owed := w.credits[:0], w.owed[:0]
	for i := range w.stakes {
		c := &w.stakes[i]
		if p := c.part * c.p; p > leastCredit {
			nats := NatsOf(math.Log1p(-min(p, 1)))
			list, owed = append(list, credit{w.ix.entries[c.slot], nats}), append(owed, c.slot)
		}
	}
	w.credits, w.owed = list, owed
	return list
}

// leastCredit is the probability below which no credit is worth keeping: it
// rounds to nothing.
const leastCredit = 0.5 / perNat

// partake works out which part of the candidates' variants are answers.
func (w *worker) partake() {
	for i := range w.cands {
		w.stakes[i].part = w.answering(&w.cands[i])
	}
}
