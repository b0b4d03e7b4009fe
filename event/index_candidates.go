package event

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/column"
)

// rowSet is the rows of some lists and those from first up to last, which come
// after them.
type rowSet struct {
	lists       []column.Posted
	first, last uint32
	size        int // at most
}

func rowsOf(lists []column.Posted, first, last uint32) rowSet {
	s := rowSet{lists: lists, first: first, last: last, size: int(last - first)}
	for _, list := range lists {
		s.size += list.Len()
	}
	return s
}

// addTo adds the rows to a set.
func (s *rowSet) addTo(set column.Set) {
	for _, list := range s.lists {
		set.Add(list)
	}
	set.AddRange(s.first, s.last)
}

// candidates are rows among which all are that may fit a pattern: the fewest
// that a field leaves.
type candidates struct {
	rowSet

	others  []rowSet // what other fields leave
	touched uint32   // of no meaning
}

// better takes in what a field leaves.
func (c *candidates) better(s rowSet) {
	if s.size < c.size {
		s, c.rowSet = c.rowSet, s
	}
	c.others = append(c.others, s)
}

// narrowed returns the candidates that other fields leave too, if it pays to
// find them before their rows are looked at.
func (c *candidates) narrowed(rows int) (column.Set, bool) {
	const look = 16 // what it costs to look at a row, in positions of a list
	if c.size <= rows/256 {
		return nil, false
	}
	words := rows / 64
	var set, other column.Set
	left := c.size
	slices.SortFunc(c.others, func(a, b rowSet) int { return cmp.Compare(a.size, b.size) })
	for i := range c.others {
		s := &c.others[i]
		cost := words
		for _, list := range s.lists {
			cost += min(list.Len(), words)
		}
		less := left - int(int64(left)*int64(s.size)/int64(rows))
		if s.size >= rows || cost >= look*less {
			continue
		}
		if set == nil {
			set, other = column.NewSet(rows), column.NewSet(rows)
			c.addTo(set)
		}
		clear(other)
		s.addTo(other)
		set.Keep(other)
		left -= less
	}
	return set, set != nil
}

// blockSize is how many rows are looked at in one go.
const blockSize = 128

// blocks calls f with the numbers of the rows in ascending order, some at a
// time, until it returns false.
func (c *candidates) blocks(rows []row, f func(block []uint32) bool) {
	var room [blockSize]uint32
	if set, ok := c.narrowed(len(rows)); ok {
		c.each(rows, set.Positions(), room[:], f)
		return
	}
	if len(c.lists) > 0 && !c.each(rows, column.Union(c.lists, len(rows)), room[:], f) {
		return
	}
	for pos := c.first; pos < c.last; {
		block := room[:min(blockSize, c.last-pos)]
		for i := range block {
			block[i] = pos
			pos++
		}
		if !f(block) {
			return
		}
	}
}

// each does so for rows that lie apart.
func (c *candidates) each(rows []row, left column.Positions, room []uint32, f func(block []uint32) bool) bool {
	for block := left.Next(room); len(block) > 0; block = left.Next(room) {
		// Looking at many of them, before anything depends on what stands
		// there, has them fetched at the same time.
		for _, pos := range block {
			c.touched += rows[pos].act
		}
		if !f(block) {
			return false
		}
	}
	return true
}

// candidates chooses the rows to ask about: by the field of the pattern that
// leaves the fewest of them. What an event does not state may be anything, so
// that each field leaves the events that are silent about it.
func (a *asker) candidates() candidates {
	ix := a.ix
	c := candidates{rowSet: rowsOf(nil, 0, uint32(len(ix.rows)))}
	a.narrowTime(&c)
	a.narrowCountry(&c)
	if a.by.only {
		c.better(rowsOf(a.listedRows(&a.by, ix.doneBy), 0, 0))
	}
	if a.against.only {
		c.better(rowsOf(a.listedRows(&a.against, ix.against), 0, 0))
	}
	if c.size > 4*len(ix.acts) {
		c.better(rowsOf(a.actRows(), 0, 0))
	}
	// To ask about every actor pays only where many rows are left.
	if len(a.by.set.Terms) > 0 && c.size > 4*len(ix.parties) {
		c.better(rowsOf(a.describedRows(&a.by, ix.doneBy), 0, 0))
	}
	if len(a.against.set.Terms) > 0 && c.size > 4*len(ix.parties) {
		c.better(rowsOf(a.describedRows(&a.against, ix.against), 0, 0))
	}
	a.expect(c.size)
	return c
}

func (a *asker) narrowTime(c *candidates) {
	v, err := a.q.When.Value()
	if v.IsZero() || err != nil {
		return
	}
	// The pattern's civil days may be those of any zone, and so may the event's.
	const apart = edtf.ZoneLatest - edtf.ZoneEarliest
	b := v.Bounds()
	first, last, wide := a.ix.overlapping(add(b.EarliestStart, -apart), add(b.LatestEnd, apart))
	if len(wide) == 0 {
		c.better(rowsOf(nil, first, last))
		return
	}
	c.better(rowsOf([]column.Posted{column.PostedAt(wide)}, first, last))
}

// narrowCountry uses the countries asked for, if each place that the pattern
// asks for is in one, and is where the event took place.
func (a *asker) narrowCountry(c *candidates) {
	var asked []uint32
	for i := range a.q.Where {
		p := &a.q.Where[i]
		if p.Country == "" || p.Role != "" {
			return
		}
		if n, ok := a.ix.country[p.Country]; ok && !slices.Contains(asked, n) {
			asked = append(asked, n)
		}
	}
	if len(a.q.Where) == 0 {
		return
	}
	a.countries = append(asked, 0) // where a country is not stated
	var lists []column.Posted
	for _, n := range a.countries {
		lists = append(lists, a.ix.byCountry.At(n))
	}
	c.better(rowsOf(lists, 0, 0))
}

// elsewhere reports whether all places of a list at which an event took place
// are in other countries than asked for.
func (a *asker) elsewhere(where column.Ref) bool {
	if a.countries == nil {
		return false
	}
	here, there := false, false
	a.ix.sites(where, func(country uint32) {
		if slices.Contains(a.countries, country) {
			here = true
		} else {
			there = true
		}
	})
	return there && !here
}

// actRows returns the rows of the acts that may fit.
func (a *asker) actRows() []column.Posted {
	a.act = make(memo, len(a.ix.acts))
	var lists []column.Posted
	for n := range uint32(len(a.ix.acts)) {
		if list := a.ix.byAct.At(n); list.Len() > 0 && a.actFits(n) != casus.No {
			lists = append(lists, list)
		}
	}
	return lists
}

// listedRows returns the rows of the actors that a bond lists, and of those who
// are not known.
func (a *asker) listedRows(b *bond, posted column.Postings) []column.Posted {
	lists := []column.Posted{posted.At(uint32(len(a.ix.parties)))}
	for _, n := range b.listed {
		lists = append(lists, posted.At(n))
	}
	return lists
}

// describedRows returns the rows of the actors that may belong to the set of a
// bond, and of those who are not known.
func (a *asker) describedRows(b *bond, posted column.Postings) []column.Posted {
	lists := []column.Posted{posted.At(uint32(len(a.ix.parties)))}
	for n := range uint32(len(a.ix.parties)) {
		if list := posted.At(n); list.Len() > 0 && a.ix.named[n] && a.mayBelong(b, n) {
			lists = append(lists, list)
		}
	}
	return lists
}

// mayBelong reports whether an actor may belong to the set of a bond at any
// time.
func (a *asker) mayBelong(b *bond, n uint32) bool {
	is, always := a.standing(b, n)
	return !always || is != casus.No
}

// listedParties returns the parties that are listed, and those that may be the
// same as one.
func (ix *Index) listedParties(ids []actor.ID) []uint32 {
	var parties []uint32
	for _, id := range ids {
		id = ix.context.Registry.Canonical(id)
		for _, id := range append([]actor.ID{id}, ix.maybeSame[id]...) {
			if n, ok := ix.actors[id]; ok && !slices.Contains(parties, n) {
				parties = append(parties, n)
			}
		}
	}
	return parties
}
