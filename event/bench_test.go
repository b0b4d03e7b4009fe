package event_test

import (
	"fmt"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

func BenchmarkNewIndex(b *testing.B) {
	for _, n := range []int{1e3, 1e4, 1e5} {
		events, reg := newGen(1).events(n), registry()
		b.Run(fmt.Sprintf("size=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				event.NewIndex(events, nil, &event.IndexOptions{Registry: reg, Zone: "+03:00"})
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/event")
		})
	}
}

func BenchmarkIndexMatch(b *testing.B) {
	patterns := []struct {
		name string
		p    event.Pattern
	}{
		{"kind+when", event.Pattern{Kinds: []event.Kind{"assault/drone"}, When: "2019-12-27"}},
		{"precedent", event.Pattern{
			Kinds: []event.Kind{"assault"}, Means: []event.Means{"indirect-fire"}, Against: actor.OneOf("usa"),
			Where: []event.Place{{Country: "IRQ"}}, Scale: []event.Scale{{Harm: event.Killed, AtLeast: 3}}, Before: "e7",
		}},
		{"by", event.Pattern{By: backedByIran()}},
	}
	for _, n := range []int{1e3, 1e4, 1e5} {
		ix := event.NewIndex(newGen(1).events(n), nil, &event.IndexOptions{Registry: registry(), Zone: "+03:00"})
		for _, test := range patterns {
			b.Run(fmt.Sprintf("size=%d/pattern=%s", n, test.name), func(b *testing.B) {
				b.ReportAllocs()
				found := 0
				for b.Loop() {
					found = 0
					for range ix.Match(test.p) {
						found++
					}
				}
				b.ReportMetric(float64(found), "found")
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/event")
			})
		}
	}
}

func BenchmarkPatternMatch(b *testing.B) {
	ix := crisisIndex()
	e, c := find("taji"), ix.Context()
	p := event.Pattern{
		Kinds: []event.Kind{event.KindAssault}, Means: []event.Means{event.MeansIndirectFire}, By: backedByIran(),
		Against: actor.OneOf("usa"), Where: []event.Place{{Country: "IRQ"}}, When: "2020",
		Scale: []event.Scale{{Harm: event.Killed, AtLeast: 3}},
	}
	b.ReportAllocs()
	for b.Loop() {
		p.Match(e, c)
	}
}

func BenchmarkValidate(b *testing.B) {
	e := find("taji")
	b.ReportAllocs()
	for b.Loop() {
		if err := e.Validate(); err != nil {
			b.Fatal(err)
		}
	}
}
