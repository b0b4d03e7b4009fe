package column

import (
	"bytes"
	"maps"
	"slices"
)

const (
	chunkBits = 16
	chunkSize = 1 << chunkBits
	// longest is the longest text that is stored with the others: as many as a
	// chunk holds have their beginnings within 32 bits.
	longest = 1<<(32-chunkBits) - 1
)

// Texts is a list of byte strings, stored end to end. The zero Texts is empty.
//
// Appending to it does not disturb what [Texts.Sealed] returned before.
type Texts struct {
	full   []string // chunkSize texts each, joined; the last may have fewer
	open   []byte   // the texts after those
	starts []uint32 // of each text in its chunk
	long   map[uint32]string
}

// Len returns the number of texts.
func (t *Texts) Len() int { return len(t.starts) }

// Append adds a text at the end.
func (t *Texts) Append(text []byte) {
	n := uint32(len(t.starts))
	if n > 0 && n%chunkSize == 0 {
		t.full = append(t.full, string(t.open))
		t.open = t.open[:0]
	}
	t.starts = append(t.starts, uint32(len(t.open)))
	if len(text) > longest {
		if t.long == nil {
			t.long = make(map[uint32]string)
		}
		t.long[n] = string(text)
		return
	}
	t.open = append(t.open, text...)
}

// Sealed returns the texts there are now, for reading only: of those, At makes
// no garbage.
func (t *Texts) Sealed() Texts {
	s := Texts{full: slices.Clip(t.full), starts: slices.Clone(t.starts)}
	if len(t.open) > 0 || len(t.starts) > len(s.full)*chunkSize {
		s.full = append(s.full, string(t.open))
	}
	s.long = maps.Clone(t.long)
	return s
}

// At returns the text with the number, which must be less than Len.
func (t *Texts) At(n uint32) string {
	if t.long != nil {
		if text, ok := t.long[n]; ok {
			return text
		}
	}
	start, chunk := t.starts[n], int(n>>chunkBits)
	if chunk < len(t.full) {
		return t.full[chunk][start:t.end(n, len(t.full[chunk]))]
	}
	return string(t.open[start:t.end(n, len(t.open))])
}

// end returns where a text ends in its chunk, which has the given size.
func (t *Texts) end(n uint32, size int) uint32 {
	if next := n + 1; next%chunkSize != 0 && int(next) < len(t.starts) {
		return t.starts[next]
	}
	return uint32(size)
}

// is reports whether the text with the number is the given one.
func (t *Texts) is(n uint32, text []byte) bool {
	if t.long != nil && len(text) > longest || int(n>>chunkBits) < len(t.full) {
		return t.At(n) == string(text)
	}
	return bytes.Equal(t.open[t.starts[n]:t.end(n, len(t.open))], text) && (t.long == nil || t.At(n) == string(text))
}
