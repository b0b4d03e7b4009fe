package timeline_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/golden"
	"github.com/casus-events/casus/timeline"
)

// full is a chronicle with one of everything that an analysis tells.
func full() timeline.Chronicle {
	c := crisis()
	c.Defaults.Source = "paper"
	c.Sources = []actor.Source{
		{ID: "paper", Kind: actor.SourceArticle, Published: "2020-02-01"},
		{ID: "rumour", Kind: actor.SourcePost, Published: "2020-01-31"},
	}
	c.Events = append(c.Events,
		event.Event{ID: "talks", Kind: event.KindConsult, Status: event.Possible, When: event.On("2020-05")},
		event.Event{
			ID: "speech", Title: "A speech", Kind: event.KindStatement, Participants: []event.Participant{event.By("iran")},
			Speech: []event.SpeechAct{{Kind: event.Offer, Proposes: []event.ID{"talks"}}},
			Links:  []event.Link{event.LinkTo(event.After, "missiles"), event.LinkTo(event.Before, "drone")},
		},
	)
	c.Events[0].Casualties = []event.Casualty{
		{Harm: event.Killed, Count: event.Exactly(1), Nationality: "USA", Status: event.VictimContractor},
	}
	c.Accounts = []event.Event{
		{ID: "toll-1", AccountOf: "missiles", Casualties: []event.Casualty{{Harm: event.Wounded, Count: event.Exactly(11)}}},
		{
			ID: "toll-2", AccountOf: "missiles", Casualties: []event.Casualty{{Harm: event.Wounded, Count: event.Exactly(109)}},
			Cites: []actor.Cite{{Source: "rumour", Speaker: "us-army"}},
		},
	}
	c.Claims = append(c.Claims,
		attribution.Claim{
			ID: "own-act", Events: []event.ID{"missiles"}, Speakers: []actor.ID{"irgc"},
			Answers: []attribution.Answer{{Who: actor.OneOf("irgc")}},
		},
		attribution.Claim{ID: "nature", Events: []event.ID{"rockets"}, Answers: []attribution.Answer{{What: attribution.What{Means: event.MeansRocket}}}},
	)
	c.Superlatives = []event.Superlative{
		{ID: "first", Form: event.FormFirst, Event: "rockets", Since: "2019-12-01", Scope: event.Pattern{Kinds: []event.Kind{event.KindAssault}}},
		{
			ID: "direct", Form: event.FormMost, Measure: event.MeasureDirectness, Event: "missiles", Since: "1979",
			Scope: event.Pattern{Kinds: []event.Kind{event.KindAssault}, By: actor.WithParts("iran")},
		},
		{ID: "only", Form: event.FormOnly, Actor: "kh", Scope: event.Pattern{Means: []event.Means{event.MeansRocket}, By: actor.OneOf("kh", "ahh")}},
	}
	return c
}

func TestAnalyse(t *testing.T) {
	t.Parallel()
	text, err := timeline.Analyse(solve(t, full(), nil)).Marshal()
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "analysis.golden", append(text, '\n'))
	var back timeline.Analysis
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	again, err := back.Marshal()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(text), string(again)); diff != "" {
		t.Errorf("through JSON (-before +after):\n%s", diff)
	}
}

// TestOpenPairs: no more pairs are listed than a reader of JSON can want, and
// all are counted.
func TestOpenPairs(t *testing.T) {
	t.Parallel()
	var events []event.Event
	for i := range 60 {
		events = append(events, at(event.ID(fmt.Sprintf("e%d", i)), ""))
	}
	a := timeline.Analyse(solve(t, chronicleOf(events...), nil))
	if a.Pairs != 60*59/2 || a.OpenPairs != a.Pairs || len(a.Open) != timeline.MaxOpenPairs {
		t.Errorf("%d pairs, %d open, %d listed", a.Pairs, a.OpenPairs, len(a.Open))
	}
}

// TestAccounts: what the record leaves open, its accounts complete, and what
// they differ on is told.
func TestAccounts(t *testing.T) {
	t.Parallel()
	tl := solve(t, full(), nil)
	e, _ := tl.Events().Event("missiles")
	if got := e.Toll(event.Wounded).All; got != event.Between(11, 109) {
		t.Errorf("wounded: %v", got)
	}
	if d := tl.Disagreements("missiles"); len(d) != 1 || d[0].Slot.Harm != event.Wounded || d[0].Is != casus.Yes {
		t.Errorf("disagreements: %v", d)
	}
	if tl.Disagreements("rockets") != nil || tl.Disagreements("nothing") != nil {
		t.Error("disagreements without accounts")
	}
	for _, e := range tl.Chronicle().Events {
		if e.ID == "missiles" && len(e.Casualties) > 0 {
			t.Error("the chronicle itself has changed")
		}
	}
	if tl.Index().Events() != tl.Events() {
		t.Error("two indexes of events")
	}
}

// TestAsOf: what was not there yet changes nothing.
func TestAsOf(t *testing.T) {
	t.Parallel()
	c := chronicleOf(
		at("raid", "2020-01-01"),
		at("strike", "", event.Link{Kind: event.RespondsTo, To: "raid", Cites: []actor.Cite{{Source: "early"}}},
			event.Link{Kind: event.Before, To: "talks", Cites: []actor.Cite{{Source: "late"}}}),
		at("talks", "2020-02-01"),
		at("war", "2020-03-01"),
	)
	c.Sources = []actor.Source{
		{ID: "early", Kind: actor.SourceArticle, Published: "2020-02-02"},
		{ID: "late", Kind: actor.SourceBook, Published: "2021-01-01"},
	}
	for i := range c.Events {
		c.Events[i].Cites = []actor.Cite{{Source: "early"}}
	}
	c.Events[3].Cites = []actor.Cite{{Source: "late"}}
	c.Accounts = []event.Event{{ID: "told", AccountOf: "raid", When: event.On("2020-01-05"), Cites: []actor.Cite{{Source: "late"}}}}
	c.Claims = []attribution.Claim{{
		ID: "blame", Events: []event.ID{"raid"}, Speakers: []actor.ID{"us"}, Said: "2020-06",
		Answers: []attribution.Answer{{Who: actor.OneOf("kh")}},
	}}
	for said, want := range map[edtf.Date]struct {
		order     []event.ID
		before    timeline.Certainty
		conflicts int
		named     []actor.ID
	}{
		"":           {[]event.ID{"raid", "strike", "talks", "war"}, timeline.Certain, 1, []actor.ID{"kh"}},
		"2020-02-10": {[]event.ID{"raid", "strike", "talks"}, timeline.Possible, 0, nil},
		"2020-12":    {[]event.ID{"raid", "strike", "talks", "war"}, timeline.Possible, 0, []actor.ID{"kh"}},
	} {
		tl := solve(t, c, &timeline.Options{AsOf: event.AsOf{Said: said}})
		if diff := cmp.Diff(want.order, order(tl)); diff != "" {
			t.Errorf("by %q (-want +got):\n%s", said, diff)
		}
		if got := tl.Compare("strike", "talks").Before; got != want.before {
			t.Errorf("by %q: strike before talks %v, want %v", said, got, want.before)
		}
		if got := len(tl.Conflicts()); got != want.conflicts {
			t.Errorf("by %q: %v", said, tl.Conflicts())
		}
		a := timeline.Analyse(tl)
		var named []actor.ID
		for _, who := range a.Attributions {
			named = append(named, who.Actors...)
		}
		if diff := cmp.Diff(want.named, named); diff != "" {
			t.Errorf("by %q, blamed (-want +got):\n%s", said, diff)
		}
	}
	if tl := solve(t, c, &timeline.Options{AsOf: event.AsOf{Said: "2020-02-10"}}); len(tl.Chronicle().Events) != 3 {
		t.Error("the chronicle still has what was left out")
	}
}

// TestConcurrent: a timeline may be asked by many at once (run with -race).
func TestConcurrent(t *testing.T) {
	t.Parallel()
	tl := solve(t, full(), nil)
	want, err := timeline.Analyse(tl).Marshal()
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			got, err := timeline.Analyse(tl).Marshal()
			if err != nil || !bytes.Equal(got, want) {
				t.Errorf("another analysis at the same time, error %v", err)
			}
		})
	}
	group.Wait()
}
