package belief

import (
	"cmp"
	"iter"
	"math/bits"
	"strconv"
	"strings"
)

// MaxElements is the size of the largest frame.
const MaxElements = 1 << 20

const wordBits = 64

// Set is a set of elements of a frame, which are numbers from 0. It is immutable
// and comparable: two sets are equal by == if they hold the same elements. The
// zero Set is empty.
type Set struct {
	low uint64 // the elements up to 63
	// high holds the elements from 64 on, eight in a byte, the least in its
	// lowest bit. Its last byte is never zero, so that equal sets are ==.
	high string
	// bad: an element was asked for that no frame has. New refuses the set.
	bad bool
}

// Of returns the set of the elements, in any order. A number below 0 or from
// [MaxElements] on is in no frame, and [New] refuses a set that was made with one.
func Of(elements ...int) Set {
	var s Set
	top := 0
	for _, e := range elements {
		if e < 0 || e >= MaxElements {
			s.bad = true
		} else if e < wordBits {
			s.low |= 1 << e
		} else {
			top = max(top, e)
		}
	}
	if top == 0 {
		return s
	}
	high := make([]byte, (top-wordBits)/8+1)
	for _, e := range elements {
		if e >= wordBits && e < MaxElements {
			high[(e-wordBits)/8] |= 1 << ((e - wordBits) % 8)
		}
	}
	s.high = string(high)
	return s
}

// Full returns the set of all n elements of a frame; it is empty for an n below
// 1, and the set of no frame for one beyond [MaxElements].
func Full(n int) Set {
	if n <= 0 {
		return Set{}
	}
	if n <= wordBits {
		return Set{low: ^uint64(0) >> (wordBits - n)}
	}
	if n > MaxElements {
		return Set{bad: true}
	}
	high := []byte(strings.Repeat("\xff", (n-wordBits)/8))
	if rest := (n - wordBits) % 8; rest > 0 {
		high = append(high, byte(1)<<rest-1)
	}
	return Set{low: ^uint64(0), high: string(high)}
}

// trimmed returns the bytes as Set.high keeps them.
func trimmed(high []byte) string {
	for len(high) > 0 && high[len(high)-1] == 0 {
		high = high[:len(high)-1]
	}
	return string(high)
}

// Union returns the elements that are in one of the sets or in both.
func (s Set) Union(t Set) Set {
	u := Set{low: s.low | t.low, bad: s.bad || t.bad}
	long, short := s.high, t.high
	if len(long) < len(short) {
		long, short = short, long
	}
	if short == "" {
		u.high = long
		return u
	}
	high := []byte(long)
	for i := range len(short) {
		high[i] |= short[i]
	}
	u.high = string(high)
	return u
}

// Intersect returns the elements that are in both sets.
func (s Set) Intersect(t Set) Set {
	u := Set{low: s.low & t.low, bad: s.bad || t.bad}
	if s.high == "" || t.high == "" {
		return u
	}
	n := min(len(s.high), len(t.high))
	for n > 0 && s.high[n-1]&t.high[n-1] == 0 {
		n-- // most intersections are small: nothing is allocated for what falls away
	}
	if n == 0 {
		return u
	}
	high := []byte(s.high[:n])
	for i := range high {
		high[i] &= t.high[i]
	}
	u.high = string(high)
	return u
}

// Minus returns the elements of s that are not in t. The complement of s on a
// frame of n is Full(n).Minus(s).
func (s Set) Minus(t Set) Set {
	u := Set{low: s.low &^ t.low, high: s.high, bad: s.bad || t.bad}
	if s.high == "" || t.high == "" {
		return u
	}
	high := []byte(s.high)
	for i := range min(len(high), len(t.high)) {
		high[i] &^= t.high[i]
	}
	u.high = trimmed(high)
	return u
}

// Has reports whether the element is in the set.
func (s Set) Has(element int) bool {
	if element < 0 {
		return false
	}
	if element < wordBits {
		return s.low>>element&1 == 1
	}
	i := (element - wordBits) / 8
	return i < len(s.high) && s.high[i]>>((element-wordBits)%8)&1 == 1
}

// IsEmpty reports whether the set has no elements.
func (s Set) IsEmpty() bool { return s.low == 0 && s.high == "" }

// Len returns the number of elements.
func (s Set) Len() int {
	n := bits.OnesCount64(s.low)
	for i := range len(s.high) {
		n += bits.OnesCount8(s.high[i])
	}
	return n
}

// SubsetOf reports whether all elements of s are in t.
func (s Set) SubsetOf(t Set) bool {
	if s.low&^t.low != 0 || len(s.high) > len(t.high) {
		return false
	}
	for i := range len(s.high) {
		if s.high[i]&^t.high[i] != 0 {
			return false
		}
	}
	return true
}

// Overlaps reports whether the sets have an element in common.
func (s Set) Overlaps(t Set) bool {
	if s.low&t.low != 0 {
		return true
	}
	for i := range min(len(s.high), len(t.high)) {
		if s.high[i]&t.high[i] != 0 {
			return true
		}
	}
	return false
}

// Elements yields the elements in ascending order.
func (s Set) Elements() iter.Seq[int] {
	return func(yield func(int) bool) {
		for w := s.low; w != 0; w &= w - 1 {
			if !yield(bits.TrailingZeros64(w)) {
				return
			}
		}
		for i := range len(s.high) {
			for b := s.high[i]; b != 0; b &= b - 1 {
				if !yield(wordBits + 8*i + bits.TrailingZeros8(b)) {
					return
				}
			}
		}
	}
}

// Compare returns -1, 0 or +1 by the order usual in the literature, that of the
// binary numbers whose digits are the elements: nothing, a, b, ab, c, ac, bc, abc.
func (s Set) Compare(t Set) int {
	if c := cmp.Compare(len(s.high), len(t.high)); c != 0 {
		return c
	}
	for i := len(s.high) - 1; i >= 0; i-- {
		if c := cmp.Compare(s.high[i], t.high[i]); c != 0 {
			return c
		}
	}
	return cmp.Compare(s.low, t.low)
}

// String returns the elements in braces: "{0, 2}".
func (s Set) String() string {
	var b strings.Builder
	b.WriteByte('{')
	for e := range s.Elements() {
		if b.Len() > 1 {
			b.WriteString(", ")
		}
		b.WriteString(strconv.Itoa(e))
	}
	b.WriteByte('}')
	return b.String()
}

// top returns one more than the greatest element.
func (s Set) top() int {
	if n := len(s.high); n > 0 {
		return wordBits + 8*(n-1) + bits.Len8(s.high[n-1])
	}
	return bits.Len64(s.low)
}
