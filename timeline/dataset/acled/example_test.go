package acled_test

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/acled"
)

const example = `event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,iso,location,notes,fatalities,timestamp
IRQ1,2023-01-05,2023,1,Violence against civilians,Attack,Sample Militia,3,Civilians (Iraq),7,368,Examplia,Suspected Sample Militia gunmen attacked a house. Casualties unknown.,0,1673283781
IRQ2,2023-01-06,2023,2,Battles,Armed clash,Sample Militia,3,Military Forces of Iraq (2022-),1,368,Examplia,4 fighters were killed.,4,1673283781
IRQ3,6 Jan,2023,2,Battles,Armed clash,Sample Militia,3,Military Forces of Iraq (2022-),1,368,Examplia,,0,1673283781
`

// The columns as they are, at a fraction of the cost of entries.
func ExampleReader_Rows() {
	var deaths int64
	for row, err := range acled.NewReader(strings.NewReader(example), nil).Rows() {
		if err != nil {
			continue
		}
		deaths += row.Fatalities.Or(0)
		fmt.Println(row.EventIDCnty, row.EventDate, row.SubEventType)
	}
	fmt.Println(deaths, "deaths")

	// Output:
	// IRQ1 2023-01-05 Attack
	// IRQ2 2023-01-06 Armed clash
	// 4 deaths
}

// What rows mean: who is said to have done it, and a zero that is none.
func ExampleReader_Entries() {
	for entry, err := range acled.NewReader(strings.NewReader(example), nil).Entries() {
		if err != nil {
			continue
		}
		e := entry.Event
		fmt.Println(e.ID, e.Kind, e.When)
		for _, p := range e.Participants {
			fmt.Println(" ", p.Role, cmp.Or(string(p.Actor), p.Who.Words))
		}
		for _, v := range e.Casualties {
			fmt.Println(" ", v.Harm, v.Count)
		}
		for _, c := range entry.Claims {
			fmt.Println("  claim:", c.Answers[0].Who, c.Likely)
		}
	}

	// Output:
	// acled:IRQ1 assault 2023-01-05
	//   party acled:Sample Militia
	//   target Civilians (Iraq)
	//   killed unknown
	//   claim: acled:Sample Militia suspected (no number)
	// acled:IRQ2 assault [2023-01-03..2023-01-09]
	//   by acled:Sample Militia
	//   by acled:Military Forces of Iraq (2022-)
	//   killed 4
}

// A row that cannot be read stands in the stream as an error, and the next one
// is read.
func ExampleReader_Entries_faults() {
	r := acled.NewReader(strings.NewReader(example), nil)
	for _, err := range r.Entries() {
		if bad, ok := errors.AsType[*dataset.RowError](err); ok {
			fmt.Println(bad)
		}
	}
	s := r.Summary()
	fmt.Println(s.Rows, s.Entries, s.Faults)

	// Output:
	// line 4, column event_date: malformed: "6 Jan"
	// 3 2 1
}

// The first bytes of a file tell which data set it is of.
func ExampleRecognise() {
	fmt.Printf("%.2f\n", acled.Recognise([]byte(example)))
	fmt.Printf("%.2f\n", acled.Recognise([]byte("eventid,iyear,imonth,iday\n")))

	// Output:
	// 0.76
	// 0.00
}

// What notes say of the dead.
func ExampleReadToll() {
	for _, notes := range []string{
		"Shells hit the town; casualties are unknown.", "It caused no casualties.", "No casualties were reported.",
	} {
		count, words := acled.ReadToll(notes)
		fmt.Printf("%v: %q\n", count, words)
	}

	// Output:
	// unknown: "casualties are unknown"
	// 0: "caused no casualties"
	// not stated: ""
}
