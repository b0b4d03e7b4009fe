package stn

// What the search for scenarios needs to know of a network beyond its exported
// methods.

// holds reports whether a constraint holds in the solution at hand.
func (n *Network) holds(c Constraint) bool {
	return !n.at(c.From).add(packed(c.Max, c.Strict).value()).less(n.at(c.To))
}

// walk calls f with the constraints at a point: its bounds, and those between it
// and another point, which may come twice, once from either.
func (n *Network) walk(p Point, f func(s Step, starts bool)) {
	for _, r := range []ref{{inLow, int32(p)}, {inUp, int32(p)}} {
		if b := *n.bound(r); b.limit != loose {
			f(n.boundStep(r, b), true)
		}
		for _, b := range n.more[r] {
			f(n.boundStep(r, b), true)
		}
	}
	for i := n.out[p]; i != 0; i = n.edges[i].nextOut {
		f(n.edgeStep(i), true)
	}
	for i := n.in[p]; i != 0; i = n.edges[i].nextIn {
		f(n.edgeStep(i), false)
	}
}

// stated returns the constraints with a tag.
func (n *Network) stated(tag Tag) []Step {
	n.index()
	list := make([]Step, 0, len(n.byTag[tag]))
	for _, s := range n.byTag[tag] {
		list = append(list, n.storedStep(s))
	}
	return list
}

// weight returns the limit as the network stores it.
func (l Limit) weight() weight {
	if !l.Finite {
		return loose
	}
	return packed(l.Value, l.Strict)
}

// negation returns the constraint that holds where c does not.
func (c Constraint) negation() Constraint {
	return Constraint{From: c.To, To: c.From, Max: -c.Max, Strict: !c.Strict}
}
