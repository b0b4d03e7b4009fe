package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/edtf/relative"
)

// DefaultMaxLength is the number of bytes that Read reads at most by default.
// It is more than any phrase about a date needs.
const DefaultMaxLength = 200

// Options say how phrases are read. A nil *Options and the zero one stand for
// the defaults.
type Options struct {
	// MaxLength is the number of bytes of a phrase at most; 0 means
	// DefaultMaxLength.
	MaxLength int
	// DayFirst has 3/11/2020 be the 3rd of November first, and 11 March second.
	DayFirst bool
	// Objects admits words after a phrase of order that name the other event,
	// "two days after the strike": they are not read, but returned in
	// Reading.Object.
	Objects bool
	// Holidays are the names of days that are read; empty means
	// [relative.Holidays]. Pass them to Resolve too, in its policy.
	Holidays []relative.Holiday
	// Vagueness says what lengths vague numbers stand for in links, "a few days
	// later"; empty means [relative.Vaguenesses].
	Vagueness []relative.Vagueness
}

// Reading is what a phrase says: a date, an order of events, or both. "Two
// days later" is a date if one knows the date last spoken of, and a link if
// one knows the event. A computed result, not a record.
type Reading struct {
	// Text is the phrase.
	Text string
	// Date is what the phrase says as a date; zero if it says none.
	Date relative.Expression
	// Links are what the phrase says of the event of which it is said and
	// another, which the caller fills in as To. Text has the words.
	Links []event.Link
	// Object holds the words after the phrase that name the other event; see
	// Options.Objects.
	Object string
}

// Read reads an English phrase about a date or about the order of two events.
// A nil *Options stands for the defaults. The error is an [*Error] that quotes
// the part not understood.
func Read(text string, o *Options) (Reading, error) {
	p := parser{text: text}
	if o != nil {
		p.opt = *o
	}
	if p.opt.MaxLength <= 0 {
		p.opt.MaxLength = DefaultMaxLength
	}
	if len(text) > p.opt.MaxLength {
		return Reading{}, &Error{Text: text, Rest: beginning(text), Err: ErrTooLong}
	}
	body := trim(text)
	if body == "" {
		return Reading{}, &Error{Text: text, Err: ErrEmpty}
	}
	r := Reading{Text: text}
	if e, ok := edtfText(body); ok {
		r.Date = e
		return r, nil
	}
	p.tokens = tokenize(body)
	at := strings.Index(text, body)
	r.Date = p.wholeDate()
	far := p.far
	r.Links, r.Object = p.wholeLinks(body, r.Date.IsZero())
	if r.Date.IsZero() && r.Links == nil {
		return Reading{}, p.unknown(text, at, max(far, p.far))
	}
	for i := range r.Links {
		r.Links[i].Text = body
	}
	return r, nil
}

// Resolve returns the dates that the phrase may mean if it was said on the
// dateline: see [relative.Expression.Resolve]. A phrase that says no date
// resolves to [relative.ErrEmpty].
func (r Reading) Resolve(dateline edtf.Date, policy *relative.Policy) (relative.Resolution, error) {
	return r.Date.Resolve(dateline, policy)
}

// wholeDate reads the phrase as a date; the zero expression if it is none, or
// has words beyond.
func (p *parser) wholeDate() relative.Expression {
	e, ok := p.date()
	if ok && !p.done() && p.acceptAny("'s", "'") && p.done() {
		return e
	}
	if !ok || !p.done() {
		p.fail()
		return relative.Expression{}
	}
	return e
}

// wholeLinks reads the phrase as words of order. Words beyond are the object
// if such are admitted and the phrase is no date.
func (p *parser) wholeLinks(body string, noDate bool) (links []event.Link, object string) {
	p.pos = 0
	links = p.links()
	switch {
	case links == nil:
		return nil, ""
	case p.done():
		return links, ""
	case p.opt.Objects && noDate:
		return links, strings.TrimSpace(body[p.tokens[p.pos].start:])
	}
	p.fail()
	return nil, ""
}

// unknown says which part of the phrase was not understood: what begins with
// the furthest token that was looked at.
func (p *parser) unknown(text string, at, far int) *Error {
	e := &Error{Text: text, Offset: len(text), Err: ErrUnknown}
	if far < len(p.tokens) {
		e.Offset = at + p.tokens[far].start
		e.Rest = strings.TrimSpace(text[e.Offset:])
	}
	return e
}

// trim drops spaces, quotation marks and the punctuation at the end of a
// phrase.
func trim(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("\"“”,;:!", r) })
	s = strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '.' && !strings.HasSuffix(s, "..") })
	return s
}

// beginning returns the first bytes of a text, whole characters only.
func beginning(s string) string {
	const most = 40
	n := min(most, len(s))
	for n > 0 && n < len(s) && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

func (p *parser) holidays() []relative.Holiday {
	if len(p.opt.Holidays) == 0 {
		return usualHolidays
	}
	return p.opt.Holidays
}

func (p *parser) vagueness() []relative.Vagueness {
	if len(p.opt.Vagueness) == 0 {
		return usualVagueness
	}
	return p.opt.Vagueness
}
