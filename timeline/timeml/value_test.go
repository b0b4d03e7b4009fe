package timeml_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/casusdata"
	"github.com/casus-events/casus/timeline/timeml"
)

func TestReading(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		value, mod string
		date       edtf.Date
		span       edtf.Span
		left       string
	}{
		{"1998", "", "1998", "", ""},
		{"1998-02", "", "1998-02", "", ""},
		{"1998-02-12", "", "1998-02-12", "", ""},
		{"1998-02-12T08:30", "", "1998-02-12T08:30", "", ""},
		{"1998-02-12T08:30:05", "", "1998-02-12T08:30:05", "", ""},
		{"1998-02-12T08", "", "1998-02-12", "", "time of day T08"},
		{"1998-02-12TMO", "", "1998-02-12", "", "part of day TMO"},
		{"TNI", "", "", "", "value TNI"},
		{"1998-W03", "", "[1998-01-12..1998-01-18]", "", ""},
		{"1998-W03-WE", "", "[1998-01-17..1998-01-18]", "", ""},
		{"1998-W03-3", "", "1998-01-14", "", ""},
		{"1998-W53", "", "[1998-12-28..1999-01-03]", "", ""},
		{"1997-W53", "", "", "", "value 1997-W53"},
		{"1998-W00", "", "", "", "value 1998-W00"},
		{"1998-W03-8", "", "", "", "value 1998-W03-8"},
		{"1998-WXX", "", "", "", "value 1998-WXX"},
		{"XXXX-WXX-3", "", "", "", "value XXXX-WXX-3"},
		{"1998-SU", "", "1998-22", "", ""},
		{"1998-WI", "", "1998-24", "", ""},
		{"1998-Q1", "", "1998-33", "", ""},
		{"1998-H2", "", "1998-41", "", ""},
		{"1998-QX", "", "", "", "value 1998-QX"},
		{"199", "", "199X", "", ""},
		{"19", "", "19XX", "", ""},
		{"XXXX", "", "XXXX", "", ""},
		{"XXXX-12-25", "", "XXXX-12-25", "", ""},
		{"1998-XX-12", "", "1998-XX-12", "", ""},
		{"BC0044", "", "-0043", "", ""},
		{"BC0000", "", "", "", "value BC0000"},
		{"PRESENT_REF", "", "", "", "PRESENT_REF"},
		{"PAST_REF", "", "[..2000-01-31]", "", ""},
		{"FUTURE_REF", "", "[2000-01-31..]", "", ""},
		{"", "", "", "", "no value"},
		{"nonsense", "", "", "", "value nonsense"},
		{"1998", "APPROX", "1998~", "", ""},
		{"1998-W03", "APPROX", "[1998-01-12..1998-01-18]", "", "mod APPROX"},
		{"1998", "ON_OR_BEFORE", "[..1998]", "", ""},
		{"1998", "ON_OR_AFTER", "[1998..]", "", ""},
		{"1998-02-12", "BEFORE", "[..1998-02-12]", "", "mod BEFORE, not on"},
		{"1998", "AFTER", "[1998..]", "", "mod AFTER, not on"},
		{"1998-SU", "AFTER", "1998-22", "", "mod AFTER"},
		{"1998", "START", "1998", "", "mod START"},
		{"nonsense", "END", "", "", "value nonsense; mod END"},
		{"P3D", "", "", "P3D", ""},
		{"P2W", "", "", "P2W", ""},
		{"P1Y6M", "", "", "P1Y6M", ""},
		{"PT12H", "", "", "PT12H", ""},
		{"P2DE", "", "", "P20Y", ""},
		{"P1CE", "", "", "P100Y", ""},
		{"P3Q", "", "", "P9M", ""},
		{"PXD", "", "", "", "value PXD"},
		{"P99999999999DE", "", "", "", "value P99999999999DE"},
		{"P3D", "EQUAL_OR_LESS", "", "../P3D", ""},
		{"P3D", "LESS_THAN", "", "../P3D", "mod LESS_THAN, not equal"},
		{"P3D", "EQUAL_OR_MORE", "", "P3D/..", ""},
		{"P3D", "MORE_THAN", "", "P3D/..", "mod MORE_THAN, not equal"},
		{"P3D", "APPROX", "", "P3D", "mod APPROX"},
	} {
		r := timeml.Timex{Value: c.value, Mod: c.mod}.Reading("2000-01-31T10:00:00Z")
		want := timeml.Reading{Date: c.date, Span: c.span}
		if c.left != "" {
			want.Left = strings.Split(c.left, "; ")
		}
		if diff := cmp.Diff(want, r); diff != "" {
			t.Errorf("%s %s: %s", c.value, c.mod, diff)
		}
		if r.Date.Validate() != nil || r.Span.Validate() != nil {
			t.Errorf("%s reads as malformed %+v", c.value, r)
		}
	}
	if r := (timeml.Timex{Value: "PAST_REF"}).Reading(""); r.Date != "" || len(r.Left) != 1 {
		t.Errorf("the past of nobody knows when: %+v", r)
	}
	if r := (timeml.Timex{Value: "P1D", Type: timeml.TypeSet}).Reading(""); r.Span != "" || r.Left[0] != "recurring P1D" {
		t.Errorf("every day: %+v", r)
	}
}

// TestWeeks compares all weeks of 400 years with package time.
func TestWeeks(t *testing.T) {
	t.Parallel()
	for day := time.Date(1799, 12, 30, 0, 0, 0, 0, time.UTC); day.Year() < 2200; day = day.AddDate(0, 0, 1) {
		year, week := day.ISOWeek()
		value := digits(year, 4) + "-W" + digits(week, 2) + "-" + digits((int(day.Weekday())+6)%7+1, 1)
		if r := (timeml.Timex{Value: value}).Reading(""); r.Date != edtf.Date(day.Format(time.DateOnly)) {
			t.Fatalf("%s is %v, want %s", value, r, day.Format(time.DateOnly))
		}
	}
}

func digits(n, width int) string {
	s := ""
	for range width {
		s = string(rune('0'+n%10)) + s
		n /= 10
	}
	return s
}

func TestValueOf(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		date       edtf.Date
		value, mod string
		left       string
	}{
		{"1998", "1998", "", ""},
		{"1998-02-12", "1998-02-12", "", ""},
		{"1998-02-12T08:30", "1998-02-12T08:30", "", ""},
		{"1998-02-12T08:30:05+03:00", "1998-02-12T08:30:05+03:00", "", ""},
		{"199X", "199", "", ""},
		{"19XX", "19", "", ""},
		{"XXXX", "XXXX", "", ""},
		{"XXXX-12-25", "XXXX-12-25", "", ""},
		{"-0043", "BC0044", "", ""},
		{"1998-22", "1998-SU", "", ""},
		{"1998-34", "1998-Q2", "", ""},
		{"1998-40", "1998-H1", "", ""},
		{"1998-26", "", "", "date 1998-26"},
		{"1998~", "1998", "APPROX", ""},
		{"1998?", "1998", "", "marks of 1998?"},
		{"1998%", "1998", "APPROX", "marks of 1998%"},
		{"[1998-01-12..1998-01-18]", "1998-W03", "", ""},
		{"[1998-01-17..1998-01-18]", "1998-W03-WE", "", ""},
		{"[1998-01-12..1998-01-17]", "", "", "date [1998-01-12..1998-01-17]"},
		{"[..1998]", "1998", "ON_OR_BEFORE", ""},
		{"[1998-02..]", "1998-02", "ON_OR_AFTER", ""},
		{"[1998,2001]", "", "", "date [1998,2001]"},
		{"{1998,2001}", "", "", "date {1998,2001}"},
		{"1998/2001", "", "", "date 1998/2001"},
		{"Y19980", "", "", "date Y19980"},
		{"1950S2", "", "", "date 1950S2"},
		{"nonsense", "", "", "date nonsense"},
		{"", "", "", "date "},
	} {
		x, left := timeml.ValueOf(c.date)
		if x.Value != c.value || x.Mod != c.mod || strings.Join(left, "; ") != c.left {
			t.Errorf("%s: value %q mod %q left %q", c.date, x.Value, x.Mod, left)
		}
		if c.left == "" {
			if r := x.Reading(""); !edtf.Equal(r.Date, c.date) || len(r.Left) > 0 {
				t.Errorf("%s as %s reads as %+v", c.date, x.Value, r)
			}
		}
	}
}

// TestReadingReference reads every value of the annotated documents: each gives
// a well-formed date or length or says what it leaves, and what ValueOf makes
// of the date reads as the same.
func TestReadingReference(t *testing.T) {
	t.Parallel()
	rows := 0
	exact := 0
	for _, c := range readRows(t, casusdata.File(t, "temporal", "nodes.tsv.gz"), 8) {
		if !strings.HasPrefix(c[3], "TIMEX") || c[6] == "" {
			continue
		}
		rows++
		r := timeml.Timex{Type: timeml.TimexType(c[4]), Value: c[6]}.Reading("1998-02-13")
		if r.Date.Validate() != nil || r.Span.Validate() != nil {
			t.Errorf("%s reads as malformed %+v", c[6], r)
		}
		if r.Date == "" && r.Span == "" && len(r.Left) == 0 {
			t.Errorf("%s is dropped", c[6])
		}
		if len(r.Left) == 0 {
			exact++
		}
		if r.Date != "" {
			if x, left := timeml.ValueOf(r.Date); len(left) > 0 || x.Reading("").Date != r.Date {
				t.Errorf("%s: %s goes back as %+v, left %v", c[6], r.Date, x, left)
			}
		}
	}
	if rows < 1000 || exact*10 < rows*6 {
		t.Errorf("%d values, %d of them read whole", rows, exact)
	}
	t.Logf("%d values, %d of them read whole", rows, exact)
}

func TestRelTypes(t *testing.T) {
	t.Parallel()
	for _, r := range timeml.RelTypes() {
		if back := r.Inverse().Inverse(); back != r {
			t.Errorf("%s turned twice is %s", r, back)
		}
		for _, m := range []timeml.Model{timeml.ModelBroad, timeml.ModelStrict, timeml.ModelStarts} {
			set, ok := r.Relations(m)
			turned, _ := r.Inverse().Relations(m)
			if !ok || set == 0 || !set.IsConvex() {
				t.Errorf("%s in the %s reading: %v", r, m, set)
			}
			if turned != set.Inverse() {
				t.Errorf("%s is %v in the %s reading, its inverse %v", r, set, m, turned)
			}
			strict, _ := r.Relations(timeml.ModelStrict)
			if !strict.Within(set) {
				t.Errorf("%s: strict %v is not in %s %v", r, strict, m, set)
			}
		}
		if got, err := timeml.ParseRelType(strings.ToLower(string(r))); got != r || err != nil {
			t.Errorf("%s in lower case: %s, %v", r, got, err)
		}
	}
	for word, want := range map[string]timeml.RelType{
		"b": timeml.Before, "a": timeml.After, "i": timeml.Includes, "ii": timeml.IsIncluded, "s": timeml.Simultaneous,
		"v": timeml.Vague, "EQUAL": timeml.Simultaneous, "is-included": timeml.IsIncluded,
	} {
		if got, err := timeml.ParseRelType(word); got != want || err != nil {
			t.Errorf("%s: %s, %v", word, got, err)
		}
	}
	for _, word := range []string{"", "OVERLAP", "MEASURE"} {
		if got, err := timeml.ParseRelType(word); err == nil || got != "" {
			t.Errorf("%q: %s", word, got)
		}
	}
	if set, ok := timeml.RelType("OVERLAP").Relations(0); ok || set.Len() != 13 || timeml.RelType("OVERLAP").Inverse() != "" {
		t.Errorf("an unknown word says %v", set)
	}
}
