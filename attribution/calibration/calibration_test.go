package calibration_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/casus-events/casus/attribution/calibration"
)

func forecast(p float64, happened bool) calibration.Forecast {
	return calibration.Forecast{P: p, Happened: happened}
}

// TestScores compares with values worked out by hand.
func TestScores(t *testing.T) {
	t.Parallel()
	inf, nan := math.Inf(1), math.NaN()
	for _, tt := range []struct {
		f              calibration.Forecast
		logLoss, brier float64
	}{
		{forecast(1, true), 0, 0},
		{forecast(1, false), inf, 1},
		{forecast(0, true), inf, 1},
		{forecast(0, false), 0, 0},
		{forecast(0.5, true), math.Ln2, 0.25},
		{forecast(0.5, false), math.Ln2, 0.25},
		{forecast(0.25, true), 2 * math.Ln2, 0.5625},
		{forecast(0.75, false), 2 * math.Ln2, 0.5625},
		{forecast(7, true), 0, 0},
		{forecast(-1, true), inf, 1},
		{forecast(nan, false), math.Ln2, 0.25},
	} {
		if got := tt.f.LogLoss(); math.Abs(got-tt.logLoss) > 1e-15 && got != tt.logLoss {
			t.Errorf("%+v: log-loss %v, want %v", tt.f, got, tt.logLoss)
		}
		if got := tt.f.Brier(); got != tt.brier {
			t.Errorf("%+v: Brier %v, want %v", tt.f, got, tt.brier)
		}
	}
	list := []calibration.Forecast{forecast(0.5, true), forecast(0.25, true), forecast(0.75, true), forecast(0, false)}
	if got, want := calibration.LogLoss(list), (math.Ln2+2*math.Ln2-math.Log(0.75))/4; math.Abs(got-want) > 1e-15 {
		t.Errorf("mean log-loss %v, want %v", got, want)
	}
	if got, want := calibration.Brier(list), (0.25+0.5625+0.0625)/4; got != want {
		t.Errorf("mean Brier %v, want %v", got, want)
	}
	if got := calibration.Rate(list); got != 0.75 {
		t.Errorf("rate %v", got)
	}
}

func TestReliability(t *testing.T) {
	t.Parallel()
	list := []calibration.Forecast{
		forecast(0.9, true), forecast(0.1, false), forecast(0.2, true), forecast(0.2, false), forecast(0.8, true),
	}
	want := []calibration.Bin{
		{N: 3, Low: 0.1, High: 0.2, Said: 0.5 / 3, Seen: 1. / 3},
		{N: 2, Low: 0.8, High: 0.9, Said: 0.85, Seen: 1},
	}
	near := cmpopts.EquateApprox(0, 1e-12)
	for range 5 { // in any order
		if diff := cmp.Diff(want, calibration.Reliability(list, 2), near); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		rand.New(rand.NewPCG(1, 2)).Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	}
	if got, want := calibration.ECE(list, 2), (3*(1./3-0.5/3)+2*0.15)/5; math.Abs(got-want) > 1e-12 {
		t.Errorf("ECE %v, want %v", got, want)
	}
	if got := len(calibration.Reliability(list, 99)); got != len(list) {
		t.Errorf("%d bins of %d forecasts", got, len(list))
	}
	if calibration.Reliability(nil, 10) != nil || calibration.Reliability(list, 0) != nil || calibration.ECE(nil, 10) != 0 {
		t.Error("nothing has bins")
	}
	if calibration.LogLoss(nil) != 0 || calibration.Brier(nil) != 0 || calibration.Rate(nil) != 0 {
		t.Error("nothing has a score")
	}
}

// TestPerfect: of forecasters who are right, 95 in 100 stay below the P95, and
// one who is not does not.
func TestPerfect(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("many samples")
	}
	rng := rand.New(rand.NewPCG(5, 6))
	draw := func(shift float64) []calibration.Forecast {
		list := make([]calibration.Forecast, 400)
		for i := range list {
			p := rng.Float64() * 0.8
			list[i] = forecast(p, rng.Float64() < p+shift)
		}
		return list
	}
	const rounds = 100
	within := 0
	for range rounds {
		list := draw(0)
		if calibration.ECE(list, 10) <= calibration.Perfect(list, 10, 200, 7).P95 {
			within++
		}
	}
	if within < rounds*90/100 || within > rounds*99/100 {
		t.Errorf("%d of %d stay below the 95th percentile", within, rounds)
	}
	list := draw(0.15)
	s := calibration.Perfect(list, 10, 200, 7)
	if calibration.ECE(list, 10) <= s.P95 {
		t.Error("forecasts that are 15 percent too low pass for calibrated")
	}
	if !(0 < s.Low && s.Low < s.Mean && s.Mean < s.P95 && s.P95 <= s.High) {
		t.Errorf("a spread out of order: %+v", s)
	}
	if again := calibration.Perfect(list, 10, 200, 7); again != s {
		t.Errorf("%+v, and %+v by the same seed", s, again)
	}
	if got := calibration.Perfect(list, 10, 0, 7); got != (calibration.Spread{}) {
		t.Errorf("no samples: %+v", got)
	}
}

// TestCompare: the interval holds the true difference in 95 of 100 samples, also
// where cases come in groups that share their luck.
func TestCompare(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("many samples")
	}
	rng := rand.New(rand.NewPCG(8, 9))
	const rounds, truth = 300, -0.1
	for _, size := range []int{1, 4} {
		holds, holdsUngrouped := 0, 0
		for range rounds {
			var a, b []float64
			var group []int
			for g := range 80 {
				luck := rng.NormFloat64()
				for range size {
					a, b = append(a, 1+truth+luck), append(b, 1)
					group = append(group, g)
				}
			}
			if s := calibration.Compare(a, b, group, 200, 3); s.Low <= truth && truth <= s.High {
				holds++
			}
			if s := calibration.Compare(a, b, nil, 200, 3); s.Low <= truth && truth <= s.High {
				holdsUngrouped++
			}
		}
		if holds < rounds*90/100 || holds > rounds*99/100 {
			t.Errorf("groups of %d: the interval holds the truth %d times in %d", size, holds, rounds)
		}
		if size > 1 && holdsUngrouped > rounds*80/100 {
			t.Errorf("groups of %d: without them the interval holds it %d times in %d: too often", size, holdsUngrouped, rounds)
		}
	}
	a, b := []float64{1, 2, 3}, []float64{2, 2, 2, 9}
	s := calibration.Compare(a, b, nil, 50, 1)
	if s.Mean != 0 {
		t.Errorf("mean %v, want 0: the longer list's rest is left out", s.Mean)
	}
	if got := calibration.Compare(a, b, []int{4, 4}, 50, 1); got.Mean != -0.5 || got.Low != got.High {
		t.Errorf("one group of two: %+v", got)
	}
	if got := calibration.Compare(nil, b, nil, 50, 1); got != (calibration.Spread{}) {
		t.Errorf("nothing: %+v", got)
	}
	if !slices.Equal(a, []float64{1, 2, 3}) {
		t.Error("the argument was changed")
	}
}

func BenchmarkECE(b *testing.B) {
	for _, n := range []int{1e3, 1e5} {
		rng := rand.New(rand.NewPCG(1, 1))
		list := make([]calibration.Forecast, n)
		for i := range list {
			p := rng.Float64()
			list[i] = forecast(p, rng.Float64() < p)
		}
		b.Run(map[int]string{1e3: "size=1e3", 1e5: "size=1e5"}[n], func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				calibration.ECE(list, 10)
			}
		})
	}
}
