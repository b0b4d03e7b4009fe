package icbe

import (
	"slices"
	"strconv"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// numbers returns the numbers of a cell from 1 to a most.
func (r row) numbers(column string, most int) []int {
	var list []int
	for _, s := range r.list(column) {
		if n, err := strconv.Atoi(s); err == nil && n >= 1 && n <= most {
			list = append(list, n)
		}
	}
	slices.Sort(list)
	return list
}

// when returns the date at which a row says that something began. Where a cell
// has several values it is one of the days between the first and the last. Rows
// without a year have no date.
func (r row) when() event.When {
	years := r.numbers("date_earliest_year", 2100)
	if len(years) == 0 {
		return event.When{}
	}
	first, last := years[0], years[len(years)-1]
	firstMonth, lastMonth := bounds(r.numbers("date_earliest_month", 12))
	if firstMonth == 0 {
		// The thirds of a year.
		if a, b := bounds(r.numbers("date_earliest_year_part", 3)); a > 0 {
			return between(edtf.DateOf(int64(first), 4*a-3, 0), edtf.DateOf(int64(last), 4*b, 0))
		}
		return between(edtf.DateOf(int64(first), 0, 0), edtf.DateOf(int64(last), 0, 0))
	}
	firstDay, lastDay := bounds(r.numbers("date_earliest_day", 31))
	if firstDay == 0 {
		// The thirds of a month.
		if a, b := bounds(r.numbers("date_earliest_month_part", 3)); a > 0 {
			firstDay, lastDay = 10*a-9, 10*b
			if b == 3 {
				lastDay = lengthOf(last, lastMonth)
			}
		}
	}
	return between(day(first, firstMonth, firstDay), day(last, lastMonth, lastDay))
}

// bounds returns the least and the greatest of an ascending list, 0 for none.
func bounds(list []int) (least, most int) {
	if len(list) == 0 {
		return 0, 0
	}
	return list[0], list[len(list)-1]
}

// day returns a date whose day is not beyond the end of the month, as some rows
// have it.
func day(year, month, day int) edtf.Date {
	return edtf.DateOf(int64(year), month, min(day, lengthOf(year, month)))
}

func lengthOf(year, month int) int {
	last := 28
	for edtf.DateOf(int64(year), month, last+1).Validate() == nil && last < 31 {
		last++
	}
	return last
}

// between returns the date at which something happened once.
func between(first, last edtf.Date) event.When {
	if edtf.Equal(first, last) {
		return event.On(first)
	}
	return event.On("[" + first + ".." + last + "]")
}
