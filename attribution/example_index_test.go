package attribution_test

import (
	"fmt"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

func attack() *event.Index {
	return event.NewIndex([]event.Event{{ID: "attack", Kind: event.KindAssault, When: event.On("2020-03-11")}}, nil, nil)
}

func said(id attribution.ID, speaker actor.ID, stance actor.Stance, who actor.ID) attribution.Claim {
	return attribution.Claim{
		ID: id, Events: []event.ID{"attack"}, Speakers: []actor.ID{speaker}, Said: "2020-03-12", Stance: stance,
		Answers: []attribution.Answer{{Who: actor.OneOf(who)}},
	}
}

// A denial does not undo an assertion. It makes it contested.
func ExampleIndex_Perpetrators() {
	claims := []attribution.Claim{said("1", "ministry", "", "militia")}
	fmt.Println(attribution.NewIndex(attack(), claims, nil).Perpetrators("attack", event.AsOf{}))

	claims = append(claims, said("2", "militia", actor.StanceDenies, "militia"))
	who := attribution.NewIndex(attack(), claims, nil).Perpetrators("attack", event.AsOf{})
	fmt.Println(who, who.For, who.Against)
	// Output:
	// asserted: militia
	// contested: militia [1] [2]
}

// A speaker that names itself claims the act; nothing needs to say so.
func ExampleIndex_Blamed() {
	claims := []attribution.Claim{
		said("1", "newcomers", "", "newcomers"),
		{ID: "2", On: []attribution.ID{"1"}, Speakers: []actor.ID{"expert"}, Stance: actor.StanceDoubts},
	}
	for _, b := range attribution.NewIndex(attack(), claims, nil).Blamed("attack", event.AsOf{}) {
		fmt.Println(b.Own, b.Rebutted)
		fmt.Println(b)
	}
	// Output:
	// true [2]
	// newcomers names newcomers as perpetrator. It is the speaker's own act. Rebutted: 2.
}

// Three papers that carry one statement are one witness.
func ExampleIndex_Roots() {
	claims := []attribution.Claim{said("statement", "ministry", "", "militia")}
	for _, paper := range []string{"agency", "daily", "weekly"} {
		c := said(attribution.ID(paper), actor.ID(paper), "", "militia")
		c.DerivedFrom = []attribution.ID{"statement"}
		claims = append(claims, c)
	}
	record := attribution.NewIndex(attack(), claims, nil)
	fmt.Println(record.Roots("weekly"))
	fmt.Println(record.Perpetrators("attack", event.AsOf{}).For)
	// Output:
	// [ministry on 2020-03-12]
	// [statement]
}

// What was known on a day is what had certainly been said by its end, and not
// yet taken back.
func ExampleIndex_Known() {
	first := said("first", "ministry", "", "militia")
	second := said("second", "ministry", "", "rivals")
	second.Said, second.Replaces = "2020-03-15", []attribution.ID{"first"}
	undated := said("undated", "expert", "", "aliens")
	undated.Said = ""
	record := attribution.NewIndex(attack(), []attribution.Claim{undated, first, second}, nil)
	for _, day := range []event.AsOf{{Said: "2020-03-11"}, {Said: "2020-03-14"}, {Said: "2020-03-15"}} {
		fmt.Println(day.Said, record.Perpetrators("attack", day))
	}
	fmt.Println(record.Known("undated", event.AsOf{Said: "2020-03-15"}))
	// Output:
	// 2020-03-11 nobody named
	// 2020-03-14 asserted: militia
	// 2020-03-15 asserted: rivals
	// false
}

// References to what is not there are reported with their place in the list.
func ExampleIndex_Validate() {
	claim := said("1", "ministry", "", "militia")
	claim.Events = append(claim.Events, "another")
	fmt.Println(attribution.NewIndex(attack(), []attribution.Claim{claim}, nil).Validate())
	// Output: claims[0].events[1]: no such record: event "another"
}

// Where the record does not say enough, the answer says what is missing.
func ExampleOnlyKnown() {
	rockets := func(id event.ID, date event.When, n event.Count) event.Event {
		e := event.Event{ID: id, Kind: event.KindAssault, When: date}
		if n.Form != "" {
			e.Measures = []event.Measure{{Quantity: event.RocketsFired, Count: n}}
		}
		return e
	}
	claims := []attribution.Claim{said("1", "ministry", "", "militia"), said("2", "ministry", "", "rivals")}
	claims[1].Events = []event.ID{"unmeasured"}
	ask := func(unmeasured event.Count) {
		events := event.NewIndex([]event.Event{
			rockets("attack", event.On("2020-01-01"), event.Exactly(30)),
			rockets("unmeasured", event.On("2020-02-01"), unmeasured),
		}, nil, nil)
		only := attribution.OnlyKnown(attribution.NewIndex(events, claims, nil), event.Pattern{
			Scale: []event.Scale{{Quantity: event.RocketsFired, AtLeast: 10}},
		}, event.AsOf{})
		fmt.Printf("%v, on record %v: %q\n", only.Verdict, only.OnRecord, only.Actor)
		for _, c := range only.Open {
			for _, need := range c.Needs() {
				fmt.Printf("\tnot known of %s: %s, %s\n", c.Event, need.Detail.Field, need.Detail.Why)
			}
		}
		for _, c := range only.CounterExamples("militia") {
			fmt.Println("\tcounter-example:", c)
		}
	}
	ask(event.Count{})
	ask(event.Exactly(3))
	ask(event.AtLeast(12))
	// Output:
	// undetermined, on record yes: "militia"
	// 	not known of unmeasured: scale[0], not-stated
	// yes, on record yes: "militia"
	// no, on record no: ""
	// 	counter-example: unmeasured (asserted: rivals)
}
