package attribution

import (
	"maps"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// leastShare is the least share by which somebody whom nobody mentions becomes
// a candidate of an assessment. What those below it have goes to the unlisted.
const leastShare = 1e-3

// priorOf returns what the record says beforehand of who did an event. Of an
// event that the record does not have, it says nothing.
func (x *Index) priorOf(id event.ID, at event.AsOf, o *PrecedentOptions) Prior {
	e, ok := x.events.Event(id)
	if !ok {
		return Prior{}
	}
	return Precedents(x, e, at, o)
}

// among returns the shares as a prior over those who are mentioned and those
// with a share that is not negligible. An actor that was struck has what anybody
// has who is known: that it did such things to others says nothing of whether it
// did this to itself.
func (p *Prior) among(x *Index, sets []actor.Set) PriorShares {
	prior := PriorShares{Precedents: true}
	e, _ := x.events.Event(p.Event)
	targets := targetsOf(&e)
	stated := make(map[actor.ID]bool)
	state := func(id actor.ID, share float64) {
		if stated[id] {
			return
		}
		stated[id] = true
		if slices.ContainsFunc(targets, func(s actor.ID) bool { return x.related(id, s, x.events.Bounds(p.Event)) }) {
			share = min(share, p.Each)
		}
		prior.Known = append(prior.Known, PriorShare{Actor: id, P: min(1, share)})
	}
	mentioned := make(map[actor.ID]bool)
	for _, s := range sets {
		for _, id := range s.IDs {
			mentioned[x.registry.Canonical(id)] = true
		}
	}
	for _, s := range p.Shares {
		if s.P >= leastShare || mentioned[s.Actor] {
			state(s.Actor, s.P)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(mentioned)) {
		if share, known := p.P(id); known {
			state(id, share)
		}
	}
	return prior
}

// targetsOf returns at whom an event was aimed and whom it harmed; owners and
// users of what it hit are not among them.
func targetsOf(e *event.Event) []actor.ID {
	var ids []actor.ID
	for _, p := range e.Participants {
		if p.Actor != "" && (p.Role == event.RoleTarget || p.Role == event.RoleVictim) {
			ids = append(ids, p.Actor)
		}
	}
	return ids
}

// inPrior reports whether precedents of somebody whom the set means are counted
// in the prior, so that saying so adds nothing to it.
func (b *book) inPrior(who actor.Set) bool {
	return slices.ContainsFunc(b.precedents, func(id actor.ID) bool { return b.x.means(who, id, b.time) })
}

// means reports whether a set certainly means an actor or what it is part of.
func (x *Index) means(s actor.Set, id actor.ID, at edtf.Bounds) bool {
	return slices.ContainsFunc(s.IDs, func(i actor.ID) bool { return x.related(i, id, at) }) ||
		len(s.Terms) > 0 && x.registry.In(id, actor.Set{Terms: s.Terms}, at).Is == casus.Yes
}
