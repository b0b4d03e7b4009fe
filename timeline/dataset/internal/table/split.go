package table

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/casus-events/casus/timeline/dataset"
)

// record is one record split into fields. Each field ends where ends says and
// the next begins one byte after it.
type record struct {
	text  string // the fields, without quotations
	ends  []int
	stray bool // a quotation mark was taken for text

	// room is how much memory is taken at a time for texts. The texts in it
	// stay as long as one of them is kept.
	room  int
	texts strings.Builder
}

// field returns field i.
func (r *record) field(i int) string {
	start := 0
	if i > 0 {
		start = r.ends[i-1] + 1
	}
	return r.text[start:r.ends[i]]
}

// split finds the fields of a record. What it returns is why it cannot. The text
// is written once, piece by piece: as it stands outside of quotations, and
// without their marks within them.
func (r *record) split(data []byte, sep byte, quoted bool) error {
	switch {
	case bytes.IndexByte(data, 0) >= 0:
		return dataset.ErrNUL
	case !utf8.Valid(data):
		return dataset.ErrEncoding
	}
	r.ends, r.stray = r.ends[:0], false
	text := &r.texts
	if text.Cap()-text.Len() < len(data) {
		text.Reset()
		text.Grow(max(len(data), r.room))
	}
	start := text.Len()
	for at := 0; ; {
		next := len(data)
		if quoted {
			next = r.quotation(data, at, sep)
		}
		lost := at - (text.Len() - start) // of what stands before
		r.ends = separators(r.ends, data, at, next, lost, sep)
		text.Write(data[at:next])
		if next == len(data) {
			break
		}
		var closed bool
		at, closed = unquote(text, data, next+1)
		r.stray = r.stray || !closed || at < len(data) && data[at] != sep
	}
	r.text = text.String()[start:]
	r.ends = append(r.ends, len(r.text))
	return nil
}

// quotation returns where the next quotation after a piece of text begins that
// ends before i, and the length of data if there is none. A mark within a field
// is text.
func (r *record) quotation(data []byte, from int, sep byte) int {
	for i := from; ; i++ {
		n := bytes.IndexByte(data[i:], '"')
		if n < 0 {
			return len(data)
		}
		if i += n; i == 0 || data[i-1] == sep {
			return i
		}
		r.stray = true
	}
}

// unquote writes the text of the quotation whose first mark stands before i. It
// returns where it ends, and whether it does.
func unquote(text *strings.Builder, data []byte, i int) (end int, closed bool) {
	for {
		n := bytes.IndexByte(data[i:], '"')
		if n < 0 {
			text.Write(data[i:])
			return len(data), false
		}
		end = i + n + 1
		if end == len(data) || data[end] != '"' {
			text.Write(data[i : end-1])
			return end, true
		}
		text.Write(data[i:end]) // with one of two marks
		i = end + 1
	}
}

const (
	ones = 0x0101010101010101
	low7 = 0x7f * ones
	// gather moves the lowest bits of eight bytes into the highest byte: bit
	// 8k goes to 56+k by the factor 1<<(56-7k), and no two products meet.
	gather = 0x0102040810204080
)

// separators appends the positions of a byte in data[from:to], less shift. It
// looks at 64 bytes at a time and finds every one: no sum below carries from one
// byte into another.
func separators(at []int, data []byte, from, to, shift int, sep byte) []int {
	if len(data) < 64 {
		for i := from; i < to; i++ {
			if data[i] == sep {
				at = append(at, i-shift)
			}
		}
		return at
	}
	pattern := uint64(sep) * ones
	for from < to {
		base := min(from, len(data)-64)
		w := (*[64]byte)(data[base:])
		x0, x1 := binary.LittleEndian.Uint64(w[0:]), binary.LittleEndian.Uint64(w[8:])
		x2, x3 := binary.LittleEndian.Uint64(w[16:]), binary.LittleEndian.Uint64(w[24:])
		x4, x5 := binary.LittleEndian.Uint64(w[32:]), binary.LittleEndian.Uint64(w[40:])
		x6, x7 := binary.LittleEndian.Uint64(w[48:]), binary.LittleEndian.Uint64(w[56:])
		mask := zeros(x0^pattern) | zeros(x1^pattern)<<8 | zeros(x2^pattern)<<16 | zeros(x3^pattern)<<24 |
			zeros(x4^pattern)<<32 | zeros(x5^pattern)<<40 | zeros(x6^pattern)<<48 | zeros(x7^pattern)<<56
		mask = mask >> (from - base) << (from - base) // what stands before has been seen
		if over := base + 64 - to; over > 0 {
			mask = mask << over >> over
		}
		from = base + 64
		// Four are written whether or not there are as many, because a branch
		// for each would be guessed wrong.
		n, count := len(at), bits.OnesCount64(mask)
		at = slices.Grow(at, 64)
		out := (*[64]int)(at[n : n+64])
		for i := 0; i < count; i += 4 {
			o := (*[4]int)(out[i:])
			o[0] = base + bits.TrailingZeros64(mask) - shift
			mask &= mask - 1
			o[1] = base + bits.TrailingZeros64(mask) - shift
			mask &= mask - 1
			o[2] = base + bits.TrailingZeros64(mask) - shift
			mask &= mask - 1
			o[3] = base + bits.TrailingZeros64(mask) - shift
			mask &= mask - 1
		}
		at = at[:n+count]
	}
	return at
}

// zeros returns a bit for each byte of x that is zero.
func zeros(x uint64) uint64 { return (^((x&low7 + low7) | x | low7)) >> 7 * gather >> 56 }
