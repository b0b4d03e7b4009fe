package timeline

import (
	"io"
	"iter"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/record"
)

// Decode reads a stream of chronicles: JSON documents one after another, or
// one JSON list of them. A document that does not fit is yielded as an error
// and the stream goes on behind it where that is possible; damage to the JSON
// itself ends it. The stream can be read once.
func Decode(r io.Reader, o *casus.DecodeOptions) iter.Seq2[Chronicle, error] {
	return record.Decode[Chronicle](r, o)
}

// Unmarshal reads one chronicle from a JSON document and reports every fault
// of its form, each a [casus.FieldError]; what it says is checked by
// [Chronicle.Validate].
func Unmarshal(text []byte, o *casus.DecodeOptions) (Chronicle, error) {
	return record.Unmarshal[Chronicle](text, o)
}

// Marshal writes the chronicle as one line of JSON, the same bytes for the
// same chronicle, with the members kept in Extra in their places.
func Marshal(c Chronicle) ([]byte, error) { return record.Marshal(c) }

// MarshalIndent is Marshal on many lines, each level of nesting indented.
func MarshalIndent(c Chronicle, indent string) ([]byte, error) {
	return record.MarshalIndent(c, indent)
}

// Clone returns a copy that shares no memory with c.
func (c Chronicle) Clone() Chronicle { return record.Clone(c) }

// Equal reports whether two chronicles say the same, nil and empty lists alike.
func (c Chronicle) Equal(d Chronicle) bool { return record.Equal(c, d) }
