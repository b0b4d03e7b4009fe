package timeline_test

import (
	"fmt"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

// feud is acts of two sides and their proxies over years, a hundred a month.
func feud(n int) timeline.Chronicle {
	c := shelling(0)
	for _, id := range []actor.ID{"army", "rival", "rivals-band"} {
		c.Actors = append(c.Actors, actor.Actor{ID: id, Kind: actor.KindArmedGroup, Names: actor.Names(string(id))})
	}
	c.Relations = append(c.Relations, actor.Relation{Subject: "army", Kind: actor.PartOf, Object: "state"},
		actor.Relation{Subject: "rival", Kind: actor.Backs, Object: "rivals-band"})
	sides := [][]actor.ID{{"state", "army", "band"}, {"rival", "rivals-band"}}
	for i := range n {
		y, m, d := (edtf.At(1990, 1, 1, 0, 0, 0) + edtf.Seconds(i)*edtf.Day/3).Civil()
		by, against := sides[i%2], sides[(i+1)%2]
		c.Events = append(c.Events, event.Event{
			ID: event.ID(fmt.Sprint("act", i)), Kind: []event.Kind{"assault/aerial", "sanction", "threaten"}[i%3],
			When:         event.On(edtf.DateOf(y, m, d)),
			Participants: []event.Participant{event.By(by[i%len(by)]), event.Target(against[i%len(against)])},
		})
	}
	return c
}

func BenchmarkEscalation(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		solved, err := timeline.New(feud(n), nil)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("events=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				e, err := solved.Escalation(nil)
				if err != nil || len(e.Answers) != n {
					b.Fatal(len(e.Answers), err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/event")
		})
	}
}
