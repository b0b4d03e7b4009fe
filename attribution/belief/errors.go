package belief

import (
	"errors"
	"fmt"
)

// The faults that functions of this package report. Test for one with
// [errors.Is].
var (
	// ErrFrame: the frame is empty or too large, or sources are of different
	// frames, or there is no source at all.
	ErrFrame = errors.New("belief: no common frame")
	// ErrElement: a set has an element that the frame does not have.
	ErrElement = errors.New("belief: no such element")
	// ErrNumber: a mass, weight or reliability is not a number or outside its
	// range.
	ErrNumber = errors.New("belief: number out of range")
	// ErrSum: masses do not add up to one.
	ErrSum = errors.New("belief: masses do not add up to one")
	// ErrConflict: the sources contradict each other wholly, so that nothing
	// is left to be divided by.
	ErrConflict = errors.New("belief: total conflict")
	// ErrDogmatic: a source leaves nothing open (no mass on the whole frame), so
	// that it has no canonical weights. Discount it a little.
	ErrDogmatic = errors.New("belief: dogmatic source")
	// ErrWeights: weights do not make a mass function, since a set would come
	// to a negative mass.
	ErrWeights = errors.New("belief: weights of no mass function")
	// ErrTooMany: the answer would take more than [MaxProducts] products.
	ErrTooMany = errors.New("belief: too many products")
)

// FocalError is a fault of one focal set or weight.
type FocalError struct {
	// Index is its place among the arguments, from 0.
	Index int
	// Err wraps one of the Err values of this package.
	Err error
}

// Error returns the place and the fault.
func (e *FocalError) Error() string { return fmt.Sprintf("focal set %d: %v", e.Index, e.Err) }

// Unwrap returns the fault without its place.
func (e *FocalError) Unwrap() error { return e.Err }
