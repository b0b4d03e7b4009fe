package timeline

import (
	"fmt"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/stn"
)

// readBounds notes the solved bounds of every event.
func (s *solver) readBounds() {
	s.bounds = make([]edtf.Bounds, len(s.events))
	for i := range s.bounds {
		b := edtf.Unbounded()
		b.EarliestStart, b.LatestStart = startSeconds(s.all.bounds(s.start(i)))
		b.EarliestEnd, b.LatestEnd = endSeconds(s.all.bounds(s.end(i)))
		stated := s.events[i].When.Bounds(s.options.Zones)
		b.StartOpen, b.StartUnknown = stated.StartOpen, stated.StartUnknown
		b.EndOpen, b.EndUnknown = stated.EndOpen, stated.EndUnknown
		s.bounds[i] = b
	}
}

// startSeconds turns limits into whole seconds. What begins later than midnight may
// begin in the first second of the day, so a lower limit that is not reached
// stays. What begins before midnight begins at the latest in the last second
// of the day, so for starts an upper limit that is not reached is one less; an
// end may come as close to it as one likes.
func startSeconds(low, high stn.Limit) (earliest, latest edtf.Seconds) {
	if high.Strict {
		high.Value--
	}
	return endSeconds(low, high)
}

func endSeconds(low, high stn.Limit) (earliest, latest edtf.Seconds) {
	earliest, latest = edtf.NegInf, edtf.PosInf
	if low.Finite {
		earliest = edtf.Seconds(low.Value)
	}
	if high.Finite {
		latest = edtf.Seconds(high.Value)
	}
	return earliest, latest
}

// Bounds returns the earliest and latest start and end of an event, as tight as
// the facts make them. They are unbounded for an event that is not in the
// chronicle. An event that did not take place has its own dates only.
func (t *Timeline) Bounds(id event.ID) edtf.Bounds {
	i, ok := t.number[id]
	if !ok || i >= len(t.bounds) {
		return edtf.Unbounded()
	}
	return t.bounds[i]
}

// Bound names one of the four bounds of an event.
type Bound uint8

// The bounds.
const (
	EarliestStart Bound = iota
	LatestStart
	EarliestEnd
	LatestEnd
)

// String returns "earliest start", "latest start" and so on.
func (b Bound) String() string {
	switch b {
	case EarliestStart:
		return "earliest start"
	case LatestStart:
		return "latest start"
	case EarliestEnd:
		return "earliest end"
	case LatestEnd:
		return "latest end"
	default:
		return fmt.Sprintf("Bound(%d)", uint8(b))
	}
}

// MarshalText returns the words that String returns.
func (b Bound) MarshalText() ([]byte, error) {
	if b > LatestEnd {
		return nil, fmt.Errorf("timeline: %v: %w", b, casus.ErrRange)
	}
	return []byte(b.String()), nil
}

// UnmarshalText accepts the words that String returns.
func (b *Bound) UnmarshalText(text []byte) error {
	for v := EarliestStart; v <= LatestEnd; v++ {
		if string(text) == v.String() {
			*b = v
			return nil
		}
	}
	return fmt.Errorf("timeline: bound %q: want earliest start, latest start, earliest end or latest end: %w",
		text, casus.ErrUnknown)
}

// Explain returns the facts that make a bound of an event what it is, from the
// date on which it rests to the event; nil where there is no such bound.
func (t *Timeline) Explain(id event.ID, b Bound) []Fact {
	i, ok := t.number[id]
	if !ok {
		return nil
	}
	p := t.start(i)
	if b == EarliestEnd || b == LatestEnd {
		p = t.end(i)
	}
	if b == EarliestStart || b == EarliestEnd {
		return t.factsOf(reversed(t.all.path(p, stn.Origin)))
	}
	return t.factsOf(t.all.path(stn.Origin, p))
}
