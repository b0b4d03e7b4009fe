package escalation

import (
	"fmt"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// Answer is what an act answers, as far as the engine can tell.
type Answer struct {
	ID event.ID
	// None is the probability that it answers nothing known.
	None float64
	// NoneScore is the score of that alternative, and NoneAddends what makes
	// it up.
	NoneScore   Nats
	NoneAddends []Addend
	// Candidates is how many earlier acts competed; Cut: there would have been
	// more than [Options.Candidates], and the least recent were left out.
	Candidates int
	Cut        bool
	// Parents are the acts that it may answer, the most probable first, at
	// most [Options.Parents] of them. Of two that are equally probable the
	// smaller identifier comes first.
	Parents []Parent
	// Unmet are stated causes that could not compete.
	Unmet []Unmet
	// Unanswered is the probability that nobody on the side of those whom the
	// act struck answered it: one less the probability of a reply, multiplied
	// over all later acts.
	Unanswered float64
	// Censored: the record ends before the window in which the act may be
	// answered, so that an answer may still come.
	Censored bool
}

// Parent is an act that another may answer.
type Parent struct {
	Cause event.ID
	// P is the probability that it was this act that the other answers.
	P float64
	// Score is the sum of the addends. P is exp(Score) as a share of that of
	// all candidates and of no parent at all, or, where dates leave the order
	// open, what the package documentation says.
	Score   Nats
	Addends []Addend
	// Role is who answers whom. Where it is contested who did one of the two,
	// it is the role that weighs most, and RoleP its share of P.
	Role  Role
	RoleP float64
	// By is who did the cause in that role, Actors who did the act.
	By, Actors []actor.ID
	// Order is the probability that the cause began first, by the dates.
	Order float64
	// Lag is how long the act began after the cause, expected given that
	// order. LagKnown is false where one of the two is undated.
	Lag      edtf.Seconds
	LagKnown bool
	// Turn compares the rungs of the two.
	Turn Turn
	// NewActors, NewCountries and NewMeans are what the act brought in that
	// the cause did not have, if it is one of coercion or force.
	NewActors    []actor.ID
	NewCountries []actor.Country
	NewMeans     []event.Means
	// Inverse: the turn to accord. The cause was an act of hostility from
	// coercion upwards, the answer is one of accord and of no such hostility.
	Inverse bool
	// Stated: a source states this cause.
	Stated bool
}

// Horizontal reports whether the act widened what it answers: a new actor,
// country or family of means.
func (p Parent) Horizontal() bool {
	return len(p.NewActors) > 0 || len(p.NewCountries) > 0 || len(p.NewMeans) > 0
}

// Addend is what one feature adds to a score.
type Addend struct {
	// Feature is the name of the feature, see [Features].
	Feature string
	// Value is what was measured, and Nats the value times the weight.
	Value float64
	Nats  Nats
}

// String puts the addend in words: "+1.54 the earlier act was done by whom this
// one is aimed at".
func (a Addend) String() string {
	reason := a.Feature
	if f, ok := featureNamed(a.Feature); ok {
		reason = f.Reason
		if strings.Contains(reason, "%") {
			reason = fmt.Sprintf(reason, a.Value)
		}
	}
	return a.Nats.String() + " " + reason
}

// Unmet is a stated cause that could not compete.
type Unmet struct {
	Cause event.ID
	Why   UnmetReason
}

// UnmetReason says why a stated cause could not compete.
type UnmetReason string

// The reasons.
const (
	// NotInRecord: there is no such act, or it is sealed and gone.
	NotInRecord UnmetReason = "not-in-record"
	// Later: the stated cause began after what is said to answer it.
	Later UnmetReason = "later"
	// BeyondWindow: it lies further back than [Options.Window].
	BeyondWindow UnmetReason = "beyond-window"
)

// UnmetReasons returns the reasons.
func UnmetReasons() []UnmetReason { return []UnmetReason{NotInRecord, Later, BeyondWindow} }

// IsKnown reports whether r is one of [UnmetReasons].
func (r UnmetReason) IsKnown() bool { return r == NotInRecord || r == Later || r == BeyondWindow }
