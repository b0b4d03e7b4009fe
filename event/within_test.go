package event_test

import (
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

func TestWithin(t *testing.T) {
	t.Parallel()
	const u, n, y = casus.Undetermined, casus.No, casus.Yes
	groups := actor.Set{Terms: []actor.Term{{Kind: actor.KindArmedGroup}}}
	term := func(change func(*actor.Term)) actor.Set {
		t := backedByIran().Terms[0]
		t.Relations = []actor.Bond{t.Relations[0]}
		change(&t)
		return actor.Set{Terms: []actor.Term{t}}
	}
	open := func(o actor.Open, s actor.Set) actor.Set {
		s.Open = o
		return s
	}
	number := func(nr actor.Number, s actor.Set) actor.Set {
		s.Number = nr
		return s
	}
	for _, test := range []struct {
		name    string
		who, of actor.Set
		want    casus.Truth
	}{
		{"listed", actor.OneOf("kh"), actor.OneOf("kh", "aah"), y},
		{"all listed", actor.OneOf("kh", "aah"), actor.OneOf("aah", "is", "kh"), y},
		{"one listed", actor.OneOf("kh", "is"), actor.OneOf("kh", "aah"), u},
		{"none listed", actor.OneOf("usa", "is"), actor.OneOf("kh", "aah"), n},
		{"described", actor.OneOf("kh", "aah"), backedByIran(), y},
		{"not described", actor.OneOf("usa", "iran"), backedByIran(), n},
		{"a term in a wider one", backedByIran(), groups, y},
		{"a term in itself", backedByIran(), backedByIran(), y},
		{"a term in a narrower one", groups, backedByIran(), u},
		{"a term in a list", backedByIran(), actor.OneOf("kh", "aah"), u},
		{"a term in a list of others", backedByIran(), actor.OneOf("usa", "iraq"), n},
		{"a term in a list and a term", backedByIran(), actor.Set{IDs: []actor.ID{"usa"}, Terms: groups.Terms}, y},
		{"another kind", backedByIran(), term(func(t *actor.Term) { t.Kind = actor.KindParty }), n},
		{"no kind", backedByIran(), term(func(t *actor.Term) { t.Kind = "" }), y},
		{"a trait more", term(func(t *actor.Term) { t.Trait = "shia" }), backedByIran(), y},
		{"a trait less", backedByIran(), term(func(t *actor.Term) { t.Trait = "shia" }), u},
		{"another trait", term(func(t *actor.Term) { t.Trait = "sunni" }), term(func(t *actor.Term) { t.Trait = "shia" }), u},
		{"a country more", term(func(t *actor.Term) { t.Country = "IRQ" }), backedByIran(), y},
		{"a country less", backedByIran(), term(func(t *actor.Term) { t.Country = "IRQ" }), u},
		{"another country", term(func(t *actor.Term) { t.Country = "SYR" }), term(func(t *actor.Term) { t.Country = "IRQ" }), n},
		{"not backed", term(func(t *actor.Term) { t.Relations[0].Not = true }), backedByIran(), n},
		{"backed by another", term(func(t *actor.Term) { t.Relations[0].Object = "usa" }), backedByIran(), u},
		{"part of it", term(func(t *actor.Term) { t.Relations[0].Kind = actor.PartOf }), backedByIran(), u},
		{"but one", backedByIran(), term(func(t *actor.Term) { t.Except = []actor.ID{"kh"} }), u},
		{"but one that it excepts too", term(func(t *actor.Term) { t.Except = []actor.ID{"kh"} }), term(func(t *actor.Term) { t.Except = []actor.ID{"kh"} }), y},
		{"but one that it cannot be", backedByIran(), term(func(t *actor.Term) { t.Except = []actor.ID{"usa"} }), y},
		{"two terms, both within", actor.Set{Terms: []actor.Term{groups.Terms[0], backedByIran().Terms[0]}}, groups, y},
		{"two terms, one outside", actor.Set{Terms: []actor.Term{groups.Terms[0], {Kind: actor.KindParty}}}, groups, u},
		{"nobody knows", actor.Set{Open: actor.OpenUnknown}, groups, u},
		{"nobody says", actor.Set{Open: actor.OpenDeclined}, groups, u},
		{"nobody", actor.Set{Open: actor.OpenNobody}, groups, n},
		{"words only", actor.Set{Words: "militias"}, groups, u},
		{"nothing", actor.Set{}, groups, u},
		{"one of them, or unknown", open(actor.OpenUnknown, actor.OneOf("kh")), groups, u},
		{"one of others, or unknown", open(actor.OpenDeclined, actor.OneOf("usa")), groups, u},
		{"all of them, one within", number(actor.All, actor.OneOf("kh", "usa")), groups, y},
		{"all of them, none within", number(actor.All, actor.OneOf("iraq", "usa")), groups, n},
		{"several of them, one within", number(actor.Several, actor.OneOf("kh", "usa")), groups, u},
		{"within nobody", actor.OneOf("kh"), actor.Set{Open: actor.OpenNobody}, n},
		{"a term within nobody", groups, actor.Set{Open: actor.OpenNobody}, n},
		{"within words", actor.OneOf("kh"), actor.Set{Words: "militias"}, u},
		{"a term within words", groups, actor.Set{Words: "militias"}, u},
		{"a term within an open set", backedByIran(), open(actor.OpenUnknown, actor.OneOf("usa")), u},
		{"a term within nothing", groups, actor.Set{}, u},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c := &event.Context{Registry: registry()}
			if got := c.Within(test.who, test.of, edtf.Unbounded()); got != test.want {
				t.Errorf("Within = %v, want %v", got, test.want)
			}
		})
	}
	if got := (*event.Context)(nil).Within(actor.OneOf("a"), actor.OneOf("a", "b"), edtf.Unbounded()); got != y {
		t.Errorf("without a context: %v", got)
	}
}
