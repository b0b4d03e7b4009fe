package timeml

import (
	"cmp"
	"strings"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

// ChronicleOptions say how [ToChronicle] reads a document. A nil
// *ChronicleOptions and the zero one are the defaults.
type ChronicleOptions struct {
	// AllOccurred takes all events to have occurred. Without it one that is
	// negated or modal ("did not attack", "may attack") becomes possible, and
	// so has no place in the order of what happened.
	AllOccurred bool
	// Kind says what kind of event a word speaks of: it is given the record
	// and the word. Nil, or the kind "" for an event, is the rule of the
	// classes: what reports is a statement, a state a condition, and all else
	// an incident, which says no more than that something happened.
	Kind func(e Event, word string) event.Kind
}

// ToChronicle makes a chronicle of a document: an event for each instance, and
// for each event that has none; links for the temporal links between them; and
// dates for those to times. The identifiers are those of the document unless it
// comes from [FromTimeline], which keeps those of its chronicle.
//
// Between events the words become kinds of link as the table of kinds in the
// package documentation says. IS_INCLUDED and DURING become "during", and
// INCLUDES and DURING_INV a "during" of the other event. Between an event and a
// time, "is included", SIMULTANEOUS, BEGINS and ENDS give the event the time's
// date, as one within which it took place; BEFORE and AFTER bound its end or
// its start by the date, the date itself included, because annotators put
// before the day of writing what was over earlier on that day; BEGUN_BY and
// ENDED_BY date its start or end; INCLUDES bounds both.
//
// The notes list what was left out: links between times, second dates of an
// event, expressions without a date, words that are not known. SLINKs, ALINKs
// and what says nothing about time are left out without a note.
func ToChronicle(d Document, o *ChronicleOptions) (timeline.Chronicle, []Note) {
	r := chronicler{doc: d, events: make(map[string]int), times: make(map[string]Timex), made: make(map[relationKey]bool)}
	if o != nil {
		r.options = *o
	}
	r.chronicle.Format = timeline.Format
	if t, ok := d.Created(); ok {
		r.written = t.Reading("").Date
	}
	for _, t := range d.Timexes {
		r.times[t.ID] = t
	}
	r.addEvents()
	for _, l := range d.TLinks {
		r.link(l)
	}
	return r.chronicle, r.notes
}

// chronicler is the state of one ToChronicle.
type chronicler struct {
	options   ChronicleOptions
	doc       Document
	written   edtf.Date
	chronicle timeline.Chronicle
	events    map[string]int // by the identifiers of instances and events
	times     map[string]Timex
	made      map[relationKey]bool
	notes     []Note
}

// relationKey tells the links of a chronicle apart.
type relationKey struct {
	from int
	kind event.LinkKind
	to   int
}

func (r *chronicler) note(id, what string) { r.notes = append(r.notes, Note{id, what}) }

func (r *chronicler) addEvents() {
	mentions := make(map[string]event.Event, len(r.doc.Events))
	for _, e := range r.doc.Events {
		word := strings.Join(strings.Fields(r.doc.Words(e.Span)), " ")
		mentions[e.ID] = event.Event{ID: event.ID(e.ID), Title: word, Kind: r.kind(e, word)}
	}
	for _, m := range r.doc.Instances {
		e := mentions[m.Event]
		e.ID = event.ID(m.ID)
		if kind := m.Extra[ourKind]; kind != "" || e.Kind == "" {
			e.Kind = cmp.Or(event.Kind(kind), event.KindIncident)
		}
		if id := m.Extra[ourID]; id != "" {
			e.ID = event.ID(id)
		}
		e.Status = r.status(m)
		r.events[m.ID] = len(r.chronicle.Events)
		if _, named := r.events[m.Event]; !named {
			r.events[m.Event] = len(r.chronicle.Events)
		}
		r.chronicle.Events = append(r.chronicle.Events, e)
	}
	for _, e := range r.doc.Events {
		if _, ok := r.events[e.ID]; !ok {
			r.events[e.ID] = len(r.chronicle.Events)
			r.chronicle.Events = append(r.chronicle.Events, mentions[e.ID])
		}
	}
}

func (r *chronicler) kind(e Event, word string) event.Kind {
	if r.options.Kind != nil {
		if k := r.options.Kind(e, word); k != "" {
			return k
		}
	}
	switch e.Class {
	case "REPORTING":
		return event.KindStatement
	case "STATE", "I_STATE":
		return event.KindCondition
	default:
		return event.KindIncident
	}
}

func (r *chronicler) status(m Instance) event.Status {
	switch stated := m.Extra[ourStatus]; {
	case stated == occurred:
		return ""
	case stated != "":
		return event.Status(stated)
	case r.options.AllOccurred:
		return ""
	case m.Polarity == "NEG":
		r.note(m.ID, "negated: taken as possible")
		return event.Possible
	case m.Modality != "" && m.Modality != "NONE":
		r.note(m.ID, "modality "+m.Modality+": taken as possible")
		return event.Possible
	default:
		return ""
	}
}

// link carries one temporal link over.
func (r *chronicler) link(l TLink) {
	if l.Origin == derived {
		return
	}
	if (l.From.Event == "") && (l.To.Event != "") && l.Rel.IsKnown() {
		l.From, l.Rel, l.To = l.To, l.Rel.Inverse(), l.From
	}
	from, ok := r.events[l.From.Event]
	if l.From.Event == "" && l.To.Event == "" {
		r.note(l.ID, l.String()+": between times")
		return
	}
	if !ok {
		r.note(l.ID, l.String()+": no such event")
		return
	}
	if l.To.Time != "" {
		r.date(&r.chronicle.Events[from], l)
		return
	}
	to, ok := r.events[l.To.Event]
	switch {
	case !ok:
		r.note(l.ID, l.String()+": no such event")
	case from == to:
		r.note(l.ID, l.String()+": an event and itself")
	default:
		r.relate(from, to, l)
	}
}

// relate adds the link between two events.
func (r *chronicler) relate(from, to int, l TLink) {
	kind := event.LinkKind(l.Extra[ourLink])
	if kind == "" {
		row, ok := kindOf(l.Rel)
		if !ok {
			if !l.Rel.IsKnown() {
				r.note(l.ID, l.String()+": no such relation")
			}
			return
		}
		kind = row.kind
		if row.turned {
			from, to = to, from
		}
	}
	e := &r.chronicle.Events[from]
	made := event.Link{
		Kind: kind,
		To:   r.chronicle.Events[to].ID,
		Lag:  edtf.Span(l.Extra[ourLag]),
		Text: l.Extra[ourWords],
	}
	// INCLUDES one way and IS_INCLUDED the other are one link.
	if key := (relationKey{from, kind, to}); !r.made[key] {
		r.made[key] = true
		e.Links = append(e.Links, made)
	}
}

// date carries a link to a time over to the dates of an event.
func (r *chronicler) date(e *event.Event, l TLink) {
	t, ok := r.times[l.To.Time]
	if !ok {
		r.note(l.ID, l.String()+": no such time")
		return
	}
	date := edtf.Date(t.Extra[ourDate])
	if date == "" {
		reading := t.Reading(r.written)
		for _, left := range reading.Left {
			r.note(t.ID, left)
		}
		if date = reading.Date; date == "" {
			r.note(l.ID, l.String()+": a time without a date")
			return
		}
	}
	w, ok := whenOf(l, date)
	if !ok {
		switch {
		case !l.Rel.IsKnown():
			r.note(l.ID, l.String()+": no such relation")
		case l.Rel != Vague && l.Rel != None:
			r.note(l.ID, l.String()+": the date bounds no event")
		}
		return
	}
	w.Zone = t.Extra[ourZone]
	if t.Extra[ourDate] == "" {
		w.Text = strings.Join(strings.Fields(r.doc.Words(t.Span)), " ")
	}
	if merged, ok := merge(e.When, w); ok {
		e.When = merged
	} else {
		r.note(l.ID, l.String()+": the event has another date")
	}
}

// whenOf returns what a link to a date says of its event.
func whenOf(l TLink, date edtf.Date) (event.When, bool) {
	rel := l.Rel
	switch l.Extra[ourEnd] {
	case wholeDate:
		rel = IsIncluded
	case startDate:
		rel = BegunBy
	case endDate:
		rel = EndedBy
	}
	until, from := date, date
	if day, ok := dayOf(date); ok {
		until, from = "[.."+day+"]", "["+day+"..]"
	} else if rel == Before || rel == IBefore || rel == After || rel == IAfter || rel == Includes || rel == DuringInv {
		return event.When{}, false
	}
	switch rel {
	case IsIncluded, During, Simultaneous, Identity, Begins, Ends:
		return event.On(date), true
	case Before, IBefore:
		return event.When{End: until}, true
	case After, IAfter:
		return event.When{Start: from}, true
	case Includes, DuringInv:
		return event.When{Start: until, End: from}, true
	case BegunBy:
		return event.When{Start: date}, true
	case EndedBy:
		return event.When{End: date}, true
	default:
		return event.When{}, false
	}
}

// merge joins two statements of when an event was. It is false where both say
// the same part of it.
func merge(a, b event.When) (event.When, bool) {
	switch {
	case !a.IsDated():
		return b, true
	case a.Date != "" || b.Date != "" || a.Start != "" && b.Start != "" || a.End != "" && b.End != "" || a.Zone != b.Zone:
		return a, a == b
	}
	a.Start += b.Start
	a.End += b.End
	if a.Text != b.Text {
		a.Text = strings.TrimSpace(a.Text + " " + b.Text)
	}
	return a, true
}
