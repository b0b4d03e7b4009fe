package escalation

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/casus-events/casus/event/edtf"
)

// rankedEntry is an act with what decides its rank and its group, side by side.
// Bounds of an act without a date are infinite.
type rankedEntry struct {
	from, to edtf.Seconds
	prefix   uint64 // the first eight bytes of the identifier
	group    int32
	*entry
}

func ranked(e *entry) rankedEntry {
	r := rankedEntry{edtf.PosInf, edtf.PosInf, prefixOf(string(e.act.ID)), -1, e}
	if e.dated {
		r.from, r.to = e.act.Earliest, e.act.Latest
	}
	for _, a := range e.involved {
		if r.group < 0 || a < r.group {
			r.group = a
		}
	}
	return r
}

// prefixOf returns the first eight bytes of a text as a number that sorts as they
// do.
func prefixOf(s string) uint64 {
	var b [8]byte
	copy(b[:], s)
	return binary.BigEndian.Uint64(b[:])
}

// compareRanks orders acts by rank.
func (o *Options) compareRanks(x, y rankedEntry) int {
	switch {
	case x.from != y.from:
		return cmp.Compare(x.from, y.from)
	case x.to != y.to:
		return cmp.Compare(x.to, y.to)
	case x.from != edtf.PosInf && x.prefix != y.prefix:
		return cmp.Compare(x.prefix, y.prefix)
	case x.from != edtf.PosInf:
		return cmp.Compare(x.act.ID, y.act.ID)
	default:
		return o.compareTelling(x.entry, y.entry)
	}
}

func (o *Options) compareTelling(x, y *entry) int {
	if o.Narration {
		if c := cmp.Compare(x.told, y.told); c != 0 {
			return c
		}
	}
	return cmp.Compare(x.act.ID, y.act.ID)
}

// inOrder returns the entries in the order of ranks.
func (a *Accumulator) inOrder() []rankedEntry {
	if len(a.fresh) == 0 {
		return a.sorted
	}
	a.fresh = a.o.sort(a.fresh)
	if len(a.sorted) == 0 {
		a.sorted, a.fresh = a.fresh, nil
		return a.sorted
	}
	merged := make([]rankedEntry, 0, len(a.sorted)+len(a.fresh))
	i, j := 0, 0
	for i < len(a.sorted) && j < len(a.fresh) {
		if a.o.compareRanks(a.sorted[i], a.fresh[j]) <= 0 {
			merged = append(merged, a.sorted[i])
			i++
		} else {
			merged = append(merged, a.fresh[j])
			j++
		}
	}
	a.sorted, a.fresh = append(append(merged, a.sorted[i:]...), a.fresh[j:]...), nil
	return a.sorted
}

// sort returns a list sorted by rank, and leaves its own list in any order. Acts
// that come in the order of time are in order already, or nearly so. Of others the
// earliest starts are sorted by digits, and what begins at one instant by
// comparison.
func (o *Options) sort(list []rankedEntry) []rankedEntry {
	if slices.IsSortedFunc(list, o.compareRanks) {
		return list
	}
	if len(list) < leastRadix {
		slices.SortFunc(list, o.compareRanks)
		return list
	}
	list = sortStarts(list)
	for i := 0; i < len(list); {
		j := i + 1
		for j < len(list) && list[j].from == list[i].from {
			j++
		}
		if run := list[i:j]; !slices.IsSortedFunc(run, o.compareRanks) {
			slices.SortFunc(run, o.compareRanks)
		}
		i = j
	}
	return list
}

const (
	// leastRadix is from how many acts on sorting by digits is worth it.
	leastRadix = 512
	radixBits  = 11
	radix      = 1 << radixBits
)

// sortStarts returns a list sorted by the earliest start, keeping the order of
// those that are equal: from the lowest digit to the highest, by each of those that
// differ.
func sortStarts(list []rankedEntry) []rankedEntry {
	type key struct {
		from uint64
		at   int32
	}
	least, most := list[0].from, list[0].from
	for i := range list {
		least, most = min(least, list[i].from), max(most, list[i].from)
	}
	keys, to := make([]key, len(list)), make([]key, len(list))
	for i := range list {
		keys[i] = key{uint64(list[i].from) - uint64(least), int32(i)} //nolint:gosec // wraps around as it should; acts are limited
	}
	for shift := 0; (uint64(most)-uint64(least))>>shift > 0; shift += radixBits { //nolint:gosec // likewise
		var next [radix]int
		for i := range keys {
			next[keys[i].from>>shift%radix]++
		}
		start := 0
		for d := range next {
			next[d], start = start, start+next[d]
		}
		for _, k := range keys {
			d := k.from >> shift % radix
			to[next[d]] = k
			next[d]++
		}
		keys, to = to, keys
	}
	sorted := make([]rankedEntry, len(list))
	for i, k := range keys {
		sorted[i] = list[k.at]
	}
	return sorted
}
