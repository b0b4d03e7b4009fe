package attribution

import (
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution/ledger"
	"github.com/casus-events/casus/event"
)

// Entry is one line of the ledger: what one claim, one act or one silence does
// to the odds. It divides the odds of everybody outside of those it speaks for
// by 1/Weight. Lines with one Root are one witness: of them only the heaviest
// counts against an atom.
type Entry struct {
	// Claim is the claim, Event the act that reveals whom somebody blames,
	// Silent who has not claimed the act. One of them is set.
	Claim  ID
	Event  event.ID
	Silent actor.ID
	Voice  Voice
	// Root is where it comes from, Party the state or group of the speaker:
	// see [Weights].
	Root  string
	Party actor.ID
	// Level is at which level it holds somebody responsible.
	Level Level
	Basis Basis
	// Who is of whom it speaks, and Not whether it says that it was somebody
	// else.
	Who actor.Set
	Not bool
	// Base is what such a statement weighs, Trust the reliability that
	// weakens it, Weight what remains. All are 1 for what says nothing.
	Base, Trust, Weight float64
	// Nats is -ln Weight.
	Nats float64
	// For are the atoms it certainly speaks for, May those it may speak for,
	// all by their numbers in Assessment.Atoms. Who is outside of both pays
	// Weight, who is only in May pays Weight to the power of Weights.Unsure.
	For, May ledger.Set
	// Reasons say how the weight came about, in the order of the steps.
	Reasons []EntryReason
}

// EntryReason is one step towards the weight of an [Entry].
type EntryReason struct {
	Why EntryWhy
	// Value is the weight or the reliability that the step brings in.
	Value float64
	// Claims are the claims that make it so: rebuttals, originals.
	Claims []ID
	// Detail is what the step looked at, such as a basis or a likelihood.
	Detail string
}

// EntryWhy is what one step towards a weight rests on.
type EntryWhy string

// The steps. Those that say nothing leave a weight of 1.
const (
	EntryAsserted      EntryWhy = "asserted"       // plainly, without a ground
	EntryGround        EntryWhy = "ground"         // on the ground named
	EntryOwnClaim      EntryWhy = "own-claim"      // the speaker takes it upon itself
	EntryFirstClaim    EntryWhy = "first-claim"    // and nothing was known of it before
	EntryDenied        EntryWhy = "denied"         // by others
	EntryOwnDenial     EntryWhy = "own-denial"     // by whoever is named
	EntryDoubted       EntryWhy = "doubted"        //
	EntryLikelihood    EntryWhy = "likelihood"     // it goes no further than its words
	EntryConfidence    EntryWhy = "confidence"     // how well founded its speaker calls it
	EntrySpeaker       EntryWhy = "speaker"        // how reliable the speaker is
	EntrySource        EntryWhy = "source"         // how reliable the source is
	EntryUnnamed       EntryWhy = "unnamed"        // speakers known by description only
	EntryRebutted      EntryWhy = "rebutted"       // by other claims
	EntryConfirms      EntryWhy = "confirms"       // another claim
	EntryRetells       EntryWhy = "retells"        // no stronger than what it retells
	EntryRetaliation   EntryWhy = "retaliation"    // an act that answers the event
	EntrySilence       EntryWhy = "silence"        // of somebody who mostly claims what it does
	EntryAnalyst       EntryWhy = "analyst"        // a weight set by hand
	EntryDeclines      EntryWhy = "declines"       // says nothing: declines to
	EntryInvestigating EntryWhy = "investigating"  // says nothing: has not concluded
	EntryRetracts      EntryWhy = "retracts"       // says nothing: takes something back
	EntryConditional   EntryWhy = "conditional"    // says nothing: hangs on something else
	EntryHedged        EntryWhy = "hedged"         // says nothing: a hedge without a side
	EntryWordsOnly     EntryWhy = "words-only"     // says nothing: of whom is not known
	EntryOtherAnswer   EntryWhy = "other-answer"   // says nothing: an answer to another question may hold instead
	EntryInPrior       EntryWhy = "in-prior"       // says nothing: the precedent is in the prior
	EntryTakenBack     EntryWhy = "taken-back"     // says nothing: what it retells no longer stands
	EntryUnknownStance EntryWhy = "unknown-stance" // says nothing: a stance that is not known
)

// EntryWhys returns the known steps.
func EntryWhys() []EntryWhy {
	return []EntryWhy{
		EntryAsserted, EntryGround, EntryOwnClaim, EntryFirstClaim, EntryDenied, EntryOwnDenial, EntryDoubted,
		EntryLikelihood, EntryConfidence, EntrySpeaker, EntrySource, EntryUnnamed, EntryRebutted, EntryConfirms,
		EntryRetells, EntryRetaliation, EntrySilence, EntryAnalyst, EntryDeclines, EntryInvestigating, EntryRetracts,
		EntryConditional, EntryHedged, EntryWordsOnly, EntryOtherAnswer, EntryInPrior, EntryTakenBack, EntryUnknownStance,
	}
}

// IsKnown reports whether w is one of [EntryWhys].
func (w EntryWhy) IsKnown() bool { return slices.Contains(EntryWhys(), w) }

// IsVacuous reports whether the line changes nothing by itself.
func (e Entry) IsVacuous() bool { return e.Weight == 1 }

// Has reports whether a step is among the reasons of the line.
func (e Entry) Has(why EntryWhy) bool {
	return slices.ContainsFunc(e.Reasons, func(r EntryReason) bool { return r.Why == why })
}

func (e *Entry) note(why EntryWhy, value float64, detail string, claims ...ID) {
	e.Reasons = append(e.Reasons, EntryReason{Why: why, Value: value, Claims: claims, Detail: detail})
}

// silent makes the line one that says nothing.
func (e *Entry) silent(why EntryWhy, detail string) {
	e.Base = 1
	e.note(why, 1, detail)
}

// name says what the line is: a claim, an act or a silence.
func (e Entry) name() string {
	switch {
	case e.Claim != "":
		return fmt.Sprintf("%s (%s)", e.Claim, e.Voice)
	case e.Event != "":
		return fmt.Sprintf("act %s (%s)", e.Event, e.Voice)
	default:
		return fmt.Sprintf("silence of %s", e.Silent)
	}
}

// String returns the line as prose: what it is, what it does, and why.
func (e Entry) String() string {
	var b strings.Builder
	b.WriteString(e.name())
	switch {
	case e.IsVacuous():
		b.WriteString(" changes nothing")
	case e.Not:
		fmt.Fprintf(&b, " divides the odds of %s by %.3g, %.3f nats", e.Who, 1/e.Weight, e.Nats)
	default:
		fmt.Fprintf(&b, " divides the odds of everybody but %s by %.3g, %.3f nats", e.Who, 1/e.Weight, e.Nats)
	}
	if e.Root != "" {
		fmt.Fprintf(&b, "; root %s", e.Root)
	}
	for i, r := range e.Reasons {
		b.WriteString([]string{": ", ", "}[min(i, 1)] + r.String())
	}
	return b.String()
}

// String returns the step with its value.
func (r EntryReason) String() string {
	text := string(r.Why)
	if r.Detail != "" {
		text += " " + r.Detail
	}
	if len(r.Claims) > 0 {
		text += " " + joinIDs(r.Claims)
	}
	if r.Value != 1 {
		text += fmt.Sprintf(" %.3g", r.Value)
	}
	return text
}
