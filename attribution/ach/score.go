package ach

import (
	"cmp"
	"math"
	"slices"
)

// Count returns for each hypothesis how many items are inconsistent or very
// inconsistent with it. The error is one of [Matrix.Validate].
func (m Matrix) Count() ([]float64, error) {
	return m.sum(func(value int) int {
		if value < 3 {
			return 1
		}
		return 0
	})
}

// Inconsistency returns for each hypothesis the sum over all items of 1 for
// inconsistent and 2 for very inconsistent, times the weights of credibility and
// relevance ([Level.Weight]). PARC ACH prints it with a minus sign; without levels it
// is the score of Burton's Open Source ACH. The error is one of [Matrix.Validate].
func (m Matrix) Inconsistency() ([]float64, error) {
	if err := m.Validate(); err != nil {
		return nil, err
	}
	// Counted by weight, so that the order of the evidence makes no difference.
	const least, most = -2, 2
	counts := make([][most - least + 1]int, len(m.Hypotheses))
	for _, e := range m.Evidence {
		for i, r := range e.Ratings {
			if value, ok := r.onScale(); ok && value < 3 {
				counts[i][e.halves()-least] += 3 - value
			}
		}
	}
	scores := make([]float64, len(m.Hypotheses))
	for i, list := range counts {
		for j, n := range list {
			scores[i] += float64(n) * halfPower(j+least)
		}
	}
	return scores, nil
}

// Squared returns for each hypothesis the sum over all items of the square of how
// far they are from neutral on the side of inconsistency: 1 for inconsistent and 4
// for very inconsistent. It is the inconsistency of open-synthesis with one analyst.
// The error is one of [Matrix.Validate].
func (m Matrix) Squared() ([]float64, error) {
	return m.sum(func(value int) int {
		if value < 3 {
			return (3 - value) * (3 - value)
		}
		return 0
	})
}

// Consistency is [Matrix.Squared] on the side of consistency. Evidence that goes
// with a hypothesis may go with others as well, so that it does not rank them.
func (m Matrix) Consistency() ([]float64, error) {
	return m.sum(func(value int) int {
		if value > 3 {
			return (value - 3) * (value - 3)
		}
		return 0
	})
}

func (m Matrix) sum(of func(value int) int) ([]float64, error) {
	if err := m.Validate(); err != nil {
		return nil, err
	}
	scores := make([]float64, len(m.Hypotheses))
	for _, e := range m.Evidence {
		for i, r := range e.Ratings {
			if value, ok := r.onScale(); ok {
				scores[i] += float64(of(value))
			}
		}
	}
	return scores, nil
}

// Diagnosticity returns for each item how far it separates the hypotheses: the
// standard deviation of its ratings, on a scale from 1 to 5, over those that it is
// rated against (open-synthesis). It is 0 for what goes with all of them alike, and 2
// at most. The error is one of [Matrix.Validate].
func (m Matrix) Diagnosticity() ([]float64, error) {
	if err := m.Validate(); err != nil {
		return nil, err
	}
	list := make([]float64, len(m.Evidence))
	for i, e := range m.Evidence {
		n, sum, squares := 0, 0, 0
		for _, r := range e.Ratings {
			if value, ok := r.onScale(); ok {
				n++
				sum += value
				squares += value * value
			}
		}
		if n > 0 {
			list[i] = math.Sqrt(float64(n*squares-sum*sum)) / float64(n)
		}
	}
	return list, nil
}

// Standing is the place of a hypothesis in a ranking.
type Standing struct {
	// Rank is 1 for the least inconsistent. Hypotheses that are as inconsistent
	// as each other share a rank, and the ranks behind them are left out: 1, 2,
	// 2, 4.
	Rank int
	// Hypothesis is its index in the list of scores.
	Hypothesis int
	Score      float64
}

// tie is the part of a score by which two that are the same may differ by rounding.
const tie = 1e-9

// Rank sorts hypotheses by their scores, the least first, and those that are tied in
// the order of the list. What is not a number comes last, as infinite.
func Rank(scores []float64) []Standing {
	list := make([]Standing, len(scores))
	for i, s := range scores {
		if math.IsNaN(s) {
			s = math.Inf(1)
		}
		list[i] = Standing{Hypothesis: i, Score: s}
	}
	slices.SortStableFunc(list, func(a, b Standing) int { return cmp.Compare(a.Score, b.Score) })
	for first := 0; first < len(list); {
		end := first + 1
		for end < len(list) && tied(list[first].Score, list[end].Score) {
			end++
		}
		group := list[first:end]
		for i := range group {
			group[i].Rank = first + 1
		}
		slices.SortFunc(group, func(a, b Standing) int { return cmp.Compare(a.Hypothesis, b.Hypothesis) })
		first = end
	}
	return list
}

// tied reports whether two scores in order are the same but for rounding.
func tied(a, b float64) bool {
	return a == b || !math.IsInf(a, 0) && !math.IsInf(b, 0) && b-a <= tie*max(1, math.Abs(a))
}
