package stn

// leap moves points further than they have to after a move that took many of
// them along, when such moves have come to outweigh the network. Otherwise
// facts that push the same points a little further each time, such as a chain
// of events on one day that is told from its end, would move all of them at
// every addition.
//
// The strides double, so that a push of any length takes few of them; where a
// bound is in the way, half of the room up to it is taken, so that pushes from
// the other side find as much. Any solution is as good as another, so a leap
// that cannot be made is left out.
func (n *Network) leap(m *mover) {
	const many = 64
	if m.result != moved {
		return
	}
	n.effort += len(m.log)
	if len(m.log) < many || n.effort < n.Len() {
		return
	}
	n.effort = 0
	by := n.stride(m.log[0].was.sub(n.level(m.direction, m.log[0].point)))
	if by = n.tryLeap(m, by); by != (value{}) {
		n.tryLeap(m, value{by.c / 2, by.s / 2})
	}
}

// stride returns how far to leap after a move so far: twice as far, and twice as
// far as the last time.
func (n *Network) stride(way value) value {
	const longest = 1 << 40
	if way.c != 0 {
		n.strides.c = min(2*max(way.c, n.strides.c), longest)
		return value{c: n.strides.c}
	}
	n.strides.s = min(2*max(way.s, n.strides.s), longest)
	return value{s: n.strides.s}
}

// tryLeap moves what m moved further by so much. If a bound is in the way, it
// moves nothing and returns how much room there is up to it.
func (n *Network) tryLeap(m *mover, by value) (room value) {
	const farthest = 1 << 55 // leave the rest of what can be reached to facts
	start := m.log[0].point
	goal := n.level(m.direction, start).sub(by)
	if by.negative() || by == (value{}) || max(goal.c, -goal.c) > farthest || max(goal.s, -goal.s) > farthest {
		return value{}
	}
	further := mover{n: n, direction: m.direction, other: Origin, budget: unlimited}
	further.run(start, goal)
	defer further.release()
	if further.result != short {
		return value{}
	}
	room = by.sub(further.deficit)
	if room.c > 0 {
		return value{c: room.c}
	}
	return value{s: max(room.s, 0)}
}

// slide moves a point on as far as it can go without moving others, but only
// half of the way to a bound. It is for points that were moved because others
// could not be: if more of those are to come between a bound and the point, as
// when events of one day are told from the last, each needs room of its own.
func (n *Network) slide(d direction, p Point) {
	level := n.level(d, p)
	lowest, known := value{}, false
	stop := func(v value) {
		if !known || lowest.less(v) {
			lowest, known = v, true
		}
	}
	if b := n.floor(d, p); b != loose {
		stop(value{level.c - max(0, level.c-b.value().neg().c)/2, level.s})
	}
	for i := n.pulls(d, p); i != 0; {
		e := &n.edges[i]
		q, next := e.pulled(d)
		stop(n.level(d, q).sub(e.length().value()))
		i = next
	}
	if known && lowest.less(level) {
		n.setLevel(d, p, lowest)
	}
}
