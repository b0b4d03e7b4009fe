package gdelt

import (
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
)

// Claimed returns an entry in which the authorship of violence is what it is: a
// claim of the article. The first actor of an event of a kind within
// [event.KindAssault] no longer takes part in it, and a claim by the publisher
// names that actor instead. Other entries are returned as they are.
//
// [Reader.Entries] takes the first actor of every event for its author, so that
// events can be counted by who acts on whom. For work on attribution pass its
// entries through Claimed: one article, read by a program, is no undisputed
// authorship.
func Claimed(e dataset.Entry) dataset.Entry {
	by := slices.IndexFunc(e.Event.Participants, func(p event.Participant) bool { return p.Role == event.RoleBy })
	if by < 0 || !e.Event.Kind.Within(event.KindAssault) {
		return e
	}
	claim := attribution.Claim{
		ID: attribution.ID(e.Event.ID + "/by"), Events: []event.ID{e.Event.ID}, Cites: e.Event.Cites,
		Answers: []attribution.Answer{{Who: actor.OneOf(e.Event.Participants[by].Actor)}},
	}
	for _, s := range e.Sources {
		if s.Publisher != "" && len(e.Event.Cites) > 0 && s.ID == e.Event.Cites[0].Source {
			claim.Speakers, claim.Said = []actor.ID{s.Publisher}, s.Published
		}
	}
	e.Event.Participants = slices.Delete(slices.Clone(e.Event.Participants), by, by+1)
	e.Claims = append(slices.Clip(e.Claims), claim)
	return e
}
