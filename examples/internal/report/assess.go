package report

import (
	"fmt"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/attribution"
)

// mostCandidates is how many possibilities are printed.
const mostCandidates = 5

// assessment prints what the claims about an event come to at one level: how
// probable each candidate is, in a sentence of its own how well founded that is,
// then the lines that the numbers come from and what would change them.
func (p *printer) assessment(a attribution.Assessment) {
	question := "Who did it"
	if a.Level != "" {
		question = "Who is responsible as " + spaced(string(a.Level))
	}
	p.line(2, fmt.Sprintf("- %s, all that is said weighed by the default policy (words of %s):", question, a.Scale.Title()))
	for i, c := range a.Candidates {
		if i == mostCandidates {
			p.line(6, fmt.Sprintf("And %d others.", len(a.Candidates)-i))
			break
		}
		p.line(6, fmt.Sprintf("%s: %.1f %%, %s; before anything was said %.1f %%; without any one witness %.1f to %.1f %%.",
			capital(p.atom(c.Atom)), 100*c.Probability, c.Placement, 100*c.Prior, 100*c.Without.Low, 100*c.Without.High))
	}
	for _, f := range a.Flows {
		if f.Is == casus.Yes {
			p.line(6, fmt.Sprintf("By a standing relation, which is no statement about this act, %.1f %% pass from %s to %s.",
				100*f.P, p.name(f.From), p.name(f.To)))
		}
	}
	why := ""
	for _, g := range a.Grounds {
		if g.Most == a.Confidence {
			why = " (" + g.String() + ")"
			break
		}
	}
	p.line(6, "Confidence: "+a.Confidence.String()+why+".")
	p.line(6, fmt.Sprintf("Contradiction in what is said: %.0f %%. Already there before: %.0f %%.", 100*a.Conflict.Low, 100*a.PriorShare))
	for _, e := range a.Ledger {
		p.line(6, "Ledger: "+e.String()+".")
	}
	for _, v := range a.Pivots() {
		p.line(6, "Would change it: "+v.String()+".")
	}
}

// atom names a possibility.
func (p *printer) atom(a attribution.Atom) string {
	switch a.Kind {
	case attribution.AtomActor:
		return p.name(a.Actor)
	case attribution.AtomMember:
		return "somebody unlisted: " + p.who(a.Set)
	default:
		return a.String()
	}
}
