package column

import "math/bits"

// Set is a set of positions below some number, one bit each.
type Set []uint64

// NewSet returns an empty set with room for the positions below n.
func NewSet(n int) Set { return make(Set, (n+63)/64) }

// Add adds positions.
func (s Set) Add(p Posted) {
	if p.set != nil {
		for i, word := range p.set[:len(s)] {
			s[i] |= word
		}
		return
	}
	for _, pos := range p.list {
		s[pos/64] |= 1 << (pos % 64)
	}
}

// AddRange adds the positions from first up to last, which is not one of them.
func (s Set) AddRange(first, last uint32) {
	for pos := first; pos < last; {
		if pos%64 == 0 && last-pos >= 64 {
			s[pos/64] = 1<<64 - 1
			pos += 64
			continue
		}
		s[pos/64] |= 1 << (pos % 64)
		pos++
	}
}

// Keep leaves the positions that are in another set of as many as well.
func (s Set) Keep(other Set) {
	for i, word := range other[:len(s)] {
		s[i] &= word
	}
}

// Positions returns the positions in the set, to be taken one after another.
func (s Set) Positions() Positions { return Positions{set: s} }

// Positions are positions in ascending order, or what is left of them.
type Positions struct {
	list []uint32 // or, if it is nil:
	word uint64   // one bit for each of the 64 positions below next
	next uint32
	set  Set // for those from next on
}

// Next takes the first positions, as many as block has room for, and returns
// them in it; none if none are left.
func (p *Positions) Next(block []uint32) []uint32 {
	if p.list != nil {
		n := copy(block, p.list)
		p.list = p.list[n:]
		return block[:n]
	}
	n, word := 0, p.word
	for n < len(block) {
		if word == 0 {
			if len(p.set) == 0 {
				break
			}
			word, p.set = p.set[0], p.set[1:]
			p.next += 64
			continue
		}
		block[n] = p.next - 64 + uint32(bits.TrailingZeros64(word))
		word &= word - 1
		n++
	}
	p.word = word
	return block[:n]
}
