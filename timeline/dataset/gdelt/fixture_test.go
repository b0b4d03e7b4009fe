package gdelt_test

import (
	"errors"
	"iter"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/gdelt"
)

// columns are those of version 2.0.
const columns = "GLOBALEVENTID SQLDATE MonthYear Year FractionDate " +
	"Actor1Code Actor1Name Actor1CountryCode Actor1KnownGroupCode Actor1EthnicCode Actor1Religion1Code Actor1Religion2Code Actor1Type1Code Actor1Type2Code Actor1Type3Code " +
	"Actor2Code Actor2Name Actor2CountryCode Actor2KnownGroupCode Actor2EthnicCode Actor2Religion1Code Actor2Religion2Code Actor2Type1Code Actor2Type2Code Actor2Type3Code " +
	"IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone " +
	"Actor1Geo_Type Actor1Geo_FullName Actor1Geo_CountryCode Actor1Geo_ADM1Code Actor1Geo_ADM2Code Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID " +
	"Actor2Geo_Type Actor2Geo_FullName Actor2Geo_CountryCode Actor2Geo_ADM1Code Actor2Geo_ADM2Code Actor2Geo_Lat Actor2Geo_Long Actor2Geo_FeatureID " +
	"ActionGeo_Type ActionGeo_FullName ActionGeo_CountryCode ActionGeo_ADM1Code ActionGeo_ADM2Code ActionGeo_Lat ActionGeo_Long ActionGeo_FeatureID " +
	"DATEADDED SOURCEURL"

// fields is an invented row, which a test changes column by column.
type fields map[string]string

func sample() fields {
	return fields{
		"GLOBALEVENTID": "900000001", "SQLDATE": "20200311", "MonthYear": "202003", "Year": "2020", "FractionDate": "2020.1945",
		"Actor1Code": "USAMIL", "Actor1Name": "PENTAGON", "Actor1CountryCode": "USA", "Actor1Type1Code": "MIL",
		"Actor2Code": "IRQREB", "Actor2Name": "MILITIA", "Actor2CountryCode": "IRQ", "Actor2Type1Code": "REB",
		"IsRootEvent": "1", "EventCode": "190", "EventBaseCode": "190", "EventRootCode": "19", "QuadClass": "4",
		"GoldsteinScale": "-10.0", "NumMentions": "6", "NumSources": "2", "NumArticles": "5", "AvgTone": "-7.25",
		"Actor1Geo_Type": "0", "Actor2Geo_Type": "1", "Actor2Geo_FullName": "Iraq", "Actor2Geo_CountryCode": "IZ",
		"Actor2Geo_ADM1Code": "IZ", "Actor2Geo_Lat": "33", "Actor2Geo_Long": "44", "Actor2Geo_FeatureID": "IZ",
		"ActionGeo_Type": "4", "ActionGeo_FullName": "Tajiville, Baghdad, Iraq", "ActionGeo_CountryCode": "IZ",
		"ActionGeo_ADM1Code": "IZ07", "ActionGeo_ADM2Code": "", "ActionGeo_Lat": "33.52", "ActionGeo_Long": "44.25",
		"ActionGeo_FeatureID": "-9999999", "DATEADDED": "20200311214500", "SOURCEURL": "https://www.news.example/taji",
	}
}

// with returns the row with columns changed, given as "NAME=value".
func (f fields) with(changes ...string) fields {
	for _, change := range changes {
		name, value, _ := strings.Cut(change, "=")
		if !strings.Contains(" "+columns+" ", " "+name+" ") {
			panic("no column " + name)
		}
		f[name] = value
	}
	return f
}

// line writes a row in the columns of a version: 61, 58 or 57 of them.
func (f fields) line(width int, sep string) string {
	var values []string
	for _, name := range names(width) {
		values = append(values, f[name])
	}
	return strings.Join(values, sep) + "\n"
}

// names returns the columns of a version.
func names(width int) []string {
	var all []string
	for name := range strings.FieldsSeq(columns) {
		if width == 61 || !strings.HasSuffix(name, "ADM2Code") && (width == 58 || name != "SOURCEURL") {
			all = append(all, name)
		}
	}
	return all
}

// entryOf returns the entry of a single row of version 2.0.
func entryOf(t *testing.T, f fields) dataset.Entry {
	t.Helper()
	for row, err := range gdelt.NewReader(strings.NewReader(f.line(61, "\t")), nil).Rows() {
		if err != nil {
			t.Fatal(err)
		}
		return row.Entry()
	}
	t.Fatal("no row")
	return dataset.Entry{}
}

// notesOf returns notes on a line each, in the form of [dataset.Note].
func notesOf(notes []dataset.Note) []string {
	var all []string
	for _, n := range notes {
		all = append(all, n.String())
	}
	return all
}

// collect gathers entries into a chronicle, which must be valid but for unknown
// words. It returns how many rows were at fault.
func collect(t *testing.T, entries iter.Seq2[dataset.Entry, error]) (timeline.Chronicle, int) {
	t.Helper()
	c, err := dataset.Collect(entries)
	faults := 0
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, err := range joined.Unwrap() {
			if _, ok := errors.AsType[*dataset.RowError](err); !ok {
				t.Errorf("collect: %v", err)
			}
			faults++
		}
	} else if err != nil {
		t.Errorf("collect: %v", err)
	}
	shown := 0
	for fault := range casus.FieldErrors(c.Validate()) {
		if !errors.Is(fault, casus.ErrUnknown) && shown < 10 {
			t.Errorf("validate: %v", fault)
			shown++
		}
	}
	return c, faults
}
