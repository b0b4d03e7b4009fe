package scales

import "github.com/casus-events/casus/event/ladder"

// Rung is a rung of either axis. Functions that take one answer with nothing
// for the zero value and for what is beyond the last rung.
type Rung interface {
	ladder.Hostility | ladder.Accord
}

// hostile returns the number of a rung of hostility, 0 to 11, and false for
// anything else.
func hostile[R Rung](r R) (int, bool) {
	h, ok := any(r).(ladder.Hostility)
	if !ok {
		return 0, false
	}
	return h.Number()
}

// friendly returns the number of a rung of accord, 1 to 5, and false for
// anything else.
func friendly[R Rung](r R) (int, bool) {
	k, ok := any(r).(ladder.Accord)
	if !ok {
		return 0, false
	}
	return k.Number()
}
