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
	// Or lists further kinds of order: Kind or one of these holds, and it is
	// not known which, as in "before or after".
	Or []LinkKind `json:"or,omitzero"`
	To ID         `json:"to,omitzero"`
	// Lag is how long after that event this one began, for the kinds of which
	// [LinkKind.TakesLag] says so; for "before" how long before it, for the
	// kinds that order an end and a start how long lay between these, and for
	// "within-lag-of" how long at most, either way.
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
	WithinLagOf   LinkKind = "within-lag-of"  // they began no further apart than the lag
	SameDayAs     LinkKind = "same-day-as"    // both began on one civil day
	During        LinkKind = "during"         // this event lies within that one's time
	PartOf        LinkKind = "part-of"        // this event is one of those that make up that one
	SameAs        LinkKind = "same-as"        // two records of one event
	Extends       LinkKind = "extends"        // this event prolongs or widens that one
	AnniversaryOf LinkKind = "anniversary-of" // this event falls on the day of the year of that one
)

// The relations of Allen's interval algebra ("Maintaining knowledge about
// temporal intervals", 1983), for sources that state how an event ended too.
// Of two events that lasted, exactly one of these and of "lies strictly
// within" holds; the latter is rarely what a source means by [During], which
// leaves the edges open.
const (
	Precedes     LinkKind = "precedes"      // this event was over before that one began
	PrecededBy   LinkKind = "preceded-by"   // that event was over before this one began
	Meets        LinkKind = "meets"         // that event began when this one was over
	MetBy        LinkKind = "met-by"        // this event began when that one was over
	Overlaps     LinkKind = "overlaps"      // this event began first, and was over during that one
	OverlappedBy LinkKind = "overlapped-by" // that event began first, and was over during this one
	Starts       LinkKind = "starts"        // both began at once, and this event was over first
	StartedBy    LinkKind = "started-by"    // both began at once, and that event was over first
	Contains     LinkKind = "contains"      // this event began before that one, and was over after it
	Finishes     LinkKind = "finishes"      // both were over at once, and that event began first
	FinishedBy   LinkKind = "finished-by"   // both were over at once, and this event began first
	Equals       LinkKind = "equals"        // both began at once and were over at once
)

// LinkKinds returns the known kinds of link.
func LinkKinds() []LinkKind {
	return []LinkKind{
		RespondsTo, CausedBy, After, Before, ShortlyAfter, WithinLagOf, SameDayAs, During, PartOf, SameAs, Extends, AnniversaryOf,
		Precedes, PrecededBy, Meets, MetBy, Overlaps, OverlappedBy, Starts, StartedBy, Contains, Finishes, FinishedBy, Equals,
	}
}

// IsKnown reports whether k is one of [LinkKinds].
func (k LinkKind) IsKnown() bool { return slices.Contains(LinkKinds(), k) }

// IsOrder reports whether a kind speaks of nothing but the order of two
// events, so that it can be one of several in [Link.Or].
func (k LinkKind) IsOrder() bool {
	switch k {
	case After, Before, During:
		return true
	default:
		return slices.Index(LinkKinds(), k) >= slices.Index(LinkKinds(), Precedes)
	}
}

// TakesLag reports whether a link of this kind can say by how much.
func (k LinkKind) TakesLag() bool {
	switch k {
	case RespondsTo, CausedBy, After, Before, ShortlyAfter, WithinLagOf, AnniversaryOf, Precedes, PrecededBy:
		return true
	default:
		return false
	}
}

// begins says how the start of the event that holds a link of this kind lies
// to that of the other: -1 before it, 1 after it, 0 at the same time. Without
// ok it says nothing certain of that.
func (k LinkKind) begins() (order int, ok bool) {
	switch k {
	case Before, Precedes, Meets, Overlaps, Contains, FinishedBy:
		return -1, true
	case After, ShortlyAfter, RespondsTo, CausedBy, PrecededBy, MetBy, OverlappedBy, Finishes:
		return 1, true
	case SameAs, Equals, Starts, StartedBy:
		return 0, true
	default:
		return 0, false
	}
}

// begins is that of the kind, where all kinds that the link leaves open agree.
func (l *Link) begins() (order int, ok bool) {
	order, ok = l.Kind.begins()
	for _, k := range l.Or {
		if other, too := k.begins(); !too || other != order {
			return 0, false
		}
	}
	return order, ok
}

// LinkTo returns the link "this event kind that event".
func LinkTo(kind LinkKind, to ID) Link { return Link{Kind: kind, To: to} }
