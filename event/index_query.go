package event

import (
	"iter"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/column"
)

// Len returns the number of events, accounts not counted.
func (ix *Index) Len() int {
	return len(ix.orEmpty().rows)
}

// at returns the row of the event with the identifier.
func (ix *Index) at(id ID) (pos uint32, ok bool) {
	return ix.position.Find(string(id), func(pos uint32) string { return ix.ids.At(ix.rows[pos].arrival) })
}

// arrivals returns the row of each event in the order in which they came.
func (ix *Index) arrivals() []uint32 {
	at := make([]uint32, len(ix.rows))
	for pos := range ix.rows {
		at[ix.rows[pos].arrival] = uint32(pos)
	}
	return at
}

func (ix *Index) id(pos uint32) ID { return ID(ix.ids.At(ix.rows[pos].arrival)) }

// event returns the event of a row as it was given, or its outline.
func (ix *Index) event(pos uint32) Event {
	if ix.outlines {
		return ix.outline(pos)
	}
	return ix.records[ix.rows[pos].arrival]
}

func (ix *Index) outline(pos uint32) Event {
	r := ix.rows[pos]
	e := Event{ID: ix.id(pos), When: ix.whens[ix.times[r.when].when]}
	ix.load(&e, r)
	return e
}

// Event returns the event with the identifier; its outline if the index keeps
// no more ([IndexOptions.Outlines]), which holds for all that yields events.
func (ix *Index) Event(id ID) (Event, bool) {
	ix = ix.orEmpty()
	pos, ok := ix.at(id)
	if !ok {
		return Event{}, false
	}
	return ix.event(pos), true
}

// Bounds returns when an event took place, as far as its dates and the
// timeline of the options say. An event that is not there is
// [edtf.Unbounded].
func (ix *Index) Bounds(id ID) edtf.Bounds {
	ix = ix.orEmpty()
	pos, ok := ix.at(id)
	if !ok {
		return edtf.Unbounded()
	}
	return ix.bounds(pos)
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
	ix = ix.orEmpty()
	var list []Event
	for _, i := range ix.accountsOf[id] {
		list = append(list, ix.accounts[i])
	}
	return list
}

// All yields the events in order of time: by the earliest and the latest
// instant at which each may have begun, then may have been over, then by
// identifier. An event of which no earliest beginning is known comes first.
func (ix *Index) All() iter.Seq[Event] {
	ix = ix.orEmpty()
	return func(yield func(Event) bool) {
		for pos := range ix.rows {
			if !yield(ix.event(uint32(pos))) {
				return
			}
		}
	}
}

// By yields the events of which the actor is said to have done them, in order
// of time. Other identifiers of the same actor count as well (see
// [actor.Registry.Canonical]). To have its members count too, or those whom it
// backs, match a [Pattern] whose By says so, such as one of [actor.WithParts].
func (ix *Index) By(id actor.ID) iter.Seq[Event] {
	ix = ix.orEmpty()
	return ix.listed(ix.partyRows(id, ix.doneBy.At))
}

// Against yields the events of which the actor was target, victim, owner, user
// or addressee, in order of time.
func (ix *Index) Against(id actor.ID) iter.Seq[Event] {
	ix = ix.orEmpty()
	return ix.listed(ix.partyRows(id, ix.against.At))
}

func (ix *Index) partyRows(id actor.ID, of func(party uint32) column.Posted) column.Posted {
	n, ok := ix.actors[ix.context.Registry.Canonical(id)]
	if !ok {
		return column.Posted{}
	}
	return of(n)
}

func (ix *Index) listed(rows column.Posted) iter.Seq[Event] {
	return func(yield func(Event) bool) {
		left, room := rows.Positions(), [blockSize]uint32{}
		for block := left.Next(room[:]); len(block) > 0; block = left.Next(room[:]) {
			for _, pos := range block {
				if !yield(ix.event(pos)) {
					return
				}
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
		first, last, wide := ix.overlapping(from, to)
		c := candidates{rowSet: rowsOf([]column.Posted{column.PostedAt(wide)}, first, last)}
		c.blocks(ix.rows, func(block []uint32) bool {
			for _, pos := range block {
				is := casus.Truth(ix.bounds(pos).Overlaps(span))
				if is != casus.No && !yield(ix.event(pos), is) {
					return false
				}
			}
			return true
		})
	}
}

// Match yields the events that fit the pattern, or may, in order of time, with
// the reasons. Those that do not fit are left out; ask [Pattern.Match] why. The
// reasons share memory with one another.
//
// Of the fields of the pattern, that which leaves the fewest events says which
// are looked at: the kinds, means and status, the dates, the countries, who did
// it or against whom. An event that does not state a field is looked at as
// well. The cost is in proportion to these events, and to the reasons of those
// that are found: see [Index.Find] and [Index.Count] for less.
func (ix *Index) Match(p Pattern) iter.Seq2[Event, Match] {
	ix = ix.orEmpty()
	return func(yield func(Event, Match) bool) {
		a := newAsker(ix, &p)
		a.fitting(func(fit []fit) bool {
			for _, f := range fit {
				if !yield(ix.event(f.pos), a.match(f.pos)) {
					return false
				}
			}
			return true
		})
	}
}

// Find yields the identifiers of the events that [Index.Match] finds, in the
// same order, without the events and the reasons, and in a fraction of its time.
func (ix *Index) Find(p Pattern) iter.Seq2[ID, casus.Truth] {
	ix = ix.orEmpty()
	return func(yield func(ID, casus.Truth) bool) {
		newAsker(ix, &p).fitting(func(fit []fit) bool {
			for _, f := range fit {
				if !yield(ix.id(f.pos), f.is) {
					return false
				}
			}
			return true
		})
	}
}

// Count returns how many events fit the pattern: those that do, and those that
// do or may.
func (ix *Index) Count(p Pattern) (certain, possible int) {
	a := newAsker(ix.orEmpty(), &p)
	if a.fields() == a.actFields() {
		return a.countActs()
	}
	a.fitting(func(fit []fit) bool {
		possible += len(fit)
		for _, f := range fit {
			certain += int(f.is >> 1) // one for yes
		}
		return true
	})
	return certain, possible
}

// countActs counts what fits a pattern that asks of nothing but acts, without a
// look at the rows.
func (a *asker) countActs() (certain, possible int) {
	for n := range uint32(len(a.ix.acts)) {
		if rows := a.ix.byAct.At(n).Len(); rows > 0 {
			is := a.actFits(n)
			if is != casus.No {
				possible += rows
			}
			if is == casus.Yes {
				certain += rows
			}
		}
	}
	return certain, possible
}

// fit is a row that fits a pattern or may.
type fit struct {
	pos uint32
	is  casus.Truth
}

// fitting calls f with the rows that fit or may, in order, some at a time, until
// it returns false.
func (a *asker) fitting(f func([]fit) bool) {
	c := a.candidates()
	var room [blockSize]fit
	c.blocks(a.ix.rows, func(block []uint32) bool {
		n := 0
		for _, pos := range block {
			is := a.truth(pos)
			room[n] = fit{pos: pos, is: is}
			if is != casus.No {
				n++
			}
		}
		return n == 0 || f(room[:n])
	})
}
