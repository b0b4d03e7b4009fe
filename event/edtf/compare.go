package edtf

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Compare orders two dates by what they mean: see [CompareValues]. A date
// that is not stated comes first; malformed ones come last, in the order of
// their text.
func Compare(a, b Date) int {
	if string(a) == string(b) {
		return 0
	}
	v, errA := a.Value()
	w, errB := b.Value()
	if errA != nil && errB != nil {
		return strings.Compare(string(a), string(b))
	}
	if errA != nil || errB != nil {
		return compareBool(errA != nil, errB != nil)
	}
	return CompareValues(v, w)
}

// Equal reports whether two dates mean the same: Compare(a, b) == 0.
func Equal(a, b Date) bool { return Compare(a, b) == 0 }

// CompareValues orders values by the time line: by earliest start, then by
// latest end, latest start and earliest end, civil times read as UTC. Of
// values with the same bounds those that state more come later, in the order
// of kind, precision, qualifiers and digits. The zero Value comes first.
//
// The result is 0 exactly if the values mean the same, however they are
// spelled: 2004-06-11? and ?2004-?06-?11, Y17E8 and Y1700000000, two times of
// day with different offsets at the same instant, sets with the same members in
// another order or as ranges. Years beyond 9·10^17 either way are the same only
// if their texts are. Comparing takes constant time unless the values are sets with the
// same bounds; then it sorts their members.
func CompareValues(v, w Value) int {
	if v.text == w.text {
		return 0
	}
	n := cmp.Or(
		cmp.Compare(min(v.kind, 1), min(w.kind, 1)),
		compareBounds(&v.bounds, &w.bounds),
		cmp.Compare(v.kind, w.kind),
		cmp.Compare(v.precision, w.precision),
		compareBool(v.local, w.local),
		compareBool(v.unspecified, w.unspecified),
		cmp.Compare(v.marks, w.marks),
		cmp.Compare(v.quals.Year, w.quals.Year),
		cmp.Compare(v.quals.Month, w.quals.Month),
		cmp.Compare(v.quals.Day, w.quals.Day),
	)
	if n != 0 {
		return n
	}
	return compareParts(v, w)
}

func compareBounds(b, c *Bounds) int {
	return cmp.Or(
		cmp.Compare(b.EarliestStart, c.EarliestStart),
		cmp.Compare(b.LatestEnd, c.LatestEnd),
		cmp.Compare(b.LatestStart, c.LatestStart),
		cmp.Compare(b.EarliestEnd, c.EarliestEnd),
		compareBool(b.StartOpen, c.StartOpen),
		compareBool(b.StartUnknown, c.StartUnknown),
		compareBool(b.EndOpen, c.EndOpen),
		compareBool(b.EndUnknown, c.EndUnknown),
	)
}

// compareBool orders false before true.
func compareBool(a, b bool) int {
	if a == b {
		return 0
	}
	if b {
		return -1
	}
	return 1
}

// compareParts compares two values of the same kind by the dates in them.
func compareParts(v, w Value) int {
	switch v.kind {
	case KindInterval, KindRange:
		start, end := v.Ends()
		otherStart, otherEnd := w.Ends()
		return cmp.Or(CompareValues(start, otherStart), CompareValues(end, otherEnd))
	case KindOneOf, KindAllOf:
		return slices.CompareFunc(v.pieces(), w.pieces(), comparePieces)
	case KindNone, KindDate, KindDateTime, KindSeason:
	}
	d, e := v.date(), w.date()
	if n := compareDates(&d, &e); n != 0 || d.year.written < yearCap && d.year.written > -yearCap {
		return n
	}
	return strings.Compare(v.text, w.text)
}

// compareDates compares two dates by their parts. Times of day count only by
// the fraction of the second: the rest is in the bounds.
func compareDates(d, e *date) int {
	n := cmp.Or(
		cmp.Compare(d.precision, e.precision),
		cmp.Compare(d.year.first, e.year.first),
		cmp.Compare(d.year.last, e.year.last),
		cmp.Compare(d.season, e.season),
		cmp.Compare(d.month, e.month),
		cmp.Compare(d.day, e.day),
		cmp.Compare(d.year.written, e.year.written),
		cmp.Compare(d.year.significant, e.year.significant),
		slices.Compare(d.year.digits[:], e.year.digits[:]),
	)
	if d.precision >= PrecisionMinute {
		return cmp.Compare(d.clock.fraction, e.clock.fraction)
	}
	return n
}

// piece is a part of a set: all dates of one precision that are stated in full
// and follow each other without a gap, as numbers of years, months or days; or
// any other member, as it is.
type piece struct {
	plain       bool
	precision   Precision
	first, last int64
	member      Value
}

// pieces returns a set in a form that does not depend on the order of its
// members, on repetitions or on whether a range is written out.
func (v Value) pieces() []piece {
	var all []piece
	for e := range v.elements() {
		all = append(all, e.piece(v.text))
	}
	slices.SortFunc(all, comparePieces)
	merged := all[:0]
	for _, p := range all {
		if n := len(merged); n > 0 && merged[n-1].merge(&p) {
			continue
		}
		merged = append(merged, p)
	}
	return merged
}

func (e *element) piece(text string) piece {
	p := piece{first: math.MinInt64, last: math.MaxInt64}
	if e.hasFirst {
		p.precision = e.first.precision
		p.first = e.first.ordinal()
	}
	if e.hasLast {
		p.precision = e.last.precision
		p.last = e.last.ordinal()
	}
	if !e.dots {
		p.last = p.first
	}
	p.plain = (!e.hasFirst || e.first.plain()) && (!e.hasLast || e.last.plain())
	if !p.plain {
		return piece{member: e.value(text)}
	}
	return p
}

// plain reports whether the date is one year, month or day without any mark.
func (d *date) plain() bool {
	return !d.anyX && d.qual == Qualifiers{} && (d.precision == PrecisionYear ||
		d.precision == PrecisionMonth || d.precision == PrecisionDay)
}

// ordinal numbers the plain dates of one precision.
func (d *date) ordinal() int64 {
	switch d.precision {
	case PrecisionYear:
		return d.year.first
	case PrecisionMonth:
		return d.year.first*12 + int64(d.month.first())
	default:
		return civilDays(d.year.first, d.month.first(), d.day.first())
	}
}

// merge extends p by q, which sorts after it, if that leaves no gap.
func (p *piece) merge(q *piece) bool {
	if !p.plain || !q.plain {
		return comparePieces(*p, *q) == 0
	}
	if p.precision != q.precision || p.last < math.MaxInt64 && p.last+1 < q.first {
		return false
	}
	p.last = max(p.last, q.last)
	return true
}

func comparePieces(p, q piece) int {
	return cmp.Or(
		compareBool(p.plain, q.plain),
		cmp.Compare(p.precision, q.precision),
		cmp.Compare(p.first, q.first),
		cmp.Compare(p.last, q.last),
		CompareValues(p.member, q.member),
	)
}
