package table

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/casus-events/casus/timeline/dataset"
)

const (
	// progressStep is after how many bytes of input progress is told.
	progressStep = 1 << 20
	// roomSize is how much memory is taken at a time for the texts of rows: a
	// dozen rows share it, so that a row that is kept keeps little else.
	roomSize = 8 << 10
)

var errReadTwice = errors.New("the rows have been read")

// Reader reads one file. Its stream can be read once.
type Reader[R any] struct {
	format  *Format[R]
	in      io.Reader
	o       dataset.Options
	summary tally
	told    int64 // bytes when progress was last told
	started bool
	room    int // how much memory is taken at a time for the texts of rows
}

// NewReader returns a reader of a file in the format; o may be nil.
func NewReader[R any](f *Format[R], in io.Reader, o *dataset.Options) *Reader[R] {
	r := &Reader[R]{format: f, in: in, room: roomSize, summary: tally{dataset.Summary{Format: f.Name}}}
	if o != nil {
		r.o = *o
	}
	if r.o.MaxRow <= 0 {
		r.o.MaxRow = 1 << 20
	}
	if r.o.Windows1252 {
		r.in = &windows1252{in: in}
	}
	return r
}

// Summary returns what the reader has met so far.
func (r *Reader[R]) Summary() dataset.Summary { return r.summary.Clone() }

// Rows yields the rows in the order of the file. A row is the reader's own, and
// overwritten when the next is asked for; its strings stay. A [dataset.RowError]
// stands in the place of a row that cannot be read. Any other error is a
// [dataset.FileError] and the last.
func (r *Reader[R]) Rows() iter.Seq2[*R, error] {
	return func(yield func(*R, error) bool) {
		if r.started {
			yield(nil, &dataset.FileError{Format: r.format.Name, Err: errReadTwice})
			return
		}
		r.started = true
		f, p, err := r.open()
		if err != nil {
			yield(nil, r.fileError(f, err))
			return
		}
		more := true
		each := func(row *R, fault *dataset.RowError) bool {
			more = r.deliver(row, fault, yield)
			return more
		}
		if r.o.Workers > 0 {
			err = r.pipeline(f, p, each)
		} else {
			err = r.inline(f, p, each)
		}
		if !more {
			return
		}
		if errors.Is(err, io.EOF) && r.summary.Rows == 0 {
			err = dataset.ErrNoRows
		}
		r.progress(0)
		if !errors.Is(err, io.EOF) {
			yield(nil, &dataset.FileError{Format: r.format.Name, Line: r.summary.Lines, Err: err})
		}
	}
}

// open reads the head of the file.
func (r *Reader[R]) open() (*framer, *plan[R], error) {
	f := &framer{in: r.in, maxRow: r.o.MaxRow, maxBytes: r.o.MaxBytes}
	var b block
	f.read(&b, blockSize)
	if err := cutMark(&b); err != nil {
		return f, nil, err
	}
	f.sep, f.quotes = dialect(b.data, r.format.Separator)
	trial := *f
	trial.maxRow = max(f.maxRow, len(b.data))
	trial.frameAll(&b, maxHead+1)
	if len(b.records) == 0 {
		switch {
		case !f.ended:
			return f, nil, fmt.Errorf("%w: the first line has more than %d bytes", dataset.ErrTooLong, len(b.data))
		case errors.Is(f.err, io.EOF):
			return &trial, nil, dataset.ErrNoRows
		}
		return f, nil, f.err
	}
	h, err := r.format.readHead(&b, f.sep, &r.o)
	if err != nil {
		return f, nil, err
	}
	if h.used > 0 {
		trial = *f
		trial.maxRow = max(f.maxRow, len(b.data))
		at := trial.frameAll(&b, h.used)
		f.lines, f.blank = trial.lines, trial.blank
		b.data = b.data[at:]
	}
	f.rest = append(f.rest, b.data...)
	if h.header > 0 {
		f.width = len(h.plan.steps)
	}
	r.summary.Version, r.summary.Columns = h.version, slices.Clone(h.columns)
	r.summary.Preamble, r.summary.Header, r.summary.Tags = h.preamble, h.header, h.tags
	for _, n := range h.notes {
		r.summary.note(n)
	}
	r.count(f.counters())
	return f, h.plan, nil
}

// cutMark cuts the byte order mark off the beginning of a file.
func cutMark(b *block) error {
	switch {
	case bytes.HasPrefix(b.data, []byte("\xef\xbb\xbf")):
		b.data = append(b.data[:0], b.data[3:]...)
	case bytes.HasPrefix(b.data, []byte("\xff\xfe")), bytes.HasPrefix(b.data, []byte("\xfe\xff")):
		return fmt.Errorf("%w but UTF-16", dataset.ErrEncoding)
	case bytes.HasPrefix(b.data, []byte("PK\x03\x04")), bytes.HasPrefix(b.data, []byte("\x1f\x8b")):
		return fmt.Errorf("%w: the file is compressed or a workbook", dataset.ErrHeader)
	}
	return nil
}

// counters are how far a framer has come.
type counters struct{ bytes, lines, blank int64 }

func (f *framer) counters() counters { return counters{f.bytes, f.lines, f.blank} }

func (r *Reader[R]) count(c counters) {
	r.summary.Bytes, r.summary.Lines, r.summary.Blank = c.bytes, c.lines, c.blank
}

func (r *Reader[R]) fileError(f *framer, err error) error {
	return &dataset.FileError{Format: r.format.Name, Line: f.lines, Err: err}
}

// deliver counts a row and hands it out. A header that stands within the file
// is counted as one, and passed over.
func (r *Reader[R]) deliver(row *R, fault *dataset.RowError, yield func(*R, error) bool) bool {
	if fault != nil && errors.Is(fault.Err, errHeaderAgain) {
		r.summary.Header++
		r.summary.note(dataset.Note{Line: fault.Line, Kind: dataset.NoteHeader, Text: "repeated header"})
		return true
	}
	r.summary.Rows++
	if fault != nil {
		r.summary.Faults++
		r.summary.fault(fault)
		return yield(nil, fault)
	}
	r.summary.Entries++
	for _, n := range r.format.Meta(row).Notes {
		r.summary.note(n)
	}
	return yield(row, nil)
}

// progress tells how far the file is, if it is at least a step further.
func (r *Reader[R]) progress(step int64) {
	if r.o.Progress == nil || r.summary.Bytes-r.told < step {
		return
	}
	r.told = r.summary.Bytes
	r.o.Progress(dataset.Progress{
		Bytes: r.summary.Bytes, Rows: r.summary.Rows, Entries: r.summary.Entries, Faults: r.summary.Faults,
	})
}

// inline reads all rows in the caller's goroutine. The error is io.EOF at the
// end of the file.
func (r *Reader[R]) inline(f *framer, pl *plan[R], each func(*R, *dataset.RowError) bool) error {
	var b block
	p := newParser(pl, r.room)
	for {
		err := f.next(&b)
		r.count(f.counters())
		if err != nil {
			return err
		}
		for _, s := range b.records {
			fault := p.read(b.data, s)
			if fault != nil {
				complete(fault, b.data, s)
			}
			if !each(&p.row, fault) {
				return nil
			}
		}
		r.progress(progressStep)
	}
}

// complete adds to a fault where the row stands and its text.
func complete(fault *dataset.RowError, data []byte, s span) {
	fault.Line, fault.Raw = s.line, string(data[s.start:s.end])
}

// Entries yields what convert makes of each row, in the order of the file, and
// the errors of [Reader.Rows]. Notes that convert takes are counted, and those
// of the row stand before them.
//
// The text of each row lies by itself, because converters remember single names
// out of many rows.
func (r *Reader[R]) Entries(convert func(*R) dataset.Entry) iter.Seq2[dataset.Entry, error] {
	return func(yield func(dataset.Entry, error) bool) {
		r.room = 0
		for row, err := range r.Rows() {
			if err != nil {
				if !yield(dataset.Entry{}, err) {
					return
				}
				continue
			}
			meta := r.format.Meta(row)
			e := Complete(convert(row), meta)
			for _, n := range e.Notes[len(meta.Notes):] {
				r.summary.note(n)
			}
			if !yield(e, nil) {
				return
			}
		}
	}
}

// Complete adds to an entry what it has of its row in every format: the line,
// and the notes of the row before those that were taken when it was converted.
func Complete(e dataset.Entry, meta *dataset.Meta) dataset.Entry {
	e.Line = meta.Line
	for i := range e.Notes {
		e.Notes[i].Line = meta.Line
	}
	if len(meta.Notes) > 0 {
		e.Notes = slices.Concat(meta.Notes, e.Notes)
	}
	return e
}
