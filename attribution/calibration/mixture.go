package calibration

import "slices"

// Mixture weighs several forecasters by the probability that each gave to what
// came about: a Bayesian mixture that may change its mind. After every case a
// part of each weight is shared out again, so that a forecaster that used to do
// badly can come back (fixed share: M. Herbster and M. K. Warmuth, Tracking the
// best expert, Machine Learning 32, 1998). Every group of cases, such as those of
// a country, has weights of its own; it begins with those of all cases together,
// and what is shared out follows them.
//
// A Mixture is not safe for concurrent use while it learns.
type Mixture struct {
	sharing float64
	all     []float64
	groups  map[string][]float64
}

// NewMixture returns a mixture of n forecasters of equal weight. Sharing is the
// part of the weights that is shared out after every case, from 0 to 1.
func NewMixture(n int, sharing float64) *Mixture {
	n = max(n, 0)
	return &Mixture{
		sharing: min(max(finite(sharing), 0), 1),
		all:     slices.Repeat([]float64{1 / float64(max(n, 1))}, n),
		groups:  make(map[string][]float64),
	}
}

// Weights returns the weights of the forecasters in a group; they add up to 1.
func (m *Mixture) Weights(group string) []float64 {
	if w, ok := m.groups[group]; ok {
		return slices.Clone(w)
	}
	return slices.Clone(m.all)
}

// Learn takes in what each forecaster gave to what came about in a case of a
// group. What none of them held possible changes nothing, nor does a list of
// another length.
func (m *Mixture) Learn(group string, given []float64) {
	if len(given) != len(m.all) {
		return
	}
	own := m.Weights(group)
	even := slices.Repeat([]float64{1 / float64(max(len(given), 1))}, len(given))
	if reweigh(m.all, given, m.sharing, even) && reweigh(own, given, m.sharing, m.all) {
		m.groups[group] = own
	}
}

// reweigh multiplies weights by what came about was given, and shares a part out.
func reweigh(w, given []float64, sharing float64, toward []float64) bool {
	sum := 0.0
	for i := range w {
		sum += w[i] * max(0, finite(given[i]))
	}
	if !(sum > 0) {
		return false
	}
	for i := range w {
		w[i] = (1-sharing)*w[i]*max(0, finite(given[i]))/sum + sharing*toward[i]
	}
	return true
}
