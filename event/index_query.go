package event

import (
	"iter"
	"slices"
	"sort"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// Len returns the number of events, accounts not counted.
func (ix *Index) Len() int {
	return len(ix.orEmpty().events)
}

// Event returns the event with the identifier.
func (ix *Index) Event(id ID) (Event, bool) {
	ix = ix.orEmpty()
	pos, ok := ix.position[id]
	if !ok {
		return Event{}, false
	}
	return ix.events[pos], true
}

// Bounds returns when an event took place, as far as its dates and the
// timeline of the options say. An event that is not there is
// [edtf.Unbounded].
func (ix *Index) Bounds(id ID) edtf.Bounds {
	ix = ix.orEmpty()
	pos, ok := ix.position[id]
	if !ok {
		return edtf.Unbounded()
	}
	return ix.bounds[pos]
}

// Context returns what questions about the events may look up in the index.
// It is the caller's to change.
func (ix *Index) Context() *Context {
	c := ix.orEmpty().context
	return &c
}

// AccountsOf returns the accounts of an event in the order of their
// identifiers.
func (ix *Index) AccountsOf(id ID) []Event {
	return slices.Clone(ix.orEmpty().accounts[id])
}

// All yields the events in order of time: by the earliest and the latest
// instant at which each may have begun, then may have been over, then by
// identifier. An event of which no earliest beginning is known comes first.
func (ix *Index) All() iter.Seq[Event] {
	return slices.Values(ix.orEmpty().events)
}

// By yields the events of which the actor is said to have done them, in order
// of time. Other identifiers of the same actor count as well (see
// [actor.Registry.Canonical]).
func (ix *Index) By(id actor.ID) iter.Seq[Event] {
	ix = ix.orEmpty()
	return ix.listed(ix.by[ix.context.Registry.Canonical(id)])
}

// Against yields the events of which the actor was target, victim, owner, user
// or addressee, in order of time.
func (ix *Index) Against(id actor.ID) iter.Seq[Event] {
	ix = ix.orEmpty()
	return ix.listed(ix.against[ix.context.Registry.Canonical(id)])
}

func (ix *Index) listed(list []int32) iter.Seq[Event] {
	return func(yield func(Event) bool) {
		for _, pos := range list {
			if !yield(ix.events[pos]) {
				return
			}
		}
	}
}

// Between yields the events that have a second in common with the time from
// one instant to another, the latter not included: Yes with those that must
// have, Undetermined with those that may.
func (ix *Index) Between(from, to edtf.Seconds) iter.Seq2[Event, casus.Truth] {
	ix = ix.orEmpty()
	return func(yield func(Event, casus.Truth) bool) {
		if from >= to {
			return
		}
		span := edtf.Bounds{EarliestStart: from, LatestStart: from, EarliestEnd: to, LatestEnd: to}
		first, last := ix.overlapping(from, to)
		for pos := first; pos < last; pos++ {
			is := casus.Truth(ix.bounds[pos].Overlaps(span))
			if is != casus.No && !yield(ix.events[pos], is) {
				return
			}
		}
	}
}

// overlapping returns the positions among which all events are that may have
// a second in common with the time from one instant to another.
func (ix *Index) overlapping(from, to edtf.Seconds) (first, last int32) {
	start := sort.Search(len(ix.ended), func(i int) bool { return ix.ended[i] > from })
	end := sort.Search(len(ix.bounds), func(i int) bool { return ix.bounds[i].EarliestStart >= to })
	return int32(start), int32(max(start, end))
}

// during returns the positions among which all events are that may lie within
// the dates of a pattern.
func (ix *Index) during(p *Pattern) (first, last int32) {
	v, err := p.When.Value()
	if v.IsZero() || err != nil {
		return 0, int32(len(ix.events))
	}
	// The pattern's civil days may be those of any zone, and so may the event's.
	const apart = edtf.ZoneLatest - edtf.ZoneEarliest
	b := v.Bounds()
	return ix.overlapping(add(b.EarliestStart, -apart), add(b.LatestEnd, apart))
}

// Match yields the events that fit the pattern, or may, in order of time, with
// the reasons. Those that do not fit are left out; ask [Pattern.Match] why.
//
// The kinds, the means and the dates of a pattern narrow down which events are
// looked at; the rest of it is asked of each of those.
func (ix *Index) Match(p Pattern) iter.Seq2[Event, Match] {
	ix = ix.orEmpty()
	return func(yield func(Event, Match) bool) {
		for _, pos := range ix.candidates(&p) {
			e := &ix.events[pos]
			q := query{Pattern: p, e: e, c: &ix.context, at: ix.bounds[pos], timed: true}
			if q.ask(); q.is == casus.No {
				continue
			}
			if !yield(*e, p.Match(*e, &ix.context)) {
				return
			}
		}
	}
}
