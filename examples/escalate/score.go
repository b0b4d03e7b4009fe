package main

import (
	"fmt"

	"github.com/casus-events/casus/attribution/calibration"
	"github.com/casus-events/casus/examples/escalate/icbe"
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
	if list[0].p == 0 {
		return // a rule that gives no probabilities
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

// scores are those of all sets.
type scores [allSets]score

// line prints the scores of two sets, with the error of the top probabilities
// where there are any.
func (all *scores) line(name string, a, b set) string {
	return fmt.Sprintf("%-56s%s%s", name, all[a].cell(), all[b].cell())
}

func (s *score) cell() string {
	text := fmt.Sprintf("   %.3f %.3f", share(s.hit1, s.n), share(s.hit3, s.n))
	if len(s.tops) == 0 {
		return text + "        -"
	}
	return text + fmt.Sprintf(" %.3f/%.3f", s.ece(), s.bound())
}

// bins is into how many parts forecasts are divided for the calibration error.
const bins = 10

func (s *score) ece() float64 { return calibration.ECE(s.tops, bins) }

// bound is what the calibration error of perfect forecasts exceeds once in
// twenty times.
func (s *score) bound() float64 { return calibration.Perfect(s.tops, bins, 2000, 1).P95 }
