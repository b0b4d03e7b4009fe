package acled_test

import (
	"encoding/csv"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/acled"
)

// header is that of 2023.
const header = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1," +
	"actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude," +
	"geo_precision,source,source_scale,notes,fatalities,tags,timestamp"

// row is a row by its columns; what it leaves out is taken from an attack in
// Iraq.
type row map[string]string

// file writes rows of 2023.
func file(t testing.TB, rows ...row) string {
	t.Helper()
	usual := row{
		"event_id_cnty": "IRQ1", "event_date": "2023-01-05", "year": "2023", "time_precision": "1",
		"event_type": "Violence against civilians", "sub_event_type": "Attack", "actor1": "Sample Militia", "inter1": "3",
		"actor2": "Civilians (Iraq)", "inter2": "7", "iso": "368", "country": "Iraq", "location": "Examplia",
		"latitude": "33.5", "longitude": "44.5", "geo_precision": "1", "source": "Example News", "notes": "An attack.",
		"fatalities": "1", "timestamp": "1673283781",
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	columns := strings.Split(header, ",")
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
	for e, err := range acled.NewReader(strings.NewReader(text), nil).Entries() {
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

func fixture(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
