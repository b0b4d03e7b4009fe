package stn

import "slices"

// Network is a set of points and of constraints between them that can all hold
// at once. The zero Network is empty and ready to use; [Build] makes one of many
// facts at once.
//
// A Network may be read from several goroutines as long as none changes it and
// [Network.Solve] has been called since the last change.
type Network struct {
	// position is a solution: positions at which all constraints hold. It is
	// what makes additions cheap, and no answer depends on which one it is.
	position []value
	low, up  bounds // the tightest stated bounds: -p and p from above
	more     map[ref][]bound
	out, in  []int32   // heads of the lists of edges from and to a point
	edges    []edge    // edge 0 is not used: 0 ends a list
	unused   []int32   // edges that were retracted
	tags     *tagIndex // built by the first call that needs it

	// upper and lower are the tight limits of p and of -p. They were solved
	// once, and hold but for what has changed since.
	upper, lower []weight
	since        changes
	solved       bool

	effort  int   // points moved since the last leap
	strides value // how far the last leaps went

	queue heap     // the memory of movers, kept from one to the next
	logs  [][]move // likewise
	meter *meter   // bounds the work of a call; nil does not
}

// edge is a constraint between two points.
type edge struct {
	from, to        Point
	limit           halves
	tag             Tag
	nextOut, nextIn int32
}

// length returns the limit of the constraint.
func (e *edge) length() weight { return e.limit.weight() }

// bounds holds one constraint between each point and the origin. The limits are
// loose where there is none. They lie apart from the tags, which only
// explanations need.
type bounds struct {
	limit []weight
	tag   []Tag
}

func (b *bounds) at(p int32) bound { return bound{b.limit[p], b.tag[p]} }

func (b *bounds) set(p int32, v bound) { b.limit[p], b.tag[p] = v.limit, v.tag }

// grow appends so many points without a bound.
func (b *bounds) grow(count int) {
	b.limit = append(b.limit, make([]weight, count)...)
	b.tag = append(b.tag, make([]Tag, count)...)
	added := b.limit[len(b.limit)-count:]
	for i := range added {
		added[i] = loose
	}
}

func (b *bounds) clone() bounds { return bounds{slices.Clone(b.limit), slices.Clone(b.tag)} }

// bound is one such constraint.
type bound struct {
	limit weight
	tag   Tag
}

// ref names the place of a constraint: edges[i], or low or up of point i and
// what stands behind them in more.
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
	nowhere
)

// Len returns the number of points.
func (n *Network) Len() int { return len(n.position) }

// AddPoints adds so many points without constraints and returns the first;
// the others follow it in number.
func (n *Network) AddPoints(count int) Point {
	first := Point(len(n.position))
	count = max(count, 0)
	n.position = append(n.position, make([]value, count)...)
	n.low.grow(count)
	n.up.grow(count)
	n.out = append(n.out, make([]int32, count)...)
	n.in = append(n.in, make([]int32, count)...)
	if n.solved { // nothing is known of the new points, and nothing changes
		for range count {
			n.upper, n.lower = append(n.upper, loose), append(n.lower, loose)
		}
	}
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
	circle, err = n.irreducible(circle, tag, constraints)
	if err != nil {
		return err
	}
	return &ConflictError{Steps: circle}
}

// add is Add with the first circle found, which may hold more facts than it needs.
func (n *Network) add(tag Tag, constraints []Constraint) (circle []Step, err error) {
	for _, c := range constraints {
		if err := n.check(c); err != nil {
			return nil, err
		}
	}
	var few [4]stored // most facts are small, and need no memory of their own
	added := few[:0]
	for _, c := range constraints {
		added, circle, err = n.insert(added, tag, c)
		if circle != nil || err != nil {
			n.remove(added)
			return circle, err
		}
	}
	if n.tags != nil {
		n.tags.add(tag, added)
	}
	n.added(added)
	return nil, nil
}

// insert stores one constraint, appends it to the list of what was added, and
// moves points until it holds. When it cannot hold it is stored nevertheless.
func (n *Network) insert(added []stored, tag Tag, c Constraint) (list []stored, circle []Step, err error) {
	w := packed(c.Max, c.Strict)
	if c.From != c.To {
		added = append(added, stored{n.link(tag, c), bound{w, tag}})
		circle, err = n.repair(c, tag)
	} else if w < 0 { // otherwise a point is not after itself, which is nothing new
		circle = []Step{{tag, c}}
	}
	return added, circle, err
}

// remove takes constraints back, the last first: those at one point form a list
// whose head the latest is.
func (n *Network) remove(list []stored) {
	for _, s := range slices.Backward(list) {
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

// knows reports whether c is a constraint of this network.
func (n *Network) knows(c Constraint) bool { return n.check(c) == nil }

func (n *Network) has(p Point) bool { return p >= Origin && int(p) < len(n.position) }

// Retract takes back all constraints with the tag and reports whether there
// were any. The first call costs time linear in the number of constraints, the
// others time linear in the number of constraints at the points concerned.
func (n *Network) Retract(tag Tag) bool {
	list := n.index().take(n, tag)
	n.loosen(list)
	n.remove(list)
	return len(list) > 0
}

// each calls f for every constraint: the bounds of each point, then the edges.
func (n *Network) each(f func(stored)) {
	for p := range int32(len(n.position)) {
		for _, r := range [...]ref{{inLow, p}, {inUp, p}} {
			if b := n.bounds(r.place).at(p); b.limit != loose {
				f(stored{r, b})
			}
			for _, b := range n.more[r] {
				f(stored{r, b})
			}
		}
	}
	for i := range n.edges {
		if e := &n.edges[i]; e.length() != loose {
			f(stored{ref{inEdges, int32(i)}, bound{e.length(), e.tag}})
		}
	}
}

// Clone returns a network that can be changed independently.
func (n *Network) Clone() *Network {
	c := &Network{
		position: slices.Clone(n.position),
		low:      n.low.clone(),
		up:       n.up.clone(),
		out:      slices.Clone(n.out),
		in:       slices.Clone(n.in),
		edges:    slices.Clone(n.edges),
		unused:   slices.Clone(n.unused),
		upper:    slices.Clone(n.upper),
		lower:    slices.Clone(n.lower),
		since:    changes{slices.Clone(n.since.added), slices.Clone(n.since.loosened)},
		solved:   n.solved,
	}
	for r, list := range n.more {
		if c.more == nil {
			c.more = make(map[ref][]bound, len(n.more))
		}
		c.more[r] = slices.Clone(list)
	}
	return c
}
