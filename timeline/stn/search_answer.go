package stn

import "fmt"

// Answer is the answer to a question about [Scenarios]. The zero Answer is
// Undetermined, so that an answer nobody computed claims nothing.
type Answer uint8

// The answers.
const (
	// Undetermined: the budget ran out before the answer was found.
	Undetermined Answer = iota
	No
	Yes
)

// String returns "undetermined", "no" or "yes".
func (a Answer) String() string {
	switch a {
	case Undetermined:
		return "undetermined"
	case No:
		return "no"
	case Yes:
		return "yes"
	default:
		return fmt.Sprintf("Answer(%d)", uint8(a))
	}
}

// MarshalText returns the word that String returns, and [ErrAnswer] for a value
// that is none of the three.
func (a Answer) MarshalText() ([]byte, error) {
	if a > Yes {
		return nil, fmt.Errorf("stn: %v: %w", a, ErrAnswer)
	}
	return []byte(a.String()), nil
}

// UnmarshalText accepts the words that String returns.
func (a *Answer) UnmarshalText(text []byte) error {
	for b := Undetermined; b <= Yes; b++ {
		if string(text) == b.String() {
			*a = b
			return nil
		}
	}
	return fmt.Errorf("stn: answer %q: %w", text, ErrAnswer)
}

// not swaps yes and no.
func (a Answer) not() Answer {
	switch a {
	case No:
		return Yes
	case Yes:
		return No
	default:
		return Undetermined
	}
}

func answerOf(b bool) Answer {
	if b {
		return Yes
	}
	return No
}
