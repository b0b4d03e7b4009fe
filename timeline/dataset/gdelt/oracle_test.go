package gdelt_test

import (
	"bufio"
	"compress/gzip"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/gdelt"
	"github.com/google/go-cmp/cmp"
)

// file is a real event file, and how a plain reader of lines reads it.
type file struct {
	name, version string
	sep           rune
	header        bool
	width         int // of the widest rows
	// lost tells that leading zeros of the codes and DATEADDED are.
	lost bool
	// What is counted in it: rows that repeat one before, and rows dated a
	// round time before their article.
	rows, repeats, relative int
}

func files() []file {
	return []file{
		{name: "20191024143000.export.CSV", version: "2.0", sep: '\t', width: 61, rows: 2111, repeats: 596, relative: 60},
		{name: "20190121220000.export2.CSV", version: "2.0", sep: ';', header: true, width: 61, lost: true, rows: 1629, repeats: 493},
		{name: "reed9999_20160728_events_58col.tsv", version: "1.0", sep: '\t', width: 58, rows: 710, repeats: 16, relative: 16},
		{name: "gdelt1_tunisia_actor1_2014_58col.csv.gz", version: "1.0", sep: ',', header: true, width: 58, rows: 6169, repeats: 2523, relative: 206},
	}
}

// open returns the text of a file of the reference data.
func open(t testing.TB, name string) string {
	t.Helper()
	in, err := os.Open(casusdata.File(t, "gdelt", name))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var r io.Reader = in
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(in); err != nil {
			t.Fatal(err)
		}
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// plain reads the rows of a file with the standard library: lines split at tabs,
// or package csv.
func (f file) plain(t testing.TB) []map[string]string {
	t.Helper()
	text := open(t, f.name)
	var records [][]string
	if f.sep == '\t' {
		lines := bufio.NewScanner(strings.NewReader(text))
		for lines.Scan() {
			records = append(records, strings.Split(lines.Text(), "\t"))
		}
	} else {
		r := csv.NewReader(strings.NewReader(text))
		r.Comma, r.LazyQuotes = f.sep, true
		var err error
		if records, err = r.ReadAll(); err != nil {
			t.Fatal(err)
		}
	}
	if f.header {
		records = records[1:]
	}
	var rows []map[string]string
	for _, rec := range records {
		row := make(map[string]string)
		for i, name := range names(len(rec)) {
			row[name] = rec[i]
		}
		if f.lost && len(row["EventRootCode"]) == 1 {
			for _, name := range []string{"EventCode", "EventBaseCode", "EventRootCode"} {
				row[name] = "0" + row[name]
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// counts are sums over a file.
type counts struct {
	Rows, Mentions, Sources, Articles, Repeats, Relative int
	Years, Roots                                         map[string]int
}

func newCounts() counts { return counts{Years: make(map[string]int), Roots: make(map[string]int)} }

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func (f file) counts(t *testing.T) counts {
	t.Helper()
	c := newCounts()
	seen := make(map[[4]string]bool)
	for _, row := range f.plain(t) {
		c.Rows++
		c.Mentions += number(t, row["NumMentions"])
		c.Sources += number(t, row["NumSources"])
		c.Articles += number(t, row["NumArticles"])
		c.Years[row["SQLDATE"][:4]]++
		c.Roots[row["EventRootCode"]]++
		key := [4]string{row["SQLDATE"], row["Actor1Code"], row["Actor2Code"], row["EventCode"]}
		if seen[key] {
			c.Repeats++
		}
		seen[key] = true
		day, err1 := time.Parse("20060102", row["SQLDATE"])
		added, err2 := time.Parse("20060102", row["DATEADDED"][:8])
		if err1 == nil && err2 == nil && added.Year() > 2013 {
			switch int(added.Sub(day).Hours()) / 24 {
			case 1, 7, 30, 365, 3650:
				c.Relative++
			}
		}
	}
	return c
}

func TestRowsOracle(t *testing.T) {
	t.Parallel()
	for _, f := range files() {
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			want, got := f.plain(t), 0
			r := gdelt.NewReader(strings.NewReader(open(t, f.name)), nil)
			for row, err := range r.Rows() {
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(typed(t, want[got]), written(row)); diff != "" {
					t.Fatalf("row %d: %s", got, diff)
				}
				got++
			}
			s := r.Summary()
			if got != f.rows || len(want) != f.rows || s.Faults != 0 || s.Version != f.version {
				t.Errorf("%d rows, %d by lines, want %d; %v", got, len(want), f.rows, s)
			}
		})
	}
}

// typed returns what a plain reader has of a row, numbers in their shortest form.
func typed(t *testing.T, row map[string]string) map[string]string {
	t.Helper()
	out := make(map[string]string)
	for name, v := range row {
		if f, err := strconv.ParseFloat(v, 64); err == nil && isReal(name) {
			v = strconv.FormatFloat(f, 'g', -1, 64)
		}
		if name == "DATEADDED" && strings.Contains(v, "E") {
			v = ""
		}
		if v != "" {
			out[name] = v
		}
	}
	return out
}

func isReal(name string) bool {
	return name == "FractionDate" || name == "AvgTone" || name == "GoldsteinScale" || strings.HasSuffix(name, "Lat") || strings.HasSuffix(name, "Long")
}

// written returns the columns of a row as a file has them.
func written(r *gdelt.Row) map[string]string {
	day := func(d dataset.Day) string { return strings.ReplaceAll(d.String(), "-", "") }
	added := day(r.DateAdded.Day)
	if r.DateAdded.Clock {
		added += fmt.Sprintf("%02d%02d%02d", r.DateAdded.Hour, r.DateAdded.Minute, r.DateAdded.Second)
	}
	values := []string{
		r.GlobalEventID, day(r.SQLDate), r.MonthYear.String(), r.Year.String(), r.FractionDate.String(),
		r.Actor1Code, r.Actor1Name, r.Actor1CountryCode, r.Actor1KnownGroupCode, r.Actor1EthnicCode, r.Actor1Religion1Code,
		r.Actor1Religion2Code, r.Actor1Type1Code, r.Actor1Type2Code, r.Actor1Type3Code,
		r.Actor2Code, r.Actor2Name, r.Actor2CountryCode, r.Actor2KnownGroupCode, r.Actor2EthnicCode, r.Actor2Religion1Code,
		r.Actor2Religion2Code, r.Actor2Type1Code, r.Actor2Type2Code, r.Actor2Type3Code,
		r.IsRootEvent.String(), r.EventCode, r.EventBaseCode, r.EventRootCode, r.QuadClass.String(), r.GoldsteinScale.String(),
		r.NumMentions.String(), r.NumSources.String(), r.NumArticles.String(), r.AvgTone.String(),
		r.Actor1GeoType.String(), r.Actor1GeoFullName, r.Actor1GeoCountryCode, r.Actor1GeoADM1Code, r.Actor1GeoADM2Code,
		r.Actor1GeoLat.String(), r.Actor1GeoLong.String(), r.Actor1GeoFeatureID,
		r.Actor2GeoType.String(), r.Actor2GeoFullName, r.Actor2GeoCountryCode, r.Actor2GeoADM1Code, r.Actor2GeoADM2Code,
		r.Actor2GeoLat.String(), r.Actor2GeoLong.String(), r.Actor2GeoFeatureID,
		r.ActionGeoType.String(), r.ActionGeoFullName, r.ActionGeoCountryCode, r.ActionGeoADM1Code, r.ActionGeoADM2Code,
		r.ActionGeoLat.String(), r.ActionGeoLong.String(), r.ActionGeoFeatureID,
		added, r.SourceURL,
	}
	out := make(map[string]string)
	for i, name := range names(61) {
		if values[i] != "" {
			out[name] = values[i]
		}
	}
	return out
}

func TestEntriesOracle(t *testing.T) {
	t.Parallel()
	for _, f := range files() {
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			want := f.counts(t)
			if want.Rows != f.rows || want.Repeats != f.repeats || want.Relative != f.relative {
				t.Errorf("by lines: %d rows, %d repeat, %d relative", want.Rows, want.Repeats, want.Relative)
			}
			got := newCounts()
			r := gdelt.NewReader(strings.NewReader(open(t, f.name)), nil)
			for e, err := range r.Entries() {
				if err != nil {
					t.Fatal(err)
				}
				count(t, &got, e)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			if s := r.Summary(); s.Entries != int64(f.rows) {
				t.Error(s)
			}
		})
	}
}

// count adds an entry to sums.
func count(t *testing.T, c *counts, e dataset.Entry) {
	t.Helper()
	c.Rows++
	for _, m := range e.Event.Measures {
		sums := map[event.Quantity]*int{gdelt.Mentions: &c.Mentions, gdelt.Sources: &c.Sources, gdelt.Articles: &c.Articles}
		*sums[m.Quantity] += int(m.Count.N)
	}
	extra := string(e.Event.Extra[gdelt.ExtraKey])
	c.Years[member(extra, "SQLDATE")[:4]]++
	c.Roots[member(extra, "EventCode")[:2]]++
	if e.Event.When.Origin != "" {
		c.Relative++
	}
	for _, l := range e.Event.Links {
		if l.Kind == event.SameAs {
			c.Repeats++
		}
	}
}

// member returns a text of a JSON object, without reading the rest.
func member(object, name string) string {
	_, rest, _ := strings.Cut(object, `"`+name+`":"`)
	value, _, _ := strings.Cut(rest, `"`)
	return value
}

// TestBackDated: in a raw file of the quarter of an hour, every row that is not
// of the day of its article is exactly 1, 7, 30 or 365 days older.
func TestBackDated(t *testing.T) {
	t.Parallel()
	lags := make(map[int]int)
	notes := 0
	for row, err := range gdelt.NewReader(strings.NewReader(open(t, "20191024143000.export.CSV")), nil).Rows() {
		if err != nil {
			t.Fatal(err)
		}
		day, _ := row.SQLDate.Number()
		added, _ := row.DateAdded.Day.Number()
		if lags[added-day]++; added == day {
			continue
		}
		for _, n := range row.Entry().Notes {
			if n.Kind == dataset.NoteRelativeDate {
				notes++
			}
		}
	}
	if diff := cmp.Diff(map[int]int{0: 2051, 1: 9, 7: 7, 30: 20, 365: 24}, lags); diff != "" {
		t.Error(diff)
	}
	if notes != 60 {
		t.Errorf("%d of 60 are noted", notes)
	}
}

// TestCodesHoldTheParts: the codes that stand one by one are all in the code
// that puts them together, so that nothing is lost if only that is read.
func TestCodesHoldTheParts(t *testing.T) {
	t.Parallel()
	for _, f := range files() {
		for _, row := range f.plain(t) {
			for _, which := range []string{"Actor1", "Actor2"} {
				for part := range strings.FieldsSeq("CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code") {
					if v := row[which+part]; !strings.Contains(row[which+"Code"], v) {
						t.Errorf("%s: %s%s is %s in %s", f.name, which, part, v, row[which+"Code"])
					}
				}
			}
		}
	}
}

func TestDamagedFile(t *testing.T) {
	t.Parallel()
	r := gdelt.NewReader(strings.NewReader(open(t, "20190121220000.export2.CSV")), nil)
	for row, err := range r.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		if !row.DateAdded.IsZero() || len(row.EventRootCode) != 2 {
			t.Fatalf("line %d: %v, root %s", row.Line, row.DateAdded, row.EventRootCode)
		}
		for _, geo := range [][2]string{
			{row.Actor1GeoCountryCode, row.Actor1GeoADM1Code},
			{row.Actor2GeoCountryCode, row.Actor2GeoADM1Code},
			{row.ActionGeoCountryCode, row.ActionGeoADM1Code},
		} {
			if !strings.HasPrefix(geo[1], geo[0]) {
				t.Fatalf("line %d: unit %s of country %s", row.Line, geo[1], geo[0])
			}
		}
	}
	got := make(map[string]int64)
	for _, n := range r.Summary().Notes {
		got[string(n.First.Kind)+" "+n.First.Column] = n.N
	}
	want := map[string]int64{
		"digits-lost DATEADDED": 1629, "header Actor1Geo_ADM2Code": 1, "header Actor2Geo_ADM1Code": 1, "header Actor2Geo_ADM2Code": 1,
		"header ActionGeo_ADM2Code": 1, "other-separator ": 1,
		"leading-zero EventCode": got["leading-zero EventRootCode"], "leading-zero EventBaseCode": got["leading-zero EventRootCode"],
		"leading-zero EventRootCode": 1123,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestChronicles: every file makes a valid chronicle, and the start of it one
// that can be solved.
func TestChronicles(t *testing.T) {
	t.Parallel()
	for _, f := range files() {
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			text := open(t, f.name)
			c, faults := collect(t, gdelt.NewReader(strings.NewReader(text), nil).Entries())
			if faults != 0 || len(c.Events) < f.rows {
				t.Errorf("%d events, %d faults", len(c.Events), faults)
			}
			start := strings.Join(strings.SplitAfter(text, "\n")[:300], "")
			c, _ = collect(t, gdelt.NewReader(strings.NewReader(start), nil).Entries())
			if _, err := timeline.New(c, nil); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestMentionsOracle(t *testing.T) {
	t.Parallel()
	text := open(t, "gdeltPyR_mentions_20170701.csv")
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	records = records[1:]
	r := gdelt.NewMentionReader(strings.NewReader(text), nil)
	n := 0
	for m, err := range r.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		rec := records[n]
		got := []string{
			m.GlobalEventID, m.MentionSourceName, m.MentionIdentifier, m.SentenceID.String(), m.Actor1CharOffset.String(),
			m.Actor2CharOffset.String(), m.ActionCharOffset.String(), m.InRawText.String(), m.Confidence.String(), m.MentionDocLen.String(),
			m.MentionDocTranslationInfo,
		}
		want := []string{rec[0], rec[4], rec[5], rec[6], rec[7], rec[8], rec[9], rec[10], rec[11], rec[12], rec[14]}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("row %d: %s", n, diff)
		}
		n++
	}
	if s := r.Summary(); n != 1635 || len(records) != n || s.Version != "2.0" {
		t.Errorf("%d mentions, %v", n, s)
	}
	c, faults := collect(t, gdelt.NewMentionReader(strings.NewReader(text), nil).Entries())
	if len(c.Accounts) != 1635 || len(c.Events) != 1430 || faults != 0 {
		t.Errorf("%d accounts of %d events, %d faults", len(c.Accounts), len(c.Events), faults)
	}
}

func TestWorkersOracle(t *testing.T) {
	t.Parallel()
	for _, f := range files() {
		text := open(t, f.name)
		want, _ := dataset.Collect(gdelt.NewReader(strings.NewReader(text), nil).Entries())
		got, err := dataset.Collect(gdelt.NewReader(strings.NewReader(text), &dataset.Options{Workers: 2}).Entries())
		if err != nil && !errors.Is(err, dataset.ErrFields) || !want.Equal(got) {
			t.Errorf("%s: %v, equal: %t", f.name, err, want.Equal(got))
		}
	}
}
