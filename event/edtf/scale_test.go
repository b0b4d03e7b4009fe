package edtf_test

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/casus-events/casus/event/edtf"
)

// checkScale sends every value of a scale through its text and asks for the
// number after the last and for a text that no value has.
func checkScale[T interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
}](t *testing.T, unmarshal func(*T, []byte) error, unknown, fault string, names ...string) {
	t.Helper()
	for i, name := range names {
		n := T(i)
		text, err := n.MarshalText()
		if err != nil || string(text) != name || n.String() != name {
			t.Errorf("%d: %q, %v, want %q", i, text, err, name)
		}
		back := T(200)
		if err := unmarshal(&back, text); err != nil || back != n {
			t.Errorf("%q: %d, %v, want %d", name, back, err, n)
		}
	}
	beyond := T(len(names))
	if text, err := beyond.MarshalText(); err == nil {
		t.Errorf("%d has the text %q", len(names), text)
	}
	if beyond.String() != unknown {
		t.Errorf("%d is %q, want %q", len(names), beyond, unknown)
	}
	n := T(1)
	if err := unmarshal(&n, []byte("soon")); err == nil || n != 1 || err.Error() != fault {
		t.Errorf("unmarshal soon: %d, %v", n, err)
	}
}

func TestScales(t *testing.T) {
	t.Parallel()
	checkScale(t, (*edtf.Truth).UnmarshalText, "Truth(3)", `edtf: truth "soon": want one of "undetermined", "no", "yes"`,
		"undetermined", "no", "yes")
	checkScale(t, (*edtf.Kind).UnmarshalText, "Kind(8)",
		`edtf: kind "soon": want one of "none", "date", "date-time", "season", "interval", "one-of", "all-of", "range"`,
		"none", "date", "date-time", "season", "interval", "one-of", "all-of", "range")
	checkScale(t, (*edtf.Precision).UnmarshalText, "Precision(7)",
		`edtf: precision "soon": want one of "none", "year", "season", "month", "day", "minute", "second"`,
		"none", "year", "season", "month", "day", "minute", "second")
	checkScale(t, (*edtf.Qualifier).UnmarshalText, "", `edtf: qualifier "soon": want one of "", "?", "~", "%"`,
		"", "?", "~", "%")
}

func TestQualifier(t *testing.T) {
	t.Parallel()
	for q, want := range map[edtf.Qualifier][2]bool{
		0: {false, false}, edtf.Uncertain: {true, false}, edtf.Approximate: {false, true}, edtf.Uncertain | edtf.Approximate: {true, true},
	} {
		if got := [2]bool{q.Uncertain(), q.Approximate()}; got != want {
			t.Errorf("%q is uncertain, approximate: %v", q, got)
		}
	}
	marks := edtf.Qualifiers{Month: edtf.Uncertain, Day: edtf.Approximate}
	if marks.Any() != edtf.Uncertain|edtf.Approximate || (edtf.Qualifiers{Year: edtf.Uncertain}).Any() != edtf.Uncertain {
		t.Error("Any")
	}
}
