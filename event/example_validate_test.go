package event_test

import (
	"errors"
	"fmt"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
)

// Every fault is reported, with its place. Words of one's own are faults that
// can be told apart and ignored.
func ExampleEvent_Validate() {
	e := event.Event{
		ID: "k1", Kind: "assault/catapult", When: event.On("27 December"),
		Participants: []event.Participant{{Role: event.RoleTarget}},
		Casualties: []event.Casualty{
			{Harm: event.Killed, Count: event.Exactly(1)},
			event.KilledOf("USA", event.Exactly(2)),
		},
	}
	for fault := range casus.FieldErrors(e.Validate()) {
		if !errors.Is(fault, casus.ErrUnknown) {
			fmt.Println(fault)
		}
	}
	// Output:
	// when.date: malformed: edtf: "27 December": offset 2: want a digit or X
	// participants[0].actor: required: neither actor nor who is stated
	// casualties[0].count: contradiction: 1 killed, while those that it includes are at least 2
}
