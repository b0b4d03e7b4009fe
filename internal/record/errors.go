package record

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/casus-events/casus"
)

// InputError is what is wrong at one place of a text. Decoding returns each as
// the Err of a [casus.FieldError], whose Path is the place in the record.
type InputError struct {
	// Record is the number of the record in its stream, from 1; 0 when the
	// text was one value.
	Record int
	// Offset is the place in bytes from the start of the text or stream.
	Offset int64
	// Line and Column are the same place, both from 1; columns are bytes.
	Line, Column int
	// Err is the fault; it wraps an error of the root package, or that of the
	// reader.
	Err error
}

// Error returns the fault and its place in brackets.
func (e *InputError) Error() string {
	if e.Record > 0 {
		return fmt.Sprintf("%v (record %d, line %d, column %d)", e.Err, e.Record, e.Line, e.Column)
	}
	return fmt.Sprintf("%v (line %d, column %d)", e.Err, e.Line, e.Column)
}

// Unwrap returns the fault without its place.
func (e *InputError) Unwrap() error { return e.Err }

// faults collects what is wrong with one record: the first maxFaults in full,
// the rest as a number.
type faults struct {
	errs []error
	more int
}

func (f *faults) full() bool { return len(f.errs) == maxFaults }

func (f *faults) add(path string, err error) {
	f.errs = append(f.errs, &casus.FieldError{Path: path, Err: err})
}

// dropLast makes room for a fault that must be kept.
func (f *faults) dropLast() {
	f.errs = f.errs[:len(f.errs)-1]
	f.more++
}

func (f *faults) err() error {
	if f.more > 0 {
		return errors.Join(append(f.errs, fmt.Errorf("and %d more faults", f.more))...)
	}
	return errors.Join(f.errs...)
}

func faultf(kind error, format string, args ...any) error {
	return fmt.Errorf("%w: %s", kind, fmt.Sprintf(format, args...))
}

// quotable prints text from the input for a message: quoted, and cut where it
// is long.
type quotable string

func (q quotable) String() string {
	const most = 60
	if len(q) > most {
		return strconv.Quote(strings.ToValidUTF8(string(q[:most]), "")) + "..."
	}
	return strconv.Quote(string(q))
}
