package ladder

import "slices"

// Absence says why an event has no rung; "" means that it has one.
type Absence string

// The reasons for having no rung.
const (
	// NotHappened: the event failed, is planned or merely possible.
	NotHappened Absence = "not-happened"
	// KindNotStated: the record does not say what sort of event it is.
	KindNotStated Absence = "kind-not-stated"
	// KindUnknown: the kind is of a type that the table does not have.
	KindUnknown Absence = "kind-unknown"
	// NatureContested: whether it was anybody's act is in dispute. The rung
	// it would have as an attack is among [Rung.Possible].
	NatureContested Absence = "nature-contested"
	// NoAct: a state of affairs, a procedure, an accident or a day, done by
	// nobody to anybody.
	NoAct Absence = "no-act"
)

// Absences returns the known reasons for having no rung.
func Absences() []Absence {
	return []Absence{NotHappened, KindNotStated, KindUnknown, NatureContested, NoAct}
}

// IsKnown reports whether a is one of [Absences].
func (a Absence) IsKnown() bool { return slices.Contains(Absences(), a) }
