package attribution_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/attribution/belief"
)

// The bodies are those that the ledger weighs: where no root leans on another,
// the conjunctive rule of package belief has its plausibilities and conflict.
func TestBodiesAreTheLedger(t *testing.T) {
	t.Parallel()
	events, _ := crisis()
	r := rand.New(rand.NewPCG(31, 7))
	conflicts := 0
	for range 200 {
		o := quiet()
		o.Weights.Separate = 1
		a := assess(t, attribution.NewIndex(events, randomBlame(r), nil), "attack", o)
		bodies, err := a.Bodies()
		if err != nil {
			t.Fatal(err)
		}
		if len(bodies) == 0 || len(bodies) > 6 {
			continue // products of many bodies are what the ledger is there to avoid
		}
		var masses []belief.Mass
		for _, b := range bodies {
			masses = append(masses, b.Mass)
			if err := b.Opinion.Validate(); err != nil {
				t.Fatal(err)
			}
		}
		m, err := belief.Conjunctive(masses...)
		if err != nil {
			t.Fatal(err)
		}
		contour := m.Contour()
		for _, c := range a.Candidates {
			if math.Abs(contour[c.Index]-c.Plausibility) > 1e-9 {
				t.Fatalf("%v: plausibility %v, conjunctive %v", c.Atom, c.Plausibility, contour[c.Index])
			}
		}
		if k := m.Conflict(); k < a.Conflict.Low-1e-9 || k > a.Conflict.High+1e-9 {
			t.Fatalf("conflict %v, conjunctive %v", a.Conflict, k)
		} else if k > 0.1 {
			conflicts++
		}
	}
	if conflicts == 0 {
		t.Error("nothing conflicted")
	}
}

func TestBaselines(t *testing.T) {
	t.Parallel()
	_, claims := quarrel()
	a, _ := pivots(t, claims, quiet())
	list, err := a.Baselines()
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != len(attribution.BaselineRules()) {
		t.Fatal(len(list))
	}
	for _, b := range list {
		var sum float64
		for _, p := range b.P {
			sum += p
		}
		if b.Err != nil || math.Abs(sum-1) > 1e-9 || !b.Rule.IsKnown() {
			t.Errorf("%s: %v adds up to %v", b.Rule, b.Err, sum)
		}
		leader := actor.ID("kh")
		if b.Rule == attribution.BaselineCautious {
			leader = "aah" // two who say the same may be one, and the ministry weighs more than either
		}
		if b.Leader.Actor != leader {
			t.Errorf("%s has %v", b.Rule, b.Leader)
		}
	}
	// Two witnesses for kh count twice where evidence adds up, once where it is averaged.
	at := slices.IndexFunc(a.Atoms, func(x attribution.Atom) bool { return x.Actor == "kh" })
	p := make(map[attribution.BaselineRule]float64)
	for _, b := range list {
		p[b.Rule] = b.P[at]
	}
	if p[attribution.BaselineDempster] <= p[attribution.BaselineMean] || p[attribution.BaselineCumulative] <= p[attribution.BaselineAveraging] {
		t.Errorf("%v", p)
	}
}

// A prior that leaves out an atom, and an assessment without statements, are no
// trouble.
func TestBaselinesOfLittle(t *testing.T) {
	t.Parallel()
	var zero attribution.Assessment
	if list, err := zero.Baselines(); list != nil || err != nil {
		t.Error(list, err)
	}
	list, err := assess(t, nil, "nothing", nil).Baselines()
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range list {
		if b.Err != nil && !errors.Is(b.Err, belief.ErrDogmatic) || b.Err == nil && b.P[0] != 1 {
			t.Errorf("%+v", b)
		}
	}
	o := quiet()
	o.Prior = attribution.PriorShares{Known: []attribution.PriorShare{{Actor: "aah", P: 1}}}
	_, claims := quarrel()
	a, _ := pivots(t, claims[:1], o)
	if list, err = a.Baselines(); err != nil || math.Abs(sum(list[0].P)-1) > 1e-9 {
		t.Error(list, err)
	}
}

func sum(p []float64) (s float64) {
	for _, v := range p {
		s += v
	}
	return s
}

// A line is inconsistent with those it speaks against, and only with them.
func TestMatrixOfAssessment(t *testing.T) {
	t.Parallel()
	_, claims := quarrel()
	a, _ := pivots(t, claims, quiet())
	m := a.Matrix()
	if err := m.Validate(); err != nil {
		t.Fatal(err)
	}
	counts, err := m.Count()
	if err != nil {
		t.Fatal(err)
	}
	for i := range a.Atoms {
		want := 0.0
		for _, e := range a.Ledger {
			if !e.IsVacuous() && !e.May.Has(i) {
				want++
			}
		}
		if counts[i] != want {
			t.Errorf("%v: %v, want %v", a.Atoms[i], counts[i], want)
		}
	}
}
