// Package report prints what a solved timeline tells, as plain text for a
// reader who has not seen the sources: what happened and in what order, who was
// hurt, who is blamed by whom, who reacted, what answered what, which claims
// about history hold, what has only been threatened, and where the record
// contradicts itself.
//
// Everything it prints comes from typed records and from what package timeline
// and the packages below it derive. Where a value is not stated by a source but
// inferred or added by the compiler of the record, the text says so. Words of
// likelihood carry their numbers, and never share a sentence with a confidence.
package report

import (
	"bufio"
	"io"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
)

// Write prints the report of a timeline.
func Write(w io.Writer, t *timeline.Timeline) error {
	p := newPrinter(w, t)
	p.title()
	p.order()
	p.sureness()
	p.casualties()
	p.blame()
	p.otherClaims()
	p.reactions()
	p.replies()
	p.escalation()
	p.history()
	p.unrealised()
	p.contradictions()
	p.actors()
	p.sources()
	return p.Flush()
}

// History prints how the claims about history fare, and nothing else.
func History(w io.Writer, t *timeline.Timeline) error {
	p := newPrinter(w, t)
	p.history()
	return p.Flush()
}

// Text returns the report of a timeline.
func Text(t *timeline.Timeline) string {
	var b strings.Builder
	_ = Write(&b, t) // a builder takes everything
	return b.String()
}

type printer struct {
	*bufio.Writer
	timeline  *timeline.Timeline
	chronicle timeline.Chronicle
	registry  *actor.Registry
	events    *event.Index
	index     *attribution.Index
	// records are the events as they stand in the chronicle; those of the
	// index are completed from accounts.
	records map[event.ID]event.Event
	placed  []timeline.Placed
}

func newPrinter(w io.Writer, t *timeline.Timeline) *printer {
	p := &printer{
		Writer:    bufio.NewWriter(w),
		timeline:  t,
		chronicle: t.Chronicle(),
		registry:  t.Registry(),
		events:    t.Events(),
		index:     t.Index(),
		records:   map[event.ID]event.Event{},
		placed:    t.Order(),
	}
	for _, e := range p.chronicle.Events {
		p.records[e.ID] = e
	}
	return p
}

// width is the length of a line.
const width = 100

func (p *printer) title() {
	title := p.chronicle.Title
	if title == "" {
		title = "Untitled chronicle"
	}
	p.line(0, title)
	p.line(0, strings.Repeat("=", min(len([]rune(title)), width)))
}

func (p *printer) section(title string) {
	p.line(0, "")
	p.line(0, title)
	p.line(0, strings.Repeat("-", len([]rune(title))))
}

// line prints text folded at the width, with an indent that grows by two where
// it is folded.
func (p *printer) line(indent int, text string) { p.hang(indent, indent+2, text) }

// hang prints text folded at the width: the first line with one indent, the
// others with another.
func (p *printer) hang(indent, rest int, text string) {
	prefix := strings.Repeat(" ", indent)
	for first := true; first || text != ""; first = false {
		cut := len(text)
		if room := width - len(prefix); len([]rune(text)) > room {
			cut = fold(text, room)
		}
		out := strings.TrimRight(prefix+text[:cut], " ")
		_, _ = p.WriteString(out + "\n") // Flush reports the error
		text = strings.TrimLeft(text[cut:], " ")
		prefix = strings.Repeat(" ", rest)
	}
}

// fold returns where to cut text so that at most room characters remain: at the
// last space before, else at the first after.
func fold(text string, room int) int {
	cut, seen := -1, 0
	for i, r := range text {
		if r == ' ' && (seen <= room || cut < 0) {
			cut = i
		}
		if seen > room && cut >= 0 {
			return cut
		}
		seen++
	}
	if cut > 0 && seen > room {
		return cut
	}
	return len(text)
}
