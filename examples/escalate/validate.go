package main

import (
	"errors"

	"github.com/casus-events/casus/examples/escalate/icbe"
	"github.com/casus-events/casus/timeline/escalation"
)

// deals is in how many ways crises are dealt to folds where probabilities are
// looked at.
const deals = 4

// validate fits on four fifths of the crises and counts on the rest, five times,
// in so many deals.
func validate(list []judged, o *escalation.FitOptions, deals int) (runs, error) {
	var all runs
	for deal := range deals {
		weights, err := fitParts(list, o, deal)
		if err != nil {
			return nil, err
		}
		s := new(scores)
		for i := range list {
			j := &list[i]
			if in, ok := j.setOf(); ok {
				s[in].add(j.rank(weights[foldOf(j.crisis.Number, deal)]), j.answers == 1)
			}
		}
		all = append(all, s)
	}
	return all, nil
}

// fitParts fits without each part.
func fitParts(list []judged, o *escalation.FitOptions, deal int) ([folds]escalation.Weights, error) {
	var weights [folds]escalation.Weights
	errs := make(chan error, folds)
	for part := range folds {
		go func() {
			var err error
			weights[part], err = fit(list, o, func(number string) bool { return foldOf(number, deal) != part })
			errs <- err
		}()
	}
	var err error
	for range folds {
		err = errors.Join(err, <-errs)
	}
	return weights, err
}

// together is for how much of a question one counts whose answer is told in one
// sentence with the act, where the order of telling is known: enough to learn what
// being told together means, and not so much that the order of the two, which
// nothing tells, blurs the rest.
const together = 0.1

// counts is as how many questions one counts for fitting.
func (j *judged) counts() float64 {
	switch {
	case j.answers == 0:
		return 0
	case j.question.Scope == icbe.Earlier:
		return 1
	case j.question.Scope == icbe.SameSentence && j.told:
		return together
	default:
		return 0
	}
}

// casesOf makes the cases to fit on of the questions of some crises. All
// reactions together count for as much as all responses, and the acts of one
// response for as much as one.
func casesOf(list []judged, in func(number string) bool) []escalation.Case {
	var cases [2][]escalation.Case
	var counted [2]float64
	for i := range list {
		j := &list[i]
		n := j.counts()
		if n == 0 || !in(j.crisis.Number) {
			continue
		}
		kind := 0
		if j.response {
			kind = 1
		}
		counted[kind] += n
		for _, k := range j.cases {
			k.Weight = n / float64(len(j.cases))
			cases[kind] = append(cases[kind], k)
		}
	}
	for i := range cases[1] {
		cases[1][i].Weight *= max(1, counted[0]) / counted[1]
	}
	return withUnknown(append(cases[0], cases[1]...))
}

// fit fits on the questions of some crises.
func fit(list []judged, o *escalation.FitOptions, in func(number string) bool) (escalation.Weights, error) {
	w, _, err := escalation.Fit(casesOf(list, in), o)
	return w, err
}
