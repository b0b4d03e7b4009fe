package report

import (
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

// blame prints, for every event about which somebody is blamed, who is held
// responsible by whom, and who does not say.
func (p *printer) blame() {
	p.section("Who is held responsible, by whom")
	none := true
	for _, placed := range p.placed {
		blames := p.index.Blamed(placed.Event, event.AsOf{})
		if len(blames) == 0 {
			continue
		}
		none = false
		who := p.index.Perpetrators(placed.Event, event.AsOf{})
		p.line(0, "- "+p.label(placed.Event)+": "+p.standing(who))
		for _, b := range blames {
			p.claim(b.Claim, b.Voice)
			if b.Own {
				p.line(6, "The speaker takes the act upon itself.")
			}
			if len(b.Rebutted) > 0 {
				p.line(6, "Rebutted by "+joinIDs(b.Rebutted)+".")
			}
		}
		for _, a := range p.timeline.Assessments(placed.Event) {
			p.assessment(a)
		}
	}
	if none {
		p.line(0, "Nobody is blamed for anything.")
	}
}

// standing says how far it is settled who did it.
func (p *printer) standing(a attribution.Attribution) string {
	var parts []string
	if len(a.Actors) > 0 {
		parts = append(parts, "named: "+p.names(a.Actors))
	}
	if len(a.Suspects) > 0 {
		parts = append(parts, "suspected: "+p.names(a.Suspects))
	}
	for _, s := range a.Described {
		parts = append(parts, "described: "+p.who(s))
	}
	if a.ByPrecedent {
		parts = append(parts, "on no other ground than precedent")
	}
	text := standingWords(a.Standing)
	if len(parts) > 0 {
		text += "; " + strings.Join(parts, "; ")
	}
	return text + "."
}

func standingWords(s attribution.Standing) string {
	switch s {
	case attribution.StandingNone:
		return "nobody is named for it"
	case attribution.StandingSuspected:
		return "somebody is only suspected"
	case attribution.StandingCategory:
		return "only a sort of actor is named"
	case attribution.StandingContested:
		return "who did it is contested"
	case attribution.StandingAsserted:
		return "who did it is asserted, and nobody in the record objects"
	case attribution.StandingUndisputed:
		return "who did it is undisputed"
	default:
		return s.String()
	}
}

func joinIDs[ID ~string](ids []ID) string {
	parts := make([]string, len(ids))
	for i, id := range ids {
		parts[i] = string(id)
	}
	return strings.Join(parts, ", ")
}

// claim prints one claim: who says what of whom, on what ground; likelihood
// and confidence in sentences of their own.
func (p *printer) claim(c attribution.Claim, v attribution.Voice) {
	text := p.voice(v)
	if c.Said != "" {
		text += " on " + date(c.Said)
	} else if c.Utterance != "" {
		text += " (" + p.titled(c.Utterance) + ")"
	}
	text += " " + stance(c.Stance)
	if answers := p.answers(c); answers != "" {
		text += ": " + answers
	}
	p.line(2, "- ["+string(c.ID)+"] "+text+".")
	for _, g := range c.Grounds {
		p.line(6, "Ground: "+p.ground(g)+".")
	}
	if len(c.If) > 0 {
		p.line(6, "Only if: "+p.titles(c.If)+".")
	}
	if len(c.Unless) > 0 {
		p.line(6, "Unless: "+p.titles(c.Unless)+".")
	}
	if !c.Likely.IsZero() {
		p.line(6, "Likelihood: "+c.Likely.String()+".")
	}
	if c.Confidence != 0 {
		p.line(6, "Confidence: "+c.Confidence.String()+".")
	}
	if len(c.DerivedFrom) > 0 {
		p.line(6, "Retells "+joinIDs(c.DerivedFrom)+".")
	}
	if len(c.Replaces) > 0 {
		p.line(6, "Takes the place of "+joinIDs(c.Replaces)+".")
	}
	p.line(6, "Source: "+p.cites(c.Cites)+".")
}

func (p *printer) voice(v attribution.Voice) string {
	var parts []string
	if len(v.Actors) > 0 {
		parts = append(parts, p.names(v.Actors))
	}
	for _, s := range v.Described {
		parts = append(parts, p.who(s))
	}
	for _, id := range v.Sources {
		parts = append(parts, "the source "+string(id))
	}
	if len(parts) == 0 {
		return "somebody unnamed"
	}
	return capital(join(parts))
}

func (p *printer) answers(c attribution.Claim) string {
	return strings.Join(each(c.Answers, p.answer), "; or ")
}

func (p *printer) answer(a attribution.Answer) string {
	var parts []string
	if !a.Who.IsZero() {
		level := "perpetrator"
		if a.Level != "" {
			level = spaced(string(a.Level))
		}
		parts = append(parts, level+" "+p.who(a.Who))
	}
	if place := placeWords(a.Where); place != "" {
		parts = append(parts, "place "+place)
	}
	if !a.What.IsZero() {
		what := []string{}
		for _, text := range []string{
			string(a.What.Kind), string(a.What.Means), string(a.What.Intent), a.What.Agent,
		} {
			if text != "" {
				what = append(what, text)
			}
		}
		parts = append(parts, "nature "+strings.Join(what, ", "))
	}
	if a.Status != "" {
		parts = append(parts, "that it is "+string(a.Status))
	}
	if a.Finding != "" {
		parts = append(parts, "finding: "+string(a.Finding))
	}
	return strings.Join(parts, ", ")
}

func (p *printer) ground(g attribution.Ground) string {
	text := spaced(string(g.Basis))
	if g.Superlative != "" {
		text += " [" + string(g.Superlative) + "]"
	}
	if len(g.Events) > 0 {
		text += ", pointing to " + p.titles(g.Events)
	}
	if g.Text != "" {
		text += ": " + g.Text
	}
	return text
}

// otherClaims prints the claims that take up something else than who did it.
func (p *printer) otherClaims() {
	listed := map[attribution.ID]bool{}
	for _, placed := range p.placed {
		for _, b := range p.index.Blamed(placed.Event, event.AsOf{}) {
			listed[b.Claim.ID] = true
		}
	}
	var list []attribution.Claim
	for c := range p.index.All() {
		if !listed[c.ID] {
			list = append(list, c)
		}
	}
	if len(list) == 0 {
		return
	}
	p.section("What else is claimed")
	for _, c := range list {
		about := p.labels(c.Events)
		if len(c.On) > 0 {
			about = strings.TrimSpace(about + " the claims " + joinIDs(c.On))
		}
		if len(c.Exhibits) > 0 {
			about = strings.TrimSpace(about + " the evidence " + joinIDs(c.Exhibits))
		}
		note := ""
		if p.index.Superseded(c.ID, event.AsOf{}) {
			note = " (no longer held)"
		}
		p.line(0, "- About "+about+note+":")
		p.claim(c, p.index.Voice(c.ID))
	}
}

// actors prints who is who.
func (p *printer) actors() {
	p.section("Who is who")
	for a := range p.registry.All() {
		p.line(0, "- "+p.actor(a)+p.ownCites(a.Cites))
	}
	for r := range p.registry.Relations() {
		p.line(0, "- "+p.relation(r)+p.ownCites(r.Cites))
	}
}

func (p *printer) actor(a actor.Actor) string {
	text := p.name(a.ID) + " [" + string(a.ID) + "]: " + spaced(string(a.Kind))
	if a.Country != "" {
		text += " of " + string(a.Country)
	}
	if a.Description != "" && a.Description != p.name(a.ID) {
		text += "; " + a.Description
	}
	var other []string
	for _, n := range a.Names {
		if n.Text != p.name(a.ID) {
			other = append(other, n.Text)
		}
	}
	if len(other) > 0 {
		text += "; also " + strings.Join(other, ", ")
	}
	if len(a.Traits) > 0 {
		text += "; " + joinIDs(a.Traits)
	}
	return text
}

func (p *printer) relation(r actor.Relation) string {
	text := p.name(r.Subject) + " " + spaced(string(r.Kind)) + " " + p.name(r.Object)
	if r.Title != "" {
		text += " as " + r.Title
	}
	if r.Manner != "" {
		text += " (" + string(r.Manner) + ")"
	}
	if r.Start != "" {
		text += " from " + date(r.Start)
	}
	if r.End != "" {
		text += " until " + date(r.End)
	}
	return text
}

// sources prints what was read.
func (p *printer) sources() {
	p.section("Sources")
	for s := range p.registry.Sources() {
		text := "[" + string(s.ID) + "] " + spaced(string(s.Kind))
		if s.Title != "" {
			text += " “" + s.Title + "”"
		}
		if s.Publisher != "" {
			text += ", published by " + p.name(s.Publisher)
		}
		if s.Credit != "" {
			text += ", handed out by " + p.name(s.Credit)
		}
		if s.Published != "" {
			text += ", " + date(s.Published)
		}
		if s.Dateline != "" {
			text += ", dated " + date(s.Dateline) + origin(" (", s.DatelineOrigin, ")")
		}
		if s.Reliability != 0 {
			text += ", reliability " + s.Reliability.String()
		}
		if len(s.DerivedFrom) > 0 {
			text += ", derived from " + joinIDs(s.DerivedFrom)
		}
		if len(s.Supersedes) > 0 {
			text += ", in place of " + joinIDs(s.Supersedes)
		}
		if s.URL != "" {
			text += ", " + s.URL
		}
		p.line(0, "- "+text)
	}
}
