package timeml

import "fmt"

// Options bound what [Decode] reads. A nil *Options and the zero one are the
// defaults.
type Options struct {
	// MaxBytes is the length of a document at most. 0 means DefaultMaxBytes.
	MaxBytes int64
	// MaxDepth is how deep elements may stand within each other. 0 means
	// DefaultMaxDepth.
	MaxDepth int
}

// The bounds of the default options.
const (
	DefaultMaxBytes = 16 << 20
	DefaultMaxDepth = 100
)

func (o *Options) maxBytes() int64 {
	if o == nil || o.MaxBytes <= 0 {
		return DefaultMaxBytes
	}
	return o.MaxBytes
}

func (o *Options) maxDepth() int {
	if o == nil || o.MaxDepth <= 0 {
		return DefaultMaxDepth
	}
	return o.MaxDepth
}

// SyntaxError says why a text is no TimeML, and where.
type SyntaxError struct {
	// Line counts from 1.
	Line int
	// Err is what is wrong: it wraps [casus.ErrSyntax], or [casus.ErrRange]
	// where a bound of [Options] is passed, or it is the error of the reader.
	Err error
}

// Error returns the line and the fault.
func (e *SyntaxError) Error() string { return fmt.Sprintf("timeml: line %d: %v", e.Line, e.Err) }

// Unwrap returns the fault.
func (e *SyntaxError) Unwrap() error { return e.Err }
