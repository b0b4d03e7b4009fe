package stn

import (
	"errors"
	"slices"
)

// DefaultBudget is the budget of [Scenarios] that state none.
const DefaultBudget = 100_000

// Scenarios are the ways in which facts and choices can all hold. A choice is a
// fact of which one of several alternatives holds, it is not known which:
// "before or after", "on one of three days". A scenario is an alternative of
// every choice, such that these and the facts can hold together. What holds in
// every scenario is certain, what holds in some is possible.
//
// There is always at least one scenario, because what would leave none is
// refused. The zero Scenarios has neither points nor facts, is ready to use and
// has one scenario, in which nothing is said.
//
// Choices that no chain of constraints between points connects do not
// influence each other; that both are bounded by dates does not connect them.
// All searches keep to what is connected. Within it the problem is NP-complete,
// and Budget limits each search.
//
// Scenarios may be read from several goroutines as long as none changes them
// and [Scenarios.Solve] has been called since the last change.
type Scenarios struct {
	// Budget is how many alternatives one search may add to a network before
	// it is given up. Every answer found within it is right, and with a
	// larger budget remains the same. Zero is [DefaultBudget], and a negative
	// budget allows no search at all. To make the members of a refusal
	// irreducible has as much again, of which their facts take a part.
	Budget int

	facts    Network  // the facts, and what holds whichever alternatives do
	scenario *Network // one scenario; nil without choices, or where none is at hand
	used     map[Tag]bool
	choices  []*choice
	at       map[Point][]*choice

	solved bool
	cores  []*core
	coreAt []int32 // by point: one more than the number of its core, or 0
}

// Len returns the number of points.
func (s *Scenarios) Len() int { return s.facts.Len() }

// AddPoints adds so many points without constraints and returns the first;
// the others follow it in number.
func (s *Scenarios) AddPoints(count int) Point {
	s.solved = s.solved && count <= 0
	if s.scenario != nil {
		s.scenario.AddPoints(count)
	}
	return s.facts.AddPoints(count)
}

// Add states the constraints of one fact. If it leaves no scenario, it is left
// out, and the error is a [*ConflictError] where facts alone contradict each
// other and a [*NoScenarioError] where choices take part. [ErrBudget] leaves it
// out as well. The other errors are those of [Network.Add], and [ErrTag]: a tag
// stands for one fact or one choice.
//
// Where the fact holds in the scenario at hand, the cost is that of two
// additions to a [Network].
func (s *Scenarios) Add(tag Tag, constraints ...Constraint) error {
	if s.used[tag] {
		return ErrTag
	}
	return s.state(tag, constraints, nil)
}

// AddChoice states that one of the alternatives holds, each of which is a list
// of constraints that hold together; more than one of them may hold. A choice
// without alternatives cannot hold. Errors are those of [Scenarios.Add].
//
// The alternatives are tried in turn on the scenario at hand; where all
// contradict it, another one is looked for.
func (s *Scenarios) AddChoice(tag Tag, alternatives ...[]Constraint) error {
	if s.used[tag] {
		return ErrTag
	}
	for _, a := range alternatives {
		for _, c := range a {
			if err := s.facts.check(c); err != nil {
				return err
			}
		}
	}
	c := &choice{tag: tag}
	for _, a := range alternatives {
		c.alternatives = append(c.alternatives, slices.Clone(a))
	}
	common, possible := hull(c.alternatives)
	if !possible {
		return &NoScenarioError{Members: []Tag{tag}, Irreducible: true}
	}
	return s.state(tag, common, c)
}

// state adds what is sure of a fact or a choice, then looks for a scenario.
func (s *Scenarios) state(tag Tag, sure []Constraint, c *choice) error {
	err := s.facts.Add(tag, sure...)
	if conflict, ok := errors.AsType[*ConflictError](err); ok {
		return s.refuseConflict(conflict, tag, sure, c)
	}
	if err != nil {
		return err
	}
	if c != nil {
		s.register(c)
	}
	if err := s.fit(tag, sure, c); err != nil {
		if c != nil {
			s.forget(c)
		}
		s.facts.Retract(tag)
		return err
	}
	if s.used == nil {
		s.used = map[Tag]bool{}
	}
	s.used[tag] = true
	s.solved = false
	return nil
}

func (s *Scenarios) register(c *choice) {
	if len(s.choices) == 0 {
		s.scenario = s.facts.Clone()
		s.scenario.Retract(c.tag)
	}
	s.choices = append(s.choices, c)
	if s.at == nil {
		s.at = map[Point][]*choice{}
	}
	for _, p := range pointsOf(c.alternatives...) {
		s.at[p] = append(s.at[p], c)
	}
}

func (s *Scenarios) forget(c *choice) {
	is := func(o *choice) bool { return o == c }
	s.choices = slices.DeleteFunc(s.choices, is)
	for _, p := range pointsOf(c.alternatives...) {
		s.at[p] = slices.DeleteFunc(s.at[p], is)
	}
	if len(s.choices) == 0 {
		s.scenario = nil
	}
}

// Retract takes back the fact or the choice with the tag and reports whether
// there was one.
func (s *Scenarios) Retract(tag Tag) bool {
	if !s.used[tag] {
		return false
	}
	delete(s.used, tag)
	s.facts.Retract(tag)
	if s.scenario != nil {
		s.scenario.Retract(tag)
	}
	for _, c := range s.choices {
		if c.tag == tag {
			s.forget(c)
			break
		}
	}
	s.solved = false
	return true
}

// fit sees to it that a scenario is at hand in which the newest fact or choice
// holds, which is among the facts and choices already.
func (s *Scenarios) fit(tag Tag, sure []Constraint, c *choice) error {
	if len(s.choices) == 0 {
		return nil
	}
	options := [][]Constraint{sure}
	if c != nil {
		options = c.alternatives
	}
	if s.scenario != nil {
		for i, o := range options {
			if s.scenario.Add(tag, o...) == nil {
				if c != nil {
					c.chosen = i
				}
				return nil
			}
		}
	}
	return s.searchFor(tag, sure, pointsOf(options...))
}

// searchFor looks for a scenario among all that is connected with the points.
func (s *Scenarios) searchFor(tag Tag, sure []Constraint, points []Point) error {
	facts, choices := s.component(points, s.facts.idle, nil)
	p := newProblem(facts, choices)
	budget := s.budget()
	found := p.search(&budget)
	switch {
	case found.err != nil:
		return found.err
	case !found.found:
		tags := p.external(found.why)
		return s.noScenario(s.membersOf(tags), tags)
	}
	s.adopt(tag, sure, choices, found.selection())
	return nil
}

// adopt makes a selection that was found part of the scenario at hand.
func (s *Scenarios) adopt(tag Tag, sure []Constraint, choices []*choice, selection []int) {
	var changed []*choice
	for i, c := range choices {
		if s.scenario != nil && (c.chosen != selection[i] || c.tag == tag) {
			s.scenario.Retract(c.tag)
			changed = append(changed, c)
		}
		c.chosen = selection[i]
	}
	if s.scenario == nil {
		s.scenario = s.facts.Clone()
		changed = s.choices
	} else if err := s.scenario.Add(tag, sure...); err != nil {
		s.scenario = nil
		return
	}
	for _, c := range changed {
		// The selection can hold, so that what is refused here would move
		// a point out of range. Then no scenario is at hand.
		if s.scenario.Add(c.tag, c.alternatives[c.chosen]...) != nil {
			s.scenario = nil
			return
		}
	}
}

func (s *Scenarios) budget() int {
	if s.Budget == 0 {
		return DefaultBudget
	}
	return max(0, s.Budget)
}

// component returns the facts and the choices that are connected with points.
// Constraints that are idle and choices that are moot do not connect: they hold
// because of others.
func (s *Scenarios) component(points []Point, idle func(Constraint) bool, moot map[*choice]bool) (facts []Step, choices []*choice) {
	reached := map[Point]bool{Origin: true}
	chosen := map[*choice]bool{}
	var open []Point
	reach := func(p Point) {
		if !reached[p] {
			reached[p] = true
			open = append(open, p)
		}
	}
	for _, p := range points {
		reach(p)
	}
	for len(open) > 0 {
		p := open[0]
		open = open[1:]
		s.facts.walk(p, func(step Step, starts bool) {
			if idle(step.Constraint) {
				return
			}
			if starts {
				facts = append(facts, step)
			}
			reach(step.Constraint.From)
			reach(step.Constraint.To)
		})
		for _, c := range s.at[p] {
			if chosen[c] || moot[c] {
				continue
			}
			chosen[c] = true
			choices = append(choices, c)
			for _, q := range pointsOf(c.alternatives...) {
				reach(q)
			}
		}
	}
	return facts, choices
}

// Scenario returns a network that holds the facts and one alternative of every
// choice: one way in which all may have been. It is a copy. It is nil in the
// rare case that the numbers of a scenario known to exist are out of reach.
func (s *Scenarios) Scenario() *Network {
	if len(s.choices) == 0 {
		return s.facts.Clone()
	}
	if s.scenario == nil {
		return nil
	}
	return s.scenario.Clone()
}

// Common returns a network of the facts and of what each choice says whichever
// of its alternatives holds, such as the first and the last of three days.
// Everything that it entails holds in every scenario, and more may. It is a
// copy.
func (s *Scenarios) Common() *Network { return s.facts.Clone() }

// Scenarios returns the scenarios of a copy of the network: one, until choices
// are added.
func (n *Network) Scenarios() *Scenarios {
	s := &Scenarios{facts: *n.Clone(), used: map[Tag]bool{}}
	s.facts.each(func(c stored) { s.used[c.tag] = true })
	return s
}
