package edtf_test

import (
	"testing"
	"time"

	"github.com/casus-events/casus/event/edtf"
)

// TestCalendarAgreesWithTime compares every day of the years 1 to 9999 with
// package time.
func TestCalendarAgreesWithTime(t *testing.T) {
	t.Parallel()
	day := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	for s := edtf.Seconds(day.Unix()); s < edtf.At(10_000, 1, 1, 0, 0, 0); s += edtf.Day {
		year, month, mday := day.Date()
		if got := edtf.At(int64(year), int(month), mday, 0, 0, 0); got != s {
			t.Fatalf("At(%s) = %d, want %d", day.Format(time.DateOnly), got, s)
		}
		y, m, d := s.Civil()
		if y != int64(year) || m != int(month) || d != mday {
			t.Fatalf("Seconds(%d).Civil() = %d, %d, %d, want %s", s, y, m, d, day.Format(time.DateOnly))
		}
		day = day.AddDate(0, 0, 1)
	}
}

// almanac counts days in the plainest way.
type almanac struct {
	year       int64
	month, day int
}

func (a almanac) monthLength() int {
	switch {
	case a.month == 2 && (a.year%400 == 0 || a.year%4 == 0 && a.year%100 != 0):
		return 29
	case a.month == 2:
		return 28
	case a.month == 4 || a.month == 6 || a.month == 9 || a.month == 11:
		return 30
	}
	return 31
}

func (a almanac) next() almanac {
	a.day++
	if a.day > a.monthLength() {
		a.day = 1
		a.month++
	}
	if a.month > 12 {
		a.month = 1
		a.year++
	}
	return a
}

// TestCalendarAgreesWithAlmanac walks over years that package time does not
// format: across the year zero, and beyond 9999.
func TestCalendarAgreesWithAlmanac(t *testing.T) {
	t.Parallel()
	for _, first := range []int64{-1205, -405, 9590, 99_995, -292_000_000_000, 291_999_999_990} {
		days := int64(430 * 365)
		if first > 1e9 {
			days = 9 * 365
		}
		a := almanac{first, 1, 1}
		s := edtf.At(first, 1, 1, 0, 0, 0)
		for range days {
			if got := edtf.At(a.year, a.month, a.day, 0, 0, 0); got != s {
				t.Fatalf("At(%v) = %d, want %d", a, got, s)
			}
			year, month, day := (s + edtf.Day - 1).Civil()
			if got := (almanac{year, month, day}); got != a {
				t.Fatalf("Seconds(%d).Civil() = %v, want %v", s+edtf.Day-1, got, a)
			}
			a, s = a.next(), s+edtf.Day
		}
	}
}

// TestCalendarRepeats: 400 years have 146,097 days, however far away.
func TestCalendarRepeats(t *testing.T) {
	t.Parallel()
	for _, cycles := range []int64{-700_000_000, -5, 1, 24, 700_000_000} {
		for year := int64(1600); year < 2000; year++ {
			got := edtf.At(year+400*cycles, 3, 1, 0, 0, 0)
			want := edtf.At(year, 3, 1, 0, 0, 0) + edtf.Seconds(cycles*146_097)*edtf.Day
			if got != want {
				t.Fatalf("At(%d) = %d, want %d", year+400*cycles, got, want)
			}
		}
	}
}

func TestAtRunsOver(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		got  edtf.Seconds
		want string
	}{
		{"month 13", edtf.At(2019, 13, 1, 0, 0, 0), "2020-01-01T00:00:00Z"},
		{"month 24", edtf.At(2019, 24, 31, 0, 0, 0), "2020-12-31T00:00:00Z"},
		{"month 25", edtf.At(2019, 25, 1, 0, 0, 0), "2021-01-01T00:00:00Z"},
		{"month 0", edtf.At(2020, 0, 1, 0, 0, 0), "2019-12-01T00:00:00Z"},
		{"month -11", edtf.At(2020, -11, 1, 0, 0, 0), "2019-01-01T00:00:00Z"},
		{"month -12", edtf.At(2020, -12, 1, 0, 0, 0), "2018-12-01T00:00:00Z"},
		{"day 0", edtf.At(2020, 3, 0, 0, 0, 0), "2020-02-29T00:00:00Z"},
		{"day 366", edtf.At(2020, 1, 366, 0, 0, 0), "2020-12-31T00:00:00Z"},
		{"hour 24", edtf.At(2019, 12, 31, 24, 0, 0), "2020-01-01T00:00:00Z"},
		{"minute 60", edtf.At(2020, 1, 1, 0, 60, 0), "2020-01-01T01:00:00Z"},
		{"second -1", edtf.At(2020, 1, 1, 0, 0, -1), "2019-12-31T23:59:59Z"},
		{"the epoch", edtf.At(1970, 1, 1, 0, 0, 0), "1970-01-01T00:00:00Z"},
		{"a time", edtf.At(2020, 3, 11, 19, 35, 7), "2020-03-11T19:35:07Z"},
	}
	for _, tt := range tests {
		if tt.got.String() != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, tt.got, tt.want)
		}
	}
}

func TestAtSaturates(t *testing.T) {
	t.Parallel()
	const last = 292_000_000_000
	tests := []struct {
		got, want edtf.Seconds
	}{
		{edtf.At(last, 12, 31, 0, 0, 0), edtf.At(2000, 12, 31, 0, 0, 0) + (last-2000)/400*146_097*edtf.Day},
		{edtf.At(last+1, 1, 1, 0, 0, 0), edtf.PosInf - 2},
		{edtf.At(-last, 1, 1, 0, 0, 0), edtf.At(2000, 1, 1, 0, 0, 0) - (last+2000)/400*146_097*edtf.Day},
		{edtf.At(-last-1, 12, 31, 0, 0, 0), edtf.NegInf + 2},
	}
	for i, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%d: %d, want %d", i, tt.got, tt.want)
		}
	}
	if y, m, d := edtf.At(last, 12, 31, 0, 0, 0).Civil(); y != last || m != 12 || d != 31 {
		t.Errorf("the last day is %d-%d-%d", y, m, d)
	}
	if y, m, d := edtf.At(-last, 1, 1, 0, 0, 0).Civil(); y != -last || m != 1 || d != 1 {
		t.Errorf("the first day is %d-%d-%d", y, m, d)
	}
}

func TestSecondsText(t *testing.T) {
	t.Parallel()
	tests := []struct {
		s    edtf.Seconds
		text string
		date edtf.Date
	}{
		{edtf.NegInf, "-inf", ""},
		{edtf.PosInf, "+inf", ""},
		{0, "1970-01-01T00:00:00Z", "1970-01-01"},
		{-1, "1969-12-31T23:59:59Z", "1969-12-31"},
		{edtf.At(2020, 3, 11, 23, 59, 59), "2020-03-11T23:59:59Z", "2020-03-11"},
		{edtf.At(44, 3, 15, 1, 2, 3), "0044-03-15T01:02:03Z", "0044-03-15"},
		{edtf.At(0, 1, 1, 0, 0, 0), "0000-01-01T00:00:00Z", "0000-01-01"},
		{edtf.At(-1, 12, 31, 0, 0, 0), "-0001-12-31T00:00:00Z", "-0001-12-31"},
		{edtf.At(-43, 3, 15, 0, 0, 0), "-0043-03-15T00:00:00Z", "-0043-03-15"},
		{edtf.At(9999, 12, 31, 0, 0, 0), "9999-12-31T00:00:00Z", "9999-12-31"},
		{edtf.At(10_000, 1, 1, 0, 0, 0), "+10000-01-01T00:00:00Z", "Y10000"},
		{edtf.At(-9999, 1, 1, 0, 0, 0), "-9999-01-01T00:00:00Z", "-9999-01-01"},
		{edtf.At(-10_000, 1, 1, 0, 0, 0), "-10000-01-01T00:00:00Z", "Y-10000"},
	}
	for _, tt := range tests {
		if got := tt.s.String(); got != tt.text {
			t.Errorf("Seconds(%d).String() = %q, want %q", tt.s, got, tt.text)
		}
		if got := tt.s.Date(); got != tt.date {
			t.Errorf("Seconds(%d).Date() = %q, want %q", tt.s, got, tt.date)
		}
		if err := tt.s.Date().Validate(); err != nil {
			t.Error(err)
		}
	}
	if h, m, s := edtf.Seconds(-1).Clock(); h != 23 || m != 59 || s != 59 {
		t.Errorf("Seconds(-1).Clock() = %d, %d, %d", h, m, s)
	}
	if h, m, s := edtf.At(2020, 3, 11, 19, 35, 7).Clock(); h != 19 || m != 35 || s != 7 {
		t.Errorf("Clock() = %d, %d, %d", h, m, s)
	}
}

func TestDateOf(t *testing.T) {
	t.Parallel()
	tests := []struct {
		year       int64
		month, day int
		want       edtf.Date
		valid      bool
	}{
		{2020, 3, 11, "2020-03-11", true},
		{2020, 12, 31, "2020-12-31", true},
		{2020, 10, 9, "2020-10-09", true},
		{2020, 3, 0, "2020-03", true},
		{2020, 0, 0, "2020", true},
		{2020, 0, 5, "2020", true},
		{0, 1, 2, "0000-01-02", true},
		{7, 0, 0, "0007", true},
		{12, 0, 0, "0012", true},
		{999, 0, 0, "0999", true},
		{1000, 0, 0, "1000", true},
		{-44, 3, 15, "-0044-03-15", true},
		{9999, 0, 0, "9999", true},
		{10_000, 0, 0, "Y10000", true},
		{-9999, 0, 0, "-9999", true},
		{-10_000, 0, 0, "Y-10000", true},
		{2020, 21, 0, "2020-21", true},
		{2020, 13, 1, "2020-13-01", false},
		{2020, 2, 30, "2020-02-30", false},
		{2020, -1, 1, "2020--1-01", false},
		{2020, 1, -9, "2020-01--9", false},
		{10_000, 1, 1, "Y10000-01-01", false},
	}
	for _, tt := range tests {
		got := edtf.DateOf(tt.year, tt.month, tt.day)
		if got != tt.want || (got.Validate() == nil) != tt.valid {
			t.Errorf("DateOf(%d, %d, %d) = %q, %v, want %q", tt.year, tt.month, tt.day, got, got.Validate(), tt.want)
		}
	}
}
