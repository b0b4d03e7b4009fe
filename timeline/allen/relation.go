package allen

import (
	"errors"
	"fmt"
)

// ErrUnknown is wrapped by the errors of text that names no relation.
var ErrUnknown = errors.New("unknown relation")

// Relation is how one interval lies to another: one of thirteen, of which
// exactly one holds between any two. They are in the order in which the first
// interval moves from before the second to after it. The zero Relation is
// none of them.
type Relation uint8

// The relations, each with what the first interval is to the second.
const (
	Precedes     Relation = iota + 1 // over before the other began
	Meets                            // over when the other began
	Overlaps                         // began first and was over while the other went on
	FinishedBy                       // began first, over together
	Contains                         // began first, over last
	Starts                           // began together, over first
	Equals                           // began and over together
	StartedBy                        // began together, over last
	During                           // began last, over first
	Finishes                         // began last, over together
	OverlappedBy                     // began while the other went on, over last
	MetBy                            // began when the other was over
	PrecededBy                       // began after the other was over
)

// Relations returns the thirteen relations in order.
func Relations() []Relation {
	list := make([]Relation, 0, PrecededBy)
	for r := range Full.All() {
		list = append(list, r)
	}
	return list
}

// Relate returns the relation of two intervals whose ends are known, in any
// unit. It is zero unless each starts before it ends.
func Relate(aStart, aEnd, bStart, bEnd int64) Relation {
	if aStart >= aEnd || bStart >= bEnd {
		return 0
	}
	is := ends{signOf(aStart, bStart), signOf(aStart, bEnd), signOf(aEnd, bStart), signOf(aEnd, bEnd)}
	for r := Precedes; r <= PrecededBy; r++ {
		if relationEnds[r] == is {
			return r
		}
	}
	return 0
}

// IsValid reports whether r is one of the thirteen.
func (r Relation) IsValid() bool { return r >= Precedes && r <= PrecededBy }

// Inverse returns the relation read from the other interval: what follows of b
// to a from r of a to b.
func (r Relation) Inverse() Relation {
	if !r.IsValid() {
		return 0
	}
	return PrecededBy + Precedes - r
}

// String returns the name of the relation, such as "overlapped-by", and "none"
// for the zero Relation.
func (r Relation) String() string {
	switch {
	case r.IsValid():
		return relationNames[r]
	case r == 0:
		return none
	default:
		return fmt.Sprintf("Relation(%d)", uint8(r))
	}
}

// Symbol returns the letter of the relation, such as "O" for overlapped-by, and
// "" where it is none of the thirteen.
func (r Relation) Symbol() string {
	if !r.IsValid() {
		return ""
	}
	return symbols[r-1 : r]
}

// MarshalText returns the name that String returns. The error wraps
// [ErrUnknown] where r is none of the thirteen.
func (r Relation) MarshalText() ([]byte, error) {
	if !r.IsValid() {
		return nil, fmt.Errorf("allen: Relation(%d): %w", uint8(r), ErrUnknown)
	}
	return []byte(r.String()), nil
}

// UnmarshalText accepts the names of the thirteen relations.
func (r *Relation) UnmarshalText(text []byte) error {
	found, ok := relationNamed(string(text))
	if !ok {
		return fmt.Errorf("allen: relation %q: want precedes, meets, overlaps or another of the thirteen: %w", text, ErrUnknown)
	}
	*r = found
	return nil
}

func relationNamed(name string) (Relation, bool) {
	for r := Precedes; r <= PrecededBy; r++ {
		if relationNames[r] == name {
			return r, true
		}
	}
	return 0, false
}
