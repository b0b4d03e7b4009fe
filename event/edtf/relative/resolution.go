package relative

import (
	"fmt"
	"strings"

	"github.com/casus-events/casus/event/edtf"
)

// Resolution is what an expression may mean, said at a dateline: a computed
// result, not a record.
type Resolution struct {
	Expression Expression
	Dateline   edtf.Date
	// Anchor is what the dates were counted from.
	Anchor Anchor
	// Candidates holds one date at least, the best first.
	Candidates []Candidate
	// Part is the part of the day that was said, which is not in the dates.
	Part PartOfDay
}

// Candidate is a date that an expression may mean, and why.
type Candidate struct {
	// Date is the time that is named. A time that EDTF has no code for, such
	// as a week, is an interval of days: see Once.
	Date  edtf.Date
	Class Class
	Rule  Rule
	// Measure is how often the rule was right; zero where nobody counted.
	Measure Measure
}

// Measure is how often a rule was right for a class of expressions, counted as
// the package documentation says.
type Measure struct {
	// Right counts the expressions that meant what the rule gives, Of those
	// for which the rule gives a date.
	Right, Of int
}

// IsZero reports whether nothing was counted.
func (m Measure) IsZero() bool { return m.Of == 0 }

// Share returns Right by Of; 0 if nothing was counted.
func (m Measure) Share() float64 {
	if m.Of == 0 {
		return 0
	}
	return float64(m.Right) / float64(m.Of)
}

// String returns the share with both counts, "not measured" for the zero
// Measure.
func (m Measure) String() string {
	if m.Of == 0 {
		return "not measured"
	}
	return fmt.Sprintf("%.3f (%d of %d)", m.Share(), m.Right, m.Of)
}

// Default returns the date of the first candidate; "" if there is none, as in
// the zero Resolution.
func (r Resolution) Default() edtf.Date {
	if len(r.Candidates) == 0 {
		return ""
	}
	return r.Candidates[0].Date
}

// Once returns the date of something that happened once, some time within the
// time that is named: "last week" names the seven days 2020-03-02/2020-03-08,
// and what happened then has the date [2020-03-02..2020-03-08]. Dates other
// than intervals with two stated ends are returned as they are.
func (c Candidate) Once() edtf.Date {
	from, to, ok := strings.Cut(string(c.Date), "/")
	if !ok || from == "" || to == "" || from == ".." || to == ".." {
		return c.Date
	}
	once := edtf.Date("[" + from + ".." + to + "]")
	if once.Validate() != nil {
		return c.Date
	}
	return once
}

// String returns the date with class, rule and measure.
func (c Candidate) String() string {
	return fmt.Sprintf("%s: %s, %s, %s", c.Date, c.Class, c.Rule, c.Measure)
}

// String returns the expression, what it was counted from, and a line for each
// candidate.
func (r Resolution) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s", r.Expression, r.Anchor)
	if r.Dateline != "" {
		fmt.Fprintf(&b, ", dateline %s", r.Dateline)
	}
	if r.Part != "" {
		fmt.Fprintf(&b, ", %s", r.Part)
	}
	for _, c := range r.Candidates {
		fmt.Fprintf(&b, "\n  %s", c)
	}
	return b.String()
}

// Anchor is what the dates of a resolution were counted from.
type Anchor uint8

// The anchors.
const (
	FromNothing  Anchor = iota // the dates need no dateline
	FromDateline               // from the dateline
	FromFocus                  // from the focus of the policy
	FromStandIn                // from the dateline, because no focus was given
)

// String returns the anchor in words.
func (a Anchor) String() string { return nameOf(a, anchorNames, "Anchor") }

// MarshalText returns the words that String returns; a number that no constant
// has is an error.
func (a Anchor) MarshalText() ([]byte, error) { return marshalName(a, anchorNames, "anchor") }

// UnmarshalText accepts the words that String returns.
func (a *Anchor) UnmarshalText(text []byte) error {
	return unmarshalName(a, text, anchorNames, "anchor")
}
