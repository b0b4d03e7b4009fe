package ladder

import "github.com/casus-events/casus"

// finding is what a rule makes of an event.
type finding struct {
	lift Lift
	is   casus.Truth
	// floor is the rung from which upward the rule applies.
	floor Hostility
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
		certain, possible := r.Hostility, r.Highest()
		for _, rule := range rules {
			for _, found := range rule(f) {
				r.weigh(found, certain, possible)
			}
		}
	}
	kept := r.Possible[:0]
	for _, l := range r.Possible {
		if l.To > r.Hostility {
			kept = append(kept, l)
		}
	}
	r.Possible = kept
}

// weigh enters what a rule found, given the rungs from which its stage started.
func (r *Rung) weigh(found finding, certain, possible Hostility) {
	l := found.lift
	switch {
	case found.is == casus.No || l.To <= certain:
	case found.is == casus.Yes && certain >= found.floor:
		l.From, l.Gap = certain, ""
		r.Lifts = append(r.Lifts, l)
		r.Hostility = max(r.Hostility, l.To)
	case found.is == casus.Yes && possible >= found.floor:
		// It holds on the rung that is itself only possible, so what
		// is not known there is what is not known here.
		l.From, l.Gap = possible, r.Possible[0].Gap
		r.Possible = append(r.Possible, l)
	case possible >= found.floor:
		l.From = max(certain, found.floor)
		r.Possible = append(r.Possible, l)
	}
}
