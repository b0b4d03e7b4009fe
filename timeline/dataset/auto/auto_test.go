package auto_test

import (
	"compress/gzip"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/auto"
)

// sum reads all of a file and returns what it says of it.
func sum(t *testing.T, in io.Reader, o *dataset.Options) string {
	t.Helper()
	r, err := auto.NewReader(in, o)
	if err != nil {
		return err.Error()
	}
	for _, err := range r.Entries() {
		_ = err // counted in the summary
	}
	s := r.Summary()
	if s.Rows != s.Entries+s.Faults {
		t.Errorf("%+v", s)
	}
	text, _, _ := strings.Cut(s.String(), ",")
	return text
}

func TestRealFiles(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"ucdp/ged191_hdx_fixture_subset.csv":            "ucdp-ged 19.1: 3194 rows",
		"ucdp/ucdp_ged231_sample1000_49col.csv":         "ucdp-ged 23.1: 1000 rows",
		"ucdp/ucdp_ged_BGD_hdx_fixture.csv":             "ucdp-ged 19.1 with iso3: 601 rows",
		"ucdp/ucdp_ged_syria_2016-2019.csv.gz":          "ucdp-ged 19.1 without gwnoa: 16566 rows",
		"gdelt/20190121220000.export2.CSV":              "gdelt-events 2.0: 1629 rows",
		"gdelt/20191024143000.export.CSV":               "gdelt-events 2.0: 2111 rows",
		"gdelt/gdelt1_tunisia_actor1_2014_58col.csv.gz": "gdelt-events 1.0: 6169 rows",
		"gdelt/gdeltPyR_mentions_20170701.csv":          "gdelt-mentions 2.0: 1635 rows",
		"gdelt/reed9999_20160728_events_58col.tsv":      "gdelt-events 1.0: 710 rows",
		"maverick/maverick_event_report.csv.gz":         "maverick 1.0: 3287 rows",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f, err := os.Open(casusdata.File(t, strings.Split(name, "/")...))
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = f.Close() }()
			var in io.Reader = f
			if strings.HasSuffix(name, ".gz") {
				if in, err = gzip.NewReader(f); err != nil {
					t.Fatal(err)
				}
			}
			if got := sum(t, in, nil); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestShapes(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, want string }{
		{
			"Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\n" +
				"1\t2020-03-11\tA\t\tIraq\tUse unconventional violence\t180\t-9.0\tB\t\tIraq\n", "icews",
		},
		{
			"Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tActor Name\tActor Country\tRecipient Name\n" +
				"x1\t2020-03-11\tASSAULT\tdrone\t-9\tA\tIRQ\tB\n", "polecat",
		},
		{"eventid,iyear,imonth,iday,country_txt,attacktype1,gname,nkill\n202003110001,2020,3,11,Iraq,3,Unknown,3\n", "gtd"},
		{"id,year,type_of_violence,side_a,side_b,date_start,date_end,best,low,high\n7,2020,1,A,B,2020-03-11,2020-03-11,3,3,3\n", "ucdp-ged"},
	} {
		if got := sum(t, strings.NewReader(test.text), nil); !strings.HasPrefix(got, test.want+" ") || !strings.HasSuffix(got, ": 1 rows") {
			t.Errorf("got %q, want %s", got, test.want)
		}
	}
}

// broken fails at once.
type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("disk on fire") }

func TestNoDataSet(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		in   io.Reader
		want string
	}{
		{strings.NewReader(""), "data set: no rows"},
		{strings.NewReader("a,b\n1,2\n"), `data set: not the columns of this format, nor of any other known: the first line begins "a,b"`},
		{strings.NewReader(strings.Repeat("x", 1<<20)), `data set: not the columns of this format, nor of any other known: the first line begins "` + strings.Repeat("x", 100) + `"`},
		{strings.NewReader("PK\x03\x04..."), "data set: not the columns of this format: it is a zip archive or a workbook: unpack it, or save it as text"},
		{strings.NewReader("\x1f\x8b..."), "data set: not the columns of this format: it is compressed with gzip: unpack it"},
		{strings.NewReader("\xff\xfea\x00"), "data set: not the columns of this format: it is text in UTF-16: save it as UTF-8"},
		{broken{}, "data set: disk on fire"},
	} {
		_, err := auto.NewReader(test.in, nil)
		var file *dataset.FileError
		if !errors.As(err, &file) || err.Error() != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
}
