package record_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"testing"

	"github.com/casus-events/casus/internal/record"
)

// typical is an event with what most have: a date, a place, some participants,
// casualties and citations.
const typical = `{"id":"taji-2020-03-11","title":"Rockets hit Camp Taji","kind":"assault/indirect-fire",
"when":{"date":"2020-03-11T19:35","zone":"+03:00"},
"where":[{"name":"Camp Taji","lat":33.5237,"lon":44.2567,"radius_m":1500}],
"participants":[{"role":"target","actor":"us-forces"},{"role":"target","actor":"uk-forces"},{"role":"host","actor":"iraq"},
{"role":"by","who":{"terms":[{"kind":"armed-group","except":["isis"],"words":"an unnamed militia"}]}}],
"casualties":[{"harm":"killed","count":{"n":2},"as_of":"2020-03-11","cites":[{"source":"statement-1","start":120,"end":164,"credibility":"high"}]},
{"harm":"killed","count":{"n":1},"cites":[{"source":"statement-2","quote":"one of them a medic","start":17,"end":93}]},
{"harm":"wounded","count":{"n":12,"to":14,"about":true,"words":"a dozen or so"}}],
"confidence":"high","cites":[{"source":"article-1","start":0,"end":310,"credibility":"low"}]}`

// wide is the same with unknown members.
const wide = `{"id":"a","colour":"red","when":{"date":"2020","calendar":"julian"},"casualties":[{"harm":"killed","x":{"a":[1,2,{"b":null}]}}]}`

func BenchmarkUnmarshal(b *testing.B) {
	data := []byte(typical)
	b.Run("from=record", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			if _, err := record.Unmarshal[Event](data, nil); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("from=encoding-json", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			var e Event
			if err := json.Unmarshal(data, &e); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("from=record/kind=unknown-members", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(wide)))
		for b.Loop() {
			if _, err := record.Unmarshal[Event]([]byte(wide), nil); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkMarshal(b *testing.B) {
	e, err := record.Unmarshal[Event]([]byte(typical), nil)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("from=record", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := record.Marshal(e); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("from=encoding-json", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := json.Marshal(e); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkClone(b *testing.B) {
	e, err := record.Unmarshal[Event]([]byte(typical), nil)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		record.Clone(e)
	}
}

func BenchmarkEqual(b *testing.B) {
	e, err := record.Unmarshal[Event]([]byte(typical), nil)
	if err != nil {
		b.Fatal(err)
	}
	f := record.Clone(e)
	b.ReportAllocs()
	for b.Loop() {
		if !record.Equal(e, f) {
			b.Fatal("different")
		}
	}
}

// repeated is a reader of n lines.
func repeated(line []byte, n int) io.Reader {
	return &repeater{line: line, left: n}
}

type repeater struct {
	line []byte
	at   int
	left int
}

func (r *repeater) Read(p []byte) (n int, err error) {
	for n < len(p) && r.left > 0 {
		c := copy(p[n:], r.line[r.at:])
		n += c
		if r.at += c; r.at == len(r.line) {
			r.at = 0
			r.left--
		}
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

func line(tb testing.TB) []byte {
	tb.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, []byte(typical)); err != nil {
		tb.Fatal(err)
	}
	b.WriteByte('\n')
	return b.Bytes()
}

func BenchmarkDecode(b *testing.B) {
	line := line(b)
	for _, n := range []int{1e4, 1e5} {
		b.Run(fmt.Sprintf("records=%.0e/from=record", float64(n)), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(n * len(line)))
			for b.Loop() {
				var heap uint64
				got := 0
				for _, err := range record.Decode[Event](repeated(line, n), nil) {
					if err != nil {
						b.Fatal(err)
					}
					if got++; got == n {
						heap = liveHeap()
					}
				}
				if got != n {
					b.Fatalf("%d records", got)
				}
				b.ReportMetric(float64(heap)/1e6, "MB-live")
			}
		})
		b.Run(fmt.Sprintf("records=%.0e/from=encoding-json", float64(n)), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(n * len(line)))
			for b.Loop() {
				d := json.NewDecoder(repeated(line, n))
				for range n {
					var e Event
					if err := d.Decode(&e); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

func liveHeap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
