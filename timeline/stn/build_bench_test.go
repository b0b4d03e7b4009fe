package stn_test

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/casus-events/casus/timeline/stn"
)

// tale is the plot of a network of events: event i begins at point 2i and ends
// at 2i+1. It lies in memory the way a program may keep it, apart from the network.
type tale struct {
	days  []int64    // of an event, or -1 where it has no date
	links [][2]int32 // the first event is before the second
}

// newTale returns a tale of so many events in the order of time, four of five
// dated to three days around them, and as many links between near ones.
func newTale(events int) *tale {
	rng := rand.New(rand.NewPCG(13, 14))
	t := &tale{days: make([]int64, events), links: make([][2]int32, events)}
	for i := range t.days {
		t.days[i] = int64(i) * 3600
		if rng.IntN(5) == 0 {
			t.days[i] = -1
		}
	}
	for k := range t.links {
		i := rng.IntN(events - 1)
		t.links[k] = [2]int32{int32(i), int32(min(events-1, i+1+rng.IntN(20)))}
	}
	return t
}

// shuffled is the same tale with its events numbered at random.
func (t *tale) shuffled() *tale {
	perm := rand.New(rand.NewPCG(19, 20)).Perm(len(t.days))
	s := &tale{days: make([]int64, len(t.days)), links: make([][2]int32, len(t.links))}
	for i, day := range t.days {
		s.days[perm[i]] = day
	}
	for k, l := range t.links {
		s.links[k] = [2]int32{int32(perm[l[0]]), int32(perm[l[1]])}
	}
	return s
}

func (t *tale) points() int { return 2 * len(t.days) }

const threeDays = 3 * 86400

// facts yields that each event begins before it ends, its date, and the links.
func (t *tale) facts() iter.Seq[stn.Fact] {
	return func(yield func(stn.Fact) bool) {
		var f stn.Fact
		for i, day := range t.days {
			start := stn.Point(2 * i)
			f.Tag++
			f.Constraints = append(f.Constraints[:0], stn.Before(start, start+1))
			if day >= 0 {
				f.Constraints = append(f.Constraints, stn.AtLeast(start, day), stn.AtMost(start+1, day+threeDays))
			}
			if !yield(f) {
				return
			}
		}
		for _, l := range t.links {
			f.Tag++
			f.Constraints = append(f.Constraints[:0], stn.Before(stn.Point(2*l[0]), stn.Point(2*l[1])))
			if !yield(f) {
				return
			}
		}
	}
}

// sorted is the yardstick: the number of points that Kahn's topological sort
// puts in order, over compressed sparse rows of the same edges.
func (t *tale) sorted() int {
	edges := func(yield func(from, to int32) bool) {
		for i := range int32(len(t.days)) {
			if !yield(2*i, 2*i+1) {
				return
			}
		}
		for _, l := range t.links {
			if !yield(2*l[0], 2*l[1]) {
				return
			}
		}
	}
	starts, waiting := make([]int32, t.points()+1), make([]int32, t.points())
	for from, to := range edges {
		starts[from]++
		waiting[to]++
	}
	end := int32(0)
	for p, count := range starts {
		end += count
		starts[p] = end
	}
	targets := make([]int32, end)
	for from, to := range edges {
		starts[from]--
		targets[starts[from]] = to
	}
	order := make([]int32, 0, t.points())
	for p, count := range waiting {
		if count == 0 {
			order = append(order, int32(p))
		}
	}
	for at := 0; at < len(order); at++ {
		p := order[at]
		for _, q := range targets[starts[p]:starts[p+1]] {
			if waiting[q]--; waiting[q] == 0 {
				order = append(order, q)
			}
		}
	}
	return len(order)
}

func (t *tale) build(tb testing.TB) *stn.Network {
	tb.Helper()
	net, refused, err := stn.Build(t.points(), t.facts(), nil)
	if err != nil || len(refused) > 0 {
		tb.Fatal(err, refused)
	}
	return net
}

// BenchmarkBuild builds networks and solves their bounds; times-sort is the
// median ratio of its time to that of a bare topological sort right before it,
// and heap-MB what the network keeps.
func BenchmarkBuild(b *testing.B) {
	for _, events := range []int{1e4, 1e5, 1e6} {
		for _, shuffled := range []bool{false, true} {
			b.Run(fmt.Sprintf("events=%d/shuffled=%v", events, shuffled), func(b *testing.B) {
				t := newTale(events)
				if shuffled {
					t = t.shuffled()
				}
				var ratios []float64
				b.ReportAllocs()
				for b.Loop() {
					b.StopTimer()
					runtime.GC()
					begin := time.Now()
					if t.sorted() != t.points() {
						b.Fatal("a circle")
					}
					yardstick := time.Since(begin)
					runtime.GC()
					b.StartTimer()
					begin = time.Now()
					t.build(b)
					ratios = append(ratios, float64(time.Since(begin))/float64(yardstick))
				}
				b.StopTimer()
				slices.Sort(ratios)
				b.ReportMetric(ratios[len(ratios)/2], "times-sort")
				b.ReportMetric(heapOf(func() *stn.Network { return t.build(b) }), "heap-MB")
				runtime.KeepAlive(t) // or the heap would shrink by it
			})
		}
	}
}

// heapOf returns how many megabytes the heap grows by a network.
func heapOf(build func() *stn.Network) float64 {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	net := build()
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(net)
	return (float64(after.HeapAlloc) - float64(before.HeapAlloc)) / 1e6
}
