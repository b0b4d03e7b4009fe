package escalation

import "math"

// cholesky factors a positive matrix, of which the lower triangle is given, in
// place; what is not positive by a hair is taken to be.
func cholesky(a [][]float64) [][]float64 {
	n := len(a)
	l := make([][]float64, n)
	for i := range n {
		l[i] = make([]float64, n)
		for j := range i + 1 {
			sum := a[i][j]
			for k := range j {
				sum -= l[i][k] * l[j][k]
			}
			if i == j {
				l[i][i] = math.Sqrt(max(sum, 1e-12))
			} else {
				l[i][j] = sum / l[j][j]
			}
		}
	}
	return l
}

// substitute returns x with a*x = b for the matrix of which l is the factor.
func substitute(l [][]float64, b []float64) []float64 {
	n := len(b)
	x := make([]float64, n)
	for i := range n {
		sum := b[i]
		for k := range i {
			sum -= l[i][k] * x[k]
		}
		x[i] = sum / l[i][i]
	}
	for i := n - 1; i >= 0; i-- {
		sum := x[i]
		for k := i + 1; k < n; k++ {
			sum -= l[k][i] * x[k]
		}
		x[i] = sum / l[i][i]
	}
	return x
}

func square(n int) [][]float64 {
	a := make([][]float64, n)
	for i := range a {
		a[i] = make([]float64, n)
	}
	return a
}

// invert returns the inverse of a positive matrix, of which the lower triangle
// is given.
func invert(a [][]float64) [][]float64 {
	l := cholesky(a)
	inverse := make([][]float64, len(a))
	for i := range inverse {
		unit := make([]float64, len(a))
		unit[i] = 1
		inverse[i] = substitute(l, unit)
	}
	return inverse
}

func dot(x, y []float64) float64 {
	sum := 0.0
	for i := range x {
		sum += x[i] * y[i]
	}
	return sum
}

func times(a [][]float64, x []float64) []float64 {
	y := make([]float64, len(x))
	for i := range y {
		y[i] = dot(a[i], x)
	}
	return y
}

// correct corrects an inverse curvature in place by what a step made of the
// gradient. A step along which it did not bend the right way corrects nothing.
func correct(inverse [][]float64, step, turned []float64) {
	bend := dot(step, turned)
	if !(bend > 1e-12) {
		return
	}
	moved := times(inverse, turned)
	scale := (1 + dot(turned, moved)/bend) / bend
	for i := range inverse {
		for j := range inverse {
			inverse[i][j] += scale*step[i]*step[j] - (moved[i]*step[j]+step[i]*moved[j])/bend
		}
	}
}
