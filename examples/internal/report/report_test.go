package report_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/examples/internal/report"
	"github.com/casus-events/casus/internal/golden"
	"github.com/casus-events/casus/timeline"
)

func everything(t *testing.T) *timeline.Timeline {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "everything.json"))
	if err != nil {
		t.Fatal(err)
	}
	c, err := timeline.Unmarshal(text, &casus.DecodeOptions{Strict: true})
	if err != nil {
		t.Fatal(err)
	}
	tl, err := timeline.New(c, nil)
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

func TestEverything(t *testing.T) {
	t.Parallel()
	golden.Check(t, "everything.golden", []byte(report.Text(everything(t))))
}

// TestNoLikelihoodBesideConfidence: no line holds both, as ICD 203 asks, and no
// likelihood stands without its number if it has one.
func TestNoLikelihoodBesideConfidence(t *testing.T) {
	t.Parallel()
	text := report.Text(everything(t))
	for line := range strings.Lines(text) {
		if strings.Contains(line, "ikelihood") && strings.Contains(line, "onfidence") {
			t.Errorf("both in one line: %s", line)
		}
	}
	if !strings.Contains(text, "Likelihood: very likely (80-95 %, ICD 203).") {
		t.Error("the likelihood has lost its numbers")
	}
}

func TestHistory(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	if err := report.History(&b, everything(t)); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(report.Text(everything(t)), b.String()) {
		t.Errorf("the section by itself differs:\n%s", b.String())
	}
}

func TestEmpty(t *testing.T) {
	t.Parallel()
	tl, err := timeline.New(timeline.Chronicle{Format: timeline.Format}, nil)
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "empty.golden", []byte(report.Text(tl)))
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestWriteFails(t *testing.T) {
	t.Parallel()
	full := errors.New("disk full")
	if err := report.Write(failing{full}, everything(t)); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
}

func TestDate(t *testing.T) {
	t.Parallel()
	for d, want := range map[edtf.Date]string{
		"2020":                                 "2020",
		"2020-03":                              "March 2020",
		"2020-03-11":                           "11 March 2020",
		"2020-03-11T18:59":                     "11 March 2020 at 18:59",
		"2020-03-11~":                          "about 11 March 2020",
		"2020-03?":                             "March 2020 (uncertain)",
		"2020%":                                "about 2020 (uncertain)",
		"2020-XX-11":                           "2020-XX-11",
		"201X":                                 "201X",
		"2020-21":                              "2020-21",
		"-0044-03-15":                          "-0044-03-15",
		"2020-01/2020-02-03":                   "from January 2020 to 3 February 2020",
		"2020-01/..":                           "from January 2020 to an open end",
		"/2020-01":                             "from an unknown day to January 2020",
		"[2020-03-11,2020-03-12]":              "one of 11 March 2020, 12 March 2020",
		"[2020-03-01..2020-03-12]":             "one of the days from 1 March 2020 to 12 March 2020",
		"{2020,2021}":                          "all of 2020, 2021",
		"[2001,2002,2003,2004,2005,2006,2007]": "one of 2001, 2002, 2003, 2004, 2005, 2006, ...",
		"nonsense":                             "nonsense",
	} {
		if got := report.Date(d); got != want {
			t.Errorf("%s: got %q, want %q", d, got, want)
		}
	}
}

func TestLag(t *testing.T) {
	t.Parallel()
	const hour, day = edtf.Hour, edtf.Day
	for _, tt := range []struct {
		lag  event.Lag
		want string
	}{
		{event.Lag{Min: 1, Max: edtf.PosInf}, "some time after"},
		{event.Lag{Min: edtf.NegInf, Max: edtf.PosInf}, "some time after"},
		{event.Lag{Min: 3 * day, Max: edtf.PosInf}, "at least 3 days after"},
		{event.Lag{Min: 1, Max: 47 * hour}, "at most 47 hours after"},
		{event.Lag{Min: -5, Max: 90 * 60}, "at most 90 minutes after"},
		{event.Lag{Min: 2*day + 1, Max: 3*day - 1}, "2 days after"},
		{event.Lag{Min: 2 * day, Max: 4 * day}, "2 days to 4 days after"},
	} {
		if got := report.Lag(tt.lag); got != tt.want {
			t.Errorf("%v: got %q, want %q", tt.lag, got, tt.want)
		}
	}
}

func TestFold(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text string
		room int
		want int
	}{
		{"one two three", 7, 7},
		{"one two three", 8, 7},
		{"one two three", 6, 3},
		{"unbreakable word", 4, 11},
		{"unbreakable", 4, 11},
		{"ein süßer Satz", 9, 11},
	} {
		if got := report.Fold(tt.text, tt.room); got != tt.want {
			t.Errorf("%q in %d: cut at %d, want %d", tt.text, tt.room, got, tt.want)
		}
	}
}
