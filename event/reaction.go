package event

import (
	"fmt"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// Reaction is how one event reacted to another: the typed view of condemnations,
// condolences, calls, replies in kind and so on.
type Reaction struct {
	// Event is the reaction itself.
	Event Event
	// By lists who reacted, Who those of whom only a set is known.
	By  []actor.ID
	Who []actor.Set
	// Acts lists what was done with words about the event reacted to; where
	// the reaction is linked to it, an act that is about no event counts as
	// well. A reaction in deeds alone has none.
	Acts []SpeechAct
	// To lists whom it was addressed to: the addressees of the acts, then
	// those of the event, each once.
	To []actor.ID
	// Lag is how long after the event the reaction began.
	Lag Lag
	// Links lists the links of kind responds-to by which it is a reaction.
	// It is empty if it merely speaks about the event.
	Links []Link
}

// Lag is how long one event began after another, between two lengths of time.
// It is negative where it may have begun before, and infinite where there is
// no bound.
type Lag struct{ Min, Max edtf.Seconds }

// Reactions returns the events that reacted to an event, in order of time: those
// with a link responds-to, and those with a speech act about it. Only what
// happened reacts: a reaction that was merely planned or called for is none.
func (ix *Index) Reactions(to ID) []Reaction {
	ix = ix.orEmpty()
	var reactions []Reaction
	for _, pos := range ix.answers[to] {
		if e := ix.event(pos); e.Status.Happened() && e.ID != to {
			reactions = append(reactions, ix.reaction(&e, to))
		}
	}
	return reactions
}

func (ix *Index) reaction(e *Event, to ID) Reaction {
	r := Reaction{Event: *e}
	for _, l := range e.Links {
		if l.Kind == RespondsTo && l.To == to {
			r.Links = append(r.Links, l)
		}
	}
	for _, act := range e.Speech {
		if slices.Contains(act.About, to) || len(act.About) == 0 && len(r.Links) > 0 {
			r.Acts = append(r.Acts, act)
			r.To = addNew(r.To, act.To...)
		}
	}
	for _, p := range e.Participants {
		switch {
		case p.Role == RoleBy && p.Actor != "":
			r.By = addNew(r.By, p.Actor)
		case p.Role == RoleBy:
			r.Who = append(r.Who, p.Who)
		case p.Role == RoleAddressee && p.Actor != "":
			r.To = addNew(r.To, p.Actor)
		}
	}
	r.Lag = ix.lag(e, to, r.Links)
	return r
}

// lag returns how long after an event a reaction to it began.
func (ix *Index) lag(e *Event, to ID, links []Link) Lag {
	lag := lagOf(ix.Bounds(e.ID), ix.Bounds(to))
	if other, ok := ix.Event(to); ok && other.When.Zone == e.When.Zone && e.When.isLocal() && other.When.isLocal() {
		lag = lag.within(lagOf(e.When.civilBounds(), other.When.civilBounds()))
	}
	for _, l := range links {
		stated := Lag{Min: 1, Max: edtf.PosInf} // whoever responds begins later
		if v, err := l.Lag.Value(); err == nil && !v.IsZero() {
			stated.Min, stated.Max = v.Bounds()
		}
		lag = lag.within(stated)
	}
	return lag
}

// lagOf returns how long after b what happened within a began.
func lagOf(a, b edtf.Bounds) Lag {
	lag := Lag{Min: edtf.NegInf, Max: edtf.PosInf}
	if a.EarliestStart.IsFinite() && b.LatestStart.IsFinite() {
		lag.Min = add(a.EarliestStart, -b.LatestStart)
	}
	if a.LatestStart.IsFinite() && b.EarliestStart.IsFinite() {
		lag.Max = add(a.LatestStart, -b.EarliestStart)
	}
	return lag
}

// within returns what both say, or l if they contradict each other.
func (l Lag) within(o Lag) Lag {
	both := Lag{Min: max(l.Min, o.Min), Max: min(l.Max, o.Max)}
	if both.Min > both.Max {
		return l
	}
	return both
}

// IsKnown reports whether both bounds are finite.
func (l Lag) IsKnown() bool { return l.Min.IsFinite() && l.Max.IsFinite() }

// String returns the lag in days and hours: "0d to 2d12h", "at least 3d",
// "at most 1d", "not known".
func (l Lag) String() string {
	switch {
	case l.Min.IsFinite() && l.Max.IsFinite():
		return lagText(l.Min) + " to " + lagText(l.Max)
	case l.Min.IsFinite():
		return "at least " + lagText(l.Min)
	case l.Max.IsFinite():
		return "at most " + lagText(l.Max)
	default:
		return "not known"
	}
}

// lagText rounds a length towards zero to whole hours.
func lagText(s edtf.Seconds) string {
	sign := ""
	if s < 0 {
		sign, s = "-", -s
	}
	days, hours := s/edtf.Day, s%edtf.Day/edtf.Hour
	if hours == 0 {
		return fmt.Sprintf("%s%dd", sign, days)
	}
	return fmt.Sprintf("%s%dd%dh", sign, days, hours)
}

// addNew appends the identifiers that are not in the list.
func addNew(list []actor.ID, ids ...actor.ID) []actor.ID {
	for _, id := range ids {
		if !slices.Contains(list, id) {
			list = append(list, id)
		}
	}
	return list
}
