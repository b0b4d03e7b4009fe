package escalation

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"sync"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
)

// Result is what the acts of an accumulator answer. It is immutable and safe for
// concurrent use.
type Result struct {
	ix       *index
	score    *scorer
	reopened int
	pairs    int64
	until    edtf.Seconds
	slots    func() map[event.ID]int32
	forest   func() []Link
}

// Result works out what the acts taken in so far answer. The cost is that of
// sorting the acts, and of [Options.Candidates] pairs an act at most. What was
// worked out for an earlier result stays, but for the acts that what has come
// since may have provoked.
func (a *Accumulator) Result() *Result {
	if a.score == nil {
		a.score = newScorer(*a.o.Weights)
	}
	ix := newIndex(a)
	r := &Result{ix: ix, score: a.score, until: a.o.Until}
	r.reopened, r.pairs = a.reopen(ix, r.score)
	a.last = ix
	r.forest = sync.OnceValue(r.findForest)
	r.slots = sync.OnceValue(func() map[event.ID]int32 {
		m := make(map[event.ID]int32, len(ix.entries))
		for slot, e := range ix.entries {
			if !ix.lain[slot].is(lainSealed) {
				m[e.act.ID] = int32(slot) //nolint:gosec // acts are limited to that
			}
		}
		return m
	})
	if r.until == 0 {
		r.until = a.watermark
		for i := range ix.lain {
			if l := &ix.lain[i]; l.is(lainDated) {
				r.until = max(r.until, l.at.to)
			}
		}
	}
	return r
}

// answering is which share of the variants of a candidate are answers.
func (w *worker) answering(c *candidate) float64 {
	if c.end == c.first {
		return flag(w.score.standing(c.sides).answers)
	}
	list := w.variants[c.first:c.end]
	var yes, all float64
	for _, v := range list {
		p := v.p * math.Exp(v.score.Float())
		all += p
		yes += p * flag(w.score.standing(v.sides).answers)
	}
	return yes / all
}

// Len returns how many acts there are, those included whose answers were handed
// out and which are held as candidates.
func (r *Result) Len() int { return len(r.ix.entries) }

// Work returns how many acts, and pairs of act and candidate, were worked out
// for this result rather than taken over from an earlier one.
func (r *Result) Work() (acts int, pairs int64) { return r.reopened, r.pairs }

// Answers yields the answers of all acts: the dated ones in the order of their
// earliest starts, then the others in the order of telling.
func (r *Result) Answers() iter.Seq[Answer] {
	return func(yield func(Answer) bool) {
		w := newWorker(r.ix, r.score)
		for _, slot := range r.ix.order {
			if !r.ix.lain[slot].is(lainSealed) && !yield(r.answer(w, slot)) {
				return
			}
		}
	}
}

// Answer returns the answer of one act, and false where there is no such act.
func (r *Result) Answer(id event.ID) (Answer, bool) {
	slot, ok := r.slots()[id]
	if !ok {
		return Answer{}, false
	}
	return r.answer(newWorker(r.ix, r.score), slot), true
}

// Case returns an act with its candidates as a case for [Fit], those marked
// that are gold. None of them, if gold has the empty identifier. It returns
// false where there is no such act.
func (r *Result) Case(id event.ID, gold ...event.ID) (Case, bool) {
	slot, ok := r.slots()[id]
	if !ok {
		return Case{}, false
	}
	w := newWorker(r.ix, r.score)
	w.attribute(slot)
	c := Case{ID: id, None: w.vector(readsAct, &pair{
		effect: &r.ix.profiles[w.l.profile], cause: &r.ix.profiles[w.l.profile], candidates: len(w.cands),
	}), NoneGold: slices.Contains(gold, "")}
	for i := range w.cands {
		cand := &w.cands[i]
		cause := r.ix.entries[cand.slot].act.ID
		c.Candidates = append(c.Candidates, Candidate{
			ID: cause, Gold: slices.Contains(gold, cause), Order: cand.order, Variants: w.vectors(cand),
		})
	}
	return c, true
}

// vectors returns the values of the features of a candidate in each variant.
func (w *worker) vectors(c *candidate) []Variant {
	facts, base := w.facts(c), make([]float64, len(w.score.table))
	for _, what := range pairReads() {
		for i, x := range w.vector(what, facts) {
			base[i] += x
		}
	}
	var list []Variant
	for _, v := range w.variantsOf(c) {
		x := slices.Clone(base)
		for _, what := range turnReads() {
			for i, value := range w.vector(what, w.turn(v)) {
				x[i] += value
			}
		}
		list = append(list, Variant{P: v.p, X: x})
	}
	return list
}

// turn is what the features look at that differ by who did the two acts.
func (w *worker) turn(v variant) *pair {
	return &pair{standing: v.sides.standing(), overlap: v.overlap, effect: w.pair.effect, cause: w.pair.cause}
}

// turnReads are the facts that differ by who did the two acts, pairReads the
// others.
func turnReads() []reads { return []reads{readsSides, readsStance, readsReversal} }

func pairReads() []reads {
	return []reads{
		readsLagForm, readsProfiles, readsLag, readsForms, readsMarks, readsPace,
		readsRank, readsStruck, readsStruckHostile, readsTold, readsToldForm, readsDoubt,
	}
}

func (w *worker) vector(what reads, p *pair) []float64 {
	x := make([]float64, len(w.score.table))
	for i, f := range w.score.table {
		if f.reads == what {
			x[i] = f.value(p)
		}
	}
	return x
}

func (r *Result) answer(w *worker, slot int32) Answer {
	w.attribute(slot)
	a := Answer{
		ID: w.e.act.ID, None: w.noneP, NoneScore: w.none, Candidates: len(w.cands), Cut: w.cut,
		Unanswered: math.Exp(r.ix.silence[slot].Float()),
		Censored:   !w.e.dated || r.until < w.e.act.Latest || r.until-w.e.act.Latest < r.ix.o.Window,
	}
	p := &pair{effect: &r.ix.profiles[w.l.profile], cause: &r.ix.profiles[w.l.profile], candidates: len(w.cands)}
	a.NoneAddends = w.addends(nil, readsAct, p)
	order := make([]int, len(w.cands))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(x, y int) int {
		return cmp.Or(cmp.Compare(w.cands[y].p, w.cands[x].p), cmp.Compare(w.cands[y].score, w.cands[x].score),
			cmp.Compare(r.ix.entries[w.cands[x].slot].act.ID, r.ix.entries[w.cands[y].slot].act.ID))
	})
	for _, i := range order[:min(len(order), r.ix.o.Parents)] {
		a.Parents = append(a.Parents, w.parent(&w.cands[i]))
	}
	if !r.ix.o.Unstated {
		for i, cause := range r.ix.causes[slot] {
			if why := w.unmet(cause); why != "" {
				a.Unmet = append(a.Unmet, Unmet{w.e.act.Causes[i].Of, why})
			}
		}
	}
	return a
}

// parent puts a candidate in the form in which it is handed out.
func (w *worker) parent(c *candidate) Parent {
	cause := w.ix.entries[c.slot]
	best := w.variantsOf(c)[c.best-c.first]
	p := Parent{
		Cause: cause.act.ID, P: c.p, Score: c.score, Role: best.sides.role(), RoleP: w.shareOf(c, best.sides),
		By: w.actors(cause.alts[best.causeAlt].doers), Actors: w.actors(w.e.alts[best.effectAlt].doers),
		Order: c.order, LagKnown: w.l.is(lainDated) && cause.dated,
		Turn: TurnOf(w.ix.o.Ladder, cause.act.Hostility, w.e.act.Hostility), Stated: c.cue > 0,
		Inverse: cause.act.Hostility >= ladder.H4 && w.e.act.Hostility < ladder.H4 && !w.e.act.Accord.IsZero(),
	}
	if p.LagKnown {
		p.Lag = secondsOf(c.lag)
	}
	facts := w.facts(c)
	for _, what := range turnReads() {
		p.Addends = w.addends(p.Addends, what, w.turn(best))
	}
	for _, what := range pairReads() {
		p.Addends = w.addends(p.Addends, what, facts)
	}
	var sum Nats
	for _, x := range p.Addends {
		sum += x.Nats
	}
	if sum != c.score {
		p.Addends = append(p.Addends, Addend{Contested, p.RoleP, c.score - sum})
	}
	w.widen(&p, c.slot, best)
	return p
}

// Contested is the name of the addend that turns the score of the role that
// weighs most into that of all: not a feature, but what is left open by who did
// the two acts.
const Contested = "contested"

// shareOf is the share of a candidate's variants that have the role of some
// sides.
func (w *worker) shareOf(c *candidate, of sides) float64 {
	var yes, all float64
	for _, v := range w.variantsOf(c) {
		p := v.p * math.Exp(v.score.Float())
		all += p
		if w.score.standing(v.sides).role == w.score.standing(of).role {
			yes += p
		}
	}
	return yes / all
}

func (w *worker) addends(list []Addend, what reads, p *pair) []Addend {
	for _, i := range w.score.of[what] {
		f := &w.score.table[i]
		if x := f.value(p); x != 0 {
			list = append(list, Addend{f.Name, x, NatsOf(w.score.w[i] * x)})
		}
	}
	return list
}

func (w *worker) actors(numbers []int32) []actor.ID {
	var ids []actor.ID
	for _, n := range numbers {
		ids = append(ids, w.ix.names[n])
	}
	return ids
}

// widen notes what an act of coercion or force has that its cause did not.
func (w *worker) widen(p *Parent, slot int32, v variant) {
	cause := w.ix.entries[slot]
	if w.e.act.Hostility < ladder.H4 {
		return
	}
	w.stamp(int(v.effectAlt))
	l := &w.ix.lain[slot]
	known := slices.Concat(cause.alts[v.causeAlt].doers, w.ix.list(l, listAims))
	if len(known) > 0 && !slices.ContainsFunc(known, func(a int32) bool { return w.codes[a]&isActor != 0 }) {
		p.NewActors = p.Actors
	}
	for _, i := range w.fresh(l, listCountries) {
		p.NewCountries = append(p.NewCountries, w.e.act.Countries[i])
	}
	for _, i := range w.fresh(l, listMeans) {
		p.NewMeans = append(p.NewMeans, w.e.act.Means[i])
	}
}

// fresh returns the places in a list of the act of what the same list of a
// candidate does not have, if that has anything.
func (w *worker) fresh(l *lain, which int) []int {
	known := w.ix.list(l, which)
	if len(known) == 0 {
		return nil
	}
	var at []int
	for i, n := range w.ix.list(w.l, which) {
		if !slices.Contains(known, n) {
			at = append(at, i)
		}
	}
	return at
}
