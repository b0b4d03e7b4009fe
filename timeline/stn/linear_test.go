package stn_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/timeline/stn"
)

// TestLinear: no point stands before one that must lie before it, and the order
// of additions plays no part.
func TestLinear(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(17, 18))
	for range 300 {
		points := 2 + rng.IntN(10)
		var net stn.Network
		net.AddPoints(points)
		var held []fact
		for _, f := range randomFacts(rng, points, points, 10) {
			if net.Add(f.tag, f.constraints...) == nil {
				held = append(held, f)
			}
		}
		all := make([]stn.Point, points)
		for i := range all {
			all[i] = stn.Point(i)
		}
		order := net.Linear(all)
		for i, p := range order {
			for _, q := range order[i+1:] {
				if net.Entails(stn.Before(q, p)) {
					t.Fatalf("%v stands before %v, which must lie before it; facts %v", p, q, held)
				}
			}
		}
		rng.Shuffle(len(held), func(i, j int) { held[i], held[j] = held[j], held[i] })
		var other stn.Network
		other.AddPoints(points)
		for _, f := range held {
			mustAdd(t, &other, f.tag, f.constraints...)
		}
		if diff := cmp.Diff(order, other.Linear(all)); diff != "" {
			t.Fatalf("after another order of additions (-one +other):\n%s", diff)
		}
	}
}

// TestLinearPlaces: a chain without dates between two dated points stays
// between them, what has one bound stays close to it, and the rest comes in
// the order of the argument.
func TestLinearPlaces(t *testing.T) {
	t.Parallel()
	var net stn.Network
	net.AddPoints(7)
	const first, one, two, last, early, late, ancient = 0, 1, 2, 3, 4, 5, 6
	mustAdd(t, &net, 1, stn.AtLeast(first, 100), stn.AtMost(first, 100))
	mustAdd(t, &net, 2, stn.Before(first, one), stn.Before(one, two), stn.Before(two, last))
	mustAdd(t, &net, 3, stn.AtLeast(last, 200), stn.AtMost(last, 200))
	mustAdd(t, &net, 4, stn.NotAfter(early, last))  // no lower bound
	mustAdd(t, &net, 5, stn.Before(first, late))    // no upper bound
	mustAdd(t, &net, 6, stn.AtMost(ancient, -1000)) // long ago, no lower bound
	want := []stn.Point{ancient, first, late, one, two, early, last}
	if diff := cmp.Diff(want, net.Linear([]stn.Point{last, early, one, late, two, ancient, first})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var undated stn.Network
	undated.AddPoints(3)
	if diff := cmp.Diff([]stn.Point{2, 0, 1}, undated.Linear([]stn.Point{2, 0, stn.Origin, 9, 1})); diff != "" {
		t.Errorf("without constraints (-want +got):\n%s", diff)
	}
}

// TestLinearTies: at one position, what is not after another comes first, also
// over a point that is not asked for and through a circle of equal points.
func TestLinearTies(t *testing.T) {
	t.Parallel()
	var net stn.Network
	net.AddPoints(6)
	mustAdd(t, &net, 1, stn.NotAfter(3, 5), stn.NotAfter(5, 2), stn.NotAfter(2, 0))
	mustAdd(t, &net, 2, stn.Same(4, 0)...)
	if diff := cmp.Diff([]stn.Point{3, 2, 4, 0, 1}, net.Linear([]stn.Point{0, 1, 2, 3, 4})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLinearOfNothing(t *testing.T) {
	t.Parallel()
	var net stn.Network
	if got := net.Linear(nil); !slices.Equal(got, nil) {
		t.Errorf("got %v", got)
	}
}
