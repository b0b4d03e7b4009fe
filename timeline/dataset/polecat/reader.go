package polecat

import (
	"io"
	"iter"
	"strings"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/coded"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// Reader reads one file of POLECAT. It can be read once, as rows or as entries,
// by one goroutine.
type Reader struct{ table *table.Reader[Row] }

// NewReader returns a reader of a file; o may be nil.
func NewReader(in io.Reader, o *dataset.Options) *Reader {
	return &Reader{table: table.NewReader(format(), in, o)}
}

// Recognise tells from the first bytes of a file, some 64 KiB, how well it fits,
// from 0, not at all, to 1.
func Recognise(start []byte) float64 { return format().Recognise(start) }

// Rows yields the rows in the order of the file. A row is the reader's own, and
// overwritten when the next is asked for; its strings stay. A row that cannot be
// read is a [dataset.RowError] in its place; any other error is the last.
func (r *Reader) Rows() iter.Seq2[*Row, error] { return r.table.Rows() }

// Entries yields what each row says, in the order of the file, with the errors
// of [Reader.Rows]. It does more than [Row.Entry]: an event whose row has the
// same day, type, mode, actors, recipients, city and country as one of some
// 65,536 rows before it is linked to the first of them as the same, the
// link marked as inferred, with a note [dataset.NoteRepeated]; rows that name and
// describe nobody are not compared. Of rows with the same identifier the second
// goes by "polecat:id~2", with a note [dataset.NoteSameID] unless it is such a repeat.
//
// Entries share the records of actors and publishers among each other.
func (r *Reader) Entries() iter.Seq2[dataset.Entry, error] {
	c := newConverter(remembered)
	repeats := coded.NewRepeats()
	return r.table.Entries(func(row *Row) dataset.Entry {
		base := row.id()
		id := repeats.ID(base)
		e := c.entry(row, id)
		first := id
		if by, to := either(row.ActorName, row.ActorNameRaw), either(row.RecipientName, row.RecipientNameRaw); by != "" || to != "" {
			first = repeats.First(id, string(row.EventDate.Date()), row.EventType, row.EventMode, by, to, row.City, row.Country)
		}
		coded.Tell(&e, first, base, "Event ID")
		return e
	})
}

// either returns the list of names, or that of raw names if it names nobody.
func either(names, raw string) string {
	if split(names, ";") != nil {
		return names
	}
	return strings.TrimSpace(raw)
}

// Summary returns what the reader has met so far.
func (r *Reader) Summary() dataset.Summary { return r.table.Summary() }
