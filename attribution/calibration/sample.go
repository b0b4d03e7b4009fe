package calibration

import (
	"math/rand/v2"
	"slices"
)

// Spread is how a number came out over many samples.
type Spread struct {
	Mean float64
	// Low and High are the ends of the middle 95 percent.
	Low, High float64
	// P95 is the number that 95 percent of the samples do not exceed.
	P95 float64
}

// Perfect returns the expected calibration errors ([ECE]) that a forecaster
// would have who gives the same probabilities and is right about them: in each
// of so many samples every forecast comes about with its own probability,
// independently of the others. An error not above the P95 of that gives no
// reason to call the forecasts badly calibrated.
func Perfect(list []Forecast, bins, samples int, seed uint64) Spread {
	r := rand.New(rand.NewPCG(seed, 0)) //nolint:gosec // A simulation that can be repeated.
	drawn := slices.Clone(list)
	errs := make([]float64, 0, max(samples, 0))
	for range samples {
		for i := range drawn {
			drawn[i].Happened = r.Float64() < drawn[i].p()
		}
		errs = append(errs, ECE(drawn, bins))
	}
	return spreadOf(errs)
}

// Compare returns the mean of the differences a[i]-b[i] of two forecasters' losses
// on the same cases, with the 95 percent interval of the bootstrap (percentiles
// of so many samples). Group says which cases belong together, such as those of
// one event, and are drawn together; nil draws each by itself. Where the interval
// lies below 0, a is the better one.
//
// Of lists that differ in length, the rest of the longer one is left out.
func Compare(a, b []float64, group []int, samples int, seed uint64) Spread {
	n := min(len(a), len(b))
	if group != nil {
		n = min(n, len(group))
	}
	sums := sumsOf(a, b, group, n)
	if len(sums) == 0 {
		return Spread{}
	}
	r := rand.New(rand.NewPCG(seed, 1)) //nolint:gosec // A simulation that can be repeated.
	means := make([]float64, 0, max(samples, 0))
	for range samples {
		var all clusterSum
		for range sums {
			s := sums[r.IntN(len(sums))]
			all.sum += s.sum
			all.n += s.n
		}
		means = append(means, all.sum/float64(all.n))
	}
	spread := spreadOf(means)
	var all clusterSum
	for _, s := range sums {
		all.sum += s.sum
		all.n += s.n
	}
	spread.Mean = all.sum / float64(all.n)
	return spread
}

// clusterSum is the sum of the differences of cases that belong together.
type clusterSum struct {
	sum float64
	n   int
}

// sumsOf adds up the differences, cluster by cluster in order of appearance.
func sumsOf(a, b []float64, group []int, n int) []clusterSum {
	var sums []clusterSum
	at := make(map[int]int)
	for i := range n {
		place := len(sums)
		if group != nil {
			known, ok := at[group[i]]
			if ok {
				place = known
			}
			at[group[i]] = place
		}
		if place == len(sums) {
			sums = append(sums, clusterSum{})
		}
		sums[place].sum += a[i] - b[i]
		sums[place].n++
	}
	return sums
}

// spreadOf sorts the numbers.
func spreadOf(list []float64) Spread {
	if len(list) == 0 {
		return Spread{}
	}
	slices.Sort(list)
	sum := 0.0
	for _, x := range list {
		sum += x
	}
	return Spread{
		Mean: sum / float64(len(list)), Low: quantile(list, 0.025), High: quantile(list, 0.975), P95: quantile(list, 0.95),
	}
}

// quantile returns the least of sorted numbers that the share q of them does
// not exceed.
func quantile(sorted []float64, q float64) float64 {
	n := int(q * float64(len(sorted)))
	if float64(n) < q*float64(len(sorted)) {
		n++
	}
	return sorted[max(n-1, 0)]
}
