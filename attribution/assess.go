package attribution

import (
	"cmp"
	"errors"
	"maps"
	"math"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution/ledger"
	"github.com/casus-events/casus/event"
)

// AssessOptions say what [Assess] answers and by what policy. Nil and the zero
// value are the defaults.
type AssessOptions struct {
	// Level is the question: who did it by hand (""), who directed it, stands
	// behind it, answers for it. They are separate questions, and a statement
	// about one says nothing about another. LevelResponsible asks who is
	// responsible in whatever way.
	Level Level
	// At limits what is taken into account.
	At event.AsOf
	// Prior is how probable each was before anything was said. The zero value
	// takes it from the record: for who did it by hand from its precedents, as
	// [Precedents] counts them by the options in Precedents; for LevelSponsor
	// from who did it, see [Assessment.Flows]; for other levels, with
	// NoPrecedents and in a record without any, nothing is known and all who
	// are mentioned start alike.
	Prior        PriorShares
	Precedents   *PrecedentOptions
	NoPrecedents bool
	// Weights is the policy; nil is [DefaultWeights].
	Weights *Weights
	// Scale is that of the words for probabilities; "" is ScaleICD203. Words of
	// likelihood that are stated without numbers are read by it too.
	Scale Scale
	// NoSilence leaves out who has not claimed the act, NoRetaliation what
	// acts in answer to it reveal.
	NoSilence, NoRetaliation bool
	// Budget bounds the work on belief and conflict: see package ledger.
	Budget int
}

// Assessment is what all that was said of one event comes to, at one level of
// responsibility. Probability, belief, conflict, the dependence on the prior and
// confidence are separate results, and the Ledger explains all of them.
type Assessment struct {
	Event event.ID
	Level Level
	At    event.AsOf
	Scale Scale
	// Candidates are the atoms with what holds of each, the most probable
	// first, then in the order of Atoms.
	Candidates []Candidate
	// Atoms are the possibilities; sets of the Ledger refer to their places.
	Atoms []Atom
	// Ledger lists every statement, act and silence with what it does to the
	// odds, also those that do nothing, in the order of [Index.All].
	Ledger []Entry
	// Conflict is how far what was said contradicts itself: the mass of the
	// empty set. It is never divided out.
	Conflict ledger.Range
	// Precedents is what the prior was taken from, where it was taken from the
	// record.
	Precedents Prior
	// PriorShare is how much of the result was there before anything was
	// said: the overlap of prior and posterior, 1 if nothing has changed.
	PriorShare float64
	// Roots are the witnesses, with what leaving each out would change.
	Roots []Witness
	// Confidence is how well founded the result is, and Grounds why. It says
	// nothing about how probable anything is.
	Confidence Confidence
	Grounds    []ConfidenceGround
	// Flows tells, for LevelSponsor, what the answer to who did it makes of
	// who stands behind it.
	Flows []Flow
	// Fronts are the claimants of whom nothing was known before.
	Fronts []Front

	lineup    *lineup
	sum       *ledger.Ledger
	posterior []float64
	prior     []float64
	weights   *Weights
}

// Candidate is one possibility of who it was.
type Candidate struct {
	Atom Atom
	// Index is the place of the atom in Assessment.Atoms.
	Index int
	// Prior is how probable it was before, Probability how probable it is,
	// and Flat how probable it would be if all had been equally probable.
	Prior, Probability, Flat float64
	// Placement is where the probability falls on the scale.
	Placement Placement
	// Nats is how much speaks against it, in all; exp(-Nats) is its
	// plausibility. Belief is what commits to it and to nobody else.
	Nats         float64
	Plausibility float64
	Belief       ledger.Range
	// Without is how the probability moves when one witness is left out.
	Without ledger.Without
}

// Witness is one root of the ledger that weighs anything. Removed is the
// probability of the leading candidate without it, Leader who leads then, and
// Led how probable that one is.
type Witness struct {
	Root    string
	Removed float64
	Leader  Atom
	Led     float64
}

// Assess weighs what is said of an event, as the policy has it, against what was
// probable before. An event that nobody says anything of has the prior for its
// result, at low confidence.
//
// The error is about the options alone: it joins a [casus.FieldError] for every
// weight and share that is not one ([Weights.Validate], [PriorShares.Validate]).
//
// The cost is near linear in the claims about the event, the candidates and, for
// the prior, the precedents.
func Assess(x *Index, e event.ID, o *AssessOptions) (Assessment, error) {
	own := AssessOptions{}
	if o != nil {
		own = *o
	}
	if err := own.validate(); err != nil {
		return Assessment{}, err
	}
	if x == nil {
		x = NewIndex(nil, nil, nil)
	}
	return assess(x, e, own), nil
}

// validate reports what of the options is not usable.
func (o *AssessOptions) validate() error {
	err := o.Prior.Validate()
	if o.Weights != nil {
		err = errors.Join(o.Weights.Validate(), err)
	}
	return err
}

// assess weighs by options that are in order.
func assess(x *Index, e event.ID, own AssessOptions) Assessment {
	own.Scale = cmp.Or(own.Scale, ScaleICD203)
	w := DefaultWeights()
	if own.Weights != nil {
		w = *own.Weights
	}
	fromRecord := own.Prior.IsZero() && own.Level == "" && !own.NoPrecedents
	a := Assessment{Event: e, Level: own.Level, At: own.At, Scale: own.Scale}
	if own.Level == LevelSponsor {
		a.flow(x, &own)
	}
	b := &book{x: x, event: e, at: own.At, time: x.events.Bounds(e), o: &own, w: &w}
	if fromRecord {
		a.Precedents = x.priorOf(e, own.At, own.Precedents)
		for _, s := range a.Precedents.Shares {
			b.precedents = append(b.precedents, s.Actor)
		}
	} else if own.Prior.Precedents {
		for _, s := range own.Prior.Known {
			b.precedents = append(b.precedents, s.Actor)
		}
	}
	b.write()
	sets := b.sets()
	if len(a.Precedents.Shares) > 0 {
		own.Prior = a.Precedents.among(x, sets)
	}
	f := x.newLineup(b.time, sets, b.newcomers, own.Prior)
	b.settle(f)
	b.join()
	if !own.NoSilence && own.Level == "" {
		b.listen(f)
	}
	a.lineup, a.Ledger, a.weights = f, b.entries, b.w
	a.Atoms = slices.Clone(f.atoms)
	a.compute(b, own.Prior.spread(f), &own)
	a.fronts(b)
	a.grade()
	return a
}

// sets returns whom the lines that say something mean. Retellings bring nobody
// in, for they say no more than what they retell.
func (b *book) sets() []actor.Set {
	var sets []actor.Set
	for k := range b.entries {
		if e := &b.entries[k]; e.Base < 1 && e.Trust > 0 && len(b.derived[k]) == 0 {
			s := e.Who
			if e.Level == LevelResponsible && b.o.Level == "" {
				s.Terms = nil // proxies of somebody are no sort that was mentioned
			}
			sets = append(sets, s)
		}
	}
	return sets
}

// compute fills in all that is a number.
func (a *Assessment) compute(b *book, prior []float64, o *AssessOptions) {
	n := len(a.Atoms)
	// The items are made of weights and atoms that are sure to be right.
	sum, err := ledger.New(n, itemsOf(b.entries, b.w.Unsure), &ledger.Options{Dependence: 1 - b.w.Separate, Budget: o.Budget})
	if err != nil {
		sum, _ = ledger.New(n, nil, nil)
	}
	a.sum = sum
	posterior, err := sum.Posterior(prior)
	if err != nil { // a prior that gives nobody anything
		PriorShares{}.equal(a.lineup, prior)
		posterior, _ = sum.Posterior(prior)
	}
	var total float64
	for _, p := range prior {
		total += p
	}
	flatPrior := make([]float64, n)
	for i := range prior {
		prior[i] /= total
		flatPrior[i] = 1
		a.PriorShare += min(prior[i], posterior[i])
	}
	a.PriorShare = min(1, a.PriorShare)
	flat, _ := sum.Posterior(flatPrior)
	moves, _ := sum.Stability(prior)
	beliefs := sum.Beliefs()
	a.posterior, a.prior, a.Conflict = posterior, prior, sum.Conflict()
	for i, p := range posterior {
		place, _ := o.Scale.Place(min(1, p))
		a.Candidates = append(a.Candidates, Candidate{
			Atom: a.Atoms[i], Index: i, Prior: prior[i], Probability: p, Flat: flat[i], Placement: place,
			Nats: sum.Nats(i), Plausibility: sum.Contour(i), Belief: beliefs[i], Without: moves[i],
		})
	}
	slices.SortStableFunc(a.Candidates, func(x, y Candidate) int { return cmp.Compare(y.Probability, x.Probability) })
	a.witnesses(prior)
}

// witnesses works out what leaving out each root does to the lead. Where there
// are too many for that, only those are looked at that move the leading
// candidate most.
func (a *Assessment) witnesses(prior []float64) {
	const work = 1 << 18
	roots := a.sum.Roots()
	if len(roots)*len(a.Atoms) > work {
		w := a.Candidates[0].Without
		roots = slices.DeleteFunc(distinct([]string{w.LowRoot, w.HighRoot}), func(r string) bool { return r == "" })
	}
	for _, root := range roots {
		without, err := a.sum.LeaveOut(root, prior)
		if err != nil {
			return // compute has shown that the prior is one
		}
		lead := a.Candidates[0].Index
		for i, p := range without {
			if ahead(p, without[lead]) {
				lead = i
			}
		}
		a.Roots = append(a.Roots, Witness{Root: root, Removed: without[a.Candidates[0].Index], Leader: a.Atoms[lead], Led: without[lead]})
	}
}

// ahead reports whether a probability is greater than another by more than
// rounding makes of it.
func ahead(p, q float64) bool { return p > q*(1+1e-9) }

// Judgement is what an assessment says of a set of candidates.
type Judgement struct {
	Probability          float64
	Belief, Plausibility ledger.Range
	Placement            Placement
}

// Of returns what holds of a set: that it was one of those it certainly means
// on the day of the event, unlisted members included.
func (a Assessment) Of(s actor.Set) Judgement {
	if a.lineup == nil {
		return Judgement{}
	}
	set := a.lineup.of(s).certain
	var j Judgement
	for i, p := range a.posterior {
		if set.Has(i) {
			j.Probability += p
		}
	}
	j.Probability = min(1, j.Probability)
	j.Belief, j.Plausibility = a.sum.Belief(set), a.sum.Plausibility(set)
	j.Placement, _ = a.Scale.Place(j.Probability)
	return j
}

// Candidate returns the candidate that is the actor, under any of its
// identifiers; of a claimant never heard of before, that of which it is
// probably one.
func (a Assessment) Candidate(id actor.ID) (Candidate, bool) {
	if a.lineup == nil {
		return Candidate{}, false
	}
	id = a.lineup.canonical(id)
	for _, c := range a.Candidates {
		if c.Atom.Kind == AtomActor && c.Atom.Actor == id || slices.Contains(c.Atom.Alias, id) {
			return c, true
		}
	}
	return Candidate{}, false
}

// STIX returns the entry of a STIX scale that the candidate's probability is
// written as.
func (c Candidate) STIX(s STIXScale) (STIXLevel, error) {
	return s.Level(int(math.Round(100 * min(1, max(0, c.Probability)))))
}

// Front is a claimant of whom nothing was known before the event. Its claim is
// not believed of a new name: it speaks for all of whom nothing is known and
// whom the newcomer may be one of, and for those whose front it is said to be.
type Front struct {
	Actor actor.ID
	Claim ID
	// Unlisted are the atoms that it may be one of, by their places.
	Unlisted []int
	// FrontFor are the relations that say whose front it may be.
	FrontFor []actor.Bonded
}

func (a *Assessment) fronts(b *book) {
	for k := range b.entries {
		e := &b.entries[k]
		if !e.Has(EntryFirstClaim) {
			continue
		}
		id := b.x.registry.Canonical(e.Who.IDs[0])
		a.Fronts = append(a.Fronts, Front{
			Actor: id, Claim: e.Claim, Unlisted: slices.Clone(a.lineup.newcomers[id]),
			FrontFor: b.x.registry.Related(id, actor.SuspectedFront, b.time),
		})
	}
}

// Flow is one step from who did it to who stands behind it, by a stated
// relation that held on the day. It is standing sponsorship: that somebody
// backs a group says nothing of whether it directed this act.
type Flow struct {
	From, To actor.ID
	// P is what passes: the probability that From did it, shared equally among
	// those of whom it is certain that they back it. 0 where that is not certain.
	P float64
	// Is tells whether the relation held on the day, Path rests on it.
	Is       casus.Truth
	Disputed bool
	Path     []actor.Relation
}

// flow asks who did it and passes the answer on to the sponsors, as the prior of
// who they are.
func (a *Assessment) flow(x *Index, o *AssessOptions) {
	below := *o
	below.Level = ""
	who := assess(x, a.Event, below)
	shares := make(map[actor.ID]float64)
	for _, c := range who.Candidates {
		if c.Atom.Kind != AtomActor {
			continue
		}
		sponsors := x.registry.Sponsors(c.Atom.Actor, x.events.Bounds(a.Event))
		certain := 0
		for _, s := range sponsors {
			if s.Is == casus.Yes {
				certain++
			}
		}
		for _, s := range sponsors {
			f := Flow{From: c.Atom.Actor, To: s.Actor, Is: s.Is, Disputed: s.Disputed, Path: s.Path}
			if s.Is == casus.Yes {
				f.P = c.Probability / float64(certain)
				shares[s.Actor] += f.P
			}
			a.Flows = append(a.Flows, f)
		}
	}
	o.Prior = PriorShares{Precedents: o.Prior.Precedents}
	for _, id := range slices.Sorted(maps.Keys(shares)) {
		o.Prior.Known = append(o.Prior.Known, PriorShare{Actor: id, P: min(1, shares[id])})
	}
}
