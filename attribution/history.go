package attribution

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// ChangeKind is what a statement does to what its speakers said before.
type ChangeKind string

// The kinds of change.
const (
	ChangeFirst      ChangeKind = "first"      // they had said nothing of it
	ChangeRepeated   ChangeKind = "repeated"   // no more and no less
	ChangeUpgraded   ChangeKind = "upgraded"   // narrower, or surer
	ChangeDowngraded ChangeKind = "downgraded" // wider, or less sure
	ChangeReversed   ChangeKind = "reversed"   // the contrary, or somebody else
)

// ChangeKinds returns the known kinds of change.
func ChangeKinds() []ChangeKind {
	return []ChangeKind{ChangeFirst, ChangeRepeated, ChangeUpgraded, ChangeDowngraded, ChangeReversed}
}

// IsKnown reports whether k is one of [ChangeKinds].
func (k ChangeKind) IsKnown() bool { return slices.Contains(ChangeKinds(), k) }

// Revision is one claim in the history of an attribution, and what all that had
// been said by the end of its day came to.
type Revision struct {
	// Day is the first day by whose end the claim was certain to have been
	// made.
	Day   edtf.Date
	Claim ID
	Voice Voice
	// Previous is the last claim of the same speakers before, Change what
	// this one does to it, Kinds in which ways.
	Previous ID
	Change   ChangeKind
	Kinds    []DriftKind
	// Leader is the most probable candidate at the end of the day, with how
	// probable it was, and Confidence how well founded that was.
	Leader      Atom
	Probability float64
	Confidence  Confidence
}

// History returns, in order of time, who said what of an event and what became
// of the assessment: who upgraded or downgraded when. Retellings are left out,
// for they are nobody's assessment. Options are those of [Assess]; its At limits
// the history, and the error is about them, as that of Assess is. Every day costs
// one assessment.
func History(x *Index, e event.ID, o *AssessOptions) ([]Revision, error) {
	own := AssessOptions{}
	if o != nil {
		own = *o
	}
	if err := own.validate(); err != nil || x == nil {
		return nil, err
	}
	type dated struct {
		claim int
		day   edtf.Date
		at    edtf.Seconds
	}
	var claims []dated
	for _, i := range x.about[e] {
		q := x.claims[i].Question()
		day, ok := dayOf(x.facts[i].known)
		if ok && (q.Who || q == Question{}) && x.known(i, own.At) && len(x.originals(i)) == 0 {
			claims = append(claims, dated{i, day, x.facts[i].known})
		}
	}
	slices.SortStableFunc(claims, func(a, b dated) int { return cmp.Compare(a.at, b.at) })
	var list []Revision
	var assessed Assessment
	for n, c := range claims {
		if n == 0 || !edtf.Equal(c.day, claims[n-1].day) {
			own.At.Said = c.day
			assessed = assess(x, e, own)
		}
		r := Revision{
			Day: c.day, Claim: x.claims[c.claim].ID, Voice: x.facts[c.claim].voice.clone(),
			Change: ChangeFirst, Confidence: assessed.Confidence,
		}
		if len(assessed.Candidates) > 0 {
			r.Leader, r.Probability = assessed.Candidates[0].Atom, assessed.Candidates[0].Probability
		}
		for _, before := range slices.Backward(claims[:n]) {
			if x.sameVoice(before.claim, c.claim) {
				r.Previous = x.claims[before.claim].ID
				r.Change, r.Kinds = x.change(before.claim, c.claim)
				break
			}
		}
		list = append(list, r)
	}
	return list, nil
}

// change compares a claim with one before it.
func (x *Index) change(before, after int) (ChangeKind, []DriftKind) {
	if x.claims[after].Stance == actor.StanceRetracts {
		return ChangeReversed, nil
	}
	kinds, back := x.drifts(before, after), x.drifts(after, before)
	switch up, down := surer(kinds), surer(back); {
	case slices.Contains(kinds, DriftReversed), slices.Contains(kinds, DriftOther):
		return ChangeReversed, kinds
	case up > down:
		return ChangeUpgraded, kinds
	case down > up:
		return ChangeDowngraded, kinds
	default:
		return ChangeRepeated, kinds
	}
}

// surer counts the ways in which a statement goes beyond another.
func surer(kinds []DriftKind) int {
	n := 0
	for _, k := range kinds {
		switch k {
		case DriftCapability, DriftHedge, DriftStronger, DriftNamed, DriftNarrowed:
			n++
		default:
		}
	}
	return n
}

// dayOf returns the day, as it is written, in which an instant lies.
func dayOf(t edtf.Seconds) (edtf.Date, bool) {
	if !t.IsFinite() {
		return "", false
	}
	return edtf.DateOf(t.Civil()), true
}
