package peers_test

import (
	"bytes"
	"errors"
	"io/fs"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/peers"
)

// BenchmarkGroupBy asks an index of 100,000 real events who has attacked the
// most frequent target.
func BenchmarkGroupBy(b *testing.B) {
	for _, set := range peers.Sets() {
		table, err := set.Real()
		if errors.Is(err, fs.ErrNotExist) {
			b.Skip("reference data absent: ", err)
		}
		if err != nil {
			b.Fatal(err)
		}
		var text bytes.Buffer
		if _, _, err := table.WriteTo(&text, 100_000, 0); err != nil {
			b.Fatal(err)
		}
		ix, err := peers.Build(set, &text, 0, nil)
		if err != nil {
			b.Fatal(err)
		}
		p := event.Pattern{Kinds: []event.Kind{event.KindAssault}}
		var most event.Group
		for _, g := range ix.GroupBy(p, event.FacetAgainst, event.FacetCountry) {
			if g.Against != "" && g.Country != "" && g.Certain > most.Certain {
				most = g
			}
		}
		p.Against, p.Where = actor.OneOf(most.Against), []event.Place{{Country: most.Country}}
		certain, possible := ix.Count(p)
		name, _, _ := strings.Cut(set.Name, " ")
		b.Run("set="+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				ix.GroupBy(p, event.FacetBy)
			}
			b.ReportMetric(float64(certain), "certain")
			b.ReportMetric(float64(possible), "possible")
		})
	}
}
