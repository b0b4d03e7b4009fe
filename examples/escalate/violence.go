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
// violent people judged it: by what is stated, as was fixed before anything was
// looked at; and, looked at afterwards, by what may be for all that is stated, such
// as an invasion of which the rows do not say whether anybody was killed.
func violence(crises []*icbe.Crisis) (string, error) {
	var judgements, least, most []float64
	for _, c := range crises {
		if c.Violence == 0 {
			continue
		}
		t, err := timeline.New(c.Chronicle, nil)
		if err != nil {
			return "", err
		}
		stated, may := 0.0, 0.0
		for i := range c.Chronicle.Events {
			rung := t.Rung(c.Chronicle.Events[i].ID)
			if rung.Hostility >= ladder.H8 {
				stated++
			}
			if rung.Highest() >= ladder.H8 {
				may++
			}
		}
		judgements, least, most = append(judgements, float64(c.Violence)), append(least, stated), append(most, may)
	}
	return fmt.Sprintf("judged violence of %d crises against the number of events at H8 and above: Spearman %s\n"+
		"against the number of those that may stand there for all that is stated: %s\n",
		len(judgements), correlation(least, judgements), correlation(most, judgements)), nil
}

// correlation returns the correlation of ranks with its interval, by drawing
// crises anew.
func correlation(x, y []float64) string {
	r := rand.New(rand.NewPCG(1, 2))
	var samples []float64
	for range 2000 {
		var u, v []float64
		for range x {
			i := r.IntN(len(x))
			u, v = append(u, x[i]), append(v, y[i])
		}
		samples = append(samples, spearman(u, v))
	}
	slices.Sort(samples)
	return fmt.Sprintf("%.3f (95%% %.3f to %.3f, bootstrap by crisis)", spearman(x, y), samples[50], samples[1949])
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
