package timeline_test

import (
	"fmt"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

// doubtful returns what three sources make of one week: words that order a
// strike after a raid, and a date that does not fit.
func doubtful() timeline.Chronicle {
	return timeline.Chronicle{
		Format:   timeline.Format,
		Defaults: timeline.Defaults{Zone: "Z"},
		Events: []event.Event{
			{ID: "raid", Kind: event.KindAssault, When: event.On("2020-01-08")},
			{ID: "strike", Kind: event.KindAssault, When: event.On("2020-01-05"), Links: []event.Link{
				{Kind: event.After, To: "raid", Text: "then"},
			}},
			{ID: "vote", Kind: event.KindElection, When: event.On("2020-01-06?")},
			{ID: "talks", Kind: event.KindConsult, When: event.On("2020-01-07")},
		},
	}
}

// Dates outweigh the words of order, unless the caller says otherwise.
func ExampleTimeline_Repair() {
	t, _ := timeline.New(doubtful(), nil)
	for _, c := range t.Conflicts() {
		fmt.Println(c)
	}
	trustWords := func(c timeline.Conflict) timeline.Fact {
		for _, f := range c.Facts {
			if f.Kind == timeline.FactDate {
				return f
			}
		}
		return c.SetAside
	}
	r := t.Repair(trustWords)
	fmt.Println("given up:", r.SetAside[0])
	fmt.Println(r.Timeline.Compare("raid", "strike").Before, "that the raid came first")
	// Output:
	// strike on 2020-01-05 (Z); strike after raid (said: then); raid on 2020-01-08 (Z); set aside: strike after raid (said: then)
	// given up: strike on 2020-01-05 (Z)
	// certain that the raid came first
}

// What would follow if a fact were wrong?
func ExampleTimeline_Without() {
	t, _ := timeline.New(doubtful(), nil)
	c := t.Compare("vote", "talks")
	fmt.Println(c.Before, "firm:", c.Firm)
	without := t.Without(c.Proof[0])
	fmt.Println(without.Compare("vote", "talks").Before, "without", c.Proof[0])
	// Output:
	// certain firm: false
	// possible without vote on 2020-01-06? (Z)
}

// An order that is merely possible has a probability under a stated prior.
func ExampleChance() {
	t, _ := timeline.New(timeline.Chronicle{
		Format:   timeline.Format,
		Defaults: timeline.Defaults{Zone: "Z"},
		Events: []event.Event{
			{ID: "attack", Kind: event.KindAssault, When: event.On("2020-03-20")},
			{ID: "answer", Kind: event.KindAssault, When: event.On("2020-03")},
			{ID: "march", Kind: event.KindProtest, When: event.On("[2020-03-19,2020-03-23]")},
		},
	}, nil)
	fmt.Println("the answer before the attack:", t.Compare("answer", "attack").Chance)
	fmt.Println("the march before the attack:", t.Compare("march", "attack").Chance)
	// Output:
	// the answer before the attack: 0.63
	// the march before the attack: 0.50
}

// Two patrols were never out at the same time. Which came first is not stated,
// but the other one went before the truce, when this one was still out. Without
// a budget to try the alternatives nothing is said.
func ExampleTimeline_Undecided() {
	c := timeline.Chronicle{
		Format:   timeline.Format,
		Defaults: timeline.Defaults{Zone: "Z"},
		Events: []event.Event{
			{ID: "patrol", Kind: event.KindMobilize, When: event.On("2020-01-02/2020-01-05"), Links: []event.Link{
				{Kind: event.Precedes, Or: []event.LinkKind{event.PrecededBy}, To: "other", Text: "never at the same time"},
			}},
			{ID: "other", Kind: event.KindMobilize, When: event.On("[2020-01-01..2020-01-31]"), Links: []event.Link{
				event.LinkTo(event.Before, "end"),
			}},
			{ID: "end", Kind: event.KindAgree, When: event.On("2020-01-04")},
		},
	}
	for _, budget := range []int{0, -1} {
		t, _ := timeline.New(c, &timeline.Options{Policy: timeline.Policy{Budget: budget}})
		fmt.Println(t.Compare("other", "patrol").Before, len(t.Undecided()), "undecided")
	}
	// Output:
	// certain 0 undecided
	// undetermined 0 undecided
}

// Words of the calendar are read by the caller's reader, by the day on which
// they were written; what they may mean is a fact that gives way.
func ExampleOptions_read() {
	c := timeline.Chronicle{
		Format:   timeline.Format,
		Defaults: timeline.Defaults{Zone: "Z", Source: "paper"},
		Sources:  []actor.Source{{ID: "paper", Kind: actor.SourceArticle, Published: "2020-03-13"}},
		Events: []event.Event{
			{ID: "attack", Kind: event.KindAssault, When: event.When{Text: "Wednesday"}},
			{ID: "vote", Kind: event.KindElection, When: event.On("2020-03-12")},
		},
	}
	lastWednesday := func(text string, dateline edtf.Date) []edtf.Date {
		if text == "Wednesday" && dateline == "2020-03-13" {
			return []edtf.Date{"2020-03-11"}
		}
		return nil
	}
	t, _ := timeline.New(c, &timeline.Options{Read: lastWednesday})
	order := t.Compare("attack", "vote")
	fmt.Println(order.Before, "firm:", order.Firm)
	for _, f := range order.Proof {
		fmt.Println("-", f)
	}
	// Output:
	// certain firm: false
	// - attack on 2020-03-11 (said: Wednesday)
	// - vote on 2020-03-12 (Z)
}
