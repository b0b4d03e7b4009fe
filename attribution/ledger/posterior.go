package ledger

import (
	"math"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Posterior returns the prior times the contour, made to add up to 1. The prior
// has one number an atom, none below zero and not all zero; it need not add up
// to 1. The error joins a casus.FieldError for each that is not.
//
// It is what Dempster's rule gives for a prior that commits all its belief to
// single atoms, and what Bayes' rule gives with the contour as likelihood.
func (l *Ledger) Posterior(prior []float64) ([]float64, error) {
	logs, err := l.logPosterior(prior)
	if err != nil {
		return nil, err
	}
	for a, v := range logs {
		logs[a] = math.Exp(v)
	}
	return logs, nil
}

// logPosterior returns the logarithms of the posterior.
func (l *Ledger) logPosterior(prior []float64) ([]float64, error) {
	if err := l.checkPrior(prior); err != nil {
		return nil, err
	}
	logs := make([]float64, len(prior))
	top := math.Inf(-1)
	for a, p := range prior {
		logs[a] = math.Log(p) - l.Nats(a)
		top = max(top, logs[a])
	}
	var sum float64
	for _, v := range logs {
		sum += math.Exp(v - top)
	}
	shift := top + math.Log(sum)
	for a := range logs {
		logs[a] -= shift
	}
	return logs, nil
}

func (l *Ledger) checkPrior(prior []float64) error {
	var faults fieldpath.List
	if len(prior) != l.Len() {
		faults.Addf("prior", casus.ErrRange, "%d numbers for %d atoms", len(prior), l.Len())
	}
	var sum float64
	for a, p := range prior {
		if !(p >= 0 && p <= math.MaxFloat64) { // written so that NaN fails it
			faults.Addf(fieldpath.Index("prior", a), casus.ErrRange, "%v", p)
			continue
		}
		sum = max(sum, p)
	}
	if sum == 0 && l.Len() > 0 {
		faults.Addf("prior", casus.ErrRange, "no atom has any")
	}
	return faults.Err()
}
