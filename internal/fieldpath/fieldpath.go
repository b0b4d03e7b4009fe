// Package fieldpath collects the faults of a record, each with its place in
// JSON names.
package fieldpath

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/casus-events/casus"
)

// List collects faults in the order in which they are found. The zero List is
// empty and ready to use.
type List struct{ errs []error }

// Add records that what stands at path is wrong because of err; a nil err is
// no fault. Faults that already carry places below path are prefixed with it
// one by one.
func (l *List) Add(path string, err error) {
	if err == nil {
		return
	}
	if _, ok := errors.AsType[*casus.FieldError](err); !ok {
		l.errs = append(l.errs, &casus.FieldError{Path: path, Err: err})
		return
	}
	for fe := range casus.FieldErrors(err) {
		l.errs = append(l.errs, &casus.FieldError{Path: Join(path, fe.Path), Err: fe.Err})
	}
}

// Addf records a fault of a kind (one of the Err values of the root package)
// with the words that explain it.
func (l *List) Addf(path string, kind error, format string, args ...any) {
	l.errs = append(l.errs, &casus.FieldError{
		Path: path,
		Err:  fmt.Errorf("%w: %s", kind, fmt.Sprintf(format, args...)),
	})
}

// Err returns all faults joined, or nil when there are none.
func (l *List) Err() error { return errors.Join(l.errs...) }

// Join puts a path below another: "a" and "b[0]" make "a.b[0]", "a" and "[0]"
// make "a[0]".
func Join(path, below string) string {
	switch {
	case path == "":
		return below
	case below == "", below[0] == '[':
		return path + below
	default:
		return path + "." + below
	}
}

// Index returns the path of entry i of the list at path.
func Index(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// Each validates the entries of the list at path.
func Each[T interface{ Validate() error }](l *List, path string, list []T) {
	for i, v := range list {
		l.Add(Index(path, i), v.Validate())
	}
}
