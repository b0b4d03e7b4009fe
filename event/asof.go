package event

import (
	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// AsOf limits a question to what was there by a day, on two clocks: what had
// been said in the world, and what whoever keeps the record had got hold of.
// The day itself is included. The zero AsOf sets no limit.
type AsOf struct {
	// Said leaves out what was said, or happened, after that date.
	Said edtf.Date `json:"said,omitzero"`
	// Recorded leaves out what came from sources retrieved after that date.
	Recorded edtf.Date `json:"recorded,omitzero"`
}

// IsZero reports whether a sets no limit.
func (a AsOf) IsZero() bool { return a.Said == "" && a.Recorded == "" }

// Cite reports whether a citation was there by then: that it had been said, and
// that its source had been retrieved. What has no date of its own was said when
// its source was published, or earlier if it is a speaker's; nothing is
// retrieved before it is published. Where the dates are missing, the answer is
// undetermined. Days are compared as they are written, whatever their zones.
func (a AsOf) Cite(c actor.Cite, reg *actor.Registry) casus.Truth {
	source, _ := reg.Source(c.Source)
	return a.saidBy(c, source).And(a.recordedBy(source))
}

// Cites returns the citations that were there by then, or may have been.
func (a AsOf) Cites(cites []actor.Cite, reg *actor.Registry) []actor.Cite {
	var kept []actor.Cite
	for _, c := range cites {
		if a.Cite(c, reg) != casus.No {
			kept = append(kept, c)
		}
	}
	return kept
}

// Event reports whether an event was there to be known by then: that it had
// begun and, by the clock of the record, that a source which cites it had been
// retrieved. When its sources were published makes no difference, because an
// event is known from the day on, whoever tells of it later. Of an event that
// is only planned or possible it makes all the difference: such an event is
// there once somebody speaks of it.
func (a AsOf) Event(e Event, c *Context) casus.Truth {
	c = c.orEmpty()
	begun, said, recorded := a.begunBy(&e, c), casus.No, casus.No
	for _, cite := range e.Cites {
		source, _ := c.Registry.Source(cite.Source)
		said, recorded = said.Or(a.saidBy(cite, source)), recorded.Or(a.recordedBy(source))
	}
	if len(e.Cites) == 0 {
		said, recorded = notAfter("", a.Said), notAfter("", a.Recorded)
	}
	if e.Status == Planned || e.Status == Possible {
		begun = said
	}
	return begun.And(recorded)
}

func (a AsOf) saidBy(c actor.Cite, s actor.Source) casus.Truth {
	if c.Said != "" {
		return notAfter(c.Said, a.Said)
	}
	published := notAfter(s.Published, a.Said)
	if c.Speaker != "" && published == casus.No {
		return casus.Undetermined // the speaker may have said it long before
	}
	return published
}

func (a AsOf) recordedBy(s actor.Source) casus.Truth {
	if s.Retrieved == "" && notAfter(s.Published, a.Recorded) == casus.No {
		return casus.No
	}
	return notAfter(s.Retrieved, a.Recorded)
}

// notAfter reports whether a date lies before the end of a limit.
func notAfter(d, limit edtf.Date) casus.Truth {
	v, err := limit.Value()
	switch {
	case err != nil:
		return casus.Undetermined
	case v.IsZero():
		return casus.Yes
	default:
		return startedBy(d.Bounds(), windowOf(v, zone{known: true}))
	}
}

// startedBy reports whether what happened within the bounds began before the
// window ended.
func startedBy(b edtf.Bounds, w window) casus.Truth {
	switch {
	case b.LatestStart < w.earliestEnd:
		return casus.Yes
	case b.EarliestStart >= w.latestEnd:
		return casus.No
	default:
		return casus.Undetermined
	}
}

// begunBy reports whether an event had begun by the day of the limit in its
// own zone.
func (a AsOf) begunBy(e *Event, c *Context) casus.Truth {
	limit, err := a.Said.Value()
	if err != nil {
		return casus.Undetermined
	}
	if limit.IsZero() {
		return casus.Yes
	}
	if limit.Local() && e.When.isLocal() {
		if is := startedBy(e.When.civilBounds(), windowOf(limit, zone{known: true})); is != casus.Undetermined {
			return is
		}
	}
	return startedBy(c.boundsOf(e), windowOf(limit, c.zoneOf(e.When)))
}
