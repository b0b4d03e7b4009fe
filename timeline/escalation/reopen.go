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
	for i, e := range ix.entries {
		slot := int32(i) //nolint:gosec // a slot
		if e.sealed || e.settled && !o.concerns(w, slot) {
			continue
		}
		for _, c := range e.credits {
			c.cause.silence -= c.nats
		}
		w.attribute(slot)
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
	most := edtf.NegInf
	for _, slot := range ix.order {
		if e := ix.entries[slot]; !e.settled {
			most = max(most, e.act.Latest)
			o.from, o.to = append(o.from, e.act.Earliest), append(o.to, most)
		}
	}
	o.fresh = ix.post(func(l *lain) bool { return !ix.entries[ix.order[l.rank]].settled }, nil)
	return o
}

// concerns reports whether what came may compete for being answered by an act.
func (o *opener) concerns(w *worker, slot int32) bool {
	if o.all {
		return true
	}
	l := &o.ix.lain[slot]
	if len(o.from) == 0 {
		return false
	}
	if l.is(lainCauses) {
		return true
	}
	since := l.at.from - o.ix.o.Window
	if n := sort.Search(len(o.from), func(i int) bool { return o.from[i] > l.at.to }); n == 0 || o.to[n-1] < since {
		return false
	}
	w.begin(slot)
	w.findKeys()
	return slices.ContainsFunc(w.keys, func(key int32) bool {
		return slices.ContainsFunc(o.fresh.of(key), func(p posting) bool {
			at := o.ix.lain[p.slot].at
			return at.from <= l.at.to && at.to >= since
		})
	})
}
