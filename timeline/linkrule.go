package timeline

import (
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/allen"
	"github.com/casus-events/casus/timeline/stn"
)

// LinkRule is what a kind of link says about time.
type LinkRule struct {
	Kind event.LinkKind
	// Says is the rule in words, "this" being the event that has the link
	// and "that" the one it leads to.
	Says string
	// Allows is what the rule leaves open of how this event lies to that, where
	// it speaks of nothing but these two, and no lag says more.
	Allows allen.Set
}

// LinkRules returns what each kind of link says about time.
//
// Words of sequence order the starts of events only: an attack that "was
// followed by" protests may go on when they begin. Ends are ordered where they
// are stated, by the relations of Allen's algebra. (In corpora of annotated
// news, annotations of start points hold no contradictions, and those of whole
// intervals do in more than half of the documents.)
//
// A lag ([event.LinkKind.TakesLag]) is read with the width of its unit, since
// it counts days or months, not seconds: "two days after" is more than one and
// less than three times 24 hours.
//
// Where a link leaves open which of several kinds holds ([event.Link.Or]), so
// does the rule: what both allow is allowed. If that is one stretch, the
// network holds it exactly, and otherwise the alternatives are searched, within
// [Policy.Budget].
//
// A link counts only between events that took place or were attempted: what is
// planned, feared or called for has no place in the order of what happened. A
// link all of whose own cites deny or doubt it counts for nothing.
func LinkRules() []LinkRule {
	says := func(k event.LinkKind, words string) LinkRule { return LinkRule{k, words, allows(k)} }
	return []LinkRule{
		says(event.RespondsTo, "this began after that began"),
		says(event.CausedBy, "this began after that began"),
		says(event.After, "this began after that began"),
		says(event.Before, "this began before that began"),
		says(event.ShortlyAfter, "this began after that began; by policy, not long after"),
		says(event.WithinLagOf, "the two began no further apart than the lag"),
		says(event.SameDayAs, "both began on one civil day, in the zone of this or else of that"),
		says(event.During, "this began not before that began, and was over not after that was over"),
		says(event.PartOf, "this began not before that began, and was over not after that was over"),
		says(event.SameAs, "both began and were over at the same time"),
		says(event.Extends, "this began not before that began"),
		says(event.AnniversaryOf, "this began on the day of the year of that; a date only where the year is known"),
		says(event.Precedes, "this was over before that began"),
		says(event.PrecededBy, "that was over before this began"),
		says(event.Meets, "that began when this was over"),
		says(event.MetBy, "this began when that was over"),
		says(event.Overlaps, "this began first, and was over after that began and before that was over"),
		says(event.OverlappedBy, "that began first, and was over after this began and before this was over"),
		says(event.Starts, "both began at once, and this was over first"),
		says(event.StartedBy, "both began at once, and that was over first"),
		says(event.Contains, "this began before that began, and was over after that was over"),
		says(event.Finishes, "that began first, and both were over at once"),
		says(event.FinishedBy, "this began first, and both were over at once"),
		says(event.Equals, "both began at once and were over at once"),
	}
}

// allows returns what a kind of link allows; one that is not known says
// nothing.
func allows(k event.LinkKind) allen.Set {
	begunAfter := allen.Of(allen.During, allen.Finishes, allen.OverlappedBy, allen.MetBy, allen.PrecededBy)
	switch k {
	case event.RespondsTo, event.CausedBy, event.After, event.ShortlyAfter:
		return begunAfter
	case event.Before:
		return begunAfter.Inverse()
	case event.Extends:
		return begunAfter.Union(allen.Of(allen.Starts, allen.Equals, allen.StartedBy))
	case event.During, event.PartOf:
		return allen.Of(allen.Starts, allen.Equals, allen.During, allen.Finishes)
	case event.SameAs:
		return allen.Of(allen.Equals)
	case event.WithinLagOf, event.SameDayAs, event.AnniversaryOf:
		return allen.Full
	default: // a relation itself, by its name
		var r allen.Relation
		if r.UnmarshalText([]byte(k)) != nil {
			return allen.Full
		}
		return allen.Of(r)
	}
}

// linkSays returns what the table above says of a link from the one event to
// the other, save for civil days and policies, which need more than two events.
func linkSays(l *event.Link, this, that allen.Interval) option {
	if len(l.Or) == 0 {
		return option{sure: kindConstraints(l.Kind, l.Lag, this, that)}
	}
	var o option
	set := allows(l.Kind)
	for _, k := range l.Or {
		set = set.Union(allows(k))
	}
	o.sure, _ = set.Hull().Constraints(this, that)
	switch {
	case l.Lag != "":
		for _, k := range append([]event.LinkKind{l.Kind}, l.Or...) {
			o.alternatives = append(o.alternatives, kindConstraints(k, l.Lag, this, that))
		}
	case !set.IsConvex():
		for _, piece := range set.Pieces() {
			c, _ := piece.Constraints(this, that)
			o.alternatives = append(o.alternatives, c)
		}
	}
	return o
}

func kindConstraints(k event.LinkKind, lag edtf.Span, this, that allen.Interval) []stn.Constraint {
	switch k {
	case event.RespondsTo, event.CausedBy, event.After, event.ShortlyAfter:
		return sequence(that.Start, this.Start, lag)
	case event.Before:
		return sequence(this.Start, that.Start, lag)
	case event.Precedes:
		return sequence(this.End, that.Start, lag)
	case event.PrecededBy:
		return sequence(that.End, this.Start, lag)
	case event.WithinLagOf:
		return apartAtMost(this.Start, that.Start, lag)
	case event.AnniversaryOf:
		if lag != "" {
			return sequence(that.Start, this.Start, lag)
		}
		return nil
	default:
		c, _ := allows(k).Constraints(this, that) // each is convex
		return c
	}
}

// sequence puts one point before another, by the lag if one is stated.
func sequence(first, second stn.Point, lag edtf.Span) []stn.Constraint {
	list := []stn.Constraint{stn.Before(first, second)}
	v, err := lag.Value()
	if err != nil || v.IsZero() {
		return list
	}
	shortest, _ := v.Bounds()
	if least := shortest - unitOf(v.Min); !v.MinOpen && least > 0 {
		c := stn.Apart(first, second, min(int64(least), stn.MaxWeight))
		c.Strict = true
		list = append(list, c)
	}
	return append(list, longest(first, second, v)...)
}

// longest limits by how much the second point comes later, to the whole unit.
func longest(first, second stn.Point, v edtf.SpanValue) []stn.Constraint {
	_, most := v.Bounds()
	if v.Open || most >= edtf.Seconds(stn.MaxWeight/2) {
		return nil
	}
	c := stn.Within(first, second, int64(most+unitOf(v.Max)))
	c.Strict = true
	return []stn.Constraint{c}
}

// apartAtMost limits how far apart two points lie, whichever comes first.
func apartAtMost(a, b stn.Point, lag edtf.Span) []stn.Constraint {
	v, err := lag.Value()
	if err != nil || v.IsZero() {
		return nil
	}
	return append(longest(a, b, v), longest(b, a, v)...)
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
