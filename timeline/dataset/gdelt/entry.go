package gdelt

import (
	"strconv"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/coded"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// The quantities of coverage that an event's Measures hold. They count talk of
// the event, and only that of the first 15 minutes (1.0: of the first day).
const (
	Mentions event.Quantity = "gdelt-mentions" // places in texts
	Sources  event.Quantity = "gdelt-sources"  // publishers
	Articles event.Quantity = "gdelt-articles" // texts
)

// Entry returns what the row says in the records of this library. It looks at
// nothing else, so that rows which repeat each other are linked by
// [Reader.Entries] alone.
func (r *Row) Entry() dataset.Entry { return table.Complete(r.entry(nil, r.id()), &r.Meta) }

// Entry returns what the mention says: an account of an event that stands in
// another file, and the article that gives it.
func (m *Mention) Entry() dataset.Entry { return table.Complete(m.entry(nil), &m.Meta) }

// id returns the identifier of the event.
func (r *Row) id() event.ID { return event.ID("gdelt:" + r.GlobalEventID) }

// entry converts a row whose event has the given identifier.
func (r *Row) entry(m *maker, id event.ID) dataset.Entry {
	e := dataset.Entry{Actors: make([]actor.Actor, 0, 3)}
	source := m.sourceOf(document{id: r.SourceURL, typ: typeWeb, seen: r.DateAdded})
	cite := actor.Cite{Source: source.source.ID, Credibility: rootCredibility(r.IsRootEvent), Origin: actor.Inferred}
	means := r.meaning(m, &e)
	e.Event = event.Event{
		ID: id, Title: r.title(means.label), Kind: means.Kind, Status: means.Status,
		When: r.when(&e), Where: r.where(&e), Participants: r.participants(m, &e), Measures: r.measures(),
		Cites: []actor.Cite{cite}, Extra: r.extra(m.columns()),
	}
	if means.Means != "" {
		e.Event.Attacks = []event.Attack{{Means: means.Means}}
	}
	if means.Harm != "" {
		e.Event.Casualties = []event.Casualty{{Harm: means.Harm, Count: event.UnknownCount()}}
	}
	if means.Speech != "" {
		e.Event.Speech = []event.SpeechAct{{Kind: means.Speech}}
	}
	if means.charge != "" && r.Actor2Code != "" {
		r.accuse(&e, means.charge, means.code == findsGuilty)
	}
	source.add(&e)
	return e
}

// findsGuilty is the code of a judgment.
const findsGuilty cameo.Code = "116"

// meaning returns what the code of the event means. A code that no list has
// means as much as its root; one whose root is on no list either makes a kind of
// its own.
func (r *Row) meaning(m *maker, e *dataset.Entry) meaning {
	code := cameo.Code(r.EventCode)
	if k, ok := m.meaningOf(code); ok {
		return k
	}
	e.Notes = append(e.Notes, dataset.Note{Column: "EventCode", Kind: dataset.NoteUnknownCode, Raw: r.EventCode})
	if k, ok := m.meaningOf(code.Root()); ok {
		return meaning{Crosswalk: cameo.Crosswalk{Kind: k.Kind}, label: k.label}
	}
	return meaning{Crosswalk: cameo.Crosswalk{Kind: event.Kind("cameo/" + r.EventCode)}, label: "CAMEO " + r.EventCode}
}

// title says who does what to whom, in the names of the row and the words of
// package cameo.
func (r *Row) title(does string) string {
	switch {
	case r.Actor1Name == "" && r.Actor2Name == "":
		return does
	case r.Actor1Name == "":
		return does + ": " + r.Actor2Name
	case r.Actor2Name == "":
		return r.Actor1Name + " " + does
	}
	return r.Actor1Name + " " + does + ": " + r.Actor2Name
}

// participants returns who acts on whom, and adds their records to the entry.
func (r *Row) participants(m *maker, e *dataset.Entry) []event.Participant {
	var list []event.Participant
	add := func(role event.Role, column, code, name string) {
		k, ok := m.actorOf(code, name)
		if !ok {
			return
		}
		if k.odd {
			e.Notes = append(e.Notes, dataset.Note{Column: column, Kind: dataset.NoteUnknownCode, Raw: code})
		}
		if list == nil {
			list = make([]event.Participant, 0, 2)
		}
		list = append(list, event.Participant{Role: role, Actor: k.actor.ID})
		e.Actors = append(e.Actors, k.actor)
	}
	add(event.RoleBy, "Actor1Code", r.Actor1Code, r.Actor1Name)
	add(event.RoleTarget, "Actor2Code", r.Actor2Code, r.Actor2Name)
	return list
}

// measures returns the three counts of coverage.
func (r *Row) measures() []event.Measure {
	var list []event.Measure
	for _, m := range [...]struct {
		quantity event.Quantity
		n        dataset.Int
	}{{Mentions, r.NumMentions}, {Sources, r.NumSources}, {Articles, r.NumArticles}} {
		if !m.n.Stated || m.n.N < 0 {
			continue
		}
		if list == nil {
			list = make([]event.Measure, 0, 3)
		}
		list = append(list, event.Measure{Quantity: m.quantity, Count: event.Exactly(m.n.N)})
	}
	return list
}

// accuse adds the act that the first actor accuses the second of, and the claim
// that the second did it.
func (r *Row) accuse(e *dataset.Entry, charge cameo.Charge, judged bool) {
	accused := r.Actor2Name
	if accused == "" {
		accused = r.Actor2Code
	}
	charged := coded.Charge{
		Accused: actor.OneOf(e.Event.Participants[len(e.Event.Participants)-1].Actor),
		Words:   "what " + accused + " is accused of: " + string(charge),
	}
	if judged {
		charged.Grounds = []attribution.Ground{{Basis: attribution.BasisJudicial}}
	}
	coded.Accuse(e, charged)
}

func (m *Mention) entry(mk *maker) dataset.Entry {
	typ := m.MentionType.Or(typeWeb)
	var e dataset.Entry
	source := mk.sourceOf(document{
		id: m.MentionIdentifier, publisher: m.MentionSourceName, typ: typ, seen: m.MentionTimeDate,
		language: language(m.MentionDocTranslationInfo, typ),
	})
	of := event.ID("gdelt:" + m.GlobalEventID)
	e.Accounts = []event.Event{{
		ID: of + event.ID("@"+m.key()), AccountOf: of, Extra: m.extra(mk.columns()),
		Cites: []actor.Cite{{Source: source.source.ID, Credibility: confidenceCredibility(m.Confidence), Origin: actor.Inferred}},
	}}
	source.add(&e)
	return e
}

// key tells the mentions of one event apart: by article, sentence and the three
// offsets.
func (m *Mention) key() string {
	var b strings.Builder
	b.WriteString(m.MentionIdentifier)
	for i, n := range [...]dataset.Int{m.SentenceID, m.Actor1CharOffset, m.Actor2CharOffset, m.ActionCharOffset} {
		b.WriteByte("#,,,"[i])
		if n.Stated {
			b.WriteString(strconv.FormatInt(n.N, 10))
		}
	}
	return b.String()
}
