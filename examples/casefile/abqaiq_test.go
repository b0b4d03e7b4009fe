package main_test

import (
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
)

// launch returns the places of launch that a claim answers with.
func launch(k attribution.Claim) []event.Place {
	var places []event.Place
	for _, a := range k.Answers {
		places = append(places, a.Where)
	}
	return places
}

func TestAbqaiq(t *testing.T) {
	t.Parallel()
	houthis, iran := actor.OneOf("houthis"), actor.OneOf("iran")
	weapons := attribution.What{Agent: "delta-wing drones and a land-attack cruise missile"}
	meet(t, "abqaiq-2019.json", []demand{
		{
			"a claim of responsibility", "houthis-did-it",
			func(c timeline.Chronicle) any { return claimOf(c, "houthis-did-it").Answers },
			[]attribution.Answer{{Who: houthis, What: attribution.What{Means: event.MeansDrone}}},
		},
		{
			"which is the group's own", "houthi-statement",
			func(c timeline.Chronicle) any {
				return by(eventOf(c, claimOf(c, "houthis-did-it").Utterance))
			},
			[]actor.ID{"saree"},
		},
		{
			"for whom the speaker speaks", "saree member-of houthis",
			func(c timeline.Chronicle) any { return sentence(relationOf(c, "saree", actor.MemberOf, "houthis")) },
			"saree member-of houthis",
		},
		{
			"rebutted by others: a claim about a claim", "houthi-claim-false",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "houthi-claim-false")
				return []any{k.On, k.Answers}
			},
			[]any{[]attribution.ID{"houthis-did-it"}, []attribution.Answer{{Finding: attribution.FindingFalse}}},
		},
		{
			"and by a UN panel, as unlikely, on two sorts of ground", "houthis-unlikely",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "houthis-unlikely")
				return []any{k.On, k.Answers, k.Likely.Words, bases(k)}
			},
			[]any{
				[]attribution.ID{"houthis-did-it"},
				[]attribution.Answer{{Who: houthis}},
				"unlikely",
				[]attribution.Basis{attribution.BasisTrajectory, attribution.BasisLocation},
			},
		},
		{
			"a disputed place of launch: Yemen", "from-yemen",
			func(c timeline.Chronicle) any { return launch(claimOf(c, "from-yemen")) },
			[]event.Place{{Country: "YEM", Role: event.PlaceLaunch}},
		},
		{
			"not Yemen", "not-from-yemen",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "not-from-yemen")
				return []any{k.Stance, launch(k)}
			},
			[]any{actor.StanceDoubts, []event.Place{{Country: "YEM", Role: event.PlaceLaunch}}},
		},
		{
			"Iran", "from-iran",
			func(c timeline.Chronicle) any {
				var countries []actor.Country
				for _, p := range launch(claimOf(c, "from-iran")) {
					countries = append(countries, p.Country)
				}
				return countries
			},
			[]actor.Country{"IRN"},
		},
		{
			"the north", "from-the-north",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "from-the-north")
				return []any{launch(k), bases(k)}
			},
			[]any{
				[]event.Place{{Relative: "north of", Near: "Abqaiq", Role: event.PlaceLaunch}},
				[]attribution.Basis{attribution.BasisTrajectory},
			},
		},
		{
			"the exact point still sought", "launch-point-sought",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "launch-point-sought")
				return []any{k.Stance, k.Question().String()}
			},
			[]any{actor.StanceInvestigating, "where"},
		},
		{
			"two sites in one event", "attack",
			func(c timeline.Chronicle) any {
				var sites []string
				for _, p := range eventOf(c, "attack").Where {
					sites = append(sites, p.Name+" "+string(p.Facility)+" "+string(p.Role))
				}
				return sites
			},
			[]string{"Abqaiq oil-facility impact", "Khurais oil-facility impact"},
		},
		{
			"economic damage as a measure", "attack",
			func(c timeline.Chronicle) any { return measure(eventOf(c, "attack"), event.BarrelsPerDayLost) },
			event.Exactly(5_700_000),
		},
		{
			"two means in one event", "attack",
			func(c timeline.Chronicle) any {
				e := eventOf(c, "attack")
				return []any{e.Attacks, measure(e, event.DronesUsed), measure(e, event.MissilesFired)}
			},
			[]any{
				[]event.Attack{
					{Means: event.MeansDrone, TargetKind: event.TargetEnergy, Intent: event.IntentDeliberate},
					{Means: event.MeansCruise, TargetKind: event.TargetEnergy, Intent: event.IntentDeliberate},
				},
				event.Exactly(18), event.Exactly(7),
			},
		},
		{
			"nobody is said to have done it but in claims", "attack",
			func(c timeline.Chronicle) any {
				e := eventOf(c, "attack")
				return []any{e.Kind, by(e), toll(e, event.Killed)}
			},
			[]any{event.Kind("assault/drone"), []actor.ID(nil), event.Exactly(0)},
		},
		{
			"a joint statement of three states", "three-states",
			func(c timeline.Chronicle) any { return by(eventOf(c, claimOf(c, "three-blame-iran").Utterance)) },
			[]actor.ID{"france", "germany", "uk"},
		},
		{
			"which does not say how", "three-blame-iran",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "three-blame-iran")
				return []any{k.Answers, bases(k)}
			},
			[]any{
				[]attribution.Answer{{Who: iran, Level: attribution.LevelResponsible}},
				[]attribution.Basis{attribution.BasisNoAlternative},
			},
		},
		{
			"an anonymous official", "us-official",
			func(c timeline.Chronicle) any {
				a := actorOf(c, "us-official")
				return []any{a.Kind, len(a.Names), a.Country}
			},
			[]any{actor.KindUnnamed, 0, actor.Country("USA")},
		},
		{
			"who is the one that speaks", "official-briefing",
			func(c timeline.Chronicle) any { return by(eventOf(c, claimOf(c, "from-iran").Utterance)) },
			[]actor.ID{"us-official"},
		},
		{
			"a weapon's chain: its maker", "iran-made-them",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "iran-made-them")
				return []any{k.Answers, k.Exhibits}
			},
			[]any{
				[]attribution.Answer{{Who: iran, Level: attribution.LevelMaker, What: weapons}}, []actor.SourceID{"debris"},
			},
		},
		{
			"of which an expert body is not sure at first", "origin-open",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "origin-open")
				return []any{k.On, k.Stance, k.Answers}
			},
			[]any{
				[]attribution.ID{"iran-made-them"},
				actor.StanceInvestigating,
				[]attribution.Answer{{Who: iran, Level: attribution.LevelMaker}},
			},
		},
		{
			"and later is", "origin-iranian",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "origin-iranian")
				return []any{k.Replaces, k.Stance}
			},
			[]any{[]attribution.ID{"origin-open"}, actor.Stance("")},
		},
		{
			"its supplier, perhaps", "may-have-been-transferred",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "may-have-been-transferred")
				return []any{k.Answers, k.Likely.Words}
			},
			[]any{[]attribution.Answer{{Who: iran, Level: attribution.LevelSupplier}}, "may"},
		},
		{
			"its holder", "houthis-held-such",
			func(c timeline.Chronicle) any { return claimOf(c, "houthis-held-such").Answers },
			[]attribution.Answer{{Who: houthis, Level: attribution.LevelHolder, What: weapons}},
		},
		{
			"who fired it, as another says", "iran-did-it",
			func(c timeline.Chronicle) any { return claimOf(c, "iran-did-it").Answers },
			[]attribution.Answer{{Who: iran}},
		},
		{
			"and who stood behind it", "iran-sponsored-it",
			func(c timeline.Chronicle) any { return claimOf(c, "iran-sponsored-it").Answers },
			[]attribution.Answer{{Who: iran, Level: attribution.LevelSponsor}},
		},
		{
			"which that one denies", "iran-denies",
			func(c timeline.Chronicle) any {
				k := claimOf(c, "iran-denies")
				return []any{k.Stance, k.Answers}
			},
			[]any{actor.StanceDenies, []attribution.Answer{{Who: iran}}},
		},
	})
}
