package actor_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
)

// However many outlets carry a statement, it has one root.
func ExampleRegistry_RootOf() {
	reg := actor.NewRegistry(nil, nil, []actor.Source{
		{ID: "wire"},
		{ID: "daily", DerivedFrom: []actor.SourceID{"wire"}},
		{ID: "blog", DerivedFrom: []actor.SourceID{"daily"}},
		{ID: "wire-update", Supersedes: []actor.SourceID{"wire"}},
	})
	for _, c := range []actor.Cite{
		{Source: "blog"},
		{Source: "wire-update"},
		{Source: "blog", Speaker: "mckenzie", Said: "2020-03-12"},
		{Source: "wire", Speaker: "mckenzie", Said: "2020-03-12T14:30:00Z"},
	} {
		fmt.Println(reg.RootOf(c))
	}
	fmt.Println(reg.RootOf(actor.Cite{Source: "blog"}) == reg.RootOf(actor.Cite{Source: "daily"}))
	// Output:
	// wire
	// wire
	// mckenzie on 2020-03-12
	// mckenzie on 2020-03-12
	// true
}

// Validate reports every fault with its place, those between records too.
func ExampleRegistry_Validate() {
	reg := actor.NewRegistry(
		[]actor.Actor{
			{ID: "kh", Kind: "militia", Names: actor.Names("Kataib Hezbollah"), Country: "IQ", Start: "2007"},
			{ID: "pmf", Names: []actor.Name{{Language: "ar"}}},
		},
		[]actor.Relation{
			{Subject: "kh", Kind: "backed-by", Object: "iran"},
			{Subject: "kh", Kind: actor.MemberOf, Object: "pmf", Start: "2003"},
			{Subject: "pmf", Kind: actor.PartOf, Object: "kh"},
		}, nil)
	for fault := range casus.FieldErrors(reg.Validate()) {
		if errors.Is(fault, casus.ErrUnknown) {
			continue // a word of our own
		}
		fmt.Println(fault)
	}
	// Output:
	// actors[0].country: malformed: "IQ": want three or four capital letters
	// actors[1].names[0].text: required
	// relations[0].kind: malformed: "backed-by" is an inverse name: store "backs" with subject and object exchanged
	// relations[0].object: no such record: actor "iran"
	// relations[1].start: contradiction: "kh" did not exist on 2003
	// relations[2]: cycle: "kh" belongs to itself through kh, pmf
}

// A stream of records goes on after one that does not fit.
func ExampleDecodeActors() {
	stream := strings.NewReader(`
		{"id": "kh", "kind": "armed-group", "names": [{"text": "Kataib Hezbollah"}], "strength": 10000}
		{"id": "pmf", "names": "Popular Mobilization Forces"}
		{"id": "iraq", "kind": "state"}`)
	for a, err := range actor.DecodeActors(stream, nil) {
		if err != nil {
			for fault := range casus.FieldErrors(err) {
				fmt.Println("fault at", fault.Path)
			}
			continue
		}
		fmt.Println(a.ID, a.Kind, string(a.Extra["/strength"]))
	}
	// Output:
	// kh armed-group 10000
	// fault at names
	// iraq state
}
