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
	slices.SortFunc(a.fresh, a.o.compareRanks)
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
