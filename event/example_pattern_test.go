package event_test

import (
	"fmt"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// Of the strike in December it is known that a contractor was killed, and not
// what scale the attack had. So the answer is neither yes nor no, and says why.
func ExamplePattern_Match() {
	strike := event.Event{
		ID: "k1", Kind: event.KindAssault, When: event.On("2019-12"),
		Attacks:    []event.Attack{{Means: event.MeansRocket}},
		Casualties: []event.Casualty{event.KilledOf("USA", event.Exactly(1))},
	}
	of := event.Pattern{
		Kinds: []event.Kind{event.KindAssault},
		Means: []event.Means{event.MeansIndirectFire},
		When:  "2019",
		Scale: []event.Scale{{Harm: event.Killed, AtLeast: 3}},
	}
	fmt.Println(of.Match(strike, nil))
	// Output:
	// undetermined
	// 	kinds: yes (fits): asked assault, kind states assault
	// 	means: yes (fits): asked indirect-fire, attacks[0].means states indirect-fire/rocket
	// 	status: yes (fits): asked that it happened, status states occurred
	// 	when: yes (fits): asked 2019, when states 2019-12
	// 	scale[0]: undetermined (open): asked at least 3 killed, casualties[0] states at least 1
}

// Somebody who is known only as one of a set fits where the whole set does.
// Descriptions are compared by what they say.
func ExampleContext_Within() {
	reg := actor.NewRegistry(
		[]actor.Actor{{ID: "kh", Kind: actor.KindArmedGroup}, {ID: "usa", Kind: actor.KindState}},
		[]actor.Relation{{Subject: "iran", Kind: actor.Backs, Object: "kh"}}, nil)
	c := &event.Context{Registry: reg}
	militias := actor.Set{Terms: []actor.Term{{
		Kind: actor.KindArmedGroup, Relations: []actor.Bond{{Kind: "backed-by", Object: "iran"}},
	}}}
	groups := actor.Set{Terms: []actor.Term{{Kind: actor.KindArmedGroup}}}
	at := event.On("2020").Bounds(nil)

	fmt.Println("militias among armed groups:", c.Within(militias, groups, at))
	fmt.Println("armed groups among militias:", c.Within(groups, militias, at))
	fmt.Println("militias among kh:", c.Within(militias, actor.OneOf("kh"), at))
	fmt.Println("militias among usa:", c.Within(militias, actor.OneOf("usa"), at))
	// Output:
	// militias among armed groups: yes
	// armed groups among militias: undetermined
	// militias among kh: undetermined
	// militias among usa: no
}

func ExampleKind_Within() {
	fmt.Println(event.Kind("assault/aerial").Within(event.KindAssault))
	fmt.Println(event.KindAssault.Within("assault/aerial"))
	// Output:
	// true
	// false
}
