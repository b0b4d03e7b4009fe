package table_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
	"github.com/google/go-cmp/cmp"
)

// splitPlainly splits a record byte by byte.
func splitPlainly(data string, sep byte, quoted bool) (fields []string, stray bool) {
	field, begins := "", true
	open, closed := false, false
	for i := 0; i < len(data); i++ {
		c := data[i]
		switch {
		case open && c == '"' && i+1 < len(data) && data[i+1] == '"':
			field += `"`
			i++
		case open && c == '"':
			open, closed = false, true
		case open:
			field += string([]byte{c})
		case c == sep:
			fields = append(fields, field)
			field, begins, closed = "", true, false
		case c == '"' && quoted && begins:
			open, begins = true, false
		default:
			stray = stray || closed || c == '"' && quoted
			field += string([]byte{c})
			begins = false
		}
	}
	return append(fields, field), stray || open
}

func checkSplit(t *testing.T, data string, sep byte, quoted bool) {
	t.Helper()
	got, stray, err := table.Split(data, sep, quoted)
	switch {
	case strings.Contains(data, "\x00"):
		if !errors.Is(err, dataset.ErrNUL) {
			t.Errorf("%q: %v", data, err)
		}
	case !utf8.ValidString(data):
		if !errors.Is(err, dataset.ErrEncoding) {
			t.Errorf("%q: %v", data, err)
		}
	default:
		want, wantStray := splitPlainly(data, sep, quoted)
		if diff := cmp.Diff(want, got); diff != "" || stray != wantStray || err != nil {
			t.Errorf("%q: stray %t, want %t; %v\n%s", data, stray, wantStray, err, diff)
		}
	}
}

// TestSplit compares with a splitter that looks at one byte after the other.
func TestSplit(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(7, 8))
	pieces := []string{`"`, `"`, `""`, ",", ",", "\t", ";", `,"`, `",`, "a", "é", "\n", "1,2,3", strings.Repeat("long ", 15), "Taji"}
	odd := append(slices.Clone(pieces), "\x00", "\xff", "\xe2\x82")
	for range 40_000 {
		from := pieces
		if rng.IntN(8) == 0 {
			from = odd
		}
		var b strings.Builder
		for range rng.IntN(30) {
			b.WriteString(from[rng.IntN(len(from))])
		}
		checkSplit(t, b.String(), ",\t;"[rng.IntN(3)], rng.IntN(4) > 0)
	}
}

// FuzzSplit: the same of any text.
func FuzzSplit(f *testing.F) {
	for _, seed := range []string{"", ",", `a,"b ""c""",d`, `"`, `a,"b"c,5" gun`, `"""`, strings.Repeat(`1,"x, y",`, 20)} {
		f.Add(seed, byte(','), true)
	}
	f.Fuzz(func(t *testing.T, data string, sep byte, quoted bool) {
		if sep == '\t' || sep == ',' || sep == ';' {
			checkSplit(t, data, sep, quoted)
		}
	})
}
