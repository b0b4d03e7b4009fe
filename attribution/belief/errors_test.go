package belief_test

import (
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/casus-events/casus/attribution/belief"
)

func TestErrors(t *testing.T) {
	t.Parallel()
	dogmatic := mass(t, 2, focal(1, 0))
	opposite := mass(t, 2, focal(1, 1))
	other := mass(t, 3, focal(1, 0))
	nothing := mass(t, 2, focal(1))
	get := func(_ any, err error) error { return err }
	for i, tt := range []struct{ got, want error }{
		{get(belief.New(0)), belief.ErrFrame},
		{get(belief.New(belief.MaxElements+1, focal(1))), belief.ErrFrame},
		{get(belief.New(2)), belief.ErrSum},
		{get(belief.New(2, focal(0.5, 0))), belief.ErrSum},
		{get(belief.New(2, focal(math.NaN(), 0))), belief.ErrNumber},
		{get(belief.New(2, focal(math.Inf(1), 0))), belief.ErrNumber},
		{get(belief.New(2, focal(-1, 0), focal(2, 0))), belief.ErrNumber},
		{get(belief.New(2, focal(1, 2))), belief.ErrElement},
		{get(belief.New(2, focal(1, -1))), belief.ErrElement},
		{get(belief.New(2, focal(1, 0, 1<<30))), belief.ErrElement},
		{get(belief.Vacuous(-1)), belief.ErrFrame},
		{get(belief.Simple(2, belief.Of(0), 1.5)), belief.ErrNumber},
		{get(belief.Conjunctive()), belief.ErrFrame},
		{get(belief.PCR6()), belief.ErrFrame},
		{get(belief.Cautious()), belief.ErrFrame},
		{get(belief.Mean(dogmatic, other)), belief.ErrFrame},
		{get(belief.DuboisPrade(belief.Mass{})), belief.ErrFrame},
		{get(belief.Dempster(dogmatic, opposite)), belief.ErrConflict},
		{get(belief.ConflictWeight(dogmatic, other)), belief.ErrFrame},
		{get(nothing.Pignistic()), belief.ErrConflict},
		{get(dogmatic.Weights()), belief.ErrDogmatic},
		{get(belief.Cautious(dogmatic)), belief.ErrDogmatic},
		{get(belief.Mass{}.Weights()), belief.ErrFrame},
		{get(belief.Mass{}.Discount(1)), belief.ErrFrame},
		{get(dogmatic.Discount(-0.1)), belief.ErrNumber},
		{get(dogmatic.Discount(math.NaN())), belief.ErrNumber},
		{get(belief.FromWeights(0)), belief.ErrFrame},
		{get(belief.FromWeights(2, belief.Weight{Set: belief.Of(0)})), belief.ErrNumber},
		{get(belief.FromWeights(2, belief.Weight{Set: belief.Full(2), Weight: 0.5})), belief.ErrElement},
		{get(belief.FromWeights(2, belief.Weight{Set: belief.Of(0), Weight: 2})), belief.ErrWeights},
		{get(belief.FromWeights(2, belief.Weight{Set: belief.Of(0), Weight: math.MaxFloat64}, belief.Weight{Set: belief.Of(1), Weight: math.MaxFloat64})), belief.ErrWeights},
		{get(belief.NewFrame[string]()), belief.ErrFrame},
		{get(belief.NewFrame("a", "a")), belief.ErrFrame},
		{get(belief.NewFrame(math.NaN())), belief.ErrFrame},
	} {
		if !errors.Is(tt.got, tt.want) {
			t.Errorf("case %d: %v, want %v", i, tt.got, tt.want)
		}
	}
	var fault *belief.FocalError
	if _, err := belief.New(2, focal(0.5, 0), focal(0.5, 9)); !errors.As(err, &fault) || fault.Index != 1 {
		t.Errorf("fault %v, want that of focal set 1", fault)
	}
	if nats, err := belief.ConflictWeight(dogmatic, opposite); !math.IsInf(nats, 1) || err != nil {
		t.Errorf("weight of total conflict = %v, %v", nats, err)
	}
}

// TestTooMany: work beyond the limit is refused at once.
func TestTooMany(t *testing.T) {
	t.Parallel()
	const n = 3000
	var focals []belief.Focal
	for e := range n {
		focals = append(focals, focal(1.0/n, e))
	}
	wide := mass(t, n, focals...)
	for i, rule := range []rule{belief.Conjunctive, belief.Disjunctive, belief.Dempster, belief.DuboisPrade, belief.PCR5} {
		if _, err := rule(wide, wide); !errors.Is(err, belief.ErrTooMany) {
			t.Errorf("rule %d: %v", i, err)
		}
	}
	for i := range focals {
		focals[i].Mass /= 2
	}
	open := mass(t, n, append(focals, belief.Focal{Set: belief.Full(n), Mass: 0.5})...)
	if _, err := belief.Cautious(open, wide); !errors.Is(err, belief.ErrTooMany) && !errors.Is(err, belief.ErrDogmatic) {
		t.Errorf("Cautious: %v", err)
	}
	if _, err := open.Weights(); !errors.Is(err, belief.ErrTooMany) {
		t.Errorf("Weights: %v", err)
	}
}

// TestBudget: the limit is on all products of a call, not on those of one step.
func TestBudget(t *testing.T) {
	t.Parallel()
	const n = 600
	var focals []belief.Focal
	for i := range n {
		focals = append(focals, focal(1.0/n, i%64, 63-i/64)) // hardly any overlap
	}
	m := mass(t, 64, focals...)
	sources := []belief.Mass{m, m}
	for len(sources) < 100 {
		sources = append(sources, m)
	}
	for i, rule := range []rule{belief.Conjunctive, belief.DuboisPrade} {
		if _, err := rule(sources[:2]...); err != nil {
			t.Errorf("rule %d: %v", i, err)
		}
		if _, err := rule(sources...); !errors.Is(err, belief.ErrTooMany) {
			t.Errorf("rule %d: %d sources: %v", i, len(sources), err)
		}
	}
}

// TestFrameEdge: an element just within the frame and one just outside, over the
// edges of words and bytes.
func TestFrameEdge(t *testing.T) {
	t.Parallel()
	for _, n := range []int{1, 7, 8, 63, 64, 65, 71, 72, 73, 80, belief.MaxElements} {
		if _, err := belief.New(n, focal(1, n-1)); err != nil {
			t.Errorf("%d of %d: %v", n-1, n, err)
		}
		if _, err := belief.New(n, focal(1, n)); !errors.Is(err, belief.ErrElement) {
			t.Errorf("%d of %d: %v", n, n, err)
		}
		if _, err := belief.New(n, belief.Focal{Set: belief.Full(n + 1), Mass: 1}); !errors.Is(err, belief.ErrElement) {
			t.Errorf("frame of %d on %d: %v", n+1, n, err)
		}
	}
	f, err := belief.NewFrame("a", "b")
	if got := f.Names(belief.Of(1, 2)); err != nil || !slices.Equal(got, []string{"b"}) {
		t.Errorf("names %v, %v", got, err)
	}
}
