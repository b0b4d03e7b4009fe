package stn_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/timeline/stn"
)

// BenchmarkChain builds chains of links in several orders; ns/link says whether
// the cost stays near linear from 10^4 to 10^6.
func BenchmarkChain(b *testing.B) {
	for _, links := range []int{1e4, 1e5, 1e6} {
		orders := chainOrders(links)
		for _, name := range []string{"forward", "backward", "random"} {
			for _, dated := range []bool{false, true} {
				b.Run(fmt.Sprintf("links=%d/order=%s/dated=%v", links, name, dated), func(b *testing.B) {
					b.ReportAllocs()
					for b.Loop() {
						buildChain(b, links, orders[name], dated)
					}
					b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(links), "ns/link")
				})
			}
		}
	}
}

// story returns a network like that of a chronicle: events with a start and an
// end, most of them dated, and links between near ones.
func story(b testing.TB, events int) (*stn.Network, []stn.Point) {
	b.Helper()
	rng := rand.New(rand.NewPCG(13, 14))
	var net stn.Network
	net.AddPoints(2 * events)
	starts := make([]stn.Point, events)
	for i := range starts {
		starts[i] = stn.Point(2 * i)
		day := int64(i) * 3600
		mustAdd(b, &net, 0, stn.Before(starts[i], starts[i]+1))
		if rng.IntN(5) > 0 {
			mustAdd(b, &net, stn.Tag(i), stn.AtLeast(starts[i], day), stn.AtMost(starts[i]+1, day+86400*3))
		}
	}
	for range events {
		i := rng.IntN(events - 1)
		j := min(events-1, i+1+rng.IntN(20))
		mustAdd(b, &net, stn.Tag(events+i), stn.Before(starts[i], starts[j]))
	}
	return &net, starts
}

func BenchmarkSolve(b *testing.B) {
	for _, events := range []int{1e4, 1e5} {
		b.Run(fmt.Sprintf("events=%d", events), func(b *testing.B) {
			net, starts := story(b, events)
			p := net.AddPoints(1)
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				net.Retract(-1)
				mustAdd(b, net, -1, stn.NotAfter(starts[0], p))
				b.StartTimer()
				net.Solve()
			}
		})
	}
}

func BenchmarkEntails(b *testing.B) {
	net, starts := story(b, 1e5)
	net.Solve()
	rng := rand.New(rand.NewPCG(15, 16))
	b.ReportAllocs()
	for b.Loop() {
		i := rng.IntN(len(starts) - 30)
		net.Entails(stn.Before(starts[i], starts[i+rng.IntN(30)]))
	}
}
