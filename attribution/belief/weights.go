package belief

import (
	"errors"
	"fmt"
	"math"
	"slices"
)

// Weight says how strongly a set is spoken for: [Simple] with that weight is one
// factor of a mass function under [Conjunctive]. Below 1 it speaks for the set, the
// more so the nearer to 0; above 1 it takes back what other factors say.
type Weight struct {
	Set    Set
	Weight float64
}

// noise is the mass or logarithm below which what subtractions leave is taken as
// their rounding.
const noise = 1e-12

// Weights returns the canonical decomposition of a mass function (Smets 1995;
// Denoeux 2008): the weights, none of them 1, whose simple mass functions combine
// to it, in the order of the sets. The error wraps [ErrDogmatic] when the whole
// frame has no mass, [ErrFrame] for the zero Mass, and [ErrTooMany].
//
// Only sets that are an intersection of focal sets can have a weight other than
// 1, so that the cost is the square of their number, not of 2^n: commonality is the
// same for a set as for the intersection of all focal sets around it.
func (m Mass) Weights() ([]Weight, error) {
	logs, err := m.logWeights()
	if err != nil {
		return nil, err
	}
	weights := make([]Weight, 0, len(logs))
	for _, l := range logs {
		weights = append(weights, Weight{l.Set, math.Exp(l.Weight)})
	}
	return weights, nil
}

// logWeights returns the natural logarithms of the weights.
func (m Mass) logWeights() ([]Weight, error) {
	if m.n == 0 {
		return nil, ErrFrame
	}
	open := m.Mass(Full(m.n))
	if open == 0 {
		return nil, ErrDogmatic
	}
	sets := make([]Set, 0, len(m.focals))
	for _, f := range m.focals {
		sets = append(sets, f.Set)
	}
	sets, err := closure(sets, m.n)
	if err != nil {
		return nil, err
	}
	// The logarithms for all sets around one, other than the frame, come to
	// ln q(frame) - ln q(set): take those that are known away, and the set's own
	// is left.
	all := make([]Weight, 0, len(sets))
	var logs []Weight
	for _, s := range sets[1:] {
		log := math.Log(open) - math.Log(m.Commonality(s))
		for _, around := range all {
			if s.SubsetOf(around.Set) {
				log -= around.Weight
			}
		}
		all = append(all, Weight{s, log})
		if math.Abs(log) > noise {
			logs = append(logs, Weight{s, log})
		}
	}
	slices.SortFunc(logs, func(a, b Weight) int { return a.Set.Compare(b.Set) })
	return logs, nil
}

// closure returns the sets, the frame and all their intersections, the largest
// first; among sets of one size, by Set.Compare.
func closure(sets []Set, n int) ([]Set, error) {
	const limit = 1 << 11 // whose square is MaxProducts
	all := []Set{Full(n)}
	known := map[Set]bool{all[0]: true}
	for _, s := range sets {
		for _, t := range all { // what this loop appends is an intersection with s already
			u := s.Intersect(t)
			if known[u] {
				continue
			}
			if len(all) == limit {
				return nil, ErrTooMany
			}
			known[u] = true
			all = append(all, u)
		}
	}
	sizes := make(map[Set]int, len(all))
	for _, s := range all {
		sizes[s] = s.Len()
	}
	slices.SortFunc(all, func(a, b Set) int {
		if sizes[a] != sizes[b] {
			return sizes[b] - sizes[a]
		}
		return a.Compare(b)
	})
	return all, nil
}

// FromWeights returns the mass function on a frame of n elements that the weights
// come to; weights of one set multiply. It is the inverse of [Mass.Weights]. The
// error joins a [*FocalError] for every weight that is not above 0 and finite and
// for every set that is the whole frame or not of it; it wraps [ErrWeights] when
// some set would have a negative mass, as it may with weights above 1.
func FromWeights(n int, weights ...Weight) (Mass, error) {
	if n < 1 || n > MaxElements {
		return Mass{}, fmt.Errorf("%w: %d elements", ErrFrame, n)
	}
	var faults []error
	t := newTally(len(weights))
	for i, w := range weights {
		if w.Set.bad || w.Set.top() > n || w.Set == Full(n) {
			faults = append(faults, &FocalError{i, fmt.Errorf("%w: %v on a frame of %d", ErrElement, w.Set, n)})
		}
		if !(w.Weight > 0) || math.IsInf(w.Weight, 1) {
			faults = append(faults, &FocalError{i, fmt.Errorf("%w: weight %v", ErrNumber, w.Weight)})
			continue
		}
		t.add(w.Set, math.Log(w.Weight))
	}
	if len(faults) > 0 {
		return Mass{}, errors.Join(faults...)
	}
	logs := make([]Weight, 0, len(t.list))
	for _, f := range t.focals() {
		logs = append(logs, Weight{f.Set, f.Mass})
	}
	return fromLogs(n, logs)
}

func fromLogs(n int, logs []Weight) (Mass, error) {
	sets := make([]Set, 0, len(logs))
	total := 0.0
	for _, l := range logs {
		sets = append(sets, l.Set)
		total += l.Weight
	}
	sets, err := closure(sets, n)
	if err != nil {
		return Mass{}, err
	}
	masses := make([]Focal, 0, len(sets))
	for _, s := range sets {
		outside := 0.0
		for _, l := range logs {
			if !s.SubsetOf(l.Set) {
				outside += l.Weight
			}
		}
		mass := math.Exp(outside) // the commonality
		for _, f := range masses {
			if s.SubsetOf(f.Set) {
				mass -= f.Mass
			}
		}
		masses = append(masses, Focal{s, mass})
	}
	return settle(n, masses)
}

// settle takes the rounding out of masses that were made by subtraction.
func settle(n int, masses []Focal) (Mass, error) {
	t := newTally(len(masses))
	sum := 0.0
	for _, f := range masses {
		if !(f.Mass >= -noise*float64(len(masses))) { // written so that NaN fails it
			return Mass{}, fmt.Errorf("%w: %v would have %v", ErrWeights, f.Set, f.Mass)
		}
		// The frame's mass is no difference, and may be small in earnest.
		if f.Mass > noise || f.Set == Full(n) && f.Mass > 0 {
			t.add(f.Set, f.Mass)
			sum += f.Mass
		}
	}
	if !(math.Abs(sum-1) <= Tolerance) {
		return Mass{}, fmt.Errorf("%w: they come to %v", ErrWeights, sum)
	}
	return Mass{n, t.focals()}, nil
}

// Cautious combines sources that are all right and may well repeat each other
// (Denoeux 2008): for each set the smallest canonical weight counts. A source that
// is given twice counts once. No source may be dogmatic: the error wraps
// [ErrDogmatic] then.
//
// A vacuous source changes nothing where no weight is above 1, but takes away
// weights above 1.
func Cautious(sources ...Mass) (Mass, error) {
	sorted, n, err := common(sources)
	if err != nil {
		return Mass{}, err
	}
	sorted = slices.CompactFunc(sorted, func(a, b Mass) bool { return a.compare(b) == 0 })
	least := make(map[Set]float64)
	named := make(map[Set]int) // how many sources have a weight for it
	for _, s := range sorted {
		logs, err := s.logWeights()
		if err != nil {
			return Mass{}, err
		}
		for _, l := range logs {
			if named[l.Set]++; named[l.Set] == 1 || l.Weight < least[l.Set] {
				least[l.Set] = l.Weight
			}
		}
	}
	if len(sorted) == 1 {
		return sorted[0], nil
	}
	var logs []Weight
	for s, log := range least {
		if named[s] < len(sorted) {
			log = min(log, 0) // some source has the weight 1
		}
		if log != 0 {
			logs = append(logs, Weight{s, log})
		}
	}
	slices.SortFunc(logs, func(a, b Weight) int { return a.Set.Compare(b.Set) })
	return fromLogs(n, logs)
}
