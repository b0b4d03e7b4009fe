package ach

import "errors"

// The faults that functions of this package report. Test for one with
// [errors.Is].
var (
	// ErrUnknown: a text or number is none of the words of a scale.
	ErrUnknown = errors.New("ach: unknown value")
	// ErrShape: there are not as many ratings as hypotheses.
	ErrShape = errors.New("ach: not one rating a hypothesis")
	// ErrName: a hypothesis or an item has no name, or one that another has too.
	ErrName = errors.New("ach: name missing or not unique")
)

// ValueError is a fault at one place of a matrix.
type ValueError struct {
	// Path is the place in JSON names, such as "evidence[2].ratings[0]".
	Path string
	// Err wraps one of the Err values of this package.
	Err error
}

// Error returns the place and the fault.
func (e *ValueError) Error() string { return e.Path + ": " + e.Err.Error() }

// Unwrap returns the fault without its place.
func (e *ValueError) Unwrap() error { return e.Err }
