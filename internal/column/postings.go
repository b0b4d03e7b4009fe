package column

import "math/bits"

// Postings is, for each of some values, the positions at which it stands. Of a
// value that stands at many, they are held as a [Set], which is shorter. The zero
// Postings has no values.
type Postings struct {
	starts []uint64 // of each value's list; one more at the end
	list   []uint32
	dense  map[uint32]Posted
}

// Posted are positions in ascending order, once each.
type Posted struct {
	list []uint32
	set  Set // in place of the list, if it is not nil
	size int
}

// PostedAt returns the positions of a list in ascending order.
func PostedAt(list []uint32) Posted { return Posted{list: list, size: len(list)} }

// Len returns how many positions there are.
func (p Posted) Len() int { return p.size }

// Positions returns the positions, to be taken one after another.
func (p Posted) Positions() Positions { return Positions{list: p.list, set: p.set} }

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
	words := (n + 63) / 64
	for v := range values {
		if count := p.starts[v+2]; count > uint64(2*words) {
			if p.dense == nil {
				p.dense = make(map[uint32]Posted)
			}
			p.dense[uint32(v)] = Posted{set: make(Set, words), size: int(count)}
			p.starts[v+2] = 0
		}
		p.starts[v+2] += p.starts[v+1]
	}
	// While they are filled, starts[v+1] is where the next position of v goes.
	p.list = make([]uint32, p.starts[values+1])
	sets := p.sets(values)
	i := uint64(0)
	for pos, end := range ends {
		for ; i < end; i++ {
			value := added[i]
			if set := sets[value]; set != nil {
				set[pos/64] |= 1 << (pos % 64)
				continue
			}
			p.list[p.starts[value+1]] = uint32(pos)
			p.starts[value+1]++
		}
	}
	p.starts = p.starts[:values+1]
	return p
}

// sets returns the sets of the values below some, where there are any.
func (p Postings) sets(values int) []Set {
	sets := make([]Set, values)
	for v, posted := range p.dense {
		sets[v] = posted.set
	}
	return sets
}

// Len returns the number of values.
func (p Postings) Len() int { return max(len(p.starts)-1, 0) }

// At returns the positions of a value; none of one that is not less than Len.
func (p Postings) At(value uint32) Posted {
	if int(value) >= p.Len() {
		return Posted{}
	}
	if posted, ok := p.dense[value]; ok {
		return posted
	}
	return PostedAt(p.list[p.starts[value]:p.starts[value+1]])
}

// Union returns the positions that stand in any of some, once each. All are
// less than n. It takes time in proportion to their number and, where they are
// many, to n/64.
func Union(posted []Posted, n int) Positions {
	total, sparse := 0, true
	for _, p := range posted {
		total += p.size
		sparse = sparse && p.set == nil
	}
	if len(posted) == 1 {
		return posted[0].Positions()
	}
	if sparse && (total*bits.Len(uint(len(posted))) < n/256 || len(posted) == 0) {
		lists := make([][]uint32, len(posted))
		for i, p := range posted {
			lists[i] = p.list
		}
		return Positions{list: merged(lists)}
	}
	set := NewSet(n)
	for _, p := range posted {
		set.Add(p)
	}
	return set.Positions()
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
