package stn

import "slices"

// Entails reports whether c holds in every solution.
func (n *Network) Entails(c Constraint) bool {
	certain, _ := n.entails(c, nil)
	return certain
}

// Allows reports whether c holds in some solution, so that it could be added.
func (n *Network) Allows(c Constraint) bool {
	possible, _ := n.allows(c, nil)
	return possible
}

func (n *Network) entails(c Constraint, m *meter) (bool, error) {
	if !n.knows(c) {
		return false, nil
	}
	limit := packed(c.Max, c.Strict)
	if n.at(c.From).add(limit.value()).less(n.at(c.To)) {
		return false, nil // not even in the solution at hand
	}
	return n.within(c.From, c.To, limit, m)
}

func (n *Network) allows(c Constraint, m *meter) (bool, error) {
	if !n.knows(c) {
		return false, nil
	}
	limit := packed(c.Max, c.Strict)
	if !n.at(c.From).add(limit.value()).less(n.at(c.To)) {
		return true, nil
	}
	// It is ruled out by any path back that is shorter than -limit. Of a limit
	// w, the weight -w-1 is the longest that together with w is negative.
	ruledOut, err := n.within(c.To, c.From, -limit-1, m)
	return err == nil && !ruledOut, err
}

// within reports whether the distance between two points is at most the limit.
func (n *Network) within(from, to Point, limit weight, m *meter) (bool, error) {
	if err := n.solve(m); err != nil {
		return false, err
	}
	switch {
	case from == to:
		return limit >= 0, nil
	case from == Origin:
		return n.upper[to] <= limit, nil
	case to == Origin:
		return n.lower[from] <= limit, nil
	case n.lower[from].plus(n.upper[to]) <= limit:
		return true, nil
	}
	s := seeker{n: n, to: to, limit: limit, meter: m}
	return s.run(from)
}

// seeker looks for the shortest path of edges that is no longer than a limit.
// Any solution shows how far at least it is from a point to the end of the
// path; there are three at hand, the positions and the two extremes, and only
// points through which none of them rules a path out are visited.
type seeker struct {
	n      *Network
	to     Point
	limit  weight
	length value // of the path found
	meter  *meter

	// came holds the edge over which each point was reached first; nil where
	// the path does not matter. The points visited are then in few, which
	// needs no memory of its own, or many.
	came map[Point]int32
	few  [32]Point
	used int
	many map[Point]bool
}

func (s *seeker) run(from Point) (found bool, err error) {
	if s.n.out[from] == 0 || s.n.in[s.to] == 0 {
		return false, nil
	}
	var room [32]visit
	h := heap(room[:0]).push(visit{point: from})
	for len(h) > 0 {
		v := h[0]
		h = h.pop()
		if s.seen(v) {
			continue
		}
		if v.point == s.to {
			s.length = v.at
			return true, nil
		}
		if !s.meter.spend(1) {
			return false, ErrBudget
		}
		for i := s.n.out[v.point]; i != 0; {
			e := &s.n.edges[i]
			if at := v.at.add(e.length().value()); s.promises(e.to, at) {
				h = h.push(visit{key: at.sub(s.n.position[e.to]), at: at, point: e.to, via: i})
			}
			i = e.nextOut
		}
	}
	return false, nil
}

// steps spells out the path that was found.
func (s *seeker) steps(from Point) []Step {
	var steps []Step
	for p := s.to; p != from; {
		i, ok := s.came[p]
		if !ok {
			return nil // none was found
		}
		steps = append(steps, s.n.edgeStep(i))
		p = s.n.edges[i].from
	}
	slices.Reverse(steps)
	return steps
}

// promises reports whether a path of that length to p may go on to the end
// within the limit.
func (s *seeker) promises(p Point, at value) bool {
	if at.c > reach {
		return false
	}
	if s.limit == loose {
		return true
	}
	n, limit := s.n, s.limit.value()
	if limit.less(at.add(n.position[s.to]).sub(n.position[p])) {
		return false
	}
	if a, b := n.upper[p], n.upper[s.to]; a != loose && b != loose && limit.c < at.c+b.value().c-a.value().c {
		return false
	}
	if a, b := n.lower[p], n.lower[s.to]; a != loose && b != loose && limit.c < at.c+a.value().c-b.value().c {
		return false
	}
	return true
}

// seen reports whether the point was visited before, and notes that it is.
func (s *seeker) seen(v visit) bool {
	p := v.point
	if s.came != nil {
		if _, known := s.came[p]; known {
			return true
		}
		s.came[p] = v.via
		return false
	}
	if s.many != nil {
		known := s.many[p]
		s.many[p] = true
		return known
	}
	if slices.Contains(s.few[:s.used], p) {
		return true
	}
	if s.used < len(s.few) {
		s.few[s.used] = p
		s.used++
		return false
	}
	s.many = map[Point]bool{p: true}
	for _, q := range s.few {
		s.many[q] = true
	}
	return false
}
