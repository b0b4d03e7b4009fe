package edtf_test

import (
	"strings"
	"testing"
	"time"

	"github.com/casus-events/casus/event/edtf"
)

// hostile returns texts of n bytes or so that would take a careless parser
// long, or much memory: long runs, long lists, wide ranges, nesting, digits
// without end.
func hostile(n int) map[string]string {
	list := func(member string) string { return member + strings.Repeat(","+member, n/(len(member)+1)) }
	return map[string]string{
		"days":         "{" + list("2004-06-11") + "}",
		"years":        "[" + list("2004") + "]",
		"patterns":     "{" + list("XXXX-02-29") + "}",
		"rare leaps":   "{" + list("-XX00-02-29") + "}",
		"wide ranges":  "[" + list("-9999-01-01..9999-12-31") + "]",
		"overlapping":  "{" + list("2004-01-01..2004-12-31,2004-06-01..2005-06-01") + "}",
		"unclosed":     "[" + list("2004-06-11"),
		"late fault":   "{" + list("2004-06-11") + ",2004-06-31}",
		"brackets":     strings.Repeat("[", n),
		"slashes":      strings.Repeat("/", n),
		"dots":         strings.Repeat(".", n),
		"marks":        strings.Repeat("?", n),
		"digits":       strings.Repeat("1", n),
		"a long year":  "Y" + strings.Repeat("9", n),
		"an exponent":  "Y1E" + strings.Repeat("9", n),
		"significance": "Y" + strings.Repeat("9", n) + "S" + strings.Repeat("9", n),
		"unknown":      strings.Repeat("X", n),
		"spaces":       strings.Repeat(" ", n),
		"zero bytes":   strings.Repeat("\x00", n),
		"not UTF-8":    strings.Repeat("\xff", n),
	}
}

// within fails the test if f takes much longer than linear time would: a
// million bytes take some milliseconds, and would take hours if the time grew
// with the square.
func within(t *testing.T, name string, f func()) {
	t.Helper()
	start := time.Now()
	f()
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("%s: took %v", name, took)
	}
}

func TestHostileTexts(t *testing.T) {
	t.Parallel()
	options := &edtf.ParseOptions{
		MaxLength: 1 << 30,
		Spaces:    true, Centuries: true, SeasonWords: true, ShortYears: true, ExcessDigits: true,
		BasicOffsets: true, AnyOffset: true, Fractions: true, SeasonEnds: true, TimeEnds: true, BothEndsOpen: true,
	}
	contains := map[string]edtf.Truth{
		"days": edtf.Yes, "years": edtf.Yes, "overlapping": edtf.Yes, "patterns": edtf.No, "rare leaps": edtf.No,
		"a long year": edtf.No, "an exponent": edtf.No, "significance": edtf.No,
	}
	for name, s := range hostile(500_000) {
		within(t, name, func() {
			v, err := edtf.ParseWith(s, options)
			if err != nil {
				if len(err.Error()) > 1000 {
					t.Errorf("%s: an error text of %d bytes", name, len(err.Error()))
				}
				return
			}
			members := 0
			for m := range v.Members() {
				members++
				_ = m.Bounds()
			}
			if strings.HasPrefix(s, "[") != (v.Kind() == edtf.KindOneOf) || members > len(s)/5 {
				t.Errorf("%s: %v with %d members", name, v.Kind(), members)
			}
			if got := v.Contains(edtf.MustParse("2004-06-11")); got != contains[name] {
				t.Errorf("%s contains 2004-06-11: %v, want %v", name, got, contains[name])
			}
			if n := edtf.CompareValues(v, edtf.MustParse("2004-06-11")); n == 0 {
				t.Errorf("%s is the same as a day", name)
			}
		})
	}
}

// TestSetsInOtherOrder compares two long sets whose bounds do not tell them
// apart.
func TestSetsInOtherOrder(t *testing.T) {
	t.Parallel()
	const n = 20_000
	forward, backward := make([]string, n), make([]string, n)
	for i := range n {
		day := string((at("2000-01-01") + edtf.Seconds(2*i)*edtf.Day).Date())
		forward[i], backward[n-1-i] = day, day
	}
	a, b := "{"+strings.Join(forward, ",")+"}", "{"+strings.Join(backward, ",")+"}"
	within(t, "sets in other order", func() {
		if !edtf.Equal(edtf.Date(a), edtf.Date(b)) {
			t.Error("the order of the members matters")
		}
	})
}

// TestParseAllocatesNothing: memory does not grow with the text, and a range
// costs the same whatever its width.
//
//nolint:paralleltest // other tests would be counted
func TestParseAllocatesNothing(t *testing.T) {
	texts := []string{
		"2020-01-08", "2020", "2020-01-08T01:34:00+03:00", "2019-12/2020-01", "?2004-06-~11", "156X-12-25", "XXXX-02-29",
		"Y3388E2S3", "[-1740-02-12..-1200-01-29]", "{-9999-01-01..9999-12-31}", "/..",
		"{" + strings.Repeat("2004-06-11,", 10) + "2004-06-12}",
		"{" + strings.Repeat("2004-06-11,", 10_000) + "2004-06-12}",
	}
	for _, s := range texts {
		allocs := testing.AllocsPerRun(20, func() {
			if _, err := edtf.Parse(s); err != nil {
				t.Fatal(err)
			}
		})
		if allocs != 0 {
			t.Errorf("Parse(%.40q) of %d bytes: %v allocations", s, len(s), allocs)
		}
	}
	options := &edtf.ParseOptions{Spaces: true, SeasonWords: true, BasicOffsets: true}
	if allocs := testing.AllocsPerRun(20, func() {
		if _, err := edtf.ParseWith("[2020-01-08,2020-01-09]", options); err != nil {
			t.Fatal(err)
		}
	}); allocs != 0 {
		t.Errorf("with options that change nothing: %v allocations", allocs)
	}
	v, w := edtf.MustParse("2020-01-08"), edtf.MustParse("2020-01")
	if allocs := testing.AllocsPerRun(20, func() {
		_ = v.Bounds().Before(w.Bounds())
		_ = edtf.CompareValues(v, w)
		_ = w.Contains(v)
	}); allocs != 0 {
		t.Errorf("questions about plain dates: %v allocations", allocs)
	}
}
