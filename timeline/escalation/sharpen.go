package escalation

import (
	"fmt"
	"math"
	"slices"

	"github.com/casus-events/casus"
)

// HeldOut are cases with weights that were fitted without them.
type HeldOut struct {
	Cases   []Case
	Weights Weights
}

// Sharpened returns the weights multiplied by one factor, the inverse of a
// temperature, but for that of "order", which is a logarithm of a probability and
// 1 by definition. Above 1 the probable becomes more probable; 1 changes nothing.
func (w Weights) Sharpened(factor float64) Weights {
	w.Values = slices.Clone(w.Values)
	for i := range w.Values {
		if w.Values[i].Feature != "order" {
			w.Values[i].Nats *= factor
		}
	}
	return w
}

// MostSharp and its inverse bound what [Sharpness] returns.
const MostSharp = 4

// Sharpness returns the factor of [Weights.Sharpened] at which gold is the most
// probable in cases that had no part in fitting, to a thousandth of itself.
//
// Where the penalty of [Fit] is heavy its weights are too small, and probabilities
// too even; where it is light and cases are few, they are too sure. To correct
// that, fit several times, each time without some of the groups of the
// cases, give the groups left out with the weights to Sharpness, and sharpen the
// weights of all cases by what it returns. What the corrected probabilities are
// worth is to be measured on yet other cases.
//
// Cases without gold are skipped. It costs about thirty times what [Case.P] of
// all cases costs. The likelihood has one peak where dates leave nothing open; if
// it has several, one of them is found.
//
// Errors: [ErrNoCases]; a [casus.FieldError] for weights that do not validate, or
// a case whose values are not as many as the features.
func Sharpness(parts []HeldOut) (float64, error) {
	n := 0
	for i := range parts {
		if err := parts[i].check(i); err != nil {
			return 0, err
		}
		for k := range parts[i].Cases {
			if parts[i].Cases[k].hasGold() {
				n++
			}
		}
	}
	if n == 0 {
		return 0, ErrNoCases
	}
	return peak(func(x float64) float64 { return logOfGold(parts, math.Exp(x)) }, -math.Log(MostSharp), math.Log(MostSharp)), nil
}

func (h *HeldOut) check(i int) error {
	if err := h.Weights.Validate(); err != nil {
		return &casus.FieldError{Path: fmt.Sprintf("parts[%d].weights", i), Err: err}
	}
	for k := range h.Cases {
		if err := checkCase(k, &h.Cases[k], len(featureTable())); err != nil {
			return fmt.Errorf("parts[%d]: %w", i, err)
		}
	}
	return nil
}

// logOfGold is the log-likelihood of gold under sharpened weights.
func logOfGold(parts []HeldOut, factor float64) float64 {
	sum := 0.0
	for i := range parts {
		m := newModel(parts[i].Weights.Sharpened(factor))
		for k := range parts[i].Cases {
			if c := &parts[i].Cases[k]; c.hasGold() {
				sum += c.judge(m.scores(c)).log
			}
		}
	}
	return sum
}

// peak returns the exponential of where f is greatest between a and b, by golden
// sections (Kiefer, "Sequential minimax search for a maximum", 1953).
func peak(f func(float64) float64, a, b float64) float64 {
	golden := (math.Sqrt(5) - 1) / 2
	left, right := b-golden*(b-a), a+golden*(b-a)
	atLeft, atRight := f(left), f(right)
	for b-a > 1e-3 {
		if atLeft >= atRight {
			b, right, atRight = right, left, atLeft
			left = b - golden*(b-a)
			atLeft = f(left)
		} else {
			a, left, atLeft = left, right, atRight
			right = a + golden*(b-a)
			atRight = f(right)
		}
	}
	return math.Exp((a + b) / 2)
}
