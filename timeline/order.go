package timeline

import (
	"cmp"
	"fmt"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// Placed is an event at its place in the order of what happened.
type Placed struct {
	Event  event.ID
	Bounds edtf.Bounds
	// After is how sure it is that it began after the one placed before it.
	// It is certain for the first, and impossible where both began at once.
	After Certainty
	// Group counts from 1 and goes up wherever After is certain. Of the
	// events of one group no two neighbours have a certain order.
	Group int
	// Firm and Chance are those of the comparison with the one before it:
	// whether After needs a doubtful or disputed fact, and how probable it is.
	Firm   bool
	Chance Chance
	// Proof lists the facts that make After certain or impossible.
	Proof []Fact
}

// Order returns the events that took place or were attempted in one order that
// fits all facts: of two whose order is certain, the earlier comes first. For
// each it says how sure its place after its neighbour is. The order depends on
// the facts alone, not on that of the chronicle's lists; where facts leave it
// open, events come by the middle of the time in which they may have begun,
// those without a bound on one side next to the other, and then by identifier.
//
// What was planned, threatened or called for has no place among what happened:
// see [Timeline.Unrealised].
func (t *Timeline) Order() []Placed {
	list := make([]Placed, len(t.placed))
	group := 1
	for i, id := range t.placed {
		list[i] = Placed{Event: id, Bounds: t.Bounds(id), After: Certain, Group: group, Firm: true, Chance: Chance{P: 1, Known: true, Exact: true}}
		if i == 0 {
			continue
		}
		c := t.Compare(t.placed[i-1], id)
		list[i].After, list[i].Proof, list[i].Firm, list[i].Chance = c.Before, c.Proof, c.Firm, c.Chance
		if c.Before == Certain {
			group++
		}
		list[i].Group = group
	}
	return list
}

// String puts the event's place in a line, by identifier: "2. strike,
// 2019-12-26 to 2020-01-10, certain".
func (p Placed) String() string {
	from, to := string(p.Bounds.EarliestStart.Date()), string(p.Bounds.LatestStart.Date())
	return fmt.Sprintf("%d. %s, %s to %s, %v", p.Group, p.Event, cmp.Or(from, "unknown"), cmp.Or(to, "unknown"), p.After)
}
