package event_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// TestIndexAgreesWithEveryEvent asks random patterns of random events both ways:
// through the index, and of one event after the other.
func TestIndexAgreesWithEveryEvent(t *testing.T) {
	t.Parallel()
	const n = 60
	for seed := range uint64(48) {
		g := newGen(seed)
		options := &event.IndexOptions{Registry: registry(), Zone: pick(g, 2, "+03:00")}
		if g.IntN(2) == 0 {
			options.Registry = g.datedRegistry()
		}
		if g.IntN(2) == 0 {
			options.Bounds = solvedBounds(g)
		}
		ix := event.NewIndex(g.events(n), nil, options)
		for range 20 {
			p := g.pattern(n)
			if g.IntN(3) == 0 {
				p.By = g.termSet()
			}
			if g.IntN(6) == 0 {
				p.Against = g.termSet()
			}
			var want, got []event.ID
			certain := 0
			for e := range ix.All() {
				is := p.Match(e, ix.Context()).Is
				if is != casus.No {
					want = append(want, e.ID)
				}
				if is == casus.Yes {
					certain++
				}
			}
			if sure, possible := ix.Count(p); sure != certain || possible != len(want) {
				t.Errorf("seed %d: %+v: counted %d and %d, want %d and %d", seed, p, sure, possible, certain, len(want))
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

// TestIndexOfMuchTheSame asks of many events made of few parts, of which an
// index asks in other ways than of a few.
func TestIndexOfMuchTheSame(t *testing.T) {
	t.Parallel()
	const n = 300
	for seed := range uint64(12) {
		g := newGen(seed)
		few := g.events(6)
		events := g.events(n)
		for i := range events {
			e, who := &events[i], few[g.IntN(len(few))]
			act := few[g.IntN(len(few))]
			e.Kind, e.Status, e.Attacks, e.Speech = act.Kind, act.Status, act.Attacks, act.Speech
			e.Participants, e.Casualties = who.Participants, who.Casualties
		}
		ix := event.NewIndex(events, nil, &event.IndexOptions{Registry: g.datedRegistry(), Outlines: true})
		whole := event.NewIndex(events, nil, &event.IndexOptions{Registry: ix.Context().Registry})
		for range 15 {
			p := g.pattern(n)
			switch g.IntN(3) {
			case 0:
				p.By = g.termSet()
			case 1:
				p.Against = g.termSet()
			}
			var want, got []string
			for e := range whole.All() {
				if m := p.Match(e, whole.Context()); m.Is != casus.No {
					want = append(want, string(e.ID)+m.String())
				}
			}
			for e, m := range ix.Match(p) {
				got = append(got, string(e.ID)+m.String())
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("seed %d: %+v: %s", seed, p, diff)
			}
		}
	}
}

// datedRegistry returns a registry of which half the relations hold for some
// time only, and in which it is contested who is the same as whom.
func (g gen) datedRegistry() *actor.Registry {
	var actors []actor.Actor
	var relations []actor.Relation
	for a := range registry().All() {
		a.Start, a.End = pick[edtf.Date](g, 3, "2018-06", "XXXX"), pick[edtf.Date](g, 3, "2020-02", "2019")
		actors = append(actors, a)
	}
	for range 20 {
		r := actor.Relation{
			Subject: g.actor(), Object: g.actor(), Start: pick[edtf.Date](g, 2, "2018-07-01", "2019-03", "XXXX"),
			End:  pick[edtf.Date](g, 2, "2019-12", "2020-06-15", "2018"),
			Kind: pick(g, 9, actor.Backs, actor.Backs, actor.PartOf, actor.OpposedTo, actor.SameAs),
		}
		if r.Kind == actor.SameAs || g.IntN(3) == 0 {
			r.Cites = []actor.Cite{{Speaker: "stranger", Stance: actor.StanceDoubts}, {Speaker: "is"}}
		}
		relations = append(relations, r)
	}
	return actor.NewRegistry(actors, relations, nil)
}

// termSet returns a set that is asked of a registry.
func (g gen) termSet() actor.Set {
	s := g.set()
	for range 1 + g.IntN(2) {
		s.Terms = append(s.Terms, actor.Term{
			Kind: pick(g, 3, actor.KindArmedGroup, actor.KindState),
			Relations: list(g, 2, func() actor.Bond {
				return actor.Bond{Kind: pick[actor.RelationKind](g, 9, "backed-by", "part-of", "opposed-to"), Object: g.actor(), Not: g.IntN(4) == 0}
			}),
			Except: list(g, 1, g.actor),
		})
	}
	return s
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
