package escalation

import (
	"cmp"
	"slices"
	"sort"

	"github.com/casus-events/casus/event/edtf"
)

// worker works out the candidates of one act after the other. Its buffers are
// used again.
type worker struct {
	ix    *index
	score *scorer
	rank  int32 // the act
	e     *entry
	cands []candidate
	cut   bool
	// variants are the ways in which candidates and act may have been done:
	// those of the first candidate, then those of the second, and so on.
	variants []variant
	none     Nats
	// total is the sum of the exponentials of all scores less that of the
	// greatest.
	total float64
	most  Nats

	cells   *cells // nil where sums are not kept
	pair    pair
	codes   []sides // by actor
	touched []int32
	keys    []int32
	heads   []head
	seen    []int32 // by rank: the last act to have it as candidate, plus 1
	circle  []int32
	weights []float64
	credits []credit
}

// candidate is an earlier act that competes.
type candidate struct {
	rank                          int32
	rankBefore, atActor, atActorH int32
	first, end                    int32 // its variants
	best                          int32 // the variant that weighs most a priori
	order, lag                    float64
	cue                           float64
	score                         Nats
	p                             float64
}

// variant is a candidate under one answer to who did the two.
type variant struct {
	effectAlt, causeAlt int32
	sides               sides
	overlap             overlap
	p                   float64
	score               Nats // without what the answers are worth
}

// head is where the walk back through an actor's acts has come to.
type head struct {
	list   []int32
	latest []edtf.Seconds
}

func newWorker(ix *index, s *scorer) *worker {
	return &worker{ix: ix, score: s, codes: make([]sides, len(ix.names)+1), seen: make([]int32, len(ix.entries))}
}

// attribute works out the candidates of an act and their probabilities.
func (w *worker) attribute(rank int32) {
	w.rank, w.e = rank, w.ix.entries[rank]
	w.cands, w.variants, w.cut = w.cands[:0], w.variants[:0], false
	w.findKeys()
	if w.e.dated {
		w.walk()
	}
	if w.ix.telling != nil {
		w.ask()
	}
	w.addStated()
	w.countBefore()
	w.scoreAll()
}

// stamp marks who is what to the act under one answer to who did it.
func (w *worker) stamp(alt int) {
	w.unstamp()
	at := w.ix.bounds[w.rank]
	c := w.ix.bonds.circle(w.circle, w.e.alts[alt].doers, at)
	w.mark(c, isActor, withActor, againstActor)
	w.circle = c.all
	c = w.ix.bonds.circle(w.circle, w.e.aims, at)
	w.mark(c, isAim, withAim, 0)
	w.circle = c.all
}

func (w *worker) mark(c circle, side, friends, foes sides) {
	for i, a := range c.all {
		code := side
		if i >= c.friends {
			code = foes
		} else if i >= c.side {
			code = friends
		}
		if code == 0 {
			continue
		}
		if w.codes[a] == 0 {
			w.touched = append(w.touched, a)
		}
		w.codes[a] |= code
	}
}

func (w *worker) unstamp() {
	for _, a := range w.touched {
		w.codes[a] = 0
	}
	w.touched = w.touched[:0]
}

// findKeys lists those whose acts may have provoked this one. It leaves the
// stamps of the first answer.
func (w *worker) findKeys() {
	w.keys = w.keys[:0]
	for alt := range slices.Backward(w.e.alts) {
		w.stamp(alt)
		for _, a := range w.touched {
			if len(w.e.alts) == 1 || !slices.Contains(w.keys, a) {
				w.keys = append(w.keys, a)
			}
		}
	}
	if w.ix.o.OneAffair {
		w.keys = append(w.keys, w.ix.everybody())
	}
}

// looks is how many acts are looked at for each that may compete.
const looks = 4

// walk goes back in time from the act through all the lists at once, the most
// recent first, until there are enough candidates.
func (w *worker) walk() {
	at := w.ix.bounds[w.rank]
	limit := w.after(at.to)
	since := at.from - w.ix.o.Window
	w.heads = w.heads[:0]
	for _, key := range w.keys {
		list := w.ix.byTime.of(key)
		if n := lowerBound(list, limit); n > 0 {
			start := w.ix.byTime.start[key]
			w.heads = append(w.heads, head{list[:n], w.ix.latest[start : int(start)+n]})
		}
	}
	for visits := w.ix.o.Candidates * looks; visits > 0; visits-- {
		next := w.pop(since)
		if next < 0 {
			return
		}
		if next == w.rank || w.ix.bounds[next].to < since {
			continue
		}
		if len(w.cands) == w.ix.o.Candidates {
			w.cut = true
			return
		}
		w.consider(next)
	}
	w.cut = true
}

// pop takes the greatest rank from the ends of all lists, -1 at their end.
func (w *worker) pop(since edtf.Seconds) int32 {
	next := int32(-1)
	for i := 0; i < len(w.heads); {
		h := &w.heads[i]
		n := len(h.list) - 1
		if n < 0 || h.latest[n] < since {
			w.heads[i] = w.heads[len(w.heads)-1]
			w.heads = w.heads[:len(w.heads)-1]
			continue
		}
		next = max(next, h.list[n])
		i++
	}
	for i := range w.heads {
		h := &w.heads[i]
		if n := len(h.list) - 1; h.list[n] == next {
			h.list = h.list[:n]
		}
	}
	return next
}

// after returns the first rank of a dated act that begins after an instant at
// the earliest.
func (w *worker) after(t edtf.Seconds) int32 {
	b := w.ix.bounds[:w.ix.dated]
	lo, step := int(w.rank), 1
	for lo+step < len(b) && b[lo+step].from <= t {
		lo += step
		step *= 2
	}
	hi := min(len(b), lo+step)
	return int32(lo + sort.Search(hi-lo, func(i int) bool { return b[lo+i].from > t })) //nolint:gosec // a rank
}

// lowerBound returns how many of an ascending list are below a limit; the limit
// is expected near the end of what a caller has seen, so it halves.
func lowerBound(list []int32, limit int32) int {
	lo, hi := 0, len(list)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1) //nolint:gosec // halves without overflow
		if list[mid] < limit {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// consider takes an act as candidate unless it cannot have come first.
func (w *worker) consider(rank int32) {
	w.seen[rank] = w.rank + 1
	c := candidate{rank: rank, order: 0.5}
	cause := w.ix.entries[rank]
	if w.e.dated && cause.dated {
		c.order, c.lag = orderAndLag(w.ix.bounds[rank], w.ix.bounds[w.rank])
	} else if w.ix.bounds[rank].to < w.ix.bounds[w.rank].from {
		c.order = 1
	} else if w.ix.bounds[w.rank].to < w.ix.bounds[rank].from {
		c.order = 0
	}
	if len(w.e.act.After) > 0 && slices.Contains(w.e.act.After, cause.act.ID) {
		c.order = 1
	} else if len(cause.act.After) > 0 && slices.Contains(cause.act.After, w.e.act.ID) {
		c.order = 0
	}
	if c.order > 0 {
		w.cands = append(w.cands, c)
	}
}

// ask looks for candidates where dates are missing: for an act without one
// among all, for one with a date among those without, the nearest in the order
// of telling.
func (w *worker) ask() {
	lists := w.ix.byTelling
	if w.e.dated {
		lists = w.ix.undated
	}
	here := w.ix.telling[w.rank]
	most := w.ix.o.Candidates
	var near []int32
	for _, key := range w.keys {
		list := lists.of(key)
		hi := sort.Search(len(list), func(i int) bool { return w.ix.telling[list[i]] >= here })
		lo := hi - 1
		for n := 0; n < most && (lo >= 0 || hi < len(list)); n++ {
			var rank int32
			if hi >= len(list) || lo >= 0 && here-w.ix.telling[list[lo]] <= w.ix.telling[list[hi]]-here {
				rank = list[lo]
				lo--
			} else {
				rank = list[hi]
				hi++
			}
			if rank != w.rank && w.seen[rank] != w.rank+1 {
				w.seen[rank] = w.rank + 1
				near = append(near, rank)
			}
		}
	}
	distance := func(rank int32) int32 { return max(here-w.ix.telling[rank], w.ix.telling[rank]-here) }
	slices.SortFunc(near, func(x, y int32) int {
		if d := int(distance(x)) - int(distance(y)); d != 0 {
			return d
		}
		return int(w.ix.telling[x]) - int(w.ix.telling[y])
	})
	if len(near) > most {
		near, w.cut = near[:most], true
	}
	for _, rank := range near {
		w.consider(rank)
	}
}

// addStated lets stated causes compete that were not found otherwise.
func (w *worker) addStated() {
	if w.ix.o.Unstated {
		return
	}
	stated := w.ix.causes[w.rank]
	found := len(w.cands)
	for _, rank := range stated {
		if rank < 0 || rank == w.rank {
			continue
		}
		if w.unmet(rank) == "" && !slices.ContainsFunc(w.cands, func(c candidate) bool { return c.rank == rank }) {
			w.consider(rank)
		}
	}
	if len(w.cands) > found && w.e.dated {
		slices.SortStableFunc(w.cands, w.moreRecent)
	}
	for i, rank := range stated {
		for k := range w.cands {
			if w.cands[k].rank == rank {
				w.cands[k].cue = max(w.cands[k].cue, w.e.act.Causes[i].Reliability)
			}
		}
	}
}

// moreRecent orders the dated candidates of a dated act from the most recent
// one backwards, before those without a date.
func (w *worker) moreRecent(x, y candidate) int {
	xDated, yDated := int(x.rank) < w.ix.dated, int(y.rank) < w.ix.dated
	switch {
	case xDated && yDated:
		return cmp.Compare(y.rank, x.rank)
	case xDated:
		return -1
	case yDated:
		return 1
	default:
		return 0
	}
}

// unmet says why a stated cause cannot compete, if it cannot.
func (w *worker) unmet(rank int32) UnmetReason {
	if rank < 0 {
		return NotInRecord
	}
	cause, effect := w.ix.entries[rank], w.ix.bounds[w.rank]
	switch {
	case slices.Contains(w.e.act.After, cause.act.ID):
	case slices.Contains(cause.act.After, w.e.act.ID), effect.to < w.ix.bounds[rank].from:
		return Later
	}
	if w.e.dated && cause.dated && w.ix.bounds[rank].to < effect.from-w.ix.o.Window {
		return BeyondWindow
	}
	return ""
}

// countBefore counts, for each candidate, the more recent ones. Those of one
// beginning are equally recent, and those that rather began after the act do not
// count.
func (w *worker) countBefore() {
	var n, atActor, atActorH int32
	for i := 0; i < len(w.cands); {
		j := i
		var more, moreAt, moreAtH int32
		for ; j < len(w.cands) && w.together(w.cands[i].rank, w.cands[j].rank); j++ {
			c := &w.cands[j]
			c.rankBefore, c.atActor, c.atActorH = n, atActor, atActorH
			if c.order < 0.5 {
				continue
			}
			more++
			cause := w.ix.entries[c.rank]
			if w.strikesActor(cause) {
				moreAt++
				if w.ix.profiles[cause.profile].is(hostile) {
					moreAtH++
				}
			}
		}
		n, atActor, atActorH = n+more, atActor+moreAt, atActorH+moreAtH
		i = j
	}
}

// together reports whether two candidates are equally recent.
func (w *worker) together(x, y int32) bool {
	dated := int32(w.ix.dated) //nolint:gosec // acts are limited to that
	return x == y || x < dated && y < dated && w.ix.bounds[x].from == w.ix.bounds[y].from
}

func (w *worker) strikesActor(cause *entry) bool {
	for _, a := range cause.aims {
		if w.codes[a]&isActor != 0 {
			return true
		}
	}
	return false
}
