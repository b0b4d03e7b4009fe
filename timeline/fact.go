package timeline

import (
	"slices"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// Fact is one thing that a record says about time, and who says it. Proofs,
// explanations and conflicts consist of facts.
type Fact struct {
	Kind FactKind
	// Event is what the fact is about; for a link it is the event that has it.
	Event event.ID
	// Account is the account that states the fact, where it is not the
	// event's own record.
	Account event.ID
	// Path is the place of the fact in the chronicle, such as
	// "events[3].links[0]".
	Path string
	// When is what a date says, with the zone in which it was read; of a
	// reading it has the words.
	When event.When
	// Readings are the dates that the words of a reading may mean.
	Readings []edtf.Date
	// Link is the link of a link, an anniversary, or a soon.
	Link event.Link
	// Cite is what a known-by rests on: the source that reports the event,
	// or the speaker who spoke of it.
	Cite actor.Cite
	// Day is the day by the end of which a known-by says that the event
	// had begun.
	Day edtf.Date
	// Cites says who asserts the fact; cites of its owner and of the
	// chronicle's defaults are inherited.
	Cites []actor.Cite
	// Defeasible: the fact is uncertain in itself, a date marked "?" or "~"
	// or the reading of a vague word, and gives way to any that is not.
	Defeasible bool
}

// FactKind says what sort of [Fact] it is.
type FactKind string

// The kinds of fact.
const (
	// FactDate: the event's own date, or that of an account of it.
	FactDate FactKind = "date"
	// FactLink: a stated relation to another event.
	FactLink FactKind = "link"
	// FactSoon: that "shortly after" is no longer than [Policy.Soon].
	FactSoon FactKind = "soon"
	// FactAnniversary: that the event fell on the day of the year of another,
	// where the year follows from other facts.
	FactAnniversary FactKind = "anniversary"
	// FactKnownBy: that the event had begun when a source reported it.
	FactKnownBy FactKind = "known-by"
	// FactReading: what the words of a date mean, by [Options.Read].
	FactReading FactKind = "reading"
)

// FactKinds returns the kinds of fact.
func FactKinds() []FactKind {
	return []FactKind{FactDate, FactLink, FactSoon, FactAnniversary, FactKnownBy, FactReading}
}

// IsKnown reports whether k is one of [FactKinds].
func (k FactKind) IsKnown() bool { return slices.Contains(FactKinds(), k) }

// String puts the fact in words, by identifiers: "strikes after raid (said:
// then)", "raid on 2019-12-27 (+03:00)".
func (f Fact) String() string {
	var b strings.Builder
	b.WriteString(string(f.Event))
	switch f.Kind {
	case FactDate:
		b.WriteString(" " + dateWords(f.When))
	case FactReading:
		for i, d := range f.Readings {
			b.WriteString([]string{" on ", " or "}[min(i, 1)] + string(d))
		}
		b.WriteString(" (said: " + f.When.Text + ")")
	case FactKnownBy:
		b.WriteString(" known by " + string(f.Day))
	case FactSoon:
		b.WriteString(" soon after " + string(f.Link.To))
	default:
		b.WriteString(" " + string(f.Link.Kind) + " " + string(f.Link.To))
		if f.Link.Lag != "" {
			b.WriteString(" by " + string(f.Link.Lag))
		}
		if f.Link.Text != "" {
			b.WriteString(" (said: " + f.Link.Text + ")")
		}
	}
	return b.String()
}

func dateWords(w event.When) string {
	var parts []string
	if w.Date != "" {
		parts = append(parts, "on "+string(w.Date))
	}
	if w.Start != "" {
		parts = append(parts, "from "+string(w.Start))
	}
	if w.End != "" {
		parts = append(parts, "until "+string(w.End))
	}
	if w.Zone != "" {
		parts = append(parts, "("+w.Zone+")")
	}
	return strings.Join(parts, " ")
}

// Origin tells what a source states from what was made of it: the origin of a
// date, else that of the cites, where none of them states the fact.
func (f Fact) Origin() actor.Origin { return originOf(f.When.Origin, f.Cites) }

func originOf(date actor.Origin, cites []actor.Cite) actor.Origin {
	if date != "" || len(cites) == 0 {
		return date
	}
	for _, c := range cites {
		if c.Origin == "" {
			return ""
		}
	}
	return cites[0].Origin
}
