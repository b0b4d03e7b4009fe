package icews_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/icews"
)

func Example() {
	r := icews.NewReader(strings.NewReader(file2020), nil)
	for e, err := range r.Entries() {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(e.Event.ID, e.Event.Kind)
	}
	fmt.Println(r.Summary())
	// Output:
	// icews:900001/2020-03-11 accuse/allege
	// icews:900002/2020-03-11 protest/demo
	// icews:900003/2020-03-12 protest/demo
	// icews:900004/2020-03-11 protest/demo
	// icews:900002/2020-03-11~2 protest/demo
	// icews:900002/2020-03-29 statement
	// icews:900001/2020-03-11~2 assault/firearms
	// icews 1995: 7 rows, 7 entries, 0 faults, 3 notes
}

func ExampleReader_Rows() {
	r := icews.NewReader(strings.NewReader(file2017), nil)
	for row, err := range r.Rows() {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(row.EventDate, row.CAMEOCode, row.Intensity, row.SourceName)
		for _, n := range row.Notes {
			fmt.Println(" ", n)
		}
	}
	// Output:
	// 2017-01-02 137 -7 Police (Thailand)
	//   line 2: Event Date: date-order: "1/2/2017" read as 2017-01-02
	//   line 2: CAMEO Code: code-from-text read as 137 by Event Text
	// 2017-12-31 010 0 Somalia
	//   line 3: Event Date: date-order: "12/31/2017" read as 2017-12-31
	//   line 3: CAMEO Code: code-from-text read as 010 by Event Text
	// 2017-06-05  0 Somalia
	//   line 4: Event Date: date-order: "6/5/2017" read as 2017-06-05
}

// An accusation is an event, and the claim that it makes of another.
func ExampleReader_Entries() {
	r := icews.NewReader(strings.NewReader(file2020), nil)
	for e, err := range r.Entries() {
		if err != nil {
			fmt.Println(err)
			continue
		}
		for _, c := range e.Claims {
			fmt.Println("in", c.Utterance)
			fmt.Println("of", e.Others[0].Title)
			fmt.Println("it was", c.Answers[0].Who.IDs)
		}
		for _, p := range e.Event.Participants {
			if p.Actor == "" {
				fmt.Printf("%s by %q, %s\n", e.Event.Kind, p.Who.Words, p.Who.Terms[0].Kind)
			}
		}
	}
	// Output:
	// in icews:900001/2020-03-11
	// of act held against Basra Vanguard Front by Ardalan Faruq: war crimes
	// it was [icews:Basra Vanguard Front/IRQ]
	// protest/demo by "Citizen (Iraq)", population-group
	// protest/demo by "Citizen (Iraq)", population-group
	// protest/demo by "Citizen (Iraq)", population-group
	// protest/demo by "Citizen (Iraq)", population-group
	// statement by "Citizen (Iraq)", population-group
	// assault/firearms by "Armed Rebel (Syria)", armed-group
}

// A row that cannot be read stands in the stream, and the next one follows.
func ExampleReader_Entries_fault() {
	file := header + line("1", "Consult", "040") + "2\t2019-02-30\tIraq\n" + line("3", "Consult", "040")
	for e, err := range icews.NewReader(strings.NewReader(file), nil).Entries() {
		if bad, ok := errors.AsType[*dataset.RowError](err); ok {
			fmt.Println(bad)
			continue
		}
		fmt.Println(e.Line, e.Event.ID)
	}
	// Output:
	// 2 icews:1/2019-05-01
	// line 3: wrong number of fields: 3, want 20
	// 4 icews:3/2019-05-01
}

func ExampleRecognise() {
	fmt.Println(icews.Recognise([]byte(file2017)), icews.Recognise([]byte("eventid,iyear,imonth\n")))
	// Output: 1 0
}

func ExampleRow_Entry() {
	for row, err := range icews.NewReader(strings.NewReader(file2020), nil).Rows() {
		if err != nil {
			fmt.Println(err)
			return
		}
		if row.CAMEOCode != "193" {
			continue
		}
		e := row.Entry()
		fmt.Println(e.Event.ID, e.Event.Attacks[0].Means)
		for _, a := range e.Actors {
			fmt.Println(a.ID, a.Kind)
		}
	}
	// Output:
	// icews:900001/2020-03-11 firearms
	// icews:publisher/Gulf "Wire media
	// icews:Gulf Trade Council international-organisation
}
