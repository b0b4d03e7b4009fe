package attribution_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

// crowd is one attack of which many speakers blame many actors.
func crowd(claims, actors int) *attribution.Index {
	r := rand.New(rand.NewPCG(1, 1))
	list := make([]attribution.Claim, claims)
	for i := range list {
		list[i] = attribution.Claim{
			ID: attribution.ID(fmt.Sprint("c", i)), Events: []event.ID{"attack"}, Said: "2020-03-12",
			Speakers: []actor.ID{actor.ID(fmt.Sprint("speaker", r.IntN(claims/5+1)))},
			Answers:  []attribution.Answer{{Who: actor.OneOf(actor.ID(fmt.Sprint("a", r.IntN(actors))))}},
		}
		switch r.IntN(10) {
		case 0:
			list[i].Stance = actor.StanceDenies
		case 1:
			list[i].Answers[0].Who = actor.Set{Terms: []actor.Term{{Country: "IRQ"}}}
		case 2:
			if i > 0 {
				list[i].DerivedFrom = []attribution.ID{list[r.IntN(i)].ID}
			}
		}
	}
	known := make([]actor.Actor, actors)
	for i := range known {
		known[i] = actor.Actor{ID: actor.ID(fmt.Sprint("a", i)), Kind: actor.KindArmedGroup, Country: []actor.Country{"IRQ", "SYR"}[i%2]}
	}
	reg := actor.NewRegistry(known, nil, nil)
	events := event.NewIndex([]event.Event{
		{ID: "attack", Kind: event.KindAssault, When: event.On("2020-03-11")},
	}, nil, &event.IndexOptions{Registry: reg})
	return attribution.NewIndex(events, list, nil)
}

func BenchmarkAssess(b *testing.B) {
	for _, size := range []struct{ claims, actors int }{{10, 4}, {1000, 100}, {10_000, 1000}} {
		x := crowd(size.claims, size.actors)
		b.Run(fmt.Sprintf("claims=%d/actors=%d", size.claims, size.actors), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if a := assess(b, x, "attack", nil); len(a.Ledger) != size.claims {
					b.Fatal(len(a.Ledger))
				}
			}
		})
	}
}
