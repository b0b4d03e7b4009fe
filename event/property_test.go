package event_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// TestIndexAgreesWithEveryEvent asks random patterns of random events both ways:
// through the index, and of one event after the other.
func TestIndexAgreesWithEveryEvent(t *testing.T) {
	t.Parallel()
	const n = 60
	for seed := range uint64(24) {
		g := newGen(seed)
		options := &event.IndexOptions{Registry: registry(), Zone: pick(g, 2, "+03:00")}
		if g.IntN(2) == 0 {
			options.Bounds = solvedBounds(g)
		}
		ix := event.NewIndex(g.events(n), nil, options)
		for range 20 {
			p := g.pattern(n)
			var want, got []event.ID
			for e := range ix.All() {
				if p.Match(e, ix.Context()).Is != casus.No {
					want = append(want, e.ID)
				}
			}
			for e, m := range ix.Match(p) {
				got = append(got, e.ID)
				if want := p.Match(e, ix.Context()).String(); m.String() != want {
					t.Errorf("seed %d: %+v: %s: %s, want %s", seed, p, e.ID, m, want)
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("seed %d: %+v: %s", seed, p, diff)
			}
		}
	}
}

// solvedBounds makes up what a timeline may have found, now and then against
// an event's own dates.
func solvedBounds(g gen) func(event.ID) edtf.Bounds {
	bounds := make(map[event.ID]edtf.Bounds)
	for i := range 60 {
		if g.IntN(2) == 0 {
			start := edtf.At(2018, 1, 1+g.IntN(1000), g.IntN(24), 0, 0)
			bounds[g.event(i, 60).ID] = edtf.Within(start, start+edtf.Seconds(1+g.IntN(100))*edtf.Day)
		}
	}
	return func(id event.ID) edtf.Bounds {
		if b, ok := bounds[id]; ok {
			return b
		}
		return edtf.Unbounded()
	}
}

// TestMatchIsTheAndOfItsReasons holds for every event and pattern, and each
// reason is that of the field asked alone.
func TestMatchIsTheAndOfItsReasons(t *testing.T) {
	t.Parallel()
	const n = 20
	g := newGen(1)
	ix := event.NewIndex(g.events(n), nil, &event.IndexOptions{Registry: registry()})
	for range 2000 {
		e, p := g.event(g.IntN(n), n), g.pattern(n)
		m := p.Match(e, ix.Context())
		and := casus.Yes
		for _, r := range m.Reasons {
			and = and.And(r.Is)
			if !r.Why.IsKnown() || r.Field == "" {
				t.Errorf("%+v: reason %+v", p, r)
			}
		}
		if m.Is != and || len(m.Reasons) == 0 {
			t.Fatalf("%+v of %+v: %v", p, e, m)
		}
	}
}

// TestIndexIgnoresTheOrderOfEvents holds for everything an index answers.
func TestIndexIgnoresTheOrderOfEvents(t *testing.T) {
	t.Parallel()
	for seed := range uint64(6) {
		g := newGen(seed)
		events := g.events(40)
		one := event.NewIndex(events, nil, &event.IndexOptions{Registry: registry()})
		g.Shuffle(len(events), func(i, j int) { events[i], events[j] = events[j], events[i] })
		two := event.NewIndex(events, nil, &event.IndexOptions{Registry: registry()})
		if diff := cmp.Diff(ids(one.All()), ids(two.All())); diff != "" {
			t.Fatal(diff)
		}
		for _, e := range events {
			if diff := cmp.Diff(one.Reactions(e.ID), two.Reactions(e.ID)); diff != "" {
				t.Fatal(diff)
			}
		}
	}
}
