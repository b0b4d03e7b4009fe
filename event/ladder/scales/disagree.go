package scales

import (
	"fmt"

	"github.com/casus-events/casus/event/cameo"
	"github.com/casus-events/casus/event/ladder"
)

// Disagreement is a pair of rungs that a scale has the other way round than the
// default ladder.
type Disagreement struct {
	Scale Scale
	// Lower and Higher are as on the default ladder, OfLower and OfHigher
	// what the scale gives them, where less is more hostile.
	Lower, Higher     ladder.Hostility
	OfLower, OfHigher Range
}

// String puts the disagreement in a line, such as
// "plover has H4 (-6) above H6 (-5.5)".
func (d Disagreement) String() string {
	return fmt.Sprintf("%s has %v (%v) above %v (%v)", d.Scale, d.Lower, d.OfLower, d.Higher, d.OfHigher)
}

// Disagreements returns the pairs of rungs of hostility that the scale orders
// against the default ladder: what it gives the lower one is at both ends at
// least as hostile as what it gives the higher one, and not the same. Ranges
// that lie one in the other settle nothing and are no disagreement.
func Disagreements(s Scale) []Disagreement {
	all := ladder.Hostilities()
	ranges := make([]spread, len(all))
	for i, h := range all {
		ranges[i].Range, ranges[i].some = Of(s, h)
	}
	var list []Disagreement
	for i, low := range ranges {
		for j := i + 1; j < len(ranges); j++ {
			high := ranges[j]
			if low.some && high.some && low.Range != high.Range && low.Low <= high.Low && low.High <= high.High {
				list = append(list, Disagreement{s, all[i], all[j], low.Range, high.Range})
			}
		}
	}
	return list
}

// DisputedCodes returns the codes of CAMEO to which GDELT's and ICEWS's tables
// give different Goldstein values, or only one of them any.
func DisputedCodes() []cameo.Code {
	var list []cameo.Code
	for _, c := range cameo.Codes() {
		g, inGDELT := c.GoldsteinGDELT()
		i, inICEWS := c.GoldsteinICEWS()
		if inGDELT != inICEWS || g != i {
			list = append(list, c)
		}
	}
	return list
}
