package timeline

import (
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/ladder"
)

// score measures an event by what the claim compares.
func (j *judge) score(e *event.Event) Score {
	name := j.s.Measure
	switch {
	case name == event.MeasureHostility:
		return hostilityScore(j.options.Ladder, j.Rung(e.ID))
	case name == event.MeasureDirectness:
		return j.Directness(e.ID, j.principal(), j.adversary()).score()
	case event.Harm(name).IsKnown():
		return countScore(e.Toll(event.Harm(name)).All)
	default:
		return countScore(measured(e, event.Quantity(name)))
	}
}

// principal returns whose directness is compared: the actor of whom it is said,
// else whoever did the subject.
func (j *judge) principal() actor.Set {
	switch {
	case j.s.Actor != "":
		return actor.OneOf(j.s.Actor)
	case !j.s.Scope.By.IsZero():
		return j.s.Scope.By
	default:
		return actor.OneOf(j.perpetrators(j.s.Event)...)
	}
}

// hostilityScore counts the steps of the ladder up to a rung.
func hostilityScore(l *ladder.Ladder, r ladder.Rung) Score {
	low, _ := l.Step(r.Hostility)
	high, _ := l.Step(l.Highest(r))
	if low == 0 || high == 0 {
		return Score{}
	}
	return Score{Low: int64(low), High: int64(high), Known: true, Words: r.Hostility.String()}
}

// countScore reads a count; what is only about a number is not known, since no
// width is implied.
func countScore(c event.Count) Score {
	low, high, ok := c.Bounds()
	if !ok {
		return Score{}
	}
	return Score{Low: low, High: high, Known: true, Open: high == event.NoLimit, Words: c.String()}
}

// measured returns what an event states of a quantity: what it states of all,
// or else the sum of what it states of the parts.
func measured(e *event.Event, q event.Quantity) event.Count {
	var counts []event.Count
	for _, m := range e.Measures {
		if m.Quantity == q {
			counts = append(counts, m.Count)
		}
	}
	if len(counts) == 0 {
		return event.Count{}
	}
	return event.Sum(counts...)
}
