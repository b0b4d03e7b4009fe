package escalation

import (
	"math"
	"slices"
)

// scorer adds up scores by the weights. What depends on few facts it has worked
// out beforehand, each addend rounded by itself, so that the sums are those of
// the addends that an explanation lists.
type scorer struct {
	table []feature
	w     []float64
	sides []sidesSum // by sides
	marks []Nats     // by marks
	ranks []Nats     // by rank, the first few
	told  []Nats     // by told, less leastTold
	lags  []Nats     // by lag in whole days
	forms *formTables
	// of are the features that weigh anything, by what they read.
	of [readsAll][]int32
}

// sidesSum is the role that follows from sides, and the sum of the features that
// read them.
type sidesSum struct {
	sum     Nats
	role    uint8 // in roleList
	answers bool
}

func roleList() []Role { return append(Roles(), Unknown) }

const (
	// manyRanks and manyTold are up to where the sums of ranks and distances in
	// the telling are worked out beforehand.
	manyRanks = 128
	manyTold  = 512
	leastTold = -1
)

func newScorer(w Weights) *scorer {
	s := &scorer{table: featureTable(), w: newModel(w).w}
	for i, f := range s.table {
		if s.w[i] != 0 {
			s.of[f.reads] = append(s.of[f.reads], int32(i)) //nolint:gosec // features are few
		}
	}
	var p pair
	s.marks = make([]Nats, allMarks)
	for code := range allMarks {
		p.marks = code
		s.marks[code] = s.sum(readsMarks, &p)
	}
	for p.rank = range manyRanks {
		s.ranks = append(s.ranks, s.sum(readsRank, &p))
	}
	for n := range manyLags {
		p.logLag = log1p(n)
		s.lags = append(s.lags, s.sum(readsLag, &p))
	}
	for p.told = leastTold; p.told < manyTold; p.told++ {
		s.told = append(s.told, s.sum(readsTold, &p))
	}
	s.fillSides()
	s.forms = s.newFormTables()
	return s
}

// fillSides works the sums of sides out, once for each standing.
func (s *scorer) fillSides() {
	known := map[standing]sidesSum{}
	s.sides = make([]sidesSum, allSides)
	roles := roleList()
	for code := range allSides {
		at := code.standing()
		sum, ok := known[at]
		if !ok {
			sum = sidesSum{
				s.sum(readsSides, &pair{standing: at}),
				uint8(slices.Index(roles, at.role)), at.role.Answers(), //nolint:gosec // roles are few
			}
			known[at] = sum
		}
		s.sides[code] = sum
	}
}

func (s *scorer) addend(i int, p *pair) Nats { return NatsOf(s.w[i] * s.table[i].value(p)) }

func (s *scorer) sum(what reads, p *pair) Nats {
	var sum Nats
	for _, i := range s.of[what] {
		sum += s.addend(int(i), p)
	}
	return sum
}

// cells are the sums of the features of two profiles, worked out when they are
// first asked for. They are not safe for concurrent use.
type cells struct {
	n    int
	sums []Nats
}

// unknownSum is not worked out yet; no sum of addends is that low.
const unknownSum = math.MinInt64

// mostCells is for how many pairs of profiles an act the sums are kept.
const mostCells = 32

// newCells returns cells for so many profiles, none where acts are too few to
// make them worth their memory.
func newCells(profiles, acts int) *cells {
	if profiles*profiles > mostCells*(acts+mostCells) {
		return nil
	}
	c := &cells{profiles, make([]Nats, profiles*profiles)}
	for i := range c.sums {
		c.sums[i] = unknownSum
	}
	return c
}

// base is the score of a pair but for its sides; cells may be nil.
func (s *scorer) base(kept *cells, effect, cause int32, p *pair) Nats {
	sum := s.marks[p.marks] + s.sum(readsPair, p) + s.forms.of(p)
	if p.told > 0 && len(s.of[readsToldForm]) > 0 {
		sum += s.sum(readsToldForm, p)
	}
	if p.order < 1 || p.cue > 0 {
		sum += s.sum(readsDoubt, p)
	}
	if p.wholeLag >= 0 {
		sum += s.lags[p.wholeLag]
	} else {
		sum += s.sum(readsLag, p)
	}
	if p.rank < len(s.ranks) {
		sum += s.ranks[p.rank]
	} else {
		sum += s.sum(readsRank, p)
	}
	if i := p.told - leastTold; i >= 0 && i < len(s.told) {
		sum += s.told[i]
	} else {
		sum += s.sum(readsTold, p)
	}
	if kept == nil {
		return sum + s.sum(readsProfiles, p)
	}
	cell := &kept.sums[int(effect)*kept.n+int(cause)]
	if *cell == unknownSum {
		*cell = s.sum(readsProfiles, p)
	}
	return sum + *cell
}

// log1p returns ln(1+n) of a count.
func log1p(n int) float64 { return math.Log1p(float64(n)) }
