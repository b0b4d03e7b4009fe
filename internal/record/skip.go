package record

import (
	"bytes"
	"encoding/json"

	"github.com/casus-events/casus"
)

// skip reads a value whatever it is.
func (s *scanner) skip() {
	switch c := s.peek(); c {
	case '{':
		s.skipObject()
	case '[':
		s.open()
		for first := true; s.more(first, ']'); first = false {
			s.skip()
		}
	case '"':
		s.text()
	case 't':
		s.word("true")
	case 'f':
		s.word("false")
	case 'n':
		s.word("null")
	default:
		if c != '-' && (c < '0' || c > '9') {
			s.broken("a value")
			return
		}
		s.number()
	}
}

// skipObject reads an object of which no type is known, and reports names that
// stand twice.
func (s *scanner) skipObject() {
	seen := make(map[string]struct{})
	s.open()
	for first := true; s.more(first, '}'); first = false {
		at := s.pos
		s.count(at)
		if name, ok := s.name(); ok {
			if _, twice := seen[string(name)]; twice {
				s.duplicate(at, string(name))
			}
			seen[string(name)] = struct{}{}
		}
		s.skip()
	}
}

func (s *scanner) duplicate(at int, name string) {
	s.faultf(at, casus.ErrDuplicate, "the member %s stands twice in one object", quotable(name))
}

// raw reads a value and returns its text without the white space around its
// tokens.
func (s *scanner) raw() json.RawMessage {
	s.peek()
	start := s.pos
	s.skip()
	if s.halt != running {
		return nil
	}
	return appendCompact(nil, s.data[start:s.pos])
}

// appendCompact appends JSON text to dst without the white space around its
// tokens.
func appendCompact(dst, text []byte) []byte {
	if !bytes.ContainsAny(text, " \t\r\n") {
		return append(dst, text...)
	}
	quoted := false
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case quoted && c == '\\' && i+1 < len(text):
			dst = append(dst, c)
			i++
			c = text[i]
		case c == '"':
			quoted = !quoted
		case !quoted && (c == ' ' || c == '\t' || c == '\n' || c == '\r'):
			continue
		}
		dst = append(dst, c)
	}
	return dst
}
