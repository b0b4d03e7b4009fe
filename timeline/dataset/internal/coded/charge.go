package coded

import (
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
)

// Charge is what an event accuses somebody of.
type Charge struct {
	// Accused is who is said to have done it.
	Accused actor.Set
	// Words tell of it.
	Words string
	// Stance of the claim; the zero stance asserts.
	Stance  actor.Stance
	Grounds []attribution.Ground
}

// Accuse adds to an entry what its event accuses somebody of: an act, of which
// nothing is known but the words given and that it came first, by the word of
// the accusers who are named, if they assert it; and the claim, made in the event,
// that the accused did it.
func Accuse(e *dataset.Entry, c Charge) {
	act := event.Event{
		ID: e.Event.ID + "/act", Title: c.Words, Kind: event.KindIncident,
		Links: []event.Link{event.LinkTo(event.Before, e.Event.ID)},
	}
	for _, p := range e.Event.Participants {
		if p.Role != event.RoleBy || p.Actor == "" || c.Stance != "" {
			continue
		}
		for _, cite := range e.Event.Cites {
			cite.Speaker = p.Actor
			act.Cites = append(act.Cites, cite)
		}
	}
	if act.Cites == nil {
		act.Cites = e.Event.Cites
	}
	for i := range e.Event.Speech {
		if e.Event.Speech[i].Kind == event.Accuse {
			e.Event.Speech[i].About = []event.ID{act.ID}
		}
	}
	e.Others = append(e.Others, act)
	e.Claims = append(e.Claims, attribution.Claim{
		ID: attribution.ID(e.Event.ID), Events: []event.ID{act.ID}, Utterance: e.Event.ID, Stance: c.Stance,
		Answers: []attribution.Answer{{Who: c.Accused}}, Grounds: c.Grounds, Cites: e.Event.Cites,
	})
}

// Joined returns the set of several participants together: all who are named,
// and those who are described.
func Joined(all []event.Participant) actor.Set {
	if len(all) == 1 {
		if p := all[0]; p.Actor == "" {
			return p.Who
		}
		return actor.OneOf(all[0].Actor)
	}
	s := actor.Set{Number: actor.All}
	for _, p := range all {
		if p.Actor != "" {
			s.IDs = append(s.IDs, p.Actor)
			continue
		}
		s.Terms = append(s.Terms, p.Who.Terms...)
		if s.Words != "" && p.Who.Words != "" {
			s.Words += "; "
		}
		s.Words += p.Who.Words
	}
	return s
}
