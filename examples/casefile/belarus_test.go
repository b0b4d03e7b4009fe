package main_test

import (
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

func TestBelarus(t *testing.T) {
	t.Parallel()
	invalid := []attribution.Answer{{Finding: attribution.FindingInvalid}}
	meet(t, "belarus-2020.json", []demand{
		{
			"detained as a harm", "crackdown",
			func(c timeline.Chronicle) any { return toll(eventOf(c, "crackdown"), event.Detained) },
			event.About(6700),
		},
		{
			"tortured as a harm, as of a day, by those who counted", "crackdown",
			func(c timeline.Chronicle) any {
				for _, v := range eventOf(c, "crackdown").Casualties {
					if v.Harm == event.Tortured {
						return []any{v.Count, v.Status, v.AsOf, saidBy(v.Cites)}
					}
				}
				return nil
			},
			[]any{
				event.AtLeast(450), event.VictimPrisoner, edtf.Date("2020-09-01"),
				[]actor.Cite{{Speaker: "un-experts", Said: "2020-09-01"}},
			},
		},
		{
			"the size of a crowd", "march-16",
			func(c timeline.Chronicle) any { return measure(eventOf(c, "march-16"), event.CrowdSize) },
			event.AtLeast(100_000),
		},
		{
			"by another count", "march-16-ap",
			func(c timeline.Chronicle) any {
				e := eventOf(c, "march-16-ap")
				return []any{e.AccountOf, measure(e, event.CrowdSize)}
			},
			[]any{event.ID("march-16"), event.About(200_000)},
		},
		{
			"of another crowd, of which two counts differ: the ministry's", "rally-16-mvd",
			func(c timeline.Chronicle) any {
				e := eventOf(c, "rally-16-mvd")
				return []any{e.AccountOf, measure(e, event.CrowdSize), saidBy(e.Cites)}
			},
			[]any{event.ID("rally-16"), event.Exactly(65_000), []actor.Cite{{Speaker: "mvd", Said: "2020-08-16"}}},
		},
		{
			"and an agency's", "rally-16-afp",
			func(c timeline.Chronicle) any {
				e := eventOf(c, "rally-16-afp")
				return []any{e.AccountOf, measure(e, event.CrowdSize)}
			},
			[]any{event.ID("rally-16"), event.About(10_000)},
		},
		{
			"a campaign that goes on", "campaign",
			func(c timeline.Chronicle) any {
				e := eventOf(c, "campaign")
				return []any{e.Status, e.When.Date}
			},
			[]any{event.Ongoing, edtf.Date("2020-08-09/..")},
		},
		{
			"with episodes", "first-night",
			func(c timeline.Chronicle) any { return linkedTo(c, event.PartOf, "campaign") },
			[]event.ID{"first-night", "march-16", "strike", "march-23", "general-strike"},
		},
		{
			"persons designated: the minister", "karaev designated-by eu",
			func(c timeline.Chronicle) any {
				r := relationOf(c, "karaev", actor.DesignatedBy, "eu")
				var sources []actor.SourceID
				for _, cite := range r.Cites {
					sources = append(sources, cite.Source)
				}
				return []any{r.Start, sources}
			},
			[]any{edtf.Date("2020-10-02"), []actor.SourceID{"decision-october"}},
		},
		{
			"for what, and as what", "why-karaev",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "why-karaev")
				return []any{k.Utterance, k.Events, k.Answers}
			},
			[]any{
				event.ID("eu-lists-40"),
				[]event.ID{"crackdown"},
				[]attribution.Answer{{Who: actor.OneOf("karaev"), Level: attribution.LevelDirector}},
			},
		},
		{
			"the chair of the commission, for another act", "why-yermoshina",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "why-yermoshina")
				return []any{k.Utterance, k.Events, k.Answers}
			},
			[]any{
				event.ID("eu-lists-40"),
				[]event.ID{"election"},
				[]attribution.Answer{{
					Who: actor.OneOf("yermoshina"), Level: attribution.LevelDirector, Finding: attribution.FindingInvalid,
				}},
			},
		},
		{
			"the president, on two lists: Britain's", "lukashenko designated-by uk",
			func(c timeline.Chronicle) any { return relationOf(c, "lukashenko", actor.DesignatedBy, "uk").Start },
			edtf.Date("2020-09-29"),
		},
		{
			"and the EU's", "lukashenko designated-by eu",
			func(c timeline.Chronicle) any { return relationOf(c, "lukashenko", actor.DesignatedBy, "eu").Start },
			edtf.Date("2020-11-06"),
		},
		{
			"sanctions that answer several acts", "eu-lists-40",
			func(c timeline.Chronicle) any {
				e := eventOf(c, "eu-lists-40")
				return []any{links(e, event.RespondsTo), measure(e, event.PersonsListed)}
			},
			[]any{[]event.ID{"crackdown", "election"}, event.Exactly(40)},
		},
		{
			"and widen others", "eu-lists-15",
			func(c timeline.Chronicle) any {
				e := eventOf(c, "eu-lists-15")
				return []any{links(e, event.Extends), links(e, event.RespondsTo), measure(e, event.PersonsListed)}
			},
			[]any{[]event.ID{"eu-lists-40"}, []event.ID{"crackdown", "inauguration"}, event.Exactly(15)},
		},
		{
			"the declared result", "result",
			func(c timeline.Chronicle) any {
				var shares []event.Measure
				for _, m := range eventOf(c, "result").Measures {
					shares = append(shares, event.Measure{Quantity: m.Quantity, Count: m.Count, Actor: m.Actor})
				}
				return shares
			},
			[]event.Measure{
				{Quantity: event.VoteShare, Count: event.Exactly(801), Actor: "lukashenko"},
				{Quantity: event.VoteShare, Count: event.Exactly(101), Actor: "tsikhanouskaya"},
			},
		},
		{
			"its validity as a claim", "valid",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "valid")
				return []any{k.Events, k.Answers, k.Question().String()}
			},
			[]any{[]event.ID{"election"}, []attribution.Answer{{Finding: attribution.FindingValid}}, "whether"},
		},
		{
			"which others contradict", "neither-free-nor-fair",
			func(c timeline.Chronicle) any { return claimOf(c, "neither-free-nor-fair").Answers },
			invalid,
		},
		{
			"a rapporteur among them", "falsified",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "falsified")
				return []any{by(eventOf(c, k.Utterance)), k.Answers}
			},
			[]any{[]actor.ID{"osce"}, invalid},
		},
		{
			"a congratulation taken as a claim is marked as inferred", "valid-for-russia",
			func(c timeline.Chronicle) any {
				var origins []actor.Origin
				for _, cite := range claimOf(c, "valid-for-russia").Cites {
					origins = append(origins, cite.Origin)
				}
				return origins
			},
			[]actor.Origin{actor.Inferred},
		},
		{
			"a death with two stories: an accident", "own-device",
			func(c timeline.Chronicle) any { return claimOf(c, "own-device").Answers },
			[]attribution.Answer{{
				Who: actor.OneOf("taraikovsky"), What: attribution.What{Means: event.MeansExplosives, Intent: event.IntentAccidental},
			}},
		},
		{
			"or a shot, which a film shows", "shot",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "shot")
				if len(k.Answers) != 1 {
					return nil
				}
				return []any{k.Exhibits, k.Answers[0].Who.Terms, k.Answers[0].What}
			},
			[]any{
				[]actor.SourceID{"ap-video"},
				[]actor.Term{{Relations: []actor.Bond{{Kind: actor.PartOf, Object: "belarus"}}}},
				attribution.What{Means: event.MeansFirearms},
			},
		},
	})
}
