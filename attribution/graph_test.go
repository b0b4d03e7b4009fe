package attribution_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/casus-events/casus/attribution"
)

// reachable is the oracle: which nodes can be reached from which, by Warshall's
// rule.
func reachable(next [][]int) [][]bool {
	reach := make([][]bool, len(next))
	for i := range reach {
		reach[i] = make([]bool, len(next))
		for _, j := range next[i] {
			reach[i][j] = true
		}
	}
	for k := range reach {
		for i := range reach {
			for j := range reach {
				reach[i][j] = reach[i][j] || reach[i][k] && reach[k][j]
			}
		}
	}
	return reach
}

func TestComponentsAgainstReachability(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(11, 3))
	for range 2000 {
		next := make([][]int, 1+rng.IntN(9))
		for i := range next {
			for range rng.IntN(4) {
				next[i] = append(next[i], rng.IntN(len(next)))
			}
		}
		reach := reachable(next)
		together := func(i, j int) bool { return i == j || reach[i][j] && reach[j][i] }

		groups := attribution.Components(next)
		group := make(map[int]int)
		for g, nodes := range groups {
			for _, n := range nodes {
				if _, twice := group[n]; twice {
					t.Fatalf("%v: %d is in two groups of %v", next, n, groups)
				}
				group[n] = g
			}
		}
		rings := 0
		for i := range next {
			for j := range next {
				if together(i, j) != (group[i] == group[j]) {
					t.Fatalf("%v: %d and %d in %v", next, i, j, groups)
				}
				if reach[i][j] && group[i] < group[j] {
					t.Fatalf("%v: %d leads to %d and stands before it in %v", next, i, j, groups)
				}
			}
		}
		for _, nodes := range groups {
			if len(nodes) > 1 {
				rings++
			}
		}
		checkCircles(t, next, rings)
	}
}

func checkCircles(t *testing.T, next [][]int, groups int) {
	t.Helper()
	circles := attribution.Circles(next)
	if len(circles) != groups {
		t.Fatalf("%v: %d circles %v for %d groups", next, len(circles), circles, groups)
	}
	last := -1
	for _, c := range circles {
		if c[0] <= last || c[0] != slices.Min(c) {
			t.Fatalf("%v: circles %v are out of order", next, circles)
		}
		last = c[0]
		for i, n := range c {
			to := c[(i+1)%len(c)]
			if n == to || !slices.Contains(next[n], to) || slices.Index(c, n) != i {
				t.Fatalf("%v: %v is no circle", next, c)
			}
		}
	}
}
