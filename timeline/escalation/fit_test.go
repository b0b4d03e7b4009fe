package escalation_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/escalation"
)

// TestCaseP wants that a case gives the probabilities of the result that it was
// taken from: scoring and fitting see the same.
func TestCaseP(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(31, 32))
	for range 20 {
		w := allWeights(r)
		result := accumulate(t, randomTies(r, 4, 6), &escalation.Options{Parents: 100, Weights: &w, Narration: true}, randomActs(r, 30, 6, 60)).Result()
		for a := range result.Answers() {
			c, ok := result.Case(a.ID)
			p, none := c.P(w)
			if !ok || !near(none, a.None) || len(p) != len(a.Parents) {
				t.Fatalf("%s: none %v of %d, want %v of %d", a.ID, none, len(p), a.None, len(a.Parents))
			}
			for i, cand := range c.Candidates {
				at := slices.IndexFunc(a.Parents, func(p escalation.Parent) bool { return p.Cause == cand.ID })
				if at < 0 || !near(p[i], a.Parents[at].P) {
					t.Fatalf("%s to %s: %v, want %+v", a.ID, cand.ID, p[i], a.Parents)
				}
			}
		}
	}
}

// TestFitRecovers fits the weights of two features to choices that were drawn by
// known ones.
func TestFitRecovers(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(33, 34))
	features := escalation.Features()
	at := func(name string) int {
		return slices.IndexFunc(features, func(f escalation.Feature) bool { return f.Name == name })
	}
	truth := escalation.Weights{}.With("none", -0.5).With("same-country", 1.2).With("log-lag", -0.8).With("order", 1)
	var cases []escalation.Case
	for range 4000 {
		c := escalation.Case{None: make([]float64, len(features))}
		c.None[at("none")] = 1
		for i := range 5 {
			x := make([]float64, len(features))
			x[at("same-country")], x[at("log-lag")] = float64(r.IntN(2)), 4*r.Float64()
			c.Candidates = append(c.Candidates, escalation.Candidate{
				ID: event.ID(rune('a' + i)), Variants: []escalation.Variant{{P: 1, X: x}},
			})
		}
		if r.IntN(2) == 0 {
			c.Candidates[0].Order = 0.5
			c.Candidates[0].Variants[0].X[at("order")] = math.Log(0.5)
		}
		p, none := c.P(truth)
		if u := r.Float64() - none; u < 0 {
			c.NoneGold = true
		} else {
			for i := range p {
				if u -= p[i]; u < 0 {
					c.Candidates[i].Gold = true
					break
				}
			}
		}
		cases = append(cases, c)
	}
	w, report, err := escalation.Fit(cases, &escalation.FitOptions{Features: []string{"none", "same-country", "log-lag"}, Ridge: 1e-6})
	if err != nil || !report.Converged || report.LogLoss >= report.Even {
		t.Fatalf("%v, %+v", err, report)
	}
	for _, f := range report.Weights {
		if want := truth.Of(f.Feature); math.Abs(f.Nats-want) > 4*f.StdErr || w.Of(f.Feature) != f.Nats || f.StdErr > 0.1 {
			t.Errorf("%s %v±%v, want %v", f.Feature, f.Nats, f.StdErr, want)
		}
	}
}

// TestFitWeights wants a case of weight 3 to count as three.
func TestFitWeights(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(35, 36))
	n := len(escalation.Features())
	var weighted, repeated []escalation.Case
	for range 60 {
		c := escalation.Case{None: make([]float64, n)}
		c.None[r.IntN(n)] = 1
		for range 3 {
			x := make([]float64, n)
			x[r.IntN(n)], x[r.IntN(n)] = 1, r.NormFloat64()
			c.Candidates = append(c.Candidates, escalation.Candidate{Variants: []escalation.Variant{{P: 0.6, X: x}, {P: 0.4, X: c.None}}})
		}
		c.Candidates[r.IntN(3)].Gold = true
		times := 1 + r.IntN(3)
		for range times {
			repeated = append(repeated, c)
		}
		c.Weight = float64(times)
		weighted = append(weighted, c)
	}
	o := &escalation.FitOptions{Ridge: 0.05}
	a, reportA, errA := escalation.Fit(weighted, o)
	b, reportB, errB := escalation.Fit(repeated, o)
	if errA != nil || errB != nil || !near(reportA.LogLoss, reportB.LogLoss) || !near(reportA.Even, reportB.Even) ||
		!near(reportA.Counted, float64(reportB.Cases)) || !near(reportB.Counted, float64(reportB.Cases)) {
		t.Fatalf("%v, %v, %+v, want %+v", errA, errB, reportA, reportB)
	}
	for i, w := range reportA.Weights {
		if want := reportB.Weights[i]; math.Abs(w.Nats-want.Nats) > 1e-4 || math.Abs(w.StdErr-want.StdErr) > 1e-4 || !near(w.MeanValue, want.MeanValue) {
			t.Errorf("%+v, want %+v", w, want)
		}
		if a.Of(w.Feature) != w.Nats || b.Of(w.Feature) != reportB.Weights[i].Nats {
			t.Errorf("%s: %v and %v", w.Feature, a.Of(w.Feature), b.Of(w.Feature))
		}
	}
}

func TestFitErrors(t *testing.T) {
	t.Parallel()
	n := len(escalation.Features())
	good := escalation.Case{None: make([]float64, n), NoneGold: true}
	for name, tt := range map[string]struct {
		cases []escalation.Case
		o     escalation.FitOptions
		want  error
	}{
		"no cases":      {nil, escalation.FitOptions{}, escalation.ErrNoCases},
		"no gold":       {[]escalation.Case{{None: make([]float64, n)}}, escalation.FitOptions{}, escalation.ErrNoCases},
		"weight":        {[]escalation.Case{{None: make([]float64, n), NoneGold: true, Weight: -1}}, escalation.FitOptions{}, casus.ErrRange},
		"short":         {[]escalation.Case{{NoneGold: true}}, escalation.FitOptions{}, casus.ErrRange},
		"feature":       {[]escalation.Case{good}, escalation.FitOptions{Features: []string{"x"}}, casus.ErrUnknown},
		"fixed feature": {[]escalation.Case{good}, escalation.FitOptions{Fixed: []escalation.Weight{{Feature: "x"}}}, casus.ErrUnknown},
	} {
		if _, _, err := escalation.Fit(tt.cases, &tt.o); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", name, err, tt.want)
		}
	}
	if _, _, err := escalation.Fit([]escalation.Case{good}, nil); err != nil {
		t.Error(err)
	}
}
