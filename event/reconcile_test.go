package event_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// told returns accounts of the event "e", each from a source of its own: those
// with numbers 0, 1, 2 ... have the identifiers a0, a1, a2 ...
func told(accounts ...event.Event) []event.Event {
	for i := range accounts {
		accounts[i].ID, accounts[i].AccountOf = event.ID(fmt.Sprint("a", i)), "e"
		if accounts[i].Cites == nil {
			accounts[i].Cites = []actor.Cite{{Source: actor.SourceID(fmt.Sprint("s", i))}}
		}
	}
	return accounts
}

// from returns the account with the source in place of its own.
func from(source actor.SourceID, a event.Event) event.Event {
	a.Cites = []actor.Cite{{Source: source}}
	return a
}

func kindOf(k event.Kind) event.Event         { return event.Event{Kind: k} }
func dated(d edtf.Date) event.Event           { return event.Event{When: event.On(d)} }
func deaths(c ...event.Count) event.Event     { return people(event.Killed, c...) }
func located(p ...event.Place) event.Event    { return event.Event{Where: p} }
func struck(a ...event.Attack) event.Event    { return event.Event{Attacks: a} }
func sized(m ...event.Measure) event.Event    { return event.Event{Measures: m} }
func done(p ...event.Participant) event.Event { return event.Event{Participants: p} }

func people(h event.Harm, counts ...event.Count) event.Event {
	var e event.Event
	for _, c := range counts {
		e.Casualties = append(e.Casualties, event.Casualty{Harm: h, Count: c})
	}
	return e
}

func counted(v event.Casualty) event.Event { return event.Event{Casualties: []event.Casualty{v}} }

// summary is a conflict in one line each for its kind and its values.
func summary(conflicts []event.Conflict) []string {
	var lines []string
	for _, c := range conflicts {
		lines = append(lines, c.Is.String()+" "+c.String())
	}
	return lines
}

func TestReconcileKindStatusAttacks(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name     string
		own      event.Event
		accounts []event.Event
		want     event.Event // of the fields below
		conflict []string
	}{
		{"nobody says", event.Event{}, told(event.Event{}, event.Event{}), event.Event{}, nil},
		{"one says", event.Event{}, told(kindOf("assault")), kindOf("assault"), nil},
		{"one says more", event.Event{}, told(kindOf("assault"), kindOf("assault/drone"), kindOf("assault")), kindOf("assault/drone"), nil},
		{"the event says", kindOf("assault"), told(kindOf("assault/drone"), kindOf("assault/drone")), kindOf("assault"), nil},
		{
			"the event is contradicted", kindOf("protest"), told(kindOf("assault"), kindOf("assault")), kindOf("protest"),
			[]string{"yes kind: protest (own), assault (a0, a1; 2 roots)"},
		},
		{
			"two against one",
			event.Event{},
			told(kindOf("protest"), kindOf("assault"), kindOf("assault/drone")), kindOf("assault/drone"),
			[]string{"yes kind: assault (a1; 1 root), assault/drone (a2; 1 root), protest (a0; 1 root)"},
		},
		{
			"one against one",
			event.Event{},
			told(kindOf("protest"), kindOf("assault")),
			event.Event{},
			[]string{"yes kind: assault (a1; 1 root), protest (a0; 1 root)"},
		},
		{
			"one root against one",
			event.Event{},
			told(from("s", kindOf("protest")), from("s", kindOf("protest")), kindOf("assault")),
			event.Event{},
			[]string{"yes kind: assault (a2; 1 root), protest (a0, a1; 1 root)"},
		},
		{
			"an incident may be an assault",
			event.Event{},
			told(kindOf("incident/explosion"), kindOf("assault"), kindOf("assault")),
			kindOf("assault"),
			[]string{"undetermined kind: assault (a1, a2; 2 roots), incident/explosion (a0; 1 root)"},
		},
		{
			"an incident may not be aid",
			event.Event{},
			told(kindOf("incident"), kindOf("aid")),
			event.Event{},
			[]string{"yes kind: aid (a1; 1 root), incident (a0; 1 root)"},
		},
		{"status", event.Event{}, told(event.Event{Status: event.Ongoing}), event.Event{}, nil},
		{
			"status denied",
			event.Event{},
			told(event.Event{Status: event.Failed}, event.Event{}),
			event.Event{},
			[]string{"yes status: occurred (own), failed (a0; 1 root)"},
		},
		{
			"status of the event",
			event.Event{Status: event.Planned},
			told(event.Event{Status: event.Failed}),
			event.Event{Status: event.Planned},
			[]string{"yes status: planned (own), failed (a0; 1 root)"},
		},
		{
			"one attack each",
			event.Event{},
			told(
				struck(event.Attack{Means: "air"}), struck(event.Attack{Means: "air/drone", Intent: "mistaken"}),
				struck(event.Attack{TargetKind: "police", Intent: "mistaken"}), struck(event.Attack{Intent: "deliberate"}),
			),
			struck(event.Attack{Means: "air/drone", TargetKind: "police", Intent: "mistaken"}),
			[]string{"yes attacks.intent: mistaken (a1, a2; 2 roots), deliberate (a3; 1 root)"},
		},
		{
			"the event's attack is completed", struck(event.Attack{Means: "air"}),
			told(struck(event.Attack{Means: "missile", TargetKind: "police"})),
			struck(event.Attack{Means: "air", TargetKind: "police"}),
			[]string{"yes attacks.means: air (own), missile (a0; 1 root)"},
		},
		{
			"several attacks",
			event.Event{},
			told(struck(event.Attack{Means: "missile"}, event.Attack{Means: "air"}), struck(event.Attack{Means: "air"}, event.Attack{Means: "arson"})),
			struck(event.Attack{Means: "air"}, event.Attack{Means: "arson"}, event.Attack{Means: "missile"}), nil,
		},
		{
			"several attacks in the event", struck(event.Attack{Means: "missile"}, event.Attack{Means: "air"}),
			told(struck(event.Attack{Means: "arson"})), struck(event.Attack{Means: "missile"}, event.Attack{Means: "air"}), nil,
		},
		{"an empty attack", struck(event.Attack{}), nil, struck(event.Attack{}), nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			test.own.ID = "e"
			got := event.Reconcile(test.own, test.accounts, nil)
			if got.Event.Kind != test.want.Kind || got.Event.Status != test.want.Status {
				t.Errorf("%q, %q, want %q, %q", got.Event.Kind, got.Event.Status, test.want.Kind, test.want.Status)
			}
			if diff := cmp.Diff(test.want.Attacks, got.Event.Attacks); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(test.conflict, summary(got.Conflicts)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReconcileWhen(t *testing.T) {
	t.Parallel()
	zoned := func(d edtf.Date, zone string) event.Event { return event.Event{When: event.When{Date: d, Zone: zone}} }
	for _, test := range []struct {
		name     string
		own      event.Event
		accounts []event.Event
		want     event.When
		conflict []string
	}{
		{"undated", event.Event{}, told(event.Event{When: event.When{Text: "Wednesday"}}), event.When{}, nil},
		{"dated once", event.Event{}, told(dated("2020-03-11")), event.On("2020-03-11"), nil},
		{"a month bears out a day", event.Event{}, told(dated("2020-03"), dated("2020-03-11"), dated("2020")), event.On("2020-03-11"), nil},
		{
			"two days",
			event.Event{},
			told(dated("2020-03-12"), dated("2020-03-11")), event.On("[2020-03-11,2020-03-12]"),
			[]string{"yes when: 2020-03-11 (a1; 1 root), 2020-03-12 (a0; 1 root)"},
		},
		{
			"a month does not settle two days",
			event.Event{},
			told(dated("2020-03-12"), dated("2020-03"), dated("2020-03-11")),
			event.On("[2020-03-11,2020-03-12]"),
			[]string{"yes when: 2020-03-11 (a2; 1 root), 2020-03-12 (a0; 1 root)"},
		},
		{
			"two against one",
			event.Event{},
			told(dated("2020-03-12"), dated("2020-03-11"), dated("2020-03-11")), event.On("2020-03-11"),
			[]string{"yes when: 2020-03-11 (a1, a2; 2 roots), 2020-03-12 (a0; 1 root)"},
		},
		{
			"the event says otherwise", dated("2020-03-10"), told(dated("2020-03-11"), dated("2020-03")), event.On("2020-03-10"),
			[]string{"yes when: 2020-03-10 (own), 2020-03-11 (a0; 1 root)"},
		},
		{
			"hours have no set",
			event.Event{},
			told(dated("2020-03-11T18:59"), dated("2020-03-11T19:30")),
			event.When{},
			[]string{"yes when: 2020-03-11T18:59 (a0; 1 root), 2020-03-11T19:30 (a1; 1 root)"},
		},
		{
			"a start has no set",
			event.Event{},
			told(event.Event{When: event.When{Start: "2020-03-11"}}, dated("2020-03-10")),
			event.When{},
			[]string{"yes when: 2020-03-10 (a1; 1 root), from 2020-03-11 (a0; 1 root)"},
		},
		{"ranges that overlap", event.Event{}, told(dated("2020-03-1X"), dated("[2020-03-15..2020-03-25]")), event.When{}, nil},
		{
			"one day in two zones",
			event.Event{},
			told(zoned("2020-03-11", "+14:00"), zoned("2020-03-11", "-12:00")),
			event.When{},
			[]string{"yes when: 2020-03-11 (+14:00) (a0; 1 root), 2020-03-11 (-12:00) (a1; 1 root)"},
		},
		{"a zone and none", event.Event{}, told(zoned("2020-03-11", "+03:00"), dated("2020-03-11")), event.When{Date: "2020-03-11", Zone: "+03:00"}, nil},
		{
			"two days in one zone",
			event.Event{},
			told(zoned("2020-03-12", "Asia/Baghdad"), zoned("2020-03-11", "Asia/Baghdad")),
			event.When{Date: "[2020-03-11,2020-03-12]", Zone: "Asia/Baghdad"},
			[]string{"yes when: 2020-03-11 (Asia/Baghdad) (a1; 1 root), 2020-03-12 (Asia/Baghdad) (a0; 1 root)"},
		},
		{
			"what the words are stays",
			event.Event{When: event.When{Text: "Wednesday"}},
			told(
				event.Event{When: event.When{Date: "2020-03-11", Text: "yesterday", Origin: actor.Inferred}},
				event.Event{When: event.When{Date: "2020-03-11", Text: "today", Origin: actor.Added}},
			),
			event.When{Date: "2020-03-11", Text: "Wednesday", Origin: actor.Added},
			nil,
		},
		{
			"stated by one",
			event.Event{},
			told(event.Event{When: event.When{Date: "2020-03-11", Origin: actor.Inferred}}, dated("2020-03-11")), event.On("2020-03-11"), nil,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			test.own.ID = "e"
			got := event.Reconcile(test.own, test.accounts, nil)
			if diff := cmp.Diff(test.want, got.Event.When); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(test.conflict, summary(got.Conflicts)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReconcileCasualties(t *testing.T) {
	t.Parallel()
	exactly := event.Exactly
	cited := func(count event.Count, n actor.Country, sources ...actor.SourceID) event.Casualty {
		v := event.Casualty{Harm: event.Killed, Count: count, Nationality: n}
		for _, s := range sources {
			v.Cites = append(v.Cites, actor.Cite{Source: s})
		}
		return v
	}
	asOf := func(day edtf.Date, count event.Count) event.Event {
		return counted(event.Casualty{Harm: event.Killed, Count: count, AsOf: day})
	}
	nationals := func(n actor.Country, c event.Count) event.Event { return counted(event.KilledOf(n, c)) }
	for _, test := range []struct {
		name     string
		own      event.Event
		accounts []event.Event
		want     []event.Casualty
		conflict []string
	}{
		{"one says", event.Event{}, told(deaths(exactly(3))), []event.Casualty{cited(exactly(3), "", "s0")}, nil},
		{"two say", event.Event{}, told(deaths(exactly(3)), deaths(exactly(3))), []event.Casualty{cited(exactly(3), "", "s0", "s1")}, nil},
		{
			"two disagree",
			event.Event{},
			told(deaths(exactly(3)), deaths(exactly(5))),
			[]event.Casualty{cited(event.Between(3, 5), "", "s0", "s1")},
			[]string{"yes casualties[killed]: 3 (a0; 1 root), 5 (a1; 1 root)"},
		},
		{
			"two against one",
			event.Event{},
			told(deaths(exactly(3)), deaths(exactly(5)), deaths(exactly(5))),
			[]event.Casualty{cited(exactly(5), "", "s1", "s2")},
			[]string{"yes casualties[killed]: 5 (a1, a2; 2 roots), 3 (a0; 1 root)"},
		},
		{
			"at least bears out",
			event.Event{},
			told(deaths(event.AtLeast(2)), deaths(exactly(3)), deaths(exactly(1))),
			[]event.Casualty{cited(exactly(3), "", "s0", "s1")},
			[]string{"yes casualties[killed]: 1 (a2; 1 root), 3 (a1; 1 root), at least 2 (a0; 1 root)"},
		},
		{
			"ranges that overlap",
			event.Event{},
			told(deaths(event.Between(1, 4)), deaths(event.Between(3, 9))),
			[]event.Casualty{cited(event.Between(3, 4), "", "s0", "s1")},
			nil,
		},
		{"at least and at most", event.Event{}, told(deaths(event.AtLeast(2)), deaths(event.AtMost(9))), []event.Casualty{cited(event.Between(2, 9), "", "s0", "s1")}, nil},
		{
			"about and about",
			event.Event{},
			told(deaths(event.About(60)), deaths(event.About(80))),
			[]event.Casualty{cited(event.Count{Form: event.CountAtLeast, N: 1, Words: "about 60 or about 80"}, "", "s0", "s1")},
			[]string{"undetermined casualties[killed]: about 60 (a0; 1 root), about 80 (a1; 1 root)"},
		},
		{"about and exactly that", event.Event{}, told(deaths(event.About(60)), deaths(exactly(60))), []event.Casualty{cited(exactly(60), "", "s0", "s1")}, nil},
		{
			"about and exactly another",
			event.Event{},
			told(deaths(event.About(60)), deaths(exactly(58)), deaths(exactly(58))),
			[]event.Casualty{cited(exactly(58), "", "s0", "s1", "s2")},
			[]string{"undetermined casualties[killed]: 58 (a1, a2; 2 roots), about 60 (a0; 1 root)"},
		},
		{"about and a range around it", event.Event{}, told(deaths(event.About(60)), deaths(event.Between(50, 70))), []event.Casualty{cited(event.Between(50, 70), "", "s0", "s1")}, nil},
		{"about and a least below it", event.Event{}, told(deaths(event.About(60)), deaths(event.AtLeast(5))), []event.Casualty{cited(event.About(60), "", "s0", "s1")}, nil},
		{
			"about and a least above it",
			event.Event{},
			told(deaths(event.About(60)), deaths(event.AtLeast(70))),
			[]event.Casualty{cited(event.Count{Form: event.CountAtLeast, N: 1, Words: "about 60 or at least 70"}, "", "s0", "s1")},
			[]string{"undetermined casualties[killed]: about 60 (a0; 1 root), at least 70 (a1; 1 root)"},
		},
		{
			"about and none",
			event.Event{},
			told(deaths(event.About(60)), deaths(exactly(0))),
			[]event.Casualty{cited(event.InWords("0 or about 60"), "", "s0", "s1")},
			[]string{"yes casualties[killed]: 0 (a1; 1 root), about 60 (a0; 1 root)"},
		},
		{"words and a number", event.Event{}, told(deaths(event.InWords("dozens")), deaths(exactly(30))), []event.Casualty{cited(exactly(30), "", "s0", "s1")}, nil},
		{"unknown and words", event.Event{}, told(deaths(event.UnknownCount()), deaths(event.InWords("dozens"))), []event.Casualty{cited(event.InWords("dozens"), "", "s0", "s1")}, nil},
		{
			"words and words",
			event.Event{},
			told(deaths(event.InWords("dozens")), deaths(event.InWords("several"))),
			[]event.Casualty{cited(event.InWords("dozens or several"), "", "s0", "s1")},
			[]string{"undetermined casualties[killed]: dozens (a0; 1 root), several (a1; 1 root)"},
		},
		{
			"the event says", deaths(exactly(3)), told(deaths(exactly(5)), deaths(exactly(5))),
			[]event.Casualty{cited(exactly(3), "")},
			[]string{"yes casualties[killed]: 3 (own), 5 (a0, a1; 2 roots)"},
		},
		{
			"a breakdown beside the event's total", deaths(exactly(3)), told(nationals("USA", exactly(2)), nationals("GBR", exactly(1))),
			[]event.Casualty{cited(exactly(3), ""), cited(exactly(1), "GBR", "s1"), cited(exactly(2), "USA", "s0")},
			nil,
		},
		{
			"a part greater than the event's total", deaths(exactly(3)), told(nationals("USA", exactly(5)), nationals("GBR", exactly(1))),
			[]event.Casualty{cited(exactly(3), ""), cited(exactly(1), "GBR", "s1")},
			[]string{"yes casualties[killed]: 3 (own), at least 5 (a0; 1 root)"},
		},
		{
			"a total and a breakdown",
			event.Event{},
			told(deaths(exactly(3)), event.Event{Casualties: []event.Casualty{event.KilledOf("USA", exactly(2)), event.KilledOf("GBR", exactly(2))}}),
			[]event.Casualty{cited(exactly(3), "", "s0"), cited(exactly(2), "GBR", "s1")},
			[]string{"yes casualties[killed]: 3 (a0; 1 root), at least 4 (a1; 1 root)"},
		},
		{
			"by nationality and status",
			event.Event{},
			told(
				counted(event.Casualty{Harm: event.Killed, Nationality: "USA", Status: "military", Count: exactly(2)}),
				counted(event.Casualty{Harm: event.Killed, Nationality: "USA", Count: event.AtMost(1)}),
				counted(event.Casualty{Harm: event.Killed, Status: "military", Count: exactly(1)}),
			),
			[]event.Casualty{
				{Harm: event.Killed, Status: "military", Count: exactly(1), Cites: []actor.Cite{{Source: "s2"}}},
				cited(event.AtMost(1), "USA", "s1"),
			},
			[]string{
				"yes casualties[killed military]: 1 (a2; 1 root), at least 2 (a0; 1 root)",
				"yes casualties[killed USA]: at least 2 (a0; 1 root), at most 1 (a1; 1 root)",
			},
		},
		{
			"by actor",
			event.Event{},
			told(
				counted(event.Casualty{Harm: event.Killed, Actor: "army", Count: exactly(2)}),
				counted(event.Casualty{Harm: event.Killed, Actor: "army", Count: exactly(3)}),
			),
			[]event.Casualty{{Harm: event.Killed, Actor: "army", Count: event.Between(2, 3), Cites: []actor.Cite{{Source: "s0"}, {Source: "s1"}}}},
			[]string{"yes casualties[killed army]: 2 (a0; 1 root), 3 (a1; 1 root)"},
		},
		{
			"a toll that grew",
			event.Event{},
			told(asOf("2020-03-11", exactly(3)), asOf("2020-03-12", exactly(5))),
			[]event.Casualty{
				{Harm: event.Killed, Count: exactly(3), AsOf: "2020-03-11", Cites: []actor.Cite{{Source: "s0"}}},
				{Harm: event.Killed, Count: exactly(5), AsOf: "2020-03-12", Cites: []actor.Cite{{Source: "s1"}}},
			},
			nil,
		},
		{
			"a toll that shrank",
			event.Event{},
			told(asOf("2020-03-12", exactly(3)), asOf("2020-03-11", exactly(5))),
			[]event.Casualty{
				{Harm: event.Killed, Count: exactly(5), AsOf: "2020-03-11", Cites: []actor.Cite{{Source: "s1"}}},
				{Harm: event.Killed, Count: exactly(3), AsOf: "2020-03-12", Cites: []actor.Cite{{Source: "s0"}}},
			},
			[]string{"yes casualties[killed]: 3 as of 2020-03-12 (a0; 1 root), 5 as of 2020-03-11 (a1; 1 root)"},
		},
		{
			"a toll of which nothing was known at first",
			event.Event{},
			told(asOf("2020-03-12", exactly(3)), asOf("2020-03-11", event.UnknownCount())),
			[]event.Casualty{
				{Harm: event.Killed, Count: event.UnknownCount(), AsOf: "2020-03-11", Cites: []actor.Cite{{Source: "s1"}}},
				{Harm: event.Killed, Count: exactly(3), AsOf: "2020-03-12", Cites: []actor.Cite{{Source: "s0"}}},
			},
			nil,
		},
		{
			"another harm", people(event.Wounded, exactly(12)), told(deaths(exactly(3))),
			[]event.Casualty{{Harm: event.Wounded, Count: exactly(12)}, cited(exactly(3), "", "s0")},
			nil,
		},
		{
			"with cites of its own",
			event.Event{},
			told(counted(cited(exactly(2), "USA", "x", "y"))),
			[]event.Casualty{cited(exactly(2), "USA", "x", "y")},
			nil,
		},
		{"no count", event.Event{}, told(counted(event.Casualty{Harm: event.Killed})), nil, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			test.own.ID = "e"
			got := event.Reconcile(test.own, test.accounts, nil)
			if diff := cmp.Diff(test.want, got.Event.Casualties); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(test.conflict, summary(got.Conflicts)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReconcileMeasures(t *testing.T) {
	t.Parallel()
	measure := func(q event.Quantity, n int64, id actor.ID) event.Measure {
		return event.Measure{Quantity: q, Count: event.Exactly(n), Actor: id}
	}
	got := event.Reconcile(
		event.Event{ID: "e", Measures: []event.Measure{
			measure("personnel", 5200, "usa"), {Quantity: "sites-struck", Cites: []actor.Cite{{Source: "own"}}},
		}},
		told(
			sized(measure("rockets-fired", 15, ""), measure("personnel", 5000, "usa")),
			sized(measure("rockets-fired", 18, ""), measure("personnel", 400, "gbr"), event.Measure{Quantity: "crowd-size"}, measure("sites-struck", 2, "")),
		), nil)
	both := []actor.Cite{{Source: "s0"}, {Source: "s1"}}
	want := []event.Measure{
		measure("personnel", 5200, "usa"),
		{Quantity: "sites-struck", Count: event.Exactly(2), Cites: []actor.Cite{{Source: "own"}, {Source: "s1"}}},
		{Quantity: "personnel", Count: event.Exactly(400), Actor: "gbr", Cites: both[1:]},
		{Quantity: "rockets-fired", Count: event.Between(15, 18), Cites: both},
	}
	if diff := cmp.Diff(want, got.Event.Measures); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{
		"yes measures[personnel usa]: 5200 (own), 5000 (a0; 1 root)",
		"yes measures[rockets-fired]: 15 (a0; 1 root), 18 (a1; 1 root)",
	}, summary(got.Conflicts)); diff != "" {
		t.Error(diff)
	}
	if c := got.Conflicts[1]; c.Values[1].Count != event.Exactly(18) || c.Slot != (event.Slot{Field: "measures", Quantity: "rockets-fired"}) {
		t.Errorf("%+v", c)
	}
}

func TestReconcileParticipants(t *testing.T) {
	t.Parallel()
	militia := event.Participant{Role: event.RoleBy, Who: backedByIran()}
	oneOf := func(ids ...actor.ID) event.Participant {
		return event.Participant{Role: event.RoleBy, Who: actor.OneOf(ids...)}
	}
	by := event.By
	for _, test := range []struct {
		name     string
		own      event.Event
		accounts []event.Event
		want     []event.Participant
		conflict []string
	}{
		{"one says", event.Event{}, told(done(by("kh"), event.Target("usa"))), []event.Participant{by("kh"), event.Target("usa")}, nil},
		{"some are on both lists", event.Event{}, told(done(by("kh"), by("aah")), done(by("is"), by("kh"))), []event.Participant{by("aah"), by("is"), by("kh")}, nil},
		{
			"nobody is on both lists",
			event.Event{},
			told(done(by("kh")), done(by("is"))), nil,
			[]string{"yes participants[by]: is (a1; 1 root), kh (a0; 1 root)"},
		},
		{
			"two against one",
			event.Event{},
			told(done(by("kh")), done(by("is")), done(by("kh"), by("aah"))),
			[]event.Participant{by("aah"), by("kh")},
			[]string{"yes participants[by]: aah, kh (a2; 1 root), is (a1; 1 root), kh (a0; 1 root)"},
		},
		{"one of a set is named", event.Event{}, told(done(militia), done(by("kh"))), []event.Participant{by("kh")}, nil},
		{"one of a list is named", event.Event{}, told(done(oneOf("aah", "kh")), done(by("kh"))), []event.Participant{by("kh")}, nil},
		{
			"one who is not of the set",
			event.Event{},
			told(done(militia), done(by("usa"))), nil,
			[]string{"yes participants[by]: one of armed-group backed-by iran (a0; 1 root), usa (a1; 1 root)"},
		},
		{"one who may be of the set", event.Event{}, told(done(by("is")), done(militia)), []event.Participant{by("is"), militia}, nil},
		{"two sets", event.Event{}, told(done(oneOf("kh", "aah")), done(militia)), []event.Participant{militia, oneOf("kh", "aah")}, nil},
		{
			"two sets apart",
			event.Event{},
			told(done(oneOf("usa", "iran")), done(militia)), nil,
			[]string{"yes participants[by]: one of armed-group backed-by iran (a1; 1 root), one of usa or iran (a0; 1 root)"},
		},
		{
			"the event says", done(by("kh")), told(done(by("is"), event.Target("usa"))),
			[]event.Participant{by("kh"), event.Target("usa")},
			[]string{"yes participants[by]: kh (own), is (a0; 1 root)"},
		},
		{
			"sets in the same words",
			event.Event{},
			told(
				done(event.Participant{Role: event.RoleBy, Who: actor.Set{Words: "militias", IDs: []actor.ID{"kh"}}}),
				done(event.Participant{Role: event.RoleBy, Who: actor.Set{Words: "militias", IDs: []actor.ID{"aah"}}}),
			),
			nil,
			[]string{`yes participants[by]: one of "militias" (aah) (a1; 1 root), one of "militias" (kh) (a0; 1 root)`},
		},
		{"under another name", event.Event{}, told(done(by("kataib")), done(by("kh"), by("kataib"))), []event.Participant{by("kh")}, nil},
		{"a role of one's own", event.Event{}, told(done(event.Participant{Role: "witness", Actor: "usa"}, by("kh"))), []event.Participant{by("kh"), {Role: "witness", Actor: "usa"}}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			test.own.ID = "e"
			reg := registry().With(nil, []actor.Relation{{Subject: "kataib", Kind: actor.SameAs, Object: "kh"}}, nil)
			got := event.Reconcile(test.own, test.accounts, reg)
			if diff := cmp.Diff(test.want, got.Event.Participants); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(test.conflict, summary(got.Conflicts)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReconcileWhere(t *testing.T) {
	t.Parallel()
	launch := func(c actor.Country) event.Place { return event.Place{Country: c, Role: event.PlaceLaunch} }
	pt := func(lat, radius float64) event.Place { return event.Place{Lat: lat, Lon: 44, RadiusM: radius} }
	for _, test := range []struct {
		name     string
		own      event.Event
		accounts []event.Event
		want     []event.Place
		conflict []string
	}{
		{"one says", event.Event{}, told(located(event.Place{Name: "Taji", Country: "IRQ"})), []event.Place{{Name: "Taji", Country: "IRQ"}}, nil},
		{
			"each says something else",
			event.Event{},
			told(
				located(event.Place{Name: "Taji", Country: "IRQ"}), located(event.Place{Name: "taji", Facility: "military-base"}),
				located(event.Place{Name: "taji", Relative: "north of", Near: "Baghdad"}), located(event.Place{Near: "baghdad"}),
				located(event.Place{Admin: []string{"Baghdad"}}), located(event.Place{Admin: []string{"baghdad", "Taji"}}), located(pt(33.5, 500)),
			),
			[]event.Place{{
				Name: "Taji", Country: "IRQ", Facility: "military-base", Relative: "north of", Near: "Baghdad",
				Admin: []string{"baghdad", "Taji"}, Lat: 33.5, Lon: 44, RadiusM: 500,
			}},
			nil,
		},
		{
			"the event is completed", located(event.Place{Name: "Taji", Country: "IRQ"}),
			told(located(event.Place{Country: "SYR", Facility: "military-base"})),
			[]event.Place{{Name: "Taji", Country: "IRQ", Facility: "military-base"}},
			[]string{"yes where.country: IRQ (own), SYR (a0; 1 root)"},
		},
		{
			"names and descriptions differ",
			event.Event{},
			told(
				located(event.Place{Name: "Taji", Near: "Baghdad", Relative: "north of", Admin: []string{"a"}}),
				located(event.Place{Name: "K-1", Near: "Baghdad", Relative: "south of", Admin: []string{"b"}}),
			),
			nil,
			[]string{
				"undetermined where.name: K-1 (a1; 1 root), Taji (a0; 1 root)",
				"undetermined where.near: north of Baghdad (a0; 1 root), south of Baghdad (a1; 1 root)",
				"undetermined where.admin: a (a0; 1 root), b (a1; 1 root)",
			},
		},
		{
			"facilities differ",
			event.Event{},
			told(located(event.Place{Facility: "port"}), located(event.Place{Facility: "home"}), located(event.Place{Facility: "home"})),
			[]event.Place{{Facility: "home"}},
			[]string{"yes where.facility: home (a1, a2; 2 roots), port (a0; 1 root)"},
		},
		{
			"points that may be one",
			event.Event{},
			told(located(pt(33.5, 50_000)), located(pt(33.6, 20_000))),
			[]event.Place{pt(33.6, 20_000)},
			nil,
		},
		{
			"points apart",
			event.Event{},
			told(located(pt(33.5, 1000)), located(pt(34.5, 1000)), located(pt(34.5, 500))),
			[]event.Place{pt(34.5, 500)},
			[]string{"yes where.point: 33.5 44 within 1000 m (a0; 1 root), 34.5 44 within 1000 m (a1; 1 root), 34.5 44 within 500 m (a2; 1 root)"},
		},
		{
			"exact points",
			event.Event{},
			told(located(point(1, 2)), located(point(1, 2)), located(point(1, 3))),
			[]event.Place{point(1, 2)},
			[]string{"yes where.point: 1 2 exact (a0, a1; 2 roots), 1 3 exact (a2; 1 root)"},
		},
		{
			"each role for itself", located(launch("IRN")), told(located(event.Place{Country: "SAU"}, launch("YEM"))),
			[]event.Place{launch("IRN"), {Country: "SAU"}},
			[]string{"yes where.country[launch]: IRN (own), YEM (a0; 1 root)"},
		},
		{
			"several places",
			event.Event{},
			told(located(event.Place{Country: "SAU", Name: "b"}, event.Place{Country: "SAU", Name: "a"}), located(event.Place{Country: "SAU", Name: "a"})),
			[]event.Place{{Country: "SAU", Name: "a"}, {Country: "SAU", Name: "b"}},
			nil,
		},
		{
			"several places in the event", located(event.Place{Country: "SAU", Name: "b"}, event.Place{Name: "a"}),
			told(located(event.Place{Country: "YEM"}), located(event.Place{Country: "SAU"})),
			[]event.Place{{Country: "SAU", Name: "b"}, {Name: "a"}},
			[]string{"yes where.country: SAU (own, a1; 1 root), YEM (a0; 1 root)"},
		},
		{"an empty place", event.Event{}, told(located(event.Place{})), nil, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			test.own.ID = "e"
			got := event.Reconcile(test.own, test.accounts, nil)
			if diff := cmp.Diff(test.want, got.Event.Where); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(test.conflict, summary(got.Conflicts)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReconcileTakesOverLists(t *testing.T) {
	t.Parallel()
	condemn, urge := event.SpeechAct{Kind: event.Condemn}, event.SpeechAct{Kind: event.Urge}
	after, during := event.LinkTo(event.After, "x"), event.LinkTo(event.During, "y")
	accounts := told(
		event.Event{Speech: []event.SpeechAct{urge, condemn}, Links: []event.Link{after}},
		event.Event{Speech: []event.SpeechAct{condemn}, Links: []event.Link{during, after}},
	)
	own := event.Event{ID: "e", Title: "an event", Links: []event.Link{during}, Cites: []actor.Cite{{Source: "s0"}, {Source: "own"}}}
	got := event.Reconcile(own, accounts, nil)
	want := own
	want.Speech = []event.SpeechAct{condemn, urge}
	want.Cites = []actor.Cite{{Source: "s0"}, {Source: "own"}, {Source: "s1"}}
	if diff := cmp.Diff(event.Reconciled{Event: want}, got); diff != "" {
		t.Error(diff)
	}
}

func TestReconcileHearsOnly(t *testing.T) {
	t.Parallel()
	cite := func(speaker actor.ID, stance actor.Stance) actor.Cite {
		return actor.Cite{Source: "s", Speaker: speaker, Stance: stance}
	}
	account := func(id event.ID, kind event.Kind, cites ...actor.Cite) event.Event {
		return event.Event{ID: id, AccountOf: "e", Kind: kind, Cites: cites}
	}
	elsewhere := account("z", "aid")
	elsewhere.AccountOf = "another"
	got := event.Reconcile(event.Event{ID: "e"}, []event.Event{
		elsewhere,
		{ID: "plain", Kind: "agree"},
		account("denied", "protest", cite("x", actor.StanceDenies), cite("y", actor.StanceDoubts)),
		account("denied and asserted", "assault", cite("x", actor.StanceDenies), cite("y", "")),
		account("uncited", "support"),
		account("uncited too", "support"),
		account("twice", "consult", cite("v", ""), cite("w", ""), cite("v", "")),
	}, nil)
	if got.Event.Kind != "consult" {
		t.Errorf("kind is %q", got.Event.Kind)
	}
	want := []string{"yes kind: consult (twice; 2 roots), assault (denied and asserted; 1 root), support (uncited, uncited too; 1 root)"}
	if diff := cmp.Diff(want, summary(got.Conflicts)); diff != "" {
		t.Error(diff)
	}
}

// randomAccounts returns accounts of an event, some of one root.
func randomAccounts(g gen) (event.Event, []event.Event) {
	own := g.event(0, 3)
	own.ID = "e"
	for _, forget := range []func(){
		func() { own.Kind = "" }, func() { own.When = event.When{} }, func() { own.Where = nil }, func() { own.Casualties = nil },
		func() { own.Participants = nil }, func() { own.Attacks = nil }, func() { own.Measures = nil }, func() { own.Links = nil },
	} {
		if g.IntN(2) == 0 {
			forget()
		}
	}
	var accounts []event.Event
	for i := range 1 + g.IntN(5) {
		a := g.event(i, 3)
		a.ID, a.AccountOf = event.ID(fmt.Sprint("a", i)), "e"
		a.Cites = list(g, 2, func() actor.Cite {
			return actor.Cite{Source: pick[actor.SourceID](g, 20, "s", "t", "u"), Speaker: pick[actor.ID](g, 2, "x"), Stance: pick(g, 5, "", actor.StanceDenies)}
		})
		accounts = append(accounts, a)
	}
	return own, accounts
}

func TestReconcileProperties(t *testing.T) {
	t.Parallel()
	reg := registry()
	for seed := range uint64(250) {
		g := newGen(seed)
		own, accounts := randomAccounts(g)
		before := own.Clone()
		got := event.Reconcile(own, accounts, reg)

		// Nothing given is changed, and nothing stated.
		if !before.Equal(own) {
			t.Fatalf("seed %d: the event was changed", seed)
		}
		kept := got.Event
		if own.Kind != "" && kept.Kind != own.Kind || own.When.IsDated() && kept.When != own.When || kept.Status != own.Status {
			t.Fatalf("seed %d: %+v became %+v", seed, own, kept)
		}
		for i, v := range own.Casualties {
			if !cmp.Equal(kept.Casualties[i], v) {
				t.Fatalf("seed %d: casualty %+v became %+v", seed, v, kept.Casualties[i])
			}
		}

		// The order of the accounts is irrelevant.
		shuffled := slices.Clone(accounts)
		g.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if diff := cmp.Diff(got, event.Reconcile(own, shuffled, reg), cmp.AllowUnexported(actor.Root{})); diff != "" {
			t.Fatalf("seed %d: in another order: %s", seed, diff)
		}

		// Reconciling again leaves the result as it is.
		if diff := cmp.Diff(got.Event, event.Reconcile(got.Event, accounts, reg).Event); diff != "" {
			t.Fatalf("seed %d: again: %s", seed, diff)
		}

		// A copy of an account changes nothing but who is named.
		again := accounts[g.IntN(len(accounts))].Clone()
		again.ID = "copy"
		copied := event.Reconcile(own, append(slices.Clip(accounts), again), reg)
		if diff := cmp.Diff(got.Event, copied.Event); diff != "" {
			t.Fatalf("seed %d: with a copy: %s", seed, diff)
		}
		for i, c := range copied.Conflicts {
			for j := range c.Values {
				c.Values[j].Accounts = slices.DeleteFunc(c.Values[j].Accounts, func(id event.ID) bool { return id == "copy" })
			}
			if diff := cmp.Diff(got.Conflicts[i], c, cmp.AllowUnexported(actor.Root{})); diff != "" {
				t.Fatalf("seed %d: with a copy: %s", seed, diff)
			}
		}

		checkConflicts(t, got.Conflicts)
	}
}

// checkConflicts fails the test unless each conflict has at least two values,
// the event's own first, and each value somebody who said so.
func checkConflicts(t *testing.T, conflicts []event.Conflict) {
	t.Helper()
	seen := make(map[event.Slot]bool)
	for _, c := range conflicts {
		if len(c.Values) < 2 || c.Is == casus.No || seen[c.Slot] || !strings.HasPrefix(c.String(), c.Slot.String()+": ") {
			t.Errorf("%+v", c)
		}
		seen[c.Slot] = true
		for i, v := range c.Values {
			if v.Own && i > 0 || !v.Own && len(v.Accounts) == 0 || len(v.Accounts) > 0 != (len(v.Roots) > 0) {
				t.Errorf("value %d of %v: %+v", i, c, v)
			}
		}
	}
}
