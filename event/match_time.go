package event

import (
	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/edtf"
)

func (q *query) when() finding {
	asked, err := q.When.Value()
	if err != nil {
		return finding{why: WhyVoid}
	}
	w := q.e.When
	if asked.Local() && w.isLocal() {
		// Both are read in the same zone, so it does not matter which.
		date, _ := w.Date.Value()
		is := contains(asked, func(v edtf.Value) casus.Truth {
			if v.Unspecified() {
				return casus.Truth(v.Contains(date))
			}
			return windowOf(v, zone{known: true}).holds(w.civilBounds())
		})
		if is != casus.Undetermined {
			return q.timing(is, w, edtf.Unbounded())
		}
	}
	at, z := q.bounds(), q.c.zoneOf(w)
	is := contains(asked, func(v edtf.Value) casus.Truth {
		is := windowOf(v, z).holds(at)
		if v.Unspecified() && is == casus.Yes {
			return casus.Undetermined // the window has days between that are not meant
		}
		return is
	})
	return q.timing(is, w, at)
}

// timing returns the finding of a question about the time of an event, of which
// the dates w are stated and the bounds are what else is known.
func (q *query) timing(is casus.Truth, w When, at edtf.Bounds) finding {
	f := finding{is: is, why: WhyDiffers}
	silent := !w.IsDated() && at.IsUnbounded()
	switch {
	case is == casus.Yes:
		f.why = WhyFits
	case is == casus.Undetermined && silent:
		f.why = WhyUnstated
	case is == casus.Undetermined:
		f.why = WhyOverlaps
	}
	switch {
	case !q.explain || silent:
	case w.IsDated():
		f.part, f.stated = "when", w.String()
	default:
		f.stated = at.String()
	}
	return f
}

// contains asks whether a date contains something, or one of those of a set of
// dates does.
func contains(asked edtf.Value, in func(edtf.Value) casus.Truth) casus.Truth {
	if asked.Kind() != edtf.KindOneOf && asked.Kind() != edtf.KindAllOf {
		return in(asked)
	}
	is := casus.No
	for v := range asked.Members() {
		is = is.Or(in(v))
	}
	return is
}

// window is a stretch of time between two instants, each of which is known
// within bounds only.
type window struct{ earliestStart, latestStart, earliestEnd, latestEnd edtf.Seconds }

// windowOf returns the time from the beginning of a date to its end.
func windowOf(v edtf.Value, z zone) window {
	b := v.Bounds()
	if !v.Local() {
		z = zone{known: true}
	}
	var w window
	w.earliestStart, w.latestStart = z.instant(b.EarliestStart)
	w.earliestEnd, w.latestEnd = z.instant(b.LatestEnd)
	return w
}

// holds reports whether what happened within the bounds lies in the window.
func (w window) holds(b edtf.Bounds) casus.Truth {
	switch {
	case b.EarliestStart >= w.latestStart && b.LatestEnd <= w.earliestEnd:
		return casus.Yes
	case b.LatestStart < w.earliestStart || b.EarliestEnd > w.latestEnd:
		return casus.No
	default:
		return casus.Undetermined
	}
}

func (q *query) before() finding {
	other, ok := q.c.event(q.Before)
	if !ok {
		other = Event{ID: q.Before}
	}
	f := q.timing(q.c.began(q.e, &other), other.When, q.c.boundsOf(&other))
	f.part = ""
	if f.why == WhyUnstated && !ok {
		f.why = WhyMissing
	}
	return f
}

// began reports whether an event began before another one did.
func (c *Context) began(e, other *Event) casus.Truth {
	if e.ID == other.ID {
		return casus.No
	}
	if c.Before != nil {
		if is := c.Before(e.ID, other.ID); is != casus.Undetermined {
			return is
		}
	}
	if is := linked(e, other); is != casus.Undetermined {
		return is
	}
	if e.When.Zone == other.When.Zone && e.When.isLocal() && other.When.isLocal() {
		if is := starts(e.When.civilBounds(), other.When.civilBounds()); is != casus.Undetermined {
			return is
		}
	}
	return starts(c.boundsOf(e), c.boundsOf(other))
}

// linked reports what the links between two events say of which began first.
func linked(e, other *Event) casus.Truth {
	for i := range e.Links {
		if order, ok := e.Links[i].begins(); ok && e.Links[i].To == other.ID {
			return casus.TruthOf(order < 0)
		}
	}
	for i := range other.Links {
		if order, ok := other.Links[i].begins(); ok && other.Links[i].To == e.ID {
			return casus.TruthOf(order > 0)
		}
	}
	return casus.Undetermined
}

// starts reports whether what happened within a began before what happened
// within b did.
func starts(a, b edtf.Bounds) casus.Truth {
	switch {
	case a.LatestStart < b.EarliestStart:
		return casus.Yes
	case a.EarliestStart >= b.LatestStart:
		return casus.No
	default:
		return casus.Undetermined
	}
}
