package attribution_test

import (
	"errors"
	"fmt"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

// Validate lists every fault with its place.
func ExampleClaim_Validate() {
	claim := attribution.Claim{
		ID:        "claim",
		Events:    []event.ID{"attack", "attack"},
		Utterance: "hearing",
		Speakers:  []actor.ID{"general"},
		Answers:   []attribution.Answer{{Level: attribution.LevelSponsor}},
		Likely:    attribution.Likelihood{Words: "likely", Scale: attribution.ScaleICD203, Low: 0.6, High: 0.8},
		Grounds:   []attribution.Ground{{Basis: "hunch"}},
		Replaces:  []attribution.ID{"claim"},
	}
	err := claim.Validate()
	fmt.Println(err)
	fmt.Println("unknown words:", errors.Is(err, casus.ErrUnknown))
	// Output:
	// events[1]: duplicate: "attack"
	// speakers: contradiction: the utterance "hearing" tells who spoke
	// answers[0].who: required: who it is that is sponsor
	// likely.low: contradiction: 0.6 to 0.8, where "likely" is 0.55 to 0.8 on scale "icd203"
	// grounds[0].basis: unknown value: "hunch"
	// replaces[0]: cycle: "claim" is this claim
	// unknown words: true
}

// What a claim is about follows from its answers.
func ExampleClaim_Question() {
	claim := attribution.Claim{Answers: []attribution.Answer{{
		What:  attribution.What{Means: event.MeansDrone},
		Where: event.Place{Country: "IRN", Role: event.PlaceLaunch},
	}}}
	fmt.Println(claim.Question())
	fmt.Println(claim.Question().Who)
	// Output:
	// what, where
	// false
}

// How likely and how well founded never share a sentence.
func ExampleClaim_Judgement() {
	claim := attribution.Claim{
		Likely:     attribution.Called("highly likely", attribution.ScalePHIA),
		Confidence: attribution.ConfidenceModerate,
	}
	fmt.Println(claim.Judgement())
	// Output: Likelihood: highly likely (80-90 %, PHIA). Confidence: moderate.
}

// Two claims that retell each other, and one that retells nothing there is.
func ExampleValidateAll() {
	claim := func(id attribution.ID, from ...attribution.ID) attribution.Claim {
		return attribution.Claim{
			ID: id, Events: []event.ID{"attack"}, DerivedFrom: from,
			Answers: []attribution.Answer{{Who: actor.OneOf("militia")}},
		}
	}
	fmt.Println(attribution.ValidateAll([]attribution.Claim{
		claim("agency", "paper"), claim("paper", "agency"), claim("blog", "rumour"),
	}))
	// Output:
	// claims[2].derived_from[0]: no such record: claim "rumour"
	// claims[0].derived_from[0]: cycle: agency, paper, agency
}

// A member that claims do not have is kept, or rejected by strict decoding.
func ExampleUnmarshal() {
	text := []byte(`{"id":"c","events":["attack"],"Stance":"denies"}`)
	claim, err := attribution.Unmarshal(text, nil)
	fmt.Printf("%q %s %v\n", claim.Stance, claim.Extra["/Stance"], err)

	_, err = attribution.Unmarshal(text, &casus.DecodeOptions{Strict: true})
	fmt.Println(err != nil)
	// Output:
	// "" "denies" <nil>
	// true
}
