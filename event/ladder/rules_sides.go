package ladder

import (
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// twoSided finds combat: an event that its sides did to each other.
func (f *facts) twoSided() []finding {
	is, sides := f.fighting()
	if is == casus.No {
		return nil
	}
	sides.Rule, sides.To, sides.Gap = RuleTwoSided, H9, GapSides
	return []finding{{lift: sides, is: is, floor: H8}}
}

// fighting answers whether the sides fought each other. They did when two
// actors each both did it and were its target; and when those who did it are
// opposed to each other and no target is stated, which is how PLOVER writes
// two-sided violence. Those who did it without being told apart in either way
// may have done it together; and an attack in which attackers came to harm may
// have been answered.
func (f *facts) fighting() (casus.Truth, Lift) {
	by := f.actors(event.RoleBy)
	struck := f.actors(event.RoleTarget, event.RoleVictim)
	if both := f.common(by, struck); len(both) > 1 {
		return casus.Yes, Lift{By: both[0], Against: both[1]}
	}
	if len(struck) == 0 {
		if is, pair := f.apart(by); is != casus.No {
			return is, pair
		}
	}
	if !f.kind.Kind.Within(event.KindAssault+"/suicide-attack") && f.attackersHurt(by) {
		return casus.Undetermined, Lift{}
	}
	return casus.No, Lift{}
}

// apart answers whether two of those who acted are opposed to each other.
func (f *facts) apart(by []actor.ID) (casus.Truth, Lift) {
	is, pair := casus.No, Lift{}
	for i, a := range by {
		for _, b := range by[i+1:] {
			switch truth := f.opposed(a, b); {
			case truth == casus.Yes:
				return truth, Lift{By: a, Against: b}
			case truth == casus.Undetermined && is == casus.No:
				is, pair = truth, Lift{By: a, Against: b}
			}
		}
	}
	return is, pair
}

func (f *facts) opposed(a, b actor.ID) casus.Truth {
	for _, bond := range f.related(a, actor.OpposedTo) {
		if f.same(bond.Actor, b) {
			return bond.Is
		}
	}
	for _, bond := range f.related(a, actor.AlliedWith) {
		if f.same(bond.Actor, b) && bond.Is == casus.Yes {
			return casus.No
		}
	}
	p, is := f.polityOf(a)
	q, too := f.polityOf(b)
	if p.same(q) && !p.isZero() && is.And(too) == casus.Yes {
		return casus.No
	}
	return casus.Undetermined
}

// attackersHurt reports whether some of those who carried it out were killed,
// wounded or captured.
func (f *facts) attackersHurt(by []actor.ID) bool {
	for _, c := range f.event.Casualties {
		switch c.Harm {
		case event.Killed, event.Wounded, event.Captured:
		default:
			continue
		}
		if _, hi := countBounds(c.Count); hi == 0 {
			continue
		}
		if c.Status == event.VictimAttacker || f.among(c.Actor, by) {
			return true
		}
	}
	return false
}

// actors returns the actors with one of the roles, each once.
func (f *facts) actors(roles ...event.Role) []actor.ID {
	var ids []actor.ID
	for _, p := range f.event.Participants {
		if slices.Contains(roles, p.Role) && p.Actor != "" && !f.among(p.Actor, ids) {
			ids = append(ids, p.Actor)
		}
	}
	return ids
}

func (f *facts) common(a, b []actor.ID) []actor.ID {
	var both []actor.ID
	for _, id := range a {
		if f.among(id, b) {
			both = append(both, id)
		}
	}
	return both
}

// among reports whether the list has the actor, under this or another ID.
func (f *facts) among(id actor.ID, list []actor.ID) bool {
	return slices.ContainsFunc(list, func(other actor.ID) bool { return f.same(id, other) })
}

// same reports whether both IDs are those of one actor.
func (f *facts) same(a, b actor.ID) bool {
	return a == b || f.registry().Canonical(a) == f.registry().Canonical(b)
}
