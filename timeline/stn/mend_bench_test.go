package stn_test

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/casus-events/casus/timeline/stn"
)

// contradictory returns the facts of a tale with so many contradictions among
// them: a wrong date, a link turned round, or a circle of links. The facts
// that are wrong have the greatest tags.
func contradictory(t *tale, contradictions int) []stn.Fact {
	rng := rand.New(rand.NewPCG(61, 62))
	var facts []stn.Fact
	for f := range t.facts() {
		facts = append(facts, stn.Fact{Tag: f.Tag, Constraints: slices.Clone(f.Constraints)})
	}
	for k := range contradictions {
		i := int32(rng.IntN(len(t.days) - 200))
		p, q := stn.Point(2*i), stn.Point(2*(i+150)) // more than three days apart
		f := stn.Fact{Tag: stn.Tag(len(facts) + 1)}
		switch k % 3 {
		case 0: // a date a week off
			f.Constraints = []stn.Constraint{stn.AtLeast(p, int64(i)*3600+7*86400), stn.AtMost(p, int64(i)*3600+8*86400)}
		case 1: // the wrong way round
			f.Constraints = []stn.Constraint{stn.Before(q, p)}
		default: // against one of the links
			l := t.links[rng.IntN(len(t.links))]
			f.Constraints = []stn.Constraint{stn.Before(stn.Point(2*l[1]), stn.Point(2*l[0]))}
		}
		facts = append(facts, f)
	}
	return facts
}

// BenchmarkRepair repairs networks with planted contradictions, one or ten in a
// thousand events. The exponent is that of the growth of time since 10^4 events.
func BenchmarkRepair(b *testing.B) {
	for _, share := range []int{1000, 100} {
		var first time.Duration
		for _, events := range []int{1e4, 1e5, 1e6} {
			b.Run(fmt.Sprintf("events=%d/contradictions=%d", events, events/share), func(b *testing.B) {
				t := newTale(events)
				facts := contradictory(t, events/share)
				var took []time.Duration
				aside := 0
				b.ReportAllocs()
				for b.Loop() {
					begin := time.Now()
					_, refused, err := stn.Repair(t.points(), facts, cmp.Compare[stn.Tag], nil)
					took = append(took, time.Since(begin))
					if err != nil {
						b.Fatal(err)
					}
					aside = len(refused)
				}
				slices.Sort(took)
				median := took[len(took)/2]
				if events == 1e4 {
					first = median
				}
				b.ReportMetric(float64(aside), "aside")
				b.ReportMetric(float64(median.Nanoseconds())/float64(events), "ns/event")
				if events > 1e4 && first > 0 {
					b.ReportMetric(math.Log(float64(median)/float64(first))/math.Log(float64(events)/1e4), "exponent")
				}
			})
		}
	}
}

// BenchmarkOverlap adds facts that all contradict the same long chain of facts
// with two constraints each, each of them over a stretch of its own.
func BenchmarkOverlap(b *testing.B) {
	for _, links := range []int{100, 1000, 10_000} {
		for _, stretch := range []int{10, 100, links} {
			b.Run(fmt.Sprintf("links=%d/stretch=%d", links, stretch), func(b *testing.B) {
				var net stn.Network
				net.AddPoints(links + 1)
				for i := range stn.Point(links) {
					mustAdd(b, &net, stn.Tag(i), stn.Before(i, i+1), stn.Within(i, i+1, 100))
				}
				rng := rand.New(rand.NewPCG(63, 64))
				members := 0
				b.ReportAllocs()
				for b.Loop() {
					i := stn.Point(rng.IntN(links - stretch + 1))
					err := net.Add(-1, stn.Before(i+stn.Point(stretch), i))
					if err == nil {
						b.Fatal("no contradiction")
					}
					members += stretch + 1
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(members), "ns/member")
			})
		}
	}
}
