package stn_test

import (
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/timeline/stn"
)

// TestFarPairs compares all distances of networks in which searches go a long
// way, or come to a dead end, with the closure.
func TestFarPairs(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(71, 72))
	for range thinned(3) {
		const points = 90
		var net stn.Network
		net.AddPoints(points)
		var held []fact
		add := func(c stn.Constraint) {
			f := fact{stn.Tag(len(held)), []stn.Constraint{c}}
			if net.Add(f.tag, c) == nil {
				held = append(held, f)
			}
		}
		for i := range points {
			p := stn.Point(i)
			for range 2 {
				// Mostly to what is near, so that a way is long.
				if q := p + 1 + stn.Point(rng.IntN(6)); int(q) < points {
					add([]stn.Constraint{stn.Before(p, q), stn.Within(p, q, 20), stn.Apart(p, q, rng.Int64N(4))}[rng.IntN(3)])
				}
			}
			if rng.IntN(8) == 0 {
				add(stn.AtLeast(p, int64(i)))
			}
			if rng.IntN(8) == 0 {
				add(stn.AtMost(p, int64(3*i+10)))
			}
		}
		compareWithClosure(t, &net, points, held)
	}
}
