package dataset_test

import (
	"errors"
	"fmt"
	"iter"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// stream yields entries, each after its line's error if it has one.
func stream(entries []dataset.Entry, faults map[int64]error) iter.Seq2[dataset.Entry, error] {
	return func(yield func(dataset.Entry, error) bool) {
		for _, e := range entries {
			if err := faults[e.Line]; err != nil && !yield(dataset.Entry{}, err) {
				return
			}
			if !yield(e, nil) {
				return
			}
		}
	}
}

func accusation(line int64) dataset.Entry {
	return dataset.Entry{
		Line: line,
		Event: event.Event{
			ID: "x:1", Kind: event.KindAccuse, Participants: []event.Participant{event.By("a")},
			Speech: []event.SpeechAct{{Kind: event.Accuse, About: []event.ID{"x:1/act"}}},
		},
		Others:   []event.Event{{ID: "x:1/act", Kind: event.KindIncident, Links: []event.Link{event.LinkTo(event.Before, "x:1")}}},
		Accounts: []event.Event{{ID: "x:1/account", AccountOf: "x:1"}},
		Actors:   []actor.Actor{{ID: "a", Kind: actor.KindState, Names: actor.Names("A")}, {ID: "b", Names: actor.Names("B")}},
		Claims: []attribution.Claim{{
			ID: "x:1", Events: []event.ID{"x:1/act"}, Utterance: "x:1", Answers: []attribution.Answer{{Who: actor.OneOf("b")}},
		}, {ID: "x:1/2", On: []attribution.ID{"x:1"}, Utterance: "x:1", Stance: actor.StanceDoubts, Replaces: []attribution.ID{"x:0"}}},
	}
}

func TestCollect(t *testing.T) {
	t.Parallel()
	second := accusation(4)
	second.Actors = []actor.Actor{
		{ID: "a", Kind: actor.KindParty, Names: actor.Names("A", "Alpha"), Country: "IRQ", Traits: []actor.Trait{"shia"}},
		{ID: "b", Names: actor.Names("B")},
	}
	backs := actor.Relation{Subject: "b", Kind: actor.Backs, Object: "a", Cites: []actor.Cite{{Source: "s"}}}
	second.Relations = []actor.Relation{backs}
	backs.Cites = []actor.Cite{{Source: "s"}, {Source: "t"}}
	second.Sources = []actor.Source{{ID: "s", Title: "one"}, {ID: "s", Title: "two"}}
	third := dataset.Entry{
		Line: 6, Relations: []actor.Relation{backs}, Accounts: []event.Event{{ID: "y", AccountOf: "elsewhere"}, {ID: "z", AccountOf: "elsewhere"}},
	}
	bad := &dataset.RowError{Line: 3, Err: dataset.ErrFields}
	entries := []dataset.Entry{accusation(2), second, third}
	c, err := dataset.Collect(stream(entries, map[int64]error{4: bad}))
	if !errors.Is(err, dataset.ErrFields) || strings.Count(err.Error(), "duplicate") != 5 || !errors.Is(err, casus.ErrDuplicate) {
		t.Errorf("%v", err)
	}
	first, again := accusation(2), accusation(2)
	again.Event.ID, again.Event.Speech[0].About[0] = "x:1~2", "x:1/act~2"
	again.Others[0].ID, again.Others[0].Links[0].To = "x:1/act~2", "x:1~2"
	again.Accounts[0].ID, again.Accounts[0].AccountOf = "x:1/account~2", "x:1~2"
	again.Claims[0].ID, again.Claims[0].Events[0], again.Claims[0].Utterance = "x:1~2", "x:1/act~2", "x:1~2"
	again.Claims[1].ID, again.Claims[1].On[0], again.Claims[1].Utterance = "x:1/2~2", "x:1~2", "x:1~2"
	want := timeline.Chronicle{
		Format: timeline.Format,
		Actors: []actor.Actor{
			{ID: "a", Kind: actor.KindState, Names: actor.Names("A", "Alpha"), Country: "IRQ", Traits: []actor.Trait{"shia"}},
			{ID: "b", Names: actor.Names("B")},
		},
		Sources: second.Sources[:1], Relations: []actor.Relation{backs},
		Events:   []event.Event{first.Event, first.Others[0], again.Event, again.Others[0], {ID: "elsewhere", Kind: dataset.KindUnstated}},
		Accounts: []event.Event{first.Accounts[0], again.Accounts[0], third.Accounts[0], third.Accounts[1]},
		Claims:   append(first.Claims, again.Claims...),
	}
	want.Actors[0].Names[1].Kind = c.Actors[0].Names[1].Kind
	if diff := cmp.Diff(want, c, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]dataset.Entry{accusation(2)}, entries[:1]); diff != "" {
		t.Errorf("the entries were changed: %s", diff)
	}
}

// TestCollectWhole collects rows that are parts of one whole, which the entry of
// each holds, and one that has another event of the same name.
func TestCollectWhole(t *testing.T) {
	t.Parallel()
	part := func(line int64, id event.ID, title string) dataset.Entry {
		return dataset.Entry{
			Line: line, Event: event.Event{ID: id, Links: []event.Link{event.LinkTo(event.PartOf, "w")}},
			Others: []event.Event{{ID: "w", Title: title}},
		}
	}
	entries := []dataset.Entry{part(2, "a", ""), part(3, "b", ""), part(4, "c", "another"), part(5, "d", "")}
	c, err := dataset.Collect(stream(entries, nil))
	if err == nil || err.Error() != `line 4: duplicate: "w" stands as "w~2"` {
		t.Error(err)
	}
	want := []event.Event{
		entries[0].Event, entries[0].Others[0], entries[1].Event,
		{ID: "c", Links: []event.Link{event.LinkTo(event.PartOf, "w~2")}},
		{ID: "w~2", Title: "another"},
		entries[3].Event,
	}
	if diff := cmp.Diff(want, c.Events); diff != "" {
		t.Error(diff)
	}
}

func TestCollectEnds(t *testing.T) {
	t.Parallel()
	end := &dataset.FileError{Format: "x", Err: dataset.ErrTooMuch}
	c, err := dataset.Collect(stream([]dataset.Entry{{Line: 1, Event: event.Event{ID: "a"}}, {Line: 2}}, map[int64]error{2: end}))
	if !errors.Is(err, dataset.ErrTooMuch) || len(c.Events) != 1 {
		t.Error(c, err)
	}
	if c, err := dataset.Collect(stream(nil, nil)); err != nil || !c.Equal(timeline.Chronicle{Format: timeline.Format}) {
		t.Error(c, err)
	}
}

func TestCollectMissing(t *testing.T) {
	t.Parallel()
	entry := func(line int64, of event.ID, kind event.Kind) dataset.Entry {
		id := event.ID(fmt.Sprint("a", line))
		return dataset.Entry{Line: line, Accounts: []event.Event{{ID: id, AccountOf: of, Kind: kind}}}
	}
	c, err := dataset.Collect(stream([]dataset.Entry{
		entry(1, "same", "assault/beat"), entry(2, "parent", "assault/beat"), entry(3, "same", "assault/beat"),
		entry(4, "parent", "assault/firearms"), entry(5, "none", "assault"), entry(6, "none", "protest"), entry(7, "silent", ""),
		entry(8, "one silent", ""), entry(9, "one silent", "assault"), entry(10, "", "assault"),
	}, nil))
	if err != nil {
		t.Fatal(err)
	}
	want := []event.Event{
		{ID: "same", Kind: "assault/beat"},
		{ID: "parent", Kind: "assault"},
		{ID: "none", Kind: "incident"},
		{ID: "silent", Kind: dataset.KindUnstated},
		{ID: "one silent", Kind: "assault"},
	}
	if diff := cmp.Diff(want, c.Events); diff != "" {
		t.Error(diff)
	}
}
