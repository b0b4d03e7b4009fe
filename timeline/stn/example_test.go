package stn_test

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/casus-events/casus/timeline/stn"
)

// Three events in order, the first and the last of them dated: the one between
// is hemmed in, and a fourth fact that does not fit is refused with the facts
// that it contradicts.
func Example() {
	const (
		dateOfRaid stn.Tag = iota
		raidThenStrike
		strikeThenTalks
		dateOfTalks
		strikeLate
	)
	var net stn.Network
	raid := net.AddPoints(3)
	strike, talks := raid+1, raid+2

	_ = net.Add(dateOfRaid, stn.AtLeast(raid, 10), stn.AtMost(raid, 12))
	_ = net.Add(raidThenStrike, stn.Before(raid, strike))
	_ = net.Add(strikeThenTalks, stn.Before(strike, talks))
	_ = net.Add(dateOfTalks, stn.AtLeast(talks, 20), stn.AtMost(talks, 20))

	low, high := net.Bounds(strike)
	fmt.Println("strike between", low, "and", high)

	err := net.Add(strikeLate, stn.AtLeast(strike, 25))
	if conflict, ok := errors.AsType[*stn.ConflictError](err); ok {
		fmt.Println(conflict)
		fmt.Println("facts:", conflict.Tags())
	}
	// Output:
	// strike between (10) and (20)
	// stn: contradiction: p2 <= 20, p1 < p2, p1 >= 25
	// facts: [2 3 4]
}

// A question is answered three ways: it must be so, it can be so, it cannot.
func ExampleNetwork_Entails() {
	var net stn.Network
	a := net.AddPoints(3)
	b, c := a+1, a+2
	_ = net.Add(1, stn.Before(a, b))
	_ = net.Add(2, stn.NotAfter(a, c))

	answer := func(q stn.Constraint) string {
		switch {
		case net.Entails(q):
			return "certain"
		case net.Allows(q):
			return "possible"
		default:
			return "impossible"
		}
	}
	fmt.Println("a before b:", answer(stn.Before(a, b)))
	fmt.Println("b before c:", answer(stn.Before(b, c)))
	fmt.Println("c before a:", answer(stn.Before(c, a)))
	// Output:
	// a before b: certain
	// b before c: possible
	// c before a: impossible
}

// The distance between two points follows from lags along the way; the witness
// names the facts.
func ExampleNetwork_Witness() {
	var net stn.Network
	attack := net.AddPoints(3)
	answer, truce := attack+1, attack+2
	_ = net.Add(7, stn.Apart(attack, answer, 2), stn.Within(attack, answer, 4))
	_ = net.Add(8, stn.Within(answer, truce, 10))

	fmt.Println("truce at most", net.Distance(attack, truce), "after the attack, because:")
	for _, step := range net.Witness(attack, truce) {
		fmt.Printf("  fact %d: %v\n", step.Tag, step.Constraint)
	}
	// Output:
	// truce at most 14 after the attack, because:
	//   fact 7: p1 - p0 <= 4
	//   fact 8: p2 - p1 <= 10
}

// What was stated can be taken back.
func ExampleNetwork_Retract() {
	var net stn.Network
	p := net.AddPoints(1)
	_ = net.Add(1, stn.AtMost(p, 9))
	_ = net.Add(2, stn.AtMost(p, 5))

	_, high := net.Bounds(p)
	fmt.Println(high)
	net.Retract(2)
	_, high = net.Bounds(p)
	fmt.Println(high)
	net.Retract(1)
	_, high = net.Bounds(p)
	fmt.Println(high)
	// Output:
	// 5
	// 9
	// none
}

// Equality is two constraints, and a circle of strict order is a contradiction
// whatever the dates.
func ExampleSame() {
	var net stn.Network
	a := net.AddPoints(3)
	b, c := a+1, a+2
	_ = net.Add(1, stn.Same(a, b)...)
	_ = net.Add(2, stn.Before(b, c))
	fmt.Println(net.Add(3, stn.NotAfter(c, a)))
	// Output:
	// stn: contradiction: p2 <= p0, p1 < p2, p0 <= p1
}

// Many facts at once: those that do not fit are handed back, each with the
// facts before it that it contradicts.
func ExampleBuild() {
	const raid, strike, talks = 0, 1, 2
	facts := []stn.Fact{
		{Tag: 1, Constraints: []stn.Constraint{stn.AtLeast(raid, 10), stn.AtMost(raid, 12)}},
		{Tag: 2, Constraints: []stn.Constraint{stn.Before(raid, strike)}},
		{Tag: 3, Constraints: []stn.Constraint{stn.Before(talks, raid)}},
		{Tag: 4, Constraints: []stn.Constraint{stn.AtLeast(talks, 20), stn.AtMost(talks, 20)}},
		{Tag: 5, Constraints: []stn.Constraint{stn.Before(strike, talks)}},
	}
	net, refused, _ := stn.Build(3, slices.Values(facts), nil)
	for _, r := range refused {
		fmt.Printf("fact %d refused: %v\n", r.Fact.Tag, r.Err)
	}
	low, high := net.Bounds(strike)
	fmt.Println("strike between", low, "and", high)
	// Output:
	// fact 4 refused: stn: contradiction: p0 <= 12, p2 < p0, p2 >= 20
	// fact 5 refused: stn: contradiction: p1 < p2, p0 < p1, p2 < p0
	// strike between (10) and none
}

// Facts of which some are surer than others: of those that contradict each
// other the least sure is set aside, wherever it stands in the list.
func ExampleRepair() {
	const raid, strike, talks = 0, 1, 2
	doubt := map[stn.Tag]int{1: 0, 2: 1, 3: 9, 4: 0, 5: 2}
	facts := []stn.Fact{
		{Tag: 3, Constraints: []stn.Constraint{stn.Before(talks, raid)}}, // a rumour
		{Tag: 1, Constraints: []stn.Constraint{stn.AtLeast(raid, 10), stn.AtMost(raid, 12)}},
		{Tag: 2, Constraints: []stn.Constraint{stn.Before(raid, strike)}},
		{Tag: 4, Constraints: []stn.Constraint{stn.AtLeast(talks, 20), stn.AtMost(talks, 20)}},
		{Tag: 5, Constraints: []stn.Constraint{stn.Before(strike, talks)}},
	}
	surer := func(a, b stn.Tag) int { return cmp.Compare(doubt[a], doubt[b]) }
	net, refused, _ := stn.Repair(3, facts, surer, nil)
	for _, r := range refused {
		fmt.Printf("fact %d set aside: %v\n", r.Fact.Tag, r.Err)
	}
	low, high := net.Bounds(strike)
	fmt.Println("strike between", low, "and", high)
	// Output:
	// fact 3 set aside: stn: contradiction: p0 <= 12, p2 < p0, p2 >= 20
	// strike between (10) and (20)
}

// A budget bounds the work of a call: it gives up rather than guess.
func ExampleNetwork_Budget() {
	var net stn.Network
	net.AddPoints(1000)
	for i := range stn.Point(999) {
		_ = net.Add(stn.Tag(i), stn.Before(i, i+1))
	}
	net.Solve()
	for _, visits := range []int{10, 10_000} {
		certain, err := net.Budget(visits).Entails(stn.Before(0, 999))
		fmt.Println(certain, err)
	}
	// Output:
	// false stn: budget spent
	// true <nil>
}
