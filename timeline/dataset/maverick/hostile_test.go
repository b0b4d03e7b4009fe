package maverick_test

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/maverick"
	"github.com/google/go-cmp/cmp"
)

func TestVersions(t *testing.T) {
	t.Parallel()
	small := strings.Fields("id event_id country date_start city location actor1 deaths_best injuries_best source")
	for _, test := range []struct {
		name    string
		header  []string
		version string
	}{
		{"all columns", header(), "1.0"},
		{"the extract", small, "small"},
		{"one column more", append([]string{"colour"}, header()...), "1.0"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			text := file(test.header, report("colour", "red"), report("id", "aa-2"))
			r := maverick.NewReader(strings.NewReader(text), nil)
			list, err := read(r)
			if err != nil || len(list) != 2 || r.Summary().Version != test.version {
				t.Fatal(list, err, r.Summary())
			}
			c, err := dataset.Collect(stream(list))
			if faults := grave(c.Validate()); err != nil || faults != nil || len(c.Events) != 1 || len(c.Accounts) != 2 {
				t.Error(faults, err)
			}
			extra := string(list[0].Accounts[0].Extra[maverick.ExtraKey])
			if strings.Contains(extra, `"other":[["colour","red"]]`) != (test.name == "one column more") {
				t.Error(extra)
			}
			if p := maverick.Recognise([]byte(text)); p < 0.9 {
				t.Errorf("recognised at %v", p)
			}
		})
	}
	if p := maverick.Recognise([]byte("id,type_of_violence,best,date_start\n1,1,1,2014-03-01\n")); p > 0.3 {
		t.Errorf("another data set is recognised at %v", p)
	}
}

// TestHostile damages a file in the ways that files get damaged.
func TestHostile(t *testing.T) {
	t.Parallel()
	sound := file(header(), report(), report("id", "aa-2"), report("id", "aa-3"))
	line := strings.SplitAfter(sound, "\n")[2]
	swap := func(old, repl string) string {
		return strings.Replace(sound, line, strings.Replace(line, old, repl, 1), 1)
	}
	for _, test := range []struct {
		name, text string
		good       int
		bad        error
		column     string
	}{
		{"sound", sound, 3, nil, ""},
		{"a byte order mark", "\ufeff" + sound, 3, nil, ""},
		{"carriage returns", strings.ReplaceAll(sound, "\n", "\r\n"), 3, nil, ""},
		{"semicolons", strings.ReplaceAll(sound, ",", ";"), 3, nil, ""},
		{"all quoted", `"` + strings.ReplaceAll(strings.ReplaceAll(strings.TrimSpace(sound), ",", `","`), "\n", "\"\n\"") + "\"\n", 3, nil, ""},
		{"no event", swap("KE-9001", "NA"), 2, casus.ErrRequired, "event_id"},
		{"words for numbers", swap("Citizens,2,2,2", "Citizens,2,two,2"), 2, casus.ErrSyntax, "deaths_low"},
		{"less than nobody", swap("Citizens,2,2,2", "Citizens,2,-2,2"), 2, casus.ErrRange, "deaths_low"},
		{"too many", swap("Citizens,2,2,2", "Citizens,99999999999999,2,2"), 2, casus.ErrRange, "deaths_best"},
		{"numbers from a spreadsheet", swap("Citizens,2,2,2", "Citizens,2.0,2.0,2.0"), 3, nil, ""},
		{"two digits", swap("1999-03-01,1999-03-01", "01-Mar-99,01-Mar-99"), 3, nil, ""},
		{"no day of the calendar", swap("1999-03-01,1999-03-01", "1999-03-01,1999-02-30"), 2, casus.ErrRange, "date_end"},
		{"cut off", swap(line, line[:80]+"\n"), 2, dataset.ErrFields, ""},
		{"a quotation without an end", swap("Soup market", `"Soup market`), 2, dataset.ErrQuote, ""},
		{"a stray quotation mark", swap("Soup market", `Soup "market"`), 3, nil, ""},
		{"NUL", swap("Soup", "S\x00up"), 2, dataset.ErrNUL, ""},
		{"not UTF-8", swap("Soup", "S\xe4up"), 2, dataset.ErrEncoding, ""},
		{"a very long line", swap("Soup", strings.Repeat("S", 2<<20)), 2, dataset.ErrTooLong, ""},
		{"the last row cut off", sound[:len(sound)-30], 2, dataset.ErrFields, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			for _, workers := range []int{0, 2} {
				r := maverick.NewReader(strings.NewReader(test.text), &dataset.Options{Workers: workers})
				list, err := read(r)
				if len(list) != test.good || (err == nil) != (test.bad == nil) || test.bad != nil && !errors.Is(err, test.bad) {
					t.Errorf("%d entries: %v", len(list), err)
				}
				var bad *dataset.RowError
				if test.bad != nil && (!errors.As(err, &bad) || bad.Line != 3 && test.name != "the last row cut off" || bad.Column != test.column) {
					t.Errorf("%v", err)
				}
				if s := r.Summary(); s.Rows != 3 || s.Entries != int64(test.good) || s.Faults != 3-s.Entries {
					t.Errorf("%v", s)
				}
			}
		})
	}
	for text, want := range map[string]error{
		"": dataset.ErrNoRows, strings.Join(header(), ",") + "\n": dataset.ErrNoRows, "a,b\n1,2\n": dataset.ErrHeader,
		"id,country,city\n1,2,3\n": dataset.ErrHeader,
	} {
		if _, err := read(maverick.NewReader(strings.NewReader(text), nil)); !errors.Is(err, want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestRowAlone asks that a row converted by itself says what the stream says.
func TestRowAlone(t *testing.T) {
	t.Parallel()
	text := file(header(), report(), report("id", "aa-2", "deaths_best", "9"), report("id", "aa-3", "geo_precision", "0"))
	list, err := read(maverick.NewReader(strings.NewReader(text), nil))
	if err != nil {
		t.Fatal(err)
	}
	i := 0
	for row, err := range maverick.NewReader(strings.NewReader(text), nil).Rows() {
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(list[i], row.Entry()); diff != "" {
			t.Errorf("row %d: %s", i, diff)
		}
		i++
	}
}

// TestChronicle collects the published file into a chronicle in which only
// words are unknown, and solves a part of it.
func TestChronicle(t *testing.T) {
	t.Parallel()
	text := published(t)
	r := maverick.NewReader(strings.NewReader(text), &dataset.Options{Workers: 2})
	list, err := read(r)
	if err != nil {
		t.Fatal(err)
	}
	c, err := dataset.Collect(stream(list))
	if faults := grave(c.Validate()); err != nil || faults != nil || len(c.Events) != 2200 {
		t.Errorf("%v %v", err, faults)
	}
	few, err := dataset.Collect(stream(list[:300]))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := timeline.New(few, nil); err != nil {
		t.Error(err)
	}
	var notes int64
	for _, n := range r.Summary().Notes {
		notes += n.N
	}
	if s := r.Summary(); s.Version != "1.0" || s.Rows != 3287 || s.Faults != 0 || notes != 19 {
		t.Errorf("%v", s)
	}
}

// TestSums compares rows and entries with the standard library.
func TestSums(t *testing.T) {
	t.Parallel()
	text := published(t)
	type sums struct{ dead, hurt, actors, known, perpetrators, initiators, displaced int }
	var want, rows sums
	byCountry, got := make(map[string]int), make(map[string]int)
	for _, f := range plain(t, text) {
		byCountry[f["country"]]++
		want.dead += atoi(t, f["deaths_best"])
		want.hurt += atoi(t, f["injuries_best"])
		want.displaced += atoi(t, f["displacement"])
		for _, n := range []string{"actor1", "actor2", "actor3", "actor4", "actor5", "actor6"} {
			if f[n] != "NA" {
				want.actors++
				if !strings.HasPrefix(f[n], "Unknown ") {
					want.known++
				}
			}
			want.perpetrators += atoi(t, f[n+"_perpetrator"])
			want.initiators += atoi(t, f[n+"_initiator"])
		}
	}
	for r, err := range maverick.NewReader(strings.NewReader(text), nil).Rows() {
		if err != nil {
			t.Fatal(err)
		}
		got[r.Country]++
		rows.dead += int(r.DeathsBest.N)
		rows.hurt += int(r.InjuriesBest.N)
		rows.displaced += int(r.Displacement.N)
		for _, a := range r.Actors {
			if a.Name != "" {
				rows.actors++
				if !strings.HasPrefix(a.Name, "Unknown ") {
					rows.known++
				}
			}
			rows.perpetrators += int(a.Perpetrator.N)
			rows.initiators += int(a.Initiator.N)
		}
	}
	if rows != want || rows.dead == 0 || !cmp.Equal(byCountry, got) || got["Kenya"] != 2225 || got["Ivory Coast"] != 1062 {
		t.Errorf("%+v, want %+v; %v, want %v", rows, want, got, byCountry)
	}
}

func atoi(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
