package ladder_test

import (
	"encoding/json"
	"fmt"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/ladder"
)

// The five hostility levels of the Militarized Interstate Disputes as a ladder:
// rungs that are one level are one step, so that going from an arrest to a
// sanction is no escalation there.
func ExampleNew() {
	mid := ladder.Default()
	mid.Name = "MID hostility levels"
	mid.Steps = []ladder.Step{
		{Name: "no militarized action", Rungs: []ladder.Hostility{ladder.H0, ladder.H1, ladder.H2, ladder.H4, ladder.H5}},
		{Name: "threat to use force", Rungs: []ladder.Hostility{ladder.H3}},
		{Name: "display of force", Rungs: []ladder.Hostility{ladder.H6}},
		{Name: "use of force", Rungs: []ladder.Hostility{ladder.H7, ladder.H8, ladder.H9, ladder.H11}},
		{Name: "war", Rungs: []ladder.Hostility{ladder.H10}},
	}
	l, err := ladder.New(mid)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range []event.Event{
		{Kind: "sanction/expel"},
		{Kind: "threaten/violence"},
		{Kind: "assault/aerial", Casualties: []event.Casualty{{Harm: event.Killed, Count: event.AtLeast(25)}}},
	} {
		r := l.Of(e, nil)
		n, step := l.Step(r.Hostility)
		fmt.Println(r, "- level", n, step.Name)
	}
	fmt.Println("sanctions against arrests:", l.Compare(ladder.H4, ladder.H5))
	fmt.Println("a threat against sanctions:", l.Compare(ladder.H3, ladder.H4), "by default", ladder.H3.Compare(ladder.H4, nil))
	// Output:
	// H4 (sanction/expel) - level 1 no militarized action
	// H3 (threaten/violence) - level 2 threat to use force
	// H9 (assault/aerial) - level 4 use of force
	// sanctions against arrests: 0
	// a threat against sanctions: 1 by default -1
}

// A monitor of organised crime has a kind of its own and calls ten dead many.
// The scale is plain data and travels as JSON.
func ExampleScale_With() {
	s := ladder.Default().With(
		ladder.Row{Kind: "heist", Hostility: ladder.H7, Source: "our handbook, chapter 2"},
	)
	s.ManyDeaths = 10
	text, err := json.Marshal(s)
	if err != nil {
		fmt.Println(err)
		return
	}

	var read ladder.Scale
	if err := json.Unmarshal(text, &read); err != nil {
		fmt.Println(err)
		return
	}
	l, err := ladder.New(read)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(l.Of(event.Event{Kind: "heist/bank"}, nil))
	attack := event.Event{Kind: "assault/firearms", Casualties: []event.Casualty{{Harm: event.Killed, Count: event.Exactly(12)}}}
	for _, lift := range l.Of(attack, nil).Lifts {
		fmt.Println(lift, "- asked for", lift.Least)
	}
	fmt.Println(ladder.Of(attack, nil))
	// Output:
	// H7 (heist)
	// deaths lifts H8 to H9: killed 12 - asked for 10
	// H8 (assault/firearms)
}

// Every fault of a scale comes with its place.
func ExampleScale_Validate() {
	s := ladder.Default()
	s.Steps = s.Steps[:11]
	s.Rows = append(s.Rows[:1:1], ladder.Row{Kind: "heist"})
	s.WarDeaths = 5
	for f := range casus.FieldErrors(s.Validate()) {
		fmt.Println(f)
	}
	// Output:
	// steps: required: H11 is on no step
	// rows[1]: contradiction: want either a rung or why there is none
	// war_deaths: out of range: 5: want at least the 25 of many_deaths
}

// PLOVER's order of types, in which troops on the move count for less than
// sanctions.
func ExampleMobilizeBelowSanctions() {
	l, err := ladder.New(ladder.MobilizeBelowSanctions())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(l.Compare(ladder.H6, ladder.H4), ladder.H6.Compare(ladder.H4, nil))
	// Output:
	// -1 1
}
