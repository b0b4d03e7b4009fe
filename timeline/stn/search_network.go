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
		if b := n.bounds(r.place).at(r.i); b.limit != loose {
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

// idle reports whether a constraint between two points follows from the bounds
// stated of each, like the order of two events of different years.
func (n *Network) idle(c Constraint) bool {
	if c.From == Origin || c.To == Origin {
		return false
	}
	return follows(c, n.low.limit[c.From], n.up.limit[c.To])
}

// sure reports whether a constraint follows from the tight bounds of its two
// points, which have to be solved.
func (n *Network) sure(c Constraint) bool {
	var low, high weight // those of the origin
	if c.From != Origin {
		low = n.lower[c.From]
	}
	if c.To != Origin {
		high = n.upper[c.To]
	}
	return follows(c, low, high)
}

func follows(c Constraint, low, high weight) bool {
	return low != loose && high != loose && low.value().add(high.value()).weight() <= packed(c.Max, c.Strict)
}

// spoil returns a copy to be searched in: only what is added to it can be taken
// back, which saves an index of the rest.
func (n *Network) spoil() *Network {
	c := n.Clone()
	c.tags = &tagIndex{later: map[Tag][]stored{}}
	return c
}

// attempt adds constraints and returns the facts of a contradiction, if it meets
// one. Unlike that of Add it is not made irreducible, which would take as long
// again and saves a search next to nothing.
func (n *Network) attempt(tag Tag, constraints ...Constraint) (reason, error) {
	circle, err := n.add(tag, constraints)
	if circle == nil {
		return nil, err
	}
	return distinctTags(circle), nil
}

// stated returns the constraints with a tag. Of a network whose index was built it
// may be asked from several goroutines.
func (n *Network) stated(tag Tag) []Step {
	var list []Step
	for _, s := range n.index().of(n, tag) {
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
