package stn

import "slices"

// tight holds, for every point, the tightest limit of p (or of -p) and where
// it comes from: an edge, its own stated bound, or nothing.
type tight struct {
	limit []weight
	via   []int32
}

const (
	viaNothing int32 = -1
	viaBound   int32 = 0
)

// Solve computes the tight bounds of all points, which the queries below need;
// they call it themselves where it is due. It is due after a change only, and
// costs O(m log n) for m constraints between n points.
func (n *Network) Solve() {
	if n.solved {
		return
	}
	n.upper = n.spread(lower)
	n.lower = n.spread(raise)
	n.solved = true
}

// spread carries the stated bounds along the edges. The positions turn all
// lengths into ones that are not negative, so that each point is settled once.
func (n *Network) spread(d direction) tight {
	var h heap
	for i := range n.position {
		p := Point(i)
		if b := n.floor(-d, p); b.limit != loose {
			at := b.limit.value()
			h = append(h, visit{key: at.sub(n.level(d, p)), at: at, point: p, via: viaBound})
		}
	}
	for i := len(h)/2 - 1; i >= 0; i-- {
		h.sink(i)
	}
	return n.settle(d, h)
}

// settle visits the points in the order of a heap, each once, and what can be
// reached from them.
func (n *Network) settle(d direction, h heap) tight {
	t := tight{limit: make([]weight, n.Len()), via: make([]int32, n.Len())}
	for i := range t.limit {
		t.limit[i], t.via[i] = loose, viaNothing
	}
	for len(h) > 0 {
		v := h.pop()
		if t.via[v.point] != viaNothing {
			continue
		}
		t.limit[v.point], t.via[v.point] = v.at.weight(), v.via
		for i := n.pulls(d, v.point); i != 0; {
			e := &n.edges[i]
			p, next := e.pulled(d)
			if t.via[p] == viaNothing {
				h.pushNear(visit{at: v.at.add(e.limit.value()), point: p, via: i}, n.level(d, p))
			}
			i = next
		}
	}
	return t
}

// Bounds returns the tight limits of a point's value: there are solutions as
// close to either as one likes.
func (n *Network) Bounds(p Point) (low, high Limit) {
	return n.Distance(p, Origin).negate(), n.Distance(Origin, p)
}

// boundPath returns the constraints from the origin to p, or in the other
// direction from p to the origin, that make its tight bound.
func (n *Network) boundPath(d direction, p Point) []Step {
	t := &n.upper
	if d == raise {
		t = &n.lower
	}
	if t.via[p] == viaNothing {
		return nil
	}
	var steps []Step
	for t.via[p] != viaBound {
		e := n.edges[t.via[p]]
		steps = append(steps, n.edgeStep(t.via[p]))
		p = e.from
		if d == raise {
			p = e.to
		}
	}
	steps = append(steps, n.floorStep(-d, p))
	if d == lower {
		slices.Reverse(steps)
	}
	return steps
}
