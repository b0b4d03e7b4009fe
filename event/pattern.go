package event

import (
	"encoding/json"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// Pattern describes events. A field that is not set asks nothing; an event
// fits when it fits every field that is set. The zero Pattern fits every event
// that happened.
type Pattern struct {
	// Kinds and Means ask that the event lie within any of those listed.
	Kinds []Kind  `json:"kinds,omitzero"`
	Means []Means `json:"means,omitzero"`
	// Status asks for any of those listed, where "" is occurred; an empty
	// list asks that it happened.
	Status []Status `json:"status,omitzero"`
	// By asks that somebody of the set did it; where it matters who is held
	// responsible, claims answer rather than participants.
	By actor.Set `json:"by,omitzero"`
	// Against asks that somebody of the set was its target, victim, owner,
	// user or addressee. Where no target is stated, the answer is not no.
	Against actor.Set `json:"against,omitzero"`
	// Where asks that one place of the event fit any of those listed; a
	// listed place is fitted when all that it states holds.
	Where []Place `json:"where,omitzero"`
	// When asks that the event lie within the dates: of a set of dates, within
	// one of them.
	When edtf.Date `json:"when,omitzero"`
	// Before asks that the event began before that one did.
	Before ID `json:"before,omitzero"`
	// Scale asks that every one of those listed be reached.
	Scale []Scale `json:"scale,omitzero"`
}

// Scale is a least size: of a harm or a quantity, as a number or as much as
// another event.
type Scale struct {
	// Exactly one of Harm and Quantity is set.
	Harm     Harm     `json:"harm,omitzero"`
	Quantity Quantity `json:"quantity,omitzero"`
	// Exactly one of AtLeast and As is set.
	AtLeast int64 `json:"at_least,omitzero"`
	As      ID    `json:"as,omitzero"`
}

// SuperlativeID names one superlative within a chronicle.
type SuperlativeID string

// Superlative is a claim about the record: that an event or an actor is the
// first, the only, the last or the most of its sort.
type Superlative struct {
	ID   SuperlativeID `json:"id,omitzero"`
	Form Form          `json:"form,omitzero"`
	// Measure is what "most" and "least" compare by: a [Harm], a
	// [Quantity], or one of the measures below.
	Measure MeasureName `json:"measure,omitzero"`
	// Strict: no other stands level with it. "The deadliest" is read as
	// "deadlier than any other" only where this is set, and otherwise as "no
	// other was deadlier". "Only" is strict by itself.
	Strict bool `json:"strict,omitzero"`
	// Event or Actor is of whom it is said.
	Event ID       `json:"event,omitzero"`
	Actor actor.ID `json:"actor,omitzero"`
	// Scope describes the events among which it is said to hold.
	Scope Pattern `json:"scope,omitzero"`
	// Since is the event or the date from which the comparison runs. A date
	// is written in Since, an event in SinceEvent: "the most direct since
	// the embassy was seized" compares with that event left out.
	Since      edtf.Date                  `json:"since,omitzero"`
	SinceEvent ID                         `json:"since_event,omitzero"`
	Cites      []actor.Cite               `json:"cites,omitzero"`
	Extra      map[string]json.RawMessage `json:"extra,omitzero" parquet-value:",json"`
}

// Form is the form of a [Superlative].
type Form string

// The forms.
const (
	FormOnly  Form = "only"
	FormFirst Form = "first"
	FormLast  Form = "last"
	FormMost  Form = "most"
	FormLeast Form = "least"
)

// Forms returns the known forms.
func Forms() []Form { return []Form{FormOnly, FormFirst, FormLast, FormMost, FormLeast} }

// IsKnown reports whether f is one of [Forms].
func (f Form) IsKnown() bool { return slices.Contains(Forms(), f) }

// MeasureName is what "most" compares by: the text of a [Harm] or a
// [Quantity], or one of the measures below.
type MeasureName string

// The measures that are neither a harm nor a quantity.
const (
	MeasureHostility  MeasureName = "hostility"  // the rung on the hostility axis
	MeasureDirectness MeasureName = "directness" // how nearly the act is the actor's own, on its adversary itself
)

// MeasureNames returns the measures that are neither a harm nor a quantity.
func MeasureNames() []MeasureName { return []MeasureName{MeasureHostility, MeasureDirectness} }

// IsKnown reports whether n is one of [MeasureNames] or the text of a known
// [Harm] or [Quantity].
func (n MeasureName) IsKnown() bool {
	return slices.Contains(MeasureNames(), n) || Harm(n).IsKnown() || Quantity(n).IsKnown()
}
