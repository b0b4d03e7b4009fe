package stn

// weight is the right-hand side of a constraint in one word: 2c for "<= c" and
// 2c-1 for "< c", so that the tighter of two is the smaller. It is how
// difference bound matrices are usually packed.
type weight int64

// loose is the weight of no constraint.
const loose weight = 1<<63 - 1

func packed(limit int64, strict bool) weight {
	w := weight(2 * limit)
	if strict {
		w--
	}
	return w
}

// value returns the weight as a length.
func (w weight) value() value { return value{int64(w+1) >> 1, -int64(w & 1)} }

// halves is a weight in two parts: a struct that holds it needs no padding.
type halves [2]uint32

func (w weight) halved() halves { return halves{uint32(w), uint32(uint64(w) >> 32)} }

func (h halves) weight() weight { return weight(uint64(h[1])<<32 | uint64(h[0])) }

// plus adds two weights, both within [reach] or loose.
func (w weight) plus(u weight) weight {
	if w == loose || u == loose {
		return loose
	}
	return w + u + w&u&1 // two strict limits make one strict limit
}

// tooFar reports whether a weight that is not loose is out of reach.
func (w weight) tooFar() bool { return w > 2*reach || w < -2*reach }

// limit returns the weight as callers see it.
func (w weight) limit() Limit {
	if w == loose {
		return Limit{}
	}
	return Limit{Value: int64(w+1) >> 1, Strict: w&1 == 1, Finite: true}
}

// value is a position or a length: c whole units and s infinitesimal ones, a
// strict constraint being shorter than the other by one of these. Unlike
// weights, values can be added and subtracted freely, which the potentials
// need; a cycle of constraints cannot hold exactly if its length is below zero
// in this order, and counting the strict ones instead of merely noticing one
// changes no sign.
type value struct{ c, s int64 }

func (v value) add(u value) value { return value{v.c + u.c, v.s + u.s} }
func (v value) sub(u value) value { return value{v.c - u.c, v.s - u.s} }
func (v value) neg() value        { return value{-v.c, -v.s} }

func (v value) less(u value) bool { return v.c < u.c || v.c == u.c && v.s < u.s }

func (v value) negative() bool { return v.c < 0 || v.c == 0 && v.s < 0 }

// weight packs a length that limits something from above.
func (v value) weight() weight { return packed(v.c, v.s < 0) }

// reach is how far a point may be moved from zero. It leaves room for the sum
// of two positions and a weight.
const reach = 1 << 60

func (v value) tooFar() bool { return v.c > reach || v.c < -reach }
