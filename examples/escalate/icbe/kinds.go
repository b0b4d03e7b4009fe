package icbe

import (
	"slices"
	"strings"

	"github.com/casus-events/casus/event"
)

// leaf is what a leaf of the coding tree stands for.
type leaf struct {
	kind   event.Kind
	speech event.SpeechKind
	// killed is the least number of people killed that the leaf implies.
	killed int64
}

// leaves gives the leaves of what is done, the gravest first: of a row with
// several the first counts. It was written down from the codebook before any
// event was looked at, and follows the crosswalk of the ladder.
func leaves() []struct {
	names string
	leaf  leaf
} {
	return []struct {
		names string
		leaf  leaf
	}{
		{"continuation of previous fighting;join ongoing war;join war on behalf;declaration of new war", leaf{kind: event.KindCondition + "/war"}},
		{"mass killing", leaf{kind: event.KindAssault, killed: 25}},
		{"battle/clash;attack", leaf{kind: event.KindAssault}},
		{"bombard", leaf{kind: event.KindAssault + "/heavy-weapons"}},
		{"assassination", leaf{kind: event.KindAssault + "/targeted"}},
		{"terrorism", leaf{kind: event.KindAssault + "/explosives"}},
		{"invasion/occupation", leaf{kind: event.KindCondition + "/occupation"}},
		{"annex;assert political control over;blockade;border violation;no fly zone", leaf{kind: event.KindCoerce + "/seize"}},
		{"declaration of war", leaf{kind: event.KindStatement, speech: event.DeclareWar}},
		{"deployment to area;mobilization", leaf{kind: event.KindMobilize + "/troops"}},
		{"weapons test", leaf{kind: event.KindMobilize + "/weapons"}},
		{"raise in alert;exercise;show of force;fortify", leaf{kind: event.KindMobilize}},
		{"riot", leaf{kind: event.KindProtest + "/riot"}},
		{"coup;human rights violation", leaf{kind: event.KindCoerce}},
		{"restrict rights", leaf{kind: event.KindCoerce + "/restrict"}},
		{"strike", leaf{kind: event.KindProtest + "/strike"}},
		{"protest", leaf{kind: event.KindProtest}},
		{"assert autonomy against", leaf{kind: event.KindProtest + "/obstruct"}},
		{"withdraw diplomats", leaf{kind: event.KindSanction + "/withdraw"}},
		{
			"break off negotiations;end economic cooperation;end unspecified cooperation;end military cooperation;terminate treaty;" +
				"end unspecified aid;end military aid;end economic aid;end humanitarian aid",
			leaf{kind: event.KindSanction + "/discontinue"},
		},
		{"violate terms of treaty", leaf{kind: event.KindSanction}},
		{
			"settle dispute;sign formal agreement;declaration of peace;mutual defense pact;formal military alliance",
			leaf{kind: event.KindAgree + "/settlement"},
		},
		{"cease fire", leaf{kind: event.KindRetreat + "/ceasefire"}},
		{"withdraw from area;withdraw behind border;retreat;withdraw from war", leaf{kind: event.KindRetreat + "/withdraw"}},
		{"end blockade", leaf{kind: event.KindRetreat + "/access"}},
		{
			"surrender;reduce control over;decolonize;de-mobilization;lower alert;end exercise;end weapons test;remove fortify;" +
				"end protest;end riot;end strike;reduce terrorism;reduce human rights violation;reduce mass killing",
			leaf{kind: event.KindRetreat},
		},
		{"economic aid;humanitarian aid;military aid;unspecified aid", leaf{kind: event.KindAid}},
		{"economic cooperation;military cooperation;unspecified cooperation", leaf{kind: event.KindCooperate}},
		{"general political support", leaf{kind: event.KindSupport}},
		{"mediation", leaf{kind: event.KindConsult + "/third-party"}},
		{"meeting;discussion", leaf{kind: event.KindConsult}},
		{"provide rights", leaf{kind: event.KindConcede}},
		{"leadership change", leaf{kind: event.KindOffice + "/appoint"}},
		{"institutions change", leaf{kind: event.KindLegal + "/law"}},
		{"political succession", leaf{kind: event.KindDispute + "/succession"}},
	}
}

// leafColumns are the columns that hold leaves of what was done.
func leafColumns() []string {
	return []string{
		"interact_escalate", "interact_deescalate", "interact_increasecoop", "interact_decreasecoop",
		"act_escalate", "act_deescalate", "act_cooperative", "act_uncooperative",
	}
}

// done returns what a row says was done, and false if it says nothing of it.
func (r row) done() (leaf, bool) {
	var have []string
	for _, c := range leafColumns() {
		for _, l := range r.list(c) {
			if c == "interact_decreasecoop" && (l == "military aid" || l == "economic aid") {
				l = "end " + l // this column lists what came to an end
			}
			have = append(have, l)
		}
	}
	for _, l := range leaves() {
		for name := range strings.SplitSeq(l.names, ";") {
			if slices.Contains(have, name) {
				return r.aerial(l.leaf), true
			}
		}
	}
	kinds := append(r.list("do_interact_kind"), r.list("do_kind")...)
	for _, k := range []struct {
		name string
		kind event.Kind
	}{
		{"escalatory", event.KindMobilize},
		{"uncooperative", event.KindSanction},
		{"deescalatory", event.KindRetreat},
		{"cooperative", event.KindCooperate},
	} {
		if slices.Contains(kinds, k.name) {
			return leaf{kind: k.kind}, true
		}
	}
	return leaf{}, false
}

// aerial makes a bombardment by aircraft an aerial one.
func (r row) aerial(l leaf) leaf {
	units := r.list("interact_units")
	if l.kind == event.KindAssault+"/heavy-weapons" && (slices.Contains(units, "bombers") || slices.Contains(units, "fighters")) {
		l.kind = event.KindAssault + "/aerial"
	}
	return l
}

// said returns the kind and the speech acts of what a row says was said.
func (r row) said() (event.Kind, []event.SpeechAct) {
	kind := event.KindStatement
	var acts []event.SpeechAct
	for _, s := range r.list("sayintkind") {
		act := event.SpeechAct{}
		switch s {
		case "ultimatum":
			// The rows do not say by when.
			act = event.SpeechAct{Kind: event.Demand, Deadline: "XXXX"}
		case "threaten":
			act.Kind = event.Threaten
		case "demand":
			act.Kind = event.Demand
		case "offer", "offer - without conditions", "offer - with conditions":
			act.Kind = event.Offer
		case "reject":
			act.Kind = event.Reject
		case "accept":
			kind = event.KindAgree
			continue
		case "accuse":
			act.Kind = event.Accuse
		case "disapprove":
			act.Kind = event.Condemn
		case "praise":
			act.Kind = event.Praise
		case "promise":
			act.Kind = event.Promise
		case "appeal":
			act.Kind = event.CallOn
		case "express intent":
			act.Kind = event.Announce
		default:
			act.Kind = event.Report
		}
		acts = append(acts, act)
	}
	if kind == event.KindAgree && len(acts) > 0 {
		// What was agreed to, and what was said beside it.
		return kind, acts
	}
	if len(acts) == 0 && kind == event.KindStatement {
		acts = []event.SpeechAct{{Kind: event.Report}}
	}
	return kind, acts
}
