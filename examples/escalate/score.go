package main

import (
	"fmt"

	"github.com/casus-events/casus/attribution/calibration"
	"github.com/casus-events/casus/examples/escalate/icbe"
)

// score is how well questions were answered.
type score struct {
	n, hit1, hit3 int
	tops          []calibration.Forecast
}

// add counts one question. Where nothing competes it is missed.
//
// Its probability counts for calibration if there is one right answer. Where an
// answer is told in several sentences, any of them is a hit, while they share
// what probability the answer has.
func (s *score) add(list []ranked, single bool) {
	s.n++
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
	if single && list[0].p > 0 { // a rule gives no probabilities
		s.tops = append(s.tops, calibration.Forecast{P: min(1, list[0].p), Happened: list[0].gold})
	}
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

// runs are the scores of all sets in several deals of crises to folds.
type runs []*scores

type scores [allSets]score

// line prints the scores of two sets, means over the deals, with the error of the
// top probabilities where there are any.
func (all runs) line(name string, a, b set) string {
	return fmt.Sprintf("%-56s%s%s", name, all.cell(a), all.cell(b))
}

func (all runs) cell(of set) string {
	var hit1, hit3, ece, bound float64
	measured, within := 0, 0
	for _, run := range all {
		s := &run[of]
		hit1, hit3 = hit1+share(s.hit1, s.n), hit3+share(s.hit3, s.n)
		if len(s.tops) == 0 {
			continue
		}
		measured++
		e, b := s.ece(), s.bound()
		ece, bound = ece+e, bound+b
		if e <= b {
			within++
		}
	}
	n := float64(len(all))
	text := fmt.Sprintf("   %.3f %.3f", hit1/n, hit3/n)
	if measured == 0 {
		return text + "                 -"
	}
	return text + fmt.Sprintf(" %.3f/%.3f %d/%d", ece/float64(measured), bound/float64(measured), within, measured)
}

// bins is into how many parts forecasts are divided for the calibration error.
const bins = 10

func (s *score) ece() float64 { return calibration.ECE(s.tops, bins) }

// bound is what the calibration error of perfect forecasts exceeds once in
// twenty times.
func (s *score) bound() float64 { return calibration.Perfect(s.tops, bins, 2000, 1).P95 }
