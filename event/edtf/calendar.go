package edtf

import "math/bits"

// field is a month or a day: the set of the numbers it may be, bit n for n.
// A field that is stated in full has one bit.
type field uint32

func (f field) first() int          { return bits.TrailingZeros32(uint32(f)) }
func (f field) last() int           { return 31 - bits.LeadingZeros32(uint32(f)) }
func (f field) upTo(n int) field    { return f & (1<<(n+1) - 1) }
func (f field) contains(n int) bool { return f>>n&1 == 1 }

const (
	anyMonth field = 1<<13 - 2 // 1 to 12
	anyDay   field = 1<<32 - 2 // 1 to 31
)

// twoDigits returns the numbers that two digits, each of which may be
// unspecified, leave possible among those allowed.
func twoDigits(tens, ones int8, allowed field) field {
	var f field
	for n := int8(1); n <= 31; n++ {
		if (tens == unspecified || tens == n/10) && (ones == unspecified || ones == n%10) {
			f |= 1 << n
		}
	}
	return f & allowed
}

// date is one decoded date: a year, month or day, a part of a year, or a day
// with a time of day.
type date struct {
	year      year
	month     field
	day       field
	season    int
	precision Precision
	level     uint8
	anyX      bool // an unspecified digit somewhere
	partX     bool // of a month or day, one digit specified and one not
	unknown   bool // nothing but unspecified digits
	qual      Qualifiers
	last      Qualifier // the last mark on the right of a part
	inner     bool      // a mark elsewhere than at the end
	clock     clock
}

// window returns the half-open stretch of time, in UTC for civil dates, that
// holds all readings of the date.
func (d *date) window() (start, end Seconds) {
	if d.unknown {
		return NegInf, PosInf
	}
	switch d.precision {
	case PrecisionYear:
		return startOfYear(d.year.first), endOfYear(d.year.last)
	case PrecisionSeason:
		first, months := seasonMonths(d.season)
		return At(d.year.first, first, 1, 0, 0, 0), At(d.year.last, first+months, 1, 0, 0, 0)
	case PrecisionMonth:
		return At(d.year.first, d.month.first(), 1, 0, 0, 0), At(d.year.last, d.month.last()+1, 1, 0, 0, 0)
	case PrecisionDay:
		if !d.anyX {
			start = At(d.year.first, d.month.first(), d.day.first(), 0, 0, 0)
			return start, start + Day
		}
		return d.firstDay(), d.lastDay() + Day
	default:
		start = At(d.year.first, d.month.first(), d.day.first(), d.clock.hour, d.clock.minute, d.clock.second)
		start -= d.clock.offset
		if d.precision == PrecisionMinute {
			return start, start + Minute
		}
		return start, start + 1
	}
}

// startOfYear returns the first second of a year, or a bound before it where
// Seconds cannot count that far.
func startOfYear(year int64) Seconds {
	if year < -maxYear {
		return NegInf
	}
	return At(year, 1, 1, 0, 0, 0)
}

// endOfYear returns the second after a year, or a bound after it.
func endOfYear(year int64) Seconds {
	if year > maxYear {
		return PosInf
	}
	return At(year, 13, 1, 0, 0, 0)
}

// exists reports whether at least one reading of a date to the day is in the
// calendar.
func (d *date) exists() bool {
	if !d.anyX {
		return d.day.first() <= daysIn(d.year.first, d.month.first())
	}
	if d.fits(leapYear) {
		if d.fits(commonYear) {
			return true
		}
		_, _, ok := d.year.leap()
		return ok
	}
	return false
}

// A leap year and a common one, to stand for all of their sort.
const (
	leapYear   = 2000
	commonYear = 2001
)

// fits reports whether a possible month has a possible day in the year.
func (d *date) fits(year int64) bool {
	for m := d.month.first(); m <= d.month.last(); m++ {
		if d.month.contains(m) && d.day.upTo(daysIn(year, m)) != 0 {
			return true
		}
	}
	return false
}

// firstDay returns the start of the earliest reading of a date to the day.
func (d *date) firstDay() Seconds {
	y := d.year.first
	if !d.fits(y) {
		y, _, _ = d.year.leap()
	}
	for m := d.month.first(); ; m++ {
		if days := d.day.upTo(daysIn(y, m)); d.month.contains(m) && days != 0 {
			return At(y, m, days.first(), 0, 0, 0)
		}
	}
}

// lastDay returns the start of the latest reading of a date to the day.
func (d *date) lastDay() Seconds {
	y := d.year.last
	if !d.fits(y) {
		_, y, _ = d.year.leap()
	}
	for m := d.month.last(); ; m-- {
		if days := d.day.upTo(daysIn(y, m)); d.month.contains(m) && days != 0 {
			return At(y, m, days.last(), 0, 0, 0)
		}
	}
}
