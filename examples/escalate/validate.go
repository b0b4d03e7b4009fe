package main

import (
	"errors"
	"runtime"

	"github.com/casus-events/casus/examples/escalate/icbe"
	"github.com/casus-events/casus/timeline/escalation"
)

// fitted are the weights of all crises but those of two parts, or of one if the
// two are the same.
type fitted [folds][folds]escalation.Weights

// fitParts fits without each part, and, in pairs, without every two of them.
func fitParts(list []judged, o *escalation.FitOptions, deal int, pairs bool) (*fitted, error) {
	var w fitted
	var errs []chan error
	slots := make(chan bool, runtime.GOMAXPROCS(0))
	for a := range folds {
		for b := a; b < folds && (pairs || b == a); b++ {
			failed := make(chan error, 1)
			errs = append(errs, failed)
			go func() {
				slots <- true
				defer func() { <-slots }()
				var err error
				w[a][b], err = fit(list, o, func(number string) bool {
					part := foldOf(number, deal)
					return part != a && part != b
				})
				w[b][a] = w[a][b]
				failed <- err
			}()
		}
	}
	var err error
	for _, failed := range errs {
		err = errors.Join(err, <-failed)
	}
	return &w, err
}

// sharpness is by how much weights are to be sharpened, from all parts but one,
// each answered by weights that were fitted without it and without the one left
// out; of all parts if none is.
func (w *fitted) sharpness(list []judged, deal, without int) (float64, error) {
	var parts []escalation.HeldOut
	for m := range folds {
		if m == without {
			continue
		}
		h := escalation.HeldOut{
			Cases:   casesOf(list, func(number string) bool { return foldOf(number, deal) == m }),
			Weights: w[m][m],
		}
		if without >= 0 {
			h.Weights = w[m][without]
		}
		parts = append(parts, h)
	}
	return escalation.Sharpness(parts)
}

// count answers the questions of each part by the weights of the others,
// sharpened by the factor of the part.
func (w *fitted) count(list []judged, deal int, factors [folds]float64) scores {
	var weights [folds]escalation.Weights
	for k := range weights {
		weights[k] = w[k][k].Sharpened(factors[k])
	}
	var all scores
	for i := range list {
		j := &list[i]
		if in, ok := j.setOf(); ok {
			p, _ := j.kase.P(weights[foldOf(j.crisis.Number, deal)])
			all[in].add(j.rank(p))
		}
	}
	return all
}

// validate fits on four fifths of the crises and counts on the rest, five times.
func validate(list []judged, o *escalation.FitOptions, deal int) (scores, error) {
	w, err := fitParts(list, o, deal, false)
	if err != nil {
		return scores{}, err
	}
	return w.count(list, deal, [folds]float64{1, 1, 1, 1, 1}), nil
}

// calibrated is what comes of fitting with and without sharpening.
type calibrated struct {
	plain, sharp scores
	// factors are those of the parts, from the others alone; factor is that of
	// all.
	factors [folds]float64
	factor  float64
}

// validateSharp is validate with, besides, the weights sharpened by what the
// crises that were fitted on tell, among themselves.
func validateSharp(list []judged, o *escalation.FitOptions, deal int) (calibrated, error) {
	w, err := fitParts(list, o, deal, true)
	if err != nil {
		return calibrated{}, err
	}
	c := calibrated{plain: w.count(list, deal, [folds]float64{1, 1, 1, 1, 1})}
	for k := range folds {
		if c.factors[k], err = w.sharpness(list, deal, k); err != nil {
			return calibrated{}, err
		}
	}
	c.sharp = w.count(list, deal, c.factors)
	c.factor, err = w.sharpness(list, deal, -1)
	return c, err
}

// casesOf makes the cases to fit on of the questions of some crises.
func casesOf(list []judged, in func(number string) bool) []escalation.Case {
	var cases []escalation.Case
	for i := range list {
		if j := &list[i]; in(j.crisis.Number) && j.trains() && j.question.Scope == icbe.Earlier {
			cases = append(cases, j.kase)
		}
	}
	return withUnknown(cases)
}

// fit fits on the questions of some crises.
func fit(list []judged, o *escalation.FitOptions, in func(number string) bool) (escalation.Weights, error) {
	w, _, err := escalation.Fit(casesOf(list, in), o)
	return w, err
}
