package event_test

import (
	"fmt"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// Three outlets tell of one event. Two of them copy one agency, and so count as
// one witness.
func ExampleReconcile() {
	reg := actor.NewRegistry(nil, nil, []actor.Source{
		{ID: "agency"},
		{ID: "herald", DerivedFrom: []actor.SourceID{"agency"}},
		{ID: "gazette", DerivedFrom: []actor.SourceID{"agency"}},
	})
	account := func(id event.ID, source actor.SourceID, date edtf.Date, killed event.Count) event.Event {
		return event.Event{
			ID: id, AccountOf: "taji", When: event.On(date),
			Casualties: []event.Casualty{{Harm: event.Killed, Count: killed}},
			Cites:      []actor.Cite{{Source: source}},
		}
	}
	r := event.Reconcile(event.Event{ID: "taji", Kind: event.KindAssault}, []event.Event{
		account("a1", "herald", "2020-03-11", event.Exactly(2)),
		account("a2", "gazette", "2020-03-11", event.Exactly(2)),
		account("a3", "witness", "2020-03", event.Exactly(3)),
	}, reg)

	fmt.Println(r.Event.When, r.Event.Toll(event.Killed).All)
	for _, c := range r.Conflicts {
		fmt.Println(c)
	}
	// Output:
	// 2020-03-11 2 to 3
	// casualties[killed]: 2 (a1, a2; 1 root), 3 (a3; 1 root)
}

// What had been there to be known by a day: an event from the day on which it
// began, a statement from the day on which it was made.
func ExampleAsOf() {
	byNewYear := event.AsOf{Said: "2019-12-31"}
	strike := event.Event{ID: "k1", When: event.On("2019-12-27")}
	drone := event.Event{ID: "airport", When: event.On("2020-01-03")}
	fmt.Println(byNewYear.Event(strike, nil), byNewYear.Event(drone, nil))
	fmt.Println(byNewYear.Cite(actor.Cite{Speaker: "pompeo", Said: "2019-12-29"}, nil))
	// Output:
	// yes no
	// yes
}
