package escalation

import (
	"slices"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/ladder"
)

// form is the one sort of act that matters most for what answers it and what it
// answers: of words the most pressing thing done with them, of deeds the rung.
type form uint8

const (
	formOther     form = iota
	formThreat         // threatens
	formUltimatum      // demands, or else
	formDemand         // demands
	formOffer          // offers
	formRefusal        // rejects, denies
	formConsent        // agrees, concedes
	formCharge         // accuses of something done
	formCondemn        // condemns
	formPraise         // praises, supports, condoles, apologises
	formPromise        // promises
	formAppeal         // calls on, urges, requests
	formAnnounce       // announces
	formWords          // says something else
	formForce          // H8 and above
	formSeize          // H7
	formPosture        // H6
	formContend        // H5
	formSanction       // H4
	formSettle         // K5
	formRetreat        // K4
	formHelp           // K3
	formTalk           // K1 and K2
	allForms
)

// names returns what an act of the form is called, in the names of features and
// in reasons.
func (f form) names() (name, words string) {
	table := [allForms][2]string{
		formOther:     {"other", "an act of another sort"},
		formThreat:    {"threat", "a threat"},
		formUltimatum: {"ultimatum", "an ultimatum"},
		formDemand:    {"demand", "a demand"},
		formOffer:     {"offer", "an offer"},
		formRefusal:   {"refusal", "a refusal or denial"},
		formConsent:   {"consent", "consent"},
		formCharge:    {"charge", "an accusation"},
		formCondemn:   {"condemnation", "a condemnation"},
		formPraise:    {"praise", "words of support"},
		formPromise:   {"promise", "a promise"},
		formAppeal:    {"appeal", "an appeal or request"},
		formAnnounce:  {"announcement", "an announcement"},
		formWords:     {"words", "words of another sort"},
		formForce:     {"force", "lethal force"},
		formSeize:     {"seizure", "forcible action"},
		formPosture:   {"posture", "mobilization or deployment"},
		formContend:   {"contention", "protest or repression"},
		formSanction:  {"sanction", "sanctions or a breach of relations"},
		formSettle:    {"settlement", "a settlement"},
		formRetreat:   {"retreat", "a ceasefire, withdrawal or release"},
		formHelp:      {"help", "cooperation or aid"},
		formTalk:      {"talk", "talks"},
	}
	return table[f][0], table[f][1]
}

// formOf returns the form of an act with the families of its profile.
func formOf(a *Act, p profile) form {
	if p.families&words == 0 {
		return formOfRungs(a.Hostility, a.Accord)
	}
	has := func(kinds ...event.SpeechKind) bool {
		return slices.ContainsFunc(a.Speech, func(k event.SpeechKind) bool { return slices.Contains(kinds, k) })
	}
	demands := has(event.Demand) || a.Kind.Within(event.KindRequest+"/yield")
	switch {
	case demands && a.Hostility >= ladder.H3:
		return formUltimatum
	case has(event.Threaten) || p.typ == event.KindThreaten:
		return formThreat
	case demands:
		return formDemand
	case has(event.Offer):
		return formOffer
	case has(event.Reject, event.Deny) || p.typ == event.KindReject:
		return formRefusal
	case p.typ == event.KindAgree || p.typ == event.KindConcede || has(event.Admit):
		return formConsent
	case has(event.Accuse) || a.Kind.Within(event.KindAccuse+"/allege"):
		return formCharge
	case has(event.Condemn) || p.typ == event.KindAccuse:
		return formCondemn
	case has(event.Praise, event.Support, event.Condole, event.Apologise) || p.typ == event.KindSupport:
		return formPraise
	case has(event.Promise):
		return formPromise
	case has(event.CallOn, event.Urge) || p.typ == event.KindRequest:
		return formAppeal
	case has(event.Announce):
		return formAnnounce
	default:
		return formWords
	}
}

func formOfRungs(h ladder.Hostility, k ladder.Accord) form {
	switch {
	case h >= ladder.H8:
		return formForce
	case h == ladder.H7:
		return formSeize
	case h == ladder.H6:
		return formPosture
	case h == ladder.H5:
		return formContend
	case h == ladder.H4:
		return formSanction
	case k == ladder.K5:
		return formSettle
	case k == ladder.K4:
		return formRetreat
	case k == ladder.K3:
		return formHelp
	case !k.IsZero():
		return formTalk
	default:
		return formOther
	}
}

// breadth gathers the forms of an act that may be answered.
type breadth uint8

const (
	broadOther breadth = iota
	broadHostile
	broadAccord
	broadProposal
	broadPressure
	broadOpposition
	broadFavour
	allBreadths
)

func (f form) broad() breadth {
	switch f {
	case formForce, formSeize, formPosture, formContend, formSanction:
		return broadHostile
	case formSettle, formRetreat, formHelp, formTalk:
		return broadAccord
	case formOffer, formPromise, formAppeal, formAnnounce:
		return broadProposal
	case formThreat, formUltimatum, formDemand:
		return broadPressure
	case formRefusal, formCharge, formCondemn:
		return broadOpposition
	case formConsent, formPraise:
		return broadFavour
	case formOther, formWords, allForms:
		return broadOther
	default:
		return broadOther
	}
}

func (b breadth) names() (name, words string) {
	table := [allBreadths][2]string{
		broadOther:      {"any-other", "an act of another sort"},
		broadHostile:    {"hostility", "a hostile deed"},
		broadAccord:     {"accord", "a deed of accord"},
		broadProposal:   {"proposal", "a proposal"},
		broadPressure:   {"pressure", "a threat or demand"},
		broadOpposition: {"opposition", "words against somebody"},
		broadFavour:     {"favour", "words in favour"},
	}
	return table[b][0], table[b][1]
}

// stance gathers the forms of an act that may be an answer.
type stance uint8

const (
	stanceRefusal stance = iota
	stanceConsent
	stanceCharge
	stanceCondemn
	stancePraise
	stanceWords
	stanceHostile
	stanceDeed
	allStances
)

func (f form) stance() stance {
	switch {
	case f == formRefusal:
		return stanceRefusal
	case f == formConsent:
		return stanceConsent
	case f == formCharge:
		return stanceCharge
	case f == formCondemn:
		return stanceCondemn
	case f == formPraise:
		return stancePraise
	case f.broad() == broadHostile:
		return stanceHostile
	case f.broad() == broadAccord || f == formOther:
		return stanceDeed
	default:
		return stanceWords
	}
}

// isDeed reports whether an answer is more than words.
func (s stance) isDeed() bool { return s == stanceHostile || s == stanceDeed }

func (s stance) names() (name, words string) {
	table := [allStances][2]string{
		stanceRefusal: {"refusal", "a refusal or denial"},
		stanceConsent: {"consent", "consent"},
		stanceCharge:  {"charge", "an accusation"},
		stanceCondemn: {"condemnation", "a condemnation"},
		stancePraise:  {"praise", "words of support"},
		stanceWords:   {"words", "other words"},
		stanceHostile: {"hostility", "a hostile deed"},
		stanceDeed:    {"deed", "a deed that is not hostile"},
	}
	return table[s][0], table[s][1]
}
