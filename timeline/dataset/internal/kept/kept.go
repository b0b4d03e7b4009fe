// Package kept writes the columns of a row for which the records of this
// library have no field into the Extra of a record, so that an entry loses
// nothing of its row: one member, an object with the columns under their own
// names.
package kept

import (
	"encoding/json"
	"math"
	"strconv"
	"unicode/utf8"

	"github.com/casus-events/casus/timeline/dataset"
)

// Other is the member with the columns that a format is not known to have.
const Other = "other"

// Columns is such an object under way, with its members in the order of the
// calls. The zero Columns is empty. It can be used for one record after the
// other, and then needs memory only for what it returns.
type Columns struct {
	buf    []byte
	prefix string
}

// Under has the names of the columns that follow begin with a prefix.
func (c *Columns) Under(prefix string) { c.prefix = prefix }

// key begins a member. The name must need no escape.
func (c *Columns) key(name string) {
	const usual = 512
	switch {
	case c.buf == nil:
		c.buf = append(make([]byte, 0, usual), '{')
	case len(c.buf) == 0:
		c.buf = append(c.buf, '{')
	default:
		c.buf = append(c.buf, ',')
	}
	c.buf = append(c.buf, '"')
	c.buf = append(append(c.buf, c.prefix...), name...)
	c.buf = append(c.buf, '"', ':')
}

// Text adds a column with a text, unless it is empty.
func (c *Columns) Text(name, s string) {
	if s != "" {
		c.key(name)
		c.buf = appendText(c.buf, s)
	}
}

// Texts adds a column that is a list, unless it is empty.
func (c *Columns) Texts(name string, list []string) {
	if len(list) == 0 {
		return
	}
	c.key(name)
	for i, s := range list {
		c.buf = appendText(append(c.buf, "[,"[min(i, 1)]), s)
	}
	c.buf = append(c.buf, ']')
}

// Int adds a column with a whole number, if one is stated.
func (c *Columns) Int(name string, n dataset.Int) {
	if n.Stated {
		c.key(name)
		c.buf = strconv.AppendInt(c.buf, n.N, 10)
	}
}

// Float adds a column with a number, if one is stated.
func (c *Columns) Float(name string, f dataset.Float) {
	if !f.Stated {
		return
	}
	const least, most = 1e-6, 1e21 // of what is written without an exponent, as encoding/json does
	c.key(name)
	switch abs := math.Abs(f.X); {
	case math.IsNaN(f.X) || math.IsInf(f.X, 0): // JSON has no such number
		c.buf = appendText(c.buf, f.String())
	case abs == 0 || abs >= least && abs < most:
		c.buf = strconv.AppendFloat(c.buf, f.X, 'f', -1, 64)
	default:
		c.buf = strconv.AppendFloat(c.buf, f.X, 'e', -1, 64)
	}
}

// Day adds a column with a date, if one is stated: "2020-03-11", whatever its
// form in the file.
func (c *Columns) Day(name string, d dataset.Day) {
	if !d.IsZero() {
		c.key(name)
		c.buf = append(appendDay(append(c.buf, '"'), d), '"')
	}
}

// Moment adds a column with a date and the time of day that it may have, if it
// is stated: "2020-03-11T18:59:00".
func (c *Columns) Moment(name string, m dataset.Moment) {
	if m.IsZero() {
		return
	}
	c.key(name)
	c.buf = appendDay(append(c.buf, '"'), m.Day)
	if m.Clock {
		c.buf = appendTwo(append(c.buf, 'T'), int(m.Hour))
		c.buf = appendTwo(append(c.buf, ':'), int(m.Minute))
		c.buf = appendTwo(append(c.buf, ':'), int(m.Second))
	}
	c.buf = append(c.buf, '"')
}

// appendDay appends what [dataset.Day.String] returns.
func appendDay(b []byte, d dataset.Day) []byte {
	if d.Month == 0 || d.Day == 0 || d.Year < 0 {
		return append(b, d.String()...)
	}
	const century = 100
	b = appendTwo(appendTwo(b, int(d.Year)/century), int(d.Year)%century)
	return appendTwo(append(appendTwo(append(b, '-'), int(d.Month)), '-'), int(d.Day))
}

// appendTwo appends a number below 100 with two digits.
func appendTwo(b []byte, n int) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }

// Fields adds the columns that the format is not known to have, as a list of
// pairs of name and value in the member [Other]: their names may come twice, or
// be those of other columns.
func (c *Columns) Fields(list []dataset.Field) {
	if len(list) == 0 {
		return
	}
	c.Under("")
	c.key(Other)
	for i, f := range list {
		c.buf = append(c.buf, "[,"[min(i, 1)], '[')
		c.buf = append(appendText(c.buf, f.Name), ',')
		c.buf = append(appendText(c.buf, f.Value), ']')
	}
	c.buf = append(c.buf, ']')
}

// Extra returns the object as the only member of an Extra, nil if it is empty,
// and leaves an empty one behind.
func (c *Columns) Extra(key string) map[string]json.RawMessage {
	c.prefix = ""
	if len(c.buf) == 0 {
		return nil
	}
	c.buf = append(c.buf, '}')
	object := append(make([]byte, 0, len(c.buf)), c.buf...)
	c.buf = c.buf[:0]
	return map[string]json.RawMessage{key: object}
}

// appendText appends a text as JSON, as package record does: the two separators
// of Unicode, which many programs take for the end of a line, are escaped. Bytes that are not UTF-8, which no row of a
// file has, become U+FFFD.
func appendText(b []byte, s string) []byte {
	const (
		hex                = "0123456789abcdef"
		lineSeparator      = '\u2028'
		paragraphSeparator = '\u2029'
	)
	b = append(b, '"')
	done := 0
	for i := 0; i < len(s); {
		ch := s[i]
		if ch >= ' ' && ch < utf8.RuneSelf && ch != '"' && ch != '\\' {
			i++
			continue
		}
		size := 1
		if ch >= utf8.RuneSelf {
			var r rune
			if r, size = utf8.DecodeRuneInString(s[i:]); r != lineSeparator && r != paragraphSeparator && (r != utf8.RuneError || size > 1) {
				i += size
				continue
			}
		}
		b = append(b, s[done:i]...)
		switch {
		case size > 1:
			b = append(b, '\\', 'u', '2', '0', '2', hex[s[i+2]&15])
		case ch >= utf8.RuneSelf:
			b = append(b, "\ufffd"...)
		case ch == '"' || ch == '\\':
			b = append(b, '\\', ch)
		case ch == '\n':
			b = append(b, '\\', 'n')
		case ch == '\r':
			b = append(b, '\\', 'r')
		case ch == '\t':
			b = append(b, '\\', 't')
		default:
			b = append(b, '\\', 'u', '0', '0', hex[ch>>4], hex[ch&15])
		}
		i += size
		done = i
	}
	return append(append(b, s[done:]...), '"')
}
