package timeline

import (
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/ladder"
)

// score measures an event by what the claim compares.
func (j *judge) score(e *event.Event) Score {
	name := j.s.Measure
	switch {
	case name == event.MeasureHostility:
		return hostilityScore(j.Rung(e.ID))
	case name == event.MeasureDirectness:
		return j.Directness(e.ID, j.principal(), j.adversary()).score()
	case event.Harm(name).IsKnown():
		return countScore(e.Toll(event.Harm(name)).All)
	default:
		return countScore(measured(e, event.Quantity(name)))
	}
}

// principal returns whose directness is compared: the actor of whom it is said,
// else whoever did the subject.
func (j *judge) principal() actor.Set {
	switch {
	case j.s.Actor != "":
		return actor.OneOf(j.s.Actor)
	case !j.s.Scope.By.IsZero():
		return j.s.Scope.By
	default:
		return actor.OneOf(j.perpetrators(j.s.Event)...)
	}
}

func hostilityScore(r ladder.Rung) Score {
	low, ok := r.Hostility.Number()
	high, ok2 := r.Highest().Number()
	if !ok || !ok2 {
		return Score{}
	}
	return Score{Low: int64(low), High: int64(high), Known: true, Words: r.Hostility.String()}
}

// countScore reads a count; what is only about a number is not known, since no
// width is implied.
func countScore(c event.Count) Score {
	low, high, ok := c.Bounds()
	if !ok {
		return Score{}
	}
	return Score{Low: low, High: high, Known: true, Open: high == event.NoLimit, Words: c.String()}
}

// measured returns what an event states of a quantity: what it states of all,
// or else the sum of what it states of the parts.
func measured(e *event.Event, q event.Quantity) event.Count {
	var counts []event.Count
	for _, m := range e.Measures {
		if m.Quantity == q {
			counts = append(counts, m.Count)
		}
	}
	if len(counts) == 0 {
		return event.Count{}
	}
	return event.Sum(counts...)
}

// Directness is how nearly an act of force is the principal's own, on its
// adversary itself. The zero Directness cannot be told.
type Directness uint8

// The levels of directness, the least direct first. The scale is ordinal and
// this library's own: what the words "direct" and "by proxy" put in order.
const (
	DirectnessUnknown Directness = iota // it cannot be told
	// DirectnessNone: no act of force, or neither the principal's nor that of anybody
	// it stands behind.
	DirectnessNone
	// ByProxyElsewhere: by somebody the principal backs, on others than the
	// adversary.
	ByProxyElsewhere
	// ByProxy: by somebody the principal backs, on the adversary.
	ByProxy
	// OwnElsewhere: by the principal's own forces, on others than the
	// adversary itself, such as those it backs or its partners.
	OwnElsewhere
	// OwnOnAdversary: by the principal's own forces, on the adversary's own
	// people, forces or territory.
	OwnOnAdversary
)

// String returns the level in words.
func (d Directness) String() string {
	switch d {
	case DirectnessUnknown:
		return "not known"
	case DirectnessNone:
		return "no act of force of its own or of those it backs"
	case ByProxyElsewhere:
		return "by those it backs, on others"
	case ByProxy:
		return "by those it backs, on the adversary"
	case OwnElsewhere:
		return "by its own forces, on others"
	case OwnOnAdversary:
		return "by its own forces, on the adversary itself"
	default:
		return "Directness(" + string('0'+rune(d%10)) + ")"
	}
}

func (d Directness) score() Score {
	if d == DirectnessUnknown {
		return Score{}
	}
	return Score{Low: int64(d), High: int64(d), Known: true, Words: d.String()}
}

// Directness returns how nearly an act of force was the principal's own, on the
// adversary itself. Who did it are its undisputed authors: who is merely blamed
// for an act leaves its directness unknown, unless they are beside the point
// whoever they are. The adversary's own are the targets and victims that belong
// to it; what it owns or uses does not make it the target.
func (t *Timeline) Directness(id event.ID, principal, adversary actor.Set) Directness {
	e, ok := t.eventOf(id)
	if !ok || !e.Status.Happened() {
		return DirectnessUnknown
	}
	if !usesForce(e) {
		return DirectnessNone
	}
	authors := participants(e, event.RoleBy)
	if len(authors) == 0 {
		return DirectnessUnknown
	}
	own := t.anyOf(authors, principal, id, t.partOf)
	backed := t.anyOf(authors, principal, id, t.backedBy)
	struck := t.anyOf(participants(e, event.RoleTarget, event.RoleVictim), adversary, id, t.partOf)
	switch {
	case own == casus.Undetermined, own == casus.No && backed == casus.Undetermined:
		return DirectnessUnknown
	case own == casus.No && backed == casus.No:
		return DirectnessNone
	case struck == casus.Undetermined:
		return DirectnessUnknown
	case own == casus.Yes && struck == casus.Yes:
		return OwnOnAdversary
	case own == casus.Yes:
		return OwnElsewhere
	case struck == casus.Yes:
		return ByProxy
	default:
		return ByProxyElsewhere
	}
}

// usesForce reports whether an event used force, by its kind or by what was
// used in it.
func usesForce(e *event.Event) bool {
	return e.Kind.Within(event.KindAssault) || e.Kind.Within(event.KindCoerce) || len(e.Attacks) > 0
}

// anyOf asks of any of the actors whether it stands to the set as is says.
func (t *Timeline) anyOf(
	ids []actor.ID, s actor.Set, during event.ID, is func(actor.ID, actor.Set, event.ID) casus.Truth,
) casus.Truth {
	answer := casus.No
	for _, id := range ids {
		answer = answer.Or(is(id, s, during))
	}
	return answer
}

// partOf reports whether an actor is in the set, or a part, member or citizen
// of one that the set lists.
func (t *Timeline) partOf(id actor.ID, s actor.Set, during event.ID) casus.Truth {
	answer := t.registry.In(id, s, t.Bounds(during)).OnRecord
	for _, whole := range s.IDs {
		if t.oneSide(id, whole, during) {
			return casus.Yes
		}
	}
	return answer
}

// backedBy reports whether somebody of the set stands behind an actor.
func (t *Timeline) backedBy(id actor.ID, s actor.Set, during event.ID) casus.Truth {
	answer := casus.No
	for _, b := range t.registry.Sponsors(id, t.Bounds(during)) {
		in := casus.TruthOf(slices.ContainsFunc(s.IDs, func(whole actor.ID) bool { return t.oneSide(b.Actor, whole, during) }))
		answer = answer.Or(in.And(b.Is))
	}
	return answer
}
