package timeline

import (
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/escalation"
)

// ReplyRole says who answered whom.
type ReplyRole = escalation.Role

// The roles that a stated reply may have, with A who did the cause and B whom it
// struck; tried in this order. Who did an event is known from its participants
// or, failing them, from claims that nobody in the record contests. Who denies
// an act does not continue it.
const (
	// ReplyUnknown: it cannot be told who did one of the two.
	ReplyUnknown = escalation.Unknown
	// ReplyContinuation: A itself followed its act up.
	ReplyContinuation = escalation.Continuation
	// ReplyDirect: B struck at A, or spoke to it.
	ReplyDirect = escalation.Direct
	// ReplyAgainstAlly: B struck at one who stands behind A, or for whom A
	// stands behind.
	ReplyAgainstAlly = escalation.AgainstAlly
	// ReplyOnBehalf: one who stands with B answered.
	ReplyOnBehalf = escalation.OnBehalf
	// ReplyByTarget: B answered, it is not stated against whom.
	ReplyByTarget = escalation.ByTarget
	// ReplyThirdParty: somebody else answered.
	ReplyThirdParty = escalation.ThirdParty
)

// role works out who answered whom.
func (t *Timeline) role(effect, cause *event.Event) ReplyRole {
	doers, struck := t.perpetrators(cause.ID), t.struckBy(cause)
	repliers := t.perpetrators(effect.ID)
	aims := append(t.struckBy(effect), addressees(effect)...)
	denies := slices.ContainsFunc(effect.Speech, func(act event.SpeechAct) bool { return act.Kind == event.Deny })
	if len(repliers) == 0 || len(doers) == 0 && len(struck) == 0 {
		return ReplyUnknown
	}
	one := func(a, b actor.ID) bool { return t.oneSide(a, b, effect.ID) }
	allied := func(a, b actor.ID) bool { return t.standsWith(a, b, effect.ID) }
	switch {
	case meet(repliers, doers, one) && !denies:
		return ReplyContinuation
	case meet(repliers, struck, one) && meet(aims, doers, one):
		return ReplyDirect
	case meet(repliers, struck, one) && meet(aims, doers, allied):
		return ReplyAgainstAlly
	case meet(repliers, struck, one):
		return ReplyByTarget
	case meet(repliers, struck, allied) && !effect.Kind.Within(event.KindStatement):
		return ReplyOnBehalf
	default:
		return ReplyThirdParty
	}
}

// struckBy returns those whom an event struck or was aimed at, whose place it
// hit, and the states whose territory it was or whose citizens it harmed.
func (t *Timeline) struckBy(e *event.Event) []actor.ID {
	ids := t.hit(e)
	countries := countriesOf(e)
	for _, c := range e.Casualties {
		if c.Nationality != "" {
			countries = append(countries, c.Nationality)
		}
	}
	for a := range t.registry.All() {
		if a.Kind == actor.KindState && slices.Contains(countries, a.Country) {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

// hit returns the participants whom an event struck, was aimed at or whose place
// it hit, and the states whose citizens they certainly were.
func (t *Timeline) hit(e *event.Event) []actor.ID {
	ids := participants(e, event.RoleTarget, event.RoleVictim, event.RoleOwner, event.RoleUser, event.RoleHost)
	for _, id := range ids {
		for _, state := range t.registry.Related(id, actor.CitizenOf, t.Bounds(e.ID)) {
			if state.Is == casus.Yes {
				ids = append(ids, state.Actor)
			}
		}
	}
	return ids
}

// addressees returns those to whom the words of an event are addressed.
func addressees(e *event.Event) []actor.ID {
	ids := participants(e, event.RoleAddressee)
	for _, act := range e.Speech {
		ids = append(ids, act.To...)
	}
	return ids
}

func meet(a, b []actor.ID, same func(a, b actor.ID) bool) bool {
	return slices.ContainsFunc(a, func(x actor.ID) bool {
		return slices.ContainsFunc(b, func(y actor.ID) bool { return same(x, y) })
	})
}

// perpetrators returns those who did an event: the participants who
// undisputedly did it, else those whom claims name without anybody in
// the record contesting it. Who is only suspected, or whose part is contested, is nobody here.
func (t *Timeline) perpetrators(id event.ID) []actor.ID {
	who := t.index.Perpetrators(id, t.options.AsOf)
	if who.Standing < attribution.StandingAsserted {
		return nil
	}
	return who.Actors
}

// oneSide reports whether two actors act as one: they are the same, one is a
// part or member of the other, or both act for one state.
func (t *Timeline) oneSide(a, b actor.ID, during event.ID) bool {
	at := t.Bounds(during)
	within := func(x, y actor.ID) bool { return t.registry.In(x, actor.WithParts(y), at).Is == casus.Yes }
	return within(a, b) || within(b, a) ||
		meet(append(t.wholes(a, during), a), append(t.wholes(b, during), b), func(x, y actor.ID) bool {
			return t.registry.Canonical(x) == t.registry.Canonical(y)
		})
}

// wholes returns the states for which an actor acts: of which it is a part, a
// member or an organ, or in which it commands or holds an office. A citizen as
// such does not act for its state.
func (t *Timeline) wholes(id actor.ID, during event.ID) []actor.ID {
	at := t.Bounds(during)
	var states []actor.ID
	seen := map[actor.ID]bool{t.registry.Canonical(id): true}
	for next := []actor.ID{id}; len(next) > 0; {
		id, next = next[0], next[1:]
		for _, kind := range []actor.RelationKind{actor.PartOf, actor.MemberOf, "commanded-by", actor.Commands, actor.HoldsOffice} {
			for _, b := range t.registry.Related(id, kind, at) {
				if b.Is != casus.Yes || seen[b.Actor] {
					continue
				}
				seen[b.Actor] = true
				if whole, ok := t.registry.Actor(b.Actor); ok && whole.Kind == actor.KindState {
					states = append(states, b.Actor)
				} else {
					next = append(next, b.Actor)
				}
			}
		}
	}
	return states
}

// standsWith reports whether one of the two backs the other, directly or
// through others, or they are allied.
func (t *Timeline) standsWith(a, b actor.ID, during event.ID) bool {
	at := t.Bounds(during)
	backed := func(of, by actor.ID) bool {
		return slices.ContainsFunc(t.registry.Sponsors(of, at), func(s actor.Bonded) bool {
			return s.Is == casus.Yes && t.oneSide(s.Actor, by, during)
		})
	}
	allies := slices.ContainsFunc(t.registry.Related(a, actor.AlliedWith, at), func(s actor.Bonded) bool {
		return s.Is == casus.Yes && t.oneSide(s.Actor, b, during)
	})
	return allies || backed(a, b) || backed(b, a)
}
