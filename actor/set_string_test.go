package actor_test

import (
	"testing"

	"github.com/casus-events/casus/actor"
)

func TestSetString(t *testing.T) {
	t.Parallel()
	tests := []struct {
		set  actor.Set
		want string
	}{
		{actor.Set{}, "nobody in particular"},
		{actor.Set{IDs: []actor.ID{"kh"}, Words: `the "League"`}, `"the \"League\""`},
		{actor.OneOf("kh", "aah"), "kh or aah"},
		{actor.Set{IDs: []actor.ID{"kh", "aah"}, Number: actor.All}, "kh and aah"},
		{actor.Set{IDs: []actor.ID{"kh", "aah"}, Number: actor.Several}, "kh or aah"},
		{actor.Set{Open: actor.OpenUnknown}, "unknown"},
		{actor.Set{IDs: []actor.ID{"kh"}, Open: actor.OpenDeclined}, "kh or declined"},
		{actor.Set{Terms: []actor.Term{{}}}, "anyone"},
		{actor.Set{Terms: []actor.Term{{Kind: actor.KindState}, {Country: "IRQ"}}}, "state or IRQ"},
		{
			actor.Set{Terms: []actor.Term{{
				Kind: actor.KindArmedGroup, Trait: "shia", Country: "IRQ",
				Relations: []actor.Bond{{Kind: "backed-by", Object: "iran"}, {Kind: actor.PartOf, Object: "pmf", Not: true}},
				Except:    []actor.ID{"kh", "aah"},
			}}},
			"shia armed-group IRQ backed-by iran not part-of pmf except kh aah",
		},
	}
	for _, tt := range tests {
		if got := tt.set.String(); got != tt.want {
			t.Errorf("got %s, want %s", got, tt.want)
		}
	}
}
