package opinion_test

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/attribution/opinion"
)

// FuzzFusion fuses opinions made of arbitrary bytes: no panic, and what is given
// without an error is an opinion.
func FuzzFusion(f *testing.F) {
	f.Add([]byte{2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) == 0 {
			return
		}
		n := 1 + int(data[0])%4
		numbers := floats(data[1:])
		var list []opinion.Opinion
		for len(numbers) >= 2*n+1 && len(list) < 6 {
			list = append(list, shares(numbers[:n], numbers[n], numbers[n+1:2*n+1]))
			numbers = numbers[2*n+1:]
		}
		for _, r := range rules {
			check(t, r.name)(r.rule(list...))
		}
		if n == 2 {
			check(t, "compromise")(compromise(list...))
		}
		if len(list) > n {
			check(t, "deduce")(opinion.Deduce(list[n], list[:n]...))
			check(t, "abduce")(opinion.Abduce(list[n], list[n].Base, list[:n]...))
			relevant, err := opinion.InvertByRelevance(list[n].Base, list[:n]...)
			for _, o := range relevant {
				check(t, "invert")(o, err)
			}
		}
		for _, o := range list {
			check(t, "maximized")(o.Maximized())
			check(t, "discount")(o.Discount(o.Uncertainty))
		}
	})
}

// floats reads numbers from 0 to 1 of which many are tiny, 0 or 1.
func floats(data []byte) []float64 {
	var list []float64
	for len(data) >= 2 {
		x := binary.LittleEndian.Uint16(data)
		y := float64(x>>4) / 4095
		list = append(list, math.Pow(y, 1+float64(x&15)*20))
		data = data[2:]
	}
	return list
}

// shares makes an opinion of numbers, where they do not all happen to be 0.
func shares(belief []float64, u float64, base []float64) opinion.Opinion {
	sum, rates := u, 0.0
	for i := range belief {
		sum += belief[i]
		rates += base[i]
	}
	o := opinion.Opinion{Uncertainty: u / sum}
	for i := range belief {
		o.Belief = append(o.Belief, belief[i]/sum)
		o.Base = append(o.Base, base[i]/rates)
	}
	return o
}

func check(t *testing.T, what string) func(opinion.Opinion, error) {
	t.Helper()
	return func(o opinion.Opinion, err error) {
		if err == nil {
			err = o.Validate()
			if err != nil {
				t.Errorf("%s: %v is no opinion: %v", what, o, err)
			}
		}
	}
}

func BenchmarkFusion(b *testing.B) {
	for _, size := range []struct{ opinions, values int }{{2, 2}, {10, 2}, {100, 2}, {1000, 2}, {10, 100}, {100, 100}, {1000, 100}} {
		r := rand.New(rand.NewPCG(1, uint64(size.opinions)))
		list := make([]opinion.Opinion, size.opinions)
		for i := range list {
			for list[i] = random(r, size.values); list[i].IsDogmatic(); {
				list[i] = random(r, size.values)
			}
		}
		for _, tt := range rules {
			b.Run(fmt.Sprintf("opinions=%d/values=%d/rule=%s", size.opinions, size.values, tt.name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if _, err := tt.rule(list...); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func BenchmarkAbduce(b *testing.B) {
	for _, size := range []int{2, 10, 100} {
		r := rand.New(rand.NewPCG(2, uint64(size)))
		effect := random(r, size)
		conditionals := make([]opinion.Opinion, size)
		for i := range conditionals {
			conditionals[i] = random(r, size)
		}
		b.Run(fmt.Sprintf("values=%d", size), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := opinion.Abduce(effect, effect.Base, conditionals...); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
