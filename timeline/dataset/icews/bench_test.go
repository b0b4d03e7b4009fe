package icews_test

import (
	"strings"
	"testing"

	"github.com/casus-events/casus/timeline/dataset/icews"
)

func BenchmarkRows(b *testing.B) {
	b.ReportAllocs()
	file := invented(benchRows)
	rows := 0
	for b.Loop() {
		for row, err := range icews.NewReader(strings.NewReader(file), nil).Rows() {
			if err != nil || row.EventID == "" {
				b.Fatal(err)
			}
			rows++
		}
	}
	report(b, rows, len(file))
}

func BenchmarkEntries(b *testing.B) {
	b.ReportAllocs()
	file := invented(benchRows)
	rows := 0
	for b.Loop() {
		for e, err := range icews.NewReader(strings.NewReader(file), nil).Entries() {
			if err != nil || e.Event.ID == "" {
				b.Fatal(err)
			}
			rows++
		}
	}
	report(b, rows, len(file))
}

// benchRows is the number of rows of the invented file.
const benchRows = 10000

func report(b *testing.B, rows, size int) {
	b.Helper()
	b.SetBytes(int64(size))
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(rows), "ns/row")
}

// TestAllocations: a row costs three allocations at most, its text among them.
//
//nolint:paralleltest // other tests would be counted too
func TestAllocations(t *testing.T) {
	file := invented(2000)
	rows := int64(0)
	n := testing.AllocsPerRun(3, func() {
		r := icews.NewReader(strings.NewReader(file), nil)
		for _, err := range r.Rows() {
			if err != nil {
				t.Fatal(err)
			}
		}
		rows = r.Summary().Rows
	})
	if perRow := n / float64(rows); perRow > 3 {
		t.Errorf("%.1f allocations a row", perRow)
	}
}
