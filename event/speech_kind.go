package event

// Kind returns the kind of event that a speech act is by itself, "" for those
// that PLOVER 0.8 has no type for: to announce, assess, admit, deny, report,
// condole or warn of something. It follows the definitions of the PLOVER
// manual (requests cover demands and orders; agree covers offers and promises;
// accuse:disapprove covers condemnation) and, for praise and apologies, the
// CAMEO to PLOVER table of 2021 (codes 051 and 055).
func (k SpeechKind) Kind() Kind {
	switch k {
	case Condemn:
		return KindAccuse + "/disapprove"
	case Accuse:
		return KindAccuse + "/allege"
	case Praise, Support, Apologise:
		return KindSupport
	case CallOn, Urge, Demand:
		return KindRequest
	case Offer, Promise:
		return KindAgree
	case Reject:
		return KindReject
	case Threaten:
		return KindThreaten
	default:
		return ""
	}
}
