package escalation_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/escalation"
)

// everyWeight gives every feature a weight, those of forms included.
func everyWeight(r *rand.Rand) escalation.Weights {
	var w escalation.Weights
	for _, f := range escalation.Features() {
		w.Values = append(w.Values, escalation.Weight{Feature: f.Name, Nats: math.Round(700*r.NormFloat64()) / 1377})
	}
	return w.With("order", 1)
}

// plainActs returns acts of which most are plain, with dates that are days, hours
// and stretches of weeks.
func plainActs(r *rand.Rand, n, actors, length int) []escalation.Act {
	acts := make([]escalation.Act, n)
	for i := range acts {
		a := randomAct(r, i, actors, length)
		a.Causes, a.By = nil, a.By[:min(1, len(a.By))]
		for k := range a.By {
			a.By[k].P = 1
		}
		switch r.IntN(5) {
		case 0:
			a.Earliest += edtf.Seconds(r.IntN(86400))
			a.Latest = a.Earliest + edtf.Seconds(r.IntN(2)*r.IntN(9000))
		case 1:
			a.Latest += edtf.Seconds(r.IntN(2)*r.IntN(400)) * edtf.Day / 24
		}
		if r.IntN(3*n) == 0 {
			a.After = []event.ID{"e000"}
		}
		acts[i] = a
	}
	acts[0].After = nil
	return acts
}

// TestPlain wants the same scores, order and credits of one pass as of the steps,
// to the last bit, under random weights and ties.
func TestPlain(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(21, 22))
	trials, acts, plain, rough := 24, 0, 0, 0
	if testing.Short() {
		trials = 8
	}
	for trial := range trials {
		w := everyWeight(r)
		for k, scale := 0, 3*r.Float64(); k < len(w.Values); k++ {
			w.Values[k].Nats *= scale
		}
		o := &escalation.Options{
			Window: edtf.Seconds(5+r.IntN(400)) * edtf.Day, Candidates: 1 + r.IntN(300), OneAffair: r.IntN(3) == 0,
			Narration: r.IntN(2) == 0, Unstated: r.IntN(2) == 0,
		}
		if trial%4 > 0 {
			o.Weights = &w
		}
		actors := 2 + r.IntN(8)
		list := plainActs(r, 20+r.IntN(400), actors, 10+r.IntN(400))
		result := accumulate(t, randomTies(r, r.IntN(2)*r.IntN(8), actors), o, list).Result()
		p, n, difference := escalation.ComparePasses(result)
		if difference != "" {
			t.Fatalf("trial %d: %s", trial, difference)
		}
		acts, plain, rough = acts+len(list), plain+p, rough+n
	}
	if plain < acts/2 || rough < plain*3/4 {
		t.Errorf("of %d acts %d were worked out in one pass, of these %d roughly", acts, plain, rough)
	}
}

// TestRough looks at how far rough exponentials and logarithms are off, which
// may be a hundredth of what is left for them.
func TestRough(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(23, 24))
	for i := range 200_000 {
		n, p := escalation.Nats(r.Int64N(50e6)), r.Float64()
		if i%2 == 0 {
			n, p = n>>r.IntN(26), math.Exp(-15*p)
		}
		exp, log := escalation.Rough(n, p)
		if want := math.Exp(-n.Float()); math.Abs(exp-want) > 1e-13*want+1e-17 {
			t.Errorf("exp(-%d/1e6) is %v, want %v", n, exp, want)
		}
		if want := math.Log1p(-p); math.Abs(log-want) > 1e-13 && p < 1 {
			t.Errorf("ln(1-%v) is %v, want %v", p, log, want)
		}
	}
	for _, n := range []escalation.Nats{0, 1, 1023, 1024, 1<<20 - 1, 1 << 20, 40<<20 - 1, 40 << 20, 1 << 62} {
		if exp, _ := escalation.Rough(n, 0); !(math.Abs(exp-math.Exp(-n.Float())) <= 1e-13*exp+1e-17) {
			t.Errorf("exp(-%d/1e6) is %v", n, exp)
		}
	}
}
