package ladder_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/casus-events/casus/event"
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

// FuzzScale reads any text as a scale: what is valid makes a ladder that comes
// back from JSON as it was and places events on its own steps.
func FuzzScale(f *testing.F) {
	for _, s := range []ladder.Scale{ladder.Default(), midScale()} {
		s.Rows = s.Rows[len(s.Rows)-3:] // short seeds, for the fuzzer's sake
		text, err := json.Marshal(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(`{"steps":[{"rungs":["H0","H0",""]}],"rows":[{"kind":"/"},{"speech":"x","accord":"K9"}],"war_deaths":-1}`))
	e := event.Event{
		Kind: "assault/aerial", Casualties: []event.Casualty{killed(event.AtLeast(20))},
		Speech: []event.SpeechAct{{Kind: event.Threaten}},
	}
	c := context()
	f.Fuzz(func(t *testing.T, text []byte) {
		var s ladder.Scale
		if json.Unmarshal(text, &s) != nil {
			return
		}
		l, err := ladder.New(s)
		if err != nil {
			return
		}
		out, err := json.Marshal(l.Scale())
		if err != nil {
			t.Fatal(err)
		}
		var back ladder.Scale
		if err := json.Unmarshal(out, &back); err != nil || !back.Equal(s) {
			t.Errorf("%s comes back as %s, %v", text, out, err)
		}
		r := l.Of(e, c)
		if n, _ := l.Step(r.Hostility); n == 0 && !r.Hostility.IsZero() {
			t.Errorf("%v is on no step of %s", r, text)
		}
		if l.Compare(l.Highest(r), r.Hostility) < 0 {
			t.Errorf("the highest of %v is below it on %s", r, text)
		}
	})
}
