package ucdp_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/ucdp"
)

// exampleFile has two events that never were, and a row that is damaged.
const exampleFile = `id,type_of_violence,side_a_new_id,side_a,side_b_new_id,side_b,country,event_clarity,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low
1,1,901,Government of Freedonia,902,Sylvanian Front,Freedonia,1,2014-03-01,2014-03-05,1,4,0,0,5,9,2
2,3,902,Sylvanian Front,1,Civilians,Freedonia,2,2014-04-01,2014-04-30,0,0,12,0,12,12,14
3,1,901,Government of Freedonia,902,Sylvanian Front,Freedonia,1,2014-05-01,2014-05-01,0,several,0,0,5,5,5
`

func Example() {
	r := ucdp.NewReader(strings.NewReader(exampleFile), nil)
	for entry, err := range r.Entries() {
		if err != nil {
			fmt.Println(err)
			continue
		}
		e := entry.Event
		fmt.Println(e.ID, e.When, "killed:", e.Toll(event.Killed).All)
		for _, claim := range entry.Claims {
			fmt.Println("  held responsible:", claim.Answers[0].Who.IDs)
		}
		for _, note := range entry.Notes {
			fmt.Println(" ", note)
		}
	}
	fmt.Println(r.Summary())
	// Output:
	// ucdp:1 [2014-03-01..2014-03-05] killed: 2 to 9, leaning low ("best 5")
	//   line 2: country: unknown-code: "Freedonia" kept as it is
	// ucdp:2 2014-04-01/2014-04-30 killed: 12 to 14, leaning low ("best 12, low 14, high 12")
	//   held responsible: [ucdp:902]
	//   line 3: best: outside-range: "12" outside of 14 to 12
	//   line 3: low: wrong-way-round: "14" above high, 12
	//   line 3: country: unknown-code: "Freedonia" kept as it is
	// line 4, column deaths_b: malformed: "several"
	// ucdp-ged 19.1 without gwnoa: 3 rows, 2 entries, 1 faults, 28 notes
}

// Whoever needs only columns reads rows.
func ExampleReader_Rows() {
	var best, civilians int64
	for row, err := range ucdp.NewReader(strings.NewReader(exampleFile), nil).Rows() {
		if err != nil {
			continue
		}
		best += row.Best.N
		civilians += row.DeathsCivilians.N
	}
	fmt.Println(best, "killed,", civilians, "of them civilians")
	// Output: 17 killed, 12 of them civilians
}

// The best estimates can be summed, of all dead and of some.
func ExampleEstimateOf() {
	var best, civilians int64
	for entry, err := range ucdp.NewReader(strings.NewReader(exampleFile), nil).Entries() {
		if err != nil {
			continue
		}
		if total, ok := ucdp.EstimateOf(entry.Event.Toll(event.Killed).All); ok {
			best += total.Best.N
		}
		for _, c := range entry.Event.Casualties {
			if part, ok := ucdp.EstimateOf(c.Count); ok && c.Status == event.VictimCivilian {
				civilians += part.Best.N
			}
		}
	}
	fmt.Println(best, "killed,", civilians, "of them civilians")
	// Output: 17 killed, 12 of them civilians
}

// A row that cannot be read tells where it stands and what it says, and the
// stream goes on.
func ExampleReader_Entries_fault() {
	for _, err := range ucdp.NewReader(strings.NewReader(exampleFile), nil).Entries() {
		if bad, ok := errors.AsType[*dataset.RowError](err); ok {
			fmt.Println(bad.Line, bad.Column, strings.HasPrefix(bad.Raw, "3,1,901"))
		}
	}
	// Output: 4 deaths_b true
}
