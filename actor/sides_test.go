package actor_test

import (
	"fmt"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
	"github.com/google/go-cmp/cmp"
)

func describeSides(s actor.Sides) []string {
	var lines []string
	for i, b := range s.Blocs {
		lines = append(lines, fmt.Sprint(i, " ", b.Members))
	}
	for _, o := range s.Opposed {
		lines = append(lines, fmt.Sprint(o.A, " against ", o.B, ": ", o.Relations))
	}
	for _, r := range s.Torn {
		lines = append(lines, "torn: "+r.String())
	}
	for _, r := range s.Undetermined {
		lines = append(lines, "undetermined: "+r.String())
	}
	return lines
}

func TestSides(t *testing.T) {
	t.Parallel()
	rel := func(s actor.ID, k actor.RelationKind, o actor.ID) actor.Relation {
		return actor.Relation{Subject: s, Kind: k, Object: o}
	}
	for _, test := range []struct {
		name      string
		relations []actor.Relation
		at        edtf.Date
		want      []string
	}{
		{"nobody", nil, "2020", nil},
		{"friends of friends", []actor.Relation{
			rel("a", actor.AlliedWith, "b"), rel("b", actor.Backs, "c"), rel("d", actor.PartOf, "c"), rel("e", actor.Commands, "d"),
			rel("f", actor.MemberOf, "d"),
		}, "2020", []string{"0 [a b c d e f]"}},
		{"tied twice", []actor.Relation{
			rel("a", actor.AlliedWith, "b"), rel("b", actor.Backs, "a"), rel("b", actor.AlliedWith, "a"),
		}, "2020", []string{"0 [a b]"}},
		{"other relations unite nobody", []actor.Relation{
			rel("a", actor.Hosts, "b"), rel("a", actor.CitizenOf, "c"), rel("a", actor.SuspectedFront, "c"), rel("a", actor.DesignatedBy, "c"),
		}, "2020", nil},
		{"opponents", []actor.Relation{rel("a", actor.OpposedTo, "b")}, "2020", []string{
			"0 [a]", "1 [b]", "0 against 1: [a opposed-to b]",
		}},
		{"an enemy's ally", []actor.Relation{
			rel("b", actor.OpposedTo, "a"), rel("b", actor.AlliedWith, "c"), rel("c", actor.OpposedTo, "a"),
		}, "2020", []string{"0 [b c]", "1 [a]", "0 against 1: [b opposed-to a c opposed-to a]"}},
		{"torn between two", []actor.Relation{
			rel("iran", actor.OpposedTo, "usa"), rel("usa", actor.AlliedWith, "iraq"), rel("iran", actor.Backs, "kh"), rel("kh", actor.PartOf, "iraq"),
		}, "2020", []string{
			"0 [iran iraq kh]", "1 [usa]", "0 against 1: [iran opposed-to usa]", "torn: usa allied-with iraq",
		}},
		{"strength before order", []actor.Relation{
			rel("x", actor.OpposedTo, "y"), rel("x", actor.AlliedWith, "m"), rel("y", actor.Backs, "m"),
		}, "2020", []string{"0 [x]", "1 [y m]", "0 against 1: [x opposed-to y]", "torn: x allied-with m"}},
		{"command before backing", []actor.Relation{
			rel("x", actor.OpposedTo, "y"), rel("x", actor.Backs, "m"), rel("y", actor.Commands, "m"),
		}, "2020", []string{"0 [x]", "1 [y m]", "0 against 1: [x opposed-to y]", "torn: x backs m"}},
		{"belonging before command", []actor.Relation{
			rel("x", actor.OpposedTo, "y"), rel("x", actor.Commands, "m"), rel("m", actor.MemberOf, "y"),
		}, "2020", []string{"0 [x]", "1 [y m]", "0 against 1: [x opposed-to y]", "torn: x commands m"}},
		{"a union inherits its foes", []actor.Relation{
			rel("a", actor.OpposedTo, "z"), rel("b", actor.OpposedTo, "y"), rel("b", actor.OpposedTo, "w"),
			rel("a", actor.PartOf, "b"), rel("a", actor.AlliedWith, "y"), rel("b", actor.AlliedWith, "z"), rel("z", actor.PartOf, "y"),
			rel("w", actor.AlliedWith, "a"), rel("w", actor.AlliedWith, "z"),
		}, "2020", []string{
			"0 [a b]", "1 [z y w]", "0 against 1: [a opposed-to z b opposed-to y b opposed-to w]",
			"torn: a allied-with y", "torn: b allied-with z", "torn: w allied-with a",
		}},
		{"open questions", []actor.Relation{
			{Subject: "a", Kind: actor.AlliedWith, Object: "b", Start: "2020"},
			{Subject: "a", Kind: actor.OpposedTo, Object: "c", End: "2020"},
			{Subject: "a", Kind: actor.Hosts, Object: "c", End: "2020"},
			{Subject: "c", Kind: actor.AlliedWith, Object: "d", End: "2010"},
		}, "2020", []string{"undetermined: a allied-with b (from 2020)", "undetermined: a opposed-to c (until 2020)"}},
		{"one actor of two names", []actor.Relation{
			rel("a", actor.SameAs, "b"), rel("a", actor.AlliedWith, "c"), rel("b", actor.OpposedTo, "d"), rel("a", actor.OpposedTo, "b"),
		}, "2020", []string{"0 [a c]", "1 [d]", "0 against 1: [b opposed-to d]"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := describeSides(actor.NewRegistry(nil, test.relations, nil).Sides(on(test.at)))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
