// Package kept writes the columns of a row for which the records of this
// library have no field into the Extra of an event, so that an entry loses
// nothing of its row.
package kept

import (
	"encoding/json"
	"slices"
	"strconv"

	"github.com/casus-events/casus/timeline/dataset"
)

// Columns gathers columns by their names. The zero Columns holds none.
type Columns struct {
	object []byte
	names  []string
}

// Text adds a column with text, unless it is empty.
func (c *Columns) Text(name, value string) {
	if value != "" {
		c.object = appendString(c.key(name), value)
	}
}

// appendString appends a text as encoding/json writes it.
func appendString(b []byte, s string) []byte {
	for i := range len(s) {
		if ch := s[i]; ch < ' ' || ch > '~' || ch == '"' || ch == '\\' || ch == '<' || ch == '>' || ch == '&' {
			quoted, err := json.Marshal(s)
			if err != nil {
				return append(b, `""`...) // a string always has a form in JSON
			}
			return append(b, quoted...)
		}
	}
	return append(append(append(b, '"'), s...), '"')
}

// Int adds a column with a whole number, if one is stated.
func (c *Columns) Int(name string, value dataset.Int) {
	if value.Stated {
		c.object = strconv.AppendInt(c.key(name), value.N, 10)
	}
}

// Float adds a column with a number, if one is stated.
func (c *Columns) Float(name string, value dataset.Float) {
	if value.Stated {
		c.object = append(c.key(name), value.String()...)
	}
}

// Fields adds columns that the format is not known to have. A name that has been
// added gets a number, because a JSON object has each once.
func (c *Columns) Fields(fields []dataset.Field) {
	for _, f := range fields {
		name := f.Name
		for n := 2; slices.Contains(c.names, name); n++ {
			name = f.Name + "#" + strconv.Itoa(n)
		}
		c.Text(name, f.Value)
	}
}

// key begins the next member.
func (c *Columns) key(name string) []byte {
	b := append(c.object, ',')
	if len(c.object) == 0 {
		b[0] = '{'
	}
	c.names = append(c.names, name)
	return append(appendString(b, name), ':')
}

// Extra returns the columns as the member of an event with the given name, and
// nil if there are none.
func (c *Columns) Extra(member string) map[string]json.RawMessage {
	if len(c.object) == 0 {
		return nil
	}
	return map[string]json.RawMessage{"/" + member: append(c.object, '}')}
}
