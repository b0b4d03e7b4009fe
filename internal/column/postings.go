package column

import "math/bits"

// Postings is, for each of some values, the list of the positions at which it
// stands, in ascending order. The zero Postings has no values.
type Postings struct {
	starts []uint64 // of each value's list; one more at the end
	list   []uint32
}

// NewPostings notes at which of the positions below n each of the values below
// values stands. It calls each once for every position, in order, to add the
// values there, of which one may be added more than once.
func NewPostings(values, n int, each func(pos uint32, add func(value uint32))) Postings {
	p := Postings{starts: make([]uint64, values+2)}
	added := make([]uint32, 0, n+n/4)
	ends := make([]uint64, n)
	add := func(value uint32) { added = append(added, value) }
	seen := make([]uint32, values) // the last position of a value, plus one
	for pos := range ends {
		start := len(added)
		each(uint32(pos), add)
		kept := start
		for _, value := range added[start:] {
			if seen[value] != uint32(pos)+1 {
				seen[value] = uint32(pos) + 1
				added[kept] = value
				kept++
				p.starts[value+2]++
			}
		}
		added = added[:kept]
		ends[pos] = uint64(kept)
	}
	for v := range values {
		p.starts[v+2] += p.starts[v+1]
	}
	// While they are filled, starts[v+1] is where the next position of v goes.
	p.list = make([]uint32, len(added))
	i := uint64(0)
	for pos, end := range ends {
		for ; i < end; i++ {
			value := added[i]
			p.list[p.starts[value+1]] = uint32(pos)
			p.starts[value+1]++
		}
	}
	p.starts = p.starts[:values+1]
	return p
}

// Len returns the number of values.
func (p Postings) Len() int { return max(len(p.starts)-1, 0) }

// At returns the positions of a value; none of one that is not less than Len.
func (p Postings) At(value uint32) []uint32 {
	if int(value) >= p.Len() {
		return nil
	}
	return p.list[p.starts[value]:p.starts[value+1]]
}

// Positions are positions in ascending order, or what is left of them.
type Positions struct {
	list []uint32 // or, if it is nil:
	word uint64   // one bit for each of the 64 positions below next
	next uint32
	set  []uint64 // likewise for those from next on
}

// Union returns the positions that stand in any of the lists, once each. All
// are less than n. It takes time in proportion to the length of the lists and,
// where they are long, to n/64.
func Union(lists [][]uint32, n int) Positions {
	total := 0
	for _, list := range lists {
		total += len(list)
	}
	if total*bits.Len(uint(len(lists))) < n/256 || len(lists) < 2 {
		return Positions{list: merged(lists)}
	}
	set := make([]uint64, (n+63)/64)
	for _, list := range lists {
		for _, pos := range list {
			set[pos/64] |= 1 << (pos % 64)
		}
	}
	return Positions{set: set}
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

// merged returns the union of lists that are short beside a set of all positions.
func merged(lists [][]uint32) []uint32 {
	if len(lists) == 0 {
		return nil
	}
	if len(lists) == 1 {
		return lists[0]
	}
	half := len(lists) / 2
	a, b := merged(lists[:half]), merged(lists[half:])
	union := make([]uint32, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		first := min(a[0], b[0])
		union = append(union, first)
		if a[0] == first {
			a = a[1:]
		}
		if b[0] == first {
			b = b[1:]
		}
	}
	return append(append(union, a...), b...)
}
