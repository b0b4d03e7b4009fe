package escalation

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/casus-events/casus"
)

// FitOptions are choices of [Fit]. The zero value of each field stands for its
// default, and a nil *FitOptions for all defaults.
type FitOptions struct {
	// Features are the names of the features to be fitted; the default are
	// all. What is not fitted weighs nothing, unless it is Fixed.
	Features []string
	// Fixed are weights that are given, and not fitted. The default holds
	// "order" at 1, which is its weight by definition.
	Fixed []Weight
	// Ridge is the penalty on the square of each weight, in nats a case: a
	// prior that weights are small, without which features that decide every
	// case would weigh infinitely much. The default is 0.001; the weight of
	// "none" is not penalised.
	Ridge float64
	// Iterations is how many steps are taken at most; the default is 200.
	Iterations int
	// Provenance is what the weights are to say about where they come from.
	Provenance string
}

// FitReport says how fitting went.
type FitReport struct {
	// Cases are those used, Skipped those without a gold parent among their
	// candidates and without gold none. Counted is as how many cases those used
	// count by their weights.
	Cases, Skipped int
	Counted        float64
	// Iterations is how many steps were taken, Converged whether the last
	// changed nothing that matters.
	Iterations int
	Converged  bool
	// LogLoss is the weighted mean of minus the logarithm of the probability
	// given to gold, in nats a case, at the fitted weights; Even is that of
	// giving all alternatives the same.
	LogLoss, Even float64
	// Weights are the fitted ones with their uncertainty.
	Weights []FittedWeight
}

// FittedWeight is a weight with its standard error, from the curvature of the
// penalised likelihood; 0 where it is fixed.
type FittedWeight struct {
	Feature   string
	Nats      float64
	StdErr    float64
	Fixed     bool
	MeanValue float64
}

// ErrNoCases is what [Fit] reports where there is nothing to fit on.
var ErrNoCases = errors.New("no cases with gold")

// Fit returns the weights under which the gold parents of cases are most
// probable: a conditional logit with a spontaneous alternative and a quadratic
// penalty (McFadden, "Conditional logit analysis of qualitative choice
// behavior", 1974), climbed by a quasi-Newton method. The result depends on the
// cases and their order alone.
//
// The cost of a step is that of the features that are not 0 for each variant of
// each candidate, or a few times that, and of the square of the number of
// features; the first and the last take the square of the former and the cube of
// the latter.
//
// Errors: [ErrNoCases]; a [casus.FieldError] for a name that is no feature, or a
// case whose values are not as many as the features.
func Fit(cases []Case, o *FitOptions) (Weights, FitReport, error) {
	f, err := newFitter(cases, o)
	if err != nil {
		return Weights{}, FitReport{}, err
	}
	f.run()
	return f.weights(), f.report(), nil
}

func checkCase(i int, c *Case, n int) error {
	bad := len(c.None) != n || c.Weight < 0 || notFinite(c.Weight)
	for _, cand := range c.Candidates {
		bad = bad || len(cand.Variants) == 0
		for _, v := range cand.Variants {
			bad = bad || len(v.X) != n || !(v.P > 0) || math.IsInf(v.P, 0) || slices.ContainsFunc(v.X, notFinite)
		}
	}
	if bad || slices.ContainsFunc(c.None, notFinite) {
		return &casus.FieldError{Path: fmt.Sprintf("cases[%d]", i), Err: fmt.Errorf(
			"want a finite weight, and variants with a positive probability and %d finite values each: %w", n, casus.ErrRange)}
	}
	return nil
}

func notFinite(x float64) bool { return math.IsNaN(x) || math.IsInf(x, 0) }
