package stn

import "slices"

// choice is a fact of which one alternative holds.
type choice struct {
	tag          Tag
	alternatives [][]Constraint
	chosen       int // in the scenario at hand
}

// pointsOf returns the points of constraints, in ascending order, without the
// origin.
func pointsOf(lists ...[]Constraint) []Point {
	var points []Point
	for _, list := range lists {
		for _, c := range list {
			points = append(points, c.From, c.To)
		}
	}
	slices.Sort(points)
	points = slices.Compact(points)
	return slices.DeleteFunc(points, func(p Point) bool { return p == Origin })
}

// mostHullPoints is how many points a choice may have for its hull to be
// worked out, at a cost that grows with the cube of them.
const mostHullPoints = 16

// hull returns what holds whichever of the alternatives does: the tightest
// constraints between any two of their points that follow from each of them.
// Alternatives that contradict themselves do not count; ok is false where all
// of them do.
func hull(alternatives [][]Constraint) (list []Constraint, ok bool) {
	points := append([]Point{Origin}, pointsOf(alternatives...)...)
	var possible []*numbered
	for _, a := range alternatives {
		n := numbered{number: map[Point]Point{Origin: Origin}}
		if n.net.Add(0, n.localAll(a)...) == nil {
			possible = append(possible, &n)
		}
	}
	if len(possible) == 0 || len(points) > mostHullPoints {
		return nil, len(possible) > 0
	}
	kept := numbered{number: map[Point]Point{Origin: Origin}}
	for _, from := range points {
		for _, to := range points {
			if c, bounded := widest(possible, from, to); bounded && !kept.net.Entails(kept.local(c)) {
				if kept.net.Add(0, kept.local(c)) == nil {
					list = append(list, c)
				}
			}
		}
	}
	return list, true
}

// widest returns the loosest of the limits of to - from in several networks.
func widest(nets []*numbered, from, to Point) (c Constraint, bounded bool) {
	if from == to {
		return c, false
	}
	w := -loose
	for _, n := range nets {
		l := n.local(Constraint{From: from, To: to})
		w = max(w, n.net.Distance(l.From, l.To).weight())
	}
	limit := w.limit()
	c = Constraint{From: from, To: to, Max: limit.Value, Strict: limit.Strict}
	return c, limit.Finite && limit.Value <= MaxWeight && limit.Value >= -MaxWeight
}

// numbered is a network of some of the points of another, numbered as they come.
type numbered struct {
	net    Network
	number map[Point]Point
}

func (n *numbered) local(c Constraint) Constraint {
	c.From, c.To = n.point(c.From), n.point(c.To)
	return c
}

func (n *numbered) localAll(list []Constraint) []Constraint {
	local := make([]Constraint, len(list))
	for i, c := range list {
		local[i] = n.local(c)
	}
	return local
}

func (n *numbered) point(p Point) Point {
	q, ok := n.number[p]
	if !ok {
		q = n.net.AddPoints(1)
		n.number[p] = q
	}
	return q
}
