package gtd

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/internal/table"
)

// Reader reads one GTD file. It belongs to one goroutine.
type Reader struct {
	table *table.Reader[Row]
}

// NewReader returns a reader of a file with the columns of any release; o may be
// nil. GTD is handed out as workbooks, which have to be saved as CSV first. Files
// that were saved in the encoding of Western Windows need
// [dataset.Options].Windows1252: without it their rows with other than ASCII
// characters are faults.
func NewReader(in io.Reader, o *dataset.Options) *Reader {
	return &Reader{table: table.NewReader(format(), in, o)}
}

// Rows yields the rows in the order of the file. A row is overwritten when the
// next is asked for; its strings may be kept. A [dataset.RowError] stands in the
// place of a row that cannot be read; any other error is a [dataset.FileError]
// and the last. The sequence is single-use, and so is that of [Reader.Entries]
// after it.
func (r *Reader) Rows() iter.Seq2[*Row, error] { return r.table.Rows() }

// Entries yields what [Row.Entry] makes of each row, with the errors of
// [Reader.Rows].
//
// An eventid that comes again, as in files put together from several, does not
// make a second event: the entry of the later row is an account of the event of
// the first, with a note. The reader remembers the last 65,536 identifiers or
// more.
func (r *Reader) Entries() iter.Seq2[dataset.Entry, error] {
	c := newConverter()
	c.cast = table.NewRecent[string, group](remembered)
	c.seen = table.NewRecent[string, int](remembered)
	return r.table.Entries(c.again)
}

// Summary returns what the reader has met so far.
func (r *Reader) Summary() dataset.Summary { return r.table.Summary() }

// Recognise tells from the first bytes of a file how well it fits the format,
// from 0, not at all, to 1.
func Recognise(start []byte) float64 { return format().Recognise(start) }

// remembered is how many identifiers and groups a reader remembers.
const remembered = 1 << 16

func format() *table.Format[Row] {
	return &table.Format[Row]{
		Name: "gtd", Separator: ',', Columns: columns(), Versions: versions(), Null: []string{".", "NA", "NaN", "nan", "NULL"},
		FirstYear: 1970, Slash: dataset.MonthFirst, Finish: finish, Meta: func(r *Row) *dataset.Meta { return &r.Meta },
	}
}

// versions are the layouts of GTD: the 135 columns since 2016, and those before,
// without the column individual.
func versions() []table.Version {
	var now, before []string
	for _, c := range columns() {
		now = append(now, c.Name)
		if c.Name != "individual" {
			before = append(before, c.Name)
		}
	}
	return []table.Version{{Name: "2016", Columns: now}, {Name: "2011", Columns: before}}
}

// finish looks at what identifies a row. A spreadsheet shows an eventid as
// 1.97E+11 and saves it so: what it was is lost, and with it which attack this
// is.
func finish(r *Row) []table.Fault {
	id, mended, ok := readID(r.EventID)
	if !ok {
		return []table.Fault{{Column: "eventid", Err: fmt.Errorf("%w: %q is no number of a row", casus.ErrSyntax, table.Clip(r.EventID))}}
	}
	if mended {
		r.Notes = append(r.Notes, dataset.Note{
			Line: r.Line, Column: "eventid", Kind: dataset.NoteDecimal, Raw: r.EventID, Text: "read as " + id,
		})
		r.EventID = id
	}
	if !r.IYear.Stated || r.IYear.N < 1 || r.IYear.N > 9999 {
		return []table.Fault{{Column: "iyear", Err: fmt.Errorf("%w: %s", casus.ErrRange, r.IYear)}}
	}
	return nil
}

// readID reads an eventid: digits, perhaps with blanks around them or the .0 of
// a program that took them for a number.
func readID(text string) (id string, mended, ok bool) {
	id = strings.TrimSpace(text)
	if whole, fraction, has := strings.Cut(id, "."); has && strings.Trim(fraction, "0") == "" {
		id = whole
	}
	if id == "" || len(id) > 18 || strings.Trim(id, "0123456789") != "" {
		return "", false, false
	}
	return id, id != text, true
}
