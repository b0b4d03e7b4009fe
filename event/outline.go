package event

import (
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// Outline returns the event without its prose and its provenance: without
// titles, texts and quotations, without cites and origins, and without Extra.
// What is left is all that a [Pattern], a [Toll] or a reaction is answered from,
// and all that an [Index] need keep. The result shares no list with e.
func (e Event) Outline() Event { return words(nil).outline(&e) }

// words are the texts that an index keeps, once each, so that it holds on to no
// memory of the records it was built from. In nil words, texts stay where they
// are.
type words map[string]string

func (w words) keep(text string) string {
	if w == nil || text == "" {
		return text
	}
	kept, ok := w[text]
	if !ok {
		kept = string([]byte(text))
		w[kept] = kept
	}
	return kept
}

func kept[T ~string](w words, text T) T { return T(w.keep(string(text))) }

func keptList[T ~string](w words, list []T) []T {
	return each(list, func(text *T) T { return kept(w, *text) })
}

// each returns what f makes of the entries of a list; nil for an empty one.
func each[T, U any](list []T, f func(*T) U) []U {
	if len(list) == 0 {
		return nil
	}
	made := make([]U, len(list))
	for i := range list {
		made[i] = f(&list[i])
	}
	return made
}

func (w words) outline(e *Event) Event {
	return Event{
		ID: kept(w, e.ID), Kind: kept(w, e.Kind), Status: kept(w, e.Status), When: w.when(&e.When),
		Where: each(e.Where, w.place), Participants: each(e.Participants, w.participant),
		Attacks: each(e.Attacks, w.attack), Casualties: each(e.Casualties, w.casualty),
		Measures: each(e.Measures, w.measure), Speech: each(e.Speech, w.speech), Links: each(e.Links, w.link),
		AccountOf: kept(w, e.AccountOf),
	}
}

func (w words) when(v *When) When {
	return When{Date: w.date(v.Date), Start: w.date(v.Start), End: w.date(v.End), Zone: w.keep(v.Zone)}
}

func (w words) date(d edtf.Date) edtf.Date { return edtf.Date(w.keep(string(d))) }

func (w words) place(p *Place) Place {
	o := *p
	o.Name, o.Facility, o.Country = w.keep(p.Name), kept(w, p.Facility), kept(w, p.Country)
	o.Admin, o.Relative, o.Near = keptList(w, p.Admin), w.keep(p.Relative), w.keep(p.Near)
	o.Precision, o.Role = kept(w, p.Precision), kept(w, p.Role)
	return o
}

func (w words) participant(p *Participant) Participant {
	return Participant{Role: kept(w, p.Role), Actor: kept(w, p.Actor), Who: w.set(&p.Who)}
}

func (w words) set(s *actor.Set) actor.Set {
	return actor.Set{
		IDs: keptList(w, s.IDs), Terms: each(s.Terms, w.term),
		Number: kept(w, s.Number), Open: kept(w, s.Open), Words: w.keep(s.Words),
	}
}

func (w words) term(t *actor.Term) actor.Term {
	bond := func(b *actor.Bond) actor.Bond {
		return actor.Bond{Kind: kept(w, b.Kind), Object: kept(w, b.Object), Not: b.Not}
	}
	return actor.Term{
		Kind: kept(w, t.Kind), Trait: kept(w, t.Trait), Country: kept(w, t.Country),
		Relations: each(t.Relations, bond), Except: keptList(w, t.Except),
	}
}

func (w words) attack(a *Attack) Attack {
	return Attack{Means: kept(w, a.Means), TargetKind: kept(w, a.TargetKind), Intent: kept(w, a.Intent)}
}

func (w words) casualty(c *Casualty) Casualty {
	return Casualty{
		Harm: kept(w, c.Harm), Count: w.count(c.Count), Nationality: kept(w, c.Nationality),
		Status: kept(w, c.Status), Actor: kept(w, c.Actor), AsOf: w.date(c.AsOf),
	}
}

func (w words) count(c Count) Count {
	c.Form, c.Lean, c.Words = kept(w, c.Form), kept(w, c.Lean), w.keep(c.Words)
	return c
}

func (w words) measure(m *Measure) Measure {
	return Measure{Quantity: kept(w, m.Quantity), Count: w.count(m.Count), Actor: kept(w, m.Actor)}
}

func (w words) speech(s *SpeechAct) SpeechAct {
	return SpeechAct{
		Kind: kept(w, s.Kind), To: keptList(w, s.To), About: keptList(w, s.About), Proposes: keptList(w, s.Proposes),
		Deadline: w.date(s.Deadline),
	}
}

func (w words) link(l *Link) Link {
	return Link{Kind: kept(w, l.Kind), Or: keptList(w, l.Or), To: kept(w, l.To), Lag: kept(w, l.Lag)}
}
