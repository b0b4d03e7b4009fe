// Package extra writes the columns of a row for which a record has no room
// into the record's Extra: one member, an object with the columns under their
// own names.
package extra

import (
	"encoding/json"
	"strconv"

	"github.com/casus-events/casus/timeline/dataset"
)

// Object is a JSON object under way. Its names are written in the order of the
// calls, and must differ. The zero Object is empty.
type Object struct{ buf []byte }

func (o *Object) key(name string) {
	if len(o.buf) == 0 {
		o.buf = append(make([]byte, 0, 512), '{')
	} else {
		o.buf = append(o.buf, ',')
	}
	o.string(name)
	o.buf = append(o.buf, ':')
}

func (o *Object) string(s string) {
	if isPlain(s) {
		o.buf = append(append(append(o.buf, '"'), s...), '"')
		return
	}
	text, _ := json.Marshal(s) // a string always has a text
	o.buf = append(o.buf, text...)
}

// isPlain reports whether a text stands in JSON as it is.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c >= 0x7f || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' {
			return false
		}
	}
	return true
}

// Text adds a text, unless it is empty.
func (o *Object) Text(name, s string) {
	if s != "" {
		o.key(name)
		o.string(s)
	}
}

// Int adds a number, if it is stated.
func (o *Object) Int(name string, n dataset.Int) {
	if n.Stated {
		o.key(name)
		o.buf = strconv.AppendInt(o.buf, n.N, 10)
	}
}

// Fields adds columns that the format does not have, as a list of pairs of name
// and value under one name: their names may come twice.
func (o *Object) Fields(name string, list []dataset.Field) {
	for i, f := range list {
		if i == 0 {
			o.key(name)
			o.buf = append(o.buf, '[')
		} else {
			o.buf = append(o.buf, ',')
		}
		o.buf = append(o.buf, '[')
		o.string(f.Name)
		o.buf = append(o.buf, ',')
		o.string(f.Value)
		o.buf = append(o.buf, ']')
	}
	if len(list) > 0 {
		o.buf = append(o.buf, ']')
	}
}

// Member returns the object as the only member of an Extra, nil if it is empty.
// The object must not be used any more.
func (o *Object) Member(name string) map[string]json.RawMessage {
	if len(o.buf) == 0 {
		return nil
	}
	return map[string]json.RawMessage{name: append(o.buf, '}')}
}
