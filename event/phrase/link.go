package phrase

import (
	"strconv"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/edtf/relative"
)

// links reads what a phrase says about the order of two events. The phrase may
// name the other event after it.
func (p *parser) links() []event.Link {
	for p.acceptAny("and", "but", ",", "just", "only", "exactly", "precisely", "perhaps", "possibly") {
		continue
	}
	for _, read := range []func() []event.Link{p.wordsOfOrder, p.anniversary, p.withinOf, p.countedLink, p.nextDay} {
		start := p.pos
		if links := read(); links != nil {
			return links
		}
		p.pos = start
	}
	return nil
}

func (p *parser) wordsOfOrder() []event.Link {
	for _, w := range orderPhrases {
		if p.accept(w.words) {
			return []event.Link{{Kind: w.kind}}
		}
	}
	return nil
}

// anniversary reads "on the anniversary of", "on the first anniversary of",
// "coincided with what would have been his birthday".
func (p *parser) anniversary() []event.Link {
	p.acceptAny("coincided with", "coinciding with", "coincides with", "fell on", "falls on")
	p.acceptAny("on", "to mark", "marking")
	p.acceptAny("what would have been", "what would be")
	p.acceptAny("the", "his", "her", "its", "their", "a", "an")
	lag := edtf.Span("")
	if t, ok := p.acceptKind(tokenOrdinal); ok {
		lag = spanOf(t.number, relative.Year)
	}
	if !p.acceptAny("anniversary", "birthday", "anniversaries") {
		return nil
	}
	p.accept("of")
	return []event.Link{{Kind: event.AnniversaryOf, Lag: lag}}
}

// withinOf reads "within two days of", on either side, and "within two days",
// which is after.
func (p *parser) withinOf() []event.Link {
	if !p.accept("within") {
		return nil
	}
	lag, ok := p.lag()
	if !ok {
		return nil
	}
	switch {
	case p.accept("of"):
		return []event.Link{{Kind: event.WithinLagOf, Lag: most(lag)}}
	case p.accept("before"):
		return []event.Link{{Kind: event.Before, Lag: most(lag)}}
	}
	p.acceptAny("after", "from")
	return []event.Link{{Kind: event.After, Lag: most(lag)}}
}

// lag reads a length of time: "two days", "days", "a few hours". Without a
// number it is two units at least.
func (p *parser) lag() (edtf.Span, bool) {
	q, ok := p.quantity()
	u, plural, okUnit := p.unit()
	switch {
	case !okUnit, !ok && !plural && p.tokens[p.pos-1].text == "":
		return "", false
	case ok && q.vague != "":
		return p.vagueSpan(q.vague, u)
	case ok:
		s := spanOf(q.n, u)
		return s, s != ""
	case plural:
		s := spanOf(2, u)
		return s + "/..", s != ""
	}
	return "", false
}

func (p *parser) vagueSpan(word relative.Vague, u relative.Unit) (edtf.Span, bool) {
	for _, v := range p.vagueness() {
		if v.Word != word {
			continue
		}
		least := spanOf(v.Min, u)
		if v.Max == 0 {
			return least + "/..", least != ""
		}
		return least + "/" + spanOf(v.Max, u), least != ""
	}
	return "", false
}

// most makes a length an upper bound.
func most(s edtf.Span) edtf.Span {
	v, err := s.Value()
	if err != nil || v.Open {
		return s
	}
	return "../" + edtf.Span(v.Max.String())
}

// least makes a length a lower bound.
func least(s edtf.Span) edtf.Span {
	v, err := s.Value()
	if err != nil {
		return s
	}
	return edtf.Span(v.Min.String()) + "/.."
}

// spanOf writes a number of units; "" for those that no span has.
func spanOf(n int, u relative.Unit) edtf.Span {
	if n < 0 || n > maxNumber/1000 {
		return ""
	}
	in := func(factor int, letter string) edtf.Span { return edtf.Span("P" + strconv.Itoa(n*factor) + letter) }
	switch u {
	case relative.Minute:
		return edtf.Span("PT" + strconv.Itoa(n) + "M")
	case relative.Hour:
		return edtf.Span("PT" + strconv.Itoa(n) + "H")
	case relative.Day:
		return in(1, "D")
	case relative.Week:
		return in(1, "W")
	case relative.Month:
		return in(1, "M")
	case relative.Quarter, relative.Season:
		return in(3, "M")
	case relative.Half:
		return in(6, "M")
	case relative.Year:
		return in(1, "Y")
	case relative.Decade:
		return in(10, "Y")
	case relative.Century:
		return in(100, "Y")
	default:
		return ""
	}
}

// countedLink reads "two days after", "at least five days later", "hours
// before", "days later".
func (p *parser) countedLink() []event.Link {
	bound := func(s edtf.Span) edtf.Span { return s }
	switch {
	case p.acceptAny("at least", "more than", "over", "no less than", "not less than"):
		bound = least
	case p.acceptAny("at most", "less than", "under", "no more than", "not more than", "no later than", "up to"):
		bound = most
	}
	p.approximation()
	uncounted := p.peek(0).kind == tokenWord && p.peek(0).text != "a" && p.peek(0).text != "an"
	if _, isVague := p.isVagueNow(); isVague {
		uncounted = false
	}
	lag, ok := p.lag()
	if !ok {
		return nil
	}
	p.acceptAny("or so", "to the day")
	exact := p.tokens[p.pos-1].text == "day" && p.pos > 1 && p.tokens[p.pos-2].text == "the"
	switch {
	case p.acceptAny("after", "later", "afterward", "afterwards", "thereafter", "following", "since"):
		exact = p.accept("to the day") || exact
		kind := event.After
		if uncounted {
			kind = event.ShortlyAfter
		}
		return withAnniversary(event.Link{Kind: kind, Lag: bound(lag)}, exact)
	case p.acceptAny("before", "earlier", "prior to", "beforehand", "previously", "ahead of"):
		exact = p.accept("to the day") || exact
		return withAnniversary(event.Link{Kind: event.Before, Lag: bound(lag)}, exact)
	case exact:
		// "Exactly 21 years to the day" does not say on which side.
		return withAnniversary(event.Link{Lag: lag}, exact)[1:]
	}
	return nil
}

// isVagueNow tells whether a vague word comes next, with or without an article.
func (p *parser) isVagueNow() (int, bool) {
	if p.isVague(0) {
		return 0, true
	}
	return 1, p.isVague(1)
}

// withAnniversary adds that two events a number of whole years apart to the day
// fall on one day of the year.
func withAnniversary(l event.Link, exact bool) []event.Link {
	links := []event.Link{l}
	if v, err := l.Lag.Value(); exact && err == nil && v.Max.Seconds == 0 && v.Max.Months > 0 && v.Max.Months%12 == 0 {
		links = append(links, event.Link{Kind: event.AnniversaryOf})
	}
	return links
}

// nextDay reads "the next day", "the day before", "the same day".
func (p *parser) nextDay() []event.Link {
	p.acceptAny("on", "in")
	p.accept("the")
	switch {
	case p.acceptAny("very same day", "same day as", "same day", "that same day", "that day"):
		p.acceptAny("as", "that")
		return []event.Link{{Kind: event.SameDayAs}}
	case p.acceptAny("day before", "previous day", "preceding day", "night before", "previous night", "eve of"):
		return []event.Link{{Kind: event.Before, Lag: "P1D"}}
	case p.acceptAny("day after", "next day", "following day", "next morning", "following morning", "morning after"):
		return []event.Link{{Kind: event.After, Lag: "P1D"}}
	}
	for _, w := range []struct {
		words string
		kind  event.LinkKind
	}{{"next", event.After}, {"following", event.After}, {"previous", event.Before}, {"preceding", event.Before}} {
		if p.accept(w.words) {
			if u, plural, ok := p.unit(); ok && !plural && u > relative.Weekend {
				return []event.Link{{Kind: w.kind, Lag: spanOf(1, u)}}
			}
			return nil
		}
	}
	u, plural, ok := p.unit()
	if !ok || plural || u <= relative.Weekend {
		return nil
	}
	switch {
	case p.accept("before"):
		return []event.Link{{Kind: event.Before, Lag: spanOf(1, u)}}
	case p.accept("after"):
		return []event.Link{{Kind: event.After, Lag: spanOf(1, u)}}
	}
	return nil
}
