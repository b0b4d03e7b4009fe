package gdelt_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/gdelt"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestEntry(t *testing.T) {
	t.Parallel()
	got := entryOf(t, sample())
	cite := actor.Cite{Source: "gdelt:https://www.news.example/taji", Credibility: actor.Credibility3, Origin: actor.Inferred}
	want := dataset.Entry{
		Line: 1,
		Event: event.Event{
			ID: "gdelt:900000001", Title: got.Event.Title, Kind: "assault", When: event.On("2020-03-11"),
			Where: []event.Place{{
				Name: "Tajiville", Admin: []string{"Baghdad"}, Country: "IRQ", Lat: 33.52, Lon: 44.25, Precision: event.PrecisionNear,
			}},
			Participants: []event.Participant{event.By("gdelt:USAMIL"), event.Target("gdelt:IRQREB")},
			Measures: []event.Measure{
				{Quantity: gdelt.Mentions, Count: event.Exactly(6)},
				{Quantity: gdelt.Sources, Count: event.Exactly(2)},
				{Quantity: gdelt.Articles, Count: event.Exactly(5)},
			},
			Cites: []actor.Cite{cite},
			Extra: map[string]json.RawMessage{gdelt.ExtraKey: json.RawMessage(`{"EventCode":"190","IsRootEvent":1,"QuadClass":4,"GoldsteinScale":-10,"AvgTone":-7.25,` +
				`"SQLDATE":"2020-03-11","DATEADDED":"2020-03-11T21:45:00","Actor1Geo_Type":0,"Actor2Geo_Type":1,"Actor2Geo_FullName":"Iraq",` +
				`"Actor2Geo_CountryCode":"IZ","Actor2Geo_ADM1Code":"IZ","Actor2Geo_Lat":33,"Actor2Geo_Long":44,"Actor2Geo_FeatureID":"IZ",` +
				`"ActionGeo_Type":4,"ActionGeo_FullName":"Tajiville, Baghdad, Iraq","ActionGeo_CountryCode":"IZ","ActionGeo_ADM1Code":"IZ07",` +
				`"ActionGeo_Lat":33.52,"ActionGeo_Long":44.25,"ActionGeo_FeatureID":"-9999999"}`)},
		},
		Actors: []actor.Actor{
			{
				ID: "gdelt:USAMIL", Kind: actor.KindArmedForce, Names: []actor.Name{{Text: "PENTAGON", Kind: actor.NameAlias}},
				Description: "USA, military", Country: "USA", Traits: []actor.Trait{"military"}, ExternalIDs: []actor.ExternalID{{Scheme: actor.SchemeCAMEO, ID: "USAMIL"}},
			},
			{
				ID: "gdelt:IRQREB", Kind: actor.KindArmedGroup, Names: []actor.Name{{Text: "MILITIA", Kind: actor.NameAlias}},
				Description: "IRQ, rebels", Country: "IRQ", Traits: []actor.Trait{"rebel"}, ExternalIDs: []actor.ExternalID{{Scheme: actor.SchemeCAMEO, ID: "IRQREB"}},
			},
			{ID: "gdelt:site/news.example", Kind: actor.KindMedia, Names: []actor.Name{{Text: "news.example"}}},
		},
		Sources: []actor.Source{{
			ID: "gdelt:https://www.news.example/taji", Kind: actor.SourceArticle, Publisher: "gdelt:site/news.example",
			URL: "https://www.news.example/taji", Published: "[..2020-03-11]", Retrieved: "2020-03-11T21:45:00Z",
			Dateline: "2020-03-11", DatelineOrigin: actor.Inferred, Zone: "Z",
		}},
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
	if !strings.HasPrefix(got.Event.Title, "PENTAGON ") || !strings.HasSuffix(got.Event.Title, ": MILITIA") {
		t.Errorf("title %q", got.Event.Title)
	}
	for _, s := range got.Sources {
		if err := s.Validate(); err != nil {
			t.Error(err)
		}
	}
}

func TestCodes(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, code, base, root string
		kind                   event.Kind
		speech                 event.SpeechKind
		notes                  []string
	}{
		{"as it should be", "012", "012", "01", "statement", event.Assess, nil},
		{"a refusal", "12", "12", "12", "reject", event.Reject, nil},
		{"lost zeros", "12", "12", "1", "statement", event.Assess, []string{
			`line 1: EventCode: leading-zero: "12" read as 012`, `line 1: EventBaseCode: leading-zero: "12" read as 012`,
			`line 1: EventRootCode: leading-zero: "1" read as 01`,
		}},
		{"four digits", "214", "21", "2", "request/assist", event.CallOn, []string{
			`line 1: EventCode: leading-zero: "214" read as 0214`, `line 1: EventBaseCode: leading-zero: "21" read as 021`,
			`line 1: EventRootCode: leading-zero: "2" read as 02`,
		}},
		{"one lost zero", "10", "010", "01", "statement", "", []string{`line 1: EventCode: leading-zero: "10" read as 010`}},
		{"no base", "12", "", "1", "statement", event.Assess, []string{
			`line 1: EventCode: leading-zero: "12" read as 012`, `line 1: EventRootCode: leading-zero: "1" read as 01`,
		}},
		{"no root", "12", "12", "", "reject", event.Reject, nil},
		{"a root of another code", "12", "12", "2", "reject", event.Reject, nil},
		{"unknown, its root known", "1999", "199", "19", "assault", "", []string{`line 1: EventCode: unknown-code: "1999"`}},
		{"unknown", "X", "X", "X", "cameo/X", "", []string{`line 1: EventCode: unknown-code: "X"`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			e := entryOf(t, sample().with("EventCode="+test.code, "EventBaseCode="+test.base, "EventRootCode="+test.root))
			if e.Event.Kind != test.kind {
				t.Errorf("kind %s, want %s", e.Event.Kind, test.kind)
			}
			var speech event.SpeechKind
			if len(e.Event.Speech) > 0 {
				speech = e.Event.Speech[0].Kind
			}
			if speech != test.speech {
				t.Errorf("speech %s, want %s", speech, test.speech)
			}
			if diff := cmp.Diff(test.notes, notesOf(e.Notes)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDates(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		day, added string
		date       edtf.Date
		text, note string
	}{
		{"20200311", "20200311214500", "2020-03-11", "", ""},
		{"20200310", "20200311000000", "2020-03-10?", "a day before 2020-03-11", "a day before the article of 2020-03-11, read as 2020-03-10?"},
		{"20200304", "20200311", "2020-03-04~", "a week before 2020-03-11", "a week before the article of 2020-03-11, read as 2020-03-04~"},
		{"20200210", "20200311214500", "2020-02~", "a month before 2020-03-11", "a month before the article of 2020-03-11, read as 2020-02~"},
		{"20190312", "20200311214500", "2019~", "a year before 2020-03-11", "a year before the article of 2020-03-11, read as 2019~"},
		{"20100313", "20200310214500", "2010~", "ten years before 2020-03-10", "ten years before the article of 2020-03-10, read as 2010~"},
		{"20200309", "20200311214500", "2020-03-09", "", ""},
		{"20130202", "20130203", "2013-02-02", "", ""}, // loaded, not published, the day after
		{"20190311", "", "2019-03-11", "", ""},
	} {
		f := sample().with("SQLDATE="+test.day, "DATEADDED="+test.added, "MonthYear=", "Year=", "FractionDate=")
		e := entryOf(t, f)
		want := event.When{Date: test.date, Text: test.text}
		var notes []string
		if test.note != "" {
			want.Origin = actor.Inferred
			notes = []string{`line 1: SQLDATE: relative-date: "` + test.day + `" ` + test.note}
		}
		if diff := cmp.Diff(want, e.Event.When); diff != "" {
			t.Errorf("%s, %s: %s", test.day, test.added, diff)
		}
		if diff := cmp.Diff(notes, notesOf(e.Notes)); diff != "" {
			t.Errorf("%s, %s: %s", test.day, test.added, diff)
		}
		if err := e.Event.When.Validate(); err != nil {
			t.Error(err)
		}
	}
	e := entryOf(t, sample().with("SQLDATE=20200312", "Year=2019", "MonthYear=202002", "FractionDate=2020.2"))
	want := []string{
		`line 1: Year: dates-differ: "2019" SQLDATE is 2020-03-12`, `line 1: MonthYear: dates-differ: "202002" SQLDATE is 2020-03-12`,
		`line 1: FractionDate: dates-differ: "2020.2" SQLDATE is 2020-03-12`,
		`line 1: SQLDATE: after-publication: "20200312" after the day of the article, 2020-03-11`,
	}
	if diff := cmp.Diff(want, notesOf(e.Notes)); diff != "" {
		t.Error(diff)
	}
}

func TestPlaces(t *testing.T) {
	t.Parallel()
	place := func(typ, full, country, lat, long string) fields {
		return sample().with("ActionGeo_Type="+typ, "ActionGeo_FullName="+full, "ActionGeo_CountryCode="+country, "ActionGeo_Lat="+lat, "ActionGeo_Long="+long)
	}
	for _, test := range []struct {
		name  string
		row   fields
		want  []event.Place
		notes []string
	}{
		{"none", place("0", "", "", "", ""), nil, nil},
		{"none in old files", place("", "", "", "0", "0"), nil, nil},
		{"country", place("1", "Iraq", "IZ", "33", "44"), []event.Place{{Name: "Iraq", Country: "IRQ", Lat: 33, Lon: 44, Precision: event.PrecisionCountry}}, nil},
		{"state of the USA", place("2", "Utah, United States", "US", "40", "-111"), []event.Place{{Name: "Utah", Country: "USA", Lat: 40, Lon: -111, Precision: event.PrecisionAdmin1}}, nil},
		{"place in the USA", place("3", "Springfield, Utah, United States", "US", "40", "-111"), []event.Place{{
			Name: "Springfield", Admin: []string{"Utah"}, Country: "USA", Lat: 40, Lon: -111, Precision: event.PrecisionNear,
		}}, nil},
		{"unit elsewhere", place("5", "Kogi State, Kogi, Nigeria", "NI", "7.75", "6.75"), []event.Place{{
			Name: "Kogi State", Admin: []string{"Kogi"}, Country: "NGA", Lat: 7.75, Lon: 6.75, Precision: event.PrecisionAdmin1,
		}}, nil},
		{"many parts", place("4", "A, B, C, Iraq", "IZ", "33", "44"), []event.Place{{Name: "A, B, C, Iraq", Country: "IRQ", Lat: 33, Lon: 44, Precision: event.PrecisionNear}}, nil},
		{"no point", place("1", "Serbia", "RI", "", ""), []event.Place{{Name: "Serbia", Country: "SRB"}}, nil},
		{"a place of no type", place("0", "Moscow, Moskva, Russia", "RS", "55.75", "37.5"), []event.Place{{
			Name: "Moscow", Admin: []string{"Moskva"}, Country: "RUS", Lat: 55.75, Lon: 37.5,
		}}, nil},
		{"unknown country", place("1", "Atlantis, Ocean", "ZZ", "33", "-30"), []event.Place{{Name: "Atlantis, Ocean", Lat: 33, Lon: -30, Precision: event.PrecisionCountry}}, []string{
			`line 1: ActionGeo_CountryCode: unknown-code: "ZZ"`,
		}},
		{"zeros", place("4", "Taji, Baghdad, Iraq", "IZ", "0", "0"), []event.Place{{Name: "Taji", Admin: []string{"Baghdad"}, Country: "IRQ"}}, []string{
			`line 1: ActionGeo_Lat: not-a-zero: "0 0" no place known: not stated`,
		}},
		{"off the globe", place("4", "Taji, Baghdad, Iraq", "IZ", "335.2", "44"), []event.Place{{Name: "Taji", Admin: []string{"Baghdad"}, Country: "IRQ"}}, []string{
			`line 1: ActionGeo_Lat: impossible-place: "335.2 44" not stated`,
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			e := entryOf(t, test.row)
			if diff := cmp.Diff(test.want, e.Event.Where, cmpopts.EquateEmpty()); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(test.notes, notesOf(e.Notes)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestActors(t *testing.T) {
	t.Parallel()
	e := entryOf(t, sample().with("Actor1Code=", "Actor1Name=", "Actor2Code=", "Actor2Name="))
	if len(e.Event.Participants) != 0 || len(e.Actors) != 1 || strings.Contains(e.Event.Title, ":") {
		t.Errorf("nobody: %+v, %q", e.Event.Participants, e.Event.Title)
	}
	e = entryOf(t, sample().with("Actor1Code=", "Actor1Name=SOMEBODY", "Actor2Code=WHAT?", "Actor2Name="))
	want := []actor.Actor{
		{ID: "gdelt:name/SOMEBODY", Kind: actor.KindUnnamed, Names: []actor.Name{{Text: "SOMEBODY", Kind: actor.NameAlias}}},
		{ID: "gdelt:WHAT?", Description: "WHAT?", ExternalIDs: []actor.ExternalID{{Scheme: actor.SchemeCAMEO, ID: "WHAT?"}}},
	}
	if diff := cmp.Diff(want, e.Actors[:2]); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{`line 1: Actor2Code: unknown-code: "WHAT?"`}, notesOf(e.Notes)); diff != "" {
		t.Error(diff)
	}
	e = entryOf(t, sample().with("Actor1Name=", "Actor1Code="))
	if !strings.HasSuffix(e.Event.Title, ": MILITIA") {
		t.Error(e.Event.Title)
	}
	// A code of a harm, a means, and an attempt.
	e = entryOf(t, sample().with("EventCode=1831", "EventBaseCode=183", "EventRootCode=18"))
	if len(e.Event.Attacks) != 1 || e.Event.Attacks[0].Means == "" {
		t.Errorf("%+v", e.Event.Attacks)
	}
	e = entryOf(t, sample().with("EventCode=186", "EventBaseCode=186", "EventRootCode=18"))
	if diff := cmp.Diff([]event.Casualty{{Harm: event.Killed, Count: event.UnknownCount()}}, e.Event.Casualties); diff != "" {
		t.Error(diff)
	}
	e = entryOf(t, sample().with("NumMentions=", "NumSources=-1"))
	if len(e.Event.Measures) != 1 {
		t.Errorf("%+v", e.Event.Measures)
	}
}

func TestSources(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		url  string
		want actor.Source
	}{
		{"", actor.Source{ID: "gdelt", Kind: actor.SourceDataset, Title: "GDELT, which names no article for the event"}},
		{"Radio Taji, Baghdad/BBC Monitoring", actor.Source{
			ID: "gdelt:Radio Taji, Baghdad/BBC Monitoring", Kind: actor.SourceArticle, Title: "Radio Taji, Baghdad/BBC Monitoring",
		}},
		{"http://News.example:80/a", actor.Source{
			ID: "gdelt:http://News.example:80/a", Kind: actor.SourceArticle, URL: "http://News.example:80/a", Publisher: "gdelt:site/news.example",
		}},
		{"http://news.example/%zz", actor.Source{ID: "gdelt:http://news.example/%zz", Kind: actor.SourceArticle, Title: "http://news.example/%zz"}},
	} {
		e := entryOf(t, sample().with("SOURCEURL="+test.url, "IsRootEvent=", "DATEADDED="))
		if test.url != "" {
			test.want.Zone = "Z"
		}
		if diff := cmp.Diff([]actor.Source{test.want}, e.Sources); diff != "" {
			t.Error(diff)
		}
		if e.Event.Cites[0].Credibility != 0 || e.Event.Cites[0].Source != test.want.ID {
			t.Errorf("%+v", e.Event.Cites)
		}
	}
	if e := entryOf(t, sample().with("IsRootEvent=0")); e.Event.Cites[0].Credibility != actor.Credibility4 {
		t.Errorf("%+v", e.Event.Cites)
	}
}

func TestAccusation(t *testing.T) {
	t.Parallel()
	e := entryOf(t, sample().with("EventCode=1124", "EventBaseCode=112", "EventRootCode=11"))
	act := event.ID("gdelt:900000001/act")
	cite := e.Event.Cites[0]
	spoken := cite
	spoken.Speaker = "gdelt:USAMIL"
	others := []event.Event{{
		ID: act, Title: "what MILITIA is accused of: war-crime", Kind: event.KindIncident,
		Links: []event.Link{event.LinkTo(event.Before, "gdelt:900000001")}, Cites: []actor.Cite{spoken},
	}}
	claims := []attribution.Claim{{
		ID: "gdelt:900000001", Events: []event.ID{act}, Utterance: "gdelt:900000001",
		Answers: []attribution.Answer{{Who: actor.OneOf("gdelt:IRQREB")}}, Cites: []actor.Cite{cite},
	}}
	if diff := cmp.Diff(others, e.Others); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(claims, e.Claims); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]event.SpeechAct{{Kind: event.Accuse, About: []event.ID{act}}}, e.Event.Speech); diff != "" {
		t.Error(diff)
	}
	e = entryOf(t, sample().with("EventCode=116", "EventBaseCode=116", "EventRootCode=11", "Actor1Code=", "Actor1Name=", "Actor2Name="))
	if len(e.Claims) != 1 || e.Claims[0].Grounds[0].Basis != attribution.BasisJudicial || e.Others[0].Cites[0].Speaker != "" ||
		e.Others[0].Title != "what IRQREB is accused of: liability" {
		t.Errorf("%+v, %+v", e.Claims, e.Others)
	}
	e = entryOf(t, sample().with("EventCode=112", "EventBaseCode=112", "EventRootCode=11", "Actor2Code=", "Actor2Name="))
	if e.Claims != nil || e.Others != nil {
		t.Errorf("nobody is accused: %+v, %+v", e.Claims, e.Others)
	}
}

func TestClaimed(t *testing.T) {
	t.Parallel()
	e := entryOf(t, sample())
	before := entryOf(t, sample())
	got := gdelt.Claimed(e)
	if diff := cmp.Diff(before, e); diff != "" {
		t.Errorf("the argument changed: %s", diff)
	}
	want := []attribution.Claim{{
		ID: "gdelt:900000001/by", Events: []event.ID{"gdelt:900000001"}, Speakers: []actor.ID{"gdelt:site/news.example"}, Said: "[..2020-03-11]",
		Answers: []attribution.Answer{{Who: actor.OneOf("gdelt:USAMIL")}}, Cites: e.Event.Cites,
	}}
	if diff := cmp.Diff(want, got.Claims); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]event.Participant{event.Target("gdelt:IRQREB")}, got.Event.Participants); diff != "" {
		t.Error(diff)
	}
	for _, c := range got.Claims {
		if err := c.Validate(); err != nil {
			t.Error(err)
		}
	}
	if got := gdelt.Claimed(entryOf(t, sample().with("SOURCEURL="))); got.Claims[0].Speakers != nil {
		t.Errorf("nobody published it: %+v", got.Claims)
	}
	for _, f := range []fields{
		sample().with("EventCode=010", "EventBaseCode=010", "EventRootCode=01"), sample().with("Actor1Code=", "Actor1Name="),
	} {
		if e := entryOf(t, f); !cmp.Equal(e, gdelt.Claimed(e)) {
			t.Errorf("%+v", gdelt.Claimed(e).Claims)
		}
	}
}
