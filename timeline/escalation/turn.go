package escalation

import (
	"fmt"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/ladder"
)

// Turn is what a reply did on the ladder of hostility.
type Turn uint8

// The turns.
const (
	// NotComparable: one of the two is not on the hostility axis.
	NotComparable Turn = iota
	// Muted: the effect stands lower than the cause.
	Muted
	// InKind: both stand on one rung.
	InKind
	// Escalatory: the effect stands higher than the cause.
	Escalatory
)

// TurnOf compares the rungs of a cause and of what answers it on a ladder; nil is
// the default one.
func TurnOf(l *ladder.Ladder, cause, effect ladder.Hostility) Turn {
	if cause.IsZero() || effect.IsZero() {
		return NotComparable
	}
	switch effect.Compare(cause, l) {
	case -1:
		return Muted
	case 0:
		return InKind
	default:
		return Escalatory
	}
}

// String returns "not comparable", "muted", "in kind" or "escalatory".
func (t Turn) String() string {
	switch t {
	case NotComparable:
		return "not comparable"
	case Muted:
		return "muted"
	case InKind:
		return "in kind"
	case Escalatory:
		return "escalatory"
	default:
		return fmt.Sprintf("Turn(%d)", uint8(t))
	}
}

// MarshalText returns the words that String returns.
func (t Turn) MarshalText() ([]byte, error) {
	if t > Escalatory {
		return nil, fmt.Errorf("escalation: %v: %w", t, casus.ErrRange)
	}
	return []byte(t.String()), nil
}

// UnmarshalText accepts the words that String returns.
func (t *Turn) UnmarshalText(text []byte) error {
	for v := NotComparable; v <= Escalatory; v++ {
		if string(text) == v.String() {
			*t = v
			return nil
		}
	}
	return fmt.Errorf("escalation: turn %q: want not comparable, muted, in kind or escalatory: %w", text, casus.ErrUnknown)
}
