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
// order, and whether there was one; if not, id is the first.
func (r *Repeats) First(id event.ID, values ...string) (event.ID, bool) {
	r.buf = r.buf[:0]
	for _, v := range values {
		r.buf = append(strconv.AppendInt(r.buf, int64(len(v)), 10), ':')
		r.buf = append(r.buf, v...)
	}
	whole := sha256.Sum256(r.buf)
	key := sum(whole[:len(sum{})])
	if first, ok := r.first.Get(key); ok {
		return first, true
	}
	r.first.Put(key, id)
	return id, false
}

// Repeat links the event of an entry to the first that said the same. That the
// two are one follows from what they say; no source states it.
func Repeat(e *dataset.Entry, first event.ID) {
	link := event.LinkTo(event.SameAs, first)
	for _, c := range e.Event.Cites {
		c.Origin = actor.Inferred
		link.Cites = append(link.Cites, c)
	}
	e.Event.Links = append(e.Event.Links, link)
	e.Notes = append(e.Notes, dataset.Note{Kind: dataset.NoteRepeated, Raw: string(e.Event.ID), Text: "says the same as " + string(first)})
}
