package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/escalation"
)

// reactions prints who reacted to what with words.
func (p *printer) reactions() {
	p.section("Who reacted, and how")
	none := true
	for _, placed := range p.placed {
		list := p.events.Reactions(placed.Event)
		if len(list) == 0 {
			continue
		}
		none = false
		p.line(0, "- To "+p.label(placed.Event)+":")
		for _, r := range list {
			p.reaction(r)
		}
	}
	if none {
		p.line(0, "The record has no reaction to anything.")
	}
}

func (p *printer) reaction(r event.Reaction) {
	who := p.names(r.By)
	for _, s := range r.Who {
		who = strings.TrimPrefix(who+"; "+p.who(s), "; ")
	}
	if who == "" {
		who = "nobody named"
	}
	did := strings.Join(each(r.Acts, p.act), "; ")
	switch {
	case did != "":
	case r.Event.Kind.Within(event.KindStatement):
		did = "by a statement"
	default:
		did = "in deeds, " + string(r.Event.Kind)
	}
	p.line(2, "- "+who+" ("+lag(r.Lag)+"): "+did+". ["+string(r.Event.ID)+"]")
}

// replies prints what answered what, and where it climbed.
func (p *printer) replies() {
	p.section("What answered what, and where it climbed")
	p.line(0, "What third parties said about it stands under the reactions.")
	for _, r := range p.timeline.Replies() {
		if e, _ := p.events.Event(r.Effect); r.Role != timeline.ReplyThirdParty || !e.Kind.Within(event.KindStatement) {
			p.reply(r)
		}
	}
	if open := p.timeline.Unanswered(); len(open) > 0 {
		p.line(0, "To these acts of force the record states no answer by a party: "+p.labels(open)+".")
	}
	peak := p.timeline.Peak()
	if peak.Level.IsZero() {
		return
	}
	p.line(0, fmt.Sprintf("The highest rung is %v (%s): %s.", peak.Level, peak.Level.Name(), p.labels(peak.Events)))
	if peak.Highest != peak.Level {
		p.line(0, fmt.Sprintf("If more were known it might be as high as %v.", peak.Highest))
	}
	for _, r := range peak.Climbs {
		p.line(0, fmt.Sprintf("It climbed from %v to %v with %s.", r.CauseRung.Hostility, r.EffectRung.Hostility, p.label(r.Effect)))
	}
}

func (p *printer) reply(r timeline.Reply) {
	verb := " answers "
	if !slices.Contains(r.Kinds(), event.RespondsTo) {
		verb = " was brought about by "
	}
	when := ", " + lag(r.Lag)
	if r.Order == timeline.Impossible {
		when = ", though by the other facts it cannot have come later"
	}
	p.line(0, "- "+p.label(r.Effect)+verb+p.label(r.Cause)+when+".")
	verdict := r.Turn.String()
	if r.Turn != timeline.NotComparable {
		verdict += fmt.Sprintf(": %v after %v", r.EffectRung.Hostility, r.CauseRung.Hostility)
	}
	if r.Open {
		verdict += "; another verdict is possible, if more were known"
	}
	p.line(2, capital(verdict)+". "+roleWords(r.Role))
	var wider []string
	if len(r.NewActors) > 0 {
		wider = append(wider, "a new actor, "+p.names(r.NewActors))
	}
	if len(r.NewCountries) > 0 {
		wider = append(wider, "a new territory, "+joinIDs(r.NewCountries))
	}
	if len(r.NewMeans) > 0 {
		wider = append(wider, "new means, "+joinIDs(r.NewMeans))
	}
	if len(wider) > 0 {
		p.line(2, "It widened the crisis by "+strings.Join(wider, "; ")+".")
	}
	says := "Stated: "
	if !r.Stated() {
		says = "Not stated by a source: "
	}
	p.line(2, says+p.facts(r.Facts)+".")
}

func roleWords(r timeline.ReplyRole) string {
	switch r {
	case timeline.ReplyContinuation:
		return "Whoever did the one did the other: it goes on."
	case timeline.ReplyDirect:
		return "Those struck answered those who struck them."
	case timeline.ReplyAgainstAlly:
		return "Those struck answered somebody who stands with those who struck them."
	case timeline.ReplyOnBehalf:
		return "It came from somebody who stands with those struck."
	case timeline.ReplyByTarget:
		return "It came from those struck; against whom is not stated."
	case timeline.ReplyThirdParty:
		return "It came from a third party."
	case escalation.Displaced:
		return "Those struck turned on somebody else."
	case escalation.PileOn:
		return "Another struck those who had been struck."
	case escalation.NoOverlap:
		return "The two have nobody in common."
	default:
		return "Who answered whom cannot be told."
	}
}

// history prints how the claims about history fare.
func (p *printer) history() {
	p.section("Claims about history")
	list := p.timeline.Verdicts()
	if len(list) == 0 {
		p.line(0, "The record has none.")
	}
	for _, v := range list {
		s := v.Superlative
		p.line(0, "- ["+string(s.ID)+"] "+p.superlative(s)+" ["+p.cites(s.Cites)+"]: "+strings.ToUpper(v.Finding.String())+".")
		if v.Score.Known {
			p.line(2, "It scores: "+v.Score.Words+".")
		}
		for _, r := range v.By {
			p.line(2, "Against it: "+p.rival(r)+".")
		}
		for _, r := range v.Behind {
			p.line(2, "Not against it: "+p.rival(r)+".")
		}
		for _, c := range v.Only.Excluded {
			p.line(2, "Left out: "+p.titled(c.Event)+", "+spaced(string(c.Why))+".")
		}
		for _, g := range v.Gaps {
			p.line(2, "Not known: "+p.gap(g)+".")
		}
	}
}

func (p *printer) superlative(s event.Superlative) string {
	of := p.titled(s.Event)
	if s.Event == "" {
		of = p.name(s.Actor)
	}
	text := of + " is said to be " + formWords(s)
	switch {
	case s.SinceEvent != "":
		text += " since " + p.titled(s.SinceEvent)
	case s.Since != "":
		text += " since " + date(s.Since)
	}
	return text + ", among " + p.scope(s.Scope)
}

func formWords(s event.Superlative) string {
	text := "the " + string(s.Form)
	if s.Form == event.FormOnly && s.Actor != "" && s.Event == "" {
		text = "the only one known to have done such a thing"
	}
	if s.Measure != "" {
		text += " (by " + string(s.Measure) + ")"
	}
	return text
}

// scope describes the events among which a claim is said to hold.
func (p *printer) scope(s event.Pattern) string {
	var parts []string
	note := func(before, text string) {
		if text != "" {
			parts = append(parts, before+text)
		}
	}
	note("", strings.ReplaceAll(joinIDs(s.Kinds), ", ", " or "))
	note("with ", strings.ReplaceAll(joinIDs(s.Means), ", ", " or "))
	note("by ", p.who(s.By))
	note("against ", p.who(s.Against))
	var places []string
	for _, w := range s.Where {
		places = append(places, placeWords(w))
	}
	note("in ", strings.Join(places, " or "))
	if s.When != "" {
		note("in ", date(s.When))
	}
	if s.Before != "" {
		note("before ", p.titled(s.Before))
	}
	for _, scale := range s.Scale {
		note("", scale.String())
	}
	if len(parts) == 0 {
		return "all events"
	}
	return "events " + strings.Join(parts, ", ")
}

func (p *printer) rival(r timeline.Rival) string {
	text := p.titled(r.Event)
	if r.Actor != "" {
		text += ", attributed to " + p.name(r.Actor)
	}
	if r.Score.Known {
		text += " (" + r.Score.Words + ")"
	}
	return text
}

func (p *printer) gap(g timeline.Gap) string {
	switch g.Kind {
	case timeline.GapSilence:
		text := "the record has no event at all between " + p.day(g.From, "") + " and " + p.day(g.To, "")
		return text
	case timeline.GapSince:
		return "from when on it is meant to hold"
	case timeline.GapNone:
		return "the record has no event of the sort"
	case timeline.GapScore:
		return "how " + p.titled(g.Event) + " would be scored"
	case timeline.GapOrder:
		return "whether " + p.titled(g.Event) + " came before or after"
	case timeline.GapNobody:
		return "who did " + p.titled(g.Event) + p.reasons(g)
	case timeline.GapScope:
		return "whether " + p.titled(g.Event) + " is one of those meant" + p.reasons(g)
	case timeline.GapSubject:
		return "the record does not say that " + p.titled(g.Event) + " took place"
	default:
		return "how to compare by this measure"
	}
}

func (p *printer) reasons(g timeline.Gap) string {
	var parts []string
	for _, r := range g.Reasons {
		parts = append(parts, r.String())
	}
	for _, n := range g.Needs {
		parts = append(parts, n.String())
	}
	if len(parts) == 0 {
		return ""
	}
	return ": " + strings.Join(parts, "; ")
}

// unrealised prints what has only been planned, threatened or called for.
func (p *printer) unrealised() {
	p.section("Not happened: planned, threatened, feared or called for")
	list := p.timeline.Unrealised()
	if len(list) == 0 {
		p.line(0, "Nothing.")
	}
	for _, u := range list {
		e, _ := p.events.Event(u.Event)
		p.line(0, "- "+p.label(u.Event)+", "+string(u.Status)+" ("+string(e.Kind)+"; "+p.when(e)+").")
		if text := p.people(e); text != "" {
			p.line(2, text)
		}
		for _, v := range u.Voiced {
			p.line(2, capital(p.names(v.By))+" in "+p.titled(v.Event)+": "+p.act(v.Act)+".")
		}
		for _, l := range e.Links {
			p.line(2, "It "+linkWould(l)+" "+p.titled(l.To)+p.ownCites(l.Cites)+".")
		}
		p.line(2, "Source: "+p.cites(e.Cites)+".")
	}
}

// contradictions prints what accounts say differently, and the facts of time
// that contradict each other.
func (p *printer) contradictions() {
	p.section("Where the record contradicts itself")
	none := true
	for _, e := range p.chronicle.Events {
		for _, c := range p.timeline.Disagreements(e.ID) {
			none = false
			p.line(0, "- On "+p.label(e.ID)+", "+p.disagreement(c)+".")
		}
	}
	for _, c := range p.timeline.Conflicts() {
		none = false
		more := ""
		if c.Omitted > 0 {
			more = fmt.Sprintf("; and %d more in between", c.Omitted)
		}
		p.line(0, "- In time: "+p.facts(c.Facts)+more+".")
		p.line(2, "Set aside: "+p.fact(c.SetAside)+".")
	}
	if none {
		p.line(0, "Nowhere.")
	}
}

func (p *printer) disagreement(c event.Conflict) string {
	values := make([]string, len(c.Values))
	for i, v := range c.Values {
		by := joinIDs(v.Accounts)
		if v.Own {
			by = strings.TrimSuffix("the record, "+by, ", ")
		}
		values[i] = v.Value + " (" + by + ")"
	}
	text := c.Slot.String() + ": " + strings.Join(values, "; ")
	if c.Is != casus.Yes {
		text += "; which may all be right"
	}
	return text
}
