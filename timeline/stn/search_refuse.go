package stn

import (
	"errors"
	"slices"
)

// members are facts and choices by tag.
type members struct {
	facts   map[Tag][]Step
	choices map[Tag]*choice
}

// membersOf returns the facts and the choices with tags, whole.
func (s *Scenarios) membersOf(tags []Tag) members {
	m := members{facts: map[Tag][]Step{}, choices: map[Tag]*choice{}}
	for _, t := range tags {
		m.facts[t] = s.facts.stated(t)
	}
	for _, c := range s.choices {
		if _, named := m.facts[c.tag]; named {
			m.choices[c.tag] = c
		}
	}
	return m
}

// refuseConflict turns a contradiction of what is sure into the error of the
// refused fact: where a choice takes part, its alternatives may contradict fewer
// facts than what they have in common.
func (s *Scenarios) refuseConflict(conflict *ConflictError, tag Tag, sure []Constraint, c *choice) error {
	tags := conflict.Tags()
	involved := s.membersOf(tags)
	if c != nil {
		involved.choices[tag] = c
	}
	if len(involved.choices) == 0 {
		return conflict
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

// irreducible leaves out members, for good where the others leave no scenario
// either, until all are needed or the budget is used up. The question is asked
// of all.
func (m members) irreducible(tags []Tag, budget *int, question ...Constraint) ([]Tag, bool) {
	if some, ok := m.circle(tags, question); ok {
		return some, true
	}
	needed := map[Tag]bool{}
	for {
		o := newOmission(m, tags, needed, budget, question)
		why, found := o.leaveOut(0, len(tags))
		if !found {
			slices.Sort(tags)
			return tags, o.err == nil
		}
		tags = why
	}
}

// circle returns an irreducible contradiction of the members and the question,
// which a network finds faster. It reports false where a choice is among them.
func (m members) circle(tags []Tag, question []Constraint) (some []Tag, ok bool) {
	n := numbered{number: map[Point]Point{Origin: Origin}}
	for i, t := range append(slices.Clone(tags), 0) {
		list := question
		if i < len(tags) {
			if m.choices[t] != nil {
				return nil, false
			}
			list = constraintsOf(m.facts[t])
		}
		err := n.net.Add(Tag(i), n.localAll(list)...)
		if conflict, found := errors.AsType[*ConflictError](err); found {
			for _, k := range conflict.Tags() {
				if int(k) < len(tags) {
					some = append(some, tags[k])
				}
			}
			return some, true
		}
		if err != nil {
			return nil, false
		}
	}
	return nil, false
}

func constraintsOf(steps []Step) []Constraint {
	list := make([]Constraint, len(steps))
	for i, s := range steps {
		list[i] = s.Constraint
	}
	return list
}
