package attribution

import (
	"fmt"

	"github.com/casus-events/casus"
)

// Confidence is how well founded a judgement is, on the three levels of ICD 203
// and of the PHIA analytical confidence rating. It is no probability, and never
// shares a sentence with one. The zero value is not stated.
type Confidence uint8

// The levels of confidence.
const (
	ConfidenceLow Confidence = iota + 1
	ConfidenceModerate
	ConfidenceHigh
)

// String returns "low", "moderate" or "high", and "" for the zero value.
func (c Confidence) String() string {
	switch c {
	case 0:
		return ""
	case ConfidenceLow:
		return "low"
	case ConfidenceModerate:
		return "moderate"
	case ConfidenceHigh:
		return "high"
	default:
		return fmt.Sprintf("Confidence(%d)", uint8(c))
	}
}

// MarshalText returns the word that String returns.
func (c Confidence) MarshalText() ([]byte, error) {
	if c > ConfidenceHigh {
		return nil, fmt.Errorf("attribution: confidence %d: want 0 to 3: %w", uint8(c), casus.ErrRange)
	}
	return []byte(c.String()), nil
}

// UnmarshalText accepts "low", "moderate" and "high", and "" for the zero value.
func (c *Confidence) UnmarshalText(text []byte) error {
	for v := Confidence(0); v <= ConfidenceHigh; v++ {
		if string(text) == v.String() {
			*c = v
			return nil
		}
	}
	return fmt.Errorf("attribution: confidence %q: want low, moderate or high: %w", text, casus.ErrUnknown)
}
