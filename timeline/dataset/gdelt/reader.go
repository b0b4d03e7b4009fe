package gdelt

import (
	"io"
	"iter"

	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/coded"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// Reader reads an event file. It belongs to one goroutine, and its stream can
// be read once, either as rows or as entries.
type Reader struct {
	table *table.Reader[Row]
	maker *maker
}

// NewReader returns a reader of an event file of either version. o may be nil.
// GDELT publishes its files zipped: pass what comes out of
// [archive/zip.File.Open].
func NewReader(in io.Reader, o *dataset.Options) *Reader {
	return &Reader{table: table.NewReader(eventFormat(), in, o), maker: newMaker()}
}

// Rows yields the rows in the order of the file. A row is valid until the next
// is asked for; its strings may be kept. A row that cannot be read comes as a
// [dataset.RowError], and the stream goes on; any other error is the last.
func (r *Reader) Rows() iter.Seq2[*Row, error] { return r.table.Rows() }

// Entries yields what the rows say, one entry a row, as [Row.Entry] has it.
// Beyond that, an event whose day, actors and code are those of an event before
// it has a link same-as to the first of them, and a note
// [dataset.NoteRepeated]; and of rows with the same number the second goes by
// "gdelt:1~2", with a note [dataset.NoteSameID] unless it is such a repeat. The
// reader remembers at least the last 65,536 rows, so that a file of one day is
// seen whole.
func (r *Reader) Entries() iter.Seq2[dataset.Entry, error] {
	repeats := coded.NewRepeats()
	return r.table.Entries(func(row *Row) dataset.Entry {
		base := row.id()
		id := repeats.ID(base)
		e := row.entry(r.maker, id)
		first := repeats.First(id, row.SQLDate.String(), codeOr(row.Actor1Code, row.Actor1Name), codeOr(row.Actor2Code, row.Actor2Name), row.EventCode)
		coded.Tell(&e, first, base, "GLOBALEVENTID")
		return e
	})
}

// Summary returns what the reader has met so far.
func (r *Reader) Summary() dataset.Summary { return r.table.Summary() }

// Recognise tells from the first bytes of a file how much it looks like one of
// GDELT's events, from 0 to 1. Some 64 KiB are enough.
func Recognise(start []byte) float64 { return eventFormat().Recognise(start) }

// MentionReader reads a file of mentions. It belongs to one goroutine, and its
// stream can be read once, either as rows or as entries.
type MentionReader struct {
	table *table.Reader[Mention]
	maker *maker
}

// NewMentionReader returns a reader of a file of mentions. o may be nil.
func NewMentionReader(in io.Reader, o *dataset.Options) *MentionReader {
	return &MentionReader{table: table.NewReader(mentionFormat(), in, o), maker: newMaker()}
}

// Rows yields the mentions in the order of the file, as [Reader.Rows] does
// events.
func (r *MentionReader) Rows() iter.Seq2[*Mention, error] { return r.table.Rows() }

// Entries yields what the mentions say, one entry each, as [Mention.Entry] has
// it.
func (r *MentionReader) Entries() iter.Seq2[dataset.Entry, error] {
	return r.table.Entries(func(m *Mention) dataset.Entry { return m.entry(r.maker) })
}

// Summary returns what the reader has met so far.
func (r *MentionReader) Summary() dataset.Summary { return r.table.Summary() }

// RecogniseMentions tells from the first bytes of a file how much it looks like
// one of GDELT's mentions, from 0 to 1.
func RecogniseMentions(start []byte) float64 { return mentionFormat().Recognise(start) }
