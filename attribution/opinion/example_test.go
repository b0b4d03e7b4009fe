package opinion_test

import (
	"fmt"

	"github.com/casus-events/casus/attribution/opinion"
)

// show prints beliefs, uncertainty and probabilities.
func show(what string, o opinion.Opinion, err error) {
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s: belief %.2f, uncertainty %.2f, probability %.2f\n", what, o.Belief, o.Uncertainty, o.Projected())
}

// Two analysts on whether it was the army, the militia or a stranger.
func Example() {
	first := opinion.Opinion{Belief: []float64{0.6, 0.1, 0}, Uncertainty: 0.3, Base: opinion.Even(3)}
	second := opinion.Opinion{Belief: []float64{0.2, 0.3, 0.1}, Uncertainty: 0.4, Base: opinion.Even(3)}

	o, err := opinion.Cumulative(first, second)
	show("each with evidence of his own", o, err)
	o, err = opinion.Averaging(first, second)
	show("both with the same evidence", o, err)
	o, err = opinion.Weighted(first, second)
	show("the surer one weighs more", o, err)
	// Output:
	// each with evidence of his own: belief [0.52 0.22 0.05], uncertainty 0.21, probability [0.59 0.29 0.12]
	// both with the same evidence: belief [0.43 0.19 0.04], uncertainty 0.34, probability [0.54 0.30 0.16]
	// the surer one weighs more: belief [0.44 0.18 0.04], uncertainty 0.34, probability [0.56 0.29 0.15]
}

// Three quarters of the acts in the record were the first group's, but there are
// only four of them.
func ExampleFromEvidence() {
	o, err := opinion.FromEvidence([]float64{3, 1}, opinion.Even(2))
	show("four acts", o, err)
	o, err = opinion.FromEvidence([]float64{300, 100}, opinion.Even(2))
	show("four hundred", o, err)
	// Output:
	// four acts: belief [0.50 0.17], uncertainty 0.33, probability [0.67 0.33]
	// four hundred: belief [0.75 0.25], uncertainty 0.00, probability [0.75 0.25]
}

// What an informant says is worth as much as the informant.
func ExampleOpinion_Discount() {
	said := opinion.Binomial{Belief: 0.9, Disbelief: 0.1, Base: 0.5}
	trust := opinion.Binomial{Belief: 0.4, Disbelief: 0.2, Uncertainty: 0.4, Base: 0.5}
	o, err := said.Opinion().Discount(trust.Projected())
	show("as heard", o, err)
	// Output: as heard: belief [0.54 0.06], uncertainty 0.40, probability [0.74 0.26]
}

// The weapon follows from the group, as far as one knows the group.
func ExampleDeduce() {
	group := opinion.Opinion{Belief: []float64{0.9, 0}, Uncertainty: 0.1, Base: []float64{0.1, 0.9}}
	rockets := opinion.Opinion{Belief: []float64{0, 0.8, 0.1}, Uncertainty: 0.1, Base: opinion.Even(3)}
	bombs := opinion.Opinion{Belief: []float64{0.7, 0, 0.1}, Uncertainty: 0.2, Base: opinion.Even(3)}
	o, err := opinion.Deduce(group, rockets, bombs)
	show("weapon", o, err)
	// Output: weapon: belief [0.06 0.73 0.10], uncertainty 0.11, probability [0.15 0.74 0.11]
}

// The group follows from the weapon, by how often each uses it.
func ExampleAbduce() {
	weapon := opinion.Opinion{Belief: []float64{0.8, 0}, Uncertainty: 0.2, Base: opinion.Even(2)}
	army := opinion.Opinion{Belief: []float64{0.9, 0.1}, Base: opinion.Even(2)}
	militia := opinion.Opinion{Belief: []float64{0.2, 0.8}, Base: opinion.Even(2)}
	o, err := opinion.Abduce(weapon, []float64{0.5, 0.5}, army, militia)
	show("group", o, err)
	// Output: group: belief [0.51 0.00], uncertainty 0.49, probability [0.75 0.25]
}

// Of two experts who are sure of different things, none outweighs the other.
func ExampleCumulative_dogmatic() {
	o, err := opinion.Cumulative(
		opinion.Opinion{Belief: []float64{0.99, 0.01, 0}, Base: opinion.Even(3)},
		opinion.Opinion{Belief: []float64{0, 0.01, 0.99}, Base: opinion.Even(3)})
	fmt.Println(o.Belief, err)
	// Output: [0.495 0.01 0.495] <nil>
}

// Every fault is reported at once, with its place.
func ExampleOpinion_Validate() {
	o := opinion.Opinion{Belief: []float64{-0.1, 0.5}, Uncertainty: 0.6, Base: []float64{1}}
	fmt.Println(o.Validate())
	// Output:
	// base: opinion: numbers of values differ: 1 rates for 2 values
	// belief[0]: opinion: number out of range: -0.1
}

// "Likely" is 55 to 80 percent by ICD 203: what is at least so probable is believed,
// what is at most so probable leaves the rest to disbelief, and the width between
// the two is uncertain.
func Example_likelihoodTerm() {
	const low, high = 0.55, 0.80
	likely := opinion.Binomial{Belief: low, Disbelief: 1 - high, Uncertainty: high - low, Base: 0.5}
	fmt.Printf("%.3f %v\n", likely.Projected(), likely.Validate())
	// Output: 0.675 <nil>
}
