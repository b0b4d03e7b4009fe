package timeline

import (
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/ladder"
)

// Peak is how high a crisis climbed, and over which answers.
type Peak struct {
	// Level is the highest rung of hostility that is certain; the zero value
	// where no event is on the axis.
	Level ladder.Hostility
	// Events lists the events on that rung, in order.
	Events []event.ID
	// Climbs lists the replies that were escalatory, in order.
	Climbs []Reply
	// Highest is the highest rung that is possible: see
	// [ladder.Rung.Highest].
	Highest ladder.Hostility
}

// Peak returns how high the events climbed.
func (t *Timeline) Peak() Peak {
	var p Peak
	for _, id := range t.placed {
		r := t.Rung(id)
		switch r.Hostility.Compare(p.Level, t.options.Ladder) {
		case 1:
			p.Level, p.Events = r.Hostility, []event.ID{id}
		case 0:
			if !r.Hostility.IsZero() {
				p.Events = append(p.Events, id)
			}
		}
		if high := t.options.Ladder.Highest(r); high.Compare(p.Highest, t.options.Ladder) > 0 {
			p.Highest = high
		}
	}
	for _, r := range t.Replies() {
		if r.Turn == Escalatory {
			p.Climbs = append(p.Climbs, r)
		}
	}
	return p
}
