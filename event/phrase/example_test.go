package phrase_test

import (
	"errors"
	"fmt"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/edtf/relative"
	"github.com/casus-events/casus/event/phrase"
)

// A report of 13 March 2020 says that rockets struck a base on Wednesday night
// and that aircraft struck back two days later.
func Example() {
	const dateline = "2020-03-13"

	wednesday, err := phrase.Read("Wednesday night", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := wednesday.Resolve(dateline, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	attack := event.Event{ID: "taji", When: event.When{Date: r.Default(), Text: wednesday.Text}}

	later, err := phrase.Read("two days later", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	answer := event.Event{ID: "answer", Links: later.Links}
	answer.Links[0].To = attack.ID

	fmt.Println(attack.When.Date, r.Part, r.Candidates[0].Rule)
	fmt.Println(answer.Links[0].Kind, answer.Links[0].To, answer.Links[0].Lag, answer.Links[0].Text)
	// Output:
	// 2020-03-11 night latest
	// after taji P2D two days later
}

func ExampleRead() {
	for _, text := range []string{
		"Jan. 1, 2020", "mid-2004", "late last year", "the week of 3 March", "fiscal 1989's third quarter", "since 1979",
		"about two years ago", "3/11/2020",
	} {
		reading, err := phrase.Read(text, nil)
		if err != nil {
			fmt.Println(err)
			continue
		}
		r, err := reading.Resolve("2020-03-11", nil)
		fmt.Println(text, "=", r.Default(), err)
	}
	// Output:
	// Jan. 1, 2020 = 2020-01-01 <nil>
	// mid-2004 = 2004-05/2004-08 <nil>
	// late last year = 2019-09/2019-12 <nil>
	// the week of 3 March = 2020-03-02/2020-03-08 <nil>
	// fiscal 1989's third quarter = 1989-35~ <nil>
	// since 1979 = 1979/.. <nil>
	// about two years ago = 2018~ <nil>
	// 3/11/2020 = 2020-03-11 <nil>
}

// Words of order become links. Whom they point to is for the caller to say.
func ExampleRead_links() {
	for _, text := range []string{
		"shortly afterwards", "days later", "the same day", "within two days of", "in response to",
		"coincided with what would have been his birthday",
	} {
		r, err := phrase.Read(text, nil)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%s = %s %q\n", text, r.Links[0].Kind, r.Links[0].Lag)
	}
	// Output:
	// shortly afterwards = shortly-after ""
	// days later = shortly-after "P2D/.."
	// the same day = same-day-as ""
	// within two days of = within-lag-of "../P2D"
	// in response to = responds-to ""
	// coincided with what would have been his birthday = anniversary-of ""
}

// Nothing is guessed: the error quotes what was not understood.
func ExampleRead_unknown() {
	_, err := phrase.Read("the Friday before the blue moon", nil)
	fmt.Println(errors.Is(err, phrase.ErrUnknown))
	fmt.Println(err)
	_, err = phrase.Read("two weeks", nil)
	fmt.Println(err)
	// Output:
	// true
	// phrase: "the Friday before the blue moon": not understood: "before the blue moon"
	// phrase: "two weeks": not understood: something is missing at the end
}

// The words that name the other event are handed back unread.
func ExampleOptions_objects() {
	r, err := phrase.Read("two days after the strike", &phrase.Options{Objects: true})
	fmt.Println(r.Links[0].Kind, r.Links[0].Lag, "of", r.Object, err)
	// Output: after P2D of the strike <nil>
}

func ExampleOptions_dayFirst() {
	american, _ := phrase.Read("3/11/2020", nil)
	european, _ := phrase.Read("3/11/2020", &phrase.Options{DayFirst: true})
	a, _ := american.Resolve("", nil)
	e, _ := european.Resolve("", nil)
	fmt.Println(a.Candidates[0].Date, a.Candidates[1].Date)
	fmt.Println(e.Candidates[0].Date, e.Candidates[1].Date)
	// Output:
	// 2020-03-11 2020-11-03
	// 2020-11-03 2020-03-11
}

// A date with how often its rule was right, and what it was counted from.
func ExampleReading_Resolve() {
	reading, _ := phrase.Read("two days later", nil)
	for _, focus := range []edtf.Date{"2020-01-03", ""} {
		r, err := reading.Resolve("2020-03-11", &relative.Policy{Focus: focus})
		fmt.Println(r.Default(), r.Anchor, err)
	}
	// Output:
	// 2020-01-05 counted from the focus <nil>
	// 2020-03-13 counted from the dateline for want of a focus <nil>
}

// What may be meant, without the reasons.
func ExampleDates() {
	fmt.Println(phrase.Dates("Wednesday night", "2020-03-13"))
	fmt.Println(phrase.Dates("last week", "2020-03-13"))
	fmt.Println(phrase.Dates("gibberish", "2020-03-13"))
	fmt.Println(phrase.Dates("in response to", "2020-03-13"))
	// Output:
	// [2020-03-11 2020-03-18 2020-03-04 2020-03-25]
	// [[2020-03-02..2020-03-08] [2020-03-06..2020-03-13]]
	// []
	// []
}
