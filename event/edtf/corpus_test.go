package edtf_test

import (
	"bufio"
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/casusdata"
)

// corpus returns the rows of a table of the reference data below its heading.
func corpus(t testing.TB, name string) [][]string {
	t.Helper()
	f, err := os.Open(casusdata.File(t, "edtf", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var rows [][]string
	lines := bufio.NewScanner(f)
	lines.Scan()
	for lines.Scan() {
		rows = append(rows, strings.Split(lines.Text(), "\t"))
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestCorpusValid(t *testing.T) {
	t.Parallel()
	rows := corpus(t, "valid.tsv")
	if len(rows) != 478 {
		t.Errorf("%d rows, want 478", len(rows))
	}
	for _, row := range rows {
		if !agree(t, row[0]) {
			t.Errorf("Parse(%q) fails", row[0])
		}
	}
}

func TestCorpusInvalid(t *testing.T) {
	t.Parallel()
	rows := corpus(t, "invalid.tsv")
	if len(rows) != 128 {
		t.Errorf("%d rows, want 128", len(rows))
	}
	for _, row := range rows {
		s, err := unquote(row[0])
		if err != nil {
			t.Fatal(err)
		}
		if agree(t, s) {
			t.Errorf("Parse(%q) succeeds", s)
		}
	}
}

// unquote reads a JSON string.
func unquote(quoted string) (s string, err error) {
	err = json.Unmarshal([]byte(quoted), &s)
	return s, err
}

// TestCorpusLevels compares levels with those the sources state. Where they
// differ, the sources contradict the specification of the Library of Congress
// (4 February 2019), whose headings decide.
func TestCorpusLevels(t *testing.T) {
	t.Parallel()
	const (
		negative = "Level 1, Negative calendar year"
		rightOne = "Level 1, Unspecified digit(s) from the right: a year has one or two"
		rightTwo = "Level 2, Unspecified Digit: a year with more than two is not among the cases of level 1"
		basic    = "Level 0, Date and Time Interval: the source lists it with its tests of level 1"
		inside   = "Level 2, Interval: portions of a date within an interval may be unspecified"
	)
	reasons := map[string]string{
		"-0999": negative, "-0002": negative, "-9999": negative, "-0400": negative, "-1200-06": negative,
		"-1972-04-12T23:20:28": negative, "-2005/-1999-02": negative, "-0200/0200": negative, "-1200-06/0200-05-02": negative,
		"196X": rightOne,
		"1XXX": rightTwo, "XXXX": rightTwo, "XXXX-XX": rightTwo, "XXXX-XX-XX": rightTwo,
		"2001-01": basic, "2020/2021": basic, "2020-02-25/2020-03-02": basic, "2021-06-28/2021-07-03": basic,
		"1783-06-28/2021-07-03": basic, "1783-06-28/1789-07-03": basic, "1783-06-28/1809-07-03": basic,
		"1783-06-28/1783-07-03": basic, "1783-11-28/1784-01-03": basic, "1783-06/1783-09": basic,
		"2021-06-27/2021-06-XX": inside, "2021-06-XX/2021-06-04": inside, "2021-XX-XX/2021-01-04": inside,
		"2021-12-28/2021-XX-XX": inside, "2021-11/2021-XX": inside, "2021-XX/2021-02": inside,
	}
	var differ []string
	for _, row := range corpus(t, "valid.tsv") {
		v, err := edtf.Parse(row[0])
		if err != nil {
			t.Errorf("%v", err)
		}
		if row[1] != "?" && row[1] != strconv.Itoa(v.Level()) {
			differ = append(differ, row[0])
		}
	}
	slices.Sort(differ)
	if diff := cmp.Diff(slices.Sorted(maps.Keys(reasons)), differ); diff != "" {
		t.Errorf("levels that differ from the sources (-explained +found):\n%s", diff)
	}
}

// TestCorpusBounds compares the earliest start and the last second before the
// latest end with those the sources state: days of one source, instants of the
// other.
func TestCorpusBounds(t *testing.T) {
	t.Parallel()
	const (
		unknown = "Level 1, Extended Interval: a null string is an unknown date; nothing says that it is ten years away"
		winter  = "Level 2, Sub-year groupings: a winter is not one month; the other source has it end in February"
		digits  = "Level 2, Significant digits: 1950S2 is some year between 1900 and 1999"
		three   = "Level 2, Significant digits: of -2000 with three only the last digit is open, as in Y3388E2S3"
	)
	reasons := map[string]string{
		"/2006": unknown, "2004-06-01/": unknown, "1984-06-02?/": unknown,
		"2010-24": winter,
		"1950S2":  digits, "1953S2": digits, "1953S3": digits, "Y17101E4S3": digits, "Y3388E2S3": digits, "Y171010000S3": digits,
		"Y-20E2S3": three,
	}
	o := &edtf.ParseOptions{Spaces: true, SeasonWords: true, ShortYears: true}
	var differ []string
	for _, row := range corpus(t, "bounds.tsv") {
		v, err := edtf.ParseWith(row[1], o)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		first, last := v.Bounds().EarliestStart, v.Bounds().LatestEnd
		form := asInstant
		if row[0] == "ixc-python-edtf" {
			form = asDay
		}
		if form(first, 0) != strings.TrimPrefix(row[2], "-inf") || form(last, -1) != strings.TrimPrefix(row[3], "inf") {
			differ = append(differ, row[1])
		}
	}
	slices.Sort(differ)
	if diff := cmp.Diff(slices.Sorted(maps.Keys(reasons)), differ); diff != "" {
		t.Errorf("bounds that differ from the sources (-explained +found):\n%s", diff)
	}
	if len(reasons) > 15 {
		t.Errorf("%d exceptions, more than 15", len(reasons))
	}
}

func asInstant(s, shift edtf.Seconds) string {
	if !s.IsFinite() {
		return ""
	}
	return (s + shift).String()
}

// asDay writes the day, years beyond four digits without the plus sign.
func asDay(s, shift edtf.Seconds) string {
	day, _, _ := strings.Cut(asInstant(s, shift), "T")
	return strings.TrimPrefix(day, "+")
}

// TestCorpusDisputed holds the decisions of the package documentation: for
// each class of disputed texts the option that admits it, if the default does
// not.
func TestCorpusDisputed(t *testing.T) {
	t.Parallel()
	always := &edtf.ParseOptions{}
	decisions := map[string]*edtf.ParseOptions{
		"season inside interval":                               {SeasonEnds: true},
		"more significant digits than digits":                  {ExcessDigits: true},
		"qualified season":                                     always,
		"qualified unspecified-digit date":                     always,
		"24:00:00":                                             always,
		"Y-prefix with <=4 digits (spec: only when >4 digits)": {ShortYears: true},
		"datetime inside interval (ISO yes, LoC L0 no)":        {TimeEnds: true},
		"end less precise, same period as start":               always,
		"real-world offset limit":                              {AnyOffset: true, BasicOffsets: true},
	}
	seen := make(map[string]bool)
	for _, row := range corpus(t, "disputed.tsv") {
		s, class := row[0], row[3]
		seen[class] = true
		o := decisions[class]
		if o == nil {
			t.Errorf("%s: no decision on %q", s, class)
			continue
		}
		if _, err := edtf.Parse(s); (err == nil) != (o == always) {
			t.Errorf("%s (%s): by default: %v", s, class, err)
		}
		checkRespelled(t, s, o)
	}
	for class := range decisions {
		if !seen[class] {
			t.Errorf("nothing in the data on %q", class)
		}
	}
}

// TestCorpusExtensions: texts beyond the standard need their option.
func TestCorpusExtensions(t *testing.T) {
	t.Parallel()
	options := map[string]*edtf.ParseOptions{
		"both-ends-open":             {BothEndsOpen: true},
		"whitespace":                 {Spaces: true, SeasonWords: true},
		"conflict:unt-edtf-validate": {Spaces: true},
		"fractional-seconds":         {Fractions: true},
		"basic-format-offset":        {BasicOffsets: true},
		"century/decade-2or3-digit":  {Centuries: true},
	}
	for _, row := range corpus(t, "extension.tsv") {
		s, err := unquote(strings.ReplaceAll(row[0], "'", `"`))
		if err != nil {
			t.Fatal(err)
		}
		// The profile has one of the forms.
		if _, err := edtf.Parse(s); (err == nil) != (s == "/..") {
			t.Errorf("%q (%s): by default: %v", s, row[2], err)
		}
		if _, err := edtf.ParseWith(s, &edtf.ParseOptions{Standard: true}); err == nil {
			t.Errorf("%q (%s) is accepted as standard", s, row[2])
		}
		checkRespelled(t, s, options[row[2]])
	}
}

// checkRespelled parses a text with options, and the spelling it gets again.
func checkRespelled(t *testing.T, s string, o *edtf.ParseOptions) {
	t.Helper()
	v, err := edtf.ParseWith(s, o)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	if w, err := edtf.ParseWith(v.String(), o); err != nil || w != v {
		t.Errorf("%q became %+v,\nwhich becomes %+v, %v", s, v, w, err)
	}
}

// TestCorpusLevelLimits: what one source rejects at a level is above that
// level or no EDTF at all.
func TestCorpusLevelLimits(t *testing.T) {
	t.Parallel()
	for _, row := range corpus(t, "invalid_at_level.tsv") {
		limit, err := strconv.Atoi(row[1][1:2])
		if err != nil {
			t.Fatal(err)
		}
		if v, err := edtf.Parse(row[0]); err == nil && v.Level() <= limit {
			t.Errorf("Parse(%q) succeeds with level %d, want it above %d", row[0], v.Level(), limit)
		}
	}
}
