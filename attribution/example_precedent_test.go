package attribution_test

import (
	"fmt"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// raids returns three raids and a fourth, of which nobody is named. One of the
// first two groups has raided both bases, the other only one.
func raids() *attribution.Index {
	raid := func(id event.ID, day edtf.Date, base string, by ...event.Participant) event.Event {
		return event.Event{
			ID: id, Kind: event.KindAssault, When: event.On(day), Participants: by,
			Where:   []event.Place{{Name: base, Admin: []string{"Kirkuk"}, Country: "IRQ"}},
			Attacks: []event.Attack{{Means: event.MeansRocket}},
		}
	}
	return attribution.NewIndex(event.NewIndex([]event.Event{
		raid("first", "2018-03-01", "K1", event.By("brigade")),
		raid("second", "2019-06-01", "K1", event.By("brigade")),
		raid("third", "2019-09-01", "Bashir", event.By("front")),
		raid("fourth", "2020-03-01", "K1"),
	}, nil, nil), nil, nil)
}

// Before anybody has said a word, precedents give each group a share, and one to
// all who were never seen.
func ExamplePrecedents() {
	record := raids()
	fourth, _ := record.Events().Event("fourth")
	prior := attribution.Precedents(record, fourth, event.AsOf{}, &attribution.PrecedentOptions{
		Ladder: []attribution.Rung{{attribution.FeatureCountry}, {attribution.FeaturePlace}},
	})
	for _, s := range prior.Shares {
		fmt.Printf("%s %.2f\n", s.Actor, s.P)
		for _, g := range s.From {
			fmt.Printf("  %v: %d precedents count for %.2f and give %.2f\n", prior.Rungs[g.Rung].Values, g.Precedents, g.N, g.P)
		}
	}
	fmt.Printf("somebody never seen: %.2f\n", prior.Unseen)
	// Output:
	// brigade 0.25
	//   [IRQ]: 2 precedents count for 0.85 and give 0.06
	//   [IRQ IRQ/k1]: 2 precedents count for 0.85 and give 0.11
	// front 0.13
	//   [IRQ]: 1 precedents count for 0.71 and give 0.05
	// somebody never seen: 0.62
}

// That the brigade is the only one known to have fired rockets at K1 hangs on
// the name of the base: in the province, there is another.
func ExampleOnlyKnown_relaxations() {
	only := attribution.OnlyKnown(raids(), event.Pattern{
		Means: []event.Means{event.MeansRocket}, Before: "fourth",
		Where: []event.Place{{Name: "K1", Admin: []string{"Kirkuk"}, Country: "IRQ"}},
	}, event.AsOf{})
	fmt.Println(only.OnRecord, only.Actor)
	for _, c := range only.Precedents {
		fmt.Printf("%s on %s counts for %.2f\n", c.Event, c.When.Date, c.Weight)
	}
	for _, r := range only.Relaxations {
		fmt.Println("not if", r)
	}
	fmt.Println(only.Specifications)
	fmt.Printf("P %.2f, somebody never seen %.2f\n", only.P, only.Unseen)
	// Output:
	// yes brigade
	// first on 2018-03-01 counts for 0.25
	// second on 2019-06-01 counts for 0.60
	// not if where is relaxed by 1 of 3 steps: third, by front
	// 9 of 36 descriptions single out the same actor; of the others, none does
	// P 0.25, somebody never seen 0.62
}

// Two groups together are a precedent of each, and an act that is attributed by
// precedent alone is none.
func ExamplePrecedents_circular() {
	events := []event.Event{
		{ID: "joint", Kind: event.KindAssault, When: event.On("2019"), Participants: []event.Participant{event.By("a"), event.By("b")}},
		{ID: "guessed", Kind: event.KindAssault, When: event.On("2020")},
	}
	claims := []attribution.Claim{{
		ID: "guess", Events: []event.ID{"guessed"}, Speakers: []actor.ID{"ministry"},
		Answers: []attribution.Answer{{Who: actor.OneOf("a")}},
		Grounds: []attribution.Ground{{Basis: attribution.BasisOnlyKnownPrecedent}},
	}}
	record := attribution.NewIndex(event.NewIndex(events, nil, nil), claims, nil)
	next := event.Event{ID: "next", Kind: event.KindAssault, When: event.On("2021")}
	prior := attribution.Precedents(record, next, event.AsOf{}, nil)
	for _, s := range prior.Shares {
		fmt.Println(s.Actor, s.From[0].Precedents)
	}
	// Output:
	// a 1
	// b 1
}
