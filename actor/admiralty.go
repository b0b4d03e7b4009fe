package actor

import (
	"fmt"

	"github.com/casus-events/casus"
)

// Reliability grades a source on the Admiralty scale (NATO AJP-2.1): A to F.
// The zero value is not graded. F means that reliability cannot be judged,
// which is no point on the scale between A and E and must never be read as one.
type Reliability uint8

// The grades of reliability.
const (
	ReliabilityA Reliability = iota + 1 // completely reliable
	ReliabilityB                        // usually reliable
	ReliabilityC                        // fairly reliable
	ReliabilityD                        // not usually reliable
	ReliabilityE                        // unreliable
	ReliabilityF                        // cannot be judged
)

// String returns the letter, or "" for the zero value.
func (r Reliability) String() string { return scaleString(uint8(r), "ABCDEF", "Reliability") }

// MarshalText returns the letter.
func (r Reliability) MarshalText() ([]byte, error) {
	return scaleText(uint8(r), "ABCDEF", "reliability")
}

// UnmarshalText accepts A to F, and "" for the zero value.
func (r *Reliability) UnmarshalText(text []byte) error {
	return scaleParse((*uint8)(r), text, "ABCDEF", "reliability")
}

// Credibility grades one statement on the Admiralty scale (NATO AJP-2.1): 1 to
// 6. The zero value is not graded; 6 means that it cannot be judged, with the
// same warning as for [ReliabilityF].
type Credibility uint8

// The grades of credibility.
const (
	Credibility1 Credibility = iota + 1 // confirmed by other sources
	Credibility2                        // probably true
	Credibility3                        // possibly true
	Credibility4                        // doubtful
	Credibility5                        // improbable
	Credibility6                        // cannot be judged
)

// String returns the digit, or "" for the zero value.
func (c Credibility) String() string { return scaleString(uint8(c), "123456", "Credibility") }

// MarshalText returns the digit.
func (c Credibility) MarshalText() ([]byte, error) {
	return scaleText(uint8(c), "123456", "credibility")
}

// UnmarshalText accepts 1 to 6, and "" for the zero value.
func (c *Credibility) UnmarshalText(text []byte) error {
	return scaleParse((*uint8)(c), text, "123456", "credibility")
}

func scaleString(v uint8, marks, name string) string {
	switch {
	case v == 0:
		return ""
	case int(v) <= len(marks):
		return marks[v-1 : v]
	default:
		return fmt.Sprintf("%s(%d)", name, v)
	}
}

func scaleText(v uint8, marks, name string) ([]byte, error) {
	if int(v) > len(marks) {
		return nil, fmt.Errorf("actor: %s %d: want 0 to %d: %w", name, v, len(marks), casus.ErrRange)
	}
	return []byte(scaleString(v, marks, name)), nil
}

func scaleParse(v *uint8, text []byte, marks, name string) error {
	if len(text) == 0 {
		*v = 0
		return nil
	}
	for i := range marks {
		if len(text) == 1 && text[0] == marks[i] {
			*v = uint8(i + 1)
			return nil
		}
	}
	return fmt.Errorf("actor: %s %q: want one of %s: %w", name, text, marks, casus.ErrUnknown)
}
