package phrase

import (
	"strings"
	"time"

	"github.com/casus-events/casus/event/edtf/relative"
)

// parser reads the tokens of a phrase from left to right. A method that reads
// something returns whether it did; if not, it leaves the position where it
// was.
type parser struct {
	text   string
	tokens []token
	pos    int
	// far is the furthest token that was looked at in vain.
	far int
	// depth counts how deeply phrases nest.
	depth int
	// steps counts the attempts to read a date, so that no input can make them
	// grow faster than its length: see maxSteps.
	steps int
	opt   Options
}

// maxSteps is how many attempts to read a date there may be for each token.
// Phrases that mean something take four at most.
const maxSteps = 16

// maxDepth bounds how deeply phrases nest, "the end of the end of ...".
const maxDepth = 12

func (p *parser) done() bool { return p.pos >= len(p.tokens) }

// peek returns a token further on; the zero token beyond the end.
func (p *parser) peek(ahead int) token {
	if i := p.pos + ahead; i >= 0 && i < len(p.tokens) {
		return p.tokens[i]
	}
	return token{kind: tokenMark}
}

// fail notes how far the reader came.
func (p *parser) fail() bool {
	p.far = max(p.far, p.pos)
	return false
}

// is reports whether the words come next.
func (p *parser) is(words string) bool {
	_, ok := p.match(words)
	return ok
}

// match counts the tokens that the words, apart by spaces, take.
func (p *parser) match(words string) (n int, ok bool) {
	for words != "" {
		word, rest, _ := strings.Cut(words, " ")
		if p.pos+n >= len(p.tokens) || p.tokens[p.pos+n].text != word {
			return 0, false
		}
		words = rest
		n++
	}
	return n, true
}

// accept reads the words if they come next.
func (p *parser) accept(words string) bool {
	n, ok := p.match(words)
	p.pos += n
	return ok || p.fail()
}

// acceptAny reads the first of several word sequences that comes next.
func (p *parser) acceptAny(of ...string) bool {
	for _, words := range of {
		if n, ok := p.match(words); ok {
			p.pos += n
			return true
		}
	}
	return p.fail()
}

// acceptKind reads a token of a kind.
func (p *parser) acceptKind(k tokenKind) (token, bool) {
	if p.done() || p.tokens[p.pos].kind != k {
		return token{}, p.fail()
	}
	p.pos++
	return p.tokens[p.pos-1], true
}

// try reads by a method and goes back if it fails.
func (p *parser) try(read func() (relative.Expression, bool)) (relative.Expression, bool) {
	start := p.pos
	e, ok := read()
	if !ok {
		p.fail()
		p.pos = start
	}
	return e, ok
}

// take returns the next token if it is a word, without reading it.
func (p *parser) word() string {
	if t := p.peek(0); t.kind == tokenWord {
		return t.text
	}
	return ""
}

func (p *parser) month() (time.Month, bool) {
	m, ok := monthWord(p.word())
	if ok {
		p.pos++
	}
	return m, ok || p.fail()
}

func monthWord(word string) (time.Month, bool) {
	for _, w := range monthWords {
		if w.word == word {
			return w.month, true
		}
	}
	return 0, false
}

func (p *parser) weekday() (time.Weekday, bool) {
	word := strings.TrimSuffix(p.word(), "s")
	for _, w := range weekdayWords {
		if w.word == word || w.word == p.word() {
			p.pos++
			return w.weekday, true
		}
	}
	return 0, p.fail()
}

func (p *parser) season() (relative.SeasonOfYear, bool) {
	word := p.word()
	for _, w := range seasonWords {
		if w.word == word {
			p.pos++
			return w.season, true
		}
	}
	return 0, p.fail()
}

// unit reads a unit of time.
func (p *parser) unit() (u relative.Unit, plural, ok bool) {
	word := p.word()
	for _, w := range unitWords {
		if w.word == word {
			p.pos++
			return w.unit, w.plural, true
		}
	}
	return 0, false, p.fail()
}

func (p *parser) dayPart() (relative.PartOfDay, bool) {
	word := strings.TrimSuffix(p.word(), "s")
	for _, w := range dayPartWords {
		if w.word == word {
			p.pos++
			return w.part, true
		}
	}
	return "", p.fail()
}

func (p *parser) vague() (relative.Vague, bool) {
	word := p.word()
	for _, w := range vagueWords {
		if w.word == word {
			p.pos++
			return w.what, true
		}
	}
	return "", p.fail()
}

// holiday reads the name of a holiday of the table, the longest that fits. Of
// its words apostrophes and the plural do not matter.
func (p *parser) holiday() (string, bool) {
	best, length := "", 0
	word := p.word()
	if word == "" {
		return "", p.fail()
	}
	for _, h := range p.holidays() {
		// Most names differ in their first letter: no need to look further.
		if h.Name == "" || !strings.EqualFold(h.Name[:1], word[:1]) {
			continue
		}
		if n := p.matchName(h.Name); n > length {
			best, length = h.Name, n
		}
	}
	p.pos += length
	return best, length > 0 || p.fail()
}

// matchName counts the tokens that a name takes; 0 if it does not come next.
func (p *parser) matchName(name string) int {
	i := p.pos
	for words := name; words != ""; i++ {
		if i >= len(p.tokens) {
			return 0
		}
		if t := p.tokens[i].text; t == "'s" || t == "'" {
			continue
		}
		word, rest, _ := strings.Cut(words, " ")
		if plainWord(p.tokens[i].text) != plainWord(word) {
			return 0
		}
		words = rest
	}
	return i - p.pos
}

// plainWord drops what names are written with or without.
func plainWord(s string) string {
	s = strings.ReplaceAll(strings.ToLower(s), ".", "")
	s = strings.TrimSuffix(strings.TrimSuffix(s, "'"), "'s")
	return strings.TrimSuffix(s, "s")
}

// approximations mark a date as near.
func (p *parser) approximation() bool {
	return p.acceptAny("on or about", "on or around", "about", "around", "approximately", "approx .", "approx", "circa .", "circa", "ca .", "ca", "c .", "c",
		"roughly", "nearly", "almost", "some time around", "sometime around", "~", "close to", "just over", "just under")
}

// doubt marks a date as uncertain.
func (p *parser) doubt() bool {
	return p.acceptAny("perhaps", "possibly", "probably", "maybe", "presumably", "uncertain :", "likely", "apparently")
}

// exactness marks a distance as to the day.
func (p *parser) exactness() bool { return p.acceptAny("exactly", "precisely") }
