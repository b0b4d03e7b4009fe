package attribution

import (
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// DriftKind is a way in which a retelling goes beyond what it retells.
type DriftKind string

// The ways.
const (
	// DriftCapability: "the only group known to have" has become "the only
	// group able to".
	DriftCapability DriftKind = "precedent-to-capability"
	// DriftHedge: what was likely, or still under investigation, is so.
	DriftHedge DriftKind = "hedge-dropped"
	// DriftStronger: a likelihood lies above the one that was stated.
	DriftStronger DriftKind = "likelihood-raised"
	// DriftNamed: a category, or one of several, has become a name.
	DriftNamed DriftKind = "category-to-name"
	// DriftNarrowed: a category has become a narrower one.
	DriftNarrowed DriftKind = "narrowed"
	// DriftWidened: a name or category has become a wider one.
	DriftWidened DriftKind = "widened"
	// DriftOther: it is somebody else.
	DriftOther DriftKind = "somebody-else"
	// DriftLevel: another level of responsibility.
	DriftLevel DriftKind = "other-level"
	// DriftReversed: a denial has become an assertion, or the reverse.
	DriftReversed DriftKind = "reversed"
)

// DriftKinds returns the known ways.
func DriftKinds() []DriftKind {
	return []DriftKind{
		DriftCapability, DriftHedge, DriftStronger, DriftNamed, DriftNarrowed, DriftWidened, DriftOther, DriftLevel, DriftReversed,
	}
}

// IsKnown reports whether k is one of [DriftKinds].
func (k DriftKind) IsKnown() bool { return slices.Contains(DriftKinds(), k) }

// Drift is what happened to a statement on its way to a retelling.
type Drift struct {
	// Retelling is the claim that retells, Original the statement of the same
	// root that it comes nearest to.
	Retelling, Original ID
	Kinds               []DriftKind
}

// Utterance is one claim about an event in the graph of who repeats whom.
type Utterance struct {
	Claim ID
	// From lists the claims it retells that are there; Roots is where it
	// comes from in the end, and Depth how many retellings lie between: 0 for
	// an original, -1 for claims that retell each other in a circle.
	From  []ID
	Roots []actor.Root
	Depth int
	// Drift is how it differs from what it retells; of an original it is zero.
	Drift Drift
}

// Lineage returns the claims about an event that were known at the time as a
// graph of who repeats whom, in the order of [Index.All], with what changed on
// the way. How much a retelling can weigh is in the Ledger of [Assess]: never
// more than what it retells.
func (x *Index) Lineage(e event.ID, at event.AsOf) []Utterance {
	if x == nil {
		return nil
	}
	var list []Utterance
	depths := make(map[int]int)
	for _, i := range x.about[e] {
		if !x.known(i, at) {
			continue
		}
		u := Utterance{Claim: x.claims[i].ID, Roots: slices.Clone(x.facts[i].roots), Depth: x.depth(i, depths)}
		for _, j := range x.originals(i) {
			u.From = append(u.From, x.claims[j].ID)
		}
		if len(u.From) > 0 {
			u.Drift = x.Drift(x.claims[i].ID)
		}
		list = append(list, u)
	}
	return list
}

// originals returns the claims that a claim retells, as far as they are there.
func (x *Index) originals(i int) []int {
	var list []int
	for _, id := range x.claims[i].DerivedFrom {
		if j, ok := x.position[id]; ok && j != i {
			list = append(list, j)
		}
	}
	return list
}

// depth returns how many retellings lie between a claim and its farthest root.
func (x *Index) depth(i int, known map[int]int) int {
	if d, ok := known[i]; ok {
		return d
	}
	known[i] = -1 // until it is known: whoever comes back here goes in a circle
	deepest := 0
	for _, j := range x.originals(i) {
		d := x.depth(j, known)
		if d < 0 {
			return -1
		}
		deepest = max(deepest, d+1)
	}
	known[i] = deepest
	return deepest
}

// Drift compares a retelling with what it retells: the claims it names and, as
// a speaker says several things on one day of which reporters pick one, all
// originals of the same root about the same event. It is the comparison that
// finds fewest differences, of equals the first. For a claim that retells
// nothing that is there, it is zero.
func (x *Index) Drift(id ID) Drift {
	if x == nil {
		return Drift{}
	}
	i, ok := x.position[id]
	if !ok {
		return Drift{}
	}
	named := x.originals(i)
	if len(named) == 0 {
		return Drift{}
	}
	candidates := slices.Clone(named)
	for _, e := range x.claims[i].Events {
		for _, j := range x.about[e] {
			if j != i && len(x.originals(j)) == 0 && x.shareRoot(i, j) {
				candidates = append(candidates, j)
			}
		}
	}
	var best Drift
	for n, j := range distinct(candidates) {
		if kinds := x.drifts(j, i); n == 0 || len(kinds) < len(best.Kinds) {
			best = Drift{Retelling: id, Original: x.claims[j].ID, Kinds: kinds}
		}
	}
	return best
}

func (x *Index) shareRoot(i, j int) bool {
	return slices.ContainsFunc(x.facts[i].roots, func(r actor.Root) bool { return slices.Contains(x.facts[j].roots, r) })
}

// drifts lists what claim j says beyond claim i.
func (x *Index) drifts(i, j int) []DriftKind {
	was, is := &x.claims[i], &x.claims[j]
	var kinds []DriftKind
	if has(was, BasisOnlyKnownPrecedent) && !has(was, BasisOnlyCapable) && has(is, BasisOnlyCapable) {
		kinds = append(kinds, DriftCapability)
	}
	switch {
	case stanceSide(was)*stanceSide(is) < 0:
		kinds = append(kinds, DriftReversed)
	case stanceSide(is) <= 0:
	case hedged(was) && !hedged(is):
		kinds = append(kinds, DriftHedge)
	case was.Likely.HasNumbers() && is.Likely.HasNumbers() && is.Likely.Low >= was.Likely.High:
		kinds = append(kinds, DriftStronger)
	}
	before, beforeLevel := whoever(was)
	after, afterLevel := whoever(is)
	if before.IsZero() || after.IsZero() {
		return kinds
	}
	if d, ok := x.moved(was, before, after); ok {
		kinds = append(kinds, d)
	}
	if beforeLevel != afterLevel && afterLevel != LevelResponsible {
		kinds = append(kinds, DriftLevel)
	}
	return kinds
}

// moved compares whom two claims speak of.
func (x *Index) moved(was *Claim, before, after actor.Set) (DriftKind, bool) {
	at := x.events.Bounds("")
	if len(was.Events) > 0 {
		at = x.events.Bounds(was.Events[0])
	}
	in := x.context.Within(anyOf(after), anyOf(before), at)
	out := x.context.Within(anyOf(before), anyOf(after), at)
	switch {
	case in == casus.Yes && out == casus.Yes:
		return "", false
	case len(names(after)) > 0 && len(names(before)) == 0 && in != casus.No:
		return DriftNamed, true
	case in == casus.Yes:
		return DriftNarrowed, true
	case out == casus.Yes:
		return DriftWidened, true
	case in == casus.No && out == casus.No:
		return DriftOther, true
	default:
		return "", false
	}
}

func has(c *Claim, b Basis) bool {
	return slices.ContainsFunc(c.Grounds, func(g Ground) bool { return g.Basis == b })
}

// hedged reports whether a claim falls short of a plain assertion.
func hedged(c *Claim) bool {
	return c.Stance == actor.StanceInvestigating || !c.Likely.IsZero() || len(c.If)+len(c.Unless) > 0
}

// stanceSide is 1 for assertions, -1 for denials and doubts, 0 for the rest.
func stanceSide(c *Claim) int {
	switch c.Stance {
	case "":
		return 1
	case actor.StanceDenies, actor.StanceDoubts:
		return -1
	default:
		return 0
	}
}

// whoever returns whom a claim speaks of, at the first level at which it does.
func whoever(c *Claim) (actor.Set, Level) {
	for _, a := range c.Answers {
		if !a.Who.IsZero() {
			who, _ := held(c, a.Level)
			return who, a.Level
		}
	}
	return actor.Set{}, ""
}
