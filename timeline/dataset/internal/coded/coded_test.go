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
		values    []string
	}{
		{"a", "a", []string{"x", "y"}},
		{"b", "a", []string{"x", "y"}},
		{"c", "c", []string{"xy", ""}},
		{"d", "d", []string{"x", "y", ""}},
		{"e", "c", []string{"xy", ""}},
		{"f", "f", nil},
	} {
		if first := r.First(test.id, test.values...); first != test.first {
			t.Errorf("%s: %s, want %s", test.id, first, test.first)
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
	if r.First("again", "x") != "first" {
		t.Error("forgotten too early")
	}
	for i := range 2*coded.Window + 1 {
		r.First("other", fmt.Sprint(-i))
	}
	if r.First("again", "x") == "first" {
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
		{num(1), dataset.Float{}, event.Place{}, `Latitude: impossible-place: "1 " half of the coordinates is missing: not stated`},
		{num(0), num(0), event.Place{}, `Latitude: not-a-zero: "0 0" no place known: not stated`},
		{num(90.5), num(2), event.Place{}, `Latitude: impossible-place: "90.5 2" not stated`},
		{num(1), num(-181), event.Place{}, `Latitude: impossible-place: "1 -181" not stated`},
	} {
		var p event.Place
		var note strings.Builder
		for _, n := range coded.Point(&p, event.PrecisionNear, "Latitude", test.lat, test.lon) {
			note.WriteString(n.String())
		}
		if diff := cmp.Diff(test.want, p); diff != "" || note.String() != test.note {
			t.Errorf("%v %v: %s note %s", test.lat, test.lon, diff, note.String())
		}
	}
}

func TestAccuse(t *testing.T) {
	t.Parallel()
	cites := []actor.Cite{{Source: "s", Credibility: actor.Credibility3}}
	event1 := func(by ...event.Participant) dataset.Entry {
		return dataset.Entry{Event: event.Event{
			ID: "x", Participants: by, Speech: []event.SpeechAct{{Kind: event.Warn}, {Kind: event.Accuse}}, Cites: cites,
		}}
	}
	e := event1()
	grounds := []attribution.Ground{{Basis: attribution.BasisJudicial}}
	coded.Accuse(&e, coded.Charge{Accused: actor.OneOf("a"), Words: "words", Stance: actor.StanceDoubts, Grounds: grounds})
	want := dataset.Entry{
		Event:  event.Event{ID: "x", Speech: []event.SpeechAct{{Kind: event.Warn}, {Kind: event.Accuse, About: []event.ID{"x/act"}}}, Cites: cites},
		Others: []event.Event{{ID: "x/act", Title: "words", Kind: event.KindIncident, Links: []event.Link{{Kind: event.Before, To: "x"}}, Cites: cites}},
		Claims: []attribution.Claim{{
			ID: "x", Events: []event.ID{"x/act"}, Utterance: "x", Stance: actor.StanceDoubts, Answers: []attribution.Answer{{Who: actor.OneOf("a")}},
			Grounds: grounds, Cites: cites,
		}},
	}
	if diff := cmp.Diff(want, e); diff != "" {
		t.Error(diff)
	}
	e = event1(event.By("b"), event.Participant{Role: event.RoleBy, Who: actor.Set{Words: "somebody"}}, event.Participant{Role: event.RoleTarget, Actor: "a"}, event.By("c"))
	coded.Accuse(&e, coded.Charge{Accused: actor.OneOf("a")})
	said := []actor.Cite{{Source: "s", Speaker: "b", Credibility: actor.Credibility3}, {Source: "s", Speaker: "c", Credibility: actor.Credibility3}}
	if diff := cmp.Diff(said, e.Others[0].Cites); diff != "" || cites[0].Speaker != "" {
		t.Error(diff, cites)
	}
	e = event1(event.By("b"))
	coded.Accuse(&e, coded.Charge{Accused: actor.OneOf("a"), Stance: actor.StanceInvestigating})
	if diff := cmp.Diff(cites, e.Others[0].Cites); diff != "" {
		t.Error("who only looks into it says nothing of it:", diff)
	}
}

func TestTell(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		first, base event.ID
		links       []event.Link
		note        string
	}{
		{"x~2", "x~2", nil, ""},
		{"x~2", "x", nil, "N: same-id: \"x\" stands as x~2"},
		{"f", "x", []event.Link{{Kind: event.SameAs, To: "f", Cites: []actor.Cite{{Source: "s", Origin: actor.Inferred}}}}, "N: repeated-row: \"x\" says the same as f"},
	} {
		e := dataset.Entry{Event: event.Event{ID: "x~2", Cites: []actor.Cite{{Source: "s", Credibility: actor.Credibility3}}}}
		coded.Tell(&e, test.first, test.base, "N")
		var note strings.Builder
		for _, n := range e.Notes {
			note.WriteString(n.String())
		}
		if diff := cmp.Diff(test.links, e.Event.Links); diff != "" || note.String() != test.note {
			t.Error(diff, note.String())
		}
	}
}
