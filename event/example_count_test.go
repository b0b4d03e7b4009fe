package event_test

import (
	"fmt"

	"github.com/casus-events/casus/event"
)

// A number is kept as it was stated, and says no more than that.
func ExampleCount_Reaches() {
	for _, c := range []event.Count{
		event.Exactly(3), event.AtLeast(5200), event.Between(100, 300), event.About(60), event.InWords("dozens"),
	} {
		fmt.Printf("%v: at least 200? %v\n", c, c.Reaches(event.Exactly(200)))
	}
	// Output:
	// 3: at least 200? no
	// at least 5200: at least 200? yes
	// 100 to 300: at least 200? undetermined
	// about 60: at least 200? undetermined
	// dozens: at least 200? undetermined
}

// Twenty-three diplomats were expelled, then some sixty in answer, then more by
// other states.
func ExampleSum() {
	fmt.Println(event.Sum(event.Exactly(23), event.About(60)))
	fmt.Println(event.Sum(event.Exactly(23), event.AtLeast(20), event.InWords("several")))
	// Output:
	// about 83
	// at least 43
}

// A total and its breakdown are not added up, and a breakdown without a total
// is a least.
func ExampleEvent_Toll() {
	breakdown := []event.Casualty{
		event.KilledOf("GBR", event.Exactly(1)),
		event.KilledOf("USA", event.Exactly(2)),
	}
	total := event.Casualty{Harm: event.Killed, Count: event.Exactly(3)}

	parts := event.Event{Casualties: breakdown}
	whole := event.Event{Casualties: append(breakdown, total)}
	fmt.Println(parts.Toll(event.Killed).All)
	fmt.Println(whole.Toll(event.Killed).All)
	for _, n := range whole.Toll(event.Killed).ByNationality {
		fmt.Println(n.Nationality, n.Count)
	}
	// Output:
	// at least 3
	// 3
	// GBR 1
	// USA 2
}
