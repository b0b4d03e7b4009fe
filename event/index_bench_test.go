package event_test

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// sizes are the numbers of events by which growth is measured.
func sizes(tb testing.TB) []int {
	if testing.Short() {
		return []int{1e4}
	}
	tb.Helper()
	return []int{1e4, 1e5, 1e6}
}

// large returns an index of outlines of n events.
func large(n int) *event.Index {
	a := newArchive(1)
	b := event.NewIndexBuilder(&event.IndexOptions{Registry: a.registry, Outlines: true})
	for i := range n {
		b.Add(a.event(i, n))
	}
	return b.Index()
}

// live returns the bytes that are in use.
func live() float64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}

// BenchmarkIndexBuild takes in a thousand events at a time, as a reader hands
// them over, whose own work is not counted. What the finished index holds is
// B/event.
func BenchmarkIndexBuild(b *testing.B) {
	for _, n := range sizes(b) {
		b.Run(fmt.Sprintf("size=%d", n), func(b *testing.B) {
			a := newArchive(1)
			batch := make([]event.Event, 1000)
			before := live()
			var ix *event.Index
			b.ReportAllocs()
			for range b.N {
				builder := event.NewIndexBuilder(&event.IndexOptions{Registry: a.registry, Outlines: true})
				for i := 0; i < n; i += len(batch) {
					b.StopTimer()
					for j := range batch {
						batch[j] = a.event(i+j, n)
					}
					b.StartTimer()
					for j := range batch {
						builder.Add(batch[j])
					}
				}
				ix = builder.Index()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/event")
			clear(batch)
			b.ReportMetric((live()-before)/float64(n), "B/event")
			runtime.KeepAlive(a)
			runtime.KeepAlive(ix)
		})
	}
}

func BenchmarkIndexAsk(b *testing.B) {
	rare := event.Pattern{Kinds: []event.Kind{"assault"}, Against: actor.OneOf("actor-0800"), Where: []event.Place{{Country: "ABX"}}}
	patterns := []struct {
		name string
		p    event.Pattern
	}{
		{"kind", event.Pattern{Kinds: []event.Kind{"legal/verdict"}}},
		{"means", event.Pattern{Kinds: []event.Kind{"assault"}, Means: []event.Means{"missile/cruise"}}},
		{"day+country", event.Pattern{When: "2015-06-01", Where: []event.Place{{Country: "ACX"}}}},
		{"kind+against+country", rare},
		{"by", event.Pattern{By: actor.OneOf("actor-0800")}},
		{"backed-by", event.Pattern{When: "2015-06-01/2015-06-03", By: actor.Set{Terms: []actor.Term{{
			Kind: actor.KindArmedGroup, Relations: []actor.Bond{{Kind: "backed-by", Object: "actor-0006"}},
		}}}}},
		{"year", event.Pattern{When: "2015"}},
	}
	for _, n := range sizes(b) {
		ix := large(n)
		for _, test := range patterns {
			b.Run(fmt.Sprintf("size=%d/pattern=%s/ask=count", n, test.name), func(b *testing.B) {
				b.ReportAllocs()
				found := 0
				for b.Loop() {
					_, found = ix.Count(test.p)
				}
				b.ReportMetric(float64(found), "found")
			})
			b.Run(fmt.Sprintf("size=%d/pattern=%s/ask=match", n, test.name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					for range ix.Match(test.p) {
					}
				}
			})
		}
	}
}
