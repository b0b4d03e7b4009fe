package timeline

import (
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

// AnalysedAssessment is an [attribution.Assessment]: what the statements on an
// event come to at one level of responsibility. How probable something is and
// how well founded are separate members, and no text of it holds both.
type AnalysedAssessment struct {
	// Level is "" for who did it by hand.
	Level attribution.Level `json:"level,omitzero"`
	// Scale is that of the terms.
	Scale      attribution.Scale   `json:"scale,omitzero"`
	Candidates []AnalysedCandidate `json:"candidates,omitzero"`
	// Confidence is how well founded it is, Grounds why.
	Confidence string   `json:"confidence,omitzero"`
	Grounds    []string `json:"grounds,omitzero"`
	// Conflict is how far what was said contradicts itself, PriorShare how much
	// of the result was there before. From 0 to 1.
	Conflict   AnalysedRange `json:"conflict,omitzero"`
	PriorShare float64       `json:"prior_share,omitzero"`
	// Precedents counts the events of the record that the prior rests on.
	Precedents int `json:"precedents,omitzero"`
	// Ledger lists the lines that the numbers come from.
	Ledger []AnalysedLine `json:"ledger,omitzero"`
	// Flows lists, for the level sponsor, which standing relations lead there.
	Flows []AnalysedFlow `json:"flows,omitzero"`
	// Pivots lists what would change it.
	Pivots []AnalysedPivot `json:"pivots,omitzero"`
}

// AnalysedRange is a number known to lie between two ends.
type AnalysedRange struct {
	Low  float64 `json:"low,omitzero"`
	High float64 `json:"high,omitzero"`
}

// AnalysedCandidate is a possibility of who it was.
type AnalysedCandidate struct {
	Kind attribution.AtomKind `json:"kind,omitzero"`
	// Actor is a listed one, Set that of an unlisted member.
	Actor actor.ID  `json:"actor,omitzero"`
	Set   actor.Set `json:"set,omitzero"`
	// Name is whom it means in words, by identifiers.
	Name string `json:"name,omitzero"`
	// Prior is how probable it was before, Probability how probable it is,
	// Flat how probable had all been equally probable before.
	Prior       float64 `json:"prior,omitzero"`
	Probability float64 `json:"probability,omitzero"`
	Flat        float64 `json:"flat,omitzero"`
	// Term is the probability in the words of the scale, with their numbers.
	Term string `json:"term,omitzero"`
	// Belief is what commits to it alone, Plausibility what does not speak
	// against it.
	Belief       AnalysedRange `json:"belief,omitzero"`
	Plausibility float64       `json:"plausibility,omitzero"`
	// Without is between what the probability moves when any one root is left
	// out.
	Without AnalysedRange `json:"without,omitzero"`
}

// AnalysedLine is a line of the ledger. Weight is what it multiplies the odds
// of everybody by for whom it does not speak, 1 where it says nothing.
type AnalysedLine struct {
	Claim   attribution.ID    `json:"claim,omitzero"`
	Event   event.ID          `json:"event,omitzero"`
	Silent  actor.ID          `json:"silent,omitzero"`
	Root    string            `json:"root,omitzero"`
	Basis   attribution.Basis `json:"basis,omitzero"`
	Weight  float64           `json:"weight,omitzero"`
	Nats    float64           `json:"nats,omitzero"`
	Reasons []string          `json:"reasons,omitzero"`
	Text    string            `json:"text,omitzero"`
}

// AnalysedFlow is an [attribution.Flow].
type AnalysedFlow struct {
	From actor.ID `json:"from,omitzero"`
	To   actor.ID `json:"to,omitzero"`
	P    float64  `json:"p,omitzero"`
	Is   string   `json:"is,omitzero"`
}

// AnalysedPivot is an [attribution.Pivot].
type AnalysedPivot struct {
	Kind        attribution.PivotKind `json:"kind,omitzero"`
	Root        string                `json:"root,omitzero"`
	Claim       attribution.ID        `json:"claim,omitzero"`
	Actor       actor.ID              `json:"actor,omitzero"`
	Weight      float64               `json:"weight,omitzero"`
	Bases       []attribution.Basis   `json:"bases,omitzero"`
	Leader      string                `json:"leader,omitzero"`
	Probability float64               `json:"probability,omitzero"`
	Flips       bool                  `json:"flips,omitzero"`
	Text        string                `json:"text,omitzero"`
}

// Assessments weighs what is said of an event at every level that somebody
// speaks of, by the default policy and as of the day of the timeline: first who
// did it by hand, then the others in the order of [attribution.Levels]. Who stands
// behind it is asked as well where a relation of the record leads there. It is
// empty where nobody says anything of who was responsible.
func (t *Timeline) Assessments(id event.ID) []attribution.Assessment {
	asked := map[attribution.Level]bool{}
	for _, b := range t.index.Blamed(id, t.options.AsOf) {
		asked[""] = true
		for _, a := range b.Claim.Answers {
			if !a.Who.IsZero() {
				asked[a.Level] = true
			}
		}
	}
	if len(asked) == 0 {
		return nil
	}
	var list []attribution.Assessment
	for _, level := range append([]attribution.Level{""}, attribution.Levels()...) {
		if len(list) > 0 && level == "" || !asked[level] && level != attribution.LevelSponsor {
			continue
		}
		// The options are in order, so that there is no error.
		a, _ := attribution.Assess(t.index, id, &attribution.AssessOptions{Level: level, At: t.options.AsOf})
		stands := slices.ContainsFunc(a.Flows, func(f attribution.Flow) bool { return f.Is == casus.Yes })
		if asked[level] || stands {
			list = append(list, a)
		}
	}
	return list
}

func analyseAssessment(a *attribution.Assessment) AnalysedAssessment {
	r := AnalysedAssessment{
		Level: a.Level, Scale: a.Scale, Confidence: a.Confidence.String(),
		Conflict: AnalysedRange{a.Conflict.Low, a.Conflict.High}, PriorShare: a.PriorShare,
	}
	for _, g := range a.Grounds {
		r.Grounds = append(r.Grounds, g.String())
	}
	for _, rung := range a.Precedents.Rungs {
		r.Precedents = max(r.Precedents, rung.Precedents)
	}
	for _, c := range a.Candidates {
		r.Candidates = append(r.Candidates, AnalysedCandidate{
			Kind: c.Atom.Kind, Actor: c.Atom.Actor, Set: c.Atom.Set, Name: c.Atom.String(),
			Prior: c.Prior, Probability: c.Probability, Flat: c.Flat, Term: c.Placement.String(),
			Belief: AnalysedRange{c.Belief.Low, c.Belief.High}, Plausibility: c.Plausibility,
			Without: AnalysedRange{c.Without.Low, c.Without.High},
		})
	}
	for _, e := range a.Ledger {
		line := AnalysedLine{
			Claim: e.Claim, Event: e.Event, Silent: e.Silent, Root: e.Root, Basis: e.Basis,
			Weight: e.Weight, Nats: e.Nats, Text: e.String(),
		}
		for _, why := range e.Reasons {
			line.Reasons = append(line.Reasons, why.String())
		}
		r.Ledger = append(r.Ledger, line)
	}
	for _, f := range a.Flows {
		r.Flows = append(r.Flows, AnalysedFlow{From: f.From, To: f.To, P: f.P, Is: f.Is.String()})
	}
	for _, p := range a.Pivots() {
		r.Pivots = append(r.Pivots, AnalysedPivot{
			Kind: p.Kind, Root: p.Root, Claim: p.Claim, Actor: p.Actor, Weight: p.Weight, Bases: p.Bases,
			Leader: p.Leader.String(), Probability: p.Probability, Flips: p.Flips, Text: p.String(),
		})
	}
	return r
}
