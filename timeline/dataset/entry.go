package dataset

import (
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

// Entry is what one row of a file says, in the records of this library. It
// stands by itself: the actors and sources that its records refer to are among
// its own, however often they came before. [Collect] gathers entries into one
// chronicle.
//
// Entries of one reader share memory with each other. Keep them as long as you
// like, and Clone a record before you change it.
type Entry struct {
	// Line is where the row begins in the file, from 1.
	Line int64
	// Event is what the row is about. It has no ID where the row only adds
	// an account to an event that stands elsewhere.
	Event event.Event
	// Others are further events that the row speaks of, such as the act
	// somebody is accused of.
	Others []event.Event
	// Accounts are what single sources said, for rows that keep them apart.
	Accounts  []event.Event
	Actors    []actor.Actor
	Relations []actor.Relation
	Sources   []actor.Source
	Claims    []attribution.Claim
	// Notes lists what in the row was mended or deserves a second look.
	Notes []Note
}

// AddTo adds to an index what the entry holds for one: its event, the others it
// speaks of, and its accounts. Claims are for an attribution.Index.
func (e Entry) AddTo(b *event.IndexBuilder) {
	if e.Event.ID != "" {
		b.Add(e.Event)
	}
	for i := range e.Others {
		b.Add(e.Others[i])
	}
	for i := range e.Accounts {
		b.AddAccount(e.Accounts[i])
	}
}

// Meta is what a typed row holds beside the columns of its format.
type Meta struct {
	// Line is where the row begins in the file, from 1. A row may have
	// several lines, where a quoted text has.
	Line int64
	// Extra lists the columns that the format is not known to have, in the
	// order of the file, without the empty ones.
	Extra []Field
	// Notes lists what was mended, column by column.
	Notes []Note
}

// Field is a column of a row by its name in the file.
type Field struct{ Name, Value string }
