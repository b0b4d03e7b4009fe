package event

import (
	"io"
	"iter"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/record"
)

// Decode reads the events of a stream: JSON values one after another, such as
// one a line, or one list of them. An event that does not fit yields a zero
// Event and an error that joins a [casus.FieldError] for each fault; the stream
// goes on with the next event. Text that is not JSON and an error of the reader
// end it. Decoding does not validate: see [Event.Validate].
//
// The sequence is single-use, and reads ahead.
func Decode(r io.Reader, o *casus.DecodeOptions) iter.Seq2[Event, error] {
	return record.Decode[Event](r, o)
}

// Unmarshal decodes data, which must hold one event as JSON and nothing after
// it. On error the event is zero, and the error joins a [casus.FieldError] for
// every fault. Decoding does not validate: see [Event.Validate].
func Unmarshal(data []byte, o *casus.DecodeOptions) (Event, error) {
	return record.Unmarshal[Event](data, o)
}

// Marshal returns the event as JSON on one line. The same event always gives
// the same bytes. What cannot be written, such as a NaN or text that is not
// UTF-8, is reported with its path, every fault at once.
func (e Event) Marshal() ([]byte, error) { return record.Marshal(e) }

// Clone returns a copy that shares no memory with e.
func (e Event) Clone() Event { return record.Clone(e) }

// Equal reports whether e and f say the same; nil and empty lists are alike,
// and the order of a list counts.
func (e Event) Equal(f Event) bool { return record.Equal(e, f) }

// Clone returns a copy that shares no memory with p.
func (p Pattern) Clone() Pattern { return record.Clone(p) }

// Equal reports whether p and q ask the same; nil and empty lists are alike,
// and the order of a list counts.
func (p Pattern) Equal(q Pattern) bool { return record.Equal(p, q) }

// Clone returns a copy that shares no memory with s.
func (s Superlative) Clone() Superlative { return record.Clone(s) }

// Equal reports whether s and t say the same; nil and empty lists are alike,
// and the order of a list counts.
func (s Superlative) Equal(t Superlative) bool { return record.Equal(s, t) }
