package ucdp_test

import (
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
)

// against returns an attack on civilians.
func against(changes ...string) fields {
	return fight(append([]string{
		"type_of_violence", "3", "side_b", "Civilians", "side_b_new_id", "1", "deaths_a", "0", "deaths_b", "0", "deaths_civilians", "3",
	}, changes...)...)
}

// TestCountryFromName asks that a number nobody has is noted, and the name read.
func TestCountryFromName(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		row  fields
		want actor.Country
		note string
	}{
		{"known", against("country", "Iraq"), "IRQ", ""},
		{"unknown number", against("country_id", "999", "country", "Iraq"), "IRQ", `country_id: unknown-code: "999" the country taken from the name`},
		{"no number", against("country_id", "x", "country", "Iraq"), "IRQ", `country_id: unknown-code: "x" the country taken from the name`},
		{"at sea", against("country_id", "999", "country", "Iraq", "where_prec", "7"), "IRQ", `country_id: unknown-code: "999" the country taken from the name`},
		{"unknown both", against("country_id", "999"), "", `country_id: unknown-code: "999" kept as it is`},
		{"iso3", against("country_id", "999", "country", "Iraq", "iso3", "IRQ"), "IRQ", `country_id: unknown-code: "999" kept as it is`},
		{"iso3 at sea", against("country", "Iraq", "iso3", "IRQ", "where_prec", "7"), "IRQ", ""},
		{"name alone", against("country_id", "", "country", "Iraq"), "IRQ", ""},
		{"unknown name alone", against("country_id", ""), "", `country: unknown-code: "Freedonia" kept as it is`},
		{"side", against("gwnoa", "999", "side_a", "Government of Iraq"), "IRQ", `gwnoa: unknown-code: "999" the country taken from the name`},
		{"unknown side", against("gwnoa", "999"), "IRQ", `gwnoa: unknown-code: "999" kept as it is`},
		{"one of several", against("gwnoa", "2, 999"), "IRQ", `gwnoa: unknown-code: "999" kept as it is`},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			e := entry(t, test.row)
			if got := e.Event.Where[0].Country; got != test.want {
				t.Errorf("%q", got)
			}
			var said []string
			for _, n := range e.Notes {
				n.Line = 0
				said = append(said, n.String())
			}
			if got := strings.Join(said, "; "); got != test.note {
				t.Errorf("%s, want %s", got, test.note)
			}
			if civilians := e.Actors[len(e.Actors)-1]; test.name != "iso3" && !strings.HasPrefix(test.name, "unknown name") && civilians.Country != test.want {
				t.Errorf("%+v", civilians)
			}
			if test.name == "side" && e.Actors[len(e.Actors)-2].Country != "IRQ" {
				t.Errorf("%+v", e.Actors)
			}
		})
	}
}
