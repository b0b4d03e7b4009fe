package belief

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
)

// Tolerance is how far a sum of masses may be off from 1.
const Tolerance = 1e-9

// Focal is a set and the mass given to it and to none of its subsets.
type Focal struct {
	Set  Set
	Mass float64
}

// Mass is a mass function: shares of one for some sets of a frame. It is immutable
// and safe for concurrent use. The zero Mass is none.
type Mass struct {
	n      int
	focals []Focal // in the order of Set.Compare, each set once, no mass of zero
}

// New returns the mass function on a frame of n elements. Masses of one set are
// added up. The error joins all faults: [ErrFrame] for an n below 1 or above
// [MaxElements]; a [*FocalError] that wraps [ErrNumber] for every mass that is not
// between 0 and 1, or [ErrElement] for a set that is not of the frame; and, if
// these are in order, [ErrSum].
func New(n int, focals ...Focal) (Mass, error) {
	if n < 1 || n > MaxElements {
		return Mass{}, fmt.Errorf("%w: %d elements", ErrFrame, n)
	}
	var faults []error
	sum := 0.0
	for i, f := range focals {
		if f.Set.bad || f.Set.top() > n {
			faults = append(faults, &FocalError{i, fmt.Errorf("%w: %v on a frame of %d", ErrElement, f.Set, n)})
		}
		if !(f.Mass >= 0 && f.Mass <= 1+Tolerance) { // written so that NaN fails it
			faults = append(faults, &FocalError{i, fmt.Errorf("%w: mass %v", ErrNumber, f.Mass)})
		}
		sum += f.Mass
	}
	if len(faults) == 0 && math.Abs(sum-1) > Tolerance {
		faults = append(faults, fmt.Errorf("%w: %v", ErrSum, sum))
	}
	if len(faults) > 0 {
		return Mass{}, errors.Join(faults...)
	}
	t := newTally(len(focals))
	for _, f := range focals {
		t.add(f.Set, f.Mass)
	}
	return Mass{n, t.focals()}, nil
}

// Vacuous returns the mass function that leaves everything open. The error wraps
// [ErrFrame].
func Vacuous(n int) (Mass, error) { return New(n, Focal{Full(n), 1}) }

// Simple returns the mass function that gives 1-weight to a set and weight to the
// whole frame: "it was one of these; otherwise this would be weight times as
// likely to be said". The error is one of [New].
func Simple(n int, s Set, weight float64) (Mass, error) {
	return New(n, Focal{s, 1 - weight}, Focal{Full(n), weight})
}

// Len returns the number of elements of the frame.
func (m Mass) Len() int { return m.n }

// Focals returns the sets that have mass, in the order of [Set.Compare].
func (m Mass) Focals() []Focal { return slices.Clone(m.focals) }

// Mass returns what is given to the set itself.
func (m Mass) Mass(s Set) float64 {
	i, found := slices.BinarySearchFunc(m.focals, s, func(f Focal, s Set) int { return f.Set.Compare(s) })
	if !found {
		return 0
	}
	return m.focals[i].Mass
}

// Belief returns what is committed to the set: the masses of all that is in it,
// without those of the empty set.
func (m Mass) Belief(s Set) float64 {
	return m.sum(func(f Set) bool { return !f.IsEmpty() && f.SubsetOf(s) })
}

// Plausibility returns what does not speak against the set: the masses of all
// that overlaps it.
func (m Mass) Plausibility(s Set) float64 { return m.sum(s.Overlaps) }

// Commonality returns the masses of all sets that hold the whole of this one.
func (m Mass) Commonality(s Set) float64 { return m.sum(s.SubsetOf) }

// Conflict returns the mass of the empty set.
func (m Mass) Conflict() float64 { return m.Mass(Set{}) }

func (m Mass) sum(counts func(Set) bool) float64 {
	sum := 0.0
	for _, f := range m.focals {
		if counts(f.Set) {
			sum += f.Mass
		}
	}
	return sum
}

// Contour returns the plausibility of each element by itself.
func (m Mass) Contour() []float64 {
	contour := make([]float64, m.n)
	for _, f := range m.focals {
		for e := range f.Set.Elements() {
			contour[e] += f.Mass
		}
	}
	return contour
}

// Pignistic returns the probabilities by which to bet (Ph. Smets): the mass of each
// set shared out equally among its elements, after that of the empty set is
// divided out. The error wraps [ErrConflict] when there is no other mass.
func (m Mass) Pignistic() ([]float64, error) {
	rest := m.sum(func(s Set) bool { return !s.IsEmpty() })
	if rest == 0 {
		return nil, ErrConflict
	}
	p := make([]float64, m.n)
	for _, f := range m.focals {
		share := f.Mass / rest / float64(max(1, f.Set.Len()))
		for e := range f.Set.Elements() {
			p[e] += share
		}
	}
	return p, nil
}

// Discount returns the mass function of a source that is to be relied on to that
// degree, from 0 to 1: masses are multiplied by it, and the rest goes to the
// whole frame. The error wraps [ErrNumber], or [ErrFrame] for the zero Mass.
func (m Mass) Discount(reliability float64) (Mass, error) {
	if !(reliability >= 0 && reliability <= 1) {
		return Mass{}, fmt.Errorf("%w: reliability %v", ErrNumber, reliability)
	}
	if m.n == 0 {
		return Mass{}, ErrFrame
	}
	t := newTally(len(m.focals) + 1)
	for _, f := range m.focals {
		t.add(f.Set, reliability*f.Mass)
	}
	t.add(Full(m.n), 1-reliability)
	return Mass{m.n, t.focals()}, nil
}

// compare orders mass functions of one frame, so that a rule can put its sources
// into an order of their own.
func (m Mass) compare(o Mass) int {
	return slices.CompareFunc(m.focals, o.focals, func(a, b Focal) int {
		return cmp.Or(a.Set.Compare(b.Set), cmp.Compare(a.Mass, b.Mass))
	})
}

// tally adds up the masses of sets. Sums are made in the order of the calls of add.
type tally struct {
	at   map[Set]int
	list []Focal
}

func newTally(size int) *tally {
	return &tally{at: make(map[Set]int, size), list: make([]Focal, 0, size)}
}

func (t *tally) add(s Set, mass float64) {
	if mass == 0 {
		return
	}
	i, ok := t.at[s]
	if !ok {
		i = len(t.list)
		t.at[s] = i
		t.list = append(t.list, Focal{Set: s})
	}
	t.list[i].Mass += mass
}

// focals returns the sums in the order of the sets. The tally must not be used
// afterwards.
func (t *tally) focals() []Focal {
	slices.SortFunc(t.list, func(a, b Focal) int { return a.Set.Compare(b.Set) })
	return t.list
}
