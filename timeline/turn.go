package timeline

import (
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/timeline/escalation"
)

// Turn is what a reply did on the ladder of hostility.
type Turn = escalation.Turn

// The turns.
const (
	// NotComparable: one of the two is not on the hostility axis.
	NotComparable = escalation.NotComparable
	// Muted: the effect stands lower than the cause.
	Muted = escalation.Muted
	// InKind: both stand on one rung.
	InKind = escalation.InKind
	// Escalatory: the effect stands higher than the cause.
	Escalatory = escalation.Escalatory
)

// turn compares two rungs by what is stated of them, and reports whether lifts
// that are merely possible could make it another turn.
func turn(l *ladder.Ladder, cause, effect ladder.Rung) (t Turn, open bool) {
	t = escalation.TurnOf(l, cause.Hostility, effect.Hostility)
	for _, other := range []Turn{
		escalation.TurnOf(l, l.Highest(cause), effect.Hostility), escalation.TurnOf(l, cause.Hostility, l.Highest(effect)),
	} {
		open = open || other != t
	}
	return t, open
}
