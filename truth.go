package casus

import "fmt"

// Truth is the answer to a question that a partial record may not settle. Its
// zero value is Undetermined, so that an answer nobody computed claims nothing.
//
// And, Or and Not follow Kleene's strong three-valued logic.
type Truth uint8

// The three answers.
const (
	Undetermined Truth = iota
	No
	Yes
)

// TruthOf returns Yes for true and No for false.
func TruthOf(b bool) Truth {
	if b {
		return Yes
	}
	return No
}

// And returns No if either is No, Yes if both are Yes, else Undetermined.
func (t Truth) And(u Truth) Truth {
	switch {
	case t == No || u == No:
		return No
	case t == Yes && u == Yes:
		return Yes
	default:
		return Undetermined
	}
}

// Or returns Yes if either is Yes, No if both are No, else Undetermined.
func (t Truth) Or(u Truth) Truth { return t.Not().And(u.Not()).Not() }

// Not swaps Yes and No.
func (t Truth) Not() Truth {
	switch t {
	case Yes:
		return No
	case No:
		return Yes
	default:
		return Undetermined
	}
}

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

// MarshalText returns the word that String returns.
func (t Truth) MarshalText() ([]byte, error) {
	if t > Yes {
		return nil, fmt.Errorf("casus: Truth(%d): %w", uint8(t), ErrUnknown)
	}
	return []byte(t.String()), nil
}

// UnmarshalText accepts "undetermined", "no" and "yes".
func (t *Truth) UnmarshalText(text []byte) error {
	for u := Undetermined; u <= Yes; u++ {
		if string(text) == u.String() {
			*t = u
			return nil
		}
	}
	return fmt.Errorf("casus: truth %q: want undetermined, no or yes: %w", text, ErrUnknown)
}
