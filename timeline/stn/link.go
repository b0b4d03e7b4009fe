package stn

import "slices"

// link stores a constraint between two different points without looking
// whether it holds.
func (n *Network) link(tag Tag, c Constraint) ref {
	w := packed(c.Max, c.Strict)
	switch {
	case c.From == Origin:
		return n.linkBound(ref{inUp, int32(c.To)}, bound{w, tag})
	case c.To == Origin:
		return n.linkBound(ref{inLow, int32(c.From)}, bound{w, tag})
	default:
		return n.linkEdge(edge{from: c.From, to: c.To, limit: w.halved(), tag: tag})
	}
}

func (n *Network) newEdge() int32 {
	if last := len(n.unused) - 1; last >= 0 {
		i := n.unused[last]
		n.unused = n.unused[:last]
		return i
	}
	if len(n.edges) == 0 {
		n.edges = append(n.edges, edge{limit: loose.halved()})
	}
	n.edges = append(n.edges, edge{})
	return int32(len(n.edges) - 1)
}

func (n *Network) linkEdge(e edge) ref {
	i := n.newEdge()
	e.nextOut, e.nextIn = n.out[e.from], n.in[e.to]
	n.edges[i] = e
	n.out[e.from], n.in[e.to] = i, i
	return ref{inEdges, i}
}

// linkBound keeps the tightest bound in front and the others behind it.
func (n *Network) linkBound(r ref, b bound) ref {
	list := n.bounds(r.place)
	front := list.at(r.i)
	if front.limit == loose {
		list.set(r.i, b)
		return r
	}
	if b.limit < front.limit {
		list.set(r.i, b)
		b = front
	}
	if n.more == nil {
		n.more = map[ref][]bound{}
	}
	n.more[r] = append(n.more[r], b)
	return r
}

func (n *Network) bounds(at place) *bounds {
	if at == inUp {
		return &n.up
	}
	return &n.low
}

// unlink takes one constraint back: the edge r or, of the bounds at r, one with
// this tag and limit.
func (n *Network) unlink(r ref, b bound) {
	if r.place == inEdges {
		n.unlinkEdge(r.i)
		return
	}
	list, rest := n.bounds(r.place), n.more[r]
	if list.at(r.i) != b {
		at := slices.Index(rest, b)
		rest = slices.Delete(rest, at, at+1)
	} else if len(rest) > 0 {
		at := tightest(rest)
		list.set(r.i, rest[at])
		rest = slices.Delete(rest, at, at+1)
	} else {
		list.set(r.i, bound{limit: loose})
	}
	if len(rest) == 0 {
		delete(n.more, r)
		return
	}
	n.more[r] = rest
}

func tightest(list []bound) int {
	best := 0
	for i, b := range list {
		if b.limit < list[best].limit {
			best = i
		}
	}
	return best
}

func (n *Network) unlinkEdge(i int32) {
	e := n.edges[i]
	at := &n.out[e.from]
	for *at != i {
		at = &n.edges[*at].nextOut
	}
	*at = e.nextOut
	at = &n.in[e.to]
	for *at != i {
		at = &n.edges[*at].nextIn
	}
	*at = e.nextIn
	n.edges[i] = edge{limit: loose.halved()}
	n.unused = append(n.unused, i)
}

func (n *Network) edgeStep(i int32) Step {
	e := &n.edges[i]
	l := e.length().limit()
	return Step{Tag: e.tag, Constraint: Constraint{From: e.from, To: e.to, Max: l.Value, Strict: l.Strict}}
}

func (n *Network) boundStep(r ref, b bound) Step {
	l := b.limit.limit()
	c := Constraint{From: Point(r.i), To: Origin, Max: l.Value, Strict: l.Strict}
	if r.place == inUp {
		c.From, c.To = Origin, Point(r.i)
	}
	return Step{Tag: b.tag, Constraint: c}
}
