package ucdp_test

import (
	"compress/gzip"
	"encoding/csv"
	"errors"
	"io"
	"iter"
	"os"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/ucdp"
)

// The headers of the layouts, as they are published.
const (
	header23 = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name," +
		"dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b," +
		"number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec," +
		"where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id," +
		"region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high," +
		"low,gwnoa,gwnob"
	header19 = "id,year,active_year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id," +
		"gwnoa,side_a,side_b_new_id,gwnob,side_b,number_of_sources,source_article,source_office,source_date," +
		"source_headline,source_original,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,geom_wkt," +
		"priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b," +
		"deaths_civilians,deaths_unknown,low,best,high"
)

// fields is a row by its columns.
type fields map[string]string

// fight returns a clash of a government and a group, with changes as pairs of
// column and value.
func fight(changes ...string) fields {
	f := fields{
		"id": "1", "year": "2014", "active_year": "1", "type_of_violence": "1", "conflict_new_id": "9001",
		"conflict_name": "Freedonia: Government", "dyad_new_id": "9100", "dyad_name": "Government of Freedonia - Sylvanian Front",
		"side_a_new_id": "901", "side_a": "Government of Freedonia", "side_b_new_id": "902", "side_b": "Sylvanian Front",
		"number_of_sources": "1", "source_article": `"Daily Bugle,2014-03-02,Clash near Duck Soup"`,
		"source_office": "Daily Bugle", "source_date": "2014-03-02", "source_headline": "Clash near Duck Soup",
		"source_original": "army; Front spokesman", "where_prec": "2", "where_coordinates": "Duck Soup town",
		"adm_1": "North province", "adm_2": "Soup district", "latitude": "33.5", "longitude": "44.25",
		"geom_wkt": "POINT (44.25 33.5)", "priogrid_gid": "1", "country": "Freedonia", "country_id": "645", "region": "Middle East",
		"event_clarity": "1", "date_prec": "1", "date_start": "2014-03-01", "date_end": "2014-03-01",
		"deaths_a": "1", "deaths_b": "2", "deaths_civilians": "0", "deaths_unknown": "0", "best": "3", "low": "3", "high": "3",
		"gwnoa": "645",
	}
	for i := 0; i < len(changes); i += 2 {
		f[changes[i]] = changes[i+1]
	}
	return f
}

// file writes rows under a header.
func file(header string, rows ...fields) string {
	var b strings.Builder
	b.WriteString(header + "\n")
	w := csv.NewWriter(&b)
	for _, f := range rows {
		var record []string
		for name := range strings.SplitSeq(header, ",") {
			record = append(record, f[name])
		}
		if w.Write(record) != nil {
			return ""
		}
	}
	w.Flush()
	return b.String()
}

// entry returns the entry of a file with one row.
func entry(t *testing.T, f fields) dataset.Entry {
	t.Helper()
	list, err := read(ucdp.NewReader(strings.NewReader(file(header19+",iso3,code_status,relid,where_description", f)), nil))
	if err != nil || len(list) != 1 {
		t.Fatalf("%d entries: %v", len(list), err)
	}
	return list[0]
}

func read(r *ucdp.Reader) (list []dataset.Entry, err error) {
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

// sample is a published file.
type sample struct{ name, text string }

func open(t testing.TB, name string) sample {
	t.Helper()
	f, err := os.Open(casusdata.File(t, "ucdp", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			t.Fatal(err)
		}
	}
	text, err := io.ReadAll(in)
	if err != nil {
		t.Fatal(err)
	}
	return sample{name: name, text: string(text)}
}

// records reads a file with the standard library, its HXL row left out.
func (s sample) records(t testing.TB) []fields {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(s.text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var list []fields
	for _, row := range rows[1:] {
		if row[0] == "" {
			continue
		}
		f := make(fields)
		for i, name := range rows[0] {
			f[name] = row[i]
		}
		list = append(list, f)
	}
	return list
}
