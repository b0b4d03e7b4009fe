package edtf_test

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/event/edtf"
)

// at reads "2020-03-11" or "2020-03-11T19:35:00Z" with the parser's own help.
func at(s string) edtf.Seconds { return edtf.MustParse(s).Bounds().EarliestStart }

func TestBounds(t *testing.T) {
	t.Parallel()
	const none, inf = edtf.NegInf, edtf.PosInf
	tests := []struct {
		text string
		want edtf.Bounds
	}{
		{"1970-01-02", edtf.Bounds{EarliestStart: 86_400, LatestStart: 172_799, EarliestEnd: 86_401, LatestEnd: 172_800}},
		{"1970-01", edtf.Bounds{EarliestStart: 0, LatestStart: 31*86_400 - 1, EarliestEnd: 1, LatestEnd: 31 * 86_400}},
		{"1970", edtf.Bounds{EarliestStart: 0, LatestStart: 365*86_400 - 1, EarliestEnd: 1, LatestEnd: 365 * 86_400}},
		{"1970-01-01T00:01", edtf.Bounds{EarliestStart: 60, LatestStart: 119, EarliestEnd: 61, LatestEnd: 120}},
		{"1970-01-01T00:01:01", edtf.Bounds{EarliestStart: 61, LatestStart: 61, EarliestEnd: 62, LatestEnd: 62}},
		{"1970-01-01T03:00:00+03", edtf.Bounds{EarliestStart: 0, LatestStart: 0, EarliestEnd: 1, LatestEnd: 1}},
		{"1969-12-31T21:30:00-02:30", edtf.Bounds{EarliestStart: 0, LatestStart: 0, EarliestEnd: 1, LatestEnd: 1}},
		{"1970-01-01/1970-01-03", edtf.Bounds{EarliestStart: 0, LatestStart: 86_399, EarliestEnd: 172_801, LatestEnd: 259_200}},
		{"1970-01-02/1970-01", edtf.Bounds{EarliestStart: 86_400, LatestStart: 172_799, EarliestEnd: 86_401, LatestEnd: 31 * 86_400}},
		{"1970/1970-01-02", edtf.Bounds{EarliestStart: 0, LatestStart: 172_799, EarliestEnd: 86_401, LatestEnd: 172_800}},
		{"1970-01-01/..", edtf.Bounds{EarliestStart: 0, LatestStart: 86_399, EarliestEnd: 1, LatestEnd: inf, EndOpen: true}},
		{"1970-01-01/", edtf.Bounds{EarliestStart: 0, LatestStart: 86_399, EarliestEnd: 1, LatestEnd: inf, EndUnknown: true}},
		{"../1970-01-01", edtf.Bounds{EarliestStart: none, LatestStart: 86_399, EarliestEnd: 1, LatestEnd: 86_400, StartOpen: true}},
		{"/1970-01-01", edtf.Bounds{EarliestStart: none, LatestStart: 86_399, EarliestEnd: 1, LatestEnd: 86_400, StartUnknown: true}},
		{"/..", edtf.Bounds{EarliestStart: none, LatestStart: inf, EarliestEnd: none, LatestEnd: inf, StartUnknown: true, EndOpen: true}},
		{"XXXX", edtf.Bounds{EarliestStart: none, LatestStart: inf, EarliestEnd: none, LatestEnd: inf, StartUnknown: true, EndUnknown: true}},
		{"XXXX/1970-01-01", edtf.Bounds{EarliestStart: none, LatestStart: 86_399, EarliestEnd: 1, LatestEnd: 86_400, StartUnknown: true}},
		{"1970-01-01/XXXX-XX", edtf.Bounds{EarliestStart: 0, LatestStart: 86_399, EarliestEnd: 1, LatestEnd: inf, EndUnknown: true}},
		{"[1970-01-01,1970-01-03]", edtf.Bounds{EarliestStart: 0, LatestStart: 259_199, EarliestEnd: 1, LatestEnd: 259_200}},
		{"[1970-01-03,1970-01-01]", edtf.Bounds{EarliestStart: 0, LatestStart: 259_199, EarliestEnd: 1, LatestEnd: 259_200}},
		{"{1970-01-01,1970-01-03}", edtf.Bounds{EarliestStart: 0, LatestStart: 86_399, EarliestEnd: 172_801, LatestEnd: 259_200}},
		{"{1970-01-03,1970-01-01}", edtf.Bounds{EarliestStart: 0, LatestStart: 86_399, EarliestEnd: 172_801, LatestEnd: 259_200}},
		{"{1970-01-01..1970-01-03}", edtf.Bounds{EarliestStart: 0, LatestStart: 86_399, EarliestEnd: 172_801, LatestEnd: 259_200}},
		{"[1970-01-01..1970-01-03]", edtf.Bounds{EarliestStart: 0, LatestStart: 259_199, EarliestEnd: 1, LatestEnd: 259_200}},
		{"[..1970-01-01]", edtf.Bounds{EarliestStart: none, LatestStart: 86_399, EarliestEnd: none, LatestEnd: 86_400, StartOpen: true}},
		{"[1970-01-01..]", edtf.Bounds{EarliestStart: 0, LatestStart: inf, EarliestEnd: 1, LatestEnd: inf, EndOpen: true}},
		{"{..1970-01-02}", edtf.Bounds{EarliestStart: none, LatestStart: 172_799, EarliestEnd: 86_401, LatestEnd: 172_800, StartOpen: true}},
		{"{1970-01-01..}", edtf.Bounds{EarliestStart: 0, LatestStart: 86_399, EarliestEnd: 1, LatestEnd: inf, EndOpen: true}},
		{"Y292000000001", edtf.Bounds{EarliestStart: inf - 2, LatestStart: inf, EarliestEnd: inf - 1, LatestEnd: inf}},
		{"Y-292000000001", edtf.Bounds{EarliestStart: none, LatestStart: none + 1, EarliestEnd: none, LatestEnd: none + 2}},
	}
	for _, tt := range tests {
		v, err := edtf.Parse(tt.text)
		if err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(tt.want, v.Bounds()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.text, diff)
		}
		if got := edtf.Date(tt.text).Bounds(); got != tt.want {
			t.Errorf("Date(%q).Bounds() = %v", tt.text, got)
		}
	}
	for _, d := range []edtf.Date{"", "2020-13"} {
		if got := d.Bounds(); got != edtf.Unbounded() {
			t.Errorf("Date(%q).Bounds() = %v", d, got)
		}
	}
}

// TestUnspecifiedBounds: the first and the last day of patterns in which
// months are of different lengths and leap days count.
func TestUnspecifiedBounds(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, first, last string }{
		{"156X-12-25", "1560-12-25", "1569-12-25"},
		{"1XX3", "1003-01-01", "1993-12-31"},
		{"1984-1X", "1984-10-01", "1984-12-31"},
		{"1984-X1", "1984-01-01", "1984-11-30"},
		{"2019-02-2X", "2019-02-20", "2019-02-28"},
		{"2020-02-2X", "2020-02-20", "2020-02-29"},
		{"2019-0X-3X", "2019-01-30", "2019-09-30"},
		{"2019-XX-31", "2019-01-31", "2019-12-31"},
		{"2019-X2-30", "2019-12-30", "2019-12-30"},
		{"202X-02-29", "2020-02-29", "2028-02-29"},
		{"XXXX-02-29", "0000-02-29", "9996-02-29"},
		{"-XXXX-02-29", "-9996-02-29", "-0004-02-29"},
		{"1XX0-02-29", "1020-02-29", "1980-02-29"},
		{"XX00-02-29", "0000-02-29", "9600-02-29"},
		{"20XX-02-2X", "2000-02-20", "2099-02-28"},
		{"200X-02-XX", "2000-02-01", "2009-02-28"},
		{"-XXXX", "-9999-01-01", "-0001-12-31"},
		{"-000X", "-0009-01-01", "-0001-12-31"},
		{"-00X0", "-0090-01-01", "-0010-12-31"},
		{"-0X00", "-0900-01-01", "-0100-12-31"},
		{"-X000", "-9000-01-01", "-1000-12-31"},
		{"-0X0X-06", "-0909-06-01", "-0001-06-30"},
		{"201X-24", "2010-12-01", "2020-02-29"},
		{"-20X0-41", "-2090-07-01", "-2000-12-31"},
		{"XXXX-01-03", "0000-01-03", "9999-01-03"},
		{"XXXX-12-XX", "0000-12-01", "9999-12-31"},
	}
	for _, tt := range tests {
		b := edtf.Date(tt.text).Bounds()
		if first, last := b.EarliestStart.Date(), (b.LatestEnd - 1).Date(); string(first) != tt.first || string(last) != tt.last {
			t.Errorf("%s: from %s to %s, want from %s to %s", tt.text, first, last, tt.first, tt.last)
		}
	}
}

func TestPartsOfTheYear(t *testing.T) {
	t.Parallel()
	tests := map[string][2]string{
		"2019-21": {"2019-03-01", "2019-05-31"}, "2019-22": {"2019-06-01", "2019-08-31"},
		"2019-23": {"2019-09-01", "2019-11-30"}, "2019-24": {"2019-12-01", "2020-02-29"},
		"2019-25": {"2019-03-01", "2019-05-31"}, "2019-26": {"2019-06-01", "2019-08-31"},
		"2019-27": {"2019-09-01", "2019-11-30"}, "2019-28": {"2019-12-01", "2020-02-29"},
		"2019-29": {"2019-09-01", "2019-11-30"}, "2019-30": {"2019-12-01", "2020-02-29"},
		"2019-31": {"2019-03-01", "2019-05-31"}, "2019-32": {"2019-06-01", "2019-08-31"},
		"2019-33": {"2019-01-01", "2019-03-31"}, "2019-34": {"2019-04-01", "2019-06-30"},
		"2019-35": {"2019-07-01", "2019-09-30"}, "2019-36": {"2019-10-01", "2019-12-31"},
		"2019-37": {"2019-01-01", "2019-04-30"}, "2019-38": {"2019-05-01", "2019-08-31"},
		"2019-39": {"2019-09-01", "2019-12-31"},
		"2019-40": {"2019-01-01", "2019-06-30"}, "2019-41": {"2019-07-01", "2019-12-31"},
	}
	for text, want := range tests {
		b := edtf.MustParse(text).Bounds()
		if b.EarliestStart != at(want[0]) || b.LatestEnd != at(want[1])+edtf.Day {
			t.Errorf("%s: %v, want from %s to %s", text, b, want[0], want[1])
		}
	}
}

// happenings lists all starts and ends below 6 that bounds allow.
func happenings(b edtf.Bounds) (all [][2]edtf.Seconds) {
	for start := range edtf.Seconds(6) {
		for end := start + 1; end < 7; end++ {
			if b.EarliestStart <= start && start <= b.LatestStart && b.EarliestEnd <= end && end <= b.LatestEnd {
				all = append(all, [2]edtf.Seconds{start, end})
			}
		}
	}
	return all
}

func randomBounds(r *rand.Rand) edtf.Bounds {
	n := func() edtf.Seconds { return edtf.Seconds(r.IntN(7)) }
	return edtf.Bounds{EarliestStart: n(), LatestStart: n(), EarliestEnd: n(), LatestEnd: n()}
}

// tight returns what Parse would: bounds that make use of start < end.
func tight(b edtf.Bounds) edtf.Bounds { return b.Intersect(edtf.Unbounded()) }

// verdict asks a question of every pair of happenings.
func verdict(b, c edtf.Bounds, holds func(x, y [2]edtf.Seconds) bool) edtf.Truth {
	yes, no := 0, 0
	for _, x := range happenings(b) {
		for _, y := range happenings(c) {
			if holds(x, y) {
				yes++
			} else {
				no++
			}
		}
	}
	switch {
	case no == 0:
		return edtf.Yes
	case yes == 0:
		return edtf.No
	}
	return edtf.Undetermined
}

// TestBoundsAgainstHappenings compares the answers with an enumeration of
// everything that may have happened.
func TestBoundsAgainstHappenings(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 7))
	asked := 0
	for range 20_000 {
		b, c := randomBounds(r), randomBounds(r)
		if b.IsEmpty() != (len(happenings(b)) == 0) {
			t.Fatalf("%+v: IsEmpty() = %t, but %v", b, b.IsEmpty(), happenings(b))
		}
		if b.IsEmpty() || c.IsEmpty() {
			continue
		}
		b, c = tight(b), tight(c)
		asked++
		before := verdict(b, c, func(x, y [2]edtf.Seconds) bool { return x[1] <= y[0] })
		if got := b.Before(c); got != before {
			t.Fatalf("%+v.Before(%+v) = %v, want %v", b, c, got, before)
		}
		overlaps := verdict(b, c, func(x, y [2]edtf.Seconds) bool { return x[0] < y[1] && y[0] < x[1] })
		if got := b.Overlaps(c); got != overlaps {
			t.Fatalf("%+v.Overlaps(%+v) = %v, want %v", b, c, got, overlaps)
		}
		var both [][2]edtf.Seconds
		for _, x := range happenings(b) {
			if b := c; b.EarliestStart <= x[0] && x[0] <= b.LatestStart && b.EarliestEnd <= x[1] && x[1] <= b.LatestEnd {
				both = append(both, x)
			}
		}
		if diff := cmp.Diff(both, happenings(b.Intersect(c))); diff != "" {
			t.Fatalf("%+v.Intersect(%+v):\n%s", b, c, diff)
		}
		if b.Intersect(c).IsEmpty() != (len(both) == 0) {
			t.Fatalf("%+v.Intersect(%+v).IsEmpty()", b, c)
		}
	}
	if asked < 1000 {
		t.Errorf("only %d pairs asked", asked)
	}
}

func TestOverlaps(t *testing.T) {
	t.Parallel()
	tests := []struct {
		a, b edtf.Date
		want edtf.Truth
	}{
		{"2020-01/2020-03", "2020-02/2020-04", edtf.Yes},
		{"2020-01/2020-03", "2020-03/2020-04", edtf.Undetermined},
		{"2020-01/2020-03", "2020-04/2020-05", edtf.No},
		{"2020-04/2020-05", "2020-01/2020-03", edtf.No},
		{"2020-01-08", "2020-01-08", edtf.Undetermined},
		{"2020-01/..", "2019/2019-12", edtf.No},
		{"XXXX", "2020", edtf.Undetermined},
		{"", "", edtf.Undetermined},
	}
	for _, tt := range tests {
		if got := tt.a.Bounds().Overlaps(tt.b.Bounds()); got != tt.want {
			t.Errorf("%s overlaps %s: %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestBeforeWithMissingBounds(t *testing.T) {
	t.Parallel()
	tests := []struct {
		a, b edtf.Date
		want edtf.Truth
	}{
		{"../1985", "1986/..", edtf.Yes},
		{"1986/..", "../1985", edtf.No},
		{"1985", "../1990", edtf.Undetermined},
		{"1985/..", "1990", edtf.Undetermined},
		{"1991/..", "1990", edtf.No},
		{"", "1990", edtf.Undetermined},
		{"1990", "", edtf.Undetermined},
		{"2004-06", "2004", edtf.Undetermined}, // one happened in June, the other some time in the year
		{"2004", "2005", edtf.Yes},
		{"Y1E20", "Y1E30", edtf.Undetermined},
		{"Y1E30", "Y1E20", edtf.Undetermined},
		{"Y-1E30", "Y-1E20", edtf.Undetermined},
		{"Y-1E20", "Y1E20", edtf.Yes},
		{"2004", "Y1E20", edtf.Yes},
		{"Y1E20", "2004", edtf.No},
	}
	for _, tt := range tests {
		if got := tt.a.Bounds().Before(tt.b.Bounds()); got != tt.want {
			t.Errorf("%s before %s: %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestShift(t *testing.T) {
	t.Parallel()
	const inf = edtf.PosInf
	day := edtf.Date("1970-01-02").Bounds()
	tests := []struct {
		name             string
		b                edtf.Bounds
		earliest, latest edtf.Seconds
		want             edtf.Bounds
	}{
		{"a known zone", day, -10_800, -10_800, edtf.Bounds{EarliestStart: 75_600, LatestStart: 161_999, EarliestEnd: 75_601, LatestEnd: 162_000}},
		{"an unknown zone", day, edtf.ZoneEarliest, edtf.ZoneLatest, edtf.Bounds{EarliestStart: 36_000, LatestStart: 215_999, EarliestEnd: 36_001, LatestEnd: 216_000}},
		{"nothing", edtf.Unbounded(), -5, 5, edtf.Unbounded()},
		{"an open end", edtf.Date("1970-01-01/..").Bounds(), 60, 60, edtf.Bounds{EarliestStart: 60, LatestStart: 86_459, EarliestEnd: 61, LatestEnd: inf, EndOpen: true}},
		{
			"too far",
			edtf.Bounds{EarliestStart: -inf + 4, LatestStart: inf - 5, EarliestEnd: 0, LatestEnd: inf - 4},
			-10, 10,
			edtf.Bounds{EarliestStart: -inf, LatestStart: inf - 1, EarliestEnd: -10, LatestEnd: inf - 1},
		},
		{
			"to the last finite second",
			edtf.Bounds{EarliestStart: -inf + 3, LatestStart: inf - 4, EarliestEnd: 0, LatestEnd: inf - 3},
			-4, 3,
			edtf.Bounds{EarliestStart: -inf, LatestStart: inf - 1, EarliestEnd: -4, LatestEnd: inf - 1},
		},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, tt.b.Shift(tt.earliest, tt.latest)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestIntersectKeepsWhatBothState(t *testing.T) {
	t.Parallel()
	open, unknown := edtf.Date("2004/..").Bounds(), edtf.Date("2004/").Bounds()
	from, dunno := edtf.Date("../2004").Bounds(), edtf.Date("/2004").Bounds()
	for _, b := range []edtf.Bounds{open, unknown, from, dunno} {
		if got := b.Intersect(b); got != b {
			t.Errorf("%v.Intersect(itself) = %v", b, got)
		}
	}
	b := edtf.Unbounded()
	b.StartOpen, b.StartUnknown, b.EndOpen, b.EndUnknown = true, true, true, true
	if got := b.Intersect(edtf.Unbounded()); got != edtf.Unbounded() {
		t.Errorf("Intersect keeps what one of the two states: %+v", got)
	}
	if got := edtf.Unbounded().Intersect(b); got != edtf.Unbounded() {
		t.Errorf("Intersect keeps what one of the two states: %+v", got)
	}
}

func TestIsUnbounded(t *testing.T) {
	t.Parallel()
	if b := edtf.Date("XXXX").Bounds(); !b.IsUnbounded() || !b.StartUnknown {
		t.Errorf("XXXX: %+v", b)
	}
	for _, change := range []func(*edtf.Bounds){
		func(b *edtf.Bounds) { b.EarliestStart = 0 },
		func(b *edtf.Bounds) { b.LatestStart = 0 },
		func(b *edtf.Bounds) { b.EarliestEnd = 0 },
		func(b *edtf.Bounds) { b.LatestEnd = 0 },
	} {
		b := edtf.Unbounded()
		change(&b)
		if b.IsUnbounded() {
			t.Errorf("%+v is unbounded", b)
		}
	}
	if edtf.NegInf.IsFinite() || edtf.PosInf.IsFinite() || !edtf.Seconds(0).IsFinite() {
		t.Error("IsFinite")
	}
}

func TestBoundsText(t *testing.T) {
	t.Parallel()
	tests := []struct {
		date edtf.Date
		want string
	}{
		{"2020-03-11", "start 2020-03-11T00:00:00Z to 2020-03-11T23:59:59Z, end 2020-03-11T00:00:01Z to 2020-03-12T00:00:00Z"},
		{"2020-03-11/..", "start 2020-03-11T00:00:00Z to 2020-03-11T23:59:59Z, end 2020-03-11T00:00:01Z to open"},
		{"/2020-03-11", "start unknown to 2020-03-11T23:59:59Z, end 2020-03-11T00:00:01Z to 2020-03-12T00:00:00Z"},
		{"", "start -inf to +inf, end -inf to +inf"},
	}
	for _, tt := range tests {
		if got := tt.date.Bounds().String(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.date, got, tt.want)
		}
	}
}
