package records_test

import (
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/records"
	"github.com/google/go-cmp/cmp"
)

func TestAddActor(t *testing.T) {
	t.Parallel()
	var e dataset.Entry
	if !records.AddActor(&e, actor.Actor{ID: "a"}) || records.AddActor(&e, actor.Actor{ID: "a", Kind: actor.KindParty}) || !records.AddActor(&e, actor.Actor{ID: "b"}) {
		t.Error(e.Actors)
	}
	if diff := cmp.Diff([]actor.Actor{{ID: "a"}, {ID: "b"}}, e.Actors); diff != "" {
		t.Error(diff)
	}
}

func TestAccount(t *testing.T) {
	t.Parallel()
	e := dataset.Entry{Event: event.Event{ID: "x#2", Title: "t"}, Claims: []attribution.Claim{{ID: "c", Events: []event.ID{"x#2"}}}}
	records.Account(&e, "x")
	want := dataset.Entry{
		Accounts: []event.Event{{ID: "x#2", AccountOf: "x", Title: "t"}}, Claims: []attribution.Claim{{ID: "c", Events: []event.ID{"x"}}},
	}
	if diff := cmp.Diff(want, e); diff != "" {
		t.Error(diff)
	}
}

func TestSlug(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		words string
		want  string
	}{
		{"General Population / Civilian / Social", "general-population-civilian-social"},
		{"(National) Major Party", "national-major-party"},
		{"Émigré\u00a0", "émigré"},
		{"𝒜x", "x"}, // a capital without a small letter
		{"a\ufffdb", "a-b"},
		{" - ", ""},
		{"", ""},
		{strings.Repeat("a", 100), strings.Repeat("a", 64)},
	} {
		if got := records.Slug(test.words); got != test.want {
			t.Errorf("%q: %q, want %q", test.words, got, test.want)
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
		{num(0), num(0), event.Place{Precision: event.PrecisionNear}, ""},
		{num(-90), num(180), event.Place{Lat: -90, Lon: 180, Precision: event.PrecisionNear}, ""},
		{dataset.Float{}, num(2), event.Place{}, `lat: impossible-place: " 2" half of the coordinates is missing: not stated`},
		{num(90.5), num(2), event.Place{}, `lat: impossible-place: "90.5 2" not stated`},
	} {
		var p event.Place
		var note strings.Builder
		for _, n := range records.Point(&p, event.PrecisionNear, "lat", test.lat, test.lon) {
			note.WriteString(n.String())
		}
		if diff := cmp.Diff(test.want, p); diff != "" || note.String() != test.note {
			t.Errorf("%v %v: %s note %s", test.lat, test.lon, diff, note.String())
		}
	}
}
