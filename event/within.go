package event

import (
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// Within reports whether whoever of the set who is meant belongs to the set of:
// Yes if every one that may be meant does, No if none does. Two descriptions
// are compared by what they say, never by the actors that happen to be in the
// registry: "Iran-backed armed groups" includes groups nobody has listed, so
// that it lies within "armed groups", and neither within nor outside "Kataib
// Hezbollah or Asaib Ahl al-Haq".
//
// Of a set all of whom are meant, it is enough that one belongs. A set that is
// open, because someone unknown is meant or the speaker does not say, is
// undetermined; one that is stated to be nobody is not within anything.
func (c *Context) Within(who, of actor.Set, at edtf.Bounds) casus.Truth {
	c = c.orEmpty()
	if len(who.IDs) == 0 && len(who.Terms) == 0 {
		if who.Open == actor.OpenNobody {
			return casus.No
		}
		return casus.Undetermined
	}
	all, some := casus.Yes, casus.No
	count := func(is casus.Truth) { all, some = all.And(is), some.Or(is) }
	for _, id := range who.IDs {
		count(c.Registry.In(id, of, at).Is)
	}
	for _, t := range who.Terms {
		count(c.termWithin(t, of, at))
	}
	if who.Open == actor.OpenUnknown || who.Open == actor.OpenDeclined {
		count(casus.Undetermined)
	}
	switch {
	case who.Number == actor.All:
		return some
	case all == casus.Yes, some == casus.No:
		return all
	default:
		return casus.Undetermined
	}
}

// termWithin reports whether whoever a term describes belongs to the set.
func (c *Context) termWithin(t actor.Term, of actor.Set, at edtf.Bounds) casus.Truth {
	apart := of.Open == actor.OpenNobody || of.Open == "" && len(of.IDs)+len(of.Terms) > 0
	described := actor.Set{Terms: []actor.Term{t}}
	for _, id := range of.IDs {
		apart = apart && c.Registry.In(id, described, at).Is == casus.No
	}
	for _, u := range of.Terms {
		if c.implies(t, u, at) {
			return casus.Yes
		}
		apart = apart && c.excludes(t, u)
	}
	if apart {
		return casus.No
	}
	return casus.Undetermined
}

// implies reports whether all that u asks holds of whoever t describes.
func (c *Context) implies(t, u actor.Term, at edtf.Bounds) bool {
	switch {
	case u.Kind != "" && u.Kind != t.Kind,
		u.Trait != "" && u.Trait != t.Trait,
		u.Country != "" && u.Country != t.Country:
		return false
	}
	for _, bond := range u.Relations {
		if !slices.ContainsFunc(t.Relations, func(b actor.Bond) bool { return c.sameBond(b, bond) && b.Not == bond.Not }) {
			return false
		}
	}
	for _, id := range u.Except {
		if c.Registry.In(id, actor.Set{Terms: []actor.Term{t}}, at).Is != casus.No {
			return false
		}
	}
	return true
}

// excludes reports whether nobody can be described by both terms.
func (c *Context) excludes(t, u actor.Term) bool {
	if t.Kind != "" && u.Kind != "" && t.Kind != u.Kind || t.Country != "" && u.Country != "" && t.Country != u.Country {
		return true
	}
	for _, b := range t.Relations {
		if slices.ContainsFunc(u.Relations, func(bond actor.Bond) bool { return c.sameBond(b, bond) && b.Not != bond.Not }) {
			return true
		}
	}
	return false
}

// sameBond compares two bonds but for whether they are denied.
func (c *Context) sameBond(a, b actor.Bond) bool {
	return a.Kind == b.Kind && c.Registry.Canonical(a.Object) == c.Registry.Canonical(b.Object)
}
