package column

import "encoding/binary"

// AppendNumber appends a number to the text of a list of numbers.
func AppendNumber(list []byte, n uint32) []byte { return binary.AppendUvarint(list, uint64(n)) }

// next returns the first number of a text that is not empty, and the text after
// it.
func next(text string) (n uint32, rest string) {
	if c := text[0]; c < 0x80 {
		return uint32(c), text[1:]
	}
	shift := 0
	for i := range len(text) {
		c := text[i]
		n |= uint32(c&0x7f) << shift
		if c < 0x80 {
			return n, text[i+1:]
		}
		shift += 7
	}
	return n, ""
}

// Ref names a list of numbers: an odd one the list of a single number, which is
// the half of it, an even one a list that a [Texts] or a [Dict] holds. The zero
// Ref names the first of these.
type Ref uint32

// Only returns the reference of a list of one number, which is less than 2^31.
func Only(n uint32) Ref { return Ref(n<<1 | 1) }

// Listed returns the reference of the list with a number, which is less than
// 2^31.
func Listed(n uint32) Ref { return Ref(n << 1) }

// Single returns the number of which the list consists, if it is one of a
// single number that no [Texts] holds.
func (r Ref) Single() (n uint32, ok bool) { return uint32(r >> 1), r&1 != 0 }

// Number returns the number of a list that a [Texts] holds.
func (r Ref) Number() uint32 { return uint32(r >> 1) }

// Refs returns how many references there may be to so many single numbers and
// lists: all are less than that.
func Refs(singles, lists int) int { return 2 * max(singles, lists) }

// List returns the list that a reference names among the texts.
func (t *Texts) List(r Ref) List {
	if r&1 != 0 {
		return List{only: uint32(r>>1) + 1}
	}
	return List{text: t.At(uint32(r >> 1))}
}

// Pair names a list of numbers as a [Ref] does, and holds two of them itself.
// The zero Pair names the empty list.
type Pair struct{ first, second uint32 } // numbers plus one

// inText stands as the second of a pair of which the first is the number of a
// list.
const inText = 1<<32 - 1

// PairOf returns the pair of a list of at most two numbers, which are less than
// 2^31.
func PairOf(list ...uint32) Pair {
	var p Pair
	if len(list) > 0 {
		p.first = list[0] + 1
	}
	if len(list) > 1 {
		p.second = list[1] + 1
	}
	return p
}

// Longer returns the pair that names the list with a number.
func Longer(n uint32) Pair { return Pair{first: n, second: inText} }

// Number returns the number of a list that a [Texts] holds, if it is one.
func (p Pair) Number() (n uint32, ok bool) { return p.first, p.second == inText }

// Both returns the numbers of a list of at most two, each plus one and 0 where
// there is none.
func (p Pair) Both() (first, second uint32, ok bool) { return p.first, p.second, p.second != inText }

// Pair returns the list that a pair names.
func (t *Texts) Pair(p Pair) List {
	if p.second == inText {
		return List{text: t.At(p.first)}
	}
	return List{only: p.first, then: p.second}
}

// List is a list of numbers, or what is left of it.
type List struct {
	text       string
	only, then uint32 // plus one
}

// Next takes the first number from the list, if there is one.
func (l *List) Next() (n uint32, ok bool) {
	if l.only != 0 {
		n, l.only, l.then = l.only-1, l.then, 0
		return n, true
	}
	if l.text == "" {
		return 0, false
	}
	n, l.text = next(l.text)
	return n, true
}
