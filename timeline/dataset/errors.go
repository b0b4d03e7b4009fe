package dataset

import (
	"errors"
	"fmt"
	"strings"

	"github.com/casus-events/casus"
)

// What can be wrong with a row or a file, beside the kinds of package casus
// that a single value has: casus.ErrSyntax, casus.ErrRange and
// casus.ErrRequired.
var (
	// ErrFields: the row has not as many fields as there are columns.
	ErrFields = errors.New("wrong number of fields")
	// ErrQuote: a quotation that nothing closes.
	ErrQuote = errors.New("quotation without an end")
	// ErrTooLong: the row has more bytes than the options allow.
	ErrTooLong = errors.New("row too long")
	// ErrEncoding: the text is not UTF-8, or not what the options take it for.
	ErrEncoding = errors.New("not UTF-8")
	// ErrNUL: the row holds a NUL byte, as a damaged file does.
	ErrNUL = errors.New("NUL byte")
	// ErrHeader: the columns are not those of the format.
	ErrHeader = errors.New("not the columns of this format")
	// ErrNoRows: the file ends before the first row.
	ErrNoRows = errors.New("no rows")
	// ErrTooMuch: the file has more bytes than the options allow.
	ErrTooMuch = errors.New("file too long")
)

// RowError is a row that could not be read. It stands in the stream in the
// row's place, and the stream goes on.
type RowError struct {
	// Line is where the row begins in the file, from 1.
	Line int64
	// Column is the name of the first column that is at fault; empty if the
	// row as a whole is.
	Column string
	// Raw is the row as it stands in the file, without the end of its last
	// line. Of a row that is too long it is the beginning.
	Raw string
	// Err is what is wrong. Where several columns are at fault it joins a
	// casus.FieldError for each, with the column's name as its path.
	Err error
}

// Error returns the line, the column and the fault on one line. Where several
// columns are at fault, each stands before its own fault.
func (e *RowError) Error() string {
	text := strings.ReplaceAll(fmt.Sprint(e.Err), "\n", "; ")
	var named *casus.FieldError
	if e.Column == "" || errors.As(e.Err, &named) {
		return fmt.Sprintf("line %d: %s", e.Line, text)
	}
	return fmt.Sprintf("line %d, column %s: %s", e.Line, e.Column, text)
}

// Unwrap returns the fault without its place.
func (e *RowError) Unwrap() error { return e.Err }

// FileError is why a file cannot be read at all, or not any further. It is the
// last in its stream.
type FileError struct {
	// Format is the name of the format that was asked for.
	Format string
	// Line is how far the file was read, from 1; 0 if it was not.
	Line int64
	// Err wraps one of the errors of this package, or that of the reader.
	Err error
}

// Error returns the format, the line and the fault.
func (e *FileError) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %v", e.Format, e.Err)
	}
	return fmt.Sprintf("%s: line %d: %v", e.Format, e.Line, e.Err)
}

// Unwrap returns the fault without its place.
func (e *FileError) Unwrap() error { return e.Err }
