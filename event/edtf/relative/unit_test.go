package relative_test

import (
	"strings"
	"testing"

	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/edtf/relative"
)

// TestSplitsCoverTheirUnits checks that early, middle and late follow each
// other without a gap and make up the whole.
func TestSplitsCoverTheirUnits(t *testing.T) {
	t.Parallel()
	for _, d := range []edtf.Date{"2020-02", "2020-33", "2020-21", "2020-24", "2020-40", "2020", "199X", "19XX", "2020-03-02/2020-03-08"} {
		e, whole := relative.On(d), d.Bounds()
		end := whole.EarliestStart
		for _, part := range []relative.Expression{e.Early(), e.Mid(), e.Late()} {
			r, err := part.Resolve("", nil)
			if err != nil {
				t.Errorf("%s: %v", part, err)
				continue
			}
			b := r.Default().Bounds()
			if b.EarliestStart != end {
				t.Errorf("%s begins %s, want %s", part, b.EarliestStart, end)
			}
			end = b.LatestEnd
		}
		if end != whole.LatestEnd {
			t.Errorf("the parts of %s end %s, want %s", d, end, whole.LatestEnd)
		}
	}
}

// TestUnitsFollowEachOther walks the units of each kind: the next begins where
// this one ends.
func TestUnitsFollowEachOther(t *testing.T) {
	t.Parallel()
	for _, u := range []relative.Unit{relative.Day, relative.Week, relative.Month, relative.Quarter, relative.Season, relative.Half, relative.Year, relative.Decade, relative.Century} {
		for _, d := range []edtf.Date{"1999-12-31", "2000-01-01", "2000-02-29", "1900-02-28", "2020-03-15", "0100-01-01"} {
			var ends, starts []edtf.Seconds
			for _, e := range []relative.Expression{relative.Last(u), relative.This(u), relative.Next(u)} {
				r, err := e.Resolve(d, nil)
				if err != nil {
					t.Fatal(err)
				}
				b := r.Default().Bounds()
				starts, ends = append(starts, b.EarliestStart), append(ends, b.LatestEnd)
			}
			if starts[1] != ends[0] || starts[2] != ends[1] {
				t.Errorf("%s around %s: starts %v, ends %v", u, d, starts, ends)
			}
			if day := d.Bounds(); day.EarliestStart < starts[1] || day.LatestEnd > ends[1] {
				t.Errorf("this %s does not hold %s", u, d)
			}
		}
	}
}

func TestStrings(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		e    relative.Expression
		want string
	}{
		{relative.Expression{}, "nothing"},
		{relative.Either(), "nothing"},
		{relative.Ago(1, relative.Year), "1 year ago"},
		{relative.Earlier(2, relative.Year), "2 years earlier"},
		{relative.Previous(relative.Week), "previous week"},
		{relative.VaguelyAgo(relative.Few, relative.Day), "few days ago"},
		{relative.NextN(3, relative.Month), "the coming 3 months"},
		{relative.InYear2(82), "year '82"},
		{relative.InDecade2(90).Early(), "decade '90, early"},
		{relative.InFiscalYear(1989), "fiscal 1989"},
		{relative.OnDay(15).Plus(-2, relative.Day), "day 15, 2 days before"},
		{relative.OnHoliday("easter").Next().Uncertain(), "next easter, marked ?"},
		{relative.Range(relative.Recently(), relative.Soon()), "recently to soon"},
		{relative.Either(relative.On("2020"), relative.Now().ToTheDay()), "2020 or now, to the day"},
		{relative.InSeason(relative.Spring).WeekOf(), "spring, week of"},
	} {
		if got := tt.e.String(); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
	r, err := relative.This(relative.Month).During(relative.Night).Resolve(dateline, nil)
	want := "this month, night, counted from the dateline, dateline 2020-03-11, night\n  2020-03: unit, this, "
	if err != nil || !strings.HasPrefix(r.String(), want) {
		t.Errorf("%v, %v, want %s", r, err, want)
	}
	if got := (relative.Measure{Right: 1, Of: 4}).String(); got != "0.250 (1 of 4)" {
		t.Errorf("Measure = %s", got)
	}
	if (relative.Measure{}).Share() != 0 || (relative.Resolution{}).Default() != "" {
		t.Error("the zero values say something")
	}
}
