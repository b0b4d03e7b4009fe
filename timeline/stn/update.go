package stn

// changes are what has happened to a network since its bounds were solved.
type changes struct {
	added    []ref
	loosened []rest
}

// rest is a point whose tight limit in a direction may have rested on a
// constraint that was retracted.
type rest struct {
	point     Point
	direction direction
}

func (c *changes) none() bool { return len(c.added) == 0 && len(c.loosened) == 0 }

func (c *changes) clear() { c.added, c.loosened = c.added[:0], c.loosened[:0] }

// added notes constraints that were added, so that the next query brings the
// bounds up to date.
func (n *Network) added(list []stored) {
	if !n.solved {
		return
	}
	for _, s := range list {
		n.since.added = append(n.since.added, s.ref)
	}
	n.countChanges()
}

// loosen notes constraints that are about to be retracted.
func (n *Network) loosen(list []stored) {
	if !n.solved {
		return
	}
	for _, s := range list {
		switch s.place {
		case inLow:
			n.note(Point(s.i), raise, s.limit)
		case inUp:
			n.note(Point(s.i), lower, s.limit)
		default:
			e := &n.edges[s.i]
			n.note(e.to, lower, n.upper[e.from].plus(e.length()))
			n.note(e.from, raise, n.lower[e.to].plus(e.length()))
		}
	}
	n.countChanges()
}

// note notes a point if its tight limit is the one that is taken back.
func (n *Network) note(p Point, d direction, limit weight) {
	if limit != loose && n.tight(d)[p] == limit {
		n.since.loosened = append(n.since.loosened, rest{p, d})
	}
}

// countChanges has the bounds solved afresh when that will be cheaper.
func (n *Network) countChanges() {
	if len(n.since.added)+len(n.since.loosened) > 64+n.Len()/64 {
		n.solved = false
		n.since.clear()
	}
}

// update brings the bounds up to date. It gives up where that changes much of
// the network, and they have to be solved afresh then.
func (n *Network) update(m *meter) bool {
	ok := n.updateTo(lower, m) && n.updateTo(raise, m)
	n.since.clear()
	return ok
}

func (n *Network) updateTo(d direction, m *meter) bool {
	t := updater{n: n, direction: d, limit: n.tight(d), queue: n.queue, budget: 1024 + n.Len()/8}
	ok := t.reset() && m.spend(1+len(n.since.added)+len(n.since.loosened)) && t.run(m)
	n.keep(t.queue)
	return ok
}

// updater carries limits on that became tighter, and visits only those
// points whose own become tighter by it. Limits that may have become looser are
// forgotten before.
type updater struct {
	n         *Network
	direction direction
	limit     []weight
	queue     heap
	budget    int
}

// reset forgets the limits that may have rested on something retracted, and
// starts from what surrounds them and from what was added.
func (t *updater) reset() bool {
	list := t.loosened()
	if t.budget -= len(list); t.budget < 0 {
		return false
	}
	for _, p := range list {
		t.limit[p] = loose
	}
	for _, p := range list {
		t.offer(p, t.n.floor(-t.direction, p))
		for i := t.n.pulls(-t.direction, p); i != 0; {
			_, next := t.n.edges[i].pulled(-t.direction)
			t.follow(i)
			i = next
		}
	}
	for _, r := range t.n.since.added {
		// By now something else may stand there, which does no harm.
		if _, at := t.n.floors(-t.direction); r.place == at {
			t.offer(Point(r.i), t.n.floor(-t.direction, Point(r.i)))
		} else if r.place == inEdges {
			t.follow(r.i)
		}
	}
	return true
}

// loosened returns the points whose limit may rest on something retracted: those
// noted, and whatever follows from theirs and is not stated itself.
func (t *updater) loosened() []Point {
	var list []Point
	seen := map[Point]bool{}
	visit := func(p Point) {
		if t.n.floor(-t.direction, p) != t.limit[p] && !seen[p] {
			seen[p] = true
			list = append(list, p)
		}
	}
	for _, r := range t.n.since.loosened {
		if r.direction == t.direction {
			visit(r.point)
		}
	}
	for at := 0; at < len(list) && len(list) <= t.budget; at++ {
		for i := t.n.pulls(t.direction, list[at]); i != 0; {
			e := &t.n.edges[i]
			p, next := e.pulled(t.direction)
			if t.limit[p] != loose && t.limit[list[at]].plus(e.length()) == t.limit[p] {
				visit(p)
			}
			i = next
		}
	}
	return list
}

// follow carries the limit of one end of an edge over to the other.
func (t *updater) follow(i int32) (next int32) {
	e := &t.n.edges[i]
	from := e.from
	if t.direction == raise {
		from = e.to
	}
	p, next := e.pulled(t.direction)
	t.offer(p, t.limit[from].plus(e.length()))
	return next
}

func (t *updater) offer(p Point, w weight) {
	if w >= t.limit[p] || w > 2*reach {
		return
	}
	t.limit[p] = w
	at := w.value()
	t.queue = t.queue.push(visit{key: at.sub(t.n.level(t.direction, p)), at: at, point: p})
}

func (t *updater) run(m *meter) bool {
	for ; len(t.queue) > 0; t.budget-- {
		if t.budget <= 0 || !m.spend(1) {
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
