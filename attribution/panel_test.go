package attribution_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/attribution/calibration"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// turns returns n assaults, three to a day, in two countries. In each, one of
// three groups at a time does most of what happens, and after a hundred days
// another.
func turns(n int) []event.Event { return takingTurns(n, 300) }

func takingTurns(n, length int) []event.Event {
	r := rand.New(rand.NewPCG(1, 1))
	var events []event.Event
	for i := range n {
		y, m, d := (edtf.At(2000, 1, 1, 0, 0, 0) + edtf.Seconds(i/3)*edtf.Day).Civil()
		country := []string{"IRQ", "SYR"}[r.IntN(2)]
		who := (i / length) % 3
		if r.IntN(5) == 0 {
			who = r.IntN(3)
		}
		events = append(events, event.Event{
			ID: event.ID(fmt.Sprintf("e%04d", i)), Kind: event.KindAssault, When: event.On(edtf.DateOf(y, m, d)),
			Where:        []event.Place{{Country: actor.Country(country)}},
			Participants: []event.Participant{event.By(actor.ID(fmt.Sprintf("%s-%d", country, who)))},
		})
	}
	return events
}

func indexOf(events []event.Event) *attribution.Index {
	return attribution.NewIndex(event.NewIndex(events, nil, nil), nil, nil)
}

// fewMembers are quick to ask.
func fewMembers() []attribution.PrecedentOptions {
	country := []attribution.Rung{{}, {attribution.FeatureCountry}}
	return []attribution.PrecedentOptions{
		{Ladder: country, HalfLife: attribution.DefaultHalfLife / 12, Newcomers: 1},
		{Ladder: country, HalfLife: edtf.PosInf},
		{Ladder: []attribution.Rung{{}}, HalfLife: attribution.DefaultHalfLife},
	}
}

// TestPanelBeginsWithTheMean: a panel that has learned nothing says what its
// members say on average.
func TestPanelBeginsWithTheMean(t *testing.T) {
	t.Parallel()
	events := turns(120)
	x := indexOf(events)
	p := attribution.NewPanel(x, &attribution.PanelOptions{Members: fewMembers()})
	for _, e := range events {
		f := p.Forecast(e, event.AsOf{})
		plain := f.Uncorrected()
		for _, id := range []actor.ID{"IRQ-0", "IRQ-1", "SYR-2", "nobody"} {
			if a, _ := f.P(id); !near(a, plain, id) {
				t.Fatalf("%s: %s has %v corrected by nothing, and %v", e.ID, id, a, plain)
			}
			want, anyKnown := 0.0, false
			for _, o := range fewMembers() {
				share, known := attribution.Precedents(x, e, event.AsOf{}, &o).P(id)
				want += share / 3
				anyKnown = anyKnown || known
			}
			got, known := f.P(id)
			if math.Abs(got-want) > 1e-9 || known != anyKnown {
				t.Fatalf("%s: %s has %v, %v, want %v, %v", e.ID, id, got, known, want, anyKnown)
			}
		}
	}
}

func near(a float64, f attribution.Forecast, id actor.ID) bool {
	b, _ := f.P(id)
	return math.Abs(a-b) < 1e-9
}

// gone goes through a record in order and returns the losses.
func gone(t *testing.T, p *attribution.Panel, events []event.Event, from int) (losses []float64, top []calibration.Forecast) {
	t.Helper()
	for i, e := range events {
		f := p.Forecast(e, event.AsOf{})
		who := e.Participants[0].Actor
		sum := f.Unseen + float64(f.Others)*f.Each
		for k, s := range f.Shares {
			sum += s.P
			if k > 0 && s.P > f.Shares[k-1].P {
				t.Fatalf("%s: %v out of order", e.ID, f.Shares)
			}
			if got, known := f.P(s.Actor); got != s.P || !known {
				t.Fatalf("%s: %s has %v and %v", e.ID, s.Actor, got, s.P)
			}
		}
		if math.Abs(sum-1) > 1e-9 {
			t.Fatalf("%s: the shares add up to %v", e.ID, sum)
		}
		if i >= from {
			share, _ := f.P(who)
			losses = append(losses, -math.Log(share))
			top = append(top, calibration.Forecast{P: f.Shares[0].P, Happened: f.Shares[0].Actor == who})
		}
		p.Learn(f, who)
	}
	return losses, top
}

// TestPanelLearns: one member follows the turns, two do not; the panel comes to
// be better than each of them.
func TestPanelLearns(t *testing.T) {
	t.Parallel()
	events := turns(1500)
	x := indexOf(events)
	const from = 300
	losses, _ := gone(t, attribution.NewPanel(x, &attribution.PanelOptions{Members: fewMembers()}), events, from)
	for k, o := range fewMembers() {
		var alone []float64
		for _, e := range events[from:] {
			share, _ := attribution.Precedents(x, e, event.AsOf{}, &o).P(e.Participants[0].Actor)
			alone = append(alone, -math.Log(share))
		}
		if s := calibration.Compare(losses, alone, nil, 200, 1); s.High > 0 {
			t.Errorf("less the loss of member %d: %+v", k, s)
		}
	}
}

// TestPanelIsSureEnough: where there are no turns, the panel is as sure as it
// should be.
func TestPanelIsSureEnough(t *testing.T) {
	t.Parallel()
	events := takingTurns(1500, 1500)
	_, top := gone(t, attribution.NewPanel(indexOf(events), &attribution.PanelOptions{Members: fewMembers()}), events, 300)
	if got, limit := calibration.ECE(top, 10), calibration.Perfect(top, 10, 200, 1).High; got > 1.1*limit {
		t.Errorf("calibration error %.4f, of one who is right seldom more than %.4f", got, limit)
	}
}

// TestPanelLearnsOnlyThePast: what came about on a day changes nothing that is
// said of others of the day, or of what may lie before it.
func TestPanelLearnsOnlyThePast(t *testing.T) {
	t.Parallel()
	events := turns(330)
	x := indexOf(events)
	last := events[len(events)-1]
	vague := last
	vague.ID, vague.When = "vague", event.On("2000")
	share := func(learn bool, e event.Event) float64 {
		p := attribution.NewPanel(x, &attribution.PanelOptions{Members: fewMembers()})
		gone(t, p, events[:len(events)-3], len(events))
		same := p.Forecast(events[len(events)-2], event.AsOf{})
		if learn {
			p.Learn(same, "IRQ-2", "IRQ-2", "")
		}
		f := p.Forecast(e, event.AsOf{})
		got, _ := f.P("IRQ-2")
		return got
	}
	next := last
	next.ID, next.When = "next", event.On("2001")
	if share(true, last) != share(false, last) || share(true, vague) != share(false, vague) {
		t.Error("learned from what may be no earlier")
	}
	if share(true, next) == share(false, next) {
		t.Error("nothing learned from what is past")
	}
}

func TestPanelOfNothing(t *testing.T) {
	t.Parallel()
	for _, x := range []*attribution.Index{nil, indexOf(nil)} {
		p := attribution.NewPanel(x, nil)
		f := p.Forecast(event.Event{}, event.AsOf{})
		if len(f.Shares) > 0 || math.Abs(f.Unseen-1) > 1e-9 {
			t.Errorf("%+v", f)
		}
		p.Learn(f, "somebody")
		p.Learn(f)
		p.Learn(attribution.Forecast{}, "somebody")
		if got, known := p.Forecast(event.Event{ID: "e"}, event.AsOf{}).P("somebody"); known || math.Abs(got-1) > 1e-9 {
			t.Errorf("%v %v", got, known)
		}
	}
	if got, known := (attribution.Forecast{}).P("somebody"); known || got != 0 {
		t.Errorf("%v %v", got, known)
	}
}

func BenchmarkPanel(b *testing.B) {
	events := turns(3000)
	p := attribution.NewPanel(indexOf(events), nil)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		e := events[1500+i%1500]
		p.Learn(p.Forecast(e, event.AsOf{}), e.Participants[0].Actor)
		i++
	}
}
