package peers_test

import (
	"bytes"
	"errors"
	"io/fs"
	"strings"
	"testing"

	"github.com/casus-events/casus/internal/peers"
)

// BenchmarkRows splits and types every column of some 10 MB of real rows.
func BenchmarkRows(b *testing.B) {
	for _, set := range peers.Sets() {
		table, err := set.Real()
		if errors.Is(err, fs.ErrNotExist) {
			b.Skip("reference data absent: ", err)
		}
		if err != nil {
			b.Fatal(err)
		}
		var text bytes.Buffer
		rows, _, err := table.WriteTo(&text, 0, 10e6)
		if err != nil {
			b.Fatal(err)
		}
		name, _, _ := strings.Cut(set.Name, " ")
		run := func(way string, read func() error) {
			b.Run("set="+name+"/way="+way, func(b *testing.B) {
				b.ReportAllocs()
				b.SetBytes(int64(text.Len()))
				for b.Loop() {
					if err := read(); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(rows), "ns/row")
			})
		}
		ignore := func(any) {}
		run("plain", func() error { return set.Plain(bytes.NewReader(text.Bytes()), ignore) })
		run("casus", func() error { return set.Ours(bytes.NewReader(text.Bytes()), nil, ignore) })
	}
}
