package relative

import (
	"slices"
	"time"

	"github.com/casus-events/casus/event/edtf"
)

// Expression is what a phrase about a date says, before anyone knows when it
// was said. Expressions are made by the functions of this package, are
// immutable and safe for concurrent use. The zero Expression says nothing and
// resolves to [ErrEmpty].
type Expression struct{ n *node }

// node is one step of an expression: an operator, its numbers and what it is
// applied to.
type node struct {
	op    op
	unit  Unit
	a, b  int
	name  string
	date  edtf.Date
	args  []Expression
	depth int
}

// maxDepth bounds how deeply expressions nest.
const maxDepth = 32

type op uint8

const (
	opDate      op = iota // date
	opNearUnit            // the unit a places after that of the dateline
	opThatUnit            // the same, counted from the focus
	opShift               // a units after the dateline: ago, from now
	opMove                // a units after the focus: earlier, later
	opOffset              // a units after args[0]
	opVague               // a vague number of units before (a < 0) or after the dateline
	opRolling             // the a units that end (a < 0) or begin at the dateline
	opWeekday             // a, as package time counts
	opMonth               // a
	opMonthDay            // a, b
	opDay                 // day a of a month
	opSeason              // a, as SeasonOfYear counts
	opQuarter             // a
	opHoliday             // name
	opWeekend             // Saturday and Sunday
	opYear2               // the year of two digits, a
	opDecade2             // the decade of two digits, a
	opFiscal              // the fiscal year a
	opNamed               // a = -1, 0, 1: last, this, next args[0], which comes round
	opIn                  // args[0], which comes round, within args[1]
	opNthIn               // the a-th, from the end if a < 0, of args[0], which comes round, within args[1]
	opNth                 // the a-th unit of args[0], from its end if a < 0
	opWeekOf              // the week that holds args[0]
	opPart                // the part a (early, mid, ...) of args[0]
	opElapsed             // args[0] up to (a < 0) or from the dateline
	opSide                // one-sided: a is a side
	opRef                 // past, present or future without measure: a
	opRange               // from args[0] to args[1]
	opEither              // one of args, in order of likelihood
	opMark                // args[0] with the qualifier a
	opToTheDay            // args[0] said to be exact
	opDuring              // args[0] at the part of the day name
	opWeekdayIs           // args[0], said to be the weekday a
)

func expression(n node) Expression {
	n.args = slices.Clone(n.args)
	for _, e := range n.args {
		if e.n != nil {
			n.depth = max(n.depth, e.n.depth+1)
		}
	}
	return Expression{&n}
}

// On is a date that needs no dateline, whatever its form.
func On(d edtf.Date) Expression { return expression(node{op: opDate, date: d}) }

// Today is the dateline; so is Now of a state of affairs.
func Today() Expression { return expression(node{op: opNearUnit, unit: Day}) }

// Yesterday is the day before the dateline.
func Yesterday() Expression { return expression(node{op: opNearUnit, unit: Day, a: -1}) }

// Tomorrow is the day after the dateline.
func Tomorrow() Expression { return expression(node{op: opNearUnit, unit: Day, a: 1}) }

// Last is the unit of the calendar before that of the dateline: in 2020, Last(Year)
// is 2019.
func Last(u Unit) Expression { return expression(node{op: opNearUnit, unit: u, a: -1}) }

// This is the unit of the calendar that holds the dateline.
func This(u Unit) Expression { return expression(node{op: opNearUnit, unit: u}) }

// Next is the unit of the calendar after that of the dateline.
func Next(u Unit) Expression { return expression(node{op: opNearUnit, unit: u, a: 1}) }

// Previous is the unit before that of the focus, the date last spoken of: "the
// previous year". See [Policy].
func Previous(u Unit) Expression { return expression(node{op: opThatUnit, unit: u, a: -1}) }

// That is the unit that holds the focus: "that year".
func That(u Unit) Expression { return expression(node{op: opThatUnit, unit: u}) }

// Following is the unit after that of the focus: "the following year".
func Following(u Unit) Expression { return expression(node{op: opThatUnit, unit: u, a: 1}) }

// Ago lies n units before the dateline: "two weeks ago".
func Ago(n int, u Unit) Expression { return expression(node{op: opShift, unit: u, a: -n}) }

// FromNow lies n units after the dateline: "in two weeks".
func FromNow(n int, u Unit) Expression { return expression(node{op: opShift, unit: u, a: n}) }

// Earlier lies n units before the focus: "a year earlier".
func Earlier(n int, u Unit) Expression { return expression(node{op: opMove, unit: u, a: -n}) }

// Later lies n units after the focus: "two days later".
func Later(n int, u Unit) Expression { return expression(node{op: opMove, unit: u, a: n}) }

// VaguelyAgo lies a number of units before the dateline for which there is
// only a word: "a few days ago". The policy says what numbers the word stands
// for.
func VaguelyAgo(v Vague, u Unit) Expression {
	return expression(node{op: opVague, unit: u, a: -1, name: string(v)})
}

// VaguelyFromNow is VaguelyAgo in the other direction: "in several weeks".
func VaguelyFromNow(v Vague, u Unit) Expression {
	return expression(node{op: opVague, unit: u, a: 1, name: string(v)})
}

// LastN is the stretch of n units that ends with the dateline: "the past two
// weeks".
func LastN(n int, u Unit) Expression { return expression(node{op: opRolling, unit: u, a: -n}) }

// NextN is the stretch of n units that begins with the dateline: "the next two
// weeks".
func NextN(n int, u Unit) Expression { return expression(node{op: opRolling, unit: u, a: n}) }

// OnWeekday is a day of the week without a date.
func OnWeekday(w time.Weekday) Expression { return expression(node{op: opWeekday, a: int(w)}) }

// AtWeekend is a weekend without a date: "the weekend".
func AtWeekend() Expression { return expression(node{op: opWeekend}) }

// InMonth is a month without a year.
func InMonth(m time.Month) Expression { return expression(node{op: opMonth, a: int(m)}) }

// OnMonthDay is a day of a month without a year.
func OnMonthDay(m time.Month, day int) Expression {
	return expression(node{op: opMonthDay, a: int(m), b: day})
}

// OnDay is a day of the month without month and year: "on the 15th".
func OnDay(day int) Expression { return expression(node{op: opDay, a: day}) }

// InSeason is a season without a year.
func InSeason(s SeasonOfYear) Expression { return expression(node{op: opSeason, a: int(s)}) }

// InQuarter is a quarter, 1 to 4, without a year.
func InQuarter(n int) Expression { return expression(node{op: opQuarter, a: n}) }

// OnHoliday is a holiday of the policy's table, by its name, without a year.
func OnHoliday(name string) Expression { return expression(node{op: opHoliday, name: name}) }

// InYear2 is a year of which the last two digits are given: "'82".
func InYear2(yy int) Expression { return expression(node{op: opYear2, a: yy}) }

// InDecade2 is a decade of which the last two digits are given: "the '90s".
func InDecade2(yy int) Expression { return expression(node{op: opDecade2, a: yy}) }

// InFiscalYear is a fiscal year by its name. When it began differs from one
// owner to the next: see [Policy].
func InFiscalYear(year int) Expression { return expression(node{op: opFiscal, a: year}) }

// Recently is some time before the dateline, without measure.
func Recently() Expression { return expression(node{op: opRef, a: -1}) }

// Now is the dateline, said of a state of affairs: "currently".
func Now() Expression { return expression(node{op: opRef}) }

// Soon is some time after the dateline, without measure.
func Soon() Expression { return expression(node{op: opRef, a: 1}) }

// Either is one of several expressions, the likeliest first: "3/11/2020" is
// either 11 March or 3 November. Their candidates come in turn.
func Either(of ...Expression) Expression { return expression(node{op: opEither, args: of}) }

// Range lasts from one expression to another, both included: "from June to
// July".
func Range(from, to Expression) Expression {
	return expression(node{op: opRange, args: []Expression{from, to}})
}

func (e Expression) with(n node) Expression {
	n.args = append([]Expression{e}, n.args...)
	return expression(n)
}

// Last is the latest before that of the dateline, of what comes round again:
// OnWeekday(time.Friday).Last().
func (e Expression) Last() Expression { return e.with(node{op: opNamed, a: -1}) }

// This is the one of the current week or year, of what comes round again.
func (e Expression) This() Expression { return e.with(node{op: opNamed}) }

// Next is the first after the dateline, of what comes round again.
func (e Expression) Next() Expression { return e.with(node{op: opNamed, a: 1}) }

// In is the one that lies in another expression, of what comes round again:
// InMonth(time.January).In(This(Year)).
func (e Expression) In(container Expression) Expression {
	return e.with(node{op: opIn, args: []Expression{container}})
}

// NthIn is the n-th of those that lie in another expression, counted from the
// end if n is negative, of what comes round again: the first Friday of July is
// OnWeekday(time.Friday).NthIn(1, InMonth(time.July)).
func (e Expression) NthIn(n int, container Expression) Expression {
	return e.with(node{op: opNthIn, a: n, args: []Expression{container}})
}

// Nth is the n-th unit of an expression, counted from its end if n is
// negative: On("2020-03").Nth(1, Week) are its days 1 to 7. Weeks are counted
// from the first day, other units as the calendar has them. Of what is no
// calendar year, halves and quarters are equal parts: the second half of the
// 1980s.
func (e Expression) Nth(n int, u Unit) Expression { return e.with(node{op: opNth, a: n, unit: u}) }

// WeekOf is the week of the calendar that holds the first day of the
// expression.
func (e Expression) WeekOf() Expression { return e.with(node{op: opWeekOf}) }

// Plus lies n units after the expression, or before it if n is negative: "two
// days after Christmas".
func (e Expression) Plus(n int, u Unit) Expression { return e.with(node{op: opOffset, a: n, unit: u}) }

// Early is the first part of the expression as the policy splits its unit. A
// day is not split.
func (e Expression) Early() Expression { return e.with(node{op: opPart, a: partEarly}) }

// Mid is the middle part.
func (e Expression) Mid() Expression { return e.with(node{op: opPart, a: partMid}) }

// Late is the last part.
func (e Expression) Late() Expression { return e.with(node{op: opPart, a: partLate}) }

// EarlyToMid is the first part with the middle one.
func (e Expression) EarlyToMid() Expression { return e.with(node{op: opPart, a: partEarlyToMid}) }

// MidToLate is the middle part with the last one.
func (e Expression) MidToLate() Expression { return e.with(node{op: opPart, a: partMidToLate}) }

// Start is the beginning: the first of the next finer unit, such as the first
// month of a year; further candidates are the first day and the early part.
func (e Expression) Start() Expression { return e.with(node{op: opPart, a: partStart}) }

// End is the end: the last of the next finer unit, the last day, or the late
// part.
func (e Expression) End() Expression { return e.with(node{op: opPart, a: partEnd}) }

// Elapsed is the part of the expression before the dateline: "earlier this
// month" is This(Month).Elapsed().
func (e Expression) Elapsed() Expression { return e.with(node{op: opElapsed, a: -1}) }

// Remaining is the part of the expression after the dateline: "later this
// year".
func (e Expression) Remaining() Expression { return e.with(node{op: opElapsed, a: 1}) }

// Since lasted from the expression on, without a stated end: 1979/..
func (e Expression) Since() Expression { return e.with(node{op: opSide, a: sideSince}) }

// Until lasted up to the expression, without a stated start: ../1979
func (e Expression) Until() Expression { return e.with(node{op: opSide, a: sideUntil}) }

// By happened once, in the expression at the latest: [..1979]
func (e Expression) By() Expression { return e.with(node{op: opSide, a: sideBy}) }

// From happened once, in the expression at the earliest: [1979..]
func (e Expression) From() Expression { return e.with(node{op: opSide, a: sideFrom}) }

// Before happened once, before the expression began: [..1978] of 1979.
func (e Expression) Before() Expression { return e.with(node{op: opSide, a: sideBefore}) }

// After happened once, after the expression ended: [1980..] of 1979.
func (e Expression) After() Expression { return e.with(node{op: opSide, a: sideAfter}) }

// Approximately marks the expression as near the true date: "about".
func (e Expression) Approximately() Expression {
	return e.with(node{op: opMark, a: int(edtf.Approximate)})
}

// Uncertain marks the expression as doubtful: "possibly".
func (e Expression) Uncertain() Expression { return e.with(node{op: opMark, a: int(edtf.Uncertain)}) }

// ToTheDay marks a distance as exact: "21 years ago to the day" has the day as
// its first candidate, not the year.
func (e Expression) ToTheDay() Expression { return e.with(node{op: opToTheDay}) }

// During notes a part of the day: "Wednesday night". It does not change the
// date.
func (e Expression) During(p PartOfDay) Expression {
	return e.with(node{op: opDuring, name: string(p)})
}

// FallsOn adds the weekday that a date was said to have: "Saturday, April 25".
// Of the years in question those come first in which it has; a date that never
// has is marked as uncertain.
func (e Expression) FallsOn(w time.Weekday) Expression {
	return e.with(node{op: opWeekdayIs, a: int(w)})
}

// IsZero reports whether the expression says nothing.
func (e Expression) IsZero() bool { return e.n == nil }
