package attribution

import (
	"fmt"
	"slices"
	"strings"
)

// ConfidenceWhy is what a grade of confidence rests on.
type ConfidenceWhy string

// What is looked at. The limits are conventions of this library, drawn after
// the descriptions of low, moderate and high confidence in the guide to
// cyber attribution of the Office of the Director of National Intelligence
// (2018): nothing but one source is at most moderate, and so on.
const (
	ConfidenceRoots     ConfidenceWhy = "independent-roots" // none: low; one: at most moderate
	ConfidenceBest      ConfidenceWhy = "best-root"         // the least weight above 0.5: low; above 0.2: at most moderate
	ConfidenceIgnorance ConfidenceWhy = "ignorance"         // plausibility less belief of the first above 0.75: at most moderate
	ConfidenceConflict  ConfidenceWhy = "conflict"          // above 0.5: low; above 0.2: at most moderate
	ConfidenceStability ConfidenceWhy = "stability"         // another leads without one root: low; the first falls below even odds: at most moderate
	ConfidencePrior     ConfidenceWhy = "prior-share"       // above 0.95: low; above 0.8: at most moderate
	ConfidenceHedge     ConfidenceWhy = "investigating"     // somebody who speaks has not concluded: at most moderate
)

// ConfidenceWhys returns what is looked at.
func ConfidenceWhys() []ConfidenceWhy {
	return []ConfidenceWhy{
		ConfidenceRoots, ConfidenceBest, ConfidenceIgnorance, ConfidenceConflict, ConfidenceStability, ConfidencePrior, ConfidenceHedge,
	}
}

// IsKnown reports whether w is one of [ConfidenceWhys].
func (w ConfidenceWhy) IsKnown() bool { return slices.Contains(ConfidenceWhys(), w) }

// ConfidenceGround is one thing that was looked at, what was found, and the
// highest confidence that it allows. The grade is the lowest of these.
type ConfidenceGround struct {
	Why   ConfidenceWhy
	Value float64
	Most  Confidence
}

// String returns the ground with its value, as in "independent-roots 2, allows
// high".
func (g ConfidenceGround) String() string {
	return fmt.Sprintf("%s %.3g, allows %s", g.Why, g.Value, g.Most)
}

// grade works out the confidence.
func (a *Assessment) grade() {
	if len(a.Candidates) == 0 {
		a.Confidence = ConfidenceLow
		return
	}
	first := a.Candidates[0]
	best, hedged, parties := 1.0, 0.0, make(map[string]bool)
	for i := range a.Ledger {
		e := &a.Ledger[i]
		switch {
		case e.Has(EntryInvestigating), e.Has(EntryHedged):
			hedged++
		case !e.IsVacuous() && e.Silent == "":
			best = min(best, e.Weight)
			key := "party " + string(e.Party)
			if e.Party == "" {
				key = "root " + e.Root
			}
			parties[key] = true
		}
	}
	lead, leads := first.Probability, 0.0
	for _, w := range a.Roots {
		lead = min(lead, w.Removed)
		if !sameAtom(w.Leader, first.Atom) {
			leads = 1
		}
	}
	add := func(why ConfidenceWhy, value float64, low, moderate bool) {
		g := ConfidenceGround{Why: why, Value: value, Most: ConfidenceHigh}
		switch {
		case low:
			g.Most = ConfidenceLow
		case moderate:
			g.Most = ConfidenceModerate
		}
		a.Grounds = append(a.Grounds, g)
	}
	n := float64(len(parties))
	add(ConfidenceRoots, n, n == 0, n == 1)
	add(ConfidenceBest, best, best > 0.5, best > 0.2)
	ignorance := first.Plausibility - first.Belief.Low
	add(ConfidenceIgnorance, ignorance, false, ignorance > 0.75)
	add(ConfidenceConflict, a.Conflict.High, a.Conflict.High > 0.5, a.Conflict.High > 0.2)
	add(ConfidenceStability, lead, leads > 0, lead < 0.5)
	add(ConfidencePrior, a.PriorShare, a.PriorShare > 0.95, a.PriorShare > 0.8)
	add(ConfidenceHedge, hedged, false, hedged > 0)
	a.Confidence = ConfidenceHigh
	for _, g := range a.Grounds {
		a.Confidence = min(a.Confidence, g.Most)
	}
}

func sameAtom(a, b Atom) bool { return a.String() == b.String() && a.Kind == b.Kind }

// String returns the assessment as prose: the candidates with their likelihoods
// in words and numbers, then in sentences of their own how well founded it is,
// then the ledger. No sentence holds a likelihood and a confidence.
func (a Assessment) String() string {
	var b strings.Builder
	for i, c := range a.Candidates {
		if i == 5 {
			fmt.Fprintf(&b, "and %d others.\n", len(a.Candidates)-i)
			break
		}
		fmt.Fprintf(&b, "%s.\n", c)
	}
	fmt.Fprintf(&b, "Confidence: %s.\n", a.Confidence)
	fmt.Fprintf(&b, "Conflict: %s. Already there before anything was said: %s.\n",
		percentRange(a.Conflict.Low, a.Conflict.High), percentRange(a.PriorShare, a.PriorShare))
	for i := range a.Ledger {
		fmt.Fprintf(&b, "\t%s\n", a.Ledger[i])
	}
	return b.String()
}

// String returns the candidate with its likelihood in words and number.
func (c Candidate) String() string {
	text := fmt.Sprintf("%s: %s", c.Atom, percentRange(c.Probability, c.Probability))
	if term := c.Placement.String(); term != "" {
		text += ", " + term + " (" + c.Placement.Scale.Title() + ")"
	}
	return text
}
