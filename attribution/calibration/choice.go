package calibration

import (
	"math"
	"slices"
)

// Alternative is one of several things of which one comes about.
type Alternative struct {
	// Features tell for it where they are great and their weight is above 0.
	// Those that are missing are 0, and so are those that are no finite number.
	Features []float64
	// Of is how many things alike it stands for, which share what it is given;
	// less than 1 counts as 1.
	Of float64
}

// Slope is what is believed of the weight of a feature before anything was
// learned: Mean, as firmly as Precision says (one over the variance). A
// Precision not above 0 counts as 1.
type Slope struct {
	Mean, Precision float64
}

// Choice learns by what features one of several things comes about, one case
// after the other. Each has a share proportional to the exponential of the
// weighted sum of its features (the conditional logit of D. McFadden,
// Conditional logit analysis of qualitative choice behavior, 1974). With the
// logarithms of what several forecasters give as features, it is their
// logarithmic pool, whose weights follow how each of them has fared.
//
// What was learned is a normal distribution of the weights: every case moves
// them by one step of Newton's method and adds what it tells to the precision
// (as in an extended Kalman filter). It starts from the slopes, so that few cases
// change little.
//
// A Choice is not safe for concurrent use while it learns.
type Choice struct {
	slopes    []Slope
	keep      float64
	weights   []float64
	precision [][]float64
}

// NewChoice returns a choice by as many features as there are slopes. Keep is how
// much of what was learned is kept from one case to the next, the rest going back
// to the slopes: 1 forgets nothing, 0.99 what is a hundred cases old by two
// thirds. A value not between 0 and 1 counts as 1.
func NewChoice(slopes []Slope, keep float64) *Choice {
	if !(keep > 0 && keep < 1) {
		keep = 1
	}
	c := &Choice{slopes: slices.Clone(slopes), keep: keep}
	for i := range c.slopes {
		s := &c.slopes[i]
		if !(s.Precision > 0) || math.IsInf(s.Precision, 0) {
			s.Precision = 1
		}
		s.Mean = finite(s.Mean)
		row := make([]float64, len(slopes))
		row[i] = s.Precision
		c.weights, c.precision = append(c.weights, s.Mean), append(c.precision, row)
	}
	return c
}

// Weights returns the weights of the features as learned so far.
func (c *Choice) Weights() []float64 { return slices.Clone(c.weights) }

// Shares returns the share of each alternative; they add up to 1. The cost is
// the number of alternatives times that of features.
func (c *Choice) Shares(list []Alternative) []float64 {
	if len(list) == 0 {
		return nil
	}
	shares := make([]float64, len(list))
	for i := range list {
		for j := range c.weights {
			shares[i] += c.weights[j] * list[i].feature(j)
		}
		shares[i] += math.Log(max(1, finite(list[i].Of)))
	}
	most := slices.Max(shares)
	sum := 0.0
	for i := range shares {
		shares[i] = math.Exp(shares[i] - most)
		sum += shares[i]
	}
	for i := range shares {
		shares[i] /= sum
	}
	return shares
}

// Learn takes in which of the alternatives came about, or one of those it stands
// for. A number that is none of the list's is ignored. The cost is the number of
// alternatives times the square of that of features, and the cube of the latter.
func (c *Choice) Learn(list []Alternative, which int) {
	if which < 0 || which >= len(list) || len(c.weights) == 0 {
		return
	}
	shares := c.Shares(list)
	c.forget()
	mean := c.mean(list, shares)
	step := make([]float64, len(mean))
	for j := range step {
		step[j] = list[which].feature(j) - mean[j] + (1-c.keep)*c.slopes[j].Precision*(c.slopes[j].Mean-c.weights[j])
	}
	c.spread(list, shares, mean)
	solve(c.precision, step)
	for j := range step {
		c.weights[j] = finite(c.weights[j] + step[j])
	}
}

// forget lets the precision fall back to that of the slopes.
func (c *Choice) forget() {
	if c.keep == 1 {
		return
	}
	for j, row := range c.precision {
		for k := range row {
			row[k] *= c.keep
		}
		row[j] += (1 - c.keep) * c.slopes[j].Precision
	}
}

// mean returns the features that were to be expected.
func (c *Choice) mean(list []Alternative, shares []float64) []float64 {
	mean := make([]float64, len(c.weights))
	for i, p := range shares {
		for j := range mean {
			mean[j] += p * list[i].feature(j)
		}
	}
	return mean
}

// spread adds the covariance of the features to the precision.
func (c *Choice) spread(list []Alternative, shares, mean []float64) {
	const negligible = 1e-12
	off := make([]float64, len(mean))
	for i, p := range shares {
		if p < negligible {
			continue
		}
		for j := range off {
			off[j] = list[i].feature(j) - mean[j]
		}
		for j, x := range off {
			if x == 0 {
				continue
			}
			row := c.precision[j]
			for k, y := range off {
				row[k] += p * x * y
			}
		}
	}
}

func (a *Alternative) feature(j int) float64 {
	if j >= len(a.Features) {
		return 0
	}
	return finite(a.Features[j])
}

func finite(x float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return 0
	}
	return x
}

// solve replaces b by the solution x of ax = b, where a is symmetric and
// positive definite: by the decomposition of Cholesky.
func solve(a [][]float64, b []float64) {
	n := len(b)
	low := make([][]float64, n)
	for i := range low {
		low[i] = slices.Clone(a[i][:i+1])
		for j := range low[i] {
			for k := range j {
				low[i][j] -= low[i][k] * low[j][k]
			}
			if j < i {
				low[i][j] /= low[j][j]
			}
		}
		low[i][i] = math.Sqrt(max(low[i][i], math.SmallestNonzeroFloat32))
		for k := range i {
			b[i] -= low[i][k] * b[k]
		}
		b[i] /= low[i][i]
	}
	for i := n - 1; i >= 0; i-- {
		for k := i + 1; k < n; k++ {
			b[i] -= low[k][i] * b[k]
		}
		b[i] /= low[i][i]
	}
}
