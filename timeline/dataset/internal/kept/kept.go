// Package kept writes the columns of a row for which the records of this
// library have no field into the Extra of an event, so that an entry loses
// nothing of its row.
package kept

import (
	"encoding/json"
	"strconv"

	"github.com/casus-events/casus/timeline/dataset"
)

// Columns gathers columns by their names. The zero Columns holds none.
type Columns struct {
	object []byte
}

// Text adds a column with text, unless it is empty.
func (c *Columns) Text(name, value string) {
	if value == "" {
		return
	}
	quoted, err := json.Marshal(value)
	if err != nil {
		return // a string always has a form in JSON
	}
	c.object = append(c.key(name), quoted...)
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

// Fields adds columns that the format is not known to have. One whose name has
// been added is left out: a JSON object has each once.
func (c *Columns) Fields(fields []dataset.Field) {
	seen := make(map[string]bool, len(fields))
	for _, f := range fields {
		if !seen[f.Name] {
			seen[f.Name] = true
			c.Text(f.Name, f.Value)
		}
	}
}

// key begins the next member.
func (c *Columns) key(name string) []byte {
	b := append(c.object, ',')
	if len(c.object) == 0 {
		b[0] = '{'
	}
	quoted, err := json.Marshal(name)
	if err != nil {
		return b // a string always has a form in JSON
	}
	return append(append(b, quoted...), ':')
}

// Extra returns the columns as the member of an event with the given name, and
// nil if there are none.
func (c *Columns) Extra(member string) map[string]json.RawMessage {
	if len(c.object) == 0 {
		return nil
	}
	return map[string]json.RawMessage{"/" + member: append(c.object, '}')}
}
