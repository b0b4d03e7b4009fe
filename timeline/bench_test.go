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

// sizes are those of which benchmarks tell the growth; -short leaves out the
// last, which takes a minute and some gigabytes.
func sizes() []int {
	if testing.Short() {
		return []int{1e4, 1e5}
	}
	return []int{1e4, 1e5, 1e6}
}

// perEvent reports the time of one operation divided by the number of events.
func perEvent(b *testing.B, events int) {
	b.Helper()
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(events), "ns/event")
}

func BenchmarkNew(b *testing.B) {
	for _, events := range sizes() {
		c := largeChronicle(events)
		b.Run(fmt.Sprintf("size=%.0e", float64(events)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := timeline.New(c, nil); err != nil {
					b.Fatal(err)
				}
			}
			perEvent(b, events)
		})
	}
}

// BenchmarkScale asks questions of the whole record: claims about history, what
// was known by the middle of it, and a repair of one contradiction in every
// thousand events.
func BenchmarkScale(b *testing.B) {
	for _, events := range sizes() {
		name := fmt.Sprintf("size=%.0e", float64(events))
		t := solve(b, largeChronicle(events), nil)
		b.Run(name+"/ask=deadliest", func(b *testing.B) { benchmarkJudge(b, t, event.FormMost, events) })
		b.Run(name+"/ask=first", func(b *testing.B) { benchmarkJudge(b, t, event.FormFirst, events) })
		b.Run(name+"/ask=as-of", func(b *testing.B) {
			b.ReportAllocs()
			middle := edtf.At(2000, 1, 1, 3*events, 0, 0).Date()
			for b.Loop() {
				t.AsOf(event.AsOf{Said: middle})
			}
			perEvent(b, events)
		})
		b.Run(name+"/ask=repair", func(b *testing.B) {
			b.ReportAllocs()
			c := largeChronicle(events)
			for i := 1000; i < events; i += 1000 {
				c.Events[i-1].When = event.On(edtf.At(2000, 1, 1, 6*(i-1), 0, 0).Date())
				c.Events[i].When = event.On(edtf.At(2000, 1, 1, 6*i+72, 0, 0).Date())
				c.Events[i].Links = []event.Link{event.LinkTo(event.Before, c.Events[i-1].ID)}
			}
			t := solve(b, c, nil)
			for b.Loop() {
				if r := t.Repair(nil); len(r.SetAside) < events/1000-1 {
					b.Fatalf("%d facts set aside", len(r.SetAside))
				}
			}
			perEvent(b, events)
		})
	}
}

// benchmarkJudge judges a claim of which every assault before the subject, which
// is the last event but ten, is a rival.
func benchmarkJudge(b *testing.B, t *timeline.Timeline, form event.Form, events int) {
	b.Helper()
	s := event.Superlative{
		Form: form, Event: event.ID(fmt.Sprintf("e%07d", events-10)), Since: "1999",
		Measure: event.MeasureName(event.Killed),
		Scope:   event.Pattern{Kinds: []event.Kind{event.KindAssault}},
	}
	b.ReportAllocs()
	for b.Loop() {
		t.Judge(s)
	}
	perEvent(b, events)
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
