package polecat_test

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
	"github.com/casus-events/casus/timeline/dataset/polecat"
	"github.com/google/go-cmp/cmp"
)

// invented returns a file of n rows, drawn from a few names so that rows repeat
// each other.
func invented(n int) string {
	rng := rand.New(rand.NewPCG(1, 2))
	pick := func(all []cells) cells { return all[rng.IntN(len(all))] }
	types := []cells{
		{"Event Type": "ACCUSE", "Event Mode": "allege", "Intensity": "-3.5"},
		{"Event Type": "ACCUSE", "Event Mode": "disapprove", "Intensity": "-2"},
		{"Event Type": "CONSULT", "Event Mode": "None", "Intensity": "1.5"},
		{"Event Type": "ASSAULT", "Event Mode": "drone", "Intensity": "-9.5"},
	}
	actors := []cells{
		{"Actor Name": "Iraq;Iran", "Actor Country": "IRQ;IRN", "Actor Name Raw": "Iraq;Iran"},
		{"Actor Name": "Ardalan Faruq", "Actor Country": "IRQ", "Actor Title": "Minister of Canals", "Primary Actor Sector": "GOV"},
		{"Actor Name Raw": "gunmen", "Primary Actor Sector": "UAF"},
		{},
	}
	recipients := []cells{
		{"Recipient Name": "Syria", "Recipient Country": "SYR"},
		{"Recipient Name": "None;Red Dune Brigade", "Recipient Name Raw": "farmers;the Brigade", "Primary Recipient Sector": "CVL;REB"},
		{},
	}
	places := []cells{
		{"Placename": "Taji", "Country": "IRQ", "Latitude": "33.5", "Longitude": "44.25", "Feature Type": "PPL"},
		{"Country": "SYR"},
		{},
	}
	var b strings.Builder
	b.WriteString(header())
	for i := range n {
		c := cells{
			"Event ID":   fmt.Sprintf("story%d_%d", rng.IntN(n), i),
			"Event Date": fmt.Sprintf("20%02d-%02d-%02d", 18+rng.IntN(4), 1+rng.IntN(2), 1+rng.IntN(28)), "Publication Date": "2022-01-05",
			"Source": "Gulf Wire", "Version": "v1",
		}
		for _, more := range []cells{pick(types), pick(actors), pick(recipients), pick(places)} {
			c = c.with(more)
		}
		b.WriteString(c.row())
	}
	return b.String()
}

// tally is what a plain reading and the reader must agree on.
type tally struct {
	Rows, Claims, Repeats, Mapped, Parties int
	Years                                  map[string]int
	Types                                  map[string]int
	Intensity                              float64
}

func newTally() tally { return tally{Years: make(map[string]int), Types: make(map[string]int)} }

func TestOracle(t *testing.T) {
	t.Parallel()
	text := invented(5000)
	want := newTally()
	seen := make(map[string]bool)
	at := make(map[string]int)
	for i, name := range columnNames() {
		at[name] = i
	}
	for _, row := range strings.Split(strings.TrimSpace(text), "\n")[1:] {
		f := strings.Split(row, "\t")
		get := func(name string) string { return f[at[name]] }
		want.Rows++
		want.Years[get("Event Date")[:4]]++
		want.Types[strings.ToLower(get("Event Type"))]++
		x, _ := strconv.ParseFloat(get("Intensity"), 64)
		want.Intensity += x
		by, to := get("Actor Name"), get("Recipient Name")
		if by == "None" {
			by = get("Actor Name Raw")
		}
		for _, side := range []string{by, to} {
			if side != "None" {
				want.Parties += 1 + strings.Count(side, ";")
			}
		}
		if get("Event Mode") == "allege" && to != "None" {
			want.Claims++
		}
		if get("Latitude") != "None" {
			want.Mapped++
		}
		key := strings.Join([]string{get("Event Date"), get("Event Type"), get("Event Mode"), by, to, get("City"), get("Country")}, "\t")
		if seen[key] && (by != "None" || to != "None") {
			want.Repeats++
		}
		seen[key] = true
	}
	if want.Repeats < 100 {
		t.Fatalf("only %d repeats", want.Repeats)
	}
	byRows := newTally()
	byRows.Claims, byRows.Repeats = want.Claims, want.Repeats
	rows, s := rowsOf(t, text)
	for i := range rows {
		r := &rows[i]
		byRows.Rows++
		byRows.Years[r.EventDate.String()[:4]]++
		byRows.Types[strings.ToLower(r.EventType)]++
		byRows.Intensity += r.Intensity.X
		by, _ := r.Actors()
		to, _ := r.Recipients()
		byRows.Parties += len(by) + len(to)
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
	entries, _ := entriesOf(t, text)
	for _, e := range entries {
		byEntries.Rows++
		byEntries.Years[string(e.Event.When.Date)[:4]]++
		typ, _, _ := strings.Cut(string(e.Event.Kind), "/")
		byEntries.Types[typ]++
		_, after, _ := strings.Cut(string(e.Event.Extra[polecat.ExtraKey]), `"Intensity":`)
		x, _ := strconv.ParseFloat(after[:strings.IndexByte(after, ',')], 64)
		byEntries.Intensity += x
		byEntries.Claims += len(e.Claims)
		byEntries.Repeats += len(e.Event.Links)
		byEntries.Parties += len(e.Event.Participants)
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
	good := meeting.row()
	const id = "polecat:20200312-0900-bb00_CONSULT_visit"
	for _, test := range []struct{ name, file, want string }{
		{"byte order mark, carriage returns", "\ufeff" + strings.ReplaceAll(header()+good, "\n", "\r\n"), id},
		{"quotation marks", header() + strings.Replace(good, "Iraq", `"Iraq`, 1) + strings.Replace(good, "2020", "2021", 1), id + " " + strings.Replace(id, "2020", "2021", 1)},
		{"a row cut off", header() + good + "3_X\t2019-05-01\tAID", id + " 3:wrong number of fields"},
		{"a NUL byte", header() + strings.Replace(good, "Iraq", "Ir\x00q", 1) + good, "2:NUL byte " + id},
		{"not UTF-8", header() + strings.Replace(good, "Iraq", "Ir\xffq", 1) + good, "2:not UTF-8 " + id},
		{"two digits of a year", header() + strings.Replace(good, "2020-03-12", "3/13/20", 1), id},
		{"no such day", header() + meeting.with(cells{"Event Date": "2019-02-30"}).row() + good, "2:Event Date " + id},
		{"no type", header() + meeting.with(cells{"Event Type": "None"}).row() + good, "2:Event Type " + id},
		{"a long row", header() + strings.Replace(good, "Iraq", strings.Repeat("I", 2<<20), 1) + good, "2:row too long " + id},
		{"blanks for names", header() + meeting.with(cells{"Actor Name": " ; ", "Actor Name Raw": " ", "Source": " "}).row(), id},
		{"only a header", header(), "end:no rows"},
		{"nothing", "", "end:no rows"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := polecat.NewReader(strings.NewReader(test.file), nil)
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
	text := invented(2000) + "broken\n"
	if diff := cmp.Diff(stream(text, 0), stream(text, 2)); diff != "" {
		t.Error(diff)
	}
}

// stream says all that a file gives.
func stream(file string, workers int) []string {
	r := polecat.NewReader(strings.NewReader(file), &dataset.Options{Workers: workers})
	var out []string
	for e, err := range r.Entries() {
		out = append(out, fmt.Sprintf("%+v %v", e, err))
	}
	return append(out, r.Summary().String())
}

func FuzzEntries(f *testing.F) {
	f.Add(file())
	f.Add(invented(5))
	f.Add(header() + accusation.with(cells{"Actor Name": "A;B;;None", "Actor Country": "IRQ|;USA", "Actor Title": "?;;x"}).row())
	f.Add("event_id,event_date,event_type,actor_name,actor_title\n1_2,1/2/19,\"ACCUSE\",a;;b,;c;d\n")
	f.Fuzz(func(t *testing.T, file string) {
		got := stream(file, 0)
		if !slices.Equal(got, stream(file, 2)) {
			t.Error("workers make a difference")
		}
		r := polecat.NewReader(strings.NewReader(file), nil)
		c, _ := dataset.Collect(r.Entries())
		checkChronicle(t, "fuzz", c)
		if s := r.Summary(); s.Rows != s.Entries+s.Faults || int(s.Rows) > len(got) {
			t.Error(s)
		}
	})
}
