package escalation_test

import (
	"errors"
	"fmt"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/timeline/escalation"
)

// day returns an act of a day of the winter of 2019 to 2020, in UTC.
func day(id event.ID, date edtf.Date, by, against actor.ID, h ladder.Hostility) escalation.Act {
	v, _ := date.Value()
	b := v.Bounds()
	return escalation.Act{
		ID: id, Earliest: b.EarliestStart, Latest: b.LatestStart, By: escalation.Did(by),
		Against: []actor.ID{against}, Kind: event.KindAssault, Hostility: h,
	}
}

// Rockets on a base, air strikes on the group that is blamed, a protest at the
// embassy, the killing of a general of its sponsor, and missiles.
func Example() {
	ties := []escalation.Tie{{Kind: escalation.Backs, A: "irn", B: "kh"}}
	acc, err := escalation.New(ties, &escalation.Options{Parents: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	rockets := day("rockets", "2019-12-27", "kh", "usa", ladder.H8)
	rockets.By[0].P = 0.8 // the group denies it
	embassy := day("embassy", "2019-12-31", "kh", "usa", ladder.H5)
	embassy.Kind = event.KindProtest
	for _, act := range []escalation.Act{
		rockets, day("strikes", "2019-12-29", "usa", "kh", ladder.H9), embassy,
		day("soleimani", "2020-01-03", "usa", "irn", ladder.H9), day("missiles", "2020-01-08", "irn", "usa", ladder.H9),
	} {
		if err := acc.Add(act); err != nil {
			fmt.Println(err)
			return
		}
	}
	for a := range acc.Result().Answers() {
		for _, p := range a.Parents {
			fmt.Printf("%s answers %s (%.2f): %s, %s\n", a.ID, p.Cause, p.P, p.Role, p.Turn)
		}
		fmt.Printf("%s answers nothing known (%.2f)\n", a.ID, a.None)
	}
	// Output:
	// rockets answers nothing known (1.00)
	// strikes answers rockets (0.97): direct, escalatory
	// strikes answers nothing known (0.03)
	// embassy answers strikes (0.94): direct, muted
	// embassy answers nothing known (0.02)
	// soleimani answers embassy (0.46): against-ally, escalatory
	// soleimani answers nothing known (0.10)
	// missiles answers soleimani (0.68): direct, in kind
	// missiles answers nothing known (0.02)
}

// Every score is the sum of its addends.
func ExampleParent() {
	acc, err := escalation.New(nil, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, act := range []escalation.Act{
		day("raid", "2020-01-01", "a", "b", ladder.H8), day("reprisal", "2020-01-04", "b", "a", ladder.H9),
	} {
		if err := acc.Add(act); err != nil {
			fmt.Println(err)
			return
		}
	}
	answer, _ := acc.Result().Answer("reprisal")
	for _, p := range answer.Parents {
		fmt.Println(p.Cause, p.Score)
		for _, x := range p.Addends {
			fmt.Println(" ", x)
		}
	}
	// Output:
	// raid +3.00
	//   +0.03 those whom the earlier act struck turn on who did it
	//   +0.46 it is aimed at the side that did the earlier act
	//   +0.44 it was done by the side that the earlier act was aimed at
	//   +0.46 it is aimed at who did the earlier act, or stands with them
	//   -0.24 it is aimed at who did the earlier act, or stands with them, as a hostile deed
	//   +0.44 it was done by whom the earlier act was aimed at, or who stands with them
	//   +0.50 it was done by whom the earlier act was aimed at, or who stands with them, as a hostile deed
	//   +0.36 it is aimed at all who did the earlier act and at nobody else
	//   -0.26 all whom the earlier act was aimed at did it, and nobody else
	//   -0.08 the earlier act is lethal force by whom it is aimed at, or who stands with them
	//   -0.18 a hostile deed follows a hostile deed by whom it is aimed at, or who stands with them
	//   +0.09 for a deed, ln(1 + days between) is 1.39
	//   +0.09 force follows force
	//   +0.06 both acts are of one kind
	//   +1.37 the earlier act stands on H8
	//   -0.01 the act stands 1 rungs higher
	//   -0.46 ln(1 + days between) is 1.39
	//   -0.09 the earlier act is lethal force
	//   +0.03 a hostile deed follows a hostile deed
	//   +0.15 a hostile deed follows lethal force
	//   -0.17 it is the latest act before
}

// A program that has judged acts of its own fits the weights to them.
func ExampleFit() {
	acc, err := escalation.New(nil, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, act := range []escalation.Act{
		day("raid", "2020-01-01", "a", "b", ladder.H8), day("other", "2020-01-03", "c", "b", ladder.H8),
		day("reprisal", "2020-01-04", "b", "a", ladder.H9), day("new", "2020-01-05", "c", "a", ladder.H8),
	} {
		if err := acc.Add(act); err != nil {
			fmt.Println(err)
			return
		}
	}
	r := acc.Result()
	answers, _ := r.Case("reprisal", "raid")
	nothing, _ := r.Case("new", "") // it answers nothing known
	cases := []escalation.Case{answers, nothing}

	w, report, err := escalation.Fit(cases, &escalation.FitOptions{Features: []string{"none", "role/direct"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%d cases, loss %.2f instead of %.2f\n", report.Cases, report.LogLoss, report.Even)
	p, none := answers.P(w)
	fmt.Println(slices.Max(p) > 0.9, none < 0.1)
	// Output:
	// 2 cases, loss 0.02 instead of 1.24
	// true true
}

// Parts that were filled apart are merged, in whatever order.
func ExampleAccumulator_Merge() {
	east, err := escalation.New(nil, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	west, err := escalation.New(nil, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	err = errors.Join(
		east.Add(day("raid", "2020-01-01", "a", "b", ladder.H8)),
		west.Add(day("reprisal", "2020-01-04", "b", "a", ladder.H9)),
		west.Merge(east),
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range west.Result().Forest() {
		fmt.Printf("%s: cause %q, root %q\n", l.ID, l.Cause, l.Root)
	}
	// Output:
	// raid: cause "", root "raid"
	// reprisal: cause "raid", root "raid"
}

// A stream hands out what is settled when time has passed.
func ExampleAccumulator_Advance() {
	acc, err := escalation.New(nil, &escalation.Options{Window: 30 * edtf.Day})
	if err != nil {
		fmt.Println(err)
		return
	}
	raid, reprisal := day("raid", "2020-01-01", "a", "b", ladder.H8), day("reprisal", "2020-01-04", "b", "a", ladder.H9)
	if err := errors.Join(acc.Add(raid), acc.Add(reprisal)); err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range acc.Advance(reprisal.Earliest + 29*edtf.Day) {
		fmt.Printf("%s stayed unanswered with probability %.2f\n", a.ID, a.Unanswered)
	}
	fmt.Println(acc.Add(day("late", "2020-01-05", "b", "a", ladder.H8)))
	// Output:
	// raid stayed unanswered with probability 0.03
	// earliest: began before the watermark
}
