package stn

// Network is a set of points and of constraints between them that can all hold
// at once. The zero Network is empty and ready to use.
//
// A Network may be read from several goroutines as long as none changes it and
// [Network.Solve] has been called since the last change.
type Network struct {
	// position is a solution: positions at which all constraints hold. It is
	// what makes additions cheap, and no answer depends on which one it is.
	position []value
	low, up  []bound // the tightest stated bounds: -p and p from above
	more     map[ref][]bound
	out, in  []int32          // heads of the lists of edges from and to a point
	edges    []edge           // edge 0 is not used: 0 ends a list
	unused   []int32          // edges that were retracted
	byTag    map[Tag][]stored // built by the first call that needs it

	upper, lower tight // solved bounds, valid while solved
	solved       bool
}

// edge is a constraint between two points.
type edge struct {
	from, to        Point
	limit           weight
	tag             Tag
	nextOut, nextIn int32
}

// bound is a constraint between a point and the origin. Its limit is loose
// where there is none.
type bound struct {
	limit weight
	tag   Tag
}

// ref names the place of a constraint: edges[i], low[i] or up[i] and what
// stands behind them in more.
type ref struct {
	place place
	i     int32
}

// stored is a constraint and its place.
type stored struct {
	ref
	bound
}

type place uint8

const (
	inEdges place = iota
	inLow
	inUp
)

// Len returns the number of points.
func (n *Network) Len() int { return len(n.position) }

// AddPoints adds so many points without constraints and returns the first;
// the others follow it in number.
func (n *Network) AddPoints(count int) Point {
	first := Point(len(n.position))
	for range count {
		n.position = append(n.position, value{})
		n.low = append(n.low, bound{limit: loose})
		n.up = append(n.up, bound{limit: loose})
		n.out = append(n.out, 0)
		n.in = append(n.in, 0)
	}
	n.solved = n.solved && count <= 0
	return first
}

// Add states the constraints of one fact. If they contradict what is already
// there, none of them is added and the error is a [*ConflictError]; it is
// [ErrPoint] or [ErrRange] when they are no constraints of this network. A tag
// may be used again: its constraints then count as one fact.
//
// Where the new constraints hold in the solution at hand, the cost is
// constant. Otherwise points are moved, on the side of the new constraint on
// which fewer have to be.
func (n *Network) Add(tag Tag, constraints ...Constraint) error {
	circle, err := n.add(tag, constraints)
	if err != nil || circle == nil {
		return err
	}
	return &ConflictError{Steps: n.irreducible(circle, tag, constraints)}
}

// add is Add with the first circle found, which may hold more facts than it needs.
func (n *Network) add(tag Tag, constraints []Constraint) (circle []Step, err error) {
	for _, c := range constraints {
		if err := n.check(c); err != nil {
			return nil, err
		}
	}
	wasSolved := n.solved
	n.solved = false
	var added []stored
	for _, c := range constraints {
		if c.From == c.To {
			if packed(c.Max, c.Strict) >= 0 {
				continue // a point is not after itself: nothing new
			}
			circle = []Step{{tag, c}}
		} else {
			s := stored{n.link(tag, c), bound{packed(c.Max, c.Strict), tag}}
			added = append(added, s)
			circle, err = n.repair(c, tag)
		}
		if circle != nil || err != nil {
			n.remove(added)
			n.solved = wasSolved
			return circle, err
		}
	}
	if n.byTag != nil {
		n.byTag[tag] = append(n.byTag[tag], added...)
	}
	return nil, nil
}

func (n *Network) remove(list []stored) {
	for _, s := range list {
		n.unlink(s.ref, s.bound)
	}
}

func (n *Network) check(c Constraint) error {
	if !n.has(c.From) || !n.has(c.To) {
		return ErrPoint
	}
	if c.Max > MaxWeight || c.Max < -MaxWeight {
		return ErrRange
	}
	return nil
}

func (n *Network) has(p Point) bool { return p >= Origin && int(p) < len(n.position) }

// Retract takes back all constraints with the tag and reports whether there
// were any. The first call costs time linear in the number of constraints, the
// others time linear in the number of constraints at the points concerned.
func (n *Network) Retract(tag Tag) bool {
	n.index()
	list := n.byTag[tag]
	n.remove(list)
	delete(n.byTag, tag)
	n.solved = n.solved && len(list) == 0
	return len(list) > 0
}

// index builds byTag.
func (n *Network) index() {
	if n.byTag != nil {
		return
	}
	n.byTag = map[Tag][]stored{}
	n.each(func(s stored) { n.byTag[s.tag] = append(n.byTag[s.tag], s) })
}

// each calls f for every constraint: the bounds of each point, then the edges.
func (n *Network) each(f func(stored)) {
	for p := range n.position {
		for _, r := range []ref{{inLow, int32(p)}, {inUp, int32(p)}} {
			if b := *n.bound(r); b.limit != loose {
				f(stored{r, b})
			}
			for _, b := range n.more[r] {
				f(stored{r, b})
			}
		}
	}
	for i, e := range n.edges {
		if e.limit != loose {
			f(stored{ref{inEdges, int32(i)}, bound{e.limit, e.tag}})
		}
	}
}

// Clone returns a network that can be changed independently.
func (n *Network) Clone() *Network {
	c := &Network{
		position: append([]value(nil), n.position...),
		low:      append([]bound(nil), n.low...),
		up:       append([]bound(nil), n.up...),
		out:      append([]int32(nil), n.out...),
		in:       append([]int32(nil), n.in...),
		edges:    append([]edge(nil), n.edges...),
		unused:   append([]int32(nil), n.unused...),
	}
	for r, list := range n.more {
		if c.more == nil {
			c.more = map[ref][]bound{}
		}
		c.more[r] = append([]bound(nil), list...)
	}
	return c
}
