package maverick_test

import (
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/maverick"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestEntry(t *testing.T) {
	t.Parallel()
	want := dataset.Entry{
		Line: 2,
		Accounts: []event.Event{{
			ID: "maverick:report/aa-1", AccountOf: "maverick:KE-9001", Kind: "assault/firearms", When: event.On("1999-03-01"),
			Where: []event.Place{{
				Name: "Soup market", Country: "KEN", Admin: []string{"Duck Soup"}, Lat: -1.5, Lon: 36.25, Precision: event.PrecisionExact,
			}},
			Participants: []event.Participant{event.By("maverick:KE-203")},
			Attacks:      []event.Attack{{Means: event.MeansFirearms, TargetKind: event.TargetCivilians}},
			Casualties: []event.Casualty{
				{Harm: event.Killed, Count: event.Exactly(2)}, {Harm: event.Wounded, Count: event.Exactly(0)},
			},
			Cites: []actor.Cite{{Source: "maverick:source/Daily Bugle (1999-03-02) Two shot at market"}},
		}},
		Actors: []actor.Actor{
			{
				ID: "maverick:KE-203", Kind: actor.KindArmedForce, Names: actor.Names("Police (Freedonia)"), Country: "KEN",
				Traits: []actor.Trait{"security-forces"},
			},
			{ID: "maverick:author/Daily Bugle", Kind: actor.KindMedia, Names: []actor.Name{{Text: "Daily Bugle"}}},
		},
		Sources: []actor.Source{{
			ID: "maverick:source/Daily Bugle (1999-03-02) Two shot at market", Kind: actor.SourceArticle,
			Publisher: "maverick:author/Daily Bugle", Title: "Two shot at market", Published: "1999-03-02",
		}},
	}
	got := entry(t)
	extra := string(got.Accounts[0].Extra[maverick.ExtraKey])
	for _, member := range []string{
		`"election":"K-General-1999"`, `"certain":2`, `"certain1":1`, `"certain6":1`, `"geo_precision":6`, `"actor1_violence":"Shooting"`,
		`"actor1_precision":3`, `"event_context":"Protest"`, `"damage":1`, `"source_type":"National news media"`, `"sampling":0`,
	} {
		if !strings.Contains(extra, member) {
			t.Errorf("no %s in %s", member, extra)
		}
	}
	got.Accounts[0].Extra = nil
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}

func TestParticipants(t *testing.T) {
	t.Parallel()
	unknown := func(role event.Role, words string, term ...actor.Term) event.Participant {
		who := actor.Set{Words: words, Terms: term}
		if term == nil {
			who.Open = actor.OpenUnknown
		}
		return event.Participant{Role: role, Who: who}
	}
	who := func(id, name string) []string { return []string{"actor1_id", id, "actor1", name} }
	for _, test := range []struct {
		name    string
		changes []string
		want    []event.Participant
	}{
		{"nobody", who("NA", "NA"), nil},
		{"all parts", []string{
			"actor1_initiator", "1", "actor1_intervener", "1", "actor1_bystander", "1", "actor1_victim", "1",
		}, []event.Participant{
			event.By("maverick:KE-203"),
			{Role: maverick.RoleInitiator, Actor: "maverick:KE-203"},
			{Role: maverick.RoleIntervener, Actor: "maverick:KE-203"},
			{Role: event.RoleBystander, Actor: "maverick:KE-203"},
			{Role: event.RoleVictim, Actor: "maverick:KE-203"},
		}},
		{"no part", []string{"actor1_perpetrator", "0"}, []event.Participant{{Role: event.RoleSubject, Actor: "maverick:KE-203"}}},
		{"twice", []string{
			"actor2", "Police (Freedonia)", "actor2_id", "KE-203", "actor2_perpetrator", "1", "actor2_victim", "1",
		}, []event.Participant{event.By("maverick:KE-203"), {Role: event.RoleVictim, Actor: "maverick:KE-203"}}},
		{"two unknown", []string{
			"actor1", "Unknown actor", "actor1_id", "KE-100", "actor2", "Unknown actor", "actor2_id", "KE-100", "actor2_perpetrator", "1",
		}, []event.Participant{unknown(event.RoleBy, "Unknown actor"), unknown(event.RoleBy, "Unknown actor")}},
		{"unknown forces", who("KE-200", "Unknown force"), []event.Participant{
			unknown(event.RoleBy, "Unknown force", actor.Term{Kind: actor.KindArmedForce, Country: "KEN"}),
		}},
		{"unknown group", who("KE-400", "Unknown group"), []event.Participant{
			unknown(event.RoleBy, "Unknown group", actor.Term{Kind: actor.KindArmedGroup, Country: "KEN"}),
		}},
		{"unknown citizens", who("KE-600", "Unknown citizens"), []event.Participant{
			unknown(event.RoleBy, "Unknown citizens", actor.Term{Kind: actor.KindPopulation, Country: "KEN"}),
		}},
		{"unknown officials", who("KE-300", "Unknown officials"), []event.Participant{
			unknown(event.RoleBy, "Unknown officials", actor.Term{Trait: "other-state-actor", Country: "KEN"}),
		}},
		{"unknown politicians", who("KE-500", "Unknown politicians"), []event.Participant{
			unknown(event.RoleBy, "Unknown politicians", actor.Term{Trait: "political-actor", Country: "KEN"}),
		}},
		{"unknown others", who("KE-700", "Unknown others"), []event.Participant{
			unknown(event.RoleBy, "Unknown others", actor.Term{Trait: "other", Country: "KEN"}),
		}},
		{"unknown without a number", append(who("", "Unknown force"), "actor1_type", "Security forces"), []event.Participant{
			unknown(event.RoleBy, "Unknown force", actor.Term{Trait: "security-forces", Country: "KEN"}),
		}},
		{"without a number", who("", "Police"), []event.Participant{event.By("maverick:Police")}},
		{"without a name", who("KE-203", ""), []event.Participant{event.By("maverick:KE-203")}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			e := entry(t, test.changes...)
			if diff := cmp.Diff(test.want, e.Accounts[0].Participants); diff != "" {
				t.Error(diff)
			}
			for _, a := range e.Actors {
				if err := a.Validate(); err != nil {
					t.Error(err)
				}
			}
			if faults := grave(e.Accounts[0].Validate()); faults != nil {
				t.Error(faults)
			}
		})
	}
}

func TestKinds(t *testing.T) {
	t.Parallel()
	for subtype, want := range map[string]actor.Kind{
		"Political actor: Political party": actor.KindParty, "Political actor: Party supporters": actor.KindCrowd,
		"Political actor: Protesters": actor.KindCrowd, "Political actor: Student union": actor.KindCivil,
		"Political actor: Candidate(s)": "", "Security forces: Army": actor.KindArmedForce,
		"Non-state armed actor: Militia": actor.KindArmedGroup, "Citizens": actor.KindPopulation, "": "",
	} {
		typ, _, _ := strings.Cut(subtype, ": ")
		e := entry(t, "actor1_id", "KE-510", "actor1_subtype", subtype, "actor1_type", typ)
		if got := e.Actors[0].Kind; got != want {
			t.Errorf("%s: %s", subtype, got)
		}
	}
	for id, want := range map[string]actor.Kind{"KE-210": actor.KindArmedForce, "KE-410": actor.KindArmedGroup, "KE-610": actor.KindPopulation} {
		e := entry(t, "actor1_id", id, "actor1_subtype", "", "actor1_type", "")
		if got := e.Actors[0].Kind; got != want {
			t.Errorf("%s: %s", id, got)
		}
	}
}

func TestViolence(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		words string
		kind  event.Kind
		means event.Means
	}{
		{"Shooting", "assault/firearms", "firearms"},
		{"Stabbing;Melee", "assault", "melee"},
		{"Stabbing; Stabbing", "assault/primitive", "melee/blade"},
		{"Crowd control measures; Shooting", "assault", ""},
		{"Riot", "protest/riot", ""},
		{"Riot; Arson", "", ""},
		{"Unknown; Abduction", "assault/abduct", ""},
		{"Unknown", "", ""},
		{"Other", "", ""},
		{"", "", ""},
		{"Sorcery", "", ""},
	} {
		e := entry(t, "actor1_violence", test.words, "target", "Unknown")
		a := e.Accounts[0]
		var means event.Means
		if len(a.Attacks) > 0 {
			means = a.Attacks[0].Means
		}
		if a.Kind != test.kind || means != test.means || len(a.Attacks) > 0 && means == "" {
			t.Errorf("%s: %s %+v", test.words, a.Kind, a.Attacks)
		}
		if (len(e.Notes) == 1) != (test.words == "Sorcery") {
			t.Errorf("%s: %v", test.words, e.Notes)
		}
	}
	for target, want := range map[string]event.TargetKind{
		"Citizens": "civilians", "Journalists": "media", "Non-state armed group members": "armed-group", "Other ethnic group": "other-ethnic-group",
	} {
		if got := entry(t, "target", target).Accounts[0].Attacks[0].TargetKind; got != want {
			t.Errorf("%s: %s", target, got)
		}
	}
}

func TestCounts(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		low, best, high string
		want            event.Count
		note            dataset.NoteKind
	}{
		{"3", "3", "3", event.Exactly(3), ""},
		{"0", "0", "0", event.Exactly(0), ""},
		{"2", "2", "4", event.Count{Form: "between", N: 2, To: 4, Words: "best 2"}, ""},
		{"2", "5", "4", event.Count{Form: "between", N: 2, To: 4, Words: "best 5"}, dataset.NoteOutside},
		{"2", "2", "0", event.Count{Form: "between", N: 0, To: 2, Words: "best 2, low 2, high 0"}, dataset.NoteOrder},
		{"2", "NA", "0", event.Count{Form: "between", N: 0, To: 2, Words: "low 2, high 0"}, dataset.NoteOrder},
		{"2", "NA", "4", event.Between(2, 4), ""},
		{"2", "NA", "2", event.Exactly(2), ""},
		{"NA", "3", "NA", event.Exactly(3), ""},
		{"NA", "NA", "4", event.AtMost(4), ""},
		{"4", "NA", "NA", event.AtLeast(4), ""},
		{"NA", "3", "5", event.Count{Form: "between", N: 3, To: 5, Words: "best 3"}, ""},
		{"NA", "NA", "NA", event.Count{}, ""},
	} {
		e := entry(t, "deaths_low", test.low, "deaths_best", test.best, "deaths_high", test.high, "injuries_best", "NA",
			"injuries_low", "NA", "injuries_high", "NA")
		var got event.Count
		if list := e.Accounts[0].Casualties; len(list) > 0 {
			got = list[0].Count
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%+v: %s", test, diff)
		}
		noted := test.note == "" && e.Notes == nil
		for _, n := range e.Notes {
			noted = noted || n.Kind == test.note
		}
		if !noted {
			t.Errorf("%+v: %v", test, e.Notes)
		}
	}
	displaced := entry(t, "displacement", "1").Accounts[0].Casualties
	if diff := cmp.Diff(event.Casualty{Harm: event.Displaced, Count: event.AtLeast(1)}, displaced[len(displaced)-1]); diff != "" {
		t.Error(diff)
	}
}

func TestWhenAndWhere(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		start, end string
		want       event.When
	}{
		{"1999-03-01", "1999-03-01", event.On("1999-03-01")},
		{"1999-03-01", "1999-03-04", event.On("[1999-03-01..1999-03-04]")},
		{"1999-03-04", "1999-03-01", event.On("[1999-03-01..1999-03-04]")},
		{"1999-03-01", "NA", event.On("1999-03-01")},
		{"NA", "1999-03-01", event.On("1999-03-01")},
		{"NA", "NA", event.When{}},
	} {
		e := entry(t, "date_start", test.start, "date_end", test.end)
		if diff := cmp.Diff(test.want, e.Accounts[0].When); diff != "" || (len(e.Notes) == 1) != (test.start == "1999-03-04") {
			t.Errorf("%s %v", diff, e.Notes)
		}
	}
	for _, test := range []struct {
		changes []string
		want    []event.Place
		notes   int
	}{
		{[]string{"location", "", "geo_precision", "3"}, []event.Place{{Name: "Duck Soup", Country: "KEN", Lat: -1.5, Lon: 36.25, Precision: "near"}}, 0},
		{[]string{"city", "Soup market", "geo_precision", "2"}, []event.Place{{Name: "Soup market", Country: "KEN", Lat: -1.5, Lon: 36.25, Precision: "admin1"}}, 0},
		{[]string{"city", "", "geo_precision", "1"}, []event.Place{{Name: "Soup market", Country: "KEN", Lat: -1.5, Lon: 36.25, Precision: "country"}}, 0},
		{[]string{"city", "", "geo_precision", "9"}, []event.Place{{Name: "Soup market", Country: "KEN", Lat: -1.5, Lon: 36.25}}, 1},
		{[]string{"city", "", "latitude", "-91"}, []event.Place{{Name: "Soup market", Country: "KEN"}}, 1},
		{[]string{"city", "", "latitude", "NA", "longitude", "NA", "country", "Ivory Coast"}, []event.Place{{Name: "Soup market", Country: "CIV"}}, 0},
		{[]string{"city", "", "location", "", "latitude", "NA", "longitude", "NA", "country", "Freedonia"}, nil, 1},
	} {
		e := entry(t, test.changes...)
		if diff := cmp.Diff(test.want, e.Accounts[0].Where); diff != "" || len(e.Notes) != test.notes {
			t.Errorf("%s %v", diff, e.Notes)
		}
	}
}

func TestSource(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text, author, typ, title, published string
		kind                                actor.SourceKind
	}{
		{"A (2001-02-03) B (c)", "A", "Human rights commission", "B (c)", "2001-02-03", "report"},
		{"A (2001) B", "A", "International news agency", "B", "2001", "article"},
		{"A (2001-02-03)", "A", "Other", "A (2001-02-03)", "2001-02-03", "report"},
		{"A (soon) B", "A", "Other", "A (soon) B", "", "report"},
		{"A B", "", "Other", "A B", "", "report"},
	} {
		e := entry(t, "source", test.text, "source_author", test.author, "source_type", test.typ)
		s := e.Sources[0]
		if s.Title != test.title || string(s.Published) != test.published || s.Kind != test.kind || (s.Publisher == "") != (test.author == "") {
			t.Errorf("%+v", s)
		}
	}
	if e := entry(t, "source", ""); e.Sources != nil || e.Accounts[0].Cites != nil {
		t.Errorf("%+v", e.Sources)
	}
	same := entry(t, "id", "x", "event_id", "x", "number_of_sources", "3", "country", "Freedonia")
	if a := same.Accounts[0]; a.ID == a.AccountOf || !strings.Contains(string(a.Extra[maverick.ExtraKey]), `"number_of_sources":3`) {
		t.Errorf("%+v", a)
	}
}
