package attribution

import (
	"encoding/json"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// ID names one claim within a chronicle or index.
type ID string

// Claim is one statement about an event, made by someone on some ground: who
// did it, what it was, where it came from, whether it happened as told. The
// question it answers follows from the fields of its Answers that are set.
type Claim struct {
	ID ID `json:"id,omitzero"`
	// What the claim is about: events, other claims, or pieces of evidence.
	Events   []event.ID       `json:"events,omitzero"`
	On       []ID             `json:"on,omitzero"`
	Exhibits []actor.SourceID `json:"exhibits,omitzero"`
	// Utterance is the event in which it was said. Where no such event is
	// recorded, Speakers and Said stand in its place.
	Utterance event.ID   `json:"utterance,omitzero"`
	Speakers  []actor.ID `json:"speakers,omitzero"`
	Said      edtf.Date  `json:"said,omitzero"`
	// Stance is what the speakers do with the statement; "" asserts it. With
	// any other stance the Answers still hold the positive statement.
	Stance actor.Stance `json:"stance,omitzero"`
	// Answers lists the answers of which the speakers say that one holds.
	Answers []Answer `json:"answers,omitzero"`
	// Likely is how probable the speakers call it, Confidence how well
	// founded; they are two things and never derived from each other.
	Likely     Likelihood `json:"likely,omitzero"`
	Confidence Confidence `json:"confidence,omitzero"`
	Grounds    []Ground   `json:"grounds,omitzero"`
	// If and Unless list events on which the claim hangs: it is made for the
	// case that all of If and none of Unless come about.
	If     []event.ID `json:"if,omitzero"`
	Unless []event.ID `json:"unless,omitzero"`
	// DerivedFrom lists the claims that this one retells; Replaces those of
	// the same speakers that it takes the place of.
	DerivedFrom []ID                       `json:"derived_from,omitzero"`
	Replaces    []ID                       `json:"replaces,omitzero"`
	Cites       []actor.Cite               `json:"cites,omitzero"`
	Extra       map[string]json.RawMessage `json:"extra,omitzero" parquet-value:",json"`
}

// Answer is one answer to the question a claim takes up. The fields that are
// set hold together.
type Answer struct {
	// Who answers who is responsible, at the Level stated.
	Who   actor.Set `json:"who,omitzero"`
	Level Level     `json:"level,omitzero"`
	// Where answers from or at which place.
	Where event.Place `json:"where,omitzero"`
	// What answers what it was.
	What What `json:"what,omitzero"`
	// Status answers whether it came about at all.
	Status event.Status `json:"status,omitzero"`
	// Finding answers whether something is so, in a word: see [Findings].
	Finding Finding `json:"finding,omitzero"`
}

// What is the nature of an event as a claim puts it.
type What struct {
	Kind   event.Kind   `json:"kind,omitzero"`
	Means  event.Means  `json:"means,omitzero"`
	Intent event.Intent `json:"intent,omitzero"`
	// Agent names the substance or the model of the weapon.
	Agent string `json:"agent,omitzero"`
}

// IsZero reports whether nothing is said of what it was.
func (w What) IsZero() bool { return w == What{} }

// Level is how an actor is held responsible; "" is as perpetrator, by whose
// hands it was done. That a state backs a group is a relation between the two;
// that it directed, supplied or answers for this act is a claim of its own.
type Level string

// The levels of responsibility other than perpetrator.
const (
	LevelDirector    Level = "director"     // ordered or directed this act
	LevelApprover    Level = "approver"     // let it go ahead, without having ordered it
	LevelSponsor     Level = "sponsor"      // stands behind those who did it
	LevelMaker       Level = "maker"        // made the weapon or the means
	LevelSupplier    Level = "supplier"     // handed the weapon or the means on
	LevelHolder      Level = "holder"       // had the weapon or the means before it was used
	LevelLostControl Level = "lost-control" // of the weapon or of those who did it
	LevelLegal       Level = "legally-responsible"
	LevelResponsible Level = "responsible" // in some way: it is not said how
)

// Levels returns the known levels other than perpetrator.
func Levels() []Level {
	return []Level{
		LevelDirector, LevelApprover, LevelSponsor, LevelMaker, LevelSupplier, LevelHolder, LevelLostControl,
		LevelLegal, LevelResponsible,
	}
}

// IsKnown reports whether l is one of [Levels]; "" is perpetrator.
func (l Level) IsKnown() bool { return l == "" || slices.Contains(Levels(), l) }

// Finding is the result of an inquiry in a word. The vocabulary is open.
type Finding string

// The findings in common use.
const (
	FindingTrue      Finding = "true"
	FindingFalse     Finding = "false"
	FindingAuthentic Finding = "authentic"
	FindingForged    Finding = "forged"
	FindingValid     Finding = "valid"   // an election, a mandate
	FindingInvalid   Finding = "invalid" // rigged, void
	FindingLawful    Finding = "lawful"
	FindingUnlawful  Finding = "unlawful"
)

// Findings returns the known findings.
func Findings() []Finding {
	return []Finding{
		FindingTrue, FindingFalse, FindingAuthentic, FindingForged, FindingValid, FindingInvalid, FindingLawful,
		FindingUnlawful,
	}
}

// IsKnown reports whether f is one of [Findings].
func (f Finding) IsKnown() bool { return slices.Contains(Findings(), f) }

// Ground is a reason given for a claim.
type Ground struct {
	Basis Basis `json:"basis,omitzero"`
	// Superlative is the claim about the record on which the ground rests,
	// such as "the only group known to have".
	Superlative event.SuperlativeID `json:"superlative,omitzero"`
	// Events lists the events it points to.
	Events []event.ID `json:"events,omitzero"`
	// Exhibits lists the pieces of evidence it rests on.
	Exhibits []actor.SourceID `json:"exhibits,omitzero"`
	Text     string           `json:"text,omitzero"`
}

// Basis is the sort of reason a claim rests on.
type Basis string

// The bases. Only-known-precedent ("the only group known to have") and
// only-capable ("the only group able to") are different reasons, of different
// strength, and a retelling that turns the first into the second changes the claim.
const (
	BasisOnlyKnownPrecedent Basis = "only-known-precedent"
	BasisOnlyCapable        Basis = "only-capable"
	BasisModusOperandi      Basis = "modus-operandi"
	BasisWeaponProvenance   Basis = "weapon-provenance"
	BasisTrajectory         Basis = "trajectory"
	BasisLocation           Basis = "location"
	BasisMotive             Basis = "motive"
	BasisIntelligence       Basis = "intelligence"
	BasisForensic           Basis = "forensic"
	BasisNoAlternative      Basis = "no-alternative"
	BasisJudicial           Basis = "judicial"
	BasisRetaliation        Basis = "retaliation" // revealed by whom one strikes back at
	BasisCategory           Basis = "category"    // of the sort of group, not of this one
)

// Bases returns the known bases.
func Bases() []Basis {
	return []Basis{
		BasisOnlyKnownPrecedent, BasisOnlyCapable, BasisModusOperandi, BasisWeaponProvenance, BasisTrajectory,
		BasisLocation, BasisMotive, BasisIntelligence, BasisForensic, BasisNoAlternative, BasisJudicial,
		BasisRetaliation, BasisCategory,
	}
}

// IsKnown reports whether b is one of [Bases].
func (b Basis) IsKnown() bool { return slices.Contains(Bases(), b) }
