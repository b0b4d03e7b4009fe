package attribution

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/casus-events/casus"
)

// Placement says where a probability falls on a scale: within one term, within
// several of a nested scale, or between two terms. It never rounds to a term
// that the scale does not give; [Placement.Nearest] does, when asked.
type Placement struct {
	Scale Scale
	P     float64
	// Terms lists the terms whose range holds P, the narrowest first.
	Terms []Term
	// Below and Above are the neighbouring terms where none holds P. Either
	// is zero at the end of the scale.
	Below, Above Term
}

// Place says where the probability p falls on the scale. The error wraps
// [casus.ErrRange] when p is no probability and [casus.ErrUnknown] when the
// scale has no terms.
func (s Scale) Place(p float64) (Placement, error) {
	if !(p >= 0 && p <= 1) { // written so that NaN fails it
		return Placement{}, fmt.Errorf("attribution: probability %v: want 0 to 1: %w", p, casus.ErrRange)
	}
	terms := s.Terms()
	if len(terms) == 0 {
		return Placement{}, fmt.Errorf("attribution: scale %q has no terms: %w", s, casus.ErrUnknown)
	}
	at := Placement{Scale: s, P: p}
	for _, t := range terms {
		if t.Contains(p) {
			at.Terms = append(at.Terms, t)
		}
	}
	slices.SortStableFunc(at.Terms, func(a, b Term) int { return cmp.Compare(a.High-a.Low, b.High-b.Low) })
	if len(at.Terms) == 0 {
		at.Below, at.Above = neighbours(terms, p)
	}
	return at, nil
}

// neighbours returns the last term that ends at or below p and the first that
// begins at or above it; p lies in none.
func neighbours(terms []Term, p float64) (below, above Term) {
	for _, t := range terms {
		switch {
		case t.High <= p:
			below = t
		case t.Low >= p && above.Words == nil:
			above = t
		}
	}
	return below, above
}

// Between reports whether the probability lies in a gap of the scale, with a
// term on either side.
func (at Placement) Between() bool {
	return len(at.Terms) == 0 && at.Below.Words != nil && at.Above.Words != nil
}

// Nearest snaps to one term: the narrowest that holds the probability, else
// the neighbour whose edge is nearer. Midway between two it takes the one
// nearer to even odds, which claims less.
func (at Placement) Nearest() Term {
	switch {
	case len(at.Terms) > 0:
		return at.Terms[0]
	case at.Below.Words == nil:
		return at.Above
	case at.Above.Words == nil:
		return at.Below
	}
	down, up := at.P-at.Below.High, at.Above.Low-at.P
	const rounding = 1e-9 // edges are hundredths
	switch {
	case down < up-rounding:
		return at.Below
	case up < down-rounding:
		return at.Above
	case at.P < 0.5:
		return at.Above
	default:
		return at.Below
	}
}

// String returns the narrowest term, or "between A and B", "below A" or
// "above B".
func (at Placement) String() string {
	switch {
	case len(at.Terms) > 0:
		return at.Terms[0].String()
	case at.Between():
		return fmt.Sprintf("between %s and %s", at.Below, at.Above)
	case at.Above.Words != nil:
		return "below " + at.Above.String()
	case at.Below.Words != nil:
		return "above " + at.Below.String()
	default:
		return "nowhere"
	}
}
