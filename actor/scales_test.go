package actor_test

import (
	"encoding"
	"errors"
	"fmt"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
)

// scale is what the closed vocabularies have in common.
type scale interface {
	fmt.Stringer
	encoding.TextMarshaler
}

// roundTrip writes a value and reads it back by way of its text.
func roundTrip[T scale, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, v T, want string,
) {
	t.Helper()
	text, err := v.MarshalText()
	if err != nil || string(text) != want || v.String() != want {
		t.Errorf("%v: text %q, %v, string %q; want %q", v, text, err, v.String(), want)
	}
	var back T
	if err := P(&back).UnmarshalText(text); err != nil || back.String() != v.String() {
		t.Errorf("%q is read as %v, %v", text, back, err)
	}
}

// outside checks a number that no constant has, and a text that none has.
func outside[T scale, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, v T, name string, kind error,
) {
	t.Helper()
	if v.String() != name {
		t.Errorf("String() = %q, want %q", v.String(), name)
	}
	if text, err := v.MarshalText(); !errors.Is(err, kind) {
		t.Errorf("%s is written as %q, %v", name, text, err)
	}
	var back T
	if err := P(&back).UnmarshalText([]byte("beyond words")); !errors.Is(err, casus.ErrUnknown) {
		t.Errorf("%s: a wrong text is read as %v, %v", name, back, err)
	}
}

func TestAdmiralty(t *testing.T) {
	t.Parallel()
	for i, want := range []string{"", "A", "B", "C", "D", "E", "F"} {
		roundTrip(t, actor.Reliability(i), want)
	}
	for i, want := range []string{"", "1", "2", "3", "4", "5", "6"} {
		roundTrip(t, actor.Credibility(i), want)
	}
	outside(t, actor.ReliabilityF+1, "Reliability(7)", casus.ErrRange)
	outside(t, actor.Credibility6+1, "Credibility(7)", casus.ErrRange)
	if actor.ReliabilityA != 1 || actor.Credibility6 != 6 {
		t.Error("the grades are not numbered from 1")
	}
	var r actor.Reliability
	for _, text := range []string{"a", "G", "AB"} {
		if err := r.UnmarshalText([]byte(text)); !errors.Is(err, casus.ErrUnknown) || r != 0 {
			t.Errorf("%q is read as %v, %v", text, r, err)
		}
	}
}

func TestWhyTexts(t *testing.T) {
	t.Parallel()
	seen := make(map[string]bool)
	for w := actor.WhyListed; w <= actor.WhyNobody; w++ {
		roundTrip(t, w, w.String())
		if seen[w.String()] {
			t.Errorf("%q stands for two grounds", w)
		}
		seen[w.String()] = true
	}
	outside(t, actor.WhyNobody+1, "Why(16)", casus.ErrUnknown)
	outside(t, actor.Why(0), "Why(0)", casus.ErrUnknown)
}

func TestLikenessTexts(t *testing.T) {
	t.Parallel()
	seen := make(map[string]bool)
	for l := actor.LikeExact; l <= actor.LikeUntimely; l++ {
		roundTrip(t, l, l.String())
		if seen[l.String()] {
			t.Errorf("%q stands for two likenesses", l)
		}
		seen[l.String()] = true
	}
	outside(t, actor.LikeUntimely+1, "Likeness(10)", casus.ErrUnknown)
	outside(t, actor.Likeness(0), "Likeness(0)", casus.ErrUnknown)
}
