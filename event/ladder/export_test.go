package ladder

import "github.com/casus-events/casus/event"

// Toll is tollOf for tests: the bounds of how many people suffered a harm, and
// whether anything is stated of it.
func Toll(casualties []event.Casualty, harm event.Harm) (lo, hi int64, stated bool) {
	t := tollOf(casualties, harm)
	return t.lo, t.hi, t.stated
}
