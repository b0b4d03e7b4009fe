package coded

import (
	"crypto/sha256"
	"strconv"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// Window is how many records a [Repeats] looks back over; it may reach twice as
// far.
const Window = 65536

// sum stands for a record. Two records that a hostile file made alike would at
// worst be linked.
type sum [16]byte

// Repeats finds the records of a file that say the same as one shortly before.
type Repeats struct {
	ids   *table.Recent[event.ID, uint32] // how often each was asked for
	first *table.Recent[sum, event.ID]
	buf   []byte
}

// NewRepeats returns an empty memory.
func NewRepeats() *Repeats {
	return &Repeats{ids: table.NewRecent[event.ID, uint32](Window), first: table.NewRecent[sum, event.ID](Window)}
}

// ID returns the identifier itself when it is asked for it first, and after that
// one with a number after it, "icews:1~2", as [dataset.Collect] would give it.
func (r *Repeats) ID(id event.ID) event.ID {
	n, _ := r.ids.Get(id)
	n++
	r.ids.Put(id, n)
	if n == 1 {
		return id
	}
	return id + "~" + event.ID(strconv.FormatUint(uint64(n), 10))
}

// First returns the first event whose record had the same values, in the same
// order, which is id if none had.
func (r *Repeats) First(id event.ID, values ...string) event.ID {
	r.buf = r.buf[:0]
	for _, v := range values {
		r.buf = append(strconv.AppendInt(r.buf, int64(len(v)), 10), ':')
		r.buf = append(r.buf, v...)
	}
	whole := sha256.Sum256(r.buf)
	key := sum(whole[:len(sum{})])
	if first, ok := r.first.Get(key); ok {
		return first
	}
	r.first.Put(key, id)
	return id
}

// Tell links the event of an entry to the first whose record said the same, if
// it is not that one itself. That the two are one follows from what they say; no
// source states it. Of an event that is linked to none, and does not go by the
// identifier of its record, base in a column of the file, it takes a note.
func Tell(e *dataset.Entry, first, base event.ID, column string) {
	id := e.Event.ID
	switch {
	case first != id:
		link := event.LinkTo(event.SameAs, first)
		for _, c := range e.Event.Cites {
			link.Cites = append(link.Cites, actor.Cite{Source: c.Source, Origin: actor.Inferred})
		}
		e.Event.Links = append(e.Event.Links, link)
		e.Notes = append(e.Notes, dataset.Note{
			Column: column, Kind: dataset.NoteRepeated, Raw: string(base), Text: "says the same as " + string(first),
		})
	case base != id:
		e.Notes = append(e.Notes, dataset.Note{
			Column: column, Kind: dataset.NoteSameID, Raw: string(base), Text: "stands as " + string(id),
		})
	}
}
