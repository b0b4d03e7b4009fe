package allen

import (
	"fmt"
	"iter"
	"math/bits"
	"strings"
)

// Set is a set of relations, of which one holds between two intervals. It is a
// mask: relation r has bit r-1. Sets are comparable; == is equality.
type Set uint16

// Full is the set of all thirteen relations, which says nothing.
const Full Set = 1<<PrecededBy - 1

const (
	// symbols has the letters of the relations in their order.
	symbols = "pmoFDseSdfOMP"
	// none is the text of what has no relation, all that of what has any.
	none, all = "none", "any"
	// bar stands between the names of the members of a set.
	bar = "|"
)

// Of returns the set of the relations. Those that are none of the thirteen are
// left out.
func Of(relations ...Relation) Set {
	var s Set
	for _, r := range relations {
		s |= 1 << r >> 1 & Full
	}
	return s
}

// Has reports whether r is in the set.
func (s Set) Has(r Relation) bool { return s&Of(r) != 0 }

// Union returns what is in one of the sets.
func (s Set) Union(t Set) Set { return (s | t) & Full }

// Intersect returns what is in both sets: what holds when both do.
func (s Set) Intersect(t Set) Set { return s & t & Full }

// Complement returns the relations that are not in the set.
func (s Set) Complement() Set { return Full &^ s }

// Within reports whether all of s is in t: whether s says at least as much.
func (s Set) Within(t Set) bool { return s&Full&^t == 0 }

// Inverse returns the set read from the other interval.
func (s Set) Inverse() Set { return Set(bits.Reverse16(uint16(s&Full))) >> (16 - PrecededBy) }

// Len returns the number of relations in the set.
func (s Set) Len() int { return bits.OnesCount16(uint16(s & Full)) }

// All iterates over the relations of the set in their order.
func (s Set) All() iter.Seq[Relation] {
	return func(yield func(Relation) bool) {
		for rest := s & Full; rest != 0; rest &= rest - 1 {
			if !yield(Relation(bits.TrailingZeros16(uint16(rest))) + 1) {
				return
			}
		}
	}
}

// First returns the first relation of the set: the only one where Len is 1. It
// is zero for the empty set.
func (s Set) First() Relation {
	for r := range s.All() {
		return r
	}
	return 0
}

// Compose returns what can hold of a to c when s holds of a to b and t of b to
// c. It is exact: for each of its members there are such intervals.
func Compose(s, t Set) Set {
	var out Set
	for r := range s.All() {
		for q := range t.All() {
			out |= compositions[r-1][q-1]
		}
	}
	return out
}

// String returns the names of the members joined by bars, "precedes|meets",
// "any" for the full set and "none" for the empty one.
func (s Set) String() string {
	switch s & Full {
	case 0:
		return none
	case Full:
		return all
	}
	names := make([]string, 0, s.Len())
	for r := range s.All() {
		names = append(names, r.String())
	}
	return strings.Join(names, bar)
}

// Symbols returns the letters of the members in their order, "pm", and "" for
// the empty set.
func (s Set) Symbols() string {
	var b strings.Builder
	for r := range s.All() {
		b.WriteString(r.Symbol())
	}
	return b.String()
}

// MarshalText returns the text that String returns.
func (s Set) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText accepts names of relations joined by bars, in any order, "any"
// and "none". The error wraps [ErrUnknown].
func (s *Set) UnmarshalText(text []byte) error {
	switch string(text) {
	case none:
		*s = 0
		return nil
	case all:
		*s = Full
		return nil
	}
	var found Set
	for name := range strings.SplitSeq(string(text), bar) {
		r, ok := relationNamed(name)
		if !ok {
			return fmt.Errorf("allen: set %q: no relation has the name %q: %w", text, name, ErrUnknown)
		}
		found |= Of(r)
	}
	*s = found
	return nil
}
