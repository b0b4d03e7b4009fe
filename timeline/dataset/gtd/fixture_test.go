package gtd_test

import (
	"encoding/csv"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/gtd"
)

// header returns the columns of the fixture, which are all 135.
func header(t testing.TB) []string {
	t.Helper()
	line, _, _ := strings.Cut(fixture(t, "2016.csv"), "\n")
	return strings.Split(line, ",")
}

// row is a row by its columns; what it leaves out is taken from a bombing in
// Iraq.
type row map[string]string

// file writes rows.
func file(t testing.TB, rows ...row) string {
	t.Helper()
	usual := row{
		"eventid": "201501010001", "iyear": "2015", "imonth": "1", "iday": "1", "extended": "0", "country": "95", "country_txt": "Iraq",
		"region": "10", "city": "Examplia", "latitude": "33.5", "longitude": "44.5", "specificity": "1", "vicinity": "0", "success": "1",
		"attacktype1": "3", "targtype1": "4", "weaptype1": "6", "gname": "Example Front (EF)", "guncertain1": "0", "nkill": "1", "nwound": "2",
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	columns := header(t)
	if err := w.Write(columns); err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		var fields []string
		for _, c := range columns {
			v, ok := r[c]
			if !ok {
				v = usual[c]
			}
			fields = append(fields, v)
		}
		if err := w.Write(fields); err != nil {
			t.Fatal(err)
		}
	}
	w.Flush()
	return b.String()
}

// entries reads all entries of a text, which must have no faults.
func entries(t testing.TB, text string) []dataset.Entry {
	t.Helper()
	var list []dataset.Entry
	for e, err := range gtd.NewReader(strings.NewReader(text), nil).Entries() {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, e)
	}
	return list
}

// entry reads the entry of one row.
func entry(t testing.TB, r row) dataset.Entry {
	t.Helper()
	list := entries(t, file(t, r))
	if len(list) != 1 {
		t.Fatalf("%d entries", len(list))
	}
	return list[0]
}

// notes returns the kinds of the notes of an entry, with their columns.
func notes(e dataset.Entry) []string {
	var list []string
	for _, n := range e.Notes {
		list = append(list, n.Column+":"+string(n.Kind))
	}
	return list
}

// sound reports what is wrong with a chronicle but for words of ours.
func sound(t testing.TB, c timeline.Chronicle) {
	t.Helper()
	for f := range casus.FieldErrors(c.Validate()) {
		if !errors.Is(f, casus.ErrUnknown) {
			t.Error(f)
		}
	}
}

// collect puts entries into a chronicle.
func collect(t testing.TB, list []dataset.Entry) timeline.Chronicle {
	t.Helper()
	c, err := dataset.Collect(func(yield func(dataset.Entry, error) bool) {
		for _, e := range list {
			if !yield(e, nil) {
				return
			}
		}
	})
	if err != nil {
		t.Error(err)
	}
	return c
}

func fixture(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
