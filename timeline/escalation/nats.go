package escalation

import (
	"math"
	"strconv"
)

// Nats is a weight of evidence, counted in millionths of a nat so that sums are
// exact in any order. One nat makes the odds e (2.72) times as good, 0.69 nats
// twice as good.
type Nats int64

// perNat is how many units make a nat.
const perNat = 1e6

// mostNats is where a single addend saturates: odds of e to the thousandth are
// certainty.
const mostNats = 1000 * perNat

// NatsOf rounds a number of nats. Numbers beyond a thousand, and infinite ones,
// count as a thousand; one that is not a number counts as 0.
func NatsOf(x float64) Nats {
	switch {
	case x > -mostNats/perNat && x < mostNats/perNat:
		return Nats(math.RoundToEven(x * perNat))
	case x > 0:
		return mostNats
	case x < 0:
		return -mostNats
	default:
		return 0
	}
}

// Float returns the number of nats.
func (n Nats) Float() float64 { return float64(n) / perNat }

// String returns the nats with their sign to two places: "+1.54".
func (n Nats) String() string {
	s := strconv.FormatFloat(n.Float(), 'f', 2, 64)
	switch {
	case s == "-0.00":
		return "+0.00"
	case n < 0:
		return s
	default:
		return "+" + s
	}
}
