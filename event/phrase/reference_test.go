package phrase_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/edtf/relative"
	"github.com/casus-events/casus/event/phrase"
)

// agreement counts the cases of another project: all of them, those read as
// dates, and those of which its date is the first candidate or among four.
type agreement struct{ Cases, Read, First, Four int }

func (a *agreement) add(text string, dateline edtf.Date, same func(edtf.Date) bool) {
	a.Cases++
	reading, err := phrase.Read(text, nil)
	if err != nil {
		return
	}
	res, err := reading.Resolve(dateline, nil)
	if err != nil {
		return
	}
	a.Read++
	if same(res.Default()) {
		a.First++
	}
	if slices.ContainsFunc(res.Candidates, func(c relative.Candidate) bool { return same(c.Date) }) {
		a.Four++
	}
}

// distinct drops the rows that repeat one before them.
func distinct(rows [][]string) [][]string {
	seen := make(map[string]bool)
	return slices.DeleteFunc(rows, func(r []string) bool {
		line := strings.Join(r, "\t")
		defer func() { seen[line] = true }()
		return seen[line]
	})
}

// TestNaturalLanguageToEDTF compares with phrases for which others give an
// EDTF text that is one. Distinct rows count; those expected to be no date are
// left out. Where this package disagrees:
//
//   - "before 1928" is here [..1927], something that happened once, not /1928
//     or ../1930; so with after, earlier, later, "or later".
//   - "1667 or 1668" gives two candidates, not a set; "and" is not read.
//   - Parts of a century are counted from its year 00: 1900/1933, not
//     1901/1933. Decades as ends stay decades: 198X/199X, not 1980/1999.
//   - "January" is the nearest one, not XXXX-01; "sometime in 2020" is 2020,
//     not 2020-XX-XX.
//   - The 2000s are the decade first and the century second; the 1800s and
//     1900s the reverse. Here 28 BC is -0027, as there is a year 0.
//   - One and two digits ("90", "5") are no year; words about works of art
//     ("printed 1870", "active"), hemispheres and quadrimesters, "A 79" and
//     marks on single parts are not read.
func TestNaturalLanguageToEDTF(t *testing.T) {
	t.Parallel()
	got := make(map[string]agreement)
	for _, c := range distinct(timexLines(t, "natlang_to_edtf.tsv")) {
		expected := edtf.Date(c[1])
		if c[0] == "" || expected == "" || expected.Validate() != nil {
			continue
		}
		source, _, _ := strings.Cut(c[2], " ")
		a := got[source]
		a.add(c[0], "2020-07-06", func(d edtf.Date) bool { return edtf.Equal(d, expected) })
		got[source] = a
	}
	want := map[string]agreement{
		"edtf-ts":              {Cases: 349, Read: 285, First: 243, Four: 243},
		"globalgov/messydates": {Cases: 19, Read: 10, First: 8, Four: 8},
		"ixc/python-edtf":      {Cases: 128, Read: 103, First: 75, Four: 79},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("agreement (-want +got):\n%s", diff)
	}
}

var (
	bothDays    = regexp.MustCompile(`^future:\{"date":"([0-9-]+)"\} past:\{"date":"([0-9-]+)"\}`)
	bothPeriods = regexp.MustCompile(`^future:\{"startDate":"([0-9-]+)","endDate":"([0-9-]+)"\} past:\{"startDate":"([0-9-]+)","endDate":"([0-9-]+)"\}`)
)

// TestPastAndFuture compares with a recogniser that keeps a past and a future
// reading of each phrase: both should be among the candidates. Distinct
// phrases with their reference day count. A period ends before its endDate.
// Where this package disagrees:
//
//   - The end of "from 2014 to 2018" is included here, excluded there.
//   - "The first week of March" are here days 1 to 7, there the first week of
//     the calendar. Early, mid and late are thirds here, halves there.
//   - "The next 3 days" begin here with the dateline, there a day later;
//     "later this month" the other way round.
//   - "A few days ago" is a window here, three days there.
//   - Compound lengths ("1 month 21 days ago"), bare numbers of days ("the
//     27"), weeks by number, "rest of the week", lunar holidays and spellings
//     of chat ("tmrw") are not read.
func TestPastAndFuture(t *testing.T) {
	t.Parallel()
	days, periods := readings{}, readings{}
	for _, c := range distinct(columns(timexLines(t, "ms_recognizers_en.tsv"), 0, 2, 5)) {
		if c[1] == "" {
			continue
		}
		if m := bothDays.FindStringSubmatch(c[2]); len(m) == 3 && m[1] != "0001-01-01" {
			days.add(c[0], c[1], []edtf.Bounds{edtf.Date(m[1]).Bounds(), edtf.Date(m[2]).Bounds()})
		}
		if m := bothPeriods.FindStringSubmatch(c[2]); len(m) == 5 && m[1] != "0001-01-01" {
			periods.add(c[0], c[1], []edtf.Bounds{until(m[1], m[2]), until(m[3], m[4])})
		}
	}
	if want := (readings{Cases: 161, Read: 118, Both: 114}); days != want {
		t.Errorf("days = %+v, want %+v", days, want)
	}
	if want := (readings{Cases: 229, Read: 156, Both: 80}); periods != want {
		t.Errorf("periods = %+v, want %+v", periods, want)
	}
}

// readings counts phrases with two readings: all, those read as dates, and
// those of which both readings are among the candidates.
type readings struct{ Cases, Read, Both int }

func (n *readings) add(text, dateline string, both []edtf.Bounds) {
	n.Cases++
	reading, err := phrase.Read(text, nil)
	if err != nil {
		return
	}
	res, err := reading.Resolve(edtf.Date(dateline[:len("2016-11-07")]), nil)
	if err != nil {
		return
	}
	n.Read++
	for _, want := range both {
		if !slices.ContainsFunc(res.Candidates, func(c relative.Candidate) bool { return covers(c.Date, want) }) {
			return
		}
	}
	n.Both++
}

func covers(d edtf.Date, b edtf.Bounds) bool {
	c := d.Bounds()
	return c.EarliestStart == b.EarliestStart && c.LatestEnd == b.LatestEnd
}

// until is the time from one day until another, which is not part of it.
func until(start, end string) edtf.Bounds {
	return edtf.Within(edtf.Date(start).Bounds().EarliestStart, edtf.Date(end).Bounds().EarliestStart)
}

func columns(rows [][]string, of ...int) [][]string {
	var out [][]string
	for _, r := range rows {
		var picked []string
		for _, i := range of {
			if i < len(r) {
				picked = append(picked, r[i])
			}
		}
		if len(picked) == len(of) {
			out = append(out, picked)
		}
	}
	return out
}

var clockTime = regexp.MustCompile(`(?i)\d:\d|\d ?[ap]\.?m|o'clock|hour|minute|second`)

// TestPoints compares with a parser that gives a point of time: the day of the
// point should lie in the first candidate, or in one of four. Rows count that
// have an expression without time of day, a reference day and a start but no
// end, each expression with its reference once. Where this package disagrees:
//
//   - "Last week" is the week of the calendar; there it is the same weekday of
//     that week, which lies in it, or by other rules the day seven days ago.
//   - Weekdays are looked for in the past, there nearest to the reference.
//   - Fractions ("1.5 days ago"), compound lengths, "+2 days", relative times
//     of day and other scripts of figures are not read.
func TestPoints(t *testing.T) {
	t.Parallel()
	var got agreement
	for _, c := range distinct(columns(timexLines(t, "chrono_en.tsv"), 0, 2, 3, 4)) {
		const day = len("2012-08-10")
		if c[0] == "" || len(c[1]) < day || len(c[2]) < day || c[3] != "" || clockTime.MatchString(c[0]) {
			continue
		}
		reference, point := edtf.Date(c[1][:day]), edtf.Date(c[2][:day])
		if reference.Validate() != nil || point.Validate() != nil {
			continue
		}
		got.add(c[0], reference, func(d edtf.Date) bool { return means(point, d) })
	}
	if want := (agreement{Cases: 83, Read: 65, First: 56, Four: 65}); got != want {
		t.Errorf("points = %+v, want %+v", got, want)
	}
}
