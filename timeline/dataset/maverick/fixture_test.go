package maverick_test

import (
	"compress/gzip"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/maverick"
)

// header returns the columns of version 1.0 in their published order.
func header() []string {
	names := strings.Fields("id event_id country election certain certain1 certain2 certain3 certain4 certain5 certain6 date_start " +
		"date_end city location latitude longitude geo_precision")
	for i := 1; i <= 6; i++ {
		name := fmt.Sprint("actor", i)
		names = append(names, name)
		for part := range strings.FieldsSeq("id type subtype party violence precision initiator perpetrator intervener bystander victim") {
			names = append(names, name+"_"+part)
		}
	}
	return append(names, strings.Fields("event_context target deaths_best deaths_low deaths_high injuries_best injuries_low "+
		"injuries_high displacement damage source number_of_sources source_author source_type source_classification sampling "+
		"unit_of_analysis aggregation")...)
}

// fields is a row by its columns; one that is not there is NA.
type fields map[string]string

// report returns a report of a clash, with changes as pairs of column and value.
func report(changes ...string) fields {
	f := fields{
		"id": "aa-1", "event_id": "KE-9001", "country": "Kenya", "election": "K-General-1999", "certain": "2", "certain1": "1",
		"certain2": "0", "certain3": "0", "certain4": "0", "certain5": "0", "certain6": "1", "date_start": "1999-03-01",
		"date_end": "1999-03-01", "city": "Duck Soup", "location": "Soup market", "latitude": "-1.5", "longitude": "36.25",
		"geo_precision": "6",
		"actor1":        "Police (Freedonia)", "actor1_id": "KE-203", "actor1_type": "Security forces", "actor1_subtype": "Security forces: Police",
		"actor1_party": "", "actor1_violence": "Shooting", "actor1_precision": "3", "actor1_initiator": "0", "actor1_perpetrator": "1",
		"actor1_intervener": "0", "actor1_bystander": "0", "actor1_victim": "0",
		"event_context": "Protest", "target": "Citizens", "deaths_best": "2", "deaths_low": "2", "deaths_high": "2",
		"injuries_best": "0", "injuries_low": "0", "injuries_high": "0", "displacement": "0", "damage": "1",
		"source": "Daily Bugle (1999-03-02) Two shot at market", "number_of_sources": "0", "source_author": "Daily Bugle",
		"source_type": "National news media", "source_classification": "1", "sampling": "0", "unit_of_analysis": "Event report",
		"aggregation": "None",
	}
	for i := 0; i < len(changes); i += 2 {
		f[changes[i]] = changes[i+1]
	}
	return f
}

// file writes rows under a header.
func file(names []string, rows ...fields) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	if w.Write(names) != nil {
		return ""
	}
	for _, f := range rows {
		var record []string
		for _, name := range names {
			value, ok := f[name]
			if !ok {
				value = "NA"
			}
			record = append(record, value)
		}
		if w.Write(record) != nil {
			return ""
		}
	}
	w.Flush()
	return b.String()
}

// entry returns the entry of a file with one row.
func entry(t *testing.T, changes ...string) dataset.Entry {
	t.Helper()
	list, err := read(maverick.NewReader(strings.NewReader(file(header(), report(changes...))), nil))
	if err != nil || len(list) != 1 {
		t.Fatalf("%d entries: %v", len(list), err)
	}
	return list[0]
}

func read(r *maverick.Reader) (list []dataset.Entry, err error) {
	for e, fault := range r.Entries() {
		if fault != nil {
			err = errors.Join(err, fault)
			continue
		}
		list = append(list, e)
	}
	return list, err
}

func stream(list []dataset.Entry) iter.Seq2[dataset.Entry, error] {
	return func(yield func(dataset.Entry, error) bool) {
		for _, e := range list {
			if !yield(e, nil) {
				return
			}
		}
	}
}

// grave returns the faults other than words that a vocabulary does not know.
func grave(err error) []error {
	var list []error
	for f := range casus.FieldErrors(err) {
		if !errors.Is(f, casus.ErrUnknown) {
			list = append(list, f)
		}
	}
	return list
}

// published returns the text of the published file.
func published(t testing.TB) string {
	t.Helper()
	f, err := os.Open(casusdata.File(t, "maverick", "maverick_event_report.csv.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	in, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(in)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// plain reads a file with the standard library alone.
func plain(t testing.TB, text string) []fields {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var list []fields
	for _, row := range rows[1:] {
		f := make(fields)
		for i, name := range rows[0] {
			f[name] = row[i]
		}
		list = append(list, f)
	}
	return list
}
