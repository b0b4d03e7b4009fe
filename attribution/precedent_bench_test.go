package attribution_test

import (
	"fmt"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

// described is an event of the record in words of whoever speaks of it.
func described(e event.Event) event.Pattern {
	return event.Pattern{
		Kinds: []event.Kind{e.Kind}, Means: []event.Means{e.Attacks[0].Means},
		Against: actor.OneOf(e.Participants[0].Actor), Where: e.Where, Before: e.ID,
		Scale: []event.Scale{{Harm: event.Killed, AtLeast: 2}},
	}
}

// singledOut returns descriptions, with the last events of a record as what they
// are about, that single somebody out.
func singledOut(b *testing.B, x *attribution.Index, events []event.Event, at func(event.Event) event.AsOf) []event.Pattern {
	b.Helper()
	var list []event.Pattern
	for i := len(events) - 1; i >= 0 && len(list) < 20; i-- {
		p := described(events[i])
		p.Where = []event.Place{{Country: p.Where[0].Country, Admin: p.Where[0].Admin}}
		if attribution.OnlyKnown(x, p, at(events[i])).OnRecord == casus.Yes {
			list = append(list, p)
		}
	}
	if len(list) == 0 {
		b.Fatal("no description singles anybody out")
	}
	return list
}

// BenchmarkOnlyKnownRelaxed asks for the only one known to have done such a
// thing, with relaxations, specifications and probability, in records of growing
// size.
func BenchmarkOnlyKnownRelaxed(b *testing.B) {
	for _, n := range []int{10_000, 30_000, 100_000, 300_000} {
		if n > 30_000 && testing.Short() {
			continue
		}
		events, claims := attacks(n)
		x := attribution.NewIndex(event.NewIndex(events, nil, &event.IndexOptions{Outlines: true}), claims, nil)
		for _, as := range []struct {
			name string
			at   func(event.Event) event.AsOf
		}{
			{"always", func(event.Event) event.AsOf { return event.AsOf{} }},
			{"that-day", func(e event.Event) event.AsOf { return event.AsOf{Said: e.When.Date} }},
		} {
			asked := singledOut(b, x, events, as.at)
			b.Run(fmt.Sprintf("events=%d/as-of=%s", n, as.name), func(b *testing.B) {
				b.ReportAllocs()
				i, relaxations := 0, 0
				for b.Loop() {
					p := asked[i%len(asked)]
					e, _ := x.Events().Event(p.Before)
					relaxations += len(attribution.OnlyKnown(x, p, as.at(e)).Relaxations)
					i++
				}
				b.ReportMetric(float64(relaxations)/float64(i), "relaxations/op")
			})
		}
	}
}

// BenchmarkNewIndexOfClaims is what an index costs of which nobody asks for
// precedents, and BenchmarkFirstPrecedents what it costs with the first such
// question.
func BenchmarkNewIndexOfClaims(b *testing.B) { benchmarkNewIndex(b, false) }

func BenchmarkFirstPrecedents(b *testing.B) { benchmarkNewIndex(b, true) }

func benchmarkNewIndex(b *testing.B, ask bool) {
	b.Helper()
	for _, n := range []int{10_000, 300_000} {
		if n > 10_000 && testing.Short() {
			continue
		}
		events, claims := attacks(n)
		ix := event.NewIndex(events, nil, &event.IndexOptions{Outlines: true})
		b.Run(fmt.Sprintf("events=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if x := attribution.NewIndex(ix, claims, nil); ask {
					attribution.Precedents(x, events[n-1], event.AsOf{}, nil)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/event")
		})
	}
}
