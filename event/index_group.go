package event

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// Group is the events of an index that fit a pattern and have in common what
// they were grouped by. Of the fields from Kind to Date those are set that were
// asked for; one that is empty says that the events do not state it.
type Group struct {
	Kind  Kind
	Means Means
	// By and Against are canonical identifiers. Who is known only as one of a
	// set is not stated.
	By      actor.ID
	Against actor.ID
	Country actor.Country
	// Date is a year or a month in which all of the events began.
	Date edtf.Date
	// Certain is how many events fit, and Possible how many fit or may.
	Certain, Possible int
	// Harms lists what the events say of harm to people, in the order of
	// [Event.Tolls].
	Harms []HarmSum
}

// HarmSum is how many people suffered one harm in all events of a [Group].
type HarmSum struct {
	Harm Harm
	// Count runs from what the events that are certain to fit say at least, to
	// what all that fit or may say at most. Events that do not speak of the
	// harm add nothing to it.
	Count Count
	// Events is how many speak of it, of those that fit or may.
	Events int
}

// GroupBy counts the events that fit the pattern, or may, by what they have in
// common: "who is known to have done such a thing" is the pattern of such
// things, grouped by [FacetBy]. The groups stand in the order of their values,
// the first facet first; what is not stated comes before all else. Without
// facets all events are one group; facets that are not known count for nothing,
// and neither does a year beside a month.
//
// An event with several values for a facet, such as an attack by two actors,
// stands in the group of each, so that groups may add up to more than there
// are. Where two sides fight, each both acts and is acted upon, so that among the
// groups by and against are those of each side on itself. No event is copied: the
// cost is that of [Index.Count] and a few dozen nanoseconds for every event that
// fits.
func (ix *Index) GroupBy(p Pattern, facets ...Facet) []Group {
	ix = ix.orEmpty()
	a := newAsker(ix, &p)
	g := newGrouper(ix, distinct(facets))
	a.fitting(func(fit []fit) bool {
		for _, f := range fit {
			g.add(&ix.rows[f.pos], f.is)
		}
		return true
	})
	groups := make([]Group, 0, len(g.sums))
	for i := range g.sums {
		groups = append(groups, g.group(&g.sums[i]))
	}
	slices.SortFunc(groups, g.compare)
	return groups
}

// distinct returns the known facets, each once, and years only if there are no
// months.
func distinct(facets []Facet) []Facet {
	var list []Facet
	for _, f := range facets {
		coarse := f == FacetYear && slices.Contains(facets, FacetMonth)
		if f.IsKnown() && !coarse && !slices.Contains(list, f) {
			list = append(list, f)
		}
	}
	return list
}

// compare orders groups by their values.
func (g *grouper) compare(a, b Group) int {
	order := 0
	for _, f := range g.facets {
		switch f {
		case FacetKind:
			order = cmp.Compare(a.Kind, b.Kind)
		case FacetMeans:
			order = cmp.Compare(a.Means, b.Means)
		case FacetBy:
			order = cmp.Compare(a.By, b.By)
		case FacetAgainst:
			order = cmp.Compare(a.Against, b.Against)
		case FacetCountry:
			order = cmp.Compare(a.Country, b.Country)
		default:
			order = comparePeriods(a.Date, b.Date)
		}
		if order != 0 {
			break
		}
	}
	return order
}

// comparePeriods orders years and months by when they begin, a year before its
// months.
func comparePeriods(a, b edtf.Date) int {
	x, y := a.Bounds(), b.Bounds()
	return cmp.Or(cmp.Compare(x.EarliestStart, y.EarliestStart), -cmp.Compare(x.LatestEnd, y.LatestEnd))
}

// group returns the group of a sum.
func (g *grouper) group(s *groupSum) Group {
	o := Group{Certain: s.certain, Possible: s.possible}
	for i, f := range g.facets {
		n := s.values[i]
		switch f {
		case FacetKind:
			o.Kind = g.kinds.values[n]
		case FacetMeans:
			o.Means = g.means.values[n]
		case FacetBy:
			o.By = g.actor(n)
		case FacetAgainst:
			o.Against = g.actor(n)
		case FacetCountry:
			o.Country = g.ix.countries[n]
		case FacetYear:
			o.Date = edtf.Date(g.years.values[n])
		default:
			o.Date = edtf.Date(g.months.values[n])
		}
	}
	for _, h := range g.order() {
		if h < len(s.harms) && s.harms[h].events > 0 {
			sum := s.harms[h]
			o.Harms = append(o.Harms, HarmSum{Harm: g.harms.values[h], Count: countWithin(sum.least, sum.most), Events: sum.events})
		}
	}
	return o
}

// actor returns the identifier of a party plus one; none for 0.
func (g *grouper) actor(n uint32) actor.ID {
	if n == 0 {
		return ""
	}
	return g.ix.parties[n-1].actor
}

// order returns the numbers of the harms in the order in which they are listed.
func (g *grouper) order() []int {
	if len(g.sorted) == len(g.harms.values) {
		return g.sorted
	}
	list := make([]Casualty, 0, len(g.harms.values))
	for _, h := range g.harms.values {
		list = append(list, Casualty{Harm: h})
	}
	g.sorted = g.sorted[:0]
	for _, h := range harmsOf(list) {
		g.sorted = append(g.sorted, int(g.harms.number(h)))
	}
	return g.sorted
}
