package timeline

import (
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/stn"
)

// LinkRule is what a kind of link says about time.
type LinkRule struct {
	Kind event.LinkKind
	// Says is the rule in words, "this" being the event that has the link
	// and "that" the one it leads to.
	Says string
	// Lag says whether a lag on such a link is read: as how long after that
	// event this one began or, for "before", how long before.
	Lag bool
}

// LinkRules returns what each kind of link says about time.
//
// Words of sequence order the starts of events only: an attack that "was
// followed by" protests may go on when they begin. Ends are ordered where they
// are stated. (In corpora of annotated news, annotations of start points hold
// no contradictions, and those of whole intervals do in more than half of the
// documents.)
//
// A lag is read with the width of its unit, since it counts days or months,
// not seconds: "two days after" is more than one and less than three times 24
// hours.
//
// A link counts only between events that took place or were attempted: what is
// planned, feared or called for has no place in the order of what happened. A
// link all of whose own cites deny or doubt it counts for nothing.
func LinkRules() []LinkRule {
	return []LinkRule{
		{event.RespondsTo, "this began after that began", true},
		{event.CausedBy, "this began after that began", true},
		{event.After, "this began after that began", true},
		{event.Before, "this began before that began", true},
		{event.ShortlyAfter, "this began after that began; by policy, not long after", true},
		{event.SameDayAs, "both began on one civil day, in the zone of this or else of that", false},
		{event.During, "this began not before that began, and was over not after that was over", false},
		{event.PartOf, "this began not before that began, and was over not after that was over", false},
		{event.SameAs, "both began and were over at the same time", false},
		{event.Extends, "this began not before that began", false},
		{event.AnniversaryOf, "this began on the day of the year of that; a date only where the year is known", false},
	}
}

// pair is the points of the two events of a link.
type pair struct {
	start, end         stn.Point // of this event
	thatStart, thatEnd stn.Point
}

// linkConstraints returns what the table above says of a link, save for civil
// days and policies, which need more than two events.
func linkConstraints(l event.Link, p pair) []stn.Constraint {
	switch l.Kind {
	case event.RespondsTo, event.CausedBy, event.After, event.ShortlyAfter:
		return sequence(p.thatStart, p.start, l.Lag)
	case event.Before:
		return sequence(p.start, p.thatStart, l.Lag)
	case event.During, event.PartOf:
		return []stn.Constraint{stn.NotAfter(p.thatStart, p.start), stn.NotAfter(p.end, p.thatEnd)}
	case event.SameAs:
		return append(stn.Same(p.start, p.thatStart), stn.Same(p.end, p.thatEnd)...)
	case event.Extends:
		return []stn.Constraint{stn.NotAfter(p.thatStart, p.start)}
	default:
		return nil // the same day, anniversaries, and words that are not known
	}
}

// sequence puts one point before another, by the lag if one is stated.
func sequence(first, second stn.Point, lag edtf.Span) []stn.Constraint {
	list := []stn.Constraint{stn.Before(first, second)}
	v, err := lag.Value()
	if err != nil || v.IsZero() {
		return list
	}
	shortest, longest := v.Bounds()
	if least := shortest - unitOf(v.Min); !v.MinOpen && least > 0 {
		c := stn.Apart(first, second, min(int64(least), stn.MaxWeight))
		c.Strict = true
		list = append(list, c)
	}
	if !v.Open && longest < edtf.Seconds(stn.MaxWeight/2) {
		c := stn.Within(first, second, int64(longest+unitOf(v.Max)))
		c.Strict = true
		list = append(list, c)
	}
	return list
}

// unitOf returns the length of the finest unit in which a length is stated.
func unitOf(l edtf.Length) edtf.Seconds {
	const longestMonth, longestYear = 31 * edtf.Day, 366 * edtf.Day
	for _, unit := range []edtf.Seconds{edtf.Day, edtf.Hour, edtf.Minute} {
		if l.Seconds%unit == 0 && l.Seconds != 0 {
			return unit
		}
	}
	switch {
	case l.Seconds != 0:
		return 1
	case l.Months%12 == 0 && l.Months != 0:
		return longestYear
	case l.Months != 0:
		return longestMonth
	default:
		return edtf.Day // "P0D": on the day
	}
}
