package stn

import "slices"

// irreducible reduces a contradiction to one in which every fact is needed. A
// simple circle of constraints is irreducible, but a fact may hold several
// constraints, and some of the facts of a circle may contradict each other
// over constraints that are not on it.
func (n *Network) irreducible(circle []Step, tag Tag, fresh []Constraint) []Step {
	n.index()
	for {
		units := n.units(circle, tag, fresh)
		if len(units) == 1 {
			return circle
		}
		smaller := leaveOneOut(units)
		if smaller == nil {
			return circle
		}
		circle = smaller
	}
}

// units returns all constraints of the facts of a circle, in lists of which
// either all facts or none are needed: a fact, or a stretch of the circle
// whose facts hold one constraint each and whose points in between no other
// fact touches, so that no other circle can use a part of it.
func (n *Network) units(circle []Step, tag Tag, fresh []Constraint) [][]Step {
	facts := make(map[Tag][]Step)
	touched := make(map[Point]int)
	for _, t := range distinctTags(circle) {
		for _, s := range n.byTag[t] {
			facts[t] = append(facts[t], n.storedStep(s))
		}
		if t == tag {
			for _, c := range fresh {
				facts[t] = append(facts[t], Step{t, c})
			}
		}
		for _, s := range facts[t] {
			touched[s.Constraint.From]++
			touched[s.Constraint.To]++
		}
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

// leaveOneOut looks for a contradiction among all units but one, for any one.
// It halves them: with the one half in the network, the units of the other are
// left out in turn. That takes n log n additions.
func leaveOneOut(units [][]Step) []Step {
	s := scratch{units: units, number: map[Point]Point{Origin: Origin}}
	return s.search(0, len(units))
}

// scratch is a network of a few facts of another, its points renumbered and its
// tags the numbers of the units.
type scratch struct {
	net    Network
	units  [][]Step
	number map[Point]Point
}

// search leaves out each of the units from first to last, all others being in
// the network.
func (s *scratch) search(first, last int) []Step {
	if last-first <= 1 {
		return nil
	}
	half := (first + last) / 2
	for _, part := range [][4]int{{first, half, half, last}, {half, last, first, half}} {
		circle, added := s.addAll(part[0], part[1])
		if circle == nil {
			circle = s.search(part[2], part[3])
		}
		for i := range added {
			s.net.Retract(Tag(part[0] + i))
		}
		if circle != nil {
			return circle
		}
	}
	return nil
}

// addAll adds units and returns how many it added, and the contradiction that
// it met, in terms of the network from which they come.
func (s *scratch) addAll(first, last int) (circle []Step, added int) {
	for i := first; i < last; i++ {
		constraints := make([]Constraint, len(s.units[i]))
		for k, step := range s.units[i] {
			constraints[k] = s.local(step.Constraint)
		}
		found, err := s.net.add(Tag(i), constraints)
		if err != nil {
			return nil, added // out of reach: nothing can be said
		}
		if found != nil {
			return s.global(found), added
		}
		added++
	}
	return nil, added
}

func (s *scratch) local(c Constraint) Constraint {
	for _, p := range []*Point{&c.From, &c.To} {
		q, ok := s.number[*p]
		if !ok {
			q = s.net.AddPoints(1)
			s.number[*p] = q
		}
		*p = q
	}
	return c
}

// global finds the steps again from which those of the scratch network come.
func (s *scratch) global(steps []Step) []Step {
	found := make([]Step, len(steps))
	for i, step := range steps {
		unit := s.units[step.Tag]
		at := slices.IndexFunc(unit, func(o Step) bool { return s.local(o.Constraint) == step.Constraint })
		found[i] = unit[at]
	}
	return found
}
