package attribution_test

import (
	"fmt"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

func BenchmarkZZMin(b *testing.B) {
	if os.Getenv("ZZ_MIN") == "" {
		b.Skip()
	}
	events, claims := attacks(300_000)
	ix := event.NewIndex(events, nil, &event.IndexOptions{Outlines: true})
	x := attribution.NewIndex(ix, claims, nil)
	at := func(e event.Event) event.AsOf { return event.AsOf{Said: e.When.Date} }
	asked := singledOut(b, x, events, at)
	for _, what := range []string{"only/always", "only/day", "match", "prior"} {
		var all []time.Duration
		for range 150 {
			t := time.Now()
			for _, p := range asked {
				e, _ := x.Events().Event(p.Before)
				switch what {
				case "only/day":
					attribution.OnlyKnown(x, p, at(e))
				case "only/always":
					attribution.OnlyKnown(x, p, event.AsOf{})
				case "match":
					for range ix.Match(p) {
					}
				case "prior":
					attribution.Precedents(x, e, at(e), &attribution.PrecedentOptions{Ladder: attribution.DefaultLadder()[1:], Events: -1})
				}
			}
			all = append(all, time.Since(t)/time.Duration(len(asked)))
		}
		slices.Sort(all)
		fmt.Println(what, "min", all[0], "p25", all[len(all)/4], "median", all[len(all)/2])
	}
}
