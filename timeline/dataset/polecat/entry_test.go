package polecat_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/polecat"
	"github.com/google/go-cmp/cmp"
)

func TestAccusation(t *testing.T) {
	t.Parallel()
	entries, _ := entriesOf(t, file())
	e := entries[0]
	cites := []actor.Cite{{Source: "polecat:story/20200312-0811-aa00"}}
	const id = "polecat:20200312-0811-aa00_ACCUSE_allege"
	want := dataset.Entry{
		Line: 2,
		Event: event.Event{
			ID: id, Kind: "accuse/allege", When: event.On("2020-03-11"),
			Where: []event.Place{{
				Name: "Taji", Country: "IRQ", Admin: []string{"Baghdad", "Kadhimiya"}, Lat: 33.509, Lon: 44.256, Precision: event.PrecisionNear,
			}},
			Participants: []event.Participant{
				event.By("polecat:Ardalan Faruq"),
				{Role: event.RoleBy, Who: actor.Set{Terms: []actor.Term{{Kind: actor.KindArmedForce, Country: "IRQ"}}, Words: "two officers"}},
				event.Target("polecat:Basra Vanguard Front"),
			},
			Speech: []event.SpeechAct{{Kind: event.Accuse, To: []actor.ID{"polecat:Basra Vanguard Front"}, About: []event.ID{id + "/act"}}},
			Cites:  cites, Extra: e.Event.Extra,
		},
		Others: []event.Event{{
			ID: id + "/act", Title: "act held against Basra Vanguard Front by Ardalan Faruq, two officers", Kind: event.KindIncident,
			Links: []event.Link{event.LinkTo(event.Before, id)}, Cites: []actor.Cite{{Source: cites[0].Source, Speaker: "polecat:Ardalan Faruq"}},
		}},
		Actors: []actor.Actor{
			{ID: "polecat:source/The Basra Lantern", Kind: actor.KindMedia, Names: []actor.Name{{Text: "The Basra Lantern"}}},
			{
				ID: "polecat:Ardalan Faruq", Kind: actor.KindPerson, Names: []actor.Name{{Text: "Ardalan Faruq"}}, Country: "IRQ",
				Traits: []actor.Trait{"government", "elite"}, ExternalIDs: []actor.ExternalID{{Scheme: actor.SchemeWikipedia, ID: "99001"}},
			},
			{ID: "polecat:office/Minister of Canals/IRQ", Kind: actor.KindOffice, Names: []actor.Name{{Text: "Minister of Canals"}}, Country: "IRQ"},
			{
				ID: "polecat:Basra Vanguard Front", Kind: actor.KindArmedGroup, Names: []actor.Name{{Text: "Basra Vanguard Front"}}, Country: "IRQ",
				Traits: []actor.Trait{"rebel"}, ExternalIDs: []actor.ExternalID{{Scheme: actor.SchemeWikidata, ID: "Q990"}},
			},
		},
		Relations: []actor.Relation{{
			Subject: "polecat:Ardalan Faruq", Kind: actor.HoldsOffice, Object: "polecat:office/Minister of Canals/IRQ", Title: "Minister of Canals",
			Start: "[..2020-03-11]", End: "[2020-03-11..]", Cites: cites,
		}},
		Sources: []actor.Source{{
			ID: "polecat:story/20200312-0811-aa00", Kind: actor.SourceArticle, Publisher: "polecat:source/The Basra Lantern",
			Language: "ar", Published: "2020-03-12", Extra: e.Sources[0].Extra,
		}},
		Claims: []attribution.Claim{{
			ID: id, Events: []event.ID{id + "/act"}, Utterance: id,
			Answers: []attribution.Answer{{Who: actor.OneOf("polecat:Basra Vanguard Front")}}, Cites: cites,
		}},
	}
	if diff := cmp.Diff(want, e); diff != "" {
		t.Error(diff)
	}
	for name, texts := range map[string][2]string{
		"event": {
			string(e.Event.Extra[polecat.ExtraKey]),
			`{"Intensity":-3.5,"Quad Code":"VERBAL CONFLICT","Contexts":["military","terrorism"],"GeoNames ID":"77","Feature Type":"PPL",` +
				`"Raw Placename":"Taji camp","Actor Name Raw":["Faruq","two officers"],"Recipient Name Raw":["the \"Vanguard"],"Version":"NGEC_coder-Vers001"}`,
		},
		"source": {
			string(e.Sources[0].Extra[polecat.ExtraKey]),
			`{"Story People":["Ardalan Faruq"],"Story Organizations":["Basra Vanguard Front","Oil Board"],"Story Locations":["Taji","Basra"]}`,
		},
	} {
		if texts[0] != texts[1] {
			t.Errorf("%s: %s, want %s", name, texts[0], texts[1])
		}
	}
}

func TestRepeats(t *testing.T) {
	t.Parallel()
	nameless := accusation.with(cells{"Actor Name": "None", "Actor Name Raw": "None", "Recipient Name": "None;None", "Recipient Name Raw": "None", "Event ID": "x_1"})
	entries, s := entriesOf(t, file()+nameless.row()+nameless.with(cells{"Event ID": "x_2"}).row())
	var got []string
	for _, e := range entries[1:] {
		var text strings.Builder
		text.WriteString(string(e.Event.ID))
		for _, l := range e.Event.Links {
			text.WriteString(" " + string(l.Kind) + " " + string(l.To) + " " + string(l.Cites[0].Origin) + " by " + string(l.Cites[0].Source))
		}
		got = append(got, text.String())
	}
	want := []string{
		"polecat:20200312-0900-bb00_CONSULT_visit",
		"polecat:20200312-0901-cc00_CONSULT_visit same-as polecat:20200312-0900-bb00_CONSULT_visit inferred by polecat:story/20200312-0901-cc00",
		"polecat:20200312-0900-bb00_CONSULT_visit~2 same-as polecat:20200312-0900-bb00_CONSULT_visit inferred by polecat:story/20200312-0900-bb00",
		"polecat:20200312-0900-bb00_CONSULT_visit~3", // the same identifier, and another event
		"polecat:x_1",
		"polecat:x_2",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	counts := make(map[dataset.NoteKind]int64)
	for _, n := range s.Notes {
		counts[n.First.Kind] += n.N
	}
	if diff := cmp.Diff(map[dataset.NoteKind]int64{dataset.NoteRepeated: 2, dataset.NoteSameID: 1}, counts); diff != "" {
		t.Error(diff)
	}
}

// TestWhole collects the fixtures: nothing is lost, nothing stands twice, and
// the chronicle can be solved.
func TestWhole(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{"fixture": file(), "invented": invented(300)} {
		c, err := dataset.Collect(polecat.NewReader(strings.NewReader(text), nil).Entries())
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		checkChronicle(t, name, c)
		if _, err := timeline.New(c, nil); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// checkChronicle reports faults other than words that a vocabulary lacks.
func checkChronicle(t *testing.T, name string, c timeline.Chronicle) {
	t.Helper()
	for fault := range casus.FieldErrors(c.Validate()) {
		if !errors.Is(fault, casus.ErrUnknown) {
			t.Errorf("%s: %v", name, fault)
		}
	}
}

// day is the day of the rows below.
var day = dataset.Day{Year: 2020, Month: 3, Day: 11}

func TestActorRecords(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		row   polecat.Row
		want  string
		notes string
	}{
		{"a state", polecat.Row{ActorName: "Iraq", ActorCountry: "Iraq", ActorCOW: "645.0"}, "Iraq state IRQ cow:645", ""},
		{"a state by its number", polecat.Row{ActorName: "Iraq", ActorCOW: "645"}, "Iraq state IRQ cow:645", ""},
		{"Kosovo", polecat.Row{ActorName: "Kosovo", ActorCountry: "KOS"}, "Kosovo state XKX", ""},
		{"among the people of the story", polecat.Row{ActorName: "Ann Bell", ActorNameRaw: "Bell", PrimaryActorSector: "BUS", StoryPeople: "Ann Bell"}, "Ann Bell person [business]", ""},
		{"by the last name", polecat.Row{ActorName: "Anne Bell", ActorNameRaw: "Bell", StoryPeople: "Ann Bell"}, "Anne Bell person", ""},
		{"not among them", polecat.Row{ActorName: "Bell", PrimaryActorSector: "BUS", ActorSectors: "BUS;XYZ", StoryPeople: "Ann Hall;None"}, "Bell company [business xyz]", `Actor Sectors: unknown-code: "XYZ" kept as a trait`},
		{"an organisation", polecat.Row{ActorName: "African Union", ActorCountry: "IGO"}, "African Union international-organisation", ""},
		{"an organisation in words", polecat.Row{ActorName: "African Union", ActorCountry: "International Governmental Organization", PrimaryActorSector: "GOV"}, "African Union international-organisation [government]", ""},
		{"several countries", polecat.Row{ActorName: "Border Board", ActorCountry: "IRQ|IRN"}, "Border Board", `Actor Country: several-values: "IRQ|IRN" none is stated`},
		{"an unknown country", polecat.Row{ActorName: "X", ActorCountry: "Atlantis"}, "X", `Actor Country: unknown-code: "Atlantis" no country of ISO 3166`},
		{"an unknown number", polecat.Row{ActorName: "X", ActorCOW: "4711"}, "X", `Actor COW: unknown-code: "4711" no number of a state`},
		{"no number", polecat.Row{ActorName: "X", ActorCOW: "x"}, "X", `Actor COW: unknown-code: "x" no number of a state`},
		{"unidentified", polecat.Row{ActorName: "X", PrimaryActorSector: "UNK"}, "X", ""},
		{"a Wikidata item", polecat.Row{ActorName: "X", WikipediaActorID: "Q42"}, "X wikidata:Q42", ""},
		{"a page by its title", polecat.Row{ActorName: "X", WikipediaActorID: "Q-ships"}, "X wikipedia:Q-ships", ""},
		{"twice", polecat.Row{ActorName: "X;X"}, "X", ""},
		{"a sector without letters", polecat.Row{ActorName: "X", PrimaryActorSector: "?"}, "X", ""},
		{"described", polecat.Row{ActorNameRaw: "rebels", PrimaryActorSector: "REB", ActorCountry: "SYR"}, `who "rebels" armed-group SYR`, ""},
		{"described by a trait", polecat.Row{ActorNameRaw: "farmers", PrimaryActorSector: "AGR"}, `who "farmers" +agriculture`, ""},
		{"unidentified and described", polecat.Row{ActorNameRaw: "gunmen", PrimaryActorSector: "UAF"}, `who "gunmen" armed-group unknown`, ""},
		{"with a title and no page", polecat.Row{ActorNameRaw: "he", ActorTitle: "King"}, `who "he (King)"`, ""},
		{"without words", polecat.Row{ActorCOW: "x"}, `who "" unknown`, `Actor COW: unknown-code: "x" no number of a state`},
	} {
		test.row.EventID, test.row.EventDate, test.row.EventType = "s_1", day, "AID"
		e := test.row.Entry()
		var notes []string
		for _, n := range e.Notes {
			notes = append(notes, n.String())
		}
		if got := sayActor(e); got != test.want || strings.Join(notes, "\n") != test.notes {
			t.Errorf("%s: %s %q, want %s %q", test.name, got, notes, test.want, test.notes)
		}
		c, err := dataset.Collect(func(yield func(dataset.Entry, error) bool) { yield(e, nil) })
		if err != nil {
			t.Error(err)
		}
		checkChronicle(t, test.name, c)
	}
}

// sayActor says who the first actor of an entry is.
func sayActor(e dataset.Entry) string {
	var words []string
	if p := e.Event.Participants[0]; p.Actor == "" {
		words = append(words, fmt.Sprintf("who %q", p.Who.Words))
		for _, term := range p.Who.Terms {
			words = append(words, string(term.Kind), string(term.Country))
			if term.Trait != "" {
				words = append(words, "+"+string(term.Trait))
			}
		}
		words = append(words, string(p.Who.Open))
	} else {
		a := e.Actors[0]
		words = append(words, strings.TrimPrefix(string(a.ID), "polecat:"), string(a.Kind), string(a.Country))
		if len(a.Traits) > 0 {
			words = append(words, fmt.Sprint(a.Traits))
		}
		for _, x := range a.ExternalIDs {
			words = append(words, string(x.Scheme)+":"+x.ID)
		}
	}
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " ")
}

func TestKinds(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ typ, mode, want string }{
		{"ASSAULT", "heavy-weapons", "assault/heavy-weapons"},
		{"ASSAULT", "heavy_weapons", "assault/heavy-weapons"},
		{"assault", "drone", "assault/drone air/drone"},
		{"ASSAULT", "aerial;drone", `assault/aerial air {"Event Mode":"drone"}`},
		{"ASSAULT", "lasers", `assault Event Mode {"Event Mode":"lasers"}`},
		{"REQUEST", "meet", "request/meet call-on"},
		{"THREATEN", "", "threaten threaten"},
		{"REJECT", "", "reject reject"},
		{"ACCUSE", "allege", `accuse/allege accuse claim "act held against Iran, raiders by Iraq"`},
		{"ACCUSE", "", `accuse accuse claim "act held against Iran, raiders by Iraq"`},
		{"ACCUSE", "investigate", `accuse/investigate claim investigating "act looked into of Iran, raiders by Iraq"`},
		{"ACCUSE", "disapprove", "accuse/disapprove condemn"},
		{"DANCE", "waltz", `polecat/dance Event Type {"Event Mode":"waltz"}`},
		{"?", "", "polecat/not-stated Event Type"},
	} {
		row := polecat.Row{
			EventID: "s_1", EventDate: day, EventType: test.typ, EventMode: test.mode, ActorName: "Iraq", RecipientName: "Iran;None",
			RecipientNameRaw: "Iran;raiders",
		}
		e := row.Entry()
		words := []string{string(e.Event.Kind)}
		for _, s := range e.Event.Speech {
			words = append(words, string(s.Kind))
		}
		for _, a := range e.Event.Attacks {
			words = append(words, string(a.Means))
		}
		for i, c := range e.Claims {
			words = append(words, "claim", string(c.Stance), fmt.Sprintf("%q", e.Others[i].Title))
			want := actor.Set{IDs: []actor.ID{"polecat:Iran"}, Number: actor.All, Words: "raiders"}
			if diff := cmp.Diff(want, c.Answers[0].Who); diff != "" {
				t.Error(diff)
			}
		}
		for _, n := range e.Notes {
			words = append(words, n.Column)
		}
		extra := string(e.Event.Extra[polecat.ExtraKey])
		if mode, _, _ := strings.Cut(extra, `,"`); strings.HasPrefix(mode, `{"Event Mode"`) {
			words = append(words, mode+"}")
		}
		got := strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " ")
		if got != test.want {
			t.Errorf("%s %s: %s, want %s", test.typ, test.mode, got, test.want)
		}
	}
}

func TestDates(t *testing.T) {
	t.Parallel()
	on := func(y int16, m, d uint8) dataset.Day { return dataset.Day{Year: y, Month: m, Day: d} }
	for _, test := range []struct {
		published dataset.Day
		want      string
	}{
		{dataset.Day{}, ""},
		{on(2020, 3, 11), ""},
		{on(2020, 3, 12), ""},
		{on(2020, 3, 18), "relative-date a week before the story inferred"},
		{on(2020, 4, 11), "relative-date a month before the story inferred"},
		{on(2020, 5, 11), ""},
		{on(2021, 3, 11), "relative-date whole years before the story inferred"},
		{on(2021, 3, 12), ""},
		{on(2020, 3, 10), "after-publication published 2020-03-10"},
	} {
		row := polecat.Row{EventID: "s_1", EventDate: day, EventType: "AID", PublicationDate: test.published}
		e := row.Entry()
		got := ""
		for _, n := range e.Notes {
			got = string(n.Kind) + " " + n.Text
		}
		if e.Event.When.Origin != "" {
			got += " " + string(e.Event.When.Origin)
		}
		if got != test.want || e.Sources[0].Published != test.published.Date() {
			t.Errorf("%s: %q, want %q", test.published, got, test.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		feature   string
		precision event.Precision
	}{
		{"PPL", event.PrecisionNear},
		{"PPLC", event.PrecisionNear},
		{"ADM1", event.PrecisionAdmin1},
		{"adm2", event.PrecisionAdmin2},
		{"PCLI", event.PrecisionCountry},
		{"CONT", event.PrecisionRegion},
		{"STM", event.PrecisionLinear},
		{"AIRP", event.PrecisionNear},
		{"", ""},
	} {
		row := polecat.Row{
			EventID: "s_1", EventDate: day, EventType: "AID", Placename: "P", Province: "Q", City: "P", Country: "IRQ", Latitude: num(33),
			Longitude: num(44), FeatureType: test.feature,
		}
		want := []event.Place{{Name: "P", Country: "IRQ", Admin: []string{"Q"}, Lat: 33, Lon: 44, Precision: test.precision}}
		if diff := cmp.Diff(want, row.Entry().Event.Where); diff != "" {
			t.Errorf("%s: %s", test.feature, diff)
		}
	}
	row := polecat.Row{EventID: "s_1", EventDate: day, EventType: "AID", Country: "IRQ", FeatureType: "PCLI"}
	if diff := cmp.Diff([]event.Place{{Country: "IRQ"}}, row.Entry().Event.Where); diff != "" {
		t.Error(diff)
	}
	row.Country = "Atlantis"
	e := row.Entry()
	if diff := cmp.Diff([]event.Place{{Admin: []string{"Atlantis"}}}, e.Event.Where); diff != "" || e.Notes[0].Kind != dataset.NoteUnknownCode {
		t.Error(diff, e.Notes)
	}
	row.Country, row.Latitude, row.Longitude = "", num(0), num(0)
	if e := row.Entry(); len(e.Event.Where) != 0 || e.Notes[0].Kind != dataset.NoteUnstated {
		t.Error(e.Event.Where, e.Notes)
	}
}

func TestSources(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ language, want, extra string }{
		{"", "", ""},
		{"pt", "pt", ""},
		{"Russian", "ru", ""},
		{"Klingon, old", "", `{"Language":"Klingon, old","Feed":"f","Story ID":"9"}`},
	} {
		row := polecat.Row{EventID: "plain", EventDate: day, EventType: "AID", Language: test.language, Headline: "A Day in Taji"}
		if test.extra != "" {
			row.Feed, row.StoryID = "f", "9"
		}
		s := row.Entry().Sources[0]
		if s.ID != "polecat:story/plain" || s.Title != "A Day in Taji" || s.Language != test.want || string(s.Extra[polecat.ExtraKey]) != test.extra {
			t.Errorf("%s: %+v", test.language, s)
		}
	}
}

// TestRelations: a title holds on the day, and a former one before it.
func TestRelations(t *testing.T) {
	t.Parallel()
	row := polecat.Row{
		Meta:    dataset.Meta{Line: 4, Notes: []dataset.Note{{Kind: dataset.NoteQuote}}, Extra: []dataset.Field{{Name: "x", Value: "y"}}},
		EventID: "s_1", EventDate: day, EventType: "AID", Contexts: "military;gardening", ActorName: "A", ActorTitle: "King", PrimaryActorSector: "ELI",
		RecipientName: "A;B", RecipientTitle: "King;King", EventText: "t",
	}
	e := row.Entry()
	var got []string
	for _, r := range e.Relations {
		got = append(got, r.String()+" "+string(r.Manner))
	}
	want := []string{
		"polecat:A holds-office polecat:office/King former",
		"polecat:A holds-office polecat:office/King (from [..2020-03-11] until [2020-03-11..]) ",
		"polecat:B holds-office polecat:office/King (from [..2020-03-11] until [2020-03-11..]) ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(e.Actors) != 3 || e.Line != 4 || len(e.Notes) != 2 || e.Notes[1].Raw != "gardening" {
		t.Error(e.Actors, e.Notes)
	}
	if got := string(e.Event.Extra[polecat.ExtraKey]); got != `{"Contexts":["military","gardening"],"Event Text":"t","other":[["x","y"]]}` {
		t.Error(got)
	}
	c, err := dataset.Collect(func(yield func(dataset.Entry, error) bool) { yield(e, nil) })
	if err != nil {
		t.Error(err)
	}
	checkChronicle(t, "titles", c)
	if !cmp.Equal(e, row.Entry()) {
		t.Error("a row gives another entry the second time")
	}
}
