package escalation

import (
	"slices"
	"strings"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/ladder"
)

// profile is what sort of act it was.
type profile struct {
	// typ is the type of the kind, without its mode.
	typ       event.Kind
	families  families
	form      form
	hostility ladder.Hostility
	accord    ladder.Accord
}

// families are broad sorts of act, of which one act may have several.
type families uint32

const (
	disapproves families = 1 << iota // condemns, accuses, blames
	refuses                          // rejects, denies
	demands                          // demands, requests, calls on
	offers                           // offers, promises
	accepts                          // agrees, concedes
	threatens                        // threatens, warns
	supports                         // praises, supports, condoles, apologises
	talks                            // meets, consults, mediates
	helps                            // cooperates, aids
	retreats                         // withdraws, releases, ceases fire
	contends                         // protests, riots
	sanctions                        // sanctions, expels, breaks relations
	coerces                          // arrests, seizes, blocks
	postures                         // mobilizes, deploys, alerts
	forces                           // assaults, fights
	words                            // done with words alone
	hostile                          // H4 and above
	violent                          // H7 and above
	friendly                         // K3 and above
)

func profileOf(a *Act) profile {
	typ, _, _ := strings.Cut(string(a.Kind), "/")
	p := profile{typ: event.Kind(typ), hostility: a.Hostility, accord: a.Accord}
	p.families = familyOfKind(p.typ)
	for _, s := range a.Speech {
		p.families |= familyOfSpeech(s)
	}
	if a.Hostility >= ladder.H4 {
		p.families |= hostile
	}
	if a.Hostility >= ladder.H7 {
		p.families |= violent
	}
	if a.Accord >= ladder.K3 {
		p.families |= friendly
	}
	if p.isWords(len(a.Speech) > 0) {
		p.families |= words
	}
	p.form = formOf(a, p)
	return p
}

// isWords reports whether an act consists of words: it is of a kind that does,
// or a statement, and stands on no rung of deeds.
func (p profile) isWords(speaks bool) bool {
	if p.families&(hostile|friendly) != 0 {
		return false
	}
	wordy := []event.Kind{
		event.KindStatement, event.KindAccuse, event.KindReject, event.KindThreaten, event.KindRequest,
		event.KindAgree, event.KindSupport,
	}
	return speaks || slices.Contains(wordy, p.typ)
}

func familyOfKind(typ event.Kind) families {
	switch typ {
	case event.KindAgree:
		return accepts | offers
	case event.KindConcede:
		return accepts
	case event.KindConsult:
		return talks
	case event.KindSupport:
		return supports
	case event.KindCooperate, event.KindAid:
		return helps
	case event.KindRetreat:
		return retreats
	case event.KindRequest:
		return demands
	case event.KindAccuse:
		return disapproves
	case event.KindReject:
		return refuses
	case event.KindThreaten:
		return threatens
	case event.KindProtest:
		return contends
	case event.KindSanction:
		return sanctions
	case event.KindCoerce:
		return coerces
	case event.KindMobilize:
		return postures
	case event.KindAssault:
		return forces
	default:
		return 0
	}
}

func familyOfSpeech(s event.SpeechKind) families {
	switch s {
	case event.Condemn, event.Accuse:
		return disapproves
	case event.Reject, event.Deny:
		return refuses
	case event.Demand, event.CallOn, event.Urge:
		return demands
	case event.Offer, event.Promise:
		return offers
	case event.Threaten, event.Warn, event.DeclareWar:
		return threatens
	case event.Praise, event.Support, event.Condole, event.Apologise:
		return supports
	default:
		return 0
	}
}

// is reports whether an act is of any of some families.
func (p profile) is(of families) bool { return p.families&of != 0 }

// rung returns the number of the rung of hostility, 0 where there is none.
func (p profile) rung() float64 {
	n, _ := p.hostility.Number()
	return float64(n)
}
