package stn

import "slices"

// repair moves points until the constraint c, just stored, holds as well. When
// it cannot, it leaves the positions as they were or in another solution of
// the constraints before c, and returns a contradiction with c in it.
//
// A constraint To <= From + Max that does not hold can be mended from two
// sides: by lowering To and what must stay below it, or by raising From and
// what must stay above it. Either is a search for shortest paths that visits
// moved points only (Cotton and Maler, 2006). Both are tried in turn with
// growing budgets, so that the cost is that of the smaller side: appending to
// either end of a long chain moves one point, and joining two chains in the
// middle moves the shorter one.
//
// The origin never moves. Lowering stops at lower bounds, and what is then
// still missing has to come from raising the other side.
func (n *Network) repair(c Constraint, tag Tag) ([]Step, error) {
	w := packed(c.Max, c.Strict).value()
	fresh := Step{tag, c}
	if c.From == Origin {
		return n.repairBound(lower, c.To, w, fresh)
	}
	if c.To == Origin {
		return n.repairBound(raise, c.From, w, fresh)
	}
	if !n.position[c.From].add(w).less(n.position[c.To]) {
		return nil, nil
	}
	const firstBudget, growth = 2, 8
	for budget := firstBudget; ; budget *= growth {
		for _, d := range []direction{lower, raise} {
			near, far := c.To, c.From
			if d == raise {
				near, far = far, near
			}
			m := mover{n: n, direction: d, other: far, slack: w, budget: budget}
			m.run(near, n.level(d, far).add(w))
			if m.result != exhausted {
				circle, err := n.finish(&m, c, fresh)
				m.release()
				return circle, err
			}
			m.release()
		}
	}
}

// repairBound moves p until the new bound holds.
func (n *Network) repairBound(d direction, p Point, limit value, fresh Step) ([]Step, error) {
	if !limit.less(n.level(d, p)) {
		return nil, nil
	}
	m := mover{n: n, direction: d, other: Origin, budget: unlimited}
	m.run(p, limit)
	defer m.release()
	if m.result != short {
		n.leap(&m)
		return m.failure(fresh)
	}
	walk := append([]Step{fresh}, m.trail(m.worst)...)
	walk = append(walk, n.floorStep(d, m.log[m.worst].point))
	if d == raise {
		slices.Reverse(walk)
	}
	return simple(walk, slices.Index(walk, fresh)), nil
}

// finish carries on from the side of an edge that was explored whole first.
// Where a bound was in its way, the other side is moved by what it lacks, and
// then the first side again, which now has the room it needs.
func (n *Network) finish(m *mover, c Constraint, fresh Step) ([]Step, error) {
	if m.result != short {
		n.leap(m)
		return m.failure(fresh)
	}
	near, far := c.To, c.From
	if m.direction == raise {
		near, far = far, near
	}
	back := mover{n: n, direction: -m.direction, other: near, slack: m.slack, budget: unlimited}
	back.run(far, n.level(back.direction, far).sub(m.deficit))
	defer back.release()
	if back.result == short {
		return n.span(m, &back, fresh), nil
	}
	if back.result != moved {
		return back.failure(fresh)
	}
	again := mover{n: n, direction: m.direction, other: far, slack: m.slack, budget: unlimited}
	again.run(near, n.level(m.direction, far).add(m.slack))
	defer again.release()
	n.leap(&back)
	n.leap(&again)
	n.slide(back.direction, far)
	return again.failure(fresh)
}

// span is the contradiction of two bounds: from the one at which raising
// stopped, over the fresh constraint, to the one at which lowering stopped.
func (n *Network) span(a, b *mover, fresh Step) []Step {
	down, up := a, b
	if a.direction == raise {
		down, up = b, a
	}
	head := append([]Step{}, up.trail(up.worst)...)
	head = append(head, n.floorStep(raise, up.log[up.worst].point))
	slices.Reverse(head)
	walk := append(head, fresh)
	walk = append(walk, down.trail(down.worst)...)
	walk = append(walk, n.floorStep(lower, down.log[down.worst].point))
	return simple(walk, len(head))
}

// direction is the way in which a mover moves points. What it does is written
// for lowering; raising is lowering in the mirror, where positions, edges and
// bounds change their signs and ends.
type direction int8

const (
	lower direction = 1
	raise direction = -1
)

func (n *Network) level(d direction, p Point) value {
	if d == lower {
		return n.position[p]
	}
	return n.position[p].neg()
}

func (n *Network) setLevel(d direction, p Point, v value) {
	if d == raise {
		v = v.neg()
	}
	n.position[p] = v
}

// floors are the stated bounds below which points cannot go.
func (n *Network) floors(d direction) (*bounds, place) {
	if d == lower {
		return &n.low, inLow
	}
	return &n.up, inUp
}

func (n *Network) floor(d direction, p Point) weight {
	list, _ := n.floors(d)
	return list.limit[p]
}

func (n *Network) floorStep(d direction, p Point) Step {
	list, at := n.floors(d)
	return n.boundStep(ref{at, int32(p)}, list.at(int32(p)))
}

// pulls returns the first edge over which moving p pulls another point.
func (n *Network) pulls(d direction, p Point) int32 {
	if d == lower {
		return n.out[p]
	}
	return n.in[p]
}

// pulled returns the point that the edge pulls, and the next edge of the list.
func (e *edge) pulled(d direction) (p Point, next int32) {
	if d == lower {
		return e.to, e.nextOut
	}
	return e.from, e.nextIn
}
