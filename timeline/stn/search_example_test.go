package stn_test

import (
	"errors"
	"fmt"

	"github.com/casus-events/casus/timeline/stn"
)

// Two sources disagree on the day of a raid, a third does not know whether the
// strike came before it or after. What is certain all the same, and what would
// leave no way in which it can have been?
func ExampleScenarios() {
	const (
		dayOfRaid stn.Tag = iota
		dayOfStrike
		inOneOrderOrTheOther
		raidWasLate
	)
	on := func(p stn.Point, day int64) []stn.Constraint {
		return []stn.Constraint{stn.AtLeast(p, day), stn.AtMost(p, day)}
	}
	var s stn.Scenarios
	raid := s.AddPoints(2)
	strike := raid + 1

	_ = s.AddChoice(dayOfRaid, on(raid, 3), on(raid, 9))
	_ = s.Add(dayOfStrike, stn.AtLeast(strike, 5), stn.AtMost(strike, 20))
	_ = s.AddChoice(inOneOrderOrTheOther,
		[]stn.Constraint{stn.Within(strike, raid, 4), stn.Before(strike, raid)},
		[]stn.Constraint{stn.Within(raid, strike, 4), stn.Before(raid, strike)})

	low, high, exact := s.Bounds(strike)
	fmt.Println("strike between", low, "and", high, "exact:", exact)
	fmt.Println("raid before strike:", s.Allows(stn.Before(raid, strike)), "it can,", s.Entails(stn.Before(raid, strike)), "it need not")

	_ = s.Add(raidWasLate, stn.AtLeast(raid, 8))
	for i, can := range s.Alternatives(dayOfRaid) {
		fmt.Println("raid on day", []int{3, 9}[i], can)
	}
	facts, _ := s.Explain(stn.AtLeast(raid, 9))
	fmt.Println("on day 9 because of facts", facts)
	// Output:
	// strike between 5 and 13 exact: true
	// raid before strike: yes it can, no it need not
	// raid on day 3 no
	// raid on day 9 yes
	// on day 9 because of facts [0 3]
}

// Choices are stated one after another, the surest first, and one that leaves
// no scenario is set aside, with the facts and choices that it contradicts.
func ExampleScenarios_AddChoice() {
	var s stn.Scenarios
	a := s.AddPoints(3)
	b, c := a+1, a+2
	apart := func(p, q stn.Point) [][]stn.Constraint {
		return [][]stn.Constraint{{stn.Apart(p, q, 5)}, {stn.Apart(q, p, 5)}}
	}
	for i, p := range []stn.Point{a, b, c} {
		_ = s.Add(stn.Tag(i), stn.AtLeast(p, 0), stn.AtMost(p, 9))
	}
	for tag, pair := range [][2]stn.Point{{a, b}, {b, c}, {a, c}} {
		err := s.AddChoice(stn.Tag(10+tag), apart(pair[0], pair[1])...)
		if none, ok := errors.AsType[*stn.NoScenarioError](err); ok {
			fmt.Println(none)
			fmt.Println("members:", none.Members, "all needed:", none.Irreducible)
		}
	}
	fmt.Println("a and c on one side of b:", s.Entails(stn.Within(a, c, 4)))
	// Output:
	// stn: no scenario for facts 0 1 2 10 11 12
	// members: [0 1 2 10 11 12] all needed: true
	// a and c on one side of b: yes
}

// Six activities of ten hours each are done one at a time, within 60 hours, and
// the first before two others. When the budget runs out, the answer says so, and
// the bound is wider than it need be.
func ExampleScenarios_Bounds() {
	const activities = 6
	for _, budget := range []int{3, stn.DefaultBudget} {
		s := stn.Scenarios{Budget: budget}
		s.AddPoints(activities)
		tag := stn.Tag(0)
		for i := range stn.Point(activities) {
			_ = s.Add(tag, stn.AtLeast(i, 0), stn.AtMost(i, 50))
			tag++
			for j := range i {
				_ = s.AddChoice(tag, []stn.Constraint{stn.Apart(j, i, 10)}, []stn.Constraint{stn.Apart(i, j, 10)})
				tag++
			}
		}
		_ = s.Add(tag, stn.Before(0, 1), stn.Before(0, 2))
		_, high, exact := s.Bounds(0)
		fmt.Println("the first begins at", high, "at the latest; exact:", exact)
	}
	// Output:
	// the first begins at 40 at the latest; exact: false
	// the first begins at 30 at the latest; exact: true
}

// One of the ways in which all may have been is a network like any other.
func ExampleScenarios_Scenario() {
	var s stn.Scenarios
	a := s.AddPoints(3)
	b, c := a+1, a+2
	_ = s.Add(1, stn.Before(a, c))
	_ = s.AddChoice(2, []stn.Constraint{stn.Before(b, a)}, []stn.Constraint{stn.Before(c, b)})
	fmt.Println("in one scenario:", s.Scenario().Linear([]stn.Point{a, b, c}))
	_ = s.Add(3, stn.Before(a, b))
	fmt.Println("in the only one:", s.Scenario().Linear([]stn.Point{a, b, c}))
	// Output:
	// in one scenario: [p1 p0 p2]
	// in the only one: [p0 p2 p1]
}

// A network that is there already gets choices: a talk was held before or after
// the one on the tenth, which had been prepared for three days.
func ExampleNetwork_Scenarios() {
	var net stn.Network
	talk := net.AddPoints(2)
	other := talk + 1
	_ = net.Add(1, stn.AtLeast(other, 10), stn.AtMost(other, 10))
	_ = net.Add(2, stn.AtLeast(talk, 8))

	s := net.Scenarios()
	_ = s.AddChoice(3, []stn.Constraint{stn.Apart(talk, other, 3)}, []stn.Constraint{stn.Before(other, talk)})
	fmt.Println("after it:", s.Entails(stn.Before(other, talk)))
	fmt.Println("tag 1 again:", s.Add(1, stn.Before(talk, other)))
	// Output:
	// after it: yes
	// tag 1 again: stn: tag already in use
}
