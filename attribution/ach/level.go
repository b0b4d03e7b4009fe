package ach

import (
	"fmt"
	"math"
)

// Level is how credible or how relevant an item of evidence is. The zero Level is
// Unstated, which counts as Medium.
type Level uint8

// The levels.
const (
	Unstated Level = iota
	Low
	Medium
	High
)

// String returns "unstated", "low", "medium" or "high".
func (l Level) String() string {
	switch l {
	case Unstated:
		return "unstated"
	case Low:
		return "low"
	case Medium:
		return "medium"
	case High:
		return "high"
	default:
		return fmt.Sprintf("Level(%d)", uint8(l))
	}
}

// MarshalText returns the word that String returns.
func (l Level) MarshalText() ([]byte, error) {
	if l > High {
		return nil, fmt.Errorf("%w: %v", ErrUnknown, l)
	}
	return []byte(l.String()), nil
}

// UnmarshalText accepts the words that String returns.
func (l *Level) UnmarshalText(text []byte) error {
	for v := Unstated; v <= High; v++ {
		if string(text) == v.String() {
			*l = v
			return nil
		}
	}
	return fmt.Errorf("%w: level %q: want unstated, low, medium or high", ErrUnknown, text)
}

// Weight returns the factor of PARC ACH: 1/sqrt 2, 1 or sqrt 2.
func (l Level) Weight() float64 { return halfPower(l.halves()) }

// halves returns the exponent of the weight, in halves: the weight is 2^(halves/2).
func (l Level) halves() int {
	switch l {
	case Low:
		return -1
	case High:
		return 1
	case Unstated, Medium:
		return 0
	default:
		return 0
	}
}

// halfPower returns 2^(halves/2), exactly where halves is even.
func halfPower(halves int) float64 {
	if halves%2 == 0 {
		return math.Ldexp(1, halves/2)
	}
	return math.Ldexp(math.Sqrt2, (halves-1)/2)
}
