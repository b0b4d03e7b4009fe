package actor_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
)

// crowd invents actors with two names each, of syllables: given names that many
// share, and family names that few do.
func crowd(n int) []actor.Actor {
	r := rand.New(rand.NewPCG(1, 2))
	onsets := []string{"b", "d", "f", "g", "h", "j", "k", "kh", "l", "m", "n", "q", "r", "s", "sh", "t", "w", "y", "z", "gh", "th"}
	vowels := []string{"a", "i", "u", "e", "o", "a", "ai", "ou"}
	word := func() string {
		var text strings.Builder
		for range 2 + r.IntN(2) {
			text.WriteString(onsets[r.IntN(len(onsets))] + vowels[r.IntN(len(vowels))])
		}
		if r.IntN(2) == 0 {
			text.WriteString(onsets[r.IntN(len(onsets))])
		}
		return text.String()
	}
	given, family := make([]string, 400), make([]string, n/3+10)
	for i := range given {
		given[i] = word()
	}
	for i := range family {
		family[i] = word()
	}
	actors := make([]actor.Actor, n)
	for i := range actors {
		name := given[int(400*r.Float64()*r.Float64())] + " al-" + family[r.IntN(len(family))]
		actors[i] = actor.Actor{ID: actor.ID(fmt.Sprint(i)), Kind: actor.KindPerson, Names: actor.Names(name)}
	}
	return actors
}

func BenchmarkResolve(b *testing.B) {
	for _, n := range []int{1e3, 1e4, 1e5} {
		actors := crowd(n)
		b.Run(fmt.Sprintf("size=%d/kind=query", n), func(b *testing.B) {
			reg := actor.NewRegistry(actors, nil, nil)
			reg.Resolve("warm", nil)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				reg.Resolve(actors[i*7919%n].Names[0].Text+"e", nil)
			}
		})
		b.Run(fmt.Sprintf("size=%d/kind=prepare", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				actor.NewRegistry(actors, nil, nil).Resolve("warm", nil)
			}
		})
	}
}

// league has n groups in ten umbrellas, each backed by one of a hundred states
// through an organ.
func league(n int) (actors []actor.Actor, relations []actor.Relation) {
	add := func(id string, kind actor.Kind) actor.ID {
		actors = append(actors, actor.Actor{ID: actor.ID(id), Kind: kind, Names: actor.Names(id)})
		return actor.ID(id)
	}
	for i := range 100 {
		state, organ := add(fmt.Sprint("state", i), actor.KindState), add(fmt.Sprint("organ", i), actor.KindArmedForce)
		relations = append(relations, actor.Relation{Subject: organ, Kind: actor.PartOf, Object: state})
	}
	for i := range 10 {
		add(fmt.Sprint("umbrella", i), actor.KindCoalition)
	}
	for i := range n {
		group := add(fmt.Sprint("group", i), actor.KindArmedGroup)
		relations = append(relations,
			actor.Relation{Subject: group, Kind: actor.MemberOf, Object: actor.ID(fmt.Sprint("umbrella", i%10))},
			actor.Relation{Subject: actor.ID(fmt.Sprint("organ", i%100)), Kind: actor.Backs, Object: group, Start: "2003"},
		)
	}
	return actors, relations
}

func BenchmarkIn(b *testing.B) {
	backed := actor.Set{Terms: []actor.Term{{
		Kind: actor.KindArmedGroup, Relations: []actor.Bond{{Kind: "backed-by", Object: "state7"}},
	}}}
	for _, n := range []int{1e3, 1e5} {
		actors, relations := league(n)
		reg := actor.NewRegistry(actors, relations, nil)
		at := on("2020-03-11")
		b.Run(fmt.Sprintf("size=%d/kind=yes", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				reg.In("group7", backed, at)
			}
		})
		b.Run(fmt.Sprintf("size=%d/kind=no", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				reg.In("group8", backed, at)
			}
		})
	}
}

func BenchmarkRegistry(b *testing.B) {
	for _, n := range []int{1e3, 1e5} {
		actors, relations := league(n)
		b.Run(fmt.Sprintf("size=%d/kind=new", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				actor.NewRegistry(actors, relations, nil)
			}
		})
		reg := actor.NewRegistry(actors, relations, nil)
		b.Run(fmt.Sprintf("size=%d/kind=validate", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := reg.Validate(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
