package event_test

import (
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// registry knows a few of the actors of the crisis of 2019 and 2020.
func registry() *actor.Registry {
	actors := []actor.Actor{
		{ID: "iran", Kind: actor.KindState, Country: "IRN", Names: actor.Names("Iran")},
		{ID: "usa", Kind: actor.KindState, Country: "USA", Names: actor.Names("United States")},
		{ID: "iraq", Kind: actor.KindState, Country: "IRQ", Names: actor.Names("Iraq")},
		{ID: "turkey", Kind: actor.KindState, Country: "TUR", Names: actor.Names("Turkey")},
		{ID: "kh", Kind: actor.KindArmedGroup, Country: "IRQ", Names: actor.Names("Kataib Hezbollah")},
		{ID: "aah", Kind: actor.KindArmedGroup, Country: "IRQ", Names: actor.Names("Asaib Ahl al-Haq")},
		{ID: "is", Kind: actor.KindArmedGroup, Names: actor.Names("Islamic State")},
		{ID: "soleimani", Kind: actor.KindPerson, Country: "IRN", Names: actor.Names("Qassem Soleimani")},
		{ID: "muhandis", Kind: actor.KindPerson, Country: "IRQ", Names: actor.Names("Abu Mahdi al-Muhandis")},
	}
	relations := []actor.Relation{
		{Subject: "iran", Kind: actor.Backs, Object: "kh"},
		{Subject: "iran", Kind: actor.Backs, Object: "aah"},
	}
	return actor.NewRegistry(actors, relations, nil)
}

// backedByIran describes the armed groups that Iran backs.
func backedByIran() actor.Set {
	return actor.Set{Terms: []actor.Term{{
		Kind:      actor.KindArmedGroup,
		Relations: []actor.Bond{{Kind: "backed-by", Object: "iran"}},
	}}}
}

// crisis returns some events of 2019 and 2020, not in their order.
func crisis() []event.Event {
	const baghdad = "+03:00"
	return []event.Event{
		{
			ID: "taji", Kind: event.KindAssault, When: event.When{Date: "2020-03-11", Zone: baghdad},
			Where: []event.Place{{Name: "Camp Taji", Country: "IRQ", Relative: "north of", Near: "Baghdad"}},
			Participants: []event.Participant{
				{Role: event.RoleOwner, Actor: "iraq"}, {Role: event.RoleUser, Actor: "usa"},
			},
			Attacks: []event.Attack{{Means: event.MeansRocket, TargetKind: event.TargetMilitaryBase}},
			Casualties: []event.Casualty{
				{Harm: event.Killed, Count: event.Exactly(3)},
				event.KilledOf("GBR", event.Exactly(1)), event.KilledOf("USA", event.Exactly(2)),
			},
		},
		{
			ID: "k1", Kind: event.KindAssault, When: event.When{Date: "2019-12-27", Zone: baghdad},
			Where:      []event.Place{{Name: "K-1", Country: "IRQ"}},
			Attacks:    []event.Attack{{Means: event.MeansRocket}},
			Casualties: []event.Casualty{event.KilledOf("USA", event.Exactly(1))},
		},
		{
			ID: "airport", Kind: "assault/drone", When: event.When{Date: "2020-01-03", Zone: baghdad},
			Where:        []event.Place{{Name: "Baghdad International Airport", Facility: event.FacilityAirport, Country: "IRQ"}},
			Participants: []event.Participant{event.By("usa"), event.Target("soleimani")},
			Attacks:      []event.Attack{{Means: event.MeansDrone, TargetKind: event.TargetSeniorLeader}},
			Casualties: []event.Casualty{
				{Harm: event.Killed, Count: event.Exactly(1), Actor: "soleimani", Nationality: "IRN"},
				{Harm: event.Killed, Count: event.Exactly(1), Actor: "muhandis", Nationality: "IRQ"},
			},
		},
		{
			ID: "missiles", Kind: event.KindAssault, When: event.When{Date: "2020-01-08", Zone: baghdad},
			Participants: []event.Participant{event.By("iran"), event.Target("usa")},
			Attacks:      []event.Attack{{Means: event.MeansBallistic}},
			Where: []event.Place{
				{Name: "Ain al-Asad", Country: "IRQ"}, {Country: "IRN", Role: event.PlaceLaunch},
			},
			Links: []event.Link{event.LinkTo(event.RespondsTo, "airport")},
		},
		{
			ID: "ankara", Kind: event.KindStatement, When: event.On("2020-03-12"),
			Participants: []event.Participant{event.By("turkey")},
			Speech: []event.SpeechAct{
				{Kind: event.Condemn, About: []event.ID{"taji"}},
				{Kind: event.CallOn, To: []actor.ID{"iraq"}, About: []event.ID{"taji"}},
			},
			Links: []event.Link{event.LinkTo(event.RespondsTo, "taji")},
		},
		{ID: "protest", Kind: "protest/riot", Links: []event.Link{event.LinkTo(event.After, "k1")}},
		{
			ID: "reprisal", Kind: event.KindAssault, Status: event.Possible,
			Participants: []event.Participant{event.By("usa")},
			Links:        []event.Link{event.LinkTo(event.RespondsTo, "taji")},
		},
	}
}

// find returns the event of the crisis with the identifier.
func find(id event.ID) event.Event {
	for _, e := range crisis() {
		if e.ID == id {
			return e
		}
	}
	return event.Event{}
}
