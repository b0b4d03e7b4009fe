package allen

import "github.com/casus-events/casus/timeline/stn"

// Interval is an interval of a network: its two points.
type Interval struct{ Start, End stn.Point }

// Lasting returns the constraint that makes a pair of points an interval:
// that it starts before it ends.
func (i Interval) Lasting() stn.Constraint { return stn.Before(i.Start, i.End) }

// Constraints returns constraints that say, of two intervals that last, that a
// relation of the set holds of a to b. They are as few as will do; for the full
// set there are none. It is false for sets that are not convex, which need
// [Set.Hull] or [Set.Pieces], and for the empty set, which no constraints say.
func (s Set) Constraints(a, b Interval) (list []stn.Constraint, ok bool) {
	if s &= Full; s == 0 || !s.IsConvex() {
		return nil, false
	}
	kept := s.sides()
	for i := 0; i < len(kept); {
		fewer := append(kept[:i:i], kept[i+1:]...)
		if holding(fewer) == s {
			kept = fewer
		} else {
			i++
		}
	}
	for _, k := range kept {
		list = append(list, k.constraint(a, b))
	}
	return list, true
}

// side is a limit on one side of how one pair of ends lies.
type side struct {
	pair   int
	allows signs
}

// sides returns the limits of a convex set, those first that the rest most
// often makes superfluous: limits that leave room for equality, and of the
// pairs of ends those whose order the others tend to decide.
func (s Set) sides() []side {
	span := s.spanned()
	var loose, strict []side
	for _, pair := range [...]int{1, 2, 0, 3} {
		for _, allows := range [...]signs{less, notMore, notLess, more} {
			tight := allows == less && span[pair] == less || allows == more && span[pair] == more ||
				allows == notMore && span[pair]&more == 0 && span[pair] != less ||
				allows == notLess && span[pair]&less == 0 && span[pair] != more
			switch {
			case !tight:
			case allows == notMore || allows == notLess:
				loose = append(loose, side{pair, allows})
			default:
				strict = append(strict, side{pair, allows})
			}
		}
	}
	return append(loose, strict...)
}

// holding returns the relations that keep within all limits.
func holding(sides []side) Set {
	allowed := ends{anySign, anySign, anySign, anySign}
	for _, k := range sides {
		allowed[k.pair] &= k.allows
	}
	return allowed.holding()
}

func (k side) constraint(a, b Interval) stn.Constraint {
	x, y := a.Start, b.Start
	if k.pair >= 2 {
		x = a.End
	}
	if k.pair%2 == 1 {
		y = b.End
	}
	switch k.allows {
	case less:
		return stn.Before(x, y)
	case notMore:
		return stn.NotAfter(x, y)
	case more:
		return stn.Before(y, x)
	default:
		return stn.NotAfter(y, x)
	}
}

// Between returns the relations of a to b that the network leaves open: each
// holds in some solution in which both intervals last, and no other does. The
// set is empty where there is no such solution, or a point that the network
// does not have.
//
// The network answers twelve questions for it, of which the first after a
// change solves it.
func Between(net *stn.Network, a, b Interval) Set {
	points := [4]stn.Point{a.Start, a.End, b.Start, b.End}
	for _, p := range points {
		if p < stn.Origin || int(p) >= net.Len() {
			return 0
		}
	}
	known := squareOf(net, points)
	if !known.tighten(1, 0, -1) || !known.tighten(3, 2, -1) {
		return 0
	}
	var open Set
	for r := range Full.All() {
		if known.allows(relationEnds[r]) {
			open |= Of(r)
		}
	}
	return open
}
