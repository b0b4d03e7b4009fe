package event

import (
	"github.com/casus-events/casus/actor"
)

// side is on which side of an event a party stands.
type side uint8

// The sides. Those who were hit need not have been meant.
const (
	sideNone side = iota
	sideBy
	sideMeant
	sideHit
)

// sideOf returns the side on which a role puts somebody.
func sideOf(r Role) side {
	switch r {
	case RoleBy:
		return sideBy
	case RoleTarget, RoleAddressee:
		return sideMeant
	case RoleVictim, RoleOwner, RoleUser:
		return sideHit
	default:
		return sideNone
	}
}

// somebody is who may stand on a side: an actor under its canonical
// identifier or, without one, a participant who is one of a set.
type somebody struct {
	actor actor.ID
	who   actor.Set
}

// sides says who stands where.
type sides struct {
	parties []somebody
	named   []bool // of parties: that it is an actor
	// actors holds the numbers of the parties that are actors.
	actors map[actor.ID]uint32
	// peopleSide and peopleParty are of parts.people, harmed of
	// parts.casualties and spokenTo of the acts in parts.rests; parties are
	// numbered from one there, and 0 is none.
	peopleSide  []side
	peopleParty []uint32
	harmed      []uint32
	spokenTo    [][]uint32
	// hurt says that a casualty names an actor, spoken that an act of speech
	// is addressed to one.
	hurt, spoken bool
	// actorBy and actorAgainst are of parts.people, numbered from one, too: the
	// actor on that side of an event, as parties are numbered.
	actorBy, actorAgainst []uint32
	// maybeSame lists, by canonical identifier, the actors that a contested
	// relation calls the same.
	maybeSame map[actor.ID][]actor.ID
	// termed says that a party is described by what it is.
	termed bool
}

func (ix *Index) sidesOf(reg *actor.Registry) sides {
	s := sides{actors: make(map[actor.ID]uint32)}
	s.actorBy, s.actorAgainst = make([]uint32, len(ix.people)+1), make([]uint32, len(ix.people)+1)
	for i := range ix.people {
		p := &ix.people[i]
		on, number := sideOf(p.Role), uint32(0)
		if on != sideNone {
			number = s.number(reg, p.Actor, p.Who)
		}
		s.peopleSide, s.peopleParty = append(s.peopleSide, on), append(s.peopleParty, number)
		if on == sideBy && s.named[number-1] {
			s.actorBy[i+1] = number
		} else if on != sideNone && s.named[number-1] {
			s.actorAgainst[i+1] = number
		}
	}
	for i := range ix.casualties {
		number := uint32(0)
		if id := ix.casualties[i].Actor; id != "" {
			number, s.hurt = s.number(reg, id, actor.Set{}), true
		}
		s.harmed = append(s.harmed, number)
	}
	for i := range ix.rests {
		var to []uint32
		for j := range ix.rests[i].speech {
			for _, id := range ix.rests[i].speech[j].To {
				to = append(to, s.number(reg, id, actor.Set{}))
			}
		}
		s.spokenTo, s.spoken = append(s.spokenTo, to), s.spoken || len(to) > 0
	}
	s.readRegistry(reg)
	return s
}

// number returns the number of a party plus one: of the actor or, if there is
// none, of one of a set.
func (s *sides) number(reg *actor.Registry, id actor.ID, who actor.Set) uint32 {
	if id == "" {
		s.parties, s.named = append(s.parties, somebody{who: who}), append(s.named, false)
		s.termed = s.termed || len(who.Terms) > 0
		return uint32(len(s.parties))
	}
	id = reg.Canonical(id)
	n, ok := s.actors[id]
	if !ok {
		n = uint32(len(s.parties))
		s.actors[id] = n
		s.parties, s.named = append(s.parties, somebody{actor: id}), append(s.named, true)
	}
	return n + 1
}

// readRegistry notes who may be the same as whom.
func (s *sides) readRegistry(reg *actor.Registry) {
	s.maybeSame = make(map[actor.ID][]actor.ID)
	for r := range reg.Relations() {
		if kind, _ := r.Kind.Stored(); kind == actor.SameAs {
			a, b := reg.Canonical(r.Subject), reg.Canonical(r.Object)
			if a != b {
				s.maybeSame[a], s.maybeSame[b] = append(s.maybeSame[a], b), append(s.maybeSame[b], a)
			}
		}
	}
}

// doers calls f with the parties that are said to have done what a row says.
func (ix *Index) doers(r *row, f func(party uint32)) {
	people := ix.who.Pair(r.who)
	for n, ok := people.Next(); ok; n, ok = people.Next() {
		if ix.peopleSide[n] == sideBy {
			f(ix.peopleParty[n] - 1)
		}
	}
}

// struck calls f with the parties against whom it was done: those who were
// meant, and those who were hit.
func (ix *Index) struck(r *row, f func(party uint32, meant bool)) {
	people := ix.who.Pair(r.who)
	for n, ok := people.Next(); ok; n, ok = people.Next() {
		if on := ix.peopleSide[n]; on == sideMeant || on == sideHit {
			f(ix.peopleParty[n]-1, on == sideMeant)
		}
	}
	ix.addressed(r, f)
}

// addressed calls f with those of the parties against whom it was done who are
// no participants.
func (ix *Index) addressed(r *row, f func(party uint32, meant bool)) {
	for _, n := range ix.spokenTo[r.rest] {
		f(n-1, true)
	}
	harm := ix.harm.List(r.harm)
	for n, ok := harm.Next(); ok; n, ok = harm.Next() {
		if ix.harmed[n] != 0 {
			f(ix.harmed[n]-1, false)
		}
	}
}
