package belief_test

import (
	"fmt"

	"github.com/casus-events/casus/attribution/belief"
)

const (
	army = iota
	militia
	stranger
)

// A witness names the army. The police say army or militia, and each is
// believed in part.
func Example() {
	witness, err := belief.New(3, belief.Focal{Set: belief.Of(army), Mass: 0.6}, belief.Focal{Set: belief.Full(3), Mass: 0.4})
	if err != nil {
		fmt.Println(err)
		return
	}
	police, err := belief.New(3, belief.Focal{Set: belief.Of(army, militia), Mass: 0.7}, belief.Focal{Set: belief.Full(3), Mass: 0.3})
	if err != nil {
		fmt.Println(err)
		return
	}
	both, err := belief.Dempster(witness, police)
	if err != nil {
		fmt.Println(err)
		return
	}
	for e, name := range []string{"army", "militia", "stranger"} {
		one := belief.Of(e)
		fmt.Printf("%-8s belief %.2f, plausibility %.2f\n", name, both.Belief(one), both.Plausibility(one))
	}
	fmt.Printf("army or militia: belief %.2f\n", both.Belief(belief.Of(army, militia)))
	// Output:
	// army     belief 0.60, plausibility 1.00
	// militia  belief 0.00, plausibility 0.40
	// stranger belief 0.00, plausibility 0.12
	// army or militia: belief 0.88
}

// zadeh are two experts who are sure of different things, and agree only that
// the stranger is all but impossible.
func zadeh() (first, second belief.Mass) {
	first, _ = belief.New(3, belief.Focal{Set: belief.Of(army), Mass: 0.99}, belief.Focal{Set: belief.Of(stranger), Mass: 0.01})
	second, _ = belief.New(3, belief.Focal{Set: belief.Of(militia), Mass: 0.99}, belief.Focal{Set: belief.Of(stranger), Mass: 0.01})
	return first, second
}

// Zadeh's example: two experts agree on nothing but that it was hardly the
// stranger. Dempster's rule is sure that it was. The others tell of the conflict.
func ExampleDempster() {
	first, second := zadeh()
	rules := []struct {
		name string
		rule func(...belief.Mass) (belief.Mass, error)
	}{
		{"Dempster", belief.Dempster},
		{"Conjunctive", belief.Conjunctive},
		{"Yager", belief.Yager},
		{"DuboisPrade", belief.DuboisPrade},
		{"PCR6", belief.PCR6},
	}
	for _, r := range rules {
		m, err := r.rule(first, second)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%s:", r.name)
		for _, f := range m.Focals() {
			fmt.Printf(" %v %.4f", f.Set, f.Mass)
		}
		fmt.Println()
	}
	// Output:
	// Dempster: {2} 1.0000
	// Conjunctive: {} 0.9999 {2} 0.0001
	// Yager: {2} 0.0001 {0, 1, 2} 0.9999
	// DuboisPrade: {0, 1} 0.9801 {2} 0.0001 {0, 2} 0.0099 {1, 2} 0.0099
	// PCR6: {0} 0.4999 {1} 0.4999 {2} 0.0003
}

// How much two experts contradict each other, in nats.
func ExampleConflictWeight() {
	first, second := zadeh()
	nats, err := belief.ConflictWeight(first, second)
	fmt.Printf("%.2f %v\n", nats, err)
	// Output: 9.21 <nil>
}

// A report that comes in twice counts twice by the conjunctive rule, and once by
// the cautious one.
func ExampleCautious() {
	report, err := belief.Simple(2, belief.Of(army), 0.5)
	if err != nil {
		fmt.Println(err)
		return
	}
	twice, err := belief.Conjunctive(report, report)
	fmt.Println(twice.Belief(belief.Of(army)), err)
	once, err := belief.Cautious(report, report)
	fmt.Println(once.Belief(belief.Of(army)), err)
	// Output:
	// 0.75 <nil>
	// 0.5 <nil>
}

// One of two sources is right, and nobody knows which.
func ExampleDisjunctive() {
	first, second := zadeh()
	m, err := belief.Disjunctive(first, second)
	fmt.Printf("%.4f %v\n", m.Belief(belief.Of(army, militia)), err)
	// Output: 0.9801 <nil>
}

// A source that is right three times out of four.
func ExampleMass_Discount() {
	sure, err := belief.New(2, belief.Focal{Set: belief.Of(army), Mass: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	m, err := sure.Discount(0.75)
	fmt.Println(m.Focals(), err)
	// Output: [{{0} 0.75} {{0, 1} 0.25}] <nil>
}

// Mass on a set is a bet on its members in equal parts.
func ExampleMass_Pignistic() {
	m, err := belief.New(3, belief.Focal{Set: belief.Of(army), Mass: 0.5}, belief.Focal{Set: belief.Of(militia, stranger), Mass: 0.5})
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := m.Pignistic()
	fmt.Println(p, err)
	// Output: [0.5 0.25 0.25] <nil>
}

// What a mass function is made of.
func ExampleMass_Weights() {
	m, err := belief.New(3,
		belief.Focal{Set: belief.Of(army, militia), Mass: 0.3},
		belief.Focal{Set: belief.Of(militia, stranger), Mass: 0.5},
		belief.Focal{Set: belief.Full(3), Mass: 0.2})
	if err != nil {
		fmt.Println(err)
		return
	}
	weights, err := m.Weights()
	for _, w := range weights {
		fmt.Printf("%v %.3f\n", w.Set, w.Weight)
	}
	fmt.Println(err)
	// Output:
	// {1} 1.750
	// {0, 1} 0.400
	// {1, 2} 0.286
	// <nil>
}

// Names for the elements.
func ExampleFrame() {
	frame, err := belief.NewFrame("army", "militia", "stranger")
	if err != nil {
		fmt.Println(err)
		return
	}
	set, err := frame.Set("stranger", "army")
	fmt.Println(set, frame.Names(set), err)
	_, err = frame.Set("navy")
	fmt.Println(err)
	// Output:
	// {0, 2} [army stranger] <nil>
	// belief: no such element: navy
}

// Every fault is reported at once.
func ExampleNew_faults() {
	_, err := belief.New(2, belief.Focal{Set: belief.Of(0), Mass: -0.5}, belief.Focal{Set: belief.Of(7), Mass: 1.5})
	fmt.Println(err)
	// Output:
	// focal set 0: belief: number out of range: mass -0.5
	// focal set 1: belief: no such element: {7} on a frame of 2
	// focal set 1: belief: number out of range: mass 1.5
}

// "Likely" is 55 to 80 percent by ICD 203: what is at least so probable is
// committed to it, what is at most so probable speaks against the rest, and the
// width between the two is left open.
func Example_likelihoodTerm() {
	const low, high = 0.55, 0.80
	m, err := belief.New(2,
		belief.Focal{Set: belief.Of(0), Mass: low},
		belief.Focal{Set: belief.Of(1), Mass: 1 - high},
		belief.Focal{Set: belief.Full(2), Mass: high - low})
	if err != nil {
		fmt.Println(err)
		return
	}
	it := belief.Of(0)
	fmt.Printf("belief %.2f, plausibility %.2f\n", m.Belief(it), m.Plausibility(it))
	// Output: belief 0.55, plausibility 0.80
}
