package cameo

import (
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// Crosswalk is what a code of a data set means in the vocabularies of this
// library. What the code does not say is zero.
type Crosswalk struct {
	Kind   event.Kind
	Status event.Status
	Speech event.SpeechKind
	Means  event.Means
	Target event.TargetKind
	// Harm is what people suffered, with no number.
	Harm event.Harm
	// Why says what the mapping leaves out or cannot tell, and for a code
	// without a kind, why it has none. It is "" for an exact mapping.
	Why string
}

// Sort is what sort of actor a code of a data set names.
type Sort struct {
	// Kind is "" where the code covers several kinds.
	Kind   actor.Kind
	Traits []actor.Trait
	// Why says what the mapping leaves out; "" for an exact one.
	Why string
}

// Equal reports whether s and t say the same.
func (s Sort) Equal(t Sort) bool {
	return s.Kind == t.Kind && s.Why == t.Why && slices.Equal(s.Traits, t.Traits)
}
