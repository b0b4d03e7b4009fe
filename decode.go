package casus

import "fmt"

// DecodeOptions are the settings of the Decode and Unmarshal functions of the
// packages below; nil and the zero DecodeOptions mean lenient decoding, which
// keeps unknown members in the record's Extra, with the default limits. A
// negative limit means none, except for MaxDepth.
type DecodeOptions struct {
	// Strict rejects members that the type does not have.
	Strict bool

	// MaxBytes is the greatest size in bytes of one record's text; 0 means
	// 64 MiB. A stream may be longer.
	MaxBytes int
	// MaxString is the greatest length in bytes of one string, name or number
	// in the text; 0 means 1 MiB.
	MaxString int
	// MaxDepth is the greatest number of objects and lists within each other;
	// 0 means 256. More than 10,000, and less than 0, mean 10,000.
	MaxDepth int
	// MaxEntries is the greatest number of list entries and unknown members in
	// one record, at all depths together; 0 means 1,000,000. It bounds memory,
	// for two bytes of text can stand for hundreds in a list of structs.
	MaxEntries int
	// MaxRecords is the greatest number of records in a stream; 0 means no
	// limit, because a stream needs the memory of its greatest record only.
	MaxRecords int
}

// InputError is what is wrong at one place of a text. Decoding returns each as
// the Err of a [FieldError], whose Path is the place in the record.
type InputError struct {
	// Record is the number of the record in its stream, from 1; 0 when the
	// text was one value.
	Record int
	// Offset is the place in bytes from the start of the text or stream.
	Offset int64
	// Line and Column are the same place, both from 1; columns are bytes.
	Line, Column int
	// Err is the fault; it wraps one of the Err values of this package, or the
	// reader's.
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
