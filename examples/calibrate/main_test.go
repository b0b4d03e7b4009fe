package main

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline"
)

// made returns a chronicle in which each of three provinces has a group of its
// own that does most of what happens there.
func made(n int) timeline.Chronicle {
	r := rand.New(rand.NewPCG(1, 1)) //nolint:gosec // A test that can be repeated.
	c := timeline.Chronicle{Format: timeline.Format}
	for i := range n {
		province := r.IntN(3)
		group := fmt.Sprintf("group-%d", province)
		if r.IntN(5) == 0 {
			group = fmt.Sprintf("group-%d", r.IntN(5))
		}
		y, m, d := (edtf.At(2000, 1, 1, 0, 0, 0) + edtf.Seconds(i)*9*edtf.Day).Civil()
		e := event.Event{
			ID: event.ID(fmt.Sprintf("e%04d", i)), Kind: event.KindAssault, When: event.On(edtf.DateOf(y, m, d)),
			Where:        []event.Place{{Country: "IRQ", Admin: []string{fmt.Sprintf("province %d", province)}}},
			Participants: []event.Participant{event.Target("villagers")},
			Casualties:   []event.Casualty{{Harm: event.Killed, Count: event.Exactly(1), Actor: actor.ID(group)}},
		}
		if i%50 == 0 {
			e.Participants = []event.Participant{event.By("army"), event.By("group-0"), event.Target("army"), event.Target("group-0")}
		}
		c.Events = append(c.Events, e)
		c.Claims = append(c.Claims, attribution.Claim{
			ID: attribution.ID(e.ID), Events: []event.ID{e.ID}, Speakers: []actor.ID{"ministry"}, Said: e.When.Date,
			Answers: []attribution.Answer{{Who: actor.OneOf(actor.ID(group))}},
		})
	}
	return c
}

func written(t *testing.T, c timeline.Chronicle) string {
	t.Helper()
	text, err := timeline.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "chronicle.json")
	if err := os.WriteFile(name, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestRunOnAChronicle(t *testing.T) {
	t.Parallel()
	name := written(t, made(200))
	var first string
	for range 2 {
		var out, errs bytes.Buffer
		if code := run([]string{"-samples", "50", "-fit", "30", name}, &out, &errs); code != exitOK || errs.Len() > 0 {
			t.Fatalf("exit code %d: %s", code, errs.String())
		}
		if first == "" {
			first = out.String()
		}
		if out.String() != first {
			t.Fatal("a second run prints something else")
		}
	}
	for _, want := range []string{
		"196 events with somebody named, 196 cases; left out: 0 contested, 0 nobody named, 4 fights of two sides",
		"chosen on the first 98 events", "measured on the last 98 events, 98 cases", "most active group nearby", "Laplace",
		"expected calibration error", "first choice of panel",
	} {
		if !strings.Contains(first, want) {
			t.Errorf("%q is not in\n%s", want, first)
		}
	}
}

func TestRunRejects(t *testing.T) {
	t.Parallel()
	few := written(t, made(10))
	for _, tt := range []struct {
		args []string
		code int
	}{
		{nil, exitUsage},
		{[]string{"-early", "1", few}, exitUsage},
		{[]string{"-nonsense"}, exitUsage},
		{[]string{few}, exitFault},
		{[]string{filepath.Join(t.TempDir(), "absent")}, exitFault},
	} {
		var out, errs bytes.Buffer
		if code := run(tt.args, &out, &errs); code != tt.code || out.Len() > 0 || errs.Len() == 0 {
			t.Errorf("%v: exit code %d, printed %q and %q", tt.args, code, out.String(), errs.String())
		}
	}
}

// Whoever is named for an event makes no difference to what is foretold of it.
func TestForecastsAreBlind(t *testing.T) {
	t.Parallel()
	c := made(120)
	in := newRecord(&c)
	chosen := defaults()
	last := len(in.cases) - 1
	want := in.forecast(&in.cases[last], &chosen)
	named := in.cases[last].actors[0]
	changed := made(120)
	i := slices.IndexFunc(changed.Events, func(e event.Event) bool { return e.ID == in.cases[last].masked.ID })
	changed.Events[i].Casualties[0].Actor = "stranger"
	changed.Claims[i].Answers[0].Who = actor.OneOf("stranger")
	other := newRecord(&changed)
	d := other.cases[len(other.cases)-1]
	if d.actors[0] != "stranger" || len(d.masked.Participants) > 0 || d.masked.Casualties[0].Actor != "" {
		t.Fatalf("%+v", d)
	}
	if got := other.forecast(&d, &chosen); got.top != want.top || math.Abs(got.topP-want.topP) > 1e-12 {
		t.Errorf("%v, want %v", got, want)
	}
	if p := other.share(&d, named, &chosen); math.Abs(p-want.p[named]) > 1e-12 {
		t.Errorf("%s gets %v, want %v", named, p, want.p[named])
	}
}

// The shares that a simple forecaster gives add up to 1, those never named
// included; and so do those of a panel.
func TestSharesAddUp(t *testing.T) {
	t.Parallel()
	c := made(150)
	in := newRecord(&c)
	p := newPast(in.cases)
	gs := guessers()
	pan := newPanel(members(defaults()), 0.1)
	everybody := []actor.ID{"group-0", "group-1", "group-2", "group-3", "group-4", "never"}
	for i := range in.cases {
		d := in.cases[i]
		p.learn(&d, nearby(), attribution.DefaultLadder())
		if p.total > 0 && len(p.counts) == 5 && i%20 == 0 {
			for _, g := range gs {
				all := d
				all.actors = everybody
				own := guesser{guess: g.guess, hits: g.hits, tries: g.tries}
				own.hits, own.tries = map[int]int{0: 1}, map[int]int{0: 2}
				sum := 0.0
				for _, q := range own.forecast(p, &all).p {
					sum += q
				}
				if math.Abs(sum-1) > 1e-9 {
					t.Fatalf("%s: %v", g.name, sum)
				}
			}
			given := in.given(&d, pan.choices)
			share := mixedShare(given, pan.weightsFor(&d))
			sum := 0.0
			for _, id := range everybody {
				sum += share(id)
			}
			if math.Abs(sum-1) > 1e-9 {
				t.Fatalf("panel: %v", sum)
			}
		}
		for _, g := range gs {
			g.forecast(p, &d)
		}
		pan.forecast(&d, in.given(&d, pan.choices))
	}
}

// Nothing of an event, or of one that may be no earlier, is learned from before
// the next is foretold.
func TestOnlyThePastIsLearned(t *testing.T) {
	t.Parallel()
	cases := []deed{{actors: []actor.ID{"a"}}, {actors: []actor.ID{"b"}}, {actors: []actor.ID{"c"}}, {actors: []actor.ID{"d"}}}
	for i, date := range []edtf.Date{"2020", "2020-03-01", "2020-03-01", "2021"} {
		cases[i].start = date.Bounds()
	}
	p := newPast(cases)
	for i, want := range []int{0, 0, 0, 3} {
		p.learn(&cases[i], nearby())
		if p.total != want {
			t.Errorf("before %s, %d cases are known, want %d", cases[i].actors[0], p.total, want)
		}
	}
}

func TestReweighed(t *testing.T) {
	t.Parallel()
	got := reweighed([]float64{0.5, 0.5}, []float64{0.6, 0.2}, 0.2, nil)
	if math.Abs(got[0]-(0.8*0.75+0.1)) > 1e-12 || math.Abs(got[0]+got[1]-1) > 1e-12 {
		t.Errorf("%v", got)
	}
	if got := reweighed([]float64{0.5, 0.5}, []float64{0, 0}, 0.2, nil); got[0] != 0.5 {
		t.Errorf("what nobody foretold: %v", got)
	}
}

// The published sample has 160 events of one-sided violence; its fights are no
// cases.
func TestUCDPSample(t *testing.T) {
	t.Parallel()
	name := casusdata.File(t, "ucdp", "ucdp_ged231_sample1000_49col.csv")
	c, err := load([]string{name, name})
	if err != nil {
		t.Fatal(err)
	}
	in := newRecord(c)
	if len(in.cases) != 160 || in.fights != 840 {
		t.Errorf("%d cases, %d fights", len(in.cases), in.fights)
	}
}
