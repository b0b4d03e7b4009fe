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
	// Reports is the number of accounts of events, and Told of how many events
	// they tell that the file holds in no other way. Those accounts are what
	// the index holds in place of the events.
	Reports, Told int
	// Acts is how many acts are spoken of beside the events, such as those
	// somebody is accused of, and Claims how many claims there are.
	Acts, Claims int
	Deaths       Deaths
	Gravest      []Grave
	// Blamed counts the claims that one actor acted on another.
	Blamed map[Pair]int
	names  map[actor.ID]string
	events map[event.ID]bool
	told   map[event.ID]*tollRange
	ended  [2]edtf.Seconds // the first beginning and the last end
}

// Pair is one actor and another on whom it acts.
type Pair struct{ By, Against actor.ID }

// tollRange is what the reports of one event say of deaths: from the lowest to
// the highest.
type tollRange struct {
	low, high   int64
	stated, any bool // a number with both ends; anything at all
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
	s := &Survey{
		Blamed: make(map[Pair]int), names: make(map[actor.ID]string), events: make(map[event.ID]bool),
		told: make(map[event.ID]*tollRange), ended: [2]edtf.Seconds{edtf.PosInf, edtf.NegInf},
	}
	b := event.NewIndexBuilder(&event.IndexOptions{Outlines: true})
	var end error
	for e, err := range r.Entries() {
		if _, bad := errors.AsType[*dataset.RowError](err); bad {
			continue
		}
		if err != nil {
			end = err
			break
		}
		s.add(b, &e, top)
	}
	s.Told = len(s.told)
	for _, t := range s.told {
		s.Deaths.addReports(t)
	}
	if s.ended[0] <= s.ended[1] {
		// Days without a zone are any of those that bore their date on earth.
		s.First, s.Last = (s.ended[0] - edtf.ZoneEarliest).Date(), (s.ended[1] - edtf.ZoneLatest - 1).Date()
	}
	s.Index, s.Summary = b.Index(), r.Summary()
	return s, end
}

// add takes down an entry. An account of an event that the file holds is
// another report of it, and counts nothing twice.
func (s *Survey) add(b *event.IndexBuilder, e *dataset.Entry, top int) {
	for i := range e.Actors {
		s.name(&e.Actors[i])
	}
	s.Acts += len(e.Others)
	s.Claims += len(e.Claims)
	if e.Event.ID != "" {
		s.events[e.Event.ID] = true
		s.Deaths.add(s.take(b, e.Event, top))
	}
	for _, report := range e.Accounts {
		s.Reports++
		if s.events[report.AccountOf] {
			continue
		}
		of := s.told[report.AccountOf]
		if of == nil {
			of = &tollRange{}
			s.told[report.AccountOf] = of
		}
		report.AccountOf = ""
		of.add(s.take(b, report, top))
	}
	s.blame(e)
}

// take puts an event into the index and, if it is one, among the gravest. It
// returns how many it says were killed.
func (s *Survey) take(b *event.IndexBuilder, e event.Event, top int) event.Count {
	b.Add(e)
	when := e.When.Bounds(nil)
	if when.EarliestStart.IsFinite() {
		s.ended[0] = min(s.ended[0], when.EarliestStart)
	}
	if when.LatestEnd.IsFinite() {
		s.ended[1] = max(s.ended[1], when.LatestEnd)
	}
	g := Grave{ID: e.ID, When: e.When, Killed: e.Toll(event.Killed).All, Rung: ladder.Of(e, nil).Hostility}
	if len(e.Where) > 0 {
		g.Where = e.Where[0].String()
	}
	at, _ := slices.BinarySearchFunc(s.Gravest, g, graver)
	if at < top {
		s.Gravest = slices.Insert(s.Gravest, at, g)
		s.Gravest = s.Gravest[:min(len(s.Gravest), top)]
	}
	return g.Killed
}

// blame counts the claims of an entry that one actor did it.
func (s *Survey) blame(e *dataset.Entry) {
	for i := range e.Claims {
		c := &e.Claims[i]
		if c.Stance != "" {
			continue
		}
		for _, a := range c.Answers {
			if a.Level != "" || len(a.Who.IDs) != 1 || len(a.Who.Terms) > 0 {
				continue
			}
			for _, p := range e.Event.Participants {
				if p.Role == event.RoleTarget && p.Actor != "" && slices.Contains(c.Events, e.Event.ID) {
					s.Blamed[Pair{a.Who.IDs[0], p.Actor}]++
				}
			}
		}
	}
}

// add adds what one event says.
func (d *Deaths) add(killed event.Count) {
	lo, hi, ok := killed.Bounds()
	switch {
	case ok && hi != event.NoLimit:
		d.Low, d.High = d.Low+lo, d.High+hi
		d.Stated++
	case ok:
		d.Least += lo
		d.Open++
	case killed == event.Count{}:
		d.Silent++
	default:
		d.Unknown++
	}
}

// addReports adds what the reports of one event say.
func (d *Deaths) addReports(t *tollRange) {
	switch {
	case t.stated:
		d.Low, d.High = d.Low+t.low, d.High+t.high
		d.Stated++
	case t.any:
		d.Unknown++
	default:
		d.Silent++
	}
}

func (t *tollRange) add(killed event.Count) {
	lo, hi, ok := killed.Bounds()
	t.any = t.any || killed != event.Count{}
	if !ok || hi == event.NoLimit {
		return
	}
	if !t.stated {
		t.low, t.high, t.stated = lo, hi, true
	}
	t.low, t.high = min(t.low, lo), max(t.high, hi)
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
	if a.Kind == actor.KindUnnamed {
		s.names[a.ID] = ""
	}
}

// unnamed reports whether nobody is meant, or somebody who has no name.
func (s *Survey) unnamed(id actor.ID) bool {
	name, known := s.names[id]
	return id == "" || known && name == ""
}

// Name returns what an actor is called, or its identifier.
func (s *Survey) Name(id actor.ID) string { return cmp.Or(s.names[id], string(id), "not stated") }

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
