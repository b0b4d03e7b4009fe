package acled_test

import (
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/acled"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// counts are what two readers of one file must agree on.
type counts struct {
	Rows, Dead, Zeros, Blank int64
	Years, Types             map[string]int64
}

func (c *counts) add(year, typ, fatalities string) {
	if c.Years == nil {
		c.Years, c.Types = make(map[string]int64), make(map[string]int64)
	}
	c.Rows++
	c.Years[year]++
	c.Types[typ]++
	n, err := strconv.ParseInt(fatalities, 10, 64)
	switch {
	case err != nil:
		c.Blank++
	case n == 0:
		c.Zeros++
	default:
		c.Dead += n
	}
}

// plainly counts with the standard library alone.
func plainly(t *testing.T, text string) counts {
	t.Helper()
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	if line, _, _ := strings.Cut(text, "\n"); strings.Count(line, ";") > strings.Count(line, ",") {
		r.Comma = ';'
	}
	all, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := make(map[string]int)
	for i, name := range all[0] {
		at[strings.ToLower(name)] = i
	}
	var c counts
	for _, fields := range all[1:] {
		c.add(fields[at["year"]], fields[at["event_type"]], fields[at["fatalities"]])
	}
	return c
}

// checkFile compares rows and entries of a file with what the standard library
// makes of it, and checks the chronicle of all entries.
func checkFile(t *testing.T, text string) dataset.Summary {
	t.Helper()
	want := plainly(t, text)
	var rows counts
	for r, err := range acled.NewReader(strings.NewReader(text), nil).Rows() {
		if err != nil {
			t.Fatal(err)
		}
		rows.add(r.Year.String(), r.EventType, r.Fatalities.String())
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("rows: %s", diff)
	}
	var got counts
	r := acled.NewReader(strings.NewReader(text), nil)
	var list []dataset.Entry
	unknown := int64(0)
	for e, err := range r.Entries() {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, e)
		ev := e.Event
		if len(e.Accounts) > 0 {
			ev = e.Accounts[0]
		}
		got.Rows++
		killed := event.Count{}
		for _, c := range ev.Casualties {
			if c.Harm == event.Killed {
				killed = c.Count
			}
		}
		switch {
		case killed == event.Count{}:
			got.Blank++
		case killed.N == 0:
			got.Zeros++
			if killed == event.UnknownCount() {
				unknown++
			}
		default:
			got.Dead += killed.N
		}
	}
	want.Years, want.Types = nil, nil
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("entries: %s", diff)
	}
	s := r.Summary()
	for _, n := range s.Notes {
		if n.First.Kind == dataset.NoteUnstated && n.N != unknown {
			t.Errorf("%d zeros that are none, %d noted", unknown, n.N)
		}
	}
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
	sound(t, c)
	few, err := dataset.Collect(func(yield func(dataset.Entry, error) bool) {
		for _, e := range list[:min(300, len(list))] {
			if !yield(e, nil) {
				return
			}
		}
	})
	if err != nil {
		t.Error(err)
	}
	if _, err := timeline.New(few, nil); err != nil {
		t.Error(err)
	}
	t.Logf("%v, %d zeros of which %d not known, %d dead", s, got.Zeros, unknown, got.Dead)
	return s
}

func TestFixtures(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		file, version string
		notes         []string
	}{
		{"2023.csv", "2023", []string{":2 fatalities:not-a-zero"}},
		{"2019.csv", "2019", []string{":2 fatalities:not-a-zero", ":1 :other-separator"}},
		{"2017.csv", "1997-2017", []string{":3 event_date:date-order", ":1 fatalities:not-a-zero"}},
	} {
		s := checkFile(t, fixture(t, test.file))
		var kinds []string
		for _, n := range s.Notes {
			kinds = append(kinds, fmt.Sprintf(":%d %s:%s", n.N, n.First.Column, n.First.Kind))
		}
		if diff := cmp.Diff(test.notes, kinds); diff != "" || s.Version != test.version {
			t.Errorf("%s: version %q, %s", test.file, s.Version, diff)
		}
	}
}

// TestRealFiles reads whatever exports of ACLED there are beside the
// repository. They may not be passed on, so that usually there are none.
func TestRealFiles(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join(casusdata.File(t, "acled"), "*.csv"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		checkFile(t, string(text))
	}
}

func TestVersionsByHeader(t *testing.T) {
	t.Parallel()
	now := strings.Split(header, ",")
	regional := "ISO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,SUB_EVENT_TYPE,ACTOR1,ASSOC_ACTOR_1,INTER1," +
		"ACTOR2,ASSOC_ACTOR_2,INTER2,INTERACTION,REGION,COUNTRY,ADMIN1,ADMIN2,ADMIN3,LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE," +
		"SOURCE_SCALE,NOTES,FATALITIES,TIMESTAMP"
	for _, test := range []struct {
		header, version string
		notes           []string
	}{
		{header, "2023", nil},
		{strings.Join(now[:30], ","), "2023", []string{"timestamp:missing-column"}},
		{header + ",colour", "2023", []string{"colour:unknown-column"}},
		{regional, "2019 regional", nil},
	} {
		text := test.header + "\n" + strings.Repeat(",", strings.Count(test.header, ",")) + "\n"
		r := acled.NewReader(strings.NewReader(text), nil)
		for _, err := range r.Rows() {
			if !errors.Is(err, casus.ErrRequired) {
				t.Error(err)
			}
		}
		var got []string
		for _, n := range r.Summary().Notes {
			got = append(got, n.First.Column+":"+string(n.First.Kind))
		}
		if s := r.Summary(); s.Version != test.version || !cmp.Equal(test.notes, got) {
			t.Errorf("%.40s: %s %v, want %s %v", test.header, s.Version, got, test.version, test.notes)
		}
		if fit := acled.Recognise([]byte(text)); fit < 0.9 {
			t.Errorf("%.40s: recognised with %v", test.header, fit)
		}
	}
	if fit := acled.Recognise([]byte("eventid,iyear,imonth\n1,2,3\n")); fit > 0.1 {
		t.Error(fit)
	}
}

// TestHostile reads what editors, spreadsheets and broken disks leave.
func TestHostile(t *testing.T) {
	t.Parallel()
	sound := file(t, row{})
	_, body, _ := strings.Cut(sound, "\n")
	good := header + "\n" + body
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"a byte order mark", "\ufeff" + good, []string{"IRQ1"}},
		{"carriage returns", strings.ReplaceAll(good, "\n", "\r\n"), []string{"IRQ1"}},
		{"semicolons and decimal commas", strings.NewReplacer(",", ";", "33.5", "33,5").Replace(good), []string{"IRQ1"}},
		{"a stray quotation mark", good + strings.Replace(body, "An attack.", `An "attack" here.`, 1), []string{"IRQ1", "IRQ1#2"}},
		{"a quotation without an end", header + "\n" + strings.Replace(body, "An attack.", `"An attack.`, 1) + body, []string{"line 2: quotation without an end", "IRQ1"}},
		{"a last row cut off", good + body[:40], []string{"IRQ1", "line 3: wrong number of fields: 6, want 31"}},
		{"NUL bytes", good + strings.Replace(body, "An", "\x00", 1) + body, []string{"IRQ1", "line 3: NUL byte", "IRQ1#2"}},
		{"Latin-1", good + strings.Replace(body, "An", "\xe9", 1), []string{"IRQ1", "line 3: not UTF-8"}},
		{"no date", header + "\n" + strings.Replace(body, "2023-01-05", "", 1), []string{"line 2, column event_date: required"}},
		{"no number", header + "\n" + strings.Replace(body, "33.5", "north", 1), []string{`line 2, column latitude: malformed: "north"`}},
		{"only a header", header + "\n", []string{"acled: line 1: no rows"}},
		{"nothing", "", []string{"acled: no rows"}},
		{"a long row", header + "\n" + strings.Replace(body, "An", strings.Repeat("x", 3<<20), 1) + body, []string{"line 2: row too long", "IRQ1"}},
		{"tags of HXL", header + "\n" + strings.Repeat("#x,", 30) + "#x\n" + body, []string{"IRQ1"}},
		{"a title", "ACLED export\n\n" + good, []string{"IRQ1"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			for _, workers := range []int{0, 2} {
				var got []string
				for e, err := range acled.NewReader(strings.NewReader(test.text), &dataset.Options{Workers: workers}).Entries() {
					switch {
					case err != nil:
						got = append(got, err.Error())
					case len(e.Accounts) > 0:
						got = append(got, strings.TrimPrefix(string(e.Accounts[0].ID), "acled:"))
					default:
						got = append(got, strings.TrimPrefix(string(e.Event.ID), "acled:"))
					}
				}
				if diff := cmp.Diff(test.want, got); diff != "" {
					t.Errorf("%d workers: %s", workers, diff)
				}
			}
		})
	}
}

func TestColumnsNobodyKnows(t *testing.T) {
	t.Parallel()
	text := header + ",colour,colour\n" + strings.TrimSuffix(strings.SplitAfterN(file(t, row{}), "\n", 2)[1], "\n") + ",red,blue\n"
	e := entries(t, text)[0]
	if got := string(e.Event.Extra[acled.ExtraKey]); !strings.Contains(got, `"other":[["colour","red"],["colour","blue"]]`) {
		t.Error(got)
	}
	again, err := event.Unmarshal(must(e.Event.Marshal()), nil)
	if err != nil || !again.Equal(e.Event) {
		t.Errorf("%v: %s", err, cmp.Diff(e.Event, again, cmpopts.EquateEmpty()))
	}
}

func must(b []byte, err error) []byte {
	if err != nil {
		return []byte(err.Error())
	}
	return b
}

func FuzzEntries(f *testing.F) {
	for _, name := range []string{"2023.csv", "2019.csv", "2017.csv"} {
		text, err := os.ReadFile("testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
		lines := strings.SplitN(string(text), "\n", 4)
		f.Add(strings.Join(lines[:3], "\n"))
	}
	f.Fuzz(func(t *testing.T, text string) {
		var first []string
		for _, workers := range []int{0, 2} {
			r := acled.NewReader(strings.NewReader(text), &dataset.Options{Workers: workers})
			entries, faults := int64(0), int64(0)
			var all []string
			c, _ := dataset.Collect(func(yield func(dataset.Entry, error) bool) {
				for e, err := range r.Entries() {
					var bad *dataset.RowError
					switch {
					case errors.As(err, &bad):
						faults++
					case err == nil:
						entries++
					}
					all = append(all, fmt.Sprint(e, err))
					if !yield(e, err) {
						return
					}
				}
			})
			s := r.Summary()
			if s.Rows != entries+faults || s.Entries != entries || s.Faults != faults {
				t.Errorf("%d rows, %d entries of %d, %d faults of %d", s.Rows, s.Entries, entries, s.Faults, faults)
			}
			sound(t, c)
			if workers == 0 {
				first = all
			} else if diff := cmp.Diff(first, all); diff != "" {
				t.Errorf("%d workers: %s", workers, diff)
			}
		}
	})
}

func benchmark(b *testing.B, each func(text string) int) {
	b.Helper()
	const rows = 2000
	list := make([]row, rows)
	for i := range list {
		list[i] = row{
			"event_id_cnty": fmt.Sprint("IRQ", i), "fatalities": strconv.Itoa(i % 3), "assoc_actor_1": "Other Militia",
			"notes": "On 5 January 2023, suspected Sample Militia gunmen attacked a house in Examplia (location, district). " +
				"The attack was later claimed by an unnamed group. There is no further information on casualties at the time of writing.",
		}
	}
	text := file(b, list...)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if n := each(text); n != rows {
			b.Fatal(n)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/rows, "ns/row")
}

func BenchmarkRows(b *testing.B) {
	benchmark(b, func(text string) (n int) {
		for _, err := range acled.NewReader(strings.NewReader(text), nil).Rows() {
			if err == nil {
				n++
			}
		}
		return n
	})
}

func BenchmarkEntries(b *testing.B) {
	benchmark(b, func(text string) (n int) {
		for _, err := range acled.NewReader(strings.NewReader(text), nil).Entries() {
			if err == nil {
				n++
			}
		}
		return n
	})
}
