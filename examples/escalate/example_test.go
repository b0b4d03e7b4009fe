package main_test

import (
	"fmt"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/escalation"
)

// own makes chronicles of ours: in each an attack, a quarrel between two others,
// and an attack that a source calls the answer to the first, or now and then to the
// quarrel.
func own() []timeline.Chronicle {
	var list []timeline.Chronicle
	for i := range 12 {
		act := func(id event.ID, day int, by, target event.Participant, links ...event.Link) event.Event {
			return event.Event{
				ID: id, Kind: event.KindAssault, When: event.On(edtf.DateOf(1922, 3, day)),
				Participants: []event.Participant{by, target}, Links: links,
			}
		}
		var actors []actor.Actor
		for _, id := range []actor.ID{"freedonia", "sylvania", "klopstokia", "tomainia"} {
			actors = append(actors, actor.Actor{ID: id, Names: actor.Names(string(id))})
		}
		cause := event.ID("first")
		if i%4 == 3 {
			cause = "aside"
		}
		list = append(list, timeline.Chronicle{
			Format: timeline.Format, Title: fmt.Sprint("Islets ", i), Actors: actors,
			Events: []event.Event{
				act("first", 1, event.By("freedonia"), event.Target("sylvania")),
				act("aside", 3+i, event.By("klopstokia"), event.Target("tomainia")),
				act("answer", 16+i, event.By("sylvania"), event.Target("freedonia"), event.LinkTo(event.RespondsTo, cause)),
			},
		})
	}
	return list
}

// Weights are fitted on chronicles that say of some acts what they answered.
func Example() {
	chronicles := own()
	var cases []escalation.Case
	for _, c := range chronicles {
		t, err := timeline.New(c, nil)
		if err != nil {
			fmt.Println(err)
			return
		}
		acts, ties := t.Acts()
		acc, err := escalation.New(ties, &escalation.Options{Unstated: true, OneAffair: true})
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, a := range acts {
			if err := acc.Add(a); err != nil {
				fmt.Println(err)
				return
			}
		}
		r := acc.Result()
		for _, a := range acts {
			var gold []event.ID
			for _, s := range a.Causes {
				gold = append(gold, s.Of)
			}
			if k, ok := r.Case(a.ID, gold...); ok && len(gold) > 0 {
				k.Group = c.Title
				cases = append(cases, k)
			}
		}
	}
	o := &escalation.FitOptions{Features: []string{"none", "aim-was-actor", "actor-was-aim", "log-lag"}, Ridge: 0.1}
	weights, report, err := escalation.Fit(cases, o)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%d cases, aim-was-actor %.1f nats\n", report.Cases, weights.Of("aim-was-actor"))
	// Output: 12 cases, aim-was-actor 0.4 nats
}
