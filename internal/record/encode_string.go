package record

import (
	"unicode/utf8"

	"github.com/casus-events/casus"
)

// string writes s as a JSON string. Beside what JSON asks for, the two line
// separators of Unicode are escaped, since many programs take them as the end
// of a line.
func (e *encoder) string(s string) {
	const hex = "0123456789abcdef"
	const lineSeparator, paragraphSeparator = '\u2028', '\u2029'
	e.buf = append(e.buf, '"')
	done := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && c < utf8.RuneSelf {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			e.buf = append(e.buf, s[done:i]...)
			e.buf = append(e.buf, '\\')
			if short := shortEscape(c); short != 0 {
				e.buf = append(e.buf, short)
			} else {
				e.buf = append(e.buf, 'u', '0', '0', hex[c>>4], hex[c&15])
			}
			i++
			done = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			e.fault(faultf(casus.ErrSyntax, "byte %d of the text, %#02x, is not UTF-8", i, c))
			return
		case r == lineSeparator || r == paragraphSeparator:
			e.buf = append(e.buf, s[done:i]...)
			e.buf = append(e.buf, `\u202`...)
			e.buf = append(e.buf, hex[r&15])
			done = i + size
		}
		i += size
	}
	e.buf = append(e.buf, s[done:]...)
	e.buf = append(e.buf, '"')
}

// shortEscape returns the letter that stands for c after a backslash, or 0.
func shortEscape(c byte) byte {
	switch c {
	case '"', '\\':
		return c
	case '\b':
		return 'b'
	case '\f':
		return 'f'
	case '\n':
		return 'n'
	case '\r':
		return 'r'
	case '\t':
		return 't'
	default:
		return 0
	}
}
