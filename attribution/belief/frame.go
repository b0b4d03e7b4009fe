package belief

import "fmt"

// Frame gives names to the elements: the first name is that of element 0. It is
// immutable and safe for concurrent use. The zero Frame has no elements.
type Frame[H comparable] struct {
	names []H
	index map[H]int
}

// NewFrame returns the frame of the names. The error wraps [ErrFrame] when there
// is none, when there are too many, and when a name stands twice or is unequal
// to itself.
func NewFrame[H comparable](names ...H) (Frame[H], error) {
	if len(names) == 0 || len(names) > MaxElements {
		return Frame[H]{}, fmt.Errorf("%w: %d names", ErrFrame, len(names))
	}
	f := Frame[H]{names: append([]H(nil), names...), index: make(map[H]int, len(names))}
	for i, name := range names {
		if _, twice := f.index[name]; twice {
			return Frame[H]{}, fmt.Errorf("%w: %v stands twice", ErrFrame, name)
		}
		f.index[name] = i
		if _, found := f.index[name]; !found {
			return Frame[H]{}, fmt.Errorf("%w: %v is not equal to itself", ErrFrame, name)
		}
	}
	return f, nil
}

// Len returns the number of elements.
func (f Frame[H]) Len() int { return len(f.names) }

// Set returns the set of the names. The error wraps [ErrElement] and tells the
// first name that the frame does not have.
func (f Frame[H]) Set(names ...H) (Set, error) {
	elements := make([]int, len(names))
	for i, name := range names {
		e, ok := f.index[name]
		if !ok {
			return Set{}, fmt.Errorf("%w: %v", ErrElement, name)
		}
		elements[i] = e
	}
	return Of(elements...), nil
}

// Names returns the names of the elements of a set in the order of the frame,
// without those that the frame does not have.
func (f Frame[H]) Names(s Set) []H {
	var names []H
	for e := range s.Elements() {
		if e < len(f.names) {
			names = append(names, f.names[e])
		}
	}
	return names
}
