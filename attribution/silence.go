package attribution

import (
	"math"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution/ledger"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// ClaimRate is how often an actor claimed what it did, as far as was known at a
// time.
type ClaimRate struct {
	Actor actor.ID
	// Events is how many events before were attributed to it, those left out
	// that precedent alone attributes; Unclaimed how many of them it did not
	// claim.
	Events, Unclaimed int
}

// Silent returns how probable it is that the actor does not claim an act of its
// own: (unclaimed + 1/2) / (events + 1), which is 1/2 for one without a record.
func (r ClaimRate) Silent() float64 { return (float64(r.Unclaimed) + 0.5) / (float64(r.Events) + 1) }

// ClaimRate counts what an actor did before an event and how much of it went
// unclaimed. It takes time in proportion to the events that the actor is named
// for.
func (x *Index) ClaimRate(id actor.ID, before event.ID, at event.AsOf) ClaimRate {
	if x == nil {
		return ClaimRate{Actor: id}
	}
	id = x.registry.Canonical(id)
	rate := ClaimRate{Actor: id}
	limit := x.events.Bounds(before).EarliestStart
	var past []event.ID
	for e := range x.events.By(id) {
		if e.Kind.MayUseForce() {
			past = append(past, e.ID)
		}
	}
	for _, i := range x.naming[id] {
		past = append(past, x.claims[i].Events...)
	}
	for _, e := range distinct(past) {
		if e == before || x.events.Bounds(e).LatestStart >= limit {
			continue
		}
		who := x.Perpetrators(e, at)
		if who.Standing < StandingAsserted || who.ByPrecedent || !slices.Contains(who.Actors, id) {
			continue
		}
		rate.Events++
		if !x.among(x.claimants(e, at), id, x.events.Bounds(e)) {
			rate.Unclaimed++
		}
	}
	return rate
}

// claimants returns those who take an event upon themselves.
func (x *Index) claimants(e event.ID, at event.AsOf) []actor.ID {
	time := x.events.Bounds(e)
	var ids []actor.ID
	for _, i := range x.about[e] {
		if x.known(i, at) && x.own(i, time) {
			ids = append(ids, x.facts[i].voice.Actors...)
		}
	}
	return distinct(ids)
}

// among reports whether somebody in the list is the actor or a part of it.
func (x *Index) among(ids []actor.ID, id actor.ID, at edtf.Bounds) bool {
	return slices.ContainsFunc(ids, func(s actor.ID) bool {
		return x.registry.In(s, actor.WithParts(id), at).Is == casus.Yes
	})
}

// listen takes down who has not claimed the act, though others would rather
// have kept silent about it: each pays by how much the silence is less probable
// of it than of the one of whom it is most probable.
func (b *book) listen(f *lineup) {
	claimants := b.x.claimants(b.event, b.at)
	rates := make([]float64, len(f.atoms))
	quietest := 0.5 // of those of whom nothing is known
	for i, a := range f.atoms {
		rates[i] = 0.5
		if a.Kind == AtomActor {
			rates[i] = b.x.ClaimRate(a.Actor, b.event, b.at).Silent()
			quietest = max(quietest, rates[i])
		}
	}
	for i, a := range f.atoms {
		if a.Kind != AtomActor || b.x.among(claimants, a.Actor, b.time) {
			continue
		}
		w := max(b.w.Silence, b.w.Floor, rates[i]/quietest)
		if w >= 1 {
			continue
		}
		e := Entry{
			Silent: a.Actor, Root: "silence", Who: actor.OneOf(a.Actor), Not: true, Base: w, Trust: 1, Weight: w,
			Nats: -math.Log(w), For: ledger.NotIn(i), May: ledger.NotIn(i),
		}
		e.note(EntrySilence, w, "")
		b.entries = append(b.entries, e)
		b.claim = append(b.claim, -1)
		b.derived = append(b.derived, nil)
	}
}
