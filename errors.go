package casus

import (
	"errors"
	"iter"
)

// The kinds of fault that Validate methods report. Test for one with
// [errors.Is]; the place is in the [FieldError] around it.
var (
	// ErrRequired: a value without which the record says nothing is missing.
	ErrRequired = errors.New("required")
	// ErrSyntax: the text does not have the form its type asks for.
	ErrSyntax = errors.New("malformed")
	// ErrUnknown: well formed, but not among the known values of an open
	// vocabulary. The value is kept and usable; callers who accept words of
	// their own ignore this kind.
	ErrUnknown = errors.New("unknown value")
	// ErrRange: a number or a position lies outside what the field allows.
	ErrRange = errors.New("out of range")
	// ErrDuplicate: the same identifier or entry stands twice.
	ErrDuplicate = errors.New("duplicate")
	// ErrDangling: an identifier refers to a record that is not there.
	ErrDangling = errors.New("no such record")
	// ErrCycle: records refer to each other in a circle that cannot be.
	ErrCycle = errors.New("cycle")
	// ErrConflict: two things that are both stated cannot both hold.
	ErrConflict = errors.New("contradiction")
)

// FieldError is a fault at one place of a record. Every Validate method of
// this module returns its faults as FieldErrors joined with [errors.Join], in
// the order of the fields.
type FieldError struct {
	// Path is the place in JSON names, such as
	// "events[3].casualties[0].count"; empty for the record as a whole.
	Path string
	// Err is what is wrong there; it wraps one of the Err values of this
	// package where one fits.
	Err error
}

// Error returns the path, a colon and the fault.
func (e *FieldError) Error() string {
	if e.Path == "" {
		return e.Err.Error()
	}
	return e.Path + ": " + e.Err.Error()
}

// Unwrap returns the fault without its place.
func (e *FieldError) Unwrap() error { return e.Err }

// FieldErrors walks the tree of joined and wrapped errors below err and yields
// each FieldError, outermost first, in the order in which they were joined.
// It yields nothing for a nil error.
func FieldErrors(err error) iter.Seq[*FieldError] {
	return func(yield func(*FieldError) bool) { walk(err, yield) }
}

func walk(err error, yield func(*FieldError) bool) bool {
	switch e := err.(type) { //nolint:errorlint // the walk itself unwraps
	case nil:
		return true
	case *FieldError:
		return yield(e)
	case interface{ Unwrap() []error }:
		for _, sub := range e.Unwrap() {
			if !walk(sub, yield) {
				return false
			}
		}
		return true
	case interface{ Unwrap() error }:
		return walk(e.Unwrap(), yield)
	}
	return true
}
