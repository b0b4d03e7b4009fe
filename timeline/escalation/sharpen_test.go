package escalation_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/escalation"
)

// draw makes cases whose gold is drawn by the weights given: five candidates
// that differ by two features, one of which may have come later.
func draw(r *rand.Rand, n int, truth escalation.Weights) []escalation.Case {
	features := escalation.Features()
	at := map[string]int{}
	for i, f := range features {
		at[f.Name] = i
	}
	var cases []escalation.Case
	for range n {
		c := escalation.Case{None: make([]float64, len(features))}
		c.None[at["none"]] = 1
		for i := range 5 {
			x := make([]float64, len(features))
			x[at["same-country"]], x[at["log-lag"]] = float64(r.IntN(2)), 4*r.Float64()
			c.Candidates = append(c.Candidates, escalation.Candidate{
				ID: event.ID(rune('a' + i)), Variants: []escalation.Variant{{P: 1, X: x}},
			})
		}
		if r.IntN(2) == 0 {
			c.Candidates[0].Order = 0.5
			c.Candidates[0].Variants[0].X[at["order"]] = math.Log(0.5)
		}
		p, none := c.P(truth)
		u := r.Float64() - none
		c.NoneGold = u < 0
		for i := 0; u >= 0 && i < len(p); i++ {
			u -= p[i]
			c.Candidates[i].Gold = u < 0
		}
		cases = append(cases, c)
	}
	return cases
}

func truth() escalation.Weights {
	return escalation.Weights{}.With("none", -0.5).With("same-country", 1.2).With("log-lag", -0.8).With("order", 1)
}

// TestSharpness wants back the factor by which the weights that drew the gold
// were flattened, and that no other factor does better.
func TestSharpness(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(41, 42))
	cases := draw(r, 3000, truth())
	for _, factor := range []float64{0.6, 1, 1.5} {
		flat := truth().Sharpened(1 / factor)
		got, err := escalation.Sharpness([]escalation.HeldOut{{Cases: cases[:1000], Weights: flat}, {Cases: cases[1000:], Weights: flat}})
		if err != nil || math.Abs(got/factor-1) > 0.1 {
			t.Errorf("%v, %v, want %v", got, err, factor)
		}
		least := lossOf(cases, flat.Sharpened(got))
		for other := 0.3; other < 4; other *= 1.3 {
			if loss := lossOf(cases, flat.Sharpened(other)); loss < least-1e-7 {
				t.Errorf("%v has a loss of %v, %v one of %v", other, loss, got, least)
			}
		}
	}
}

// lossOf is the mean of minus the logarithm of the probability given to gold,
// from the probabilities that a user sees.
func lossOf(cases []escalation.Case, w escalation.Weights) float64 {
	sum := 0.0
	for i := range cases {
		p, none := cases[i].P(w)
		gold := 0.0
		if cases[i].NoneGold {
			gold = none
		}
		for k, c := range cases[i].Candidates {
			if c.Gold {
				gold += p[k]
			}
		}
		sum -= math.Log(gold)
	}
	return sum / float64(len(cases))
}

// TestSharpnessOfShrunk wants that what a heavy penalty flattens is made sharper.
func TestSharpnessOfShrunk(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(43, 44))
	cases := draw(r, 3000, truth())
	w, _, err := escalation.Fit(cases[:1000], &escalation.FitOptions{Features: []string{"none", "same-country", "log-lag"}, Ridge: 0.3})
	if err != nil {
		t.Fatal(err)
	}
	factor, err := escalation.Sharpness([]escalation.HeldOut{{Cases: cases[1000:2000], Weights: w}})
	if err != nil || factor < 1.1 || lossOf(cases[2000:], w.Sharpened(factor)) >= lossOf(cases[2000:], w) {
		t.Errorf("%v, %v", factor, err)
	}
}

func TestSharpnessBounds(t *testing.T) {
	t.Parallel()
	cases := draw(rand.New(rand.NewPCG(45, 46)), 300, truth())
	for scale, want := range map[float64]float64{-1: 1. / escalation.MostSharp, 0.01: escalation.MostSharp} {
		got, err := escalation.Sharpness([]escalation.HeldOut{{Cases: cases, Weights: truth().Sharpened(scale)}})
		if err != nil || math.Abs(got/want-1) > 2e-3 {
			t.Errorf("weights times %v: %v, %v, want %v", scale, got, err, want)
		}
	}
}

func TestSharpnessErrors(t *testing.T) {
	t.Parallel()
	n := len(escalation.Features())
	short := []escalation.HeldOut{{Cases: []escalation.Case{{NoneGold: true}}}}
	unknown := []escalation.HeldOut{{Weights: escalation.Weights{}.With("x", 1)}}
	noGold := []escalation.HeldOut{{Cases: []escalation.Case{{None: make([]float64, n)}}}}
	for _, tt := range []struct {
		parts []escalation.HeldOut
		want  error
	}{{nil, escalation.ErrNoCases}, {noGold, escalation.ErrNoCases}, {short, casus.ErrRange}, {unknown, casus.ErrUnknown}} {
		if got, err := escalation.Sharpness(tt.parts); !errors.Is(err, tt.want) || got != 0 {
			t.Errorf("%v, %v, want %v", got, err, tt.want)
		}
	}
}

// Weights that were fitted under a heavy penalty give probabilities that are too
// even. Cases that had no part in it tell by how much.
func ExampleSharpness() {
	cases := draw(rand.New(rand.NewPCG(47, 48)), 2000, truth())
	w, _, err := escalation.Fit(cases[:1000], &escalation.FitOptions{
		Features: []string{"none", "same-country", "log-lag"}, Ridge: 0.3,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	factor, err := escalation.Sharpness([]escalation.HeldOut{{Cases: cases[1000:], Weights: w}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("times %.1f: same-country %.2f, order %.0f\n", factor, w.Sharpened(factor).Of("same-country"), w.Sharpened(factor).Of("order"))
	// Output: times 1.7: same-country 0.59, order 1
}
