package edtf

import (
	"cmp"
	"math"
	"slices"
)

// cover says how a stretch of time lies to the time that a value names.
type cover uint8

const (
	coverUnsure  cover = iota // one of the others, which is not known
	coverOutside              // no second in common
	coverInside               // every second
	coverPartly               // some seconds, not all
)

// truth answers whether something that happened once within the stretch
// happened within the value.
func (c cover) truth() Truth {
	switch c {
	case coverOutside:
		return No
	case coverInside:
		return Yes
	default:
		return Undetermined
	}
}

// stretch is a half-open stretch of time.
type stretch struct{ start, end Seconds }

func (s stretch) cover(t stretch) cover {
	if t.end <= s.start || t.start >= s.end {
		return coverOutside
	}
	if s.start <= t.start && t.end <= s.end {
		return coverInside
	}
	return coverPartly
}

// cover compares the half-open stretch from start to end with the value.
func (v Value) cover(start, end Seconds) cover {
	t := stretch{start, end}
	b := &v.bounds
	hull := stretch{b.EarliestStart, b.LatestEnd}
	switch v.kind {
	case KindInterval:
		core := stretch{b.LatestStart, b.EarliestEnd}
		if core.cover(t) == coverInside {
			return coverInside
		}
		return hull.cover(t).ifOutside()
	case KindOneOf:
		return v.coverOneOf(t)
	case KindAllOf:
		return v.coverAllOf(t)
	case KindRange:
		return hull.cover(t)
	case KindNone, KindDate, KindDateTime, KindSeason:
	}
	if !hull.start.IsFinite() || !hull.end.IsFinite() {
		return hull.cover(t).ifOutside() // too far to tell, or unknown
	}
	if !v.unspecified {
		return hull.cover(t)
	}
	d := v.date()
	return d.coverPattern(t)
}

// ifOutside keeps the answer that holds for every part of a hull.
func (c cover) ifOutside() cover {
	if c == coverOutside {
		return c
	}
	return coverUnsure
}

// coverOneOf: what holds for all members holds for the one that is meant.
func (v Value) coverOneOf(t stretch) cover {
	all := coverUnsure
	for e := range v.elements() {
		c := e.coverOne(v.text, t)
		if c == coverUnsure || all != coverUnsure && c != all {
			return coverUnsure
		}
		all = c
	}
	return all
}

// coverOne compares a stretch with a member of a set of which one is meant.
func (e *element) coverOne(text string, t stretch) cover {
	v := e.value(text)
	c := v.cover(t.start, t.end)
	if e.dots {
		return c.ifOutside() // one date of the range, which is not known
	}
	return c
}

// coverAllOf compares a stretch with the union of all members.
func (v Value) coverAllOf(t stretch) cover {
	var parts []stretch
	outside, unsure := true, false
	for e := range v.elements() {
		m := e.value(v.text)
		c := m.cover(t.start, t.end)
		if c == coverInside {
			return coverInside
		}
		outside = outside && c == coverOutside
		if c == coverUnsure || c == coverPartly && m.unspecified {
			unsure = true
		} else if c == coverPartly {
			parts = append(parts, stretch{m.bounds.EarliestStart, m.bounds.LatestEnd})
		}
	}
	switch {
	case outside:
		return coverOutside
	case joined(parts, t):
		return coverInside
	case unsure:
		return coverUnsure
	default:
		return coverPartly
	}
}

// joined reports whether the parts together hold every second of t.
func joined(parts []stretch, t stretch) bool {
	slices.SortFunc(parts, func(a, b stretch) int { return cmp.Compare(a.start, b.start) })
	at := t.start
	for _, p := range parts {
		if p.start > at {
			return false
		}
		at = max(at, p.end)
	}
	return at >= t.end
}

// coverPattern compares a stretch with all dates of a pattern of unspecified
// digits.
func (d *date) coverPattern(t stretch) cover {
	start, end := d.window()
	hull := stretch{start, end}.cover(t)
	if d.precision == PrecisionSeason {
		return hull.ifOutside()
	}
	first := floorDiv(int64(t.start), int64(Day))
	last := floorDiv(int64(t.end-1), int64(Day))
	if d.nextDay(first) > last {
		return coverOutside
	}
	if hull == coverInside && d.allDays(first, last) {
		return coverInside
	}
	return coverPartly
}

// months and days return what the date says of them: any, if it says nothing.
func (d *date) months() field {
	if d.precision < PrecisionMonth {
		return anyMonth
	}
	return d.month
}

func (d *date) days() field {
	if d.precision < PrecisionDay {
		return anyDay
	}
	return d.day
}

// nextDay returns the first day of the pattern that is not before the given
// one, or the last number if there is none.
func (d *date) nextDay(from int64) int64 {
	year, month, day := civilDate(from)
	if year < d.year.first {
		year, month, day = d.year.first, 1, 1
	}
	for ; year <= d.year.last; year++ {
		if d.year.matches(year) {
			for ; month <= 12; month++ {
				days := d.days().upTo(daysIn(year, month)) &^ (1<<day - 1)
				if d.months().contains(month) && days != 0 {
					return civilDays(year, month, days.first())
				}
				day = 1
			}
		}
		month, day = 1, 1
	}
	return math.MaxInt64
}

// allDays reports whether the pattern has all days from first to last.
func (d *date) allDays(first, last int64) bool {
	for first <= last {
		year, month, day := civilDate(first)
		if !d.year.matches(year) || !d.months().contains(month) || !d.days().contains(day) {
			return false
		}
		first = d.nextGap(first, year, month)
	}
	return true
}

// nextGap returns the next day that may be missing from the pattern, given one
// that it has with its year and month.
func (d *date) nextGap(day, year int64, month int) int64 {
	if d.days() != anyDay {
		return day + 1
	}
	if d.months() != anyMonth {
		return civilDays(year, month+1, 1)
	}
	return civilDays(year+1, 1, 1)
}
