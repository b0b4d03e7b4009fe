package maverick

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

func format() *table.Format[Row] {
	f := &table.Format[Row]{
		Name: "maverick", Separator: ',',
		Columns: columns(),
		Versions: []table.Version{
			{Name: "1.0"},
			// The extract that the R package eventreport shows its functions with.
			{Name: "small", Columns: strings.Fields("id event_id country date_start city location actor1 deaths_best injuries_best source")},
		},
		Null:      []string{"NA"},
		FirstYear: 1992,
		Finish:    finish,
		Meta:      func(r *Row) *dataset.Meta { return &r.Meta },
	}
	for _, c := range f.Columns {
		f.Versions[0].Columns = append(f.Versions[0].Columns, c.Name)
	}
	return f
}

// most bounds a number of people.
const most = 1e12

// finish reports numbers of people that are none, and notes estimates and dates
// that do not fit together.
func finish(r *Row) []table.Fault {
	var faults []table.Fault
	for _, n := range [...]struct {
		name            string
		best, low, high dataset.Int
	}{
		{"deaths", r.DeathsBest, r.DeathsLow, r.DeathsHigh},
		{"injuries", r.InjuriesBest, r.InjuriesLow, r.InjuriesHigh},
	} {
		for _, c := range [...]struct {
			name string
			n    dataset.Int
		}{{"_best", n.best}, {"_low", n.low}, {"_high", n.high}} {
			if c.n.N < 0 || c.n.N > most {
				faults = append(faults, table.Fault{Column: n.name + c.name, Err: fmt.Errorf("%w: %d", casus.ErrRange, c.n.N)})
			}
		}
		if n.best.Stated && (n.low.Stated && n.best.N < n.low.N || n.high.Stated && n.best.N > n.high.N) {
			r.note(n.name+"_best", dataset.NoteOutside, n.best.String(), fmt.Sprintf("outside of %s to %s", n.low, n.high))
		}
		if n.low.Stated && n.high.Stated && n.low.N > n.high.N {
			r.note(n.name+"_low", dataset.NoteOrder, n.low.String(), "above high, "+n.high.String())
		}
	}
	if !r.DateEnd.IsZero() && r.DateEnd.Compare(r.DateStart) < 0 {
		r.note("date_end", dataset.NoteOrder, r.DateEnd.String(), "before date_start, "+r.DateStart.String())
	}
	return faults
}

func (r *Row) note(column string, kind dataset.NoteKind, raw, text string) {
	r.Notes = append(r.Notes, dataset.Note{Line: r.Line, Column: column, Kind: kind, Raw: raw, Text: text})
}

// Recognise tells from the first bytes of a file how well it fits the format,
// from 0, not at all, to 1. Some 64 KiB are enough.
func Recognise(start []byte) float64 { return format().Recognise(start) }

// Reader reads one file. Its stream can be read once, by rows or by entries.
type Reader struct{ t *table.Reader[Row] }

// NewReader returns a reader of a CSV file; o may be nil.
func NewReader(in io.Reader, o *dataset.Options) *Reader {
	return &Reader{t: table.NewReader(format(), in, o)}
}

// Rows yields the rows in the order of the file. A row is the reader's own, and
// overwritten when the next is asked for; its strings stay. A [dataset.RowError]
// stands in the place of a row that cannot be read. Any other error is a
// [dataset.FileError] and the last.
func (r *Reader) Rows() iter.Seq2[*Row, error] { return r.t.Rows() }

// Entries yields what [Row.Entry] makes of each row, in the order of the file,
// and the errors of [Reader.Rows]. Entries share the records of actors and
// sources that come again.
func (r *Reader) Entries() iter.Seq2[dataset.Entry, error] {
	b := newBuilder()
	return r.t.Entries(b.entry)
}

// Summary returns what the reader has met so far.
func (r *Reader) Summary() dataset.Summary { return r.t.Summary() }
