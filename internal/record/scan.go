package record

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/casus-events/casus"
)

// halt says why the reading of a value ended before its end.
type halt uint8

const (
	running   halt = iota
	badSyntax      // the text is not JSON
	cutShort       // the text ends within a value
	overLimit      // a limit of the options is passed
)

// scanner reads JSON tokens from data. Once it has halted, every method returns
// at once with a zero result.
type scanner struct {
	data    []byte
	pos     int
	lim     Options
	depth   int
	entries int
	halt    halt
	scratch []byte // unescaped text of the last string
	trail   trail
	at      position // of data[0]
	faults  faults
}

// position is a place in a stream of records.
type position struct {
	record int
	offset int64
	line   int
	bol    int64 // offset at which the line begins
}

// advance returns the position after text that begins at p.
func (p position) advance(text []byte) position {
	if n := bytes.Count(text, []byte{'\n'}); n > 0 {
		p.line += n
		p.bol = p.offset + int64(bytes.LastIndexByte(text, '\n')) + 1
	}
	p.offset += int64(len(text))
	return p
}

func (p position) wrap(err error) *InputError {
	return &InputError{
		Record: p.record, Offset: p.offset, Line: p.line, Column: int(p.offset-p.bol) + 1, Err: err,
	}
}

// fault records what is wrong at offset pos of the data.
func (s *scanner) fault(pos int, err error) {
	if s.faults.full() {
		s.faults.more++
		return
	}
	s.faults.add(s.trail.path(), s.at.advance(s.data[:pos]).wrap(err))
}

// faultf is fault with the parts of an error, which are put together only if it
// is kept.
func (s *scanner) faultf(pos int, kind error, format string, args ...any) {
	if s.faults.full() {
		s.faults.more++
		return
	}
	s.fault(pos, faultf(kind, format, args...))
}

// stop records a fault after which reading cannot go on. A second one is only a
// consequence of the first.
func (s *scanner) stop(why halt, pos int, err error) {
	if s.halt != running {
		return
	}
	s.halt = why
	if s.faults.full() {
		s.faults.dropLast()
	}
	s.fault(pos, err)
}

// broken ends the reading at a place where the text is not JSON.
func (s *scanner) broken(want string) {
	if s.pos >= len(s.data) {
		s.stop(cutShort, len(s.data), fmt.Errorf("%w: %w where %s should be", casus.ErrSyntax, io.ErrUnexpectedEOF, want))
		return
	}
	r, size := utf8.DecodeRune(s.data[s.pos:])
	found := strconv.QuoteRune(r)
	if r == utf8.RuneError && size == 1 {
		found = "a byte that is not UTF-8"
	}
	s.stop(badSyntax, s.pos, faultf(casus.ErrSyntax, "%s where %s should be", found, want))
}

// peek skips white space and returns the next byte, 0 at the end.
func (s *scanner) peek() byte {
	for s.pos < len(s.data) {
		switch c := s.data[s.pos]; c {
		case ' ', '\t', '\n', '\r':
			s.pos++
		default:
			return c
		}
	}
	return 0
}

// end reports what stands behind the value.
func (s *scanner) end() {
	if s.peek(); s.halt == running && s.pos < len(s.data) {
		s.broken("the end of the text")
	}
}

// open enters an object or a list, whose first byte is next.
func (s *scanner) open() {
	s.depth++
	if s.depth > s.lim.MaxDepth {
		s.stop(overLimit, s.pos, faultf(casus.ErrRange, "nested more than %d deep", s.lim.MaxDepth))
	}
	s.pos++
}

// more reports whether an entry follows in the object or list that ends with
// end, and stands before it if so. It leaves the object or list if not.
func (s *scanner) more(first bool, end byte) bool {
	if s.halt != running {
		return false
	}
	switch c := s.peek(); {
	case c == end:
		s.pos++
		s.depth--
		return false
	case first:
		return true
	case c == ',':
		s.pos++
		s.peek()
		return true
	}
	s.broken("a comma or " + strconv.QuoteRune(rune(end)))
	return false
}

// count counts an entry of a list or of Extra, which begins at pos.
func (s *scanner) count(pos int) {
	s.entries++
	if s.entries > s.lim.MaxEntries {
		s.stop(overLimit, pos, faultf(casus.ErrRange, "more than %d list entries and unknown members", s.lim.MaxEntries))
	}
}

// name reads the name of a member and the colon after it. ok is false when the
// name cannot be used; a fault says why. The bytes are good until the next
// string is read.
func (s *scanner) name() (name []byte, ok bool) {
	if s.peek() != '"' {
		s.broken("a member name in quotes")
		return nil, false
	}
	name, ok = s.text()
	if s.halt != running {
		return nil, false
	}
	if s.peek() != ':' {
		s.broken("a colon")
		return nil, false
	}
	s.pos++
	s.peek()
	return name, ok
}

// text reads a string, at whose opening quote it stands.
func (s *scanner) text() (text []byte, ok bool) {
	start := s.pos + 1
	ascii := true
	for i := start; i < len(s.data); i++ {
		switch c := s.data[i]; {
		case c == '"':
			s.pos = i + 1
			return s.checked(start, s.data[start:i], ascii)
		case c == '\\':
			return s.escapedText(start, i, ascii)
		case c < ' ':
			s.pos = i
			s.broken("the rest of a string (control characters are written with a backslash)")
			return nil, false
		case c >= utf8.RuneSelf:
			ascii = false
		}
	}
	s.pos = len(s.data)
	s.broken("the closing quote of a string")
	return nil, false
}

// checked returns text, which begins at start of the data, if it is UTF-8 and
// not too long.
func (s *scanner) checked(start int, text []byte, ascii bool) ([]byte, bool) {
	if len(text) > s.lim.MaxString {
		s.faultf(start, casus.ErrRange, "a string of %d bytes, above the limit of %d", len(text), s.lim.MaxString)
		return nil, false
	}
	if !ascii {
		if i := notUTF8(text); i >= 0 {
			s.faultf(start+i, casus.ErrSyntax, "byte %#02x is not UTF-8", text[i])
			return nil, false
		}
	}
	return text, true
}

// notUTF8 returns the index of the first byte that belongs to no character, or
// -1.
func notUTF8(text []byte) int {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// escapedText reads the rest of a string that begins at start and has its first
// backslash at i.
func (s *scanner) escapedText(start, i int, ascii bool) ([]byte, bool) {
	out := append(s.scratch[:0], s.data[start:i]...)
	whole := true
	s.pos = i
	for s.pos < len(s.data) && s.halt == running {
		switch c := s.data[s.pos]; {
		case c == '"':
			s.scratch = out
			s.pos++
			raw := s.data[start : s.pos-1]
			if _, ok := s.checked(start, raw, ascii); !ok {
				return nil, false
			}
			return out, whole
		case c == '\\':
			r := s.escape()
			if r == unpaired {
				whole = false
			}
			out = utf8.AppendRune(out, r)
		case c < ' ':
			s.broken("the rest of a string (control characters are written with a backslash)")
		default:
			ascii = ascii && c < utf8.RuneSelf
			out = append(out, c)
			s.pos++
		}
	}
	s.broken("the closing quote of a string")
	return nil, false
}

// unpaired is what escape returns for half a surrogate pair.
const unpaired = rune(-1)

// escape reads an escape, at whose backslash it stands.
func (s *scanner) escape() rune {
	const short, means = `"\/bfnrt`, "\"\\/\b\f\n\r\t"
	s.pos++
	if s.pos < len(s.data) {
		if i := strings.IndexByte(short, s.data[s.pos]); i >= 0 {
			s.pos++
			return rune(means[i])
		}
		if s.data[s.pos] == 'u' {
			return s.unicodeEscape()
		}
	}
	s.broken(`one of "\/bfnrtu after a backslash`)
	return 0
}

func (s *scanner) unicodeEscape() rune {
	start := s.pos - 1
	r, ok := s.hex4()
	if !ok || !utf16.IsSurrogate(r) {
		return r
	}
	if s.pos+1 < len(s.data) && s.data[s.pos] == '\\' && s.data[s.pos+1] == 'u' {
		before := s.pos
		s.pos++
		low, ok := s.hex4()
		if !ok {
			return 0
		}
		if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
			return pair
		}
		s.pos = before
	}
	s.faultf(start, casus.ErrSyntax, `\u%04x is half of a surrogate pair`, r)
	return unpaired
}

// hex4 reads the four digits after the u at which it stands.
func (s *scanner) hex4() (rune, bool) {
	var r rune
	for range 4 {
		s.pos++
		if s.pos >= len(s.data) || hexDigit(s.data[s.pos]) < 0 {
			s.broken("a hexadecimal digit")
			return 0, false
		}
		r = r<<4 | hexDigit(s.data[s.pos])
	}
	s.pos++
	return r, true
}

func hexDigit(c byte) rune {
	switch {
	case '0' <= c && c <= '9':
		return rune(c - '0')
	case 'a' <= c && c <= 'f':
		return rune(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return rune(c-'A') + 10
	default:
		return -1
	}
}

// number reads a number and returns its text. ok is false when it is too long.
func (s *scanner) number() (text []byte, ok bool) {
	start := s.pos
	if s.pos < len(s.data) && s.data[s.pos] == '-' {
		s.pos++
	}
	if s.pos < len(s.data) && s.data[s.pos] == '0' {
		s.pos++
	} else {
		s.digits()
	}
	if s.pos < len(s.data) && s.data[s.pos] == '.' {
		s.pos++
		s.digits()
	}
	if s.pos < len(s.data) && s.data[s.pos]|0x20 == 'e' {
		s.pos++
		if s.pos < len(s.data) && (s.data[s.pos] == '+' || s.data[s.pos] == '-') {
			s.pos++
		}
		s.digits()
	}
	if s.halt != running {
		return nil, false
	}
	return s.checked(start, s.data[start:s.pos], true)
}

func (s *scanner) digits() {
	start := s.pos
	for s.pos < len(s.data) && '0' <= s.data[s.pos] && s.data[s.pos] <= '9' {
		s.pos++
	}
	if s.pos == start {
		s.broken("a digit")
	}
}

// word reads one of true, false and null.
func (s *scanner) word(w string) {
	for i := range len(w) {
		if s.pos >= len(s.data) || s.data[s.pos] != w[i] {
			s.broken("the rest of " + w)
			return
		}
		s.pos++
	}
}
