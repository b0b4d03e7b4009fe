package escalation

import "math"

// Credits are rounded to millionths of a nat, and a plain act hands out nothing
// else. So they are worked out from rough exponentials and logarithms first, which
// are off by less than roughly, and by worker.share and worker.credit only where
// that is not enough to tell how to round. The bits are the same (TestPlain,
// TestRough).

const (
	// roughly bounds by how much a rough probability is off. The exponentials are
	// off by less than 1e-13 of themselves, see roughTables.exp, and each of up to
	// roughMost of them once more by what the sums are rounded.
	roughly = 1e-10
	// roughMost is up to how many candidates that holds.
	roughMost = 256
	// roughSure is the least sum of those that came first for sure of which
	// roughTables.exp leaves nothing out that matters, the greatest of all being 1.
	roughSure = 1e-3
)

// roughTables hold exponentials of whole multiples of some numbers of millionths
// of a nat, and the logarithms of what is left of 1.
type roughTables struct {
	coarse [roughNats]float64
	fine   [1 << (coarseBits - fineBits)]float64
	// inverse are the inverses of 1-k/restParts, and logs the logarithms.
	inverse, logs [restParts/2 + 1]float64
}

const (
	coarseBits, fineBits = 20, 10
	// roughNats is beyond how many 2^20 millionths an exponential counts as 0.
	roughNats = 40
	restParts = 128
)

// exp returns exp(-n/1e6), for n from 0 on. What follows the fine step is less
// than x = 0.001024, and the series is off by less than x^4/24 = 5e-14.
func (t *roughTables) exp(n Nats) float64 {
	if n >= roughNats<<coarseBits {
		return 0
	}
	x := float64(n&(1<<fineBits-1)) * 1e-6
	return t.coarse[n>>coarseBits] * t.fine[n>>fineBits&(1<<(coarseBits-fineBits)-1)] * (1 - x*(1-x*(0.5-x*(1.0/6))))
}

// log returns ln(1-p). Below 1/2 it adds to the logarithm of the nearest 1-k/128
// that of 1-x, where x is at most 1/128, and is off by less than x^6/5 = 5e-14.
func (t *roughTables) log(p float64) float64 {
	if p >= 0.5 {
		return math.Log1p(-p)
	}
	k := int(p*restParts + 0.5)
	x := (p - float64(k)/restParts) * t.inverse[k]
	return t.logs[k] - x*(1+x*(1.0/2+x*(1.0/3+x*(1.0/4+x*(1.0/5)))))
}

// roughCredit returns what the act takes from the silence after its candidates,
// unless that is to be worked out exactly.
func (w *worker) roughCredit() ([]credit, bool) {
	if len(w.stakes) > roughMost || !w.roughShare() {
		return nil, false
	}
	list, owed := w.credits[:0], w.owed[:0]
	for i := range w.stakes {
		c := &w.stakes[i]
		p := c.part * c.p
		if p > leastCredit-roughly {
			x := w.rough.log(p) * perNat
			nats := math.RoundToEven(x)
			// By how much x may be off is less than 2*roughly*perNat/(1-p). It is to
			// be less than a tenth, and than how far another number is from being
			// nearer.
			if margin := min(0.1, 0.5-math.Abs(x-nats)); margin*(1-p) < 2*roughly*perNat || p < leastCredit+roughly {
				return nil, false
			}
			list, owed = append(list, credit{w.ix.entries[c.slot], Nats(nats)}), append(owed, c.slot)
		}
	}
	w.credits, w.owed = list, owed
	return list, true
}

// roughShare does what share does, roughly.
func (w *worker) roughShare() bool {
	most := max(w.none, w.pass.most)
	none := w.rough.exp(most - w.none)
	sure, doubtful := none, 0.0
	for i := range w.stakes {
		c := &w.stakes[i]
		c.p = w.rough.exp(most - c.score)
		if c.order < 1 {
			doubtful += c.p
		} else {
			sure += c.p
		}
	}
	if sure < roughSure {
		return false
	}
	left := 1.0
	if doubtful > 0 {
		for i := range w.stakes {
			if c := &w.stakes[i]; c.order < 1 {
				c.p /= sure + doubtful + c.p*(1/c.order-1)
				left -= c.p
			}
		}
	}
	scale := max(0, left) / sure
	for i := range w.stakes {
		if c := &w.stakes[i]; c.order == 1 {
			c.p *= scale
		}
	}
	return true
}
