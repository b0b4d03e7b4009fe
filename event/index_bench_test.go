package event_test

import (
	"cmp"
	"fmt"
	"math"
	"runtime"
	"slices"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// sizes are the numbers of events by which growth is measured.
func sizes(tb testing.TB) []int {
	tb.Helper()
	if testing.Short() {
		return []int{1e4}
	}
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

// kindAsCommonAs returns the kind that most nearly has as many events as given.
func kindAsCommonAs(ix *event.Index, n int) event.Kind {
	best := ix.GroupBy(event.Pattern{}, event.FacetKind)
	slices.SortStableFunc(best, func(a, b event.Group) int {
		return cmp.Compare(math.Abs(math.Log(float64(a.Possible)/float64(n))), math.Abs(math.Log(float64(b.Possible)/float64(n))))
	})
	return best[0].Kind
}

func backedBy(id actor.ID) actor.Set {
	return actor.Set{Terms: []actor.Term{{
		Kind: actor.KindArmedGroup, Relations: []actor.Bond{{Kind: "backed-by", Object: id}},
	}}}
}

// BenchmarkIndexAsk asks of growing indexes what leaves as many events to look
// at, whatever their size (rare), and what does not (common).
func BenchmarkIndexAsk(b *testing.B) {
	for _, n := range sizes(b) {
		ix := large(n)
		rare, common := []event.Kind{kindAsCommonAs(ix, 700)}, []event.Kind{kindAsCommonAs(ix, n/10)}
		target, country := actor.OneOf("actor-0003"), []event.Place{{Country: "ABX"}}
		for _, test := range []struct {
			name string
			p    event.Pattern
		}{
			{"rare/kind", event.Pattern{Kinds: rare}},
			{"rare/kind+against+country", event.Pattern{Kinds: rare, Against: target, Where: country}},
			{"rare/kind+backed-by", event.Pattern{Kinds: rare, By: backedBy("actor-0006")}},
			{"rare/day+country", event.Pattern{When: "2015-06-01", Where: country}},
			{"common/kind", event.Pattern{Kinds: common}},
			{"common/kind+against+country", event.Pattern{Kinds: common, Against: target, Where: country}},
			{"common/by", event.Pattern{By: actor.OneOf("actor-0800")}},
			{"common/backed-by", event.Pattern{By: backedBy("actor-0006")}},
			{"common/year+killed", event.Pattern{When: "2015", Scale: []event.Scale{{Harm: event.Killed, AtLeast: 20}}}},
		} {
			name := fmt.Sprintf("size=%d/pattern=%s/ask=", n, test.name)
			b.Run(name+"count", func(b *testing.B) {
				b.ReportAllocs()
				found := 0
				for b.Loop() {
					_, found = ix.Count(test.p)
				}
				b.ReportMetric(float64(found), "found")
			})
			b.Run(name+"match", func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					for range ix.Match(test.p) {
					}
				}
			})
			b.Run(name+"group", func(b *testing.B) {
				b.ReportAllocs()
				groups := 0
				for b.Loop() {
					groups = len(ix.GroupBy(test.p, event.FacetBy))
				}
				b.ReportMetric(float64(groups), "groups")
			})
		}
	}
}
