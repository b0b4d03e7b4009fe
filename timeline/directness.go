package timeline

import (
	"fmt"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

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
		return fmt.Sprintf("Directness(%d)", uint8(d))
	}
}

// MarshalText returns the words that String returns.
func (d Directness) MarshalText() ([]byte, error) {
	if d > OwnOnAdversary {
		return nil, fmt.Errorf("timeline: %v: %w", d, casus.ErrRange)
	}
	return []byte(d.String()), nil
}

// UnmarshalText accepts the words that String returns.
func (d *Directness) UnmarshalText(text []byte) error {
	for v := DirectnessUnknown; v <= OwnOnAdversary; v++ {
		if string(text) == v.String() {
			*d = v
			return nil
		}
	}
	return fmt.Errorf("timeline: directness %q: %w", text, casus.ErrUnknown)
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
	struck := t.anyOf(participants(e, event.RoleTarget, event.RoleVictim), adversary, id, t.ownOf)
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

// partOf reports whether an actor is in the set, or acts for one that the set
// lists.
func (t *Timeline) partOf(id actor.ID, s actor.Set, during event.ID) casus.Truth {
	answer := t.registry.In(id, s, t.Bounds(during)).OnRecord
	for _, whole := range s.IDs {
		if t.oneSide(id, whole, during) {
			return casus.Yes
		}
	}
	return answer
}

// ownOf is partOf, or a citizen of one that the set lists.
func (t *Timeline) ownOf(id actor.ID, s actor.Set, during event.ID) casus.Truth {
	answer := t.partOf(id, s, during)
	for _, state := range t.registry.Related(id, actor.CitizenOf, t.Bounds(during)) {
		answer = answer.Or(t.partOf(state.Actor, s, during).And(state.Is))
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
