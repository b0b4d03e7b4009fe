package ladder_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/ladder"
)

func killed(c event.Count) event.Casualty { return event.Casualty{Harm: event.Killed, Count: c} }

func oneOf(role event.Role, ids ...actor.ID) event.Participant {
	return event.Participant{Role: role, Who: actor.OneOf(ids...)}
}

func among(role event.Role, terms ...actor.Term) event.Participant {
	return event.Participant{Role: role, Who: actor.Set{Terms: terms}}
}

func by(ids ...actor.ID) []event.Participant {
	var list []event.Participant
	for _, id := range ids {
		list = append(list, event.By(id))
	}
	return list
}

// ruleCase is one event and the whole report of its rung.
type ruleCase struct {
	name  string
	event event.Event
	want  []string
}

func runRuleCases(t *testing.T, c *event.Context, cases []ruleCase) {
	t.Helper()
	for _, tc := range cases {
		if d := cmp.Diff(tc.want, report(ladder.Of(tc.event, c))); d != "" {
			t.Errorf("%s (-want +got)\n%s", tc.name, d)
		}
	}
}

func TestNoRung(t *testing.T) {
	t.Parallel()
	runRuleCases(t, nil, []ruleCase{
		{"no kind", event.Event{}, []string{"no rung: kind-not-stated"}},
		{"unknown type", event.Event{Kind: "heist/bank"}, []string{"no rung: kind-unknown"}},
		{"planned", event.Event{Kind: "assault", Status: event.Planned}, []string{"no rung: not-happened"}},
		{"failed", event.Event{Kind: "heist", Status: event.Failed}, []string{"no rung: not-happened"}},
		{"no act", event.Event{Kind: "condition/vacuum", Status: event.Ongoing}, []string{"no rung: no-act (condition/vacuum)"}},
		{
			"no act has no casualties to speak of",
			event.Event{Kind: "election", Casualties: []event.Casualty{killed(event.Exactly(40))}},
			[]string{"no rung: no-act (election)"},
		},
		{
			"speech can put a contested incident on an axis",
			event.Event{Kind: "legal/law", Speech: []event.SpeechAct{{Kind: event.Condemn}}},
			[]string{"H1 (condemn)"},
		},
	})
}

func TestBases(t *testing.T) {
	t.Parallel()
	runRuleCases(t, nil, []ruleCase{
		{"unknown mode of a known type", event.Event{Kind: "sanction/embargo"}, []string{"H4 (sanction)"}},
		{"finer than a mode", event.Event{Kind: "assault/destroy/dam"}, []string{"H7 (assault/destroy)"}},
		{"ongoing", event.Event{Kind: "mobilize/troops", Status: event.Ongoing}, []string{"H6 (mobilize/troops)"}},
		{"a war", event.Event{Kind: "condition/war", Status: event.Ongoing}, []string{"H10 (condition/war)"}},
		{"bare statement", event.Event{Kind: "statement"}, []string{"H0 (statement)"}},
		{
			"unknown speech act says nothing",
			event.Event{Kind: "statement", Speech: []event.SpeechAct{{Kind: "sing"}}},
			[]string{"H0 (statement)"},
		},
		{
			"words of sympathy alone are on no hostile axis",
			event.Event{Kind: "statement", Speech: []event.SpeechAct{{Kind: event.Condole}}},
			[]string{"K2 (condole)"},
		},
		{
			"both axes, the highest of each, the first of equals",
			event.Event{Kind: "statement", Speech: []event.SpeechAct{
				{Kind: event.Offer}, {Kind: event.Condemn}, {Kind: event.Reject}, {Kind: event.Praise}, {Kind: event.Support},
			}},
			[]string{"H1 and K2 (condemn, praise)"},
		},
		{
			"the kind stays when its words are milder",
			event.Event{Kind: "sanction/expel", Speech: []event.SpeechAct{{Kind: event.Accuse}, {Kind: event.Offer}}},
			[]string{"H4 and K1 (sanction/expel, offer)"},
		},
		{
			"and yields when they are sharper",
			event.Event{Kind: "request", Speech: []event.SpeechAct{{Kind: event.Threaten}}},
			[]string{"H3 (threaten)"},
		},
	})
}

func TestSpeechRules(t *testing.T) {
	t.Parallel()
	others := map[event.ID]event.Event{
		"own":      {ID: "own", Kind: "assault", Status: event.Possible, Participants: by("usa")},
		"forces":   {ID: "forces", Kind: "assault", Status: event.Possible, Participants: by("us-forces")},
		"foreign":  {ID: "foreign", Kind: "assault", Status: event.Possible, Participants: by("iran")},
		"group":    {ID: "group", Kind: "assault", Status: event.Possible, Participants: by("kh")},
		"nobody's": {ID: "nobody's", Kind: "assault", Status: event.Possible},
		"some": {ID: "some", Kind: "assault", Status: event.Possible, Participants: []event.Participant{
			among(event.RoleBy, actor.Term{Kind: actor.KindArmedGroup}),
		}},
	}
	c := context()
	c.Event = func(id event.ID) (event.Event, bool) { e, ok := others[id]; return e, ok }
	warn := func(speaker actor.ID, about ...event.ID) event.Event {
		return event.Event{
			Kind: event.KindStatement, Participants: by(speaker),
			Speech: []event.SpeechAct{{Kind: event.CallOn, Proposes: []event.ID{"own"}}, {Kind: event.Warn, Proposes: about}},
		}
	}
	possible := func(of string) []string {
		return []string{"H0 (call-on), at most H3", "? warning would lift H0 to H3: " + of + "not known: whose act it is"}
	}
	runRuleCases(t, c, []ruleCase{
		{"of its own act", warn("usa", "own"), []string{"H3 (call-on)", "+ warning lifts H0 to H3: of own"}},
		{"of its own state's", warn("general", "forces"), []string{"H3 (call-on)", "+ warning lifts H0 to H3: of forces"}},
		{"of its own group's", warn("kh", "group"), []string{"H3 (call-on)", "+ warning lifts H0 to H3: of group"}},
		{"of the group it speaks for", warn("spokesman", "group"), []string{"H3 (call-on)", "+ warning lifts H0 to H3: of group"}},
		{"of the group it commands", warn("warlord", "group"), []string{"H3 (call-on)", "+ warning lifts H0 to H3: of group"}},
		{"of a group that it may have joined", warn("suspect", "group"), possible("of group, ")},
		{"of another state's", warn("usa", "foreign"), []string{"H0 (call-on)"}},
		{"of a group's", warn("usa", "group"), []string{"H0 (call-on)"}},
		{"by a group of a state's", warn("kh", "own"), []string{"H0 (call-on)"}},
		{"of one of two", warn("usa", "foreign", "own"), []string{"H3 (call-on)", "+ warning lifts H0 to H3: of own"}},
		{"of nobody's", warn("usa", "nobody's"), possible("of nobody's, ")},
		{"of one of a set's", warn("kh", "some"), possible("of some, ")},
		{"of what is not recorded", warn("usa", "missing"), possible("of missing, ")},
		{"of what is not said", warn("usa"), possible("")},
		{"by one not recorded", warn("stranger", "own"), possible("of own, ")},
		{
			"demand with a deadline",
			event.Event{Kind: event.KindStatement, Speech: []event.SpeechAct{{Kind: event.Demand, Deadline: "2018-03-13T24:00:00"}}},
			[]string{"H3 (demand)", "+ ultimatum lifts H2 to H3"},
		},
		{
			"demand without",
			event.Event{Kind: event.KindStatement, Speech: []event.SpeechAct{{Kind: event.Demand}}},
			[]string{"H2 (demand)"},
		},
		{
			"call with a deadline",
			event.Event{Kind: event.KindStatement, Speech: []event.SpeechAct{{Kind: event.CallOn, Deadline: "2018-03-13"}}},
			[]string{"H0 (call-on)"},
		},
		{
			"ultimatum within a sanction",
			event.Event{Kind: "sanction", Speech: []event.SpeechAct{{Kind: event.Demand, Deadline: "2018-03-13"}}},
			[]string{"H4 (sanction)"},
		},
	})
	c.Event = nil
	runRuleCases(t, c, []ruleCase{{"nothing to look up", warn("usa", "own"), possible("of own, ")}})
}

func TestCasualtiesRule(t *testing.T) {
	t.Parallel()
	hurt := func(kind event.Kind, casualties ...event.Casualty) event.Event {
		return event.Event{Kind: kind, Casualties: casualties}
	}
	wounded := event.Casualty{Harm: event.Wounded, Count: event.InWords("dozens")}
	tortured := event.Casualty{Harm: event.Tortured, Count: event.AtLeast(450)}
	runRuleCases(t, nil, []ruleCase{
		{
			"a riot with one dead", hurt("protest/riot", killed(event.Exactly(1))),
			[]string{"H8 (protest/riot)", "+ casualties lifts H5 to H8: killed 1"},
		},
		{
			"a riot with wounded", hurt("protest/riot", wounded),
			[]string{"H7 (protest/riot)", "+ casualties lifts H5 to H7: wounded at least 1"},
		},
		{"a riot with none dead", hurt("protest/riot", killed(event.Exactly(0))), []string{"H5 (protest/riot)"}},
		{"a riot of which nothing is said", hurt("protest/riot"), []string{"H5 (protest/riot)"}},
		{
			"a riot with some dead, if any", hurt("protest/riot", killed(event.AtMost(3))),
			[]string{"H5 (protest/riot), at most H8", "? casualties would lift H5 to H8: killed at most 3, not known: the exact number"},
		},
		{
			"a massacre in a riot", hurt("protest/riot", killed(event.AtLeast(30))),
			[]string{
				"H9 (protest/riot)", "+ casualties lifts H5 to H8: killed at least 30", "+ deaths lifts H8 to H9: killed at least 30",
			},
		},
		{
			"a peaceful protest with dead", hurt("protest/demo", killed(event.Exactly(30))),
			[]string{
				"H5 (protest/demo), at most H9",
				"? casualties would lift H5 to H8: killed 30, not known: whose act it is",
				"? deaths would lift H8 to H9: killed 30, not known: whose act it is",
			},
		},
		{
			"arrests with torture", hurt("coerce/arrest", tortured),
			[]string{"H7 (coerce/arrest)", "+ casualties lifts H5 to H7: tortured at least 450"},
		},
		{
			"the arrested are no casualties that lift",
			hurt("coerce/arrest", event.Casualty{Harm: event.Detained, Count: event.About(6700)}),
			[]string{"H5 (coerce/arrest)"},
		},
		{
			"the captured and the abducted are",
			hurt("coerce",
				event.Casualty{Harm: event.Captured, Count: event.Exactly(2)}, event.Casualty{Harm: event.Abducted, Count: event.Exactly(1)}),
			[]string{"H7 (coerce)", "+ casualties lifts H5 to H7: abducted 1", "+ casualties lifts H5 to H7: captured 2"},
		},
		{
			"a stabbing that killed", hurt("assault/primitive", killed(event.Exactly(2))),
			[]string{"H8 (assault/primitive)", "+ casualties lifts H7 to H8: killed 2"},
		},
		{"sabotage that wounded is where it was", hurt("assault/destroy", wounded), []string{"H7 (assault/destroy)"}},
		{"posture", hurt("mobilize/troops", killed(event.Exactly(40))), []string{"H6 (mobilize/troops)"}},
		{"a lethal kind needs no dead", hurt("assault/firearms", killed(event.Exactly(0))), []string{"H8 (assault/firearms)"}},
	})
}

func TestDeathsRule(t *testing.T) {
	t.Parallel()
	attack := func(casualties ...event.Casualty) event.Event {
		return event.Event{Kind: "assault/explosives", Casualties: casualties}
	}
	lifted := func(count string) []string {
		return []string{"H9 (assault/explosives)", "+ deaths lifts H8 to H9: killed " + count}
	}
	open := func(count, gap string) []string {
		return []string{
			"H8 (assault/explosives), at most H9", "? deaths would lift H8 to H9: killed " + count + ", not known: " + gap,
		}
	}
	exactly := []string{"H8 (assault/explosives)"}
	const number, many = "the exact number", "how many were killed"
	runRuleCases(t, nil, []ruleCase{
		{"not stated", attack(), open("not stated", many)},
		{"of the wounded nothing follows", attack(event.Casualty{Harm: event.Wounded, Count: event.Exactly(90)}), open("not stated", many)},
		{"unknown", attack(killed(event.UnknownCount())), open("unknown", number)},
		{"24", attack(killed(event.Exactly(24))), exactly},
		{"25", attack(killed(event.Exactly(25))), lifted("25")},
		{"at least 24", attack(killed(event.AtLeast(24))), open("at least 24", number)},
		{"at least 25", attack(killed(event.AtLeast(25))), lifted("at least 25")},
		{"at most 24", attack(killed(event.AtMost(24))), exactly},
		{"at most 25", attack(killed(event.AtMost(25))), open("at most 25", number)},
		{"20 to 30", attack(killed(event.Between(20, 30))), open("20 to 30", number)},
		{"100 to 300", attack(killed(event.Between(100, 300))), lifted("100 to 300")},
		{"about 50", attack(killed(event.About(50))), lifted("25 to 100")},
		{"about 48", attack(killed(event.About(48))), open("24 to 96", number)},
		{"about 12", attack(killed(event.About(12))), exactly},
		{"about 13", attack(killed(event.About(13))), open("7 to 26", number)},
		{"dozens", attack(killed(event.InWords("dozens"))), open("at least 1", number)},
		{"by nationality", attack(event.KilledOf("USA", event.Exactly(20)), event.KilledOf("GBR", event.Exactly(5))), lifted("25")},
		{
			"overlapping breakdowns",
			attack(event.KilledOf("USA", event.Exactly(20)), event.Casualty{
				Harm: event.Killed, Status: event.VictimCivilian, Count: event.Exactly(5),
			}),
			open("20 to 25", number),
		},
		{"total and part", attack(killed(event.Exactly(24)), event.KilledOf("USA", event.Exactly(10))), exactly},
		{
			"later total",
			attack(
				event.Casualty{Harm: event.Killed, Count: event.Exactly(40), AsOf: "2020-01-05"},
				event.Casualty{Harm: event.Killed, Count: event.Exactly(20), AsOf: "2020-01-03"},
			),
			lifted("40"),
		},
		{
			"denied",
			attack(event.Casualty{Harm: event.Killed, Count: event.Exactly(40), Cites: []actor.Cite{{Speaker: "usa"}, {Stance: actor.StanceDenies}}}),
			open("at most 40", number),
		},
		{
			"cited and undisputed",
			attack(event.Casualty{Harm: event.Killed, Count: event.Exactly(40), Cites: []actor.Cite{{Speaker: "usa"}}}),
			lifted("40"),
		},
		{"more than can be counted", attack(event.KilledOf("USA", event.AtLeast(1<<62)), event.KilledOf("GBR", event.AtLeast(1<<62))), lifted("at least 9223372036854775807")},
	})
}

func TestSeniorLeaderRule(t *testing.T) {
	t.Parallel()
	strike := func(casualties ...event.Casualty) event.Event {
		return event.Event{
			Kind:         "assault/drone",
			Participants: []event.Participant{event.Target("soleimani"), event.Target("quds-force")},
			Attacks:      []event.Attack{{Means: event.MeansDrone}, {TargetKind: event.TargetSeniorLeader}},
			Casualties:   casualties,
		}
	}
	dead := func(id actor.ID, count event.Count) event.Casualty {
		return event.Casualty{Harm: event.Killed, Actor: id, Count: count}
	}
	lifted := []string{"H9 (assault/drone)", "+ senior-leader lifts H8 to H9: killed 1, against soleimani"}
	open := func(count string) []string {
		return []string{
			"H8 (assault/drone), at most H9",
			"? senior-leader would lift H8 to H9: killed " + count + ", not known: whether the leader is among the dead",
		}
	}
	runRuleCases(t, context(), []ruleCase{
		{"the leader", strike(dead("soleimani", event.Exactly(1))), lifted},
		{"the leader among others", strike(killed(event.Exactly(10)), dead("soleimani", event.Exactly(1))), lifted},
		{"several dead", strike(killed(event.Exactly(10))), open("10")},
		{"of his force", strike(dead("quds-force", event.Exactly(1))), open("1")},
		{"somebody not aimed at", strike(dead("someone", event.Exactly(1))), open("1")},
		{"more dead than one man", strike(dead("soleimani", event.Exactly(2))), open("2")},
		{"perhaps", strike(dead("soleimani", event.AtMost(1))), open("at most 1")},
		{
			"denied", strike(event.Casualty{
				Harm: event.Killed, Actor: "soleimani", Count: event.Exactly(1), Cites: []actor.Cite{{Stance: actor.StanceDenies}},
			}), open("at most 1"),
		},
		{"wounded", strike(killed(event.Exactly(0)), event.Casualty{Harm: event.Wounded, Actor: "soleimani", Count: event.Exactly(1)}), []string{"H8 (assault/drone)"}},
		{
			"nothing said of the dead", strike(),
			[]string{
				"H8 (assault/drone), at most H9",
				"? deaths would lift H8 to H9: killed not stated, not known: how many were killed",
				"? senior-leader would lift H8 to H9: killed not stated, not known: how many were killed",
			},
		},
		{
			"no attack aimed at a leader",
			event.Event{
				Kind: "assault/drone", Participants: []event.Participant{event.Target("soleimani")},
				Casualties: []event.Casualty{dead("soleimani", event.Exactly(1))},
			},
			[]string{"H8 (assault/drone)"},
		},
	})
	unnamed := strike(dead("stranger", event.Exactly(1)))
	unnamed.Participants = []event.Participant{{Role: event.RoleVictim, Actor: "stranger"}}
	runRuleCases(t, nil, []ruleCase{{
		"without a registry the count tells a person from a body", unnamed,
		[]string{"H9 (assault/drone)", "+ senior-leader lifts H8 to H9: killed 1, against stranger"},
	}})
}

func TestCBRNRule(t *testing.T) {
	t.Parallel()
	with := func(kind event.Kind, means ...event.Means) event.Event {
		e := event.Event{Kind: kind, Casualties: []event.Casualty{killed(event.Exactly(1))}}
		for _, m := range means {
			e.Attacks = append(e.Attacks, event.Attack{Means: m})
		}
		return e
	}
	runRuleCases(t, nil, []ruleCase{
		{
			"nerve agent", with("assault/targeted", event.MeansFirearms, event.MeansNerveAgent),
			[]string{"H11 (assault/targeted)", "+ cbrn lifts H8 to H11: chemical/nerve-agent"},
		},
		{"radiological", with("assault/targeted", event.MeansRadiological), []string{"H11 (assault/targeted)", "+ cbrn lifts H8 to H11: radiological"}},
		{"biological", with("assault", event.MeansBiological), []string{"H11 (assault)", "+ cbrn lifts H8 to H11: biological"}},
		{"nuclear", with("assault", event.MeansNuclear), []string{"H11 (assault)", "+ cbrn lifts H8 to H11: nuclear"}},
		{"tear gas", with("assault/firearms", event.MeansCrowdControl), []string{"H8 (assault/firearms)"}},
		{"the kind says it already", with("assault/unconventional", event.MeansNerveAgent), []string{"H11 (assault/unconventional)"}},
		{"moved, not used", with("mobilize/weapons", event.MeansNuclear), []string{"H6 (mobilize/weapons)"}},
		{
			"an incident", with("incident/leak", event.MeansChemical),
			[]string{
				"no rung: nature-contested (incident/leak), at most H11",
				"? contested would lift to H7: not known: whether it was an attack",
				"? casualties would lift H7 to H8: killed 1, not known: whether it was an attack",
				"? cbrn would lift H7 to H11: chemical, not known: whether it was an attack",
			},
		},
	})
}

func TestContestedIncident(t *testing.T) {
	t.Parallel()
	e := event.Event{Kind: "incident/explosion", Casualties: []event.Casualty{killed(event.Between(100, 300))}}
	runRuleCases(t, nil, []ruleCase{
		{"with dead", e, []string{
			"no rung: nature-contested (incident/explosion), at most H9",
			"? contested would lift to H8: not known: whether it was an attack",
			"? deaths would lift H8 to H9: killed 100 to 300, not known: whether it was an attack",
		}},
		{"without", event.Event{Kind: "incident/disappearance"}, []string{
			"no rung: nature-contested (incident/disappearance), at most H7",
			"? contested would lift to H7: not known: whether it was an attack",
		}},
		{
			"an accident",
			event.Event{
				Kind: "incident/leak", Casualties: []event.Casualty{killed(event.Exactly(40))},
				Attacks: []event.Attack{{Means: event.MeansChemical}, {Intent: event.IntentAccidental}},
			},
			[]string{"no rung: no-act (incident/leak)"},
		},
		{
			"an attack that hurt others than it was meant for is no accident",
			event.Event{Kind: "assault/explosives", Attacks: []event.Attack{{Intent: event.IntentAccidental}}, Casualties: []event.Casualty{killed(event.Exactly(1))}},
			[]string{"H8 (assault/explosives)"},
		},
		{"open in two ways", event.Event{Kind: "incident"}, []string{
			"no rung: nature-contested (incident), at most H9",
			"? contested would lift to H8: not known: whether it was an attack",
			"? deaths would lift H8 to H9: killed not stated, not known: how many were killed",
		}},
	})
}

func TestOccupationRule(t *testing.T) {
	t.Parallel()
	const kind = "condition/occupation"
	runRuleCases(t, nil, []ruleCase{
		{"bloodless", event.Event{Kind: kind, Casualties: []event.Casualty{killed(event.Exactly(0))}}, []string{"H7 (" + kind + ")"}},
		{
			"one dead",
			event.Event{Kind: kind, Casualties: []event.Casualty{killed(event.Exactly(1))}},
			[]string{"H9 (" + kind + ")", "+ occupation lifts H7 to H9: killed 1"},
		},
		{
			"nothing said",
			event.Event{Kind: kind, Status: event.Ongoing},
			[]string{"H7 (" + kind + "), at most H9", "? occupation would lift H7 to H9: killed not stated, not known: how many were killed"},
		},
	})
}
