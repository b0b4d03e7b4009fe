package icews_test

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
	"github.com/casus-events/casus/timeline/dataset/icews"
	"github.com/google/go-cmp/cmp"
)

func TestAccusation(t *testing.T) {
	t.Parallel()
	entries, _ := entriesOf(t, file2020)
	e := entries[0]
	cites := []actor.Cite{{Source: "icews:story/7000001"}}
	want := dataset.Entry{
		Line: 2,
		Event: event.Event{
			ID: "icews:900001/2020-03-11", Title: "Accuse of war crimes", Kind: "accuse/allege", When: event.On("2020-03-11"),
			Where: []event.Place{{
				Name: "Taji", Country: "IRQ", Admin: []string{"Baghdad", "Kadhimiya"}, Lat: 33.509, Lon: 44.256, Precision: event.PrecisionNear,
			}},
			Participants: []event.Participant{event.By("icews:Ardalan Faruq/IRQ"), event.Target("icews:Basra Vanguard Front/IRQ")},
			Speech: []event.SpeechAct{{
				Kind: event.Accuse, To: []actor.ID{"icews:Basra Vanguard Front/IRQ"}, About: []event.ID{"icews:900001/2020-03-11/act"},
			}},
			Cites: cites,
			Extra: e.Event.Extra,
		},
		Others: []event.Event{{
			ID: "icews:900001/2020-03-11/act", Title: "act held against Basra Vanguard Front by Ardalan Faruq: war crimes",
			Kind: event.KindIncident, Links: []event.Link{event.LinkTo(event.Before, "icews:900001/2020-03-11")},
			Cites: []actor.Cite{{Source: cites[0].Source, Speaker: "icews:Ardalan Faruq/IRQ"}},
		}},
		Actors: []actor.Actor{
			{ID: "icews:publisher/The Basra Lantern", Kind: actor.KindMedia, Names: []actor.Name{{Text: "The Basra Lantern"}}},
			{
				ID: "icews:Ardalan Faruq/IRQ", Names: []actor.Name{{Text: "Ardalan Faruq"}}, Country: "IRQ",
				Traits: []actor.Trait{"government", "executive", "foreign-ministry", "ministry"},
			},
			{
				ID: "icews:Basra Vanguard Front/IRQ", Kind: actor.KindArmedGroup, Names: []actor.Name{{Text: "Basra Vanguard Front"}}, Country: "IRQ",
				Traits: e.Actors[2].Traits,
			},
		},
		Sources: []actor.Source{{ID: "icews:story/7000001", Kind: actor.SourceArticle, Publisher: "icews:publisher/The Basra Lantern"}},
		Claims: []attribution.Claim{{
			ID: "icews:900001/2020-03-11", Events: []event.ID{"icews:900001/2020-03-11/act"}, Utterance: "icews:900001/2020-03-11",
			Answers: []attribution.Answer{{Who: actor.OneOf("icews:Basra Vanguard Front/IRQ")}}, Cites: cites,
		}},
	}
	if diff := cmp.Diff(want, e); diff != "" {
		t.Error(diff)
	}
	if got := string(e.Event.Extra[icews.ExtraKey]); got != `{"CAMEO Code":"1124","Intensity":-2,"Sentence Number":2}` {
		t.Error(got)
	}
}

func TestRepeats(t *testing.T) {
	t.Parallel()
	entries, s := entriesOf(t, file2020)
	var got []string
	for _, e := range entries {
		var text strings.Builder
		text.WriteString(string(e.Event.ID))
		for _, l := range e.Event.Links {
			text.WriteString(" " + string(l.Kind) + " " + string(l.To) + " " + string(l.Cites[0].Origin) + " by " + string(l.Cites[0].Source))
		}
		got = append(got, text.String())
	}
	want := []string{
		"icews:900001/2020-03-11",
		"icews:900002/2020-03-11",
		"icews:900003/2020-03-12", // on another day
		"icews:900004/2020-03-11 same-as icews:900002/2020-03-11 inferred by icews:story/7000003",
		"icews:900002/2020-03-11~2 same-as icews:900002/2020-03-11 inferred by icews:story/7000001",
		"icews:900002/2020-03-29",
		"icews:900001/2020-03-11~2", // the same number on the same day, and another event
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
	for name, file := range map[string]string{"2020": file2020, "2017": file2017, "invented": invented(300)} {
		r := icews.NewReader(strings.NewReader(file), nil)
		c, err := dataset.Collect(r.Entries())
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

func TestParties(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, sectors, country, want string }{
		// Described: somebody of the sort.
		{"Citizen (Iraq)", "General Population / Civilian / Social,Social", "Iraq", "who population-group IRQ"},
		{"Armed Rebel (Syria)", "Rebel,Dissident", "Syria", "who armed-group SYR"},
		{"Protester (Georgia)", "Protestors / Popular Opposition / Mobs,Dissident", "Georgia", "who crowd GEO"},
		{"Men (Iraq)", "Social,General Population / Civilian / Social", "Iraq", "who population-group IRQ several"},
		{"Businessperson (India)", "Business,Social", "India", "who +business IND"},
		{"Lawyer/Attorney (India)", "Social,Legal", "India", "who +legal IND"},
		{"Ministry (Japan)", "Government", "Japan", "who +government JPN"},
		{"High Ranking Military Personnel (Vietnam)", "Military,Government", "Vietnam", "who +military VNM"},
		{"Nurse (Palestinian Territory, Occupied)", "Medical / Health NGOs", "Occupied Palestinian Territory", "who +medical-health-ngos PSE"},
		{"Militant (Al-Shabaab)", "Insurgents,Dissident", "Somalia", "who armed-group SOM"},
		{"Unspecified Actor", "", "", "who unknown"},
		{"Protester", "", "", "who"},
		{"", "Business", "India", "who +business IND"},
		{" ", "", "India", "who IND"},
		{"", "??", "", "who unknown"},
		{"", "", "", "nobody"},
		// Particular: bodies of a state, of which there is one.
		{"Government (China)", "Government", "China", "Government (China)/CHN government-body [government]"},
		{"Military (India)", "Government,Military", "India", "Military (India)/IND armed-force [government military]"},
		{"Health Ministry (India)", "Health Ministry,Executive", "India", "Health Ministry (India)/IND government-body [health-ministry ministry executive]"},
		{"Head of Government (Thailand)", "Executive Office", "Thailand", "Head of Government (Thailand)/THA office [executive-office]"},
		{"Labor Party (Australia)", "Parties", "Australia", "Labor Party (Australia)/AUS party [parties]"},
		// Particular: states, persons, groups, organisations.
		{"Iraq", "", "Iraq", "Iraq/IRQ state"},
		{"Russia", "", "Russian Federation", "Russia/RUS state"},
		{"Scotland", "", "United Kingdom", "Scotland/GBR"},
		{"Africa", "", "", "Africa"},
		{"Palestinian Territory, Occupied", "", "Occupied Palestinian Territory", "Palestinian Territory, Occupied/PSE state"},
		{"Soldier (Palestinian Territory, Occupied)", "Military", "Occupied Palestinian Territory", "who +military PSE"},
		{"Ardalan Faruq", "Military,Army", "Iraq", "Ardalan Faruq/IRQ [military army]"},
		{"Basra Brigade", "Army Mechanized (Ships, Tanks, Planes)", "Iraq", "Basra Brigade/IRQ [army-mechanized-ships-tanks-planes military]"},
		{"Iraqi Border Force", "Military", "Iraq", "Iraqi Border Force/IRQ armed-force [military]"},
		{"Gulf Council", "International Government Organization,Regional", "", "Gulf Council international-organisation [international-government-organization regional]"},
		{"Isar Gazette", "Media", "Ruritania", "Isar Gazette/Ruritania media [media] lost"},
		{"John Smith (politician)", "Parties", "Australia", "John Smith (politician)/AUS [parties]"},
		{"(Iraq)", "", "Iraq", "(Iraq)/IRQ"},
	} {
		row := icews.Row{
			EventID: "1", EventDate: dataset.Day{Year: 2018, Month: 6, Day: 1}, CAMEOCode: "010",
			SourceName: test.name, SourceSectors: test.sectors, SourceCountry: test.country,
		}
		if got := sayParty(row.Entry()); got != test.want {
			t.Errorf("%q %q %q: %s, want %s", test.name, test.sectors, test.country, got, test.want)
		}
	}
}

// sayParty says who the source of an entry is.
func sayParty(e dataset.Entry) string {
	if len(e.Event.Participants) == 0 {
		return "nobody"
	}
	var words []string
	if p := e.Event.Participants[0]; p.Actor == "" {
		words = append(words, "who")
		for _, term := range p.Who.Terms {
			words = append(words, string(term.Kind), plus(string(term.Trait)), string(term.Country))
		}
		words = append(words, string(p.Who.Number), string(p.Who.Open))
	} else {
		a := e.Actors[0]
		words = append(words, strings.TrimPrefix(string(a.ID), "icews:"), string(a.Kind))
		if len(a.Traits) > 0 {
			words = append(words, fmt.Sprint(a.Traits))
		}
	}
	for _, n := range e.Notes {
		if n.Column == "Source Country" {
			words = append(words, "lost")
		}
	}
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " ")
}

func plus(s string) string {
	if s == "" {
		return ""
	}
	return "+" + s
}

func TestPlaces(t *testing.T) {
	t.Parallel()
	point := func(lat, lon float64) [2]dataset.Float { return [2]dataset.Float{num(lat), num(lon)} }
	for _, test := range []struct {
		city, district, province, country string
		at                                [2]dataset.Float
		want                              event.Place
		note                              dataset.NoteKind
	}{
		{"Taji", "Kadhimiya", "Baghdad", "Iraq", point(33, 44), event.Place{Name: "Taji", Country: "IRQ", Admin: []string{"Baghdad", "Kadhimiya"}, Lat: 33, Lon: 44, Precision: event.PrecisionNear}, ""},
		{"", "Kadhimiya", "Baghdad", "Iraq", point(33, 44), event.Place{Name: "Kadhimiya", Country: "IRQ", Admin: []string{"Baghdad"}, Lat: 33, Lon: 44, Precision: event.PrecisionAdmin2}, ""},
		{"", "", "Baghdad", "Iraq", point(33, 44), event.Place{Name: "Baghdad", Country: "IRQ", Lat: 33, Lon: 44, Precision: event.PrecisionAdmin1}, ""},
		{"", "", "", "Iraq", point(33, 44), event.Place{Name: "Iraq", Country: "IRQ", Lat: 33, Lon: 44, Precision: event.PrecisionCountry}, ""},
		{"", "", "", "Iraq", [2]dataset.Float{}, event.Place{Name: "Iraq", Country: "IRQ"}, ""},
		{"", "", "", "", point(33, 44), event.Place{Lat: 33, Lon: 44}, ""},
		{"Isartal", "", "", "Ruritania", point(48, 11), event.Place{Name: "Isartal", Admin: []string{"Ruritania"}, Lat: 48, Lon: 11, Precision: event.PrecisionNear}, dataset.NoteUnknownCode},
		{"", "", "", "Ruritania", point(48, 11), event.Place{Name: "Ruritania", Lat: 48, Lon: 11, Precision: event.PrecisionCountry}, dataset.NoteUnknownCode},
		{"Taji", "", "", "Iraq", point(0, 0), event.Place{Name: "Taji", Country: "IRQ"}, dataset.NoteUnstated},
		{"Taji", "", "", "Iraq", point(91, 0), event.Place{Name: "Taji", Country: "IRQ"}, dataset.NotePlace},
		{"Taji", "", "", "Iraq", [2]dataset.Float{num(1), {}}, event.Place{Name: "Taji", Country: "IRQ"}, dataset.NotePlace},
		{"", "", "", "", [2]dataset.Float{}, event.Place{}, ""},
	} {
		row := icews.Row{
			EventID: "1", EventDate: dataset.Day{Year: 2018, Month: 6, Day: 1}, CAMEOCode: "010", City: test.city,
			District: test.district, Province: test.province, Country: test.country, Latitude: test.at[0], Longitude: test.at[1],
		}
		e := row.Entry()
		var got event.Place
		if len(e.Event.Where) > 0 {
			got = e.Event.Where[0]
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%+v: %s", test, diff)
		}
		var note dataset.NoteKind
		if len(e.Notes) > 0 {
			note = e.Notes[0].Kind
		}
		if note != test.note {
			t.Errorf("%+v: note %q", test, note)
		}
	}
}

func TestCodesOfEvents(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ code, text, want string }{
		{"040", "Consult", "consult"},
		{"010", "Make statement", "statement"},
		{"1121", "", `accuse/allege accuse claim "act held against Police (Iraq) by Iraq: crime or corruption"`},
		{"1122", "", `accuse/allege accuse claim "act held against Police (Iraq) by Iraq: abuses of human rights"`},
		{"1123", "", `accuse/allege accuse claim "act held against Police (Iraq) by Iraq: aggression"`},
		{"1125", "", `accuse/allege accuse claim "act held against Police (Iraq) by Iraq: espionage or treason"`},
		{"112", "", `accuse/allege accuse claim "act held against Police (Iraq) by Iraq"`},
		{"111", "", "accuse/disapprove condemn"},
		{"115", "", "accuse/allege"}, // sues: no claim
		{"1831", "", "assault/suicide-attack explosives"},
		{"185", "", "assault/targeted failed"},
		{"13z", "Dance in the street", "icews/13z unknown-code"},
		{"", "Dance in the street", "icews/dance-in-the-street unknown-code"},
		{"", "", "icews/not-stated unknown-code"},
	} {
		row := icews.Row{
			EventID: "1", EventDate: dataset.Day{Year: 2018, Month: 6, Day: 1}, EventText: test.text, CAMEOCode: test.code,
			SourceName: "Iraq", SourceCountry: "Iraq", TargetName: "Police (Iraq)", TargetSectors: "Police", TargetCountry: "Iraq",
		}
		e := row.Entry()
		words := []string{string(e.Event.Kind), string(e.Event.Status)}
		for _, s := range e.Event.Speech {
			words = append(words, string(s.Kind))
		}
		for _, a := range e.Event.Attacks {
			words = append(words, string(a.Means))
		}
		for i := range e.Claims {
			words = append(words, fmt.Sprintf("claim %q", e.Others[i].Title))
		}
		for _, n := range e.Notes {
			words = append(words, string(n.Kind))
		}
		got := strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " ")
		if got != test.want {
			t.Errorf("%s: %s, want %s", test.code, got, test.want)
		}
	}
}

// TestOddRows: a row by itself, with next to nothing in it, and what it has
// beside the known columns.
func TestOddRows(t *testing.T) {
	t.Parallel()
	row := icews.Row{
		Meta: dataset.Meta{
			Line: 9, Extra: []dataset.Field{{Name: "Note", Value: "x\"y"}, {Name: "é", Value: "z"}},
			Notes: []dataset.Note{{Line: 9, Kind: dataset.NoteQuote}},
		},
		EventID: "5", EventDate: dataset.Day{Year: 2018, Month: 6, Day: 1}, CAMEOCode: "112", SourceName: "Citizen (Iraq)",
		SourceCountry: "Iraq", TargetSectors: "Business",
	}
	e := row.Entry()
	if got := string(e.Event.Extra[icews.ExtraKey]); got != `{"CAMEO Code":"112","other":[["Note","x\"y"],["é","z"]]}` {
		t.Error(got)
	}
	if e.Line != 9 || len(e.Notes) != 1 || e.Notes[0].Kind != dataset.NoteQuote {
		t.Error(e.Line, e.Notes)
	}
	if e.Sources[0].ID != "icews:row/5/2018-06-01" || e.Sources[0].Kind != actor.SourceDataset {
		t.Error(e.Sources)
	}
	if got := e.Others[0].Title; got != "act held against somebody by Citizen (Iraq)" {
		t.Error(got)
	}
	if diff := cmp.Diff(actor.Set{Terms: []actor.Term{{Trait: "business"}}}, e.Claims[0].Answers[0].Who); diff != "" {
		t.Error(diff)
	}
	if len(row.Notes) != 1 || !cmp.Equal(e, row.Entry()) {
		t.Error("a row gives another entry the second time")
	}
	c, err := dataset.Collect(func(yield func(dataset.Entry, error) bool) { yield(e, nil) })
	if err != nil {
		t.Error(err)
	}
	checkChronicle(t, "odd", c)
	// Who accuses nobody makes no claim, and who acts on itself is one actor.
	row.TargetSectors = ""
	if e := row.Entry(); len(e.Claims) != 0 || len(e.Others) != 0 {
		t.Error(e.Claims)
	}
	row.SourceName, row.TargetName, row.TargetCountry = "Iraq", "Iraq", "Iraq"
	if e := row.Entry(); len(e.Actors) != 1 || len(e.Event.Participants) != 2 {
		t.Error(e.Actors)
	}
}
