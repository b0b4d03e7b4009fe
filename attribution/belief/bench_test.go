package belief_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/attribution/belief"
)

// FuzzRules combines sources made of arbitrary bytes: no panic, and what is given
// without an error is a mass function.
func FuzzRules(f *testing.F) {
	f.Add([]byte{3, 1, 200, 7, 55, 0, 2, 100, 7, 155})
	f.Add([]byte{200, 255, 255, 1, 1})
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) < 2 {
			return
		}
		n := 1 + int(data[0])%130
		var sources []belief.Mass
		var focals []belief.Focal
		total := 0.0
		for i := 1; i+1 < len(data) && len(sources) < 4; i += 2 {
			if len(focals) == 5 || data[i+1] == 0 && len(focals) > 0 {
				for j := range focals {
					focals[j].Mass /= total
				}
				if m, err := belief.New(n, focals...); err == nil {
					sources = append(sources, m)
				}
				focals, total = nil, 0
				continue
			}
			var elements []int
			for e := range n {
				if data[i]>>(e%8)&1 == 1 {
					elements = append(elements, e)
				}
			}
			focals = append(focals, focal(float64(data[i+1])+1e-300, elements...))
			total += float64(data[i+1]) + 1e-300
		}
		rules := []rule{
			belief.Conjunctive, belief.Disjunctive, belief.Dempster, belief.Yager,
			belief.DuboisPrade, belief.PCR5, belief.PCR6, belief.Cautious, belief.Mean,
		}
		for _, rule := range rules {
			m, err := rule(sources...)
			if err != nil {
				if errors.Is(err, belief.ErrWeights) {
					t.Errorf("cautious combination of %v: %v", sources, err)
				}
				continue
			}
			checkSum(t, m)
			for _, x := range m.Contour() {
				if !(x >= 0 && x <= 1+1e-8) {
					t.Errorf("contour %v", x)
				}
			}
		}
		if nats, err := belief.ConflictWeight(sources...); err == nil && !(nats >= 0) {
			t.Errorf("weight of conflict %v", nats)
		}
	})
}

// manySources are random sources of which each speaks for some of the elements.
func manySources(t testing.TB, n, sources, focals int) []belief.Mass {
	t.Helper()
	r := rand.New(rand.NewPCG(uint64(n), uint64(sources)))
	list := make([]belief.Mass, sources)
	for i := range list {
		fs := []belief.Focal{{Set: belief.Full(n), Mass: 0.4}}
		for range focals - 1 {
			at := r.IntN(n)
			fs = append(fs, focal(0.6/float64(focals-1), at, min(at+1, n-1)))
		}
		list[i] = mass(t, n, fs...)
	}
	return list
}

func BenchmarkRules(b *testing.B) {
	rules := []struct {
		name string
		rule rule
	}{
		{"dempster", belief.Dempster},
		{"duboisprade", belief.DuboisPrade},
		{"pcr6", belief.PCR6},
		{"cautious", belief.Cautious},
	}
	for _, n := range []int{16, 1024} {
		for _, size := range []struct{ sources, focals int }{{2, 4}, {2, 32}, {2, 256}, {4, 4}, {8, 4}, {64, 4}} {
			sources := manySources(b, n, size.sources, size.focals)
			for _, r := range rules {
				if _, err := r.rule(sources...); err != nil {
					continue // beyond the limit
				}
				b.Run(fmt.Sprintf("elements=%d/sources=%d/focals=%d/rule=%s", n, size.sources, size.focals, r.name), func(b *testing.B) {
					b.ReportAllocs()
					for b.Loop() {
						if _, err := r.rule(sources...); err != nil {
							b.Fatal(err)
						}
					}
				})
			}
		}
	}
}
