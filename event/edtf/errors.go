package edtf

import (
	"fmt"
	"strconv"
)

// ParseError says why a text is not a date or a span, and where.
type ParseError struct {
	// Input is the whole text.
	Input string
	// Offset is the byte at which something else was expected.
	Offset int
	// Msg says what was expected there.
	Msg string
}

// errorInput is how many bytes of the input an error text shows at most, so
// that a hostile input does not fill a log.
const errorInput = 64

// Error returns the input, the offset and what was expected. Of a long input
// it shows the part around the offset.
func (e *ParseError) Error() string {
	return fmt.Sprintf("edtf: %s: offset %d: %s", excerpt(e.Input, e.Offset), e.Offset, e.Msg)
}

func excerpt(s string, offset int) string {
	from := max(min(offset-errorInput/2, len(s)-errorInput), 0)
	to := min(from+errorInput, len(s))
	quoted := strconv.Quote(s[from:to])
	if from > 0 {
		quoted = "..." + quoted
	}
	if to < len(s) {
		quoted += "..."
	}
	return quoted
}
