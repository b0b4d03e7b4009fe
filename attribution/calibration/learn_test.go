package calibration_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/casus-events/casus/attribution/calibration"
)

var nearly = cmpopts.EquateApprox(0, 1e-12)

// TestChoiceShares compares with shares worked out by hand.
func TestChoiceShares(t *testing.T) {
	t.Parallel()
	c := calibration.NewChoice([]calibration.Slope{{Mean: 2, Precision: 1}, {Mean: math.NaN()}}, 1)
	for _, tt := range []struct {
		name string
		list []calibration.Alternative
		want []float64
	}{
		{"nothing", nil, nil},
		{"one", []calibration.Alternative{{}}, []float64{1}},
		{"even", []calibration.Alternative{{}, {Features: []float64{0, 7}}}, []float64{0.5, 0.5}},
		{"squares of 1 and 3", []calibration.Alternative{{Features: []float64{0}}, {Features: []float64{math.Log(3)}}}, []float64{0.1, 0.9}},
		{"one stands for three", []calibration.Alternative{{Of: 3}, {Of: -2}}, []float64{0.75, 0.25}},
		{"no numbers", []calibration.Alternative{{Features: []float64{math.Inf(1)}, Of: math.NaN()}, {}}, []float64{0.5, 0.5}},
		{"no overflow", []calibration.Alternative{{Features: []float64{1e6}}, {}}, []float64{1, 0}},
	} {
		if diff := cmp.Diff(tt.want, c.Shares(tt.list), nearly); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// oneStep is the slow way: one step of Newton's method for one feature, with
// sums written out.
func oneStep(weight, precision float64, slope calibration.Slope, keep float64, x []float64, which int) (nextWeight, nextPrecision float64) {
	sum, first, second := 0.0, 0.0, 0.0
	for _, f := range x {
		e := math.Exp(weight * f)
		sum, first, second = sum+e, first+e*f, second+e*f*f
	}
	mean := first / sum
	nextPrecision = keep*precision + (1-keep)*slope.Precision + second/sum - mean*mean
	gradient := x[which] - mean + (1-keep)*slope.Precision*(slope.Mean-weight)
	return weight + gradient/nextPrecision, nextPrecision
}

func TestChoiceLearnsLikeTheSlowWay(t *testing.T) {
	t.Parallel()
	for _, keep := range []float64{1, 0.9} {
		r := rand.New(rand.NewPCG(1, 2))
		slope := calibration.Slope{Mean: 1, Precision: 3}
		c := calibration.NewChoice([]calibration.Slope{slope}, keep)
		weight, precision := slope.Mean, slope.Precision
		for range 50 {
			x := []float64{r.NormFloat64(), r.NormFloat64(), r.NormFloat64()}
			var list []calibration.Alternative
			for _, f := range x {
				list = append(list, calibration.Alternative{Features: []float64{f}})
			}
			which := r.IntN(3)
			weight, precision = oneStep(weight, precision, slope, keep, x, which)
			c.Learn(list, which)
			if got := c.Weights()[0]; math.Abs(got-weight) > 1e-9 {
				t.Fatalf("keeping %v: weight %v, want %v", keep, got, weight)
			}
		}
	}
}

// TestChoiceFindsTheWeights: cases drawn by known weights teach them, whatever
// was believed before; and after a change, one that forgets follows.
func TestChoiceFindsTheWeights(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	prior := []calibration.Slope{{Mean: 0, Precision: 4}, {Mean: 0, Precision: 4}, {Mean: 0, Precision: 4}}
	firm, loose := calibration.NewChoice(prior, 1), calibration.NewChoice(prior, 0.98)
	learn := func(truth []float64) {
		list := make([]calibration.Alternative, 4)
		for i := range list {
			list[i].Features = []float64{r.NormFloat64(), r.NormFloat64(), r.NormFloat64()}
		}
		var fixed []calibration.Slope
		for _, w := range truth {
			fixed = append(fixed, calibration.Slope{Mean: w})
		}
		at := r.Float64()
		which := 0
		for i, p := range calibration.NewChoice(fixed, 1).Shares(list) {
			if which = i; at < p {
				break
			}
			at -= p
		}
		firm.Learn(list, which)
		loose.Learn(list, which)
	}
	truth := []float64{1.5, -0.5, 0}
	for range 3000 {
		learn(truth)
	}
	for j, w := range firm.Weights() {
		if math.Abs(w-truth[j]) > 0.15 {
			t.Errorf("weight %d is %v, want about %v", j, w, truth[j])
		}
	}
	for range 300 {
		learn([]float64{-1.5, -0.5, 0})
	}
	if f, l := firm.Weights()[0], loose.Weights()[0]; f < 0 || l > -0.5 {
		t.Errorf("after a change: %v forgetting nothing, %v forgetting", f, l)
	}
}

func TestChoiceIgnores(t *testing.T) {
	t.Parallel()
	c := calibration.NewChoice([]calibration.Slope{{Mean: 1, Precision: -4}}, 7)
	list := []calibration.Alternative{{Features: []float64{1}}, {}}
	for _, which := range []int{-1, 2} {
		c.Learn(list, which)
	}
	c.Weights()[0] = 9
	if got := c.Weights()[0]; got != 1 {
		t.Errorf("weight %v", got)
	}
	calibration.NewChoice(nil, 1).Learn(list, 0)
	c.Learn([]calibration.Alternative{{Features: []float64{math.MaxFloat64}}, {Features: []float64{-math.MaxFloat64}}}, 1)
	if got := c.Weights()[0]; math.IsNaN(got) || math.IsInf(got, 0) {
		t.Errorf("weight %v", got)
	}
}

// TestMixture compares with weights worked out by hand.
func TestMixture(t *testing.T) {
	t.Parallel()
	m := calibration.NewMixture(2, 0.2)
	check := func(group string, want ...float64) {
		t.Helper()
		if diff := cmp.Diff(want, m.Weights(group), nearly); diff != "" {
			t.Errorf("%s (-want +got):\n%s", group, diff)
		}
	}
	check("a", 0.5, 0.5)
	m.Learn("a", []float64{0.6, 0.2})
	check("a", 0.8*0.75+0.2*0.7, 0.8*0.25+0.2*0.3) // toward those of all
	check("b", 0.7, 0.3)                           // those of all
	m.Learn("a", []float64{0, 0})
	m.Learn("a", []float64{math.NaN(), -1})
	m.Learn("a", []float64{1})
	check("a", 0.74, 0.26)
	m.Weights("a")[0] = 9
	check("a", 0.74, 0.26)
	if got := calibration.NewMixture(-1, math.NaN()).Weights(""); len(got) != 0 {
		t.Errorf("%v", got)
	}
}

// TestMixtureFollowsChange: two forecasters take turns in being right.
func TestMixtureFollowsChange(t *testing.T) {
	t.Parallel()
	m := calibration.NewMixture(2, 0.05)
	for i := range 4 {
		for range 30 {
			given := []float64{0.2, 0.2}
			given[i%2] = 0.8
			m.Learn("", given)
		}
		if w := m.Weights("")[i%2]; w < 0.9 {
			t.Errorf("turn %d: weight %v", i, w)
		}
	}
}

func parts(ps ...float64) []calibration.Part {
	var list []calibration.Part
	for _, p := range ps {
		list = append(list, calibration.Part{P: p})
	}
	list[len(list)-1].Rest = true
	return list
}

// TestRecalibrationLeavesAll: before anything was learned, nothing changes.
func TestRecalibrationLeavesAll(t *testing.T) {
	t.Parallel()
	r := calibration.NewRecalibration(nil)
	said := parts(0.5, 0.2, 0.3)
	said[2].Of = 3
	if diff := cmp.Diff([]float64{0.5, 0.2, 0.3}, r.Shares("a", said), nearly); diff != "" {
		t.Error(diff)
	}
	r.Learn("a", said, -1)
	r.Learn("a", said, 3)
	if diff := cmp.Diff([]float64{0.5, 0.2, 0.3}, r.Shares("a", said), nearly); diff != "" {
		t.Error(diff)
	}
	if got := r.Shares("a", nil); got != nil {
		t.Errorf("%v", got)
	}
	if got := r.Shares("a", []calibration.Part{{P: math.NaN()}, {P: 2}, {P: -1}}); math.Abs(got[0]+got[1]+got[2]-1) > 1e-9 {
		t.Errorf("no probabilities: %v", got)
	}
}

// TestRecalibrationCorrects: of what is said too surely and not surely enough,
// the calibration error shrinks; of what is right, it stays small. Groups are
// corrected each by itself.
func TestRecalibrationCorrects(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(7, 8))
	for _, tt := range []struct {
		name  string
		power map[string]float64 // what was said is this power of the truth
	}{
		{"right", map[string]float64{"a": 1, "b": 1}},
		{"too sure", map[string]float64{"a": 2.5, "b": 2.5}},
		{"not sure enough", map[string]float64{"a": 0.4, "b": 0.4}},
		{"each its own", map[string]float64{"a": 2.5, "b": 0.4}},
	} {
		r := calibration.NewRecalibration(nil)
		var raw, corrected []calibration.Forecast
		for i := range 4000 {
			group := "a"
			if i%2 == 1 {
				group = "b"
			}
			truth := []float64{rng.Float64(), rng.Float64(), rng.Float64(), 0.2}
			said := parts(truth...)
			sum, power := truth[0]+truth[1]+truth[2]+truth[3], 0.0
			for k := range said {
				said[k].P = math.Pow(truth[k], tt.power[group])
				power += said[k].P
			}
			first, which, at := 0, 3, rng.Float64()*sum
			for k := range said {
				said[k].P /= power
				if k < 3 && said[k].P > said[first].P {
					first = k
				}
				if at < truth[k] {
					which = min(which, k)
				}
				at -= truth[k]
			}
			shares := r.Shares(group, said)
			if i >= 1000 {
				raw = append(raw, calibration.Forecast{P: said[first].P, Happened: which == first})
				corrected = append(corrected, calibration.Forecast{P: shares[first], Happened: which == first})
			}
			r.Learn(group, said, which)
		}
		before, after := calibration.ECE(raw, 10), calibration.ECE(corrected, 10)
		if limit := calibration.Perfect(corrected, 10, 100, 1).High; after > 1.2*limit {
			t.Errorf("%s: error %.4f before, %.4f after, of one who is right at most %.4f", tt.name, before, after, limit)
		}
		if tt.name != "right" && after > before/2 {
			t.Errorf("%s: error %.4f before, %.4f after", tt.name, before, after)
		}
	}
}

func BenchmarkChoiceLearn(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 1))
	list := make([]calibration.Alternative, 100)
	for i := range list {
		for range 70 {
			list[i].Features = append(list[i].Features, rng.NormFloat64())
		}
	}
	c := calibration.NewChoice(make([]calibration.Slope, 70), 1)
	b.ReportAllocs()
	for b.Loop() {
		c.Learn(list, 3)
	}
}
