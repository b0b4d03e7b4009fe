package actor_test

import (
	"fmt"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// A relation is stored one way and may be asked for from either end.
func ExampleRegistry_Related() {
	reg := actor.NewRegistry(nil, []actor.Relation{
		{Subject: "iran", Kind: actor.Backs, Object: "kh", Start: "2007"},
		{Subject: "iran", Kind: actor.Backs, Object: "badr", Start: "1982", End: "2003"},
	}, nil)
	for _, date := range []edtf.Date{"1990", "2003", "2020"} {
		for _, b := range reg.Related("iran", actor.Backs, date.Bounds()) {
			fmt.Println(date, b.Actor, b.Is)
		}
	}
	for _, b := range reg.Related("kh", "backed-by", edtf.Date("2020").Bounds()) {
		fmt.Println(b.Relation)
	}
	// Output:
	// 1990 badr yes
	// 2003 badr undetermined
	// 2020 kh yes
	// iran backs kh (from 2007)
}

// What an organ does, its state does; a coalition does not.
func ExampleRegistry_Sponsors() {
	reg := actor.NewRegistry([]actor.Actor{{ID: "coalition", Kind: actor.KindCoalition}}, []actor.Relation{
		{Subject: "army", Kind: actor.Backs, Object: "rebels"},
		{Subject: "army", Kind: actor.PartOf, Object: "state"},
		{Subject: "state", Kind: actor.PartOf, Object: "coalition"},
	}, nil)
	for _, s := range reg.Sponsors("rebels", edtf.Unbounded()) {
		fmt.Println(s.Actor, s.Path)
	}
	// Output:
	// army [army backs rebels]
	// state [army backs rebels army part-of state]
}

// The chain of command runs over units, commanders and offices.
func ExampleRegistry_Command() {
	reg := actor.NewRegistry(nil, []actor.Relation{
		{Subject: "mckenzie", Kind: actor.Commands, Object: "centcom", Title: "commander", Start: "2019-03-28", End: "2022-04-01"},
		{Subject: "centcom", Kind: actor.PartOf, Object: "us-armed-forces"},
		{Subject: "president", Kind: actor.Commands, Object: "us-armed-forces"},
		{Subject: "trump", Kind: actor.HoldsOffice, Object: "president", Start: "2017-01-20", End: "2021-01-20"},
		{Subject: "biden", Kind: actor.HoldsOffice, Object: "president", Start: "2021-01-20", End: "2025-01-20"},
	}, nil)
	for _, c := range reg.Command("centcom", edtf.Date("2020-03-12").Bounds()) {
		fmt.Println(c.Actor, c.Is)
	}
	// Output:
	// mckenzie yes
	// president yes
	// trump yes
}

// Ties unite blocs until they meet an opposition; Torn is what is pulled both ways.
func ExampleRegistry_Sides() {
	reg := actor.NewRegistry(nil, []actor.Relation{
		{Subject: "usa", Kind: actor.OpposedTo, Object: "iran"},
		{Subject: "iran", Kind: actor.Backs, Object: "kh"},
		{Subject: "kh", Kind: actor.MemberOf, Object: "pmf"},
		{Subject: "pmf", Kind: actor.PartOf, Object: "iraq"},
		{Subject: "usa", Kind: actor.AlliedWith, Object: "uk"},
		{Subject: "usa", Kind: actor.AlliedWith, Object: "iraq"},
	}, nil)
	sides := reg.Sides(edtf.Date("2020-03-11").Bounds())
	for i, bloc := range sides.Blocs {
		fmt.Println(i, bloc.Members)
	}
	for _, o := range sides.Opposed {
		fmt.Println(o.A, "against", o.B, o.Relations)
	}
	fmt.Println("torn:", sides.Torn)
	// Output:
	// 0 [usa uk]
	// 1 [iran kh pmf iraq]
	// 0 against 1 [usa opposed-to iran]
	// torn: [usa allied-with iraq]
}

// Two identifiers become one actor, unless somebody denies that they are.
func ExampleRegistry_Canonical() {
	same := func(a, b actor.ID, cites ...actor.Cite) actor.Relation {
		return actor.Relation{Subject: a, Kind: actor.SameAs, Object: b, Cites: cites}
	}
	reg := actor.NewRegistry([]actor.Actor{{ID: "chepiga"}, {ID: "boshirov"}, {ID: "mishkin"}, {ID: "petrov"}}, []actor.Relation{
		same("boshirov", "chepiga", actor.Cite{Speaker: "bellingcat"}),
		same("petrov", "mishkin", actor.Cite{Speaker: "bellingcat"}, actor.Cite{Speaker: "russia", Stance: actor.StanceDenies}),
	}, nil)
	fmt.Println(reg.Canonical("boshirov"), reg.Canonical("petrov"))
	for _, b := range reg.Related("petrov", actor.SameAs, edtf.Unbounded()) {
		fmt.Println("petrov may be", b.Actor, "disputed:", b.Disputed)
	}
	// Output:
	// chepiga petrov
	// petrov may be mishkin disputed: true
}
