package timeline

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// Unrealised is an event that is planned, feared, threatened or called for,
// and of which the record does not say that it took place.
type Unrealised struct {
	Event  event.ID
	Status event.Status
	// Bounds is when it would take place, by its own date.
	Bounds edtf.Bounds
	// Voiced lists the speech acts that propose it, in the order in which
	// they were uttered.
	Voiced []Voiced
}

// Voiced is a speech act and the event in which it was uttered.
type Voiced struct {
	Event event.ID
	By    []actor.ID
	Act   event.SpeechAct
}

// Unrealised returns what has only been planned or possible, in the order in
// which it would begin, then by identifier. It has no place in
// [Timeline.Order].
func (t *Timeline) Unrealised() []Unrealised {
	var list []Unrealised
	for _, e := range t.events {
		if isPlaced(e.Status) {
			continue
		}
		list = append(list, Unrealised{Event: e.ID, Status: e.Status, Bounds: t.Bounds(e.ID), Voiced: t.voiced(e.ID)})
	}
	slices.SortFunc(list, func(a, b Unrealised) int {
		return cmp.Or(
			cmp.Compare(a.Bounds.EarliestStart, b.Bounds.EarliestStart),
			cmp.Compare(a.Bounds.LatestStart, b.Bounds.LatestStart),
			cmp.Compare(a.Event, b.Event),
		)
	})
	return list
}

// voiced returns the speech acts that propose an event.
func (t *Timeline) voiced(id event.ID) []Voiced {
	var list []Voiced
	for _, utterance := range t.placed {
		e, _ := t.eventOf(utterance)
		for _, act := range e.Speech {
			if slices.Contains(act.Proposes, id) {
				list = append(list, Voiced{Event: e.ID, By: participants(e, event.RoleBy), Act: act})
			}
		}
	}
	return list
}
