package relative_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/edtf/relative"
)

// A news report of Wednesday, 11 March 2020, says that something happened on
// Friday.
func Example() {
	friday := relative.OnWeekday(time.Friday)
	r, err := friday.Resolve("2020-03-11", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("default:", r.Default())
	for _, c := range r.Candidates {
		fmt.Println(c.Date, c.Rule)
	}
	// Output:
	// default: 2020-03-06
	// 2020-03-06 latest
	// 2020-03-13 next
	// 2020-02-28 earlier
	// 2020-03-20 later
}

// The tense of the sentence, where the caller knows it, settles the direction:
// "the ministers will meet on Friday".
func ExamplePolicy_direction() {
	friday := relative.OnWeekday(time.Friday)
	r, err := friday.Resolve("2020-03-11", &relative.Policy{Direction: relative.Future})
	fmt.Println(r.Default(), err)
	// Output: 2020-03-13 <nil>
}

// "A year earlier" is counted from the date last spoken of. Without it the
// dateline stands in, and the resolution says so.
func ExamplePolicy_focus() {
	for _, p := range []*relative.Policy{{Focus: "1988-07"}, nil} {
		r, err := relative.Earlier(1, relative.Year).Resolve("2020-03-11", p)
		fmt.Println(r.Default(), r.Anchor, err)
	}
	// Output:
	// 1987 counted from the focus <nil>
	// 2019 counted from the dateline for want of a focus <nil>
}

// How "late" divides a year is a table that the caller may replace.
func ExamplePolicy_splits() {
	late := relative.Last(relative.Year).Late()
	thirds, _ := late.Resolve("2020-03-11", nil)
	quarters, _ := late.Resolve("2020-03-11", &relative.Policy{
		Splits: []relative.Split{{Unit: relative.Year, Of: relative.Quarter, Early: 1, Mid: 3}},
	})
	fmt.Println(thirds.Default(), quarters.Default())
	// Output: 2019-09/2019-12 2019-36
}

// "Recently" has no measure of its own. The policy may give one.
func ExamplePolicy_vagueness() {
	open, _ := relative.Recently().Resolve("2020-03-11", nil)
	month, _ := relative.Recently().Resolve("2020-03-11", &relative.Policy{Recent: "P1M"})
	few, _ := relative.VaguelyAgo(relative.Few, relative.Day).Resolve("2020-03-11", nil)
	fmt.Println(open.Default(), month.Default(), few.Default())
	// Output: [..2020-03-11] [2020-02-11..2020-03-11] [2020-03-06..2020-03-09]
}

// A dateline need not be a day: what is said then is as coarse as it must be.
func ExampleExpression_Resolve_coarse() {
	for _, e := range []relative.Expression{
		relative.Last(relative.Year), relative.Last(relative.Month), relative.Yesterday(),
	} {
		r, err := e.Resolve("1998-01", nil)
		fmt.Println(e, r.Default(), err)
	}
	// Output:
	// last year 1997 <nil>
	// last month 1997-12 <nil>
	// yesterday [1997-12-31..1998-01-30] <nil>
}

func ExampleExpression_Resolve_noDateline() {
	_, err := relative.Yesterday().Resolve("", nil)
	fmt.Println(errors.Is(err, relative.ErrDateline))
	fmt.Println(err)
	// Output:
	// true
	// relative: yesterday: it takes a dateline: none with bounds is given
}

// The sides of a date: what lasted since or until then, and what happened once
// by, before or after.
func ExampleExpression_Since() {
	year := relative.On("1979")
	for _, e := range []relative.Expression{year.Since(), year.Until(), year.By(), year.Before(), year.After()} {
		r, _ := e.Resolve("", nil)
		fmt.Println(e, r.Default())
	}
	// Output:
	// 1979, since 1979/..
	// 1979, until ../1979
	// 1979, by [..1979]
	// 1979, before [..1978]
	// 1979, after [1980..]
}

func ExampleExpression_Elapsed() {
	r, err := relative.This(relative.Month).Elapsed().Resolve("2020-03-11", nil)
	fmt.Println(r.Default(), err)
	// Output: 2020-03-01/2020-03-10 <nil>
}

// "January this year", "the third quarter of 1989", "the first week of March".
func ExampleExpression_In() {
	for _, e := range []relative.Expression{
		relative.InMonth(time.January).In(relative.This(relative.Year)),
		relative.InQuarter(3).In(relative.On("1989")),
		relative.InMonth(time.March).Nth(1, relative.Week),
	} {
		r, _ := e.Resolve("2020-03-11", nil)
		fmt.Println(e, r.Default())
	}
	// Output:
	// January of this year 2020-01
	// quarter 3 of 1989 1989-35
	// March, week 1 2020-03-01/2020-03-07
}

// "Saturday, April 25" without a year: the weekday tells which.
func ExampleExpression_FallsOn() {
	r, err := relative.OnMonthDay(time.April, 25).FallsOn(time.Saturday).Resolve("1998-11-24", nil)
	fmt.Println(r.Default(), err)
	// Output: 1998-04-25 <nil>
}

// "Wednesday night" keeps the night beside the date.
func ExampleExpression_During() {
	r, err := relative.OnWeekday(time.Wednesday).During(relative.Night).Resolve("2020-03-13", nil)
	fmt.Println(r.Default(), r.Part, err)
	// Output: 2020-03-11 night <nil>
}

// 3/11/2020 is a day of March or of November; the reader does not choose.
func ExampleEither() {
	r, err := relative.Either(relative.On("2020-03-11"), relative.On("2020-11-03")).Resolve("", nil)
	fmt.Println(r.Candidates[0].Date, r.Candidates[1].Date, err)
	// Output: 2020-03-11 2020-11-03 <nil>
}

// A week is named as an interval. Something that happened once within it is
// dated by a set.
func ExampleCandidate_Once() {
	r, _ := relative.Last(relative.Week).Resolve("2020-03-11", nil)
	week := r.Candidates[0]
	fmt.Println(week.Date, week.Date.Bounds().LatestStart.Date())
	fmt.Println(week.Once(), week.Once().Bounds().LatestStart.Date())
	// Output:
	// 2020-03-02/2020-03-08 2020-03-02
	// [2020-03-02..2020-03-08] 2020-03-08
}

func ExampleHoliday() {
	p := &relative.Policy{Holidays: append(relative.Holidays(),
		relative.Holiday{Name: "nowruz", Month: time.March, Day: 20})}
	r, err := relative.OnHoliday("nowruz").Last().Resolve("2020-03-11", p)
	fmt.Println(r.Default(), err)
	// Output: 2019-03-20 <nil>
}

func ExampleAgo() {
	r, _ := relative.Ago(41, relative.Year).Resolve("2000-01-15", nil)
	exact, _ := relative.Ago(41, relative.Year).ToTheDay().Resolve("2000-01-15", nil)
	fmt.Println(r.Default(), exact.Default())
	// Output: 1959 1959-01-15
}

func ExampleRange() {
	var june, july edtf.Date = "1964-06", "1964-07"
	r, err := relative.Range(relative.On(june), relative.On(july)).Resolve("", nil)
	fmt.Println(r.Default(), err)
	// Output: 1964-06/1964-07 <nil>
}
