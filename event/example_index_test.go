package event_test

import (
	"fmt"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// A record of past attacks is asked for those of a sort. An event that leaves
// open whether it is one is found as well, and the reason says what is missing.
func ExampleIndex_Match() {
	ix := event.NewIndex([]event.Event{
		{ID: "k1", Kind: "assault", When: event.On("2019-12-27"), Attacks: []event.Attack{{Means: event.MeansRocket}}},
		{ID: "basra", Kind: "assault", When: event.On("2019-06-19")},
		{ID: "embassy", Kind: "protest/riot", When: event.On("2019-12-31")},
		{ID: "airport", Kind: "assault", When: event.On("2020-01-03"), Attacks: []event.Attack{{Means: event.MeansDrone}}},
		{ID: "taji", Kind: "assault", When: event.On("2020-03-11"), Attacks: []event.Attack{{Means: event.MeansRocket}}},
	}, nil, nil)
	precedents := event.Pattern{
		Kinds: []event.Kind{event.KindAssault}, Means: []event.Means{event.MeansIndirectFire}, Before: "taji",
	}
	for e, m := range ix.Match(precedents) {
		fmt.Println(e.ID, m.Is)
		for _, r := range m.Reasons {
			if r.Why == event.WhyUnstated {
				fmt.Println("\t" + r.Field + " not stated")
			}
		}
	}
	// Output:
	// basra undetermined
	// 	means not stated
	// k1 yes
}

// How others reacted to an event, in words and in deeds, and how late.
func ExampleIndex_Reactions() {
	zone := &event.IndexOptions{Zone: "+03:00"}
	ix := event.NewIndex([]event.Event{
		{ID: "airport", Kind: "assault/drone", When: event.On("2020-01-03")},
		{
			ID: "baghdad", Kind: event.KindStatement, When: event.On("2020-01-03"),
			Participants: []event.Participant{event.By("iraq")},
			Speech:       []event.SpeechAct{{Kind: event.Condemn, About: []event.ID{"airport"}, To: []actor.ID{"usa"}}},
		},
		{
			ID: "missiles", Kind: "assault", When: event.On("2020-01-08"),
			Participants: []event.Participant{event.By("iran")},
			Links:        []event.Link{event.LinkTo(event.RespondsTo, "airport")},
		},
	}, nil, zone)
	for _, r := range ix.Reactions("airport") {
		fmt.Println(r.Event.ID, "by", r.By, "to", r.To, len(r.Acts), "acts,", len(r.Links), "links, after", r.Lag)
	}
	// Output:
	// baghdad by [iraq] to [usa] 1 acts, 0 links, after -0d23h to 0d23h
	// missiles by [iran] to [] 0 acts, 1 links, after 4d to 5d23h
}

func ExamplePlace_Distance() {
	taji := event.Place{Name: "Camp Taji", Lat: 33.524, Lon: 44.257}
	baghdad := event.Place{Name: "Baghdad", Lat: 33.315, Lon: 44.366}
	metres, ok := taji.Distance(baghdad)
	fmt.Printf("%.0f km %v\n", metres/1000, ok)
	// Output:
	// 25 km true
}
