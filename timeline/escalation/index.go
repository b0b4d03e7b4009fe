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
	o       Options
	any     lainFlags // what is so of any act
	entries []*entry  // by slot
	lain    []lain    // by slot
	// silence is, by slot, the logarithm of the probability that an act stays
	// unanswered, and credits what each act takes from that of others.
	silence  []Nats
	credits  [][]credit
	numbers  []int32 // the lists of all acts, as they lie
	order    []int32 // slots by rank
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
	limit   int32 // the first rank of a dated act that begins after this one must have
	start   int32 // in numbers
	// country, place and means are the first of each list, -1 where it is empty.
	country, place, means int32
	cast                  int32 // who did it and whom it is aimed at, see Accumulator.castNumber
	ends                  [lists]uint16
	flags                 lainFlags
}

type lainFlags uint16

const (
	lainDated lainFlags = 1 << iota
	lainStrikes
	lainContested // it has several alternatives
	lainAfter     // it is stated to be after another
	lainCauses    // it has stated causes
	lainSeveral   // it has several countries, places or means
	lainSettled   // its probabilities are worked out
	lainSealed    // its answer was handed out before
	lainHostile   // its profile is hostile
	lainTied      // somebody has ties of those who did it and at whom it is aimed
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
	ix.lay(a, ranked)
	ix.byTime = ix.post(func(l *lain) bool { return l.is(lainDated) }, nil)
	if ix.dated < len(ranked) {
		ix.tell()
	}
	ix.findCauses()
	return ix
}

// lay puts acts in their slots.
func (ix *index) lay(a *Accumulator, ranked []rankedEntry) {
	n := len(ranked)
	first := make([]int32, len(ix.names)+2) // by group, those without actors last
	for i := range ranked {
		first[ix.group(&ranked[i])+1]++
	}
	for i := 1; i < len(first); i++ {
		first[i] += first[i-1]
	}
	ix.entries, ix.lain, ix.order = make([]*entry, n), make([]lain, n), make([]int32, n)
	ix.silence, ix.credits = make([]Nats, n), make([][]credit, n)
	ix.starts = make([]edtf.Seconds, ix.dated)
	for rank := range ix.starts {
		ix.starts[rank] = ranked[rank].from
	}
	places := make([]place, n)
	for rank := range ranked {
		g := ix.group(&ranked[rank])
		slot := first[g]
		first[g]++
		ix.order[rank] = slot
		at := place{ranked[rank].entry, int32(rank), 0} //nolint:gosec // acts are limited to that
		if rank < ix.dated {
			at.limit = ix.after(rank, ranked[rank].to)
		}
		places[slot] = at
	}
	ix.numbers = make([]int32, 0, 4*n)
	for slot := 0; slot < n; slot += atOnce {
		batch := places[slot:min(n, slot+atOnce)]
		ix.fetch(batch)
		for i := range batch {
			ix.put(a.last, &batch[i], int32(slot+i)) //nolint:gosec // a slot
		}
	}
}

// place is an act, and what the order of acts says of it, see lain.
type place struct {
	entry       *entry
	rank, limit int32
}

// atOnce is how many acts are read together before they are laid out.
const atOnce = 16

// fetch looks into acts before they are laid out. Those of one dyad came at all
// times, so that each lies somewhere else in memory, and what is read without
// waiting for anything else is fetched at once.
func (ix *index) fetch(batch []place) {
	numbers := 0
	for i := range batch {
		e := batch[i].entry
		ix.any |= e.flags
		numbers += len(e.numbers)
	}
	ix.numbers = slices.Grow(ix.numbers, numbers)
}

// put lays an act out in its slot.
func (ix *index) put(last *index, at *place, slot int32) {
	e, l := at.entry, &ix.lain[slot]
	ix.entries[slot] = e
	l.rank, l.limit = at.rank, at.limit
	l.at, l.profile, l.told, l.cast, l.flags = e.bounds, e.profile, e.told, e.cast, e.flags
	ix.keep(last, e, slot)
	if e.sealed {
		l.flags |= lainSealed
	}
	l.start, l.ends = int32(len(ix.numbers)), e.ends //nolint:gosec // numbers of all acts fit
	ix.numbers = append(ix.numbers, e.numbers...)
	l.country, l.place, l.means = ix.first(l, listCountries), ix.first(l, listPlaces), ix.first(l, listMeans)
}

// keep takes over what was worked out for an act in the last index.
func (ix *index) keep(last *index, e *entry, slot int32) {
	if last != nil && e.slot >= 0 {
		ix.silence[slot] = last.silence[e.slot]
	}
	if e.settled && !e.sealed {
		ix.credits[slot] = last.credits[e.slot]
	}
	if e.settled {
		ix.lain[slot].flags |= lainSettled
		ix.any |= lainSettled
	}
	e.slot, e.settled = slot, true
}

// first returns the first number of a list, -1 if it is empty, and marks acts
// that have more.
func (ix *index) first(l *lain, which int) int32 {
	list := ix.list(l, which)
	if len(list) == 0 {
		return -1
	}
	if len(list) > 1 {
		l.flags |= lainSeveral
	}
	return list[0]
}

// after returns the first rank of a dated act that begins after an instant at
// the earliest. The instant is not before the start of the act of some rank.
func (ix *index) after(rank int, t edtf.Seconds) int32 {
	b := ix.starts
	lo, step := rank, 1
	for lo+step < len(b) && b[lo+step] <= t {
		lo += step
		step *= 2
	}
	hi := min(len(b), lo+step)
	return int32(lo + sort.Search(hi-lo, func(i int) bool { return b[lo+i] > t })) //nolint:gosec // a rank
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
	if ix.any&lainCauses == 0 {
		return
	}
	wanted := map[event.ID]int32{}
	for slot, l := range ix.lain {
		if !l.is(lainCauses) {
			continue
		}
		for _, c := range ix.entries[slot].act.Causes {
			wanted[c.Of] = -1
		}
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
