package ucdp_test

import (
	"strings"
	"testing"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset/ucdp"
)

// TestPartsNoted asks that parts are compared with best only where they can be.
func TestPartsNoted(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		a, b, civilians, unknown string
		noted                    bool
	}{
		{"1", "2", "0", "0", false},
		{"1", "1", "0", "0", true},
		{"1", "3", "0", "0", true},
		{"1", "1", "", "", false},
		{"", "", "", "", false},
		{"1", "", "3", "", true},
	} {
		e := entry(t, fight("deaths_a", test.a, "deaths_b", test.b, "deaths_civilians", test.civilians, "deaths_unknown", test.unknown))
		if hasNote(e.Notes, ucdp.NoteParts) != test.noted {
			t.Errorf("%+v: %v", test, e.Notes)
		}
	}
}

// TestYear asks that a year that contradicts date_start is noted and kept.
func TestYear(t *testing.T) {
	t.Parallel()
	for year, noted := range map[string]bool{"2014": false, "": false, "2015": true} {
		e := entry(t, fight("year", year))
		kept := strings.Contains(string(e.Event.Extra[ucdp.ExtraKey]), `"year":2015`)
		if hasNote(e.Notes, ucdp.NoteDates) != noted || kept != noted || e.Event.When != event.On("2014-03-01") {
			t.Errorf("%q: %v, %s", year, e.Notes, e.Event.Extra)
		}
	}
}
