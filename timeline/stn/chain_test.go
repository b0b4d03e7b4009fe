package stn_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/casus-events/casus/timeline/stn"
)

var chainDates = [...]string{"none", "rising", "sameday", "falling"}

// TestLongChains: in no order of the links of a chain does the work for each
// grow by more than a logarithm.
func TestLongChains(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("long chains take long")
	}
	const few, many = 1000, 30_000
	for name := range chainOrders(1) {
		for _, dates := range chainDates {
			_, short := buildChain(t, few, chainOrders(few)[name], dates)
			net, long := buildChain(t, many, chainOrders(many)[name], dates)
			perLink := [2]float64{float64(short) / few, float64(long) / many}
			// The logarithms are as 10 to 15; linear growth of each would be 30.
			if perLink[1] > max(2*perLink[0], 3) || perLink[1] > 30 {
				t.Errorf("%s, dates %s: %.1f points visited for each of %d links, %.1f for each of %d",
					name, dates, perLink[0], few, perLink[1], many)
			}
			want := stn.Limit{Strict: true, Finite: true}
			if got := net.Distance(many, 0); got != want {
				t.Errorf("%s, dates %s: distance %v, want %v", name, dates, got, want)
			}
		}
	}
}

// chainOrders returns orders in which the links of a chain may be told.
func chainOrders(links int) map[string][]int {
	forward := make([]int, links)
	for i := range forward {
		forward[i] = i
	}
	backward := slices.Clone(forward)
	slices.Reverse(backward)
	random := slices.Clone(forward)
	rng := rand.New(rand.NewPCG(11, 12))
	rng.Shuffle(links, func(i, j int) { random[i], random[j] = random[j], random[i] })
	halving := make([]int, 0, links) // every second, every second of the rest, ...
	for step := 1; step <= links; step *= 2 {
		for i := step - 1; i < links; i += 2 * step {
			halving = append(halving, i)
		}
	}
	return map[string][]int{"forward": forward, "backward": backward, "random": random, "halving": halving}
}

// buildChain adds the links of a chain in an order, and counts the points that
// are visited. The lower bounds of its points rise along it, are all the same,
// or fall, so that the latest ones push the whole chain; upper bounds leave
// room.
func buildChain(t testing.TB, links int, order []int, dates string) (net *stn.Network, visits int) {
	t.Helper()
	net = new(stn.Network)
	net.AddPoints(links + 1)
	if dates != "none" {
		for i := range stn.Point(links + 1) {
			low := map[string]int64{"rising": int64(i) / 10, "sameday": 0, "falling": int64(links) - int64(i)}[dates]
			mustAdd(t, net, 0, stn.AtLeast(i, low), stn.AtMost(i, 3*int64(links)))
		}
	}
	visits = net.Visits(func() {
		for _, i := range order {
			mustAdd(t, net, stn.Tag(i+1), stn.Before(stn.Point(i), stn.Point(i+1)))
		}
	})
	return net, visits
}
