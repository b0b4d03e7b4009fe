package event

// MayUseForce reports whether force may be used in an event of the kind:
// assault, coercion, protest, mobilization, incidents, disputes and conditions
// such as war. A kind that is not stated, or not known, may be anything.
func (k Kind) MayUseForce() bool {
	if !k.IsKnown() {
		return true
	}
	for _, kind := range []Kind{KindAssault, KindCoerce, KindProtest, KindMobilize, KindIncident, KindDispute, KindCondition} {
		if k.Within(kind) {
			return true
		}
	}
	return false
}

// mayTurnOut reports whether an incident, the nature of which is contested,
// may turn out to be of the kind.
func (k Kind) mayTurnOut() bool { return k.Within(KindAssault) || k.Within(KindCoerce) }
