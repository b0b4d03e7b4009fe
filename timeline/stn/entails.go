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
	s := seeker{n: n, from: from, to: to, limit: limit, meter: m}
	return s.run()
}

// seeker looks for the shortest path of edges that is no longer than a limit.
// Any solution shows how far at least it is from one point to another; there are
// three at hand, the positions and the two extremes, and only points through
// which none of them rules a path out are visited.
type seeker struct {
	n        *Network
	from, to Point
	limit    weight
	length   value // of the path found
	meter    *meter
	// back turns the search round: it starts from the end of the path.
	back bool

	open heap
	// came holds the edge over which each point was reached first; nil where
	// the path does not matter. The points visited are then in few, which
	// needs no memory of its own, or many.
	came map[Point]int32
	few  [32]Point
	used int
	many map[Point]bool
}

// progress is what a step of a search came to.
type progress uint8

const (
	ongoing progress = iota
	arrived
	deadEnd
	broke // the budget is spent
)

// alone is how many points are visited before the other end is asked as well.
const alone = 32

// run looks for a path. A long search is joined by one from the other end, which
// comes to nothing at once where hardly anything leads there.
func (s *seeker) run() (is bool, err error) {
	if s.n.out[s.from] == 0 || s.n.in[s.to] == 0 {
		return false, nil
	}
	var room [32]visit
	s.open = heap(room[:0]).push(visit{point: s.from})
	other := seeker{n: s.n, from: s.from, to: s.to, limit: s.limit, meter: s.meter, back: true}
	joined := false
	for steps := 0; ; steps++ {
		switch s.step() {
		case arrived:
			return true, nil
		case deadEnd:
			return false, nil
		case broke:
			return false, ErrBudget
		case ongoing:
		}
		if steps == alone {
			other.open = other.open.push(visit{point: s.to})
			joined = true
		}
		if !joined {
			continue
		}
		switch other.step() {
		case arrived:
			if s.came == nil {
				s.length = other.length
				return true, nil
			}
			joined = false // there is a path: this search will come upon it
		case deadEnd:
			return false, nil
		case broke:
			return false, ErrBudget
		case ongoing:
		}
	}
}

// step visits one point.
func (s *seeker) step() progress {
	for len(s.open) > 0 {
		v := s.open[0]
		s.open = s.open.pop()
		if s.seen(v) {
			continue
		}
		if v.point == s.to && !s.back || v.point == s.from && s.back {
			s.length = v.at
			return arrived
		}
		if !s.meter.spend(1) {
			return broke
		}
		s.expand(v)
		return ongoing
	}
	return deadEnd
}

func (s *seeker) expand(v visit) {
	d := lower
	if s.back {
		d = raise
	}
	for i := s.n.pulls(d, v.point); i != 0; {
		e := &s.n.edges[i]
		p, next := e.pulled(d)
		if at := v.at.add(e.length().value()); s.promises(p, at) {
			s.open = s.open.push(visit{key: at.sub(s.n.level(d, p)), at: at, point: p, via: i})
		}
		i = next
	}
}

// steps spells out the path that was found.
func (s *seeker) steps() []Step {
	var steps []Step
	for p := s.to; p != s.from; {
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

// promises reports whether a path of that length between p and where the search
// began may go on to the other end within the limit.
func (s *seeker) promises(p Point, at value) bool {
	if at.c > reach {
		return false
	}
	if s.limit == loose {
		return true
	}
	a, b := p, s.to
	if s.back {
		a, b = s.from, p
	}
	n, limit := s.n, s.limit.value()
	if limit.less(at.add(n.position[b]).sub(n.position[a])) {
		return false
	}
	if v, w := n.upper[a], n.upper[b]; v != loose && w != loose && limit.c < at.c+w.value().c-v.value().c {
		return false
	}
	if v, w := n.lower[a], n.lower[b]; v != loose && w != loose && limit.c < at.c+v.value().c-w.value().c {
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
