package ledger_test

import (
	"fmt"

	"github.com/casus-events/casus/attribution/ledger"
)

// A general blames a sort of group, and a strike on one of them says whom he
// means. The group lets others claim the act, and somebody does.
func Example() {
	const (
		group = iota
		rival
		unlisted // a group of that sort that nobody has listed
		outside
	)
	l, err := ledger.New(4, []ledger.Item{
		{Focal: ledger.In(group, rival, unlisted), Weight: 0.25, Root: "general"},
		{Focal: ledger.In(group), Weight: 0.55, Root: "strike"},
		{Focal: ledger.NotIn(group), Weight: 0.85, Root: "group"},
		{Focal: ledger.In(unlisted), Weight: 0.5, Root: "claim"},
	}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	posterior, err := l.Posterior([]float64{0.6, 0.1, 0.15, 0.15})
	if err != nil {
		fmt.Println(err)
		return
	}
	for atom, name := range []string{"group", "rival", "unlisted", "outside"} {
		belief := l.Belief(ledger.In(atom)).Low
		fmt.Printf("%-8s %.3f, belief %.3f, plausibility %.3f\n", name, posterior[atom], belief, l.Contour(atom))
	}
	fmt.Printf("conflict %.3f\n", l.Conflict().Low)
	// Output:
	// group    0.679, belief 0.191, plausibility 0.425
	// rival    0.073, belief 0.000, plausibility 0.275
	// unlisted 0.220, belief 0.275, plausibility 0.550
	// outside  0.027, belief 0.000, plausibility 0.069
	// conflict 0.259
}

// Saying it again adds nothing; a second witness does.
func ExampleItem() {
	weigh := func(root string) {
		l, err := ledger.New(2, []ledger.Item{
			{Focal: ledger.In(0), Weight: 0.25, Root: "agency"}, {Focal: ledger.In(0), Weight: 0.25, Root: root},
		}, nil)
		fmt.Printf("%.4f %v\n", l.Contour(1), err)
	}
	weigh("agency")
	weigh("other agency")
	// Output:
	// 0.2500 <nil>
	// 0.0625 <nil>
}

// Two ministries of one government are neither one witness nor two.
func ExampleOptions() {
	for _, rho := range []float64{0, 0.5, 1} {
		l, err := ledger.New(2, []ledger.Item{
			{Focal: ledger.In(0), Weight: 0.25, Root: "army", Party: "government"},
			{Focal: ledger.In(0), Weight: 0.25, Root: "police", Party: "government"},
		}, &ledger.Options{Dependence: rho})
		fmt.Printf("%v: %.4f %v\n", rho, l.Contour(1), err)
	}
	// Output:
	// 0: 0.0625 <nil>
	// 0.5: 0.1250 <nil>
	// 1: 0.2500 <nil>
}

// What one root says decides whether the second is behind or ahead.
func ExampleLedger_Stability() {
	l, err := ledger.New(2, []ledger.Item{
		{Focal: ledger.In(0), Weight: 0.5, Root: "paper"}, {Focal: ledger.In(1), Weight: 0.2, Root: "court"},
	}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	moves, err := l.Stability([]float64{0.5, 0.5})
	fmt.Printf("%.2f without %s, %.2f without %s, %v\n",
		moves[1].Low, moves[1].LowRoot, moves[1].High, moves[1].HighRoot, err)
	// Output: 0.33 without court, 0.83 without paper, <nil>
}

// Nothing is impossible, so that no weight is zero.
func ExampleNew_weightZero() {
	_, err := ledger.New(2, []ledger.Item{{Focal: ledger.In(0), Root: "certain"}}, nil)
	fmt.Println(err)
	// Output: items[0].weight: out of range: 0, want above 0 and at most 1
}
