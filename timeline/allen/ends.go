package allen

import "cmp"

// signs is a set of the ways in which two points can lie: one of them is
// before, at, or after the other.
type signs uint8

const (
	less signs = 1 << iota
	same
	more

	notMore = less | same
	notLess = same | more
	anySign = less | same | more
)

func signOf(x, y int64) signs { return less << (cmp.Compare(x, y) + 1) }

// filled returns the stretch that s spans: before and after only meet in "at".
func (s signs) filled() signs {
	if s == less|more {
		return anySign
	}
	return s
}

// ends says how the ends of interval a lie to those of interval b: its start
// to b's start and end, then its end to b's start and end.
type ends [4]signs

// within reports whether each pair of ends lies as other allows.
func (e ends) within(other ends) bool {
	for i, s := range e {
		if s&^other[i] != 0 {
			return false
		}
	}
	return true
}

// spanned returns the narrowest stretches of the four pairs of ends that leave
// room for every relation of the set.
func (s Set) spanned() ends {
	var span ends
	for r := range s.All() {
		for i, sign := range relationEnds[r] {
			span[i] |= sign
		}
	}
	for i, sign := range span {
		span[i] = sign.filled()
	}
	return span
}

// holding returns the relations whose ends lie as e allows.
func (e ends) holding() Set {
	var s Set
	for r := range Full.All() {
		if relationEnds[r].within(e) {
			s |= Of(r)
		}
	}
	return s
}
