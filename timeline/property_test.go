package timeline_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

// randomChronicle returns events with dates of all precisions and links of all
// kinds between them.
func randomChronicle(rng *rand.Rand, events int) timeline.Chronicle {
	date := func() edtf.Date {
		month, day := 1+rng.IntN(3), 1+rng.IntN(28)
		switch rng.IntN(6) {
		case 0:
			return ""
		case 1:
			return "2020"
		case 2:
			return edtf.Date(fmt.Sprintf("2020-%02d", month))
		case 3:
			return edtf.Date(fmt.Sprintf("2020-%02d-%02d~", month, day))
		case 4:
			return edtf.Date(fmt.Sprintf("2020-%02d/2020-%02d", month, month+1))
		default:
			return edtf.Date(fmt.Sprintf("2020-%02d-%02d", month, day))
		}
	}
	var list []event.Event
	for i := range events {
		e := at(event.ID(fmt.Sprintf("e%02d", i)), date())
		for range rng.IntN(3) {
			kinds := event.LinkKinds()
			to := event.ID(fmt.Sprintf("e%02d", rng.IntN(events)))
			l := event.LinkTo(kinds[rng.IntN(len(kinds))], to)
			switch {
			case l.Kind == event.WithinLagOf || l.Kind.TakesLag() && rng.IntN(4) == 0:
				l.Lag = edtf.Span(fmt.Sprintf("P%dD", 1+rng.IntN(20)))
			case l.Kind.IsOrder() && rng.IntN(3) == 0:
				l.Or = []event.LinkKind{kinds[len(kinds)-1-rng.IntN(12)]}
			}
			if to != e.ID && !slices.ContainsFunc(e.Links, func(o event.Link) bool { return cmp.Equal(l, o) }) {
				e.Links = append(e.Links, l)
			}
		}
		// What is part of itself is a fault of the record.
		e.Links = slices.DeleteFunc(e.Links, func(l event.Link) bool { return l.Kind == event.PartOf && l.To > e.ID })
		list = append(list, e)
	}
	return chronicleOf(list...)
}

// TestPermutation: neither the order of events nor that of links changes
// anything that a timeline tells.
func TestPermutation(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 1))
	conflicts := 0
	for range 60 {
		c := randomChronicle(rng, 3+rng.IntN(10))
		shuffled := c.Clone()
		rng.Shuffle(len(shuffled.Events), func(i, j int) {
			shuffled.Events[i], shuffled.Events[j] = shuffled.Events[j], shuffled.Events[i]
		})
		for _, e := range shuffled.Events {
			rng.Shuffle(len(e.Links), func(i, j int) { e.Links[i], e.Links[j] = e.Links[j], e.Links[i] })
		}
		a, b := solve(t, c, nil), solve(t, shuffled, nil)
		conflicts += len(a.Conflicts())
		if diff := cmp.Diff(order(a), order(b)); diff != "" {
			t.Fatalf("order (-one +other):\n%s", diff)
		}
		if diff := cmp.Diff(conflictTexts(a), conflictTexts(b)); diff != "" {
			t.Fatalf("conflicts (-one +other):\n%s", diff)
		}
		for _, x := range c.Events {
			if diff := cmp.Diff(a.Bounds(x.ID), b.Bounds(x.ID)); diff != "" {
				t.Fatalf("bounds of %s (-one +other):\n%s", x.ID, diff)
			}
			for _, y := range c.Events {
				p, q := a.Compare(x.ID, y.ID), b.Compare(x.ID, y.ID)
				if p.Before != q.Before || p.Lag != q.Lag || p.Firm != q.Firm || p.Chance != q.Chance {
					t.Fatalf("%s and %s: %+v and %+v", x.ID, y.ID, p, q)
				}
			}
		}
		for _, choose := range []func(timeline.Conflict) timeline.Fact{nil, firstByText} {
			p, q := a.Repair(choose), b.Repair(choose)
			if diff := cmp.Diff(texts(p.SetAside), texts(q.SetAside)); diff != "" {
				t.Fatalf("set aside (-one +other):\n%s", diff)
			}
			if len(p.Timeline.Conflicts()) != 0 {
				t.Fatalf("repaired, but for %v", p.Timeline.Conflicts())
			}
		}
	}
	if conflicts == 0 {
		t.Error("no contradiction met: the test has lost its teeth")
	}
}

// firstByText chooses a fact of a conflict by nothing but what it says.
func firstByText(c timeline.Conflict) timeline.Fact {
	return slices.MinFunc(c.Facts, func(a, b timeline.Fact) int { return strings.Compare(a.String(), b.String()) })
}

// TestOrderFitsItself: no event stands before one that certainly precedes it,
// and comparisons agree with each other, with the bounds and with the index.
func TestOrderFitsItself(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(2, 2))
	for range 60 {
		c := randomChronicle(rng, 3+rng.IntN(10))
		tl := solve(t, c, nil)
		ids := order(tl)
		if len(ids) != len(c.Events) {
			t.Fatalf("%d of %d events placed", len(ids), len(c.Events))
		}
		for i, a := range ids {
			for _, b := range ids[i+1:] {
				p, q := tl.Compare(a, b), tl.Compare(b, a)
				if p.Before == timeline.Impossible && p.After != timeline.Impossible {
					t.Fatalf("%s stands before %s, which is impossible", a, b)
				}
				if p.Before != q.After || p.After != q.Before {
					t.Fatalf("%s and %s: %+v, and the other way round %+v", a, b, p, q)
				}
				if ba, bb := tl.Bounds(a), tl.Bounds(b); ba.LatestStart < bb.EarliestStart && p.Before != timeline.Certain {
					t.Fatalf("%s %v and %s %v: %v", a, ba, b, bb, p.Before)
				}
				if ctx := tl.Events().Context(); ctx.Before(a, b) != p.Before.Truth() {
					t.Fatalf("%s before %s: the index says %v, the timeline %v", a, b, ctx.Before(a, b), p.Before)
				}
			}
		}
	}
}

// TestNarrowing: a better date makes nothing less certain.
func TestNarrowing(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(3, 3))
	certain := 0
	for range 300 {
		c := randomChronicle(rng, 3+rng.IntN(8))
		narrowed := c.Clone()
		e := &narrowed.Events[rng.IntN(len(narrowed.Events))]
		if !narrow(rng, e) {
			continue
		}
		a, b := solve(t, c, nil), solve(t, narrowed, nil)
		if len(a.Conflicts()) > 0 || len(b.Conflicts()) > 0 {
			continue // another fact may be set aside
		}
		for _, x := range c.Events {
			for _, y := range c.Events {
				before, after := a.Compare(x.ID, y.ID).Before, b.Compare(x.ID, y.ID).Before
				if before != timeline.Possible {
					certain++
					if before != after {
						t.Fatalf("%s before %s is %v, and %v with %s on %s", x.ID, y.ID, before, after, e.ID, e.When.Date)
					}
				}
			}
		}
	}
	if certain < 300 {
		t.Errorf("only %d certain comparisons: the test has lost its teeth", certain)
	}
}

// narrow gives an event a date within the one it has.
func narrow(rng *rand.Rand, e *event.Event) bool {
	switch v, _ := e.When.Date.Value(); {
	case e.When.Date == "":
		e.When.Date = edtf.Date(fmt.Sprintf("2020-%02d", 1+rng.IntN(4)))
	case v.Precision() == edtf.PrecisionYear:
		e.When.Date = edtf.Date(fmt.Sprintf("2020-%02d", 1+rng.IntN(4)))
	case v.Precision() == edtf.PrecisionMonth && v.Kind() == edtf.KindDate:
		e.When.Date += edtf.Date(fmt.Sprintf("-%02d", 1+rng.IntN(28)))
	default:
		return false
	}
	return true
}

// TestConflictsAreContradictions: the facts of a conflict contradict each other,
// and without any one of them the rest do not: rebuilt from nothing but them, a
// chronicle has one conflict, and none without the last.
func TestConflictsAreContradictions(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(4, 4))
	seen := 0
	for range 100 {
		c := randomChronicle(rng, 3+rng.IntN(6))
		for _, conflict := range solve(t, c, nil).Conflicts() {
			if slices.ContainsFunc(conflict.Facts, func(f timeline.Fact) bool { return f.Kind == timeline.FactAnniversary }) {
				continue // rests on the window that other facts leave
			}
			seen++
			if got := len(solve(t, only(c, conflict.Facts), nil).Conflicts()); got != 1 {
				t.Fatalf("%v: %d conflicts among these facts alone", conflict, got)
			}
			for i := range conflict.Facts {
				rest := slices.Delete(slices.Clone(conflict.Facts), i, i+1)
				if got := solve(t, only(c, rest), &timeline.Options{Policy: policyOf(rest)}).Conflicts(); len(got) > 0 {
					t.Fatalf("%v: without %v there is still %v", conflict, conflict.Facts[i], got)
				}
			}
		}
	}
	if seen < 20 {
		t.Errorf("only %d conflicts: the test has lost its teeth", seen)
	}
}

// only returns the chronicle with nothing but the facts.
func only(c timeline.Chronicle, facts []timeline.Fact) timeline.Chronicle {
	c = c.Clone()
	for i := range c.Events {
		e := &c.Events[i]
		when, links := e.When, e.Links
		e.When, e.Links = event.When{}, nil
		for _, f := range facts {
			switch {
			case f.Event != e.ID:
			case f.Kind == timeline.FactDate:
				e.When = when
			default:
				at := slices.IndexFunc(links, func(l event.Link) bool { return cmp.Equal(l, f.Link) })
				if !slices.ContainsFunc(e.Links, func(l event.Link) bool { return cmp.Equal(l, f.Link) }) {
					e.Links = append(e.Links, links[at])
				}
			}
		}
	}
	return c
}

// policyOf switches the reading of "soon" off unless it is one of the facts.
func policyOf(facts []timeline.Fact) timeline.Policy {
	if slices.ContainsFunc(facts, func(f timeline.Fact) bool { return f.Kind == timeline.FactSoon }) {
		return timeline.Policy{}
	}
	return timeline.Policy{Soon: "P0D/.."}
}
