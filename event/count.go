package event

import "slices"

// Count is a number as it was stated. The zero Count is not stated; a stated
// none is Exactly(0), and a stated ignorance [UnknownCount].
type Count struct {
	Form CountForm `json:"form,omitzero"`
	// N is the number; for "between" the lower end.
	N int64 `json:"n,omitzero"`
	// To is the upper end of "between".
	To int64 `json:"to,omitzero"`
	// Lean says towards which end of "between" the speaker tends.
	Lean Lean `json:"lean,omitzero"`
	// Words keeps the source's words, such as "dozens".
	Words string `json:"words,omitzero"`
}

// CountForm says how a [Count] is to be read.
type CountForm string

// The forms of a count.
const (
	CountExactly CountForm = "exactly"
	CountAtLeast CountForm = "at-least"
	CountAtMost  CountForm = "at-most"
	CountBetween CountForm = "between" // both ends included
	CountAbout   CountForm = "about"   // no width is implied
	CountWords   CountForm = "words"   // only words: "several"
	CountUnknown CountForm = "unknown" // stated to be unknown
)

// CountForms returns the known forms.
func CountForms() []CountForm {
	return []CountForm{CountExactly, CountAtLeast, CountAtMost, CountBetween, CountAbout, CountWords, CountUnknown}
}

// IsKnown reports whether f is one of [CountForms].
func (f CountForm) IsKnown() bool { return slices.Contains(CountForms(), f) }

// Lean is a tendency towards one end of a range.
type Lean string

// The two leans.
const (
	LeanLow  Lean = "low"
	LeanHigh Lean = "high"
)

// Leans returns the known leans.
func Leans() []Lean { return []Lean{LeanLow, LeanHigh} }

// IsKnown reports whether l is one of [Leans].
func (l Lean) IsKnown() bool { return slices.Contains(Leans(), l) }

// Exactly returns the count n; Exactly(0) is a stated none.
func Exactly(n int64) Count { return Count{Form: CountExactly, N: n} }

// AtLeast returns the count "n or more".
func AtLeast(n int64) Count { return Count{Form: CountAtLeast, N: n} }

// AtMost returns the count "n or fewer".
func AtMost(n int64) Count { return Count{Form: CountAtMost, N: n} }

// Between returns the count "from lo to hi", both included.
func Between(lo, hi int64) Count { return Count{Form: CountBetween, N: lo, To: hi} }

// About returns the count "about n".
func About(n int64) Count { return Count{Form: CountAbout, N: n} }

// InWords returns a count known only in words, such as "dozens".
func InWords(words string) Count { return Count{Form: CountWords, Words: words} }

// UnknownCount returns the count that a source states to be unknown.
func UnknownCount() Count { return Count{Form: CountUnknown} }
