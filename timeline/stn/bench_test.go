package stn_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/casus-events/casus/timeline/stn"
)

// BenchmarkChain adds the links of chains one by one, in several orders and
// with several kinds of dates. The exponent is that of the growth from 10^4 to
// 10^6 links: 1 is linear, 2 quadratic; of time, which grows with the
// misses of caches as well, and of the number of points visited.
func BenchmarkChain(b *testing.B) {
	const few, many = 1e4, 1e6
	exponent := func(large, small float64) float64 { return math.Log(large/small) / math.Log(many/few) }
	for _, order := range []string{"forward", "backward", "random", "halving"} {
		for _, dates := range chainDates {
			b.Run(fmt.Sprintf("order=%s/dates=%s", order, dates), func(b *testing.B) {
				small, large := chainOrders(few)[order], chainOrders(many)[order]
				b.ReportAllocs()
				var growth []float64
				var took time.Duration
				var fewVisits, manyVisits int
				for b.Loop() {
					var short []time.Duration
					for range 11 {
						begin := time.Now()
						_, fewVisits = buildChain(b, few, small, dates)
						short = append(short, time.Since(begin))
					}
					slices.Sort(short)
					begin := time.Now()
					_, manyVisits = buildChain(b, many, large, dates)
					took = time.Since(begin)
					growth = append(growth, exponent(float64(took), float64(short[len(short)/2])))
				}
				slices.Sort(growth)
				b.ReportMetric(growth[len(growth)/2], "exponent")
				b.ReportMetric(exponent(float64(manyVisits), float64(fewVisits)), "visit-exponent")
				b.ReportMetric(float64(manyVisits)/many, "visits/link")
				b.ReportMetric(float64(took.Nanoseconds())/many, "ns/link")
			})
		}
	}
}

// quantiles reports the median and the last hundredth of durations, less what
// reading the clock takes.
func quantiles(b *testing.B, name string, took []time.Duration) {
	b.Helper()
	var clock []time.Duration
	for range 10_001 {
		begin := time.Now()
		clock = append(clock, time.Since(begin))
	}
	slices.Sort(clock)
	slices.Sort(took)
	for label, at := range map[string]int{"p50": len(took) / 2, "p99": len(took) * 99 / 100} {
		b.ReportMetric(float64(max(0, took[at]-clock[len(clock)/2])), label+"-ns/"+name)
	}
}

// BenchmarkInNetwork adds links between near events to a network of 10^6, asks
// for the order of near events in it, and does both in turn.
func BenchmarkInNetwork(b *testing.B) {
	const events, calls = 1e6, 100_000
	t := newTale(events)
	for _, shuffled := range []bool{false, true} {
		where := make([]stn.Point, events) // by time, where an event begins
		u := t
		if shuffled {
			u = t.shuffled()
		}
		for i := range where {
			where[i] = stn.Point(2 * i)
		}
		if shuffled {
			for i, to := range rand.New(rand.NewPCG(19, 20)).Perm(events) {
				where[i] = stn.Point(2 * to)
			}
		}
		rng := rand.New(rand.NewPCG(15, 16))
		near := func() (earlier, later stn.Point) {
			i := rng.IntN(events - 20)
			return where[i], where[i+1+rng.IntN(19)]
		}
		add := func(b *testing.B, net *stn.Network, tag stn.Tag) time.Duration {
			b.Helper()
			earlier, later := near()
			begin := time.Now()
			err := net.Add(tag, stn.Before(earlier, later))
			took := time.Since(begin)
			if err != nil {
				b.Fatal(err)
			}
			return took
		}
		ask := func(net *stn.Network, question func(*stn.Network, stn.Constraint) bool) time.Duration {
			p, q := near()
			if rng.IntN(2) == 0 {
				p, q = q, p
			}
			begin := time.Now()
			question(net, stn.Before(p, q))
			return time.Since(begin)
		}
		measure := func(name string, call func(b *testing.B, net *stn.Network, i int) time.Duration) {
			b.Run(fmt.Sprintf("call=%s/shuffled=%v", name, shuffled), func(b *testing.B) {
				net := u.build(b)
				var took []time.Duration
				for b.Loop() {
					for i := range calls {
						if d := call(b, net, i); d >= 0 {
							took = append(took, d)
						}
					}
				}
				quantiles(b, "call", took)
			})
		}
		measure("Add", func(b *testing.B, net *stn.Network, i int) time.Duration {
			b.Helper()
			return add(b, net, stn.Tag(10*events+i))
		})
		measure("Entails", func(_ *testing.B, net *stn.Network, _ int) time.Duration {
			return ask(net, (*stn.Network).Entails)
		})
		measure("Allows", func(_ *testing.B, net *stn.Network, _ int) time.Duration {
			return ask(net, (*stn.Network).Allows)
		})
		measure("EntailsAfterAdd", func(b *testing.B, net *stn.Network, i int) time.Duration {
			b.Helper()
			add(b, net, stn.Tag(10*events+i))
			return ask(net, (*stn.Network).Entails)
		})
		measure("EntailsAfterRetract", func(b *testing.B, net *stn.Network, i int) time.Duration {
			b.Helper()
			if i >= 100 {
				return -1
			}
			net.Retract(stn.Tag(events + 1 + rng.IntN(events)))
			return ask(net, (*stn.Network).Entails)
		})
	}
}

// BenchmarkSolve solves the bounds of a network after one link was retracted,
// and after so many changes that they are solved afresh.
func BenchmarkSolve(b *testing.B) {
	for _, events := range []int{1e4, 1e5, 1e6} {
		for _, changes := range []int{1, events} {
			b.Run(fmt.Sprintf("events=%d/changes=%d", events, changes), func(b *testing.B) {
				t := newTale(events)
				net := t.build(b)
				net.Retract(-1) // builds the index of tags
				b.ReportAllocs()
				for b.Loop() {
					b.StopTimer()
					for k := range changes {
						l, tag := t.links[k], stn.Tag(events+1+k)
						net.Retract(tag)
						mustAdd(b, net, tag, stn.Before(stn.Point(2*l[0]), stn.Point(2*l[1])))
					}
					b.StartTimer()
					net.Solve()
				}
			})
		}
	}
}
