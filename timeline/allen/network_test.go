package allen_test

import (
	"errors"
	"math/bits"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/timeline/allen"
	"github.com/casus-events/casus/timeline/stn"
)

// intervals returns a network of so many intervals that last.
func intervals(t testing.TB, count int) (*stn.Network, []allen.Interval) {
	t.Helper()
	var net stn.Network
	list := make([]allen.Interval, count)
	for i := range list {
		p := net.AddPoints(2)
		list[i] = allen.Interval{Start: p, End: p + 1}
		if err := net.Add(0, list[i].Lasting()); err != nil {
			t.Fatal(err)
		}
	}
	return &net, list
}

// TestThreeEvents puts all 2,197 triples of relations between three events
// into networks: those hold together that composition allows.
func TestThreeEvents(t *testing.T) {
	t.Parallel()
	consistent := 0
	for r := range allen.Full.All() {
		for q := range allen.Full.All() {
			for u := range allen.Full.All() {
				net, x := intervals(t, 3)
				ok := add(t, net, 1, allen.Of(r), x[0], x[1]) &&
					add(t, net, 2, allen.Of(q), x[1], x[2]) &&
					add(t, net, 3, allen.Of(u), x[0], x[2])
				if want := allen.Compose(allen.Of(r), allen.Of(q)).Has(u); ok != want {
					t.Errorf("%v, %v and %v: consistent %v, want %v", r, q, u, ok, want)
				}
				if ok {
					consistent++
				}
			}
		}
	}
	if consistent != 409 {
		t.Errorf("%d networks are consistent, want 409", consistent)
	}
}

func add(t *testing.T, net *stn.Network, tag stn.Tag, s allen.Set, a, b allen.Interval) bool {
	t.Helper()
	list, ok := s.Constraints(a, b)
	if !ok {
		t.Fatalf("%v has no constraints", s)
	}
	err := net.Add(tag, list...)
	if _, refused := errors.AsType[*stn.ConflictError](err); err != nil && !refused {
		t.Fatal(err)
	}
	return err == nil
}

// TestConstraints puts every convex set into a network that then has to leave
// open its members and no other, and counts the least number of limits that
// say as much by trying all choices of them.
func TestConstraints(t *testing.T) {
	t.Parallel()
	for _, s := range convexByTrial() {
		net, x := intervals(t, 2)
		if !add(t, net, 1, s, x[0], x[1]) {
			t.Fatalf("%v is refused", s)
		}
		if got := allen.Between(net, x[0], x[1]); got != s {
			t.Errorf("%v leaves open %v", s, got)
		}
		list, _ := s.Constraints(x[0], x[1])
		if least := fewestLimits(s); len(list) != least {
			t.Errorf("%v takes %d constraints %v, want %d", s, len(list), list, least)
		}
	}
	for _, s := range []allen.Set{0, 1 << 14, allen.Of(allen.Precedes, allen.PrecededBy)} {
		if list, ok := s.Constraints(allen.Interval{Start: 0, End: 1}, allen.Interval{Start: 2, End: 3}); ok || list != nil {
			t.Errorf("%v has constraints %v", s, list)
		}
	}
}

// fewestLimits tries all choices of the sixteen limits "before", "not after",
// "not before" and "after" of the four pairs of ends.
func fewestLimits(s allen.Set) int {
	var limits [16]allen.Set
	for _, a := range spans(3) {
		for _, b := range spans(3) {
			r := allen.Of(a.to(b))
			for pair, d := range [4]int64{a.start - b.start, a.start - b.end, a.end - b.start, a.end - b.end} {
				for i, holds := range [4]bool{d < 0, d <= 0, d >= 0, d > 0} {
					if holds {
						limits[4*pair+i] |= r
					}
				}
			}
		}
	}
	least := 16
	for choice := range 1 << 16 {
		left := allen.Full
		for i, l := range limits {
			if choice>>i&1 == 1 {
				left &= l
			}
		}
		if left == s {
			least = min(least, bits.OnesCount(uint(choice)))
		}
	}
	return least
}

// TestBetween compares with the solutions of random networks of three intervals,
// some of bounded length, on a grid fine enough for all strict orders.
func TestBetween(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 2))
	convex := convexByTrial()
	seen := map[int]int{}
	for range 300 {
		net, x := intervals(t, 3)
		var held []fact
		for tag := range stn.Tag(3) {
			i := rng.IntN(3)
			f := fact{i, (i + 1 + rng.IntN(2)) % 3, convex[rng.IntN(len(convex))]}
			if add(t, net, tag, f.set, x[f.a], x[f.b]) {
				held = append(held, f)
			}
		}
		most := int64(6)
		if rng.IntN(2) == 0 {
			most = 2
			if err := net.Add(9, stn.Within(x[0].Start, x[0].End, 2)); err != nil {
				t.Fatal(err)
			}
			if err := net.Add(9, stn.Apart(x[1].Start, x[1].End, 2)); err != nil {
				most = 6
				net.Retract(9)
			}
		}
		want := openByTrial(held, most)
		for i := range x {
			for j := range x {
				if i == j {
					continue
				}
				got := allen.Between(net, x[i], x[j])
				if got != want[[2]int{i, j}] {
					t.Errorf("%v, most %d: between %d and %d %v, want %v", held, most, i, j, got, want[[2]int{i, j}])
				}
				seen[got.Len()]++
			}
		}
	}
	if seen[1] < 50 || seen[13] < 10 || len(seen) < 6 {
		t.Errorf("the networks are too much alike: %v", seen)
	}
}

type fact struct {
	a, b int
	set  allen.Set
}

// openByTrial tries all triples of intervals on a grid of halves. Where most is
// 2, the first lasts at most two units and the second at least as many.
func openByTrial(held []fact, most int64) map[[2]int]allen.Set {
	open := map[[2]int]allen.Set{}
	const last = 9
	all := spans(last)
	for _, a := range all {
		for _, b := range all {
			if most == 2 && (a.end-a.start > 4 || b.end-b.start < 4) {
				continue
			}
			for _, c := range all {
				x := [3]span{a, b, c}
				if !holds(held, x) {
					continue
				}
				for i := range x {
					for j := range x {
						open[[2]int{i, j}] |= allen.Of(x[i].to(x[j]))
					}
				}
			}
		}
	}
	return open
}

func holds(held []fact, x [3]span) bool {
	for _, f := range held {
		if !f.set.Has(x[f.a].to(x[f.b])) {
			return false
		}
	}
	return true
}

func TestBetweenEdges(t *testing.T) {
	t.Parallel()
	net, x := intervals(t, 2)
	if got := allen.Between(net, x[0], x[0]); got != allen.Of(allen.Equals) {
		t.Errorf("an interval and itself: %v", got)
	}
	for _, odd := range []allen.Interval{{Start: 2, End: 2}, {Start: 3, End: 2}, {Start: 0, End: 99}, {Start: -2, End: 1}} {
		if got := allen.Between(net, x[0], odd); got != 0 {
			t.Errorf("%v is no interval that lasts, yet %v", odd, got)
		}
	}
	// From the origin on: an interval that began then was over later.
	if got := allen.Between(net, allen.Interval{Start: stn.Origin, End: 1}, allen.Interval{Start: stn.Origin, End: 3}); got.Symbols() != "seS" {
		t.Errorf("two that begin at the origin: %v", got)
	}
	// Points that may be one: what lasts is what is asked about.
	var free stn.Network
	free.AddPoints(4)
	if got := allen.Between(&free, x[0], x[1]); got != allen.Full {
		t.Errorf("nothing known: %v", got)
	}
	// Limits near the end of their range, where sums of them would run over.
	for p := range stn.Point(4) {
		if err := free.Add(1, stn.AtLeast(p, -stn.MaxWeight), stn.AtMost(p, stn.MaxWeight)); err != nil {
			t.Fatal(err)
		}
	}
	if got := allen.Between(&free, x[0], x[1]); got != allen.Full {
		t.Errorf("nothing known within far limits: %v", got)
	}
}
