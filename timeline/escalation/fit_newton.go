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
		f.o.Iterations = 50
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

// run takes Newton steps, each halved until it leads upward.
func (f *fitter) run() {
	f.at = f.derive()
	for f.steps < f.o.Iterations && !f.converged {
		step := solve(f.curvature, f.gradient)
		before, from := f.at, slices.Clone(f.w)
		size := 1.0
		for ; size > 1e-6; size /= 2 {
			for k, i := range f.free {
				f.w[i] = from[i] + size*step[k]
			}
			if f.at = f.objective(); f.at >= before {
				break
			}
		}
		if f.at < before {
			copy(f.w, from)
			f.at = before
			f.converged = true
			return
		}
		f.steps++
		f.converged = f.at-before < 1e-10*(1+math.Abs(before))
		f.at = f.derive()
	}
}

// objective is the penalised log-likelihood at w.
func (f *fitter) objective() float64 {
	m := model{f.w}
	sum := 0.0
	for _, c := range f.cases {
		sum += logLikelihood(c, m.scores(c))
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

// derive computes the objective with its gradient, and a curvature: the
// expected one, of the choice among all less that among gold where it leaves
// the matrix positive, which it does as the former alone.
func (f *fitter) derive() float64 {
	n := len(f.free)
	f.gradient = make([]float64, n)
	f.curvature = make([][]float64, n)
	for k := range f.curvature {
		f.curvature[k] = make([]float64, n)
	}
	sum := 0.0
	for _, c := range f.cases {
		sum += f.deriveCase(c)
	}
	for k, i := range f.free {
		f.gradient[k] -= f.ridge[k] * f.w[i]
		f.curvature[k][k] += f.ridge[k] + 1e-9
	}
	return sum - f.penalty()
}

// deriveCase adds what one case contributes.
func (f *fitter) deriveCase(c *Case) float64 {
	m := model{f.w}
	scores := m.scores(c)
	total, gold := logSumExp(scores), logSumExp(goldOnly(c, scores))
	n := len(f.free)
	mean, there := make([]float64, n), make([]int, 0, n)
	add := func(values []float64, p, goldP float64) {
		if p == 0 && goldP == 0 {
			return
		}
		// Most features are 0.
		there = there[:0]
		for k, i := range f.free {
			x := values[i]
			if x == 0 {
				continue
			}
			there = append(there, k)
			mean[k] += p * x
			f.gradient[k] += (goldP - p) * x
			row := f.curvature[k]
			for _, l := range there {
				row[l] += p * x * values[f.free[l]]
			}
		}
	}
	for i, cand := range c.Candidates {
		for _, v := range cand.Variants {
			s := math.Log(v.P) + m.dot(v.X)
			goldP := 0.0
			if cand.Gold {
				goldP = exp(s - gold)
			}
			add(v.X, exp(s-total), goldP)
		}
		_ = i
	}
	goldNone := 0.0
	if c.NoneGold {
		goldNone = exp(scores[len(c.Candidates)] - gold)
	}
	add(c.None, exp(scores[len(c.Candidates)]-total), goldNone)
	there = there[:0]
	for k, m := range mean {
		if m == 0 {
			continue
		}
		there = append(there, k)
		for _, l := range there {
			f.curvature[k][l] -= m * mean[l]
		}
	}
	return gold - total
}

// logLikelihood is the logarithm of the probability of gold.
func logLikelihood(c *Case, scores []float64) float64 {
	return logSumExp(goldOnly(c, scores)) - logSumExp(scores)
}

func goldOnly(c *Case, scores []float64) []float64 {
	var list []float64
	for i, cand := range c.Candidates {
		if cand.Gold {
			list = append(list, scores[i])
		}
	}
	if c.NoneGold {
		list = append(list, scores[len(c.Candidates)])
	}
	return list
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
		r.Even -= logLikelihood(c, even.scores(c)) / n
	}
	variance := inverseDiagonal(f.curvature)
	for i, name := range f.names {
		k := slices.Index(f.free, i)
		switch {
		case k >= 0:
			r.Weights = append(r.Weights, FittedWeight{
				Feature: name, Nats: f.w[i], StdErr: math.Sqrt(max(0, variance[k])), MeanValue: f.mean(i),
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
