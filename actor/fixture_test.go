package actor_test

import (
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// on returns the bounds of a happening on a date.
func on(date edtf.Date) edtf.Bounds { return date.Bounds() }

// faults returns the faults of an error as "path: message".
func faults(err error) []string {
	var list []string
	for f := range casus.FieldErrors(err) {
		// What edtf says is wrong with a date, and where, is for its own tests.
		text := f.Error()
		if strings.Contains(text, "edtf: ") {
			text, _, _ = strings.Cut(text, ": offset")
		}
		list = append(list, text)
	}
	return list
}

// theatre is a small world: Iraq in the years around 2020.
func theatre() *actor.Registry {
	return actor.NewRegistry(theatreActors(), theatreRelations(), theatreSources())
}

func theatreActors() []actor.Actor {
	return []actor.Actor{
		{ID: "usa", Kind: actor.KindState, Names: actor.Names("United States"), Country: "USA"},
		{ID: "iran", Kind: actor.KindState, Names: actor.Names("Iran"), Country: "IRN"},
		{ID: "iraq", Kind: actor.KindState, Names: actor.Names("Iraq"), Country: "IRQ"},
		{ID: "irgc", Kind: actor.KindArmedForce, Names: actor.Names("Islamic Revolutionary Guard Corps"), Country: "IRN"},
		{ID: "quds", Kind: actor.KindArmedForce, Names: actor.Names("Quds Force"), Country: "IRN", Start: "1988~"},
		{
			ID: "kh", Kind: actor.KindArmedGroup, Country: "IRQ", Traits: []actor.Trait{"shia"}, Start: "2007",
			Names: []actor.Name{
				{Text: "Kataib Hezbollah", Language: "en", Kind: actor.NameOfficial},
				{Text: "كتائب حزب الله", Language: "ar", Script: "Arab"},
			},
			ExternalIDs: []actor.ExternalID{{Scheme: actor.SchemeUCDP, ID: "5910"}},
		},
		{ID: "pmf", Kind: actor.KindArmedForce, Names: actor.Names("Popular Mobilization Forces"), Country: "IRQ", Start: "2014-06"},
		{ID: "is", Kind: actor.KindArmedGroup, Names: actor.Names("Islamic State"), Traits: []actor.Trait{"sunni"}},
		{ID: "soleimani", Kind: actor.KindPerson, Names: actor.Names("Qasem Soleimani"), Country: "IRN", Start: "1957-03-11", End: "2020-01-03"},
		{ID: "ghaani", Kind: actor.KindPerson, Names: actor.Names("Esmail Ghaani"), Country: "IRN"},
		{ID: "contractor", Kind: actor.KindUnnamed, Description: "a U.S. contractor", Country: "USA"},
		{ID: "coalition", Kind: actor.KindCoalition, Names: actor.Names("Global Coalition")},
		{ID: "irgc-chief", Kind: actor.KindOffice, Names: actor.Names("Commander-in-chief of the IRGC")},
		{ID: "salami", Kind: actor.KindPerson, Names: actor.Names("Hossein Salami")},
		{ID: "mofa", Kind: actor.KindGovernmentBody, Names: actor.Names("Foreign Ministry of Iran"), Country: "IRN"},
		{ID: "press", Kind: actor.KindMedia, Names: actor.Names("The Press")},
	}
}

func theatreRelations() []actor.Relation {
	return []actor.Relation{
		{Subject: "quds", Kind: actor.PartOf, Object: "irgc"},
		{Subject: "irgc", Kind: actor.PartOf, Object: "iran", Start: "1979-05"},
		{Subject: "quds", Kind: actor.Backs, Object: "kh", Start: "2007"},
		{Subject: "kh", Kind: actor.MemberOf, Object: "pmf", Start: "2014-06", Cites: []actor.Cite{{Source: "article"}}},
		{Subject: "pmf", Kind: actor.PartOf, Object: "iraq", Start: "2016-11-26"},
		{Subject: "soleimani", Kind: actor.Commands, Object: "quds", Start: "1998~", Title: "commander"},
		{Subject: "ghaani", Kind: actor.Commands, Object: "quds", Start: "2020-01-03", Title: "commander"},
		{Subject: "irgc-chief", Kind: actor.Commands, Object: "irgc"},
		{Subject: "salami", Kind: actor.HoldsOffice, Object: "irgc-chief", Start: "2019-04-21"},
		{Subject: "is", Kind: actor.OpposedTo, Object: "iran"},
		{Subject: "usa", Kind: actor.PartOf, Object: "coalition", Start: "2014"},
		{Subject: "iraq", Kind: actor.PartOf, Object: "coalition", Start: "2014"},
		{Subject: "usa", Kind: actor.OpposedTo, Object: "iran"},
		{Subject: "usa", Kind: actor.OpposedTo, Object: "kh"},
		{Subject: "mofa", Kind: actor.PartOf, Object: "iran"},
		{
			Subject: "iran", Kind: actor.Backs, Object: "pmf", Start: "2014",
			Cites: []actor.Cite{{Source: "article"}, {Source: "article", Speaker: "mofa", Stance: actor.StanceDenies}},
		},
		{
			Subject: "usa", Kind: actor.Backs, Object: "is",
			Cites: []actor.Cite{{Source: "article", Speaker: "iran"}, {Source: "article", Stance: actor.StanceDenies}},
		},
	}
}

func theatreSources() []actor.Source {
	return []actor.Source{
		{ID: "article", Kind: actor.SourceArticle, Publisher: "press", Published: "2020-03-12"},
		{ID: "copy", Kind: actor.SourceArticle, DerivedFrom: []actor.SourceID{"article"}, Published: "2020-03-12"},
		{ID: "digest", Kind: actor.SourceArticle, DerivedFrom: []actor.SourceID{"copy", "wire"}},
		{ID: "wire", Kind: actor.SourceArticle},
		{ID: "wire-2", Kind: actor.SourceArticle, Supersedes: []actor.SourceID{"wire"}},
	}
}
