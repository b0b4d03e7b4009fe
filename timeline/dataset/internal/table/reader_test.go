package table_test

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
	"github.com/google/go-cmp/cmp"
)

func TestRows(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"plain", header + "a,Taji,3,33.5,2020-03-11,20200311185900\n", []string{"2 a|Taji|3|33.5|2020-03-11|2020-03-11T18:59:00"}},
		{"no end of line", header + "a,,,,20200311,", []string{"2 a||||2020-03-11|"}},
		{"carriage returns", "id,name,day\r\na,b,20200311\r\n", []string{"2 a|b|||2020-03-11|"}},
		{"byte order mark", "\ufeffid,name,day\na,b,20200311\n", []string{"2 a|b|||2020-03-11|"}},
		{"blank lines count", header + "\n\r\na,,,,20200311,\n", []string{"4 a||||2020-03-11|"}},
		{"names by letters and digits", "Event ID;NAME;Day\na;b;20200311\n", []string{"2 a|b|||2020-03-11|"}},
		{"unknown column", "id,day,colour,\na,20200311,red,x\n", []string{"2 a||||2020-03-11| +colour=red +column 4=x"}},
		{"a column twice", "id,day,name,name\na,20200311,b,c\n", []string{"2 a|b|||2020-03-11| +name=c"}},
		{"quotations", header + "a,\"b, \"\"c\"\"\nd\",,,20200311,\nb,\"\",,,20200312,\n", []string{
			"2 a|b, \"c\"\nd|||2020-03-11|", "4 b||||2020-03-12|",
		}},
		{"stray quotes", header + "a,5\" gun,,,20200311,\nb,\"x\"y,,,20200311,\n", []string{
			"2 a|5\" gun|||2020-03-11| !:stray-quote", "3 b|xy|||2020-03-11| !:stray-quote",
		}},
		{"a quotation without an end", header + "a,\"b,,,20200311,\nb,c,,,20200311,\n", []string{
			"ERROR line 2: quotation without an end", "3 b|c|||2020-03-11|",
		}},
		{"a quotation that ends far on", header + "a,\"b,,,20200311,\nb,\"c\",,,20200311,\nc,,,,20200311,\n", []string{
			"ERROR line 2: quotation without an end", "3 b|c|||2020-03-11|", "4 c||||2020-03-11|",
		}},
		{"a quotation without an end on the last line", header + "a,\"b,,,20200311,", []string{"ERROR line 2: quotation without an end"}},
		{"fields", header + "a,b\nb,,,,20200311,,,\nc,,,,20200311,,x\n", []string{
			"ERROR line 2: wrong number of fields: 2, want 6", "3 b||||2020-03-11| !:trailing-fields",
			"ERROR line 4: wrong number of fields: 7, want 6",
		}},
		{"required", header + ",b,,,20200311,\nNA,b,,,NA,\n", []string{
			"ERROR line 2, column event_id: required", "ERROR line 3: event_id: required; day: required",
		}},
		{"no value", header + "a,NA,NA,NA,20200311,NA\n", []string{"2 a||||2020-03-11|"}},
		{"values", header + "a,,x,,20200311,\na,,,y,20200311,\na,,,,20201311,\na,,,,20200311,z\n", []string{
			`ERROR line 2, column dead: malformed: "x"`, `ERROR line 3, column lat: malformed: "y"`,
			`ERROR line 4, column day: malformed: "20201311"`, `ERROR line 5, column added: malformed: "z"`,
		}},
		{"bytes", header + "a,\x00,,,20200311,\na,\xff,,,20200311,\nb,,,,20200311,\n", []string{
			"ERROR line 2: NUL byte", "ERROR line 3: not UTF-8", "4 b||||2020-03-11|",
		}},
		{"tabs in place of commas quote", "id\tday\tname\na\t20200311\t\"b\tc\"\nc\t20200311\t\"d\"\"\ne\"\n", []string{
			"2 a|b\tc|||2020-03-11|", "3 c|d\"\ne|||2020-03-11|",
		}},
		{"the header again", header + "a,,,,20200311,\n" + header + "b,,,,20200311,\n\ufeff" + header + "c,,,,2020,\n", []string{
			"2 a||||2020-03-11|", "4 b||||2020-03-11|", `ERROR line 6, column day: malformed: "2020"`,
		}},
		{"the header again, quoted", "id,day,name\na,20200311,\n\ufeff\"id\",\"day\",\"name\"\nb,20200311,\nid,day,Name\n", []string{
			"2 a||||2020-03-11|", "4 b||||2020-03-11|", `ERROR line 5, column day: malformed: "day"`,
		}},
		{"words for no value in a text", header + "a,None,NULL,,20200311,\n", []string{"2 a|None|||2020-03-11| !dead:null-word"}},
		{"tabs quote if the header does", "\"id\"\t\"day\"\t\"name\"\n\"a\"\t20200311\t\"b\tc\"\n", []string{"2 a|b\tc|||2020-03-11|"}},
		{"without a header", "a\t20200311\tTaji\nb\t20200312\tKirkuk\t3\nc\t20200312\n", []string{
			"1 a|Taji|||2020-03-11|", "2 b|Kirkuk|3||2020-03-12|", "ERROR line 3: wrong number of fields: 2, want 3",
		}},
		{"a header with more names than fields", "event_id\theadline\tday\tname\tfeed\na\tx\t20200311\tTaji\ty\nb\tTaji\t20200312\nc\td\n", []string{
			"2 a|Taji|||2020-03-11| +headline=x +feed=y", "3 b|Taji|||2020-03-12| !:header", "ERROR line 4: wrong number of fields: 2, want 5",
		}},
		{"tags of HXL", "id,day,name\n#meta+id,#date,\n#x,20200311,\n", []string{"3 #x||||2020-03-11|"}},
		{"before the header", "Source: us\n\n(c), 2020\nid,day,name\na,20200311,b\n", []string{"5 a|b|||2020-03-11|"}},
		{"nothing", "", []string{"END test: no rows"}},
		{"only line ends", "\n\r\n\n", []string{"END test: line 3: no rows"}},
		{"only a header", header, []string{"END test: line 1: no rows"}},
		{"another format", "iso,year\n1,2\n", []string{`END test: not the columns of this format: the first line is "iso,year"`}},
		{"a column that is needed", "id,name\na,b\n", []string{"END test: not the columns of this format: there is no column day"}},
		{"UTF-16", "\xff\xfei\x00d\x00", []string{"END test: not UTF-8 but UTF-16"}},
		{"a workbook", "PK\x03\x04....", []string{"END test: not the columns of this format: the file is compressed or a workbook"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got, _ := read(t, strings.NewReader(test.text), nil)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
			for _, o := range []*dataset.Options{{Workers: 1}, {Workers: 3}} {
				if again, _ := read(t, &slow{text: test.text, n: 3}, o); !cmp.Equal(got, again) {
					t.Errorf("%d workers: %s", o.Workers, cmp.Diff(got, again))
				}
			}
		})
	}
}

// TestLikeEncodingCSV compares with the standard library on tables that follow
// RFC 4180.
func TestLikeEncodingCSV(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"a", "Taji", ",", "\n", "\"", "é", " ", "''", ";", "\t", strings.Repeat("long ", 40)}
	for range 200 {
		var b strings.Builder
		w := csv.NewWriter(&b)
		w.UseCRLF = rng.IntN(2) == 0
		if err := w.Write(strings.Split(strings.TrimSpace(header), ",")); err != nil {
			t.Fatal(err)
		}
		for i := range rng.IntN(300) {
			var name strings.Builder
			for range rng.IntN(5) {
				name.WriteString(pieces[rng.IntN(len(pieces))])
			}
			if err := w.Write([]string{fmt.Sprint("id", i), name.String(), "", "", "2020-03-11", ""}); err != nil {
				t.Fatal(err)
			}
		}
		w.Flush()
		all, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		var want, got []string
		for _, rec := range all[1:] {
			want = append(want, rec[0]+" "+rec[1])
		}
		r := table.NewReader(format(), &slow{text: b.String(), n: 1 + rng.IntN(5000)}, &dataset.Options{Workers: rng.IntN(3)})
		for row, err := range r.Rows() {
			if errors.Is(err, dataset.ErrNoRows) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, row.ID+" "+strings.ReplaceAll(row.Name, "\r\n", "\n"))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%q: %s", b.String(), diff)
		}
	}
}

func TestSummary(t *testing.T) {
	t.Parallel()
	text := "\ufeffabout this file\nid;day;dead;colour\n#a;#b;;\n\na;2020-03-11;1.0;red\nb;x;;\nc;x;;\nd;11/03/20;5;\n"
	_, s := read(t, strings.NewReader(text), nil)
	if s.Format != "test" || s.Version != "1" || s.String() != "test 1: 4 rows, 1 entries, 3 faults, 6 notes" {
		t.Errorf("%v", s)
	}
	if s.Lines != 8 || s.Blank != 1 || s.Preamble != 1 || s.Header != 1 || s.Tags != 1 || s.Bytes != int64(len(text)) {
		t.Errorf("%+v", s)
	}
	if s.Lines != s.Blank+s.Preamble+s.Header+s.Tags+s.Rows {
		t.Errorf("%+v: lines are missing", s)
	}
	want := []string{
		`dead: decimal-form: "1.0" read as 1`, `name: missing-column read as empty`, `other-separator: ";" in place of ","`,
		`colour: unknown-column kept as it is`, `hxl-tags 2 tags`, `preamble: "about this file" 1 lines`,
	}
	var got []string
	for _, n := range s.Notes {
		n.First.Line = 0
		got = append(got, n.First.String())
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(s.RowErrors) != 1 || s.RowErrors[0].Kind != "day: malformed" || s.RowErrors[0].N != 3 || s.RowErrors[0].First.Line != 6 {
		t.Errorf("%+v", s.RowErrors)
	}
	if diff := cmp.Diff([]string{"event_id", "day", "dead", ""}, s.Columns); diff != "" {
		t.Error(diff)
	}
}

func TestLimits(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 3000)
	text := header + "a," + long + ",,,20200311,\nb,,,,20200311,\nc,\"" + long + "\n\",,,20200311,\nd,,,,20200311,\n"
	for _, n := range []int{1, 100, 1 << 20} {
		got, _ := read(t, &slow{text: text, n: n}, &dataset.Options{MaxRow: 2000})
		want := []string{
			"ERROR line 2: row too long", "3 b||||2020-03-11|", "ERROR line 4: row too long",
			"ERROR line 5: quotation without an end", "6 d||||2020-03-11|",
		}
		if n == 1<<20 {
			got, _ = read(t, strings.NewReader(text), &dataset.Options{MaxRow: 2000})
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("pieces of %d: %s", n, diff)
		}
	}
	got, s := read(t, strings.NewReader(rows(100_000)), &dataset.Options{MaxBytes: 1 << 20})
	if last := got[len(got)-1]; !strings.HasSuffix(last, "file too long") || s.Bytes > 1<<20+64<<10 {
		t.Error(last, s.Bytes)
	}
	got, _ = read(t, failing{strings.NewReader(rows(1000) + "cut off,")}, nil)
	if last := got[len(got)-1]; len(got) != 1001 || last != "END test: line 1001: disk on fire" {
		t.Error(len(got), last)
	}
}

// endless is a line without an end.
type endless struct{ read int64 }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	e.read += int64(len(p))
	return len(p), nil
}

func TestEndlessLine(t *testing.T) {
	t.Parallel()
	for _, start := range []string{"", header, rows(10), header + "a,\"", header + "a,b\n" + "\"\n\""} {
		in := &endless{}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		got, _ := read(t, io.MultiReader(strings.NewReader(start), in), nil)
		runtime.ReadMemStats(&after)
		if last := got[len(got)-1]; !strings.Contains(last, "row too long") && !strings.Contains(last, "first line has more than") {
			t.Errorf("%q: %s", start, last)
		}
		if in.read > 100<<20 || after.TotalAlloc-before.TotalAlloc > 200<<20 {
			t.Errorf("%q: %d bytes read", start, in.read)
		}
	}
}

func TestProgress(t *testing.T) {
	t.Parallel()
	text := rows(100_000)
	for _, workers := range []int{0, 2} {
		var all []dataset.Progress
		read(t, strings.NewReader(text), &dataset.Options{Workers: workers, Progress: func(p dataset.Progress) { all = append(all, p) }})
		last := all[len(all)-1]
		if last != (dataset.Progress{Bytes: int64(len(text)), Rows: 100_000, Entries: 100_000}) {
			t.Errorf("%+v", last)
		}
		if n := len(text) >> 20; len(all) < n || len(all) > n+2 {
			t.Errorf("told %d times of %d MiB", len(all), n)
		}
		for i := range all {
			if i > 0 && all[i].Rows < all[i-1].Rows {
				t.Errorf("%+v after %+v", all[i], all[i-1])
			}
		}
	}
}

// TestEarlyBreak: a stream that is left early ends its goroutines.
//
//nolint:paralleltest // the goroutines of others would be counted too
func TestEarlyBreak(t *testing.T) {
	before := runtime.NumGoroutine()
	for range 20 {
		r := table.NewReader(format(), strings.NewReader(rows(50_000)), &dataset.Options{Workers: 4})
		n := 0
		for _, err := range r.Rows() {
			if err != nil {
				t.Fatal(err)
			}
			if n++; n == 10 {
				break
			}
		}
		if s := r.Summary(); s.Rows != 10 || s.Entries != 10 {
			t.Errorf("%+v", s)
		}
		for _, err := range r.Rows() {
			if err == nil || !strings.Contains(err.Error(), "have been read") {
				t.Error(err)
			}
		}
	}
	for range 200 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines, %d before", runtime.NumGoroutine(), before)
}

// TestStringsStay: the texts of a row are its own, the row is not.
func TestStringsStay(t *testing.T) {
	t.Parallel()
	for _, workers := range []int{0, 2} {
		r := table.NewReader(format(), strings.NewReader(rows(20_000)), &dataset.Options{Workers: workers})
		var names []string
		for row, err := range r.Rows() {
			if err != nil {
				t.Fatal(err)
			}
			names = append(names, row.Name)
		}
		for i, name := range names {
			if want := fmt.Sprintf("name, %d", i); name != want {
				t.Fatalf("%q, want %q", name, want)
			}
		}
	}
}

func TestEntries(t *testing.T) {
	t.Parallel()
	r := table.NewReader(format(), strings.NewReader(header+"a,,1.0,,20200311,\nb,,x,,20200311,\nc,,,,20200311,\n"), nil)
	var got []string
	for e, err := range r.Entries(func(r *row) dataset.Entry {
		return dataset.Entry{Notes: []dataset.Note{{Kind: dataset.NotePlace, Raw: r.ID}}}
	}) {
		got = append(got, fmt.Sprint(e.Line, e.Notes, err != nil))
	}
	want := []string{
		`2 [line 2: dead: decimal-form: "1.0" read as 1 line 2: impossible-place: "a"] false`, `0 [] true`,
		`4 [line 4: impossible-place: "c"] false`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if s := r.Summary(); s.String() != "test 2: 3 rows, 2 entries, 1 faults, 3 notes" {
		t.Error(s)
	}
}

func TestWindows1252(t *testing.T) {
	t.Parallel()
	got, _ := read(t, &slow{text: "id,name,day\na,caf\xe9 \x80\x81,20200311\n", n: 5}, &dataset.Options{Windows1252: true})
	if diff := cmp.Diff([]string{"2 a|café €\u0081|||2020-03-11|"}, got); diff != "" {
		t.Error(diff)
	}
}

// TestNotWindows1252: a file that begins as UTF-8 is not read as Windows-1252.
func TestNotWindows1252(t *testing.T) {
	t.Parallel()
	const isUTF8 = "END test: the file is UTF-8: leave out Options.Windows1252"
	ascii := "id,name,day\n" + strings.Repeat("a,b,20200311\n", 6000)
	for _, test := range []struct{ name, text, last string }{
		{"UTF-8", "id,name,day\na,café,20200311\n", isUTF8},
		{"a byte order mark", "\ufeffid,name,day\na,b,20200311\n", isUTF8},
		{"cut off", ascii[:64<<10-3] + "éé", isUTF8},
		{"both", "id,name,day\na,café caf\xe9,20200311\n", "2 a|cafÃ© café|||2020-03-11|"},
		{"cut off at the end", "id,day,name\na,20200311,é\nb,20200311,\xc3", "3 b|Ã|||2020-03-11|"},
		{"ASCII", ascii, "6001 a|b|||2020-03-11|"},
		{"beyond the beginning", ascii + "a,café,20200311\n", "6002 a|cafÃ©|||2020-03-11|"},
	} {
		for _, n := range []int{7, 1 << 20} {
			got, _ := read(t, &slow{text: test.text, n: n}, &dataset.Options{Windows1252: true})
			if last := got[len(got)-1]; last != test.last {
				t.Errorf("%s: %s", test.name, last)
			}
		}
	}
	r := table.NewReader(format(), strings.NewReader("é"), &dataset.Options{Windows1252: true})
	for _, err := range r.Rows() {
		if !errors.Is(err, dataset.ErrEncoding) {
			t.Error(err)
		}
	}
}

// TestTabs: a format that is published with tabs does not quote unless its
// header does.
func TestTabs(t *testing.T) {
	t.Parallel()
	f := format()
	f.Separator = '\t'
	for text, want := range map[string]string{
		"id\tday\tname\na\t20200311\t\"b\nc\t20200311\td\"\n": "2 a|\"b|||2020-03-11|",
		"\"id\"\t\"day\"\t\"name\"\na\t20200311\t\"b\"\n":     "2 a|b|||2020-03-11|",
		"a\t20200311\t\"b\"\n":                                "1 a|\"b\"|||2020-03-11| ",
	} {
		if got := one(t, f, nil, text); got != strings.TrimSpace(want) {
			t.Errorf("%q: %s", text, got)
		}
	}
}

// TestHeaderAgain: a header within the file is no row.
func TestHeaderAgain(t *testing.T) {
	t.Parallel()
	for _, workers := range []int{0, 1, 3} {
		text := strings.Repeat(rows(3000), 3)
		_, s := read(t, strings.NewReader(text), &dataset.Options{Workers: workers})
		if s.Header != 3 || s.Rows != 9000 || s.Entries != 9000 || s.Lines != s.Header+s.Rows {
			t.Errorf("%d workers: %+v", workers, s)
		}
		if len(s.Notes) != 1 || s.Notes[0].N != 2 || s.Notes[0].First.String() != "line 3002: header repeated header" {
			t.Errorf("%d workers: %v", workers, s.Notes)
		}
	}
	got, _ := read(t, strings.NewReader(header+header), nil)
	if diff := cmp.Diff([]string{"END test: line 2: no rows"}, got); diff != "" {
		t.Error(diff)
	}
}

// TestTextsStay: the text of a row is the same after the rows that share its
// memory have been read, however long they are.
func TestTextsStay(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("long ", 4000)
	for _, workers := range []int{0, 2} {
		var b strings.Builder
		b.WriteString(header)
		for i := range 5000 {
			fmt.Fprintf(&b, "%d,\"say \"\"%d\"\", %s\",,,20200311,\n", i, i, long[:i%1000/999*len(long)])
		}
		var ids, names []string
		for row, err := range table.NewReader(format(), strings.NewReader(b.String()), &dataset.Options{Workers: workers}).Rows() {
			if err != nil {
				t.Fatal(err)
			}
			ids, names = append(ids, row.ID), append(names, row.Name)
		}
		for i := range 5000 {
			if want := fmt.Sprintf("say \"%d\", %s", i, long[:i%1000/999*len(long)]); ids[i] != fmt.Sprint(i) || names[i] != want {
				t.Fatalf("row %d: %q, %.40q", i, ids[i], names[i])
			}
		}
		if len(ids) != 5000 {
			t.Errorf("%d rows", len(ids))
		}
	}
}
