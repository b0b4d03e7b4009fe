package attribution_test

import (
	"fmt"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
)

// The British yardstick leaves gaps on purpose. A probability within one has no
// word, and is not given the nearest unless that is asked for.
func ExampleScale_Place() {
	at, err := attribution.ScalePHIA.Place(0.52)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(at)
	fmt.Println(at.Nearest())

	// ICD 203 lets its terms share their edges; the upper one has the edge.
	at, err = attribution.ScaleICD203.Place(0.55)
	fmt.Println(at, err)
	// Output:
	// between realistic possibility (40-50 %) and likely (55-75 %)
	// realistic possibility (40-50 %)
	// likely (55-80 %) <nil>
}

// A percentage is not a probability.
func ExampleScale_Place_range() {
	_, err := attribution.ScaleICD203.Place(55)
	fmt.Println(err)
	// Output: attribution: probability 55: want 0 to 1: out of range
}

// One probability bears several of the IPCC's words, the narrowest first.
func ExamplePlacement() {
	at, err := attribution.ScaleIPCC.Place(0.92)
	for _, term := range at.Terms {
		fmt.Println(term)
	}
	fmt.Println(err)
	// Output:
	// very likely (90-100 %)
	// likely (66-100 %)
	// more likely than not (50-100 %)
	// <nil>
}

// STIX has the words of ICD 203 with other numbers: what was unlikely is an
// even chance after the round trip.
func ExampleSTIXScale() {
	before, err := attribution.ScaleICD203.Place(0.43)
	if err != nil {
		fmt.Println(err)
		return
	}
	after, err := attribution.STIXDNI.Level(43)
	fmt.Println(before.Terms[0].Words[0], "->", after.Words[0], err)
	// Output: unlikely -> Roughly Even Chance <nil>
}

// "Truth cannot be judged" has no number: it is neither 0 nor 50.
func ExampleSTIXScale_Lookup() {
	level, err := attribution.STIXAdmiralty.Lookup("6")
	fmt.Println(level.Absent, err)
	fmt.Println(attribution.STIXAdmiralty.Invertible())

	grade, ok := attribution.CredibilityGrade(actor.Credibility6)
	fmt.Println(grade.Words, grade.Judged, ok)
	// Output:
	// true <nil>
	// false
	// truth cannot be judged false true
}
