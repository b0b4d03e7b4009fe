package belief_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/attribution/belief"
	"github.com/casus-events/casus/attribution/ledger"
)

// TestLedger: a ledger of independent statements is the conjunctive combination of
// simple mass functions, and its posterior is Dempster's rule with the prior as a
// source.
func TestLedger(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(15, 16))
	for range 200 {
		n := 1 + r.IntN(5)
		var items []ledger.Item
		var sources []belief.Mass
		for i := range 1 + r.IntN(5) {
			var elements []int
			for e := range n {
				if r.IntN(2) == 0 {
					elements = append(elements, e)
				}
			}
			weight := 0.1 + 0.9*r.Float64()
			items = append(items, ledger.Item{Focal: ledger.In(elements...), Weight: weight, Root: fmt.Sprint(i)})
			simple, err := belief.Simple(n, belief.Of(elements...), weight)
			if err != nil {
				t.Fatal(err)
			}
			sources = append(sources, simple)
		}
		l, err := ledger.New(n, items, nil)
		if err != nil {
			t.Fatal(err)
		}
		m, err := belief.Conjunctive(sources...)
		if err != nil {
			t.Fatal(err)
		}
		prior := make([]float64, n)
		var bets []belief.Focal
		for e, plausibility := range m.Contour() {
			if math.Abs(l.Contour(e)-plausibility) > 1e-9 || math.Abs(l.Belief(ledger.In(e)).Low-m.Belief(belief.Of(e))) > 1e-9 {
				t.Fatalf("%d: ledger %v and %v, mass %v", e, l.Contour(e), l.Belief(ledger.In(e)), m)
			}
			prior[e] = 1 / float64(n)
			bets = append(bets, focal(prior[e], e))
		}
		if math.Abs(l.Conflict().Low-m.Conflict()) > 1e-9 {
			t.Fatalf("conflict: ledger %v, mass %v", l.Conflict(), m.Conflict())
		}
		posterior, err := l.Posterior(prior)
		if err != nil {
			t.Fatal(err)
		}
		after, err := belief.Dempster(append(sources, mass(t, n, bets...))...)
		if err != nil {
			t.Fatal(err)
		}
		if !near(after.Contour(), posterior, 1e-9) {
			t.Fatalf("posterior %v, Dempster with the prior %v", posterior, after.Contour())
		}
	}
}

// TestLedgerRoot: statements of one root about one set are what the
// cautious rule makes of them, and repeating them adds nothing to either.
func TestLedgerRoot(t *testing.T) {
	t.Parallel()
	l, err := ledger.New(3, []ledger.Item{
		{Focal: ledger.In(0, 1), Weight: 0.5, Root: "a"},
		{Focal: ledger.In(0, 1), Weight: 0.4, Root: "a"},
		{Focal: ledger.In(0, 1), Weight: 0.4, Root: "a"},
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	first, _ := belief.Simple(3, belief.Of(0, 1), 0.5)
	second, _ := belief.Simple(3, belief.Of(0, 1), 0.4)
	m, err := belief.Cautious(first, second, second)
	if err != nil {
		t.Fatal(err)
	}
	for e, plausibility := range m.Contour() {
		if math.Abs(l.Contour(e)-plausibility) > 1e-9 {
			t.Errorf("%d: ledger %v, cautious rule %v", e, l.Contour(e), plausibility)
		}
	}
}
