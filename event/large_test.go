package event_test

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// archive makes events as coded data sets have them: many, of few words, with a
// few actors and places that come up all the time and many that hardly do.
type archive struct {
	*rand.Rand

	actors    []actor.ID
	places    []event.Place
	acts      []event.Event // a kind and its means
	days      []edtf.Date
	registry  *actor.Registry
	actorRank *rand.Zipf
	placeRank *rand.Zipf
	actRank   *rand.Zipf
}

func newArchive(seed uint64) *archive {
	r := rand.New(rand.NewPCG(seed, 1))
	a := &archive{Rand: r}
	var records []actor.Actor
	for i := range 5000 {
		id := actor.ID(fmt.Sprintf("actor-%04d", i))
		a.actors = append(a.actors, id)
		kind := actor.KindArmedGroup
		if i%3 == 0 {
			kind = actor.KindState
		}
		records = append(records, actor.Actor{ID: id, Kind: kind})
	}
	var relations []actor.Relation
	for i := range 300 {
		relations = append(relations, actor.Relation{
			Subject: a.actors[i%7*3], Kind: actor.Backs, Object: a.actors[i*3+1],
			Start: edtf.DateOf(int64(2008+i%10), 1, 1),
		})
	}
	a.registry = actor.NewRegistry(records, relations, nil)
	for i := range 30000 {
		country := i * 7919 % 30000 * (i * 7919 % 30000) / 4500000 // 200, unevenly
		a.places = append(a.places, event.Place{
			Name: fmt.Sprintf("Place %d", i), Country: actor.Country([]byte{'A' + byte(country/26%26), 'A' + byte(country%26), 'X'}),
			Admin: []string{fmt.Sprintf("Province %d", i/40)}, Lat: r.Float64()*120 - 60, Lon: r.Float64()*360 - 180,
			Precision: event.PrecisionNear,
		})
	}
	kinds, means := event.Kinds(), event.AllMeans()
	for i := range 300 {
		e := event.Event{Kind: kinds[i%len(kinds)]}
		if e.Kind.MayUseForce() {
			e.Attacks = []event.Attack{{Means: means[i/3%len(means)]}}
		}
		a.acts = append(a.acts, e)
	}
	day := time.Date(2010, 1, 1, 0, 0, 0, 0, time.UTC)
	for range 3652 {
		a.days = append(a.days, edtf.Date(day.Format(time.DateOnly)))
		day = day.AddDate(0, 0, 1)
	}
	a.actorRank, a.placeRank = rand.NewZipf(r, 1.1, 8, 4999), rand.NewZipf(r, 1.1, 40, 29999)
	a.actRank = rand.NewZipf(r, 2, 12, 299)
	return a
}

// event returns event i of n. They come in the order of their days.
func (a *archive) event(i, n int) event.Event {
	e := a.acts[a.actRank.Uint64()]
	e.ID = event.ID(fmt.Sprintf("gdelt:%d", 817930293+i*3))
	e.When = event.When{Date: a.days[i*len(a.days)/n], Zone: "Z"}
	e.Where = []event.Place{a.places[a.placeRank.Uint64()]}
	if a.IntN(10) > 0 {
		e.Participants = append(e.Participants, event.By(a.actors[a.actorRank.Uint64()]))
	}
	if a.IntN(4) > 0 {
		e.Participants = append(e.Participants, event.Target(a.actors[a.actorRank.Uint64()]))
	}
	if a.IntN(10) < 3 {
		n := int64(a.ExpFloat64() * 5)
		e.Casualties = append(e.Casualties, event.Casualty{Harm: event.Killed, Count: event.Exactly(n)})
		if a.IntN(2) == 0 {
			e.Casualties = append(e.Casualties, event.Casualty{Harm: event.Wounded, Count: event.AtLeast(n + a.Int64N(9))})
		}
	}
	return e
}
