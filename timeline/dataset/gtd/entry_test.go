package gtd_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/gtd"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestWhen(t *testing.T) {
	t.Parallel()
	const odd = "approxdate:approximate-date"
	for _, test := range []struct {
		year, month, day, approx, extended, resolution string
		want                                           edtf.Date
		kinds                                          []string
	}{
		{"2015", "1", "2", "", "0", "", "2015-01-02", nil},
		{"2015", "1", "0", "", "0", "", "2015-01", nil},
		{"2015", "0", "0", "", "0", "", "2015", nil},
		{"2015", "0", "7", "", "0", "", "2015", nil},
		{"2015", "", "", "", "", "", "2015", nil},
		{"2015", "13", "1", "", "0", "", "2015", []string{"imonth:unknown-code"}},
		{"2015", "2", "30", "", "0", "", "2015-02", []string{"iday:unknown-code"}},

		{"1977", "12", "0", "December 2-4, 1977", "0", "", "[1977-12-02..1977-12-04]", nil},
		{"1977", "12", "3", "December 2 - 4 1977", "0", "", "[1977-12-02..1977-12-04]", nil},
		{"1977", "12", "2", "Between 2nd and 4th December 1977", "0", "", "[1977-12-02..1977-12-04]", nil},
		{"1977", "12", "0", "12/2/1977-12/4/1977", "0", "", "[1977-12-02..1977-12-04]", nil},
		{"1977", "12", "0", "12/2 - 12/4/1977", "0", "", "[1977-12-02..1977-12-04]", nil},
		{"1978", "1", "0", "December 30, 1977 to January 2, 1978", "0", "", "[1977-12-30..1978-01-02]", nil},
		{"1978", "1", "1", "December 30 - January 2, 1978", "0", "", "[1977-12-30..1978-01-02]", nil},
		{"1978", "0", "0", "November-December 1978", "0", "", "[1978-11..1978-12]", nil},
		{"1978", "11", "0", "November 1978 or December 1978", "0", "", "[1978-11..1978-12]", nil},
		{"1978", "11", "0", "11/5/1978", "0", "", "1978-11-05~", nil},
		{"1978", "11", "5", "5 Nov 1978", "0", "", "1978-11-05", nil},
		{"1978", "11", "15", "November 1978", "0", "", "1978-11", nil},
		{"1978", "0", "0", "1978", "0", "", "1978", nil},
		{"1978", "11", "0", "early November 1978", "0", "", "1978-11", []string{odd}},
		{"1978", "11", "0", "first week of November", "0", "", "1978-11", []string{odd}},
		{"1978", "11", "0", "Fall 1978", "0", "", "1978-11", []string{odd}},
		{"1978", "11", "0", "March 2-4, 1978", "0", "", "1978-11", []string{odd}},
		{"1978", "11", "0", "November 4-2, 1978", "0", "", "1978-11", []string{odd}},
		{"1978", "11", "0", "November 31, 1978", "0", "", "1978-11", []string{odd}},
		{"1978", "11", "0", "13/13/1978", "0", "", "1978-11", []string{odd}},
		{"1978", "11", "0", "11/1978", "0", "", "1978-11", []string{odd}},
		{"1978", "11", "0", "November 1, 2, 3, 1978", "0", "", "1978-11", []string{odd}},
		{"1978", "11", "0", strings.Repeat("November ", 50), "0", "", "1978-11", []string{odd}},

		{"2015", "1", "2", "", "1", "2015-01-09", "2015-01-02/2015-01-09", nil},
		{"2015", "1", "2", "", "1", "1/9/2015", "2015-01-02/2015-01-09", []string{"resolution:date-order"}},
		{"2015", "1", "0", "", "1", "2015-02-09", "2015-01/2015-02-09", nil},
		{"2015", "1", "2", "January 2-9, 2015", "1", "", "2015-01-02/", nil},
		{"2015", "1", "2", "", "1", "2014-01-09", "2015-01-02/", []string{"resolution:wrong-way-round"}},
		{"2015", "1", "2", "", "0", "2014-01-09", "2015-01-02", []string{"resolution:wrong-way-round"}},
		{"2015", "1", "2", "", "0", "2015-01-02", "2015-01-02", nil},
		{"2015", "1", "2", "", "0", "2015-01-04", "2015-01-02/2015-01-04", nil},
	} {
		e := entry(t, row{
			"iyear": test.year, "imonth": test.month, "iday": test.day, "approxdate": test.approx, "extended": test.extended,
			"resolution": test.resolution,
		})
		w := e.Event.When
		if w.Date != test.want || w.Text != test.approx || !slices.Equal(notes(e), test.kinds) || w.Validate() != nil {
			t.Errorf("%+v: %+v %v %v", test, w, notes(e), w.Validate())
		}
	}
}

func TestWhere(t *testing.T) {
	t.Parallel()
	point := func(p event.Precision) event.Place {
		return event.Place{Name: "Examplia", Country: "IRQ", Lat: 33.5, Lon: 44.5, Precision: p}
	}
	near := point(event.PrecisionNear)
	near.Name, near.Relative, near.Near = "", "near", "Examplia"
	for _, test := range []struct {
		row   row
		want  []event.Place
		kinds []string
	}{
		{row{}, []event.Place{point(event.PrecisionExact)}, nil},
		{row{"vicinity": "1"}, []event.Place{near}, nil},
		{row{"specificity": "2"}, []event.Place{point(event.PrecisionAdmin2)}, nil},
		{row{"specificity": "3"}, []event.Place{point(event.PrecisionAdmin2)}, nil},
		{row{"specificity": "4"}, []event.Place{point(event.PrecisionAdmin1)}, nil},
		{row{"specificity": "5"}, []event.Place{point(event.PrecisionCountry)}, nil},
		{row{"specificity": "."}, []event.Place{point("")}, nil},
		{row{"specificity": "6"}, []event.Place{point("")}, []string{"specificity:unknown-code"}},
		{
			row{"latitude": "", "longitude": "", "city": "Unknown", "provstate": "Diyala"}, []event.Place{{Country: "IRQ", Admin: []string{"Diyala"}}}, nil,
		},
		{row{"longitude": "-86185896"}, []event.Place{{Name: "Examplia", Country: "IRQ"}}, []string{"latitude:impossible-place"}},
		{
			row{"latitude": "", "longitude": "", "country_txt": "Nowhere", "provstate": "Nowhere"},
			[]event.Place{{Name: "Examplia", Admin: []string{"Nowhere"}}},
			[]string{"country_txt:unknown-code"},
		},
		{row{"latitude": "", "longitude": "", "city": "", "country_txt": "Unknown"}, nil, nil},
		{row{"latitude": "", "longitude": "", "country_txt": "West Germany (FRG)", "iyear": "1975"}, []event.Place{{Name: "Examplia", Country: "DEU"}}, nil},
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

// say writes the claims on lines.
func say(e dataset.Entry) []string {
	var lines []string
	for _, p := range e.Event.Participants {
		if p.Role == event.RoleBy {
			lines = append(lines, "by "+p.Who.String())
		}
	}
	for _, c := range e.Claims {
		_, end, _ := strings.Cut(string(c.ID), "/")
		var line strings.Builder
		line.WriteString(end + ":")
		for _, s := range c.Speakers {
			line.WriteString(" " + strings.TrimPrefix(string(s), "gtd:") + " says")
		}
		who := c.Answers[0].Who
		for _, id := range who.IDs {
			line.WriteString(" " + strings.TrimPrefix(string(id), "gtd:"))
		}
		line.WriteString(" " + string(who.Number) + " " + c.Likely.Words)
		if len(c.Extra) > 0 {
			line.WriteString(" " + string(c.Extra[gtd.ExtraKey]))
		}
		lines = append(lines, strings.Join(strings.Fields(line.String()), " "))
	}
	return lines
}

func TestWho(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		row   row
		want  []string
		kinds []string
	}{
		{"held responsible", row{"gname": "A"}, []string{"by1: A"}, nil},
		{"suspected", row{"gname": "A", "guncertain1": "1"}, []string{"by1: A suspected"}, nil},
		{"not coded how surely", row{"gname": "A", "guncertain1": ""}, []string{"by1: A"}, nil},
		{
			"claimed",
			row{"gname": "A", "claimed": "1", "claimmode": "6", "claimmode_txt": "Video"},
			[]string{`claimed1: A says A {"claimmode":6,"claimmode_txt":"Video"}`, "by1: A"},
			nil,
		},
		{"not claimed", row{"gname": "A", "claimed": "0"}, []string{"by1: A"}, nil},
		{"not known whether claimed", row{"gname": "A", "claimed": "-9"}, []string{"by1: A"}, nil},
		{
			"claims that compete",
			row{"gname": "A", "gname2": "B", "gname3": "C", "guncertain2": "1", "guncertain3": "1", "claimed": "1", "claim2": "1", "claim3": "0", "compclaim": "1"},
			[]string{"claimed1: A says A", "claimed2: B says B", "by1: A", "by2: B suspected", "by3: C suspected"},
			nil,
		},
		{
			"joint claims", row{"gname": "A", "gname2": "B", "guncertain2": "0", "compclaim": "0"}, []string{"by: A B all"}, nil,
		},
		{
			"joint, and not equally sure", row{"gname": "A", "gname2": "B", "guncertain2": "1", "compclaim": "0"}, []string{"by1: A", "by2: B suspected"}, nil,
		},
		{"the same group twice", row{"gname": "A", "gname2": "A"}, []string{"by1: A"}, nil},
		{"nobody knows", row{"gname": "Unknown"}, []string{"by unknown"}, nil},
		{"an individual", row{"gname": "Unknown", "individual": "1"}, []string{`by "unaffiliated individual"`}, nil},
		{"a sort of people", row{"gname": "Muslim extremists", "gname2": "Unknown"}, []string{`by "Muslim extremists"`}, nil},
		{"blank", row{"gname": "  "}, []string{"by unknown"}, nil},
		{"not stated", row{"gname": ""}, nil, nil},
		{"claimed by nobody known", row{"gname": "Unknown", "claimed": "1"}, []string{"by unknown"}, []string{"claimed:unread-claim"}},
		{"claimed by a group without a name", row{"gname": "A", "claim2": "1"}, []string{"by1: A"}, []string{"claim2:unread-claim"}},
		{"a mode that is none", row{"gname": "A", "claimmode": "12"}, []string{"by1: A"}, []string{"claimmode:unknown-code"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			e := entry(t, test.row)
			if diff := cmp.Diff(test.want, say(e)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(test.kinds, notes(e)); diff != "" {
				t.Error(diff)
			}
			sound(t, collect(t, []dataset.Entry{e}))
		})
	}
}

// TestPerpetrators asks the library who did what GTD says.
func TestPerpetrators(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		row  row
		want string
	}{
		{row{"gname": "A"}, "asserted: gtd:A"},
		{row{"gname": "A", "guncertain1": "1"}, "suspected; suspected: gtd:A"},
		{row{"gname": "Unknown"}, "nobody named"},
		{row{"gname": "A", "gname2": "B", "compclaim": "1"}, "contested: gtd:A, gtd:B"},
		{row{"gname": "A", "gname2": "B", "guncertain2": "0", "compclaim": "0"}, "asserted: gtd:A, gtd:B"},
	} {
		c := collect(t, []dataset.Entry{entry(t, test.row)})
		events := event.NewIndex(c.Events, nil, &event.IndexOptions{Registry: actor.NewRegistry(c.Actors, c.Relations, c.Sources)})
		ix := attribution.NewIndex(events, c.Claims, nil)
		if got := ix.Perpetrators(c.Events[0].ID, event.AsOf{}).String(); got != test.want {
			t.Errorf("%v: %s, want %s", test.row, got, test.want)
		}
	}
	c := collect(t, []dataset.Entry{entry(t, row{"gname": "A", "claimed": "1"})})
	ix := attribution.NewIndex(event.NewIndex(c.Events, nil, nil), c.Claims, nil)
	if got := ix.Perpetrators(c.Events[0].ID, event.AsOf{}).Claimants; !slices.Equal(got, []actor.ID{"gtd:A"}) {
		t.Errorf("claimants %v", got)
	}
	e := entry(t, row{"gname": "A", "gsubname": "North"})
	if got := e.Claims[0].Answers[0].Who.Words; got != "A: North" {
		t.Error(got)
	}
}

func TestGroups(t *testing.T) {
	t.Parallel()
	for name, want := range map[string][]actor.Name{
		"Example Front (EF)":        {{Text: "Example Front"}, {Text: "EF", Kind: actor.NameAcronym}},
		"Example Front":             {{Text: "Example Front"}},
		"Front (of the Examples)":   {{Text: "Front (of the Examples)"}},
		"(EF)":                      {{Text: "(EF)"}},
		"Example Front (EF) - West": {{Text: "Example Front (EF) - West"}},
		"Example Front ()":          {{Text: "Example Front ()"}},
	} {
		e := entry(t, row{"gname": name})
		a := e.Actors[len(e.Actors)-1]
		if diff := cmp.Diff(want, a.Names); diff != "" || a.ID != actor.ID("gtd:"+name) || a.Kind != actor.KindArmedGroup {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestWhat(t *testing.T) {
	t.Parallel()
	attack := func(m event.Means, k event.TargetKind) event.Attack { return event.Attack{Means: m, TargetKind: k} }
	for _, test := range []struct {
		row   row
		kind  event.Kind
		want  []event.Attack
		kinds []string
	}{
		{row{}, "assault/explosives", []event.Attack{attack("explosives", "military")}, nil},
		{row{"suicide": "1", "weapsubtype1_txt": "Vehicle"}, "assault/suicide-attack", []event.Attack{attack("explosives/vehicle-bomb", "military")}, nil},
		{row{"attacktype1": "2", "weaptype1": "5"}, "assault/firearms", []event.Attack{attack("firearms", "military")}, nil},
		{row{"attacktype1": "2", "attacktype2": "6", "weaptype1": "5"}, "assault/abduct", []event.Attack{attack("firearms", "military")}, nil},
		{row{"attacktype1": "9", "weaptype1": "13", "targtype1": "20"}, "assault", nil, nil},
		{row{"attacktype1": "", "weaptype1": "", "targtype1": ""}, "assault", nil, nil},
		{
			row{"weaptype2": "5", "weaptype3": "6"},
			"assault/explosives",
			[]event.Attack{attack("explosives", "military"), attack("firearms", "military")},
			nil,
		},
		{
			row{"targtype2": "3", "targtype3": "4"},
			"assault/explosives",
			[]event.Attack{attack("explosives", "military"), attack("explosives", "police")},
			nil,
		},
		{
			row{"weaptype2": "5", "targtype2": "3"},
			"assault/explosives",
			[]event.Attack{attack("explosives", ""), attack("firearms", ""), attack("", "military"), attack("", "police")},
			nil,
		},
		{
			row{"attacktype1": "10", "weaptype1": "-1", "targtype1": "99"},
			"assault", nil,
			[]string{"attacktype1:unknown-code", "weaptype1:unknown-code", "targtype1:unknown-code"},
		},
	} {
		e := entry(t, test.row)
		if diff := cmp.Diff(test.want, e.Event.Attacks); diff != "" || e.Event.Kind != test.kind {
			t.Errorf("%v: %s %s", test.row, e.Event.Kind, diff)
		}
		if diff := cmp.Diff(test.kinds, notes(e)); diff != "" {
			t.Errorf("%v: %s", test.row, diff)
		}
	}
}

func TestTargets(t *testing.T) {
	t.Parallel()
	iraq := []actor.Term{{Country: "IRQ"}}
	for _, test := range []struct {
		corp, target, nationality string
		want                      actor.Set
		kinds                     []string
	}{
		{"Sample Army", "Patrol", "Iraq", actor.Set{Words: "Sample Army: Patrol", Terms: iraq}, nil},
		{"Not Applicable", "Market", "Iraq", actor.Set{Words: "Market", Terms: iraq}, nil},
		{"Sample Army", "Unknown", "Iraq", actor.Set{Words: "Sample Army", Terms: iraq}, nil},
		{"Sample Army", "Sample Army", "", actor.Set{Words: "Sample Army"}, nil},
		{"", "", "Iraq", actor.Set{Terms: iraq}, nil},
		{"", "Convoy", "Multinational", actor.Set{Words: "Convoy"}, nil},
		{"", "Convoy", "Atlantis", actor.Set{Words: "Convoy"}, []string{"natlty1_txt:unknown-code"}},
		{"", "", "", actor.Set{}, nil},
	} {
		e := entry(t, row{"corp1": test.corp, "target1": test.target, "natlty1_txt": test.nationality})
		var got actor.Set
		if len(e.Event.Participants) > 0 {
			got = e.Event.Participants[0].Who
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%+v: %s", test, diff)
		}
		if diff := cmp.Diff(test.kinds, notes(e)); diff != "" {
			t.Errorf("%+v: %s", test, diff)
		}
	}
}

func TestRelated(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		related, want string
		kinds         []string
	}{
		{"", "", nil},
		{"201501010001", "", nil},
		{"201501010001, 201501010002", "gtd:multiple:201501010001", nil},
		{"201412310009,201501010002", "gtd:multiple:201412310009", nil},
		{"201412310009.0; 201501010002", "gtd:multiple:201412310009", nil},
		{"2.01E+11, 201501010002", "gtd:multiple:201501010001", []string{"related:digits-lost"}},
		{"2015, ", "", []string{"related:digits-lost"}},
	} {
		e := entry(t, row{"related": test.related})
		got := ""
		if len(e.Event.Links) > 0 {
			got = string(e.Event.Links[0].To)
			if e.Event.Links[0].Kind != event.PartOf || e.Event.Links[0].Text != test.related || len(e.Others) != 1 || string(e.Others[0].ID) != got {
				t.Errorf("%q: %+v %+v", test.related, e.Event.Links, e.Others)
			}
		}
		if got != test.want || !slices.Equal(notes(e), test.kinds) {
			t.Errorf("%q: %q %v", test.related, got, notes(e))
		}
	}
	both := "201501010001, 201501010002"
	c := collect(t, entries(t, file(t, row{"related": both}, row{"eventid": "201501010002", "related": both})))
	if len(c.Events) != 3 {
		t.Errorf("%d events, want two and their whole", len(c.Events))
	}
	sound(t, c)
}

func TestSources(t *testing.T) {
	t.Parallel()
	e := entry(t, row{"dbsource": "PGIS", "scite1": "“Blast,” Example News, 2015.", "scite3": "Another.", "summary": "A blast.", "gname": ""})
	want := []actor.Source{
		{
			ID: "gtd:201501010001", Kind: actor.SourceDataset, Publisher: "gtd", Credit: "gtd:db:PGIS", Title: "GTD 201501010001",
			DerivedFrom: []actor.SourceID{"gtd:201501010001/1", "gtd:201501010001/3"}, License: "GTD terms of use",
		},
		{ID: "gtd:201501010001/1", Title: "“Blast,” Example News, 2015."},
		{ID: "gtd:201501010001/3", Title: "Another."},
	}
	if diff := cmp.Diff(want, e.Sources); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]actor.Cite{{Source: want[0].ID, Quote: "A blast."}}, e.Event.Cites); diff != "" {
		t.Error(diff)
	}
}

func TestKept(t *testing.T) {
	t.Parallel()
	e := entry(t, row{"doubtterr": "1", "alternative_txt": "State Actors", "crit3": "0", "INT_ANY": "-9", "motive": "Not known.", "longitude": ""})
	extra := string(e.Event.Extra[gtd.ExtraKey])
	for _, want := range []string{`"doubtterr":1`, `"alternative_txt":"State Actors"`, `"crit3":0`, `"INT_ANY":-9`, `"motive":"Not known."`, `"nkill":1`} {
		if !strings.Contains(extra, want) {
			t.Errorf("%s is not in %s", want, extra)
		}
	}
	if strings.Contains(extra, "Examplia") {
		t.Error(extra)
	}
}

func TestRepeated(t *testing.T) {
	t.Parallel()
	list := entries(t, file(t, row{}, row{"nkill": "2"}, row{}))
	if list[1].Event.ID != "" || list[1].Accounts[0].ID != "gtd:201501010001#2" || list[1].Accounts[0].AccountOf != "gtd:201501010001" {
		t.Errorf("%+v", list[1].Accounts)
	}
	if !slices.Contains(notes(list[1]), "eventid:repeated-row") || list[2].Accounts[0].ID != "gtd:201501010001#3" {
		t.Errorf("%v", notes(list[1]))
	}
	sound(t, collect(t, list))
}

// TestEntryAlone compares what a row gives by itself with what a reader makes of
// it.
func TestEntryAlone(t *testing.T) {
	t.Parallel()
	text := fixture(t, "2016.csv")
	want := entries(t, text)
	i := 0
	for r, err := range gtd.NewReader(strings.NewReader(text), nil).Rows() {
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want[i], r.Entry(), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%d: %s", i, diff)
		}
		i++
	}
}
