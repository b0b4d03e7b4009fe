package attribution

import (
	"math"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// A Rung lists the features in which precedents have to be like the event
// beyond those of the rungs before it. An empty one takes in all that happened
// before.
type Rung []Feature

// DefaultLadder returns the rungs that precedents are counted on where
// [PrecedentOptions] state none: everything of the type (an assault is no
// precedent of a protest), the country, the largest unit around the place, the
// means, the sort of target. From the country on they are the keys of the
// reference model; the first joins several countries in one record.
func DefaultLadder() []Rung {
	return []Rung{{FeatureType}, {FeatureCountry}, {FeatureAdmin1}, {FeatureMeans}, {FeatureTarget}}
}

// The defaults of [PrecedentOptions]. They are those of a model that was fitted
// to 11,960 attacks in India from 1972 to 2017, with sight of the years that it
// was judged by; on other records other values may do better.
const (
	DefaultPrecedentWeight = 2
	DefaultHalfLife        = 31_557_600 * edtf.Seconds(1) // a Julian year, 365.25 days
	DefaultUnseenWindow    = 5 * DefaultHalfLife
)

// PrecedentOptions are the settings of [Precedents]; nil and the zero value are
// the defaults.
type PrecedentOptions struct {
	// Ladder lists the rungs from the coarsest to the finest; nil is
	// [DefaultLadder].
	Ladder []Rung
	// Weight is how many precedents of its own outweigh on each rung what the
	// coarser one says: W of the formula. Not above 0 is
	// [DefaultPrecedentWeight].
	Weight float64
	// HalfLife is the age at which a precedent counts half; 0 or less is
	// [DefaultHalfLife], [edtf.PosInf] has none count less than another.
	// Precedents older than 20 half-lives, of which a million count as one, are
	// left out.
	HalfLife edtf.Seconds
	// Window is how far back first appearances are counted; 0 or less is
	// [DefaultUnseenWindow].
	Window edtf.Seconds
	// Discount is what the first precedent of each actor on a rung is short of,
	// from 0 to 1, so that where many actors have few each, more is left to
	// the coarser rung (the discount of Pitman and Yor's process).
	Discount float64
	// Newcomers is the rung down to which first appearances are counted: 0
	// counts them in all that is on the first rung, 1 on the second too, and so
	// on, so that a country in which every other attack is somebody's first has a
	// greater share of actors never seen than one where a single group has
	// acted for years. A number beyond the ladder is its last rung.
	Newcomers int
	// Events is how many events [Given.Events] lists at most; 0 is 5, below 0
	// is none.
	Events int
}

// Prior is what precedents say, before any evidence is heard, of who did an
// event: a share for every actor known, and one for all others together. The
// shares and Unseen add up to 1.
//
// With n_k(g) the precedents of actor g on rung k, each counted by its age, n_k
// their sum over all actors and W the weight,
//
//	P_k(g) = (n_k(g) + W·P_{k-1}(g)) / (n_k + W)
//
// from the coarsest rung to the finest, beginning with equal shares of all
// actors known (Dirichlet smoothing by the coarser rung, which is what the base
// rate of a subjective-logic opinion does). Then
//
//	ν = (first appearances + ½) / (cases + 1)
//
// is set aside for actors never seen: of the cases within the window, the share
// in which somebody was named for the first time. An event of several actors is
// a case, and a precedent, of each. Two options refine this: with a discount d,
// the n_k(g) in the numerator is n_k(g) - d·min(1, n_k(g)), and what that takes
// away goes to P_{k-1}; and ν can be counted on finer rungs, where it is
// (first_k + W·ν_{k-1}) / (cases_k + W).
type Prior struct {
	Event event.ID
	At    event.AsOf
	// Shares lists the actors who have a precedent on some rung, the likeliest
	// first, then by ID.
	Shares []Share
	// Each is the share of every other actor known; Others is how many they
	// are.
	Each   float64
	Others int
	// Unseen is ν, the share of actors who were never named before.
	Unseen float64
	// Rungs tells what was counted on each rung.
	Rungs []RungCount
	d     *deeds
	known []bool
}

// RungCount is what was counted on one rung of the ladder.
type RungCount struct {
	// Features lists all features of the rung, those of coarser ones included,
	// and Values what the event says of each.
	Features []Feature
	Values   []string
	// Precedents is how many cases were counted, and N what they count for by
	// their age.
	Precedents int
	N          float64
	// Cases is how many of them lie within the window of first appearances,
	// First how many of those were the first of their actor in the record.
	Cases, First int
}

// Share is the share of one actor.
type Share struct {
	Actor actor.ID
	P     float64
	// From tells rung by rung what its precedents there give; with Base, which
	// is what remains of the equal shares, they add up to P.
	From []Given
	Base float64
}

// Given is what the precedents of an actor on one rung add to its share.
type Given struct {
	Rung int // in Prior.Rungs
	// Precedents is how many there are, N what they count for by their age, P
	// what that adds to the share.
	Precedents int
	N, P       float64
	// Events lists the latest of them, the latest first, of those that are on
	// no finer rung.
	Events []event.ID
}

// P returns the share of an actor, and whether it was known. The actors never
// seen share Unseen in a way that nobody knows; for one of them P is all of it.
func (p Prior) P(id actor.ID) (share float64, known bool) {
	for i := range p.Shares {
		if p.Shares[i].Actor == id {
			return p.Shares[i].P, true
		}
	}
	if p.d != nil {
		if n, ok := p.d.number[p.d.x.registry.Canonical(id)]; ok && p.known[n] {
			return p.Each, true
		}
	}
	return p.Unseen, false
}

func orDefault[T float64 | edtf.Seconds](v, def T) T {
	if v > 0 {
		return v
	}
	return def
}

// ages weighs precedents by their age in days: 2^(-age/half-life).
type ages struct {
	fine, coarse []float64
	horizon      edtf.Seconds
	none         bool
}

const (
	ageBlock  = 64      // days
	ageBlocks = 1 << 16 // eleven thousand years: beyond them, nothing counts
)

func newAges(half edtf.Seconds) ages {
	if half == edtf.PosInf {
		return ages{none: true, horizon: edtf.PosInf}
	}
	perDay := float64(edtf.Day) / float64(half)
	a := ages{horizon: 20 * half, fine: make([]float64, ageBlock)}
	if half > edtf.PosInf/20 {
		a.horizon = edtf.PosInf
	}
	for i := range a.fine {
		a.fine[i] = math.Exp2(-float64(i) * perDay)
	}
	return a
}

func (a *ages) weigh(age edtf.Seconds) float64 {
	if a.none {
		return 1
	}
	days := int64(age / edtf.Day)
	block := days / ageBlock
	if block >= ageBlocks {
		return 0
	}
	for int64(len(a.coarse)) <= block {
		if len(a.coarse) == 0 {
			a.coarse = append(a.coarse, 1)
			continue
		}
		a.coarse = append(a.coarse, a.coarse[len(a.coarse)-1]*a.fine[ageBlock-1]*a.fine[1])
	}
	return a.fine[days%ageBlock] * a.coarse[block]
}
