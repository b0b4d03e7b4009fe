package escalation_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/timeline/escalation"
)

// TestSlope compares the derivatives of the likelihood with differences.
func TestSlope(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(41, 42))
	for range 500 {
		c := escalation.Case{NoneGold: r.IntN(4) == 0, Candidates: make([]escalation.Candidate, 1+r.IntN(5))}
		scores := []float64{3 * r.NormFloat64()}
		for i := range c.Candidates {
			c.Candidates[i].Gold = r.IntN(3) == 0
			if r.IntN(2) == 0 {
				c.Candidates[i].Order = r.Float64()
			}
			scores = append(scores, 3*r.NormFloat64())
		}
		at, slope := escalation.Judge(&c, scores)
		if at < -100 {
			continue // nothing is gold
		}
		for k := range scores {
			const h = 1e-5
			scores[k] += h
			up, _ := escalation.Judge(&c, scores)
			scores[k] -= 2 * h
			down, _ := escalation.Judge(&c, scores)
			scores[k] += h
			if want := (up - down) / (2 * h); math.Abs(slope[k]-want) > 1e-5*(1+math.Abs(want)) {
				t.Fatalf("slope %v, want %v (%+v, %v)", slope[k], want, c, scores)
			}
		}
	}
}

// TestOneDoubtful compares the probabilities of a case with one candidate that
// may have come later with what they are if it did and if it did not.
func TestOneDoubtful(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(43, 44))
	for range 200 {
		order := r.Float64()
		scores := []float64{r.NormFloat64(), r.NormFloat64(), r.NormFloat64()}
		weigh := func(list ...float64) float64 {
			sum := 0.0
			for _, s := range list {
				sum += math.Exp(s)
			}
			return sum
		}
		with := weigh(scores[0]) / weigh(scores...)
		want := []float64{
			order * with,
			order*weigh(scores[1])/weigh(scores...) + (1-order)*weigh(scores[1])/weigh(scores[1:]...),
			order*weigh(scores[2])/weigh(scores...) + (1-order)*weigh(scores[2])/weigh(scores[1:]...),
		}
		given := []float64{scores[0] + math.Log(order), scores[1], scores[2]}
		for k := range want {
			c := escalation.Case{Candidates: []escalation.Candidate{{Order: order, Gold: k == 0}, {Gold: k == 1}}, NoneGold: k == 2}
			if got, _ := escalation.Judge(&c, given); math.Abs(math.Exp(got)-want[k]) > 1e-12 {
				t.Fatalf("%d: %v, want %v", k, math.Exp(got), want[k])
			}
		}
	}
}
