package nameskey_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/internal/nameskey"
)

func invented(n int) []nameskey.Entry {
	r := rand.New(rand.NewPCG(1, 2))
	onset := []string{"b", "d", "f", "g", "h", "j", "k", "kh", "l", "m", "n", "q", "r", "s", "sh", "t", "w", "y", "z", "gh", "th", "v", "p"}
	vowel := []string{"a", "i", "u", "e", "o", "a", "ai", "ou"}
	word := func() string {
		w := ""
		for range 2 + r.IntN(2) {
			w += onset[r.IntN(len(onset))] + vowel[r.IntN(len(vowel))]
		}
		if r.IntN(2) == 0 {
			w += onset[r.IntN(len(onset))]
		}
		return w
	}
	given := make([]string, 400)
	for i := range given {
		given[i] = word()
	}
	sur := make([]string, n/3+10)
	for i := range sur {
		sur[i] = word()
	}
	var out []nameskey.Entry
	for i := range n {
		out = append(out, nameskey.Entry{Owner: i, Text: given[int(float64(len(given))*r.Float64()*r.Float64())] + " al-" + sur[r.IntN(len(sur))]})
	}
	return out
}

func BenchmarkFind(b *testing.B) {
	for _, n := range []int{1e3, 1e4, 1e5} {
		e := invented(n)
		x := nameskey.NewIndex(e)
		b.Run(fmt.Sprintf("size=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				x.Find(e[(i*7919)%n].Text+"e", 0.5, nil)
				i++
			}
		})
	}
}

func BenchmarkNewIndex(b *testing.B) {
	for _, n := range []int{1e3, 1e4, 1e5} {
		e := invented(n)
		b.Run(fmt.Sprintf("size=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				nameskey.NewIndex(e)
			}
		})
	}
}
