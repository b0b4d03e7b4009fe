package calibration

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Forecast is a probability that was given to something, and whether it came
// about.
type Forecast struct {
	P        float64
	Happened bool
}

// p returns the probability within its range.
func (f Forecast) p() float64 {
	if math.IsNaN(f.P) {
		return 0.5
	}
	return min(max(f.P, 0), 1)
}

func (f Forecast) outcome() float64 {
	if f.Happened {
		return 1
	}
	return 0
}

// LogLoss returns the loss of one forecast in nats: minus the logarithm of the
// probability given to what came about. It is 0 for a certainty that was right,
// 0.69 for even odds, and infinite for a certainty that was wrong.
func (f Forecast) LogLoss() float64 {
	p := f.p()
	if !f.Happened {
		return -math.Log1p(-p)
	}
	return -math.Log(p)
}

// Brier returns the squared distance of the probability from what came about, 0
// at best and 1 at worst (G. W. Brier, Verification of forecasts expressed in
// terms of probability, Monthly Weather Review 78, 1950; here its half, as is
// usual for two outcomes).
func (f Forecast) Brier() float64 {
	d := f.p() - f.outcome()
	return d * d
}

// LogLoss returns the mean loss of forecasts in nats: see [Forecast.LogLoss].
func LogLoss(list []Forecast) float64 { return mean(list, Forecast.LogLoss) }

// Brier returns the mean Brier score: see [Forecast.Brier].
func Brier(list []Forecast) float64 { return mean(list, Forecast.Brier) }

// Rate returns in what share of the cases the thing came about.
func Rate(list []Forecast) float64 { return mean(list, Forecast.outcome) }

func mean(list []Forecast, of func(Forecast) float64) float64 {
	if len(list) == 0 {
		return 0
	}
	sum := 0.0
	for _, f := range list {
		sum += of(f)
	}
	return sum / float64(len(list))
}

// Bin is a group of forecasts of similar probability.
type Bin struct {
	N int
	// Low and High are the least and the greatest probability in the bin.
	Low, High float64
	// Said is the mean of the probabilities, Seen the share that came about.
	Said, Seen float64
}

// String returns the bin on a line: "0.62 to 0.71: said 0.66, seen 0.70 (41)".
func (b Bin) String() string {
	return fmt.Sprintf("%.2f to %.2f: said %.2f, seen %.2f (%d)", b.Low, b.High, b.Said, b.Seen, b.N)
}

// Reliability sorts forecasts by their probability into so many bins of equal
// mass: their sizes differ by one at most, the first being the larger ones.
// Where there are fewer forecasts than bins, each is a bin. Among equal
// probabilities those that did not come about come first, so that the order of
// the list makes no difference.
func Reliability(list []Forecast, bins int) []Bin {
	bins = min(bins, len(list))
	if bins <= 0 {
		return nil
	}
	sorted := slices.SortedFunc(slices.Values(list), func(a, b Forecast) int {
		return cmp.Or(cmp.Compare(a.p(), b.p()), cmp.Compare(a.outcome(), b.outcome()))
	})
	table := make([]Bin, 0, bins)
	for i := range bins {
		table = append(table, binOf(sorted[start(i, len(list), bins):start(i+1, len(list), bins)]))
	}
	return table
}

// start returns where a bin begins among n forecasts.
func start(i, n, bins int) int { return i*(n/bins) + min(i, n%bins) }

func binOf(list []Forecast) Bin {
	return Bin{
		N: len(list), Low: list[0].p(), High: list[len(list)-1].p(),
		Said: mean(list, Forecast.p), Seen: Rate(list),
	}
}

// ECE returns the expected calibration error: the mean distance, over all
// forecasts, of what was said in a bin from what was seen in it, in bins of
// equal mass (see [Reliability]).
func ECE(list []Forecast, bins int) float64 {
	sum := 0.0
	for _, b := range Reliability(list, bins) {
		sum += float64(b.N) * math.Abs(b.Said-b.Seen)
	}
	if len(list) == 0 {
		return 0
	}
	return sum / float64(len(list))
}
