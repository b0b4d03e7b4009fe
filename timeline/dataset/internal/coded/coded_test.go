package coded_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/coded"
	"github.com/google/go-cmp/cmp"
)

func TestRepeats(t *testing.T) {
	t.Parallel()
	r := coded.NewRepeats()
	for i, want := range []event.ID{"a", "a~2", "a~3"} {
		if got := r.ID("a"); got != want {
			t.Errorf("%d: %s, want %s", i, got, want)
		}
	}
	for _, test := range []struct {
		id, first event.ID
		again     bool
		values    []string
	}{
		{"a", "a", false, []string{"x", "y"}},
		{"b", "a", true, []string{"x", "y"}},
		{"c", "c", false, []string{"xy", ""}},
		{"d", "d", false, []string{"x", "y", ""}},
		{"e", "c", true, []string{"xy", ""}},
		{"f", "f", false, nil},
	} {
		if first, again := r.First(test.id, test.values...); first != test.first || again != test.again {
			t.Errorf("%s: %s %t, want %s %t", test.id, first, again, test.first, test.again)
		}
	}
}

// TestWindow: at least Window records are remembered, and at most twice as many.
func TestWindow(t *testing.T) {
	t.Parallel()
	r := coded.NewRepeats()
	r.First("first", "x")
	for i := range coded.Window - 1 {
		r.First("other", fmt.Sprint(i))
	}
	if _, again := r.First("again", "x"); !again {
		t.Error("forgotten too early")
	}
	for i := range 2*coded.Window + 1 {
		r.First("other", fmt.Sprint(-i))
	}
	if _, again := r.First("again", "x"); again {
		t.Error("never forgotten")
	}
}

func TestJoined(t *testing.T) {
	t.Parallel()
	described := func(words string, terms ...actor.Term) event.Participant {
		return event.Participant{Who: actor.Set{Words: words, Terms: terms}}
	}
	for _, test := range []struct {
		all  []event.Participant
		want actor.Set
	}{
		{[]event.Participant{event.By("a")}, actor.OneOf("a")},
		{[]event.Participant{described("x")}, actor.Set{Words: "x"}},
		{[]event.Participant{event.By("a"), event.By("b")}, actor.Set{IDs: []actor.ID{"a", "b"}, Number: actor.All}},
		{
			[]event.Participant{described("x", actor.Term{Country: "IRQ"}), event.By("b"), described("y", actor.Term{Country: "IRN"}), described("")},
			actor.Set{IDs: []actor.ID{"b"}, Terms: []actor.Term{{Country: "IRQ"}, {Country: "IRN"}}, Number: actor.All, Words: "x; y"},
		},
	} {
		if diff := cmp.Diff(test.want, coded.Joined(test.all)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestTrait(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		words string
		want  actor.Trait
	}{
		{"General Population / Civilian / Social", "general-population-civilian-social"},
		{"(National) Major Party", "national-major-party"},
		{"Émigré\u00a0", "émigré"},
		{"𝒜x", "x"}, // a capital without a small letter
		{"a\ufffdb", "a-b"},
		{" - ", ""},
		{"", ""},
		{strings.Repeat("a", 100), actor.Trait(strings.Repeat("a", 64))},
	} {
		if got := coded.Trait(test.words); got != test.want {
			t.Errorf("%q: %q, want %q", test.words, got, test.want)
		}
	}
}

func TestMembers(t *testing.T) {
	t.Parallel()
	var m coded.Members
	if m.Extra("x") != nil {
		t.Error("an object without members")
	}
	m.Text("none", "")
	m.Int("none", dataset.Int{})
	m.Float("none", dataset.Float{})
	m.List("none", nil)
	m.Fields("none", nil)
	m.Text("text", "a\"b\\<é\x01")
	m.Int("int", dataset.Some(-3))
	m.Float("float", dataset.Float{X: 0.5, Stated: true})
	m.List("list", []string{"a", ""})
	m.Fields("fields", []dataset.Field{{Name: "n", Value: "v"}, {Name: "", Value: "w"}})
	want := `{"text":"a\"b\\\u003cé\u0001","int":-3,"float":0.5,"list":["a",""],"fields":[["n","v"],["","w"]]}`
	if got := string(m.Extra("x")["x"]); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestPoint(t *testing.T) {
	t.Parallel()
	num := func(x float64) dataset.Float { return dataset.Float{X: x, Stated: true} }
	for _, test := range []struct {
		lat, lon dataset.Float
		want     event.Place
		note     string
	}{
		{dataset.Float{}, dataset.Float{}, event.Place{}, ""},
		{num(1), num(2), event.Place{Lat: 1, Lon: 2, Precision: event.PrecisionNear}, ""},
		{num(0), num(2), event.Place{Lon: 2, Precision: event.PrecisionNear}, ""},
		{num(1), dataset.Float{}, event.Place{}, `Latitude: impossible-place: "1 " half of the coordinates is missing: left out`},
		{num(0), num(0), event.Place{}, `Latitude: not-a-zero: "0 0" no place known: left out`},
		{num(90.5), num(2), event.Place{}, `Latitude: impossible-place: "90.5 2" left out`},
		{num(1), num(-181), event.Place{}, `Latitude: impossible-place: "1 -181" left out`},
	} {
		var p event.Place
		note := ""
		for _, n := range coded.Point(&p, event.PrecisionNear, test.lat, test.lon) {
			note += n.String()
		}
		if diff := cmp.Diff(test.want, p); diff != "" || note != test.note {
			t.Errorf("%v %v: %s note %s", test.lat, test.lon, diff, note)
		}
	}
}

func TestAccuse(t *testing.T) {
	t.Parallel()
	cites := []actor.Cite{{Source: "s"}}
	e := dataset.Entry{Event: event.Event{ID: "x", Speech: []event.SpeechAct{{Kind: event.Warn}, {Kind: event.Accuse}}, Cites: cites}}
	coded.Accuse(&e, actor.OneOf("a"), "words", actor.StanceDoubts)
	want := dataset.Entry{
		Event:  event.Event{ID: "x", Speech: []event.SpeechAct{{Kind: event.Warn}, {Kind: event.Accuse, About: []event.ID{"x/act"}}}, Cites: cites},
		Others: []event.Event{{ID: "x/act", Title: "words", Kind: event.KindIncident, Links: []event.Link{{Kind: event.Before, To: "x"}}, Cites: cites}},
		Claims: []attribution.Claim{{
			ID: "x", Events: []event.ID{"x/act"}, Utterance: "x", Stance: actor.StanceDoubts, Answers: []attribution.Answer{{Who: actor.OneOf("a")}}, Cites: cites,
		}},
	}
	if diff := cmp.Diff(want, e); diff != "" {
		t.Error(diff)
	}
	coded.Repeat(&e, "first")
	inferred := []actor.Cite{{Source: "s", Origin: actor.Inferred}}
	if diff := cmp.Diff([]event.Link{{Kind: event.SameAs, To: "first", Cites: inferred}}, e.Event.Links); diff != "" {
		t.Error(diff)
	}
	if cites[0].Origin != "" || e.Notes[0].String() != `repeated-row: "x" says the same as first` {
		t.Error(cites, e.Notes)
	}
}
