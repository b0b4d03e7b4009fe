package ladder_test

import (
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// strike is an attack with one dead, so that only its sides can lift it.
func strike(country actor.Country, participants ...event.Participant) event.Event {
	e := event.Event{
		Kind: "assault/aerial", Participants: participants, Casualties: []event.Casualty{killed(event.Exactly(1))},
	}
	if country != "" {
		e.Where = []event.Place{{Country: country}}
	}
	return e
}

func role(r event.Role, id actor.ID) event.Participant { return event.Participant{Role: r, Actor: id} }

func TestStateForcesRule(t *testing.T) {
	t.Parallel()
	lifted := func(by, against string) []string {
		return []string{"H9 (assault/aerial)", "+ state-forces lifts H8 to H9: by " + by + ", against " + against}
	}
	open := func(sides string) []string {
		return []string{"H8 (assault/aerial), at most H9", "? state-forces would lift H8 to H9: " + sides + "not known: whether two states are involved"}
	}
	none := []string{"H8 (assault/aerial)"}
	runRuleCases(t, context(), []ruleCase{
		{"state and state", strike("", event.By("usa"), event.Target("iran")), lifted("usa", "iran")},
		{"forces and a person of the forces", strike("", event.By("us-forces"), event.Target("soleimani")), lifted("us-forces", "soleimani")},
		{"through two relations", strike("", event.By("general"), role(event.RoleVictim, "man")), lifted("general", "man")},
		{"the owner", strike("", event.By("iran"), role(event.RoleOwner, "iraq")), lifted("iran", "iraq")},
		{"the user", strike("", event.By("iran"), role(event.RoleUser, "us-forces")), lifted("iran", "us-forces")},
		{"not the host", strike("", event.By("iran"), role(event.RoleHost, "iraq")), none},
		{"an organisation of states", strike("", event.By("alliance"), event.Target("iran")), lifted("alliance", "iran")},
		{"a state without a code", strike("", event.By("utopia"), event.Target("iran")), lifted("utopia", "iran")},
		{"one state, two organs", strike("", event.By("usa"), event.Target("centcom")), none},
		{"a group", strike("", event.By("kh"), event.Target("us-forces")), none},
		{"on a group", strike("", event.By("usa"), event.Target("kh")), none},
		{"nobody is said to have done it", strike("", event.Target("us-forces")), none},
		{"the certain pair before the open one", strike("", event.By("usa"), event.Target("army"), event.Target("iran")), lifted("usa", "iran")},
		{"a force of a state not told", strike("", event.By("usa"), event.Target("army")), open("by usa, against army, ")},
		{"a group within such a force", strike("", event.By("usa"), event.Target("brigade")), open("by usa, against brigade, ")},
		{"a coalition", strike("", event.By("coalition"), event.Target("iran")), open("by coalition, against iran, ")},
		{"an actor not recorded", strike("", event.By("stranger"), event.Target("iran")), open("by stranger, against iran, ")},
		{"someone", strike("", event.By("usa"), event.Target("someone")), open("by usa, against someone, ")},
		{"one of two states", strike("", oneOf(event.RoleBy, "usa", "iraq"), event.Target("iran")), open("against iran, ")},
		{"a state or a group", strike("", oneOf(event.RoleBy, "usa", "kh"), event.Target("iran")), open("against iran, ")},
		{"one of two groups", strike("", oneOf(event.RoleBy, "rebels", "kh"), event.Target("iran")), none},
		{
			"a set that names nobody",
			strike("", event.Participant{Role: event.RoleBy, Who: actor.Set{Open: actor.OpenUnknown}}, event.Target("iran")), none,
		},
		{"armed groups", strike("", among(event.RoleBy, actor.Term{Kind: actor.KindArmedGroup}), event.Target("iran")), none},
		{"armed forces of a country not told", strike("", among(event.RoleBy, actor.Term{Kind: actor.KindArmedForce}), event.Target("iran")), open("against iran, ")},
		{"Shia of whatever kind", strike("", among(event.RoleBy, actor.Term{Trait: "shia"}), event.Target("iran")), open("against iran, ")},
		{"coalitions", strike("", among(event.RoleBy, actor.Term{Kind: actor.KindCoalition}), event.Target("iran")), open("against iran, ")},
		{"organisations", strike("", among(event.RoleBy, actor.Term{Kind: actor.KindOrganisation}), event.Target("iran")), open("against iran, ")},
	})
	runRuleCases(t, nil, []ruleCase{
		{"nothing to look up", strike("", event.By("usa"), event.Target("iran")), open("by usa, against iran, ")},
	})
}

func TestStateForcesOfASet(t *testing.T) {
	t.Parallel()
	runRuleCases(t, context(), []ruleCase{
		{
			"one of a state's organs", strike("", oneOf(event.RoleBy, "usa", "us-forces"), event.Target("iran")),
			[]string{"H9 (assault/aerial)", "+ state-forces lifts H8 to H9: against iran"},
		},
		{
			"some force of that country",
			strike("", among(event.RoleBy, actor.Term{Kind: actor.KindArmedForce, Country: "USA"}), event.Target("iran")),
			[]string{"H9 (assault/aerial)", "+ state-forces lifts H8 to H9: against iran"},
		},
		{
			"some force of the same country",
			strike("", among(event.RoleBy, actor.Term{Kind: actor.KindArmedForce, Country: "IRN"}), event.Target("iran")),
			[]string{"H8 (assault/aerial)"},
		},
	})
}

func TestStateTerritoryRule(t *testing.T) {
	t.Parallel()
	lifted := func(why string) []string {
		return []string{"H9 (assault/aerial)", "+ state-territory lifts H8 to H9: " + why}
	}
	open := func(why string) []string {
		return []string{"H8 (assault/aerial), at most H9", "? state-territory would lift H8 to H9: " + why}
	}
	none := []string{"H8 (assault/aerial)"}
	const consent, states = "not known: whether that state consented", "not known: whether two states are involved"
	places := func(e event.Event, where ...event.Place) event.Event { e.Where = where; return e }
	ofUSA := strike("", event.By("usa"), event.Target("kh"))
	runRuleCases(t, context(), []ruleCase{
		{"a group abroad", strike("IRQ", event.By("usa"), event.Target("kh")), open("by usa, in IRQ, " + consent)},
		{"a group at home", strike("USA", event.By("usa"), event.Target("kh")), none},
		{"together with the state of the place", strike("IRQ", event.By("usa"), event.By("iraq"), event.Target("kh")), none},
		{"a company of the country", strike("IRQ", event.By("iran"), role(event.RoleOwner, "grid")), lifted("by iran, against grid, in IRQ")},
		{"a broadcaster of the country", strike("IRQ", event.By("iran"), event.Target("press")), lifted("by iran, against press, in IRQ")},
		{"a company of another country", strike("SYR", event.By("iran"), event.Target("grid")), open("by iran, in SYR, " + consent)},
		{"by a group", strike("IRQ", event.By("kh"), event.Target("grid")), none},
		{"by nobody that is named", strike("IRQ", event.Target("grid")), none},
		{"by a coalition", strike("IRQ", event.By("coalition"), event.Target("kh")), open("by coalition, in IRQ, " + states)},
		{
			"by a coalition and a state", strike("IRQ", event.By("coalition"), event.By("iran"), event.Target("grid")),
			lifted("by iran, against grid, in IRQ"),
		},
		{"nobody in particular", strike("IRQ", event.By("usa")), open("by usa, in IRQ, " + consent)},
		{"the forces of the country", strike("IRQ", event.By("usa"), event.Target("iraq")), []string{
			"H9 (assault/aerial)", "+ state-forces lifts H8 to H9: by usa, against iraq",
		}},
		{"a launching place is not struck", places(ofUSA, event.Place{Country: "KWT", Role: event.PlaceLaunch}, event.Place{Country: "QAT", Role: event.PlaceOrigin}), none},
		{
			"the place of impact is",
			places(ofUSA, event.Place{Country: "KWT", Role: event.PlaceLaunch}, event.Place{Name: "x"}, event.Place{Country: "SYR", Role: event.PlaceImpact}),
			open("by usa, in SYR, " + consent),
		},
		{"the first of two countries", places(ofUSA, event.Place{Country: "IRQ"}, event.Place{Country: "SYR"}), open("by usa, in IRQ, " + consent)},
		{"at home first, then abroad", places(ofUSA, event.Place{Country: "USA"}, event.Place{Country: "SYR"}), open("by usa, in SYR, " + consent)},
		{
			"an act that is no strike",
			event.Event{Kind: "coerce/seize", Participants: by("usa"), Where: []event.Place{{Country: "IRQ"}}},
			[]string{"H7 (coerce/seize)"},
		},
	})
}

func TestTwoSidedRule(t *testing.T) {
	t.Parallel()
	clash := func(casualties []event.Casualty, participants ...event.Participant) event.Event {
		e := event.Event{Kind: "assault/firearms", Participants: participants, Casualties: casualties}
		if casualties == nil {
			e.Casualties = []event.Casualty{killed(event.Exactly(1))}
		}
		return e
	}
	lifted := func(sides string) []string {
		return []string{"H9 (assault/firearms)", "+ two-sided lifts H8 to H9: " + sides}
	}
	open := func(sides string) []string {
		return []string{"H8 (assault/firearms), at most H9", "? two-sided would lift H8 to H9: " + sides + "not known: whether they fought each other"}
	}
	none := []string{"H8 (assault/firearms)"}
	dead := func(id actor.ID, status event.VictimStatus, harm event.Harm, n int64) event.Casualty {
		return event.Casualty{Harm: harm, Actor: id, Status: status, Count: event.Exactly(n)}
	}
	both := []event.Participant{event.By("rebels"), event.By("brigade"), event.Target("brigade"), event.Target("rebels")}
	runRuleCases(t, context(), []ruleCase{
		{"each did it to the other", clash(nil, both...), lifted("by rebels, against brigade")},
		{"one did it to itself", clash(nil, event.By("rebels"), event.Target("rebels")), none},
		{"two opposed", clash(nil, by("army", "rebels")...), lifted("by army, against rebels")},
		{"two opposed among three", clash(nil, by("kh", "army", "rebels")...), lifted("by army, against rebels")},
		{"two allied", clash(nil, by("kh", "rebels")...), none},
		{"two organs of a state", clash(nil, by("usa", "centcom")...), none},
		{"two of whom nothing is known", clash(nil, by("kh", "brigade")...), open("by kh, against brigade, ")},
		{"two with a target", clash(nil, append(by("kh", "brigade"), event.Target("protesters"))...), none},
		{"one named twice", clash(nil, by("kh", "kh")...), none},
		{
			"attackers killed", clash([]event.Casualty{dead("", event.VictimAttacker, event.Killed, 1)}, event.By("kh"), event.Target("man")),
			open(""),
		},
		{
			"attackers wounded, by name",
			clash([]event.Casualty{killed(event.Exactly(1)), dead("kh", "", event.Wounded, 1)}, event.By("kh"), event.Target("man")), open(""),
		},
		{
			"attackers captured",
			clash([]event.Casualty{killed(event.Exactly(1)), dead("kh", "", event.Captured, 2)}, event.By("kh"), event.Target("man")), open(""),
		},
		{
			"attackers tortured are no sign of a fight",
			clash([]event.Casualty{killed(event.Exactly(1)), dead("kh", "", event.Tortured, 2)}, event.By("kh"), event.Target("man")), none,
		},
		{
			"no attacker hurt",
			clash([]event.Casualty{killed(event.Exactly(1)), dead("kh", "", event.Wounded, 0)}, event.By("kh"), event.Target("man")), none,
		},
		{
			"a suicide attack kills its attacker",
			event.Event{
				Kind: "assault/suicide-attack", Participants: by("kh"),
				Casualties: []event.Casualty{dead("", event.VictimAttacker, event.Killed, 1)},
			},
			[]string{"H8 (assault/suicide-attack)"},
		},
	})
}

func TestWarRule(t *testing.T) {
	t.Parallel()
	battle := func(count event.Count, participants ...event.Participant) event.Event {
		e := event.Event{Kind: "assault/heavy-weapons", Participants: participants}
		if count.Form != "" {
			e.Casualties = []event.Casualty{killed(count)}
		}
		return e
	}
	opposed := by("army", "rebels")
	const fought, deaths = "+ two-sided lifts H8 to H9: by army, against rebels", "+ deaths lifts H8 to H9: killed "
	runRuleCases(t, context(), []ruleCase{
		{"1000", battle(event.Exactly(1000), opposed...), []string{
			"H10 (assault/heavy-weapons)", deaths + "1000", fought,
			"+ war lifts H9 to H10: killed 1000, by army, against rebels",
		}},
		{"999", battle(event.Exactly(999), opposed...), []string{"H9 (assault/heavy-weapons)", deaths + "999", fought}},
		{"at least 900", battle(event.AtLeast(900), opposed...), []string{
			"H9 (assault/heavy-weapons), at most H10", deaths + "at least 900", fought,
			"? war would lift H9 to H10: killed at least 900, by army, against rebels, not known: the exact number",
		}},
		{"not stated", battle(event.Count{}, opposed...), []string{"H9 (assault/heavy-weapons)", fought}},
		{"one-sided", battle(event.Exactly(2000), event.By("army"), event.Target("rebels")), []string{
			"H9 (assault/heavy-weapons)", deaths + "2000",
		}},
		{"perhaps one-sided", battle(event.Exactly(2000), by("kh", "brigade")...), []string{
			"H9 (assault/heavy-weapons), at most H10", deaths + "2000",
			"? war would lift H9 to H10: killed 2000, by kh, against brigade, not known: whether they fought each other",
		}},
	})
}

// TestBelongingHasItsTime lets a person command a force for some years only.
func TestBelongingHasItsTime(t *testing.T) {
	t.Parallel()
	c := &event.Context{Registry: actor.NewRegistry([]actor.Actor{
		{ID: "usa", Kind: actor.KindState, Country: "USA"},
		{ID: "quds-force", Kind: actor.KindArmedForce, Country: "IRN"},
		{ID: "commander", Kind: actor.KindPerson},
	}, []actor.Relation{
		{Subject: "commander", Kind: actor.Commands, Object: "quds-force", Start: "2000", End: "2010-06-30"},
	}, nil)}
	at := func(when event.When) event.Event {
		e := strike("", event.By("usa"), event.Target("commander"))
		e.ID, e.When = "strike", when
		return e
	}
	lifted := []string{"H9 (assault/aerial)", "+ state-forces lifts H8 to H9: by usa, against commander"}
	open := []string{
		"H8 (assault/aerial), at most H9",
		"? state-forces would lift H8 to H9: by usa, against commander, not known: whether two states are involved",
	}
	none := []string{"H8 (assault/aerial)"}
	runRuleCases(t, c, []ruleCase{
		{"in office", at(event.On("2005-01-01")), lifted},
		{"after", at(event.On("2011-01-01")), none},
		{"in the year of his leaving", at(event.On("2010")), open},
		{"undated", at(event.When{}), open},
	})
	c.Bounds = func(event.ID) edtf.Bounds { return edtf.Date("2005").Bounds() }
	runRuleCases(t, c, []ruleCase{
		{"worked out by a timeline", at(event.When{}), lifted},
		{"the dates stand where that contradicts them", at(event.On("2011")), none},
	})
	// Midnight at +14:00 is still the day before at UTC, on which he left.
	c.Bounds, c.Zone = nil, "+14:00"
	runRuleCases(t, c, []ruleCase{
		{"read in the zone of the context", at(event.On("2010-07-01T00:00:00")), open},
		{"but its own zone first", at(event.When{Date: "2010-07-01T00:00:00", Zone: "Z"}), none},
	})
}
