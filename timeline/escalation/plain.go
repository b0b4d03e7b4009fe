package escalation

import (
	"math"

	"github.com/casus-events/casus/event/edtf"
)

// Most acts are plain: they have a date, nobody contests who did them, and no
// source says what they answered or came after. For those one pass does what
// worker.attribute does step by step, and keeps of each candidate no more than
// its stake. Nothing else is different: what is asked of a result is worked out
// step by step, and TestPlain compares the two to the last bit.
//
// The pass looks at each candidate once, while it is at hand, and knows most of the
// score from the last time that the same two sorts of act met. With it the results
// of BenchmarkResult take from a third to a half of the time.

// plainBut are the flags of acts that are not plain.
const plainBut = lainContested | lainAfter

// plain works out the stakes of an act and its candidates but for probabilities,
// if it and all that it meets are plain.
func (w *worker) plain(slot int32) bool {
	w.begin(slot)
	if w.ix.telling != nil || w.l.flags&(plainBut|lainDated) != lainDated || w.l.is(lainCauses) && !w.ix.o.Unstated {
		return false
	}
	w.stakes = w.stakes[:0]
	w.findKeys()
	if w.ix.o.OneAffair {
		w.keys[0], w.keys = w.ix.everybody(), w.keys[:1] // the list of all has what the others have
	}
	w.open()
	w.pass.begin(w)
	since := w.l.at.from - w.ix.o.Window
	lists := w.mergeOf(since)
	for visits := w.ix.o.Candidates * looks; visits > 0; visits-- {
		next := lists.pop(w)
		if next < 0 {
			break
		}
		cause := &w.ix.lain[next]
		if next == slot || cause.at.to < since {
			continue
		}
		if len(w.stakes) == w.ix.o.Candidates {
			break
		}
		if cause.flags&plainBut != 0 {
			return false
		}
		w.pass.consider(w, next, cause)
	}
	w.none = w.noneOf(len(w.stakes))
	return true
}

// noneOf is the score of none among so many candidates.
func (w *worker) noneOf(candidates int) Nats {
	profile := &w.ix.profiles[w.l.profile]
	p := &w.pair
	*p = pair{effect: profile, cause: profile, candidates: candidates}
	if w.cells == nil || candidates >= w.cells.counts {
		return w.score.sum(readsAct, p)
	}
	kept := &w.cells.nones[int(w.l.profile)*w.cells.counts+candidates]
	if *kept == 0 {
		*kept = w.score.sum(readsAct, p) ^ flip
	}
	return *kept ^ flip
}

// pass is what one pass through the candidates of a plain act carries along.
// What differs from candidate to candidate without a pattern is put together from
// bits and not branched on, since such branches are mispredicted.
type pass struct {
	l      *lain
	effect *profile
	stance stance
	known  sides
	tag    int64 // of the act in what is known of casts
	told   int32 // 0 where the order of telling is no matter
	// country, place and means are the first of each list, -2 where it is empty;
	// elsewhere is the mark of a candidate in another country.
	country, place, means int32
	elsewhere             marks
	lags                  *[manyLags]keptSum
	paces                 *[allPaces]keptSum
	tolds                 *[manyTold - leastTold]keptSum
	// beginning is that at which the pass is, before counts the candidates that are
	// more recent than those of it, and here those of it; those that rather came
	// later do not count.
	beginning    edtf.Seconds
	before, here counts
	when         when   // of the candidate at hand
	most         Nats   // the greatest score so far
	cells        []Nats // of the act's profile, see cells; none where these are not kept
	casts        [manyCasts]cast
	doubts       [allStances]doubt
}

// counts are how many candidates there are, how many of them struck who did the
// act, and how many of these are hostile.
type counts struct{ all, struck, struckHostile int }

func (c *counts) add(d counts) {
	c.all, c.struck, c.struckHostile = c.all+d.all, c.struck+d.struck, c.struckHostile+d.struckHostile
}

// begin turns to the act of a worker.
func (p *pass) begin(w *worker) {
	l := w.l
	p.l, p.effect, p.known = l, &w.ix.profiles[l.profile], w.known()
	p.stance = w.score.stances[p.effect.form]
	kept := w.score.kept
	p.lags, p.paces, p.tolds = &kept.lags[p.stance], &kept.pace[p.stance], &kept.told[p.stance]
	p.tag, p.told = w.castTag(p.stance), 0
	if w.ix.o.Narration {
		p.told = l.told
	}
	p.country, p.place, p.means = orNone(l.country), orNone(l.place), orNone(l.means)
	p.elsewhere = markIf(otherCountry, l.country >= 0)
	p.beginning, p.before, p.here = edtf.NegInf, counts{}, counts{}
	p.most, p.cells = math.MinInt64, w.cells.row(l.profile)
}

// orNone returns what is equal to no other number if there is none.
func orNone(n int32) int32 {
	if n < 0 {
		return -2
	}
	return n
}

// consider takes an act as candidate unless it cannot have come first.
func (p *pass) consider(w *worker, slot int32, cause *lain) {
	if cause.at.to < p.l.at.from {
		p.sure(w.score, cause.at)
	} else if p.doubtful(w.score, cause.at); p.when.order == 0 {
		return
	}
	if cause.at.from != p.beginning {
		p.before.add(p.here)
		p.here, p.beginning = counts{}, cause.at.from
	}
	who := p.castOf(w, cause)
	struck := int(who.struck)
	m := p.sharedMarks(w, cause) | p.when.marks | markIf(latestMark, p.before.all == 0)
	if p.when.order >= 0.5 {
		hostile := int(cause.flags&lainHostile) / int(lainHostile)
		p.here.add(counts{1, struck, struck * hostile})
	}
	told, soon := 0, p.when.pace
	if p.told > 0 && cause.told > 0 {
		told = max(leastTold, int(p.told-cause.told))
		m |= toldMarks(told)
		soon |= toldPace(told)
	}
	score := p.when.sum + who.sum + p.ofMarks(w.score, m, soon, told) + p.ofRanks(w.score, struck)
	if i := 2*int(cause.profile) + int(who.turned); i < len(p.cells) && p.cells[i] != 0 {
		score += p.cells[i] ^ flip
	} else {
		score += w.ofProfiles(cause.profile, who.turned)
	}
	p.most = max(p.most, score)
	w.stakes = append(w.stakes, stake{slot: slot, order: p.when.order, part: who.part, score: score})
}

// sharedMarks returns the marks of what the act shares with a candidate.
func (p *pass) sharedMarks(w *worker, cause *lain) marks {
	if (p.l.flags|cause.flags)&lainSeveral != 0 {
		return w.sharedMarks(cause)
	}
	country := markIf(p.elsewhere, cause.country >= 0)
	if p.country == cause.country {
		country = sameCountry
	}
	return country | markIf(samePlace, p.place == cause.place) | markIf(sameMeans, p.means == cause.means)
}

// ofMarks is what the marks, the pace and the place in the telling add to the
// score.
func (p *pass) ofMarks(s *scorer, m marks, soon pace, told int) Nats {
	if told < manyTold {
		sum1, ok1 := s.kept.marks[m].known()
		sum2, ok2 := p.paces[soon].known()
		sum3, ok3 := p.tolds[told-leastTold].known()
		if ok1 && ok2 && ok3 {
			return sum1 + sum2 + sum3
		}
	}
	return s.ofMarks(m) + s.ofPace(p.effect.form, soon) + s.ofTold(p.effect.form, told)
}

// ofRanks is what the more recent candidates add to the score of one, which has
// struck 1 if it struck who did the act, else 0.
func (p *pass) ofRanks(s *scorer, struck int) Nats {
	// What did not strike them counts as leastRank.
	n, hostile := struck*(p.before.struck-leastRank)+leastRank, struck*(p.before.struckHostile-leastRank)+leastRank
	if p.before.all < manyRanks {
		sum1, ok1 := s.kept.ranks[p.before.all-leastRank].known()
		sum2, ok2 := s.kept.struck[n-leastRank].known()
		sum3, ok3 := s.kept.struckHostile[hostile-leastRank].known()
		if ok1 && ok2 && ok3 {
			return sum1 + sum2 + sum3
		}
	}
	return s.ofRanks(p.before.all, n, hostile)
}
