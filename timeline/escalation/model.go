package escalation

import (
	"math"
	"slices"
)

// model scores cases by weights in the order of [Features].
type model struct{ w []float64 }

func newModel(w Weights) model {
	places := featurePlaces()
	m := model{make([]float64, len(places))}
	for _, v := range slices.Backward(w.Values) {
		if i, ok := places[v.Feature]; ok {
			m.w[i] = v.Nats
		}
	}
	return m
}

func (m model) dot(x []float64) float64 {
	sum := 0.0
	for i := range min(len(x), len(m.w)) {
		sum += m.w[i] * x[i]
	}
	return sum
}

// scores returns the scores of the candidates of a case, and last that of none.
func (m model) scores(c *Case) []float64 {
	scores := make([]float64, 0, len(c.Candidates)+1)
	var variants []float64
	for _, cand := range c.Candidates {
		variants = variants[:0]
		for _, v := range cand.Variants {
			variants = append(variants, math.Log(v.P)+m.dot(v.X))
		}
		scores = append(scores, logSumExp(variants))
	}
	return append(scores, m.dot(c.None))
}

// logSumExp returns the logarithm of the sum of the exponentials, negative
// infinity for none.
func logSumExp(list []float64) float64 {
	most := math.Inf(-1)
	for _, x := range list {
		most = max(most, x)
	}
	if math.IsInf(most, 0) {
		return most
	}
	sum := 0.0
	for _, x := range list {
		sum += math.Exp(x - most)
	}
	return most + math.Log(sum)
}

// exp is [math.Exp], of what is not a number 0.
func exp(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return math.Exp(x)
}
