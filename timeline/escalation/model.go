package escalation

import (
	"math"
	"slices"
)

// inOrder returns the weights in the order of [Features].
func (w Weights) inOrder() []float64 {
	places := featurePlaces()
	list := make([]float64, len(places))
	for _, v := range slices.Backward(w.Values) {
		if i, ok := places[v.Feature]; ok {
			list[i] = v.Nats
		}
	}
	return list
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
