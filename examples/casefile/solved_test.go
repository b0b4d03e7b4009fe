package main_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/timeline"
)

// TestCasesAreSolved asks that the four cases hold together in time, and that
// each stated answer turns on the ladder as it is known to have turned.
func TestCasesAreSolved(t *testing.T) {
	t.Parallel()
	for file, want := range map[string][]string{
		"salisbury-2018.json": {
			"poisoning H11, ultimatum H3: muted",
			"poisoning H11, uk-expels H4: muted",
			"poisoning H11, leaders H2: muted",
			"uk-expels H4, russia-expels-british H4: in kind",
			"poisoning H11, wave H4: muted",
			"poisoning H11, usa-expels H4: muted",
			"usa-expels H4, russia-expels-americans H4: in kind",
			"poisoning H11, charges H2: muted",
		},
		"abqaiq-2019.json": {
			"attack H8, pompeo-statement H2: muted",
			"pompeo-statement H2, iran-statement H1: muted",
			"attack H8, saudi-briefing H2: muted",
			"attack H8, sanctions H4: muted",
			"attack H8, troops H6: muted",
			"attack H8, three-states H2: muted",
		},
		"belarus-2020.json": {
			"campaign H5, crackdown H7: escalatory",
			"crackdown H7, march-16 H5: muted",
			"crackdown H7, eu-leaders H1: muted",
			"crackdown H7, experts H0: muted",
			"crackdown H7, uk-lists H4: muted",
			"crackdown H7, eu-lists-40 H4: muted",
			"eu-lists-40 H4, belarus-lists H4: in kind",
			"crackdown H7, eu-lists-15 H4: muted",
		},
		// What answers an explosion of contested nature is not comparable with it.
		"alahli-2023.json": {
			"ministry H2, idf-statement H2: in kind",
			"idf-statement H2, pij-statement H1: muted",
		},
	} {
		solved, err := timeline.New(load(t, file), nil)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		for _, c := range solved.Conflicts() {
			t.Errorf("%s: %v", file, c)
		}
		var got []string
		for _, r := range solved.Replies() {
			if r.Turn != timeline.NotComparable {
				got = append(got, fmt.Sprintf("%s %v, %s %v: %v",
					r.Cause, r.CauseRung.Hostility, r.Effect, r.EffectRung.Hostility, r.Turn))
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", file, diff)
		}
	}
}
