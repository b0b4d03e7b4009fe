package ladder

import "github.com/casus-events/casus"

// finding is what a rule makes of an event.
type finding struct {
	lift Lift
	is   casus.Truth
	// floor is the rung from which upward the rule applies. It speaks of what
	// the act is, so it goes by the numbers of the rungs, however a ladder
	// may order them.
	floor Hostility
}

// footing is where a stage starts.
type footing struct {
	ladder            *Ladder
	certain, possible Hostility
	// gap is what keeps the possible rung from being certain.
	gap Gap
}

// climb applies the rules stage by stage. Each stage starts from what the one
// before it left: the rung that is certain, and the highest that is possible.
func climb(r *Rung, f *facts) {
	stages := [][]func(*facts) []finding{
		{(*facts).contested},
		{(*facts).warning, (*facts).ultimatum},
		{(*facts).casualties},
		{
			(*facts).deaths, (*facts).seniorLeader, (*facts).stateForces, (*facts).stateTerritory, (*facts).twoSided,
			(*facts).occupation,
		},
		{(*facts).war},
		{(*facts).cbrn},
	}
	for _, rules := range stages {
		at := footing{ladder: f.ladder, certain: r.Hostility}
		at.possible, at.gap = f.ladder.highest(*r)
		for _, rule := range rules {
			for _, found := range rule(f) {
				if !f.ladder.without(found.lift.Rule) {
					r.weigh(found, at)
				}
			}
		}
	}
	kept := r.Possible[:0]
	for _, l := range r.Possible {
		if f.ladder.above(l.To, r.Hostility) {
			kept = append(kept, l)
		}
	}
	r.Possible = kept
}

// weigh enters what a rule found on the footing of its stage.
func (r *Rung) weigh(found finding, at footing) {
	l := found.lift
	switch {
	case found.is == casus.No || !at.ladder.above(l.To, at.certain):
	case found.is == casus.Yes && at.certain >= found.floor:
		l.From, l.Gap = at.certain, ""
		r.Lifts = append(r.Lifts, l)
		if at.ladder.above(l.To, r.Hostility) {
			r.Hostility = l.To
		}
	case found.is == casus.Yes && at.possible >= found.floor:
		// It holds on a rung that is itself only possible, so what is
		// not known there is what is not known here.
		if at.ladder.above(l.To, at.possible) {
			l.From, l.Gap = at.possible, at.gap
			r.Possible = append(r.Possible, l)
		}
	case at.possible >= found.floor:
		l.From = max(at.certain, found.floor)
		r.Possible = append(r.Possible, l)
	}
}
