package edtf

import (
	"math"
	"slices"
)

const (
	wantP         = "want P and a duration, or \"..\""
	wantSpanSlash = "want / between the two durations"
	wantCount     = "want a whole number and its unit"
	wantUnit      = "want a unit in the order Y, M, W, D, T, H, M, S"
	wantSmaller   = "want a smaller number"
	wantOneLength = "want a duration: at least one of the two must be stated"
	wantNotLess   = "want a duration that is not shorter than the first"
)

// ParseSpan reads an ISO 8601 duration or a range of two, as described at
// [Span]. The error is a [*ParseError].
func ParseSpan(s string) (SpanValue, error) {
	p := parser{s: s}
	v, ok := p.span()
	if !ok {
		return SpanValue{}, &ParseError{Input: s, Offset: p.offset, Msg: p.want}
	}
	return v, nil
}

// MustParseSpan is like ParseSpan but panics on an error. It is for texts
// written in the program.
func MustParseSpan(s string) SpanValue {
	v, err := ParseSpan(s)
	if err != nil {
		panic(err)
	}
	return v
}

func (p *parser) span() (SpanValue, bool) {
	v := SpanValue{Stated: true, MinOpen: p.dots()}
	if !v.MinOpen && !p.length(&v.Min) {
		return v, false
	}
	switch {
	case p.take('/'):
		if !p.greatest(&v) {
			return v, false
		}
	case v.MinOpen:
		return v, p.fail(p.i, wantSpanSlash)
	default:
		v.Max = v.Min
	}
	return v, p.i == len(p.s) || p.fail(p.i, wantEnd)
}

// greatest reads the second length of a range.
func (p *parser) greatest(v *SpanValue) bool {
	start := p.i
	if v.Open = p.dots(); v.Open {
		return !v.MinOpen || p.fail(start, wantOneLength)
	}
	if !p.length(&v.Max) {
		return false
	}
	return v.Max.Longest() >= v.Min.Shortest() || p.fail(start, wantNotLess)
}

// lengthUnit is a unit of a duration, of so many months or so many seconds.
type lengthUnit struct {
	letter  byte
	months  int64
	seconds Seconds
}

// dateUnits and clockUnits return the units before and after T, in their
// order.
func dateUnits() []lengthUnit {
	return []lengthUnit{
		{letter: 'Y', months: 12},
		{letter: 'M', months: 1},
		{letter: 'W', seconds: 7 * Day},
		{letter: 'D', seconds: Day},
	}
}

func clockUnits() []lengthUnit {
	return []lengthUnit{
		{letter: 'H', seconds: Hour},
		{letter: 'M', seconds: Minute},
		{letter: 'S', seconds: 1},
	}
}

// length reads one duration.
func (p *parser) length(l *Length) bool {
	if !p.take('P') {
		return p.fail(p.i, wantP)
	}
	start := p.i
	if !p.units(l, dateUnits()) {
		return false
	}
	if p.take('T') {
		start = p.i
		if !p.units(l, clockUnits()) {
			return false
		}
	}
	return p.i > start || p.fail(p.i, wantCount)
}

// units reads numbers with units in the given order, each at most once.
func (p *parser) units(l *Length, order []lengthUnit) bool {
	for isDigit(p.peek()) {
		start := p.i
		n, ok := p.count()
		if !ok {
			return false
		}
		at := slices.IndexFunc(order, func(u lengthUnit) bool { return u.letter == p.peek() })
		if at < 0 {
			return p.fail(p.i, wantUnit)
		}
		p.i++
		if !l.add(n, order[at]) {
			return p.fail(start, wantSmaller)
		}
		order = order[at+1:]
	}
	return true
}

// count reads a whole number.
func (p *parser) count() (n int64, ok bool) {
	start := p.i
	for ; isDigit(p.peek()); p.i++ {
		digit := int64(p.s[p.i] - '0')
		if n > (math.MaxInt64-digit)/10 {
			return 0, p.fail(start, wantSmaller)
		}
		n = n*10 + digit
	}
	return n, true
}

// add lengthens l by n units, unless it would grow beyond what its fields can
// hold.
func (l *Length) add(n int64, u lengthUnit) bool {
	if u.months > 0 {
		if n > (math.MaxInt64-l.Months)/u.months {
			return false
		}
		l.Months += n * u.months
		return true
	}
	if Seconds(n) > (PosInf-1-l.Seconds)/u.seconds {
		return false
	}
	l.Seconds += Seconds(n) * u.seconds
	return true
}
