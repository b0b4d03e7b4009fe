package event

import (
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/column"
)

// grouper adds rows up by their values for some facets.
type grouper struct {
	ix     *Index
	facets []Facet
	actors []uint32   // of parts.people, if nothing but these tells groups apart
	values [][]uint32 // of the row at hand, for each facet
	path   []uint32   // one value for each facet up to some
	// first and next lead from a group of the facets up to some, and a value
	// for the one after, to the group of both plus one.
	first []uint32
	next  map[step]uint32
	nodes uint32
	sums  []groupSum

	kinds  numbered[Kind]
	means  numbered[Means]
	harms  numbered[Harm]
	years  numbered[string]
	months numbered[string]
	acts   map[uint32]actValues
	times  map[uint32]timeValues
	// time holds the values of the time seen last, its number plus one.
	time   timeValues
	timeAt uint32
	// tollAt leads from a list of casualties to its place in tolls plus one.
	tollAt []uint32
	tolls  [][]harmRange
	sorted []int // numbers of harms
}

type step struct{ node, value uint32 }

type groupSum struct {
	values            []uint32
	certain, possible int
	harms             []harmTotal // by number
}

type harmTotal struct {
	least, most int64
	events      int
}

// harmRange is what one event says of a harm.
type harmRange struct {
	harm        uint32
	least, most int64
}

type actValues struct {
	kind  uint32
	means []uint32
}

type timeValues struct{ year, month uint32 }

// numbered gives values numbers as they come; the zero value is 0.
type numbered[T comparable] struct {
	values  []T
	numbers map[T]uint32
}

func newNumbered[T comparable]() numbered[T] {
	var zero T
	return numbered[T]{values: []T{zero}, numbers: map[T]uint32{zero: 0}}
}

func (n *numbered[T]) number(v T) uint32 {
	i, ok := n.numbers[v]
	if !ok {
		i = uint32(len(n.values))
		n.numbers[v] = i
		n.values = append(n.values, v)
	}
	return i
}

func newGrouper(ix *Index, facets []Facet) *grouper {
	g := &grouper{
		ix: ix, facets: facets, values: make([][]uint32, len(facets)), next: make(map[step]uint32),
		kinds: newNumbered[Kind](), means: newNumbered[Means](), harms: newNumbered[Harm](),
		years: newNumbered[string](), months: newNumbered[string](),
		acts: make(map[uint32]actValues), times: make(map[uint32]timeValues),
	}
	if len(facets) == 1 {
		switch {
		case facets[0] == FacetBy:
			g.actors = ix.actorBy
		case facets[0] == FacetAgainst && !ix.spoken && !ix.hurt:
			g.actors = ix.actorAgainst
		}
	}
	return g
}

// add adds a row to the groups in which it stands.
func (g *grouper) add(r *row, is casus.Truth) {
	var toll []harmRange
	if r.harm != 0 {
		toll = g.tollOf(r.harm)
	}
	if actors := g.actors; actors != nil {
		if first, second, two := r.who.Both(); two {
			a, b := actors[first], actors[second]
			if a == b || b == 0 {
				g.addTo(a, toll, is)
				return
			}
			if a != 0 {
				g.addTo(a, toll, is)
			}
			g.addTo(b, toll, is)
			return
		}
	}
	for i, f := range g.facets {
		g.values[i] = g.valuesOf(g.values[i][:0], f, r)
	}
	if len(g.facets) == 1 {
		for _, value := range g.values[0] {
			g.addTo(value, toll, is)
		}
		return
	}
	g.path = g.path[:0]
	g.descend(0, toll, is)
}

// addTo adds to the group of a value of the only facet.
func (g *grouper) addTo(value uint32, toll []harmRange, is casus.Truth) {
	if int(value) >= len(g.first) || g.first[value] == 0 {
		g.path = append(g.path[:0], value)
		g.below(0, value, 0)
	}
	g.sums[g.first[value]-1].add(toll, is)
}

// descend adds to the groups below a node.
func (g *grouper) descend(node uint32, toll []harmRange, is casus.Truth) {
	depth := len(g.path)
	if depth == len(g.facets) {
		if depth == 0 && len(g.sums) == 0 {
			g.sums = append(g.sums, groupSum{})
		}
		g.sums[node].add(toll, is)
		return
	}
	for _, value := range g.values[depth] {
		g.path = append(g.path[:depth], value)
		g.descend(g.below(node, value, depth), toll, is)
	}
	g.path = g.path[:depth]
}

// below returns the node below another for a value.
func (g *grouper) below(node, value uint32, depth int) uint32 {
	if depth == 0 {
		if int(value) >= len(g.first) {
			g.first = append(g.first, make([]uint32, int(value)+1-len(g.first))...)
		}
		if g.first[value] == 0 {
			g.first[value] = g.open(depth) + 1
		}
		return g.first[value] - 1
	}
	at := step{node: node, value: value}
	below, ok := g.next[at]
	if !ok {
		below = g.open(depth)
		g.next[at] = below
	}
	return below
}

// open returns a new node below one of some depth: at the last, the place of a
// new sum. Nodes are counted from one, so that none is the root, and the sums
// of the last facet have no steps below that they could be mistaken for.
func (g *grouper) open(depth int) uint32 {
	if depth == len(g.facets)-1 {
		g.sums = append(g.sums, groupSum{values: slices.Clone(g.path)})
		return uint32(len(g.sums) - 1)
	}
	g.nodes++
	return g.nodes
}

func (s *groupSum) add(toll []harmRange, is casus.Truth) {
	s.possible++
	s.certain += int(is >> 1) // one for yes
	for _, t := range toll {
		for int(t.harm) >= len(s.harms) {
			s.harms = append(s.harms, harmTotal{})
		}
		h := &s.harms[t.harm]
		h.events++
		h.most = addUp(h.most, t.most)
		if is == casus.Yes {
			h.least = addUp(h.least, t.least)
		}
	}
}

// valuesOf appends the values of a row for a facet, each once; 0 where none is
// stated.
func (g *grouper) valuesOf(to []uint32, f Facet, r *row) []uint32 {
	ix := g.ix
	offer := func(n uint32) {
		if n != 0 && !slices.Contains(to, n) {
			to = append(to, n)
		}
	}
	switch f {
	case FacetKind:
		offer(g.actOf(r.act).kind)
	case FacetMeans:
		to = append(to, g.actOf(r.act).means...)
	case FacetBy:
		to = g.actorsOf(to, ix.actorBy, r)
	case FacetAgainst:
		to = g.actorsOf(to, ix.actorAgainst, r)
		if ix.spoken || ix.hurt {
			ix.addressed(r, func(party uint32, _ bool) { offer(g.named(party)) })
		}
	case FacetCountry:
		ix.sites(r.where, offer)
	case FacetYear:
		offer(g.timeOf(r.when).year)
	default:
		offer(g.timeOf(r.when).month)
	}
	if len(to) == 0 {
		to = append(to, 0)
	}
	return to
}

// actorsOf appends the actors who are participants of a row, each once, as the
// numbers of actors by participant say.
func (g *grouper) actorsOf(to, actors []uint32, r *row) []uint32 {
	if first, second, two := r.who.Both(); two {
		a, b := actors[first], actors[second]
		if a != 0 {
			to = append(to, a)
		}
		if b != 0 && b != a {
			to = append(to, b)
		}
		return to
	}
	list := g.ix.who.Pair(r.who)
	for n, ok := list.Next(); ok; n, ok = list.Next() {
		if a := actors[n+1]; a != 0 && !slices.Contains(to, a) {
			to = append(to, a)
		}
	}
	return to
}

// named returns the number of a party plus one if it is an actor, else 0.
func (g *grouper) named(party uint32) uint32 {
	if !g.ix.named[party] {
		return 0
	}
	return party + 1
}

func (g *grouper) actOf(n uint32) actValues {
	v, ok := g.acts[n]
	if !ok {
		a := &g.ix.acts[n]
		v.kind = g.kinds.number(a.kind)
		for _, b := range a.attacks {
			if m := g.means.number(b.Means); m != 0 && !slices.Contains(v.means, m) {
				v.means = append(v.means, m)
			}
		}
		g.acts[n] = v
	}
	return v
}

func (g *grouper) timeOf(n uint32) timeValues {
	if g.timeAt == n+1 {
		return g.time
	}
	v, ok := g.times[n]
	if !ok {
		year, month := g.ix.begunIn(&g.ix.times[n])
		v = timeValues{year: g.years.number(string(year)), month: g.months.number(string(month))}
		g.times[n] = v
	}
	g.time, g.timeAt = v, n+1
	return v
}

// begunIn returns the year and the month in which an event of a time began, by
// its civil dates if it has any, else by the time in Greenwich. Where the month
// is not settled, it is the year.
func (ix *Index) begunIn(m *moment) (year, month edtf.Date) {
	b := m.at
	if w := &ix.whens[m.when]; w.isLocal() {
		b = w.civilBounds()
	}
	if !b.EarliestStart.IsFinite() || !b.LatestStart.IsFinite() {
		return "", ""
	}
	y, mon, _ := b.EarliestStart.Civil()
	lastY, lastMon, _ := b.LatestStart.Civil()
	if y != lastY {
		return "", ""
	}
	year = edtf.DateOf(y, 0, 0)
	if mon != lastMon {
		return year, year
	}
	return year, edtf.DateOf(y, mon, 0)
}

// tollOf returns what a list of casualties says of each harm in it.
func (g *grouper) tollOf(harm column.Ref) []harmRange {
	if g.tollAt == nil {
		g.tollAt = make([]uint32, column.Refs(len(g.ix.casualties), g.ix.harm.Len()))
	}
	if n := g.tollAt[harm]; n != 0 {
		return g.tolls[n-1]
	}
	var toll []harmRange
	list := listed(nil, g.ix.harm.List(harm), g.ix.casualties)
	if len(list) == 1 {
		toll = []harmRange{g.alone(&list[0])}
	} else {
		for _, h := range harmsOf(list) {
			count, _ := tallyOf(list, h).count(cell{})
			least, most, _ := count.Bounds()
			toll = append(toll, harmRange{harm: g.harms.number(h), least: least, most: most})
		}
	}
	g.tolls = append(g.tolls, toll)
	g.tollAt[harm] = uint32(len(g.tolls))
	return toll
}

// alone returns what a casualty says of its harm that is the only one: there are
// no more people than it says unless it leaves out some.
func (g *grouper) alone(c *Casualty) harmRange {
	least, most, _ := c.Count.Bounds()
	if c.cell() != (cell{}) {
		most = NoLimit
	}
	return harmRange{harm: g.harms.number(c.Harm), least: least, most: most}
}
