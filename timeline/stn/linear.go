package stn

import "slices"

// Linear returns the points in one order in which they can lie: of two whose
// order is certain, the earlier comes first, and of two of which one is not
// after the other, that one does. Points bounded on both sides come by the
// middle of their room; those without a lower bound as late as they can, and
// those without an upper bound as early as they can, given the others. What
// still ties comes in the order of the argument.
//
// The order depends on the constraints alone, not on when they were added. Time
// is O(m log n) for m constraints between n points.
func (n *Network) Linear(points []Point) []Point {
	n.Solve()
	at := n.middle()
	sorted := slices.DeleteFunc(slices.Clone(points), func(p Point) bool { return p == Origin || !n.has(p) })
	slices.SortStableFunc(sorted, func(p, q Point) int {
		switch {
		case at[p].less(at[q]):
			return -1
		case at[q].less(at[p]):
			return 1
		default:
			return 0
		}
	})
	return n.untie(sorted, at)
}

// untie puts those of the points at one position that are not after others
// there in front of them.
func (n *Network) untie(sorted []Point, at []value) []Point {
	wanted := make(map[Point]bool, len(sorted))
	for _, p := range sorted {
		wanted[p] = true
	}
	done := make(map[Point]bool, len(sorted))
	result := make([]Point, 0, len(sorted))
	for _, p := range sorted {
		for stack := []Point{p}; len(stack) > 0; {
			top := stack[len(stack)-1]
			if _, open := done[top]; open {
				if !done[top] && wanted[top] {
					result = append(result, top)
				}
				done[top] = true
				stack = stack[:len(stack)-1]
				continue
			}
			done[top] = false // open: what must not be after it comes first
			for i := n.out[top]; i != 0; i = n.edges[i].nextOut {
				e := &n.edges[i]
				if _, seen := done[e.to]; !seen && e.length() == 0 && at[e.to] == at[top] {
					stack = append(stack, e.to)
				}
			}
		}
	}
	return result
}

// middle returns a solution of the network stretched to twice its size: the
// sum of the least and the greatest solution, both of which keep every order
// that is certain, and so does what lies halfway between them. Then what has
// no bound on one side is moved there as far as the rest allows.
func (n *Network) middle() []value {
	first, last := n.extent()
	least := n.solution(raise, 1, func(p Point) value {
		return orElse(n.lower[p], value{c: 1 - first})
	})
	greatest := n.solution(lower, 1, func(p Point) value {
		return orElse(n.upper[p], value{c: last + 1})
	})
	at := make([]value, n.Len())
	for p := range at {
		at[p] = greatest[p].sub(least[p]) // least is of -p
	}
	late := n.solution(lower, 2, func(p Point) value {
		if n.lower[p] == loose {
			return greatest[p].add(greatest[p])
		}
		return at[p]
	})
	early := n.solution(raise, 2, func(p Point) value {
		if n.upper[p] == loose && n.lower[p] != loose {
			return least[p].add(least[p])
		}
		return late[p].neg()
	})
	for p := range early {
		early[p] = early[p].neg()
	}
	return early
}

func orElse(w weight, none value) value {
	if w == loose {
		return none
	}
	return w.value()
}

// extent returns the least and the greatest finite limit of any point.
func (n *Network) extent() (first, last int64) {
	found := false
	note := func(v int64) {
		if !found {
			first, last, found = v, v, true
		}
		first, last = min(first, v), max(last, v)
	}
	for p := range n.upper {
		if w := n.upper[p]; w != loose {
			note(w.value().c)
		}
		if w := n.lower[p]; w != loose {
			note(-w.value().c)
		}
	}
	return first, last
}

// solution carries a limit of every point along the edges, all lengths
// multiplied by scale: the greatest solution below the limits or, for raise,
// the least above them (with all signs turned).
func (n *Network) solution(d direction, scale int64, limit func(Point) value) []value {
	at := make([]value, n.Len())
	level := func(p Point) value {
		v := n.level(d, p)
		return value{v.c * scale, v.s * scale}
	}
	h := make(heap, n.Len())
	for i := range at {
		p := Point(i)
		at[i] = limit(p)
		h[i] = visit{key: at[i].sub(level(p)), at: at[i], point: p}
	}
	for i := len(h)/2 - 1; i >= 0; i-- {
		h.sink(i)
	}
	for len(h) > 0 {
		v := h[0]
		h = h.pop()
		if at[v.point].less(v.at) {
			continue // reached over a shorter way since
		}
		for i := n.pulls(d, v.point); i != 0; {
			e := &n.edges[i]
			p, next := e.pulled(d)
			w := e.length().value()
			if to := v.at.add(value{w.c * scale, w.s * scale}); to.less(at[p]) {
				at[p] = to
				h = h.push(visit{key: to.sub(level(p)), at: to, point: p})
			}
			i = next
		}
	}
	return at
}
