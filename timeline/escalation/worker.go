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
	slot  int32 // the act
	e     *entry
	l     *lain
	cands []candidate
	// stakes are the candidates in what there is to share, in their order.
	stakes []stake
	cut    bool
	// variants are the ways in which candidates and act may have been done, of
	// the candidates for which there are several, one after the other; single is
	// that of one for which there is one.
	variants []variant
	single   [1]variant
	none     Nats
	noneP    float64

	cells   *cells // nil where sums are not kept
	pass    pass
	rough   *roughTables
	pair    pair
	codes   []sides // by actor
	touched []int32
	keys    []int32
	heads   [][]posting // where the walk back through the acts of each has come to
	cursors []int32     // by actor: where in its list the walk last began
	seen    []int32     // by slot: the last act to have it as candidate, plus 1
	circle  []int32
	weights []float64
	credits []credit
	owed    []int32   // the slots of those from whose silence credits take
	logs    []float64 // ln(1+n)
}

// candidate is an earlier act that competes.
type candidate struct {
	slot                          int32
	rankBefore, atActor, atActorH int32
	first, end                    int32 // its variants where anything is contested
	best                          int32 // the variant that weighs most a priori
	order, lag                    float64
	cue                           float64
	score                         Nats
	sides                         sides // of the first variant
	overlap                       overlap
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

func newWorker(ix *index, s *scorer) *worker {
	w := &worker{
		ix: ix, score: s, codes: make([]sides, len(ix.names)+1), cursors: make([]int32, len(ix.names)+1),
		seen: make([]int32, len(ix.entries)),
	}
	w.logs = make([]float64, min(manyLags, len(ix.entries)))
	for n := range w.logs {
		w.logs[n] = log1p(n)
	}
	return w
}

// begin turns to an act.
func (w *worker) begin(slot int32) { w.slot, w.e, w.l = slot, w.ix.entries[slot], &w.ix.lain[slot] }

// attribute works out the candidates of an act and their probabilities.
func (w *worker) attribute(slot int32) {
	w.begin(slot)
	w.cands, w.variants, w.cut = w.cands[:0], w.variants[:0], false
	w.findKeys()
	if w.l.is(lainDated) {
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
	doers := w.ix.list(w.l, listDoers)
	if alt == 0 && !w.l.is(lainTied) {
		w.markAll(doers, isActor)
		w.markAll(w.ix.list(w.l, listAims), isAim)
		return
	}
	if alt > 0 {
		doers = w.e.alts[alt].doers
	}
	c := w.ix.bonds.circle(w.circle, doers, w.l.at)
	w.mark(c, isActor, withActor, againstActor)
	w.circle = c.all
	c = w.ix.bonds.circle(w.circle, w.ix.list(w.l, listAims), w.l.at)
	w.mark(c, isAim, withAim, 0)
	w.circle = c.all
}

func (w *worker) mark(c circle, side, friends, foes sides) {
	for i := range c.all {
		code := side
		if i >= c.friends {
			code = foes
		} else if i >= c.side {
			code = friends
		}
		if code != 0 {
			w.markAll(c.all[i:i+1], code)
		}
	}
}

func (w *worker) markAll(actors []int32, code sides) {
	for _, a := range actors {
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
	if w.l.is(lainContested) {
		for alt := range slices.Backward(w.e.alts) {
			w.stamp(alt)
			for _, a := range w.touched {
				if !slices.Contains(w.keys, a) {
					w.keys = append(w.keys, a)
				}
			}
		}
	} else {
		w.stamp(0)
		w.keys = append(w.keys, w.touched...)
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
	since := w.l.at.from - w.ix.o.Window
	w.open()
	for visits := w.ix.o.Candidates * looks; visits > 0; visits-- {
		next := w.pop(since)
		if next < 0 {
			return
		}
		if next == w.slot || w.ix.lain[next].at.to < since {
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

// open finds where in the lists the walk begins.
func (w *worker) open() {
	w.heads = w.heads[:0]
	for _, key := range w.keys {
		list := w.ix.byTime.of(key)
		n := lowerBound(list, w.l.limit, int(w.cursors[key]))
		w.cursors[key] = int32(n) //nolint:gosec // acts are limited to that
		if n > 0 {
			w.heads = append(w.heads, list[:n])
		}
	}
}

// pop takes the act of the greatest rank from the ends of all lists, -1 at their
// end.
func (w *worker) pop(since edtf.Seconds) int32 {
	next := posting{rank: -1, slot: -1}
	for i := 0; i < len(w.heads); {
		list := w.heads[i]
		if len(list) == 0 || list[len(list)-1].latest < since {
			w.heads[i] = w.heads[len(w.heads)-1]
			w.heads = w.heads[:len(w.heads)-1]
			continue
		}
		if last := list[len(list)-1]; last.rank > next.rank {
			next = last
		}
		i++
	}
	for i, list := range w.heads {
		if n := len(list) - 1; list[n].rank == next.rank {
			w.heads[i] = list[:n]
		}
	}
	return next.slot
}

// lowerBound returns how many of a list by rank are below a limit. It looks
// around a guess first: acts are worked out by rank for the most part, so that the
// place in a list is near the last one.
func lowerBound(list []posting, limit int32, guess int) int {
	lo, hi := 0, len(list)
	if guess < hi && list[guess].rank < limit {
		lo = guess + 1
		for step := 1; lo+step < hi && list[lo+step].rank < limit; step *= 2 {
			lo += step + 1
		}
	} else {
		hi = min(guess, hi)
		for step := 1; hi-step >= 0 && list[hi-step].rank >= limit; step *= 2 {
			hi -= step
		}
	}
	for lo < hi {
		if mid := (lo + hi) / 2; list[mid].rank < limit {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// consider takes an act as candidate unless it cannot have come first.
func (w *worker) consider(slot int32) {
	w.seen[slot] = w.slot + 1
	cause := &w.ix.lain[slot]
	w.cands = append(w.cands, candidate{slot: slot, order: 0.5})
	c := &w.cands[len(w.cands)-1]
	switch {
	case w.l.is(lainDated) && cause.is(lainDated):
		c.order, c.lag = orderAndLag(cause.at, w.l.at)
	case cause.at.to < w.l.at.from:
		c.order = 1
	case w.l.at.to < cause.at.from:
		c.order = 0
	}
	if w.l.is(lainAfter) && slices.Contains(w.e.act.After, w.ix.entries[slot].act.ID) {
		c.order = 1
	} else if cause.is(lainAfter) && slices.Contains(w.ix.entries[slot].act.After, w.e.act.ID) {
		c.order = 0
	}
	if c.order == 0 {
		w.cands = w.cands[:len(w.cands)-1]
	}
}

// ask looks for candidates where dates are missing: for an act without one
// among all, for one with a date among those without, the nearest in the order
// of telling.
func (w *worker) ask() {
	lists := w.ix.byTelling
	if w.l.is(lainDated) {
		lists = w.ix.undated
	}
	here := w.ix.telling[w.slot]
	most := w.ix.o.Candidates
	var near []int32
	for _, key := range w.keys {
		list := lists.of(key)
		hi := sort.Search(len(list), func(i int) bool { return w.ix.telling[list[i].slot] >= here })
		lo := hi - 1
		for n := 0; n < most && (lo >= 0 || hi < len(list)); n++ {
			var slot int32
			if hi >= len(list) || lo >= 0 && here-w.ix.telling[list[lo].slot] <= w.ix.telling[list[hi].slot]-here {
				slot = list[lo].slot
				lo--
			} else {
				slot = list[hi].slot
				hi++
			}
			if slot != w.slot && w.seen[slot] != w.slot+1 {
				w.seen[slot] = w.slot + 1
				near = append(near, slot)
			}
		}
	}
	distance := func(slot int32) int32 { return max(here-w.ix.telling[slot], w.ix.telling[slot]-here) }
	slices.SortFunc(near, func(x, y int32) int {
		if d := int(distance(x)) - int(distance(y)); d != 0 {
			return d
		}
		return int(w.ix.telling[x]) - int(w.ix.telling[y])
	})
	if len(near) > most {
		near, w.cut = near[:most], true
	}
	for _, slot := range near {
		w.consider(slot)
	}
}

// addStated lets stated causes compete that were not found otherwise.
func (w *worker) addStated() {
	if w.ix.o.Unstated {
		return
	}
	stated := w.ix.causes[w.slot]
	found := len(w.cands)
	for _, slot := range stated {
		if slot < 0 || slot == w.slot {
			continue
		}
		if w.unmet(slot) == "" && !slices.ContainsFunc(w.cands, func(c candidate) bool { return c.slot == slot }) {
			w.consider(slot)
		}
	}
	if len(w.cands) > found && w.l.is(lainDated) {
		slices.SortStableFunc(w.cands, w.moreRecent)
	}
	for i, slot := range stated {
		for k := range w.cands {
			if w.cands[k].slot == slot {
				w.cands[k].cue = max(w.cands[k].cue, w.e.act.Causes[i].Reliability)
			}
		}
	}
}

// moreRecent orders the dated candidates of a dated act from the most recent
// one backwards, before those without a date.
func (w *worker) moreRecent(x, y candidate) int {
	xRank, yRank := w.ix.lain[x.slot].rank, w.ix.lain[y.slot].rank
	xDated, yDated := w.ix.lain[x.slot].is(lainDated), w.ix.lain[y.slot].is(lainDated)
	switch {
	case xDated && yDated:
		return cmp.Compare(yRank, xRank)
	case xDated:
		return -1
	case yDated:
		return 1
	default:
		return 0
	}
}

// unmet says why a stated cause cannot compete, if it cannot.
func (w *worker) unmet(slot int32) UnmetReason {
	if slot < 0 {
		return NotInRecord
	}
	cause, l := w.ix.entries[slot], &w.ix.lain[slot]
	switch {
	case slices.Contains(w.e.act.After, cause.act.ID):
	case slices.Contains(cause.act.After, w.e.act.ID), w.l.at.to < l.at.from:
		return Later
	}
	if w.l.is(lainDated) && l.is(lainDated) && l.at.to < w.l.at.from-w.ix.o.Window {
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
		for ; j < len(w.cands) && w.together(w.cands[i].slot, w.cands[j].slot); j++ {
			c := &w.cands[j]
			c.rankBefore, c.atActor, c.atActorH = n, atActor, atActorH
			if c.order < 0.5 {
				continue
			}
			more++
			cause := &w.ix.lain[c.slot]
			if w.codesOf(w.ix.list(cause, listAims))&isActor != 0 {
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
	a, b := &w.ix.lain[x], &w.ix.lain[y]
	return x == y || a.is(lainDated) && b.is(lainDated) && a.at.from == b.at.from
}

func (w *worker) codesOf(actors []int32) sides {
	var code sides
	for _, a := range actors {
		code |= w.codes[a]
	}
	return code
}
