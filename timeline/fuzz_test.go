package timeline_test

import (
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
)

// FuzzNew: no document makes reading, solving or asking panic, and what can be
// solved gives answers that agree with each other.
func FuzzNew(f *testing.F) {
	for _, c := range []timeline.Chronicle{
		crisis(),
		chronicleOf(at("a", "2020", event.LinkTo(event.SameDayAs, "b")), at("b", "", event.LinkTo(event.AnniversaryOf, "a"))),
		chronicleOf(at("a", "2020-01/..", event.LinkTo(event.After, "a")), at("b", "Y-17E7")),
	} {
		text, err := timeline.Marshal(c)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(`{"format":"casus/1","events":[{"id":"a","kind":"assault","links":[{"kind":"after","to":"a","lag":"P9999999999999Y"}]}],` +
		`"superlatives":[{"id":"s","form":"most","measure":"killed","event":"a","since":"Y-99999999999999"}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := timeline.Unmarshal(text, &casus.DecodeOptions{MaxEntries: 2000})
		if err != nil || len(c.Events) > 30 {
			return
		}
		c.Format = timeline.Format
		tl, err := timeline.New(c, nil)
		if err != nil {
			return
		}
		if _, err := timeline.Analyse(tl).Marshal(); err != nil {
			t.Fatal(err)
		}
		ids := order(tl)
		for i, a := range ids {
			for _, b := range ids[i+1:] {
				if tl.Before(b, a) == casus.Yes {
					t.Fatalf("%s stands before %s, which certainly came first", a, b)
				}
			}
			for bound := timeline.EarliestStart; bound <= timeline.LatestEnd; bound++ {
				tl.Explain(a, bound)
			}
		}
	})
}
