package event

import (
	"cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// Context is what a question about one event may look up beyond the event. The
// zero Context and a nil one know nothing: questions that need more are
// undetermined. [Index.Context] gives one over the events of an index.
//
// A Context is safe for concurrent use if its functions are.
type Context struct {
	// Registry answers who belongs to a set. Without one, an identifier
	// belongs to a set that lists it and nothing else is known.
	Registry *actor.Registry
	// Bounds returns when an event took place as far as a timeline has
	// worked it out. Without it, only the event's own dates are used.
	Bounds func(ID) edtf.Bounds
	// Event finds the events that a pattern compares with.
	Event func(ID) (Event, bool)
	// Before reports whether one event began before another did, as far as a
	// timeline can tell: words of order settle it where no bounds can.
	// Without it, bounds and the links between the two events decide.
	Before func(a, b ID) casus.Truth
	// Zone is where civil dates without a zone are read, as in [When.Zone].
	Zone string
	// Zones finds the zones that events name.
	Zones Zones
}

// orEmpty returns c, or an empty context for nil.
func (c *Context) orEmpty() *Context {
	if c == nil {
		return &Context{}
	}
	return c
}

// boundsOf returns what is known of the time of an event: what its own dates
// say and what has been worked out. Where the two contradict each other, the
// dates stand.
func (c *Context) boundsOf(e *Event) edtf.Bounds {
	own := e.When.soundBounds(c.zoneOf(e.When))
	if c.Bounds == nil {
		return own
	}
	if both := own.Intersect(c.Bounds(e.ID)); !both.IsEmpty() {
		return both
	}
	return own
}

// zoneOf returns the zone in which the civil dates of w are read.
func (c *Context) zoneOf(w When) zone { return zoneOf(cmp.Or(w.Zone, c.Zone), c.Zones) }

func (c *Context) event(id ID) (Event, bool) {
	if c.Event == nil {
		return Event{}, false
	}
	return c.Event(id)
}
