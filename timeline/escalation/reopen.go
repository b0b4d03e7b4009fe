package escalation

import (
	"slices"
	"sort"

	"github.com/casus-events/casus/event/edtf"
)

// credit is what one act takes from the silence after another: the logarithm of
// the probability that it does not answer it.
type credit struct {
	cause *entry
	nats  Nats
}

// slab hands out lists of credits from large blocks.
type slab struct{ free []credit }

const slabSize = 8192

func (s *slab) keep(list []credit) []credit {
	if len(list) == 0 {
		return nil
	}
	if cap(s.free)-len(s.free) < len(list) {
		s.free = make([]credit, 0, max(slabSize, len(list)))
	}
	start := len(s.free)
	s.free = append(s.free, list...)
	return s.free[start:len(s.free):len(s.free)]
}

// reopen works out the probabilities of all acts to which something may have
// changed since they were last worked out, and returns how many acts and pairs
// that were.
func (a *Accumulator) reopen(ix *index, s *scorer) (acts int, pairs int64) {
	w := newWorker(ix, s)
	w.cells = newCells(len(ix.profiles), len(ix.entries))
	o := newOpener(ix, a.reopenAll || ix.telling != nil)
	a.reopenAll = false
	for _, rank := range ix.byPlace() {
		e := ix.entries[rank]
		if e.sealed || e.settled && !o.concerns(w, rank) {
			continue
		}
		for _, c := range e.credits {
			c.cause.silence -= c.nats
		}
		w.attribute(rank)
		e.credits = a.slab.keep(w.credit())
		for _, c := range e.credits {
			c.cause.silence += c.nats
		}
		e.settled = true
		acts++
		pairs += int64(len(w.cands))
	}
	return acts, pairs
}

// byPlace returns the ranks in an order in which acts of one actor come one
// after the other, which finds their candidates still at hand.
func (ix *index) byPlace() []int32 {
	list := make([]int32, 0, len(ix.entries))
	for key := range len(ix.byTime.start) - 1 {
		for _, rank := range ix.byTime.of(int32(key)) { //nolint:gosec // a key
			if first := ix.entries[rank].involved; len(first) > 0 && first[0] == int32(key) { //nolint:gosec // a key
				list = append(list, rank)
			}
		}
	}
	for rank, e := range ix.entries {
		if len(e.involved) == 0 || rank >= ix.dated {
			list = append(list, int32(rank)) //nolint:gosec // a rank
		}
	}
	return list
}

func (e *entry) isSettled() bool { return e.settled }

// opener knows what came since.
type opener struct {
	all   bool
	ix    *index
	fresh postings
	// from are the earliest starts of what came, ascending, and to the latest
	// start up to there.
	from, to []edtf.Seconds
}

func newOpener(ix *index, all bool) *opener {
	o := &opener{all: all || !slices.ContainsFunc(ix.entries, (*entry).isSettled), ix: ix}
	if o.all {
		return o
	}
	var ranks []int32
	most := edtf.NegInf
	for rank, e := range ix.entries {
		if !e.settled {
			ranks = append(ranks, int32(rank)) //nolint:gosec // a rank
			most = max(most, e.act.Latest)
			o.from, o.to = append(o.from, e.act.Earliest), append(o.to, most)
		}
	}
	o.fresh = ix.post(ranks)
	return o
}

// concerns reports whether what came may compete for being answered by an act.
func (o *opener) concerns(w *worker, rank int32) bool {
	if o.all {
		return true
	}
	e := o.ix.entries[rank]
	if len(o.from) == 0 {
		return false
	}
	if len(e.act.Causes) > 0 {
		return true
	}
	at, since := o.ix.bounds[rank], o.ix.bounds[rank].from-o.ix.o.Window
	if n := sort.Search(len(o.from), func(i int) bool { return o.from[i] > at.to }); n == 0 || o.to[n-1] < since {
		return false
	}
	w.rank, w.e = rank, e
	w.findKeys()
	return slices.ContainsFunc(w.keys, func(key int32) bool {
		return slices.ContainsFunc(o.fresh.of(key), func(f int32) bool {
			b := o.ix.bounds[f]
			return b.from <= at.to && b.to >= since
		})
	})
}
