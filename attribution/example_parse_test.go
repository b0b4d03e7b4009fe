package attribution_test

import (
	"errors"
	"fmt"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/attribution"
)

// The number stays beside the word, and says whose it is.
func ExampleParseLikelihood() {
	for _, words := range []string{"probably", "most likely", "may have", "realistic possibility", "suspected"} {
		l, err := attribution.ParseLikelihood(words, attribution.ScaleICD203)
		fmt.Println(l, err)
	}
	// Output:
	// probably (55-80 %, ICD 203) <nil>
	// most likely (55-95 %, ICD 203) <nil>
	// may have (10-70 %, as readers hear it) <nil>
	// realistic possibility (20-85 %, as readers hear it) <nil>
	// suspected (no number) <nil>
}

// "The only group known to have" is a reason, not a probability.
func ExampleParseLikelihood_ground() {
	_, err := attribution.ParseLikelihood("only group known to have", attribution.ScaleICD203)
	fmt.Println(err)
	fmt.Println(errors.Is(err, casus.ErrUnknown))
	// Output:
	// attribution: "only group known to have": a ground, only-known-precedent, and no likelihood: unknown value
	// true
}

// A retelling turns a precedent into a capability. The two parse to different
// grounds, so that a program can tell.
func ExampleParseBasis() {
	said, err := attribution.ParseBasis("the only group known to have previously fired at that range")
	fmt.Println(said, err)
	retold, err := attribution.ParseBasis("the only group capable of firing at that range")
	fmt.Println(retold, err)
	_, err = attribution.ParseBasis("the group fired at that range")
	fmt.Println(err)
	// Output:
	// only-known-precedent <nil>
	// only-capable <nil>
	// attribution: "the group fired at that range": not known as a ground: unknown value
}

// All hedges of a sentence, with their places.
func ExampleParsePhrases() {
	text := "We are still investigating, and did not name anyone, but it was very likely the militia."
	for _, p := range attribution.ParsePhrases(text, attribution.ScaleICD203) {
		fmt.Println(p.Offset, p)
	}
	// Output:
	// 7 "still investigating": stance investigating
	// 32 "did not name": stance declines
	// 64 "very likely": likelihood 80-95 %, ICD 203
}

// What the scale prescribes is not what readers hear.
func ExampleLikelihood_Heard() {
	l := attribution.Called("realistic possibility", attribution.ScalePHIA)
	h, ok := l.Heard()
	fmt.Println(l)
	fmt.Printf("%v: half of %d readers hear %d to %d %%\n", ok, h.Readers, h.P25, h.P75)
	// Output:
	// realistic possibility (40-50 %, PHIA)
	// true: half of 5174 readers hear 40 to 75 %
}
