package stn_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/casus-events/casus/timeline/stn"
)

// TestBudget: with any budget a call gives the answer that it gives without
// one, or none and leaves the network as it was.
func TestBudget(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(51, 52))
	spent, done := 0, 0
	count := func(err error) bool {
		if errors.Is(err, stn.ErrBudget) {
			spent++
			return false
		}
		done++
		return true
	}
	for range 200 {
		points := 3 + rng.IntN(10)
		facts := orders(rng, points, 3*points)
		var net stn.Network
		net.AddPoints(points)
		for _, f := range facts {
			reference := net.Clone()
			budget := rng.IntN(20)
			if rng.IntN(2) == 0 {
				net.Solve()
			}
			err := net.Budget(budget).Add(f.Tag, f.Constraints...)
			if !count(err) {
				sameAnswers(t, reference, &net)
				err = net.Add(f.Tag, f.Constraints...)
			}
			if want := reference.Add(f.Tag, f.Constraints...); (err == nil) != (want == nil) {
				t.Fatalf("adding %v: %v, want %v", f, err, want)
			}
			limited := net.Budget(budget)
			c := f.Constraints[0]
			if got, err := limited.Entails(c); count(err) && got != reference.Entails(c) || err != nil && got {
				t.Fatalf("entails %v: %v", c, got)
			}
			if got, err := limited.Allows(c); count(err) && got != reference.Allows(c) || err != nil && got {
				t.Fatalf("allows %v: %v", c, got)
			}
			if got, err := limited.Distance(c.From, c.To); count(err) && got != reference.Distance(c.From, c.To) {
				t.Fatalf("distance %v: %v", c, got)
			}
			if got, err := limited.Witness(c.From, c.To); count(err) && !slices.Equal(got, net.Witness(c.From, c.To)) {
				t.Fatalf("witness %v: %v", c, got)
			}
			if c.To != stn.Origin {
				after, before, err := limited.Around(c.To)
				wantAfter, wantBefore := reference.Around(c.To)
				if count(err) && (!slices.Equal(after, wantAfter) || !slices.Equal(before, wantBefore)) {
					t.Fatalf("around %v: %v and %v", c.To, after, before)
				}
			}
		}
		single, want := oneByOne(points, facts)
		for _, budget := range []int{1, 50, 200, 5000} {
			whole, refused, err := stn.Build(points, slices.Values(facts), &stn.BuildOptions{Budget: budget})
			if !count(err) {
				if whole != nil || refused != nil {
					t.Fatal("half a network")
				}
				continue
			}
			if !slices.Equal(indices(refused), want) {
				t.Fatalf("refused %v, want %v", refused, want)
			}
			sameAnswers(t, single, whole)
		}
	}
	if min(spent, done) < 1000 {
		t.Errorf("%d calls gave up, %d did not: the test has lost its teeth", spent, done)
	}
}

// TestBudgetOfSolve: bounds that are not solved cost a visit a point.
func TestBudgetOfSolve(t *testing.T) {
	t.Parallel()
	var net stn.Network
	net.AddPoints(100)
	mustAdd(t, &net, 1, stn.AtMost(0, 5), stn.Before(1, 0))
	if err := net.Budget(99).Solve(); !errors.Is(err, stn.ErrBudget) {
		t.Errorf("got %v", err)
	}
	if err := net.Budget(100).Solve(); err != nil {
		t.Error(err)
	}
	if certain, err := net.Budget(0).Entails(stn.AtMost(1, 5)); err != nil || !certain {
		t.Errorf("%v, %v: what is solved is there to be read", certain, err)
	}
}

// TestBudgetOfConflict: to show that each of many facts is needed takes many
// visits, and a short budget says so.
func TestBudgetOfConflict(t *testing.T) {
	t.Parallel()
	const links = 1000
	var net stn.Network
	net.AddPoints(links + 1)
	for i := range stn.Point(links) {
		mustAdd(t, &net, stn.Tag(i), stn.Before(i, i+1), stn.Within(i, i+1, 10))
	}
	back := stn.Before(links, 0)
	if err := net.Budget(2*links).Add(links, back); !errors.Is(err, stn.ErrBudget) {
		t.Errorf("got %v", err)
	}
	err := net.Budget(100*links).Add(links, back)
	if conflict, ok := errors.AsType[*stn.ConflictError](err); !ok || len(conflict.Tags()) != links+1 {
		t.Errorf("got %v", err)
	}
}
