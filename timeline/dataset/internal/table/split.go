package table

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"unicode/utf8"

	"github.com/casus-events/casus/timeline/dataset"
)

// record is one record split into fields. Each field ends where ends says and
// the next begins one byte after it.
type record struct {
	data  []byte // the fields, without quotations
	text  string // the same
	ends  []int
	stray bool // a quotation mark was taken for text

	scratch []byte
}

// field returns field i.
func (r *record) field(i int) string {
	start := 0
	if i > 0 {
		start = r.ends[i-1] + 1
	}
	return r.text[start:r.ends[i]]
}

// split finds the fields of a record. What it returns is why it cannot.
func (r *record) split(data []byte, sep byte, quoted bool) error {
	r.ends, r.stray = r.ends[:0], false
	var nul, high bool
	if quoted {
		nul, high = bytes.IndexByte(data, 0) >= 0, true
	} else {
		r.ends, nul, high = separators(r.ends, data, sep)
		r.ends = append(r.ends, len(data))
		r.data = data
	}
	if nul {
		return dataset.ErrNUL
	}
	if high && !utf8.Valid(data) {
		return dataset.ErrEncoding
	}
	if quoted {
		r.unquote(data, sep)
		r.data = r.scratch
	}
	r.text = string(r.data)
	return nil
}

const (
	ones  = 0x0101010101010101
	low7  = 0x7f * ones
	highs = 0x80 * ones
	// gather moves the lowest bits of eight bytes into the highest byte: bit
	// 8k goes to 56+k by the factor 1<<(56-7k), and no two products meet.
	gather = 0x0102040810204080
)

// separators appends the positions of a byte in data, and reports whether data
// holds a NUL byte, and a byte of 0x80 or above. It looks at 64 bytes at a time
// and finds every one: no sum below carries from one byte into another.
func separators(at []int, data []byte, sep byte) (found []int, nul, high bool) {
	if len(data) < 64 {
		for i, c := range data {
			if c == sep {
				at = append(at, i)
			}
			nul, high = nul || c == 0, high || c >= 0x80
		}
		return at, nul, high
	}
	pattern := uint64(sep) * ones
	var zero, all uint64
	for base := 0; base < len(data); base += 64 {
		seen := 0
		if base+64 > len(data) { // the last 64 bytes, some of them again
			seen = base + 64 - len(data)
			base -= seen
		}
		var mask uint64
		for w := data[base : base+64]; len(w) >= 8; w = w[8:] {
			x := binary.LittleEndian.Uint64(w)
			all |= x
			zero |= (x - ones) &^ x
			x ^= pattern
			x = ^((x&low7 + low7) | x | low7)
			mask = mask>>8 | (x>>7*gather)&(0xff<<56)
		}
		for mask = mask >> seen << seen; mask != 0; mask &= mask - 1 {
			at = append(at, base+bits.TrailingZeros64(mask))
		}
	}
	return at, zero&highs != 0, all&highs != 0
}

// unquote splits a record with quotations into its scratch, each field free of
// them. A mark that opens or closes nothing is text.
func (r *record) unquote(data []byte, sep byte) {
	out := r.scratch[:0]
	for i := 0; ; {
		if i < len(data) && data[i] == '"' {
			i, out = r.quotation(data, i+1, out)
		}
		n := bytes.IndexByte(data[i:], sep)
		if n < 0 {
			n = len(data) - i
		}
		if bytes.IndexByte(data[i:i+n], '"') >= 0 || n > 0 && i > 0 && data[i-1] == '"' {
			r.stray = true
		}
		out = append(out, data[i:i+n]...)
		r.ends = append(r.ends, len(out))
		if i += n; i == len(data) {
			break
		}
		out = append(out, sep)
		i++
	}
	r.scratch = out
}

// quotation appends the quotation that begins at i, and returns where it ends.
func (r *record) quotation(data []byte, i int, out []byte) (int, []byte) {
	for {
		n := bytes.IndexByte(data[i:], '"')
		if n < 0 {
			r.stray = true
			return len(data), append(out, data[i:]...)
		}
		out = append(out, data[i:i+n]...)
		if i += n + 1; i == len(data) || data[i] != '"' {
			return i, out
		}
		out = append(out, '"')
		i++
	}
}
