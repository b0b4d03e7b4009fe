package escalation_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"testing"
	"time"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/timeline/escalation"
)

const dyads = 5000

// skewedActs returns acts in 5,000 dyads, of which the k-th has a share as of
// Zipf's law, over as many days as make about ten candidates an act.
func skewedActs(n int) []escalation.Act {
	r := rand.New(rand.NewPCG(9, 10))
	z := rand.NewZipf(r, 1.2, 50, dyads-1)
	kinds := []event.Kind{
		"assault/aerial", "assault/drone", "mobilize/troops", "sanction", "accuse/disapprove", "threaten", "statement", "consult",
		"retreat/ceasefire", "reject", "protest", "coerce/seize", "agree", "request", "aid",
	}
	length := edtf.Seconds(n*145/10000+30) * edtf.Day
	acts := make([]escalation.Act, n)
	for i := range acts {
		d := z.Uint64()
		pair := [2]actor.ID{actor.ID(fmt.Sprintf("x%d", d)), actor.ID(fmt.Sprintf("y%d", d))}
		side := r.IntN(2)
		a := &acts[i]
		a.ID = event.ID(fmt.Sprintf("e%07d", i))
		a.Earliest = edtf.Seconds(r.Int64N(int64(length/edtf.Day))) * edtf.Day
		a.Latest = a.Earliest + edtf.Day - 1
		a.By, a.Against = escalation.Did(pair[side]), []actor.ID{pair[1-side]}
		a.Countries, a.Places = []actor.Country{"IRQ", "SYR", "LBN"}[r.IntN(3):][:1], []string{"p", "q", "r"}[r.IntN(3):][:1]
		a.Kind = kinds[r.IntN(len(kinds))]
		a.Means = []event.Means{event.MeansDrone, event.MeansRocket, event.MeansFirearms}[r.IntN(3):][:1]
		a.Hostility = ladder.Hostility(1 + len(a.Kind)%9 + r.IntN(2))
		a.Accord = ladder.Accord(len(a.Kind) % 4)
		a.Narration = 1 + i%500
	}
	return acts
}

// benchRounds is how many rounds are measured for each turn of the benchmark's
// loop.
const benchRounds = 3

// BenchmarkResult attributes acts in 5,000 skewed dyads with all features on.
// ns/pair is the time for each pair scored, everything included that is done
// after the acts are taken in. ratio is the same in units of one math.Exp and one
// math.Log1p, which are measured in between. Of both the fastest round counts, so
// that what else the machine does disturbs them little.
func BenchmarkResult(b *testing.B) {
	w := everyWeight(rand.New(rand.NewPCG(11, 12)))
	for _, size := range []int{1e4, 1e5, 1e6} {
		b.Run(fmt.Sprintf("size=%.0e", float64(size)), func(b *testing.B) {
			if size > 1e5 && testing.Short() {
				b.Skip("a million acts are left to the whole run")
			}
			acts := skewedActs(size)
			b.ReportAllocs()
			least, yard := math.Inf(1), math.Inf(1)
			var pairs int64
			for b.Loop() {
				for range benchRounds {
					b.StopTimer()
					acc := accumulate(b, nil, &escalation.Options{Narration: true, Weights: &w}, acts)
					yard = min(yard, yardstick())
					runtime.GC()
					before := b.Elapsed()
					b.StartTimer()
					r := acc.Result()
					b.StopTimer()
					_, pairs = r.Work()
					least = min(least, float64(b.Elapsed()-before)/float64(pairs))
					yard = min(yard, yardstick())
					b.StartTimer()
				}
			}
			b.ReportMetric(least, "ns/pair")
			b.ReportMetric(least/yard, "ratio")
			b.ReportMetric(float64(pairs)/float64(size), "candidates/act")
		})
	}
}

// yardstick times math.Exp and math.Log1p on numbers such as scores and lags
// have, and returns the nanoseconds for both in the fastest of some stretches.
func yardstick() float64 {
	const stretches, length = 20, 100_000
	least, sum := math.Inf(1), 0.0
	for range stretches {
		start := time.Now()
		for i := range length {
			x := float64(i&1023) / 100
			sum += math.Exp(-x) + math.Log1p(x)
		}
		least = min(least, float64(time.Since(start))/length)
	}
	if sum < 0 {
		return 0
	}
	return least
}

// BenchmarkNew makes an accumulator for two acts and asks for their result, as
// programs do that look at many crises one by one.
func BenchmarkNew(b *testing.B) {
	acts := skewedActs(2)
	b.ReportAllocs()
	for b.Loop() {
		accumulate(b, nil, nil, acts).Result()
	}
}
