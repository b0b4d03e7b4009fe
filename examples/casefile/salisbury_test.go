package main_test

import (
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

func TestSalisbury(t *testing.T) {
	t.Parallel()
	russia := actor.OneOf("russia")
	meet(t, "salisbury-2018.json", []demand{
		{
			"a disjunction over levels: a direct act of the state, or it lost control of the agent", "direct-or-lost",
			func(c timeline.Chronicle) any { return claimOf(c, "direct-or-lost").Answers },
			[]attribution.Answer{{Who: russia}, {Who: russia, Level: attribution.LevelLostControl}},
		},
		{
			"called highly likely, on four sorts of ground", "direct-or-lost",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "direct-or-lost")
				return []any{k.Likely.Words, bases(k)}
			},
			[]any{"highly likely", []attribution.Basis{
				attribution.BasisForensic, attribution.BasisWeaponProvenance, attribution.BasisModusOperandi, attribution.BasisMotive,
			}},
		},
		{
			"three levels in one statement: the officers", "officers",
			func(c timeline.Chronicle) any { return claimOf(c, "officers").Answers },
			[]attribution.Answer{{Who: actor.Set{IDs: []actor.ID{"petrov", "boshirov"}, Number: actor.All}}},
		},
		{
			"their service", "service",
			func(c timeline.Chronicle) any { return claimOf(c, "service").Answers },
			[]attribution.Answer{{Who: actor.OneOf("gru"), Level: attribution.LevelDirector}},
		},
		{
			"approval at a senior level outside the service, almost certainly", "approval",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "approval")
				for i := range k.Answers {
					k.Answers[i].Who.Words = ""
				}
				return []any{k.Answers, k.Likely.Words}
			},
			[]any{
				[]attribution.Answer{{
					Who: actor.Set{Terms: []actor.Term{{
						Relations: []actor.Bond{{Kind: actor.PartOf, Object: "russia"}}, Except: []actor.ID{"gru"},
					}}},
					Level: attribution.LevelApprover,
				}},
				"almost certainly",
			},
		},
		{
			"all three said at once", "approval",
			func(c timeline.Chronicle) any { return saidIn(c, "september") },
			[]attribution.ID{"officers", "service", "approval"},
		},
		{
			"joint speakers", "leaders",
			func(c timeline.Chronicle) any { return by(eventOf(c, claimOf(c, "leaders-share-it").Utterance)) },
			[]actor.ID{"france", "germany", "usa", "uk"},
		},
		{
			"who retell the claim of one of them", "leaders-share-it",
			func(c timeline.Chronicle) any { return claimOf(c, "leaders-share-it").DerivedFrom },
			[]attribution.ID{"culpable"},
		},
		{
			"an expert body that answers what", "opcw-what",
			func(c timeline.Chronicle) any { return claimOf(c, "opcw-what").Answers },
			[]attribution.Answer{{What: attribution.What{Means: event.MeansNerveAgent}}},
		},
		{
			"and whether another's finding is right", "opcw-confirms",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "opcw-confirms")
				return []any{k.On, k.Answers}
			},
			[]any{[]attribution.ID{"uk-agent"}, []attribution.Answer{{Finding: attribution.FindingTrue}}},
		},
		{
			"and never who", "opcw-report",
			func(c timeline.Chronicle) any {
				return []any{by(eventOf(c, "opcw-report")), questions(c, "opcw-report")}
			},
			[]any{[]actor.ID{"opcw"}, []string{"what", "whether"}},
		},
		{
			"an expulsion as a number", "uk-expels",
			func(c timeline.Chronicle) any { return measure(eventOf(c, "uk-expels"), event.DiplomatsExpelled) },
			event.Exactly(23),
		},
		{
			"answered by the same number", "russia-expels-british",
			func(c timeline.Chronicle) any {
				e := eventOf(c, "russia-expels-british")
				return []any{measure(e, event.DiplomatsExpelled), links(e, event.RespondsTo), measure(e, event.OfficesClosed)}
			},
			[]any{event.Exactly(23), []event.ID{"uk-expels"}, event.Exactly(2)},
		},
		{
			"and so with sixty", "russia-expels-americans",
			func(c timeline.Chronicle) any {
				e := eventOf(c, "russia-expels-americans")
				answered := links(e, event.RespondsTo)
				if len(answered) != 1 {
					return answered
				}
				return []event.Count{
					measure(eventOf(c, answered[0]), event.DiplomatsExpelled), measure(e, event.DiplomatsExpelled),
				}
			},
			[]event.Count{event.Exactly(60), event.Exactly(60)},
		},
		{
			"a wave of expulsions by many states", "wave",
			func(c timeline.Chronicle) any {
				e := eventOf(c, "wave")
				number := actor.Number("")
				for _, p := range e.Participants {
					if p.Role == event.RoleBy {
						number = p.Who.Number
					}
				}
				return []any{number, measure(e, event.DiplomatsExpelled)}
			},
			[]any{actor.Several, event.AtLeast(130)},
		},
		{
			"made up of parts", "nato-expels",
			func(c timeline.Chronicle) any { return linkedTo(c, event.PartOf, "wave") },
			[]event.ID{"usa-expels", "germany-expels", "france-expels", "ukraine-expels", "nato-expels"},
		},
		{
			"an ultimatum with a deadline", "ultimatum",
			func(c timeline.Chronicle) any {
				for _, a := range eventOf(c, "ultimatum").Speech {
					if a.Kind == event.Demand {
						return []any{a.To, a.Proposes, a.Deadline}
					}
				}
				return nil
			},
			[]any{[]actor.ID{"russia"}, []event.ID{"credible-answer"}, edtf.Date("2018-03-13")},
		},
		{
			"for an answer that never came", "credible-answer",
			func(c timeline.Chronicle) any { return eventOf(c, "credible-answer").Status },
			event.Possible,
		},
		{
			"a conditional claim", "unlawful-unless-answered",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "unlawful-unless-answered")
				return []any{k.Unless, k.Answers}
			},
			[]any{[]event.ID{"credible-answer"}, []attribution.Answer{{Who: russia, Finding: attribution.FindingUnlawful}}},
		},
		{
			"that a claim without condition takes the place of", "culpable",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "culpable")
				return []any{k.Replaces, k.Unless, bases(k)}
			},
			[]any{
				[]attribution.ID{"direct-or-lost", "unlawful-unless-answered"},
				[]event.ID(nil),
				[]attribution.Basis{attribution.BasisNoAlternative},
			},
		},
		{
			"an alias, known by that name only", "boshirov",
			func(c timeline.Chronicle) any { return actorOf(c, "boshirov").Names },
			[]actor.Name{{Text: "Ruslan Boshirov", Kind: actor.NameAlias}},
		},
		{
			"identified later by a dated finding that is contested", "boshirov same-as chepiga",
			func(c timeline.Chronicle) any {
				return saidBy(relationOf(c, "boshirov", actor.SameAs, "chepiga").Cites)
			},
			[]actor.Cite{
				{Speaker: "bellingcat", Said: "2018-09-26"},
				{Speaker: "russia-mfa", Said: "2018-09-26", Stance: actor.StanceDenies},
			},
		},
		{
			"a later death", "sturgess-dies",
			func(c timeline.Chronicle) any {
				e := eventOf(c, "sturgess-dies")
				return []any{toll(e, event.Killed), e.When.Date, links(e, event.CausedBy)}
			},
			[]any{event.Exactly(1), edtf.Date("2018-07-08"), []event.ID{"amesbury"}},
		},
		{
			"of another person than the one meant", "sturgess-dies",
			func(c timeline.Chronicle) any {
				var victims []actor.ID
				for _, v := range eventOf(c, "sturgess-dies").Casualties {
					victims = append(victims, v.Actor)
				}
				return victims
			},
			[]actor.ID{"", "sturgess"},
		},
		{
			"from the same agent", "amesbury-agent",
			func(c timeline.Chronicle) any {
				return claimOf(c, "amesbury-agent").Answers
			},
			[]attribution.Answer{{What: attribution.What{Means: event.MeansNerveAgent, Agent: "Novichok"}}},
		},
		{
			"that the first attack had left", "amesbury",
			func(c timeline.Chronicle) any {
				e := eventOf(c, "amesbury")
				return []any{links(e, event.CausedBy), e.Attacks}
			},
			[]any{[]event.ID{"poisoning"}, []event.Attack{{
				Means: event.MeansNerveAgent, TargetKind: event.TargetCivilians, Intent: event.IntentAccidental,
			}}},
		},
	})
}
