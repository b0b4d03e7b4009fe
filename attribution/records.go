package attribution

import (
	"io"
	"iter"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/internal/record"
)

// Decode reads the claims of a stream: JSON values one after another, such as
// one a line, or one list of them. A claim that does not fit yields a zero
// Claim and an error that joins a [casus.FieldError] for each fault; the stream
// goes on with the next claim. Text that is not JSON and an error of the reader
// end it. Decoding does not validate: see [Claim.Validate].
//
// The sequence is single-use, and reads ahead.
func Decode(r io.Reader, o *casus.DecodeOptions) iter.Seq2[Claim, error] {
	return record.Decode[Claim](r, o)
}

// Unmarshal decodes data, which must hold one claim as JSON and nothing after
// it. On error the claim is zero, and the error joins a [casus.FieldError] for
// every fault. Decoding does not validate: see [Claim.Validate].
func Unmarshal(data []byte, o *casus.DecodeOptions) (Claim, error) {
	return record.Unmarshal[Claim](data, o)
}

// Marshal returns the claim as JSON on one line. The same claim always gives
// the same bytes. What cannot be written, such as a NaN or text that is not
// UTF-8, is reported with its path, every fault at once.
func (c Claim) Marshal() ([]byte, error) { return record.Marshal(c) }

// Clone returns a copy that shares no memory with c.
func (c Claim) Clone() Claim { return record.Clone(c) }

// Equal reports whether c and d say the same; nil and empty lists are alike,
// and the order of a list counts.
func (c Claim) Equal(d Claim) bool { return record.Equal(c, d) }
