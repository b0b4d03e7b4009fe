package escalation

import "math"

// value is that of a feature, by its number.
type value struct {
	feature int32
	x       float64
}

// values are those that are not 0, in the order of features. Of some hundred
// features a pair of acts has some dozen.
type values []value

// valuesOf leaves out what is beyond the last feature.
func valuesOf(x []float64) values {
	var list values
	for i, v := range x[:min(len(x), len(featureTable()))] {
		if v != 0 {
			list = append(list, value{int32(i), v}) //nolint:gosec // features are few
		}
	}
	return list
}

func (x values) dot(w []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v.x * w[v.feature]
	}
	return sum
}

// fitCase is a case in the form in which it is scored and fitted.
type fitCase struct {
	*Case
	none     values
	variants [][]fitVariant // by candidate
}

// fitVariant is a variant with the logarithm of its probability.
type fitVariant struct {
	logP float64
	x    values
}

func newFitCase(c *Case) fitCase {
	f := fitCase{Case: c, none: valuesOf(c.None)}
	for _, cand := range c.Candidates {
		var list []fitVariant
		for _, v := range cand.Variants {
			list = append(list, fitVariant{math.Log(v.P), valuesOf(v.X)})
		}
		f.variants = append(f.variants, list)
	}
	return f
}

// scores returns the scores of the candidates, and last that of none.
func (c *fitCase) scores(w []float64) []float64 {
	scores := make([]float64, 0, len(c.variants)+1)
	var terms []float64
	for _, list := range c.variants {
		if len(list) == 1 {
			scores = append(scores, list[0].logP+list[0].x.dot(w))
			continue
		}
		terms = terms[:0]
		for i := range list {
			terms = append(terms, list[i].logP+list[i].x.dot(w))
		}
		scores = append(scores, logSumExp(terms))
	}
	return append(scores, c.none.dot(w))
}
