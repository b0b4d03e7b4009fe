package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/examples/escalate/icbe"
	"github.com/casus-events/casus/timeline"
)

// violence compares how many events of a crisis stand on H8 or above with how
// violent people judged it.
func violence(crises []*icbe.Crisis) string {
	var counts, judgements []float64
	for _, c := range crises {
		if c.Violence == 0 {
			continue
		}
		t, err := timeline.New(c.Chronicle, nil)
		if err != nil {
			return err.Error()
		}
		n := 0.0
		for _, p := range t.Order() {
			if t.Rung(p.Event).Hostility >= ladder.H8 {
				n++
			}
		}
		counts, judgements = append(counts, n), append(judgements, float64(c.Violence))
	}
	r := rand.New(rand.NewPCG(1, 2))
	var samples []float64
	for range 2000 {
		var x, y []float64
		for range counts {
			i := r.IntN(len(counts))
			x, y = append(x, counts[i]), append(y, judgements[i])
		}
		samples = append(samples, spearman(x, y))
	}
	slices.Sort(samples)
	return fmt.Sprintf("events at H8 and above against judged violence: %d crises, Spearman %.3f (95%% %.3f to %.3f, bootstrap by crisis)",
		len(counts), spearman(counts, judgements), samples[50], samples[1949])
}

// spearman returns the correlation of ranks, ties at their mean rank.
func spearman(x, y []float64) float64 { return pearson(ranks(x), ranks(y)) }

func ranks(x []float64) []float64 {
	sorted := slices.Sorted(slices.Values(x))
	list := make([]float64, len(x))
	for i, v := range x {
		first, _ := slices.BinarySearch(sorted, v)
		past, _ := slices.BinarySearch(sorted, math.Nextafter(v, math.Inf(1)))
		list[i] = float64(first+past-1) / 2
	}
	return list
}

func pearson(x, y []float64) float64 {
	var mx, my float64
	for i := range x {
		mx += x[i] / float64(len(x))
		my += y[i] / float64(len(x))
	}
	var xy, xx, yy float64
	for i := range x {
		xy += (x[i] - mx) * (y[i] - my)
		xx += (x[i] - mx) * (x[i] - mx)
		yy += (y[i] - my) * (y[i] - my)
	}
	return xy / math.Sqrt(xx*yy)
}
