package edtf

import "fmt"

// Truth is the answer to a question that uncertain dates may not settle. Its
// values are those of the root package's Truth, to which it converts; this
// package does not import the root.
type Truth uint8

// The three answers.
const (
	Undetermined Truth = iota
	No
	Yes
)

// String returns "undetermined", "no" or "yes".
func (t Truth) String() string {
	switch t {
	case Undetermined:
		return "undetermined"
	case No:
		return "no"
	case Yes:
		return "yes"
	default:
		return fmt.Sprintf("Truth(%d)", uint8(t))
	}
}

// MarshalText returns the name that String returns; a number that no constant
// has is an error.
func (t Truth) MarshalText() ([]byte, error) { return marshalScale(t, Yes, "truth") }

// UnmarshalText accepts the names that String returns.
func (t *Truth) UnmarshalText(text []byte) error {
	return unmarshalScale(t, text, Yes, "truth")
}
