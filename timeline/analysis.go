package timeline

import (
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
)

// Analysis is all that a timeline tells, as plain data for programs that read
// JSON. Answers refer to events, actors and sources by identifier; instants are
// text such as "2020-03-11T21:00:00Z", empty where there is none; answers on a
// scale are its words, such as "certain". The names of its members are stable;
// members may be added.
type Analysis struct {
	// Format is [AnalysisFormat].
	Format string `json:"format,omitzero"`
	Title  string `json:"title,omitzero"`
	// Order lists what took place, in [Timeline.Order].
	Order []AnalysedEvent `json:"order,omitzero"`
	// Open lists pairs of events whose order is not certain, the first
	// [MaxOpenPairs] of OpenPairs in the order of the timeline. Pairs counts
	// the pairs that were looked at, UnaskedPairs those that were not because
	// they are too many: see [Timeline.OpenPairs].
	Open         []AnalysedPair `json:"open,omitzero"`
	OpenPairs    int            `json:"open_pairs,omitzero"`
	Pairs        int            `json:"pairs,omitzero"`
	UnaskedPairs int            `json:"unasked_pairs,omitzero"`
	// Replies lists what answered what.
	Replies    []AnalysedReply `json:"replies,omitzero"`
	Unanswered []event.ID      `json:"unanswered,omitzero"`
	Peak       AnalysedPeak    `json:"peak,omitzero"`
	// Escalation is what answered what as far as it can be inferred.
	Escalation AnalysedEscalation `json:"escalation,omitzero"`
	// Attributions lists, event by event, who is held responsible by whom.
	Attributions []AnalysedAttribution `json:"attributions,omitzero"`
	// Unassessed counts the entries of Attributions without assessments,
	// those after the first [MaxAssessed].
	Unassessed int `json:"unassessed,omitzero"`
	// Claims lists the claims that say something else than who did it.
	Claims []AnalysedClaim `json:"claims,omitzero"`
	// Reactions lists who reacted to what.
	Reactions []AnalysedReaction `json:"reactions,omitzero"`
	// History lists how the claims about history fare.
	History []AnalysedVerdict `json:"history,omitzero"`
	// Unrealised lists what has only been planned, threatened or called for.
	Unrealised []AnalysedProposal `json:"unrealised,omitzero"`
	// Disagreements lists what accounts of an event say differently.
	Disagreements []AnalysedDisagreement `json:"disagreements,omitzero"`
	// Conflicts lists contradictions in time.
	Conflicts []AnalysedConflict `json:"conflicts,omitzero"`
	// Undecided lists facts whose alternatives were too many to search.
	Undecided []AnalysedFact `json:"undecided,omitzero"`
}

// AnalysisFormat is the value of [Analysis.Format] that this version writes.
const AnalysisFormat = "casus-analysis/1"

// MaxOpenPairs is how many pairs an [Analysis] lists in Open.
const MaxOpenPairs = 1000

// MaxAssessed is of how many events an [Analysis] has assessments: each looks at
// all precedents of the record.
const MaxAssessed = 1000

// AnalysedEvent is an event at its place in the order.
type AnalysedEvent struct {
	Event  event.ID     `json:"event,omitzero"`
	Title  string       `json:"title,omitzero"`
	Kind   event.Kind   `json:"kind,omitzero"`
	Status event.Status `json:"status,omitzero"`
	// The four bounds of its time.
	EarliestStart string `json:"earliest_start,omitzero"`
	LatestStart   string `json:"latest_start,omitzero"`
	EarliestEnd   string `json:"earliest_end,omitzero"`
	LatestEnd     string `json:"latest_end,omitzero"`
	// Group, After and Proof are those of [Placed].
	Group int            `json:"group,omitzero"`
	After string         `json:"after,omitzero"`
	Proof []AnalysedFact `json:"proof,omitzero"`
	// Doubtful: After needs a fact that is uncertain or disputed. Chance is
	// how probable it is, where that is known and it is merely possible.
	Doubtful bool           `json:"doubtful,omitzero"`
	Chance   AnalysedChance `json:"chance,omitzero"`
	// Why lists the facts behind each of the four bounds.
	Why []AnalysedBound `json:"why,omitzero"`
	// Hostility and Accord are its rungs, Highest the highest rung of
	// hostility that is possible.
	Hostility ladder.Hostility `json:"hostility,omitzero"`
	Highest   ladder.Hostility `json:"highest,omitzero"`
	Accord    ladder.Accord    `json:"accord,omitzero"`
	Absence   ladder.Absence   `json:"absence,omitzero"`
	// Harm lists who was hurt, one entry a harm.
	Harm []AnalysedToll `json:"harm,omitzero"`
}

// AnalysedBound is a bound of an event's time and the facts behind it.
type AnalysedBound struct {
	Bound string         `json:"bound,omitzero"`
	Facts []AnalysedFact `json:"facts,omitzero"`
}

// AnalysedChance is a [Chance], or none; the number 0 is left out.
type AnalysedChance struct {
	Known bool    `json:"known,omitzero"`
	P     float64 `json:"p,omitzero"`
	Exact bool    `json:"exact,omitzero"`
}

// AnalysedToll says how many people suffered a harm.
type AnalysedToll struct {
	Harm   event.Harm  `json:"harm,omitzero"`
	Count  event.Count `json:"count,omitzero"`
	Stated bool        `json:"stated,omitzero"`
	// Nationalities and Statuses are parts of the count.
	Nationalities []AnalysedPart `json:"nationalities,omitzero"`
	Statuses      []AnalysedPart `json:"statuses,omitzero"`
}

// AnalysedPart is the part of a count with one nationality or status.
type AnalysedPart struct {
	Of    string      `json:"of,omitzero"`
	Count event.Count `json:"count,omitzero"`
}

// AnalysedFact is one fact of a proof or conflict.
type AnalysedFact struct {
	Kind  FactKind `json:"kind,omitzero"`
	Event event.ID `json:"event,omitzero"`
	// Account states it, where it is not the event's own record.
	Account event.ID `json:"account,omitzero"`
	Path    string   `json:"path,omitzero"`
	// Text is the fact in words, by identifiers.
	Text       string           `json:"text,omitzero"`
	Sources    []actor.SourceID `json:"sources,omitzero"`
	Speakers   []actor.ID       `json:"speakers,omitzero"`
	Origin     actor.Origin     `json:"origin,omitzero"`
	Defeasible bool             `json:"defeasible,omitzero"`
	Readings   []edtf.Date      `json:"readings,omitzero"`
}

// AnalysedPair is two events whose order is not certain.
type AnalysedPair struct {
	A      event.ID `json:"a,omitzero"`
	B      event.ID `json:"b,omitzero"`
	Before string   `json:"before,omitzero"`
	After  string   `json:"after,omitzero"`
	// LeastLag and MostLag are how many seconds B began after A, as far as
	// that is bounded.
	LeastLag AnalysedSeconds `json:"least_lag,omitzero"`
	MostLag  AnalysedSeconds `json:"most_lag,omitzero"`
	// Chance is how probable it is that A began before B.
	Chance AnalysedChance `json:"chance,omitzero"`
}

// AnalysedSeconds is a number of seconds, or none; the number 0 is left out.
type AnalysedSeconds struct {
	Known   bool         `json:"known,omitzero"`
	Seconds edtf.Seconds `json:"seconds,omitzero"`
}

// AnalysedReply is a [Reply].
type AnalysedReply struct {
	Effect          event.ID         `json:"effect,omitzero"`
	Cause           event.ID         `json:"cause,omitzero"`
	Kinds           []event.LinkKind `json:"kinds,omitzero"`
	Stated          bool             `json:"stated,omitzero"`
	Facts           []AnalysedFact   `json:"facts,omitzero"`
	Order           string           `json:"order,omitzero"`
	LeastLag        AnalysedSeconds  `json:"least_lag,omitzero"`
	MostLag         AnalysedSeconds  `json:"most_lag,omitzero"`
	EffectHostility ladder.Hostility `json:"effect_hostility,omitzero"`
	CauseHostility  ladder.Hostility `json:"cause_hostility,omitzero"`
	Turn            string           `json:"turn,omitzero"`
	Open            bool             `json:"open,omitzero"`
	Role            ReplyRole        `json:"role,omitzero"`
	NewActors       []actor.ID       `json:"new_actors,omitzero"`
	NewCountries    []actor.Country  `json:"new_countries,omitzero"`
	NewMeans        []event.Means    `json:"new_means,omitzero"`
}

// AnalysedPeak is a [Peak]; Climbs lists the effects of escalatory replies.
type AnalysedPeak struct {
	Hostility ladder.Hostility `json:"hostility,omitzero"`
	Highest   ladder.Hostility `json:"highest,omitzero"`
	Events    []event.ID       `json:"events,omitzero"`
	Climbs    []event.ID       `json:"climbs,omitzero"`
}

// AnalysedAttribution is what the record has on who did an event.
type AnalysedAttribution struct {
	Event     event.ID    `json:"event,omitzero"`
	Standing  string      `json:"standing,omitzero"`
	Actors    []actor.ID  `json:"actors,omitzero"`
	Suspects  []actor.ID  `json:"suspects,omitzero"`
	Described []actor.Set `json:"described,omitzero"`
	// ByPrecedent: named on no other ground than precedent.
	ByPrecedent bool            `json:"by_precedent,omitzero"`
	Claims      []AnalysedClaim `json:"claims,omitzero"`
	// Assessments lists what the claims come to, level by level: see
	// [Timeline.Assessments].
	Assessments []AnalysedAssessment `json:"assessments,omitzero"`
}

// AnalysedClaim is a claim with who makes it and what became of it.
type AnalysedClaim struct {
	Claim attribution.Claim `json:"claim,omitzero"`
	// Speakers and Described are who makes it; Sources speak for themselves.
	Speakers  []actor.ID       `json:"speakers,omitzero"`
	Described []actor.Set      `json:"described,omitzero"`
	Sources   []actor.SourceID `json:"sources,omitzero"`
	Question  string           `json:"question,omitzero"`
	// Own: the speaker takes the act upon itself.
	Own bool `json:"own,omitzero"`
	// Superseded: it no longer stands. Rebutted lists the claims against it.
	Superseded bool             `json:"superseded,omitzero"`
	Rebutted   []attribution.ID `json:"rebutted,omitzero"`
}

// AnalysedReaction is one event that reacted to another.
type AnalysedReaction struct {
	To       event.ID          `json:"to,omitzero"`
	Event    event.ID          `json:"event,omitzero"`
	By       []actor.ID        `json:"by,omitzero"`
	Acts     []event.SpeechAct `json:"acts,omitzero"`
	Toward   []actor.ID        `json:"toward,omitzero"`
	LeastLag AnalysedSeconds   `json:"least_lag,omitzero"`
	MostLag  AnalysedSeconds   `json:"most_lag,omitzero"`
}

// AnalysedVerdict is a [Verdict].
type AnalysedVerdict struct {
	Superlative event.SuperlativeID `json:"superlative,omitzero"`
	Finding     string              `json:"finding,omitzero"`
	Score       string              `json:"score,omitzero"`
	By          []AnalysedRival     `json:"by,omitzero"`
	Behind      []AnalysedRival     `json:"behind,omitzero"`
	Gaps        []AnalysedGap       `json:"gaps,omitzero"`
}

// AnalysedRival is a [Rival].
type AnalysedRival struct {
	Event event.ID `json:"event,omitzero"`
	Actor actor.ID `json:"actor,omitzero"`
	Score string   `json:"score,omitzero"`
}

// AnalysedGap is a [Gap]; Reasons are in words.
type AnalysedGap struct {
	Kind    GapKind  `json:"kind,omitzero"`
	Event   event.ID `json:"event,omitzero"`
	From    string   `json:"from,omitzero"`
	To      string   `json:"to,omitzero"`
	Reasons []string `json:"reasons,omitzero"`
}

// AnalysedProposal is an event that has not happened.
type AnalysedProposal struct {
	Event         event.ID        `json:"event,omitzero"`
	Title         string          `json:"title,omitzero"`
	Kind          event.Kind      `json:"kind,omitzero"`
	Status        event.Status    `json:"status,omitzero"`
	EarliestStart string          `json:"earliest_start,omitzero"`
	LatestStart   string          `json:"latest_start,omitzero"`
	Voiced        []AnalysedVoice `json:"voiced,omitzero"`
}

// AnalysedVoice is who proposed, threatened or called for something, and how.
type AnalysedVoice struct {
	Event event.ID         `json:"event,omitzero"`
	By    []actor.ID       `json:"by,omitzero"`
	Kind  event.SpeechKind `json:"kind,omitzero"`
}

// AnalysedDisagreement is one thing on which accounts of an event differ from
// each other or from its record.
type AnalysedDisagreement struct {
	Event event.ID `json:"event,omitzero"`
	// About is the part of the event in words, such as "casualties[killed]".
	About string `json:"about,omitzero"`
	// Certain: the values cannot all hold.
	Certain bool            `json:"certain,omitzero"`
	Values  []AnalysedValue `json:"values,omitzero"`
}

// AnalysedValue is one of the values that accounts give.
type AnalysedValue struct {
	Value string `json:"value,omitzero"`
	// Own: the event's own record has it.
	Own      bool       `json:"own,omitzero"`
	Accounts []event.ID `json:"accounts,omitzero"`
	// Roots counts the independent sources behind it.
	Roots int `json:"roots,omitzero"`
}

// AnalysedConflict is a [Conflict].
type AnalysedConflict struct {
	Facts    []AnalysedFact `json:"facts,omitzero"`
	Omitted  int            `json:"omitted,omitzero"`
	SetAside AnalysedFact   `json:"set_aside,omitzero"`
}
