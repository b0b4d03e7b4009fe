package attribution_test

import (
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// The fixture is the crisis around the rockets on Taji in March 2020, as far as
// these tests need it: a general says that one group is the only one known to
// have done such a thing before.

func iranBacked() actor.Set {
	return actor.Set{Terms: []actor.Term{{
		Kind:      actor.KindArmedGroup,
		Relations: []actor.Bond{{Kind: "backed-by", Object: "iran"}},
	}}}
}

// forces are American forces and whoever is part of the coalition.
func forces() actor.Set { return actor.WithParts("us-forces", "coalition") }

func registry() *actor.Registry {
	return actor.NewRegistry(
		[]actor.Actor{
			{ID: "us", Kind: actor.KindState, Country: "USA"},
			{ID: "us-forces", Kind: actor.KindArmedForce, Country: "USA"},
			{ID: "mckenzie", Kind: actor.KindPerson, Names: actor.Names("Kenneth McKenzie")},
			{ID: "coalition", Kind: actor.KindCoalition},
			{ID: "iran", Kind: actor.KindState, Country: "IRN"},
			{ID: "quds", Kind: actor.KindArmedForce, Country: "IRN"},
			{ID: "iraq", Kind: actor.KindState, Country: "IRQ"},
			{ID: "kh", Kind: actor.KindArmedGroup, Country: "IRQ", Names: actor.Names("Kataib Hezbollah")},
			{ID: "kh-alias", Kind: actor.KindArmedGroup, Country: "IRQ"},
			{ID: "aah", Kind: actor.KindArmedGroup, Country: "IRQ", Names: actor.Names("Asaib Ahl al-Haq")},
			{ID: "newcomers", Kind: actor.KindArmedGroup, Country: "IRQ", Names: actor.Names("Usbat al-Thaireen")},
			{ID: "contractor", Kind: actor.KindUnnamed, Country: "USA", Description: "a contractor"},
			{ID: "outlet", Kind: actor.KindMedia},
			{ID: "panel", Kind: actor.KindCivil},
		},
		[]actor.Relation{
			{Subject: "us-forces", Kind: actor.PartOf, Object: "us"},
			{Subject: "us-forces", Kind: actor.PartOf, Object: "coalition"},
			{Subject: "quds", Kind: actor.PartOf, Object: "iran"},
			{Subject: "iran", Kind: actor.Backs, Object: "kh"},
			{Subject: "iran", Kind: actor.Backs, Object: "aah"},
			{Subject: "kh-alias", Kind: actor.SameAs, Object: "kh"},
		},
		[]actor.Source{
			{ID: "article", Kind: actor.SourceArticle, Publisher: "outlet", Published: "2020-03-12", Retrieved: "2020-03-13"},
			{ID: "copy", Kind: actor.SourceArticle, DerivedFrom: []actor.SourceID{"article"}, Published: "2020-03-14"},
			{ID: "wire", Kind: actor.SourceArticle, Published: "2020-03-10", Retrieved: "2020-03-20"},
		},
	)
}

// article holds what one news article states.
func article() []event.Event {
	cites := []actor.Cite{{Source: "article"}}
	return []event.Event{
		{
			ID: "december", Kind: event.KindAssault, When: event.On("2019-12"), Cites: cites,
			Where:        []event.Place{{Country: "IRQ", Facility: event.FacilityMilitaryBase}},
			Participants: []event.Participant{{Role: event.RoleVictim, Actor: "contractor"}},
			Attacks:      []event.Attack{{Means: event.MeansRocket}},
			Casualties:   []event.Casualty{event.KilledOf("USA", event.Exactly(1))},
		},
		{
			ID: "missiles", Kind: event.KindAssault, When: event.On("2020-01"), Cites: cites,
			Where:        []event.Place{{Country: "IRQ"}},
			Participants: []event.Participant{event.By("iran"), event.Target("us-forces")},
			Attacks:      []event.Attack{{Means: event.MeansBallistic}},
		},
		{
			ID: "taji", Kind: event.KindAssault, When: event.On("2020-03-11"), Cites: cites,
			Where:        []event.Place{{Country: "IRQ", Facility: event.FacilityMilitaryBase}},
			Participants: []event.Participant{{Role: event.RoleUser, Actor: "coalition"}},
			Attacks:      []event.Attack{{Means: event.MeansRocket}},
			Casualties: []event.Casualty{
				event.KilledOf("GBR", event.Exactly(1)), event.KilledOf("USA", event.Exactly(2)),
			},
		},
		{
			ID: "hearing", Kind: event.KindStatement, When: event.On("2020-03-12"), Cites: cites,
			Participants: []event.Participant{event.By("mckenzie")},
		},
	}
}

func articleClaims() []attribution.Claim {
	cites := []actor.Cite{{Source: "article"}}
	taji := []event.ID{"taji"}
	return []attribution.Claim{
		{
			ID: "washington", Events: []event.ID{"december"}, Speakers: []actor.ID{"us"}, Cites: cites,
			Answers: []attribution.Answer{{Who: actor.OneOf("kh")}},
		},
		{
			ID: "category", Events: taji, Utterance: "hearing", Cites: cites,
			Answers: []attribution.Answer{{Who: iranBacked()}},
		},
		{
			ID: "precedent", Events: taji, Utterance: "hearing", Stance: actor.StanceInvestigating, Cites: cites,
			Answers: []attribution.Answer{{Who: actor.OneOf("kh")}},
			Grounds: []attribution.Ground{{
				Basis: attribution.BasisOnlyKnownPrecedent, Events: []event.ID{"december"},
			}},
		},
		{
			ID: "no-name", Events: taji, Utterance: "hearing", Stance: actor.StanceDeclines, Cites: cites,
			Answers: []attribution.Answer{{Who: actor.Set{Words: "any specific militia"}}},
		},
		{
			ID: "headline", Events: taji, Speakers: []actor.ID{"outlet"}, Said: "2020-03-12", Cites: cites,
			Answers:     []attribution.Answer{{Who: actor.Set{Terms: iranBacked().Terms, Words: "an Iran-backed militia"}}},
			DerivedFrom: []attribution.ID{"category"},
		},
	}
}

// known is the article with what the compiler adds of the two rocket attacks:
// how many rockets were fired, and at whom.
func known() []event.Event {
	events := article()
	for i := range events {
		e := &events[i]
		switch e.ID {
		case "december":
			e.Participants = append(e.Participants, event.Target("us-forces"))
			e.Measures = []event.Measure{{Quantity: event.RocketsFired, Count: event.AtLeast(30)}}
		case "taji":
			e.Measures = []event.Measure{{Quantity: event.RocketsFired, Count: event.Exactly(18)}}
		}
	}
	return events
}

// such is "an indirect fire attack of this scale against U.S. and coalition
// forces in Iraq", over the groups the general speaks of.
func such() event.Pattern {
	return event.Pattern{
		Kinds:   []event.Kind{event.KindAssault},
		Means:   []event.Means{event.MeansIndirectFire, event.MeansMissile},
		By:      iranBacked(),
		Against: forces(),
		Where:   []event.Place{{Country: "IRQ"}},
		Before:  "taji",
		Scale:   []event.Scale{{Quantity: event.RocketsFired, As: "taji"}},
	}
}

func index(events []event.Event, claims []attribution.Claim) *attribution.Index {
	r := registry()
	return attribution.NewIndex(event.NewIndex(events, nil, &event.IndexOptions{Registry: r}), claims, nil)
}

// with returns the fixture's claims and further ones.
func with(claims ...attribution.Claim) []attribution.Claim {
	return slices.Concat(articleClaims(), claims)
}

// casusDate is a date in a table of strings.
func casusDate(s string) edtf.Date { return edtf.Date(s) }
