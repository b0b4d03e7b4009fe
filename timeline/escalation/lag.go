package escalation

import (
	"math"

	"github.com/casus-events/casus/event/edtf"
)

// orderAndLag returns the probability that of two instants, each anywhere within
// its bounds, the first comes first, and by how many days the second then comes
// later on average. Bounds are in whole seconds, and an instant lasts one.
//
// The difference of the two has the density of a trapezium, so that both are
// what four corners cut out of a growing triangle and a growing pyramid.
func orderAndLag(first, second span) (p, lag float64) {
	switch {
	case first.to < second.from: // from middle to middle
		return 1, float64(second.from-first.from+second.to-first.to) / float64(2*edtf.Day)
	case second.to < first.from:
		return 0, 0
	}
	gap := days(second.from - first.from)
	const second1 = 1.0 / float64(edtf.Day)
	w1, w2 := days(first.to-first.from)+second1, days(second.to-second.from)+second1
	// Corners: the difference of the ends and starts.
	far, near1, near2, least := gap+w2, gap, gap+w2-w1, gap-w1
	area := w1 * w2
	p = (half2(far) - half2(near1) - half2(near2) + half2(least)) / area
	if p <= 0 {
		return 0, 0
	}
	p = min(p, 1)
	sum := (sixth3(far) - sixth3(near1) - sixth3(near2) + sixth3(least)) / area
	return p, max(0, sum/p)
}

func half2(x float64) float64 {
	x = max(0, x)
	return x * x / 2
}

func sixth3(x float64) float64 {
	x = max(0, x)
	return x * x * x / 6
}

func secondsOf(days float64) edtf.Seconds {
	return edtf.Seconds(math.RoundToEven(days * float64(edtf.Day)))
}
