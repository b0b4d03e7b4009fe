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
	text  string
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
	if bytes.IndexByte(data, 0) >= 0 {
		return dataset.ErrNUL
	}
	if !utf8.Valid(data) {
		return dataset.ErrEncoding
	}
	if quoted {
		r.unquote(data, sep)
		r.text = string(r.scratch)
		return nil
	}
	r.ends = separators(r.ends, data, sep)
	r.ends = append(r.ends, len(data))
	r.text = string(data)
	return nil
}

// separators appends the positions of a byte in data. It looks at eight bytes
// at a time, and finds every one: the sum below carries into no other byte.
func separators(at []int, data []byte, sep byte) []int {
	const low7 = 0x7f7f7f7f7f7f7f7f
	pattern := uint64(sep) * 0x0101010101010101
	i := 0
	for ; i+8 <= len(data); i += 8 {
		x := binary.LittleEndian.Uint64(data[i:]) ^ pattern
		zero := ^((x&low7 + low7) | x | low7)
		for ; zero != 0; zero &= zero - 1 {
			at = append(at, i+bits.TrailingZeros64(zero)>>3)
		}
	}
	for ; i < len(data); i++ {
		if data[i] == sep {
			at = append(at, i)
		}
	}
	return at
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
