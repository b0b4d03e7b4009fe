package main

import (
	"cmp"
	"errors"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/auto"
)

// Survey is what a file holds, taken down row by row.
type Survey struct {
	Index   *event.Index
	Summary dataset.Summary
	// First and Last are the earliest day on which an event may have begun and
	// the latest on which one may have been over; empty if no event is dated.
	First, Last edtf.Date
	// Accounts is the number of reports, and Told of how many events they
	// tell. The index then holds the reports.
	Accounts, Told int
	Claims         int
	Deaths         Deaths
	Gravest        []Grave
	names          map[actor.ID]string
}

// Deaths is how many people the events say were killed.
type Deaths struct {
	// Low and High add up what is stated at least and at most by the Stated
	// events that give a number with both ends; Least adds up what those of
	// Open give, which is a number without an upper end.
	Low, High, Least int64
	Stated, Open     int
	// Unknown is how many events say that the number is not known, or give it
	// only in words, and Silent how many do not speak of deaths.
	Unknown, Silent int
}

// Grave is one of the gravest events.
type Grave struct {
	ID     event.ID
	When   event.When
	Where  string
	Killed event.Count
	Rung   ladder.Hostility
}

// newSurvey reads all entries. An error of a row is counted in the summary and
// passed over; one that ends the stream is returned with what was read before.
func newSurvey(r auto.Reader, top int) (*Survey, error) {
	s := &Survey{names: make(map[actor.ID]string)}
	b := event.NewIndexBuilder(&event.IndexOptions{Outlines: true})
	first, last := edtf.PosInf, edtf.NegInf
	told := make(map[event.ID]bool)
	var end error
	for e, err := range r.Entries() {
		if _, bad := errors.AsType[*dataset.RowError](err); bad {
			continue
		}
		if err != nil {
			end = err
			break
		}
		for i := range e.Actors {
			s.name(&e.Actors[i])
		}
		s.Claims += len(e.Claims)
		events := e.Accounts
		if e.Event.ID != "" {
			events = []event.Event{e.Event}
		}
		for _, ev := range events {
			if ev.AccountOf != "" {
				s.Accounts++
				told[ev.AccountOf] = true
				ev.AccountOf = ""
			}
			b.Add(ev)
			s.count(ev, top)
			when := ev.When.Bounds(nil)
			if when.EarliestStart.IsFinite() {
				first = min(first, when.EarliestStart)
			}
			if when.LatestEnd.IsFinite() {
				last = max(last, when.LatestEnd)
			}
		}
	}
	s.Told = len(told)
	if first <= last {
		// Days without a zone are any of those that bore their date on earth.
		s.First, s.Last = (first - edtf.ZoneEarliest).Date(), (last - edtf.ZoneLatest - 1).Date()
	}
	s.Index, s.Summary = b.Index(), r.Summary()
	return s, end
}

// name notes what an actor is called.
func (s *Survey) name(a *actor.Actor) {
	if _, ok := s.names[a.ID]; ok {
		return
	}
	s.names[a.ID] = a.Description
	if len(a.Names) > 0 {
		s.names[a.ID] = a.Names[0].Text
	}
}

// Name returns what an actor is called, or its identifier.
func (s *Survey) Name(id actor.ID) string { return cmp.Or(s.names[id], string(id), "not stated") }

// count adds an event to the deaths and, if it is one, to the gravest.
func (s *Survey) count(e event.Event, top int) {
	killed := e.Toll(event.Killed).All
	lo, hi, ok := killed.Bounds()
	switch {
	case ok && hi != event.NoLimit:
		s.Deaths.Low, s.Deaths.High = s.Deaths.Low+lo, s.Deaths.High+hi
		s.Deaths.Stated++
	case ok:
		s.Deaths.Least += lo
		s.Deaths.Open++
	case killed == event.Count{}:
		s.Deaths.Silent++
	default:
		s.Deaths.Unknown++
	}
	g := Grave{ID: e.ID, When: e.When, Killed: killed, Rung: ladder.Of(e, nil).Hostility}
	if len(e.Where) > 0 {
		g.Where = e.Where[0].String()
	}
	at, _ := slices.BinarySearchFunc(s.Gravest, g, graver)
	if at < top {
		s.Gravest = slices.Insert(s.Gravest, at, g)
		s.Gravest = s.Gravest[:min(len(s.Gravest), top)]
	}
}

// graver orders events: first by how many were killed at least, then by how many
// may have been, then by the rung, then by identifier.
func graver(a, b Grave) int {
	lowA, highA, _ := a.Killed.Bounds()
	lowB, highB, _ := b.Killed.Bounds()
	if a.Killed == (event.Count{}) {
		highA = 0
	}
	if b.Killed == (event.Count{}) {
		highB = 0
	}
	return cmp.Or(
		cmp.Compare(lowB, lowA), cmp.Compare(highB, highA), cmp.Compare(b.Rung, a.Rung), cmp.Compare(a.ID, b.ID),
	)
}
