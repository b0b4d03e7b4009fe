package ledger_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/attribution/ledger"
)

// manyItems are statements of which most name one atom, some deny one, and
// some blame one of ten categories; each root makes about ten of them.
func manyItems(items, atoms int) []ledger.Item {
	r := rand.New(rand.NewPCG(1, uint64(items)))
	categories := make([][]int, 10)
	for a := range atoms {
		for range 3 {
			c := r.IntN(len(categories))
			if list := categories[c]; len(list) == 0 || list[len(list)-1] != a {
				categories[c] = append(list, a)
			}
		}
	}
	list := make([]ledger.Item, items)
	for i := range list {
		it := ledger.Item{Weight: 0.3 + 0.7*r.Float64(), Root: fmt.Sprint(r.IntN(max(1, items/10)))}
		switch r.IntN(10) {
		case 0, 1:
			it.Focal = ledger.In(categories[r.IntN(len(categories))]...)
		case 2:
			it.Focal = ledger.NotIn(r.IntN(atoms))
		default:
			it.Focal = ledger.In(r.IntN(atoms))
		}
		list[i] = it
	}
	return list
}

// denseProduct is the plain way to the same contours: a table of what each
// root says of each atom, multiplied out.
func denseProduct(n int, items []ledger.Item) []float64 {
	row := make(map[string]int)
	var table [][]float64
	inside := make([]bool, n)
	for _, it := range items {
		r, ok := row[it.Root]
		if !ok {
			r = len(table)
			row[it.Root] = r
			table = append(table, make([]float64, n))
			for a := range n {
				table[r][a] = 1
			}
		}
		for _, a := range it.Focal.Atoms {
			inside[a] = true
		}
		for a, c := range table[r] {
			if inside[a] == it.Focal.Not {
				table[r][a] = min(c, it.Weight)
			}
		}
		for _, a := range it.Focal.Atoms {
			inside[a] = false
		}
	}
	logs := make([]float64, n)
	for _, contour := range table {
		for a, c := range contour {
			logs[a] += math.Log(c)
		}
	}
	return logs
}

func TestDenseProduct(t *testing.T) {
	t.Parallel()
	items := manyItems(2000, 100)
	l := must(t, 100, items, nil)
	for a, log := range denseProduct(100, items) {
		if math.Abs(l.Nats(a)+log) > 1e-7 {
			t.Fatalf("atom %d: %v, want %v", a, l.Nats(a), -log)
		}
	}
}

// BenchmarkContours compares the contours of a ledger with the dense product,
// in one run.
func BenchmarkContours(b *testing.B) {
	for _, size := range []struct{ items, atoms int }{{1000, 100}, {10_000, 1000}, {100_000, 10_000}} {
		items := manyItems(size.items, size.atoms)
		name := fmt.Sprintf("items=%d/atoms=%d", size.items, size.atoms)
		b.Run(name+"/by=ledger", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				must(b, size.atoms, items, nil)
			}
		})
		if size.items > 10_000 {
			continue // the table would take 800 megabytes
		}
		b.Run(name+"/by=dense", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				denseProduct(size.atoms, items)
			}
		})
	}
}

// BenchmarkAnswers asks everything of one ledger.
func BenchmarkAnswers(b *testing.B) {
	for _, size := range []struct{ items, atoms int }{{100, 10}, {1000, 100}, {10_000, 1000}, {100_000, 10_000}} {
		items := manyItems(size.items, size.atoms)
		prior := make([]float64, size.atoms)
		for a := range prior {
			prior[a] = 1
		}
		b.Run(fmt.Sprintf("items=%d/atoms=%d", size.items, size.atoms), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				l := must(b, size.atoms, items, nil)
				if _, err := l.Stability(prior); err != nil {
					b.Fatal(err)
				}
				l.Beliefs()
				l.Conflict()
			}
		})
	}
}
