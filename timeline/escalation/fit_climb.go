package escalation

import (
	"fmt"
	"math"
	"slices"

	"github.com/casus-events/casus"
)

// fitter climbs the penalised likelihood.
type fitter struct {
	o     FitOptions
	names []string
	cases []*Case
	// skipped are the cases without gold.
	skipped int
	// free are the numbers of the features that are fitted; w are all weights.
	free  []int
	fixed []bool
	w     []float64
	ridge []float64
	// at is the objective at w, gradient and curvature its derivatives by the
	// free weights; curvature is that of minus the objective.
	at        float64
	gradient  []float64
	there     []int // scratch of addCase
	curvature [][]float64
	steps     int
	converged bool
}

func newFitter(cases []Case, o *FitOptions) (*fitter, error) {
	f := &fitter{}
	if o != nil {
		f.o = *o
	}
	if f.o.Ridge <= 0 {
		f.o.Ridge = 0.001
	}
	if f.o.Iterations <= 0 {
		f.o.Iterations = 200
	}
	if f.o.Fixed == nil {
		f.o.Fixed = []Weight{{"order", 1}}
	}
	for _, feature := range Features() {
		f.names = append(f.names, feature.Name)
	}
	if err := f.choose(); err != nil {
		return nil, err
	}
	for i := range cases {
		if err := checkCase(i, &cases[i], len(f.names)); err != nil {
			return nil, err
		}
		if !cases[i].hasGold() {
			f.skipped++
			continue
		}
		f.cases = append(f.cases, &cases[i])
	}
	if len(f.cases) == 0 {
		return nil, ErrNoCases
	}
	f.ridge = make([]float64, len(f.free))
	for k, i := range f.free {
		if f.names[i] != "none" {
			f.ridge[k] = f.o.Ridge * float64(len(f.cases))
		}
	}
	return f, nil
}

// hasGold reports whether an alternative of a case is marked as right.
func (c *Case) hasGold() bool {
	return c.NoneGold || slices.ContainsFunc(c.Candidates, func(cand Candidate) bool { return cand.Gold })
}

// choose sorts the features into fixed and free ones.
func (f *fitter) choose() error {
	f.w = make([]float64, len(f.names))
	f.fixed = make([]bool, len(f.names))
	find := func(path, name string) (int, error) {
		if i := slices.Index(f.names, name); i >= 0 {
			return i, nil
		}
		return 0, &casus.FieldError{Path: path, Err: fmt.Errorf("feature %q: %w", name, casus.ErrUnknown)}
	}
	for k, v := range f.o.Fixed {
		i, err := find(fmt.Sprintf("fixed[%d]", k), v.Feature)
		if err != nil {
			return err
		}
		f.w[i], f.fixed[i] = v.Nats, true
	}
	wanted := f.o.Features
	if wanted == nil {
		wanted = f.names
	}
	for k, name := range wanted {
		i, err := find(fmt.Sprintf("features[%d]", k), name)
		if err != nil {
			return err
		}
		if !f.fixed[i] && !slices.Contains(f.free, i) {
			f.free = append(f.free, i)
		}
	}
	slices.Sort(f.free)
	return nil
}

// run climbs by the directions that the curvature at the start gives, corrected
// by how the gradient changes on the way (the method of Broyden, Fletcher,
// Goldfarb and Shanno, 1970), each step halved until it leads upward.
func (f *fitter) run() {
	f.at = f.derive(true)
	inverse := invert(f.curvature)
	for f.steps < f.o.Iterations && !f.converged {
		step := times(inverse, f.gradient)
		slope := dot(step, f.gradient)
		f.converged = slope < 1e-9*(1+math.Abs(f.at))
		if f.converged || !f.climb(step, slope) {
			break
		}
		f.steps++
		before := f.gradient
		f.derive(false)
		turned := make([]float64, len(before))
		for k := range before {
			turned[k] = before[k] - f.gradient[k]
		}
		correct(inverse, step, turned)
	}
	f.at = f.derive(true)
}

// climb takes a step, or the longest half, quarter and so on of it that leads
// upward; step becomes what was taken. It returns false if none does.
func (f *fitter) climb(step []float64, slope float64) bool {
	before, from := f.at, slices.Clone(f.w)
	for size := 1.0; size > 1e-9; size /= 2 {
		for k, i := range f.free {
			f.w[i] = from[i] + size*step[k]
		}
		if f.at = f.objective(); f.at >= before+1e-4*size*slope {
			for k := range step {
				step[k] *= size
			}
			return true
		}
	}
	copy(f.w, from)
	f.at = before
	return false
}

// objective is the penalised log-likelihood at w.
func (f *fitter) objective() float64 {
	m := model{f.w}
	sum := 0.0
	for _, c := range f.cases {
		sum += c.judge(m.scores(c)).log
	}
	return sum - f.penalty()
}

func (f *fitter) penalty() float64 {
	sum := 0.0
	for k, i := range f.free {
		sum += f.ridge[k] * f.w[i] * f.w[i] / 2
	}
	return sum
}

// derive computes the objective with its gradient and, if curved, a curvature: that of the
// choice among all, which is positive whatever the gold, and the expected one
// where dates leave nothing open.
func (f *fitter) derive(curved bool) float64 {
	n := len(f.free)
	f.gradient, f.curvature = make([]float64, n), nil
	if curved {
		f.curvature = square(n)
	}
	sum := 0.0
	for _, c := range f.cases {
		sum += f.deriveCase(c)
	}
	for k, i := range f.free {
		f.gradient[k] -= f.ridge[k] * f.w[i]
		if curved {
			f.curvature[k][k] += f.ridge[k] + 1e-9
		}
	}
	return sum - f.penalty()
}

// deriveCase adds what one case contributes.
func (f *fitter) deriveCase(c *Case) float64 {
	m := model{f.w}
	scores := m.scores(c)
	l := c.judge(scores)
	mean, x := make([]float64, len(f.free)), make([]float64, len(f.free))
	for k, cand := range c.Candidates {
		for _, v := range cand.Variants {
			share := exp(math.Log(v.P) + m.dot(v.X) - scores[k])
			f.addCase(mean, x, v.X, share*l.p[k], share*l.slope[k])
		}
	}
	none := len(c.Candidates)
	f.addCase(mean, x, c.None, l.p[none], l.slope[none])
	for k := range f.curvature {
		for i := range k + 1 {
			f.curvature[k][i] -= mean[k] * mean[i]
		}
	}
	return l.log
}

// addCase adds what one alternative of a case contributes, by its probability
// and slope; x is a buffer.
func (f *fitter) addCase(mean, x, values []float64, p, slope float64) {
	there := f.there[:0] // most features are 0
	for k, i := range f.free {
		v := values[i]
		if v == 0 {
			continue
		}
		there = append(there, k)
		x[k] = v
		mean[k] += p * v
		f.gradient[k] += slope * v
		if len(f.curvature) == 0 {
			continue // the slope alone is asked for
		}
		row := f.curvature[k]
		for _, l := range there {
			row[l] += p * v * x[l]
		}
	}
	f.there = there
}

func (f *fitter) weights() Weights {
	w := Weights{Provenance: f.o.Provenance}
	for i, name := range f.names {
		if f.fixed[i] || slices.Contains(f.free, i) {
			w.Values = append(w.Values, Weight{name, f.w[i]})
		}
	}
	return w
}

func (f *fitter) report() FitReport {
	r := FitReport{Cases: len(f.cases), Skipped: f.skipped, Iterations: f.steps, Converged: f.converged}
	n := float64(len(f.cases))
	r.LogLoss = -(f.at + f.penalty()) / n
	even := model{make([]float64, len(f.names))}
	for _, c := range f.cases {
		r.Even -= c.judge(even.scores(c)).log / n
	}
	inverse := invert(f.curvature)
	for i, name := range f.names {
		k := slices.Index(f.free, i)
		switch {
		case k >= 0:
			r.Weights = append(r.Weights, FittedWeight{
				Feature: name, Nats: f.w[i], StdErr: math.Sqrt(max(0, inverse[k][k])), MeanValue: f.mean(i),
			})
		case f.fixed[i]:
			r.Weights = append(r.Weights, FittedWeight{Feature: name, Nats: f.w[i], Fixed: true, MeanValue: f.mean(i)})
		}
	}
	return r
}

// mean is the mean of a feature over all alternatives.
func (f *fitter) mean(i int) float64 {
	sum, n := 0.0, 0.0
	for _, c := range f.cases {
		sum += c.None[i]
		n++
		for _, cand := range c.Candidates {
			for _, v := range cand.Variants {
				sum += v.P * v.X[i]
			}
			n++
		}
	}
	return sum / n
}
