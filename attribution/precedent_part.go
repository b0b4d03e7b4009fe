package attribution

import (
	"fmt"
	"math"
	"strconv"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// partTable holds each different part of events once.
type partTable struct {
	// samples are events of which nothing but the part is filled in.
	samples []event.Event
	number  map[string]uint32
	// values are the features of each part, by their numbers in texts.
	values [][]uint32
}

// add returns the number of the part of an event with the key.
func (t *partTable) add(key []byte, sample func() event.Event) uint32 {
	if n, ok := t.number[string(key)]; ok {
		return n
	}
	n := uint32(len(t.samples))
	t.number[string(key)] = n
	t.samples = append(t.samples, sample())
	return n
}

// splitter takes events apart. It reuses the memory of keys.
type splitter struct {
	key      []byte
	registry *actor.Registry
}

func (s *splitter) text(words ...string) {
	for _, w := range words {
		s.key = strconv.AppendInt(s.key, int64(len(w)), 10)
		s.key = append(append(s.key, ':'), w...)
	}
}

func (s *splitter) number(n int64) { s.key = append(strconv.AppendInt(s.key, n, 36), ' ') }

// act writes the key of what was done.
func (s *splitter) act(e *event.Event) []byte {
	s.key = s.key[:0]
	s.text(string(e.Kind), string(e.Status))
	for i := range e.Attacks {
		a := &e.Attacks[i]
		s.text(string(a.Means), string(a.TargetKind), string(a.Intent))
	}
	s.key = append(s.key, ';')
	for i := range e.Speech {
		s.text(string(e.Speech[i].Kind))
	}
	return s.key
}

func actOf(e *event.Event) event.Event {
	act := event.Event{Kind: e.Kind, Status: e.Status, Attacks: e.Attacks}
	for i := range e.Speech {
		act.Speech = append(act.Speech, event.SpeechAct{Kind: e.Speech[i].Kind})
	}
	return act
}

// place writes the key of where it was.
func (s *splitter) place(e *event.Event) []byte {
	s.key = s.key[:0]
	for i := range e.Where {
		p := &e.Where[i]
		s.text(p.Name, string(p.Facility), string(p.Country), p.Relative, p.Near, string(p.Precision), string(p.Role))
		for _, x := range [...]float64{p.Lat, p.Lon, p.RadiusM} {
			s.number(int64(math.Float64bits(x)))
		}
		s.number(int64(len(p.Admin)))
		s.text(p.Admin...)
	}
	return s.key
}

// sides writes the key of whom it was done to.
func (s *splitter) sides(e *event.Event) []byte {
	s.key = s.key[:0]
	for i := range e.Participants {
		p := &e.Participants[i]
		if !addressed(p.Role) {
			continue
		}
		s.text(string(p.Role), string(p.Actor))
		if !p.Who.IsZero() {
			s.key = fmt.Appendf(s.key, "%+v", p.Who)
		}
	}
	s.key = append(s.key, ';')
	for i := range e.Speech {
		for _, id := range e.Speech[i].To {
			s.text(string(id))
		}
	}
	s.key = append(s.key, ';')
	for i := range e.Casualties {
		s.text(string(e.Casualties[i].Actor))
	}
	return s.key
}

func addressed(r event.Role) bool { return struck(r) || r == event.RoleAddressee }

func (s *splitter) sidesOf(e *event.Event) event.Event {
	var sides event.Event
	for _, p := range e.Participants {
		if addressed(p.Role) {
			if p.Actor != "" {
				p.Actor = s.registry.Canonical(p.Actor)
			}
			sides.Participants = append(sides.Participants, p)
		}
	}
	for i := range e.Speech {
		if to := e.Speech[i].To; len(to) > 0 {
			sides.Speech = append(sides.Speech, event.SpeechAct{To: to})
		}
	}
	for i := range e.Casualties {
		if id := e.Casualties[i].Actor; id != "" {
			sides.Casualties = append(sides.Casualties, event.Casualty{Actor: id})
		}
	}
	return sides
}

// harm writes the key of the numbers.
func (s *splitter) harm(e *event.Event) []byte {
	s.key = s.key[:0]
	count := func(c event.Count) {
		s.text(string(c.Form))
		s.number(c.N)
		s.number(c.To)
	}
	for i := range e.Casualties {
		c := &e.Casualties[i]
		s.text(string(c.Harm), string(c.Nationality), string(c.Status), string(c.Actor), string(c.AsOf))
		count(c.Count)
	}
	s.key = append(s.key, ';')
	for i := range e.Measures {
		s.text(string(e.Measures[i].Quantity))
		count(e.Measures[i].Count)
	}
	return s.key
}

func harmOf(e *event.Event) event.Event {
	return event.Event{Casualties: e.Casualties, Measures: e.Measures}
}
