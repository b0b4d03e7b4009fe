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
	w.cells, w.rough = newCells(len(ix.profiles), len(ix.entries)), roughTable()
	o := newOpener(ix, ix.telling != nil)
	for i := range ix.lain {
		slot, l := int32(i), &ix.lain[i] //nolint:gosec // a slot
		if l.is(lainSealed) || l.is(lainSettled) && !o.concerns(w, slot) {
			continue
		}
		ix.take(ix.credits[slot])
		ix.credits[slot] = a.slab.keep(w.creditOf(slot))
		for i, c := range ix.credits[slot] {
			ix.silence[w.owed[i]] += c.nats
		}
		acts++
		pairs += int64(len(w.stakes))
	}
	return acts, pairs
}

// creditOf works an act out, and returns what it takes from the silence after its
// candidates.
func (w *worker) creditOf(slot int32) []credit {
	if !w.plain(slot) {
		w.attribute(slot)
		w.partake()
		return w.credit()
	}
	if credits, ok := w.roughCredit(); ok {
		return credits
	}
	w.share()
	return w.credit()
}

// take takes credits back that were given before.
func (ix *index) take(credits []credit) {
	for _, c := range credits {
		if slot := c.cause.slot; int(slot) < len(ix.entries) && ix.entries[slot] == c.cause {
			ix.silence[slot] -= c.nats
		}
	}
}

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
	o := &opener{all: all || ix.any&lainSettled == 0, ix: ix}
	if o.all {
		return o
	}
	most := edtf.NegInf
	for _, slot := range ix.order {
		if l := &ix.lain[slot]; !l.is(lainSettled) {
			most = max(most, l.at.to)
			o.from, o.to = append(o.from, l.at.from), append(o.to, most)
		}
	}
	o.fresh = ix.post(func(l *lain) bool { return !l.is(lainSettled) }, nil)
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
