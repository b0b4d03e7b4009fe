package edtf_test

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/casusdata"
)

// corpus returns the rows of a table of the reference data below its heading.
func corpus(t testing.TB, name string) [][]string {
	t.Helper()
	f, err := os.Open(casusdata.File(t, "edtf", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var rows [][]string
	lines := bufio.NewScanner(f)
	lines.Scan()
	for lines.Scan() {
		rows = append(rows, strings.Split(lines.Text(), "\t"))
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestCorpusValid(t *testing.T) {
	t.Parallel()
	rows := corpus(t, "valid.tsv")
	if len(rows) != 478 {
		t.Errorf("%d rows, want 478", len(rows))
	}
	for _, row := range rows {
		v, err := edtf.Parse(row[0])
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		if v.String() != row[0] {
			t.Errorf("Parse(%q).String() = %q", row[0], v)
		}
		if row[1] != "?" && string(rune('0'+v.Level())) != row[1] {
			t.Logf("level %s %d want %s", row[0], v.Level(), row[1])
		}
	}
}

func TestCorpusInvalid(t *testing.T) {
	t.Parallel()
	rows := corpus(t, "invalid.tsv")
	if len(rows) != 128 {
		t.Errorf("%d rows, want 128", len(rows))
	}
	for _, row := range rows {
		var s string
		if err := json.Unmarshal([]byte(row[0]), &s); err != nil {
			t.Fatal(err)
		}
		if v, err := edtf.Parse(s); err == nil {
			t.Errorf("Parse(%q) = %v, want an error", s, v)
		} else {
			t.Log(err)
		}
	}
}

func TestCorpusBounds(t *testing.T) {
	t.Parallel()
	o := &edtf.ParseOptions{Spaces: true, SeasonWords: true, ShortYears: true}
	for _, row := range corpus(t, "bounds.tsv") {
		v, err := edtf.ParseWith(row[1], o)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		b := v.Bounds()
		lo, hi := "", ""
		if b.EarliestStart.IsFinite() {
			lo = b.EarliestStart.String()
		}
		if b.LatestEnd.IsFinite() {
			hi = (b.LatestEnd - 1).String()
		}
		if row[0][0] == 'i' {
			cut := func(s string) string { s, _, _ = strings.Cut(s, "T"); return strings.TrimPrefix(s, "+") }
			lo, hi = cut(lo), cut(hi)
			if lo == "" {
				lo = "-inf"
			}
			if hi == "" {
				hi = "inf"
			}
		}
		if lo != row[2] || hi != row[3] {
			t.Logf("%s: %s %s want %s %s", row[1], lo, hi, row[2], row[3])
		}
	}
}
