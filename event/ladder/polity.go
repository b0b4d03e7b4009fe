package ladder

import (
	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// polity is the state, or the organisation of states, for which somebody acts:
// by its country where that is stated, else by its actor. The zero polity is
// some state, it is not known which.
type polity struct {
	country actor.Country
	id      actor.ID
	// state says that the record of the state itself was found, rather than
	// that of an organ with the code of its country.
	state bool
}

func (p polity) isZero() bool { return p.country == "" && p.id == "" }

func (p polity) same(q polity) bool { return p.country == q.country && p.id == q.id }

// comparable reports whether p and q can be told apart. A state whose record
// states no country may be the one of which only the country is known, unless
// that one has a record, too.
func (p polity) comparable(q polity) bool {
	return !p.isZero() && !q.isZero() && !p.mayBe(q) && !q.mayBe(p)
}

func (p polity) mayBe(q polity) bool {
	return p.state && p.country == "" && q.country != "" && !q.state
}

// side is a participant seen as belonging to a state.
type side struct {
	actor  actor.ID // "" for one of a set
	polity polity
	// is says whether the participant belongs to a state at all.
	is casus.Truth
}

// sides returns the participants with one of the roles, leaving out those who
// belong to no state.
func (f *facts) sides(roles ...event.Role) []side {
	var list []side
	for _, p := range f.participants(roles...) {
		s := f.side(p)
		if s.is != casus.No {
			list = append(list, s)
		}
	}
	return list
}

func (f *facts) side(p event.Participant) side {
	if p.Actor != "" {
		state, is := f.polityOf(p.Actor)
		return side{actor: p.Actor, polity: state, is: is}
	}
	state, is := f.polityOfSet(p.Who)
	return side{polity: state, is: is}
}

// polityOfSet answers for one member of a set: certain only when it is the
// same for all of them. A set that names nobody gives no ground for anything.
func (f *facts) polityOfSet(s actor.Set) (polity, casus.Truth) {
	var states []polity
	var answers []casus.Truth
	for _, id := range s.IDs {
		state, is := f.polityOf(id)
		states, answers = append(states, state), append(answers, is)
	}
	for _, term := range s.Terms {
		state, is := polityOfTerm(term)
		states, answers = append(states, state), append(answers, is)
	}
	if len(answers) == 0 {
		return polity{}, casus.No
	}
	for i := range answers {
		if answers[i] != answers[0] {
			return polity{}, casus.Undetermined
		}
		if !states[i].same(states[0]) {
			states[0] = polity{}
		}
	}
	return states[0], answers[0]
}

func polityOfTerm(t actor.Term) (polity, casus.Truth) {
	switch {
	case ofState(t.Kind) && t.Country != "":
		return polity{country: t.Country}, casus.Yes
	case ofState(t.Kind) || t.Kind == "" || t.Kind == actor.KindOrganisation || vague(t.Kind):
		return polity{}, casus.Undetermined
	default:
		return polity{}, casus.No
	}
}

// ofState reports whether actors of the kind are a state or its organs.
func ofState(k actor.Kind) bool {
	return k == actor.KindState || k == actor.KindArmedForce || k == actor.KindGovernmentBody
}

// vague reports whether actors of the kind may or may not belong to a state.
func vague(k actor.Kind) bool {
	return k == "" || k == actor.KindCoalition || k == actor.KindUnnamed || k == actor.KindOffice || !k.IsKnown()
}

// polityOf finds the state to which the actor belongs: through its kind, or
// upward through what it is part of, a member of, commands or holds. Backing
// is no belonging: a proxy is not its sponsor's force.
func (f *facts) polityOf(id actor.ID) (polity, casus.Truth) {
	return f.climbTo(id, nil)
}

func (f *facts) climbTo(id actor.ID, seen map[actor.ID]bool) (polity, casus.Truth) {
	a, ok := f.registry().Actor(id)
	switch {
	case !ok:
		return polity{}, casus.Undetermined
	case ofState(a.Kind) && a.Country != "":
		return polity{country: a.Country, state: a.Kind == actor.KindState}, casus.Yes
	case a.Kind == actor.KindState, a.Kind == actor.KindOrganisation:
		return polity{id: f.registry().Canonical(a.ID), state: a.Kind == actor.KindState}, casus.Yes
	}
	if seen == nil {
		seen = make(map[actor.ID]bool) // most are a state's at once and need none
	}
	seen[id] = true
	best, is := polity{}, casus.No
	if ofState(a.Kind) || vague(a.Kind) {
		is = casus.Undetermined
	}
	for _, kind := range []actor.RelationKind{actor.PartOf, actor.MemberOf, actor.HoldsOffice, actor.Commands} {
		for _, bond := range f.related(id, kind) {
			if seen[bond.Actor] || bond.Is == casus.No {
				continue
			}
			state, above := f.climbTo(bond.Actor, seen)
			switch above = above.And(bond.Is); {
			case above == casus.Yes:
				return state, above
			case above == casus.Undetermined && is == casus.No:
				best, is = state, above
			}
		}
	}
	return best, is
}

// differ answers whether the two belong to two different states.
func differ(a, b side) casus.Truth {
	switch {
	case a.polity.same(b.polity) && !a.polity.isZero():
		return casus.No
	case !a.polity.comparable(b.polity):
		return casus.Undetermined.And(a.is).And(b.is)
	default:
		return a.is.And(b.is)
	}
}
