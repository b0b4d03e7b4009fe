package ladder

import (
	"cmp"
	"fmt"

	"github.com/casus-events/casus"
)

// Accord is a rung of the accord axis, K1 to K5. The zero value is not on the
// axis. Like those of [Hostility], the rungs are ordered and nothing more, and
// no accord cancels a hostility.
type Accord uint8

// The rungs of accord.
const (
	K1 Accord = iota + 1 // talk: a meeting, a call, an offer
	K2                   // verbal support, agreement, concession
	K3                   // material cooperation, aid
	K4                   // de-escalation: ceasefire, withdrawal, release, disarmament
	K5                   // settlement: treaty, alliance, normal relations
)

// Accords returns the rungs of the axis, the lowest first.
func Accords() []Accord { return []Accord{K1, K2, K3, K4, K5} }

// IsZero reports whether k is not on the axis.
func (k Accord) IsZero() bool { return k == 0 }

// Number returns the number of the rung, 1 to 5, and false when k is none.
func (k Accord) Number() (int, bool) {
	if k < K1 || k > K5 {
		return 0, false
	}
	return int(k), true
}

// Name returns what the rung is called, such as "settlement", and "" when k
// is none.
func (k Accord) Name() string {
	switch k {
	case K1:
		return "talk"
	case K2:
		return "verbal support"
	case K3:
		return "material cooperation"
	case K4:
		return "de-escalation"
	case K5:
		return "settlement"
	default:
		return ""
	}
}

// Compare returns -1 when k is the lower rung, +1 when j is, and 0 when they
// are one. The zero value comes before every rung, as for [Hostility.Compare].
func (k Accord) Compare(j Accord) int { return cmp.Compare(k, j) }

// String returns "K1" to "K5", and "" for the zero value.
func (k Accord) String() string {
	n, ok := k.Number()
	switch {
	case ok:
		return fmt.Sprintf("K%d", n)
	case k == 0:
		return ""
	default:
		return fmt.Sprintf("Accord(%d)", uint8(k))
	}
}

// MarshalText returns the text that String returns.
func (k Accord) MarshalText() ([]byte, error) {
	if k > K5 {
		return nil, fmt.Errorf("ladder: accord %d: want 0 to %d: %w", uint8(k), uint8(K5), casus.ErrRange)
	}
	return []byte(k.String()), nil
}

// UnmarshalText accepts "K1" to "K5", and "" for the zero value.
func (k *Accord) UnmarshalText(text []byte) error {
	for v := Accord(0); v <= K5; v++ {
		if string(text) == v.String() {
			*k = v
			return nil
		}
	}
	return fmt.Errorf("ladder: accord %q: want K1 to K5: %w", text, casus.ErrUnknown)
}
