package event_test

import (
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// TestAskedSets holds for what a reason says of the set asked for.
func TestAskedSets(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		set  actor.Set
		want string
	}{
		{actor.OneOf("kh", "aah"), "kh or aah"},
		{actor.Set{IDs: []actor.ID{"kh", "aah"}, Number: actor.All}, "kh and aah"},
		{actor.Set{IDs: []actor.ID{"kh"}, Words: "Shia militias"}, `"Shia militias"`},
		{actor.Set{Open: actor.OpenUnknown}, "unknown"},
		{actor.Set{Number: actor.Several}, "nobody in particular"},
		{actor.Set{Terms: []actor.Term{{}}}, "anyone"},
		{
			actor.Set{IDs: []actor.ID{"kh"}, Terms: []actor.Term{{
				Kind: actor.KindArmedGroup, Trait: "shia", Country: "IRQ", Except: []actor.ID{"a", "b"},
				Relations: []actor.Bond{{Kind: "backed-by", Object: "iran"}, {Kind: actor.PartOf, Object: "pmf", Not: true}},
			}}},
			"kh or shia armed-group IRQ backed-by iran not part-of pmf except a b",
		},
	} {
		r := event.Pattern{By: test.set}.Match(event.Event{}, nil).Reasons[1]
		if r.Field != "by" || r.Asked != test.want {
			t.Errorf("%+v: %s asked %q, want %q", test.set, r.Field, r.Asked, test.want)
		}
	}
}
