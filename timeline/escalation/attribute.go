package escalation

import (
	"math"
	"slices"
)

// scoreAll works out the scores and probabilities of candidates and none.
func (w *worker) scoreAll() {
	w.compare()
	w.none = w.noneOf(len(w.cands))
	w.stakes = w.stakes[:0]
	for i := range w.cands {
		c := &w.cands[i]
		base := w.score.base(w.facts(c)) + w.ofProfiles(w.ix.lain[c.slot].profile, 0)
		c.score = base + w.mix(c)
		w.stakes = append(w.stakes, stake{slot: c.slot, order: c.order, score: c.score})
	}
	w.share()
	for i := range w.cands {
		w.cands[i].p = w.stakes[i].p
	}
}

// compare works out the variants of all candidates: for each answer to who did
// the act those of each answer to who did the candidate.
func (w *worker) compare() {
	known := w.known()
	mine, contested := 1, false
	if w.l.is(lainContested) {
		mine, contested = len(w.e.alts), true
	}
	for i := range w.cands {
		c := &w.cands[i]
		c.first = int32(len(w.variants)) //nolint:gosec // few
		c.best = c.first
		l := &w.ix.lain[c.slot]
		if mine == 1 && !l.is(lainContested) {
			c.sides, c.overlap = w.sidesTo(l, known, w.ix.list(w.l, listDoers), w.ix.list(l, listDoers))
		} else {
			contested = true
			for range mine * len(w.ix.entries[c.slot].alts) {
				w.variants = append(w.variants, variant{})
			}
		}
		c.end = int32(len(w.variants)) //nolint:gosec // few
	}
	if !contested {
		return
	}
	for alt := range w.e.alts {
		if mine > 1 {
			w.stamp(alt)
		}
		known := known | knownIf(effectKnown, w.e.alts[alt].doers)
		for i := range w.cands {
			if c := &w.cands[i]; c.end > c.first {
				w.contest(c, alt, known)
			}
		}
	}
}

// known is what is known of the act.
func (w *worker) known() sides {
	known := knownIf(aimed, w.ix.list(w.l, listAims))
	if w.l.is(lainStrikes) {
		known |= strikes
	}
	if !w.l.is(lainContested) {
		known |= knownIf(effectKnown, w.ix.list(w.l, listDoers))
	}
	return known
}

func knownIf(what sides, list []int32) sides {
	if len(list) > 0 {
		return what
	}
	return 0
}

// sidesTo returns how those of an earlier act stand to those of the act, and in
// which ways they are the same, if some did the act, whose stamps are set, and some
// the earlier one.
func (w *worker) sidesTo(cause *lain, known sides, mine, theirs []int32) (sides, overlap) {
	code := known | w.codesOf(w.ix.list(cause, listAims))<<aimShift | w.codesOf(theirs) | knownIf(causeKnown, theirs)
	return code, w.overlapOf(code, cause, mine, theirs)
}

// contest works out the variants of a candidate under one answer to who did the
// act, which is stamped.
func (w *worker) contest(c *candidate, alt int, known sides) {
	theirs := w.ix.entries[c.slot].alts
	for k, other := range theirs {
		code, o := w.sidesTo(&w.ix.lain[c.slot], known, w.e.alts[alt].doers, other.doers)
		w.variants[int(c.first)+alt*len(theirs)+k] = variant{
			int32(alt), int32(k), code, o, w.e.alts[alt].p * other.p, //nolint:gosec // few
			w.score.ofSides(code) + w.turned(&w.ix.lain[c.slot], o),
		}
	}
	c.sides, c.overlap = w.variants[c.first].sides, w.variants[c.first].overlap
}

// variantsOf returns the variants of a candidate, until it is asked for those of
// another.
func (w *worker) variantsOf(c *candidate) []variant {
	if c.end > c.first {
		return w.variants[c.first:c.end]
	}
	w.single[0] = variant{sides: c.sides, overlap: c.overlap, p: 1, score: w.uncontested(c)}
	return w.single[:]
}

// uncontested is what the sides add to the score of a candidate where nobody
// contests who did the two.
func (w *worker) uncontested(c *candidate) Nats {
	return w.score.ofSides(c.sides) + w.turned(&w.ix.lain[c.slot], c.overlap)
}

// mix returns what the sides add to the score of a candidate: where it is
// contested who did one of the two, the logarithm of the mean of the
// exponentials.
func (w *worker) mix(c *candidate) Nats {
	if c.end == c.first {
		return w.uncontested(c)
	}
	list := w.variants[c.first:c.end]
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

// facts fills in what the features of a candidate look at, but for its standing.
func (w *worker) facts(c *candidate) *pair {
	cause, p := &w.ix.lain[c.slot], &w.pair
	p.cause = &w.ix.profiles[cause.profile]
	p.logLag, p.order, p.logOrder, p.cue, p.told, p.pace = 0, c.order, 0, c.cue, 0, 0
	p.rank, p.struck, p.struckHostile = int(c.rankBefore), -1, -1
	if c.sides.actorWasAim() {
		p.struck, p.struckHostile = int(c.atActor), int(c.atActorH)
	}
	p.marks = w.marksOf(c, cause)
	p.wholeLag = 0 // as of an unknown one
	if p.marks&lagUnknown == 0 {
		p.wholeLag = -1
		if whole := int(c.lag); whole < manyLags && float64(whole) == c.lag {
			p.wholeLag = whole
		}
		p.logLag = w.logLag(c.lag, p.wholeLag)
		p.pace = paceOf(c.lag)
	}
	if c.order < 1 {
		p.logOrder = math.Log(c.order)
	}
	if w.ix.o.Narration && w.l.told > 0 && cause.told > 0 {
		p.told = max(leastTold, int(w.l.told)-int(cause.told))
		p.marks |= toldMarks(p.told)
		p.pace |= toldPace(p.told)
	}
	return p
}

// marksOf returns the marks of a pair but for those of telling.
func (w *worker) marksOf(c *candidate, cause *lain) marks {
	return markIf(laterMark, c.order < 0.5) | markIf(latestMark, c.rankBefore == 0) |
		markIf(lagUnknown, (w.l.flags&cause.flags)&lainDated == 0) | w.sharedMarks(cause)
}

// sharedMarks returns the marks of what an act shares with a candidate.
func (w *worker) sharedMarks(cause *lain) marks {
	l := w.l
	country, place, means := l.country == cause.country, l.place == cause.place, l.means == cause.means
	if (l.flags|cause.flags)&lainSeveral != 0 {
		country, place, means = w.shares(cause, listCountries), w.shares(cause, listPlaces), w.shares(cause, listMeans)
	}
	m := markIf(samePlace, place && l.place >= 0) | markIf(sameMeans, means && l.means >= 0)
	if l.country >= 0 && cause.country >= 0 {
		m |= markIf(sameCountry, country) | markIf(otherCountry, !country)
	}
	return m
}

// logLag returns ln(1 + days), of which whole is the number if it is one of
// those that are kept.
func (w *worker) logLag(lag float64, whole int) float64 {
	if whole >= 0 && whole < len(w.logs) {
		return w.logs[whole]
	}
	return math.Log1p(lag)
}

// shares reports whether a list of a candidate and that of the act have anything
// in common.
func (w *worker) shares(cause *lain, which int) bool {
	list := w.ix.list(cause, which)
	for _, a := range w.ix.list(w.l, which) {
		if slices.Contains(list, a) {
			return true
		}
	}
	return false
}
