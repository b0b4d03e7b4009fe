package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/escalation"
)

// leastShown is the least probability with which a parent is printed.
const leastShown = 0.1

// escalation prints which act probably answered which and why, and what course
// the crisis took. Nothing of it is stated; what sources state counts, and is
// marked.
func (p *printer) escalation() {
	p.section("What probably answered what, as far as it can be inferred")
	e, err := p.timeline.Escalation(nil)
	if err != nil {
		p.line(0, "Not worked out: "+err.Error())
		return
	}
	if len(e.Acts) == 0 {
		p.line(0, "The record has no act on the ladder.")
		return
	}
	p.line(0, "Weights: "+escalation.DefaultWeights().Provenance+".")
	for i, a := range e.Answers {
		p.line(0, fmt.Sprintf("- %s (%s): it answers nothing known with %.0f %%.", p.label(a.ID), rungWords(&e.Acts[i]), 100*a.None))
		for _, parent := range a.Parents {
			if parent.P >= leastShown {
				p.parent(&e, &a, &parent)
			}
		}
	}
	p.section("The course of the crisis")
	p.course(e.Shape.Summary())
}

func rungWords(a *escalation.Act) string {
	var words []string
	if !a.Hostility.IsZero() {
		words = append(words, a.Hostility.String())
	}
	if !a.Accord.IsZero() {
		words = append(words, a.Accord.String())
	}
	return strings.Join(words, " and ")
}

// parent prints one act that another may answer, with every addend.
func (p *printer) parent(e *timeline.Escalation, a *escalation.Answer, parent *escalation.Parent) {
	text := fmt.Sprintf("- %.0f %%: it answers %s; %s", 100*parent.P, p.label(parent.Cause), parent.Turn)
	if parent.Inverse {
		text += ", accord after hostility"
	}
	if blind, ok := e.Blind(a.ID, parent.Cause); ok {
		text += fmt.Sprintf("; %.0f %% if no source stated any cause", 100*blind)
	}
	p.line(2, text+". "+roleWords(parent.Role))
	p.line(6, fmt.Sprintf("In nats, %v in all: %s.", parent.Score, reasonWords(parent.Addends)))
}

// mostReasons is how many addends are printed one by one.
const mostReasons = 6

// reasonWords lists the addends that weigh most, and what the others come to.
func reasonWords(addends []escalation.Addend) string {
	list := slices.Clone(addends)
	weight := func(x escalation.Addend) escalation.Nats { return max(x.Nats, -x.Nats) }
	slices.SortStableFunc(list, func(a, b escalation.Addend) int { return cmp.Compare(weight(b), weight(a)) })
	var words []string
	var rest escalation.Nats
	for i, x := range list {
		if i < mostReasons {
			words = append(words, x.String())
		} else {
			rest += x.Nats
		}
	}
	if n := len(list) - mostReasons; n > 0 {
		words = append(words, fmt.Sprintf("%v from %s", rest, plural(n, "smaller one", "smaller ones")))
	}
	return strings.Join(words, "; ")
}

// course puts the summary of a crisis into sentences.
func (p *printer) course(s escalation.Summary) {
	p.line(0, fmt.Sprintf("%s, %d of them violent. The highest rung is %v: %s.",
		plural(s.Acts, "act", "acts"), s.Violent, s.Peak, p.labels(s.PeakActs)))
	for _, x := range s.Escalations {
		p.line(0, fmt.Sprintf("It escalated from %s to %s, beginning with %s: %d violent, up to %v.",
			dayOf(x.From), dayOf(x.To-1), p.label(x.Opened), x.Violent, x.Peak))
	}
	if s.MoreEscalations > 0 {
		p.line(0, fmt.Sprintf("There were %d escalations more.", s.MoreEscalations))
	}
	if c := s.Ladder; len(c.Acts) > 0 {
		p.line(0, fmt.Sprintf("The ladder that climbed most, by %s: %s (all links hold with %.0f %%).",
			plural(c.Climb, "rung", "rungs"), strings.Join(each(c.Acts, p.label), ", then "), 100*c.P))
	}
	for _, d := range s.Dyads {
		p.dyad(&d)
	}
	for _, d := range s.Accords {
		after := fmt.Sprint(d.After)
		if d.Open {
			after += " so far"
		}
		p.line(0, fmt.Sprintf("De-escalation: %s (%v); violent acts in the window before it %d, after it %s.", p.label(d.Act), d.Accord, d.Before, after))
	}
	if s.Unanswered > 0 {
		p.line(0, fmt.Sprintf("Of the acts that could be expected to be answered, %d probably never were.", s.Unanswered))
	}
}

func (p *printer) dyad(d *escalation.Dyad) {
	text := fmt.Sprintf("%s and what %s does: %.1f provocations, %.1f replies", p.sideName(d.Of), p.sideName(d.To), d.Provocations, d.Replies)
	if d.Known {
		text += fmt.Sprintf(", %.0f %% answered", 100*d.ReplyRate)
	}
	if d.LagKnown {
		text += fmt.Sprintf(", after %.0f days in the middle", float64(d.MedianLag)/float64(edtf.Day))
	}
	if d.Replies > 0 {
		text += fmt.Sprintf("; %.0f %% escalatory, %.0f %% in kind, %.0f %% muted", 100*d.Escalatory, 100*d.InKind, 100*d.Muted)
	}
	p.line(0, text+".")
}

// sideName names a side, which may be somebody unlisted.
func (p *printer) sideName(id actor.ID) string {
	if _, ok := p.registry.Actor(id); ok {
		return p.name(id)
	}
	return string(id)
}

func dayOf(t edtf.Seconds) string { return date(edtf.DateOf(t.Civil())) }
