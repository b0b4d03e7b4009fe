package ladder_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/ladder"
)

// TestEveryLiftSaysWhy climbs with an event for each row and with facts that
// set every rule off: each lift names its rule, goes up, and states the facts
// that the rule looks at; only what is possible has a gap.
func TestEveryLiftSaysWhy(t *testing.T) {
	t.Parallel()
	list := eventsOfEveryRow()
	for _, e := range slices.Clone(list) {
		e.Participants = by("army", "rebels")
		e.Casualties = []event.Casualty{killed(event.Exactly(2000))}
		list = append(list, e)
	}
	list = append(list, event.Event{
		Kind: "statement", Participants: by("usa"), Speech: []event.SpeechAct{{Kind: event.Warn}},
	}, event.Event{
		Kind: "assault", Participants: append(by("iran"), role(event.RoleOwner, "grid")), Where: []event.Place{{Country: "IRQ"}},
	})
	stated := map[ladder.Rule]func(ladder.Lift) bool{
		ladder.RuleContested:      func(l ladder.Lift) bool { return l.Gap == ladder.GapNature },
		ladder.RuleWarning:        func(l ladder.Lift) bool { return l.Event != "" || l.Gap == ladder.GapAuthor },
		ladder.RuleUltimatum:      func(l ladder.Lift) bool { return l.Deadline != "" },
		ladder.RuleCasualties:     func(l ladder.Lift) bool { return l.Harm != "" && l.Count.Form != "" && l.Least == 1 },
		ladder.RuleDeaths:         func(l ladder.Lift) bool { return l.Harm == event.Killed && l.Least == ladder.ManyDeaths },
		ladder.RuleSeniorLeader:   func(l ladder.Lift) bool { return l.Harm == event.Killed },
		ladder.RuleStateForces:    func(l ladder.Lift) bool { return l.By != "" && l.Against != "" },
		ladder.RuleStateTerritory: func(l ladder.Lift) bool { return l.By != "" && l.Country != "" },
		ladder.RuleTwoSided:       func(l ladder.Lift) bool { return l.By != "" && l.Against != "" || l.Gap != "" },
		ladder.RuleOccupation:     func(l ladder.Lift) bool { return l.Harm == event.Killed && l.Least == 1 },
		ladder.RuleWar:            func(l ladder.Lift) bool { return l.Least == ladder.WarDeaths && l.By != "" && l.Against != "" },
		ladder.RuleCBRN:           func(l ladder.Lift) bool { return l.Means != "" },
	}
	seen := make(map[ladder.Rule]bool)
	for _, e := range list {
		r := ladder.Of(e, context())
		for i, l := range slices.Concat(r.Lifts, r.Possible) {
			seen[l.Rule] = true
			if says := stated[l.Rule]; says == nil || !says(l) {
				t.Errorf("%s: the lift %q leaves out what its rule looks at: %+v", e.Kind, l, l)
			}
			if l.To <= l.From || (l.Gap != "") != (i >= len(r.Lifts)) {
				t.Errorf("%s: %q leads from %v to %v with gap %q", e.Kind, l, l.From, l.To, l.Gap)
			}
		}
	}
	for _, rule := range ladder.Rules() {
		if !seen[rule] {
			t.Errorf("no event set off the rule %s", rule)
		}
	}
}

// TestOnlyWhatHappenedHasARung tries every kind and speech act under every
// status, known and not.
func TestOnlyWhatHappenedHasARung(t *testing.T) {
	t.Parallel()
	for _, status := range append(event.Statuses(), "", "rumoured") {
		for _, e := range eventsOfEveryRow() {
			e.Status = status
			r := ladder.Of(e, context())
			if status == "" || status == event.Ongoing {
				if r.Absence == ladder.NotHappened || r.Absence == "" && r.Hostility.IsZero() && r.Accord.IsZero() {
					t.Errorf("%s %q: %v", e.Kind, status, r)
				}
				continue
			}
			if d := cmp.Diff(ladder.Rung{Absence: ladder.NotHappened}, r); d != "" {
				t.Errorf("%s %q (-want +got)\n%s", e.Kind, status, d)
			}
		}
	}
}

func TestIncidentsKeepTheirDead(t *testing.T) {
	t.Parallel()
	const nature = "not known: whether it was an attack"
	incident := func(kind event.Kind, n int64) event.Event {
		return event.Event{Kind: kind, Casualties: []event.Casualty{killed(event.Exactly(n))}}
	}
	accident := incident("incident/leak", 3000)
	accident.Attacks = []event.Attack{{Intent: event.IntentAccidental}}
	runRuleCases(t, context(), []ruleCase{
		{"a leak that killed many", incident("incident/leak", 3000), []string{
			"no rung: nature-contested (incident/leak), at most H9",
			"? contested would lift to H7: " + nature,
			"? casualties would lift H7 to H8: killed 3000, " + nature,
			"? deaths would lift H8 to H9: killed 3000, " + nature,
		}},
		{"an explosion is lethal by its kind", incident("incident/explosion", 3), []string{
			"no rung: nature-contested (incident/explosion), at most H8", "? contested would lift to H8: " + nature,
		}},
		{"a leak by accident", accident, []string{"no rung: no-act (incident/leak)"}},
	})
}

func TestTheCertainPlaceCounts(t *testing.T) {
	t.Parallel()
	e := strike("", event.By("iran"), role(event.RoleOwner, "grid"))
	e.Where = []event.Place{{Country: "SYR"}, {Country: "IRN"}, {Country: "IRQ"}, {Country: "LBN"}}
	runRuleCases(t, context(), []ruleCase{{"the third of four", e, []string{
		"H9 (assault/aerial)", "+ state-territory lifts H8 to H9: by iran, against grid, in IRQ",
	}}})
}

// TestStateWithoutCode holds a state whose record has no country for one that
// may be the state of any country, unless that one has a record of its own.
func TestStateWithoutCode(t *testing.T) {
	t.Parallel()
	const states = "not known: whether two states are involved"
	open := func(why string) []string {
		return []string{"H8 (assault/aerial), at most H9", "? " + why + states}
	}
	runRuleCases(t, context(), []ruleCase{
		{
			"in a country, perhaps its own", strike("IRQ", event.By("utopia"), event.Target("kh")),
			open("state-territory would lift H8 to H9: by utopia, in IRQ, "),
		},
		{
			"against a force known by its country", strike("", event.By("utopia"), event.Target("us-forces")),
			open("state-forces would lift H8 to H9: by utopia, against us-forces, "),
		},
		{
			"by such a force", strike("", event.By("us-forces"), event.Target("utopia")),
			open("state-forces would lift H8 to H9: by us-forces, against utopia, "),
		},
	})
}

// TestOtherNames lets actors appear under IDs that the registry holds for the
// same.
func TestOtherNames(t *testing.T) {
	t.Parallel()
	c := &event.Context{Registry: actor.NewRegistry([]actor.Actor{
		{ID: "army", Kind: actor.KindArmedForce},
		{ID: "the-army", Kind: actor.KindArmedForce},
		{ID: "rebels", Kind: actor.KindArmedGroup},
		{ID: "front", Kind: actor.KindArmedGroup},
		{ID: "leader", Kind: actor.KindPerson},
		{ID: "nom-de-guerre", Kind: actor.KindPerson},
	}, []actor.Relation{
		{Subject: "army", Kind: actor.SameAs, Object: "the-army"},
		{Subject: "rebels", Kind: actor.SameAs, Object: "front"},
		{Subject: "leader", Kind: actor.SameAs, Object: "nom-de-guerre"},
		{Subject: "the-army", Kind: actor.OpposedTo, Object: "front"},
	}, nil)}
	clash := func(participants ...event.Participant) event.Event {
		return event.Event{Kind: "assault", Participants: participants, Casualties: []event.Casualty{killed(event.Exactly(1))}}
	}
	leader := clash(event.By("rebels"), event.Target("leader"))
	leader.Casualties[0].Actor = "nom-de-guerre"
	leader.Attacks = []event.Attack{{TargetKind: event.TargetSeniorLeader}}
	runRuleCases(t, c, []ruleCase{
		{
			"each did it to the other", clash(event.By("army"), event.By("rebels"), event.Target("front"), event.Target("the-army")),
			[]string{"H9 (assault)", "+ two-sided lifts H8 to H9: by army, against rebels"},
		},
		{
			"opposed under other IDs", clash(by("army", "rebels")...),
			[]string{"H9 (assault)", "+ two-sided lifts H8 to H9: by army, against rebels"},
		},
		{"one under two IDs is no two sides", clash(by("army", "the-army")...), []string{"H8 (assault)"}},
		{
			"the leader under his other name", leader,
			[]string{"H9 (assault)", "+ senior-leader lifts H8 to H9: killed 1, against nom-de-guerre"},
		},
	})
}

// TestGapOfWhatItRestsOn: a lift that rests on a possible one has the gap of
// the least that it needs.
func TestGapOfWhatItRestsOn(t *testing.T) {
	t.Parallel()
	e := event.Event{
		Kind:       "coerce",
		Attacks:    []event.Attack{{Means: event.MeansChemical}},
		Casualties: []event.Casualty{{Harm: event.Wounded, Count: event.AtMost(4)}},
	}
	const nature = "not known: whether it was an attack"
	leak := event.Event{Kind: "incident/leak", Attacks: e.Attacks, Casualties: []event.Casualty{killed(event.AtMost(30))}}
	runRuleCases(t, nil, []ruleCase{
		{"perhaps nobody was hurt", e, []string{
			"H5 (coerce), at most H11",
			"? casualties would lift H5 to H7: wounded at most 4, not known: the exact number",
			"? cbrn would lift H7 to H11: chemical, not known: the exact number",
		}},
		{"gas, whoever died of it", leak, []string{
			"no rung: nature-contested (incident/leak), at most H11",
			"? contested would lift to H7: " + nature,
			"? casualties would lift H7 to H8: killed at most 30, not known: the exact number",
			"? deaths would lift H8 to H9: killed at most 30, not known: the exact number",
			"? cbrn would lift H7 to H11: chemical, " + nature,
		}},
	})
}

func TestRungAsJSON(t *testing.T) {
	t.Parallel()
	for _, e := range eventsOfEveryRow() {
		want := ladder.Of(e, context())
		text, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got ladder.Rung
		if err := json.Unmarshal(text, &got); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-want +got)\n%s", text, d)
		}
	}
}
