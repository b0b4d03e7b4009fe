package event

import "strings"

// MayUseForce reports whether force may be used in an event of the kind. It is
// in assault, coercion, protest, mobilization, incidents, disputes and
// conditions such as war, and it is not in the other known types. A kind that is
// not stated, or of a type that is not known, may be anything.
func (k Kind) MayUseForce() bool {
	typ, _, _ := strings.Cut(string(k), "/")
	switch Kind(typ) {
	case KindAgree, KindConsult, KindSupport, KindCooperate, KindAid, KindConcede, KindRetreat, KindRequest, KindAccuse,
		KindReject, KindThreaten, KindSanction, KindStatement, KindOffice, KindElection, KindLegal, KindAnniversary:
		return false
	default:
		return true
	}
}

// mayTurnOut reports whether an incident, the nature of which is contested,
// may turn out to be of the kind.
func (k Kind) mayTurnOut() bool { return k.Within(KindAssault) || k.Within(KindCoerce) }
