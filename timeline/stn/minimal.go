package stn

import "slices"

// irreducible reduces a contradiction to one in which every fact is needed. A
// simple circle of constraints is irreducible, but a fact may hold several
// constraints, and some of the facts of a circle may contradict each other
// over constraints that are not on it.
func (n *Network) irreducible(circle []Step, tag Tag, fresh []Constraint) []Step {
	n.index()
	for {
		tags := distinctTags(circle)
		if len(tags) == 1 {
			return circle
		}
		facts := make([][]Step, len(tags))
		for i, t := range tags {
			for _, s := range n.byTag[t] {
				facts[i] = append(facts[i], n.storedStep(s))
			}
			if t == tag {
				for _, c := range fresh {
					facts[i] = append(facts[i], Step{t, c})
				}
			}
		}
		smaller := leaveOneOut(facts)
		if smaller == nil {
			return circle
		}
		circle = smaller
	}
}

func (n *Network) storedStep(s stored) Step {
	if s.place == inEdges {
		return n.edgeStep(s.i)
	}
	return n.boundStep(s.ref, s.bound)
}

// leaveOneOut looks for a contradiction among all facts but one, for any one.
// It halves the facts: with the one half in the network, the facts of the
// other are left out in turn. That takes n log n additions.
func leaveOneOut(facts [][]Step) []Step {
	s := scratch{number: map[Point]Point{Origin: Origin}}
	return s.search(facts)
}

// scratch is a network of a few facts of another, its points renumbered.
type scratch struct {
	net    Network
	number map[Point]Point
	names  []Point
}

func (s *scratch) search(facts [][]Step) []Step {
	if len(facts) <= 1 {
		return nil
	}
	half := len(facts) / 2
	for _, part := range [][2][][]Step{{facts[:half], facts[half:]}, {facts[half:], facts[:half]}} {
		circle, added := s.addAll(part[0])
		if circle == nil {
			circle = s.search(part[1])
		}
		for _, t := range added {
			s.net.Retract(t)
		}
		if circle != nil {
			return circle
		}
	}
	return nil
}

// addAll adds facts, each under a tag of its own so that it can be retracted,
// and gives the circle in terms of the network from which the facts come.
func (s *scratch) addAll(facts [][]Step) (circle []Step, added []Tag) {
	for _, fact := range facts {
		if len(fact) == 0 {
			continue
		}
		constraints := make([]Constraint, len(fact))
		for i, step := range fact {
			constraints[i] = step.Constraint
			constraints[i].From = s.local(step.Constraint.From)
			constraints[i].To = s.local(step.Constraint.To)
		}
		found, err := s.net.add(fact[0].Tag, constraints)
		if err != nil {
			return nil, added // out of reach: nothing can be said
		}
		if found != nil {
			return s.global(found), added
		}
		added = append(added, fact[0].Tag)
	}
	return nil, added
}

func (s *scratch) local(p Point) Point {
	q, ok := s.number[p]
	if !ok {
		q = s.net.AddPoints(1)
		s.number[p] = q
		s.names = append(s.names, p)
	}
	return q
}

func (s *scratch) global(steps []Step) []Step {
	steps = slices.Clone(steps)
	for i := range steps {
		c := &steps[i].Constraint
		if c.From != Origin {
			c.From = s.names[c.From]
		}
		if c.To != Origin {
			c.To = s.names[c.To]
		}
	}
	return steps
}
