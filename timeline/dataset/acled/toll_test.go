package acled_test

import (
	"strings"
	"testing"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset/acled"
	"github.com/google/go-cmp/cmp"
)

func TestReadToll(t *testing.T) {
	t.Parallel()
	unknown, none, silent := event.UnknownCount(), event.Exactly(0), event.Count{}
	for _, test := range []struct {
		notes string
		want  event.Count
		words string
	}{
		{"Shells hit the town. Casualties unknown.", unknown, "Casualties unknown"},
		{"Shells hit the town (casualties unknown).", unknown, "casualties unknown"},
		{"Shells hit the town, casualties are unknown", unknown, "casualties are unknown"},
		{"Unknown casualties.", unknown, "Unknown casualties"},
		{"Fatalities unknown; the road was closed.", unknown, "Fatalities unknown"},
		{"There was an unknown number of fatalities.", unknown, "unknown number of fatalities"},
		{"An unknown number of fighters were killed and wounded.", unknown, "unknown number of fighters were killed"},
		{"An unspecified number of casualties was reported.", unknown, "unspecified number of casualties"},
		{"There is no information on casualties.", unknown, "no information on casualties"},
		{"No further information about the number of fatalities.", unknown, "No further information about the number of fatalities"},
		{"No information was available on casualties.", unknown, "No information was available on casualties"},
		{"Information on casualties is not available.", unknown, "Information on casualties is not available"},
		{"The number of casualties is not known.", unknown, "number of casualties is not known"},
		{"The number of dead remains unclear.", unknown, "number of dead remains unclear"},
		{"Casualty figures remain unknown at this time.", unknown, "Casualty figures remain unknown"},
		{"Casualties on both sides were unknown at the time.", unknown, "Casualties on both sides were unknown"},
		{"It is unclear if anybody was killed.", unknown, "unclear if anybody was killed"},
		{"It was not clear whether there were casualties.", unknown, "not clear whether there were casualties"},
		{"Casualties are not known.", unknown, "Casualties are not known"},
		{"Unknown injuries or fatalities.", unknown, "Unknown injuries or fatalities"},
		{"Fatalities or injuries unknown.", unknown, "Fatalities or injuries unknown"},

		{"There were no casualties.", none, "There were no casualties"},
		{"The bomb caused no casualties.", none, "caused no casualties"},
		{"It exploded without causing casualties.", none, "without causing casualties"},
		{"No one was hurt.", none, "No one was hurt"},
		{"The attack resulted in no casualties and little damage.", none, "resulted in no casualties"},
		{"There were no injuries or fatalities.", none, "There were no injuries or fatalities"},

		{"No casualties were reported.", silent, ""},
		{"There were no reports of casualties.", silent, ""},
		{"There were no casualties reported.", silent, ""},
		{"There were no civilian casualties.", silent, ""},
		{"There were no casualties among the soldiers.", silent, ""},
		{"A shop was burned by unknown gunmen; two were killed in March.", silent, ""},
		{"Two casualties by an unknown group.", silent, ""},
		{"He was killed by unknown assailants.", silent, ""},
		{"Injuries unknown.", silent, ""},
		{"An unknown number of injuries and no fatalities.", silent, ""},
		{"Unknown gunmen attacked. Casualties followed.", silent, ""},
		{"The motive is unknown. Fatalities: 2.", silent, ""},
		{"The victims are unknown.", silent, ""},
		{"Students held a protest.", silent, ""},
		{"", silent, ""},
		{strings.Repeat("unknown number of ", 2000), silent, ""},
	} {
		got, words := acled.ReadToll(test.notes)
		if got != test.want || words != test.words {
			t.Errorf("%.80q: %v, %q, want %v, %q", test.notes, got, words, test.want, test.words)
		}
	}
}

func TestFatalities(t *testing.T) {
	t.Parallel()
	about := func(n int64, words string) event.Count {
		return event.Count{Form: event.CountAbout, N: n, Words: words}
	}
	reported := event.Count{Form: event.CountAtLeast, Words: "none reported"}
	for _, test := range []struct {
		fatalities, notes string
		want              event.Count
		kinds             []string
	}{
		{"4", "4 killed.", event.Exactly(4), nil},
		{"4", "4 killed; further casualties unknown.", event.Exactly(4), nil},
		{"0", "Casualties unknown.", event.UnknownCount(), []string{"fatalities:not-a-zero"}},
		{"0", "There were no casualties.", event.Exactly(0), nil},
		{"0", "A protest.", reported, nil},
		{"0", "", reported, nil},
		{"", "Casualties unknown.", event.Count{}, nil},
		{"NA", "2 killed.", event.Count{}, nil},
		{"-1", "2 killed.", event.Count{}, []string{"fatalities:unknown-code"}},
		{"10", "Tens of people were killed.", about(10, "Tens of people were killed"), nil},
		{"12", "Dozens killed.", about(12, "Dozens killed"), nil},
		{"100", "Hundreds of soldiers died.", about(100, "Hundreds of soldiers died"), nil},
		{"3", "Several fighters were killed.", about(3, "Several fighters were killed"), nil},
		{"10", "The strike killed many.", about(10, "killed many"), nil},
		{"12", "12 killed, several wounded.", event.Exactly(12), nil},
		{"12", "Dozens were wounded and 12 killed.", event.Exactly(12), nil},
		{"5", "Several fighters were killed.", event.Exactly(5), nil},
	} {
		e := entry(t, row{"fatalities": test.fatalities, "notes": test.notes})
		var got event.Count
		if len(e.Event.Casualties) > 0 {
			got = e.Event.Casualties[0].Count
		}
		if got != test.want {
			t.Errorf("%s, %q: %+v, want %+v", test.fatalities, test.notes, got, test.want)
		}
		if diff := cmp.Diff(test.kinds, notes(e)); diff != "" {
			t.Errorf("%s, %q: %s", test.fatalities, test.notes, diff)
		}
	}
}
