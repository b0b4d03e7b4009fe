package stn_test

import (
	"encoding"
	"errors"
	"testing"

	"github.com/casus-events/casus/timeline/stn"
)

// FuzzScenarios reads bytes as facts and choices, and compares with the
// enumeration of all selections, at any budget.
func FuzzScenarios(f *testing.F) {
	f.Add(uint8(0), []byte{0, 1, 2, 0x85, 1, 2, 1, 3, 0, 2, 3, 0x81, 1, 3, 2, 0x81, 0, 1, 0, 7})
	f.Add(uint8(3), []byte{1, 0, 1, 4, 0, 1, 0, 4, 1, 0, 2, 0x7f, 1, 2, 3, 0xff, 1, 3, 2, 0xff})
	f.Fuzz(func(t *testing.T, budget uint8, data []byte) {
		const points = 4
		s := stn.Scenarios{Budget: int(budget)}
		s.AddPoints(points)
		held := stated{points: points}
		for tag := stn.Tag(0); len(data) >= 4 && tag < 8; tag++ {
			var next []fact
			for more := true; more && len(data) >= 4 && len(next) < 3; data = data[4:] {
				point := func(b byte) stn.Point { return stn.Point(b%(points+1)) - 1 }
				next = append(next, fact{tag, []stn.Constraint{{
					From: point(data[1]), To: point(data[2]), Max: int64(int8(data[3])) >> 1, Strict: data[3]&1 == 1,
				}}})
				more = data[0]&1 == 1
			}
			err := state(&s, next)
			if errors.Is(err, stn.ErrBudget) {
				continue
			}
			if want := held.with(next...).consistent(); (err == nil) != want {
				t.Fatalf("adding %v to %v: %v, want consistent %v", next, held, err, want)
			}
			if err == nil {
				held = held.with(next...)
			} else {
				checkMembers(t, err, held.with(next...))
			}
		}
		checkBudgetAnswers(t, &s, held, int(budget))
	})
}

func TestAnswerText(t *testing.T) {
	t.Parallel()
	for a, want := range map[stn.Answer]string{stn.Undetermined: "undetermined", stn.No: "no", stn.Yes: "yes"} {
		var m encoding.TextMarshaler = a
		text, err := m.MarshalText()
		var back stn.Answer
		if err != nil || string(text) != want || back.UnmarshalText(text) != nil || back != a {
			t.Errorf("%v: text %q, error %v, read back as %v", a, text, err, back)
		}
	}
	bad := stn.Answer(9)
	if _, err := bad.MarshalText(); !errors.Is(err, stn.ErrAnswer) || bad.String() != "Answer(9)" {
		t.Errorf("%v: %v", bad, err)
	}
	if err := bad.UnmarshalText([]byte("maybe")); !errors.Is(err, stn.ErrAnswer) || bad != 9 {
		t.Errorf("maybe is read as %v, error %v", bad, err)
	}
}
