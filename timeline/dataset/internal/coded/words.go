package coded

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/timeline/dataset"
)

// longestTrait bounds what a hostile file can make a trait of.
const longestTrait = 64

// Trait turns the words of a sector into one: "General Population / Civilian /
// Social" is general-population-civilian-social. It is "" for a text without
// letters or digits.
func Trait(words string) actor.Trait {
	var b strings.Builder
	gap := false
	for _, r := range words {
		if b.Len() >= longestTrait {
			break
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) || r == unicode.ReplacementChar {
			gap = b.Len() > 0
			continue
		}
		if r = unicode.ToLower(r); unicode.IsUpper(r) {
			continue // a capital without a small letter
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(r)
	}
	return actor.Trait(b.String())
}

// Members writes a JSON object. The zero Members is an empty one.
type Members struct{ buf []byte }

func (m *Members) name(name string) {
	if len(m.buf) == 0 {
		m.buf = append(m.buf, '{')
	} else {
		m.buf = append(m.buf, ',')
	}
	m.buf = append(append(append(m.buf, '"'), name...), `":`...)
}

// Text adds a member unless its value is empty. The name must need no escape.
func (m *Members) Text(name, value string) {
	if value != "" {
		m.name(name)
		m.quote(value)
	}
}

// quote writes a text in quotation marks.
func (m *Members) quote(s string) {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' {
			text, err := json.Marshal(s)
			if err != nil { // no string has one
				text = []byte(`""`)
			}
			m.buf = append(m.buf, text...)
			return
		}
	}
	m.buf = append(append(append(m.buf, '"'), s...), '"')
}

// Int adds a member unless no number is stated.
func (m *Members) Int(name string, v dataset.Int) {
	if v.Stated {
		m.name(name)
		m.buf = strconv.AppendInt(m.buf, v.N, 10)
	}
}

// Float adds a member unless no number is stated.
func (m *Members) Float(name string, v dataset.Float) {
	if v.Stated {
		m.name(name)
		m.buf = strconv.AppendFloat(m.buf, v.X, 'f', -1, 64)
	}
}

// List adds a member unless the list is empty.
func (m *Members) List(name string, values []string) {
	if len(values) == 0 {
		return
	}
	m.name(name)
	for i, v := range values {
		m.buf = append(m.buf, "[,"[min(i, 1)])
		m.quote(v)
	}
	m.buf = append(m.buf, ']')
}

// Fields adds a member for the columns that the format does not know.
func (m *Members) Fields(name string, fields []dataset.Field) {
	if len(fields) == 0 {
		return
	}
	m.name(name)
	for i, f := range fields {
		m.buf = append(m.buf, "[,"[min(i, 1)], '[')
		m.quote(f.Name)
		m.buf = append(m.buf, ',')
		m.quote(f.Value)
		m.buf = append(m.buf, ']')
	}
	m.buf = append(m.buf, ']')
}

// Extra returns the object under the name of its data set, for the Extra of a
// record; nil if it has no members.
func (m *Members) Extra(set string) map[string]json.RawMessage {
	if len(m.buf) == 0 {
		return nil
	}
	return map[string]json.RawMessage{set: append(m.buf, '}')}
}
