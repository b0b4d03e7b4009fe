package phrase

import (
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/edtf/relative"
)

// date reads a phrase about a date: a side such as "since", if any, and what
// it is a side of.
func (p *parser) date() (relative.Expression, bool) {
	if p.depth++; p.depth > maxDepth {
		return relative.Expression{}, p.fail()
	}
	defer func() { p.depth-- }()
	switch {
	case p.doubt():
		return p.noted(relative.Expression.Uncertain)
	case p.exactness():
		return p.noted(relative.Expression.ToTheDay)
	case p.acceptAny("since", "ever since", "starting", "as of", "beginning in", "starting in"):
		return p.noted(relative.Expression.Since)
	case p.acceptAny("until", "till", "up to", "up until"):
		return p.noted(relative.Expression.Until)
	case p.acceptAny("by", "no later than", "not later than"):
		return p.noted(relative.Expression.By)
	case p.acceptAny("before", "prior to", "earlier than", "pre"):
		return p.noted(relative.Expression.Before)
	case p.acceptAny("after", "later than", "post"):
		return p.noted(relative.Expression.After)
	case p.accept("from"):
		return p.rangeFrom("to", "through", "until", "till", "-")
	case p.accept("between"):
		return p.rangeFrom("and")
	case p.approximation():
		return p.approximate()
	case p.preposition():
		return p.date()
	}
	e, ok := p.core()
	if !ok {
		return e, false
	}
	return p.suffixes(e)
}

// approximate reads the date after "about". "Circa 1984 to 2004" marks the
// start alone.
func (p *parser) approximate() (relative.Expression, bool) {
	p.accept("the")
	p.doubt()
	e, ok := p.core()
	if !ok {
		return e, false
	}
	return p.suffixes(e.Approximately())
}

// noted reads a date and notes something about it.
func (p *parser) noted(note func(relative.Expression) relative.Expression) (relative.Expression, bool) {
	e, ok := p.date()
	if !ok {
		return e, false
	}
	return note(e), true
}

// preposition reads a word that says no more than that a date follows. "In two
// weeks", "for two weeks" and "within" say more and are left alone.
func (p *parser) preposition() bool {
	if p.is("in") || p.is("for") || p.is("over") {
		if t := p.peek(1); t.kind == tokenNumber && t.digits < 3 || t.text == "a" || t.text == "an" || p.isVague(1) {
			return p.fail()
		}
	}
	if p.is("within the") {
		return p.accept("within")
	}
	return p.acceptAny("a day in", "some day in", "day in", "a month in", "some month in", "month in", "a year in", "year in", "either",
		"on", "in", "at", "during", "of", "for", "over", "sometime in", "some time in", "sometime", "throughout", "into")
}

func (p *parser) isVague(ahead int) bool {
	text := p.peek(ahead).text
	for _, v := range vagueWords {
		if v.word == text {
			return true
		}
	}
	return false
}

// rangeFrom reads two dates with one of some words between them; "from 1979"
// and "from 1979 on" have no second.
func (p *parser) rangeFrom(between ...string) (relative.Expression, bool) {
	e, ok := p.core()
	if !ok {
		return e, false
	}
	if !p.acceptAny(between...) {
		p.acceptAny("on", "onward", "onwards", "forward")
		return e.Since(), between[0] != "and"
	}
	to, ok := p.date()
	return relative.Range(e, to), ok
}

// suffixes reads what may follow a date.
func (p *parser) suffixes(e relative.Expression) (relative.Expression, bool) {
	switch {
	case p.acceptAny("or later", "or after", "and later", "and after", "and beyond", "onward", "onwards", "and onward"):
		return e.From(), true
	case p.acceptAny("or earlier", "or before", "and earlier", "and before"):
		return e.By(), true
	case p.acceptAny("to the day"):
		return e.ToTheDay(), true
	case p.acceptAny("or so", "or thereabouts", "approximately", "approx", "( approximate )", "~", "ish"):
		return p.suffixes(e.Approximately())
	case p.acceptAny("?", "( uncertain )", "perhaps", "maybe"):
		return p.suffixes(e.Uncertain())
	case p.acceptAny("to", "through", "until", "till", "-"):
		to, ok := p.date()
		return relative.Range(e, to), ok
	case p.accept("or"):
		other, ok := p.date()
		return relative.Either(e, other), ok
	}
	return e, true
}

// core reads a date without sides and marks.
func (p *parser) core() (relative.Expression, bool) {
	p.depth++
	p.steps++
	defer func() { p.depth-- }()
	if p.depth > maxDepth || p.steps > maxSteps*len(p.tokens) {
		return relative.Expression{}, p.fail()
	}
	for _, read := range []func() (relative.Expression, bool){
		p.fixedWords, p.part, p.distance, p.ordinalUnit, p.weekOf, p.dayPartOf, p.yearEnd, p.deictic, p.fiscal, p.calendar,
		p.lastWords,
	} {
		if e, ok := p.try(read); ok {
			return p.inDay(e)
		}
	}
	if p.approximation() {
		e, ok := p.core()
		return e.Approximately(), ok
	}
	return relative.Expression{}, p.fail()
}

// inDay reads a part of the day that follows a date.
func (p *parser) inDay(e relative.Expression) (relative.Expression, bool) {
	start := p.pos
	p.acceptAny("in the", "at", "early", "late")
	if part, ok := p.dayPart(); ok {
		return e.During(part), true
	}
	p.pos = start
	return e, true
}

// fixedWords reads words that are a date by themselves.
func (p *parser) fixedWords() (relative.Expression, bool) {
	for _, f := range fixedPhrases {
		if p.accept(f.words) {
			return f.is, true
		}
	}
	return relative.Expression{}, false
}

// lastWords reads words that longer phrases begin with.
func (p *parser) lastWords() (relative.Expression, bool) {
	p.accept("the")
	switch {
	case p.acceptAny("past", "recent past"):
		return relative.Recently(), true
	case p.acceptAny("future", "near future"):
		return relative.Soon(), true
	case p.acceptAny("present", "moment"):
		return relative.Now(), true
	}
	return relative.Expression{}, false
}

// part reads "early", "late", "the middle of" and the like with their date.
func (p *parser) part() (relative.Expression, bool) {
	p.accept("the")
	p.accept("very")
	for _, w := range partPhrases {
		if !p.accept(w.words) {
			continue
		}
		if p.is("that") || p.is("the same") {
			// "Later that year" is counted from the date last spoken of, not
			// from the dateline.
			return p.core()
		}
		of := w.of
		if w.through != nil && p.acceptAny("to mid", "- mid", "mid", "to late", "- late", "late") {
			of = w.through
		}
		p.acceptAny("of", "in")
		e, ok := p.core()
		return of(e), ok
	}
	return relative.Expression{}, false
}

// weekOf reads "the week of 3 March", "the month of May", "the year 1998".
func (p *parser) weekOf() (relative.Expression, bool) {
	p.accept("the")
	switch {
	case p.acceptAny("week of", "week beginning", "week starting", "week ending", "week that began"):
		p.accept("on")
		e, ok := p.core()
		return e.WeekOf(), ok
	case p.acceptAny("weekend of"):
		e, ok := p.core()
		return e.WeekOf().Nth(1, relative.Weekend), ok
	case p.acceptAny("month of", "year of", "decade of", "day of"):
		return p.core()
	case p.accept("year"):
		return p.yearNumber(1)
	}
	return relative.Expression{}, false
}

// dayPartOf reads "the night of March 3", "noon Friday".
func (p *parser) dayPartOf() (relative.Expression, bool) {
	p.accept("the")
	part, ok := p.dayPart()
	if !ok {
		return relative.Expression{}, false
	}
	if p.acceptAny("of", "on") {
		e, ok := p.core()
		return e.During(part), ok
	}
	e, ok := p.weekdayFirst()
	return e.During(part), ok
}

// yearEnd reads "year-end", "month's end", "year-end 1998".
func (p *parser) yearEnd() (relative.Expression, bool) {
	p.accept("the")
	u, _, ok := p.unit()
	if !ok {
		return relative.Expression{}, false
	}
	p.accept("'s")
	if !p.accept("end") {
		return relative.Expression{}, false
	}
	if y, ok := p.try(func() (relative.Expression, bool) { return p.yearNumber(4) }); ok {
		return y.End(), true
	}
	return relative.This(u).End(), true
}

// fiscal reads "fiscal 1989", with its quarter if that follows.
func (p *parser) fiscal() (relative.Expression, bool) {
	p.accept("the")
	switch {
	case p.acceptAny("latest fiscal year", "last fiscal year", "previous fiscal year"):
		return relative.Last(relative.Year).Approximately(), true
	case p.accept("next fiscal year"):
		return relative.Next(relative.Year).Approximately(), true
	case p.acceptAny("current fiscal year", "this fiscal year"):
		return relative.This(relative.Year).Approximately(), true
	case !p.acceptAny("fiscal year", "financial year", "fiscal", "fy"):
		return relative.Expression{}, false
	}
	t, ok := p.acceptKind(tokenNumber)
	switch {
	case !ok:
		return relative.This(relative.Year).Approximately(), true
	case t.number < 1000 || t.number > 9999:
		return relative.Expression{}, false
	}
	return p.quarterOf(relative.InFiscalYear(t.number))
}

// quarterOf reads a quarter or another part that follows its year: "1989's
// third quarter".
func (p *parser) quarterOf(year relative.Expression) (relative.Expression, bool) {
	start := p.pos
	p.acceptAny("'s", "'")
	p.accept("the")
	if n, ok := p.count(); ok {
		if u, _, ok := p.unit(); ok && u > relative.Weekend {
			return year.Nth(n, u), true
		}
	}
	p.pos = start
	if p.accept("q") {
		if t, ok := p.acceptKind(tokenNumber); ok {
			return relative.InQuarter(t.number).In(year), true
		}
	}
	p.pos = start
	p.acceptAny("'s", "period")
	return year, true
}

// count reads "first", "3rd" or "last" as a place.
func (p *parser) count() (int, bool) {
	if t, ok := p.acceptKind(tokenOrdinal); ok {
		return t.number, true
	}
	if p.acceptAny("last", "final", "closing") {
		return -1, true
	}
	return 1, p.accept("opening")
}

// ordinalUnit reads "the first week of March", "the last Friday of March",
// "third quarter", "the 19th century".
func (p *parser) ordinalUnit() (relative.Expression, bool) {
	p.accept("the")
	n, ok := p.count()
	if !ok {
		return relative.Expression{}, false
	}
	if w, ok := p.weekday(); ok {
		if !p.acceptAny("of", "in") {
			return relative.Expression{}, false
		}
		container, ok := p.core()
		return relative.OnWeekday(w).NthIn(n, container), ok
	}
	u, plural, ok := p.unit()
	if !ok || plural || u < relative.Day {
		if p.acceptAny("c .", "c") && n > 0 {
			return century(n)
		}
		return relative.Expression{}, false
	}
	if u == relative.Century && n > 0 {
		return p.era(n)
	}
	if n < 0 && !p.is("of") && !p.is("in") {
		return relative.Expression{}, p.fail() // "last year" is no place
	}
	start := p.pos
	p.acceptAny("of", "in", ",", "'s")
	if container, ok := p.try(p.core); ok {
		return container.Nth(n, u), true
	}
	p.pos = start
	switch {
	case u == relative.Quarter && n >= 1 && n <= 4:
		return relative.InQuarter(n), true
	case u == relative.Half && n >= 1 && n <= 2:
		return relative.This(relative.Year).Nth(n, u), true
	}
	return relative.Expression{}, p.fail()
}

func century(n int) (relative.Expression, bool) {
	if n < 1 || n > 100 {
		return relative.Expression{}, false
	}
	year := edtf.DateOf(int64(n-1)*100, 0, 0)
	return relative.On(year[:2] + "XX"), true
}

// era reads the century with its era. Centuries before the common era have no
// EDTF code of their own and are written as intervals.
func (p *parser) era(n int) (relative.Expression, bool) {
	if p.acceptAny("bce", "bc") {
		if n > 99 {
			return relative.Expression{}, false
		}
		from, to := edtf.DateOf(1-int64(n)*100, 0, 0), edtf.DateOf(-int64(n-1)*100, 0, 0)
		return relative.On(from + "/" + to), true
	}
	p.acceptAny("ce", "ad")
	return century(n)
}
