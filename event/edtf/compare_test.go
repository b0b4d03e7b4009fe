package edtf_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/event/edtf"
)

// compareOptions admits what the comparisons below need beyond the standard.
var compareOptions = &edtf.ParseOptions{
	Fractions: true, TimeEnds: true, SeasonEnds: true, ExcessDigits: true, AnyOffset: true,
}

func mustCompare(t *testing.T, a, b string) int {
	t.Helper()
	v, err := edtf.ParseWith(a, compareOptions)
	if err != nil {
		t.Error(err)
	}
	w, err := edtf.ParseWith(b, compareOptions)
	if err != nil {
		t.Error(err)
	}
	n := edtf.CompareValues(v, w)
	if m := edtf.CompareValues(w, v); m != -n {
		t.Errorf("CompareValues(%s, %s) = %d, but the other way round %d", a, b, n, m)
	}
	return n
}

func TestSameMeaning(t *testing.T) {
	t.Parallel()
	for _, same := range [][]string{
		{"2020", "2020"},
		{"?2001", "2001?"},
		{"2004-06-11?", "?2004-?06-?11", "2004?-06?-11?", "2004-06?-?11"},
		{"?2004-06%", "%2004-06%", "2004-06%"},
		{"2001-?21", "2001-?21"},
		{"Y17E8", "Y1700000000", "Y170E7"},
		{"Y17101E4S3", "Y171010000S3"},
		{"2020-01-08T01:34:00Z", "2020-01-08T01:34:00+00:00", "2020-01-08T04:34:00+03", "2020-01-07T22:34:00-03:00"},
		{"2020-01-08T01:34Z", "2020-01-07T22:34-03:00"},
		{"2020-01-08T24:00:00", "2020-01-09T00:00:00"},
		{"2020-01-08T01:34:00.50", "2020-01-08T01:34:00.5"},
		{"2020-01-08T01:34:00", "2020-01-08T01:34:00.000"},
		{"?2004/2005", "2004?/2005"},
		{"[2004,2006]", "[2006,2004]", "[2004,2006,2004]"},
		{"[2004,2005,2006]", "[2004..2006]", "[2004..2005,2005..2006]", "[2006,2004..2005]", "[2004..2006,2005]"},
		{"{2004-11,2004-12,2005-01}", "{2004-11..2005-01}"},
		{"{2004-02-28..2004-03-01}", "{2004-03-01,2004-02-29,2004-02-28}"},
		{"[..2004,2005]", "[..2005]"},
		{"[2004,2005..]", "[2004..]", "[2005,2004..]", "[2006,2005,2004..]"},
		{"[2004,2004?]", "[2004?,2004]", "[2004?,2004,2004?]"},
		{"[2004-XX,2004-1X]", "[2004-1X,2004-XX]"},
		{"[2004-21,2003]", "[2003,2004-21]"},
		{"[2004~..2006]", "[~2004..2006]"},
	} {
		for _, a := range same {
			for _, b := range same {
				if n := mustCompare(t, a, b); n != 0 {
					t.Errorf("CompareValues(%s, %s) = %d, want 0", a, b, n)
				}
			}
		}
	}
}

// TestOrder lists values in ascending order, no two with the same meaning.
func TestOrder(t *testing.T) {
	t.Parallel()
	ascending := []string{
		// An earliest start that is missing comes before all others.
		"Y-1E20", "Y-2E20", "Y-1E30S1",
		"[..1984]", "/1985", "../1985", "../1986",
		"XXXX", "XXXX-XX", "XXXX-XX-XX", "/..",
		"Y-12345",
		"-9999",
		"-0044-03-15",
		"0000",
		"1XXX", // from 1000 on
		"1XX3", // from 1003 on
		"1950S2", "1951S2", "19XX",
		"1950", "1950-02-12",
		// The same bounds: by kind, precision, marks and digits.
		"1984", "1984?", "1984~", "1984%", "1984-XX", "1984-XX-XX", "1984/1984", "[1984]",
		"1984-1X",
		"2004-01-01", "2004-01-01?", "2004-01-01~",
		"2004-01-0X",
		"2004-01", "2004-01-X1", "2004-01-XX",
		// The same start: by end.
		"2004-40",
		"2004", "2004S4", "2004S5",
		"2004/2005", "2004/2006",
		"2004/", "2004/..",
		"2004-01-1X",
		"2004-02-01T00:00:00", "2004-02-01T00:00:00.25", "2004-02-01T00:00:00.5",
		"2004-21", "2004-25", "2004-31",
		"2020-01-08T01:34:00Z", "2020-01-08T01:34:00",
		"2020-01-08T01:34Z", "2020-01-08T01:34",
		"Y1E20", "Y2E20",
	}
	for i, a := range ascending {
		for j, b := range ascending {
			if n := mustCompare(t, a, b); n != cmp.Compare(i, j) {
				t.Errorf("CompareValues(%s, %s) = %d, want %d", a, b, n, cmp.Compare(i, j))
			}
		}
	}
}

func TestDifferentMeaning(t *testing.T) {
	t.Parallel()
	for _, pair := range [][2]string{
		{"2004-06?-11", "2004-?06-11"},
		{"2004?", "2004~"},
		{"2004-?06-11", "2004-06-?11"},
		{"2004-01-08", "2004-01-08T00:00:00"},
		{"2020-01-08T01:34:00.5", "2020-01-08T01:34:00.25"},
		{"2004-01-X1", "2004-01-XX"},
		{"2004-X5", "2004-05"},
		{"[2004,2006]", "[2004..2006]"},
		{"[2004,2006]", "{2004,2006}"},
		{"[2004,2006]", "[2004,2005-06,2006]"},
		{"[2004?,2006]", "[2004,2006?]"},
		{"[2004-01..2004-12]", "[2004]"},
		{"2004?/2006", "2004/2006?"},
		{"2004-21", "2004-25"},
		{"201X", "2010S3"},
		{"[2004-01-01T00:00:00Z]", "[2004-01-01T00:00:00]"},
		{"[2004~..2006]", "[2004..2006~]"},
		{"[2004~..2006,2005]", "[2004~..2006]"},
		{"[..2004?]", "[..2004]"},
	} {
		if n := mustCompare(t, pair[0], pair[1]); n == 0 {
			t.Errorf("CompareValues(%s, %s) = 0", pair[0], pair[1])
		}
	}
}

func TestCompareDates(t *testing.T) {
	t.Parallel()
	dates := []edtf.Date{"zzz", "2020-02", "", "2020", "[2020,2021]", "abc", "2020-01", "-0001", "2020-02"}
	slices.SortStableFunc(dates, edtf.Compare)
	want := []edtf.Date{"", "-0001", "2020-01", "2020", "[2020,2021]", "2020-02", "2020-02", "abc", "zzz"}
	if diff := gocmp.Diff(want, dates); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !edtf.Equal("2001?", "?2001") || edtf.Equal("2001", "2001?") || !edtf.Equal("", "") || !edtf.Equal("abc", "abc") ||
		edtf.Equal("abc", "2001") || edtf.Equal("2001", "abc") {
		t.Error("Equal")
	}
}

// TestOrderIsTotal: of any three values the order is consistent.
func TestOrderIsTotal(t *testing.T) {
	t.Parallel()
	g := newGenerator(4)
	var values []edtf.Value
	for len(values) < 160 {
		if v, err := edtf.Parse(g.near()); err == nil {
			values = append(values, v)
		}
	}
	sign := make([][]int, len(values))
	for i, v := range values {
		sign[i] = make([]int, len(values))
		for j, w := range values {
			sign[i][j] = edtf.CompareValues(v, w)
		}
	}
	for i, v := range values {
		for j, w := range values {
			if sign[i][j] != -sign[j][i] {
				t.Fatalf("%s against %s: %d and %d", v, w, sign[i][j], sign[j][i])
			}
			for k, x := range values {
				if sign[i][j] <= 0 && sign[j][k] <= 0 && sign[i][k] > 0 ||
					sign[i][j] == 0 && sign[j][k] != sign[i][k] {
					t.Fatalf("%s, %s, %s: %d, %d, %d", v, w, x, sign[i][j], sign[j][k], sign[i][k])
				}
			}
		}
	}
}

// near returns texts that often have bounds in common.
func (g generator) near() string {
	year := g.pick("2004", "2005", "200X", "2004?", "~2004", "20XX", "2004S3", "2004S2")
	switch g.IntN(6) {
	case 0:
		return year
	case 1:
		return year + g.pick("-01", "-12", "-XX", "-1X", "-21", "-24", "-?01", "-01?")
	case 2:
		return g.pick("2004-01-01", "2004-12-31", "2004-XX-31", "2004-01-XX", "2004-01-01T00:00:00", "2004-01-01T00:00:00Z")
	case 3:
		return g.pick("2004", "..", "", "2004-01", "2004?") + "/" + g.pick("2004", "..", "", "2005-12", "2004?")
	}
	members := []string{"2004", "2005", "2004..2005", "2004?", "2004-01", "2004-02", "2004-01..2004-02", "200X", "2006"}
	g.Shuffle(len(members), func(i, j int) { members[i], members[j] = members[j], members[i] })
	list := strings.Join(members[:1+g.IntN(3)], ",")
	return g.pick("["+list+"]", "{"+list+"}")
}

// TestSetsAreSets compares sets of years with what they hold, written out.
func TestSetsAreSets(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 5))
	random := func() (text string, years [8]bool) {
		var members []string
		for range 1 + r.IntN(4) {
			a := r.IntN(len(years))
			b := a + r.IntN(len(years)-a)
			for i := a; i <= b; i++ {
				years[i] = true
			}
			name := func(n int) string { return string(edtf.DateOf(int64(2000+n), 0, 0)) }
			if a == b {
				members = append(members, name(a))
			} else {
				members = append(members, name(a)+".."+name(b))
			}
		}
		return "{" + strings.Join(members, ",") + "}", years
	}
	equal := 0
	for range 5000 {
		a, yearsA := random()
		b, yearsB := random()
		got := edtf.Equal(edtf.Date(a), edtf.Date(b))
		if got != (yearsA == yearsB) {
			t.Fatalf("Equal(%s, %s) = %t", a, b, got)
		}
		if got {
			equal++
		}
	}
	if equal < 50 {
		t.Errorf("only %d pairs are equal", equal)
	}
}
