package escalation

import (
	"math"
	"sync/atomic"
)

// scorer adds up scores by the weights. What depends on few facts it works out
// once, each addend rounded by itself, so that the sums are those of the addends
// that an explanation lists. It is safe for concurrent use.
type scorer struct {
	table     []feature
	w         []float64
	standings *standings
	sides     []Nats // by number of standing
	kept      *keptSums
	stances   [allForms]stance
	paces     [manyLags]pace // of whole days
	// of are the features that weigh anything, by what they read.
	of [readsAll][]int32
}

const (
	// manyRanks, manyLags and manyTold are up to where the sums of ranks, lags in
	// whole days and distances in the telling are kept.
	manyRanks = 128
	leastRank = -1 // of a count that does not apply
	manyLags  = 128
	manyTold  = 512
	leastTold = -1
)

// keptSums are sums of features by the facts that these look at. Most of them are
// never asked for, and a scorer for a handful of acts is made in no time if it
// works out none beforehand (BenchmarkNew).
type keptSums struct {
	marks [allMarks]keptSum
	ranks [manyRanks - leastRank]keptSum

	struck, struckHostile [manyRanks - leastRank]keptSum

	lags     [allStances][manyLags]keptSum             // with those that read the stance too
	told     [allStances][manyTold - leastTold]keptSum // likewise
	pace     [allStances][allPaces]keptSum
	forms    [allForms][allForms]keptSum // by the later act, then the earlier
	reversal [allForms][allForms]keptSum
	stance   [allStances][allOverlaps]keptSum
}

// keptSum is a sum, or not known yet. Results share a scorer, so several may work
// one out at once; all come to the same.
type keptSum struct{ flipped atomic.Int64 }

// flip turns the number that is no sum of addends into that of memory which was
// never written.
const flip = math.MinInt64

func (k *keptSum) known() (Nats, bool) {
	n := k.flipped.Load()
	return Nats(n ^ flip), n != 0
}

// keep works a sum out.
func (s *scorer) keep(k *keptSum, p *pair, what ...reads) Nats {
	var sum Nats
	for _, r := range what {
		sum += s.sum(r, p)
	}
	k.flipped.Store(int64(sum) ^ flip)
	return sum
}

func newScorer(w Weights) *scorer {
	s := &scorer{table: featureTable(), w: w.inOrder(), standings: standingTable(), kept: new(keptSums)}
	for i, f := range s.table {
		if s.w[i] != 0 {
			s.of[f.reads] = append(s.of[f.reads], int32(i)) //nolint:gosec // features are few
		}
	}
	for f := range allForms {
		s.stances[f] = f.stance()
	}
	for days := range manyLags {
		s.paces[days] = paceOf(float64(days))
	}
	for _, at := range s.standings.list {
		s.sides = append(s.sides, s.sum(readsSides, &pair{standing: at}))
	}
	return s
}

func (s *scorer) addend(i int, p *pair) Nats { return NatsOf(s.w[i] * s.table[i].value(p)) }

func (s *scorer) sum(what reads, p *pair) Nats {
	var sum Nats
	for _, i := range s.of[what] {
		sum += s.addend(int(i), p)
	}
	return sum
}

// ofSides is what the sides add to the score.
func (s *scorer) ofSides(code sides) Nats { return s.sides[s.standings.of[code]] }

func (s *scorer) ofMarks(m marks) Nats {
	if sum, ok := s.kept.marks[m].known(); ok {
		return sum
	}
	return s.keep(&s.kept.marks[m], &pair{marks: m}, readsMarks)
}

// ofCount is what features add that read one count of more recent candidates.
func (s *scorer) ofCount(kept *[manyRanks - leastRank]keptSum, what reads, n int) Nats {
	if n < manyRanks {
		if sum, ok := kept[n-leastRank].known(); ok {
			return sum
		}
	}
	return s.keepCount(kept, what, n)
}

func (s *scorer) keepCount(kept *[manyRanks - leastRank]keptSum, what reads, n int) Nats {
	k := new(keptSum)
	if n < manyRanks {
		k = &kept[n-leastRank]
	}
	return s.keep(k, &pair{rank: n, struck: n, struckHostile: n}, what)
}

// ofRanks is what the candidates add that are more recent than one.
func (s *scorer) ofRanks(rank, struck, struckHostile int) Nats {
	return s.ofCount(&s.kept.ranks, readsRank, rank) + s.ofCount(&s.kept.struck, readsStruck, struck) +
		s.ofCount(&s.kept.struckHostile, readsStruckHostile, struckHostile)
}

// ofWholeLag is what a lag of few whole days adds to the score of an act of some
// form; 0 days is a lag that is not known, too.
func (s *scorer) ofWholeLag(effect form, whole int) Nats {
	k := &s.kept.lags[s.stances[effect]][whole]
	if sum, ok := k.known(); ok {
		return sum
	}
	return s.keep(k, &pair{effect: &profile{form: effect}, logLag: log1p(whole)}, readsLag, readsLagForm)
}

// ofLag is what any other lag adds, of which the pair has the logarithm.
func (s *scorer) ofLag(p *pair) Nats { return s.sum(readsLag, p) + s.sum(readsLagForm, p) }

func (s *scorer) ofTold(effect form, told int) Nats {
	if told < manyTold {
		if sum, ok := s.kept.told[s.stances[effect]][told-leastTold].known(); ok {
			return sum
		}
	}
	return s.keepTold(effect, told)
}

func (s *scorer) keepTold(effect form, told int) Nats {
	k := new(keptSum)
	if told < manyTold {
		k = &s.kept.told[s.stances[effect]][told-leastTold]
	}
	p := &pair{effect: &profile{form: effect}, told: told}
	if told <= 0 {
		return s.keep(k, p, readsTold)
	}
	return s.keep(k, p, readsTold, readsToldForm)
}

// cells are sums of features by profile, worked out when they are first asked
// for. Like those of keptSum they are flipped. They are not safe for concurrent
// use.
type cells struct {
	profiles int
	// sums are those of two profiles, by the later act's, the earlier one's, and
	// whether the later act is aimed at who did the earlier one.
	sums []Nats
	// nones are those of none, by profile and number of candidates, which is less
	// than counts.
	nones  []Nats
	counts int
}

// mostCells is for how many pairs of profiles an act the sums are kept.
const mostCells = 32

// newCells returns cells for so many profiles, none where acts are too few to
// make them worth their memory.
func newCells(profiles, acts int) *cells {
	most := mostCells * (acts + mostCells)
	if profiles > most/max(1, profiles) {
		return nil
	}
	counts := min(manyRanks, most/max(1, profiles))
	return &cells{profiles, make([]Nats, 2*profiles*profiles), make([]Nats, profiles*counts), counts}
}

// row are the sums of a later act's profile, none of no cells.
func (c *cells) row(profile int32) []Nats {
	if c == nil {
		return nil
	}
	return c.sums[2*int(profile)*c.profiles:][:2*c.profiles]
}

// ofProfiles is what two profiles add to the score, their forms included, and
// what it is worth if turned is 1 that the act is aimed at who did the earlier
// one.
func (w *worker) ofProfiles(cause int32, turned uint8) Nats {
	if w.cells == nil {
		return w.score.ofProfiles(&w.ix.profiles[w.l.profile], &w.ix.profiles[cause], turned)
	}
	kept := &w.cells.sums[2*(int(w.l.profile)*w.cells.profiles+int(cause))+int(turned)]
	if *kept == 0 {
		*kept = w.score.ofProfiles(&w.ix.profiles[w.l.profile], &w.ix.profiles[cause], turned) ^ flip
	}
	return *kept ^ flip
}

func (s *scorer) ofProfiles(effect, cause *profile, turned uint8) Nats {
	sum := s.sum(readsProfiles, &pair{effect: effect, cause: cause}) + s.ofForms(effect.form, cause.form)
	if turned > 0 {
		sum += s.ofReversal(effect.form, cause.form)
	}
	return sum
}

// base is the score of a pair but for its sides and profiles.
func (s *scorer) base(p *pair) Nats {
	sum := s.ofMarks(p.marks) + s.ofPace(p.effect.form, p.pace) + s.ofRanks(p.rank, p.struck, p.struckHostile) +
		s.ofTold(p.effect.form, p.told)
	if p.order < 1 || p.cue > 0 {
		sum += s.sum(readsDoubt, p)
	}
	if p.wholeLag >= 0 {
		return sum + s.ofWholeLag(p.effect.form, p.wholeLag)
	}
	return sum + s.ofLag(p)
}

// log1p returns ln(1+n) of a count.
func log1p(n int) float64 { return math.Log1p(float64(n)) }
