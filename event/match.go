package event

import (
	"fmt"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Match is the answer to whether an event fits a pattern, with a [Reason] for
// every field that the pattern asks about.
type Match struct {
	// Is is Yes if every field fits, No if one does not, else Undetermined.
	Is casus.Truth
	// Reasons stand in the order of the pattern's fields. There is always
	// one for the status, because a pattern always asks about it.
	Reasons []Reason
}

// Reason is the answer for one field of a pattern.
type Reason struct {
	// Field is the field of the pattern in JSON names, such as "kinds" or
	// "scale[1]".
	Field string
	// Is is the answer for this field alone.
	Is casus.Truth
	// Why is what the answer rests on.
	Why Why
	// Part is the place in the event that decided, in JSON names, such as
	// "participants[0]"; empty if the event does not say, or time decided.
	Part string
	// Asked and Stated are what the pattern asks and what the event says, in
	// plain words.
	Asked, Stated string
	// Because is why the actor that decided belongs to the set asked for, or
	// does not, where a registry said so.
	Because []actor.Reason
}

// String returns a line such as
//
//	by: undetermined (maybe): asked kh, participants[0] states one of kh or aah
func (r Reason) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s (%s): asked %s", r.Field, r.Is, r.Why, r.Asked)
	switch {
	case r.Stated != "" && r.Part != "":
		fmt.Fprintf(&b, ", %s states %s", r.Part, r.Stated)
	case r.Stated != "":
		fmt.Fprintf(&b, ", stated %s", r.Stated)
	}
	return b.String()
}

// String returns the answer and a line for every reason.
func (m Match) String() string {
	var b strings.Builder
	b.WriteString(m.Is.String())
	for _, r := range m.Reasons {
		b.WriteString("\n\t" + r.String())
	}
	return b.String()
}

// Match reports whether the event fits the pattern. c holds what may be looked
// up to decide it, and may be nil.
//
// A field that the event does not state is undetermined; one that it states is
// taken to be stated in full, so that an attack with one actor who did it was
// done by nobody else. In particular:
//
//   - Kinds: an event of a coarser kind than asked is undetermined. So is an
//     incident where assault or coercion is asked for, which it may turn out
//     to be. A statement is also of the kinds of its speech acts (see
//     [SpeechKind.Kind]).
//   - Means: an event without means is undetermined, unless it is of a kind in
//     which no force is used (see [Kind.MayUseForce]).
//   - Status: an empty list asks that it happened; an entry "" is occurred.
//   - By: asked of the participants with [RoleBy]. One known only as one of a
//     set fits if the whole set does (see [Context.Within]).
//   - Against: asked likewise of targets and addressees, those whom a speech
//     act is addressed to among them; they must be outside the set for a No.
//     A victim, owner or user, or the actor of a casualty, may bring a Yes,
//     and never a No: who was hit need not have been meant.
//   - Where: asked of the places where the event took place: from where it was
//     launched or where people came from only if the pattern's place has that
//     role. Names, units and descriptions are compared without regard to
//     case, a name with the units around the place as well. Distances are
//     measured on the sphere; how far from its point the event may have been
//     is RadiusM, or 25 km for [PrecisionNear], and else not known for
//     anything coarser than exact.
//   - When: the event lies within the dates if it neither began before them
//     nor was over after them. Civil dates of the pattern are read in the
//     event's zone.
//   - Before: that it began before the other began, by what [Context.Before]
//     says, links between the two, civil dates in one zone, or bounds.
//   - Scale: of the people harmed, by what [Event.Toll] says of all; of a
//     quantity, by the greatest of its counts, which are not added up.
func (p Pattern) Match(e Event, c *Context) Match {
	q := query{Pattern: p, e: &e, c: c.orEmpty(), explain: true}
	q.ask()
	return Match{Is: q.is, Reasons: q.reasons}
}

// query asks a pattern's questions of one event.
type query struct {
	Pattern
	e       *Event
	c       *Context
	explain bool
	is      casus.Truth
	reasons []Reason
	// at is when the event took place, once it is known.
	at    edtf.Bounds
	timed bool
	// recall knows answers for other events with the same parts.
	recall *recall
}

// finding is the answer for one field. The part and the texts are filled in
// only where they are asked for.
type finding struct {
	is           casus.Truth
	why          Why
	part, stated string
	because      []actor.Reason
}

// ask gives the answer for every field, and why.
func (q *query) ask() {
	q.is = casus.Yes
	q.field(len(q.Kinds) > 0, "kinds", atAct, (*query).kinds, func() string { return listText(q.Kinds) })
	q.field(len(q.Means) > 0, "means", atAct, (*query).means, func() string { return listText(q.Means) })
	q.field(true, "status", atAct, (*query).status, q.statusText)
	q.field(!q.By.IsZero(), "by", atWho|atTime, (*query).by, q.By.String)
	q.field(!q.Against.IsZero(), "against", atWho|atHarm|atRest|atTime, (*query).against, q.Against.String)
	q.field(len(q.Where) > 0, "where", atWhere, (*query).where, func() string { return placesText(q.Where) })
	q.field(q.When != "", "when", atTime, (*query).when, func() string { return string(q.When) })
	q.field(q.Before != "", "before", atID|atTime|atRest, (*query).before, func() string { return string(q.Before) })
	for i := range q.Scale {
		at := atHarm
		if q.Scale[i].Harm == "" {
			at = atRest
		}
		q.field(true, q.entry("scale", i, ""), at, func(q *query) finding { return q.scale(q.Scale[i]) }, q.Scale[i].String)
	}
}

// field asks about one field of the pattern, which looks at some parts of the
// event.
func (q *query) field(asked bool, name string, at looks, answer func(*query) finding, text func() string) {
	if !asked {
		return
	}
	r, known := q.recall.reason(len(q.reasons), at)
	if !known {
		f := answer(q)
		r = Reason{Field: name, Is: f.is, Why: f.why, Part: f.part, Asked: text(), Stated: f.stated, Because: f.because}
		q.recall.keep(r)
	}
	q.is = q.is.And(r.Is)
	q.reasons = append(q.reasons, r)
}

// entry returns the place of an entry of a list, or of a field of it.
func (q *query) entry(list string, i int, field string) string {
	if !q.explain {
		return ""
	}
	return fieldpath.Join(fieldpath.Index(list, i), field)
}

// bounds returns when the event took place.
func (q *query) bounds() edtf.Bounds {
	if !q.timed {
		q.at, q.timed = q.c.boundsOf(q.e), true
	}
	return q.at
}

// best keeps the finding that decides among alternatives of which one must
// fit: a Yes, else an Undetermined, else a No; of equals the first.
type best struct {
	finding
	any bool
}

func (b *best) offer(f finding) {
	if !b.any || f.is == casus.Yes && b.is != casus.Yes || f.is == casus.Undetermined && b.is == casus.No {
		b.finding, b.any = f, true
	}
}

// found returns the finding, or that nothing is stated if there was none.
func (b *best) found() finding {
	if !b.any {
		return finding{why: WhyUnstated}
	}
	return b.finding
}
