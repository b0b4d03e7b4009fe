package attribution

import (
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// Party returns in whose name an actor speaks at a time: the state of an
// officer, a ministry or an army, the group of its spokesman. It goes up from
// persons, offices, forces and government bodies to what they belong to or
// hold, and stops at anybody else: a group that is part of a coalition, or on
// the payroll of a state, speaks for itself. Of several states or groups the
// first by ID is taken.
func (x *Index) Party(id actor.ID, at edtf.Bounds) actor.ID {
	if x == nil {
		return id
	}
	id = x.registry.Canonical(id)
	found := []actor.ID{id}
	var ends []actor.ID
	for i := 0; i < len(found); i++ {
		above := x.above(found[i], at)
		if len(above) == 0 {
			ends = append(ends, found[i])
		}
		for _, up := range above {
			if !slices.Contains(found, up) {
				found = append(found, up)
			}
		}
	}
	if len(ends) == 0 { // a circle
		ends = found
	}
	var states []actor.ID
	for _, end := range ends {
		if a, _ := x.registry.Actor(end); a.Kind == actor.KindState {
			states = append(states, end)
		}
	}
	if len(states) > 0 {
		return slices.Min(states)
	}
	return slices.Min(ends)
}

// above returns for whom an actor speaks directly.
func (x *Index) above(id actor.ID, at edtf.Bounds) []actor.ID {
	a, _ := x.registry.Actor(id)
	switch a.Kind {
	case actor.KindPerson, actor.KindOffice, actor.KindArmedForce, actor.KindGovernmentBody:
	default:
		return nil
	}
	var list []actor.ID
	for _, kind := range []actor.RelationKind{actor.PartOf, actor.MemberOf, actor.HoldsOffice} {
		for _, b := range x.registry.Related(id, kind, at) {
			up, _ := x.registry.Actor(b.Actor)
			if b.Is == casus.Yes && up.Kind != actor.KindCoalition && up.Kind != actor.KindOrganisation {
				list = append(list, b.Actor)
			}
		}
	}
	return list
}

// partyOf returns the party of a voice, that of the first of its actors by
// party; "" for voices without a name.
func (x *Index) partyOf(v Voice, at edtf.Bounds) actor.ID {
	var party actor.ID
	for i, id := range v.Actors {
		if p := x.Party(id, at); i == 0 || p < party {
			party = p
		}
	}
	return party
}
