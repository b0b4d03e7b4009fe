package opinion

import (
	"errors"
	"fmt"
)

// The faults that functions of this package report. Test for one with
// [errors.Is].
var (
	// ErrSize: there is no opinion, or no value, or opinions are about
	// different numbers of values.
	ErrSize = errors.New("opinion: numbers of values differ")
	// ErrNumber: a number is none or outside its range.
	ErrNumber = errors.New("opinion: number out of range")
	// ErrSum: shares do not add up to one.
	ErrSum = errors.New("opinion: shares do not add up to one")
	// ErrDogmatic: an opinion without uncertainty stands for evidence without
	// end, which cannot be counted.
	ErrDogmatic = errors.New("opinion: dogmatic")
	// ErrConflict: the opinions rule everything out between them.
	ErrConflict = errors.New("opinion: total conflict")
)

// ValueError is a fault at one place.
type ValueError struct {
	// Path is the place, such as "opinions[2].belief[0]".
	Path string
	// Err wraps one of the Err values of this package.
	Err error
}

// Error returns the place and the fault.
func (e *ValueError) Error() string { return e.Path + ": " + e.Err.Error() }

// Unwrap returns the fault without its place.
func (e *ValueError) Unwrap() error { return e.Err }

// faults collects errors.
type faults []error

func (f *faults) add(path string, err error, format string, args ...any) {
	*f = append(*f, &ValueError{path, fmt.Errorf("%w: %s", err, fmt.Sprintf(format, args...))})
}

func (f *faults) err() error { return errors.Join(*f...) }
