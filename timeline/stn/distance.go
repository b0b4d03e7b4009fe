package stn

// Distance returns the tight upper limit of to - from: the least that follows
// from the constraints. The lower limit is Distance(to, from), negated. There
// is none beyond 2^60, and none for points that the network does not have.
func (n *Network) Distance(from, to Point) Limit {
	w, _ := n.distance(from, to, nil)
	return w.limit()
}

func (n *Network) distance(from, to Point, m *meter) (weight, error) {
	over, err := n.overOrigin(from, to, m)
	if err != nil || !n.apart(from, to) {
		return over, err
	}
	s := seeker{n: n, from: from, to: to, limit: shorter(over), meter: m}
	shorterOne, err := s.run()
	if shorterOne {
		return s.length.weight(), err
	}
	return over, err
}

// apart reports whether a path over edges may lead from the one point to the
// other.
func (n *Network) apart(from, to Point) bool {
	return from != to && from != Origin && to != Origin && n.has(from) && n.has(to)
}

// shorter is the longest limit that is shorter than w.
func shorter(w weight) weight {
	if w == loose {
		return loose
	}
	return w - 1
}

// overOrigin returns the length of the shortest path over the origin, which is
// made of two bounds, or 0 from a point to itself.
func (n *Network) overOrigin(from, to Point, m *meter) (weight, error) {
	if err := n.solve(m); err != nil {
		return loose, err
	}
	switch {
	case !n.has(from) || !n.has(to):
		return loose, nil
	case from == to:
		return 0, nil
	case from == Origin:
		return n.upper[to], nil
	case to == Origin:
		return n.lower[from], nil
	default:
		return n.lower[from].plus(n.upper[to]), nil
	}
}

// Witness returns constraints that form a path from one point to the other and
// whose limits add up to Distance(from, to), and nil where there is no limit.
func (n *Network) Witness(from, to Point) []Step {
	steps, _ := n.witness(from, to, nil)
	return steps
}

func (n *Network) witness(from, to Point, m *meter) ([]Step, error) {
	over, err := n.overOrigin(from, to, m)
	if err != nil || from == to {
		return nil, err
	}
	if n.apart(from, to) {
		s := seeker{n: n, from: from, to: to, limit: shorter(over), meter: m, came: map[Point]int32{}}
		if is, err := s.run(); err != nil || is {
			return s.steps(), err
		}
	}
	if over == loose {
		return nil, nil
	}
	var steps []Step
	if from != Origin {
		steps, err = n.boundPath(raise, from, m)
	}
	if err != nil || to == Origin {
		return steps, err
	}
	rest, err := n.boundPath(lower, to, m)
	if err != nil {
		return nil, err
	}
	return append(steps, rest...), nil
}

func (n *Network) at(p Point) value {
	if p == Origin {
		return value{}
	}
	return n.position[p]
}

// Around returns the distances between a point and every other, by number:
// after[q] is Distance(p, q), before[q] is Distance(q, p). It costs as much as
// one [Network.Solve], where asking for each would cost that for every one.
// Both are nil for a point that the network does not have.
func (n *Network) Around(p Point) (after, before []Limit) {
	after, before, _ = n.aroundBoth(p, nil)
	return after, before
}

func (n *Network) aroundBoth(p Point, m *meter) (after, before []Limit, err error) {
	if !n.has(p) || p == Origin {
		return nil, nil, nil
	}
	if err := n.solve(m); err != nil {
		return nil, nil, err
	}
	after, err = n.around(p, lower, m)
	if err == nil {
		before, err = n.around(p, raise, m)
	}
	if err != nil {
		return nil, nil, err
	}
	return after, before, nil
}

// around combines the paths over edges with those over the origin.
func (n *Network) around(p Point, d direction, m *meter) ([]Limit, error) {
	home, away := n.tight(-d)[p], n.tight(d)
	direct, ok := n.settle(d, heap{{key: n.level(d, p).neg(), point: p}}, m)
	if !ok {
		return nil, ErrBudget
	}
	limits := make([]Limit, n.Len())
	for q, w := range direct {
		limits[q] = min(w, home.plus(away[q])).limit()
	}
	limits[p] = Limit{Finite: true}
	return limits, nil
}
