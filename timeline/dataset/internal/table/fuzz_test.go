package table_test

import (
	"strings"
	"testing"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/google/go-cmp/cmp"
)

// FuzzRows: any text is read, in whatever pieces and by however many workers
// with the same result, and every row is an entry or a fault.
func FuzzRows(f *testing.F) {
	for _, seed := range []string{
		rows(3), header + "a,\"b\nc\",1,2,2020-03-11,\n", "id\tday\n\"a\t20200311\n", "a\t20200311\tx\n", "\"", "\xef\xbb\xbf", "id;day\n;;;\n",
		header + "a,\"b", header + "\"a\n\"b\n\"c\n", "id,day\n\x00,\xff\n", "x\n\n\nid,day\n1,1/2/3\n",
		rows(1) + rows(1) + "\ufeff" + rows(1),
	} {
		f.Add(seed, uint16(7), uint8(2))
	}
	f.Fuzz(func(t *testing.T, text string, piece uint16, workers uint8) {
		o := &dataset.Options{MaxRow: 1 + int(piece)/8}
		want, s := read(t, strings.NewReader(text), o)
		o.Workers = int(workers % 4)
		got, again := read(t, &slow{text: text, n: 1 + int(piece)%50}, o)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(s, again, cmp.AllowUnexported(), cmp.Comparer(func(a, b error) bool { return a.Error() == b.Error() })); diff != "" {
			t.Error(diff)
		}
		if s.Lines < s.Rows {
			t.Errorf("%d lines, %d rows", s.Lines, s.Rows)
		}
	})
}
