package relative

import "fmt"

// recurrence is something that comes round once in a cycle.
type recurrence struct {
	class Class
	cycle Unit
	// first is where it is looked for if nobody says.
	first Direction
	// in returns the one of a cycle, and whether it has one.
	in func(index int64) (period, bool)
}

// on leaves those that fall on a weekday.
func (rec recurrence) on(weekday int) recurrence {
	in := rec.in
	rec.in = func(i int64) (period, bool) {
		p, ok := in(i)
		return p, ok && p.from.weekday() == weekday
	}
	return rec
}

func (r *resolver) recurrence(n *node) (recurrence, error) {
	switch n.op {
	case opWeekday:
		return weekdays(n.a, r.policy.weekStart())
	case opMonth, opMonthDay:
		return monthDays(n)
	case opDay:
		if n.a < 1 || n.a > 31 {
			return recurrence{}, fault{ErrNoSuchDate, fmt.Sprintf("day %d of a month", n.a)}
		}
		return recurrence{ClassDay, Month, Nearest, func(i int64) (period, bool) { return dayIn(i, n.a) }}, nil
	case opSeason:
		return yearly(ClassSeason, Season, n.a, 4)
	case opQuarter:
		return yearly(ClassQuarter, Quarter, n.a, 4)
	case opWeekend:
		return recurrence{ClassWeekend, Weekend, Past, func(i int64) (period, bool) { return unitAt(Weekend, i, 0), true }}, nil
	case opHoliday:
		h, ok := r.policy.holiday(n.name)
		if !ok {
			return recurrence{}, fault{ErrNoSuchDate, fmt.Sprintf("holiday %q", n.name)}
		}
		return recurrence{ClassHoliday, Year, Nearest, func(i int64) (period, bool) {
			d, ok := h.in(i)
			return period{d, d, Day}, ok
		}}, nil
	default:
		return recurrence{}, fault{ErrForm, "does not come round again"}
	}
}

func weekdays(weekday, weekStart int) (recurrence, error) {
	if weekday < 0 || weekday > 6 {
		return recurrence{}, fault{ErrNoSuchDate, fmt.Sprintf("weekday %d", weekday)}
	}
	return recurrence{ClassWeekday, Week, Past, func(i int64) (period, bool) {
		week := unitAt(Week, i, weekStart)
		d := week.from + day(floorMod(int64(weekday-weekStart), 7))
		return period{d, d, Day}, true
	}}, nil
}

func monthDays(n *node) (recurrence, error) {
	longest := [...]int{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	if n.a < 1 || n.a > 12 || n.op == opMonthDay && (n.b < 1 || n.b > longest[n.a-1]) {
		return recurrence{}, fault{ErrNoSuchDate, fmt.Sprintf("month %d, day %d", n.a, n.b)}
	}
	month := func(year int64) int64 { return year*12 + int64(n.a) - 1 }
	if n.op == opMonth {
		return recurrence{ClassMonth, Year, Nearest, func(i int64) (period, bool) {
			return wholeMonths(month(i), 1, Month), true
		}}, nil
	}
	return recurrence{ClassMonthDay, Year, Nearest, func(i int64) (period, bool) { return dayIn(month(i), n.b) }}, nil
}

// yearly comes round as the n-th of so many units a year.
func yearly(c Class, u Unit, n, of int) (recurrence, error) {
	if n < 1 || n > of {
		return recurrence{}, fault{ErrNoSuchDate, fmt.Sprintf("%s %d", u, n)}
	}
	return recurrence{c, Year, Nearest, func(i int64) (period, bool) {
		return unitAt(u, i*int64(of)+int64(n)-1, 0), true
	}}, nil
}

// dayIn returns a day of a month, counted from January of the year 0.
func dayIn(month int64, dayOfMonth int) (period, bool) {
	d := monthStart(month) + day(dayOfMonth) - 1
	return period{d, d, Day}, d < monthStart(month+1)
}
