package table

import (
	"bytes"
	"errors"
	"io"

	"github.com/casus-events/casus/timeline/dataset"
)

const (
	// blockSize is how much input a block holds, but for a long record: small
	// enough that its rows stay in a core's cache.
	blockSize = 64 << 10
	// maxRecords is the greatest number of records in a block.
	maxRecords = 1024
	// maxLines is the greatest number of lines in one record. A quotation
	// that runs on for longer has lost its end.
	maxLines = 256
	// keptRaw is how much is kept of a record that is too long.
	keptRaw = 4 << 10
	// skipTimes is how many times the length of the longest row a line may
	// have before the stream ends.
	skipTimes = 64
)

// span is one record of a block.
type span struct {
	start, end int // without the end of the last line
	line       int64
	quoted     bool  // may hold quotations
	fault      error // why it cannot be read
}

// block is a piece of the input that holds whole records, blank lines left out.
type block struct {
	data    []byte
	records []span
}

// framer cuts the input into blocks.
type framer struct {
	in       io.Reader
	sep      byte
	quotes   bool // a quotation mark at the start of a field quotes
	width    int  // how many fields a record should have; 0 if not known
	maxRow   int
	maxBytes int64

	rest, tail   []byte // what the last block left over, and what was read beyond it
	bytes        int64  // taken from the input
	lines, blank int64  // before the rest
	ended        bool   // the input has
	err          error
}

// next fills a block with at least one record, or returns why there is none.
func (f *framer) next(b *block) error {
	for want := blockSize; ; want = len(f.rest) + blockSize {
		b.data = append(b.data[:0], f.rest...)
		f.read(b, want)
		at := f.frameAll(b, maxRecords)
		f.rest = append(append(f.rest[:0], b.data[at:]...), f.tail...)
		f.tail = f.tail[:0]
		if len(b.records) > 0 {
			return nil
		}
		if f.ended && len(f.rest) == 0 {
			return f.err
		}
	}
}

// read fills the data of a block up to the length wanted.
func (f *framer) read(b *block, want int) {
	if cap(b.data) < want {
		b.data = append(make([]byte, 0, want+want/4), b.data...)
	}
	for !f.ended && len(b.data) < want {
		n := f.take(b.data[len(b.data):want])
		b.data = b.data[:len(b.data)+n]
		if f.ended && !errors.Is(f.err, io.EOF) {
			// The record that a fault of the input cut off has no known end.
			b.data = b.data[:bytes.LastIndexByte(b.data, '\n')+1]
		}
	}
}

// take reads from the input once.
func (f *framer) take(buf []byte) int {
	n, err := f.in.Read(buf)
	n = max(n, 0)
	f.bytes += int64(n)
	if err == nil && f.maxBytes > 0 && f.bytes > f.maxBytes {
		err = dataset.ErrTooMuch
	}
	if err != nil {
		f.ended, f.err = true, err
	}
	return n
}

// frameAll finds the records of a block, most at most, and returns where the
// last one ends.
func (f *framer) frameAll(b *block, most int) int {
	b.records = b.records[:0]
	at := 0
	for at < len(b.data) && len(b.records) < most {
		n, s, ok := f.frame(b.data[at:])
		if !ok {
			break
		}
		if s.end > s.start || s.fault != nil {
			b.records = append(b.records, span{
				start: at + s.start, end: at + s.end, line: f.lines + 1, quoted: s.quoted, fault: s.fault,
			})
		} else {
			f.blank++
		}
		f.lines += s.line
		at += n
	}
	return at
}

// frame finds the record at the start of data. It returns its length with the
// end of its last line, and a span whose line is the number of its lines. ok is
// false if its end is not in data.
func (f *framer) frame(data []byte) (n int, s span, ok bool) {
	end := bytes.IndexByte(data, '\n')
	if end < 0 && !f.ended && len(data) <= f.maxRow {
		return 0, span{}, false
	}
	if end < 0 && len(data) > f.maxRow || end > f.maxRow {
		return f.frameLong(data, end)
	}
	if end < 0 {
		end = len(data)
	}
	if !f.quotes || bytes.IndexByte(data[:end], '"') < 0 {
		return min(end+1, len(data)), span{end: trimCR(data, end), line: 1}, true
	}
	if closes(data[:end], f.sep) {
		return min(end+1, len(data)), span{end: trimCR(data, end), line: 1, quoted: true}, true
	}
	return f.frameQuoted(data, end)
}

// closes reports whether all quotations that begin in a line end in it.
func closes(line []byte, sep byte) bool {
	for i := 0; ; {
		n := bytes.IndexByte(line[i:], '"')
		if n < 0 {
			return true
		}
		if i += n + 1; i > 1 && line[i-2] != sep {
			continue // within a field, where it is text
		}
		for {
			if n = bytes.IndexByte(line[i:], '"'); n < 0 {
				return false
			}
			if i += n + 1; i == len(line) || line[i] != '"' {
				break
			}
			i++
		}
	}
}

// frameLong cuts a line that is too long after what is kept of it. The rest of
// the line is skipped.
func (f *framer) frameLong(data []byte, end int) (int, span, bool) {
	s := span{end: min(keptRaw, len(data)), line: 1, fault: dataset.ErrTooLong}
	if end >= 0 {
		return end + 1, s, true
	}
	f.skip(len(data))
	return len(data), s, true
}

// skip reads the input to the end of the line, of which length bytes have been
// read, and keeps what comes after it.
func (f *framer) skip(length int) {
	buf := make([]byte, blockSize)
	for !f.ended {
		n := f.take(buf)
		if i := bytes.IndexByte(buf[:n], '\n'); i >= 0 {
			f.tail = append(f.tail, buf[i+1:n]...)
			return
		}
		if length += n; length/skipTimes > f.maxRow {
			f.ended, f.err = true, dataset.ErrTooLong
		}
	}
}

// frameQuoted finds the end of a record whose first line, which ends at end,
// does not close a quotation. A record of several lines must have the right number
// of fields, and nothing between a quotation and the end of its field: else the
// quotation is taken to have lost its end on the first line.
func (f *framer) frameQuoted(data []byte, end int) (int, span, bool) {
	fields, lines := 1, int64(1)
	open, start := false, true // within a quotation; at the start of a field
	closed, stray := false, false
	for i := 0; i < len(data); i++ {
		c := data[i]
		if open {
			switch {
			case c == '"' && i+1 < len(data) && data[i+1] == '"':
				i++
			case c == '"':
				open, closed = false, true
			case c == '\n':
				if lines++; lines > maxLines || i > f.maxRow {
					return f.firstLine(data, end)
				}
			}
			continue
		}
		switch {
		case c == '"' && start:
			open, start = true, false
		case c == f.sep:
			fields++
			start, closed = true, false
		case c == '\n':
			if lines > 1 && (stray || f.width > 0 && fields != f.width) {
				return f.firstLine(data, end)
			}
			return i + 1, span{end: trimCR(data, i), line: lines, quoted: true}, true
		default:
			start, stray = false, stray || closed && c != '\r'
		}
	}
	if !f.ended && len(data) <= f.maxRow {
		return 0, span{}, false
	}
	if lines > 1 && (open || stray || f.width > 0 && fields != f.width) {
		return f.firstLine(data, end)
	}
	s := span{end: trimCR(data, len(data)), line: lines, quoted: true}
	if open {
		s.fault = dataset.ErrQuote
	}
	return len(data), s, true
}

// firstLine gives up a quotation that ran on over the lines after it, so that
// those can be read.
func (f *framer) firstLine(data []byte, end int) (int, span, bool) {
	return min(end+1, len(data)), span{end: trimCR(data, end), line: 1, quoted: true, fault: dataset.ErrQuote}, true
}

// trimCR returns the end of a line without the carriage return before it.
func trimCR(data []byte, end int) int {
	if end > 0 && data[end-1] == '\r' {
		return end - 1
	}
	return end
}
