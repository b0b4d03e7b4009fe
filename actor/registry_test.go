package actor_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/google/go-cmp/cmp"
)

func ids(list []actor.Bonded) []string {
	var texts []string
	for _, b := range list {
		var text strings.Builder
		text.WriteString(string(b.Actor) + " " + b.Is.String())
		if b.Disputed {
			text.WriteString(" disputed")
		}
		for _, r := range b.Path {
			text.WriteString("; " + r.String())
		}
		texts = append(texts, text.String())
	}
	return texts
}

func TestRegistryLookups(t *testing.T) {
	t.Parallel()
	reg := theatre()
	if a, ok := reg.Actor("kh"); !ok || a.Country != "IRQ" {
		t.Errorf("Actor(kh) = %v, %v", a, ok)
	}
	if a, ok := reg.Actor("nobody"); ok || a.ID != "" {
		t.Errorf("Actor(nobody) = %v, %v", a, ok)
	}
	if s, ok := reg.Source("article"); !ok || s.Publisher != "press" {
		t.Errorf("Source(article) = %v, %v", s, ok)
	}
	if s, ok := reg.Source("nothing"); ok || s.ID != "" {
		t.Errorf("Source(nothing) = %v, %v", s, ok)
	}
	want := []actor.ID{"kh"}
	if got := reg.External(actor.ExternalID{Scheme: actor.SchemeUCDP, ID: "5910"}); !slices.Equal(got, want) {
		t.Errorf("External = %v, want %v", got, want)
	}
	if got := reg.External(actor.ExternalID{Scheme: actor.SchemeGTD, ID: "5910"}); got != nil {
		t.Errorf("External of another scheme = %v", got)
	}
	if got := slices.Collect(reg.All()); !cmp.Equal(theatreActors(), got) {
		t.Errorf("All = %v", got)
	}
	if got := slices.Collect(reg.Relations()); !cmp.Equal(theatreRelations(), got) {
		t.Errorf("Relations = %v", got)
	}
	if got := slices.Collect(reg.Sources()); !cmp.Equal(theatreSources(), got) {
		t.Errorf("Sources = %v", got)
	}
}

func TestRegistryIterationStops(t *testing.T) {
	t.Parallel()
	reg := theatre()
	n := 0
	for range reg.All() {
		n++
		break
	}
	for range reg.All() {
		n++
	}
	if want := 1 + len(theatreActors()); n != want {
		t.Errorf("%d steps, want %d: iteration stops on break and starts anew", n, want)
	}
}

func TestExternalShared(t *testing.T) {
	t.Parallel()
	x := actor.ExternalID{Scheme: actor.SchemeCAMEO, ID: "IRQREB"}
	a, b := named("a"), named("b")
	a.ExternalIDs, b.ExternalIDs = []actor.ExternalID{x}, []actor.ExternalID{x}
	again := named("a")
	again.ExternalIDs = []actor.ExternalID{x}
	reg := actor.NewRegistry([]actor.Actor{a, b, again}, nil, nil)
	got := reg.External(x)
	if want := []actor.ID{"a", "b"}; !slices.Equal(got, want) {
		t.Errorf("External = %v, want %v", got, want)
	}
	got[0] = "changed"
	if reg.External(x)[0] != "a" {
		t.Error("External returns memory of the registry")
	}
}

func TestRegistryName(t *testing.T) {
	t.Parallel()
	reg := theatre().With(
		[]actor.Actor{{ID: "blank", Names: []actor.Name{{}}, Description: "somebody"}, {ID: "nothing"}},
		[]actor.Relation{{Subject: "alias", Kind: actor.SameAs, Object: "kh"}, {Subject: "nothing", Kind: actor.SameAs, Object: "is"}}, nil,
	)
	for id, want := range map[actor.ID]string{
		"kh": "Kataib Hezbollah", "contractor": "a U.S. contractor", "stranger": "stranger", "alias": "Kataib Hezbollah",
		"blank": "somebody", "nothing": "Islamic State", "": "",
	} {
		if got := reg.Name(id); got != want {
			t.Errorf("Name(%s) = %q, want %q", id, got, want)
		}
	}
}

func TestNilRegistry(t *testing.T) {
	t.Parallel()
	for _, reg := range []*actor.Registry{nil, {}} {
		if _, ok := reg.Actor("a"); ok {
			t.Error("Actor found")
		}
		if _, ok := reg.Source("a"); ok {
			t.Error("Source found")
		}
		if got := reg.Canonical("a"); got != "a" {
			t.Errorf("Canonical = %s", got)
		}
		if got := reg.Name("a"); got != "a" {
			t.Errorf("Name = %s", got)
		}
		if reg.External(actor.ExternalID{}) != nil || reg.Resolve("a", nil) != nil || reg.Related("a", actor.Backs, on("2020")) != nil ||
			reg.Sponsors("a", on("2020")) != nil || reg.Members("a", on("2020")) != nil || reg.Command("a", on("2020")) != nil {
			t.Error("an empty registry answers")
		}
		if err := reg.Validate(); err != nil {
			t.Errorf("Validate = %v", err)
		}
		if n := len(slices.Collect(reg.All())) + len(slices.Collect(reg.Relations())) + len(slices.Collect(reg.Sources())); n != 0 {
			t.Errorf("%d records", n)
		}
		if got := reg.In("a", actor.OneOf("a"), on("2020")); got.Is.String() != "yes" {
			t.Errorf("In = %v", got)
		}
		if got := reg.Sides(on("2020")); len(got.Blocs) != 0 {
			t.Errorf("Sides = %v", got)
		}
		if got := reg.RootOf(actor.Cite{Source: "s"}).String(); got != "s" {
			t.Errorf("RootOf = %s", got)
		}
		if got := reg.With([]actor.Actor{named("a")}, nil, nil).Name("a"); got != "a" {
			t.Errorf("With: Name = %s", got)
		}
	}
}

func TestRegistryOwnsItsRecords(t *testing.T) {
	t.Parallel()
	actors, relations, sources := theatreActors(), theatreRelations(), theatreSources()
	reg := actor.NewRegistry(actors, relations, sources)
	actors[5].Names[0].Text = "changed"
	relations[3].Cites[0].Source = "changed"
	sources[1].DerivedFrom[0] = "changed"
	if got := reg.Name("kh"); got != "Kataib Hezbollah" {
		t.Errorf("Name = %q: the registry shares memory with its arguments", got)
	}
	if diff := cmp.Diff(theatreRelations(), slices.Collect(reg.Relations())); diff != "" {
		t.Errorf("relations (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(theatreSources(), slices.Collect(reg.Sources())); diff != "" {
		t.Errorf("sources (-want +got):\n%s", diff)
	}
}

func TestWith(t *testing.T) {
	t.Parallel()
	before := actor.NewRegistry([]actor.Actor{named("a"), named("b")}, nil, nil)
	after := before.With([]actor.Actor{named("c"), named("b")},
		[]actor.Relation{{Subject: "a", Kind: actor.Backs, Object: "c"}}, []actor.Source{{ID: "s"}})
	if got := before.Sponsors("c", on("2020")); got != nil {
		t.Errorf("With changes its receiver: %v", got)
	}
	if diff := cmp.Diff([]string{"a yes; a backs c"}, ids(after.Sponsors("c", on("2020")))); diff != "" {
		t.Errorf("sponsors (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{`actors[3].id: duplicate: "b" is actors[1] too`}, faults(after.Validate())); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
	if _, ok := after.Source("s"); !ok {
		t.Error("the source is missing")
	}
}

func TestCanonical(t *testing.T) {
	t.Parallel()
	same := func(a, b actor.ID, cites ...actor.Cite) actor.Relation {
		return actor.Relation{Subject: a, Kind: actor.SameAs, Object: b, Cites: cites}
	}
	denied := actor.Cite{Source: "s", Stance: actor.StanceDenies}
	reg := actor.NewRegistry(
		[]actor.Actor{named("a"), named("b"), named("c"), named("d"), named("e"), named("f")},
		[]actor.Relation{
			same("c", "b"), // merges
			same("x", "c"), // merges an ID without a record
			same("d", "a", actor.Cite{Source: "s"}, denied), // contested
			same("e", "f"), same("f", "e", denied), // contested by another relation of the two
			same("y", "z", actor.Cite{Source: "s"}),              // merges two IDs without records
			same("a", "a"),                                       // says nothing
			same("f", "d", actor.Cite{Speaker: "a", Stance: ""}), // merges
		}, nil)
	for id, want := range map[actor.ID]actor.ID{
		"a": "a", "b": "b", "c": "b", "x": "b", "d": "d", "e": "e", "f": "d", "y": "y", "z": "y", "other": "other",
	} {
		if got := reg.Canonical(id); got != want {
			t.Errorf("Canonical(%s) = %s, want %s", id, got, want)
		}
	}
	want := []string{"d undetermined disputed; d same-as a"}
	if diff := cmp.Diff(want, ids(reg.Related("a", actor.SameAs, on("2020")))); diff != "" {
		t.Errorf("contested (-want +got):\n%s", diff)
	}
	got := reg.In("a", actor.OneOf("d"), on("2020"))
	if got.Is.String() != "undetermined" || got.OnRecord.String() != "undetermined" || !got.Disputed ||
		got.Reasons[0].String() != "ids: undetermined: the same as one listed, if a contested relation holds (d): d same-as a (disputed)" {
		t.Errorf("In = %v", got)
	}
	if got := reg.In("x", actor.OneOf("b"), on("2020")); got.Is.String() != "yes" {
		t.Errorf("a merged actor is not itself: %v", got)
	}
	if got := reg.In("c", term(actor.Term{Trait: "t", Except: []actor.ID{"x"}}), on("2020")); got.Is.String() != "no" {
		t.Errorf("a merged actor is not excepted: %v", got)
	}
}

// TestMergedRecords asks about an actor with two records, each with a part of
// what is known.
func TestMergedRecords(t *testing.T) {
	t.Parallel()
	a, b := named("a"), named("b")
	a.Kind, a.Traits, a.Start = actor.KindParty, []actor.Trait{"shia"}, "2000"
	b.Kind, b.Country, b.Traits, b.End = actor.KindArmedGroup, "IRQ", []actor.Trait{"armed"}, "2010"
	reg := actor.NewRegistry([]actor.Actor{a, b}, []actor.Relation{
		{Subject: "a", Kind: actor.SameAs, Object: "b"}, {Subject: "iran", Kind: actor.Backs, Object: "b"},
	}, nil)
	for _, id := range []actor.ID{"a", "b"} {
		for _, term := range []actor.Term{
			{Kind: actor.KindParty},
			{Kind: actor.KindArmedGroup},
			{Country: "IRQ"},
			{Trait: "shia"},
			{Trait: "armed"},
			{Relations: []actor.Bond{{Kind: "backed-by", Object: "iran"}}},
		} {
			if got := reg.In(id, actor.Set{Terms: []actor.Term{term}}, on("2005")); got.Is.String() != "yes" {
				t.Errorf("%s in %+v: %v", id, term, got)
			}
		}
		for _, year := range []string{"1999", "2011"} {
			if got := reg.In(id, actor.Set{Terms: []actor.Term{{Country: "IRQ"}}}, on("1999")); got.Is.String() != "no" {
				t.Errorf("%s in %s: %v", id, year, got)
			}
		}
	}
	if got := reg.In("a", actor.Set{Terms: []actor.Term{{Kind: actor.KindState}}}, on("2005")).Reasons[0].String(); got !=
		"terms[0].kind: no: stated otherwise (party, not state)" {
		t.Errorf("reason %q", got)
	}
}
