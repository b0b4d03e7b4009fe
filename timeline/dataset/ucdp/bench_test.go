package ucdp_test

import (
	"strings"
	"testing"

	"github.com/casus-events/casus/timeline/dataset/ucdp"
)

func rowsOf(n int) string {
	one := strings.SplitN(file(header23, fight()), "\n", 2)
	return one[0] + "\n" + strings.Repeat(one[1], n)
}

func BenchmarkRows(b *testing.B) {
	const n = 2000
	text := rowsOf(n)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for _, err := range ucdp.NewReader(strings.NewReader(text), nil).Rows() {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(n*b.N), "ns/row")
}

func BenchmarkEntries(b *testing.B) {
	const n = 2000
	text := rowsOf(n)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for _, err := range ucdp.NewReader(strings.NewReader(text), nil).Entries() {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(n*b.N), "ns/row")
}

// TestRowsAllocate holds the cost of a row: the texts of several share their
// memory.
//
//nolint:paralleltest // others would be counted too
func TestRowsAllocate(t *testing.T) {
	const n = 1000
	text := rowsOf(n)
	allocs := testing.AllocsPerRun(3, func() {
		for _, err := range ucdp.NewReader(strings.NewReader(text), nil).Rows() {
			if err != nil {
				t.Fatal(err)
			}
		}
	})
	if allocs/n > 1 { // beside what a reader takes once
		t.Errorf("%v allocations a row", allocs/n)
	}
}
