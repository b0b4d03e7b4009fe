package escalation

import (
	"cmp"
	"slices"
	"sort"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// index is a set of acts laid out so that those of one dyad lie side by side.
//
// The rank of an act is its place in an order that depends on nothing but the
// set: acts with dates by their bounds, then those without by the order of
// telling. Its slot is where it lies: by the smallest number of an actor in it,
// then by rank. Slots follow from the order in which actors were first met, so
// nothing that is handed out depends on them.
type index struct {
	o        Options
	entries  []*entry // by slot
	lain     []lain   // by slot
	numbers  []int32  // the lists of all acts, as they lie
	order    []int32  // slots by rank
	starts   []edtf.Seconds
	dated    int // how many have a date: the first ranks
	profiles []profile
	bonds    *roster // for its bonds, which do not change
	names    []actor.ID
	// byTime are the dated acts of an actor by rank; undated those that have no
	// date, and byTelling all by the order of telling, if there are any
	// undated ones.
	byTime, undated, byTelling postings
	// telling is the place of an act in the order of telling, by slot; unset if
	// all acts are dated.
	telling []int32
	// causes are the slots of stated causes, by the slot of the act; -1 for
	// one that is not in the record.
	causes map[int32][]int32
}

// lain is what is looked at for each pair.
type lain struct {
	at      span
	rank    int32
	profile int32
	told    int32
	start   int32 // in numbers
	ends    [lists]uint16
	flags   lainFlags
}

type lainFlags uint8

const (
	lainDated lainFlags = 1 << iota
	lainStrikes
	lainContested // it has several alternatives
	lainAfter     // it is stated to be after another
	lainCauses    // it has stated causes
)

func (l *lain) is(f lainFlags) bool { return l.flags&f != 0 }

// The lists of an act.
const (
	listDoers = iota // of the first alternative
	listAims
	listCountries
	listPlaces
	listMeans
	lists
)

func (ix *index) list(l *lain, which int) []int32 {
	from := uint16(0)
	if which > 0 {
		from = l.ends[which-1]
	}
	return ix.numbers[l.start+int32(from) : l.start+int32(l.ends[which])]
}

// postings are lists of acts, one for each actor, one after the other.
type postings struct {
	start []int32
	list  []posting
}

type posting struct {
	rank, slot int32
	// latest is the latest start of any act up to here in the list.
	latest edtf.Seconds
}

func (p postings) of(key int32) []posting {
	if int(key)+1 >= len(p.start) {
		return nil
	}
	return p.list[p.start[key]:p.start[key+1]]
}

// newIndex indexes the acts of an accumulator.
func newIndex(a *Accumulator) *index {
	ix := &index{o: a.o, profiles: a.profiles, bonds: a.roster, names: a.roster.names}
	ranked := a.inOrder()
	ix.dated = sort.Search(len(ranked), func(i int) bool { return !ranked[i].dated })
	ix.lay(ranked)
	ix.byTime = ix.post(func(l *lain) bool { return l.is(lainDated) }, nil)
	if ix.dated < len(ranked) {
		ix.tell()
	}
	ix.findCauses()
	return ix
}

// lay puts acts in their slots.
func (ix *index) lay(ranked []rankedEntry) {
	n := len(ranked)
	first := make([]int32, len(ix.names)+2) // by group, those without actors last
	for i := range ranked {
		first[ix.group(&ranked[i])+1]++
	}
	for i := 1; i < len(first); i++ {
		first[i] += first[i-1]
	}
	ix.entries, ix.lain, ix.order = make([]*entry, n), make([]lain, n), make([]int32, n)
	ix.starts = make([]edtf.Seconds, ix.dated)
	for rank := range ranked {
		g := ix.group(&ranked[rank])
		slot := first[g]
		first[g]++
		ix.order[rank] = slot
		ix.entries[slot] = ranked[rank].entry
		ix.lain[slot].rank = int32(rank) //nolint:gosec // acts are limited to that
		if rank < ix.dated {
			ix.starts[rank] = ranked[rank].from
		}
	}
	ix.numbers = make([]int32, 0, 4*n)
	for slot, e := range ix.entries {
		l := &ix.lain[slot]
		l.at, l.profile, l.told, l.flags = span{e.act.Earliest, e.act.Latest}, e.profile, e.told, e.flags
		l.start, l.ends = int32(len(ix.numbers)), e.ends //nolint:gosec // numbers of all acts fit
		ix.numbers = append(ix.numbers, e.numbers...)
	}
}

func (ix *index) group(r *rankedEntry) int32 {
	if r.group < 0 {
		return ix.everybody()
	}
	return r.group
}

// everybody is the key under which all acts stand where they are of one affair.
func (ix *index) everybody() int32 {
	return int32(len(ix.names)) //nolint:gosec // as many as numbered
}

// post lists acts by actor, in an order that is by rank unless stated.
func (ix *index) post(is func(l *lain) bool, compare func(x, y posting) int) postings {
	start := make([]int32, len(ix.names)+2)
	everybody := ix.everybody()
	each := func(visit func(key int32, slot int)) {
		for slot := range ix.lain {
			if l := &ix.lain[slot]; is(l) {
				for _, a := range ix.involved(slot) {
					visit(a, slot)
				}
				if ix.o.OneAffair {
					visit(everybody, slot)
				}
			}
		}
	}
	each(func(key int32, _ int) { start[key+1]++ })
	for i := 1; i < len(start); i++ {
		start[i] += start[i-1]
	}
	next := slices.Clone(start)
	p := postings{start, make([]posting, start[len(start)-1])}
	each(func(key int32, slot int) {
		p.list[next[key]] = posting{rank: ix.lain[slot].rank, slot: int32(slot)} //nolint:gosec // a slot
		next[key]++
	})
	if compare == nil {
		compare = func(x, y posting) int { return cmp.Compare(x.rank, y.rank) }
	}
	for key := range everybody + 1 {
		list := p.of(key)
		if !slices.IsSortedFunc(list, compare) {
			slices.SortFunc(list, compare)
		}
		most := edtf.NegInf
		for i := range list {
			most = max(most, ix.lain[list[i].slot].at.to)
			list[i].latest = most
		}
	}
	return p
}

// involved are all who may have had a part in an act, some perhaps twice in the
// buffer but each once in the list.
func (ix *index) involved(slot int) []int32 {
	l := &ix.lain[slot]
	if l.is(lainContested) {
		return ix.entries[slot].involved
	}
	doers, aims := ix.list(l, listDoers), ix.list(l, listAims)
	if len(doers) == 0 {
		return aims
	}
	if len(doers) == 1 && !slices.Contains(aims, doers[0]) {
		return ix.numbers[l.start : l.start+int32(l.ends[listAims])]
	}
	return ix.entries[slot].involved
}

// tell puts acts in the order of telling.
func (ix *index) tell() {
	all := slices.Clone(ix.order)
	slices.SortFunc(all, func(x, y int32) int { return ix.o.compareTelling(ix.entries[x], ix.entries[y]) })
	ix.telling = make([]int32, len(all))
	for place, slot := range all {
		ix.telling[slot] = int32(place) //nolint:gosec // acts are limited to that
	}
	byTelling := func(x, y posting) int { return cmp.Compare(ix.telling[x.slot], ix.telling[y.slot]) }
	ix.undated = ix.post(func(l *lain) bool { return !l.is(lainDated) }, byTelling)
	ix.byTelling = ix.post(func(*lain) bool { return true }, byTelling)
}

func (ix *index) findCauses() {
	var wanted map[event.ID]int32
	for slot, l := range ix.lain {
		if !l.is(lainCauses) {
			continue
		}
		if wanted == nil {
			wanted = map[event.ID]int32{}
		}
		for _, c := range ix.entries[slot].act.Causes {
			wanted[c.Of] = -1
		}
	}
	if wanted == nil {
		return
	}
	for slot, e := range ix.entries {
		if _, ok := wanted[e.act.ID]; ok {
			wanted[e.act.ID] = int32(slot) //nolint:gosec // acts are limited to that
		}
	}
	ix.causes = map[int32][]int32{}
	for i, l := range ix.lain {
		slot := int32(i) //nolint:gosec // a slot
		if l.is(lainCauses) {
			for _, c := range ix.entries[slot].act.Causes {
				ix.causes[slot] = append(ix.causes[slot], wanted[c.Of])
			}
		}
	}
}
