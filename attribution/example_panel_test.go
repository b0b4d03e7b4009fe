package attribution_test

import (
	"fmt"

	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

// A record is gone through in order of time: each raid is forecast from what was
// before it, and then learned, which tells the panel how far to follow precedents.
func ExamplePanel() {
	record := raids()
	panel := attribution.NewPanel(record, nil)
	for e := range record.Events().All() {
		f := panel.Forecast(e, event.AsOf{})
		fmt.Printf("%s:", e.ID)
		for _, s := range f.Shares {
			fmt.Printf(" %s %.2f,", s.Actor, s.P)
		}
		fmt.Printf(" somebody never seen %.2f\n", f.Unseen)
		panel.Learn(f, record.Perpetrators(e.ID, event.AsOf{}).Actors...)
	}
	// Output:
	// first: somebody never seen 1.00
	// second: brigade 0.16, somebody never seen 0.84
	// third: brigade 0.55, somebody never seen 0.45
	// fourth: brigade 0.23, front 0.18, somebody never seen 0.59
}
