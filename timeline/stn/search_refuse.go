package stn

import (
	"maps"
	"slices"
)

// members are facts and choices by tag.
type members struct {
	facts   map[Tag][]Step
	choices map[Tag]*choice
}

func collect(facts []Step, choices []*choice) members {
	m := members{facts: map[Tag][]Step{}, choices: map[Tag]*choice{}}
	for _, f := range facts {
		m.facts[f.Tag] = append(m.facts[f.Tag], f)
	}
	for _, c := range choices {
		m.choices[c.tag] = c
	}
	return m
}

// problem states those of the members that have one of the tags.
func (m members) problem(tags []Tag) *problem {
	var facts []Step
	var choices []*choice
	for _, t := range tags {
		facts = append(facts, m.facts[t]...)
		if c := m.choices[t]; c != nil {
			choices = append(choices, c)
		}
	}
	return newProblem(facts, choices)
}

// refuseConflict turns a contradiction of what is sure into the error of the
// refused fact: where a choice takes part, its alternatives may contradict fewer
// facts than what they have in common.
func (s *Scenarios) refuseConflict(conflict *ConflictError, tag Tag, sure []Constraint, c *choice) error {
	tags := conflict.Tags()
	involved := collect(nil, s.choices)
	if c != nil {
		involved.choices[tag] = c
	}
	maps.DeleteFunc(involved.choices, func(t Tag, _ *choice) bool { return !slices.Contains(tags, t) })
	if len(involved.choices) == 0 {
		return conflict
	}
	for _, t := range tags {
		involved.facts[t] = s.facts.stated(t)
	}
	for _, c := range sure {
		involved.facts[tag] = append(involved.facts[tag], Step{tag, c})
	}
	return s.noScenario(involved, tags)
}

// noScenario is the error for members that leave no scenario.
func (s *Scenarios) noScenario(m members, tags []Tag) error {
	budget := s.budget()
	tags, irreducible := m.irreducible(tags, &budget)
	return &NoScenarioError{Members: tags, Irreducible: irreducible}
}

// irreducible leaves out members in turn, for good where the others leave no
// scenario either, until all are needed or the budget is used up. The question
// is asked of all.
func (m members) irreducible(tags []Tag, budget *int, question ...Constraint) ([]Tag, bool) {
	tags = slices.Clone(tags)
	irreducible := true
	for needed := 0; needed < len(tags); {
		rest := slices.Delete(slices.Clone(tags), needed, needed+1)
		p := m.problem(rest)
		found := p.search(budget, p.localAll(question)...)
		switch {
		case found.err != nil:
			irreducible = false
			needed++
		case found.found:
			needed++
		default:
			// What is known to be needed is among what remains.
			why := p.external(found.why)
			tags = slices.DeleteFunc(rest, func(t Tag) bool { return !slices.Contains(why, t) })
			needed = min(needed, len(tags))
		}
	}
	slices.Sort(tags)
	return tags, irreducible
}
