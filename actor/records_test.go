package actor_test

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/internal/recordtest"
	"github.com/google/go-cmp/cmp"
)

// TestRecords: every record is plain data and survives cloning, JSON and gob.
func TestRecords(t *testing.T) {
	t.Parallel()
	check := func(name string, record reflect.Type, roundTrip func(testing.TB, *rand.Rand)) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			recordtest.CheckPlain(t, record)
			roundTrip(t, rand.New(rand.NewPCG(3, 20)))
		})
	}
	check("Actor", reflect.TypeFor[actor.Actor](), recordtest.CheckRoundTrip[actor.Actor])
	check("Relation", reflect.TypeFor[actor.Relation](), recordtest.CheckRoundTrip[actor.Relation])
	check("Source", reflect.TypeFor[actor.Source](), recordtest.CheckRoundTrip[actor.Source])
	check("Set", reflect.TypeFor[actor.Set](), recordtest.CheckRoundTrip[actor.Set])
}

func TestClone(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 21))
	for range 50 {
		var a actor.Actor
		var rel actor.Relation
		var src actor.Source
		var set actor.Set
		recordtest.Fill(r, &a)
		recordtest.Fill(r, &rel)
		recordtest.Fill(r, &src)
		recordtest.Fill(r, &set)
		recordtest.CheckClone(t, a)
		recordtest.CheckClone(t, rel)
		recordtest.CheckClone(t, src)
		recordtest.CheckClone(t, set)
		if a.Validate() != nil && a.ID == "" && !errors.Is(a.Validate(), casus.ErrRequired) {
			t.Errorf("an actor without an ID: %v", a.Validate())
		}
	}
}

func TestEqual(t *testing.T) {
	t.Parallel()
	if !(actor.Actor{ID: "a", Traits: []actor.Trait{}}).Equal(actor.Actor{ID: "a"}) || (actor.Actor{ID: "a"}).Equal(actor.Actor{ID: "b"}) {
		t.Error("actors: nil and empty are not alike, or two IDs are")
	}
	if !(actor.Relation{Subject: "a", Cites: []actor.Cite{}}).Equal(actor.Relation{Subject: "a"}) ||
		(actor.Relation{Subject: "a"}).Equal(actor.Relation{Subject: "b"}) {
		t.Error("relations: nil and empty are not alike, or two subjects are")
	}
	if !(actor.Source{ID: "a", Supersedes: []actor.SourceID{}}).Equal(actor.Source{ID: "a"}) || (actor.Source{ID: "a"}).Equal(actor.Source{ID: "b"}) {
		t.Error("sources: nil and empty are not alike, or two IDs are")
	}
	if !(actor.Set{IDs: []actor.ID{"a"}, Terms: []actor.Term{}}).Equal(actor.OneOf("a")) || actor.OneOf("a", "b").Equal(actor.OneOf("b", "a")) {
		t.Error("sets: nil and empty are not alike, or the order does not count")
	}
}

func TestDecode(t *testing.T) {
	t.Parallel()
	var actors []actor.Actor
	var errs []string
	for a, err := range actor.DecodeActors(strings.NewReader(`{"id":"a","born":1} {"id":7} {"id":"b"}`), nil) {
		if err != nil {
			errs = append(errs, faults(err)...)
			continue
		}
		actors = append(actors, a)
	}
	if len(actors) != 2 || actors[0].ID != "a" || string(actors[0].Extra["/born"]) != "1" || actors[1].ID != "b" {
		t.Errorf("actors %v", actors)
	}
	if len(errs) != 1 || !strings.HasPrefix(errs[0], "id: ") {
		t.Errorf("faults %q", errs)
	}
	var kinds []actor.RelationKind
	for r, err := range actor.DecodeRelations(strings.NewReader(`[{"kind":"backs"},{"kind":"advises"}]`), nil) {
		if err != nil {
			t.Error(err)
		}
		kinds = append(kinds, r.Kind)
	}
	if diff := cmp.Diff([]actor.RelationKind{actor.Backs, "advises"}, kinds); diff != "" {
		t.Errorf("relations (-want +got):\n%s", diff)
	}
	n := 0
	for s, err := range actor.DecodeSources(strings.NewReader(`{"id":"s","reliability":"B"}`), nil) {
		if err != nil || s.Reliability != actor.ReliabilityB {
			t.Errorf("source %v, %v", s, err)
		}
		n++
	}
	if n != 1 {
		t.Errorf("%d sources", n)
	}
}

func TestUnmarshal(t *testing.T) {
	t.Parallel()
	strict := &casus.DecodeOptions{Strict: true}
	if a, err := actor.UnmarshalActor([]byte(`{"id":"a","names":[{"text":"A"}]}`), strict); err != nil || a.Names[0].Text != "A" {
		t.Errorf("actor %v, %v", a, err)
	}
	if a, err := actor.UnmarshalActor([]byte(`{"id":"a","born":1}`), strict); err == nil || a.ID != "" {
		t.Errorf("actor %v, %v: want an error for the unknown member", a, err)
	}
	if r, err := actor.UnmarshalRelation([]byte(`{"subject":"a","kind":"backs","object":"b"}`), strict); err != nil || r.Object != "b" {
		t.Errorf("relation %v, %v", r, err)
	}
	if r, err := actor.UnmarshalRelation([]byte(`{"subject":"a"}{}`), nil); err == nil || r.Subject != "" {
		t.Errorf("relation %v, %v: want an error for what comes after it", r, err)
	}
	if s, err := actor.UnmarshalSource([]byte(`{"id":"s","derived_from":["t"]}`), strict); err != nil || s.DerivedFrom[0] != "t" {
		t.Errorf("source %v, %v", s, err)
	}
	if s, err := actor.UnmarshalSource([]byte(`{"id":"s","reliability":"Z"}`), nil); err == nil || s.ID != "" {
		t.Errorf("source %v, %v: want an error for the grade", s, err)
	}
}
