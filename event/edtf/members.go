package edtf

import (
	"iter"
	"math"
)

// decoder returns a parser of the text of a Value, which was accepted before,
// perhaps with options.
func decoder(text string) parser {
	return parser{s: text, opt: ParseOptions{
		ExcessDigits: true,
		AnyOffset:    true,
		Fractions:    true,
		SeasonEnds:   true,
		TimeEnds:     true,
		MaxLength:    math.MaxInt,
	}}
}

// date decodes the text of a date, season or date-time.
func (v Value) date() (d date) {
	p := decoder(v.text)
	p.date(&d, alone)
	return d
}

// Ends returns the start and the end of an interval or range; the zero Value
// stands for one that is open or unknown, which [Value.Bounds] tells apart.
// Other values have no ends: both results are zero.
func (v Value) Ends() (start, end Value) {
	p := decoder(v.text)
	switch v.kind {
	case KindInterval:
		start = p.endValue('/')
		p.i++
		end = p.endValue(0)
	case KindRange:
		start = p.endValue('.')
		p.dots()
		end = p.endValue(0)
	case KindNone, KindDate, KindDateTime, KindSeason, KindOneOf, KindAllOf:
	}
	return start, end
}

// endValue reads an end of an interval or range, if a date is stated there.
func (p *parser) endValue(stop byte) (v Value) {
	if p.peek() == stop || p.dots() {
		return v
	}
	var d date
	from := p.i
	p.date(&d, inside)
	d.fill(&v)
	v.text = p.s[from:p.i]
	return v
}

// Members yields the values of which a composite one is made, in the order in
// which they are written: the stated ends of an interval or range, the
// members of a set. A range in a set is one member, of [KindRange], however
// many dates it stands for. Other values have no members. The sequence may be
// used more than once.
func (v Value) Members() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		switch v.kind {
		case KindInterval, KindRange:
			start, end := v.Ends()
			if !start.IsZero() && !yield(start) {
				return
			}
			if !end.IsZero() {
				yield(end)
			}
		case KindOneOf, KindAllOf:
			for e := range v.elements() {
				if !yield(e.value(v.text)) {
					return
				}
			}
		case KindNone, KindDate, KindDateTime, KindSeason:
		}
	}
}

// elements yields the decoded members of a set. The element is reused.
func (v Value) elements() iter.Seq[*element] {
	return func(yield func(*element) bool) {
		p := decoder(v.text)
		closing := p.s[len(p.s)-1]
		var e element
		for first := true; p.peek() != closing; first = false {
			p.i++ // the opening bracket or a comma
			p.element(&e, first, closing)
			if !yield(&e) {
				return
			}
		}
	}
}

// value returns the member of a set with the given text.
func (e *element) value(text string) (v Value) {
	if !e.dots {
		e.first.fill(&v)
	} else {
		v.kind, v.level = KindRange, 2
		v.bounds = e.bounds(KindRange)
		if e.hasFirst {
			v.include(&e.first, true)
		}
		if e.hasLast {
			v.include(&e.last, !e.hasFirst)
		}
	}
	v.text = text[e.from:e.to]
	return v
}
