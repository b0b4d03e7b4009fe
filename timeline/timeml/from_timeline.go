package timeml

import (
	"slices"
	"strconv"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

// FromTimeline makes a document of a solved chronicle. Its text has a line for
// each event, in the order of [timeline.Timeline.Order] and then those without a
// place in it; the title (the identifier where there is none) and the dates are
// marked. Links become temporal links, dates become times with a link to them.
// Where no link says so but it is certain that an event was over before the one
// placed next to it began, a link BEFORE is added, whose origin says that it is
// derived.
//
// TimeML has no word for the order of starts alone, which most links of a
// chronicle are about. Such a link is written as BEFORE or AFTER where the
// solved order says as much, and otherwise as NONE, which says nothing; in
// either case attributes of our own keep its kind, its lag and its words, and
// [ToChronicle] finds them there. So a program that knows TimeML alone reads
// nothing that the chronicle does not say, and ToChronicle restores events,
// dates and links. Participants, casualties, sources, accounts and claims are
// not carried.
//
// The notes list links to events that are not there or that nobody asserts, and
// dates of which the value of the time expression says less than the attribute
// beside it.
func FromTimeline(t *timeline.Timeline) (Document, []Note) {
	w := writer{timeline: t, instances: make(map[event.ID]string)}
	w.doc.Attributes = map[string]string{ourSpace: ourAddress}
	events := w.ordered()
	for _, e := range events {
		w.event(e)
	}
	for _, e := range events {
		w.links(e)
	}
	w.neighbours()
	w.doc.Text = strings.TrimRight(w.text.String(), "\n")
	return w.doc, w.notes
}

// writer is the state of one FromTimeline.
type writer struct {
	timeline  *timeline.Timeline
	doc       Document
	text      strings.Builder
	instances map[event.ID]string
	notes     []Note
}

// ordered returns the events in the order of the text.
func (w *writer) ordered() []event.Event {
	all := w.timeline.Chronicle().Events
	byID := make(map[event.ID]event.Event, len(all))
	for _, e := range all {
		byID[e.ID] = e
	}
	var list []event.Event
	for _, p := range w.timeline.Order() {
		list = append(list, byID[p.Event])
		delete(byID, p.Event)
	}
	for _, e := range all {
		if _, left := byID[e.ID]; left {
			list = append(list, e)
		}
	}
	return list
}

// write adds words to the text and returns where they stand.
func (w *writer) write(words string) Span {
	start := w.text.Len()
	w.text.WriteString(words)
	return Span{start, w.text.Len()}
}

// event writes the line of an event.
func (w *writer) event(e event.Event) {
	n := strconv.Itoa(len(w.doc.Events) + 1)
	title := oneLine(e.Title)
	if title == "" {
		title = string(e.ID)
	}
	w.doc.Events = append(w.doc.Events, Event{ID: "e" + n, Class: "OCCURRENCE", Span: w.write(title)})
	m := Instance{
		ID: "ei" + n, Event: "e" + n, Tense: "NONE", Aspect: "NONE", Polarity: "POS", Pos: "OTHER",
		Extra: map[string]string{ourID: string(e.ID), ourStatus: occurred},
	}
	if e.Kind != "" {
		m.Extra[ourKind] = string(e.Kind)
	}
	if e.Status != "" {
		m.Extra[ourStatus] = string(e.Status)
	}
	w.doc.Instances = append(w.doc.Instances, m)
	w.instances[e.ID] = m.ID
	for _, part := range []struct {
		end  string
		date edtf.Date
	}{{wholeDate, e.When.Date}, {startDate, e.When.Start}, {endDate, e.When.End}} {
		if part.date != "" {
			w.date(e, part.end, part.date)
		}
	}
	w.write("\n")
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// date writes one of an event's dates, and links the event to it.
func (w *writer) date(e event.Event, end string, date edtf.Date) {
	t, left := ValueOf(date)
	for _, what := range left {
		w.notes = append(w.notes, Note{string(e.ID), what})
	}
	t.ID = "t" + strconv.Itoa(len(w.doc.Timexes)+1)
	if t.Type == "" {
		t.Type = TypeDate
	}
	w.write(", ")
	t.Span = w.write(string(date))
	t.Extra = map[string]string{ourDate: string(date)}
	if e.When.Zone != "" {
		t.Extra[ourZone] = e.When.Zone
	}
	w.doc.Timexes = append(w.doc.Timexes, t)
	rel := None // of one end alone
	if end == wholeDate && t.Value != "" {
		rel = IsIncluded
	}
	w.add(TLink{
		From: Node{Event: w.instances[e.ID]}, Rel: rel, To: Node{Time: t.ID},
		Extra: map[string]string{ourEnd: end},
	})
}

// add gives a link its identifier.
func (w *writer) add(l TLink) {
	l.ID = "l" + strconv.Itoa(len(w.doc.TLinks)+1)
	w.doc.TLinks = append(w.doc.TLinks, l)
}

// links writes the links of an event.
func (w *writer) links(e event.Event) {
	for _, l := range e.Links {
		if denied(l) {
			w.notes = append(w.notes, Note{string(e.ID), "link " + string(l.Kind) + " " + string(l.To) + ": nobody asserts it"})
			continue
		}
		to, ok := w.instances[l.To]
		if !ok {
			w.notes = append(w.notes, Note{string(e.ID), "link " + string(l.Kind) + " " + string(l.To) + ": no such event"})
			continue
		}
		rel := wordOf(l.Kind)
		if rel == None {
			rel = w.certain(e.ID, l.To)
		}
		extra := map[string]string{ourLink: string(l.Kind)}
		if l.Lag != "" {
			extra[ourLag] = string(l.Lag)
		}
		if l.Text != "" {
			extra[ourWords] = l.Text
		}
		w.add(TLink{From: Node{Event: w.instances[e.ID]}, Rel: rel, To: Node{Event: to}, Extra: extra})
	}
}

// denied reports whether a link has cites and none of them asserts it. Such a
// link orders nothing.
func denied(l event.Link) bool {
	asserts := func(c actor.Cite) bool { return c.Stance == "" }
	return len(l.Cites) > 0 && !slices.ContainsFunc(l.Cites, asserts)
}

// certain returns the word for the order of two events as wholes.
func (w *writer) certain(a, b event.ID) RelType {
	switch {
	case w.timeline.CompareEnd(a, b).Before == timeline.Certain:
		return Before
	case w.timeline.CompareEnd(b, a).Before == timeline.Certain:
		return After
	default:
		return None
	}
}

// neighbours adds what is certain of events placed next to each other, unless
// a link says so.
func (w *writer) neighbours() {
	said := make(map[[2]Node]bool)
	for _, l := range w.doc.TLinks {
		if l.Rel != None {
			said[[2]Node{l.From, l.To}], said[[2]Node{l.To, l.From}] = true, true
		}
	}
	order := w.timeline.Order()
	for i := 1; i < len(order); i++ {
		a, b := order[i-1].Event, order[i].Event
		from, to := Node{Event: w.instances[a]}, Node{Event: w.instances[b]}
		if !said[[2]Node{from, to}] && w.certain(a, b) == Before {
			w.add(TLink{From: from, Rel: Before, To: to, Origin: derived})
		}
	}
}
