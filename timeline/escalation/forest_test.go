package escalation_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/escalation"
)

// bestForest tries all choices of causes and returns the greatest logarithm of
// their probability among those without a circle.
func bestForest(list []escalation.Answer) float64 {
	at := map[event.ID]int{}
	for i, a := range list {
		at[a.ID] = i
	}
	cause := make([]int, len(list))
	best := math.Inf(-1)
	var try func(i int, sum float64)
	try = func(i int, sum float64) {
		if sum <= best {
			return
		}
		if i == len(list) {
			best = sum
			return
		}
		cause[i] = -1
		try(i+1, sum+math.Log(list[i].None))
		for _, p := range list[i].Parents {
			cause[i] = at[p.Cause]
			loops := false
			for j := cause[i]; j >= 0 && j <= i && !loops; j = cause[j] {
				loops = j == i
			}
			if !loops {
				try(i+1, sum+math.Log(p.P))
			}
		}
	}
	try(0, 0)
	return best
}

// TestForest compares the branching with the best of all, on acts of few days,
// so that there are circles.
func TestForest(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(61, 62))
	circles := 0
	for trial := range 400 {
		w := allWeights(r).With("none", -3)
		acts := make([]escalation.Act, 6)
		for i := range acts {
			acts[i] = randomAct(r, i, 3, 2)
			acts[i].Latest = acts[i].Earliest + edtf.Seconds(1+r.IntN(3))*edtf.Day - 1
		}
		result := accumulate(t, nil, &escalation.Options{Weights: &w, OneAffair: true, Parents: 10}, acts).Result()
		list := answers(result)
		sum, cause, greedy := 0.0, map[event.ID]event.ID{}, 0.0
		links := result.Forest()
		for i, l := range links {
			sum += math.Log(l.P)
			cause[l.ID] = l.Cause
			most := list[i].None
			for _, p := range list[i].Parents {
				most = max(most, p.P)
			}
			greedy += math.Log(most)
		}
		for _, l := range links {
			at, depth := l.ID, 0
			for ; cause[at] != "" && depth <= len(links); depth++ {
				at = cause[at]
			}
			if at != l.Root || depth != l.Depth {
				t.Fatalf("%+v does not lead to its root in as many steps", l)
			}
		}
		if greedy > sum+1e-9 {
			circles++
		}
		if want := bestForest(list); math.Abs(sum-want) > 1e-3 {
			t.Fatalf("trial %d: %v, want %v", trial, sum, want)
		}
	}
	if circles < 20 {
		t.Errorf("only %d trials had circles", circles)
	}
	t.Logf("%d of 400 had circles", circles)
}
