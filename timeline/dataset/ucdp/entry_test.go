package ucdp_test

import (
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/ucdp"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestEntry(t *testing.T) {
	t.Parallel()
	want := dataset.Entry{
		Line: 2,
		Event: event.Event{
			ID: "ucdp:1", Title: "Government of Freedonia - Sylvanian Front", Kind: "assault", When: event.On("2014-03-01"),
			Where: []event.Place{{
				Name: "Duck Soup town", Country: "IRQ", Admin: []string{"North province", "Soup district"},
				Lat: 33.5, Lon: 44.25, RadiusM: 25000, Precision: event.PrecisionNear,
			}},
			Participants: []event.Participant{
				event.By("ucdp:901"), event.By("ucdp:902"), event.Target("ucdp:901"), event.Target("ucdp:902"),
			},
			Casualties: []event.Casualty{
				{Harm: event.Killed, Count: event.Exactly(3)},
				{Harm: event.Killed, Count: event.Exactly(1), Actor: "ucdp:901"},
				{Harm: event.Killed, Count: event.Exactly(2), Actor: "ucdp:902"},
			},
			Cites: []actor.Cite{
				{Source: "ucdp:1"}, {Source: "ucdp:1", Speaker: "ucdp:said/army"}, {Source: "ucdp:1", Speaker: "ucdp:said/Front spokesman"},
			},
		},
		Actors: []actor.Actor{
			{ID: "ucdp", Kind: actor.KindCivil, Names: actor.Names("Uppsala Conflict Data Program", "UCDP")},
			{ID: "ucdp:office/Daily Bugle", Names: []actor.Name{{Text: "Daily Bugle"}}},
			{ID: "ucdp:said/army", Description: "army"},
			{ID: "ucdp:said/Front spokesman", Description: "Front spokesman"},
			{
				ID: "ucdp:901", Kind: actor.KindState, Names: actor.Names("Government of Freedonia"), Country: "IRQ",
				ExternalIDs: []actor.ExternalID{{Scheme: "ucdp", ID: "901"}, {Scheme: "gleditsch-ward", ID: "645"}},
			},
			{
				ID: "ucdp:902", Kind: actor.KindArmedGroup, Names: actor.Names("Sylvanian Front"),
				ExternalIDs: []actor.ExternalID{{Scheme: "ucdp", ID: "902"}},
			},
		},
		Sources: []actor.Source{
			{
				ID: "ucdp:1", Kind: actor.SourceDataset, Publisher: "ucdp", Title: "UCDP GED event 1", License: "CC BY 4.0",
				DerivedFrom: []actor.SourceID{"ucdp:article/Daily Bugle,2014-03-02,Clash near Duck Soup"},
			},
			{
				ID: "ucdp:article/Daily Bugle,2014-03-02,Clash near Duck Soup", Kind: actor.SourceReport,
				Publisher: "ucdp:office/Daily Bugle", Title: "Clash near Duck Soup", Published: "2014-03-02",
			},
		},
	}
	got := entry(t, fight("code_status", "Clear", "number_of_sources", "-1"))
	extra := string(got.Event.Extra[ucdp.ExtraKey])
	for _, member := range []string{
		`"code_status":"Clear"`, `"conflict_new_id":"9001"`, `"conflict_name":"Freedonia: Government"`, `"dyad_new_id":"9100"`,
		`"active_year":1`, `"where_prec":2`, `"date_prec":1`, `"event_clarity":1`, `"country_id":"645"`, `"region":"Middle East"`,
	} {
		if !strings.Contains(extra, member) {
			t.Errorf("no %s in %s", member, extra)
		}
	}
	if strings.Contains(extra, "number_of_sources") || strings.Contains(extra, "source_office") || strings.Contains(extra, "geom") {
		t.Errorf("%s", extra)
	}
	got.Event.Extra = nil
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}

func TestOneSided(t *testing.T) {
	t.Parallel()
	got := entry(t, fight(
		"type_of_violence", "3", "side_b", "Civilians", "side_b_new_id", "1", "deaths_a", "0", "deaths_b", "0", "deaths_civilians", "3"))
	if diff := cmp.Diff([]attribution.Claim{{
		ID: "ucdp:1", Events: []event.ID{"ucdp:1"}, Answers: []attribution.Answer{{Who: actor.OneOf("ucdp:901")}},
		Cites: []actor.Cite{{Source: "ucdp:1"}},
	}}, got.Claims); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]event.Participant{
		event.Target("ucdp:civilians/645"), {Role: event.RoleVictim, Actor: "ucdp:civilians/645"},
	}, got.Event.Participants); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]event.Casualty{
		{Harm: event.Killed, Count: event.Exactly(3)}, {Harm: event.Killed, Count: event.Exactly(3), Status: event.VictimCivilian},
	}, got.Event.Casualties); diff != "" {
		t.Error(diff)
	}
	civilians := got.Actors[len(got.Actors)-1]
	if diff := cmp.Diff(actor.Actor{
		ID: "ucdp:civilians/645", Kind: actor.KindPopulation, Description: "civilians in Freedonia", Country: "IRQ",
		ExternalIDs: []actor.ExternalID{{Scheme: "ucdp", ID: "1"}},
	}, civilians); diff != "" {
		t.Error(diff)
	}
	if got.Event.Attacks[0].TargetKind != event.TargetCivilians {
		t.Error(got.Event.Attacks)
	}
	// Without a name there is nobody to hold responsible, and without a number
	// the country's name tells civilians apart.
	got = entry(t, fight("type_of_violence", "3", "side_a", "", "side_a_new_id", "", "gwnoa", "", "side_b", "Civilians", "country_id", ""))
	if got.Claims != nil || got.Event.Participants[0].Actor != "ucdp:civilians/Freedonia" {
		t.Error(got.Claims, got.Event.Participants)
	}
}

func TestSides(t *testing.T) {
	t.Parallel()
	last := func(e dataset.Entry, n int) actor.Actor { return e.Actors[len(e.Actors)-n] }
	for _, test := range []struct {
		name   string
		row    fields
		fromID actor.ID
		kind   actor.Kind
		of     actor.Country
	}{
		{"a fraction", fight("gwnoa", "645.0"), "ucdp:901", actor.KindState, "IRQ"},
		{"no number", fight("gwnoa", "", "side_a", "Government of Russia (Soviet Union)"), "ucdp:901", actor.KindState, "RUS"},
		{"no number, unknown", fight("gwnoa", ""), "ucdp:901", actor.KindState, ""},
		{"a number that went on", fight("gwnoa", "365", "date_start", "1990-01-01", "date_end", "1990-01-01"), "ucdp:901", actor.KindState, "RUS"},
		{"no number at all", fight("gwnoa", "x"), "ucdp:901", actor.KindState, ""},
		{"several", fight("gwnoa", "2, 200"), "ucdp:901", actor.KindCoalition, ""},
		{"several names", fight("gwnoa", "", "side_a", "Government of A, Government of B"), "ucdp:901", actor.KindCoalition, ""},
		{"nobody's number", fight("gwnoa", "999"), "ucdp:901", actor.KindState, ""},
		{"a rebel", fight("gwnoa", "", "side_a", "Rebels"), "ucdp:901", actor.KindArmedGroup, ""},
		{"supporters", fight("gwnoa", "", "side_a", "Supporters", "type_of_violence", "2"), "ucdp:901", "", ""},
		{"no code", fight("side_a_new_id", ""), "ucdp:Government of Freedonia", actor.KindState, "IRQ"},
		{"no name", fight("side_a", ""), "ucdp:901", actor.KindState, "IRQ"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			e := entry(t, test.row)
			a := last(e, 2)
			if a.ID != test.fromID || a.Kind != test.kind || a.Country != test.of {
				t.Errorf("%+v", a)
			}
			if err := a.Validate(); err != nil {
				t.Error(err)
			}
		})
	}
	alike := entry(t, fight("side_b_new_id", "901", "deaths_b", "4", "best", "5", "high", "5", "low", "5"))
	if len(alike.Event.Participants) != 2 || len(alike.Event.Casualties) != 2 || alike.Event.Casualties[1].Count != event.Exactly(5) {
		t.Errorf("%+v", alike.Event)
	}
	odd := entry(t, fight("type_of_violence", "7"))
	if odd.Event.Participants[0].Role != event.RoleSubject || len(odd.Event.Participants) != 2 || !hasNote(odd.Notes, dataset.NoteUnknownCode) {
		t.Errorf("%+v", odd.Event.Participants)
	}
}

func TestWhen(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		clarity, prec, start, end string
		want                      event.When
	}{
		{"1", "1", "2014-03-01", "2014-03-01", event.On("2014-03-01")},
		{"1", "1", "2014-03-01T00:00:00Z", "2014-03-01 00:00:00.000", event.On("2014-03-01")},
		{"1", "1", "2014-03-01", "", event.On("2014-03-01")},
		{"1", "2", "2014-03-01", "2014-03-05", event.On("[2014-03-01..2014-03-05]")},
		{"2", "2", "2014-03-01", "2014-03-05", event.On("2014-03-01/2014-03-05")},
		{"1", "4", "2014-03-01", "2014-03-31", event.On("2014-03")},
		{"1", "4", "2012-02-01", "2012-02-29", event.On("2012-02")},
		{"1", "4", "2014-12-01", "2014-12-31", event.On("2014-12")},
		{"2", "4", "2014-03-01", "2014-03-31", event.On("2014-03-01/2014-03-31")},
		{"1", "5", "2014-01-01", "2014-12-31", event.On("2014")},
		{"1", "5", "2014-01-01", "2014-02-28", event.On("[2014-01-01..2014-02-28]")},
		{"1", "5", "2013-01-01", "2014-12-31", event.On("[2013-01-01..2014-12-31]")},
		{"1", "3", "2014-03-04", "2014-03-04", event.On("2014-03-04~")},
		{"1", "4", "2014-03-04", "2014-03-04", event.On("2014-03")},
		{"1", "5", "2014-03-04", "2014-03-04", event.On("2014")},
		{"2", "5", "2014-03-04", "2014-03-04", event.On("2014-03-04")},
		{"", "2", "2014-03-01", "2014-03-05", event.When{Start: "[2014-03-01..2014-03-05]", End: "[2014-03-01..2014-03-05]"}},
		{"1", "1", "2014-03-05", "2014-03-01", event.On("[2014-03-01..2014-03-05]")},
	} {
		e := entry(t, fight("event_clarity", test.clarity, "date_prec", test.prec, "date_start", test.start, "date_end", test.end))
		if diff := cmp.Diff(test.want, e.Event.When); diff != "" {
			t.Errorf("%+v: %s", test, diff)
		}
		if err := e.Event.Validate(); err != nil {
			t.Error(err)
		}
		if got, want := hasNote(e.Notes, dataset.NoteOrder), test.start == "2014-03-05"; got != want {
			t.Errorf("%+v: %v", test, e.Notes)
		}
	}
}

func TestWhere(t *testing.T) {
	t.Parallel()
	for code, want := range map[string]event.Precision{
		"1": "exact", "2": "near", "3": "admin2", "4": "admin1", "5": "linear", "6": "country", "7": "region", "8": "", "": "",
	} {
		e := entry(t, fight("where_prec", code))
		p := e.Event.Where[0]
		if p.Precision != want || (p.RadiusM == 25000) != (code == "2") || p.Country != "IRQ" {
			t.Errorf("%s: %+v", code, p)
		}
		if hasNote(e.Notes, dataset.NoteUnknownCode) != (code == "8") {
			t.Errorf("%s: %v", code, e.Notes)
		}
	}
	for _, test := range []struct {
		row  fields
		want event.Place
		note dataset.NoteKind
	}{
		{fight("latitude", "91"), event.Place{Name: "Duck Soup town", Country: "IRQ"}, dataset.NotePlace},
		{fight("longitude", ""), event.Place{Name: "Duck Soup town", Country: "IRQ"}, dataset.NotePlace},
		{fight("longitude", "", "latitude", "", "iso3", "FRO"), event.Place{Name: "Duck Soup town", Country: "FRO"}, ""},
		{fight("longitude", "", "latitude", "", "iso3", "XYZ"), event.Place{Name: "Duck Soup town", Country: "IRQ"}, dataset.NoteUnknownCode},
		{fight("longitude", "", "latitude", "", "country_id", "365", "year", "1991", "date_start", "1991-12-25", "date_end", "1991-12-25"), event.Place{Name: "Duck Soup town", Country: "SUHH"}, ""},
		{fight("longitude", "", "latitude", "", "country_id", "365"), event.Place{Name: "Duck Soup town", Country: "RUS"}, ""},
		{fight("longitude", "", "latitude", "", "country_id", "345", "year", "2004", "date_start", "2004-01-01", "date_end", "2004-01-01"), event.Place{Name: "Duck Soup town", Country: "CSXX"}, ""},
	} {
		test.row["adm_1"], test.row["adm_2"] = "", ""
		e := entry(t, test.row)
		if diff := cmp.Diff([]event.Place{test.want}, e.Event.Where); diff != "" {
			t.Error(diff)
		}
		if len(e.Notes) > 1 || hasNote(e.Notes, test.note) != (test.note != "") {
			t.Errorf("%+v", e.Notes)
		}
	}
	same := entry(t, fight("adm_2", "North province"))
	if diff := cmp.Diff([]string{"North province"}, same.Event.Where[0].Admin); diff != "" {
		t.Error(diff)
	}
	nowhere := entry(t, fight("where_coordinates", "", "country_id", "", "latitude", "", "longitude", "", "adm_1", "", "adm_2", ""))
	if nowhere.Event.Where != nil {
		t.Error(nowhere.Event.Where)
	}
}

// TestStates asks that every country in the list of states is one, and some
// that they are the right ones.
func TestStates(t *testing.T) {
	t.Parallel()
	found := 0
	for n := range 1000 {
		e := entry(t, fight("country_id", string([]byte{byte('0' + n/100), byte('0' + n/10%10), byte('0' + n%10)})))
		code := e.Event.Where[0].Country
		if code == "" {
			continue
		}
		found++
		if !code.IsKnown() {
			t.Errorf("%d: %s", n, code)
		}
	}
	if found < 150 {
		t.Errorf("%d states", found)
	}
}

func TestSources(t *testing.T) {
	t.Parallel()
	titles := func(e dataset.Entry) (list []string) {
		for _, s := range e.Sources[1:] {
			list = append(list, s.Title+"|"+string(s.Published)+"|"+string(s.Publisher))
		}
		return list
	}
	for _, test := range []struct {
		name, article string
		want          []string
	}{
		{"none", "", nil},
		{"two", `"A,2014-03-02,one; two";"B, C,2014-03-03,three"`, []string{"one; two|2014-03-02|ucdp:office/A", "three|2014-03-03|ucdp:office/B, C"}},
		{"twice", `"A,2014-03-02,one";"A,2014-03-02,one";"A,2014-03-05,four"`, []string{"one|2014-03-02|ucdp:office/A", "four|2014-03-05|ucdp:office/A"}},
		{"free text", `Reuters 1989-05-17 "BRIDGE BLOWN UP`, []string{`Reuters 1989-05-17 "BRIDGE BLOWN UP||`}},
		{"quoted, and no list", `"Reuters, May 1989"`, []string{`"Reuters, May 1989"||`}},
		{"no day", `"A,2014-13-02,one"`, []string{"one||ucdp:office/A"}},
		{"nothing but a day", `",2014-03-02,"`, []string{",2014-03-02,|2014-03-02|"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			e := entry(t, fight("source_article", test.article, "source_original", " a\nb ;; a b;c,d"))
			if diff := cmp.Diff(test.want, titles(e)); diff != "" {
				t.Error(diff)
			}
			var speakers []actor.ID
			for _, c := range e.Event.Cites[1:] {
				speakers = append(speakers, c.Speaker)
			}
			if diff := cmp.Diff([]actor.ID{"ucdp:said/a b", "ucdp:said/c,d"}, speakers); diff != "" {
				t.Error(diff)
			}
			if !strings.Contains(string(e.Event.Extra[ucdp.ExtraKey]), `"source_headline":"Clash near Duck Soup"`) {
				t.Errorf("what the articles do not say is lost: %s", e.Event.Extra)
			}
		})
	}
}
