package event

import (
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/column"
)

// bond answers which parties belong to a set.
type bond struct {
	set    actor.Set
	struck bool // it is asked of those who were meant or hit, not of the doers
	// always holds the answers that are the same at all times, and dated in
	// place of one that is not.
	always memo
	dated  map[partyTime]casus.Truth
	// only says that no actors may belong but those listed.
	only   bool
	listed []uint32
	// people holds what each participant says, by its number plus one, lists
	// what a list of more than two says, spoken what those do who are spoken to
	// in a part of parts.rests, and harm those whom a list of casualties names.
	people, lists, spoken, harm []say
}

// inTime stands in a bond for an answer that depends on the time.
const inTime = uint8(casus.Yes) + 2

type partyTime struct{ party, epoch uint32 }

func (ix *Index) newBond(set actor.Set, struck bool) bond {
	if set.IsZero() {
		return bond{}
	}
	b := bond{set: set, struck: struck, always: make(memo, len(ix.parties)), dated: make(map[partyTime]casus.Truth)}
	if b.only = len(set.IDs) > 0 && len(set.Terms) == 0 && set.Open == ""; b.only {
		b.listed = ix.listedParties(set.IDs)
	}
	return b
}

// say is what somebody on a side says to the question whether anybody there
// belongs to a set; of several, all that each says.
type say uint8

const (
	sayNo say = 1 << iota
	sayMaybe
	sayYes
	sayDated // one of the others, depending on the time
	sayKnown // that it has been asked
)

// sayOf returns what a party says that was meant or did it, or else was hit.
// Those who were hit need not have been meant: none of them says no.
func sayOf(is casus.Truth, meant bool) say {
	switch {
	case is == casus.Yes:
		return sayYes
	case is == casus.Undetermined:
		return sayMaybe
	case meant:
		return sayNo
	default:
		return 0
	}
}

// truth returns the answer if nothing else is said: what is certain, else what
// is possible, else no if anybody says so. There are no branches, because which
// of them is taken could not be foreseen.
func (s say) truth() casus.Truth {
	no := s & sayNo &^ (s >> 1) &^ (s >> 2)
	return casus.Truth(no | s>>1&2)
}

// expect prepares for as many rows as there are to ask about.
func (b *bond) expect(ix *Index, rows int) {
	if b.always == nil {
		return
	}
	if b.people = newMemo[say](true, len(ix.people)+1, rows); b.people != nil {
		b.people[0] = sayKnown
	}
	b.lists = newMemo[say](true, ix.who.Len(), rows)
	b.spoken = newMemo[say](b.struck && ix.spoken, len(ix.rests), rows)
	b.harm = newMemo[say](b.struck && ix.hurt, column.Refs(len(ix.casualties), ix.harm.Len()), rows)
}

// bondFits reports whether somebody of the set did it or, as the bond asks, was
// meant or hit: as [query.by] and [query.against] do.
func (a *asker) bondFits(b *bond, r *row) casus.Truth {
	if b.people == nil {
		return a.heard(b, r)
	}
	var s say
	if first, second, two := r.who.Both(); two {
		t := b.people[second]
		s = b.people[first]
		if s&t&sayKnown == 0 {
			s, t = a.person(b, first), a.person(b, second)
		}
		s |= t
	} else {
		s = a.longer(b, first)
	}
	if b.struck && (a.ix.spoken || a.ix.hurt) {
		s |= a.others(b, r)
	}
	if s&sayDated != 0 {
		return a.heard(b, r)
	}
	return s.truth()
}

// longer returns what a list of participants says.
func (a *asker) longer(b *bond, list uint32) say {
	if b.lists == nil {
		return sayDated
	}
	if b.lists[list] == 0 {
		s, people := sayKnown, a.ix.who.Pair(column.Longer(list))
		for n, ok := people.Next(); ok; n, ok = people.Next() {
			s |= a.person(b, n+1)
		}
		b.lists[list] = s
	}
	return b.lists[list]
}

// others returns what those say who were meant or hit and are no participants.
func (a *asker) others(b *bond, r *row) say {
	var s say
	if b.spoken != nil {
		if b.spoken[r.rest] == 0 {
			b.spoken[r.rest] = sayKnown
			for _, n := range a.ix.spokenTo[r.rest] {
				b.spoken[r.rest] |= a.party(b, n-1, true)
			}
		}
		s |= b.spoken[r.rest]
	} else if a.ix.spoken {
		s |= sayDated
	}
	if b.harm != nil {
		if b.harm[r.harm] == 0 {
			b.harm[r.harm] = sayKnown
			harm := a.ix.harm.List(r.harm)
			for n, ok := harm.Next(); ok; n, ok = harm.Next() {
				if a.ix.harmed[n] != 0 {
					b.harm[r.harm] |= a.party(b, a.ix.harmed[n]-1, false)
				}
			}
		}
		s |= b.harm[r.harm]
	} else if a.ix.hurt {
		s |= sayDated
	}
	return s
}

// party returns what a party says that was meant or did it, or else was hit.
func (a *asker) party(b *bond, n uint32, meant bool) say {
	is, always := a.standing(b, n)
	if !always {
		return sayDated
	}
	return sayOf(is, meant)
}

// person returns what a participant says, by its number plus one.
func (a *asker) person(b *bond, n uint32) say {
	if b.people[n]&sayKnown != 0 {
		return b.people[n]
	}
	s, on := sayKnown, a.ix.peopleSide[n-1]
	if on == sideBy && !b.struck || b.struck && (on == sideMeant || on == sideHit) {
		s |= a.party(b, a.ix.peopleParty[n-1]-1, on != sideHit)
	}
	b.people[n] = s
	return s
}

// heard asks everybody on the side of a bond.
func (a *asker) heard(b *bond, r *row) casus.Truth {
	var s say
	if b.struck {
		a.ix.struck(r, func(party uint32, meant bool) { s |= sayOf(a.belongs(b, party, r.when), meant) })
	} else {
		a.ix.doers(r, func(party uint32) { s |= sayOf(a.belongs(b, party, r.when), true) })
	}
	return s.truth()
}

// belongs reports whether a party belongs to the set of a bond at a time.
func (a *asker) belongs(b *bond, n, time uint32) casus.Truth {
	if is, always := a.standing(b, n); always {
		return is
	}
	at := partyTime{party: n, epoch: a.ix.epochOf[time]}
	is, ok := b.dated[at]
	if !ok {
		is = a.asked(b, n, a.ix.times[time].at)
		b.dated[at] = is
	}
	return is
}

// standing returns the answer about a party if it is the same at all times, and
// asks for it once.
func (a *asker) standing(b *bond, n uint32) (is casus.Truth, always bool) {
	if b.always[n] == 0 {
		is, always := a.always(b, n)
		if !always {
			b.always[n] = inTime
			return casus.Undetermined, false
		}
		b.always.keep(n, is)
	}
	if b.always[n] == inTime {
		return casus.Undetermined, false
	}
	return b.always.recalled(n)
}

// always returns the answer about a party if it is the same at all times. Of an
// actor, what is ruled out while nothing is said of the time is ruled out at any.
func (a *asker) always(b *bond, n uint32) (is casus.Truth, always bool) {
	if b.only && a.ix.named[n] && !slices.Contains(b.listed, n) {
		return casus.No, true
	}
	who := &a.ix.parties[n]
	is = a.asked(b, n, edtf.Unbounded())
	if a.ix.timeless || len(b.set.Terms) == 0 && len(who.who.Terms) == 0 {
		return is, true
	}
	return is, is == casus.No && who.actor != ""
}

func (a *asker) asked(b *bond, n uint32, at edtf.Bounds) casus.Truth {
	who := &a.ix.parties[n]
	a.q.at = at
	return a.q.who(who.actor, who.who, b.set).is
}
