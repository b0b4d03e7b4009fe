package attribution

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution/ledger"
)

// PivotKind is what would have to turn out for an assessment to be another.
type PivotKind string

// The kinds of pivot.
const (
	PivotWithout   PivotKind = "without"   // what comes from one root is worth nothing
	PivotPrior     PivotKind = "prior"     // all were equally probable before anything was said
	PivotStatement PivotKind = "statement" // somebody new and independent says that it was another
	PivotAwaited   PivotKind = "awaited"   // a line that says nothing yet comes to say it plainly
	PivotFront     PivotKind = "front"     // a claimant never heard of turns out to be the name of another
)

// PivotKinds returns the known kinds of pivot.
func PivotKinds() []PivotKind {
	return []PivotKind{PivotWithout, PivotPrior, PivotStatement, PivotAwaited, PivotFront}
}

// IsKnown reports whether k is one of [PivotKinds].
func (k PivotKind) IsKnown() bool { return slices.Contains(PivotKinds(), k) }

// Pivot is one thing that would change an assessment: what would have to turn
// out, and who would lead then.
type Pivot struct {
	Kind PivotKind
	// Root is the witness that goes, Claim the line that comes to say
	// something or whose claimant is another, Why for what reason it says
	// nothing so far.
	Root  string
	Claim ID
	Why   EntryWhy
	// Actor is whose name a claimant is.
	Actor actor.ID
	// Weight is the greatest weight, and so the weakest statement, with which
	// the other draws level, and Bases the grounds on which the policy finds a
	// plain statement at least that strong, the weakest first.
	Weight float64
	Bases  []Basis
	// Leader is who would lead, with what probability. Where a statement draws
	// level that is the other, at Weight.
	Leader      Atom
	Probability float64
	// Flips reports that somebody else would lead than does now.
	Flips bool
}

// pivotWork bounds how many numbers [Assessment.Pivots] computes for lines that
// are awaited and for fronts.
const pivotWork = 1 << 24

// Pivots returns what would change the assessment, in the order of
// [PivotKinds]: of witnesses and of the prior those without which another leads or
// the leader has another term on the scale; of new statements those that would
// put another of the first four candidates level with the leader; of awaited
// lines and fronts all, but for those beyond the first that some sixteen million
// lines of hypothetical ledgers allow.
//
// A pivot is no forecast: it says what would follow, not how probable it is.
func (a Assessment) Pivots() []Pivot {
	if a.lineup == nil || len(a.Candidates) == 0 {
		return nil
	}
	list := a.withoutRoots()
	list = append(list, a.withoutPrior()...)
	list = append(list, a.statements()...)
	list = append(list, a.awaited()...)
	return append(list, a.ifFront()...)
}

// swings reports whether another leads, or the leader at another term.
func (a *Assessment) swings(leader Atom, p float64) (flips, moves bool) {
	first := &a.Candidates[0]
	place, _ := a.Scale.Place(min(1, p))
	flips = leader.String() != first.Atom.String()
	return flips, flips || place.String() != first.Placement.String()
}

func (a *Assessment) withoutRoots() []Pivot {
	var list []Pivot
	for _, w := range a.Roots {
		p := w.Removed
		flips, moves := a.swings(w.Leader, p)
		if !moves {
			continue
		}
		if flips {
			p = w.Led
		}
		list = append(list, Pivot{Kind: PivotWithout, Root: w.Root, Leader: w.Leader, Probability: p, Flips: flips})
	}
	return list
}

func (a *Assessment) withoutPrior() []Pivot {
	first := slices.MaxFunc(a.Candidates, func(x, y Candidate) int { return cmp.Compare(x.Flat, y.Flat) })
	flips, moves := a.swings(first.Atom, first.Flat)
	if !moves {
		return nil
	}
	return []Pivot{{Kind: PivotPrior, Leader: first.Atom, Probability: first.Flat, Flips: flips}}
}

// statements looks for the weakest statement that puts another level. A new root
// of no party multiplies everybody else by its weight, so that is exact.
func (a *Assessment) statements() []Pivot {
	const rivals = 3
	var list []Pivot
	lead := a.Candidates[0].Probability
	for _, c := range a.Candidates[1:min(len(a.Candidates), rivals+1)] {
		w := c.Probability / lead
		if c.Atom.Kind == AtomOutside || !(w >= a.weights.Floor) {
			continue // nobody names "somebody else", and nothing weighs less than the floor
		}
		list = append(list, Pivot{
			Kind: PivotStatement, Weight: w, Bases: a.weights.reaching(w), Leader: c.Atom,
			Probability: c.Probability / (c.Probability + w*(1-c.Probability)), Flips: true,
		})
	}
	return list
}

// reaching lists the bases on which a statement weighs no more than w, the
// weakest first.
func (w *Weights) reaching(most float64) []Basis {
	var list []Basis
	for b, v := range w.Bases {
		if v <= most {
			list = append(list, b)
		}
	}
	slices.SortFunc(list, func(a, b Basis) int {
		return cmp.Or(cmp.Compare(w.Bases[b], w.Bases[a]), cmp.Compare(a, b))
	})
	return list
}

// awaited looks at the lines that name somebody and say nothing of it yet.
func (a *Assessment) awaited() []Pivot {
	var list []Pivot
	for k := range a.Ledger {
		e := a.Ledger[k]
		i := slices.IndexFunc(e.Reasons, func(r EntryReason) bool {
			switch r.Why {
			case EntryInvestigating, EntryConditional, EntryHedged, EntryOtherAnswer:
				return true
			default:
				return false
			}
		})
		who := a.lineup.of(e.Who)
		if i < 0 || len(who.certain.Atoms) == 0 || (len(list)+1)*len(a.Ledger) > pivotWork {
			continue
		}
		why := e.Reasons[i].Why
		e.Weight, e.For, e.May, e.Not = a.weights.Assertion, who.certain, who.possible, false
		list = append(list, a.supposing(Pivot{Kind: PivotAwaited, Claim: e.Claim, Why: why}, k, e))
	}
	return list
}

// ifFront looks at what claimants never heard of would add if they were the
// name of one of the candidates.
func (a *Assessment) ifFront() []Pivot {
	var list []Pivot
	for _, f := range a.Fronts {
		k := slices.IndexFunc(a.Ledger, func(e Entry) bool { return e.Claim == f.Claim })
		for at, atom := range a.Atoms {
			if atom.Kind != AtomActor || (len(list)+1)*len(a.Ledger) > pivotWork {
				continue
			}
			e := a.Ledger[k]
			e.For, e.May = ledger.In(at), ledger.In(at)
			list = append(list, a.supposing(Pivot{Kind: PivotFront, Claim: f.Claim, Actor: atom.Actor}, k, e))
		}
	}
	return list
}

// supposing finishes a pivot by weighing all with one line in place of another.
func (a *Assessment) supposing(p Pivot, k int, line Entry) Pivot {
	entries := slices.Clone(a.Ledger)
	entries[k] = line
	// Its items are those of the ledger but for one that is made like them.
	sum, err := ledger.New(len(a.Atoms), itemsOf(entries, a.weights.Unsure), &ledger.Options{Dependence: 1 - a.weights.Separate})
	if err != nil {
		return p
	}
	posterior, err := sum.Posterior(a.prior)
	if err != nil {
		return p
	}
	lead := a.Candidates[0].Index
	for i, v := range posterior {
		if ahead(v, posterior[lead]) {
			lead = i
		}
	}
	p.Leader, p.Probability = a.Atoms[lead], posterior[lead]
	p.Flips, _ = a.swings(p.Leader, p.Probability)
	return p
}

// String returns the pivot as prose, as in "without ministry: rivals 0.61, who
// would lead instead".
func (p Pivot) String() string {
	var text string
	switch p.Kind {
	case PivotWithout:
		text = "without " + p.Root
	case PivotPrior:
		text = "with equal chances at first"
	case PivotStatement:
		text = fmt.Sprintf("with one more independent statement of weight %.2g that it was %s", p.Weight, p.Leader)
		if len(p.Bases) > 0 {
			words := make([]string, len(p.Bases))
			for i, b := range p.Bases {
				words[i] = string(b)
			}
			text += " (as on grounds of " + strings.Join(words, ", ") + ")"
		}
		return fmt.Sprintf("%s: level at %.2f", text, p.Probability)
	case PivotAwaited:
		text = fmt.Sprintf("if %s (%s) came to say it plainly", p.Claim, p.Why)
	case PivotFront:
		text = fmt.Sprintf("if %s came from %s", p.Claim, p.Actor)
	default:
		text = string(p.Kind)
	}
	text += fmt.Sprintf(": %s %.2f", p.Leader, p.Probability)
	if p.Flips {
		text += ", who would lead instead"
	}
	return text
}
