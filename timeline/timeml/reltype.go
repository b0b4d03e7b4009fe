package timeml

import (
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/timeline/allen"
)

// RelType is the word of a [TLink]. The vocabulary is open: a word that is not
// known is kept and says nothing about time.
type RelType string

// The words of TimeML, and two that say nothing: annotators who cannot decide
// write one or the other.
const (
	Before       RelType = "BEFORE"
	After        RelType = "AFTER"
	IBefore      RelType = "IBEFORE" // immediately before
	IAfter       RelType = "IAFTER"
	Includes     RelType = "INCLUDES"
	IsIncluded   RelType = "IS_INCLUDED"
	During       RelType = "DURING" // lasts for the time of
	DuringInv    RelType = "DURING_INV"
	Simultaneous RelType = "SIMULTANEOUS"
	Identity     RelType = "IDENTITY" // two mentions of one event
	Begins       RelType = "BEGINS"
	BegunBy      RelType = "BEGUN_BY"
	Ends         RelType = "ENDS"
	EndedBy      RelType = "ENDED_BY"
	Vague        RelType = "VAGUE"
	None         RelType = "NONE"
)

// RelTypes returns the known words.
func RelTypes() []RelType {
	return []RelType{
		Before, After, IBefore, IAfter, Includes, IsIncluded, During, DuringInv,
		Simultaneous, Identity, Begins, BegunBy, Ends, EndedBy, Vague, None,
	}
}

// IsKnown reports whether r is one of [RelTypes].
func (r RelType) IsKnown() bool { return slices.Contains(RelTypes(), r) }

// ParseRelType reads a word as the data sets around TimeML write it, in any
// case and with "-" for "_": its own words, the letters of TimeBank-Dense and
// TDDiscourse (b, a, i for includes, ii for is included, s, v), and EQUAL of
// MATRES. Others, such as OVERLAP, which says less than any word of TimeML, give
// an error that wraps [casus.ErrUnknown].
func ParseRelType(word string) (RelType, error) {
	upper := strings.ToUpper(word)
	if r := RelType(strings.ReplaceAll(upper, "-", "_")); r.IsKnown() {
		return r, nil
	}
	for _, a := range aliases {
		if a.word == upper {
			return a.rel, nil
		}
	}
	return "", fmt.Errorf("timeml: relation %q: %w", word, casus.ErrUnknown)
}

// Inverse returns the word that says the same from the other side; it is r
// itself for words that have no other, and for unknown ones "".
func (r RelType) Inverse() RelType {
	for _, row := range relations {
		if row.rel == r {
			return row.inverse
		}
	}
	return ""
}

// Relations returns what the word says of the interval of From to that of To in
// the given reading. It is the full set for words that say nothing, and false
// for those that are not known.
func (r RelType) Relations(m Model) (allen.Set, bool) {
	for _, row := range relations {
		if row.rel == r {
			return row.in(m), true
		}
	}
	return allen.Full, false
}

// relation is a row of the table of words.
type relation struct {
	rel, inverse RelType
	strict       allen.Relation // zero: says nothing
	broad        allen.Set
}

func (row relation) in(m Model) allen.Set {
	switch {
	case row.strict == 0:
		return allen.Full
	case m == ModelStrict:
		return allen.Of(row.strict)
	case m == ModelStarts:
		return startsOf(row.strict)
	default:
		return row.broad
	}
}

// startsOf returns the relations in which the starts lie as in r.
func startsOf(r allen.Relation) allen.Set {
	switch {
	case r <= allen.Contains:
		return allen.Of(allen.Precedes, allen.Meets, allen.Overlaps, allen.FinishedBy, allen.Contains)
	case r <= allen.StartedBy:
		return allen.Of(allen.Starts, allen.Equals, allen.StartedBy)
	default:
		return allen.Of(allen.During, allen.Finishes, allen.OverlappedBy, allen.MetBy, allen.PrecededBy)
	}
}

// Model is how the words of links are read.
type Model uint8

// The readings. In all of them an event lasts: it starts before it ends.
const (
	// ModelBroad reads containment as annotators use it: what is included
	// may begin or end with what includes it, or be as long, and so may what
	// begins or ends it. It is the reading in which annotated news holds the
	// fewest contradictions.
	ModelBroad Model = iota
	// ModelStrict gives each word the one relation of Allen's that the
	// guidelines of TimeML name.
	ModelStrict
	// ModelStarts reads the words as being about starts alone, as MATRES
	// does.
	ModelStarts
)

// String returns "broad", "strict" or "starts".
func (m Model) String() string {
	switch m {
	case ModelBroad:
		return "broad"
	case ModelStrict:
		return "strict"
	case ModelStarts:
		return "starts"
	default:
		return fmt.Sprintf("Model(%d)", uint8(m))
	}
}

// MarshalText returns the word that String returns.
func (m Model) MarshalText() ([]byte, error) {
	if m > ModelStarts {
		return nil, fmt.Errorf("timeml: %v: %w", m, casus.ErrRange)
	}
	return []byte(m.String()), nil
}

// UnmarshalText accepts the words that String returns.
func (m *Model) UnmarshalText(text []byte) error {
	for v := ModelBroad; v <= ModelStarts; v++ {
		if string(text) == v.String() {
			*m = v
			return nil
		}
	}
	return fmt.Errorf("timeml: model %q: want broad, strict or starts: %w", text, casus.ErrUnknown)
}
