package stn

import (
	"errors"
	"slices"
)

// irreducible reduces a contradiction to one in which every fact is needed. A
// simple circle of constraints is irreducible, but a fact may hold several
// constraints, and some of the facts of a circle may contradict each other
// over constraints that are not on it.
func (n *Network) irreducible(circle []Step, tag Tag, fresh []Constraint) ([]Step, error) {
	units := n.units(circle, tag, fresh)
	if len(units) <= 1 {
		return circle, nil
	}
	s := newScratch(units, n.meter)
	all := make([]int, len(units))
	for i := range all {
		all[i] = i
	}
	smaller := s.circle(s.needed(all))
	switch {
	case s.spent:
		return nil, ErrBudget
	case s.stuck || smaller == nil:
		return circle, nil // nothing better can be said
	default:
		return from(smaller, tag), nil
	}
}

// from turns a circle so that it begins at the origin or, if that is not on it,
// with a step of the fact.
func from(circle []Step, tag Tag) []Step {
	at := slices.IndexFunc(circle, func(s Step) bool { return s.Constraint.From == Origin })
	if at < 0 {
		at = slices.IndexFunc(circle, func(s Step) bool { return s.Tag == tag })
	}
	return slices.Concat(circle[max(at, 0):], circle[:max(at, 0)])
}

// units returns all constraints of the facts of a circle, in lists of which
// either all facts or none are needed: a fact, or a stretch of the circle
// whose facts hold one constraint each and whose points in between no other
// fact touches, so that no other circle can use a part of it.
func (n *Network) units(circle []Step, tag Tag, fresh []Constraint) [][]Step {
	facts := make(map[Tag][]Step)
	touched := make(map[Point]int)
	index, several := n.index(), false
	for _, t := range distinctTags(circle) {
		for _, s := range index.of(n, t) {
			facts[t] = append(facts[t], n.storedStep(s))
		}
		if t == tag {
			for _, c := range fresh {
				facts[t] = append(facts[t], Step{t, c})
			}
		}
		several = several || len(facts[t]) > 1
		for _, s := range facts[t] {
			touched[s.Constraint.From]++
			touched[s.Constraint.To]++
		}
	}
	if !several {
		return [][]Step{circle} // without one of them it is a path
	}
	var units [][]Step
	done := make(map[Tag]bool)
	inner := false // whether the step continues the unit before it
	for _, s := range circle {
		if !done[s.Tag] {
			done[s.Tag] = true
			if last := len(units) - 1; inner && len(facts[s.Tag]) == 1 {
				units[last] = append(units[last], s)
			} else {
				units = append(units, slices.Clone(facts[s.Tag]))
			}
		}
		inner = len(facts[s.Tag]) == 1 && s.Constraint.To != Origin && touched[s.Constraint.To] == 2
	}
	return units
}

func (n *Network) storedStep(s stored) Step {
	if s.place == inEdges {
		return n.edgeStep(s.i)
	}
	return n.boundStep(s.ref, s.bound)
}

// scratch is a network of a few facts of another, its points renumbered. Its
// tags are the numbers of steps.
type scratch struct {
	net    Network
	steps  []Step
	local  []Constraint
	starts []int // unit i is the steps from starts[i] to starts[i+1]
	// stuck: a position was out of reach, or the budget spent, and nothing
	// more can be said.
	stuck, spent bool
}

func newScratch(units [][]Step, m *meter) *scratch {
	s := &scratch{net: Network{meter: m}, starts: []int{0}}
	number := map[Point]Point{Origin: Origin}
	local := func(p Point) Point {
		q, ok := number[p]
		if !ok {
			q = Point(len(number) - 1)
			number[p] = q
		}
		return q
	}
	for _, unit := range units {
		for _, step := range unit {
			c := step.Constraint
			c.From, c.To = local(c.From), local(c.To)
			s.steps, s.local = append(s.steps, step), append(s.local, c)
		}
		s.starts = append(s.starts, len(s.steps))
	}
	s.net.AddPoints(len(number) - 1)
	return s
}

// needed returns those of the units without which what is in the network does
// not contradict the list, provided that with all of them it does. Each half
// is reduced in the presence of the other (Junker, "QuickXplain", 2004), which
// takes k log k additions for k units.
func (s *scratch) needed(list []int) []int {
	if len(list) <= 1 || s.stuck {
		return list
	}
	first, second := list[:len(list)/2], list[len(list)/2:]
	undo, at, _ := s.add(first)
	if at < len(first) {
		s.net.remove(undo)
		return s.needed(first[:at+1])
	}
	second = s.needed(second)
	s.net.remove(undo)
	undo, at, _ = s.add(second)
	if at < len(second) {
		first = nil
	} else {
		first = s.needed(first)
	}
	s.net.remove(undo)
	return slices.Concat(first, second)
}

// circle returns the contradiction between units.
func (s *scratch) circle(list []int) []Step {
	_, _, circle := s.add(list)
	for i, step := range circle {
		circle[i] = s.steps[step.Tag]
	}
	return circle
}

// add adds units until one contradicts those before it, and returns what to
// remove afterwards, the place of that unit in the list, and the contradiction.
func (s *scratch) add(list []int) (undo []stored, at int, circle []Step) {
	for at, unit := range list {
		for i := s.starts[unit]; i < s.starts[unit+1]; i++ {
			var err error
			undo, circle, err = s.net.insert(undo, Tag(i), s.local[i])
			if err != nil {
				s.stuck, s.spent = true, s.spent || errors.Is(err, ErrBudget)
			}
			if err != nil || circle != nil {
				return undo, at, circle
			}
		}
	}
	return undo, len(list), nil
}
