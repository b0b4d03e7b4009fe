package maverick_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/maverick"
)

// exampleFile has three reports of an event that never was, and a damaged row.
const exampleFile = `id,event_id,country,date_start,date_end,actor1,actor1_id,actor1_perpetrator,deaths_best,deaths_low,deaths_high,source,source_author
a1,KE-9001,Kenya,1999-03-01,1999-03-03,Unknown actor (Kenya),KE-100,1,2,2,4,Daily Bugle (1999-03-04) Riot,Daily Bugle
a2,KE-9001,Kenya,1999-03-02,1999-03-02,Police (Kenya),KE-203,1,3,3,3,Monitor (1999-03-03) Three shot,Monitor
a3,KE-9001,Kenya,1999-03-02,1999-03-02,Police (Kenya),KE-203,1,7,7,7,Commission (2001-01-01) Report,Commission
a4,KE-9002,Kenya,1999-03-32,1999-03-02,Police (Kenya),KE-203,1,7,7,7,Commission (2001-01-01) Report,Commission
`

func Example() {
	c, err := dataset.Collect(maverick.NewReader(strings.NewReader(exampleFile), nil).Entries())
	fmt.Println(err)
	registry := actor.NewRegistry(c.Actors, c.Relations, c.Sources)
	for _, e := range c.Events {
		r := event.Reconcile(e, c.Accounts, registry)
		fmt.Println(r.Event.ID, r.Event.When, "by", r.Event.Participants[0].Actor, "killed", r.Event.Toll(event.Killed).All)
		for _, conflict := range r.Conflicts {
			fmt.Println(" ", conflict)
		}
	}
	// Output:
	// line 5, column date_start: out of range: "1999-03-32"
	// maverick:KE-9001 1999-03-02 by maverick:KE-203 killed 3
	//   casualties[killed]: 2 to 4 ("best 2") (maverick:report/a1; 1 root), 3 (maverick:report/a2; 1 root), 7 (maverick:report/a3; 1 root)
}

// Whoever needs only columns reads rows.
func ExampleReader_Rows() {
	reports := make(map[string]int)
	for row, err := range maverick.NewReader(strings.NewReader(exampleFile), nil).Rows() {
		if err != nil {
			continue
		}
		reports[row.EventID]++
		fmt.Println(row.SourceAuthor, row.Actors[0].Name, row.DeathsLow, row.DeathsBest, row.DeathsHigh)
	}
	fmt.Println(reports)
	// Output:
	// Daily Bugle Unknown actor (Kenya) 2 2 4
	// Monitor Police (Kenya) 3 3 3
	// Commission Police (Kenya) 7 7 7
	// map[KE-9001:3]
}

// A row that cannot be read tells where it stands, and the stream goes on.
func ExampleReader_Entries_fault() {
	r := maverick.NewReader(strings.NewReader(exampleFile), nil)
	for entry, err := range r.Entries() {
		if bad, ok := errors.AsType[*dataset.RowError](err); ok {
			fmt.Println(bad.Line, bad.Column)
			continue
		}
		fmt.Println(entry.Accounts[0].ID, "of", entry.Accounts[0].AccountOf)
	}
	fmt.Println(r.Summary().Rows, "rows,", r.Summary().Faults, "fault")
	// Output:
	// maverick:report/a1 of maverick:KE-9001
	// maverick:report/a2 of maverick:KE-9001
	// maverick:report/a3 of maverick:KE-9001
	// 5 date_start
	// 4 rows, 1 fault
}
