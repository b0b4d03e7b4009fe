package timeline

import (
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// Finding is how a claim about history fares against the record.
type Finding uint8

// The findings.
const (
	// Undecided: the record does not tell, because of the verdict's gaps.
	Undecided Finding = iota
	// Supported: everything that the claim ranges over is in the record, and
	// bears it out.
	Supported
	// Contradicted: events of the record speak against it.
	Contradicted
)

// String returns "undetermined", "supported" or "contradicted".
func (f Finding) String() string {
	switch f {
	case Undecided:
		return "undetermined"
	case Supported:
		return "supported"
	case Contradicted:
		return "contradicted"
	default:
		return fmt.Sprintf("Finding(%d)", uint8(f))
	}
}

// MarshalText returns the word that String returns.
func (f Finding) MarshalText() ([]byte, error) {
	if f > Contradicted {
		return nil, fmt.Errorf("timeline: %v: %w", f, casus.ErrRange)
	}
	return []byte(f.String()), nil
}

// UnmarshalText accepts the words that String returns.
func (f *Finding) UnmarshalText(text []byte) error {
	for v := Undecided; v <= Contradicted; v++ {
		if string(text) == v.String() {
			*f = v
			return nil
		}
	}
	return fmt.Errorf("timeline: finding %q: want undetermined, supported or contradicted: %w", text, casus.ErrUnknown)
}

// Verdict is how a superlative fares, with all on which that rests.
type Verdict struct {
	Superlative event.Superlative
	Finding     Finding
	// Subject is the event of which it is said; "" where it is said of an actor.
	Subject event.ID
	// Score is the subject's, and of each rival its own, by what "most" and
	// "least" compare.
	Score Score
	// By lists the rivals that contradict it.
	By []Rival
	// Behind lists the rivals that certainly do not, because they stand
	// behind the subject, or level with it.
	Behind []Rival
	// Gaps lists why it is undetermined. A contradicted claim may have gaps
	// as well.
	Gaps []Gap
	// Since and Until bound the time over which it ranges.
	Since, Until edtf.Seconds
	// Only is the answer about an actor: who else is known to have done such a
	// thing.
	Only attribution.Only
}

// Rival is an event that a superlative compares its subject with.
type Rival struct {
	Event event.ID
	Score Score
	// Actor is who did it, where the superlative is about an actor.
	Actor actor.ID
}

// Gap is one reason for which the record cannot support a claim.
type Gap struct {
	Kind GapKind
	// Event is the rival of which something is not known, or the event
	// before which the record is silent.
	Event event.ID
	// Reasons says what is not known of the event: the parts of the scope
	// that it leaves open.
	Reasons []event.Reason
	// Needs says what would have to be known of a precedent.
	Needs []attribution.Need
	// From and To bound a silence.
	From, To edtf.Seconds
}

// GapKind is the sort of a [Gap].
type GapKind string

// The kinds of gap.
const (
	// GapSubject: there is no such event, or it did not take place.
	GapSubject GapKind = "subject"
	// GapScope: it is not certain that an event is one of those meant.
	GapScope GapKind = "scope"
	// GapOrder: it is not certain whether an event came before or after.
	GapOrder GapKind = "order"
	// GapScore: how the subject or a rival would be scored is not known.
	GapScore GapKind = "score"
	// GapSince: the claim states no beginning, or one that is not dated, and
	// the record has one.
	GapSince GapKind = "since"
	// GapSilence: a stretch in which the record has no events at all.
	GapSilence GapKind = "silence"
	// GapNobody: an event of the sort meant, and nobody is named for it.
	GapNobody GapKind = "nobody-named"
	// GapNone: the record has no event of the sort meant.
	GapNone GapKind = "no-such-event"
	// GapMeasure: the measure or the form is not one that can be compared by.
	GapMeasure GapKind = "measure"
)

// GapKinds returns the kinds of gap.
func GapKinds() []GapKind {
	return []GapKind{
		GapSubject, GapScope, GapOrder, GapScore, GapSince, GapSilence, GapNobody, GapNone, GapMeasure,
	}
}

// IsKnown reports whether k is one of [GapKinds].
func (k GapKind) IsKnown() bool { return slices.Contains(GapKinds(), k) }

// Score is a measure of an event as two limits, both included. The zero Score
// is not known.
type Score struct {
	Low, High int64
	// Known: there is a score. Open: it has no upper limit.
	Known, Open bool
	// Words says what the numbers mean, such as "H9" or "own forces on the
	// adversary's own".
	Words string
}

// exceeds reports whether s is greater than o.
func (s Score) exceeds(o Score) casus.Truth {
	switch {
	case !s.Known || !o.Known:
		return casus.Undetermined
	case !o.Open && s.Low > o.High:
		return casus.Yes
	case !s.Open && s.High <= o.Low:
		return casus.No
	default:
		return casus.Undetermined
	}
}

// String puts the verdict in a line, by identifiers: "deadliest: contradicted
// by b, c" or "first: undetermined, because of silence a".
func (v Verdict) String() string {
	s := string(v.Superlative.ID) + ": " + v.Finding.String()
	var list []string
	switch v.Finding {
	case Contradicted:
		for _, r := range v.By {
			list = append(list, string(r.Event))
		}
		return s + " by " + strings.Join(list, ", ")
	case Undecided:
		for _, g := range v.Gaps {
			list = append(list, strings.TrimSpace(string(g.Kind)+" "+string(g.Event)))
		}
		return s + ", because of " + strings.Join(list, ", ")
	default:
		return s
	}
}
