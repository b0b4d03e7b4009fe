package record

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"reflect"
	"unicode/utf8"

	"github.com/casus-events/casus"
)

// Decode reads the records of a stream: JSON values one after another, such as
// one a line, or one list of them. T is a struct.
//
// A record that does not fit yields a zero T and an error that joins a
// [casus.FieldError] for each fault, with the number and the place of the
// record in its [InputError]; the stream goes on with the next record, also
// after one above a limit. Text that is not JSON and an error of the reader end
// it, after the records before them. An empty stream yields nothing.
//
// Memory is a small multiple of the greatest record, within
// [Options.MaxBytes]. The sequence is single-use: ranging over it again yields
// an error. It reads ahead, so after an early break the reader stands somewhere
// behind the last record.
func Decode[T any](r io.Reader, o *Options) iter.Seq2[T, error] {
	s := &stream{r: r, lim: limits(o), at: position{line: 1}}
	return func(yield func(T, error) bool) {
		var zero T
		p, err := planOf(reflect.TypeFor[T]())
		if s.used {
			err = errors.New("the stream has been read already")
		}
		if err != nil {
			yield(zero, err)
			return
		}
		s.used = true
		for !s.ended {
			var v T
			err := s.next(p, reflect.ValueOf(&v).Elem())
			switch {
			case errors.Is(err, errEnd):
				return
			case err != nil:
				v = zero
			}
			if !yield(v, err) {
				return
			}
		}
	}
}

// errEnd: the stream is over, and all is well.
var errEnd = errors.New("end of stream")

const firstBuffer = 64 << 10

// stream cuts a text into records. What has been read and not yet passed is
// buf[start:], and at is the place of its first byte.
type stream struct {
	r     io.Reader
	lim   Options
	buf   []byte
	start int
	at    position
	err   error // of the reader, once it has no more
	begun bool
	list  bool // the records are in the brackets of one list
	used  bool
	ended bool // after the error that next returns
}

// next reads one record into v.
func (s *stream) next(p *plan, v reflect.Value) error {
	if err := s.toRecord(); err != nil {
		s.ended = true
		return err
	}
	s.at.record++
	if s.at.record > s.lim.MaxRecords {
		return s.end(faultf(casus.ErrRange, "more than %d records", s.lim.MaxRecords))
	}
	var f framer
	size := s.frame(&f)
	switch {
	case size > s.lim.MaxBytes:
		return s.passTooLarge(&f, size)
	case !f.done && s.failed():
		return s.end(s.readError())
	}
	d := decoder{scanner: scanner{data: s.buf[s.start : s.start+size], lim: s.lim, at: s.at}}
	d.document(p, v)
	s.pass(size)
	s.ended = d.halt == badSyntax || d.halt == cutShort
	return d.faults.err()
}

// end ends the stream with an error at the place where it stands.
func (s *stream) end(err error) error {
	s.ended = true
	return &casus.FieldError{Err: s.at.wrap(err)}
}

func (s *stream) failed() bool { return s.err != nil && !errors.Is(s.err, io.EOF) }

func (s *stream) readError() error { return fmt.Errorf("reading: %w", s.err) }

// frame returns the size of the record that begins here, or some size above the
// limit. A record that the text does not finish has all that there is.
func (s *stream) frame(f *framer) int {
	size := 0
	for !f.done && size <= s.lim.MaxBytes && (s.start+size < len(s.buf) || s.fill()) {
		size += f.scan(s.buf[s.start+size:])
	}
	return size
}

// passTooLarge reports a record above the limit, of which size bytes have been
// framed, and moves behind it. If it is not JSON as far as it has been read,
// its end is anyone's guess, and the stream ends.
func (s *stream) passTooLarge(f *framer, size int) error {
	at := s.at
	check := scanner{data: s.buf[s.start : s.start+s.lim.MaxBytes], lim: s.lim, at: at}
	if check.skip(); check.halt == badSyntax {
		s.ended = true
		return check.faults.err()
	}
	for s.pass(size); !f.done && s.fill(); s.pass(size) {
		size = f.scan(s.buf[s.start:])
	}
	return &casus.FieldError{Err: at.wrap(tooLarge(s.lim.MaxBytes))}
}

// toRecord moves to the first byte of the next record. Behind the last one it
// returns errEnd.
func (s *stream) toRecord() error {
	if !s.begun {
		return s.begin()
	}
	c, ok := s.peek()
	switch {
	case !s.list:
		return s.unlessEnd(ok)
	case c == ']':
		return s.leaveList()
	case c != ',':
		return s.broken("a comma or ']'")
	}
	s.pass(1)
	if c, ok = s.peek(); !ok || c == ']' {
		return s.broken("a record")
	}
	return nil
}

// begin finds out which kind of stream it is.
func (s *stream) begin() error {
	s.begun = true
	for len(s.buf) < len(byteOrderMark) && s.fill() {
	}
	if !s.lim.Strict && bytes.HasPrefix(s.buf, []byte(byteOrderMark)) {
		s.pass(len(byteOrderMark))
	}
	c, ok := s.peek()
	if c != '[' {
		return s.unlessEnd(ok)
	}
	s.list = true
	s.pass(1)
	if c, ok = s.peek(); c == ']' {
		return s.leaveList()
	}
	if !ok {
		return s.broken("a record or ']'")
	}
	return nil
}

// leaveList passes the bracket that closes the list, after which only white
// space may follow.
func (s *stream) leaveList() error {
	s.pass(1)
	if _, ok := s.peek(); ok {
		return s.broken("the end of the text")
	}
	return s.unlessEnd(false)
}

// unlessEnd returns nil if there is more text, and else why there is not.
func (s *stream) unlessEnd(more bool) error {
	switch {
	case more:
		return nil
	case s.failed():
		return s.end(s.readError())
	default:
		return errEnd
	}
}

func (s *stream) broken(want string) error {
	for !utf8.FullRune(s.buf[s.start:]) && s.fill() {
	}
	if s.start == len(s.buf) && s.failed() {
		return s.end(s.readError())
	}
	here := scanner{data: s.buf[s.start:], at: s.at}
	here.broken(want)
	return here.faults.err()
}

// peek skips white space and returns the byte behind it, if there is one.
func (s *stream) peek() (c byte, ok bool) {
	for {
		for i, c := range s.buf[s.start:] {
			if c != ' ' && c != '\t' && c != '\n' && c != '\r' {
				s.pass(i)
				return c, true
			}
		}
		s.pass(len(s.buf) - s.start)
		if !s.fill() {
			return 0, false
		}
	}
}

// pass moves over n bytes.
func (s *stream) pass(n int) {
	s.at = s.at.advance(s.buf[s.start : s.start+n])
	s.start += n
}

// fill reads more text. It returns false when there is none.
func (s *stream) fill() bool {
	s.makeRoom()
	for range 100 {
		if s.err != nil {
			return false
		}
		var n int
		n, s.err = s.r.Read(s.buf[len(s.buf):cap(s.buf)])
		if n > 0 {
			s.buf = s.buf[:len(s.buf)+n]
			return true
		}
	}
	s.err = io.ErrNoProgress
	return false
}

// makeRoom leaves room to read into. Text moves to the front only when that
// frees at least half of the buffer, so that each byte moves but a few times.
func (s *stream) makeRoom() {
	if len(s.buf) < cap(s.buf) {
		return
	}
	rest := s.buf[s.start:]
	room := s.buf[:0]
	if s.start < cap(s.buf)/2 || cap(s.buf) == 0 {
		room = make([]byte, 0, max(firstBuffer, 2*cap(s.buf)))
	}
	s.buf = append(room, rest...)
	s.start = 0
}
