package escalation

import (
	"sync"

	"github.com/casus-events/casus/event/ladder"
)

// featureTable lists the features. A new one is a new row: what it is called,
// what it measures, what it means in words, which facts it reads, and how it is
// worked out. Programs that fit weights and printers of addends take it up from
// here. It costs next to nothing for each pair of acts, since what it reads is
// little enough for sums to be kept.
var featureTable = sync.OnceValue(func() []feature {
	var table []feature
	for _, part := range [][]feature{
		roleFeatures(), sideFeatures(), kindFeatures(), rungFeatures(), timeFeatures(), placeFeatures(), rankFeatures(),
		toldFeatures(), spontaneousFeatures(), formFeatures(), stanceFeatures(), reversalFeatures(),
		paceFeatures(), toldFormFeatures(),
	} {
		table = append(table, part...)
	}
	return table
})

func flag(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func sidesRow(name, doc, reason string, value func(p *pair) float64) feature {
	return feature{Feature{Name: name, Doc: doc, Reason: reason}, readsSides, value}
}

func profilesRow(name, doc, reason string, value func(p *pair) float64) feature {
	return feature{Feature{Name: name, Doc: doc, Reason: reason}, readsProfiles, value}
}

func markRow(name, doc, reason string, mark marks) feature {
	return feature{Feature{Name: name, Doc: doc, Reason: reason}, readsMarks, func(p *pair) float64 { return flag(p.marks&mark != 0) }}
}

func pairRow(what reads, name, doc, reason string, value func(p *pair) float64) feature {
	return feature{Feature{Name: name, Doc: doc, Reason: reason}, what, value}
}

func noneRow(name, doc, reason string, value func(p *pair) float64) feature {
	return feature{Feature{Name: name, Doc: doc, Reason: reason, Spontaneous: true}, readsAct, value}
}

func roleFeatures() []feature {
	reasons := map[Role]string{
		Unknown:      "it is not known who did one of the two",
		Direct:       "those whom the earlier act struck turn on who did it",
		AgainstAlly:  "those whom the earlier act struck turn on one who stands with who did it",
		ByTarget:     "those whom the earlier act struck act, against whom is not stated",
		OnBehalf:     "one who stands with those whom the earlier act struck turns on the side that did it",
		Continuation: "the side that did the earlier act follows it up",
		PileOn:       "another strikes those whom the earlier act struck",
		Displaced:    "those whom the earlier act struck turn on somebody else",
		ThirdParty:   "a third party speaks or acts to one of the two sides",
		NoOverlap:    "the two acts have nobody in common",
	}
	var table []feature
	for _, role := range append(Roles(), Unknown) {
		name := "role/" + string(role)
		if role == Unknown {
			name = "role/unknown"
		}
		table = append(table, sidesRow(name, "1 if the role is "+name[len("role/"):]+", else 0", reasons[role],
			func(p *pair) float64 { return flag(p.role == role) }))
	}
	return table
}

func sideFeatures() []feature {
	return []feature{
		sidesRow("aim-was-actor", "1 if the act is aimed at the side that did the earlier one",
			"it is aimed at the side that did the earlier act",
			func(p *pair) float64 { return flag(p.aimWasActor) }),
		sidesRow("actor-was-aim", "1 if the act was done by the side that the earlier one struck or addressed",
			"it was done by the side that the earlier act was aimed at",
			func(p *pair) float64 { return flag(p.actorWasAim) }),
		sidesRow("same-aim", "1 if both acts are aimed at one side",
			"both acts are aimed at the same side",
			func(p *pair) float64 { return flag(p.sameAim) }),
		sidesRow("adversary", "1 if who did the act is opposed to who did the earlier one, by a tie",
			"the two who acted are adversaries",
			func(p *pair) float64 { return flag(p.adversaries) }),
		sidesRow("friend-struck", "1 if who did the act stands with those whom the earlier one struck, and is not of their side",
			"who did it stands with those whom the earlier act struck",
			func(p *pair) float64 { return flag(p.friendStruck) }),
	}
}

func kindFeatures() []feature {
	follows := func(name, doc, reason string, cause, effect families) feature {
		return profilesRow(name, doc, reason,
			func(p *pair) float64 { return flag(p.cause.is(cause) && p.effect.is(effect)) })
	}
	return []feature{
		follows("hostile-then-disapproval", "1 if an act of H4 or above is followed by words that condemn or accuse",
			"words of disapproval follow a hostile act", hostile, disapproves),
		follows("offer-then-answer", "1 if an offer is followed by agreement, concession or refusal",
			"agreement or refusal follows an offer", offers, accepts|refuses),
		follows("demand-then-answer", "1 if a demand or request is followed by agreement, concession, refusal or retreat",
			"a demand is answered", demands, accepts|refuses|retreats),
		follows("accusation-then-denial", "1 if an accusation is followed by a refusal or denial",
			"a denial follows an accusation", disapproves, refuses),
		follows("accusation-then-accusation", "1 if both acts accuse or condemn",
			"an accusation follows an accusation", disapproves, disapproves),
		follows("threat-then-deed", "1 if a threat or warning is followed by an act of H4 or above",
			"a hostile act follows a threat", threatens, hostile),
		follows("threat-then-words", "1 if a threat is followed by a threat, refusal or disapproval",
			"hostile words follow a threat", threatens, threatens|refuses|disapproves),
		follows("force-then-force", "1 if both acts stand on H7 or above",
			"force follows force", violent, violent),
		follows("posture-then-posture", "1 if both acts mobilize or deploy",
			"deployment follows deployment", postures, postures),
		follows("hostile-then-posture", "1 if a hostile act is followed by mobilization or deployment",
			"deployment follows a hostile act", hostile, postures),
		follows("hostile-then-sanction", "1 if a hostile act is followed by sanctions",
			"sanctions follow a hostile act", hostile, sanctions),
		follows("hostile-then-accord", "1 if a hostile act is followed by talks, agreement, help or retreat",
			"accord follows a hostile act", hostile, talks|accepts|helps|retreats),
		follows("accord-then-accord", "1 if both are acts of talk, agreement, help or retreat",
			"accord follows accord", talks|accepts|helps|retreats, talks|accepts|helps|retreats),
		follows("friendly-then-support", "1 if an act of K3 or above is followed by words of support or agreement",
			"support follows an act of accord", friendly, supports|accepts),
		profilesRow("same-kind", "1 if the kinds have one type, such as assault",
			"both acts are of one kind",
			func(p *pair) float64 { return flag(p.cause.typ != "" && p.cause.typ == p.effect.typ) }),
		profilesRow("words-before", "1 if the earlier act consists of words",
			"the earlier act was words alone",
			func(p *pair) float64 { return flag(p.cause.is(words)) }),
		profilesRow("words-after-deed", "1 if the act consists of words and the earlier one does not",
			"words follow a deed",
			func(p *pair) float64 { return flag(p.effect.is(words) && !p.cause.is(words)) }),
	}
}

func rungFeatures() []feature {
	onAxis := func(p *pair) bool { return !p.cause.hostility.IsZero() && !p.effect.hostility.IsZero() }
	return []feature{
		profilesRow("rung-before", "rung of hostility of the earlier act, 0 to 11",
			"the earlier act stands on H%.0f",
			func(p *pair) float64 { return p.cause.rung() }),
		profilesRow("rungs-up", "by how many rungs of hostility the act stands above the earlier one",
			"the act stands %.0f rungs higher",
			func(p *pair) float64 { return flag(onAxis(p)) * max(0, p.effect.rung()-p.cause.rung()) }),
		profilesRow("rungs-down", "by how many rungs of hostility the act stands below the earlier one",
			"the act stands %.0f rungs lower",
			func(p *pair) float64 { return flag(onAxis(p)) * max(0, p.cause.rung()-p.effect.rung()) }),
		profilesRow("same-rung", "1 if both stand on one rung of hostility, H4 or above",
			"both acts stand on one rung",
			func(p *pair) float64 {
				return flag(p.cause.hostility >= ladder.H4 && p.cause.hostility == p.effect.hostility)
			}),
		profilesRow("accord-before", "rung of accord of the earlier act, 0 to 5",
			"the earlier act stands on K%.0f",
			func(p *pair) float64 { return float64(p.cause.accord) }),
		profilesRow("accord-only-before", "1 if the earlier act is of accord and of no hostility, while the act is hostile",
			"a hostile act follows an act of accord",
			func(p *pair) float64 {
				return flag(p.cause.is(friendly) && !p.cause.is(hostile) && p.effect.is(hostile))
			}),
	}
}

func timeFeatures() []feature {
	return []feature{
		pairRow(readsLag, "log-lag", "ln(1 + days from the earlier act to the act), expected given that order; 0 if unknown",
			"ln(1 + days between) is %.2f",
			func(p *pair) float64 { return p.logLag }),
		markRow("lag-unknown", "1 if one of the two is undated",
			"one of the two has no date", lagUnknown),
		pairRow(readsDoubt, "order", "logarithm of the probability that the earlier act began first, by the dates",
			"by the dates it may have come first: ln P is %.2f",
			func(p *pair) float64 { return p.logOrder }),
		markRow("later", "1 if by the dates the earlier act rather began later",
			"it is dated later, rather than earlier", laterMark),
		pairRow(readsDoubt, "stated-cause", "reliability, 0 to 1, of who states that the act answers the earlier one",
			"a source states it, with reliability %.2f",
			func(p *pair) float64 { return p.cue }),
	}
}

func placeFeatures() []feature {
	return []feature{
		markRow("same-country", "1 if the two share a country",
			"both acts were in one country", sameCountry),
		markRow("other-country", "1 if both have a country, and none in common",
			"the acts were in different countries", otherCountry),
		markRow("same-place", "1 if the two share a place",
			"both acts were in one place", samePlace),
		markRow("same-means", "1 if the two share a family of means",
			"both acts used the same means", sameMeans),
	}
}

func rankFeatures() []feature {
	return []feature{
		markRow("latest", "1 if no candidate is more recent",
			"it is the latest act before", latestMark),
		pairRow(readsRank, "log-rank", "ln(1 + number of candidates that are more recent)",
			"ln(1 + number of more recent acts) is %.2f",
			func(p *pair) float64 { return log1p(p.rank) }),
		pairRow(readsStruck, "log-rank-at-actor",
			"ln(1 + number of candidates that are more recent and struck who did the act), if the earlier act struck them; else 0",
			"ln(1 + number of more recent acts that struck who did this one) is %.2f",
			func(p *pair) float64 { return log1p(max(0, p.struck)) }),
		pairRow(readsStruckHostile, "log-hostile-rank-at-actor",
			"ln(1 + number of candidates that are more recent and struck who did the act with H4 or above), if the earlier act struck them; else 0",
			"ln(1 + number of more recent hostile acts that struck who did this one) is %.2f",
			func(p *pair) float64 { return log1p(max(0, p.struckHostile)) }),
	}
}

func toldFeatures() []feature {
	return []feature{
		pairRow(readsTold, "log-told", "ln(1 + places in the order of telling from the earlier act to the act); 0 if unknown or told later",
			"ln(1 + places apart in the telling) is %.2f",
			func(p *pair) float64 { return log1p(max(0, p.told)) }),
		markRow("told-next", "1 if the act is told right after the earlier one",
			"the two are told one right after the other", toldNext),
		markRow("told-together", "1 if the two have one place in the order of telling",
			"the two are told together", toldTogether),
		markRow("told-later", "1 if the earlier act is told after the act",
			"it is told later", toldLater),
	}
}

func spontaneousFeatures() []feature {
	return []feature{
		noneRow("none", "1",
			"how often acts answer nothing known",
			func(*pair) float64 { return 1 }),
		noneRow("none/words", "1 if the act consists of words",
			"words answer something more or less often",
			func(p *pair) float64 { return flag(p.effect.is(words)) }),
		noneRow("none/hostile", "1 if the act stands on H4 or above",
			"hostile acts answer something more or less often",
			func(p *pair) float64 { return flag(p.effect.is(hostile)) }),
		noneRow("none/reaction", "1 if the act accuses, condemns, refuses, or accepts",
			"disapproval, refusal and consent presuppose something",
			func(p *pair) float64 { return flag(p.effect.is(disapproves | refuses | accepts)) }),
		noneRow("none/candidates", "ln(1 + number of candidates)",
			"ln(1 + number of acts that compete) is %.2f",
			func(p *pair) float64 { return log1p(p.candidates) }),
	}
}
