package timeline_test

import (
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

// chronicleOf returns a valid chronicle of events in Baghdad's zone, without a
// default source so that nothing follows from when sources came out.
func chronicleOf(events ...event.Event) timeline.Chronicle {
	return timeline.Chronicle{
		Format:   timeline.Format,
		Defaults: timeline.Defaults{Zone: "+03:00"},
		Actors: []actor.Actor{
			{ID: "us", Kind: actor.KindState, Country: "USA", Names: actor.Names("United States")},
			{ID: "us-army", Kind: actor.KindArmedForce, Country: "USA", Names: actor.Names("U.S. Army")},
			{ID: "iran", Kind: actor.KindState, Country: "IRN", Names: actor.Names("Iran")},
			{ID: "irgc", Kind: actor.KindArmedForce, Country: "IRN", Names: actor.Names("Revolutionary Guards")},
			{ID: "kh", Kind: actor.KindArmedGroup, Country: "IRQ", Names: actor.Names("Kataib Hezbollah")},
			{ID: "ahh", Kind: actor.KindArmedGroup, Country: "IRQ", Names: actor.Names("Harakat Hezbollah al-Nujaba")},
			{ID: "turkey", Kind: actor.KindState, Country: "TUR", Names: actor.Names("Turkey")},
			{ID: "uk", Kind: actor.KindState, Country: "GBR", Names: actor.Names("United Kingdom")},
		},
		Relations: []actor.Relation{
			{Subject: "us-army", Kind: actor.PartOf, Object: "us"},
			{Subject: "irgc", Kind: actor.PartOf, Object: "iran"},
			{Subject: "iran", Kind: actor.Backs, Object: "kh"},
			{Subject: "us", Kind: actor.AlliedWith, Object: "uk"},
		},
		Events: events,
	}
}

func solve(t testing.TB, c timeline.Chronicle, o *timeline.Options) *timeline.Timeline {
	t.Helper()
	tl, err := timeline.New(c, o)
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

// at returns an event of a kind at a date, with links.
func at(id event.ID, date edtf.Date, links ...event.Link) event.Event {
	return event.Event{ID: id, Kind: event.KindAssault, When: event.On(date), Links: links}
}

// order returns the identifiers in order.
func order(tl *timeline.Timeline) []event.ID {
	var ids []event.ID
	for _, p := range tl.Order() {
		ids = append(ids, p.Event)
	}
	return ids
}

// texts returns facts in words.
func texts(facts []timeline.Fact) []string {
	var list []string
	for _, f := range facts {
		list = append(list, f.String())
	}
	return list
}
