package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
)

// name returns what to call an actor.
func (p *printer) name(id actor.ID) string { return p.registry.Name(id) }

func (p *printer) names(ids []actor.ID) string {
	return join(each(ids, p.name))
}

// label returns the event's title, else its kind, with its identifier.
func (p *printer) label(id event.ID) string {
	if e, ok := p.events.Event(id); ok && e.Title != "" {
		return p.titled(id) + " [" + string(id) + "]"
	}
	return p.titled(id)
}

// titled returns the event's title, else its kind and identifier.
func (p *printer) titled(id event.ID) string {
	e, ok := p.events.Event(id)
	switch {
	case !ok || e.Title == "" && e.Kind == "":
		return string(id)
	case e.Title == "":
		return string(e.Kind) + " [" + string(id) + "]"
	default:
		return "“" + e.Title + "”"
	}
}

func (p *printer) labels(ids []event.ID) string { return join(each(ids, p.label)) }
func (p *printer) titles(ids []event.ID) string { return join(each(ids, p.titled)) }

func each[T any](list []T, words func(T) string) []string {
	texts := make([]string, len(list))
	for i, v := range list {
		texts[i] = words(v)
	}
	return texts
}

// mostNamed is how many events or actors a sentence names.
const mostNamed = 50

// join joins with commas and "and"; a long list is cut, and says so.
func join(list []string) string {
	if more := len(list) - mostNamed; more > 0 {
		list = append(list[:mostNamed:mostNamed], fmt.Sprintf("%d more", more))
	}
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}

// who describes a set of actors.
func (p *printer) who(s actor.Set) string {
	var parts []string
	if len(s.IDs) > 0 {
		parts = append(parts, p.names(s.IDs))
	}
	for _, t := range s.Terms {
		parts = append(parts, p.term(t))
	}
	text := strings.Join(parts, ", or ")
	switch s.Number {
	case actor.Several:
		text = strings.TrimSpace("several of " + text)
	case actor.All:
		text = strings.TrimSpace("all of " + text)
	}
	if s.Number == "" && (len(s.IDs)+len(s.Terms) > 1 || len(s.Terms) > 0) {
		text = "one of " + text
	}
	switch s.Open {
	case actor.OpenUnknown:
		text = orWith(text, "someone unknown")
	case actor.OpenDeclined:
		text = orWith(text, "nobody named, by choice of the speaker")
	case actor.OpenNobody:
		text = orWith(text, "nobody")
	}
	if s.Words != "" {
		text = strings.TrimSpace(text + " (“" + s.Words + "”)")
	}
	return text
}

func orWith(text, open string) string {
	if text == "" {
		return open
	}
	return text + "; " + open
}

func (p *printer) term(t actor.Term) string {
	noun := "actors"
	if t.Kind != "" {
		noun = spaced(string(t.Kind)) + "s"
	}
	if t.Trait != "" {
		noun = string(t.Trait) + " " + noun
	}
	if t.Country != "" {
		noun += " of " + string(t.Country)
	}
	var bonds []string
	for _, b := range t.Relations {
		not := ""
		if b.Not {
			not = "not "
		}
		bonds = append(bonds, not+spaced(string(b.Kind))+" "+p.name(b.Object))
	}
	text := strings.TrimSpace(noun + " " + join(bonds))
	if len(t.Except) > 0 {
		text += " other than " + p.names(t.Except)
	}
	return text
}

func spaced(word string) string { return strings.ReplaceAll(word, "-", " ") }

// cites says who says so: "says the outlet"; several are joined.
func (p *printer) cites(list []actor.Cite) string {
	var parts []string
	for _, c := range list {
		if text := p.cite(c); !slices.Contains(parts, text) {
			parts = append(parts, text)
		}
	}
	if len(parts) == 0 {
		return "no source"
	}
	return strings.Join(parts, "; ")
}

func (p *printer) cite(c actor.Cite) string {
	s, known := p.registry.Source(c.Source)
	text := string(c.Source)
	if known && s.Title != "" {
		text += " “" + s.Title + "”"
	}
	if known && s.Kind == actor.SourceCompiler {
		text = "the compiler"
	}
	if c.Speaker != "" {
		speaker := p.name(c.Speaker)
		if c.Said != "" {
			speaker += " on " + date(c.Said)
		}
		if text != "" {
			text = speaker + ", in " + text
		} else {
			text = speaker
		}
	}
	if c.Stance != "" {
		text += " (" + stance(c.Stance) + ")"
	}
	if c.Quote != "" {
		text += ": “" + c.Quote + "”"
	}
	return text + origin(" (", c.Origin, ")")
}

// origin marks what no source states.
func origin(before string, o actor.Origin, after ...string) string {
	switch o {
	case "":
		return ""
	case actor.Inferred:
		return before + "inferred by the compiler" + strings.Join(after, "")
	case actor.Added:
		return before + "added by the compiler" + strings.Join(after, "")
	default:
		return before + string(o) + strings.Join(after, "")
	}
}

func stance(s actor.Stance) string {
	switch s {
	case "":
		return "asserts"
	case actor.StanceInvestigating:
		return "is still investigating"
	case actor.StanceDeclines:
		return "declines to say"
	default:
		return string(s)
	}
}

// fact puts a fact of time in words, with who states it.
func (p *printer) fact(f timeline.Fact) string {
	this := p.titled(f.Event)
	var text string
	switch f.Kind {
	case timeline.FactDate:
		text = this + " is dated " + p.when(event.Event{ID: f.Event, When: f.When})
	case timeline.FactReading:
		var dates []string
		for _, d := range f.Readings {
			dates = append(dates, date(d))
		}
		text = this + " is dated “" + f.When.Text + "”, which is read as " + strings.Join(dates, " or ")
	case timeline.FactKnownBy:
		return this + " was known by " + date(f.Day) + ", because " + p.cite(f.Cite) + " tells of it"
	case timeline.FactSoon:
		return "“" + f.Link.Text + "” is read as soon after " + p.titled(f.Link.To) + " (a policy of the reading)"
	case timeline.FactLink, timeline.FactAnniversary:
		text = this + " " + linkWords(f.Link) + " " + p.titled(f.Link.To)
	}
	return text + " [" + p.cites(f.Cites) + "]"
}

// linkWords returns the words that a link adds between its two events.
func linkWords(l event.Link) string { return linkText(l, 0) }

// linkWould does so for an event that has not happened.
func linkWould(l event.Link) string { return linkText(l, 1) }

func linkText(l event.Link, voice int) string {
	words := strings.Join(each(append([]event.LinkKind{l.Kind}, l.Or...), func(k event.LinkKind) string { return verbs(k)[voice] }), " or ")
	if l.Lag != "" {
		words += " (by " + string(l.Lag) + ")"
	}
	if l.Text != "" {
		words += " (“" + l.Text + "”)"
	}
	return words
}

// verbs returns the verb of a kind of link, of what happened and of what did not.
func verbs(k event.LinkKind) [2]string {
	switch k {
	case event.RespondsTo:
		return [2]string{"answered", "would answer"}
	case event.CausedBy:
		return [2]string{"was brought about by", "would be brought about by"}
	case event.After:
		return [2]string{"came after", "would come after"}
	case event.Before:
		return [2]string{"came before", "would come before"}
	case event.ShortlyAfter:
		return [2]string{"came shortly after", "would come shortly after"}
	case event.SameDayAs:
		return [2]string{"fell on the day of", "would fall on the day of"}
	case event.During:
		return [2]string{"took place during", "would take place during"}
	case event.PartOf:
		return [2]string{"was part of", "would be part of"}
	case event.SameAs:
		return [2]string{"was the same as", "would be the same as"}
	case event.Extends:
		return [2]string{"extended", "would extend"}
	case event.AnniversaryOf:
		return [2]string{"fell on the anniversary of", "would fall on the anniversary of"}
	case event.WithinLagOf:
		return [2]string{"began no further than the lag from", "would begin no further than the lag from"}
	default:
		return [2]string{spaced(string(k)), "would be " + spaced(string(k))}
	}
}

func (p *printer) facts(list []timeline.Fact) string {
	return strings.Join(each(list, p.fact), "; ")
}

func plural(n int, one, many string) string {
	if n == 1 {
		return fmt.Sprintf("%d %s", n, one)
	}
	return fmt.Sprintf("%d %s", n, many)
}

// placeWords puts a place in a line.
func placeWords(p event.Place) string {
	if p.Near != "" && p.Relative == "" {
		p.Relative = "near"
	}
	return p.String()
}
