package escalation_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution/calibration"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/timeline/escalation"
)

// planted is a branching process whose parents are known: acts that come of
// themselves at a constant rate, each answered or followed up by a random number
// of others, at lags that follow a power law (Omori's, 1894, with exponent 2.2):
// not the kernel of any feature.
type planted struct {
	r       *rand.Rand
	acts    []escalation.Act
	parents map[event.ID]event.ID
}

// plant returns the acts of a process in so many dyads.
func plant(r *rand.Rand, n, dyads int, length float64) *planted {
	p := &planted{r: r, parents: map[event.ID]event.ID{}}
	for len(p.acts) < n {
		d := r.IntN(dyads)
		by, against := actor.ID(fmt.Sprintf("x%d", d)), actor.ID(fmt.Sprintf("y%d", d))
		if r.IntN(2) == 0 {
			by, against = against, by
		}
		p.add(r.Float64()*length, by, against, p.rung(), "", length)
	}
	return p
}

func (p *planted) rung() ladder.Hostility { return ladder.H4 + ladder.Hostility(p.r.IntN(6)) }

// add adds an act with all that comes of it.
func (p *planted) add(at float64, by, against actor.ID, h ladder.Hostility, parent event.ID, length float64) {
	id := event.ID(fmt.Sprintf("e%07d", len(p.acts)))
	kind := event.KindSanction
	if h >= ladder.H7 {
		kind = event.KindAssault
	}
	start := edtf.Seconds(at) * edtf.Day
	p.acts = append(p.acts, escalation.Act{
		ID: id, Earliest: start, Latest: start + edtf.Day - 1, By: escalation.Did(by), Against: []actor.ID{against},
		Kind: kind, Hostility: h,
	})
	p.parents[id] = parent
	children := func(mean float64, by, against actor.ID) {
		for range poisson(p.r, mean) {
			lag := 0.5 * (math.Pow(p.r.Float64(), -1/1.2) - 1)
			if lag > 90 || at+lag >= length {
				continue
			}
			rung := h
			if p.r.IntN(3) == 0 {
				rung = p.rung()
			}
			p.add(at+lag, by, against, rung, id, length)
		}
	}
	strength := 0.3
	if h >= ladder.H7 {
		strength = 0.55
	}
	children(strength, against, by)
	children(0.25, by, against)
}

func poisson(r *rand.Rand, mean float64) int {
	n, left := 0, math.Exp(-mean)
	for p := r.Float64(); p > left; p *= r.Float64() {
		n++
	}
	return n
}

// TestPlantedParents fits the weights on one planted process, and wants that
// what it says of another one, 100,000 acts with parents that are known, is as
// probable as it says.
func TestPlantedParents(t *testing.T) {
	t.Parallel()
	n, learned, most := 100_000, 6000, 0.03
	if testing.Short() {
		n, learned, most = 4000, 2000, 0.06 // the error of the sample itself
	}
	const perDyad, days = 40, 1500
	training := plant(rand.New(rand.NewPCG(21, 22)), learned, learned/perDyad, days)
	w, report := fitPlanted(t, training)
	t.Logf("fitted on %d acts: loss %.3f instead of %.3f, after %d steps", report.Cases, report.LogLoss, report.Even, report.Iterations)

	test := plant(rand.New(rand.NewPCG(23, 24)), n, n/perDyad, days)
	result := accumulate(t, nil, &escalation.Options{Weights: &w, Parents: escalation.DefaultCandidates}, test.acts).Result()
	var all, first []calibration.Forecast
	right := 0
	for a := range result.Answers() {
		parent := test.parents[a.ID]
		all = append(all, calibration.Forecast{P: a.None, Happened: parent == ""})
		best := calibration.Forecast{P: a.None, Happened: parent == ""}
		for _, p := range a.Parents {
			f := calibration.Forecast{P: p.P, Happened: parent == p.Cause}
			all = append(all, f)
			if f.P > best.P {
				best = f
			}
		}
		first = append(first, best)
		if best.Happened {
			right++
		}
	}
	ece, top := calibration.ECE(all, 20), calibration.ECE(first, 20)
	t.Logf("%d acts, %d probabilities: ECE %.4f of all, %.4f of the first choice, which is right for %.3f",
		len(first), len(all), ece, top, float64(right)/float64(len(first)))
	if ece > most || top > most {
		t.Errorf("ECE %.4f and %.4f, want at most %v", ece, top, most)
	}
}

func fitPlanted(t *testing.T, p *planted) (escalation.Weights, escalation.FitReport) {
	t.Helper()
	result := accumulate(t, nil, nil, p.acts).Result()
	var cases []escalation.Case
	for _, a := range p.acts {
		c, _ := result.Case(a.ID, p.parents[a.ID])
		cases = append(cases, c)
	}
	// The process knows no sorts of act but force and its absence, so the
	// features that cross sorts with each other have nothing to tell apart.
	var names []string
	for _, f := range escalation.Features() {
		if f.Name == "after/other" {
			break
		}
		names = append(names, f.Name)
	}
	w, report, err := escalation.Fit(cases, &escalation.FitOptions{Features: names})
	if err != nil {
		t.Fatal(err)
	}
	if !report.Converged {
		t.Errorf("not converged after %d steps", report.Iterations)
	}
	return w, report
}
