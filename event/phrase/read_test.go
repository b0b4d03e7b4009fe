package phrase_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/edtf/relative"
	"github.com/casus-events/casus/event/phrase"
)

// resolved joins the candidates of a phrase with spaces.
func resolved(t *testing.T, text string, dateline edtf.Date, o *phrase.Options) string {
	t.Helper()
	reading, err := phrase.Read(text, o)
	if err != nil {
		return err.Error()
	}
	r, err := reading.Resolve(dateline, nil)
	if err != nil {
		return err.Error()
	}
	var all []string
	for _, c := range r.Candidates {
		all = append(all, string(c.Date))
	}
	if r.Part != "" {
		all = append(all, string(r.Part))
	}
	return strings.Join(all, " ")
}

// The 11th of March 2020 was a Wednesday.
const dateline = "2020-03-11"

func runDates(t *testing.T, tests [][2]string) {
	t.Helper()
	for _, tt := range tests {
		if got := resolved(t, tt[0], dateline, nil); got != tt[1] {
			t.Errorf("%q = %s, want %s", tt[0], got, tt[1])
		}
	}
}

func TestStatedDates(t *testing.T) {
	t.Parallel()
	runDates(t, [][2]string{
		{"Jan. 1, 2020", "2020-01-01"},
		{"11 March 2020", "2020-03-11"},
		{"3/11/2020", "2020-03-11 2020-11-03"},
		{"13/11/2020", "2020-11-13"},
		{"3/11/20", "2020-03-11 2020-11-03 2120-03-11 2120-11-03"},
		{"12-10-93", "1993-12-10 1993-10-12 2093-12-10 2093-10-12"},
		{"11.3.2020", "2020-03-11 2020-11-03"},
		{"2020-03-11", "2020-03-11"},
		{"2020-03-11T19:35Z", "2020-03-11T19:35Z"},
		{"1998-09", "1998-09"},
		{"9/1998", "1998-09"},
		{"1998", "1998"},
		{"the 1990s", "199X"},
		{"the 1800s", "18XX 180X"},
		{"the 2000s", "200X 20XX"},
		{"the '90s", "199X 209X"},
		{"'82", "1982 2082"},
		{"March 2020", "2020-03"},
		{"March '98", "1998-03 2098-03"},
		{"2016 June", "2016-06"},
		{"2012/Aug/10", "2012-08-10"},
		{"5-Aug-2016", "2016-08-05"},
		{"mid-2004", "2004-05/2004-08"},
		{"early to mid 2004", "2004-01/2004-08"},
		{"mid-to-late March 2004", "2004-03-11/2004-03-31"},
		{"the end of 1990", "1990-12 1990-09/1990-12 1990-12-31"},
		{"the beginning of October 1990", "1990-10-01/1990-10-10 1990-10-01"},
		{"fiscal 1989", "1989~"},
		{"fiscal 1989's third quarter", "1989-35~"},
		{"the third quarter of 1998", "1998-35"},
		{"H2 2016", "2016-41"},
		{"the first week of March 2020", "2020-03-01/2020-03-07"},
		{"the last Friday of May 2020", "2020-05-29"},
		{"second half of 2019", "2019-41"},
		{"the 19th century", "18XX"},
		{"late 20th century", "1967/1999"},
		{"19th c.", "18XX"},
		{"5th century BC", "-0499/-0400"},
		{"44 BC", "-0043"},
		{"AD 79", "0079"},
		{"Friday, Oct. 13, 1989", "1989-10-13"},
		{"the week of 3 March 2020", "2020-03-02/2020-03-08"},
		{"March 3-5, 2020", "2020-03-03/2020-03-05"},
		{"from June to July 1964", "1964-06/1964-07"},
		{"December - January 2024", "2023-12/2024-01"},
		{"1964-1968", "1964/1968"},
		{"1910-30", "1910/1930 1910-30"},
		{"1667 or 1668", "1667 1668"},
		{"2019-12/2020-01-08", "2019-12/2020-01-08"},
		{"199X", "199X"},
		{"Christmas Day 1998", "1998-12-25"},
		{"spring 1998", "1998-21"},
		{"the summer of 2019", "2019-22"},
		{"the year two thousand", "2000"},
		{"nineteen seventy-nine", "1979"},
		{"February 29, 2019", "relative: 2019-02-29: there is no such date: edtf: \"2019-02-29\": offset 8: want a day that the month has (dateline 2020-03-11)"},
	})
}

func TestPointingDates(t *testing.T) {
	t.Parallel()
	runDates(t, [][2]string{
		{"today", "2020-03-11"},
		{"yesterday", "2020-03-10"},
		{"tomorrow", "2020-03-12"},
		{"the day before yesterday", "2020-03-09"},
		{"the day after tomorrow", "2020-03-13"},
		{"tonight", "2020-03-11 night"},
		{"last night", "2020-03-10 night"},
		{"this morning", "2020-03-11 morning"},
		{"late yesterday", "2020-03-10"},
		{"last week", "2020-03-02/2020-03-08 2020-03-04/2020-03-11"},
		{"last month", "2020-02 2020-02-11/2020-03-11"},
		{"last year", "2019 2019-03-11/2020-03-11"},
		{"this week", "2020-03-09/2020-03-15"},
		{"this September", "2020-09 2019-09"},
		{"next year", "2021 2020-03-11/2021-03-11"},
		{"the coming week", "2020-03-16/2020-03-22 2020-03-11/2020-03-18"},
		{"last weekend", "2020-03-07/2020-03-08"},
		{"this weekend", "2020-03-14/2020-03-15"},
		{"the weekend", "2020-03-07/2020-03-08 2020-03-14/2020-03-15 2020-02-29/2020-03-01 2020-03-21/2020-03-22"},
		{"the past two weeks", "2020-02-26/2020-03-11"},
		{"the last 24 hours", "2020-03-10/2020-03-11"},
		{"within the past two weeks", "2020-02-26/2020-03-11"},
		{"next three months", "2020-03-11/2020-06-11"},
		{"the past year", "2019-03-11/2020-03-11 2019"},
		{"the past few days", "2020-03-06~/.."},
		{"the year", "2020"},
		{"the current fiscal year", "2020~"},
		{"late last year", "2019-09/2019-12"},
		{"early next week", "2020-03-16/2020-03-17"},
		{"earlier this month", "2020-03-01/2020-03-10"},
		{"later this year", "2020-03-12/2020-12-31"},
		{"earlier in the year", "2020-01-01/2020-03-10"},
		{"last year's third quarter", "2019-35"},
		{"the third quarter", "2020-35 2019-35 2021-35 2018-35"},
		{"January this year", "2020-01"},
		{"June last year", "2019-06"},
		{"last Friday", "2020-03-06 2020-02-28"},
		{"last Friday night", "2020-03-06 2020-02-28 night"},
		{"last Monday, March 9", "2020-03-09 2021-03-09? 2019-03-09? 2022-03-09?"},
		{"next Monday", "2020-03-16 2020-03-23"},
		{"this Friday", "2020-03-13 2020-03-06"},
		{"last May", "2019-05 2018-05"},
		{"last Thanksgiving", "2019-11-28 2018-11-22"},
		{"last summer", "2019-22 2018-22"},
		{"this coming Sunday, March 15", "2020-03-15 2019-03-15? 2021-03-15? 2018-03-15?"},
		{"the following year", "2021"},
		{"that year", "2020"},
		{"later that day", "2020-03-11"},
		{"the same week", "2020-03-09/2020-03-15"},
		{"the previous Friday", "2020-03-06 2020-02-28"},
		{"the week after next", "2020-03-23/2020-03-29"},
		{"now", "2020-03-11"},
		{"currently", "2020-03-11"},
		{"at the moment", "2020-03-11"},
		{"recently", "[..2020-03-11]"},
		{"in the recent past", "[..2020-03-11]"},
		{"soon", "[2020-03-11..]"},
		{"in the near future", "[2020-03-11..]"},
	})
}

func TestCountedDates(t *testing.T) {
	t.Parallel()
	runDates(t, [][2]string{
		{"two weeks ago", "2020-02-26 2020-02-24/2020-03-01"},
		{"10 days ago", "2020-03-01"},
		{"a year ago", "2019 2019-03 2019-03-11"},
		{"41 years ago", "1979 1979-03 1979-03-11"},
		{"a decade ago", "2010 2010-03 2010-03-11"},
		{"half a year ago", "2019-09 2019-09-11"},
		{"a year and a half ago", "2018-09 2018-09-11"},
		{"a couple of days ago", "2020-03-09~"},
		{"a week or so ago", "2020-03-04~ 2020-03-02~/2020-03-08~"},
		{"a few days ago", "[2020-03-06..2020-03-09]"},
		{"several years ago", "[2011..2017]"},
		{"many years ago", "[..2016]"},
		{"days ago", "[2020-03-01..2020-03-09]"},
		{"nearly four years ago", "2016~ 2016-03~ 2016-03-11~"},
		{"some 40 years ago", "1980~ 1980-03~ 1980-03-11~"},
		{"exactly 21 years ago to the day", "1999-03-11 1999-03 1999"},
		{"20 years ago today", "2000-03-11 2000-03 2000"},
		{"two hours ago", "2020-03-11 2020-03-10"},
		{"a year earlier", "2019 2019-03 2019-03-11"},
		{"two days later", "2020-03-13"},
		{"the day before", "2020-03-10"},
		{"the next morning", "2020-03-12 morning"},
		{"in two weeks", "2020-03-25 2020-03-23/2020-03-29"},
		{"in two weeks' time", "2020-03-25 2020-03-23/2020-03-29"},
		{"in a few days", "[2020-03-13..2020-03-16]"},
		{"two days from now", "2020-03-13"},
		{"two weeks from Friday", "2020-03-20 2020-03-27 2020-03-13 2020-04-03"},
		{"two days after Christmas", "2019-12-27 2020-12-27 2018-12-27 2021-12-27"},
		{"the day before last Tuesday", "2020-03-09 2020-03-02"},
		{"year-ago", "2019 2019-03 2019-03-11"},
	})
}

func TestNamedDates(t *testing.T) {
	t.Parallel()
	runDates(t, [][2]string{
		{"Friday", "2020-03-06 2020-03-13 2020-02-28 2020-03-20"},
		{"Wednesday night", "2020-03-11 2020-03-18 2020-03-04 2020-03-25 night"},
		{"Friday morning", "2020-03-06 2020-03-13 2020-02-28 2020-03-20 morning"},
		{"Friday noon", "2020-03-06 2020-03-13 2020-02-28 2020-03-20 noon"},
		{"noon Friday", "2020-03-06 2020-03-13 2020-02-28 2020-03-20 noon"},
		{"early Wednesday", "2020-03-11 2020-03-18 2020-03-04 2020-03-25"},
		{"Earlier Sunday", "2020-03-08 2020-03-15 2020-03-01 2020-03-22"},
		{"in December", "2019-12 2020-12 2018-12 2021-12"},
		{"on Jan. 1", "2020-01-01 2021-01-01 2019-01-01 2022-01-01"},
		{"Aug. 6", "2020-08-06 2019-08-06 2021-08-06 2018-08-06"},
		{"11/25", "2019-11-25 2020-11-25 2018-11-25 2021-11-25"},
		{"March eighth", "2020-03-08 2021-03-08 2019-03-08 2022-03-08"},
		{"the 15th", "2020-03-15 2020-02-15 2020-04-15 2020-01-15"},
		{"Friday the 13th", "2020-03-13 2019-12-13 2019-09-13 2020-11-13"},
		{"the 15th of last month", "2020-02-15"},
		{"the night of March 3", "2020-03-03 2021-03-03 2019-03-03 2022-03-03 night"},
		{"Saturday, April 25", "2020-04-25 2019-04-25? 2021-04-25? 2018-04-25?"},
		{"Friday of last week", "2020-03-06"},
		{"spring", "2020-21 2019-21 2021-21 2022-21"},
		{"Christmas", "2019-12-25 2020-12-25 2018-12-25 2021-12-25"},
		{"New Year's Eve", "2019-12-31 2020-12-31 2018-12-31 2021-12-31"},
		{"Easter Monday", "2020-04-13 2019-04-22 2021-04-05 2018-04-02"},
		{"Election Day", "2019-11-05 2020-11-03 2018-11-06 2021-11-02"},
		{"September 11", "2019-09-11 2020-09-11 2018-09-11 2021-09-11"},
		{"late November", "2019-11-21/2019-11-30 2020-11-21/2020-11-30 2018-11-21/2018-11-30 2021-11-21/2021-11-30"},
		{"mid-January", "2020-01-11/2020-01-20 2021-01-11/2021-01-20 2019-01-11/2019-01-20 2022-01-11/2022-01-20"},
		{"the end of January", "2020-01-21/2020-01-31 2021-01-21/2021-01-31 2019-01-21/2019-01-31 2022-01-21/2022-01-31"},
		{"the week of 3 March", "2020-03-02/2020-03-08 2021-03-01/2021-03-07 2019-02-25/2019-03-03 2022-02-28/2022-03-06"},
		{"March 3-5", "2020-03-03/2020-03-05 2021-03-03/2021-03-05 2019-03-03/2019-03-05 2022-03-03/2022-03-05"},
		{"March 2-April 5", "2020-03-02/2020-04-05 2021-03-02/2021-04-05 2019-03-02/2019-04-05 2022-03-02/2022-04-05"},
		{"between 3 March and 5 March", "2020-03-03/2020-03-05 2021-03-03/2021-03-05 2019-03-03/2019-03-05 2022-03-03/2022-03-05"},
		{"the second Monday of next month", "2020-04-13"},
		{"early in the morning", "2020-03-11 morning"},
	})
}

func TestSidesAndMarks(t *testing.T) {
	t.Parallel()
	runDates(t, [][2]string{
		{"since 1979", "1979/.."},
		{"since last March", "2019-03/.. 2018-03/.."},
		{"from 1979 on", "1979/.."},
		{"from 1979", "1979/.."},
		{"until Friday", "../2020-03-06 ../2020-03-13 ../2020-02-28 ../2020-03-20"},
		{"by the end of the year", "[..2020-12] [..2020-12-31]"},
		{"before Jan. 3", "[..2020-01-02] [..2021-01-02] [..2019-01-02] [..2022-01-02]"},
		{"prior to 1930", "[..1929]"},
		{"after Christmas", "[2019-12-26..] [2020-12-26..] [2018-12-26..] [2021-12-26..]"},
		{"post-1959", "[1960..]"},
		{"1994 or later", "[1994..]"},
		{"1984 or earlier", "[..1984]"},
		{"since spring 1998", "1998-03~/.."},
		{"since last week", "2020-03-02~/.."},
		{"about 1950", "1950~"},
		{"c. 1950", "1950~"},
		{"circa 1840s", "184X~"},
		{"1950-ish", "1950~"},
		{"on or about March 3", "2020-03-03~ 2021-03-03~ 2019-03-03~ 2022-03-03~"},
		{"around Nov. 1", "2019-11-01~ 2020-11-01~ 2018-11-01~ 2021-11-01~"},
		{"perhaps March", "2020-03? 2019-03? 2021-03? 2022-03?"},
		{"1984?", "1984?"},
		{"possibly around 1984", "1984%"},
		{"circa 1984 to June 2004", "1984~/2004-06"},
		{"circa early 1990s", "1990~/1993~"},
	})
}

// TestSpellings checks that what is only another spelling means the same.
func TestSpellings(t *testing.T) {
	t.Parallel()
	for _, same := range [][]string{
		{"Jan. 1, 2020", "jan 1 2020", "JANUARY 1st, 2020.", "on the 1st of January, 2020", "1 January 2020", "\"Jan. 1, 2020,\"", "2020-01-01"},
		{"Friday", "on Friday", "Friday's", "Fri.", " friday ", "Friday;"},
		{"mid-2004", "mid 2004", "the middle of 2004", "in mid\u20102004"},
		{"the 1990s", "1990s", "in the 1990s", "the 1990's"},
		{"two weeks ago", "2 weeks ago", "Two Weeks Ago"},
		{"'82", "\u201982", "\u201882"},
		{"nineteen ninety-six", "1996", "the year 1996", "in 1996", "nineteen ninety six"},
		{"two thousand and five", "2005", "two thousand five"},
		{"year-end", "year end", "the year's end", "the end of the year"},
		{"late-November", "late November", "late in November"},
		{"the third quarter of 1989", "1989's third quarter", "third-quarter 1989", "Q3 1989", "3rd quarter, 1989"},
		{"March 3-5", "March 3 to 5", "3-5 March", "3 to 5 March", "March 3\u20135"},
		{"Presidents' Day", "presidents day", "President's Day"},
	} {
		want := resolved(t, same[0], dateline, nil)
		for _, s := range same[1:] {
			if got := resolved(t, s, dateline, nil); got != want {
				t.Errorf("%q = %s, but %q = %s", s, got, same[0], want)
			}
		}
	}
}

func TestOptions(t *testing.T) {
	t.Parallel()
	dayFirst := &phrase.Options{DayFirst: true}
	for text, want := range map[string]string{
		"3/11/2020":  "2020-11-03 2020-03-11",
		"13/11/2020": "2020-11-13",
		"3/13/2020":  "2020-03-13",
	} {
		if got := resolved(t, text, "", dayFirst); got != want {
			t.Errorf("%s = %s, want %s", text, got, want)
		}
	}
	nowruz := relative.Holiday{Name: "nowruz", Month: 3, Day: 20}
	r, err := phrase.Read("last Nowruz", &phrase.Options{Holidays: []relative.Holiday{nowruz}})
	if err != nil {
		t.Fatal(err)
	}
	res, err := r.Resolve(dateline, &relative.Policy{Holidays: []relative.Holiday{nowruz}})
	if err != nil || res.Default() != "2019-03-20" {
		t.Errorf("last Nowruz = %s, %v", res.Default(), err)
	}
}

// TestUnknown checks that the error quotes the part that was not understood.
func TestUnknown(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text, rest string
		want       error
	}{
		{"", "", phrase.ErrEmpty},
		{" ., ", "", phrase.ErrEmpty},
		{"the blue moon", "blue moon", phrase.ErrUnknown},
		{"  Friday the blue", "blue", phrase.ErrUnknown},
		{"March 3 and", "and", phrase.ErrUnknown},
		{"two weeks", "", phrase.ErrUnknown},
		{"five years", "", phrase.ErrUnknown},
		{"for 10 days from 18th Dec", "for 10 days from 18th Dec", phrase.ErrUnknown},
		{"ten thirty", "thirty", phrase.ErrUnknown},
		{"25", "", phrase.ErrUnknown},
		{"in response to the attack", "the attack", phrase.ErrUnknown},
		{"xyesterday", "xyesterday", phrase.ErrUnknown},
		{"\xff", "\xff", phrase.ErrUnknown},
		{"123456/7", "", phrase.ErrUnknown},
		{strings.Repeat("the end of ", 15) + "1998", "", phrase.ErrUnknown},
		{strings.Repeat("é", 120), strings.Repeat("é", 20), phrase.ErrTooLong},
	} {
		_, err := phrase.Read(tt.text, nil)
		var e *phrase.Error
		if !errors.As(err, &e) || !errors.Is(err, tt.want) {
			t.Errorf("%q: error %v, want %v", tt.text, err, tt.want)
			continue
		}
		if tt.rest != "" && e.Rest != tt.rest || !strings.Contains(e.Text, e.Rest) {
			t.Errorf("%q: rest %q, want %q", tt.text, e.Rest, tt.rest)
		}
	}
	if _, err := phrase.Read(strings.Repeat(" ", 300)+"1998", &phrase.Options{MaxLength: 400}); err != nil {
		t.Error(err)
	}
}

// TestSteps checks that the attempts to read do not grow faster than the
// phrase, whatever is repeated in it.
func TestSteps(t *testing.T) {
	t.Parallel()
	for _, part := range []string{
		"the end of ", "from ", "early ", "or ", "March or ", "two days after ", "the week of ", "in ", "1998 to ",
		"the first week of ", "last ", "the night of ", "between ", "the ", "about ", "early in the ", "late March to ",
		"the first Friday of ", "the second half of the ", "Friday, ",
	} {
		for _, n := range []int{1, 2, 4, 8, 100} {
			if got := phrase.Steps(strings.Repeat(part, n) + "1998"); got > 4 {
				t.Errorf("%d times %q: %.1f steps a word", n, part, got)
			}
		}
	}
}
