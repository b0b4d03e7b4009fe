package escalation_test

import (
	"fmt"
	"slices"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/timeline/escalation"
)

// Three weeks of raids and strikes, and a ceasefire.
func ExampleShapeOf() {
	ceasefire := day("ceasefire", "2020-01-10", "a", "b", 0)
	ceasefire.Kind, ceasefire.Accord = event.KindRetreat, ladder.K4
	acts := []escalation.Act{
		day("raid", "2020-01-01", "a", "b", ladder.H8), day("strikes", "2020-01-03", "b", "a", ladder.H9),
		day("raid-2", "2020-01-04", "a", "b", ladder.H8), day("war", "2020-01-08", "b", "a", ladder.H10), ceasefire,
		day("sanctions", "2020-05-01", "b", "a", ladder.H4),
	}
	acc, err := escalation.New(nil, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, act := range acts {
		if err := acc.Add(act); err != nil {
			fmt.Println(err)
			return
		}
	}
	s := escalation.ShapeOf(acts, slices.Collect(acc.Result().Answers()), nil, &escalation.ShapeOptions{LeastLink: 0.3})
	fmt.Println("peak", s.Peak, s.PeakActs, "violent acts", s.Violent)
	for _, p := range s.Phases {
		fmt.Println(p.Kind, edtf.DateOf(p.From.Civil()), "to", edtf.DateOf(p.To.Civil()), "peak", p.Peak, p.Opened, p.Accords)
	}
	for _, c := range s.Chains {
		fmt.Println(c.Acts, "climbs", c.Climb)
	}
	for _, d := range s.Accords {
		fmt.Println(d.Act, d.Accord, "violent acts in the week before and after:", d.Before, d.After)
	}
	// Output:
	// peak H10 [war] violent acts 4
	// escalation 2020-01-01 to 2020-01-15 peak H10 raid [ceasefire]
	// lull 2020-01-15 to 2020-05-06 peak H4  []
	// [raid strikes raid-2 war] climbs 2
	// ceasefire K4 violent acts in the week before and after: 2 0
}
