package attribution

import (
	"fmt"
	"slices"
	"strings"

	"github.com/casus-events/casus"
)

// STIXScale names one of the five scales of appendix A of STIX 2.1 (OASIS
// Standard, 10 June 2021), by which words or marks are written as the integer
// from 0 to 100 in a STIX object's confidence property, and read again.
//
// The integer loses what the words said: every value between two of a scale's
// own comes back as the nearer one, and a term carried over from another scale
// can change. "Unlikely" of ICD 203 goes up to 45 percent, while 43 reads as an
// even chance on [STIXDNI], whose words are the same and whose ranges are not.
type STIXScale string

// The scales of appendix A.
const (
	STIXNoneLowMedHigh STIXScale = "none-low-med-high"
	STIXZeroToTen      STIXScale = "0-10"
	STIXAdmiralty      STIXScale = "admiralty-credibility"
	STIXWEP            STIXScale = "wep" // words of estimative probability
	STIXDNI            STIXScale = "dni"
)

// STIXScales returns the five scales.
func STIXScales() []STIXScale {
	return []STIXScale{STIXNoneLowMedHigh, STIXZeroToTen, STIXAdmiralty, STIXWEP, STIXDNI}
}

// IsKnown reports whether s is one of [STIXScales].
func (s STIXScale) IsKnown() bool { return slices.Contains(STIXScales(), s) }

// STIXLevel is one entry of a [STIXScale].
type STIXLevel struct {
	// Words lists the words or marks of the entry, which mean the same.
	Words []string
	// Value is what the words are written as; Low and High bound the values
	// that are read as the words, both included.
	Value, Low, High int
	// Absent marks an entry that has no value: the property is left out. It
	// is neither 0 nor 50. The numbers of such an entry mean nothing.
	Absent bool
}

// Levels returns the entries from the lowest value to the highest, one without
// a value last. It is empty for an unknown scale.
func (s STIXScale) Levels() []STIXLevel {
	var levels []STIXLevel
	for _, row := range s.rows() {
		levels = append(levels, row.level())
	}
	return levels
}

// Invertible reports whether every entry of the scale can be written as a
// value and read back. The credibility scale is not invertible, for its "truth
// cannot be judged" has no value, nor is none-low-med-high with its "not
// specified". An unknown scale is not.
func (s STIXScale) Invertible() bool {
	rows := s.rows()
	return len(rows) > 0 && !slices.ContainsFunc(rows, func(r stixRow) bool { return r.absent })
}

// Level returns the entry as which a value is read. The error wraps
// [casus.ErrRange] when the value is not from 0 to 100, [casus.ErrUnknown]
// when there is no such scale.
func (s STIXScale) Level(value int) (STIXLevel, error) {
	rows := s.rows()
	if len(rows) == 0 {
		return STIXLevel{}, fmt.Errorf("attribution: STIX scale %q: %w", s, casus.ErrUnknown)
	}
	for _, row := range rows {
		if !row.absent && row.low <= value && value <= row.high {
			return row.level(), nil
		}
	}
	return STIXLevel{}, fmt.Errorf("attribution: STIX confidence %d: want 0 to 100: %w", value, casus.ErrRange)
}

// Lookup returns the entry that lists the words or the mark, in any case. The
// error wraps [casus.ErrUnknown]. Look at Absent before using the Value.
func (s STIXScale) Lookup(words string) (STIXLevel, error) {
	want := plain(words)
	for _, row := range s.rows() {
		for w := range strings.SplitSeq(row.words, "|") {
			if plain(w) == want {
				return row.level(), nil
			}
		}
	}
	return STIXLevel{}, fmt.Errorf("attribution: %q on STIX scale %q: %w", words, s, casus.ErrUnknown)
}

type stixRow struct {
	words            string // separated by "|"
	value, low, high int
	absent           bool
}

func (r stixRow) level() STIXLevel {
	return STIXLevel{Words: strings.Split(r.words, "|"), Value: r.value, Low: r.low, High: r.high, Absent: r.absent}
}
