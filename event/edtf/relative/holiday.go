package relative

import (
	"strings"
	"time"
)

// Holiday is a day of the year that has a name. It is given in one of three
// ways: by Month and Day; by Month, Weekday and Nth; or by Easter.
type Holiday struct {
	// Name is in lower case, words apart by one space.
	Name  string
	Month time.Month
	Day   int
	// Nth counts the Weekday in the Month, from its end if negative. The day
	// is PlusDays later.
	Weekday  time.Weekday
	Nth      int
	PlusDays int
	// Easter: the day is PlusDays after Easter Sunday of the western churches.
	Easter bool
}

// Holidays returns the default table: days that English-language news names,
// most of them of the United States. Sources: title 5, section 6103 of the
// United States Code for the federal holidays as they have been since 1971
// (Juneteenth since 2021), title 2, section 7 for election day, and custom for
// the others. Days fixed by a lunar calendar other than Easter, as of Ramadan
// or Passover, depend on sightings or on tables that this package does not
// have, and are left out.
func Holidays() []Holiday {
	return []Holiday{
		{Name: "new year's day", Month: time.January, Day: 1},
		{Name: "new year", Month: time.January, Day: 1},
		{Name: "epiphany", Month: time.January, Day: 6},
		{Name: "martin luther king day", Month: time.January, Weekday: time.Monday, Nth: 3},
		{Name: "mlk day", Month: time.January, Weekday: time.Monday, Nth: 3},
		{Name: "groundhog day", Month: time.February, Day: 2},
		{Name: "valentine's day", Month: time.February, Day: 14},
		{Name: "presidents' day", Month: time.February, Weekday: time.Monday, Nth: 3},
		{Name: "st. patrick's day", Month: time.March, Day: 17},
		{Name: "saint patrick's day", Month: time.March, Day: 17},
		{Name: "april fools' day", Month: time.April, Day: 1},
		{Name: "ash wednesday", Easter: true, PlusDays: -46},
		{Name: "palm sunday", Easter: true, PlusDays: -7},
		{Name: "good friday", Easter: true, PlusDays: -2},
		{Name: "easter", Easter: true},
		{Name: "easter sunday", Easter: true},
		{Name: "easter monday", Easter: true, PlusDays: 1},
		{Name: "ascension day", Easter: true, PlusDays: 39},
		{Name: "pentecost", Easter: true, PlusDays: 49},
		{Name: "earth day", Month: time.April, Day: 22},
		{Name: "may day", Month: time.May, Day: 1},
		{Name: "mother's day", Month: time.May, Weekday: time.Sunday, Nth: 2},
		{Name: "memorial day", Month: time.May, Weekday: time.Monday, Nth: -1},
		{Name: "father's day", Month: time.June, Weekday: time.Sunday, Nth: 3},
		{Name: "juneteenth", Month: time.June, Day: 19},
		{Name: "independence day", Month: time.July, Day: 4},
		{Name: "bastille day", Month: time.July, Day: 14},
		{Name: "labor day", Month: time.September, Weekday: time.Monday, Nth: 1},
		{Name: "columbus day", Month: time.October, Weekday: time.Monday, Nth: 2},
		{Name: "halloween", Month: time.October, Day: 31},
		{Name: "all saints' day", Month: time.November, Day: 1},
		{Name: "election day", Month: time.November, Weekday: time.Monday, Nth: 1, PlusDays: 1},
		{Name: "veterans day", Month: time.November, Day: 11},
		{Name: "armistice day", Month: time.November, Day: 11},
		{Name: "remembrance day", Month: time.November, Day: 11},
		{Name: "thanksgiving", Month: time.November, Weekday: time.Thursday, Nth: 4},
		{Name: "thanksgiving day", Month: time.November, Weekday: time.Thursday, Nth: 4},
		{Name: "black friday", Month: time.November, Weekday: time.Thursday, Nth: 4, PlusDays: 1},
		{Name: "cyber monday", Month: time.November, Weekday: time.Thursday, Nth: 4, PlusDays: 4},
		{Name: "christmas eve", Month: time.December, Day: 24},
		{Name: "christmas", Month: time.December, Day: 25},
		{Name: "christmas day", Month: time.December, Day: 25},
		{Name: "boxing day", Month: time.December, Day: 26},
		{Name: "new year's eve", Month: time.December, Day: 31},
	}
}

func (p *Policy) holiday(name string) (Holiday, bool) {
	return lookup(p.Holidays, Holidays, func(h Holiday) bool { return strings.EqualFold(h.Name, name) })
}

// in returns the day of the holiday in a year; ok is false if it has none.
func (h Holiday) in(year int64) (d day, ok bool) {
	plus := day(h.PlusDays)
	switch {
	case h.Easter:
		return easter(year) + plus, true
	case h.Month < time.January || h.Month > time.December:
		return 0, false
	case h.Nth > 0:
		first := dayOf(year, int(h.Month), 1)
		first += day(floorMod(int64(h.Weekday)-int64(first.weekday()), 7))
		d = first + 7*day(h.Nth-1)
	case h.Nth < 0:
		last := monthStart(year*12+int64(h.Month)) - 1
		last -= day(floorMod(int64(last.weekday())-int64(h.Weekday), 7))
		d = last + 7*day(h.Nth+1)
	default:
		d = dayOf(year, int(h.Month), h.Day)
		_, month, dom := d.civil()
		return d + plus, month == int(h.Month) && dom == h.Day
	}
	_, month, _ := d.civil()
	return d + plus, month == int(h.Month)
}

// easter returns Easter Sunday by the rule of the Gregorian calendar: the
// Sunday after the full moon of the tables on or after 21 March. The age of
// the moon follows from the place of the year in the 19-year cycle, corrected
// for the leap days that centuries skip and for the drift of the cycle.
func easter(year int64) day {
	golden := floorMod(year, 19)
	century := floorDiv(year, 100)
	skipped := century - floorDiv(century, 4)
	drift := floorDiv(8*century+13, 25)
	age := floorMod(19*golden+skipped-drift+15, 30)
	// Two ages share a day, so that the full moon never comes after 18 April.
	if age == 29 || age == 28 && golden > 10 {
		age--
	}
	full := dayOf(year, 3, 21) + day(age)
	return full + day(7-full.weekday())
}
