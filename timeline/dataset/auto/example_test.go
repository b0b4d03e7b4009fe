package auto_test

import (
	"fmt"
	"strings"

	"github.com/casus-events/casus/timeline/dataset/auto"
)

func Example() {
	const file = `event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
IRQ1,2020-03-11,2020,1,Political violence,Explosions/Remote violence,Shelling/artillery/missile attack,Unidentified Armed Group (Iraq),,3,Global Coalition Against Daesh,,8,38,,368,Middle East,Iraq,Baghdad,Al Kadhimiyah,,Taji,33.5156,44.2361,1,AFP,International,"Rockets were fired at a base. Three soldiers were killed.",3,,1600000000
`
	r, err := auto.NewReader(strings.NewReader(file), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for entry, err := range r.Entries() {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(entry.Event.ID, entry.Event.Kind, entry.Event.When)
	}
	fmt.Println(r.Summary().Format)
	// Output:
	// acled:IRQ1 assault/heavy-weapons 2020-03-11
	// acled
}
