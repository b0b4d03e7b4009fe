package relative

import (
	"strconv"

	"github.com/casus-events/casus/event/edtf"
)

// day counts civil days; day 0 is 1 January 1970.
type day int64

func dayOf(year int64, month, dayOfMonth int) day {
	return day(floorDiv(int64(edtf.At(year, month, dayOfMonth, 0, 0, 0)), int64(edtf.Day)))
}

func (d day) civil() (year int64, month, dayOfMonth int) {
	return (edtf.Seconds(d) * edtf.Day).Civil()
}

func (d day) date() edtf.Date { return edtf.DateOf(d.civil()) }

// weekday counts from Sunday, 0, as package time does. Day 0 was a Thursday.
func (d day) weekday() int { return int(floorMod(int64(d)+4, 7)) }

// The days that EDTF can write, from 0000-01-01 to 9999-12-31.
const (
	firstDay day = -719528
	lastDay  day = 2932896
)

// period is a stretch of whole days, the last one included.
type period struct {
	from, to day
	// unit is the unit that the period is one of; unitNone of another length.
	unit Unit
}

func (p period) inRange() bool { return firstDay <= p.from && p.from <= p.to && p.to <= lastDay }

func (p period) contains(d day) bool { return p.from <= d && d <= p.to }

// distance counts the days from d to the nearest day of the period.
func (p period) distance(d day) day {
	switch {
	case d < p.from:
		return p.from - d
	case d > p.to:
		return d - p.to
	default:
		return 0
	}
}

// monthsIn is the number of months in the units that consist of whole months,
// and the month, counted from January, with which the first of a year begins.
func monthsIn(u Unit) (months, first int64) {
	switch u {
	case Month:
		return 1, 0
	case Quarter:
		return 3, 0
	case Season:
		return 3, 2
	case Half:
		return 6, 0
	case Year:
		return 12, 0
	case Decade:
		return 120, 0
	case Century:
		return 1200, 0
	default:
		return 0, 0
	}
}

// indexOf numbers the units of a kind along the time line; it returns the
// number of the one that holds the day. For weekends that is the one of the
// week from Monday that holds the day. Numbers never fall as days rise.
func indexOf(u Unit, d day, weekStart int) int64 {
	switch u {
	case Week:
		return floorDiv(int64(d)+4-int64(weekStart), 7)
	case Weekend:
		return floorDiv(int64(d)+3, 7)
	default:
		if months, first := monthsIn(u); months > 0 {
			year, month, _ := d.civil()
			return floorDiv(year*12+int64(month)-1-first, months)
		}
		return int64(d)
	}
}

// unitAt returns the unit of a kind with the number that indexOf gives.
func unitAt(u Unit, index int64, weekStart int) period {
	switch u {
	case Week:
		from := day(index*7 - 4 + int64(weekStart))
		return period{from, from + 6, u}
	case Weekend:
		saturday := day(index*7 + 2)
		return period{saturday, saturday + 1, u}
	default:
		if months, first := monthsIn(u); months > 0 {
			return wholeMonths(index*months+first, months, u)
		}
		return period{day(index), day(index), Day}
	}
}

// wholeMonths returns the period of so many months; the first is counted from
// January of the year 0.
func wholeMonths(first, count int64, u Unit) period {
	return period{monthStart(first), monthStart(first+count) - 1, u}
}

func monthStart(month int64) day {
	return dayOf(floorDiv(month, 12), int(floorMod(month, 12))+1, 1)
}

// addMonths moves a day by months; where the month has no such day, to its
// last one.
func addMonths(d day, n int64) day {
	year, month, dom := d.civil()
	target := year*12 + int64(month) - 1 + n
	return min(monthStart(target)+day(dom)-1, monthStart(target+1)-1)
}

// text writes the period as EDTF: with a code of its own where its unit has
// one, else as an interval of years, months or days, whichever is coarsest.
func (p period) text() edtf.Date {
	year, month, _ := p.from.civil()
	switch p.unit {
	case Quarter:
		return code(year, 33+(month-1)/3)
	case Season:
		return code(year, 21+month/3-1)
	case Half:
		return code(year, 40+month/7)
	case Decade:
		return edtf.Date(string(edtf.DateOf(year, 0, 0))[:3] + "X")
	case Century:
		return edtf.Date(string(edtf.DateOf(year, 0, 0))[:2] + "XX")
	default:
		from, to := p.ends()
		if edtf.Equal(from, to) {
			return from
		}
		return from + "/" + to
	}
}

// ends writes the first and the last part of the period, as years or months
// if it consists of whole ones, else as days.
func (p period) ends() (from, to edtf.Date) {
	y1, m1, d1 := p.from.civil()
	y2, m2, _ := p.to.civil()
	_, _, next := (p.to + 1).civil()
	switch {
	case d1 != 1 || next != 1:
		return p.from.date(), p.to.date()
	case m1 == 1 && m2 == 12:
		return edtf.DateOf(y1, 0, 0), edtf.DateOf(y2, 0, 0)
	default:
		return edtf.DateOf(y1, m1, 0), edtf.DateOf(y2, m2, 0)
	}
}

func code(year int64, c int) edtf.Date {
	return edtf.DateOf(year, 0, 0) + edtf.Date("-"+strconv.Itoa(c))
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func floorMod(a, b int64) int64 { return a - floorDiv(a, b)*b }
