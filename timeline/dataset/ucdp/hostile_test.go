package ucdp_test

import (
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/ucdp"
	"github.com/google/go-cmp/cmp"
)

// TestVersions reads the same event in every layout.
func TestVersions(t *testing.T) {
	t.Parallel()
	without := func(header, column string) string { return strings.Replace(header, column+",", "", 1) }
	tags := strings.Repeat(",", strings.Count(header19, ",")-1) + "#affected+killed,"
	for _, test := range []struct {
		name, header, tags, version string
		missing                     int
	}{
		{"49 columns", header23, "", "23.1", 0},
		{"42 columns", header19, "", "19.1", 0},
		{"42 columns and tags", header19, tags + "\n", "19.1", 0},
		{"iso3", strings.Replace(header19, "country,", "country,iso3,", 1), "", "19.1 with iso3", 0},
		{"41 columns", without(header19, "gwnoa"), "", "19.1 without gwnoa", 0},
		{"the other order", strings.Replace(header19, "low,best,high", "best,high,low", 1), "", "19.1", 0},
		{"the other order, 49", strings.Replace(header23, "best,high,low", "low,best,high", 1), "", "23.1", 0},
		{"capitals", strings.ToUpper(header23), "", "23.1", 0},
		{"columns left out", without(without(header23, "relid"), "geom_wkt"), "", "23.1", 2},
		{"a column more", header19 + ",colour", "", "19.1", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			f := fight("colour", "red", "low", "1", "best", "3", "high", "9")
			upper := make(fields)
			for name, value := range f {
				upper[name], upper[strings.ToUpper(name)] = value, value
			}
			text := strings.Replace(file(test.header, upper), "\n", "\n"+test.tags, 1)
			r := ucdp.NewReader(strings.NewReader(text), nil)
			list, err := read(r)
			if err != nil || len(list) != 1 {
				t.Fatal(list, err)
			}
			got, ok := ucdp.EstimateOf(list[0].Event.Toll(event.Killed).All)
			if want := (ucdp.Estimate{Best: dataset.Some(3), Low: dataset.Some(1), High: dataset.Some(9)}); !ok || got != want {
				t.Errorf("%+v", got)
			}
			s := r.Summary()
			missing := 0
			for _, n := range s.Notes {
				if n.First.Kind == dataset.NoteMissingColumn {
					missing++
				}
			}
			if s.Version != test.version || missing != test.missing || (s.Tags == 1) != (test.tags != "") {
				t.Errorf("%+v", s)
			}
			if got := strings.Contains(string(list[0].Event.Extra[ucdp.ExtraKey]), `"other":[["colour","red"]]`); got != (test.name == "a column more") {
				t.Errorf("%s", list[0].Event.Extra)
			}
			if p := ucdp.Recognise([]byte(text)); p < 0.9 {
				t.Errorf("recognised at %v", p)
			}
		})
	}
	for _, other := range []string{"", "a,b\n1,2\n", "event_id_cnty,event_date,year\nX1,2020-01-01,2020\n", header19[:40]} {
		if p := ucdp.Recognise([]byte(other)); p > 0.2 {
			t.Errorf("%q is recognised at %v", other, p)
		}
	}
}

// TestHostile damages a file in the ways that files get damaged.
func TestHostile(t *testing.T) {
	t.Parallel()
	sound := file(header19, fight(), fight("id", "2"), fight("id", "3"))
	line := strings.SplitAfter(sound, "\n")[2]
	swap := func(old, repl string) string {
		return strings.Replace(sound, line, strings.Replace(line, old, repl, 1), 1)
	}
	for _, test := range []struct {
		name, text string
		good       int
		bad        error // of the second row
		column     string
		note       dataset.NoteKind
	}{
		{"sound", sound, 3, nil, "", ""},
		{"a byte order mark", "\ufeff" + sound, 3, nil, "", ""},
		{"carriage returns", strings.ReplaceAll(sound, "\n", "\r\n"), 3, nil, "", ""},
		{"semicolons", semicolons(t, sound), 3, nil, "", dataset.NoteSeparator},
		{"fractions of people", swap(",3,3,3\n", ",3,3.5,3\n"), 2, casus.ErrRange, "best", ""},
		{"numbers from a spreadsheet", swap(",3,3,3\n", ",3.0,3.0,3.0\n"), 3, nil, "", dataset.NoteDecimal},
		{"words for numbers", swap(",3,3,3\n", ",3,many,3\n"), 2, casus.ErrSyntax, "best", ""},
		{"less than nobody", swap(",3,3,3\n", ",3,-3,3\n"), 2, casus.ErrRange, "best", ""},
		{"too many", swap(",3,3,3\n", ",3,3,99999999999999\n"), 2, casus.ErrRange, "high", ""},
		{"no number", swap(",3,3,3\n", ",3,,3\n"), 2, casus.ErrRequired, "best", ""},
		{"no date", swap("2014-03-01,2014-03-01", ",2014-03-01"), 2, casus.ErrRequired, "date_start", ""},
		{"no day of the calendar", swap("2014-03-01,2014-03-01", "2014-02-30,2014-03-01"), 2, casus.ErrRange, "date_start", ""},
		{"two digits", swap("2014-03-01,2014-03-01", "01-Mar-14,01-Mar-14"), 3, nil, "", dataset.NoteYear},
		{"day or month first", swap("2014-03-01,2014-03-01", "01/03/2014,01/03/2014"), 2, casus.ErrSyntax, "date_start", ""},
		{"a field too many", swap("\n", ",x\n"), 2, dataset.ErrFields, "", ""},
		{"empty fields too many", swap("\n", ",,\n"), 3, nil, "", dataset.NoteTrailing},
		{"cut off", swap(line, line[:60]+"\n"), 2, dataset.ErrFields, "", ""},
		{"a quotation without an end", swap(`Soup"""`, "Soup"), 2, dataset.ErrQuote, "", ""},
		{"NUL", swap("Sylvanian", "Sylv\x00nian"), 2, dataset.ErrNUL, "", ""},
		{"not UTF-8", swap("Sylvanian", "Sylv\xe4nian"), 2, dataset.ErrEncoding, "", ""},
		{"a very long line", swap("Sylvanian", strings.Repeat("S", 2<<20)), 2, dataset.ErrTooLong, "", ""},
		{"the last row cut off", sound[:len(sound)-30], 2, dataset.ErrFields, "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			for _, workers := range []int{0, 2} {
				r := ucdp.NewReader(strings.NewReader(test.text), &dataset.Options{Workers: workers})
				list, err := read(r)
				if len(list) != test.good || (err == nil) != (test.bad == nil) || test.bad != nil && !errors.Is(err, test.bad) {
					t.Errorf("%d entries: %v", len(list), err)
				}
				var bad *dataset.RowError
				if test.bad != nil && (!errors.As(err, &bad) || bad.Line != 3 && test.name != "the last row cut off" || bad.Column != test.column) {
					t.Errorf("%v", err)
				}
				s := r.Summary()
				if s.Rows != 3 || s.Entries != int64(test.good) || s.Faults != 3-s.Entries {
					t.Errorf("%v", s)
				}
				noted := test.note == ""
				for _, n := range s.Notes {
					noted = noted || n.First.Kind == test.note
				}
				if !noted {
					t.Errorf("no note %s: %v", test.note, s.Notes)
				}
			}
		})
	}
	for text, want := range map[string]error{
		"": dataset.ErrNoRows, header19 + "\n": dataset.ErrNoRows, "a,b\n1,2\n": dataset.ErrHeader,
		"id,type_of_violence,best,low\n1,1,1,1\n": dataset.ErrHeader,
	} {
		if _, err := read(ucdp.NewReader(strings.NewReader(text), nil)); !errors.Is(err, want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// semicolons writes a file as a spreadsheet does where commas are decimal.
func semicolons(t *testing.T, text string) string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = ';'
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(b.String(), ";33.5;", ";33,5;")
}

// TestRowAlone asks that a row converted by itself says what the stream says.
func TestRowAlone(t *testing.T) {
	t.Parallel()
	text := file(header19, fight(), fight("id", "2", "best", "9"), fight("id", "3", "where_prec", "0"))
	list, err := read(ucdp.NewReader(strings.NewReader(text), nil))
	if err != nil {
		t.Fatal(err)
	}
	i := 0
	for row, err := range ucdp.NewReader(strings.NewReader(text), nil).Rows() {
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(list[i], row.Entry()); diff != "" {
			t.Errorf("row %d: %s", i, diff)
		}
		i++
	}
}
