package escalation

import (
	"cmp"
	"slices"
	"sort"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// index is a set of acts in an order that depends on nothing but the set: those
// with dates by their bounds, then those without by the order of telling. The
// place in that order is the rank of an act. Each actor has the ranks of the
// acts in which it may have had a part.
type index struct {
	o        Options
	entries  []*entry // by rank
	dated    int      // how many have a date
	bounds   []span   // by rank
	profiles []profile
	bonds    *roster // for its bonds, which do not change
	names    []actor.ID
	// byTime are the dated acts of an actor, ascending; byTelling those that
	// have no date, or all if there are any such at all.
	byTime, undated, byTelling postings
	// latest is, for each entry of byTime, the latest start of any act up to
	// there in its list.
	latest []edtf.Seconds
	// telling is the place of an act in the order of telling; unset if all
	// acts are dated.
	telling []int32
	// causes are the ranks of stated causes, by the rank of the act; -1 for
	// one that is not in the record.
	causes map[int32][]int32
}

// postings are lists of numbers, one for each actor, one after the other.
type postings struct {
	start []int32
	list  []int32
}

func (p postings) of(key int32) []int32 {
	if int(key)+1 >= len(p.start) {
		return nil
	}
	return p.list[p.start[key]:p.start[key+1]]
}

// compareEntries orders acts by rank.
func compareEntries(telling func(x, y *entry) int) func(x, y *entry) int {
	return func(x, y *entry) int {
		switch {
		case x.dated && y.dated:
			return cmp.Or(cmp.Compare(x.act.Earliest, y.act.Earliest), cmp.Compare(x.act.Latest, y.act.Latest),
				cmp.Compare(x.act.ID, y.act.ID))
		case x.dated:
			return -1
		case y.dated:
			return 1
		default:
			return telling(x, y)
		}
	}
}

// sortEntries sorts by rank. The bounds of dated acts, which decide nearly
// always, are laid side by side.
func sortEntries(list []*entry, order func(x, y *entry) int) {
	type key struct {
		from, to edtf.Seconds
		e        *entry
	}
	keys := make([]key, len(list))
	for i, e := range list {
		keys[i] = key{e.act.Earliest, e.act.Latest, e}
		if !e.dated {
			keys[i].from, keys[i].to = edtf.PosInf, edtf.PosInf
		}
	}
	slices.SortFunc(keys, func(x, y key) int {
		switch {
		case x.from != y.from:
			return cmp.Compare(x.from, y.from)
		case x.to != y.to:
			return cmp.Compare(x.to, y.to)
		default:
			return order(x.e, y.e)
		}
	})
	for i := range keys {
		list[i] = keys[i].e
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

// newIndex indexes the acts of an accumulator.
func newIndex(a *Accumulator) *index {
	ix := &index{o: a.o, profiles: a.profiles, bonds: a.roster, names: a.roster.names}
	ix.entries = slices.Clone(a.inOrder())
	ix.dated = sort.Search(len(ix.entries), func(i int) bool { return !ix.entries[i].dated })
	ix.bounds = make([]span, len(ix.entries))
	for rank, e := range ix.entries {
		ix.bounds[rank] = span{e.act.Earliest, e.act.Latest}
	}
	all := make([]int32, len(ix.entries))
	for rank := range all {
		all[rank] = int32(rank) //nolint:gosec // acts are limited to that
	}
	ix.byTime = ix.post(all[:ix.dated])
	ix.fillLatest()
	if ix.dated < len(all) {
		ix.undated = ix.post(all[ix.dated:])
		slices.SortFunc(all, func(x, y int32) int { return ix.o.compareTelling(ix.entries[x], ix.entries[y]) })
		ix.telling = make([]int32, len(all))
		for place, rank := range all {
			ix.telling[rank] = int32(place) //nolint:gosec // acts are limited to that
		}
		ix.byTelling = ix.post(all)
	}
	ix.findCauses()
	return ix
}

// everybody is the key under which all acts stand where they are of one affair.
func (ix *index) everybody() int32 {
	return int32(len(ix.names)) //nolint:gosec // as many as numbered
}

// post lists ranks by actor, in the order in which they are given.
func (ix *index) post(ranks []int32) postings {
	start := make([]int32, len(ix.names)+2)
	everybody := ix.everybody()
	for _, rank := range ranks {
		for _, a := range ix.entries[rank].involved {
			start[a+1]++
		}
		if ix.o.OneAffair {
			start[everybody+1]++
		}
	}
	for i := 1; i < len(start); i++ {
		start[i] += start[i-1]
	}
	next := slices.Clone(start)
	list := make([]int32, start[len(start)-1])
	for _, rank := range ranks {
		for _, a := range ix.entries[rank].involved {
			list[next[a]] = rank
			next[a]++
		}
		if ix.o.OneAffair {
			list[next[everybody]] = rank
			next[everybody]++
		}
	}
	return postings{start, list}
}

func (ix *index) fillLatest() {
	ix.latest = make([]edtf.Seconds, len(ix.byTime.list))
	for key := range len(ix.byTime.start) - 1 {
		most := edtf.NegInf
		for i := ix.byTime.start[key]; i < ix.byTime.start[key+1]; i++ {
			most = max(most, ix.bounds[ix.byTime.list[i]].to)
			ix.latest[i] = most
		}
	}
}

func (ix *index) findCauses() {
	var wanted map[event.ID]int32
	for _, e := range ix.entries {
		for _, c := range e.act.Causes {
			if wanted == nil {
				wanted = map[event.ID]int32{}
			}
			wanted[c.Of] = -1
		}
	}
	if wanted == nil {
		return
	}
	for rank, e := range ix.entries {
		if _, ok := wanted[e.act.ID]; ok {
			wanted[e.act.ID] = int32(rank) //nolint:gosec // acts are limited to that
		}
	}
	ix.causes = map[int32][]int32{}
	for rank, e := range ix.entries {
		for _, c := range e.act.Causes {
			ix.causes[int32(rank)] = append(ix.causes[int32(rank)], wanted[c.Of]) //nolint:gosec // acts are limited to that
		}
	}
}
