package stn

import "slices"

// Distance returns the tight upper limit of to - from: the least that follows
// from the constraints. The lower limit is Distance(to, from), negated. There
// is none beyond 2^60, and none for points that the network does not have.
func (n *Network) Distance(from, to Point) Limit {
	_, w := n.path(from, to)
	return w.limit()
}

// Witness returns constraints that form a path from one point to the other and
// whose limits add up to Distance(from, to), and nil where there is no limit.
func (n *Network) Witness(from, to Point) []Step {
	steps, _ := n.path(from, to)
	return steps()
}

// Entails reports whether c holds in every solution.
func (n *Network) Entails(c Constraint) bool {
	if n.check(c) != nil {
		return false
	}
	limit := packed(c.Max, c.Strict)
	if n.at(c.From).add(limit.value()).less(n.at(c.To)) {
		return false // not even in the solution at hand
	}
	_, w := n.path(c.From, c.To)
	return w <= limit
}

// Allows reports whether c holds in some solution, so that it could be added.
func (n *Network) Allows(c Constraint) bool {
	if n.check(c) != nil {
		return false
	}
	limit := packed(c.Max, c.Strict)
	if !n.at(c.From).add(limit.value()).less(n.at(c.To)) {
		return true
	}
	_, w := n.path(c.To, c.From)
	return w == loose || !w.value().add(limit.value()).negative()
}

func (n *Network) at(p Point) value {
	if p == Origin {
		return value{}
	}
	return n.position[p]
}

// path returns the tight limit of to - from, and a function that spells out
// the path. The shortest path either passes through the origin, and then is
// made of two bounds, or it does not.
func (n *Network) path(from, to Point) (func() []Step, weight) {
	n.Solve()
	none := func() []Step { return nil }
	switch {
	case !n.has(from) || !n.has(to):
		return none, loose
	case from == to:
		return none, 0
	case from == Origin:
		return func() []Step { return n.boundPath(lower, to) }, n.upper.limit[to]
	case to == Origin:
		return func() []Step { return n.boundPath(raise, from) }, n.lower.limit[from]
	}
	over := loose
	if low, high := n.lower.limit[from], n.upper.limit[to]; low != loose && high != loose {
		over = low.value().add(high.value()).weight()
	}
	direct, w := n.direct(from, to, over)
	switch {
	case w < over:
		return func() []Step { return direct.steps(n, from, to) }, w
	case over == loose:
		return none, loose
	}
	return func() []Step {
		return append(n.boundPath(raise, from), n.boundPath(lower, to)...)
	}, over
}

// came says over which edge each point was first reached.
type came map[Point]int32

// direct looks for the shortest path of edges that is shorter than the limit.
func (n *Network) direct(from, to Point, limit weight) (came, weight) {
	if n.out[from] == 0 || n.in[to] == 0 {
		return nil, loose
	}
	settled := came{}
	h := heap{{point: from}}
	base := n.position[from]
	for len(h) > 0 {
		v := h.pop()
		if _, done := settled[v.point]; done {
			continue
		}
		if limit != loose && !v.key.add(n.position[to]).sub(base).less(limit.value()) {
			return nil, loose // whatever comes is at least as long
		}
		settled[v.point] = v.via
		if v.point == to {
			return settled, v.at.weight()
		}
		for i := n.out[v.point]; i != 0; i = n.edges[i].nextOut {
			e := &n.edges[i]
			if _, done := settled[e.to]; !done {
				h.pushNear(visit{at: v.at.add(e.limit.value()), point: e.to, via: i}, n.position[e.to].sub(base))
			}
		}
	}
	return nil, loose
}

func (c came) steps(n *Network, from, to Point) []Step {
	var steps []Step
	for p := to; p != from; p = n.edges[c[p]].from {
		steps = append(steps, n.edgeStep(c[p]))
	}
	slices.Reverse(steps)
	return steps
}

// Around returns the distances between a point and every other, by number:
// after[q] is Distance(p, q), before[q] is Distance(q, p). It costs as much as
// one [Network.Solve], where asking for each would cost that for every one.
// Both are nil for a point that the network does not have.
func (n *Network) Around(p Point) (after, before []Limit) {
	if !n.has(p) || p == Origin {
		return nil, nil
	}
	n.Solve()
	return n.around(p, lower, n.lower.limit[p], n.upper.limit), n.around(p, raise, n.upper.limit[p], n.lower.limit)
}

// around combines the paths over edges with those over the origin.
func (n *Network) around(p Point, d direction, home weight, away []weight) []Limit {
	direct := n.settle(d, heap{{key: n.level(d, p).neg(), point: p}})
	limits := make([]Limit, n.Len())
	for q, w := range direct.limit {
		if home != loose && away[q] != loose {
			w = min(w, home.value().add(away[q].value()).weight())
		}
		limits[q] = w.limit()
	}
	limits[p] = Limit{Finite: true}
	return limits
}
