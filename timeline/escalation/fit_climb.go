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
	cases []fitCase
	// skipped are the cases without gold, counted the weights of the others.
	skipped int
	counted float64
	// free are the numbers of the features that are fitted; w are all weights.
	free  []int
	place []int32 // of a feature among the free ones, -1 for none
	fixed []bool
	w     []float64
	ridge []float64
	// at is the objective at w, gradient and curvature its derivatives by the
	// free weights; curvature is that of minus the objective.
	at        float64
	gradient  []float64
	there     values    // scratch of addCase
	mean      []float64 // scratch of deriveCase
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
		f.cases = append(f.cases, newFitCase(&cases[i]))
		f.counted += cases[i].weight()
	}
	if len(f.cases) == 0 {
		return nil, ErrNoCases
	}
	f.ridge = make([]float64, len(f.free))
	for k, i := range f.free {
		if f.names[i] != "none" {
			f.ridge[k] = f.o.Ridge * f.counted
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
	f.place = slices.Repeat([]int32{-1}, len(f.names))
	for k, i := range f.free {
		f.place[i] = int32(k) //nolint:gosec // features are few
	}
	f.mean = make([]float64, len(f.free))
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
	return f.logOfGold(f.w) - f.penalty()
}

// logOfGold is the log-likelihood under some weights.
func (f *fitter) logOfGold(w []float64) float64 {
	sum := 0.0
	for i := range f.cases {
		c := &f.cases[i]
		sum += c.weight() * c.judge(c.scores(w)).log
	}
	return sum
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
	for i := range f.cases {
		sum += f.deriveCase(&f.cases[i])
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
func (f *fitter) deriveCase(c *fitCase) float64 {
	scores := c.scores(f.w)
	l := c.judge(scores)
	weight := c.weight()
	clear(f.mean)
	for k, list := range c.variants {
		for i := range list {
			v := &list[i]
			share := weight * exp(v.logP+v.x.dot(f.w)-scores[k])
			f.addCase(v.x, share*l.p[k], share*l.slope[k])
		}
	}
	none := len(c.variants)
	f.addCase(c.none, weight*l.p[none], weight*l.slope[none])
	for k := range f.curvature {
		if f.mean[k] == 0 {
			continue
		}
		for i := range k + 1 {
			f.curvature[k][i] -= f.mean[k] * f.mean[i] / weight
		}
	}
	return weight * l.log
}

// addCase adds what one alternative of a case contributes, by its probability
// and slope.
func (f *fitter) addCase(x values, p, slope float64) {
	there := f.there[:0]
	for _, v := range x {
		k := f.place[v.feature]
		if k < 0 {
			continue // it is fixed, or not asked for
		}
		there = append(there, value{k, v.x})
		f.mean[k] += p * v.x
		f.gradient[k] += slope * v.x
		if len(f.curvature) == 0 {
			continue // the slope alone is asked for
		}
		row := f.curvature[k]
		for _, other := range there {
			row[other.feature] += p * v.x * other.x
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
	r := FitReport{
		Cases: len(f.cases), Skipped: f.skipped, Counted: f.counted, Iterations: f.steps, Converged: f.converged,
		LogLoss: -(f.at + f.penalty()) / f.counted,
		Even:    -f.logOfGold(make([]float64, len(f.names))) / f.counted,
	}
	inverse, means := invert(f.curvature), f.means()
	for i, name := range f.names {
		w := FittedWeight{Feature: name, Nats: f.w[i], Fixed: f.fixed[i], MeanValue: means[i]}
		if k := f.place[i]; k >= 0 {
			w.StdErr = math.Sqrt(max(0, inverse[k][k]))
		} else if !w.Fixed {
			continue
		}
		r.Weights = append(r.Weights, w)
	}
	return r
}

// means are the means of the features over all alternatives.
func (f *fitter) means() []float64 {
	sums, n := make([]float64, len(f.names)), 0.0
	add := func(x values, p float64) {
		for _, v := range x {
			sums[v.feature] += p * v.x
		}
	}
	for i := range f.cases {
		c := &f.cases[i]
		add(c.none, c.weight())
		n += c.weight() * float64(1+len(c.variants))
		for k, list := range c.variants {
			for i := range list {
				add(list[i].x, c.weight()*c.Candidates[k].Variants[i].P)
			}
		}
	}
	for i := range sums {
		sums[i] /= n
	}
	return sums
}
