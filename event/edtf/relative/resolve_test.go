package relative_test

import (
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/edtf/relative"
)

// dates joins the candidates with spaces.
func dates(r relative.Resolution) string {
	var all []string
	for _, c := range r.Candidates {
		all = append(all, string(c.Date))
	}
	return strings.Join(all, " ")
}

type expressionTest struct {
	e        relative.Expression
	dateline edtf.Date
	want     string
}

func runExpressions(t *testing.T, p *relative.Policy, tests []expressionTest) {
	t.Helper()
	for _, tt := range tests {
		r, err := tt.e.Resolve(tt.dateline, p)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		if got := dates(r); got != tt.want {
			t.Errorf("%s on %s = %s, want %s", tt.e, tt.dateline, got, tt.want)
		}
	}
}

// The 11th of March 2020 was a Wednesday.
const dateline = "2020-03-11"

func TestUnits(t *testing.T) {
	t.Parallel()
	runExpressions(t, nil, []expressionTest{
		{relative.Today(), dateline, "2020-03-11"},
		{relative.Yesterday(), "2020-03-01", "2020-02-29"},
		{relative.Tomorrow(), "2019-12-31", "2020-01-01"},
		{relative.Last(relative.Week), dateline, "2020-03-02/2020-03-08 2020-03-04/2020-03-11"},
		{relative.This(relative.Week), dateline, "2020-03-09/2020-03-15"},
		{relative.Next(relative.Week), dateline, "2020-03-16/2020-03-22 2020-03-11/2020-03-18"},
		{relative.Last(relative.Weekend), dateline, "2020-03-07/2020-03-08"},
		{relative.This(relative.Weekend), dateline, "2020-03-14/2020-03-15"},
		{relative.This(relative.Weekend), "2020-03-15", "2020-03-14/2020-03-15"},
		{relative.Last(relative.Month), dateline, "2020-02 2020-02-11/2020-03-11"},
		{relative.Last(relative.Quarter), dateline, "2019-36 2019-12-11/2020-03-11"},
		{relative.This(relative.Quarter), "2020-12-31", "2020-36"},
		{relative.Last(relative.Season), "2020-02-29", "2019-23 2019-11-29/2020-02-29"},
		{relative.This(relative.Season), "2020-02-29", "2019-24"},
		{relative.This(relative.Half), dateline, "2020-40"},
		{relative.Last(relative.Half), dateline, "2019-41 2019-09-11/2020-03-11"},
		{relative.Last(relative.Year), dateline, "2019 2019-03-11/2020-03-11"},
		{relative.This(relative.Decade), dateline, "202X"},
		{relative.Last(relative.Century), dateline, "19XX 1920-03-11/2020-03-11"},
		{relative.This(relative.Hour), dateline, "2020-03-11"},
	})
}

func TestDistances(t *testing.T) {
	t.Parallel()
	runExpressions(t, nil, []expressionTest{
		{relative.Ago(10, relative.Day), dateline, "2020-03-01"},
		{relative.Ago(2, relative.Week), dateline, "2020-02-26 2020-02-24/2020-03-01"},
		{relative.Ago(1, relative.Weekend), dateline, "2020-03-07/2020-03-08"},
		{relative.FromNow(1, relative.Month), "2020-01-31", "2020-02 2020-02-29"},
		{relative.Ago(3, relative.Quarter), dateline, "2019-34 2019-06 2019-06-11"},
		{relative.Ago(41, relative.Year), "2000-01-15", "1959 1959-01 1959-01-15"},
		{relative.Ago(41, relative.Year).ToTheDay(), "2000-01-15", "1959-01-15 1959-01 1959"},
		{relative.Ago(2, relative.Decade), dateline, "2000 2000-03 2000-03-11"},
		{relative.Ago(1, relative.Century), dateline, "1920 1920-03 1920-03-11"},
		{relative.Ago(3, relative.Hour), dateline, "2020-03-11 2020-03-10"},
		{relative.FromNow(48, relative.Hour), dateline, "2020-03-13 2020-03-14"},
		{relative.Ago(90, relative.Minute), dateline, "2020-03-11 2020-03-10"},
		{relative.Ago(4, relative.Year), "2020-02-29", "2016 2016-02 2016-02-29"},
		{relative.Ago(1, relative.Year).ToTheDay(), "2020-02-29", "2019-02-28 2019-02 2019"},
		{relative.LastN(2, relative.Week), dateline, "2020-02-26/2020-03-11"},
		{relative.LastN(24, relative.Hour), dateline, "2020-03-10/2020-03-11"},
		{relative.NextN(90, relative.Minute), dateline, "2020-03-11/2020-03-12"},
		{relative.NextN(3, relative.Day), dateline, "2020-03-11/2020-03-14"},
		{relative.LastN(1, relative.Year), dateline, "2019-03-11/2020-03-11 2019"},
		{relative.LastN(3, relative.Month), "2020-05-31", "2020-02-29/2020-05-31"},
	})
}

func TestComingRound(t *testing.T) {
	t.Parallel()
	friday, march := relative.OnWeekday(time.Friday), relative.InMonth(time.March)
	runExpressions(t, nil, []expressionTest{
		{friday, dateline, "2020-03-06 2020-03-13 2020-02-28 2020-03-20"},
		{friday, "2020-03-13", "2020-03-13 2020-03-20 2020-03-06 2020-03-27"},
		{friday.Last(), "2020-03-13", "2020-03-06 2020-02-28"},
		{friday.Last(), dateline, "2020-03-06 2020-02-28"},
		{friday.This(), dateline, "2020-03-13 2020-03-06"},
		{friday.Next(), dateline, "2020-03-13 2020-03-20"},
		{relative.AtWeekend(), "2000-04-24", "2000-04-22/2000-04-23 2000-04-29/2000-04-30 2000-04-15/2000-04-16 2000-05-06/2000-05-07"},
		{march, "1998-01-08", "1998-03 1997-03 1999-03 1996-03"},
		{march, "1998-03-08", "1998-03 1997-03 1999-03 2000-03"},
		{march.Last(), "1998-03-08", "1997-03 1996-03"},
		{march.This(), "1998-01-08", "1998-03 1997-03"},
		{relative.OnMonthDay(time.August, 6), "1998-02-06", "1998-08-06 1997-08-06 1999-08-06 1996-08-06"},
		{relative.OnMonthDay(time.February, 29), "2019-01-01", "2020-02-29 2016-02-29 2024-02-29 2012-02-29"},
		{relative.OnMonthDay(time.February, 29), "1900-02-28", "1896-02-29 1904-02-29 1892-02-29 1908-02-29"},
		{relative.OnDay(31), "2020-02-20", "2020-01-31 2020-03-31 2019-12-31 2020-05-31"},
		{relative.InSeason(relative.Winter), "2020-02-01", "2019-24 2020-24 2018-24 2021-24"},
		{relative.InSeason(relative.Spring).Last(), "2020-02-01", "2019-21 2018-21"},
		{relative.InQuarter(3), "1989-10-25", "1989-35 1990-35 1988-35 1991-35"},
		{relative.OnHoliday("Thanksgiving"), "2000-01-07", "1999-11-25 2000-11-23 1998-11-26 2001-11-22"},
		{relative.OnHoliday("election day").In(relative.On("1998")), "", "1998-11-03"},
		{relative.OnHoliday("easter").Last(), "2020-03-11", "2019-04-21 2018-04-01"},
		{relative.OnMonthDay(time.April, 25).FallsOn(time.Saturday), "2000-04-24", "1998-04-25 2000-04-25? 1999-04-25? 2001-04-25?"},
		{relative.OnDay(13).FallsOn(time.Friday), dateline, "2020-03-13 2019-12-13 2019-09-13 2020-11-13"},
		{relative.OnDay(15).FallsOn(time.Thursday), "2013-02-12", "2012-11-15 2013-08-15 2012-03-15 2014-05-15"},
		{relative.InYear2(82), "1998-02-06", "1982 2082"},
		{relative.InYear2(98), "1998-02-06", "1998 2098"},
		{relative.InDecade2(90), "1998-02-06", "199X 209X"},
	})
	runExpressions(t, &relative.Policy{Direction: relative.Future}, []expressionTest{
		{friday, dateline, "2020-03-13 2020-03-06 2020-03-20 2020-02-28"},
		{friday, "2020-03-13", "2020-03-13 2020-03-20 2020-03-06 2020-03-27"},
		{march, "1998-03-08", "1998-03 1999-03 1997-03 2000-03"},
		{relative.InYear2(30), "2020-03-11", "2030 1930"},
	})
	runExpressions(t, &relative.Policy{Direction: relative.Past}, []expressionTest{
		{march, "1998-01-08", "1997-03 1998-03 1996-03 1999-03"},
	})
	runExpressions(t, &relative.Policy{Direction: relative.Nearest, MaxCandidates: 2, SundayWeeks: true}, []expressionTest{
		{friday, dateline, "2020-03-13 2020-03-06"},
		{relative.OnWeekday(time.Sunday).This(), dateline, "2020-03-08 2020-03-15"},
		{relative.This(relative.Week), dateline, "2020-03-08/2020-03-14"},
	})
}

func TestWithin(t *testing.T) {
	t.Parallel()
	runExpressions(t, nil, []expressionTest{
		{relative.InMonth(time.January).In(relative.This(relative.Year)), dateline, "2020-01"},
		{relative.InMonth(time.June).In(relative.Last(relative.Year)), dateline, "2019-06"},
		{relative.InQuarter(3).In(relative.InFiscalYear(1989)), "", "1989-35~"},
		{relative.OnWeekday(time.Friday).In(relative.Last(relative.Week)), dateline, "2020-03-06"},
		{relative.OnWeekday(time.Friday).NthIn(1, relative.On("2020-07")), "", "2020-07-03"},
		{relative.OnWeekday(time.Friday).NthIn(5, relative.On("2020-07")), "", "2020-07-31"},
		{relative.OnWeekday(time.Friday).NthIn(-1, relative.On("2020-07")), "", "2020-07-31"},
		{relative.OnWeekday(time.Friday).NthIn(-5, relative.On("2020-07")), "", "2020-07-03"},
		{relative.OnWeekday(time.Monday).NthIn(2, relative.Next(relative.Month)), "2018-03-20", "2018-04-09"},
		{relative.InSeason(relative.Winter).In(relative.On("1872")), "", "1872-24"},
		{relative.On("2020-03").Nth(1, relative.Week), "", "2020-03-01/2020-03-07"},
		{relative.On("2020-03").Nth(-1, relative.Week), "", "2020-03-25/2020-03-31"},
		{relative.On("2020-03").Nth(5, relative.Week), "", "2020-03-29/2020-03-31"},
		{relative.On("2020-03").Nth(2, relative.Day), "", "2020-03-02"},
		{relative.On("2020").Nth(2, relative.Half), "", "2020-41"},
		{relative.On("198X").Nth(-1, relative.Half), "", "1985/1989"},
		{relative.On("19XX").Nth(4, relative.Quarter), "", "1975/1999"},
		{relative.On("2020-03").Nth(1, relative.Half), "", "2020-03-01/2020-03-15"},
		{relative.On("2020-03").Nth(2, relative.Half), "", "2020-03-16/2020-03-31"},
		{relative.On("2020-40").Nth(2, relative.Quarter), "", "2020-34"},
		{relative.On("2020").Nth(-1, relative.Month), "", "2020-12"},
		{relative.On("199X").Nth(3, relative.Year), "", "1992"},
		{relative.On("2020-03").Nth(-1, relative.Weekend), "", "2020-03-28/2020-03-29"},
		{relative.On("2020").Nth(1, relative.Season), "", "2020-21"},
		{relative.On("2020-03-03").WeekOf(), "", "2020-03-02/2020-03-08"},
		{relative.OnHoliday("christmas").In(relative.On("1998")).Plus(2, relative.Day), "", "1998-12-27"},
		{relative.OnWeekday(time.Tuesday).Last().Plus(-1, relative.Day), "2000-02-24", "2000-02-21 2000-02-14"},
		{relative.On("2020-03").Plus(2, relative.Day), "", "2020-04-02"},
		{relative.On("2020-03").Plus(-1, relative.Week), "", "2020-02-23 2020-02-17/2020-02-23"},
	})
}

func TestParts(t *testing.T) {
	t.Parallel()
	runExpressions(t, nil, []expressionTest{
		{relative.On("2020-02").Early(), "", "2020-02-01/2020-02-10"},
		{relative.On("2020-02").Mid(), "", "2020-02-11/2020-02-20"},
		{relative.On("2020-02").Late(), "", "2020-02-21/2020-02-29"},
		{relative.On("1995").Early(), "", "1995-01/1995-04"},
		{relative.Last(relative.Year).Late(), dateline, "2019-09/2019-12"},
		{relative.On("199X").Mid(), "", "1994/1996"},
		{relative.On("199X").Late(), "", "1997/1999"},
		{relative.On("19XX").Early(), "", "1900/1933"},
		{relative.On("19XX").Late(), "", "1967/1999"},
		{relative.On("199X").EarlyToMid(), "", "1990/1996"},
		{relative.InMonth(time.March).MidToLate(), dateline, "2020-03-11/2020-03-31 2019-03-11/2019-03-31 2021-03-11/2021-03-31 2022-03-11/2022-03-31"},
		{relative.On("2020-21").Mid(), "", "2020-04"},
		{relative.This(relative.Week).Late(), dateline, "2020-03-13/2020-03-15"},
		{relative.Yesterday().Late(), dateline, "2020-03-10"},
		{relative.On("1989").Start(), "", "1989-01 1989-01/1989-04 1989-01-01"},
		{relative.On("1989").End(), "", "1989-12 1989-09/1989-12 1989-12-31"},
		{relative.On("1989-11").End(), "", "1989-11-21/1989-11-30 1989-11-30"},
		{relative.This(relative.Month).Elapsed(), dateline, "2020-03-01/2020-03-10"},
		{relative.This(relative.Month).Elapsed(), "2020-03-01", "2020-03-01"},
		{relative.This(relative.Year).Remaining(), dateline, "2020-03-12/2020-12-31"},
		{relative.InMonth(time.January).Elapsed(), dateline, "2020-01 2019-01"},
		{relative.OnWeekday(time.Sunday).Elapsed(), "1998-03-22", "1998-03-22 1998-03-29 1998-03-15 1998-04-05"},
	})
	thirds := &relative.Policy{Splits: []relative.Split{{Unit: relative.Year, Of: relative.Quarter, Early: 1, Mid: 3}}}
	runExpressions(t, thirds, []expressionTest{
		{relative.On("1995").Mid(), "", "1995-04/1995-09"},
		{relative.On("1995").Early(), "", "1995-33"},
	})
}

func TestSides(t *testing.T) {
	t.Parallel()
	runExpressions(t, nil, []expressionTest{
		{relative.On("1979").Since(), "", "1979/.."},
		{relative.On("1979-11-04").Until(), "", "../1979-11-04"},
		{relative.On("1979").By(), "", "[..1979]"},
		{relative.On("1979").From(), "", "[1979..]"},
		{relative.On("1979").Before(), "", "[..1978]"},
		{relative.On("1979").After(), "", "[1980..]"},
		{relative.On("1979-12").After(), "", "[1980-01..]"},
		{relative.On("2020-03-01").Before(), "", "[..2020-02-29]"},
		{relative.On("199X").Since(), "", "199X/.."},
		{relative.On("199X").Before(), "", "[..1989]"},
		{relative.This(relative.Decade).Since(), dateline, "202X/.."},
		{relative.On("2020-21").Since(), "", "2020-03~/.."},
		{relative.Last(relative.Week).Since(), dateline, "2020-03-02~/.."},
		{relative.Last(relative.Week).After(), dateline, "[2020-03-09..]"},
		{relative.Last(relative.Year).Since().During(relative.Night), dateline, "2019/.."},
		{relative.Range(relative.On("1964-06"), relative.On("1964-07")), "", "1964-06/1964-07"},
		{relative.Range(relative.OnWeekday(time.Friday), relative.OnWeekday(time.Monday)), dateline, "2020-03-06/2020-03-09 2020-03-13/2020-03-16 2020-02-28/2020-03-02 2020-03-20/2020-03-23"},
		{relative.Range(relative.InMonth(time.December), relative.On("2024-01")), dateline, "2023-12/2024-01"},
		{relative.Range(relative.On("2020-01-15"), relative.InMonth(time.January)), dateline, "2020-01-15/2021-01"},
		{relative.Range(relative.InMonth(time.December), relative.InMonth(time.January).In(relative.Last(relative.Year))), dateline, "2018-12/2019-01"},
		{relative.Range(relative.On("198X").Early(), relative.On("199X")), "", "1980/199X"},
		{relative.Either(relative.On("2020-03-11"), relative.On("2020-11-03")), "", "2020-03-11 2020-11-03"},
	})
}

func TestMarks(t *testing.T) {
	t.Parallel()
	runExpressions(t, nil, []expressionTest{
		{relative.On("1950").Approximately(), "", "1950~"},
		{relative.On("1950").Approximately().Uncertain(), "", "1950%"},
		{relative.On("199X").Late().Approximately(), "", "1997~/1999~"},
		{relative.On("1928").Before().Approximately(), "", "[..1927~]"},
		{relative.On("1928").Approximately().Since(), "", "1928~/.."},
		{relative.On("1950~").Uncertain(), "", "1950%"},
		{relative.On("2019~/2020").Uncertain(), "", "2019%/2020?"},
		{relative.On("2004?-06").Approximately(), "", "2004?-06"},
		{relative.Range(relative.On("1984").Approximately(), relative.On("2004-06")), "", "1984~/2004-06"},
		{relative.Ago(4, relative.Year).Approximately(), "1998-02-27", "1994~ 1994-02~ 1994-02-27~"},
	})
}

func TestVague(t *testing.T) {
	t.Parallel()
	tests := []expressionTest{
		{relative.Now(), dateline, "2020-03-11"},
		{relative.Recently(), dateline, "[..2020-03-11]"},
		{relative.Soon(), dateline, "[2020-03-11..]"},
		{relative.VaguelyAgo(relative.Few, relative.Day), dateline, "[2020-03-06..2020-03-09]"},
		{relative.VaguelyAgo(relative.Several, relative.Year), dateline, "[2011..2017]"},
		{relative.VaguelyAgo(relative.Many, relative.Year), dateline, "[..2016]"},
		{relative.VaguelyFromNow(relative.Some, relative.Week), dateline, "[2020-03-25..2020-05-20]"},
	}
	runExpressions(t, nil, tests)
	runExpressions(t, &relative.Policy{Recent: "P1M", Imminent: "P10D", Vagueness: []relative.Vagueness{{Word: relative.Few, Min: 3, Max: 3}}}, []expressionTest{
		{relative.Recently(), dateline, "[2020-02-11..2020-03-11]"},
		{relative.Soon(), dateline, "[2020-03-11..2020-03-21]"},
		{relative.VaguelyAgo(relative.Few, relative.Day), dateline, "2020-03-08"},
	})
}

func TestFocus(t *testing.T) {
	t.Parallel()
	p := &relative.Policy{Focus: "1995"}
	runExpressions(t, p, []expressionTest{
		{relative.Following(relative.Year), "1998-04-18", "1996"},
		{relative.That(relative.Year), "1998-04-18", "1995"},
		{relative.Previous(relative.Decade), "", "198X"},
		{relative.Later(2, relative.Day), "", "[1995-01-03..1996-01-02]"},
	})
	for _, tt := range []struct {
		e      relative.Expression
		policy *relative.Policy
		want   relative.Anchor
	}{
		{relative.Earlier(1, relative.Year), p, relative.FromFocus},
		{relative.Earlier(1, relative.Year), nil, relative.FromStandIn},
		{relative.Ago(1, relative.Year), p, relative.FromDateline},
		{relative.On("1995"), p, relative.FromNothing},
	} {
		r, err := tt.e.Resolve(dateline, tt.policy)
		if err != nil || r.Anchor != tt.want {
			t.Errorf("%s: anchor = %v, %v, want %v", tt.e, r.Anchor, err, tt.want)
		}
	}
}

func TestFiscal(t *testing.T) {
	t.Parallel()
	runExpressions(t, nil, []expressionTest{{relative.InFiscalYear(1989), "", "1989~"}})
	runExpressions(t, &relative.Policy{FiscalStart: time.October}, []expressionTest{
		{relative.InFiscalYear(1989), "", "1988-10/1989-09"},
		{relative.InFiscalYear(1989).Nth(3, relative.Quarter), "", "1989-34"},
		{relative.InFiscalYear(1989).Nth(1, relative.Half), "", "1988-10/1989-03"},
	})
}

func TestErrors(t *testing.T) {
	t.Parallel()
	deep := relative.On("2020")
	for range 40 {
		deep = deep.Approximately()
	}
	for _, tt := range []struct {
		e        relative.Expression
		dateline edtf.Date
		policy   *relative.Policy
		want     error
	}{
		{relative.Expression{}, dateline, nil, relative.ErrEmpty},
		{relative.Expression{}.Early(), dateline, nil, relative.ErrEmpty},
		{relative.Expression{}.Last(), dateline, nil, relative.ErrEmpty},
		{relative.Either(), dateline, nil, relative.ErrEmpty},
		{relative.Yesterday(), "", nil, relative.ErrDateline},
		{relative.Yesterday(), "XXXX", nil, relative.ErrDateline},
		{relative.Yesterday(), "no date", nil, relative.ErrDateline},
		{relative.That(relative.Year), "", nil, relative.ErrDateline},
		{relative.That(relative.Year), dateline, &relative.Policy{Focus: "1995/.."}, relative.ErrDateline},
		{relative.On("no date"), dateline, nil, relative.ErrNoSuchDate},
		{relative.OnMonthDay(time.February, 30), dateline, nil, relative.ErrNoSuchDate},
		{relative.OnWeekday(7), dateline, nil, relative.ErrNoSuchDate},
		{relative.InMonth(13), dateline, nil, relative.ErrNoSuchDate},
		{relative.OnDay(32), dateline, nil, relative.ErrNoSuchDate},
		{relative.OnDay(32).FallsOn(time.Friday), dateline, nil, relative.ErrNoSuchDate},
		{relative.OnWeekday(time.Friday).NthIn(1, relative.Expression{}), dateline, nil, relative.ErrEmpty},
		{relative.InQuarter(5), dateline, nil, relative.ErrNoSuchDate},
		{relative.InSeason(0), dateline, nil, relative.ErrNoSuchDate},
		{relative.OnHoliday("sunday"), dateline, nil, relative.ErrNoSuchDate},
		{relative.InYear2(100), dateline, nil, relative.ErrNoSuchDate},
		{relative.InDecade2(95), dateline, nil, relative.ErrNoSuchDate},
		{relative.OnMonthDay(time.February, 29).In(relative.On("2019")), dateline, nil, relative.ErrNoSuchDate},
		{relative.OnWeekday(time.Friday).NthIn(6, relative.On("2020-07")), dateline, nil, relative.ErrNoSuchDate},
		{relative.OnWeekday(time.Friday).NthIn(-6, relative.On("2020-07")), dateline, nil, relative.ErrNoSuchDate},
		{relative.OnWeekday(time.Friday).NthIn(0, relative.On("2020-07")), dateline, nil, relative.ErrForm},
		{relative.On("198X").Nth(1, relative.Quarter), dateline, nil, relative.ErrForm},
		{relative.On("198X").Nth(3, relative.Half), dateline, nil, relative.ErrForm},
		{relative.On("2020-03").Nth(6, relative.Week), dateline, nil, relative.ErrNoSuchDate},
		{relative.Next(relative.Month).Elapsed(), dateline, nil, relative.ErrNoSuchDate},
		{relative.Last(0), dateline, nil, relative.ErrForm},
		{relative.Ago(1, 0), dateline, nil, relative.ErrForm},
		{relative.Today().Last(), dateline, nil, relative.ErrForm},
		{relative.On("1979").Since().Early(), dateline, nil, relative.ErrForm},
		{relative.On("XXXX").Since(), dateline, nil, relative.ErrForm},
		{relative.LastN(2, relative.Week).Early(), dateline, nil, relative.ErrForm},
		{relative.Range(relative.On("2020"), relative.On("2019")), dateline, nil, relative.ErrForm},
		{relative.VaguelyAgo("umpteen", relative.Day), dateline, nil, relative.ErrForm},
		{relative.Recently(), dateline, &relative.Policy{Recent: "a month"}, relative.ErrForm},
		{deep, dateline, nil, relative.ErrForm},
		{relative.Ago(3000, relative.Year), dateline, nil, relative.ErrRange},
		{relative.Ago(math.MaxInt, relative.Century), dateline, nil, relative.ErrRange},
		{relative.FromNow(math.MinInt, relative.Day), dateline, nil, relative.ErrRange},
		{relative.InFiscalYear(123456), dateline, nil, relative.ErrRange},
	} {
		r, err := tt.e.Resolve(tt.dateline, tt.policy)
		var e *relative.Error
		if !errors.Is(err, tt.want) || !errors.As(err, &e) || len(r.Candidates) > 0 {
			t.Errorf("%s on %q = %v, %v, want %v", tt.e, tt.dateline, dates(r), err, tt.want)
		}
	}
}
