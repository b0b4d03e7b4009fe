package scales

import (
	"slices"

	"github.com/casus-events/casus/event/ladder"
)

// KahnRung is a rung of Herman Kahn's ladder of escalation, 1 to 44. The zero
// value is none.
type KahnRung uint8

// kahnLast is the number of Kahn's rungs.
const kahnLast = 44

// KahnRungs returns the forty-four rungs, the lowest first.
func KahnRungs() []KahnRung {
	var list []KahnRung
	for k := KahnRung(1); k <= kahnLast; k++ {
		list = append(list, k)
	}
	return list
}

// Name returns what Kahn calls the rung, and "" when k is none.
//
// Source: Kahn 1965, On Escalation: Metaphors and Scenarios.
func (k KahnRung) Name() string {
	if k > kahnLast {
		return ""
	}
	return [...]string{
		"",
		"ostensible crisis", "political, economic and diplomatic gestures", "solemn and formal declarations",
		"hardening of positions", "show of force", "significant mobilization", "legal harassment",
		"harassing acts of violence", "dramatic military confrontations", "provocative breaking off of diplomatic relations",
		"super-ready status", "large conventional war", "large compound escalation", "declaration of limited conventional war",
		"barely nuclear war", "nuclear ultimatums", "limited evacuation", "spectacular show of force",
		"justifiable counterforce attack", "peaceful world-wide embargo or blockade", "local nuclear war, exemplary",
		"declaration of limited nuclear war", "local nuclear war, military", "unusual and provocative countermeasures",
		"evacuation", "demonstration attack on the zone of interior", "exemplary attack on the military",
		"exemplary attacks against property", "exemplary attacks on population", "complete evacuation", "reciprocal reprisals",
		"formal declaration of general war", "slow-motion counter-property war", "slow-motion counterforce war",
		"constrained force-reduction salvo", "constrained disarming attack", "counterforce with avoidance attack",
		"unmodified counterforce attack", "slow-motion countercity war", "countervalue salvo", "augmented disarming attack",
		"civilian devastation attack", "other kinds of controlled general war", "spasm or insensate war",
	}[k]
}

// Group returns the unit of Kahn's ladder to which the rung belongs, such as
// "traditional crises", and "" when k is none.
func (k KahnRung) Group() string {
	switch {
	case k == 0 || k > kahnLast:
		return ""
	case k <= 3:
		return "subcrisis maneuvering"
	case k <= 9:
		return "traditional crises"
	case k <= 20:
		return "intense crises"
	case k <= 25:
		return "bizarre crises"
	case k <= 31:
		return "exemplary central attacks"
	case k <= 38:
		return "military central wars"
	default:
		return "civilian central wars"
	}
}

// Rungs returns where on the axis of hostility an act of that rung stands, the
// lowest first, by the sense of its name: Kahn gives no coding rules. Above 20
// all that is not the use of weapons, which are declarations, evacuations and
// countermeasures, is posture however high it stands with Kahn.
func (k KahnRung) Rungs() []ladder.Hostility {
	switch k {
	case 1:
		return []ladder.Hostility{ladder.H1, ladder.H2}
	case 2, 10:
		return []ladder.Hostility{ladder.H4}
	case 3:
		return []ladder.Hostility{ladder.H2, ladder.H3}
	case 4, 16:
		return []ladder.Hostility{ladder.H3}
	case 5, 6, 11, 14, 17, 18, 22, 24, 25, 30, 32:
		return []ladder.Hostility{ladder.H6}
	case 7:
		return []ladder.Hostility{ladder.H4, ladder.H5}
	case 8:
		return []ladder.Hostility{ladder.H7, ladder.H8}
	case 9, 19:
		return []ladder.Hostility{ladder.H9}
	case 12, 13:
		return []ladder.Hostility{ladder.H10}
	case 20:
		return []ladder.Hostility{ladder.H4, ladder.H7}
	}
	if k == 0 || k > kahnLast {
		return nil
	}
	return []ladder.Hostility{ladder.H11}
}

// Kahn returns the rungs of Kahn's ladder that stand on the rung, the lowest
// first; none for H0 and for accord.
func Kahn[R Rung](r R) []KahnRung {
	h, ok := any(r).(ladder.Hostility)
	if !ok {
		return nil
	}
	var list []KahnRung
	for _, k := range KahnRungs() {
		if slices.Contains(k.Rungs(), h) {
			list = append(list, k)
		}
	}
	return list
}
