package attribution

import (
	"fmt"

	"github.com/casus-events/casus"
)

// Standing is how far it is settled who did a thing. It says how the record
// stands, not how probable anything is: one government's word suffices for
// asserted. The zero value is that nobody has been named.
type Standing uint8

// The standings, the more settled the higher.
const (
	// StandingNone: nobody is named, not even a sort of actor.
	StandingNone Standing = iota
	// StandingSuspected: names are mentioned, and nobody asserts one: the
	// claims hedge below even odds, without a number, or still investigate.
	StandingSuspected
	// StandingCategory: a sort of actor.
	StandingCategory
	// StandingAlternatives: several are named, of whom it is said to be one.
	StandingAlternatives
	// StandingContested: somebody is named, and that is denied, doubted or
	// rebutted, or others are named instead.
	StandingContested
	// StandingAsserted: somebody is named, and nobody speaks against it.
	StandingAsserted
	// StandingUndisputed: the event itself says who did it.
	StandingUndisputed
)

// String returns the standing in a word.
func (s Standing) String() string {
	switch s {
	case StandingNone:
		return "nobody named"
	case StandingSuspected:
		return "suspected"
	case StandingCategory:
		return "category"
	case StandingAlternatives:
		return "alternatives"
	case StandingContested:
		return "contested"
	case StandingAsserted:
		return "asserted"
	case StandingUndisputed:
		return "undisputed"
	default:
		return fmt.Sprintf("Standing(%d)", uint8(s))
	}
}

// MarshalText returns the word that String returns.
func (s Standing) MarshalText() ([]byte, error) {
	if s > StandingUndisputed {
		return nil, fmt.Errorf("attribution: standing %d: want 0 to %d: %w", uint8(s), uint8(StandingUndisputed), casus.ErrRange)
	}
	return []byte(s.String()), nil
}

// UnmarshalText accepts the words that String returns.
func (s *Standing) UnmarshalText(text []byte) error {
	for v := StandingNone; v <= StandingUndisputed; v++ {
		if string(text) == v.String() {
			*s = v
			return nil
		}
	}
	return fmt.Errorf("attribution: standing %q: %w", text, casus.ErrUnknown)
}
