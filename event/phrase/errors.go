package phrase

import (
	"errors"
	"fmt"
)

// What an [Error] wraps.
var (
	// ErrEmpty: the phrase has no words.
	ErrEmpty = errors.New("no words")
	// ErrTooLong: the phrase is longer than Options.MaxLength.
	ErrTooLong = errors.New("too long")
	// ErrUnknown: a part of the phrase is not understood.
	ErrUnknown = errors.New("not understood")
)

// Error says why a phrase was not read.
type Error struct {
	// Text is the phrase.
	Text string
	// Offset is the byte of the phrase at which the part begins that was not
	// understood.
	Offset int
	// Rest is that part.
	Rest string
	// Err is one of the errors of this package.
	Err error
}

// Error quotes the part that was not understood, and the phrase. Of a phrase
// that is too long it quotes the beginning.
func (e *Error) Error() string {
	switch {
	case errors.Is(e.Err, ErrTooLong):
		return fmt.Sprintf("phrase: %v: %d bytes, beginning %q", e.Err, len(e.Text), e.Rest)
	case e.Rest == "" && e.Text == "":
		return fmt.Sprintf("phrase: %v", e.Err)
	case e.Rest == "":
		return fmt.Sprintf("phrase: %q: %v: something is missing at the end", e.Text, e.Err)
	default:
		return fmt.Sprintf("phrase: %q: %v: %q", e.Text, e.Err, e.Rest)
	}
}

// Unwrap returns Err.
func (e *Error) Unwrap() error { return e.Err }
