package casus_test

import (
	"fmt"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
)

// A first program: an attack with its casualties, who is blamed, and a
// condemnation that responds to it.
func Example() {
	t, err := timeline.New(timeline.Chronicle{
		Format: timeline.Format,
		Actors: []actor.Actor{
			{ID: "kh", Kind: actor.KindArmedGroup, Names: actor.Names("Kataib Hezbollah")},
			{ID: "us", Kind: actor.KindState, Names: actor.Names("United States")},
			{ID: "tr", Kind: actor.KindState, Names: actor.Names("Turkey")},
		},
		Events: []event.Event{{
			ID: "attack", Kind: event.KindAssault, When: event.On("2020-03-11"),
			Attacks:    []event.Attack{{Means: event.MeansRocket, TargetKind: event.TargetMilitaryBase}},
			Casualties: []event.Casualty{event.KilledOf("GBR", event.Exactly(1)), event.KilledOf("USA", event.Exactly(2))},
		}, {
			ID: "statement", Kind: event.KindStatement, Participants: []event.Participant{event.By("tr")},
			Speech: []event.SpeechAct{{Kind: event.Condemn, About: []event.ID{"attack"}}},
			Links:  []event.Link{event.LinkTo(event.RespondsTo, "attack")},
		}},
		Claims: []attribution.Claim{{
			ID: "blame", Events: []event.ID{"attack"}, Speakers: []actor.ID{"us"},
			Answers: []attribution.Answer{{Who: actor.OneOf("kh")}},
		}},
	}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, placed := range t.Order() {
		fmt.Println(placed.Event, "stands on rung", t.Rung(placed.Event))
	}
	fmt.Println("that the attack came first is", t.Compare("attack", "statement").Before)
	for _, blame := range t.Index().Blamed("attack", event.AsOf{}) {
		fmt.Println(blame)
	}
	for _, reaction := range t.Events().Reactions("attack") {
		fmt.Println(reaction.By, "reacted:", reaction.Acts[0].Kind)
	}
	// Output:
	// attack stands on rung H8 (assault)
	// statement stands on rung H1 (condemn)
	// that the attack came first is certain
	// us names kh as perpetrator.
	// [tr] reacted: condemn
}
