package attribution_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

func BenchmarkParsePhrases(b *testing.B) {
	sentence := "While we are still investigating, the group is the only one known to have done it, and most likely did. "
	for _, n := range []int{1, 100} {
		text := strings.Repeat(sentence, n)
		b.Run(fmt.Sprintf("sentences=%d", n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if got := attribution.ParsePhrases(text, attribution.ScaleICD203); len(got) != 3*n {
					b.Fatal(len(got))
				}
			}
		})
	}
}

func BenchmarkParseLikelihood(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := attribution.ParseLikelihood("almost certainly", attribution.ScaleICD203); err != nil {
			b.Fatal(err)
		}
	}
}

// many returns a record of n attacks, each with a claim and its retelling.
func many(n int) ([]event.Event, []attribution.Claim) {
	var events []event.Event
	var claims []attribution.Claim
	for i := range n {
		id := fmt.Sprintf("%06d", i)
		events = append(events, another(event.ID(id), func(e *event.Event) {
			e.When = event.On(edtf.DateOf(2000+int64(i%20), 1+i%12, 1+i%28))
		}))
		claims = append(claims,
			attribution.Claim{
				ID: attribution.ID(id), Events: []event.ID{event.ID(id)}, Speakers: []actor.ID{"us"}, Said: "2020-02-01",
				Answers: []attribution.Answer{{Who: actor.OneOf("kh")}},
			},
			attribution.Claim{
				ID: attribution.ID(id + "-retold"), Events: []event.ID{event.ID(id)}, Speakers: []actor.ID{"outlet"},
				Answers: []attribution.Answer{{Who: actor.OneOf("aah")}}, DerivedFrom: []attribution.ID{attribution.ID(id)},
			})
	}
	return events, claims
}

func BenchmarkNewIndex(b *testing.B) {
	for _, n := range []int{100, 10_000} {
		events, claims := many(n)
		ix := event.NewIndex(events, nil, &event.IndexOptions{Registry: registry()})
		b.Run(fmt.Sprintf("claims=%d", len(claims)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				attribution.NewIndex(ix, claims, nil)
			}
		})
	}
}

// BenchmarkChain asks for everything about one event that a chain of retellings
// is about: the time per claim stays the same from a thousand to a hundred
// thousand of them.
func BenchmarkChain(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		claims := make([]attribution.Claim, n)
		for i := range claims {
			claims[i] = attribution.Claim{
				ID: attribution.ID(fmt.Sprintf("%06d", i)), Events: []event.ID{"e"}, Speakers: []actor.ID{"outlet"},
				Said: "2020-03-12", Answers: []attribution.Answer{{Who: actor.OneOf("kh")}},
			}
			if i > 0 {
				claims[i].DerivedFrom = []attribution.ID{claims[i-1].ID}
			}
		}
		ix := event.NewIndex([]event.Event{{ID: "e"}}, nil, &event.IndexOptions{Registry: registry()})
		b.Run(fmt.Sprintf("claims=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				x := attribution.NewIndex(ix, claims, nil)
				blames := x.Blamed("e", event.AsOf{})
				who := x.Perpetrators("e", event.AsOf{})
				if len(blames) != n || len(who.For) != 1 || len(x.Roots(claims[n-1].ID)) != 1 {
					b.Fatal(len(blames), who.For)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/claim")
		})
	}
}

func BenchmarkOnlyKnown(b *testing.B) {
	for _, n := range []int{100, 10_000} {
		x := index(many(n))
		p := such()
		p.Before, p.Scale = "", nil
		b.Run(fmt.Sprintf("matches=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if only := attribution.OnlyKnown(x, p, event.AsOf{}); only.Actor != "kh" || len(only.Precedents) != n {
					b.Fatal(only.Verdict, len(only.Precedents))
				}
			}
		})
	}
}
