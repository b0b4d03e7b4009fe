package gtd_test

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/gtd"
)

const example = `eventid,iyear,imonth,iday,approxdate,country_txt,city,success,attacktype1,weaptype1,targtype1,gname,guncertain1,claimed,nkill,nkillter,nwound
201501010001,2015,1,1,,Iraq,Examplia,1,3,6,4,Example Front (EF),0,1,5,1,9
201502000002,2015,2,0,"February 3-5, 2015",Iraq,Examplia,1,2,5,14,Example Front (EF),1,,,,2
2.01502E+11,2015,2,9,,Iraq,Examplia,1,2,5,14,Unknown,0,0,1,,
`

// The columns as they are, at a fraction of the cost of entries.
func ExampleReader_Rows() {
	for row, err := range gtd.NewReader(strings.NewReader(example), nil).Rows() {
		if err != nil {
			continue
		}
		killed := cmp.Or(row.NKill.String(), "nobody knows how many")
		fmt.Println(row.EventID, row.IYear, row.GName, "killed", killed)
	}

	// Output:
	// 201501010001 2015 Example Front (EF) killed 5
	// 201502000002 2015 Example Front (EF) killed nobody knows how many
}

// What rows mean: who is held responsible by whom, and how surely.
func ExampleReader_Entries() {
	for entry, err := range gtd.NewReader(strings.NewReader(example), nil).Entries() {
		if err != nil {
			continue
		}
		e := entry.Event
		fmt.Println(e.ID, e.Kind, e.When)
		for _, v := range e.Casualties {
			fmt.Println(" ", v.Harm, v.Count, cmp.Or(v.Status, "in all"))
		}
		for _, c := range entry.Claims {
			speaker := "GTD"
			if len(c.Speakers) > 0 {
				speaker = string(c.Speakers[0])
			}
			hedge := ""
			if !c.Likely.IsZero() {
				hedge = ", " + c.Likely.Words
			}
			fmt.Printf("  by %v%s, says %s\n", c.Answers[0].Who, hedge, speaker)
		}
	}

	// Output:
	// gtd:201501010001 assault/explosives 2015-01-01
	//   killed 5 in all
	//   killed 1 attacker
	//   wounded 9 in all
	//   by gtd:Example Front (EF), says gtd:Example Front (EF)
	//   by gtd:Example Front (EF), says GTD
	// gtd:201502000002 assault/firearms [2015-02-03..2015-02-05]
	//   wounded 2 in all
	//   by gtd:Example Front (EF), suspected, says GTD
}

// An eventid that a spreadsheet cut short is a fault of its row, and no more.
func ExampleReader_Entries_faults() {
	r := gtd.NewReader(strings.NewReader(example), nil)
	for _, err := range r.Entries() {
		if bad, ok := errors.AsType[*dataset.RowError](err); ok {
			fmt.Println(bad)
		}
	}
	s := r.Summary()
	fmt.Println(s.Rows, s.Entries, s.Faults)

	// Output:
	// line 4, column eventid: malformed: "2.01502E+11" is no number of a row
	// 3 2 1
}
