package main

import (
	"github.com/casus-events/casus/attribution/calibration"
	"github.com/casus-events/casus/examples/escalate/icbe"
	"github.com/casus-events/casus/timeline/escalation"
)

// score is how well questions were answered.
type score struct {
	n, hit1, hit3 int
	sentences     int // that competed, in all
	tops          []calibration.Forecast
}

// add counts one question. Where nothing competes it is missed.
func (s *score) add(list []ranked) {
	s.n++
	s.sentences += len(list)
	if len(list) == 0 {
		return
	}
	if list[0].gold {
		s.hit1++
	}
	for _, r := range list[:min(3, len(list))] {
		if r.gold {
			s.hit3++
			break
		}
	}
	s.tops = append(s.tops, calibration.Forecast{P: min(1, list[0].p), Happened: list[0].gold})
}

func share(k, n int) float64 {
	if n == 0 {
		return 0
	}
	return float64(k) / float64(n)
}

// set says which questions are counted together.
type set int

const (
	reactions set = iota
	responses
	reactionsTogether // told in one sentence with what they answer
	responsesTogether
	allSets
)

// setOf returns the set of a question, and false if it is in none.
func (j *judged) setOf() (set, bool) {
	together := 0
	switch j.question.Scope {
	case icbe.Earlier:
	case icbe.SameSentence:
		together = int(reactionsTogether - reactions)
	default:
		return 0, false
	}
	if j.response {
		return responses + set(together), true
	}
	return reactions + set(together), true
}

// trains reports whether the question is one to fit on.
func (j *judged) trains() bool {
	_, ok := j.setOf()
	return ok && j.hasGold()
}

// validate fits on four fifths of the crises and counts on the rest, five times.
func validate(list []judged, o *escalation.FitOptions, deal int) ([allSets]score, error) {
	var weights [folds]escalation.Weights
	errs := make(chan error, folds)
	for k := range folds {
		go func() {
			w, err := fit(list, o, func(number string) bool { return foldOf(number, deal) != k })
			weights[k] = w
			errs <- err
		}()
	}
	for range folds {
		if err := <-errs; err != nil {
			return [allSets]score{}, err
		}
	}
	var scores [allSets]score
	for i := range list {
		j := &list[i]
		if in, ok := j.setOf(); ok {
			p, _ := j.kase.P(weights[foldOf(j.crisis.Number, deal)])
			scores[in].add(j.rank(p))
		}
	}
	return scores, nil
}

// fit fits on the questions of some crises.
func fit(list []judged, o *escalation.FitOptions, in func(number string) bool) (escalation.Weights, error) {
	var cases []escalation.Case
	for i := range list {
		if j := &list[i]; in(j.crisis.Number) && j.trains() && j.question.Scope == icbe.Earlier {
			cases = append(cases, j.kase)
		}
	}
	w, _, err := escalation.Fit(withUnknown(cases), o)
	return w, err
}
