package ladder_test

import (
	"fmt"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/ladder"
)

// A drone strike kills a general. The registry tells that he commanded a force
// of another state.
func Example() {
	registry := actor.NewRegistry([]actor.Actor{
		{ID: "usa", Kind: actor.KindState, Country: "USA"},
		{ID: "quds-force", Kind: actor.KindArmedForce, Country: "IRN"},
		{ID: "soleimani", Kind: actor.KindPerson},
	}, []actor.Relation{
		{Subject: "soleimani", Kind: actor.Commands, Object: "quds-force"},
	}, nil)
	strike := event.Event{
		Kind:         "assault/drone",
		Participants: []event.Participant{event.By("usa"), event.Target("soleimani")},
		Attacks:      []event.Attack{{Means: event.MeansDrone, TargetKind: event.TargetSeniorLeader}},
		Casualties:   []event.Casualty{{Harm: event.Killed, Count: event.Exactly(1), Actor: "soleimani"}},
	}

	r := ladder.Of(strike, &event.Context{Registry: registry})
	fmt.Println(r.Hostility, r.Hostility.Name())
	fmt.Println("from", r.Bases[0].Hostility, r.Bases[0].Kind)
	for _, l := range r.Lifts {
		fmt.Println(l)
	}
	// Output:
	// H9 combat or major strike
	// from H8 assault/drone
	// senior-leader lifts H8 to H9: killed 1, against soleimani
	// state-forces lifts H8 to H9: by usa, against soleimani
}

// One statement may stand on both axes. They are not set off against each other.
func ExampleOf() {
	statement := event.Event{
		Kind:   event.KindStatement,
		Speech: []event.SpeechAct{{Kind: event.Condemn}, {Kind: event.Condole}, {Kind: event.CallOn}},
	}
	r := ladder.Of(statement, nil)
	fmt.Println(r.Hostility, r.Accord)
	for _, b := range r.Bases {
		fmt.Println(b.Speech, "-", b.Source)
	}
	// Output:
	// H1 K2
	// condemn - PLOVER ACCUSE:disapprove (-2), CAMEO 111, COPDAB 9
	// condole - CAMEO 018, Goldstein 3.4
}

// Numbers are intervals, and what they leave open stays open.
func ExampleRung_Highest() {
	for _, dead := range []event.Count{event.AtLeast(25), event.AtLeast(20), event.AtMost(20)} {
		r := ladder.Of(event.Event{
			Kind:       "assault/explosives",
			Casualties: []event.Casualty{{Harm: event.Killed, Count: dead}},
		}, nil)
		fmt.Printf("%v dead: %v, at most %v\n", dead, r.Hostility, r.Highest())
	}
	// Output:
	// at least 25 dead: H9, at most H9
	// at least 20 dead: H8, at most H9
	// at most 20 dead: H8, at most H8
}

// Whether an explosion was an attack is in dispute: it has no rung, and the
// rung it would have is there to see.
func ExampleRung_String() {
	explosion := event.Event{
		Kind:       "incident/explosion",
		Casualties: []event.Casualty{{Harm: event.Killed, Count: event.Between(100, 300)}},
	}
	r := ladder.Of(explosion, nil)
	fmt.Println(r)
	for _, l := range r.Possible {
		fmt.Println(l)
	}
	// Output:
	// no rung: nature-contested (incident/explosion), at most H9
	// contested would lift to H8: not known: whether it was an attack
	// deaths would lift H8 to H9: killed 100 to 300, not known: whether it was an attack
}

// The published scales agree on the order of all rungs but two.
func ExampleHostility_Compare() {
	troops := ladder.Of(event.Event{Kind: "mobilize/troops"}, nil)
	embargo := ladder.Of(event.Event{Kind: "sanction/discontinue"}, nil)
	fmt.Println(troops.Hostility.Compare(embargo.Hostility, nil))
	plover, err := ladder.New(ladder.MobilizeBelowSanctions())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(troops.Hostility.Compare(embargo.Hostility, plover))
	// Output:
	// 1
	// -1
}

// What did not happen has no rung, and neither has what is nobody's act.
func ExampleAbsence() {
	fmt.Println(ladder.Of(event.Event{Kind: "assault", Status: event.Possible}, nil).Absence)
	fmt.Println(ladder.Of(event.Event{Kind: "condition/vacuum"}, nil).Absence)
	// Output:
	// not-happened
	// no-act
}

// Every row says from which published scale it was taken.
func ExampleKindRows() {
	for _, row := range ladder.KindRows() {
		if row.Kind.Within(event.KindLegal) && !row.Hostility.IsZero() {
			fmt.Println(row.Hostility, row.Kind, "-", row.Source)
		}
	}
	// Output:
	// H2 legal/charge - PLOVER ACCUSE:allege (charge, bring to trial), :investigate (-3.5), CAMEO 09, 115
	// H3 legal/arrest-warrant - PLOVER THREATEN:arrest (-3.5), which it gives for a warrant in absence
	// H2 legal/trial - PLOVER ACCUSE:allege (charge, bring to trial), :investigate (-3.5), CAMEO 09, 115
	// H2 legal/inquiry - PLOVER ACCUSE:allege (charge, bring to trial), :investigate (-3.5), CAMEO 09, 115
	// H4 legal/designation - PLOVER SANCTION:discontinue (-6), CAMEO 163
}
