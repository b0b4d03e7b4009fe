package scales

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo"
	"github.com/casus-events/casus/event/ladder"
)

// Scale names a published scale.
type Scale string

// The scales.
const (
	GoldsteinGDELT Scale = "goldstein-gdelt" // Goldstein's values for CAMEO, by GDELT's lookup file; -10 to +10
	GoldsteinICEWS Scale = "goldstein-icews" // the same, by the table of the R package icews
	ScorePLOVER    Scale = "plover"          // the scores of the manual of PLOVER 0.8; -10 to +10
	WeightCOPDAB   Scale = "copdab"          // Azar's weights, those of conflict with a minus sign; -102 to +92
	LevelBAR       Scale = "bar"             // Basins at Risk; -7 to +7
	LevelMID       Scale = "mid"             // hostility levels, with a minus sign; -5 to -1
	RungKahn       Scale = "kahn"            // Kahn's rungs, with a minus sign; -44 to -1
)

// Scales returns the known scales.
func Scales() []Scale {
	return []Scale{GoldsteinGDELT, GoldsteinICEWS, ScorePLOVER, WeightCOPDAB, LevelBAR, LevelMID, RungKahn}
}

// IsKnown reports whether s is one of [Scales].
func (s Scale) IsKnown() bool { return slices.Contains(Scales(), s) }

// Range is what a scale gives, from Low to High. They are one number where the
// scale tells as finely as what was asked about.
type Range struct {
	Low  float64 `json:"low,omitzero"`
	High float64 `json:"high,omitzero"`
}

// String returns the number or both ends, such as "-9.5 to -9".
func (r Range) String() string {
	low := strconv.FormatFloat(r.Low, 'g', -1, 64)
	if r.Low == r.High {
		return low
	}
	return low + " to " + strconv.FormatFloat(r.High, 'g', -1, 64)
}

// Goldstein returns the values that the table gives the CAMEO codes of the
// kind; where no code has the mode, those of the nearest kind above it that one
// has. It is false for kinds that CAMEO does not have, and for scales that are
// not Goldstein's.
//
// The values belong to codes. That a kind has several codes, some of them far
// apart, is why the answer is a range and no mean.
func Goldstein(s Scale, k event.Kind) (Range, bool) {
	for ; k != ""; k = k.Parent() {
		if r, ok := goldsteinOf(s, cameo.CodesOf(k)); ok {
			return r, true
		}
	}
	return Range{}, false
}

func goldsteinOf(s Scale, codes []cameo.Code) (Range, bool) {
	return goldsteinSpread(s, codes).result()
}

func goldsteinSpread(s Scale, codes []cameo.Code) (all spread) {
	for _, c := range codes {
		if v, ok := goldsteinValue(s, c); ok {
			all.add(v, v)
		}
	}
	return all
}

func goldsteinValue(s Scale, c cameo.Code) (float64, bool) {
	switch s {
	case GoldsteinGDELT:
		return c.GoldsteinGDELT()
	case GoldsteinICEWS:
		return c.GoldsteinICEWS()
	default:
		return 0, false
	}
}

// spread collects the ends of a range.
type spread struct {
	Range
	some bool
}

func (s *spread) add(low, high float64) {
	if !s.some {
		s.Range, s.some = Range{low, high}, true
		return
	}
	s.Low, s.High = math.Min(s.Low, low), math.Max(s.High, high)
}

func (s spread) result() (Range, bool) { return s.Range, s.some }

// Weight is what a published scale gives an event on account of one thing in
// it.
type Weight struct {
	Scale Scale `json:"scale,omitzero"`
	Range Range `json:"range,omitzero"`
	// For is what was looked up: a kind, a speech act or a rung.
	For string `json:"for,omitzero"`
}

// String puts the weight in a line, such as "plover -9.5 for assault/aerial".
func (w Weight) String() string { return fmt.Sprintf("%s %v for %s", w.Scale, w.Range, w.For) }

// Weights returns what the interval scales give the event, in the order of
// [Scales]: Goldstein's values and PLOVER's score by the kind and the speech
// acts in which it starts, COPDAB's weight and the level of Basins at Risk by
// the rung to which the rules lift it. Where it stands on both axes each scale
// answers twice, the hostile part first: nothing is added up. An event without
// a rung has no weights.
//
// They are weights and no ladder: see the package documentation.
func Weights(e event.Event, c *event.Context) []Weight {
	r := ladder.Of(e, c)
	if r.Absence != "" {
		return nil
	}
	var list []Weight
	for _, s := range []Scale{GoldsteinGDELT, GoldsteinICEWS, ScorePLOVER} {
		for _, base := range r.Bases {
			if got, ok := startWeight(s, base); ok {
				list = append(list, Weight{s, got, string(base.Kind) + string(base.Speech)})
			}
		}
	}
	for _, s := range []Scale{WeightCOPDAB, LevelBAR} {
		if got, ok := Of(s, r.Hostility); ok {
			list = append(list, Weight{s, got, r.Hostility.String()})
		}
		if got, ok := Of(s, r.Accord); ok {
			list = append(list, Weight{s, got, r.Accord.String()})
		}
	}
	return list
}

func startWeight(s Scale, base ladder.Row) (Range, bool) {
	switch {
	case s == ScorePLOVER:
		return ploverScore(base.Kind)
	case base.Speech != "":
		return goldsteinOf(s, cameo.CodesSaying(base.Speech))
	default:
		return Goldstein(s, base.Kind)
	}
}

// ploverScore returns the score of the kind or, for a mode that PLOVER does not
// score, that of its type.
func ploverScore(k event.Kind) (Range, bool) {
	for ; k != ""; k = k.Parent() {
		if v, ok := cameo.PloverScore(k); ok {
			return Range{v, v}, true
		}
	}
	return Range{}, false
}

// Of returns what the scale gives all that stands on the rung, signed so that
// what the scale holds for more hostile is less: minus for conflict, plus for
// cooperation. PLOVER's are the scores of its types where a type stands on the
// rung, and else those of modes. It is false where the scale has nothing there.
func Of[R Rung](s Scale, r R) (Range, bool) {
	var all spread
	switch s {
	case GoldsteinGDELT, GoldsteinICEWS:
		all = goldsteinSpread(s, CAMEO(r))
	case ScorePLOVER:
		all = ploverSpread(PLOVER(r))
	case WeightCOPDAB:
		for _, p := range COPDAB(r) {
			v := float64(p.Weight())
			if p > neutralPoint {
				v = -v
			}
			all.add(v, v)
		}
	case LevelBAR:
		for _, l := range BAR(r) {
			all.add(float64(l), float64(l))
		}
	case LevelMID:
		if low, high := MIDRange(r); low != 0 {
			all.add(-float64(high), -float64(low))
		}
	case RungKahn:
		for _, k := range Kahn(r) {
			all.add(-float64(k), -float64(k))
		}
	}
	return all.result()
}

func ploverSpread(kinds []event.Kind) spread {
	var types, modes spread
	for _, k := range kinds {
		v, ok := cameo.PloverScore(k)
		switch {
		case !ok:
		case k.Parent() == "":
			types.add(v, v)
		default:
			modes.add(v, v)
		}
	}
	if types.some {
		return types
	}
	return modes
}
