package ach_test

import (
	"fmt"

	"github.com/casus-events/casus/attribution/ach"
)

// attack is who may have fired rockets at a base.
var attack = ach.Matrix{
	Hypotheses: []string{"army", "militia", "stranger"},
	Evidence: []ach.Evidence{
		{Name: "rockets were fired", Ratings: []ach.Rating{ach.Consistent, ach.Consistent, ach.Consistent}},
		{
			Name: "from ground the militia holds", Credibility: ach.High, Relevance: ach.High,
			Ratings: []ach.Rating{ach.Inconsistent, ach.VeryConsistent, ach.Inconsistent},
		},
		{
			Name: "the militia denies it", Credibility: ach.Low,
			Ratings: []ach.Rating{ach.NotApplicable, ach.Inconsistent, ach.Neutral},
		},
	},
}

// That rockets were fired tells nothing: whoever it was fired rockets.
func Example() {
	fmt.Print(attack)
	scores, err := attack.Inconsistency()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range ach.Rank(scores) {
		fmt.Println(s.Rank, attack.Hypotheses[s.Hypothesis])
	}
	// Output:
	//                                weight  diagnosticity  army  militia  stranger
	// rockets were fired             1.00    0.00           C     C        C
	// from ground the militia holds  2.00    1.41           I     CC       I
	// the militia denies it          0.71    0.47           NA    I        N
	// inconsistency                                         2.00  0.71     2.00
	// 1 militia
	// 2 army
	// 2 stranger
}

// Three ways to add up the same matrix.
func ExampleMatrix_Squared() {
	count, err := attack.Count()
	fmt.Println(count, err)
	squared, err := attack.Squared()
	fmt.Println(squared, err)
	consistency, err := attack.Consistency()
	fmt.Println(consistency, err)
	// Output:
	// [1 1 1] <nil>
	// [1 1 1] <nil>
	// [1 5 1] <nil>
}

// Heuer's signs are read too.
func ExampleParseRatings() {
	ratings, err := ach.ParseRatings("++ - NA, CC")
	for _, r := range ratings {
		fmt.Print(r, " ")
	}
	fmt.Println(err)
	_, err = ach.ParseRatings("+ ?")
	fmt.Println(err)
	// Output:
	// CC I NA CC <nil>
	// ach: unknown value: rating "?": want unrated, NA, II, I, N, C or CC
}

// Four analysts are of two minds.
func ExampleSpread() {
	spread, grade := ach.Spread(ach.Consistent, ach.VeryConsistent, ach.Inconsistent, ach.Consistent)
	fmt.Printf("%.2f %v\n", spread, grade)
	// Output: 1.39 strong
}

// Every fault is reported at once, with its place.
func ExampleMatrix_Validate() {
	m := ach.Matrix{
		Hypotheses: []string{"army", "army"},
		Evidence:   []ach.Evidence{{Name: "rockets", Ratings: []ach.Rating{ach.Consistent}}},
	}
	fmt.Println(m.Validate())
	// Output:
	// hypotheses[1]: ach: name missing or not unique: "army"
	// evidence[0].ratings: ach: not one rating a hypothesis: 1 for 2
}

// How likely the evidence would be if a hypothesis held, by the terms of ICD 203, as
// a rating: from 80 percent on it is very consistent, from 55 consistent, and on the
// other side of even odds the same.
func Example_likelihoodTerm() {
	rating := func(low, high float64) ach.Rating {
		switch {
		case low >= 0.80:
			return ach.VeryConsistent
		case low >= 0.55:
			return ach.Consistent
		case high <= 0.20:
			return ach.VeryInconsistent
		case high <= 0.45:
			return ach.Inconsistent
		default:
			return ach.Neutral
		}
	}
	fmt.Println("very likely:", rating(0.80, 0.95))
	fmt.Println("likely:", rating(0.55, 0.80))
	fmt.Println("roughly even:", rating(0.45, 0.55))
	fmt.Println("unlikely:", rating(0.20, 0.45))
	// Output:
	// very likely: CC
	// likely: C
	// roughly even: N
	// unlikely: I
}
