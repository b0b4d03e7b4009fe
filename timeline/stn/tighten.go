package stn

// postpone notes constraints that were added, so that the next query brings the
// bounds up to date.
func (n *Network) postpone(added []stored) {
	if !n.solved {
		return
	}
	// Beyond so many it is cheaper to start afresh.
	if len(n.pending)+len(added) > 64+n.Len()/64 {
		n.solved = false
		n.pending = n.pending[:0]
		return
	}
	n.pending = append(n.pending, added...)
}

// tighten brings the bounds up to date with what is pending. It gives up where
// that changes much of the network.
func (n *Network) tighten() bool {
	if len(n.pending) == 0 {
		return true
	}
	ok := n.tightenTo(lower) && n.tightenTo(raise)
	if ok {
		n.pending = n.pending[:0]
	}
	return ok
}

func (n *Network) tightenTo(d direction) bool {
	t := tightener{n: n, direction: d, limit: n.tight(d), queue: n.queue[:0]}
	for _, s := range n.pending {
		t.start(s)
	}
	ok := t.run()
	n.queue = t.queue[:0]
	return ok
}

// tightener carries limits on that became tighter, and visits only those
// points whose own become tighter by it.
type tightener struct {
	n         *Network
	direction direction
	limit     []weight
	queue     heap
}

func (t *tightener) start(s stored) {
	if _, at := t.n.floors(-t.direction); s.place == at {
		t.offer(Point(s.i), s.limit)
	} else if s.place == inEdges {
		t.follow(s.i)
	}
}

// follow carries the limit of one end of an edge over to the other.
func (t *tightener) follow(i int32) (next int32) {
	e := &t.n.edges[i]
	from := e.from
	if t.direction == raise {
		from = e.to
	}
	p, next := e.pulled(t.direction)
	t.offer(p, t.limit[from].plus(e.limit))
	return next
}

func (t *tightener) offer(p Point, w weight) {
	if w >= t.limit[p] || w > 2*reach {
		return
	}
	t.limit[p] = w
	at := w.value()
	t.queue = t.queue.push(visit{key: at.sub(t.n.level(t.direction, p)), at: at, point: p})
}

func (t *tightener) run() bool {
	for budget := 1024 + t.n.Len()/8; len(t.queue) > 0; budget-- {
		if budget == 0 {
			return false
		}
		v := t.queue[0]
		t.queue = t.queue.pop()
		if t.limit[v.point] != v.at.weight() {
			continue // reached over a shorter way since
		}
		for i := t.n.pulls(t.direction, v.point); i != 0; {
			i = t.follow(i)
		}
	}
	return true
}

// loosen notes that constraints are about to be retracted. Bounds of which none
// rests on them stay as they are.
func (n *Network) loosen(list []stored) {
	for _, s := range list {
		if !n.solved {
			return
		}
		n.solved = len(n.pending) == 0 && !n.carries(s)
	}
	if !n.solved {
		n.pending = n.pending[:0]
	}
}

// carries reports whether some tight bound may rest on a constraint.
func (n *Network) carries(s stored) bool {
	switch s.place {
	case inLow:
		return n.lower[s.i] == s.limit
	case inUp:
		return n.upper[s.i] == s.limit
	default:
		e := &n.edges[s.i]
		up, down := n.upper[e.from].plus(e.limit), n.lower[e.to].plus(e.limit)
		return up != loose && up == n.upper[e.to] || down != loose && down == n.lower[e.from]
	}
}
