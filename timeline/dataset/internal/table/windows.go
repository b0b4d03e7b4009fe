package table

import (
	"io"
	"unicode/utf8"
)

// windows1252 turns text in Windows-1252 into UTF-8.
type windows1252 struct {
	in   io.Reader
	left []byte // turned, and not asked for yet
	buf  [4096]byte
	out  []byte
	err  error
}

// high are the characters of the bytes 0x80 to 0x9f (WHATWG Encoding Standard,
// index windows-1252, which gives the five unused bytes the control characters
// of the same number). Other bytes are the characters of the same number.
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

func (w *windows1252) Read(p []byte) (int, error) {
	for len(w.left) == 0 {
		if w.err != nil {
			return 0, w.err
		}
		var n int
		n, w.err = w.in.Read(w.buf[:])
		w.out = w.out[:0]
		table := []rune(high)
		for _, c := range w.buf[:max(n, 0)] {
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
	n := copy(p, w.left)
	w.left = w.left[n:]
	return n, nil
}
