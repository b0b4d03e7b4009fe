package ladder_test

import (
	"bytes"
	"testing"

	"github.com/casus-events/casus/event/ladder"
)

// FuzzScales reads any text as a rung of either axis: what is accepted is
// written back as it was, and what is refused changes nothing.
func FuzzScales(f *testing.F) {
	for _, text := range []string{"", "H0", "H11", "H12", "K1", "K5", "K0", "h1", "Hostility(13)", "\xff"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		h, k := ladder.H7, ladder.K3
		if err := h.UnmarshalText(text); err == nil {
			if back, err := h.MarshalText(); err != nil || !bytes.Equal(back, text) {
				t.Errorf("%q reads as %v and is written %q, %v", text, h, back, err)
			}
		} else if h != ladder.H7 {
			t.Errorf("%q is refused and changes the value to %v", text, h)
		}
		if err := k.UnmarshalText(text); err == nil {
			if back, err := k.MarshalText(); err != nil || !bytes.Equal(back, text) {
				t.Errorf("%q reads as %v and is written %q, %v", text, k, back, err)
			}
		} else if k != ladder.K3 {
			t.Errorf("%q is refused and changes the value to %v", text, k)
		}
	})
}
