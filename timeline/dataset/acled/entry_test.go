package acled_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/acled"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestWhen(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		date, precision string
		want            edtf.Date
		kinds           []string
	}{
		{"2023-01-05", "1", "2023-01-05", nil},
		{"2023-01-05", "", "2023-01-05", nil},
		{"03 December 2020", "1", "2020-12-03", nil},
		{"03 December 2020", "2", "[2020-11-30..2020-12-06]", nil},
		{"2023-01-01", "2", "[2022-12-29..2023-01-04]", nil},
		{"9999-12-30", "2", "9999-12-30", nil},
		{"2023-01-15", "3", "2023-01", nil},
		{"2023-01-15", "7", "2023-01-15", []string{"time_precision:unknown-code"}},
		{"0025-01-03", "1", "2025-01-03", []string{"event_date:two-digit-year"}},
		{"3-Jan-98", "1", "1998-01-03", []string{"event_date:two-digit-year"}},
	} {
		e := entry(t, row{"event_date": test.date, "time_precision": test.precision})
		if got := e.Event.When.Date; got != test.want || !slices.Equal(notes(e), test.kinds) {
			t.Errorf("%s, %s: %s %v, want %s %v", test.date, test.precision, got, notes(e), test.want, test.kinds)
		}
	}
}

func TestWhere(t *testing.T) {
	t.Parallel()
	point := func(p event.Precision) event.Place {
		return event.Place{Name: "Examplia", Country: "IRQ", Lat: 33.5, Lon: 44.5, Precision: p}
	}
	in := point(event.PrecisionExact)
	in.Admin = []string{"Baghdad", "Karkh"}
	for _, test := range []struct {
		row   row
		want  []event.Place
		kinds []string
	}{
		{row{}, []event.Place{point(event.PrecisionExact)}, nil},
		{row{"geo_precision": "2"}, []event.Place{point(event.PrecisionNear)}, nil},
		{row{"geo_precision": "3"}, []event.Place{point(event.PrecisionAdmin1)}, nil},
		{row{"geo_precision": ""}, []event.Place{point("")}, nil},
		{row{"geo_precision": "9"}, []event.Place{point("")}, []string{"geo_precision:unknown-code"}},
		{row{"admin1": "Baghdad", "admin2": "Baghdad", "admin3": "Karkh"}, []event.Place{in}, nil},
		{row{"latitude": "133"}, []event.Place{{Name: "Examplia", Country: "IRQ"}}, []string{"latitude:impossible-place"}},
		{row{"latitude": "", "longitude": ""}, []event.Place{{Name: "Examplia", Country: "IRQ"}}, nil},
		{row{"latitude": ""}, []event.Place{{Name: "Examplia", Country: "IRQ"}}, []string{"latitude:impossible-place"}},
		{row{"iso": "0", "country": "Kosovo", "latitude": "", "longitude": ""}, []event.Place{{Name: "Examplia", Country: "XKX"}}, nil},
		{row{"iso": "", "country": "Iraq", "latitude": "", "longitude": ""}, []event.Place{{Name: "Examplia", Country: "IRQ"}}, nil},
		{
			row{"iso": "", "country": "Nowhere", "latitude": "", "longitude": ""},
			[]event.Place{{Name: "Examplia", Admin: []string{"Nowhere"}}},
			[]string{"country:unknown-code"},
		},
		{row{"iso": "", "country": "", "latitude": "", "longitude": "", "location": ""}, nil, nil},
	} {
		e := entry(t, test.row)
		if diff := cmp.Diff(test.want, e.Event.Where, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%v: %s", test.row, diff)
		}
		if diff := cmp.Diff(test.kinds, notes(e)); diff != "" {
			t.Errorf("%v: %s", test.row, diff)
		}
	}
}

// say writes participants and claims on lines.
func say(e dataset.Entry) []string {
	var lines []string
	for _, p := range e.Event.Participants {
		who := strings.TrimPrefix(string(p.Actor), "acled:")
		if who == "" {
			who = p.Who.String()
		}
		lines = append(lines, fmt.Sprintf("%s %s", p.Role, who))
	}
	for _, c := range e.Claims {
		_, end, _ := strings.Cut(string(c.ID), "/")
		var line strings.Builder
		line.WriteString(end + ":")
		for _, s := range c.Speakers {
			line.WriteString(" " + strings.TrimPrefix(string(s), "acled:"))
		}
		line.WriteString(" " + string(c.Stance) + " " + strings.ReplaceAll(c.Answers[0].Who.String(), "acled:", ""))
		if !c.Likely.IsZero() {
			line.WriteString(" " + c.Likely.Words)
		}
		lines = append(lines, strings.Join(strings.Fields(line.String()), " "))
	}
	return lines
}

func TestWho(t *testing.T) {
	t.Parallel()
	rebels := row{"actor1": "Sample Rebels", "inter1": "2"}
	with := func(base row, more ...string) row {
		r := maps.Clone(base)
		for i := 0; i < len(more); i += 2 {
			r[more[i]] = more[i+1]
		}
		return r
	}
	battle := with(rebels, "event_type", "Battles", "sub_event_type", "Armed clash", "actor2", "Military Forces of Iraq (2014-)", "inter2", "1")
	shelling := with(battle, "event_type", "Explosions/Remote violence", "sub_event_type", "Shelling/artillery/missile attack")
	strategic := with(rebels, "event_type", "Strategic developments", "actor2", "", "inter2", "0")
	for _, test := range []struct {
		name string
		row  row
		want []string
	}{
		{"civilians are struck", rebels, []string{"party Sample Rebels", `target "Civilians (Iraq)"`, "by: Sample Rebels"}},
		{
			"whichever column they stand in",
			row{"actor1": "Civilians (Iraq)", "inter1": "7", "actor2": "Sample Rebels", "inter2": "2"},
			[]string{`target "Civilians (Iraq)"`, "party Sample Rebels", "by: Sample Rebels"},
		},
		{
			"words for sorts",
			row{"inter1": "Political militia", "inter2": "Civilians"},
			[]string{"party Sample Militia", `target "Civilians (Iraq)"`, "by: Sample Militia"},
		},
		{
			"an unknown group did it",
			row{"actor1": "Unidentified Armed Group (Iraq)"},
			[]string{`by "Unidentified Armed Group (Iraq)"`, `target "Civilians (Iraq)"`},
		},
		{"both fight", battle, []string{"by Sample Rebels", "by Military Forces of Iraq (2014-)"}},
		{
			"both, and their friends", with(battle, "assoc_actor_1", "Other Rebels; Sample Rebels; Other Rebels", "assoc_actor_2", "Police Forces of Iraq (2014-)"),
			[]string{"by Sample Rebels", "by Other Rebels", "by Military Forces of Iraq (2014-)", "by Police Forces of Iraq (2014-)"},
		},
		{
			"a fight that one was in, perhaps", with(battle, "notes", "Suspected Sample Rebels fought the army."),
			[]string{"party Sample Rebels", "by Military Forces of Iraq (2014-)", "by1: Sample Rebels suspected"},
		},
		{
			"one of two shelled the other", shelling,
			[]string{"party Sample Rebels", "party Military Forces of Iraq (2014-)", "by: Sample Rebels or Military Forces of Iraq (2014-)"},
		},
		{
			"the one that is suspected", with(shelling, "notes", "Presumed Sample Rebels shelled a base."),
			[]string{"party Sample Rebels", "party Military Forces of Iraq (2014-)", "by: Sample Rebels presumed"},
		},
		{
			"both are suspected", with(shelling, "notes", "Presumed Sample Rebels, or possibly Military Forces of Iraq, shelled."),
			[]string{"party Sample Rebels", "party Military Forces of Iraq (2014-)", "by: Sample Rebels or Military Forces of Iraq (2014-)"},
		},
		{
			"one or somebody unknown", with(shelling, "actor2", "Unidentified Armed Group (Iraq)"),
			[]string{"party Sample Rebels", `party "Unidentified Armed Group (Iraq)"`, "by: Sample Rebels or unknown"},
		},
		{
			"within one force", with(shelling, "actor2", "Sample Rebels"), []string{"party Sample Rebels", "by: Sample Rebels"},
		},
		{"nobody was hit", with(shelling, "actor2", "", "inter2", ""), []string{"party Sample Rebels", "by: Sample Rebels"}},
		{"nobody is named", with(shelling, "actor1", "", "inter1", "", "actor2", "", "inter2", ""), nil},
		{
			"a protest",
			row{"event_type": "Protests", "sub_event_type": "Protest with intervention", "actor1": "Protesters (Iraq)", "inter1": "6", "assoc_actor_1": "Students (Iraq)", "actor2": "Police Forces of Iraq (2014-)", "inter2": "1"},
			[]string{`by "Protesters (Iraq)"`, "by Students (Iraq)", "party Police Forces of Iraq (2014-)"},
		},
		{
			"a riot",
			row{"event_type": "Riots", "sub_event_type": "Mob violence", "actor1": "Rioters (Iraq)", "inter1": "5"},
			[]string{`by "Rioters (Iraq)"`, `target "Civilians (Iraq)"`},
		},
		{
			"riots and protests",
			row{"event_type": "Riots/Protests", "sub_event_type": "", "actor1": "Protesters (Iraq)", "inter1": "6", "actor2": "Rioters (Iraq)", "inter2": "5"},
			[]string{`by "Protesters (Iraq)"`, `by "Rioters (Iraq)"`},
		},
		{"a base", with(strategic, "sub_event_type", "Headquarters or base established"), []string{"by Sample Rebels"}},
		{"a base, before 2019", with(strategic, "event_type", "Headquarters or base established", "sub_event_type", ""), []string{"by Sample Rebels"}},
		{"a pact", with(strategic, "sub_event_type", "Agreement", "actor2", "Other Rebels", "inter2", "2"), []string{"by Sample Rebels", "by Other Rebels"}},
		{"weapons found", with(strategic, "sub_event_type", "Disrupted weapons use"), []string{"party Sample Rebels"}},
		{"looting", with(strategic, "sub_event_type", "Looting/property destruction"), []string{"party Sample Rebels", "by: Sample Rebels"}},
		{
			"a claim", with(rebels, "notes", "Nobody has claimed responsibility yet. Later, the Sample Rebels claimed responsibility."),
			[]string{"party Sample Rebels", `target "Civilians (Iraq)"`, "by: Sample Rebels", "claimed1: Sample Rebels Sample Rebels"},
		},
		{
			"claimed by", with(rebels, "notes", "The attack was claimed by the Sample Rebels."),
			[]string{"party Sample Rebels", `target "Civilians (Iraq)"`, "by: Sample Rebels", "claimed1: Sample Rebels Sample Rebels"},
		},
		{
			"a denial", with(rebels, "notes", "Sample Rebels fighters denied their involvement."),
			[]string{"party Sample Rebels", `target "Civilians (Iraq)"`, "by: Sample Rebels", "denied1: Sample Rebels denies Sample Rebels"},
		},
		{
			"no claim", with(rebels, "notes", "Sample Rebels have not claimed responsibility. It was not claimed by Sample Rebels."),
			[]string{"party Sample Rebels", `target "Civilians (Iraq)"`, "by: Sample Rebels"},
		},
		{
			"suspected, and of another sentence", with(rebels, "notes", "Many were suspected. Sample Rebels attacked. The likely target was a house."),
			[]string{"party Sample Rebels", `target "Civilians (Iraq)"`, "by: Sample Rebels"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			e := entry(t, test.row)
			if diff := cmp.Diff(test.want, say(e)); diff != "" {
				t.Error(diff)
			}
			if n := notes(e); n != nil {
				t.Error(n)
			}
			c, err := dataset.Collect(func(yield func(dataset.Entry, error) bool) { yield(e, nil) })
			if err != nil {
				t.Error(err)
			}
			sound(t, c)
		})
	}
}

func TestUnreadClaim(t *testing.T) {
	t.Parallel()
	e := entry(t, row{"notes": "An unnamed group claimed responsibility."})
	if diff := cmp.Diff([]string{"notes:" + string(dataset.NoteUnreadClaim)}, notes(e)); diff != "" {
		t.Error(diff)
	}
}

func TestWhat(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		typ, sub string
		kind     event.Kind
		kinds    []string
	}{
		{"Explosions/Remote violence", "Grenade", "assault/explosives", nil},
		{"Strategic developments", "Other", "strategic-developments/other", nil},
		{"Strategic development", "", "strategic-development", nil},
		{"Battle-No change of territory", "", "assault", nil},
		{"Battles", "Space battle", "assault", []string{"sub_event_type:unknown-code"}},
		{"Something new", "", "something-new", []string{"event_type:unknown-code"}},
		{"???", "", "incident", []string{"event_type:unknown-code"}},
		{"Something new", "Of a sort", "something-new/of-a-sort", []string{"sub_event_type:unknown-code"}},
	} {
		e := entry(t, row{"event_type": test.typ, "sub_event_type": test.sub})
		if e.Event.Kind != test.kind || !slices.Equal(notes(e), test.kinds) {
			t.Errorf("%s, %s: %s %v", test.typ, test.sub, e.Event.Kind, notes(e))
		}
	}
	e := entry(t, row{"event_type": "Explosions/Remote violence", "sub_event_type": "Air/drone strike", "civilian_targeting": "Civilian targeting"})
	if diff := cmp.Diff([]event.Attack{{Means: event.MeansAir, TargetKind: event.TargetCivilians}}, e.Event.Attacks); diff != "" {
		t.Error(diff)
	}
	e = entry(t, row{"event_type": "Strategic developments", "sub_event_type": "Arrests", "fatalities": ""})
	if diff := cmp.Diff([]event.Casualty{{Harm: event.Detained, Count: event.AtLeast(1)}}, e.Event.Casualties); diff != "" {
		t.Error(diff)
	}
	if e := entry(t, row{"inter1": "Aliens"}); !slices.Contains(notes(e), "inter1:unknown-code") {
		t.Error(notes(e))
	}
}

func TestCrowdSize(t *testing.T) {
	t.Parallel()
	for tags, want := range map[string]event.Count{
		"":                     {},
		"local administrators": {},
		"crowd size=no report": {},
		"crowd size=":          {},
		"crowd size=250":       event.Exactly(250),
		"women targeted: girls; crowd size=around 200": {Form: event.CountAbout, N: 200, Words: "around 200"},
		"crowd size=hundreds":                          event.InWords("hundreds"),
		"crowd size=at least 20":                       event.InWords("at least 20"),
	} {
		e := entry(t, row{"tags": tags})
		var got event.Count
		if len(e.Event.Measures) > 0 {
			got = e.Event.Measures[0].Count
		}
		if got != want {
			t.Errorf("%q: %+v, want %+v", tags, got, want)
		}
	}
}

func TestActors(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, inter string
		want        actor.Actor
	}{
		{"Military Forces of Iraq (2014-)", "8", actor.Actor{
			Kind: actor.KindArmedForce, Country: "IRQ", Traits: []actor.Trait{"external-forces"},
			Names: []actor.Name{{Text: "Military Forces of Iraq", Start: "2014"}},
		}},
		{"Police Forces of Sudan (1989-2019) Riot Police", "1", actor.Actor{
			Kind: actor.KindGovernmentBody, Country: "SDN", Traits: []actor.Trait{"state-forces"},
			Names: []actor.Name{{Text: "Police Forces of Sudan Riot Police", Start: "1989", End: "2019"}},
		}},
		{"SFM: Sample Front of Mali", "2", actor.Actor{
			Kind: actor.KindArmedGroup, Traits: []actor.Trait{"rebel"},
			Names: []actor.Name{{Text: "Sample Front of Mali"}, {Text: "SFM", Kind: actor.NameAcronym}},
		}},
		{"Sample Province (SWAP) and/or Others (Nigeria)", "3", actor.Actor{
			Kind: actor.KindArmedGroup, Country: "NGA", Traits: []actor.Trait{"militia", "political"},
			Names: []actor.Name{{Text: "Sample Province and/or Others"}, {Text: "SWAP", Kind: actor.NameAcronym}},
		}},
		{"Sample (a faction) Group (2020-2014", "", actor.Actor{Names: []actor.Name{{Text: "Sample (a faction) Group (2020-2014"}}}},
		{"(Iraq)", "4", actor.Actor{
			Kind: actor.KindArmedGroup, Country: "IRQ", Traits: []actor.Trait{"militia", "communal"}, Names: []actor.Name{{Text: "(Iraq)"}},
		}},
	} {
		test.want.ID = actor.ID("acled:" + test.name)
		test.want.ExternalIDs = []actor.ExternalID{{Scheme: actor.SchemeACLED, ID: test.name}}
		e := entry(t, row{"actor1": test.name, "inter1": test.inter, "source": ""})
		if len(e.Actors) != 2 {
			t.Errorf("%s: %d actors", test.name, len(e.Actors))
			continue
		}
		if diff := cmp.Diff(test.want, e.Actors[1], cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
	for name, want := range map[string]actor.Set{
		"Protesters (Iraq)":                    {Terms: []actor.Term{{Kind: actor.KindCrowd, Country: "IRQ"}}},
		"Civilians (Atlantis)":                 {Terms: []actor.Term{{Kind: actor.KindPopulation}}},
		"Unidentified Communal Militia (Mali)": {Terms: []actor.Term{{Country: "MLI"}}, Open: actor.OpenUnknown},
		"Unidentified":                         {Open: actor.OpenUnknown},
	} {
		want.Words = name
		e := entry(t, row{"actor1": name, "inter1": ""})
		if diff := cmp.Diff(want, e.Event.Participants[0].Who); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestSources(t *testing.T) {
	t.Parallel()
	e := entry(t, row{"source": "Example News; Undisclosed Source;Example News; "})
	want := []actor.Source{
		{
			ID: "acled:IRQ1@1673283781", Kind: actor.SourceDataset, Publisher: "acled", Title: "ACLED IRQ1", Published: "2023-01-09T17:03:01Z",
			DerivedFrom: []actor.SourceID{"acled:IRQ1@1673283781/1", "acled:IRQ1@1673283781/2"}, License: "ACLED terms of use",
		},
		{ID: "acled:IRQ1@1673283781/1", Publisher: "acled:source:Example News", Title: "Example News"},
		{ID: "acled:IRQ1@1673283781/2", Title: "Undisclosed Source"},
	}
	if diff := cmp.Diff(want, e.Sources); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]actor.Cite{{Source: want[0].ID, Quote: "An attack."}}, e.Event.Cites); diff != "" {
		t.Error(diff)
	}
	for stamp, want := range map[string]string{
		"": "acled:IRQ1", "0": "acled:IRQ1", "-5": "acled:IRQ1", "99999999999": "acled:IRQ1",
		"1673283781000": "acled:IRQ1@1673283781000", "1.67E+09": "acled:IRQ1",
	} {
		if e := entry(t, row{"timestamp": stamp}); string(e.Sources[0].ID) != want {
			t.Errorf("%s: %s", stamp, e.Sources[0].ID)
		}
	}
}

func TestRelations(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ precision, from, to string }{{"1", "2023-01-05", "2023-01-05"}, {"2", "2023-01-02", "2023-01-08"}, {"3", "2023-01", "2023-01"}} {
		e := entry(t, row{"assoc_actor_1": "Other Militia; Unidentified Armed Group (Iraq)", "time_precision": test.precision})
		want := []actor.Relation{{
			Subject: "acled:Other Militia", Kind: acled.AssociatedWith, Object: "acled:Sample Militia",
			Start: edtf.Date(test.from), End: edtf.Date(test.to), Cites: []actor.Cite{{Source: "acled:IRQ1@1673283781"}},
		}}
		if diff := cmp.Diff(want, e.Relations); diff != "" {
			t.Error(diff)
		}
	}
}

// TestVersions reads one event three times: as first published, revised, and
// the revised row again.
func TestVersions(t *testing.T) {
	t.Parallel()
	text := file(t, row{}, row{"fatalities": "2", "timestamp": "1675000000"}, row{"fatalities": "2", "timestamp": "1675000000"}, row{"event_id_cnty": "IRQ2"})
	list := entries(t, text)
	if list[1].Event.ID != "" || len(list[1].Accounts) != 1 {
		t.Fatalf("%+v", list[1])
	}
	account := list[1].Accounts[0]
	if account.ID != "acled:IRQ1#2" || account.AccountOf != "acled:IRQ1" || account.Casualties[0].Count != event.Exactly(2) {
		t.Errorf("%+v", account)
	}
	if diff := cmp.Diff([]actor.SourceID{"acled:IRQ1@1673283781"}, list[1].Sources[0].Supersedes); diff != "" {
		t.Error(diff)
	}
	if !slices.Contains(notes(list[2]), "event_id_cnty:repeated-row") || list[2].Accounts[0].ID != "acled:IRQ1#3" || list[3].Event.ID != "acled:IRQ2" {
		t.Errorf("%v", notes(list[2]))
	}
	if c := list[1].Claims[0]; c.ID != "acled:IRQ1#2/by" || !slices.Equal(c.Events, []event.ID{"acled:IRQ1"}) {
		t.Errorf("%+v", c)
	}
	c, err := dataset.Collect(acled.NewReader(strings.NewReader(text), nil).Entries())
	if err != nil {
		t.Error(err)
	}
	sound(t, c)
	if len(c.Events) != 2 || len(c.Accounts) != 2 {
		t.Errorf("%d events, %d accounts", len(c.Events), len(c.Accounts))
	}
	if r := event.Reconcile(c.Events[0], c.Accounts, nil); len(r.Conflicts) != 1 {
		t.Errorf("%v", r.Conflicts)
	}
}

// TestEntryAlone compares what a row gives by itself with what a reader makes of
// it.
func TestEntryAlone(t *testing.T) {
	t.Parallel()
	text := fixture(t, "2023.csv")
	want := entries(t, text)
	i := 0
	for r, err := range acled.NewReader(strings.NewReader(text), nil).Rows() {
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want[i], r.Entry(), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%d: %s", i, diff)
		}
		i++
	}
}
