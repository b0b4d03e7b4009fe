package stn

import (
	"cmp"
	"slices"
	"sort"
)

// tagIndex finds the constraints of a fact. Those that were there when it was
// built lie sorted by tag, later ones in a map: a map of all would take several
// times the memory of the network.
type tagIndex struct {
	sorted []tagged
	later  map[Tag][]stored
}

// tagged is the place of a constraint of a fact. It is nowhere once retracted.
type tagged struct {
	tag Tag
	ref
}

// index returns the index, built when it is first needed.
func (n *Network) index() *tagIndex {
	if n.tags == nil {
		x := &tagIndex{later: map[Tag][]stored{}}
		count := 0
		n.each(func(stored) { count++ })
		x.sorted = make([]tagged, 0, count)
		n.each(func(s stored) { x.sorted = append(x.sorted, tagged{s.tag, s.ref}) })
		x.sorted = sortedByTag(x.sorted)
		n.tags = x
	}
	return n.tags
}

// sortedByTag sorts in linear time, eleven bits of the tag at a time, and
// keeps the order of equal ones.
func sortedByTag(list []tagged) []tagged {
	const bits, buckets = 11, 1 << 11
	digit := func(t Tag, shift int) uint32 { return (uint32(t) ^ 1<<31) >> shift % buckets }
	if len(list) < buckets {
		slices.SortStableFunc(list, func(a, b tagged) int { return cmp.Compare(a.tag, b.tag) })
		return list
	}
	other := make([]tagged, len(list))
	for shift := 0; shift < 32; shift += bits {
		var starts [buckets + 1]int
		for i := range list {
			starts[digit(list[i].tag, shift)+1]++
		}
		for d := range buckets {
			starts[d+1] += starts[d]
		}
		for _, t := range list {
			d := digit(t.tag, shift)
			other[starts[d]] = t
			starts[d]++
		}
		list, other = other, list
	}
	return list
}

func (x *tagIndex) add(tag Tag, list []stored) {
	if len(list) > 0 {
		x.later[tag] = append(x.later[tag], list...)
	}
}

// early returns the part of the sorted list that belongs to a tag.
func (x *tagIndex) early(tag Tag) []tagged {
	from := sort.Search(len(x.sorted), func(i int) bool { return x.sorted[i].tag >= tag })
	to := from
	for to < len(x.sorted) && x.sorted[to].tag == tag {
		to++
	}
	return x.sorted[from:to]
}

// of returns the constraints of a fact.
func (x *tagIndex) of(n *Network, tag Tag) []stored {
	var list []stored
	early := x.early(tag)
	for i, t := range early {
		switch {
		case t.place == nowhere || i > 0 && early[i-1].ref == t.ref:
			// retracted, or found with the one before it
		case t.place == inEdges:
			list = append(list, stored{t.ref, bound{n.edges[t.i].length(), tag}})
		default:
			list = append(list, n.boundsOf(t.ref, tag, x.later[tag])...)
		}
	}
	return append(list, x.later[tag]...)
}

// boundsOf returns the bounds with a tag at one place, without the known ones.
func (n *Network) boundsOf(r ref, tag Tag, known []stored) []stored {
	var list []stored
	for _, b := range append([]bound{n.bounds(r.place).at(r.i)}, n.more[r]...) {
		if b.tag == tag && b.limit != loose {
			list = append(list, stored{r, b})
		}
	}
	for _, k := range known {
		if at := slices.Index(list, k); at >= 0 {
			list = slices.Delete(list, at, at+1)
		}
	}
	return list
}

// take returns the constraints of a fact and forgets them.
func (x *tagIndex) take(n *Network, tag Tag) []stored {
	list := x.of(n, tag)
	early := x.early(tag)
	for i := range early {
		early[i].place = nowhere
	}
	delete(x.later, tag)
	return list
}
