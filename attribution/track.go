package attribution

import (
	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// TrackRecord is how the claims of one speaker about who did things fared: by
// those events whose author is undisputed, and by judgments of others that came
// later.
type TrackRecord struct {
	Actor actor.ID
	// Confirmed and Refuted are its claims that were borne out and that were
	// not, in the order of [Index.All]; Open counts those of which nothing
	// tells.
	Confirmed, Refuted []ID
	Open               int
}

// Reliability returns (confirmed + 1) / (confirmed + refuted + 2), Laplace's
// rule: one half for a speaker without a record, and never 0 or 1. It is what
// Weights.Speakers takes.
func (r TrackRecord) Reliability() float64 {
	return float64(len(r.Confirmed)+1) / float64(len(r.Confirmed)+len(r.Refuted)+2)
}

// TrackRecord looks through the claims that an actor made in its own name, as
// known at the time. A claim that takes a side counts once for all its events:
// as refuted if one of them refutes it, else as confirmed if one confirms it.
// What the speaker says of its own deeds, and retellings, do not count; nor does
// a judgment of its own party.
func (x *Index) TrackRecord(id actor.ID, at event.AsOf) TrackRecord {
	if x == nil {
		return TrackRecord{Actor: id}
	}
	id = x.registry.Canonical(id)
	r := TrackRecord{Actor: id}
	for _, i := range x.by[id] {
		c := &x.claims[i]
		who, ok := held(c, "")
		if !ok || side(c) == casus.Undetermined || !settled(c) || len(x.originals(i)) > 0 || !x.known(i, at) {
			continue
		}
		if x.speaksForItself(i, who, x.facts[i].said) {
			continue
		}
		switch x.fared(i, who, at) {
		case casus.Yes:
			r.Confirmed = append(r.Confirmed, c.ID)
		case casus.No:
			r.Refuted = append(r.Refuted, c.ID)
		case casus.Undetermined:
			r.Open++
		}
	}
	return r
}

// Earned returns the reliability of every speaker of whom at least one claim
// was confirmed or refuted, for Weights.Speakers.
func (x *Index) Earned(at event.AsOf) map[actor.ID]float64 {
	earned := make(map[actor.ID]float64)
	if x == nil {
		return earned
	}
	for id := range x.by {
		if r := x.TrackRecord(id, at); len(r.Confirmed)+len(r.Refuted) > 0 {
			earned[id] = r.Reliability()
		}
	}
	return earned
}

// fared answers whether a claim was borne out.
func (x *Index) fared(i int, who actor.Set, at event.AsOf) casus.Truth {
	result := casus.Undetermined
	for _, e := range x.claims[i].Events {
		for _, truth := range x.settledBy(i, e, at) {
			is := x.context.Within(truth, anyOf(who), x.events.Bounds(e))
			if side(&x.claims[i]) == casus.No {
				is = is.Not()
			}
			switch is {
			case casus.No:
				return casus.No
			case casus.Yes:
				result = casus.Yes
			case casus.Undetermined:
			}
		}
	}
	return result
}

// settledBy returns who did an event by what is beyond the word of the speaker.
func (x *Index) settledBy(i int, e event.ID, at event.AsOf) []actor.Set {
	var truths []actor.Set
	record, _ := x.events.Event(e)
	for _, p := range record.Participants {
		if p.Role == event.RoleBy && p.Actor != "" {
			truths = append(truths, actor.OneOf(p.Actor))
		}
	}
	party := x.partyOf(x.facts[i].voice, x.facts[i].said)
	for _, j := range x.about[e] {
		c := &x.claims[j]
		who, ok := held(c, "")
		if j == i || !ok || !has(c, BasisJudicial) || side(c) != casus.Yes || !settled(c) ||
			!x.known(j, at) || x.superseded(j, at) || x.facts[j].known <= x.facts[i].known ||
			x.partyOf(x.facts[j].voice, x.facts[j].said) == party {
			continue
		}
		truths = append(truths, who)
	}
	return truths
}
