package escalation

import (
	"math"
	"slices"
)

// scoreAll works out the scores and probabilities of candidates and none.
func (w *worker) scoreAll() {
	w.compare()
	w.pair = pair{effect: &w.ix.profiles[w.e.profile], cause: &w.ix.profiles[w.e.profile], candidates: len(w.cands)}
	w.none = w.score.spontaneous(&w.pair)
	w.most = w.none
	for i := range w.cands {
		c := &w.cands[i]
		base := w.score.base(w.cells, w.e.profile, w.ix.entries[c.rank].profile, w.facts(c))
		c.score = base + w.mix(c)
		w.most = max(w.most, c.score)
	}
	w.total = math.Exp((w.none - w.most).Float())
	for i := range w.cands {
		c := &w.cands[i]
		c.p = math.Exp((c.score - w.most).Float())
		w.total += c.p
	}
	for i := range w.cands {
		w.cands[i].p /= w.total
	}
}

// noneP is the probability of no parent.
func (w *worker) noneP() float64 { return math.Exp((w.none - w.most).Float()) / w.total }

// compare works out the variants of all candidates.
func (w *worker) compare() {
	for i := range w.cands {
		c := &w.cands[i]
		c.first = int32(len(w.variants)) //nolint:gosec // few
		for range len(w.e.alts) * len(w.ix.entries[c.rank].alts) {
			w.variants = append(w.variants, variant{})
		}
		c.end = int32(len(w.variants)) //nolint:gosec // few
	}
	for alt := range w.e.alts {
		if alt > 0 || len(w.e.alts) > 1 {
			w.stamp(alt)
		}
		for i := range w.cands {
			c := &w.cands[i]
			cause := w.ix.entries[c.rank]
			at := int(c.first) + alt*len(cause.alts)
			aims := w.codesOf(cause.aims) << aimShift
			for k := range cause.alts {
				w.variants[at+k] = w.variantOf(alt, k, cause, aims)
			}
		}
	}
}

func (w *worker) codesOf(actors []int32) sides {
	var code sides
	for _, a := range actors {
		code |= w.codes[a]
	}
	return code
}

func (w *worker) variantOf(alt, k int, cause *entry, aims sides) variant {
	mine, theirs := &w.e.alts[alt], &cause.alts[k]
	code := aims | w.codesOf(theirs.doers)
	if len(theirs.doers) > 0 {
		code |= causeKnown
	}
	if len(mine.doers) > 0 {
		code |= effectKnown
	}
	if len(w.e.aims) > 0 {
		code |= aimed
	}
	if w.e.strikes {
		code |= strikes
	}
	v := variant{effectAlt: int32(alt), causeAlt: int32(k), sides: code, p: mine.p * theirs.p} //nolint:gosec // few
	v.overlap = code.overlap() | w.exact(theirs.doers, w.e.aims, isAim, aimExact) | w.exact(cause.aims, mine.doers, isActor, actorExact)
	v.score = w.score.sides[code] + w.score.turned(w.ix.profiles[w.e.profile].form, w.ix.profiles[cause.profile].form, v.overlap)
	return v
}

// exact returns a bit if some actors of the earlier act are as many as some of
// the later one, and each of their side.
func (w *worker) exact(theirs, mine []int32, side sides, bit overlap) overlap {
	if len(theirs) != len(mine) || len(mine) == 0 {
		return 0
	}
	for _, a := range theirs {
		if w.codes[a]&side == 0 {
			return 0
		}
	}
	return bit
}

// mix returns what the sides add to the score of a candidate: where it is
// contested who did one of the two, the logarithm of the mean of the
// exponentials.
func (w *worker) mix(c *candidate) Nats {
	list := w.variants[c.first:c.end]
	if len(list) == 1 {
		return list[0].score
	}
	w.weights = w.weights[:0]
	for _, v := range list {
		w.weights = append(w.weights, math.Log(v.p)+v.score.Float())
	}
	c.best = c.first
	for i := range list {
		if w.weights[i] > w.weights[c.best-c.first] {
			c.best = c.first + int32(i) //nolint:gosec // few
		}
	}
	return NatsOf(logSumExp(w.weights))
}

// facts fills in what the features of a candidate look at.
func (w *worker) facts(c *candidate) *pair {
	cause, p := w.ix.entries[c.rank], &w.pair
	first := &w.variants[c.first]
	p.sides, p.role = first.sides, w.score.roles[first.sides]
	p.cause = &w.ix.profiles[cause.profile]
	p.logLag, p.order, p.logOrder, p.cue, p.told, p.pace = 0, c.order, 0, c.cue, 0, 0
	p.rank, p.atActor, p.atActorHostile = int(c.rankBefore), int(c.atActor), int(c.atActorH)
	p.marks = markIf(laterMark, c.order < 0.5) | markIf(samePlace, share(w.e.places, cause.places)) |
		markIf(sameMeans, share(w.e.means, cause.means)) | markIf(latestMark, c.rankBefore == 0)
	if w.e.dated && cause.dated {
		p.logLag = math.Log1p(c.lag)
		p.pace = paceOf(c.lag)
	} else {
		p.marks |= lagUnknown
	}
	if c.order < 1 {
		p.logOrder = math.Log(c.order)
	}
	if len(w.e.countries) > 0 && len(cause.countries) > 0 {
		p.marks |= otherCountry
		if share(w.e.countries, cause.countries) {
			p.marks ^= otherCountry | sameCountry
		}
	}
	if p.sides.actorWasAim() {
		p.marks |= markIf(latestAtActor, c.atActor == 0) |
			markIf(latestHostileAtActor, c.atActorH == 0 && p.cause.is(hostile))
	}
	if w.ix.o.Narration && w.e.told > 0 && cause.told > 0 {
		p.told = int(w.e.told) - int(cause.told)
		p.marks |= markIf(toldNext, p.told == 1) | markIf(toldTogether, p.told == 0) | markIf(toldLater, p.told < 0)
		p.pace |= toldPace(p.told)
	}
	return p
}

func share(x, y []int32) bool {
	for _, a := range x {
		if slices.Contains(y, a) {
			return true
		}
	}
	return false
}
