package belief

import (
	"fmt"
	"math"
	"slices"
)

// MaxProducts bounds the work of one call of a rule, in products of masses and,
// for canonical weights, in comparisons of sets.
const MaxProducts = 1 << 22

// common returns the sources in an order of their own, and the size of their
// frame.
func common(sources []Mass) ([]Mass, int, error) {
	if len(sources) == 0 {
		return nil, 0, fmt.Errorf("%w: no source", ErrFrame)
	}
	n := sources[0].n
	for i, s := range sources {
		if s.n != n || s.n == 0 {
			return nil, 0, fmt.Errorf("%w: source %d has %d elements, source 0 has %d", ErrFrame, i, s.n, n)
		}
	}
	return slices.SortedFunc(slices.Values(sources), Mass.compare), n, nil
}

// budget counts products down.
type budget int64

// spend takes the products of so many masses with so many.
func (b *budget) spend(n, m int) error {
	products := budget(n) * budget(m) // of lengths of lists: no overflow
	if products > *b {
		return ErrTooMany
	}
	*b -= products
	return nil
}

// product combines two lists of masses by an operation on their sets.
func product(a, b []Focal, op func(Set, Set) Set, left *budget) ([]Focal, error) {
	if err := left.spend(len(a), len(b)); err != nil {
		return nil, err
	}
	t := newTally(max(len(a), len(b)))
	for _, x := range a {
		for _, y := range b {
			t.add(op(x.Set, y.Set), x.Mass*y.Mass)
		}
	}
	return t.focals(), nil
}

// fold combines all sources by an operation on their sets.
func fold(sources []Mass, op func(Set, Set) Set) ([]Focal, int, error) {
	sorted, n, err := common(sources)
	if err != nil {
		return nil, 0, err
	}
	left := budget(MaxProducts)
	all := sorted[0].focals
	for _, s := range sorted[1:] {
		if all, err = product(all, s.focals, op, &left); err != nil {
			return nil, 0, err
		}
	}
	return all, n, nil
}

// Conjunctive combines sources that are independent and all right (the
// unnormalised rule of Smets): the product of two masses goes to what their sets
// have in common. What contradicts itself stays on the empty set.
func Conjunctive(sources ...Mass) (Mass, error) {
	focals, n, err := fold(sources, Set.Intersect)
	if err != nil {
		return Mass{}, err
	}
	return Mass{n, slices.Clone(focals)}, nil
}

// Disjunctive combines sources that are independent and of which one at least is
// right (Dubois and Prade 1986; Smets 1993): the product of two masses goes to the
// union of their sets.
func Disjunctive(sources ...Mass) (Mass, error) {
	focals, n, err := fold(sources, Set.Union)
	if err != nil {
		return Mass{}, err
	}
	return Mass{n, slices.Clone(focals)}, nil
}

// Dempster is [Conjunctive] with conflict divided out (Dempster 1967; Shafer
// 1976). The error wraps [ErrConflict] when nothing is left.
func Dempster(sources ...Mass) (Mass, error) {
	focals, n, _, err := dempster(sources)
	if err != nil {
		return Mass{}, err
	}
	return Mass{n, focals}, nil
}

// ConflictWeight returns Shafer's weight of conflict, in nats: -ln(1-K), where K is
// what [Conjunctive] would leave on the empty set. It is 0 for sources that do not
// contradict each other or themselves, and infinite for those that do so wholly.
func ConflictWeight(sources ...Mass) (float64, error) {
	_, _, nats, err := dempster(sources)
	if nats > 0 {
		return nats, nil
	}
	return 0, err
}

// dempster divides out conflict after each source, so that many sources with
// high conflict do not come to zero by rounding.
func dempster(sources []Mass) (all []Focal, n int, nats float64, err error) {
	sorted, n, err := common(sources)
	if err != nil {
		return nil, 0, 0, err
	}
	left := budget(MaxProducts)
	for i, s := range sorted {
		if i == 0 {
			all = slices.Clone(s.focals)
		} else if all, err = product(all, s.focals, Set.Intersect, &left); err != nil {
			return nil, 0, 0, err
		}
		rest := 0.0
		all = slices.DeleteFunc(all, func(f Focal) bool { return f.Set.IsEmpty() })
		for _, f := range all {
			rest += f.Mass
		}
		if rest == 0 {
			return nil, 0, math.Inf(1), ErrConflict
		}
		for i := range all {
			all[i].Mass /= rest
		}
		nats -= math.Log(rest)
	}
	return all, n, max(0, nats), nil
}

// Yager is [Conjunctive] with the conflict of all sources given to the whole frame
// (Yager 1987): those who contradict each other have said nothing.
func Yager(sources ...Mass) (Mass, error) {
	focals, n, err := fold(sources, Set.Intersect)
	if err != nil {
		return Mass{}, err
	}
	t := newTally(len(focals) + 1)
	for _, f := range focals {
		if f.Set.IsEmpty() {
			f.Set = Full(n)
		}
		t.add(f.Set, f.Mass)
	}
	return Mass{n, t.focals()}, nil
}

// DuboisPrade gives the product of masses whose sets have nothing in common to the
// union of these sets (Dubois and Prade 1988), and any other to what they have in
// common. Of more than two sources all sets count, those that agree too.
func DuboisPrade(sources ...Mass) (Mass, error) {
	sorted, n, err := common(sources)
	if err != nil {
		return Mass{}, err
	}
	all := make([]both, 0, len(sorted[0].focals))
	for _, f := range sorted[0].focals {
		all = append(all, both{f.Set, f.Set, f.Mass})
	}
	left := budget(MaxProducts)
	for _, s := range sorted[1:] {
		if all, err = pairs(all, s.focals, &left); err != nil {
			return Mass{}, err
		}
	}
	t := newTally(len(all))
	for _, b := range all {
		if b.meet.IsEmpty() {
			b.meet = b.join
		}
		t.add(b.meet, b.mass)
	}
	return Mass{n, t.focals()}, nil
}

// both is what some sets have in common and what they are together: all that
// [DuboisPrade] has to know of them.
type both struct {
	meet, join Set
	mass       float64
}

func pairs(all []both, focals []Focal, left *budget) ([]both, error) {
	if err := left.spend(len(all), len(focals)); err != nil {
		return nil, err
	}
	type key struct{ meet, join Set }
	at := make(map[key]int, len(all))
	var next []both
	for _, b := range all {
		for _, f := range focals {
			k := key{b.meet.Intersect(f.Set), b.join.Union(f.Set)}
			i, ok := at[k]
			if !ok {
				i = len(next)
				at[k] = i
				next = append(next, both{meet: k.meet, join: k.join})
			}
			next[i].mass += b.mass * f.Mass
		}
	}
	return next, nil
}

// Mean gives each set the mean of its masses.
func Mean(sources ...Mass) (Mass, error) {
	sorted, n, err := common(sources)
	if err != nil {
		return Mass{}, err
	}
	t := newTally(len(sorted[0].focals))
	for _, s := range sorted {
		for _, f := range s.focals {
			t.add(f.Set, f.Mass/float64(len(sorted)))
		}
	}
	return Mass{n, t.focals()}, nil
}
