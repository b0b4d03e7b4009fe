package escalation_test

import (
	"fmt"
	"math"
	"math/rand/v2"
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
		a.Narration = i + 1
	}
	return acts
}

// BenchmarkResult attributes acts in 5,000 skewed dyads with all features on.
// ns/pair is the time for each pair scored, everything included that is done
// after the acts are taken in; x/exp+log1p the same in units of one math.Exp and
// one math.Log1p, measured in the same run.
func BenchmarkResult(b *testing.B) {
	w := allWeights(rand.New(rand.NewPCG(11, 12)))
	for _, size := range []int{1e4, 1e5, 1e6} {
		b.Run(fmt.Sprintf("size=%.0e", float64(size)), func(b *testing.B) {
			if size > 1e5 && testing.Short() {
				b.Skip("a million acts are left to the whole run")
			}
			acts := skewedActs(size)
			b.ReportAllocs()
			var spent, yard time.Duration
			var pairs, units int64
			for b.Loop() {
				b.StopTimer()
				acc := accumulate(b, nil, &escalation.Options{Narration: true, Weights: &w}, acts)
				before := b.Elapsed()
				b.StartTimer()
				r := acc.Result()
				b.StopTimer()
				spent += b.Elapsed() - before
				_, n := r.Work()
				pairs += n
				yard += yardstick(n)
				units += n
				b.StartTimer()
			}
			perPair := float64(spent) / float64(pairs)
			b.ReportMetric(perPair, "ns/pair")
			b.ReportMetric(perPair/(float64(yard)/float64(units)), "x/exp+log1p")
			b.ReportMetric(float64(pairs)/float64(int64(size)*int64(b.N)), "pairs/act")
		})
	}
}

// yardstick times math.Exp and math.Log1p, so often each, on numbers such as
// scores and lags have.
func yardstick(n int64) time.Duration {
	start, sum := time.Now(), 0.0
	for i := range n {
		x := float64(i&1023) / 100
		sum += math.Exp(-x) + math.Log1p(x)
	}
	if sum < 0 {
		return 0
	}
	return time.Since(start)
}
