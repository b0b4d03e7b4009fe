package escalation

import "math"

// scorer adds up scores by the weights. What depends on few facts it has worked
// out beforehand, each addend rounded by itself, so that the sums are those of
// the addends that an explanation lists.
type scorer struct {
	table []feature
	w     []float64
	roles []Role  // by sides
	sides []Nats  // by sides
	marks []Nats  // by marks
	pair  []int32 // the features that read the pair and weigh anything
	told  []int32 // those that read the order of telling
	none  []int32
	forms *formTables
	// ofSides, ofProfiles and ofMarks are the features that read those.
	ofSides, ofProfiles, ofMarks []int32
}

func newScorer(w Weights) *scorer {
	s := &scorer{
		table: featureTable(), w: newModel(w).w,
		roles: make([]Role, allSides), sides: make([]Nats, allSides),
		marks: make([]Nats, allMarks),
	}
	for i, f := range s.table {
		switch {
		case s.w[i] == 0:
		case f.reads == readsPair:
			s.pair = append(s.pair, int32(i)) //nolint:gosec // features are few
		case f.reads == readsTold:
			s.told = append(s.told, int32(i)) //nolint:gosec // features are few
		case f.reads == readsAct:
			s.none = append(s.none, int32(i)) //nolint:gosec // features are few
		case f.reads == readsSides:
			s.ofSides = append(s.ofSides, int32(i)) //nolint:gosec // features are few
		case f.reads == readsProfiles:
			s.ofProfiles = append(s.ofProfiles, int32(i)) //nolint:gosec // features are few
		case f.reads == readsMarks:
			s.ofMarks = append(s.ofMarks, int32(i)) //nolint:gosec // features are few
		}
	}
	var p pair
	for code := range allMarks {
		p.marks = code
		s.marks[code] = s.sum(s.ofMarks, &p)
	}
	for code := range allSides {
		p.sides, p.role = code, code.role()
		s.roles[code] = p.role
		s.sides[code] = s.sum(s.ofSides, &p)
	}
	s.forms = s.newFormTables()
	return s
}

func (s *scorer) addend(i int, p *pair) Nats { return NatsOf(s.w[i] * s.table[i].value(p)) }

func (s *scorer) sum(features []int32, p *pair) Nats {
	var sum Nats
	for _, i := range features {
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
	sum := s.marks[p.marks] + s.sum(s.pair, p) + s.forms.of(p)
	if p.told > 0 {
		sum += s.sum(s.told, p)
	}
	if kept == nil {
		return sum + s.sum(s.ofProfiles, p)
	}
	cell := &kept.sums[int(effect)*kept.n+int(cause)]
	if *cell == unknownSum {
		*cell = s.sum(s.ofProfiles, p)
	}
	return sum + *cell
}

// spontaneous is the score of answering nothing known.
func (s *scorer) spontaneous(p *pair) Nats { return s.sum(s.none, p) }

// log1p returns ln(1+n) of a count.
func log1p(n int) float64 { return math.Log1p(float64(n)) }
