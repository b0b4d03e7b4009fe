package gtd_test

import (
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/gtd"
	"github.com/google/go-cmp/cmp"
)

// counts are what two readers of one file must agree on.
type counts struct {
	Rows, NoDead, NoWounded, Failed, Claimed, Suspected, Related int
	Dead, Wounded                                                float64
	Years, Types                                                 map[string]int
}

func number(text string) (float64, bool) {
	x, err := strconv.ParseFloat(text, 64)
	return x, err == nil && x >= 0
}

// plainly counts with the standard library alone.
func plainly(t *testing.T, text string) counts {
	t.Helper()
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	r.LazyQuotes = true
	all, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := func(fields []string, name string) string {
		if i := slices.Index(all[0], name); i >= 0 {
			return fields[i]
		}
		return ""
	}
	c := counts{Years: make(map[string]int), Types: make(map[string]int)}
	for _, f := range all[1:] {
		c.Rows++
		c.Years[at(f, "iyear")]++
		c.Types[at(f, "attacktype1")]++
		if x, ok := number(at(f, "nkill")); ok {
			c.Dead += x
		} else {
			c.NoDead++
		}
		if x, ok := number(at(f, "nwound")); ok {
			c.Wounded += x
		} else {
			c.NoWounded++
		}
		c.Failed += is(at(f, "success"), 0)
		c.Claimed += is(at(f, "claimed"), 1)
		c.Suspected += is(at(f, "guncertain1"), 1)
		if strings.Contains(at(f, "related"), ",") {
			c.Related++
		}
	}
	return c
}

func is(text string, n float64) int {
	if x, err := strconv.ParseFloat(text, 64); err == nil && x == n {
		return 1
	}
	return 0
}

// checkFile compares rows and entries of a file with what the standard library
// makes of it, and checks the chronicle of all entries.
func checkFile(t *testing.T, text string) dataset.Summary {
	t.Helper()
	want := plainly(t, text)
	rows := counts{Years: make(map[string]int), Types: make(map[string]int)}
	for r, err := range gtd.NewReader(strings.NewReader(text), nil).Rows() {
		if err != nil {
			t.Fatal(err)
		}
		rows.Rows++
		rows.Years[r.IYear.String()]++
		rows.Types[r.AttackType1.String()]++
		for _, n := range []struct {
			v       dataset.Float
			sum     *float64
			missing *int
		}{{r.NKill, &rows.Dead, &rows.NoDead}, {r.NWound, &rows.Wounded, &rows.NoWounded}} {
			if n.v.Stated && n.v.X >= 0 {
				*n.sum += n.v.X
			} else {
				*n.missing++
			}
		}
		rows.Failed += is(r.Success.String(), 0)
		rows.Claimed += is(r.Claimed.String(), 1)
		rows.Suspected += is(r.GUncertain1.String(), 1)
		if strings.Contains(r.Related, ",") {
			rows.Related++
		}
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("rows: %s", diff)
	}
	r := gtd.NewReader(strings.NewReader(text), nil)
	var list []dataset.Entry
	var dead, failed, unknown int64
	for e, err := range r.Entries() {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, e)
		if e.Event.Status == event.Failed {
			failed++
		}
		toll := e.Event.Toll(event.Killed)
		if low, _, ok := toll.All.Bounds(); ok && toll.Stated {
			dead += low
		} else {
			unknown++
		}
	}
	if float64(dead) > want.Dead || float64(dead) < want.Dead-float64(want.Rows) || int(failed) != want.Failed || int(unknown) != want.NoDead {
		t.Errorf("entries: %d dead, %d failed, %d unknown, want %+v", dead, failed, unknown, want)
	}
	c := collect(t, list)
	sound(t, c)
	if _, err := timeline.New(collect(t, list[:min(300, len(list))]), nil); err != nil {
		t.Error(err)
	}
	t.Logf("%v: %+v", r.Summary(), want)
	return r.Summary()
}

func TestFixture(t *testing.T) {
	t.Parallel()
	s := checkFile(t, fixture(t, "2016.csv"))
	var kinds []string
	for _, n := range s.Notes {
		kinds = append(kinds, fmt.Sprintf("%d %s:%s", n.N, n.First.Column, n.First.Kind))
	}
	want := []string{
		"2 approxdate:approximate-date", "1 success:failed-with-casualties", "1 nkillus:part-above-total", "1 claimed:unread-claim",
	}
	if diff := cmp.Diff(want, kinds); diff != "" || s.Version != "2016" || len(s.Columns) != 135 {
		t.Errorf("%s: %d columns, %s", s.Version, len(s.Columns), diff)
	}
}

// TestRealFiles reads whatever files of GTD there are beside the repository.
// They may not be passed on, so that usually there are none.
func TestRealFiles(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join(casusdata.File(t, "gtd"), "*.csv"))
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
	now := header(t)
	before := slices.DeleteFunc(slices.Clone(now), func(c string) bool { return c == "individual" })
	for _, test := range []struct {
		columns []string
		version string
		notes   []string
	}{
		{now, "2016", nil},
		{before, "2011", nil},
		{append(slices.Clone(now), "colour"), "2016", []string{"colour:unknown-column"}},
		{now[:134], "2016", []string{"related:missing-column"}},
	} {
		fields := make([]string, len(test.columns))
		fields[0], fields[1] = "201501010001", "2015"
		text := strings.Join(test.columns, ",") + "\n" + strings.Join(fields, ",") + "\n"
		r := gtd.NewReader(strings.NewReader(text), nil)
		for e, err := range r.Entries() {
			if err != nil || e.Event.ID != "gtd:201501010001" || e.Event.Casualties != nil {
				t.Errorf("%v %v", e.Event, err)
			}
		}
		var got []string
		for _, n := range r.Summary().Notes {
			got = append(got, n.First.Column+":"+string(n.First.Kind))
		}
		if s := r.Summary(); s.Version != test.version || !cmp.Equal(test.notes, got) {
			t.Errorf("%d columns: %s %v, want %s %v", len(test.columns), s.Version, got, test.version, test.notes)
		}
		if fit := gtd.Recognise([]byte(text)); fit < 0.9 {
			t.Errorf("%d columns: recognised with %v", len(test.columns), fit)
		}
	}
	if fit := gtd.Recognise([]byte("event_id_cnty,event_date,year\nIRQ1,2023-01-01,2023\n")); fit > 0.1 {
		t.Error(fit)
	}
}

// TestPrograms reads one row as other programs write it.
func TestPrograms(t *testing.T) {
	t.Parallel()
	want := entry(t, row{"nhours": "", "alternative_txt": ""})
	for _, test := range []struct {
		name string
		row  row
		note string
	}{
		{"R", row{"nhours": "NA", "alternative_txt": "NA"}, ""},
		{"Stata", row{"nhours": ".", "alternative_txt": "."}, ""},
		{"pandas", row{"nhours": "nan", "imonth": "1.0", "attacktype1": "3.0", "nkill": "1.0"}, "imonth:decimal-form"},
		{"a spreadsheet", row{"eventid": "201501010001.00"}, "eventid:decimal-form"},
		{"blanks", row{"eventid": " 201501010001 ", "iday": " 1"}, "iday:space"},
	} {
		e := entry(t, test.row)
		if test.note != "" && !slices.Contains(notes(e), test.note) {
			t.Errorf("%s: %v", test.name, notes(e))
		}
		e.Notes = nil
		if diff := cmp.Diff(want, e); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

func TestWindows1252(t *testing.T) {
	t.Parallel()
	text := strings.ReplaceAll(file(t, row{"city": "Bogot\xe1", "summary": "An \x93attack\x94."}), "\r", "")
	for _, windows := range []bool{false, true} {
		for e, err := range gtd.NewReader(strings.NewReader(text), &dataset.Options{Windows1252: windows}).Entries() {
			switch {
			case !windows && errors.Is(err, dataset.ErrEncoding):
			case windows && err == nil && e.Event.Where[0].Name == "Bogotá" && e.Event.Cites[0].Quote == "An “attack”.":
			default:
				t.Errorf("%v: %v %v", windows, e.Event.Where, err)
			}
		}
	}
}

// TestHostile reads what editors, spreadsheets and broken disks leave.
func TestHostile(t *testing.T) {
	t.Parallel()
	good := file(t, row{})
	first, body, _ := strings.Cut(good, "\n")
	first += "\n"
	id := func(id string) string { return first + strings.Replace(body, "201501010001", id, 1) }
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"a byte order mark", "\ufeff" + good, []string{"gtd:201501010001"}},
		{"carriage returns", strings.ReplaceAll(good, "\n", "\r\n"), []string{"gtd:201501010001"}},
		{"semicolons and decimal commas", strings.NewReplacer(",", ";", "33.5", "33,5").Replace(good), []string{"gtd:201501010001"}},
		{"an eventid in few digits", id("2.01501E+11") + body, []string{
			`line 2, column eventid: malformed: "2.01501E+11" is no number of a row`, "gtd:201501010001",
		}},
		{"an eventid that is a word", id("total"), []string{`line 2, column eventid: malformed: "total" is no number of a row`}},
		{"a long eventid", id(strings.Repeat("x", 100)), []string{`line 2, column eventid: malformed: "` + strings.Repeat("x", 60) + `…" is no number of a row`}},
		{"an eventid of other length", id("15"), []string{"gtd:15"}},
		{"no eventid", id(""), []string{"line 2, column eventid: required"}},
		{"no year", first + strings.Replace(body, "2015,", ",", 1), []string{"line 2, column iyear: required"}},
		{"year 0", first + strings.Replace(body, ",2015,", ",0,", 1), []string{"line 2, column iyear: out of range: 0"}},
		{"a year in few digits", first + strings.Replace(body, ",2015,", ",2E+03,", 1), []string{`line 2, column iyear: required: "2E+03"`}},
		{"a stray quotation mark", first + strings.Replace(body, "Examplia", `Ex"amplia`, 1), []string{"gtd:201501010001"}},
		{"a quotation without an end", first + strings.Replace(body, "Examplia", `"Examplia`, 1) + body, []string{
			"line 2: quotation without an end", "gtd:201501010001",
		}},
		{"a last row cut off", good + body[:40], []string{"gtd:201501010001", "line 3: wrong number of fields: 13, want 135"}},
		{"NUL bytes", first + strings.Replace(body, "Ex", "\x00", 1), []string{"line 2: NUL byte"}},
		{"a word for a number", first + strings.Replace(body, "33.5", "north", 1), []string{`line 2, column latitude: malformed: "north"`}},
		{"only a header", first, []string{"gtd: line 1: no rows"}},
		{"a workbook", "PK\x03\x04", []string{"gtd: not the columns of this format: the file is compressed or a workbook"}},
		{"a title", "GTD\n\n" + good, []string{"gtd:201501010001"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			for _, workers := range []int{0, 2} {
				var got []string
				for e, err := range gtd.NewReader(strings.NewReader(test.text), &dataset.Options{Workers: workers}).Entries() {
					if err != nil {
						got = append(got, err.Error())
						continue
					}
					got = append(got, string(e.Event.ID))
				}
				if diff := cmp.Diff(test.want, got); diff != "" {
					t.Errorf("%d workers: %s", workers, diff)
				}
			}
		})
	}
}

func FuzzEntries(f *testing.F) {
	text := fixture(f, "2016.csv")
	lines := strings.SplitAfter(text, "\n")
	for i := 1; i < len(lines)-1; i++ {
		f.Add(lines[0] + lines[i])
	}
	f.Add("eventid,iyear,approxdate,related,nkill,nkillter\n1,1970,1/1-2/1/1970,\"1,2\",1,2\n")
	f.Fuzz(func(t *testing.T, text string) {
		var first []string
		for _, workers := range []int{0, 2} {
			r := gtd.NewReader(strings.NewReader(text), &dataset.Options{Workers: workers})
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
			if s := r.Summary(); s.Rows != entries+faults || s.Entries != entries || s.Faults != faults {
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
	const rows = 1000
	list := make([]row, rows)
	for i := range list {
		list[i] = row{
			"eventid": strconv.FormatInt(201501010000+int64(i), 10), "nkill": strconv.Itoa(i % 3), "claimed": strconv.Itoa(i % 2),
			"summary":    "01/01/2015: An explosive device detonated at a checkpoint in Examplia, Iraq. At least one person was killed.",
			"scite1":     "“Blast at checkpoint,” Example News, January 1, 2015.",
			"approxdate": []string{"", "January 1-3, 2015"}[i%2],
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
		for _, err := range gtd.NewReader(strings.NewReader(text), nil).Rows() {
			if err == nil {
				n++
			}
		}
		return n
	})
}

func BenchmarkEntries(b *testing.B) {
	benchmark(b, func(text string) (n int) {
		for _, err := range gtd.NewReader(strings.NewReader(text), nil).Entries() {
			if err == nil {
				n++
			}
		}
		return n
	})
}
