package timeline_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

// largeChronicle returns events a few hours apart, most of them dated to the
// day, each linked to one of the twenty before it.
func largeChronicle(events int) timeline.Chronicle {
	rng := rand.New(rand.NewPCG(5, 5))
	list := make([]event.Event, events)
	for i := range list {
		day := edtf.At(2000, 1, 1, 6*i, 0, 0).Date()
		e := at(event.ID(fmt.Sprintf("e%07d", i)), "")
		if rng.IntN(5) > 0 {
			e.When = event.On(day)
		}
		if i > 0 {
			to := list[max(0, i-1-rng.IntN(20))].ID
			kinds := []event.LinkKind{event.After, event.RespondsTo, event.ShortlyAfter, event.SameDayAs}
			e.Links = []event.Link{event.LinkTo(kinds[rng.IntN(3)], to)}
		}
		list[i] = e
	}
	return chronicleOf(list...)
}

func BenchmarkNew(b *testing.B) {
	for _, events := range []int{1e3, 1e4, 1e5} {
		c := largeChronicle(events)
		b.Run(fmt.Sprintf("events=%d", events), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := timeline.New(c, nil); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(events), "ns/event")
		})
	}
}

func BenchmarkCompare(b *testing.B) {
	c := largeChronicle(1e4)
	t := solve(b, c, nil)
	rng := rand.New(rand.NewPCG(6, 6))
	b.ReportAllocs()
	for b.Loop() {
		i := rng.IntN(len(c.Events) - 50)
		t.Before(c.Events[i].ID, c.Events[i+rng.IntN(50)].ID)
	}
}

func BenchmarkOrder(b *testing.B) {
	t := solve(b, largeChronicle(1e4), nil)
	b.ReportAllocs()
	for b.Loop() {
		t.Order()
	}
}

func BenchmarkReplies(b *testing.B) {
	t := solve(b, largeChronicle(1e3), nil)
	b.ReportAllocs()
	for b.Loop() {
		t.Replies()
	}
}
