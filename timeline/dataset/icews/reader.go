package icews

import (
	"io"
	"iter"
	"strings"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/coded"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// Reader reads one file of ICEWS events. It can be read once, as rows or as
// entries, by one goroutine.
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
// same day, source, code, target, city and country as one of some 65,536 rows
// before it is linked to the first of them by [event.SameAs], the link marked as
// inferred, with a note [dataset.NoteRepeated]; and of rows with the same number
// and day the second goes by "icews:1/2020-01-31~2", with a note [dataset.NoteSameID]
// unless it is such a repeat.
//
// Entries share the records of actors and publishers among each other.
func (r *Reader) Entries() iter.Seq2[dataset.Entry, error] {
	c := newConverter(remembered)
	repeats := coded.NewRepeats()
	return r.table.Entries(func(row *Row) dataset.Entry {
		base := row.id()
		id := repeats.ID(base)
		e := c.entry(row, id)
		first := repeats.First(id, string(row.EventDate.Date()), row.SourceName, row.code(), row.TargetName, row.City, row.Country)
		coded.Tell(&e, first, base, "Event ID")
		return e
	})
}

// Summary returns what the reader has met so far.
func (r *Reader) Summary() dataset.Summary { return r.table.Summary() }

// id returns the identifier of the event: the number alone would not tell rows
// apart, with the day it does.
func (r *Row) id() event.ID {
	return event.ID("icews:" + r.EventID + "/" + string(r.EventDate.Date()))
}

// code returns the code or, where there is none, the words in its place.
func (r *Row) code() string {
	if r.CAMEOCode != "" {
		return r.CAMEOCode
	}
	return strings.TrimSpace(r.EventText)
}
