package crosswalk

import (
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo"
)

// UCDP returns what the column type_of_violence of UCDP GED means: 1 state-based
// conflict, 2 conflict of groups of which none is a state, 3 one-sided violence
// on civilians. It is false for other numbers.
//
// Every event of GED has its dead; how many, its own columns say.
func UCDP(typeOfViolence int) (cameo.Crosswalk, bool) {
	is := cameo.Crosswalk{Kind: event.KindAssault, Harm: event.Killed}
	switch typeOfViolence {
	case 1:
		is.Why = "a fight of two sides, a state among them, by whatever means; who struck is not stated"
	case 2:
		is.Why = "a fight of two sides, no state among them, by whatever means; who struck is not stated"
	case 3:
		is.Target = event.TargetCivilians
		is.Why = "the means are not stated"
	default:
		return cameo.Crosswalk{}, false
	}
	return is, true
}
