package event

import (
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// cell is a description of people, by what is stated of them. It includes every
// cell that states the same and more.
type cell struct {
	nationality actor.Country
	status      VictimStatus
	actor       actor.ID
}

// cell returns the cell that a casualty counts.
func (v *Casualty) cell() cell {
	return cell{nationality: v.Nationality, status: v.Status, actor: v.Actor}
}

// fields is a set of the fields of a cell, one bit each.
type fields uint8

const (
	byNationality fields = 1 << iota
	byStatus
	byActor
	allFields = byNationality | byStatus | byActor
)

// only returns the cell with nothing stated but the given fields.
func (c cell) only(f fields) cell {
	if f&byNationality == 0 {
		c.nationality = ""
	}
	if f&byStatus == 0 {
		c.status = ""
	}
	if f&byActor == 0 {
		c.actor = ""
	}
	return c
}

// stated returns the fields that the cell states.
func (c cell) stated() fields {
	var f fields
	if c.nationality != "" {
		f |= byNationality
	}
	if c.status != "" {
		f |= byStatus
	}
	if c.actor != "" {
		f |= byActor
	}
	return f
}

// counted is what a casualty says of a cell.
type counted struct {
	cell
	count Count
	asOf  edtf.Date
	index int // among the casualties
	// limit is how many people there are at most, once it has been worked out.
	limit   int64
	limited bool
}

// tally holds the casualties of one harm, one a cell.
type tally struct {
	entries []counted
	at      map[cell]int
	// below holds, by the fields that a cell states, the entries that each
	// such cell includes. It is filled as it is needed.
	below map[fields]map[cell][]counted
}

// tallyOf returns the casualties of a harm without those that a later count of
// the same people replaces.
func tallyOf(list []Casualty, h Harm) *tally {
	t := &tally{at: make(map[cell]int)}
	for i := range list {
		c := &list[i]
		if c.Harm != h {
			continue
		}
		n := counted{
			cell:  c.cell(),
			count: c.Count, asOf: c.AsOf, index: i,
		}
		j, seen := t.at[n.cell]
		switch {
		case !seen:
			t.at[n.cell] = len(t.entries)
			t.entries = append(t.entries, n)
		case later(n.asOf, t.entries[j].asOf):
			t.entries[j] = n
		}
	}
	return t
}

// later reports whether a count as of a runs beyond one as of b; no day is the
// last.
func later(a, b edtf.Date) bool {
	if a == "" || b == "" {
		return a == "" && b != ""
	}
	return a.Bounds().LatestEnd > b.Bounds().LatestEnd
}

// distinct returns the values that the entries state for a field, sorted.
func (t *tally) distinct(field func(cell) string) []string {
	var values []string
	for _, n := range t.entries {
		if v := field(n.cell); v != "" {
			values = append(values, v)
		}
	}
	slices.Sort(values)
	return slices.Compact(values)
}

// included returns the entries that a cell includes.
func (t *tally) included(c cell) []counted {
	f := c.stated()
	if f == 0 {
		return t.entries
	}
	if t.below[f] == nil {
		groups := make(map[cell][]counted)
		for _, n := range t.entries {
			if n.stated()&f == f {
				groups[n.only(f)] = append(groups[n.only(f)], n)
			}
		}
		if t.below == nil {
			t.below = make(map[fields]map[cell][]counted)
		}
		t.below[f] = groups
	}
	return t.below[f][c]
}

// limit returns how many people an entry allows at most: no limit if it
// includes one that runs to a later day.
func (t *tally) limit(n *counted) int64 {
	if !n.limited {
		_, n.limit, _ = n.count.Bounds()
		n.limited = true
		if n.asOf != "" && slices.ContainsFunc(t.included(n.cell), func(part counted) bool { return later(part.asOf, n.asOf) }) {
			n.limit = NoLimit
		}
	}
	return n.limit
}

// count returns how many people a cell has, and whether an entry says so of
// exactly them.
func (t *tally) count(c cell) (count Count, stated bool) {
	most := NoLimit
	for f := fields(0); f <= allFields; f++ {
		if f&^c.stated() != 0 {
			continue
		}
		if i, ok := t.at[c.only(f)]; ok {
			most = min(most, t.limit(&t.entries[i]))
		}
	}
	least := min(leastOf(t.included(c), 0), most)
	i, stated := t.at[c]
	if !stated {
		return countWithin(least, most), false
	}
	said := t.entries[i].count
	lo, hi, _ := said.Bounds()
	if lo >= least && hi <= most {
		return said, true
	}
	count = countWithin(least, most)
	if count.Words = said.Words; hi == NoLimit && said.Form != CountAtLeast {
		count.Words = said.String()
	}
	return count, true
}

// leastOf returns the greatest number that the entries prove there were at
// least: that of one entry, or the sum over the values of a field not used yet,
// whose people are different ones.
func leastOf(entries []counted, used fields) int64 {
	var best int64
	for i := range entries {
		lo, _, _ := entries[i].count.Bounds()
		best = max(best, lo)
	}
	if len(entries) < 2 {
		return best
	}
	for f := byNationality; f <= byActor; f <<= 1 {
		if used&f != 0 {
			continue
		}
		parts := make(map[cell][]counted)
		for _, n := range entries {
			if n.stated()&f != 0 && (f != byActor || n.count.Form == CountExactly && n.count.N == 1) {
				parts[n.only(f)] = append(parts[n.only(f)], n)
			}
		}
		var sum int64
		for _, part := range parts { // the order makes no difference to the sum
			sum = addUp(sum, leastOf(part, used|f))
		}
		best = max(best, sum)
	}
	return best
}

// excess is an entry that is less than those it includes.
type excess struct {
	counted
	least int64
}

// excesses returns the entries that are less than those they include.
func (t *tally) excesses() []excess {
	var list []excess
	for i := range t.entries {
		n := &t.entries[i]
		if least := leastOf(t.included(n.cell), 0); least > t.limit(n) {
			list = append(list, excess{counted: *n, least: least})
		}
	}
	return list
}
