package event

import (
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// Link is a stated relation of the event that holds it to another. It reads as
// the sentence "this event kind that event".
type Link struct {
	Kind LinkKind `json:"kind,omitzero"`
	To   ID       `json:"to,omitzero"`
	// Lag is how long after that event this one began, for the kinds that
	// order the two.
	Lag edtf.Span `json:"lag,omitzero"`
	// Text keeps the source's words of order, such as "then".
	Text  string       `json:"text,omitzero"`
	Cites []actor.Cite `json:"cites,omitzero"`
}

// LinkKind is the verb of a [Link].
type LinkKind string

// The kinds of link. What each says about time is in the table of package
// timeline; words of sequence order only the starts of two events.
const (
	RespondsTo    LinkKind = "responds-to"    // this event answers that one
	CausedBy      LinkKind = "caused-by"      // that event brought this one about
	After         LinkKind = "after"          // this event began after that one began
	Before        LinkKind = "before"         // this event began before that one began
	ShortlyAfter  LinkKind = "shortly-after"  // after, and soon
	SameDayAs     LinkKind = "same-day-as"    // both began on one civil day
	During        LinkKind = "during"         // this event lies within that one's time
	PartOf        LinkKind = "part-of"        // this event is one of those that make up that one
	SameAs        LinkKind = "same-as"        // two records of one event
	Extends       LinkKind = "extends"        // this event prolongs or widens that one
	AnniversaryOf LinkKind = "anniversary-of" // this event falls on the day of the year of that one
)

// LinkKinds returns the known kinds of link.
func LinkKinds() []LinkKind {
	return []LinkKind{
		RespondsTo, CausedBy, After, Before, ShortlyAfter, SameDayAs, During, PartOf, SameAs, Extends, AnniversaryOf,
	}
}

// IsKnown reports whether k is one of [LinkKinds].
func (k LinkKind) IsKnown() bool { return slices.Contains(LinkKinds(), k) }

// LinkTo returns the link "this event kind that event".
func LinkTo(kind LinkKind, to ID) Link { return Link{Kind: kind, To: to} }
