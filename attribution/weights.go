package attribution

import (
	"cmp"
	"maps"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Weights is the policy by which [Assess] turns what is said into numbers. A
// weight w reads: had it been somebody else, this would be w times as likely to
// be said; 1 says nothing, and 0 is refused. A reliability t, from 0 to 1,
// weakens a weight to 1 - t(1-w).
//
// No published table says what a denial or a forensic report weighs in this
// sense. The numbers of [DefaultWeights] are conventions of this library, save
// where their field names a source; they are there to be read and changed.
type Weights struct {
	// Assertion is a plain statement that gives no ground. Bases are
	// statements on a ground, the best of several; a basis that is missing
	// weighs as an Assertion.
	Assertion float64
	Bases     map[Basis]float64
	// OwnClaim is somebody taking the act upon itself, FirstClaim a group
	// doing so of which nothing was known before: it speaks for all of whom
	// nothing is known, and for those whose front it is said to be.
	OwnClaim   float64
	FirstClaim float64
	// Denial is by others, OwnDenial by whoever is named, or by a part of it;
	// Doubt is less than either.
	Denial    float64
	OwnDenial float64
	Doubt     float64
	// Retaliation is striking back at somebody within RetaliationDays.
	Retaliation     float64
	RetaliationDays float64
	// Silence is the least that not claiming an act can weigh.
	Silence float64
	// Floor is the least of all weights: nothing that is said settles a
	// matter beyond the odds of 1 to Floor.
	Floor float64

	// Unsure is the share, in nats, that speaks against an actor of whom the
	// record leaves open whether it is one of those meant.
	Unsure float64
	// Separate is how far roots of one party (the ministries and officers of
	// one state) are witnesses of their own: 0 takes a party for one, 1 each
	// root. It is 1-rho of package ledger.
	Separate float64

	// Confidence, Reliability and Credibility are the reliabilities of
	// statements by how well founded their speakers call them, and by the
	// Admiralty grades of their source. What is not stated counts in full; F
	// and 6, by which nothing could be judged, say nothing whatever they are
	// given here. Of letter and digit the digit counts, because raters use
	// both for one judgement.
	Confidence  map[Confidence]float64
	Reliability map[actor.Reliability]float64
	Credibility map[actor.Credibility]float64
	// Unnamed is the reliability of speakers known by description only.
	Unnamed float64
	// Rebutted is what remains of the reliability of a claim for each party
	// that denies or doubts it or finds it false.
	Rebutted float64

	// Speakers are reliabilities of single speakers, such as those
	// [Index.TrackRecord] finds. Claims are weights of single claims that an
	// analyst has set; nothing else weakens them.
	Speakers map[actor.ID]float64
	Claims   map[ID]float64
}

// DefaultWeights returns a fresh copy of the weights that are used where none
// are given.
//
// A stated likelihood p weighs (1-p)/p at the middle of its range: the odds by
// which the words move somebody who had none. Words below even odds speak
// against in the same way. Credibility and reliability are the values of the
// Admiralty credibility scale in appendix A of STIX 2.1, of 100. The weight of a
// retaliation is near that of the worked example behind the calculus, in which
// "most likely one of those groups" weighs 0.25, a group's own silence 0.85, and
// the claim of one never heard of 0.5.
func DefaultWeights() Weights {
	return Weights{
		Assertion: 0.3,
		Bases: map[Basis]float64{
			BasisJudicial:           0.02,
			BasisForensic:           0.1,
			BasisIntelligence:       0.25,
			BasisTrajectory:         0.3,
			BasisOnlyCapable:        0.3,
			BasisCategory:           0.25,
			BasisModusOperandi:      0.4,
			BasisOnlyKnownPrecedent: 0.5,
			BasisNoAlternative:      0.5,
			BasisWeaponProvenance:   0.5,
			BasisRetaliation:        0.55,
			BasisLocation:           0.6,
			BasisMotive:             0.8,
		},
		OwnClaim: 0.2, FirstClaim: 0.5,
		Denial: 0.5, OwnDenial: 0.85, Doubt: 0.8,
		Retaliation: 0.55, RetaliationDays: 30,
		Silence: 0.5, Floor: 0.01, Unsure: 0.5,
		Confidence: map[Confidence]float64{ConfidenceLow: 0.5, ConfidenceModerate: 0.75, ConfidenceHigh: 1},
		Reliability: map[actor.Reliability]float64{
			actor.ReliabilityA: 0.9, actor.ReliabilityB: 0.7, actor.ReliabilityC: 0.5, actor.ReliabilityD: 0.3, actor.ReliabilityE: 0.1,
		},
		Credibility: map[actor.Credibility]float64{
			actor.Credibility1: 0.9, actor.Credibility2: 0.7, actor.Credibility3: 0.5, actor.Credibility4: 0.3, actor.Credibility5: 0.1,
		},
		Unnamed: 0.5, Rebutted: 0.5,
	}
}

// Validate reports weights that are not above 0 and at most 1, reliabilities
// that are not from 0 to 1, and a negative number of days.
func (w Weights) Validate() error {
	var faults fieldpath.List
	weight := func(path string, v float64) {
		if !(v > 0 && v <= 1) { // written so that NaN fails it
			faults.Addf(path, casus.ErrRange, "%v, want above 0 and at most 1", v)
		}
	}
	weight("assertion", w.Assertion)
	each(w.Bases, "bases", weight)
	weight("own_claim", w.OwnClaim)
	weight("first_claim", w.FirstClaim)
	weight("denial", w.Denial)
	weight("own_denial", w.OwnDenial)
	weight("doubt", w.Doubt)
	weight("retaliation", w.Retaliation)
	if !(w.RetaliationDays >= 0) {
		faults.Addf("retaliation_days", casus.ErrRange, "%v", w.RetaliationDays)
	}
	weight("silence", w.Silence)
	weight("floor", w.Floor)
	share := func(path string, v float64) { probability(&faults, path, v) }
	share("unsure", w.Unsure)
	share("separate", w.Separate)
	each(w.Confidence, "confidence", share)
	each(w.Reliability, "reliability", share)
	each(w.Credibility, "credibility", share)
	share("unnamed", w.Unnamed)
	share("rebutted", w.Rebutted)
	each(w.Speakers, "speakers", share)
	each(w.Claims, "claims", weight)
	return faults.Err()
}

func each[K cmp.Ordered](m map[K]float64, path string, check func(string, float64)) {
	for _, k := range slices.Sorted(maps.Keys(m)) {
		check(path+"["+keyText(k)+"]", m[k])
	}
}

// ground returns what a statement on the grounds weighs, and the ground that
// makes it.
func (w Weights) ground(grounds []Ground, leave func(Ground) bool) (float64, Basis) {
	best, basis, given := 1.0, Basis(""), false
	for _, g := range grounds {
		if leave(g) {
			continue
		}
		v, ok := w.Bases[g.Basis]
		if !ok {
			v = w.Assertion
		}
		if v < best || !given {
			best, basis, given = v, g.Basis, true
		}
	}
	if !given && len(grounds) == 0 {
		return w.Assertion, ""
	}
	return best, basis
}

// numbered returns a likelihood with the numbers that the scale gives its words,
// where it has none of its own.
func (s Scale) numbered(l Likelihood) Likelihood {
	if l.HasNumbers() || l.Words == "" {
		return l
	}
	if parsed, err := ParseLikelihood(l.Words, s); err == nil {
		return parsed
	}
	return l
}

// odds returns by how much a stated likelihood divides the odds of the others
// and whether it speaks for the statement; ok is false where it has no side.
func (w Weights) odds(l Likelihood) (weight float64, pro, ok bool) {
	p := (l.Low + l.High) / 2
	switch l.Favours() {
	case casus.Yes:
		if !l.HasNumbers() {
			return w.Floor, true, true
		}
		return max(w.Floor, (1-p)/p), true, true
	case casus.No:
		if !l.HasNumbers() {
			return w.Floor, false, true
		}
		return max(w.Floor, p/(1-p)), false, true
	default:
		return 1, false, false
	}
}

// Sourced returns the reliability of the best of the sources in which something
// stands, and false where there are none or one of them has no grade, so that
// nothing weakens it. Where none could be judged (F, 6) it is 0.
func (w Weights) Sourced(cites []actor.Cite, reg *actor.Registry) (t float64, graded bool) {
	best, judged := 0.0, len(cites) == 0
	for _, cite := range cites {
		source, _ := reg.Source(cite.Source)
		switch {
		case cite.Credibility == actor.Credibility6, cite.Credibility == 0 && source.Reliability == actor.ReliabilityF:
		case cite.Credibility != 0:
			best, graded, judged = max(best, w.Credibility[cite.Credibility]), true, true
		case source.Reliability != 0:
			best, graded, judged = max(best, w.Reliability[source.Reliability]), true, true
		default:
			return 1, false // one source without a grade counts in full
		}
	}
	switch {
	case !judged:
		return 0, true
	case !graded:
		return 1, false
	default:
		return best, true
	}
}
