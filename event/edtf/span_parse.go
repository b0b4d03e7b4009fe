package edtf

import "math"

const (
	wantP         = "want P and a duration, or \"..\""
	wantCount     = "want a whole number without sign"
	wantUnit      = "want a unit in the order Y, M, W, D, T, H, M, S"
	wantUnits     = "want at least one number with its unit"
	wantSmaller   = "want a smaller number"
	wantOneLength = "want a duration: at least one of the two must be stated"
	wantNotLess   = "want a duration that is not shorter than the first"
)

// maxMonths keeps the days of a length within Seconds.
const maxMonths = 12 * 200_000_000_000

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
	v.Max = v.Min
	if v.MinOpen && !p.take('/') {
		return v, p.fail(p.i, wantSlash)
	}
	if v.MinOpen || p.take('/') {
		start := p.i
		if v.Open = p.dots(); v.Open {
			v.Max = Length{}
			if v.MinOpen {
				return v, p.fail(start, wantOneLength)
			}
		} else if !p.length(&v.Max) {
			return v, false
		} else if v.Max.Longest() < v.Min.Shortest() {
			return v, p.fail(start, wantNotLess)
		}
	}
	return v, p.i == len(p.s) || p.fail(p.i, wantEnd)
}

// length reads one duration.
func (p *parser) length(l *Length) bool {
	*l = Length{}
	if !p.take('P') {
		return p.fail(p.i, wantP)
	}
	any, ok := p.units(l, "YMWD")
	if !ok {
		return false
	}
	if p.take('T') {
		any, ok = p.units(l, "HMS")
		if !ok {
			return false
		}
	}
	return any || p.fail(p.i, wantUnits)
}

// units reads numbers with units in the given order, each at most once. any
// tells whether there was one.
func (p *parser) units(l *Length, order string) (any, ok bool) {
	date := order[0] == 'Y'
	for p.i < len(p.s) && p.s[p.i] != 'T' && p.s[p.i] != '/' {
		start := p.i
		n, ok := p.count()
		if !ok {
			return any, false
		}
		at := 0
		for at < len(order) && order[at] != p.peek() {
			at++
		}
		if at == len(order) {
			return any, p.fail(p.i, wantUnit)
		}
		if !l.addUnit(n, order[at], date) {
			return any, p.fail(start, wantSmaller)
		}
		order = order[at+1:]
		any = true
		p.i++
	}
	return any, true
}

func (p *parser) count() (n int64, ok bool) {
	start := p.i
	for ; p.peek() >= '0' && p.peek() <= '9'; p.i++ {
		if n > math.MaxInt64/10-1 {
			return 0, p.fail(start, wantSmaller)
		}
		n = n*10 + int64(p.s[p.i]-'0')
	}
	return n, p.i > start || p.fail(p.i, wantCount)
}

// addUnit adds n units, unless the length would grow beyond what Seconds can
// count.
func (l *Length) addUnit(n int64, unit byte, date bool) bool {
	months, seconds := int64(0), Seconds(0)
	switch {
	case unit == 'Y':
		months = 12
	case unit == 'M' && date:
		months = 1
	case unit == 'W':
		seconds = 7 * Day
	case unit == 'D':
		seconds = Day
	case unit == 'H':
		seconds = Hour
	case unit == 'M':
		seconds = Minute
	default:
		seconds = 1
	}
	if months > 0 {
		if n > (maxMonths-l.Months)/months {
			return false
		}
		l.Months += n * months
		return true
	}
	if Seconds(n) > (PosInf/4-l.Seconds)/seconds {
		return false
	}
	l.Seconds += Seconds(n) * seconds
	return true
}
