package attribution

import (
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// Attribution is what the record has on who did a thing with their own hands.
// Who directed, supplied or answers for it are other questions, which
// [Index.Blamed] lists the claims about.
type Attribution struct {
	Event    event.ID
	Standing Standing
	// Actors lists those who are said to have done it, by ID: together, unless
	// the standing is contested.
	Actors []actor.ID
	// Suspects lists others that are mentioned without anybody asserting them.
	Suspects []actor.ID
	// Described lists the sorts of actor, or the several, of whom it is said to
	// be one.
	Described []actor.Set
	// Claimants lists those who take the act upon themselves.
	Claimants []actor.ID
	// For lists the claims that name or describe them, Against those that deny,
	// doubt or rebut it.
	For, Against []ID
	// ByPrecedent reports that those who name the actors give no other ground
	// than that nobody else is known to have done such a thing before. Such an
	// attribution is no precedent in its turn.
	ByPrecedent bool
}

// Perpetrators returns what was known at the time of who did an event: the
// participants who undisputedly did it, else those whom claims name.
//
// A claim asserts when it says so without a hedge, or with a likelihood of at
// least even odds, and without a condition; below even odds it speaks against;
// between and with a hedge that has no number, or while its speaker
// investigates, it raises a suspicion; so does one that holds somebody
// responsible without saying how ([LevelResponsible]), and one that leaves open
// whether it was by hand: "A did it, or B ordered it" names nobody for either,
// for only one of its answers is said to hold. A retelling adds nothing
// to what it retells, if that is there too. Naming a part or member and naming
// the whole (see [actor.WithParts]) do not contradict each other.
func (x *Index) Perpetrators(id event.ID, at event.AsOf) Attribution {
	if x == nil {
		return Attribution{Event: id}
	}
	t := testimony{x: x, event: id, at: at, time: x.events.Bounds(id)}
	e, _ := x.events.Event(id)
	for _, p := range e.Participants {
		switch {
		case p.Role != event.RoleBy:
		case p.Actor != "":
			t.undisputed = append(t.undisputed, x.registry.Canonical(p.Actor))
		default:
			t.describe(p.Who)
		}
	}
	for _, i := range x.about[id] {
		if x.known(i, at) && !x.superseded(i, at) && !x.retold(i, id, at) {
			t.hear(i)
		}
	}
	return t.attribution()
}

// retold reports whether a claim only retells another about the event that is
// known too.
func (x *Index) retold(i int, about event.ID, at event.AsOf) bool {
	return slices.ContainsFunc(x.claims[i].DerivedFrom, func(id ID) bool {
		j, ok := x.position[id]
		return ok && j != i && x.known(j, at) && slices.Contains(x.claims[j].Events, about)
	})
}

// testimony gathers what is said of who did one event.
type testimony struct {
	x     *Index
	event event.ID
	at    event.AsOf
	time  edtf.Bounds

	undisputed []actor.ID
	asserted   [][]actor.ID // one list of names a claim
	sets       []actor.Set  // asserted, claim by claim
	described  []actor.Set
	suspects   []actor.ID
	denied     []actor.Set
	claimants  []actor.ID
	pro, con   []ID
	rebutted   bool
	// precedents counts the claims that name somebody by precedent alone.
	precedents int
}

func (t *testimony) describe(s actor.Set) {
	if len(s.IDs) > 0 || len(s.Terms) > 0 || s.Words != "" {
		t.described = append(t.described, s)
	}
}

// hear takes one claim in.
func (t *testimony) hear(i int) {
	c := &t.x.claims[i]
	who, ok := held(c, "")
	if !ok {
		if who, ok = held(c, LevelResponsible); ok && side(c) == casus.Yes {
			t.suspect(who)
		}
		return
	}
	switch side(c) {
	case casus.Yes:
		if !settled(c) {
			t.suspect(who)
			return
		}
		t.assert(i, who)
	case casus.No:
		t.con = append(t.con, c.ID)
		t.denied = append(t.denied, who)
	case casus.Undetermined:
		if c.Stance == "" || c.Stance == actor.StanceInvestigating {
			t.suspect(who)
		}
	}
}

// suspect takes in those whom a claim mentions by name, one of several too.
func (t *testimony) suspect(who actor.Set) {
	t.suspects = append(t.suspects, t.canonical(who.IDs)...)
}

func (t *testimony) assert(i int, who actor.Set) {
	c := &t.x.claims[i]
	t.pro = append(t.pro, c.ID)
	if against := t.x.rebuttals(i, t.at); len(against) > 0 {
		t.con = append(t.con, against...)
		t.rebutted = true
	}
	t.sets = append(t.sets, who)
	named := t.canonical(names(who))
	if len(named) == 0 {
		t.describe(who)
		return
	}
	t.asserted = append(t.asserted, named)
	if t.x.own(i, t.time) {
		t.claimants = append(t.claimants, named...)
	}
	if byPrecedent(c) {
		t.precedents++
	}
}

func (t *testimony) canonical(ids []actor.ID) []actor.ID {
	var list []actor.ID
	for _, id := range ids {
		list = append(list, t.x.registry.Canonical(id))
	}
	return list
}

func (t *testimony) attribution() Attribution {
	a := Attribution{
		Event:     t.event,
		Actors:    sorted(append(slices.Concat(t.asserted...), t.undisputed...)),
		Claimants: sorted(t.claimants),
		Described: t.described,
		For:       t.pro,
		Against:   distinct(t.con),
	}
	contested := t.contested(a.Actors)
	if len(t.undisputed) > 0 && !contested {
		a.Actors = sorted(t.undisputed)
	}
	a.Suspects = slices.DeleteFunc(sorted(t.suspects), func(id actor.ID) bool { return slices.Contains(a.Actors, id) })
	a.ByPrecedent = len(t.undisputed) == 0 && len(t.asserted) > 0 && t.precedents == len(t.asserted)
	switch {
	case len(a.Actors) > 0 && contested:
		a.Standing = StandingContested
	case len(t.undisputed) > 0:
		a.Standing = StandingUndisputed
	case len(a.Actors) > 0:
		a.Standing = StandingAsserted
	case slices.ContainsFunc(a.Described, alternatives):
		a.Standing = StandingAlternatives
	case len(a.Described) > 0:
		a.Standing = StandingCategory
	case len(a.Suspects) > 0:
		a.Standing = StandingSuspected
	}
	return a
}

// contested reports whether something speaks against the names: a rebuttal, a
// denial that covers one of them, or a claim that points elsewhere.
func (t *testimony) contested(named []actor.ID) bool {
	if t.rebutted {
		return true
	}
	for _, id := range named {
		one := actor.OneOf(id)
		for _, s := range t.denied {
			if t.x.context.Within(one, anyOf(s), t.time) == casus.Yes {
				return true
			}
		}
	}
	lists := t.lists()
	for i, list := range lists {
		if slices.ContainsFunc(lists[i+1:], func(other []actor.ID) bool { return !t.agree(list, other) }) {
			return true
		}
		if slices.ContainsFunc(t.sets, func(s actor.Set) bool { return t.excluded(list, s) }) {
			return true
		}
	}
	return false
}

// lists returns the lists of names, each once.
func (t *testimony) lists() [][]actor.ID {
	var lists [][]actor.ID
	for _, list := range append(slices.Clip(t.asserted), t.undisputed) {
		same := func(other []actor.ID) bool { return slices.Equal(list, other) }
		if len(list) > 0 && !slices.ContainsFunc(lists, same) {
			lists = append(lists, list)
		}
	}
	return lists
}

// agree reports whether two lists of names can be meant of one deed: somebody
// in the one is, or is part of, or has as part, somebody in the other.
func (t *testimony) agree(a, b []actor.ID) bool {
	return slices.ContainsFunc(a, func(id actor.ID) bool {
		return slices.ContainsFunc(b, func(other actor.ID) bool { return t.x.related(id, other, t.time) })
	})
}

// excluded reports whether a description that a claim asserts leaves out all
// of the names, as that it was nobody does.
func (t *testimony) excluded(named []actor.ID, s actor.Set) bool {
	if len(names(s)) > 0 {
		return false // names are compared with names
	}
	return !slices.ContainsFunc(named, func(id actor.ID) bool {
		return t.x.context.Within(actor.OneOf(id), anyOf(s), t.time) != casus.No
	})
}

// anyOf returns the set as the collection of those it takes in.
func anyOf(s actor.Set) actor.Set {
	s.Number = ""
	return s
}

func sorted(ids []actor.ID) []actor.ID {
	ids = distinct(ids)
	slices.Sort(ids)
	return ids
}

// held returns whom a claim speaks of at a level: of several answers, one of
// which is said to hold, all that they take in.
func held(c *Claim, level Level) (actor.Set, bool) {
	var sets []actor.Set
	for _, a := range c.Answers {
		if a.Level == level && !a.Who.IsZero() {
			sets = append(sets, a.Who)
		}
	}
	switch len(sets) {
	case 0:
		return actor.Set{}, false
	case 1:
		return sets[0], true
	}
	var all actor.Set
	var said []string
	for _, s := range sets {
		all.IDs = append(all.IDs, s.IDs...)
		all.Terms = append(all.Terms, s.Terms...)
		if s.Open != "" {
			all.Open = s.Open
		}
		if s.Words != "" {
			said = append(said, s.Words)
		}
	}
	all.IDs = distinct(all.IDs)
	all.Words = strings.Join(said, " or ")
	return all, true
}

// settled reports whether every answer of a claim says who did it by hand, so
// that whichever holds, somebody of them did. An answer to another question
// alone, such as what it was, leaves that open too.
func settled(c *Claim) bool {
	return !slices.ContainsFunc(c.Answers, func(a Answer) bool { return a.Who.IsZero() || a.Level != "" })
}

// alternatives reports whether a set is a list of names of which one is meant,
// or some.
func alternatives(s actor.Set) bool {
	return len(s.IDs) > 1 && len(s.Terms) == 0 && s.Open == "" && s.Number != actor.All
}

// names returns the actors of a set that is nothing but their names: a single
// one, or several all of whom are meant.
func names(s actor.Set) []actor.ID {
	if len(s.Terms) > 0 || s.Open != "" || len(s.IDs) > 1 && s.Number != actor.All {
		return nil
	}
	return s.IDs
}

// side answers on which side of its own statement a claim is.
func side(c *Claim) casus.Truth {
	switch c.Stance {
	case actor.StanceDenies, actor.StanceDoubts:
		return casus.No
	case "":
		if len(c.If) > 0 || len(c.Unless) > 0 {
			return casus.Undetermined
		}
		if c.Likely.IsZero() {
			return casus.Yes
		}
		return c.Likely.Favours()
	default:
		return casus.Undetermined
	}
}

// byPrecedent reports whether precedent is the only ground a claim gives.
func byPrecedent(c *Claim) bool {
	return len(c.Grounds) > 0 && !slices.ContainsFunc(c.Grounds, func(g Ground) bool {
		return g.Basis != BasisOnlyKnownPrecedent
	})
}
