package dataset_test

import (
	"errors"
	"fmt"
	"log"
	"strings"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/ucdp"
)

// invented has columns of UCDP GED and events that nobody recorded. The third
// of them has a number of deaths that is none.
const invented = `id,type_of_violence,side_a_new_id,side_a,side_b_new_id,side_b,country_id,where_coordinates,date_start,date_end,event_clarity,best,low,high
1,1,116,Government of Freedonia,900,Osterlich Front,645,Karkh,2020-03-11,2020-03-11,1,5,3,9
2,3,900,Osterlich Front,9999,Civilians,645,Taji,2020-03-14,2020-03-16,1,2,2,2
3,1,116,Government of Freedonia,900,Osterlich Front,645,Taji,2020-03-20,2020-03-20,1,some,0,4
4,1,116,Government of Freedonia,900,Osterlich Front,645,Samarra,2020-03-22,2020-03-22,1,7,9,12
`

// Every row is an entry or a RowError, and the stream goes on after one. The
// summary accounts for all of them.
func Example() {
	r := ucdp.NewReader(strings.NewReader(invented), nil)
	for entry, err := range r.Entries() {
		if bad, ok := errors.AsType[*dataset.RowError](err); ok {
			fmt.Println(bad) // this row cannot be read, the next may
			continue
		}
		if err != nil {
			log.Fatal(err) // the file cannot be read any further
		}
		e := entry.Event
		fmt.Println(e.ID, e.When.Date, e.Where[0].Name, "killed:", e.Toll(event.Killed).All)
		for _, note := range entry.Notes {
			fmt.Println(note)
		}
	}
	s := r.Summary()
	fmt.Println(s)
	fmt.Println(s.RowErrors[0].N, s.RowErrors[0].Kind)
	// Output:
	// ucdp:1 2020-03-11 Karkh killed: 3 to 9, leaning low ("best 5")
	// ucdp:2 [2020-03-14..2020-03-16] Taji killed: 2
	// line 4, column best: malformed: "some"
	// ucdp:4 2020-03-22 Samarra killed: 9 to 12, leaning low ("best 7")
	// line 5: best: outside-range: "7" outside of 9 to 12
	// ucdp-ged 19.1 without gwnoa: 4 rows, 3 entries, 1 faults, 28 notes
	// 1 best: malformed
}

// A small file, or a slice of a large one, becomes a chronicle, and the
// chronicle a timeline. Rows that could not be read are joined in the error.
func ExampleCollect() {
	c, err := dataset.Collect(ucdp.NewReader(strings.NewReader(invented), nil).Entries())
	if err != nil {
		fmt.Println(err)
	}
	t, err := timeline.New(c, nil)
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range t.Order() {
		fmt.Println(p.Event, p.After) // how sure it is that it comes after the one before
	}
	// Output:
	// line 4, column best: malformed: "some"
	// ucdp:1 certain
	// ucdp:2 certain
	// ucdp:4 certain
}
