package event_test

import (
	"fmt"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// A data set is taken in as its reader yields it. Of what each event says, the
// index keeps the outline, from which every question is answered; titles, texts
// and sources stay in the file.
func ExampleIndexBuilder() {
	rows := func(yield func(event.Event) bool) { // such as a reader of package dataset
		for i, day := range []edtf.Date{"2019-12-27", "2020-01-03", "2020-01-03"} {
			id := event.ID(fmt.Sprint("row:", i+1))
			if !yield(event.Event{ID: id, Title: "A row", Kind: event.KindAssault, When: event.On(day)}) {
				return
			}
		}
	}
	b := event.NewIndexBuilder(&event.IndexOptions{Outlines: true})
	for e := range rows {
		b.Add(e)
	}
	ix := b.Index()
	certain, possible := ix.Count(event.Pattern{When: "2020"})
	fmt.Println(ix.Len(), "events, in 2020 between", certain, "and", possible)
	e, _ := ix.Event("row:1")
	fmt.Printf("%s %s %q\n", e.ID, e.When, e.Title)
	// Output:
	// 3 events, in 2020 between 2 and 2
	// row:1 2019-12-27 ""
}

// The indexes of two days are that of both. An event that came twice is kept
// once, and its place in the whole is reported.
func ExampleIndexBuilder_AddIndex() {
	monday := event.NewIndex([]event.Event{{ID: "a"}, {ID: "b"}}, nil, nil)
	tuesday := event.NewIndex([]event.Event{{ID: "b"}, {ID: "c"}}, nil, nil)
	b := event.NewIndexBuilder(nil)
	b.AddIndex(monday)
	b.AddIndex(tuesday)
	b.Add(event.Event{ID: "d"})
	ix := b.Index()
	fmt.Println(ix.Len(), ix.Validate())
	// Output:
	// 4 events[2].id: duplicate: "b"
}

// Who is known to have fired rockets at American forces in Iraq: the pattern of
// such attacks, grouped by who did them. One of the groups is that of nobody, for
// the attacks that nobody is named for.
func ExampleIndex_GroupBy() {
	attack := func(id event.ID, date event.When, who ...event.Participant) event.Event {
		return event.Event{
			ID: id, Kind: event.KindAssault, When: date, Participants: append(who, event.Target("usa")),
			Where: []event.Place{{Country: "IRQ"}}, Attacks: []event.Attack{{Means: event.MeansRocket}},
			Casualties: []event.Casualty{{Harm: event.Killed, Count: event.AtLeast(1)}},
		}
	}
	ix := event.NewIndex([]event.Event{
		attack("k1", event.On("2019-12-27"), event.By("kh")),
		attack("taji", event.On("2020-03-11")),
		attack("zone", event.On("2020-03-17"), event.By("kh")),
		{ID: "unclear", Kind: event.KindIncident, When: event.On("2020-03-26"), Participants: []event.Participant{event.By("aah")}},
	}, nil, nil)
	rockets := event.Pattern{
		Kinds: []event.Kind{event.KindAssault}, Means: []event.Means{event.MeansIndirectFire},
		Against: actor.OneOf("usa"), Where: []event.Place{{Country: "IRQ"}},
	}
	for _, g := range ix.GroupBy(rockets, event.FacetBy) {
		fmt.Printf("%q: %d certain, %d possible", g.By, g.Certain, g.Possible)
		for _, h := range g.Harms {
			fmt.Printf(", %s %s", h.Count, h.Harm)
		}
		fmt.Println()
	}
	// Output:
	// "": 1 certain, 1 possible, at least 1 killed
	// "aah": 0 certain, 1 possible
	// "kh": 2 certain, 2 possible, at least 2 killed
}

// Whom one backs counts as it was on the day: a pattern whose By says so.
func ExampleIndex_Find() {
	registry := actor.NewRegistry(
		[]actor.Actor{{ID: "iran", Kind: actor.KindState}, {ID: "kh", Kind: actor.KindArmedGroup}},
		[]actor.Relation{{Subject: "iran", Kind: actor.Backs, Object: "kh", Start: "2007"}}, nil)
	ix := event.NewIndex([]event.Event{
		{ID: "early", Kind: event.KindAssault, When: event.On("2005-06-01"), Participants: []event.Participant{event.By("kh")}},
		{ID: "late", Kind: event.KindAssault, When: event.On("2019-12-27"), Participants: []event.Participant{event.By("kh")}},
		{ID: "unknown", Kind: event.KindAssault, When: event.On("2020-03-11")},
	}, nil, &event.IndexOptions{Registry: registry})
	backed := actor.Set{Terms: []actor.Term{{Relations: []actor.Bond{{Kind: "backed-by", Object: "iran"}}}}}
	for id, is := range ix.Find(event.Pattern{By: backed}) {
		fmt.Println(id, is)
	}
	// Output:
	// late yes
	// unknown undetermined
}

func ExampleEvent_Outline() {
	e := event.Event{
		ID: "taji", Title: "Rockets on Camp Taji", Kind: event.KindAssault, When: event.When{Date: "2020-03-11", Text: "Wednesday"},
		Cites: []actor.Cite{{Source: "centcom"}},
	}
	line, _ := e.Outline().Marshal()
	fmt.Println(string(line))
	// Output:
	// {"id":"taji","kind":"assault","when":{"date":"2020-03-11"}}
}
