package relative

import (
	"slices"
	"time"

	"github.com/casus-events/casus/event/edtf"
)

// Policy says how expressions are read where language leaves it open. A nil
// *Policy and the zero one stand for the defaults; each table that is empty
// stands for the one that the function of its name returns.
type Policy struct {
	// Direction is where dates are looked for that come round again. Unknown
	// takes the default of each expression.
	Direction Direction
	// Focus is the date last spoken of, from which "a year earlier" and "that
	// year" are counted. Without one they are counted from the dateline, and
	// the Resolution says so.
	Focus edtf.Date
	// MaxCandidates is how many candidates are returned at most; 0 means 4.
	MaxCandidates int
	// SundayWeeks has weeks begin with Sunday instead of Monday.
	SundayWeeks bool
	// FiscalStart is the month with which fiscal years begin; a fiscal year
	// has the name of the year in which it ends. 0 means that it is not known:
	// the calendar year of the same name, marked as approximate, stands for it.
	FiscalStart time.Month
	// Splits says where early, mid and late end: see [Splits].
	Splits []Split
	// Holidays are the dates that have names: see [Holidays].
	Holidays []Holiday
	// Vagueness says what numbers words stand for: see [Vaguenesses].
	Vagueness []Vagueness
	// Recent is how long ago "recently" may be at most. Empty means that there
	// is no such bound: [..2020-03-11].
	Recent edtf.Span
	// Imminent is how far ahead "soon" may be at most. Empty means that there
	// is no such bound.
	Imminent edtf.Span
}

// Split says how a unit is divided into an early, a middle and a late part.
type Split struct {
	// Unit is what is divided.
	Unit Unit
	// Of is the unit in which the parts are counted, from 1.
	Of Unit
	// Early is the last one that is early, Mid the last one of the middle.
	Early, Mid int
}

// Splits returns the default table, which divides every unit into thirds as
// even as whole parts allow, the middle of a decade being its years 4 to 6. It
// is a convention, not a measurement; other libraries have others.
func Splits() []Split {
	return []Split{
		{Unit: Week, Of: Day, Early: 2, Mid: 4},
		{Unit: Month, Of: Day, Early: 10, Mid: 20},
		{Unit: Quarter, Of: Month, Early: 1, Mid: 2},
		{Unit: Season, Of: Month, Early: 1, Mid: 2},
		{Unit: Half, Of: Month, Early: 2, Mid: 4},
		{Unit: Year, Of: Month, Early: 4, Mid: 8},
		{Unit: Decade, Of: Year, Early: 4, Mid: 7},
		{Unit: Century, Of: Year, Early: 34, Mid: 67},
	}
}

// Vagueness says what numbers a word stands for.
type Vagueness struct {
	Word Vague
	// Min and Max are the least and the greatest number; Max 0 means that
	// there is no greatest.
	Min, Max int
}

// Vaguenesses returns the default table. It is a convention, not a
// measurement.
func Vaguenesses() []Vagueness {
	return []Vagueness{
		{Word: Some, Min: 2, Max: 10},
		{Word: Few, Min: 2, Max: 5},
		{Word: Several, Min: 3, Max: 9},
		{Word: Many, Min: 4},
	}
}

const defaultMaxCandidates = 4

// filled returns the policy without a zero that is not a value. Its tables are
// filled when they are asked, which most expressions never do.
func (p *Policy) filled() Policy {
	var q Policy
	if p != nil {
		q = *p
	}
	if q.MaxCandidates <= 0 {
		q.MaxCandidates = defaultMaxCandidates
	}
	return q
}

func (p *Policy) weekStart() int {
	if p.SundayWeeks {
		return int(time.Sunday)
	}
	return int(time.Monday)
}

func (p *Policy) split(u Unit) (Split, bool) {
	return lookup(p.Splits, Splits, func(s Split) bool { return s.Unit == u })
}

func (p *Policy) vagueness(v Vague) (Vagueness, bool) {
	return lookup(p.Vagueness, Vaguenesses, func(x Vagueness) bool { return x.Word == v })
}

// lookup finds an entry of a table, or of the default one if it is empty.
func lookup[T any](table []T, defaults func() []T, is func(T) bool) (entry T, ok bool) {
	if len(table) == 0 {
		table = defaults()
	}
	if i := slices.IndexFunc(table, is); i >= 0 {
		return table[i], true
	}
	return entry, false
}
