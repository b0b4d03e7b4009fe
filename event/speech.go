package event

import (
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// SpeechAct is one thing a speaker did with words. A statement that condemns,
// calls on one party and urges another is one event with three. That it answers
// an earlier event is said by a [Link] of kind responds-to, not here.
type SpeechAct struct {
	Kind SpeechKind `json:"kind,omitzero"`
	// To lists whom it is addressed to.
	To []actor.ID `json:"to,omitzero"`
	// About lists the events it is about.
	About []ID `json:"about,omitzero"`
	// Proposes lists the events it asks for, announces, threatens or warns
	// of; each is an event of its own, possible or planned.
	Proposes []ID `json:"proposes,omitzero"`
	// Deadline is by when, as in an ultimatum.
	Deadline edtf.Date `json:"deadline,omitzero"`
	// Text is the gist in the compiler's words, Quoted the words
	// themselves, where they are the point.
	Text   string `json:"text,omitzero"`
	Quoted string `json:"quoted,omitzero"`
}

// SpeechKind is the illocution: what is done in saying it.
type SpeechKind string

// The kinds of speech act.
const (
	Condemn   SpeechKind = "condemn"
	Condole   SpeechKind = "condole"
	Praise    SpeechKind = "praise"
	Support   SpeechKind = "support"
	CallOn    SpeechKind = "call-on" // somebody to do something
	Urge      SpeechKind = "urge"
	Warn      SpeechKind = "warn"
	Threaten  SpeechKind = "threaten"
	Demand    SpeechKind = "demand"
	Offer     SpeechKind = "offer"
	Promise   SpeechKind = "promise"
	Announce  SpeechKind = "announce"
	Assess    SpeechKind = "assess" // judge what happened or will
	Accuse    SpeechKind = "accuse"
	Admit     SpeechKind = "admit"
	Deny      SpeechKind = "deny"
	Reject    SpeechKind = "reject"
	Apologise SpeechKind = "apologise"
	Report    SpeechKind = "report" // state what happened
	// DeclareWar is the formal act; the war itself is of kind condition/war.
	DeclareWar SpeechKind = "declare-war"
)

// SpeechKinds returns the known kinds of speech act.
func SpeechKinds() []SpeechKind {
	return []SpeechKind{
		Condemn, Condole, Praise, Support, CallOn, Urge, Warn, Threaten, Demand, Offer, Promise, Announce, Assess,
		Accuse, Admit, Deny, Reject, Apologise, Report, DeclareWar,
	}
}

// IsKnown reports whether k is one of [SpeechKinds].
func (k SpeechKind) IsKnown() bool { return slices.Contains(SpeechKinds(), k) }
