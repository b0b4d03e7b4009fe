package stn

import "slices"

// Solve computes the tight bounds of all points, which the queries below need;
// they call it themselves where it is due. It is due after a change only, and
// then costs what the change makes tighter or looser; at first, and where
// that is a great part of the network, it costs O(m) for m constraints, and
// O(m log n) where many of them lie on circles.
func (n *Network) Solve() { _ = n.solve(nil) }

func (n *Network) solve(m *meter) error {
	if n.solved && (n.since.none() || n.update(m)) {
		return nil
	}
	n.solved = false
	if !m.spend(n.Len()) {
		return ErrBudget
	}
	n.since.clear()
	n.solved = true
	if s := newSweep(n); !s.far && !s.torn {
		n.upper, n.lower = s.upper, s.lower
		return nil
	}
	n.upper = n.spread(lower)
	n.lower = n.spread(raise)
	return nil
}

// spread carries the stated bounds along the edges, in whatever circles these
// lie. The positions turn all lengths into ones that are not negative, so that
// each point is settled once.
func (n *Network) spread(d direction) []weight {
	var h heap
	for i := range n.position {
		p := Point(i)
		if w := n.floor(-d, p); w != loose {
			h = append(h, visit{key: w.value().sub(n.level(d, p)), at: w.value(), point: p})
		}
	}
	for i := len(h)/2 - 1; i >= 0; i-- {
		h.sink(i)
	}
	limit, _ := n.settle(d, h, nil)
	return limit
}

// settle visits the points in the order of a heap, each once, and what can be
// reached from them. It reports whether the budget was enough for that.
func (n *Network) settle(d direction, h heap, m *meter) (limit []weight, ok bool) {
	limit = make([]weight, n.Len())
	for i := range limit {
		limit[i] = loose
	}
	for len(h) > 0 {
		v := h[0]
		h = h.pop()
		if limit[v.point] != loose {
			continue
		}
		if !m.spend(1) {
			return nil, false
		}
		limit[v.point] = v.at.weight()
		for i := n.pulls(d, v.point); i != 0; {
			e := &n.edges[i]
			p, next := e.pulled(d)
			if limit[p] == loose {
				h = h.pushNear(visit{at: v.at.add(e.length().value()), point: p}, n.level(d, p))
			}
			i = next
		}
	}
	return limit, true
}

// Bounds returns the tight limits of a point's value: there are solutions as
// close to either as one likes.
func (n *Network) Bounds(p Point) (low, high Limit) {
	return n.Distance(p, Origin).negate(), n.Distance(Origin, p)
}

// tight returns the solved limits in a direction: upper limits for lower.
func (n *Network) tight(d direction) []weight {
	if d == lower {
		return n.upper
	}
	return n.lower
}

// boundPath returns the constraints from the origin to p, or in the other
// direction from p to the origin, that make its tight bound. They are found
// from p, by going back over what is tight until a bound is.
func (n *Network) boundPath(d direction, p Point, m *meter) ([]Step, error) {
	limit := n.tight(d)
	led := map[Point]int32{p: 0} // the edge over which each point was found
	var at Point
	for stack := []Point{p}; ; {
		at = stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if n.floor(-d, at) == limit[at] {
			break
		}
		if !m.spend(1) {
			return nil, ErrBudget
		}
		for i := n.pulls(-d, at); i != 0; {
			e := &n.edges[i]
			q, next := e.pulled(-d)
			if _, seen := led[q]; !seen && limit[q].plus(e.length()) == limit[at] {
				led[q] = i
				stack = append(stack, q)
			}
			i = next
		}
	}
	steps := []Step{n.floorStep(-d, at)}
	for led[at] != 0 {
		e := n.edges[led[at]]
		steps = append(steps, n.edgeStep(led[at]))
		at = e.to
		if d == raise {
			at = e.from
		}
	}
	if d == raise {
		slices.Reverse(steps)
	}
	return steps, nil
}
