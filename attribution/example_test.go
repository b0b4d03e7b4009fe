package attribution_test

import (
	"fmt"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

// Rockets hit a base. A general blames a sort of group, names none, and notes
// that one of them is the only one known to have done such a thing before. Is
// it?
func Example() {
	registry := actor.NewRegistry(
		[]actor.Actor{
			{ID: "kh", Kind: actor.KindArmedGroup, Names: actor.Names("Kataib Hezbollah")},
			{ID: "iran", Kind: actor.KindState},
			{ID: "us", Kind: actor.KindState},
			{ID: "general", Kind: actor.KindPerson},
		},
		[]actor.Relation{{Subject: "iran", Kind: actor.Backs, Object: "kh"}},
		nil,
	)
	rockets := []event.Attack{{Means: event.MeansRocket}}
	events := event.NewIndex([]event.Event{
		{ID: "december", Kind: event.KindAssault, When: event.On("2019-12-27"), Attacks: rockets},
		{ID: "march", Kind: event.KindAssault, When: event.On("2020-03-11"), Attacks: rockets},
		{ID: "hearing", Kind: event.KindStatement, When: event.On("2020-03-12"), Participants: []event.Participant{event.By("general")}},
	}, nil, &event.IndexOptions{Registry: registry})

	militias := actor.Set{
		Terms: []actor.Term{{Kind: actor.KindArmedGroup, Relations: []actor.Bond{{Kind: "backed-by", Object: "iran"}}}},
		Words: "Iran-backed groups",
	}
	claims := []attribution.Claim{
		{ID: "1", Events: []event.ID{"december"}, Speakers: []actor.ID{"us"}, Answers: []attribution.Answer{{Who: actor.OneOf("kh")}}},
		{ID: "2", Events: []event.ID{"march"}, Utterance: "hearing", Answers: []attribution.Answer{{Who: militias}}},
		{
			ID: "3", Events: []event.ID{"march"}, Utterance: "hearing", Stance: actor.StanceInvestigating,
			Answers: []attribution.Answer{{Who: actor.OneOf("kh")}},
			Grounds: []attribution.Ground{{Basis: attribution.BasisOnlyKnownPrecedent}},
		},
	}
	record := attribution.NewIndex(events, claims, nil)
	for _, b := range record.Blamed("march", event.AsOf{}) {
		fmt.Println(b)
	}
	fmt.Println("march:", record.Perpetrators("march", event.AsOf{}))
	fmt.Println(attribution.OnlyKnown(record, event.Pattern{
		Means: []event.Means{event.MeansIndirectFire}, By: militias, Before: "march",
	}, event.AsOf{}))
	// Output:
	// general names "Iran-backed groups" as perpetrator.
	// general mentions, without having concluded, kh as perpetrator, on the ground of only-known-precedent.
	// march: category: "Iran-backed groups"; suspected: kh
	// supported: kh is the only one known
	// 	precedent: december (asserted: kh)
}
