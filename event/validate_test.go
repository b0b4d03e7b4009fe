package event_test

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

func TestCrisisIsValid(t *testing.T) {
	t.Parallel()
	for _, e := range crisis() {
		if err := e.Validate(); err != nil {
			t.Errorf("%s: %v", e.ID, err)
		}
	}
}

const bad = "bad \xff"

func TestEventValidate(t *testing.T) {
	t.Parallel()
	act := func(change func(*event.SpeechAct)) event.Event {
		a := event.SpeechAct{Kind: event.Condemn}
		change(&a)
		return event.Event{Speech: []event.SpeechAct{a}}
	}
	people := func(list ...event.Casualty) event.Event { return event.Event{Casualties: list} }
	for _, test := range []struct {
		name string
		e    event.Event
		want []fault
	}{
		{"least", event.Event{}, nil},
		{"kind", event.Event{Kind: "duel"}, []fault{{"kind", casus.ErrUnknown}}},
		{"mode", event.Event{Kind: "assault/duel"}, []fault{{"kind", casus.ErrUnknown}}},
		{"status", event.Event{Status: "rumoured"}, []fault{{"status", casus.ErrUnknown}}},
		{"text", event.Event{ID: bad, Title: bad, AccountOf: bad, Kind: bad}, []fault{
			{"id", casus.ErrSyntax},
			{"title", casus.ErrSyntax},
			{"kind", casus.ErrSyntax},
			{"kind", casus.ErrUnknown},
			{"account_of", casus.ErrSyntax},
			{"account_of", casus.ErrCycle},
		}},
		{"when", event.Event{When: event.On("in March")}, []fault{{"when.date", casus.ErrSyntax}}},
		{"where", event.Event{Where: []event.Place{{}, {Lat: 91}}}, []fault{{"where[1].lat", casus.ErrRange}}},
		{
			"participants",
			event.Event{Participants: []event.Participant{
				event.By("a"),
				{Actor: "a"},
				{Role: "witness", Actor: "a"},
				{Role: event.RoleBy},
				{Role: event.RoleBy, Actor: "b", Who: actor.OneOf("c")},
				{Role: event.RoleBy, Who: actor.OneOf("c", "c")},
				event.By("a"),
				{Role: event.RoleBy, Actor: bad},
			}},
			[]fault{
				{"participants[1].role", casus.ErrRequired},
				{"participants[2].role", casus.ErrUnknown},
				{"participants[3].actor", casus.ErrRequired},
				{"participants[4].who", casus.ErrConflict},
				{"participants[5].who.ids[1]", casus.ErrDuplicate},
				{"participants[7].actor", casus.ErrSyntax},
				{"participants[6]", casus.ErrDuplicate},
			},
		},
		{
			"two of whom the same is known",
			event.Event{Participants: []event.Participant{
				{Role: event.RoleBy, Who: actor.OneOf("c", "d")}, {Role: event.RoleBy, Who: actor.OneOf("c", "d")},
			}},
			nil,
		},
		{
			"attacks",
			event.Event{Attacks: []event.Attack{{}, {Means: "catapult", TargetKind: "moat", Intent: "bold"}}},
			[]fault{
				{"attacks[1].means", casus.ErrUnknown},
				{"attacks[1].target_kind", casus.ErrUnknown},
				{"attacks[1].intent", casus.ErrUnknown},
			},
		},
		{
			"casualties",
			people(
				event.Casualty{},
				event.Casualty{
					Harm: "bruised", Count: event.Exactly(-1), Nationality: "XYZ", Status: "tourist", Actor: bad,
					AsOf: "now", Cites: []actor.Cite{{Start: -1, Source: "s"}},
				},
				event.Casualty{Harm: event.Killed, Count: event.Exactly(1), Nationality: "usa"},
			),
			[]fault{
				{"casualties[0].harm", casus.ErrRequired},
				{"casualties[0].count", casus.ErrRequired},
				{"casualties[1].harm", casus.ErrUnknown},
				{"casualties[1].count.n", casus.ErrRange},
				{"casualties[1].nationality", casus.ErrUnknown},
				{"casualties[1].status", casus.ErrUnknown},
				{"casualties[1].actor", casus.ErrSyntax},
				{"casualties[1].as_of", casus.ErrSyntax},
				{"casualties[1].cites[0].start", casus.ErrRange},
				{"casualties[2].nationality", casus.ErrSyntax},
			},
		},
		{
			"casualties that stand twice",
			people(
				killed(event.Exactly(3)),
				event.KilledOf("USA", event.Exactly(1)),
				event.Casualty{Harm: event.Killed, Count: event.Exactly(4), AsOf: "2020-03-12"},
				killed(event.Exactly(4)),
				event.Casualty{Harm: event.Wounded, Count: event.Exactly(3)},
				event.Casualty{Harm: event.Killed, Count: event.Exactly(5), AsOf: "2020-03-12"},
			),
			[]fault{{"casualties[3]", casus.ErrDuplicate}, {"casualties[5]", casus.ErrDuplicate}},
		},
		{
			"parts greater than the total",
			people(
				event.KilledOf("USA", event.Exactly(3)), killed(event.Exactly(3)), event.KilledOf("GBR", event.AtLeast(1)),
			),
			[]fault{{"casualties[1].count", casus.ErrConflict}},
		},
		{
			"parts as great as the total",
			people(event.KilledOf("USA", event.Exactly(2)), killed(event.Exactly(3)), event.KilledOf("GBR", event.AtLeast(1))),
			nil,
		},
		{
			"a part greater than its part of the total",
			people(
				killed(event.AtMost(9)), event.KilledOf("USA", event.Exactly(2)),
				event.Casualty{Harm: event.Killed, Nationality: "USA", Status: event.VictimCivilian, Count: event.Exactly(3)},
			),
			[]fault{{"casualties[1].count", casus.ErrConflict}},
		},
		{
			"a total of an earlier day",
			people(
				event.Casualty{Harm: event.Killed, Count: event.Exactly(3), AsOf: "2020-03-11"}, event.KilledOf("USA", event.Exactly(5)),
			),
			nil,
		},
		{
			"a part of an earlier day",
			people(
				event.Casualty{Harm: event.Killed, Count: event.Exactly(5), Nationality: "USA", AsOf: "2020-03-11"}, killed(event.Exactly(3)),
			),
			[]fault{{"casualties[1].count", casus.ErrConflict}},
		},
		{
			"measures",
			event.Event{Measures: []event.Measure{
				{},
				{Quantity: "cows", Count: event.Count{N: 1}, Actor: bad, Cites: []actor.Cite{{Start: -1, Source: "s"}}},
				{Quantity: event.Personnel, Count: event.Exactly(5)},
				{Quantity: event.Personnel, Count: event.Exactly(5), Actor: "usa"},
				{Quantity: event.Personnel, Count: event.Exactly(6)},
			}},
			[]fault{
				{"measures[0].quantity", casus.ErrRequired},
				{"measures[0].count", casus.ErrRequired},
				{"measures[1].quantity", casus.ErrUnknown},
				{"measures[1].count.form", casus.ErrRequired},
				{"measures[1].actor", casus.ErrSyntax},
				{"measures[1].cites[0].start", casus.ErrRange},
				{"measures[4]", casus.ErrDuplicate},
			},
		},
		{"an act", act(func(a *event.SpeechAct) { a.To, a.About = []actor.ID{"a", "b"}, []event.ID{"x"} }), nil},
		{"an act without kind", act(func(a *event.SpeechAct) { a.Kind = "" }), []fault{{"speech[0].kind", casus.ErrRequired}}},
		{"an act of one's own", act(func(a *event.SpeechAct) { a.Kind = "sing" }), []fault{{"speech[0].kind", casus.ErrUnknown}}},
		{
			"an act's lists",
			act(func(a *event.SpeechAct) {
				a.To, a.About, a.Proposes = []actor.ID{"a", "", "a"}, []event.ID{"", bad}, []event.ID{"x", "x"}
			}),
			[]fault{
				{"speech[0].to[1]", casus.ErrRequired},
				{"speech[0].to[2]", casus.ErrDuplicate},
				{"speech[0].about[0]", casus.ErrRequired},
				{"speech[0].about[1]", casus.ErrSyntax},
				{"speech[0].proposes[1]", casus.ErrDuplicate},
			},
		},
		{
			"an act's texts",
			act(func(a *event.SpeechAct) { a.Deadline, a.Text, a.Quoted = "soon", bad, bad }),
			[]fault{{"speech[0].deadline", casus.ErrSyntax}, {"speech[0].text", casus.ErrSyntax}, {"speech[0].quoted", casus.ErrSyntax}},
		},
		{
			"speech about itself",
			act(func(a *event.SpeechAct) { a.About, a.Proposes = []event.ID{"x", "e"}, []event.ID{"e"} }),
			[]fault{{"speech[0].about[1]", casus.ErrCycle}, {"speech[0].proposes[0]", casus.ErrCycle}},
		},
		{
			"links",
			event.Event{Links: []event.Link{
				{},
				{Kind: "rhymes-with", To: bad, Lag: "two days", Text: bad, Cites: []actor.Cite{{Start: -1, Source: "s"}}},
				event.LinkTo(event.After, "x"),
				event.LinkTo(event.PartOf, "e"),
				{Kind: event.SameAs, To: "y", Lag: "P1D"},
				{Kind: event.After, To: "x", Lag: "P1D/P2D"},
				event.LinkTo(event.Before, "x"),
				{Kind: event.Before, Or: []event.LinkKind{event.After}, To: "x", Lag: "P2D"},
				{Kind: event.WithinLagOf, To: "x"},
				{Kind: event.Meets, Or: []event.LinkKind{"", "rhymes-with", event.RespondsTo}, To: "x", Lag: "P1D"},
				{Kind: event.RespondsTo, Or: []event.LinkKind{event.After}, To: "z"},
			}},
			[]fault{
				{"links[0].kind", casus.ErrRequired},
				{"links[0].to", casus.ErrRequired},
				{"links[1].kind", casus.ErrUnknown},
				{"links[1].to", casus.ErrSyntax},
				{"links[1].lag", casus.ErrSyntax},
				{"links[1].text", casus.ErrSyntax},
				{"links[1].cites[0].start", casus.ErrRange},
				{"links[4].lag", casus.ErrConflict},
				{"links[8].lag", casus.ErrRequired},
				{"links[9].or[0]", casus.ErrRequired},
				{"links[9].or[1]", casus.ErrUnknown},
				{"links[9].or[2]", casus.ErrConflict},
				{"links[10].or[0]", casus.ErrConflict},
				{"links[5]", casus.ErrDuplicate},
				{"links[3].to", casus.ErrCycle},
			},
		},
		{"an account of itself", event.Event{AccountOf: "e"}, []fault{{"account_of", casus.ErrCycle}}},
		{"cites", event.Event{Cites: []actor.Cite{{Start: -1, Source: "s"}}}, []fault{{"cites[0].start", casus.ErrRange}}},
		{
			"extra",
			event.Event{Extra: map[string]json.RawMessage{
				"/b": json.RawMessage(`{"x":1}`), "/c": json.RawMessage("{"), "/a": nil, bad: json.RawMessage(`1`),
				"/d": json.RawMessage("\"\xff\""),
			}},
			[]fault{
				{`extra["/a"]`, casus.ErrSyntax},
				{`extra["/c"]`, casus.ErrSyntax},
				{`extra["/d"]`, casus.ErrSyntax},
				{`extra["bad \xff"]`, casus.ErrSyntax},
			},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if test.e.ID == "" {
				test.e.ID = "e"
			}
			if test.e.Kind == "" {
				test.e.Kind = event.KindStatement
			}
			checkFaults(t, test.e.Validate(), test.want)
		})
	}
}

func TestEventValidateRequires(t *testing.T) {
	t.Parallel()
	checkFaults(t, event.Event{}.Validate(), []fault{{"id", casus.ErrRequired}, {"kind", casus.ErrRequired}})
	checkFaults(t, event.Event{ID: " ", AccountOf: "e"}.Validate(), []fault{{"id", casus.ErrRequired}})
	checkFaults(t, event.Event{ID: "a", AccountOf: "e"}.Validate(), nil)
	// An event without an identifier is not told to refer to itself.
	checkFaults(t, event.Event{Kind: "statement", Links: []event.Link{{Kind: event.After}}}.Validate(), []fault{
		{"id", casus.ErrRequired}, {"links[0].to", casus.ErrRequired},
	})
}

func TestWhenValidate(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		when event.When
		want []fault
	}{
		{"nothing", event.When{}, nil},
		{"a date", event.When{Date: "2020-03-11~", Zone: "Asia/Baghdad", Text: "Wednesday", Origin: actor.Added}, nil},
		{"start and end", event.When{Start: "2020-03", End: "2020-03-11"}, nil},
		{"one day", event.When{Start: "2020-03-11", End: "2020-03-11"}, nil},
		{"one of two days", event.When{Start: "[2020-03-11,2020-03-12]"}, nil},
		{"malformed", event.When{Date: "x", Start: "y", End: "z"}, []fault{
			{"date", casus.ErrSyntax}, {"date", casus.ErrConflict}, {"start", casus.ErrSyntax}, {"end", casus.ErrSyntax},
		}},
		{"date and start", event.When{Date: "2020", Start: "2020"}, []fault{{"date", casus.ErrConflict}}},
		{"date and end", event.When{Date: "2020", End: "2020"}, []fault{{"date", casus.ErrConflict}}},
		{"a start that lasted", event.When{Start: "2019/2020", End: "2020/2021"}, []fault{{"start", casus.ErrConflict}, {"end", casus.ErrConflict}}},
		{"end before start", event.When{Start: "2020-03-11", End: "2020-03-10"}, []fault{{"end", casus.ErrConflict}}},
		{"end before start in a zone", event.When{Start: "2020-03-11", End: "2020-03-10", Zone: "+03:00"}, []fault{{"end", casus.ErrConflict}}},
		{"end before start in some zone", event.When{Start: "2020-03-11", End: "2020-03-10", Zone: "Asia/Baghdad"}, []fault{{"end", casus.ErrConflict}}},
		{"zone", event.When{Zone: "Baghdad time"}, []fault{{"zone", casus.ErrSyntax}}},
		{"text", event.When{Text: bad, Origin: "guessed"}, []fault{{"text", casus.ErrSyntax}, {"origin", casus.ErrUnknown}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			checkFaults(t, test.when.Validate(), test.want)
		})
	}
}

func TestZoneTexts(t *testing.T) {
	t.Parallel()
	day := event.When{Date: "2020-03-11", Zone: "Z"}.Bounds(nil).EarliestStart
	for zone, hours := range map[string]float64{
		"Z": 0, "+00:00": 0, "+03:00": 3, "-05:30": -5.5, "+14:00": 14, "-12:00": -12, "+13:59": 13 + 59./60,
	} {
		w := event.When{Date: "2020-03-11", Zone: zone}
		checkFaults(t, w.Validate(), nil)
		if got := float64(day-w.Bounds(nil).EarliestStart) / 3600; math.Abs(got-hours) > 1e-9 {
			t.Errorf("%s: %v hours east of Greenwich, want %v", zone, got, hours)
		}
	}
	for _, zone := range []string{"Asia/Baghdad", "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+3", "A-b", "a", "z", "Z9"} {
		checkFaults(t, event.When{Zone: zone}.Validate(), nil)
	}
	for _, zone := range []string{"+14:01", "-12:01", "+15:00", "+23:59", "-23:00"} {
		checkFaults(t, event.When{Zone: zone}.Validate(), []fault{{"zone", casus.ErrRange}})
	}
	for _, zone := range []string{
		"-00:00", "+3:00", "+03", "+0300", "+03:00:00", "+03:60", "03:00", "+a3:00", "+03:b0", "+0/:00", "+0:;00", "+03:0/", "+03:0:",
		"Asia/", "/Asia", "Asia//Baghdad", "Asia/Bagh dad", "9Asia", "Asia/3", "_a", "Asia/Ba@", "Asia/Ba[", "Asia/`", "é",
	} {
		checkFaults(t, event.When{Zone: zone}.Validate(), []fault{{"zone", casus.ErrSyntax}})
		asked := false
		event.When{Date: "2020", Zone: zone}.Bounds(func(string) (*time.Location, error) { asked = true; return time.UTC, nil })
		if asked {
			t.Errorf("%q is looked up", zone)
		}
	}
}

func TestPlaceValidate(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		place event.Place
		want  []fault
	}{
		{"nothing", event.Place{}, nil},
		{"limits", event.Place{Lat: 90, Lon: -180, RadiusM: 1e7, Precision: event.PrecisionNear}, nil},
		{"the other limits", event.Place{Lat: -90, Lon: 180, Precision: event.PrecisionNear}, nil},
		{"beyond", event.Place{Lat: 90.01, Lon: 180.01, RadiusM: -1}, []fault{
			{"lat", casus.ErrRange}, {"lon", casus.ErrRange}, {"radius_m", casus.ErrRange},
		}},
		{"below", event.Place{Lat: -90.01, Lon: -180.01}, []fault{{"lat", casus.ErrRange}, {"lon", casus.ErrRange}}},
		{"no numbers", event.Place{Lat: math.NaN(), Lon: math.Inf(1), RadiusM: math.Inf(1)}, []fault{
			{"lat", casus.ErrRange}, {"lon", casus.ErrRange}, {"radius_m", casus.ErrRange},
		}},
		{"a radius around nothing", event.Place{RadiusM: 5}, []fault{{"radius_m", casus.ErrConflict}}},
		{"words", event.Place{Facility: "castle", Country: "Iraq", Precision: "rough", Role: "stage"}, []fault{
			{"facility", casus.ErrUnknown}, {"country", casus.ErrSyntax}, {"precision", casus.ErrUnknown}, {"role", casus.ErrUnknown},
		}},
		{"countries", event.Place{Country: "ABCDE"}, []fault{{"country", casus.ErrSyntax}}},
		{"short countries", event.Place{Country: "US"}, []fault{{"country", casus.ErrSyntax}}},
		{"unassigned countries", event.Place{Country: "QQQQ"}, []fault{{"country", casus.ErrUnknown}}},
		{"texts", event.Place{Name: bad, Admin: []string{"a", "", "a", bad}, Relative: bad, Near: bad}, []fault{
			{"name", casus.ErrSyntax},
			{"admin[1]", casus.ErrRequired},
			{"admin[2]", casus.ErrDuplicate},
			{"admin[3]", casus.ErrSyntax},
			{"relative", casus.ErrSyntax},
			{"near", casus.ErrSyntax},
		}},
		{"north of what", event.Place{Relative: "north of"}, []fault{{"near", casus.ErrRequired}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			checkFaults(t, test.place.Validate(), test.want)
		})
	}
	err := fmt.Sprint(event.Place{Lat: 91, Precision: event.PrecisionExact, RadiusM: -2}.Validate())
	for _, want := range []string{"lat: out of range: 91: want -90 to 90", "radius_m: out of range: -2: want at least 0"} {
		if !strings.Contains(err, want) {
			t.Errorf("%s: want %q", err, want)
		}
	}
}

func TestPatternValidate(t *testing.T) {
	t.Parallel()
	scale := func(s ...event.Scale) event.Pattern { return event.Pattern{Scale: s} }
	for _, test := range []struct {
		name string
		p    event.Pattern
		want []fault
	}{
		{"everything", event.Pattern{}, nil},
		{"a good one", event.Pattern{
			Kinds: []event.Kind{"assault"}, Means: []event.Means{"air/drone"}, Status: []event.Status{"", event.Possible},
			By: backedByIran(), Against: actor.OneOf("usa"), Where: []event.Place{{Country: "IRQ"}}, When: "2020", Before: "x",
			Scale: []event.Scale{{Harm: event.Killed, AtLeast: 1}, {Quantity: event.Personnel, As: "x"}},
		}, nil},
		{"kinds", event.Pattern{Kinds: []event.Kind{"", "duel", "assault", "assault"}}, []fault{
			{"kinds[0]", casus.ErrRequired}, {"kinds[3]", casus.ErrDuplicate}, {"kinds[1]", casus.ErrUnknown},
		}},
		{"means", event.Pattern{Means: []event.Means{"catapult"}}, []fault{{"means[0]", casus.ErrUnknown}}},
		{"status", event.Pattern{Status: []event.Status{"rumoured", "", ""}}, []fault{
			{"status[0]", casus.ErrUnknown}, {"status[2]", casus.ErrDuplicate},
		}},
		{"who", event.Pattern{By: actor.OneOf("a", "a"), Against: actor.Set{Terms: []actor.Term{{}}}}, []fault{
			{"by.ids[1]", casus.ErrDuplicate}, {"against.terms[0]", casus.ErrRequired},
		}},
		{"nobody in particular", event.Pattern{By: actor.Set{Open: actor.OpenUnknown}, Against: actor.Set{Words: "someone"}}, []fault{
			{"by", casus.ErrRequired}, {"against", casus.ErrRequired},
		}},
		{"where", event.Pattern{Where: []event.Place{{Lat: 91}, {}, {Role: event.PlaceLaunch}, {Precision: event.PrecisionExact}, {Near: "x"}, {Name: "x"}, {Facility: "port"}, {Admin: []string{"x"}}}}, []fault{
			{"where[0].lat", casus.ErrRange}, {"where[1]", casus.ErrRequired}, {"where[2]", casus.ErrRequired},
		}},
		{"when and before", event.Pattern{When: "now", Before: bad}, []fault{{"when", casus.ErrSyntax}, {"before", casus.ErrSyntax}}},
		{"an empty scale", scale(event.Scale{}), []fault{{"scale[0].harm", casus.ErrRequired}, {"scale[0].at_least", casus.ErrRequired}}},
		{"both", scale(event.Scale{Harm: "killed", Quantity: "personnel", AtLeast: 1, As: "x"}), []fault{
			{"scale[0].quantity", casus.ErrConflict}, {"scale[0].as", casus.ErrConflict},
		}},
		{"words", scale(event.Scale{Harm: "bruised", AtLeast: 1}, event.Scale{Quantity: "cows", As: bad}), []fault{
			{"scale[0].harm", casus.ErrUnknown}, {"scale[1].quantity", casus.ErrUnknown}, {"scale[1].as", casus.ErrSyntax},
		}},
		{"below", scale(event.Scale{Harm: "killed", AtLeast: -1}), []fault{{"scale[0].at_least", casus.ErrRange}}},
		{"below and as", scale(event.Scale{Harm: "killed", AtLeast: -1, As: "x"}), []fault{
			{"scale[0].at_least", casus.ErrRange}, {"scale[0].as", casus.ErrConflict},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			checkFaults(t, test.p.Validate(), test.want)
		})
	}
}

func TestSuperlativeValidate(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		s    event.Superlative
		want []fault
	}{
		{"only", event.Superlative{ID: "s", Form: event.FormOnly, Actor: "kh"}, nil},
		{"most", event.Superlative{ID: "s", Form: event.FormMost, Measure: "killed", Event: "e", SinceEvent: "x"}, nil},
		{"least", event.Superlative{ID: "s", Form: event.FormLeast, Measure: event.MeasureHostility, Event: "e", Since: "1979"}, nil},
		{"nothing", event.Superlative{}, []fault{{"id", casus.ErrRequired}, {"form", casus.ErrRequired}, {"event", casus.ErrRequired}}},
		{"no measure", event.Superlative{ID: "s", Form: event.FormLeast, Event: "e"}, []fault{{"measure", casus.ErrRequired}}},
		{"no measure of the most", event.Superlative{ID: "s", Form: event.FormMost, Event: "e"}, []fault{{"measure", casus.ErrRequired}}},
		{"a measure too many", event.Superlative{ID: "s", Form: event.FormOnly, Measure: "killed", Event: "e"}, []fault{{"measure", casus.ErrConflict}}},
		{"words", event.Superlative{ID: "s", Form: "best", Measure: "charm", Event: "e"}, []fault{{"form", casus.ErrUnknown}, {"measure", casus.ErrUnknown}}},
		{"both", event.Superlative{ID: "s", Form: event.FormOnly, Event: "e", Actor: "a", Since: "1979", SinceEvent: "e"}, []fault{
			{"actor", casus.ErrConflict}, {"since_event", casus.ErrConflict}, {"since_event", casus.ErrCycle},
		}},
		{
			"faults of its parts",
			event.Superlative{
				ID: bad, Form: event.FormFirst, Event: bad, Scope: event.Pattern{When: "now"}, Since: "then",
				Cites: []actor.Cite{{Start: -1, Source: "s"}}, Extra: map[string]json.RawMessage{"/a": nil},
			},
			[]fault{
				{"id", casus.ErrSyntax},
				{"event", casus.ErrSyntax},
				{"scope.when", casus.ErrSyntax},
				{"since", casus.ErrSyntax},
				{"cites[0].start", casus.ErrRange},
				{`extra["/a"]`, casus.ErrSyntax},
			},
		},
		{"an actor that is not UTF-8", event.Superlative{ID: "s", Form: event.FormFirst, Actor: bad, SinceEvent: bad}, []fault{
			{"actor", casus.ErrSyntax}, {"since_event", casus.ErrSyntax},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			checkFaults(t, test.s.Validate(), test.want)
		})
	}
}

func TestAsOfValidate(t *testing.T) {
	t.Parallel()
	checkFaults(t, event.AsOf{}.Validate(), nil)
	checkFaults(t, event.AsOf{Said: "2020", Recorded: "2020-03-11"}.Validate(), nil)
	checkFaults(t, event.AsOf{Said: "now", Recorded: "then"}.Validate(), []fault{
		{"said", casus.ErrSyntax}, {"recorded", casus.ErrSyntax},
	})
}

func TestMessagesAreShort(t *testing.T) {
	t.Parallel()
	long := "x" + strings.Repeat("é", 500_000)
	e := event.Event{
		ID: event.ID(long), Kind: event.Kind(long), Links: []event.Link{event.LinkTo(event.After, event.ID(long))},
		When:       event.When{Date: "2020", Start: "2019/2020", End: "2019/2020", Zone: long},
		Where:      []event.Place{{Country: actor.Country(long), Relative: long}},
		Casualties: []event.Casualty{{Harm: event.Harm(long), Count: event.Count{Lean: event.Lean(long)}}},
	}
	if text := fmt.Sprint(e.Validate()); len(text) > 5000 || !strings.Contains(text, "é...") || strings.Contains(text, "\\x") {
		t.Errorf("%d bytes of message: %.2000s", len(text), text)
	}
}

// TestValidateIsLinear holds also for lists that a careless check would gather
// anew for each entry: ten times as many entries take about ten times as much
// memory, not a hundred times.
//
//nolint:paralleltest // others would be counted too
func TestValidateIsLinear(t *testing.T) {
	crowd := func(n int) event.Event {
		e := event.Event{ID: "e", Kind: "assault"}
		for i := range n {
			id := actor.ID(fmt.Sprint("a", i))
			e.Participants = append(e.Participants, event.By(id))
			e.Casualties = append(e.Casualties, event.Casualty{
				Harm: event.Killed, Count: event.Exactly(1), Actor: id, AsOf: "2020-03-11", Nationality: actor.Country(id),
			})
			e.Measures = append(e.Measures, event.Measure{Quantity: event.Personnel, Count: event.Exactly(1), Actor: id})
			e.Links = append(e.Links, event.LinkTo(event.After, event.ID(id)))
		}
		return e
	}
	memory := func(n int) float64 {
		e := crowd(n)
		return testing.AllocsPerRun(3, func() {
			_ = e.Validate()
			e.Tolls()
		})
	}
	if few, many := memory(200), memory(2000); many > 15*few {
		t.Errorf("200 entries take %v allocations, 2000 take %v", few, many)
	}
}
