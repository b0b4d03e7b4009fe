package attribution

import (
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// Only is the answer to "who is the only one known to have done such a thing":
// the verdict, and every event on which it rests or fails.
//
// The verdict is about the record, not about the world. It is Yes when one
// actor of the set alone has an event that is certain to fit, and no event that
// may fit could add a second; No when two have; Undetermined otherwise, the
// record without any such event included. OnRecord leaves what may fit aside,
// as if what the record does not say were not so; the two differ only by
// Undetermined answers. Events that fit and that nobody is named for do not
// speak against "known"; they are what makes the statement weak, and are listed
// as LookAlikes.
type Only struct {
	// Pattern is the description, and its By the set over which "only" ranges;
	// a zero By ranges over everybody.
	Pattern event.Pattern
	At      event.AsOf
	Verdict casus.Truth
	// OnRecord is the verdict without the open cases.
	OnRecord casus.Truth
	// Actor is the one, if OnRecord is Yes.
	Actor actor.ID
	// Precedents lists the events that fit and are attributed to a member of
	// the set, in order of time.
	Precedents []Case
	// LookAlikes lists the events that fit, or may, and that nobody is named
	// for.
	LookAlikes []Case
	// Open lists the events that may be precedents, with what would have to be
	// known ([Case.Needs]).
	Open []Case
	// Excluded lists the events that fit, or may, and do not count, each with
	// why.
	Excluded []Case

	// N is what the precedents count for by their age, with the half-life of
	// [DefaultHalfLife].
	N float64
	// Relaxations lists the smallest ways to make the description wider so that
	// it singles nobody out any more; those of a single field come first. It is
	// empty unless OnRecord is Yes, and if none suffices.
	Relaxations []Relaxation
	// Specifications tells how far the answer hangs on the wording.
	Specifications Specifications
	// P is how probable precedents make it that the Actor did what the
	// description's Before names or, without one, what would happen next, and
	// Unseen how probable that it was somebody never named so far. They are of
	// everybody, not of the set alone, and 0 unless OnRecord is Yes: see
	// [Prior], of which the description asked is the finest rung here.
	P, Unseen float64
}

// Case is one event that an [Only] looked at, and one actor it is attributed to.
type Case struct {
	Event event.ID
	// Actor is whom the event is attributed to; "" if nobody is named. An event
	// of several is a case of each.
	Actor actor.ID
	// When dates the event, and Weight is what it counts for by its age: from 1
	// down to 0, half of it with every half-life. Only precedents have one.
	When   event.When
	Weight float64
	// Match is how the event fits the description apart from who did it.
	Match event.Match
	// Member is whether the actor belongs to the set, and why.
	Member actor.Membership
	// Attribution is what is known of who did it.
	Attribution Attribution
	// Why says why an excluded case does not count.
	Why Exclusion
}

// Exclusion says why an event that fits is no precedent.
type Exclusion string

// The reasons for exclusion.
const (
	// ExcludedOutside: whoever did it does not belong to the set, as a state
	// does not to a set of armed groups.
	ExcludedOutside Exclusion = "outside-the-set"
	// ExcludedByPrecedent: it is attributed for no other reason than
	// precedent, and to count it would argue in a circle.
	ExcludedByPrecedent Exclusion = "attributed-by-precedent"
)

// Exclusions returns the known reasons for exclusion.
func Exclusions() []Exclusion { return []Exclusion{ExcludedOutside, ExcludedByPrecedent} }

// IsKnown reports whether e is one of [Exclusions].
func (e Exclusion) IsKnown() bool { return slices.Contains(Exclusions(), e) }

// OnlyKnown answers who of the set p.By is the only one known, at the time, to
// have done what the rest of p describes. Who did a past event is answered by
// [Index.Perpetrators]. The pattern usually has a Before, for a statement about
// an event is about what went before it. An event that is not certain to have
// been known at the time (see [event.AsOf.Event]) is left out, as claims are.
func OnlyKnown(x *Index, p event.Pattern, at event.AsOf) Only {
	o := Only{Pattern: p, At: at}
	if x == nil || x.deeds == nil {
		return o
	}
	set, rest := p.By, p
	rest.By = actor.Set{}
	for e, m := range x.events.Match(rest) {
		if at.Event(e, x.context) != casus.Yes {
			continue
		}
		who := x.Perpetrators(e.ID, at)
		if len(who.Actors) == 0 {
			o.unnamed(Case{Event: e.ID, When: e.When, Match: m, Attribution: who}, x.outside(who, set))
			continue
		}
		for _, id := range who.Actors {
			c := Case{Event: e.ID, Actor: id, When: e.When, Match: m, Attribution: who, Member: actor.Membership{Is: casus.Yes}}
			if !set.IsZero() {
				c.Member = x.registry.In(id, set, x.events.Bounds(e.ID))
			}
			o.sort(c)
		}
	}
	o.judge()
	o.weigh(x, p)
	return o
}

// outside reports whether whoever is described as having done an event is
// certain not to be of the set.
func (x *Index) outside(who Attribution, set actor.Set) bool {
	at := x.events.Bounds(who.Event)
	return !set.IsZero() && slices.ContainsFunc(who.Described, func(s actor.Set) bool {
		return x.context.Within(s, set, at) == casus.No
	})
}

// unnamed takes in an event that nobody is named for.
func (o *Only) unnamed(c Case, outside bool) {
	if outside {
		c.Why = ExcludedOutside
		c.Member.Is = casus.No
		o.Excluded = append(o.Excluded, c)
		return
	}
	o.LookAlikes = append(o.LookAlikes, c)
}

// sort puts a case of a named actor where it belongs.
func (o *Only) sort(c Case) {
	switch {
	case c.Member.Is == casus.No:
		c.Why = ExcludedOutside
		o.Excluded = append(o.Excluded, c)
	case c.Attribution.ByPrecedent:
		c.Why = ExcludedByPrecedent
		o.Excluded = append(o.Excluded, c)
	case len(c.Needs()) > 0:
		o.Open = append(o.Open, c)
	default:
		o.Precedents = append(o.Precedents, c)
	}
}

func (o *Only) judge() {
	certain := actorsOf(o.Precedents)
	switch {
	case len(certain) > 1:
		o.Verdict, o.OnRecord = casus.No, casus.No
	case len(certain) == 1:
		o.Actor, o.OnRecord = certain[0], casus.Yes
		if !slices.ContainsFunc(o.Open, func(c Case) bool { return c.Actor != o.Actor }) {
			o.Verdict = casus.Yes
		}
	}
}

func actorsOf(cases []Case) []actor.ID {
	var ids []actor.ID
	for _, c := range cases {
		ids = append(ids, c.Actor)
	}
	return sorted(ids)
}

// Of answers whether this actor is the only one: Yes if it is the Actor of a
// supported verdict; No if another has a precedent, even where it has none
// itself; Undetermined otherwise. The id is a canonical one, as
// [actor.Registry.Canonical] gives it.
func (o Only) Of(id actor.ID) casus.Truth {
	switch {
	case len(o.CounterExamples(id)) > 0:
		return casus.No
	case o.Verdict == casus.Yes:
		return casus.Yes
	default:
		return casus.Undetermined
	}
}

// CounterExamples returns the precedents of others than the actor: the events
// that refute that it is the only one.
func (o Only) CounterExamples(id actor.ID) []Case {
	return slices.DeleteFunc(slices.Clone(o.Precedents), func(c Case) bool { return c.Actor == id })
}
