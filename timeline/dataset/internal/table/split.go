package table

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"slices"
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

	seps, unquoted []int
	scratch        []byte
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
	r.stray = false
	seps, nul, high := separators(r.seps[:0], data, sep)
	r.seps = append(seps, len(data))
	if nul {
		return dataset.ErrNUL
	}
	if high && !utf8.Valid(data) {
		return dataset.ErrEncoding
	}
	r.data, r.ends = data, r.seps
	if quoted {
		r.unquote(data)
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
		w := (*[64]byte)(data[base:])
		x0, x1 := binary.LittleEndian.Uint64(w[0:]), binary.LittleEndian.Uint64(w[8:])
		x2, x3 := binary.LittleEndian.Uint64(w[16:]), binary.LittleEndian.Uint64(w[24:])
		x4, x5 := binary.LittleEndian.Uint64(w[32:]), binary.LittleEndian.Uint64(w[40:])
		x6, x7 := binary.LittleEndian.Uint64(w[48:]), binary.LittleEndian.Uint64(w[56:])
		all |= x0 | x1 | x2 | x3 | x4 | x5 | x6 | x7
		zero |= (x0-ones)&^x0 | (x1-ones)&^x1 | (x2-ones)&^x2 | (x3-ones)&^x3 |
			(x4-ones)&^x4 | (x5-ones)&^x5 | (x6-ones)&^x6 | (x7-ones)&^x7
		mask := zeros(x0^pattern) | zeros(x1^pattern)<<8 | zeros(x2^pattern)<<16 | zeros(x3^pattern)<<24 |
			zeros(x4^pattern)<<32 | zeros(x5^pattern)<<40 | zeros(x6^pattern)<<48 | zeros(x7^pattern)<<56
		for mask = mask >> seen << seen; mask != 0; mask &= mask - 1 {
			at = append(at, base+bits.TrailingZeros64(mask))
		}
	}
	return at, zero&highs != 0, all&highs != 0
}

// zeros returns a bit for each byte of x that is zero.
func zeros(x uint64) uint64 { return (^((x&low7 + low7) | x | low7)) >> 7 * gather >> 56 }

// unquote copies a record with quotations into its scratch, each field free of
// them. A mark that opens or closes nothing is text.
func (r *record) unquote(data []byte) {
	marks := bytes.Count(data, []byte{'"'})
	out, ends := slices.Grow(r.scratch[:0], len(data)), r.unquoted[:0]
	copied, shift := 0, 0 // how far data is copied, and how much of it was left out
	start := 0
	for i := 0; i < len(r.seps); i++ {
		if start < len(data) && data[start] == '"' {
			var n int
			out = append(out, data[copied:start]...)
			copied, n, out = r.quotation(data, start+1, out)
			shift = copied - len(out)
			marks -= n
			for r.seps[i] < copied {
				i++
			}
			r.stray = r.stray || copied < r.seps[i]
		}
		ends = append(ends, r.seps[i]-shift)
		start = r.seps[i] + 1
	}
	r.stray = r.stray || marks > 0
	out = append(out, data[copied:]...)
	r.scratch, r.unquoted = out, ends
	r.data, r.ends = out, ends
}

// quotation appends the quotation that begins at i. It returns where it ends and
// how many marks it has.
func (r *record) quotation(data []byte, i int, out []byte) (end, marks int, text []byte) {
	for marks = 1; ; marks += 2 {
		n := bytes.IndexByte(data[i:], '"')
		if n < 0 {
			r.stray = true
			return len(data), marks, append(out, data[i:]...)
		}
		out = append(out, data[i:i+n]...)
		if i += n + 1; i == len(data) || data[i] != '"' {
			return i, marks + 1, out
		}
		out = append(out, '"')
		i++
	}
}
