package edtf_test

import (
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/event/edtf"
)

func TestParseSpan(t *testing.T) {
	t.Parallel()
	exact := func(months int64, seconds edtf.Seconds) edtf.SpanValue {
		l := edtf.Length{Months: months, Seconds: seconds}
		return edtf.SpanValue{Min: l, Max: l, Stated: true}
	}
	between := func(from, to edtf.SpanValue) edtf.SpanValue {
		return edtf.SpanValue{Min: from.Min, Max: to.Max, Stated: true}
	}
	const day = edtf.Day
	tests := []struct {
		text      string
		want      edtf.SpanValue
		canonical string
	}{
		{"P1D", exact(0, day), "P1D"},
		{"P1Y", exact(12, 0), "P1Y"},
		{"P14M", exact(14, 0), "P1Y2M"},
		{"P2W", exact(0, 14*day), "P14D"},
		{"P1Y2M3W4DT5H6M7S", exact(14, 25*day+5*3600+6*60+7), "P1Y2M25DT5H6M7S"},
		{"PT36H", exact(0, 36*3600), "P1DT12H"},
		{"PT90S", exact(0, 90), "PT1M30S"},
		{"PT1M", exact(0, 60), "PT1M"},
		{"P1M", exact(1, 0), "P1M"},
		{"P1MT1M", exact(1, 60), "P1MT1M"},
		{"P0D", exact(0, 0), "PT0S"},
		{"PT0S", exact(0, 0), "PT0S"},
		{"P0001D", exact(0, day), "P1D"},
		{"P1D/P9D", between(exact(0, day), exact(0, 9*day)), "P1D/P9D"},
		{"P1W/P1M", between(exact(0, 7*day), exact(1, 0)), "P7D/P1M"},
		{"P30D/P1M", between(exact(0, 30*day), exact(1, 0)), "P30D/P1M"},
		{"P1M/P28D", between(exact(1, 0), exact(0, 28*day)), "P1M/P28D"},
		{"P1W/P7D", exact(0, 7*day), "P7D"},
		{"P1D/..", edtf.SpanValue{Min: edtf.Length{Seconds: day}, Open: true, Stated: true}, "P1D/.."},
		{"../P1M", edtf.SpanValue{Max: edtf.Length{Months: 1}, MinOpen: true, Stated: true}, "../P1M"},
		{"P9223372036854775807M", exact(math.MaxInt64, 0), "P768614336404564650Y7M"},
		{"PT9223372036854775806S", exact(0, edtf.PosInf-1), "P106751991167300DT15H30M6S"},
	}
	for _, tt := range tests {
		v, err := edtf.ParseSpan(tt.text)
		if err != nil {
			t.Error(err)
			continue
		}
		if diff := cmp.Diff(tt.want, v); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.text, diff)
		}
		if v.String() != tt.canonical || v.IsZero() {
			t.Errorf("%s: String() = %q, want %q", tt.text, v, tt.canonical)
		}
		if again, err := edtf.ParseSpan(v.String()); err != nil || again != v {
			t.Errorf("%s: its canonical text %q is %+v, %v", tt.text, v, again, err)
		}
		if err := edtf.Span(tt.text).Validate(); err != nil {
			t.Error(err)
		}
	}
	v, err := edtf.Span("").Value()
	if err != nil || !v.IsZero() || v.String() != "" || edtf.Span("").Validate() != nil {
		t.Errorf("the span that is not stated: %+v, %v", v, err)
	}
}

func TestParseSpanErrors(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text   string
		offset int
		msg    string
	}{
		{"", 0, `want P and a duration, or ".."`},
		{"1D", 0, `want P and a duration, or ".."`},
		{"-P1D", 0, `want P and a duration, or ".."`},
		{"P", 1, "want a whole number and its unit"},
		{"PT", 2, "want a whole number and its unit"},
		{"P1DT", 4, "want a whole number and its unit"},
		{"P-1D", 1, "want a whole number and its unit"},
		{"P1", 2, "want a unit in the order Y, M, W, D, T, H, M, S"},
		{"P1H", 2, "want a unit in the order Y, M, W, D, T, H, M, S"},
		{"P1.5D", 2, "want a unit in the order Y, M, W, D, T, H, M, S"},
		{"P1D1D", 4, "want a unit in the order Y, M, W, D, T, H, M, S"},
		{"P1D1Y", 4, "want a unit in the order Y, M, W, D, T, H, M, S"},
		{"PT1D", 3, "want a unit in the order Y, M, W, D, T, H, M, S"},
		{"PT1S1M", 5, "want a unit in the order Y, M, W, D, T, H, M, S"},
		{"P1D ", 3, "want the end of the text"},
		{"P1DT1ST1S", 6, "want the end of the text"},
		{"P1D/P2D/P3D", 7, "want the end of the text"},
		{"P1D/", 4, `want P and a duration, or ".."`},
		{"/P1D", 0, `want P and a duration, or ".."`},
		{"..", 2, "want / between the two durations"},
		{"..P1D", 2, "want / between the two durations"},
		{"../..", 3, "want a duration: at least one of the two must be stated"},
		{"P9D/P1D", 4, "want a duration that is not shorter than the first"},
		{"P32D/P1M", 5, "want a duration that is not shorter than the first"},
		{"P9223372036854775808M", 1, "want a smaller number"},
		{"P92233720368547758070M", 1, "want a smaller number"},
		{"P768614336404564651Y", 1, "want a smaller number"},
		{"P1Y9223372036854775807M", 3, "want a smaller number"},
		{"P106751991167301D", 1, "want a smaller number"},
		{"PT9223372036854775807S", 2, "want a smaller number"},
		{"PT1M9223372036854775800S", 4, "want a smaller number"},
	}
	for _, tt := range tests {
		_, err := edtf.ParseSpan(tt.text)
		want := &edtf.ParseError{Input: tt.text, Offset: tt.offset, Msg: tt.msg}
		if diff := cmp.Diff(error(want), err); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
		if tt.text != "" && edtf.Span(tt.text).Validate() == nil {
			t.Errorf("Span(%q) is valid", tt.text)
		}
	}
}

func TestSpanBounds(t *testing.T) {
	t.Parallel()
	const day, inf = edtf.Day, edtf.PosInf
	tests := []struct {
		text              edtf.Span
		shortest, longest edtf.Seconds
	}{
		{"", 0, inf},
		{"P0D", 0, 0},
		{"P1D", day, day},
		{"P1M", 28 * day, 31 * day},
		{"P2M", 59 * day, 62 * day},
		{"P1Y", 365 * day, 366 * day},
		{"P4Y", 1460 * day, 1461 * day},
		{"P8Y", 2921 * day, 2922 * day},
		{"P400Y", 146_097 * day, 146_097 * day},
		{"P1MT1H", 28*day + 3600, 31*day + 3600},
		{"P1D/P9D", day, 9 * day},
		{"P1D/P1M", day, 31 * day},
		{"P1D/..", day, inf},
		{"../P9D", 0, 9 * day},
		{"P9223372036854775807M", inf - 1, inf - 1},
		{"P9223372036854775807MT9223372036854775806S", inf - 1, inf - 1},
	}
	for _, tt := range tests {
		v, err := tt.text.Value()
		if err != nil {
			t.Error(err)
		}
		if shortest, longest := v.Bounds(); shortest != tt.shortest || longest != tt.longest {
			t.Errorf("%s: from %d to %d, want from %d to %d", tt.text, shortest, longest, tt.shortest, tt.longest)
		}
	}
}

// TestMonthLengths compares the lengths of months with those of every stretch
// in the 400 years after which the calendar repeats.
func TestMonthLengths(t *testing.T) {
	t.Parallel()
	const cycle = 4800
	var firsts [2*cycle + 20]int64
	for i := range firsts {
		firsts[i] = time.Date(2000, time.Month(i+1), 1, 0, 0, 0, 0, time.UTC).Unix() / 86_400
	}
	step := 1
	if testing.Short() {
		step = 7
	}
	for months := 1; months < cycle+20; months += step {
		low, high := int64(math.MaxInt64), int64(0)
		for i := range cycle {
			days := firsts[i+months] - firsts[i]
			low, high = min(low, days), max(high, days)
		}
		l := edtf.Length{Months: int64(months)}
		if l.Shortest() != edtf.Seconds(low)*edtf.Day || l.Longest() != edtf.Seconds(high)*edtf.Day {
			t.Fatalf("%d months: %d to %d days, want %d to %d", months, l.Shortest()/edtf.Day, l.Longest()/edtf.Day, low, high)
		}
		far := edtf.Length{Months: int64(months) + 1_000_000*cycle}
		if got, want := far.Longest(), edtf.Seconds(high+1_000_000*146_097)*edtf.Day; got != want {
			t.Fatalf("%d months: %d, want %d", far.Months, got, want)
		}
	}
	if l := (edtf.Length{Months: -5}); l.Shortest() != 0 || l.Longest() != 0 {
		t.Errorf("negative months: %d, %d", l.Shortest(), l.Longest())
	}
}

// TestMonthLengthsSaturate finds the last length that Seconds can hold.
func TestMonthLengthsSaturate(t *testing.T) {
	t.Parallel()
	const (
		limit = (int64(edtf.PosInf) - 1) / 86_400 // days
		era   = 146_097
		eras  = limit / era
		left  = limit % era
	)
	tests := []struct {
		months int64
		finite bool
	}{
		{eras * 4800, true},
		{(eras + 1) * 4800, false},
		{eras*4800 + left/31, true},
		{eras*4800 + left/28 + 1, false},
	}
	for _, tt := range tests {
		l := edtf.Length{Months: tt.months}
		if got := l.Shortest() < edtf.PosInf-1 && l.Longest() < edtf.PosInf-1; got != tt.finite {
			t.Errorf("%d months: %d to %d seconds", tt.months, l.Shortest(), l.Longest())
		}
	}
	if l := (edtf.Length{Months: eras * 4800}); l.Longest() != edtf.Seconds(eras*era)*edtf.Day {
		t.Errorf("%d eras: %d", eras, l.Longest())
	}
}

func TestSpanRoundTrip(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(11, 11))
	length := func() string {
		var b strings.Builder
		b.WriteByte('P')
		for _, unit := range "YMWD" {
			if r.IntN(2) == 0 {
				b.WriteString(strconv.Itoa(r.IntN(50)) + string(unit))
			}
		}
		b.WriteString("T")
		for _, unit := range "HM" {
			if r.IntN(2) == 0 {
				b.WriteString(strconv.Itoa(r.IntN(50)) + string(unit))
			}
		}
		return b.String() + "1S"
	}
	for range 2000 {
		s := length()
		switch r.IntN(3) {
		case 0:
			s += "/.."
		case 1:
			s = "../" + s
		}
		v, err := edtf.ParseSpan(s)
		if err != nil {
			t.Fatal(err)
		}
		if w, err := edtf.ParseSpan(v.String()); err != nil || w != v {
			t.Fatalf("%s became %s, which is %+v, %v", s, v, w, err)
		}
	}
}

func FuzzParseSpan(f *testing.F) {
	for _, s := range []string{"P1D", "P1D/P9D", "P1D/..", "../P1M", "P1Y2M3W4DT5H6M7S", "PT36H", "", "P", "P1.5D", "P99999999999999999999D"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := edtf.ParseSpan(s)
		if err != nil {
			return
		}
		if w, err := edtf.ParseSpan(v.String()); err != nil || w != v {
			t.Errorf("%q became %q, which is %+v, %v", s, v, w, err)
		}
		if shortest, longest := v.Bounds(); shortest < 0 || longest < 0 {
			t.Errorf("%q: from %d to %d", s, shortest, longest)
		}
	})
}
