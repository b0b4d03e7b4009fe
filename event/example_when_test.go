package event_test

import (
	"fmt"
	"time"

	"github.com/casus-events/casus/event"
)

// 8 January in Iraq is partly 7 January in Washington.
func ExampleWhen_Bounds() {
	missiles := event.When{Date: "2020-01-08T01:34", Zone: "+03:00"}
	fmt.Println(missiles.Bounds(nil).EarliestStart)

	// Where the zone is not known, the day is any that bore the date.
	day := event.On("2020-01-08").Bounds(nil)
	fmt.Println(day.EarliestStart, "to", day.LatestEnd)

	// Names of zones are looked up by the caller's function, such as
	// time.LoadLocation.
	zones := func(string) (*time.Location, error) { return time.FixedZone("AST", 3*60*60), nil }
	named := event.When{Date: "2020-01-08", Zone: "Asia/Baghdad"}.Bounds(zones)
	fmt.Println(named.EarliestStart, "to", named.LatestEnd)
	// Output:
	// 2020-01-07T22:34:00Z
	// 2020-01-07T10:00:00Z to 2020-01-09T12:00:00Z
	// 2020-01-07T21:00:00Z to 2020-01-08T21:00:00Z
}

// An event that may have been going on is yielded with what is certain of it.
func ExampleIndex_Between() {
	ix := event.NewIndex([]event.Event{
		{ID: "tension", When: event.On("2019-12/2020-03")},
		{ID: "taji", When: event.On("2020-03-11")},
		{ID: "protest"},
		{ID: "vote", When: event.On("2021")},
	}, nil, &event.IndexOptions{Zone: "+03:00"})
	day := event.When{Date: "2020-03-11", Zone: "+03:00"}.Bounds(nil)
	for e, is := range ix.Between(day.EarliestStart, day.LatestEnd) {
		fmt.Println(e.ID, is)
	}
	// Output:
	// protest undetermined
	// tension undetermined
	// taji yes
}
