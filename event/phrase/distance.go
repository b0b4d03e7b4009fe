package phrase

import "github.com/casus-events/casus/event/edtf/relative"

// quantity is how many units a phrase speaks of.
type quantity struct {
	n     int
	vague relative.Vague // instead of n
	about bool
}

// quantity reads "two", "a", "a few", "a couple of", "several", "24".
func (p *parser) quantity() (q quantity, ok bool) {
	switch {
	case p.acceptAny("a couple of", "a couple", "couple of"):
		return quantity{n: 2, about: true}, true
	case p.acceptAny("a hundred"):
		return quantity{n: 100}, true
	case p.acceptAny("a dozen"):
		return quantity{n: 12}, true
	case p.acceptAny("a good many", "a great many"):
		return quantity{vague: relative.Many}, true
	}
	start := p.pos
	q.about = p.approximation()
	if t, ok := p.acceptKind(tokenNumber); ok {
		q.n = t.number
		return q, true
	}
	if p.is("some") && p.peek(1).kind == tokenNumber {
		q.n, q.about = p.peek(1).number, true
		p.pos += 2
		return q, true
	}
	article := p.acceptAny("a", "an")
	if v, ok := p.vague(); ok {
		p.accept("of")
		q.vague = v
		return q, true
	}
	if article {
		p.accept("full")
		q.n = 1
		return q, true
	}
	p.pos = start
	return quantity{}, false
}

// distance reads "two weeks ago", "a year earlier", "in ten days", "two days
// after Christmas".
func (p *parser) distance() (relative.Expression, bool) {
	if p.accept("in") {
		return p.fromNow()
	}
	if p.acceptAny("half a year", "a half year") {
		return p.direction(quantity{n: 6}, relative.Month)
	}
	p.accept("the")
	q, ok := p.quantity()
	u, plural, okUnit := p.unit()
	if ok && q.n == 1 && u == relative.Year && p.accept("and a half") {
		u, q.n = relative.Month, 18
	}
	switch {
	case !okUnit:
		return relative.Expression{}, false
	case !ok && plural:
		q = quantity{vague: relative.Some}
	case !ok:
		q = quantity{n: 1}
	}
	if p.acceptAny("or so", "or two", "or more") {
		q.about = true
	}
	e, ok := p.direction(q, u)
	if ok && q.about {
		e = e.Approximately()
	}
	return e, ok
}

// fromNow reads what follows "in": "two weeks", "two weeks' time".
func (p *parser) fromNow() (relative.Expression, bool) {
	q, ok := p.quantity()
	if !ok {
		return relative.Expression{}, false
	}
	u, _, ok := p.unit()
	if !ok || p.tokens[p.pos-1].text == "" || p.is("of") || p.is("after") {
		return relative.Expression{}, false
	}
	p.acceptAny("' time", "'s time", "time", "from now")
	if q.vague != "" {
		return relative.VaguelyFromNow(q.vague, u), true
	}
	return relative.FromNow(q.n, u), true
}

// direction reads on which side of what the units are counted.
func (p *parser) direction(q quantity, u relative.Unit) (relative.Expression, bool) {
	switch {
	case p.acceptAny("ago", "back"):
		if q.vague != "" {
			return relative.VaguelyAgo(q.vague, u), true
		}
		return p.toTheDay(relative.Ago(q.n, u))
	case p.acceptAny("from now", "hence", "from today"):
		if q.vague != "" {
			return relative.VaguelyFromNow(q.vague, u), true
		}
		return p.toTheDay(relative.FromNow(q.n, u))
	case q.vague != "":
		return relative.Expression{}, false
	case p.acceptAny("earlier", "previously", "beforehand"):
		return p.toTheDay(relative.Earlier(q.n, u))
	case p.acceptAny("later", "afterward", "afterwards", "thereafter", "on"):
		return p.toTheDay(relative.Later(q.n, u))
	case p.acceptAny("before", "prior to", "ahead of"):
		return p.offset(q.n, -1, u)
	case p.acceptAny("after", "from", "following"):
		return p.offset(q.n, 1, u)
	}
	return relative.Expression{}, p.fail()
}

// offset reads the date from which units are counted. Without one it is the
// date last spoken of.
func (p *parser) offset(n, sign int, u relative.Unit) (relative.Expression, bool) {
	if e, ok := p.try(p.date); ok {
		return e.Plus(sign*n, u), true
	}
	if !p.done() {
		return relative.Expression{}, p.fail()
	}
	if sign < 0 {
		return relative.Earlier(n, u), true
	}
	return relative.Later(n, u), true
}

func (p *parser) toTheDay(e relative.Expression) (relative.Expression, bool) {
	if p.acceptAny("to the day", "exactly", "to the very day", "today") {
		return e.ToTheDay(), true
	}
	return e, true
}

// which is the pointing word of "last year" or "that day".
type which uint8

const (
	whichLast which = iota
	whichPast
	whichPrevious
	whichThis
	whichNext
	whichFollowing
	whichThat
	whichThe
)

// pointing reads a pointing word.
func (p *parser) pointing() (which, bool) {
	the := p.accept("the")
	switch {
	case p.acceptAny("this past", "this last"):
		return whichLast, true
	case p.acceptAny("this coming", "this next", "coming", "upcoming"):
		return whichNext, true
	case p.accept("last"):
		return whichLast, true
	case p.accept("past"):
		return whichPast, true
	case p.acceptAny("previous", "preceding", "prior"):
		return whichPrevious, true
	case p.acceptAny("this", "current", "present"):
		return whichThis, true
	case p.accept("next"):
		return whichNext, true
	case p.acceptAny("following", "ensuing"):
		return whichFollowing, true
	case p.acceptAny("that very", "that same", "that", "very same", "same"):
		return whichThat, true
	case the:
		p.acceptAny("full", "whole", "entire")
		return whichThe, true
	}
	return 0, p.fail()
}

// deictic reads a pointing word with a unit or with what comes round again.
func (p *parser) deictic() (relative.Expression, bool) {
	w, ok := p.pointing()
	if !ok {
		return relative.Expression{}, false
	}
	if q, ok := p.tryQuantity(); ok {
		return p.stretch(w, q)
	}
	if u, plural, ok := p.unit(); ok && !plural {
		if p.acceptAny("or so") {
			e, ok := pointed(w, u)
			return e.Approximately(), ok
		}
		e, ok := pointed(w, u)
		switch {
		case ok && u == relative.Year:
			return p.quarterOf(e)
		case ok && u == relative.Week:
			return p.weekdayOf(e), true
		}
		p.accept("'s")
		return e, ok
	}
	if part, ok := p.dayPart(); ok {
		e, ok := pointed(w, relative.Day)
		return e.During(part), ok && w != whichLast && w != whichPast
	}
	if w == whichThat || w == whichThe {
		return relative.Expression{}, p.fail()
	}
	return p.roundAgain(w)
}

// weekdayOf reads the weekday of "next week on Friday".
func (p *parser) weekdayOf(week relative.Expression) relative.Expression {
	start := p.pos
	p.acceptAny("'s", "on")
	if w, ok := p.weekday(); ok {
		return relative.OnWeekday(w).In(week)
	}
	p.pos = start
	p.accept("'s")
	return week
}

// tryQuantity reads a number of units, not one of a date: "the last 24 hours",
// but "the 24th".
func (p *parser) tryQuantity() (q quantity, ok bool) {
	start := p.pos
	if q, ok = p.quantity(); ok {
		if _, _, okUnit := p.unit(); okUnit {
			p.pos--
			return q, true
		}
	}
	p.pos = start
	return q, false
}

// stretch reads the units of "the past two weeks".
func (p *parser) stretch(w which, q quantity) (relative.Expression, bool) {
	u, _, _ := p.unit()
	var e relative.Expression
	switch w {
	case whichLast, whichPast:
		e = relative.LastN(q.n, u)
		if q.vague != "" {
			return relative.VaguelyAgo(q.vague, u).Since(), true
		}
	case whichNext:
		e = relative.NextN(q.n, u)
		if q.vague != "" {
			return relative.VaguelyFromNow(q.vague, u).Until(), true
		}
	default:
		return e, p.fail()
	}
	if q.about || p.acceptAny("or so") {
		e = e.Approximately()
	}
	return e, true
}

func pointed(w which, u relative.Unit) (relative.Expression, bool) {
	switch w {
	case whichLast:
		return relative.Last(u), true
	case whichPast:
		return relative.LastN(1, u), true
	case whichPrevious:
		return relative.Previous(u), true
	case whichThis:
		return relative.This(u), true
	case whichNext:
		return relative.Next(u), true
	case whichFollowing:
		return relative.Following(u), true
	case whichThat:
		return relative.That(u), true
	default:
		switch u {
		case relative.Day:
			return relative.That(u), true
		case relative.Weekend:
			return relative.AtWeekend(), true
		default:
			return relative.This(u), true
		}
	}
}

// roundAgain reads a weekday, month, season or holiday after a pointing word.
func (p *parser) roundAgain(w which) (relative.Expression, bool) {
	// "This coming Sunday, March 8" has its date in the words.
	if d, ok := p.try(p.weekdayAndDate); ok {
		return d, true
	}
	e, ok := p.comesRound()
	if !ok {
		return e, false
	}
	switch w {
	case whichLast, whichPast, whichPrevious:
		return e.Last(), true
	case whichNext, whichFollowing:
		return e.Next(), true
	default:
		return e.This(), true
	}
}

func (p *parser) weekdayAndDate() (relative.Expression, bool) {
	w, ok := p.weekday()
	if !ok {
		return relative.Expression{}, false
	}
	p.accept(",")
	e, ok := p.monthFirst()
	return e.FallsOn(w), ok
}

func (p *parser) comesRound() (relative.Expression, bool) {
	if w, ok := p.weekday(); ok {
		return relative.OnWeekday(w), true
	}
	if m, ok := p.month(); ok {
		p.accept(".")
		if d, ok := p.dayNumber(); ok {
			return relative.OnMonthDay(m, d), true
		}
		return relative.InMonth(m), true
	}
	if s, ok := p.season(); ok {
		return relative.InSeason(s), true
	}
	if h, ok := p.holiday(); ok {
		return relative.OnHoliday(h), true
	}
	return relative.Expression{}, p.fail()
}
