package event_test

import (
	"fmt"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// attack is an event: what was done, undisputedly. Nobody is blamed here.
var attack = event.Event{
	ID: "taji", Kind: event.KindAssault, When: event.On("2020-03-11"),
	Where:        []event.Place{{Name: "Camp Taji", Country: "IRQ"}},
	Participants: []event.Participant{event.Target("coalition")},
	Attacks:      []event.Attack{{Means: event.MeansRocket, TargetKind: event.TargetMilitaryBase}},
	Casualties: []event.Casualty{
		event.KilledOf("GBR", event.Exactly(1)),
		event.KilledOf("USA", event.Exactly(2)),
	},
}

// condemnation is an event too: a statement in which two things were done with
// words, in answer to the attack.
var condemnation = event.Event{
	ID: "ankara", Kind: event.KindStatement, When: event.On("2020-03-12"),
	Participants: []event.Participant{event.By("turkey")},
	Speech: []event.SpeechAct{
		{Kind: event.Condemn, About: []event.ID{"taji"}},
		{Kind: event.CallOn, To: []actor.ID{"iraq"}, About: []event.ID{"taji"}},
	},
	Links: []event.Link{event.LinkTo(event.RespondsTo, "taji")},
}

func Example() {
	ix := event.NewIndex([]event.Event{condemnation, attack}, nil, nil)

	rockets := event.Pattern{
		Means: []event.Means{event.MeansIndirectFire},
		Where: []event.Place{{Country: "IRQ"}},
	}
	for e, m := range ix.Match(rockets) {
		fmt.Println(e.ID, m.Is)
		for _, toll := range e.Tolls() {
			fmt.Println(toll.All, toll.Harm)
		}
		for _, r := range ix.Reactions(e.ID) {
			for _, act := range r.Acts {
				fmt.Println(r.By, act.Kind, act.To)
			}
		}
	}
	// Output:
	// taji yes
	// at least 3 killed
	// [turkey] condemn []
	// [turkey] call-on [iraq]
}
