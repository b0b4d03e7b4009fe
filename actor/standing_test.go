package actor_test

import (
	"testing"

	"github.com/casus-events/casus/actor"
)

// TestStanding asks whether a relation holds that its cites dispute in many ways.
func TestStanding(t *testing.T) {
	t.Parallel()
	cite := func(speaker actor.ID, stance actor.Stance) actor.Cite {
		return actor.Cite{Source: "article", Speaker: speaker, Stance: stance}
	}
	own := func(source actor.SourceID, stance actor.Stance) actor.Cite {
		return actor.Cite{Source: source, Stance: stance}
	}
	for _, test := range []struct {
		name     string
		cites    []actor.Cite
		is       string
		disputed bool
	}{
		{"nobody cited", nil, "yes", false},
		{"asserted", []actor.Cite{cite("x", "")}, "yes", false},
		{"asserted by the source itself", []actor.Cite{own("article", "")}, "yes", false},
		{"denied by the subject", []actor.Cite{cite("x", ""), cite("patron", actor.StanceDenies)}, "yes", true},
		{"denied by the object", []actor.Cite{cite("x", ""), cite("group", actor.StanceDenies)}, "yes", true},
		{"denied by the subject's organ", []actor.Cite{cite("x", ""), cite("organ", actor.StanceDenies)}, "yes", true},
		{"denied by a member of the object", []actor.Cite{cite("x", ""), cite("fighter", actor.StanceDenies)}, "yes", true},
		{"denied by the holder of an office of the subject", []actor.Cite{cite("x", ""), cite("minister", actor.StanceDenies)}, "yes", true},
		{"denied by the object's commander", []actor.Cite{cite("x", ""), cite("leader", actor.StanceDenies)}, "yes", true},
		{"denied by what the object belongs to", []actor.Cite{cite("x", ""), cite("umbrella", actor.StanceDenies)}, "undetermined", true},
		{"denied by another", []actor.Cite{cite("x", ""), cite("y", actor.StanceDenies)}, "undetermined", true},
		{"denied by a party and another", []actor.Cite{cite("x", ""), cite("patron", actor.StanceDenies), cite("y", actor.StanceDenies)}, "undetermined", true},
		{"denied by a stranger", []actor.Cite{cite("x", ""), cite("stranger", actor.StanceDenies)}, "undetermined", true},
		{"denied by the source itself", []actor.Cite{cite("x", ""), own("article", actor.StanceDenies)}, "undetermined", true},
		{"denied by a source that a party publishes", []actor.Cite{cite("x", ""), own("organ-news", actor.StanceDenies)}, "yes", true},
		{"doubted", []actor.Cite{cite("x", ""), cite("y", actor.StanceDoubts)}, "undetermined", true},
		{"doubted by a party", []actor.Cite{cite("x", ""), cite("patron", actor.StanceDoubts)}, "yes", true},
		{"only denied", []actor.Cite{cite("patron", actor.StanceDenies)}, "undetermined", true},
		{"only declined", []actor.Cite{cite("x", actor.StanceDeclines)}, "undetermined", false},
		{"under investigation", []actor.Cite{cite("x", actor.StanceInvestigating)}, "undetermined", false},
		{"asserted and under investigation", []actor.Cite{cite("x", ""), cite("y", actor.StanceInvestigating)}, "yes", false},
		{"retracted", []actor.Cite{cite("x", ""), cite("x", actor.StanceRetracts)}, "undetermined", false},
		{"another's retraction", []actor.Cite{cite("x", ""), cite("y", actor.StanceRetracts)}, "yes", false},
		{"retracted by one of two", []actor.Cite{cite("x", ""), cite("y", ""), cite("x", actor.StanceRetracts)}, "yes", false},
		{"retracted by the publisher", []actor.Cite{own("article", ""), cite("press", actor.StanceRetracts)}, "undetermined", false},
		{"retracted by another source", []actor.Cite{own("article", ""), own("other", actor.StanceRetracts)}, "yes", false},
		{"retracted by the same source", []actor.Cite{own("other", ""), own("other", actor.StanceRetracts)}, "undetermined", false},
		{"a stance of the user's own", []actor.Cite{cite("x", "hints")}, "undetermined", false},
	} {
		reg := actor.NewRegistry(nil, []actor.Relation{
			{Subject: "organ", Kind: actor.PartOf, Object: "patron", End: "1990"},
			{Subject: "fighter", Kind: actor.MemberOf, Object: "group"},
			{Subject: "minister", Kind: actor.HoldsOffice, Object: "ministry"},
			{Subject: "ministry", Kind: actor.PartOf, Object: "patron"},
			{Subject: "leader", Kind: actor.Commands, Object: "group"},
			{Subject: "group", Kind: actor.PartOf, Object: "umbrella"},
			{Subject: "patron", Kind: actor.Backs, Object: "group", Cites: test.cites},
			{Subject: "x", Kind: actor.AlliedWith, Object: "y"},
		}, []actor.Source{{ID: "article", Publisher: "press"}, {ID: "other"}, {ID: "organ-news", Publisher: "organ"}})
		got := reg.In("group", bond("backed-by", "patron"), on("2020"))
		if got.Is.String() != test.is || got.Disputed != test.disputed || got.Reasons[0].Disputed != test.disputed {
			t.Errorf("%s: %v, want %s, disputed %v", test.name, got, test.is, test.disputed)
		}
		if test.is == "undetermined" && got.Reasons[0].Why != actor.WhyDisputed {
			t.Errorf("%s: %v", test.name, got.Reasons)
		}
	}
}
