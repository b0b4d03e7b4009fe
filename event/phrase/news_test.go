package phrase_test

import (
	"bufio"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/edtf/relative"
	"github.com/casus-events/casus/event/phrase"
	"github.com/casus-events/casus/internal/casusdata"
)

// timexLines returns the rows of a file of the reference data, split at tabs.
func timexLines(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open(casusdata.File(t, "timex", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var rows [][]string
	lines := bufio.NewScanner(f)
	lines.Scan() // the header
	for lines.Scan() {
		rows = append(rows, strings.Split(strings.TrimSuffix(lines.Text(), "\r"), "\t"))
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return rows
}

// newsRow is an expression of a news text with the day of the text and the
// date that annotators gave it.
type newsRow struct {
	expression, dateline, gold, corpus string
}

var (
	goldDate = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`)
	goldDay  = regexp.MustCompile(`^\d{4}-\d\d-\d\d`)
)

// newsRows returns the 1,111 datable rows of the 2,054: those of timex_type
// DATE whose value is a year, a month or a day (four digits, then perhaps twice
// a hyphen with two digits) and whose document_creation_time begins with a day
// in that form; four have it in another. The time of day is dropped.
func newsRows(t *testing.T) []newsRow {
	t.Helper()
	var rows []newsRow
	for _, c := range timexLines(t, "news_timex3_gold.tsv") {
		if c[2] == "DATE" && goldDay.MatchString(c[1]) && goldDate.MatchString(c[3]) {
			rows = append(rows, newsRow{expression: c[0], dateline: c[1][:len("1998-01-08")], gold: c[3], corpus: c[4]})
		}
	}
	return rows
}

func (r newsRow) candidates() []relative.Candidate {
	reading, err := phrase.Read(r.expression, nil)
	if err != nil {
		return nil
	}
	res, err := reading.Resolve(edtf.Date(r.dateline), nil)
	if err != nil {
		return nil
	}
	return res.Candidates
}

// means reports whether a candidate is the gold date at the precision of the
// gold date: all of it lies in that year, month or day.
func means(candidate, gold edtf.Date) bool {
	c, g := candidate.Bounds(), gold.Bounds()
	return g.EarliestStart <= c.EarliestStart && c.LatestEnd <= g.LatestEnd
}

// newsScore counts the rows of a corpus that are read as dates, of which the
// first candidate is the gold date at its precision, the first is the very
// gold date, no more and no less, and one of four is the gold date at its
// precision.
type newsScore struct{ Rows, Read, First, Same, Four int }

func (s *newsScore) add(all []relative.Candidate, gold edtf.Date) {
	s.Rows++
	if len(all) == 0 {
		return
	}
	s.Read++
	if means(all[0].Date, gold) {
		s.First++
	}
	if edtf.Equal(all[0].Date, gold) {
		s.Same++
	}
	if slices.ContainsFunc(all, func(c relative.Candidate) bool { return means(c.Date, gold) }) {
		s.Four++
	}
}

// TestNews pins how many of the gold dates are found from the expression and
// the day of the text alone; the data has no tense. TimeBank and AQUAINT were
// looked at row by row while the reader was written; of MEANTIME and
// TE3-platinum only the totals were.
func TestNews(t *testing.T) {
	t.Parallel()
	scores := make(map[string]newsScore)
	for _, r := range newsRows(t) {
		s := scores[r.corpus]
		s.add(r.candidates(), edtf.Date(r.gold))
		scores[r.corpus] = s
	}
	want := map[string]newsScore{
		"TimeBank":     {Rows: 527, Read: 521, First: 470, Same: 427, Four: 504},
		"AQUAINT":      {Rows: 329, Read: 320, First: 287, Same: 275, Four: 308},
		"MEANTIME":     {Rows: 194, Read: 186, First: 170, Same: 163, Four: 177},
		"TE3-platinum": {Rows: 61, Read: 59, First: 56, Same: 51, Four: 59},
	}
	if diff := cmp.Diff(want, scores); diff != "" {
		t.Errorf("scores (-want +got):\n%s", diff)
	}
}

// TestMeasures counts the shares of package relative again: for each class and
// rule the candidates that the rows of TimeBank and AQUAINT have, and those
// that are the gold date at its precision.
func TestMeasures(t *testing.T) {
	t.Parallel()
	type key struct {
		Class relative.Class
		Rule  relative.Rule
	}
	counted := make(map[key]relative.Measure)
	for _, r := range newsRows(t) {
		if r.corpus != "TimeBank" && r.corpus != "AQUAINT" {
			continue
		}
		for _, c := range r.candidates() {
			m := counted[key{c.Class, c.Rule}]
			m.Of++
			if means(c.Date, edtf.Date(r.gold)) {
				m.Right++
			}
			counted[key{c.Class, c.Rule}] = m
		}
	}
	stated := make(map[key]relative.Measure)
	for _, m := range relative.Measures() {
		stated[key{m.Class, m.Rule}] = m.Measure
	}
	if diff := cmp.Diff(counted, stated); diff != "" {
		t.Errorf("measures (-counted +stated):\n%s", diff)
	}
}
