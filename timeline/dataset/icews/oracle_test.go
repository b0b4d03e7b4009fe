package icews_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/icews"
	"github.com/google/go-cmp/cmp"
)

// invented returns a file of n rows, drawn from a few names so that rows repeat
// each other.
func invented(n int) string {
	rng := rand.New(rand.NewPCG(1, 2))
	pick := func(words ...string) string { return words[rng.IntN(len(words))] }
	actors := []string{
		"Citizen (Iraq)\tGeneral Population / Civilian / Social,Social\tIraq", "Iraq\tNULL\tIraq", "Government (Iran)\tGovernment\tIran",
		"Sena Dalvik\tGovernment,Executive\tSyria", "Armed Rebel (Syria)\tRebel,Dissident\tSyria", "Gulf Trade Council\tRegional\tNULL",
	}
	codes := []string{
		"Make statement\t010\t0", "Consult\t040\t1", "Accuse\t112\t-2", "Accuse of aggression\t1123\t-2", "Criticize or denounce\t111\t-2",
		"fight with small arms and light weapons\t193\t-10", "Conduct suicide bombing\t1831\t-10",
	}
	places := []string{
		"Taji\tNULL\tBaghdad\tIraq\t33.5\t44.25", "NULL\tNULL\tNULL\tIran\t35.7\t51.4", "NULL\tNULL\tNULL\tNULL\tNULL\tNULL",
	}
	var b strings.Builder
	b.WriteString(header)
	for i := range n {
		fmt.Fprintf(&b, "%d\t20%02d-%02d-%02d\t%s\t%s\t%s\t%d\t%d\t%s\t%s\n", 1000+i, 18+rng.IntN(3), 1+rng.IntN(2), 1+rng.IntN(28),
			pick(actors...), pick(codes...), pick(actors...), 70000+rng.IntN(n), 1+rng.IntN(6), pick("Gulf Wire", "Mekong Mail"), pick(places...))
		if i%50 == 49 { // the line again
			lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
			b.WriteString(lines[len(lines)-1-rng.IntN(20)] + "\n")
		}
	}
	return b.String()
}

// tally is what a plain reading and the reader must agree on.
type tally struct {
	Rows, Claims, Repeats, Mapped int
	Years                         map[int]int
	Codes                         map[string]int
	Intensity                     float64
}

func newTally() tally { return tally{Years: make(map[int]int), Codes: make(map[string]int)} }

func TestOracle(t *testing.T) {
	t.Parallel()
	file := invented(5000)
	want := newTally()
	seen := make(map[string]bool)
	for _, text := range strings.Split(strings.TrimSpace(file), "\n")[1:] {
		f := strings.Split(text, "\t")
		want.Rows++
		year, _ := strconv.Atoi(f[1][:4])
		want.Years[year]++
		want.Codes[f[6]]++
		x, _ := strconv.ParseFloat(f[7], 64)
		want.Intensity += x
		if strings.HasPrefix(f[6], "112") {
			want.Claims++
		}
		if f[18] != "NULL" {
			want.Mapped++
		}
		key := strings.Join([]string{f[1], f[2], f[6], f[8], f[14], f[17]}, "\t")
		if seen[key] {
			want.Repeats++
		}
		seen[key] = true
	}
	if want.Repeats < 100 {
		t.Fatalf("only %d repeats", want.Repeats)
	}
	byRows := newTally()
	byRows.Claims, byRows.Repeats = want.Claims, want.Repeats
	rows, s := rowsOf(t, file)
	for _, r := range rows {
		byRows.Rows++
		byRows.Years[int(r.EventDate.Year)]++
		byRows.Codes[r.CAMEOCode]++
		byRows.Intensity += r.Intensity.X
		if r.Latitude.Stated {
			byRows.Mapped++
		}
	}
	if diff := cmp.Diff(want, byRows); diff != "" {
		t.Errorf("rows: %s", diff)
	}
	if s.Rows != int64(want.Rows) || s.Lines != s.Rows+1 {
		t.Error(s)
	}
	byEntries := newTally()
	ids := make(map[event.ID]bool)
	entries, _ := entriesOf(t, file)
	for i, e := range entries {
		byEntries.Rows++
		date := string(e.Event.When.Date)
		year, _ := strconv.Atoi(date[:4])
		byEntries.Years[year]++
		byEntries.Codes[rows[i].CAMEOCode]++
		extra := string(e.Event.Extra[icews.ExtraKey])
		_, after, _ := strings.Cut(extra, `"Intensity":`)
		x, _ := strconv.ParseFloat(after[:strings.IndexByte(after, ',')], 64)
		byEntries.Intensity += x
		byEntries.Claims += len(e.Claims)
		byEntries.Repeats += len(e.Event.Links)
		for _, p := range e.Event.Where {
			if p.HasPoint() {
				byEntries.Mapped++
			}
		}
		if ids[e.Event.ID] {
			t.Errorf("%s stands twice", e.Event.ID)
		}
		ids[e.Event.ID] = true
	}
	if diff := cmp.Diff(want, byEntries); diff != "" {
		t.Errorf("entries: %s", diff)
	}
}

func TestHostile(t *testing.T) {
	t.Parallel()
	good := line("2", "Consult", "040")
	for _, test := range []struct{ name, file, want string }{
		{"byte order mark, carriage returns", "\ufeff" + strings.ReplaceAll(header+good, "\n", "\r\n"), "icews:2/2019-05-01"},
		{"quotation marks", header + strings.Replace(good, "Iraq", `"Iraq`, 1) + strings.Replace(good, "2", "3", 1), "icews:2/2019-05-01 icews:3/2019-05-01"},
		{"a row cut off", header + good + "3\t2019-05-01\tIraq", "icews:2/2019-05-01 3:wrong number of fields"},
		{"a NUL byte", header + strings.Replace(good, "Iraq", "Ir\x00q", 1) + good, "2:NUL byte icews:2/2019-05-01"},
		{"not UTF-8", header + strings.Replace(good, "Iraq", "Ir\xffq", 1) + good, "2:not UTF-8 icews:2/2019-05-01"},
		{"two digits of a year", header + strings.Replace(good, "2019-05-01", "5/13/19", 1), "icews:2/2019-05-13"},
		{"no such day", header + strings.Replace(good, "2019-05-01", "2019-02-30", 1) + good, "2:Event Date icews:2/2019-05-01"},
		{"no number", header + line("", "Consult", "040") + good, "2:Event ID icews:2/2019-05-01"},
		{"a long row", header + strings.Replace(good, "Iraq", strings.Repeat("I", 2<<20), 1) + good, "2:row too long icews:2/2019-05-01"},
		{"empty fields at the end", header + strings.TrimSuffix(good, "\n") + "\t\t\n", "icews:2/2019-05-01"},
		{"blanks for names", header + strings.ReplaceAll(good, "Iraq", " "), "icews:2/2019-05-01"},
		{"only a header", header, "end:no rows"},
		{"nothing", "", "end:no rows"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := icews.NewReader(strings.NewReader(test.file), nil)
			var got []string
			for e, err := range r.Entries() {
				var bad *dataset.RowError
				var end *dataset.FileError
				switch {
				case errors.As(err, &bad) && bad.Column != "":
					got = append(got, fmt.Sprintf("%d:%s", bad.Line, bad.Column))
				case errors.As(err, &bad):
					text, _, _ := strings.Cut(bad.Err.Error(), ": ")
					got = append(got, fmt.Sprintf("%d:%s", bad.Line, text))
				case errors.As(err, &end):
					got = append(got, "end:"+end.Err.Error())
				default:
					got = append(got, string(e.Event.ID))
				}
			}
			if text := strings.Join(got, " "); text != test.want {
				t.Errorf("%s, want %s", text, test.want)
			}
			if s := r.Summary(); s.Rows != s.Entries+s.Faults {
				t.Error(s)
			}
		})
	}
}

// TestWorkers: the stream is the same for any number of workers.
func TestWorkers(t *testing.T) {
	t.Parallel()
	file := invented(3000) + "broken\n"
	if diff := cmp.Diff(stream(file, 0), stream(file, 2)); diff != "" {
		t.Error(diff)
	}
}

// stream says all that a file gives.
func stream(file string, workers int) []string {
	r := icews.NewReader(strings.NewReader(file), &dataset.Options{Workers: workers})
	var out []string
	for e, err := range r.Entries() {
		out = append(out, fmt.Sprintf("%+v %v", e, err))
	}
	return append(out, fmt.Sprintf("%+v", r.Summary().String()))
}

func FuzzEntries(f *testing.F) {
	f.Add(file2020)
	f.Add(file2017)
	f.Add(header + line("1", "Threaten with repression", "13y"))
	f.Add("event_id,event_date,source_name\n1,1/2/17,\"a (b)\"\n")
	f.Fuzz(func(t *testing.T, file string) {
		got := stream(file, 0)
		if !slices.Equal(got, stream(file, 2)) {
			t.Error("workers make a difference")
		}
		r := icews.NewReader(strings.NewReader(file), nil)
		c, _ := dataset.Collect(r.Entries())
		checkChronicle(t, "fuzz", c)
		if s := r.Summary(); s.Rows != s.Entries+s.Faults || int(s.Rows) > len(got) {
			t.Error(s)
		}
	})
}
