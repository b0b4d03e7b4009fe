package relative

import (
	"errors"
	"fmt"

	"github.com/casus-events/casus/event/edtf"
)

// What an [Error] wraps.
var (
	// ErrEmpty: the expression says nothing.
	ErrEmpty = errors.New("the expression is empty")
	// ErrDateline: the expression is counted from a dateline, which is not
	// stated, has no bounds, or is malformed.
	ErrDateline = errors.New("it takes a dateline")
	// ErrNoSuchDate: no date is like that: a 30th of February, a fifth
	// quarter, a holiday that is not in the table.
	ErrNoSuchDate = errors.New("there is no such date")
	// ErrRange: the date lies outside the years 0000 to 9999.
	ErrRange = errors.New("out of the years 0000 to 9999")
	// ErrForm: parts of the expression do not go together, such as a part of
	// a one-sided date.
	ErrForm = errors.New("the parts do not go together")
)

// Error says why an expression has no date.
type Error struct {
	Expression Expression
	Dateline   edtf.Date
	// Detail says which part.
	Detail string
	// Err is one of the errors of this package.
	Err error
}

// Error returns the expression, the reason and the dateline.
func (e *Error) Error() string {
	msg := fmt.Sprintf("relative: %s: %v", e.Expression, e.Err)
	if e.Detail != "" {
		msg += ": " + e.Detail
	}
	if e.Dateline != "" {
		msg += fmt.Sprintf(" (dateline %s)", e.Dateline)
	}
	return msg
}

// Unwrap returns Err.
func (e *Error) Unwrap() error { return e.Err }
