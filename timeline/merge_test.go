package timeline_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
)

func TestExpand(t *testing.T) {
	t.Parallel()
	c := small()
	before := c.Clone()
	x := c.Expand()
	if diff := cmp.Diff(before, c); diff != "" {
		t.Errorf("Expand changed its argument (-before +after):\n%s", diff)
	}
	paper := []actor.Cite{{Source: "paper"}}
	checks := []struct {
		what      string
		got, want any
	}{
		{"defaults", x.Defaults, timeline.Defaults{}},
		{"actor", x.Actors[0].Cites, paper},
		{"relation", x.Relations[0].Cites, paper},
		{"event", x.Events[0].Cites, paper},
		{"dated event's zone", x.Events[0].When.Zone, "+03:00"},
		{"undated event's zone", x.Events[1].When.Zone, ""},
		{"account with a cite of its own", x.Accounts[0].Cites, []actor.Cite{{Source: "video"}}},
		{"part with a cite of its own", x.Events[0].Casualties[0].Cites, []actor.Cite{{Source: "video"}}},
		{"part without", x.Events[0].Measures[0].Cites, []actor.Cite(nil)},
		{"claim", x.Claims[0].Cites, paper},
		{"superlative", x.Superlatives[0].Cites, paper},
	}
	for _, tt := range checks {
		if diff := cmp.Diff(tt.want, tt.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.what, diff)
		}
	}
	if !x.Expand().Equal(x) {
		t.Error("expanding twice is not expanding once")
	}
	if err := x.Validate(); err != nil {
		t.Errorf("the expanded chronicle: %v", err)
	}
}

func TestExpandStatesZoneOfStart(t *testing.T) {
	t.Parallel()
	for _, w := range []event.When{{Start: "2020"}, {End: "2020"}, {Date: "2020"}} {
		c := timeline.Chronicle{Defaults: timeline.Defaults{Zone: "Z"}, Events: []event.Event{{When: w}}}
		if got := c.Expand().Events[0].When.Zone; got != "Z" {
			t.Errorf("%+v: zone %q, want Z", w, got)
		}
	}
	c := timeline.Chronicle{Defaults: timeline.Defaults{Zone: "Z"}, Events: []event.Event{{When: event.When{Date: "2020", Zone: "+03:00"}}}}
	if got := c.Expand().Events[0].When.Zone; got != "+03:00" {
		t.Errorf("a stated zone became %q", got)
	}
}

func TestMerge(t *testing.T) {
	t.Parallel()
	c := small()
	once, err := timeline.Merge(c)
	if err != nil || !once.Equal(c.Expand()) {
		t.Errorf("merging one: %v", err)
	}
	twice, err := timeline.Merge(c, c)
	if err != nil || !twice.Equal(once) {
		t.Errorf("merging a chronicle with itself: %v", err)
	}
	more := timeline.Chronicle{
		Format:    timeline.Format,
		Title:     "More",
		Defaults:  timeline.Defaults{Source: "video"},
		Relations: []actor.Relation{{Subject: "state", Kind: actor.Backs, Object: "group", Start: "2003"}},
		Events:    []event.Event{{ID: "later", Kind: event.KindProtest}},
		Extra:     map[string]json.RawMessage{"/note": json.RawMessage(`1`)},
	}
	both, err := timeline.Merge(c, more)
	if err != nil {
		t.Fatal(err)
	}
	if both.Title != c.Title || len(both.Relations) != 2 || len(both.Events) != 4 || string(both.Extra["/note"]) != "1" {
		t.Errorf("merged: title %q, %d relations, %d events, extra %s", both.Title, len(both.Relations), len(both.Events), both.Extra)
	}
	if got := both.Events[3].Cites[0].Source; got != "video" {
		t.Errorf("the second chronicle's event cites %q", got)
	}
}

func TestMergeConflicts(t *testing.T) {
	t.Parallel()
	c := small()
	c.Extra = map[string]json.RawMessage{"/note": json.RawMessage(`1`)}
	d := c.Clone()
	d.Events[1].Title = "Another"
	d.Claims[0].Confidence = 1
	d.Extra["/note"] = json.RawMessage(`2`)
	merged, err := timeline.Merge(c, d)
	want := []string{
		`[1].events[1].id: duplicate: "reply" is another record of an earlier chronicle`,
		`[1].claims[0].id: duplicate: "blame" is another record of an earlier chronicle`,
		`[1].extra: duplicate: "/note" is another value in an earlier chronicle`,
	}
	if diff := cmp.Diff(want, faults(err)); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
	if !errors.Is(err, casus.ErrDuplicate) {
		t.Error("the error is no ErrDuplicate")
	}
	if first, _ := timeline.Merge(c); !merged.Equal(first) {
		t.Error("the earlier records were not kept")
	}
}
