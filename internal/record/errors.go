package record

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/casus-events/casus"
)

// InputError is what is wrong at one place of a text.
type InputError = casus.InputError

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
