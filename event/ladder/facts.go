package ladder

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// facts is what the rules look at: the event, its row, and what can be looked
// up around it.
type facts struct {
	ladder  *Ladder
	event   event.Event
	kind    Row
	context *event.Context
}

func (f *facts) killed() toll { return tollOf(f.event.Casualties, event.Killed) }

// registry returns where actors are looked up; nil is an empty one.
func (f *facts) registry() *actor.Registry {
	if f.context == nil {
		return nil
	}
	return f.context.Registry
}

// related returns those to whom the actor stands in a relation at the time of
// the event.
func (f *facts) related(id actor.ID, kind actor.RelationKind) []actor.Bonded {
	return f.registry().Related(id, kind, f.at())
}

// at returns when the event happened, as far as its dates or the context tell.
func (f *facts) at() edtf.Bounds {
	when := f.event.When
	if f.context == nil {
		return when.Bounds(nil)
	}
	when.Zone = cmp.Or(when.Zone, f.context.Zone)
	own := when.Bounds(f.context.Zones)
	if f.context.Bounds == nil {
		return own
	}
	if both := own.Intersect(f.context.Bounds(f.event.ID)); !both.IsEmpty() {
		return both
	}
	return own
}

// other looks another event up.
func (f *facts) other(id event.ID) (event.Event, bool) {
	if f.context == nil || f.context.Event == nil {
		return event.Event{}, false
	}
	return f.context.Event(id)
}

// participants returns those who have one of the roles, in the order of the
// record.
func (f *facts) participants(roles ...event.Role) []event.Participant {
	return participants(f.event, roles...)
}

func participants(e event.Event, roles ...event.Role) []event.Participant {
	var list []event.Participant
	for _, p := range e.Participants {
		if slices.Contains(roles, p.Role) {
			list = append(list, p)
		}
	}
	return list
}
