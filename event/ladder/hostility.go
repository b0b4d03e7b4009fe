package ladder

import (
	"cmp"
	"fmt"

	"github.com/casus-events/casus"
)

// Hostility is a rung of the hostility axis, H0 to H11. The zero value is not
// on the axis at all, which [H0], a neutral act, is.
//
// Rungs are ordered and nothing more: H8 is no multiple of H4, and neither
// sums nor means of them say anything. Compare them with [Hostility.Compare].
type Hostility uint8

// The rungs of hostility.
const (
	H0  Hostility = iota + 1 // neutral: a statement or request that is neither for nor against
	H1                       // disapproval, rejection, denial
	H2                       // accusation, demand, inquiry
	H3                       // threat, ultimatum
	H4                       // diplomatic or economic coercion
	H5                       // contention or repression: protest, riot, arrest, censorship
	H6                       // military posture, and the formal declaration of war
	H7                       // force that is not lethal: seizure, abduction, sabotage, bloodless occupation
	H8                       // one-sided lethal attack
	H9                       // combat of two sides, or a major strike
	H10                      // sustained war
	H11                      // use of chemical, biological, radiological or nuclear weapons
)

// Hostilities returns the rungs of the axis, the lowest first.
func Hostilities() []Hostility {
	return []Hostility{H0, H1, H2, H3, H4, H5, H6, H7, H8, H9, H10, H11}
}

// IsZero reports whether h is not on the axis.
func (h Hostility) IsZero() bool { return h == 0 }

// Number returns the number of the rung, 0 to 11, and false when h is none.
func (h Hostility) Number() (int, bool) {
	if h < H0 || h > H11 {
		return 0, false
	}
	return int(h - H0), true
}

// Name returns what the rung is called, such as "military posture", and ""
// when h is none.
func (h Hostility) Name() string {
	switch h {
	case H0:
		return "neutral"
	case H1:
		return "disapproval"
	case H2:
		return "accusation or demand"
	case H3:
		return "threat"
	case H4:
		return "diplomatic or economic coercion"
	case H5:
		return "contention or repression"
	case H6:
		return "military posture"
	case H7:
		return "force that is not lethal"
	case H8:
		return "one-sided lethal attack"
	case H9:
		return "combat or major strike"
	case H10:
		return "sustained war"
	case H11:
		return "weapons of mass destruction"
	default:
		return ""
	}
}

// Compare returns -1 when h is the lower rung, +1 when g is, and 0 when they
// are one or stand on one step of the ladder; nil is the default ladder, on
// which every rung is a step of its own. The zero value comes before every rung, so that rungs sort; that
// is no judgement: what is not on the axis is neither more nor less hostile.
func (h Hostility) Compare(g Hostility, l *Ladder) int { return cmp.Compare(l.rank(h), l.rank(g)) }

// String returns "H0" to "H11", and "" for the zero value.
func (h Hostility) String() string {
	n, ok := h.Number()
	switch {
	case ok:
		return fmt.Sprintf("H%d", n)
	case h == 0:
		return ""
	default:
		return fmt.Sprintf("Hostility(%d)", uint8(h))
	}
}

// MarshalText returns the text that String returns.
func (h Hostility) MarshalText() ([]byte, error) {
	if h > H11 {
		return nil, fmt.Errorf("ladder: hostility %d: want 0 to %d: %w", uint8(h), uint8(H11), casus.ErrRange)
	}
	return []byte(h.String()), nil
}

// UnmarshalText accepts "H0" to "H11", and "" for the zero value.
func (h *Hostility) UnmarshalText(text []byte) error {
	for v := Hostility(0); v <= H11; v++ {
		if string(text) == v.String() {
			*h = v
			return nil
		}
	}
	return fmt.Errorf("ladder: hostility %q: want H0 to H11: %w", text, casus.ErrUnknown)
}
