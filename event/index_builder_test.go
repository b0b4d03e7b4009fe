package event_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// asks is everything that an index answers, asked in a way that is the same
// every time.
func asks(ix *event.Index, seed uint64, n int) []string {
	g := newGen(seed)
	answers := []string{fmt.Sprint(ix.Len()), fmt.Sprint(ix.Validate())}
	say := func(e event.Event, rest ...any) {
		line, _ := e.Marshal()
		answers = append(answers, string(line)+fmt.Sprint(rest...))
	}
	for e := range ix.All() {
		say(e, ix.Bounds(e.ID))
		for _, a := range ix.AccountsOf(e.ID) {
			say(a)
		}
		for _, r := range ix.Reactions(e.ID) {
			answers = append(answers, fmt.Sprint(r.Event.ID, r.By, r.Who, r.To, r.Lag, len(r.Acts), len(r.Links)))
		}
	}
	for range 12 {
		from := edtf.At(2018, 1, g.IntN(1000), 0, 0, 0)
		for e, is := range ix.Between(from, from+edtf.Seconds(g.IntN(100))*edtf.Day) {
			say(e, is)
		}
		id := g.actor()
		for e := range ix.By(id) {
			say(e, "by", id)
		}
		for e := range ix.Against(id) {
			say(e, "against", id)
		}
		p := g.pattern(n)
		for e, m := range ix.Match(p) {
			say(e, m)
		}
		certain, possible := ix.Count(p)
		answers = append(answers, fmt.Sprint(certain, possible))
		for id, is := range ix.Find(p) {
			answers = append(answers, fmt.Sprint(id, is))
		}
		answers = append(answers, fmt.Sprint(ix.GroupBy(p, g.facets()...)))
	}
	return answers
}

// faulty returns events of which some are without an identifier or with that of
// another, and accounts of them.
func (g gen) faulty(n int) (events, accounts []event.Event) {
	events = g.events(n)
	for range n / 8 {
		events[g.IntN(n)].ID = pick(g, 2, events[g.IntN(n)].ID)
	}
	for i := range n / 2 {
		a := g.event(i, n)
		a.ID, a.AccountOf = event.ID(fmt.Sprint("a", g.IntN(n))), event.ID(fmt.Sprint("e", g.IntN(n+2)))
		accounts = append(accounts, a)
	}
	return events, accounts
}

func (g gen) options() *event.IndexOptions {
	o := &event.IndexOptions{Registry: registry(), Zone: pick(g, 2, "+03:00"), Outlines: g.IntN(2) == 0}
	if g.IntN(2) == 0 {
		o.Registry = g.datedRegistry()
	}
	if g.IntN(2) == 0 {
		o.Bounds = solvedBounds(g)
	}
	return o
}

// TestIndexesAdd builds an index in one go and of parts, grouped either way.
func TestIndexesAdd(t *testing.T) {
	t.Parallel()
	for seed := range uint64(20) {
		g := newGen(seed)
		events, accounts := g.faulty(60)
		o := g.options()
		want := asks(event.NewIndex(events, accounts, o), seed, 60)
		part := func(from, to int) *event.Index {
			other := g.options() // which make no difference, but for what is kept
			other.Outlines = o.Outlines
			return event.NewIndex(events[from:to], accounts[from/2:to/2], other)
		}
		join := func(parts ...*event.Index) *event.Index {
			b := event.NewIndexBuilder(o)
			for _, p := range parts {
				b.AddIndex(p)
			}
			return b.Index()
		}
		i, j := 2*g.IntN(16), 32+2*g.IntN(14)
		for name, ix := range map[string]*event.Index{
			"at once":   join(part(0, i), part(i, j), part(j, 60)),
			"leftward":  join(join(part(0, i), part(i, j)), part(j, 60)),
			"rightward": join(nil, part(0, i), &event.Index{}, join(part(i, j), part(j, 60))),
		} {
			if diff := cmp.Diff(want, asks(ix, seed, 60)); diff != "" {
				t.Fatalf("seed %d: %s: %s", seed, name, diff)
			}
		}
	}
}

// TestBuilderGoesOn takes an index in the middle of a stream.
func TestBuilderGoesOn(t *testing.T) {
	t.Parallel()
	for seed := range uint64(10) {
		g := newGen(seed)
		events, accounts := g.faulty(40)
		o := g.options()
		b := event.NewIndexBuilder(o)
		for _, e := range events[:20] {
			b.Add(e)
		}
		half := b.Index()
		first := asks(half, seed, 40)
		for i, e := range events[20:] {
			b.Add(e)
			b.AddAccount(accounts[i])
		}
		whole := asks(b.Index(), seed, 40)
		if diff := cmp.Diff(first, asks(half, seed, 40)); diff != "" {
			t.Errorf("seed %d: the index changed: %s", seed, diff)
		}
		if diff := cmp.Diff(asks(event.NewIndex(events[:20], nil, o), seed, 40), first); diff != "" {
			t.Errorf("seed %d: half: %s", seed, diff)
		}
		if diff := cmp.Diff(asks(event.NewIndex(events, accounts, o), seed, 40), whole); diff != "" {
			t.Errorf("seed %d: whole: %s", seed, diff)
		}
	}
}

// TestWorkersMakeNoDifference builds more events than one worker takes.
func TestWorkersMakeNoDifference(t *testing.T) {
	t.Parallel()
	g := newGen(1)
	events, accounts := g.faulty(1 << 13)
	p := event.Pattern{Kinds: []event.Kind{event.KindAssault}, By: backedByIran()}
	var want []string
	for workers := range 5 {
		ix := event.NewIndex(events, accounts, &event.IndexOptions{Registry: registry(), Outlines: true, Workers: workers})
		got := []string{fmt.Sprint(ix.Validate()), fmt.Sprint(ix.GroupBy(p, event.FacetBy, event.FacetMonth))}
		for e := range ix.All() {
			got = append(got, fmt.Sprint(e, len(ix.AccountsOf(e.ID))))
		}
		if workers == 0 {
			want = got
		} else if !slices.Equal(want, got) {
			t.Errorf("%d workers: another index", workers)
		}
	}
}

// TestOutlinesAnswerAlike compares an index of outlines with one of the events.
func TestOutlinesAnswerAlike(t *testing.T) {
	t.Parallel()
	for seed := range uint64(20) {
		g := newGen(seed)
		events, accounts := g.faulty(50)
		o := g.options()
		o.Outlines = false
		whole := event.NewIndex(events, accounts, o)
		lean := *o
		lean.Outlines = true
		outlines := event.NewIndex(events, accounts, &lean)
		for range 20 {
			p := g.pattern(50)
			want := map[event.ID]event.Match{}
			for e, m := range whole.Match(p) {
				want[e.ID] = m
			}
			n := 0
			for e, m := range outlines.Match(p) {
				if diff := cmp.Diff(want[e.ID], m); diff != "" {
					t.Errorf("seed %d: %s: %s", seed, e.ID, diff)
				}
				full, _ := whole.Event(e.ID)
				if diff := cmp.Diff(full.Outline(), e); diff != "" {
					t.Errorf("seed %d: %s: %s", seed, e.ID, diff)
				}
				n++
			}
			if n != len(want) {
				t.Errorf("seed %d: %d found, want %d", seed, n, len(want))
			}
		}
	}
}

func TestOutline(t *testing.T) {
	t.Parallel()
	var e event.Event
	for g := newGen(3); len(e.Links)*len(e.Speech)*len(e.Casualties)*len(e.Measures)*len(e.Participants) == 0; {
		e = g.event(1, 10)
	}
	full := e.Clone()
	full.Title, full.Extra = "a title", map[string]json.RawMessage{"x": json.RawMessage("1")}
	full.When.Text, full.When.Origin = "Wednesday", "inferred"
	full.Cites = append(full.Cites, actor.Cite{Source: "s"})
	for i := range full.Casualties {
		full.Casualties[i].Cites = append(full.Casualties[i].Cites, actor.Cite{Source: "s"})
	}
	for i := range full.Measures {
		full.Measures[i].Cites = append(full.Measures[i].Cites, actor.Cite{Source: "s"})
	}
	for i := range full.Speech {
		full.Speech[i].Text, full.Speech[i].Quoted = "gist", "words"
	}
	for i := range full.Links {
		full.Links[i].Text, full.Links[i].Cites = "then", append(full.Links[i].Cites, actor.Cite{Source: "s"})
	}
	if diff := cmp.Diff(e, full.Outline()); diff != "" {
		t.Error(diff)
	}
	outline := full.Outline()
	full.Participants[0].Actor, full.Links[0].To = "changed", "changed"
	if diff := cmp.Diff(e, outline); diff != "" {
		t.Error("memory is shared: ", diff)
	}
}

// TestAddingOutlines leaves an index of outlines, which has the records of none.
func TestAddingOutlines(t *testing.T) {
	t.Parallel()
	titled := func(id event.ID) []event.Event { return []event.Event{{ID: id, Title: "t"}} }
	account := []event.Event{{ID: "x", AccountOf: "a", Title: "t"}}
	b := event.NewIndexBuilder(nil)
	b.AddIndex(event.NewIndex(titled("a"), account, nil))
	b.AddIndex(event.NewIndex(titled("b"), nil, &event.IndexOptions{Outlines: true}))
	b.Add(event.Event{ID: "c", Title: "t"})
	ix := b.Index()
	for e := range ix.All() {
		if e.Title != "" {
			t.Errorf("%s is whole", e.ID)
		}
	}
	if a := ix.AccountsOf("a"); len(a) != 1 || a[0].Title != "" {
		t.Errorf("accounts %v", a)
	}
}

func TestIndexIsFull(t *testing.T) {
	t.Parallel()
	b := event.NewIndexBuilder(nil)
	event.LimitIndex(b, 2)
	for _, id := range []event.ID{"a", "b", "c", "", "a"} {
		b.Add(event.Event{ID: id})
	}
	checkFaults(t, b.Index().Validate(), []fault{
		{"events[2]", casus.ErrRange}, {"events[3].id", casus.ErrRequired}, {"events[4]", casus.ErrRange},
	})
}

// TestLongTexts keeps identifiers and lists of any length apart.
func TestLongTexts(t *testing.T) {
	t.Parallel()
	b := event.NewIndexBuilder(&event.IndexOptions{Outlines: true})
	long := strings.Repeat("x", 1<<17)
	for _, id := range []event.ID{event.ID(long), "", event.ID(long + "y"), "x", event.ID(long)} {
		b.Add(event.Event{ID: id, Kind: event.Kind(id)})
	}
	ix := b.Index()
	if ix.Len() != 3 {
		t.Fatalf("%d events", ix.Len())
	}
	for _, id := range []event.ID{event.ID(long), event.ID(long + "y"), "x"} {
		if e, ok := ix.Event(id); !ok || e.ID != id || e.Kind != event.Kind(id) {
			t.Errorf("%d bytes: %v", len(id), ok)
		}
	}
}

// TestIndexReadByMany asks one index from many goroutines.
func TestIndexReadByMany(t *testing.T) {
	t.Parallel()
	g := newGen(7)
	events, accounts := g.faulty(60)
	ix := event.NewIndex(events, accounts, &event.IndexOptions{Registry: registry(), Outlines: true})
	want := asks(ix, 7, 60)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if !slices.Equal(want, asks(ix, 7, 60)) {
				t.Error("another answer")
			}
		})
	}
	wg.Wait()
}
