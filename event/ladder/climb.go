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

// footing is where a stage starts: the rung that is certain, and the lifts that
// are possible.
type footing struct {
	ladder   *Ladder
	certain  Hostility
	possible []Lift
}

// rest returns the least of what is possible that a rule with that floor can
// rest on.
func (at footing) rest(floor Hostility) (Lift, bool) {
	var least Lift
	for _, l := range at.possible {
		if l.To >= floor && (least.To.IsZero() || at.ladder.above(least.To, l.To)) {
			least = l
		}
	}
	return least, !least.To.IsZero()
}

// climb applies the rules stage by stage. Each stage starts from what the one
// before it left.
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
		at := footing{f.ladder, r.Hostility, r.Possible}
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

// weigh enters what a rule found on the footing of its stage. Where the rung on
// which it is found is itself only possible, what is not known of that is what
// is not known of a rule that otherwise holds.
func (r *Rung) weigh(found finding, at footing) {
	l := found.lift
	if found.is == casus.No {
		return
	}
	l.From = at.certain
	if at.certain < found.floor {
		rest, ok := at.rest(found.floor)
		if !ok {
			return
		}
		l.From = rest.To
		if found.is == casus.Yes {
			found.is, l.Gap = casus.Undetermined, rest.Gap
		}
	}
	if !at.ladder.above(l.To, l.From) {
		return
	}
	if found.is != casus.Yes {
		r.Possible = append(r.Possible, l)
		return
	}
	l.Gap = ""
	r.Lifts = append(r.Lifts, l)
	if at.ladder.above(l.To, r.Hostility) {
		r.Hostility = l.To
	}
}
