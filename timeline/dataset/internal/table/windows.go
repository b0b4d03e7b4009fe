package table

import (
	"io"
	"unicode/utf8"

	"github.com/casus-events/casus/timeline/dataset"
)

// windows1252 turns text in Windows-1252 into UTF-8.
type windows1252 struct {
	in    io.Reader
	begun bool
	left  []byte // turned, and not asked for yet
	buf   [4096]byte
	out   []byte
	err   error
}

// looked is how much of a file is looked at for its encoding.
const looked = 64 << 10

// encodingError is a text in another encoding than it is read as.
type encodingError string

const errIsUTF8 encodingError = "the file is UTF-8: leave out Options.Windows1252"

func (e encodingError) Error() string { return string(e) }
func (e encodingError) Unwrap() error { return dataset.ErrEncoding }

// high are the characters of the bytes 0x80 to 0x9f (WHATWG Encoding Standard,
// index windows-1252, which gives the five unused bytes the control characters
// of the same number). Other bytes are the characters of the same number.
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

func (w *windows1252) Read(p []byte) (int, error) {
	if !w.begun {
		w.begun = true
		w.begin()
	}
	for len(w.left) == 0 {
		if w.err != nil {
			return 0, w.err
		}
		var n int
		n, w.err = w.in.Read(w.buf[:])
		w.turn(w.buf[:max(n, 0)])
	}
	n := copy(p, w.left)
	w.left = w.left[n:]
	return n, nil
}

// begin reads the beginning of the file. It ends the input if that is UTF-8.
func (w *windows1252) begin() {
	start := make([]byte, looked)
	n := 0
	for n < len(start) && w.err == nil {
		var more int
		more, w.err = w.in.Read(start[n:])
		n += max(more, 0)
	}
	start = start[:n]
	if isUTF8(start, w.err != nil) {
		w.err = errIsUTF8
		return
	}
	w.turn(start)
}

// isUTF8 reports whether the beginning of a file has characters of several
// bytes, all of them well formed. The last may be cut off where the file goes on.
func isUTF8(start []byte, whole bool) bool {
	found := false
	for len(start) > 0 {
		c, n := utf8.DecodeRune(start)
		if c == utf8.RuneError && n == 1 {
			return found && !whole && !utf8.FullRune(start)
		}
		found = found || n > 1
		start = start[n:]
	}
	return found
}

// turn turns a piece of the input.
func (w *windows1252) turn(data []byte) {
	w.out = w.out[:0]
	table := []rune(high)
	for _, c := range data {
		switch {
		case c < 0x80:
			w.out = append(w.out, c)
		case c < 0xa0:
			w.out = utf8.AppendRune(w.out, table[c-0x80])
		default:
			w.out = utf8.AppendRune(w.out, rune(c))
		}
	}
	w.left = w.out
}
