package escalation

import (
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
)

// Act is what the engine knows of an event: who did what to whom, when, and
// where it stands on the ladder. It is plain data, so that acts travel through
// any encoder. Package timeline makes acts of solved events; any other source
// of dyadic events can make its own.
type Act struct {
	ID event.ID `json:"id,omitzero"`
	// Earliest and Latest bound the instant at which the act began, anywhere
	// between them being as likely. A missing bound is [edtf.NegInf] or
	// [edtf.PosInf], which is what [edtf.Date.Bounds] has there. Both zero is
	// the beginning of 1970, not an unknown date.
	Earliest edtf.Seconds `json:"earliest,omitzero"`
	Latest   edtf.Seconds `json:"latest,omitzero"`
	// By lists who may have done it, one entry an answer to the question. Where
	// the probabilities leave something, the rest is somebody unknown.
	By []Party `json:"by,omitzero"`
	// Against are those whom it struck: targets, victims, owners, hosts.
	Against []actor.ID `json:"against,omitzero"`
	// To are those whom words were addressed to or aimed at.
	To []actor.ID `json:"to,omitzero"`
	// Countries and Places say where it was; Places are names of any
	// vocabulary, compared as text.
	Countries []actor.Country `json:"countries,omitzero"`
	Places    []string        `json:"places,omitzero"`
	// Kind and Speech say what it was. Speech are the acts done with words, if
	// it is a statement or has one.
	Kind   event.Kind         `json:"kind,omitzero"`
	Speech []event.SpeechKind `json:"speech,omitzero"`
	// Means are what force was used with.
	Means []event.Means `json:"means,omitzero"`
	// Hostility and Accord are its places on the ladder, see [ladder.Of].
	Hostility ladder.Hostility `json:"hostility,omitzero"`
	Accord    ladder.Accord    `json:"accord,omitzero"`
	// Narration is the place of the act in the order of telling, from 1 on; 0
	// where it has none. It is used with [Options.Narration] only.
	Narration int `json:"narration,omitzero"`
	// Causes are the acts that sources say it answered.
	Causes []Stated `json:"causes,omitzero"`
	// After are acts that are stated to have begun before it, whatever the
	// dates leave open.
	After []event.ID `json:"after,omitzero"`
}

// Party is one answer to the question who did an act: several actors did it
// together, or one alone.
type Party struct {
	Actors []actor.ID `json:"actors,omitzero"`
	// P is the probability that it was they, above 0 and at most 1.
	P float64 `json:"p,omitzero"`
}

// Did returns who did an act where nobody contests it: all the actors together.
func Did(actors ...actor.ID) []Party { return []Party{{Actors: actors, P: 1}} }

// Stated is a cause that sources state.
type Stated struct {
	// Of is the act that was answered.
	Of event.ID `json:"of,omitzero"`
	// Reliability is the probability, 0 to 1, that who says so is right.
	Reliability float64 `json:"reliability,omitzero"`
}

// TieKind says how two actors stand to each other.
type TieKind string

// The kinds of tie.
const (
	// SameSide: the two act as one, as an army and its state do. It holds both
	// ways and passes on: who is on one side with my side is on my side.
	SameSide TieKind = "same-side"
	// Backs: A arms, funds, trains or directs B. It passes on along a chain of
	// backers, and circles of backers do no harm.
	Backs TieKind = "backs"
	// Allied: the two stand by each other. It holds both ways, and does not
	// pass on.
	Allied TieKind = "allied"
	// Opposed: the two are adversaries apart from any single act. It holds both
	// ways.
	Opposed TieKind = "opposed"
)

// TieKinds returns the kinds of tie.
func TieKinds() []TieKind { return []TieKind{SameSide, Backs, Allied, Opposed} }

// IsKnown reports whether k is one of [TieKinds].
func (k TieKind) IsKnown() bool {
	return k == SameSide || k == Backs || k == Allied || k == Opposed
}

// Tie is how two actors stood to each other in a time.
type Tie struct {
	Kind TieKind  `json:"kind,omitzero"`
	A    actor.ID `json:"a,omitzero"`
	B    actor.ID `json:"b,omitzero"`
	// Start and End are the first and the last instant of the tie; both zero
	// stands for always.
	Start edtf.Seconds `json:"start,omitzero"`
	End   edtf.Seconds `json:"end,omitzero"`
}
