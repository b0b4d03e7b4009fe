package phrase

import (
	"strconv"
	"strings"
	"time"

	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/edtf/relative"
)

// calendar reads a date by its names and numbers.
func (p *parser) calendar() (relative.Expression, bool) {
	for _, read := range []func() (relative.Expression, bool){
		p.holidayFirst, p.weekdayFirst, p.monthFirst, p.dayFirst, p.seasonFirst, p.codedQuarter, p.decade, p.numeric,
		p.ordinalDay, p.yearFirst, p.year,
	} {
		if e, ok := p.try(read); ok {
			return e, true
		}
	}
	return relative.Expression{}, p.fail()
}

// weekdayFirst reads "Friday", "Friday, Oct. 13", "Friday of last week".
func (p *parser) weekdayFirst() (relative.Expression, bool) {
	p.accept("the")
	w, ok := p.weekday()
	if !ok {
		return relative.Expression{}, false
	}
	p.acceptAny(".", "'s")
	if d, ok := p.try(func() (relative.Expression, bool) {
		p.accept(",")
		p.accept("the")
		if e, ok := p.try(p.monthFirst); ok {
			return e, true
		}
		if e, ok := p.try(p.numeric); ok {
			return e, true
		}
		if e, ok := p.try(p.dayFirst); ok {
			return e, true
		}
		return p.ordinalDay()
	}); ok {
		return d.FallsOn(w), true
	}
	return p.contained(relative.OnWeekday(w))
}

// monthFirst reads "March", "March 2020", "March 3", "March 3, 2020".
func (p *parser) monthFirst() (relative.Expression, bool) {
	m, ok := p.month()
	if !ok {
		return relative.Expression{}, false
	}
	p.accept(".")
	if from, to, ok := p.dayPair(); ok {
		return p.days(m, from, to), true
	}
	p.accept("the")
	if d, ok := p.dayNumber(); ok {
		if to, ok := p.secondDay(); ok {
			return p.days(m, d, to), true
		}
		return p.dated(m, d)
	}
	return p.contained(relative.InMonth(m))
}

// secondDay reads the end of "March 3 to 5", which no month follows.
func (p *parser) secondDay() (int, bool) {
	start := p.pos
	if p.acceptAny("to", "through", "until", "till", "-") {
		if d, ok := p.dayNumber(); ok {
			after := p.pos
			p.accept("of")
			if _, isMonth := p.month(); !isMonth && p.peek(0).text != "/" {
				p.pos = after
				return d, true
			}
		}
	}
	p.pos = start
	return 0, false
}

// dated adds the year to a month and day, if one follows.
func (p *parser) dated(m time.Month, day int) (relative.Expression, bool) {
	if y, ok := p.tryYear(); ok {
		return relative.On(edtf.DateOf(int64(y), int(m), day)), true
	}
	return p.contained(relative.OnMonthDay(m, day))
}

// dayPair reads the days of "March 3-5".
func (p *parser) dayPair() (from, to int, ok bool) {
	t := p.peek(0)
	a, b, found := strings.Cut(t.text, "-")
	if t.kind != tokenNumeric || !found || len(a) > 2 || len(b) > 2 || strings.ContainsAny(b, "-/.") {
		return 0, 0, p.fail()
	}
	p.pos++
	return number(a), number(b), true
}

// days are those from one to another of a month, with the year if one follows.
func (p *parser) days(m time.Month, from, to int) relative.Expression {
	if y, ok := p.tryYear(); ok {
		on := func(day int) relative.Expression { return relative.On(edtf.DateOf(int64(y), int(m), day)) }
		return relative.Range(on(from), on(to))
	}
	return relative.Range(relative.OnMonthDay(m, from), relative.OnMonthDay(m, to))
}

// dayNumber reads a day of the month: "3", "3rd", "third".
func (p *parser) dayNumber() (int, bool) {
	t := p.peek(0)
	if (t.kind != tokenNumber || t.digits > 2) && t.kind != tokenOrdinal || t.number < 1 || t.number > 31 {
		return 0, p.fail()
	}
	p.pos++
	// "March two years ago" is no second of March.
	if _, _, isUnit := p.unit(); isUnit && t.digits == 0 {
		p.pos -= 2
		return 0, p.fail()
	}
	return t.number, true
}

// dayFirst reads "11 March 2020", "the 12th of January".
func (p *parser) dayFirst() (relative.Expression, bool) {
	p.accept("the")
	if from, to, ok := p.dayPair(); ok {
		return p.daysFirst(from, to)
	}
	d, ok := p.dayNumber()
	if !ok {
		return relative.Expression{}, false
	}
	if p.acceptAny("to", "through", "until", "till", "-", "and") {
		to, ok := p.dayNumber()
		if !ok {
			return relative.Expression{}, false
		}
		return p.daysFirst(d, to)
	}
	p.accept(".")
	p.accept("of")
	m, ok := p.month()
	if !ok {
		return relative.Expression{}, false
	}
	p.accept(".")
	return p.dated(m, d)
}

// daysFirst reads the month of "3 to 5 March".
func (p *parser) daysFirst(from, to int) (relative.Expression, bool) {
	p.accept("of")
	m, ok := p.month()
	if !ok {
		return relative.Expression{}, false
	}
	p.accept(".")
	return p.days(m, from, to), true
}

// seasonFirst reads "spring", "spring 1998", "summer of last year".
func (p *parser) seasonFirst() (relative.Expression, bool) {
	p.accept("the")
	s, ok := p.season()
	if !ok {
		return relative.Expression{}, false
	}
	return p.contained(relative.InSeason(s))
}

// holidayFirst reads "Christmas", "Christmas Day 1998".
func (p *parser) holidayFirst() (relative.Expression, bool) {
	h, ok := p.holiday()
	if !ok {
		return relative.Expression{}, false
	}
	return p.contained(relative.OnHoliday(h))
}

// codedQuarter reads "Q3 1989" and "H2 1989".
func (p *parser) codedQuarter() (relative.Expression, bool) {
	if p.accept("h") {
		t, ok := p.acceptKind(tokenNumber)
		if y, okYear := p.tryYear(); ok && okYear {
			return relative.On(edtf.DateOf(int64(y), 0, 0)).Nth(t.number, relative.Half), true
		}
		return relative.Expression{}, false
	}
	if !p.acceptAny("q", "quarter") {
		return relative.Expression{}, false
	}
	t, ok := p.acceptKind(tokenNumber)
	if !ok {
		return relative.Expression{}, false
	}
	return p.contained(relative.InQuarter(t.number))
}

// contained reads the year, or another stretch of time, in which something
// that comes round again lies, if it is stated.
func (p *parser) contained(e relative.Expression) (relative.Expression, bool) {
	start := p.pos
	p.acceptAny("of", "in", ",")
	if y, ok := p.tryYear(); ok {
		return e.In(relative.On(edtf.DateOf(int64(y), 0, 0))), true
	}
	p.accept("the")
	if t, ok := p.acceptKind(tokenShort); ok {
		return e.In(relative.InYear2(t.number)), true
	}
	if c, ok := p.try(p.fiscal); ok {
		return e.In(c), true
	}
	if c, ok := p.try(p.containing); ok {
		return e.In(c), true
	}
	p.pos = start
	return e, true
}

// containing reads "last year", "this week", "the following month".
func (p *parser) containing() (relative.Expression, bool) {
	w, ok := p.pointing()
	if !ok || w == whichThe || w == whichPast {
		return relative.Expression{}, false
	}
	if u, plural, ok := p.unit(); ok && !plural && u > relative.Day {
		return pointed(w, u)
	}
	return relative.Expression{}, false
}

// tryYear reads a year after a month or season.
func (p *parser) tryYear() (int, bool) {
	start := p.pos
	p.acceptAny(", of", ",", "of", "in")
	t := p.peek(0)
	if t.kind == tokenNumber && t.number >= 1000 && t.number <= 9999 && (t.digits == 4 || t.digits == 0) {
		p.pos++
		return t.number, true
	}
	if t.kind == tokenNumber && t.digits == 3 {
		p.pos++
		return t.number, true
	}
	p.pos = start
	return 0, p.fail()
}

// yearFirst reads "2016 June", "2012/Aug/10".
func (p *parser) yearFirst() (relative.Expression, bool) {
	t, ok := p.acceptKind(tokenNumber)
	if !ok || t.digits != 4 || t.number < 1 {
		return relative.Expression{}, false
	}
	p.accept(",")
	m, ok := p.month()
	if !ok {
		return relative.Expression{}, false
	}
	p.accept(".")
	day, _ := p.dayNumber()
	return relative.On(edtf.DateOf(int64(t.number), int(m), day)), true
}

// year reads a year by itself: four digits, or fewer with an era.
func (p *parser) year() (relative.Expression, bool) {
	p.accept("the")
	if t, ok := p.acceptKind(tokenShort); ok {
		return p.quarterOf(relative.InYear2(t.number))
	}
	if p.acceptAny("ad", "ce") {
		return p.yearNumber(1)
	}
	return p.yearNumber(4)
}

// yearNumber reads a year of so many digits at least.
func (p *parser) yearNumber(digits int) (relative.Expression, bool) {
	t, ok := p.acceptKind(tokenNumber)
	if !ok || t.digits > 4 || t.number < 1 {
		return relative.Expression{}, false
	}
	switch {
	case t.digits <= 2 && p.acceptAny("c .", "c"):
		return century(t.number)
	case p.acceptAny("bc", "bce"):
		return relative.On(edtf.DateOf(1-int64(t.number), 0, 0)), true
	case p.acceptAny("ad", "ce"):
		return relative.On(edtf.DateOf(int64(t.number), 0, 0)), true
	case t.digits >= digits || t.digits == 0 && t.number >= 1000 && t.number <= 9999:
		return p.quarterOf(relative.On(edtf.DateOf(int64(t.number), 0, 0)))
	}
	return relative.Expression{}, p.fail()
}

// decade reads "the 1990s", "the '90s", "the nineties". The 1900s may be a
// decade or a century: both are candidates.
func (p *parser) decade() (relative.Expression, bool) {
	p.accept("the")
	t, ok := p.acceptKind(tokenDecade)
	if t.kind = p.peek(0).kind; !ok && (t.kind == tokenNumber || t.kind == tokenShort) && p.peek(1).text == "'s" && p.peek(0).number%10 == 0 {
		t, ok = p.peek(0), true // "the 1970's"
		p.pos += 2
	}
	if !ok {
		return relative.Expression{}, false
	}
	if t.number < 100 {
		return relative.InDecade2(t.number), true
	}
	year := string(edtf.DateOf(int64(t.number), 0, 0))
	decade := relative.On(edtf.Date(year[:3] + "X"))
	if t.number%100 != 0 {
		return decade, true
	}
	century := relative.On(edtf.Date(year[:2] + "XX"))
	if t.number >= 2000 {
		return relative.Either(decade, century), true
	}
	return relative.Either(century, decade), true
}

// ordinalDay reads "the 15th", "the 15th of last month".
func (p *parser) ordinalDay() (relative.Expression, bool) {
	p.accept("the")
	t, ok := p.acceptKind(tokenOrdinal)
	if !ok || t.number < 1 || t.number > 31 || t.digits == 0 && t.number < 1 {
		return relative.Expression{}, false
	}
	return p.contained(relative.OnDay(t.number))
}

// numeric reads dates in figures: 3/11/2020, 2020-03-11, 11.3.2020, 3/2020,
// 1910-30.
func (p *parser) numeric() (relative.Expression, bool) {
	t, ok := p.acceptKind(tokenNumeric)
	if !ok {
		return relative.Expression{}, false
	}
	parts := strings.FieldsFunc(t.text, func(r rune) bool { return strings.ContainsRune("/-.", r) })
	switch {
	case len(parts) == 3 && len(parts[0]) == 4:
		return relative.On(edtf.DateOf(int64(number(parts[0])), number(parts[1]), number(parts[2]))), true
	case len(parts) == 3:
		return p.threeNumbers(parts, strings.Contains(t.text, "."))
	case len(parts) != 2:
		return relative.Expression{}, p.fail()
	case len(parts[1]) == 4 && len(parts[0]) <= 2:
		return relative.On(edtf.DateOf(int64(number(parts[1])), number(parts[0]), 0)), true
	case len(parts[0]) == 4 && strings.Contains(t.text, "-"):
		return p.yearPair(parts[0], parts[1])
	case len(parts[0]) <= 2 && len(parts[1]) <= 2 && strings.Contains(t.text, "/"):
		return p.twoNumbers(number(parts[0]), number(parts[1]))
	}
	return relative.Expression{}, p.fail()
}

// threeNumbers reads a day, a month and a year in either order of the first
// two. Full stops stand between them only where the day comes first.
func (p *parser) threeNumbers(parts []string, dots bool) (relative.Expression, bool) {
	a, b, y := number(parts[0]), number(parts[1]), number(parts[2])
	in := func(month, day int) (relative.Expression, bool) {
		switch {
		case month < 1 || month > 12 || day < 1 || day > 31:
			return relative.Expression{}, false
		case len(parts[2]) == 4:
			return relative.On(edtf.DateOf(int64(y), month, day)), true
		case len(parts[2]) == 2:
			return relative.OnMonthDay(time.Month(month), day).In(relative.InYear2(y)), true
		}
		return relative.Expression{}, false
	}
	monthFirst, okMonth := in(a, b)
	dayFirst, okDay := in(b, a)
	return p.eitherOrder(monthFirst, okMonth, dayFirst, okDay, p.opt.DayFirst || dots)
}

func (p *parser) twoNumbers(a, b int) (relative.Expression, bool) {
	in := func(month, day int) (relative.Expression, bool) {
		ok := month >= 1 && month <= 12 && day >= 1 && day <= 31
		return relative.OnMonthDay(time.Month(month), day), ok
	}
	monthFirst, okMonth := in(a, b)
	dayFirst, okDay := in(b, a)
	return p.eitherOrder(monthFirst, okMonth, dayFirst, okDay, p.opt.DayFirst)
}

func (p *parser) eitherOrder(monthFirst relative.Expression, okMonth bool, dayFirst relative.Expression, okDay, preferDay bool) (relative.Expression, bool) {
	switch {
	case okMonth && okDay && preferDay:
		return relative.Either(dayFirst, monthFirst), true
	case okMonth && okDay:
		return relative.Either(monthFirst, dayFirst), true
	case okMonth:
		return monthFirst, true
	case okDay:
		return dayFirst, true
	}
	return relative.Expression{}, p.fail()
}

// yearPair reads two years, the second of which may be short: "1964-1968",
// "1910-30". The code of a part of the year, as in 2020-33, is a candidate
// beside it, and a month the only one.
func (p *parser) yearPair(first, second string) (relative.Expression, bool) {
	y := number(first)
	end := number(second)
	code := edtf.Date(first + "-" + second)
	if len(second) == 1 {
		return relative.On(edtf.DateOf(int64(y), end, 0)), true
	}
	if len(second) == 2 {
		if end <= 12 || end <= 24 && end >= 21 && end <= y%100 {
			return relative.On(code), code.Validate() == nil
		}
		end += y - y%100
	}
	if len(second) != 2 && len(second) != 4 || end <= y {
		return relative.On(code), code.Validate() == nil || p.fail()
	}
	years := relative.Range(relative.On(edtf.DateOf(int64(y), 0, 0)), relative.On(edtf.DateOf(int64(end), 0, 0)))
	if code.Validate() == nil {
		return relative.Either(years, relative.On(code)), true
	}
	return years, true
}

// edtfText reads a phrase that is EDTF already.
func edtfText(s string) (relative.Expression, bool) {
	if !strings.ContainsAny(s, "0123456789") {
		return relative.Expression{}, false
	}
	if _, err := strconv.Atoi(s); err == nil && len(s) != 4 {
		return relative.Expression{}, false
	}
	if len(s) == len("1910-30") && s[4] == '-' {
		return relative.Expression{}, false // left to yearPair
	}
	if edtf.Date(s).Validate() != nil {
		return relative.Expression{}, false
	}
	return relative.On(edtf.Date(s)), true
}
