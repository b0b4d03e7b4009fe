package ladder_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/ladder"
)

// registry holds the actors of the tests: states, their forces, groups that
// are no state's, and persons.
func registry() *actor.Registry {
	return actor.NewRegistry([]actor.Actor{
		{ID: "usa", Kind: actor.KindState, Country: "USA"},
		{ID: "us-forces", Kind: actor.KindArmedForce, Country: "USA"},
		{ID: "centcom", Kind: actor.KindArmedForce},
		{ID: "general", Kind: actor.KindPerson},
		{ID: "iran", Kind: actor.KindState, Country: "IRN"},
		{ID: "quds-force", Kind: actor.KindArmedForce, Country: "IRN"},
		{ID: "soleimani", Kind: actor.KindPerson, Country: "IRN"},
		{ID: "kh", Kind: actor.KindArmedGroup, Country: "IRQ"},
		{ID: "iraq", Kind: actor.KindState, Country: "IRQ"},
		{ID: "grid", Kind: actor.KindCompany, Country: "IRQ"},
		{ID: "press", Kind: actor.KindMedia, Country: "IRQ"},
		{ID: "protesters", Kind: actor.KindCrowd},
		{ID: "coalition", Kind: actor.KindCoalition},
		{ID: "alliance", Kind: actor.KindOrganisation},
		{ID: "utopia", Kind: actor.KindState},
		{ID: "army", Kind: actor.KindArmedForce},
		{ID: "rebels", Kind: actor.KindArmedGroup},
		{ID: "brigade", Kind: actor.KindArmedGroup},
		{ID: "premier", Kind: actor.KindOffice},
		{ID: "man", Kind: actor.KindPerson},
		{ID: "someone", Kind: actor.KindUnnamed},
		{ID: "spokesman", Kind: actor.KindPerson},
		{ID: "warlord", Kind: actor.KindPerson},
		{ID: "suspect", Kind: actor.KindPerson},
	}, []actor.Relation{
		{Subject: "centcom", Kind: actor.PartOf, Object: "usa"},
		{Subject: "general", Kind: actor.Commands, Object: "centcom"},
		{Subject: "soleimani", Kind: actor.Commands, Object: "quds-force"},
		{Subject: "iran", Kind: actor.Backs, Object: "kh"},
		{Subject: "brigade", Kind: actor.PartOf, Object: "army"},
		{Subject: "man", Kind: actor.HoldsOffice, Object: "premier"},
		{Subject: "premier", Kind: actor.PartOf, Object: "iraq"},
		{Subject: "rebels", Kind: actor.OpposedTo, Object: "army"},
		{Subject: "kh", Kind: actor.AlliedWith, Object: "rebels"},
		{Subject: "spokesman", Kind: actor.MemberOf, Object: "kh"},
		{Subject: "warlord", Kind: actor.Commands, Object: "kh"},
		{Subject: "suspect", Kind: actor.MemberOf, Object: "kh", Start: "XXXX"},
	}, nil)
}

func context() *event.Context { return &event.Context{Registry: registry()} }

// report writes a rung with its reasons, a line each: what holds is marked
// with +, what is possible with ?.
func report(r ladder.Rung) []string {
	lines := []string{r.String()}
	for _, l := range r.Lifts {
		lines = append(lines, "+ "+l.String())
	}
	for _, l := range r.Possible {
		lines = append(lines, "? "+l.String())
	}
	return lines
}

// TestCrisis climbs the ladder with the crisis between the United States and
// Iran from December 2019 to March 2020, as one news article tells it.
func TestCrisis(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		event event.Event
		want  []string
	}{
		{
			event.Event{
				ID: "k1", Title: "Rockets on a base in December", Kind: "assault/heavy-weapons",
				Where:      []event.Place{{Country: "IRQ", Facility: event.FacilityMilitaryBase}},
				Attacks:    []event.Attack{{Means: event.MeansRocket, TargetKind: event.TargetMilitaryBase}},
				Casualties: []event.Casualty{{Harm: event.Killed, Count: event.Exactly(1), Nationality: "USA", Status: event.VictimContractor}},
			},
			[]string{"H8 (assault/heavy-weapons)"},
		},
		{
			event.Event{
				ID: "airstrikes", Title: "American air strikes on the group", Kind: "assault/aerial",
				Participants: []event.Participant{event.By("usa"), event.Target("kh")},
				Where:        []event.Place{{Country: "IRQ"}},
				Attacks:      []event.Attack{{Means: event.MeansAir, TargetKind: event.TargetArmedGroup}},
			},
			[]string{
				"H8 (assault/aerial), at most H9",
				"? deaths would lift H8 to H9: killed not stated, not known: how many were killed",
				"? state-territory would lift H8 to H9: by usa, in IRQ, not known: whether that state consented",
			},
		},
		{
			event.Event{
				ID: "embassy", Title: "Protests at the embassy", Kind: "protest/demo",
				Participants: []event.Participant{event.By("protesters"), event.Target("usa")},
				Where:        []event.Place{{Country: "IRQ", Facility: event.FacilityEmbassy}},
			},
			[]string{"H5 (protest/demo)"},
		},
		{
			event.Event{
				ID: "drone", Title: "A drone kills the general", Kind: "assault/drone",
				Participants: []event.Participant{event.By("usa"), event.Target("soleimani")},
				Where:        []event.Place{{Name: "Baghdad", Country: "IRQ"}},
				Attacks:      []event.Attack{{Means: event.MeansDrone, TargetKind: event.TargetSeniorLeader}},
				Casualties:   []event.Casualty{{Harm: event.Killed, Count: event.Exactly(1), Actor: "soleimani"}},
			},
			[]string{
				"H9 (assault/drone)",
				"+ senior-leader lifts H8 to H9: killed 1, against soleimani",
				"+ state-forces lifts H8 to H9: by usa, against soleimani",
			},
		},
		{
			event.Event{
				ID: "missiles", Title: "Iranian missiles", Kind: "assault/heavy-weapons",
				Participants: []event.Participant{event.By("iran"), event.Target("us-forces")},
				Where:        []event.Place{{Country: "IRQ"}},
				Attacks:      []event.Attack{{Means: event.MeansBallistic, TargetKind: event.TargetMilitary}},
			},
			[]string{"H9 (assault/heavy-weapons)", "+ state-forces lifts H8 to H9: by iran, against us-forces"},
		},
		{
			event.Event{
				ID: "taji", Title: "Rockets on the base at Taji", Kind: "assault/heavy-weapons",
				Participants: []event.Participant{
					event.Target("us-forces"),
					{Role: event.RoleOwner, Actor: "iraq"},
					{Role: event.RoleUser, Actor: "coalition"},
				},
				Where:      []event.Place{{Country: "IRQ"}},
				Attacks:    []event.Attack{{Means: event.MeansRocket, TargetKind: event.TargetMilitaryBase}},
				Casualties: []event.Casualty{event.KilledOf("GBR", event.Exactly(1)), event.KilledOf("USA", event.Exactly(2))},
			},
			[]string{"H8 (assault/heavy-weapons)"},
		},
		{
			event.Event{
				ID: "turkey", Title: "Turkey condemns, calls on, urges", Kind: event.KindStatement,
				Speech: []event.SpeechAct{{Kind: event.Condemn}, {Kind: event.CallOn}, {Kind: event.Urge}},
			},
			[]string{"H1 (condemn)"},
		},
		{
			event.Event{ID: "un", Kind: event.KindStatement, Speech: []event.SpeechAct{{Kind: event.Condemn}, {Kind: event.Assess}}},
			[]string{"H1 (condemn)"},
		},
		{
			event.Event{ID: "escalation", Kind: event.KindAssault, Status: event.Possible},
			[]string{"no rung: not-happened"},
		},
	} {
		if d := cmp.Diff(c.want, report(ladder.Of(c.event, context()))); d != "" {
			t.Errorf("%s (-want +got)\n%s", c.event.ID, d)
		}
	}
}

// TestAirstrikesWithTheirDead fills the gap that the article leaves: with the
// 25 dead that were reported elsewhere the air strikes are a major strike.
func TestAirstrikesWithTheirDead(t *testing.T) {
	t.Parallel()
	e := event.Event{
		Kind:         "assault/aerial",
		Participants: []event.Participant{event.By("usa"), event.Target("kh")},
		Casualties:   []event.Casualty{{Harm: event.Killed, Count: event.AtLeast(25)}},
	}
	want := []string{"H9 (assault/aerial)", "+ deaths lifts H8 to H9: killed at least 25"}
	if d := cmp.Diff(want, report(ladder.Of(e, context()))); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	e.Casualties[0].Count = event.Exactly(24)
	if got := ladder.Of(e, context()); got.Hostility != ladder.H8 || strings.Contains(strings.Join(report(got), " "), "deaths") {
		t.Errorf("24 dead: %v", report(got))
	}
}
