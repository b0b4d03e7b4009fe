package casus_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/casus-events/casus"
)

func TestTruthTables(t *testing.T) {
	t.Parallel()
	const u, n, y = casus.Undetermined, casus.No, casus.Yes
	for _, tt := range []struct{ a, b, and, or casus.Truth }{
		{u, u, u, u},
		{u, n, n, u},
		{u, y, u, y},
		{n, n, n, n},
		{n, y, n, y},
		{y, y, y, y},
	} {
		for _, pair := range [][2]casus.Truth{{tt.a, tt.b}, {tt.b, tt.a}} {
			if got := pair[0].And(pair[1]); got != tt.and {
				t.Errorf("%v and %v = %v, want %v", pair[0], pair[1], got, tt.and)
			}
			if got := pair[0].Or(pair[1]); got != tt.or {
				t.Errorf("%v or %v = %v, want %v", pair[0], pair[1], got, tt.or)
			}
		}
	}
	for truth, want := range map[casus.Truth]casus.Truth{u: u, n: y, y: n} {
		if got := truth.Not(); got != want {
			t.Errorf("not %v = %v, want %v", truth, got, want)
		}
	}
	if casus.TruthOf(true) != y || casus.TruthOf(false) != n {
		t.Errorf("TruthOf = %v, %v; want yes, no", casus.TruthOf(true), casus.TruthOf(false))
	}
	var zero casus.Truth
	if zero != u {
		t.Errorf("the zero Truth is %v, want undetermined", zero)
	}
}

func TestTruthText(t *testing.T) {
	t.Parallel()
	for truth, want := range map[casus.Truth]string{
		casus.Undetermined: "undetermined",
		casus.No:           "no",
		casus.Yes:          "yes",
	} {
		text, err := truth.MarshalText()
		if string(text) != want || err != nil {
			t.Errorf("%v.MarshalText = %q, %v; want %q", truth, text, err, want)
		}
		back := truth ^ 1
		if err := back.UnmarshalText(text); back != truth || err != nil {
			t.Errorf("UnmarshalText(%q) = %v, %v; want %v", text, back, err, truth)
		}
	}

	truth := casus.Yes
	for _, text := range []string{"", "Yes", "maybe", "Truth(3)"} {
		if err := truth.UnmarshalText([]byte(text)); !errors.Is(err, casus.ErrUnknown) || truth != casus.Yes {
			t.Errorf("UnmarshalText(%q) leaves %v, %v; want yes and an error that wraps ErrUnknown", text, truth, err)
		}
	}
	if text, err := casus.Truth(3).MarshalText(); !errors.Is(err, casus.ErrUnknown) {
		t.Errorf("Truth(3).MarshalText = %q, %v; want an error that wraps ErrUnknown", text, err)
	}
	if got := casus.Truth(3).String(); got != "Truth(3)" {
		t.Errorf("Truth(3).String = %q", got)
	}
}

func ExampleTruth() {
	struck := casus.Yes             // the base was hit
	ordered := casus.Undetermined   // nobody says on whose order
	claimed := casus.TruthOf(false) // nobody claimed it

	fmt.Println("struck on order:", struck.And(ordered))
	fmt.Println("claimed and ordered:", claimed.And(ordered))
	fmt.Println("struck or claimed:", struck.Or(claimed))

	text, err := json.Marshal(map[string]casus.Truth{"claimed": claimed})
	fmt.Println(string(text), err)
	// Output:
	// struck on order: undetermined
	// claimed and ordered: no
	// struck or claimed: yes
	// {"claimed":"no"} <nil>
}
