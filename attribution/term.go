package attribution

import (
	"math"
	"strconv"
	"strings"
)

// Term is one entry of a [Scale]: words that mean the same and the range of
// probabilities they stand for.
type Term struct {
	Scale Scale
	// Words lists the words, the preferred one first.
	Words []string
	// Low and High are the ends of the range, probabilities from 0 to 1.
	Low, High float64
	// LowOpen and HighOpen say that the end itself does not belong to the
	// range. Where a published table gives one edge to two neighbours, the
	// upper one has it: the ranges are half-open, [low, high).
	LowOpen, HighOpen bool
}

// Contains reports whether p lies within the term's range.
func (t Term) Contains(p float64) bool {
	return (p > t.Low || p == t.Low && !t.LowOpen) && (p < t.High || p == t.High && !t.HighOpen)
}

// Likelihood returns the term as a likelihood with its preferred words.
func (t Term) Likelihood() Likelihood {
	l := Likelihood{Scale: t.Scale, Low: t.Low, High: t.High}
	if len(t.Words) > 0 {
		l.Words = t.Words[0]
	}
	return l
}

// String returns the preferred words and the range, as in "likely (55-80 %)".
func (t Term) String() string {
	if len(t.Words) == 0 {
		return "no term"
	}
	return t.Words[0] + " (" + percentRange(t.Low, t.High) + ")"
}

func percentRange(low, high float64) string {
	if low == high {
		return percent(low) + " %"
	}
	return percent(low) + "-" + percent(high) + " %"
}

// percent prints hundredths of a percent at most, so that 0.07*100 reads as 7.
func percent(p float64) string {
	return strconv.FormatFloat(math.Round(p*1e4)/1e2, 'f', -1, 64)
}

// termRow is a term as the tables hold it: ends in percent, whose quotient by
// a hundred is the very number that a literal such as 0.55 is.
type termRow struct {
	words     string // separated by "|"
	low, high int
	ends      string // "[]", "[)", "(]"
}

func (r termRow) term(s Scale) Term {
	return Term{
		Scale:    s,
		Words:    strings.Split(r.words, "|"),
		Low:      float64(r.low) / 100,
		High:     float64(r.high) / 100,
		LowOpen:  r.ends[0] == '(',
		HighOpen: r.ends[1] == ')',
	}
}
