package opinion

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// PriorWeight is W, the weight of the base rates in counts of evidence: 2, which
// makes a vacuous opinion about a statement with an even base rate the uniform
// distribution.
const PriorWeight = 2

// Tolerance is how far a sum of shares may be off from 1.
const Tolerance = 1e-9

// Opinion is an opinion about a variable. Belief holds what is committed to each of
// its values; with Uncertainty, what is committed to none, it adds up to 1. Base
// holds how probable each value is where nothing is known, and adds up to 1 too.
// Functions do not change the opinions that they are given, nor share memory with
// them.
type Opinion struct {
	Belief      []float64 `json:"belief,omitzero"`
	Uncertainty float64   `json:"uncertainty,omitzero"`
	Base        []float64 `json:"base,omitzero"`
}

// Even returns base rates that are the same for n values.
func Even(n int) []float64 {
	base := make([]float64, max(0, n))
	for i := range base {
		base[i] = 1 / float64(n)
	}
	return base
}

// Vacuous returns the opinion of one who knows the base rates and nothing else.
func Vacuous(base ...float64) (Opinion, error) {
	o := Opinion{Belief: make([]float64, len(base)), Uncertainty: 1, Base: slices.Clone(base)}
	return o, o.Validate()
}

// Validate returns every fault at once: [ErrSize] where there is no value or as many
// base rates as beliefs are not there, [ErrNumber] for what is not from 0 to 1, and
// [ErrSum].
func (o Opinion) Validate() error {
	var f faults
	o.check("", &f)
	return f.err()
}

// check adds the faults of an opinion with what stands before their places.
func (o Opinion) check(prefix string, f *faults) {
	if len(o.Belief) == 0 {
		f.add(prefix+"belief", ErrSize, "no values")
	}
	if len(o.Base) != len(o.Belief) {
		f.add(prefix+"base", ErrSize, "%d rates for %d values", len(o.Base), len(o.Belief))
	}
	beliefs, good := checkShares(prefix+"belief", o.Belief, f)
	if !isShare(o.Uncertainty) {
		f.add(prefix+"uncertainty", ErrNumber, "%v", o.Uncertainty)
		good = false
	}
	if sum := beliefs + o.Uncertainty; good && math.Abs(sum-1) > Tolerance {
		f.add(prefix+"belief", ErrSum, "%v with the uncertainty", sum)
	}
	rates, good := checkShares(prefix+"base", o.Base, f)
	if good && len(o.Base) > 0 && math.Abs(rates-1) > Tolerance {
		f.add(prefix+"base", ErrSum, "%v", rates)
	}
}

func checkShares(path string, list []float64, f *faults) (sum float64, good bool) {
	good = true
	for i, x := range list {
		if !isShare(x) {
			f.add(fmt.Sprintf("%s[%d]", path, i), ErrNumber, "%v", x)
			good = false
		}
		sum += x
	}
	return sum, good
}

// isShare reports whether a number is from 0 to 1; NaN is not.
func isShare(x float64) bool { return x >= 0 && x <= 1+Tolerance }

// FromEvidence returns the opinion that counts of evidence come to: r for each
// value, which need not be whole. The error wraps [ErrNumber] for counts that are
// negative, infinite or none, and is one of [Opinion.Validate] for base rates.
func FromEvidence(counts, base []float64) (Opinion, error) {
	var f faults
	for i, r := range counts {
		if !(r >= 0) || math.IsInf(r, 1) {
			f.add(fmt.Sprintf("counts[%d]", i), ErrNumber, "%v", r)
		}
	}
	o := Opinion{Belief: make([]float64, len(counts)), Uncertainty: 1, Base: slices.Clone(base)}
	o.check("", &f)
	if err := f.err(); err != nil {
		return Opinion{}, err
	}
	// By the largest, so that no sum overflows.
	scale := max(PriorWeight, slices.Max(counts))
	sum := PriorWeight / scale
	for _, r := range counts {
		sum += r / scale
	}
	for i, r := range counts {
		o.Belief[i] = r / scale / sum
	}
	o.Uncertainty = PriorWeight / scale / sum
	return o, nil
}

// Evidence returns the counts of evidence for which the opinion stands. The error
// wraps [ErrDogmatic] where they have no end, or is one of [Opinion.Validate].
func (o Opinion) Evidence() ([]float64, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	counts := make([]float64, len(o.Belief))
	for i, b := range o.Belief {
		counts[i] = PriorWeight * (b / o.Uncertainty)
		if !(counts[i] <= math.MaxFloat64) { // infinite, or 0/0
			return nil, ErrDogmatic
		}
	}
	return counts, nil
}

// Projected returns the probability of each value: its belief, and its base rate's
// part of the uncertainty.
func (o Opinion) Projected() []float64 {
	p := slices.Clone(o.Belief)
	for i := range min(len(p), len(o.Base)) {
		p[i] += o.Base[i] * o.Uncertainty
	}
	return p
}

// IsVacuous reports whether nothing is committed to any value.
func (o Opinion) IsVacuous() bool { return o.certainty() == 0 }

// IsDogmatic reports whether there is no uncertainty.
func (o Opinion) IsDogmatic() bool { return o.Uncertainty == 0 }

// certainty returns the sum of the beliefs.
func (o Opinion) certainty() float64 {
	sum := 0.0
	for _, b := range o.Belief {
		sum += b
	}
	return sum
}

// Maximized returns the most uncertain opinion with the same projected
// probabilities and base rates: the one that is right about a matter of fact, of
// which there is no frequency. The error is one of [Opinion.Validate].
func (o Opinion) Maximized() (Opinion, error) {
	if err := o.Validate(); err != nil {
		return Opinion{}, err
	}
	return maximized(o.Projected(), o.Base), nil
}

// maximized returns the most uncertain opinion with those probabilities.
func maximized(p, base []float64) Opinion {
	u, tightest := 1.0, -1
	for i, a := range base {
		if a > 0 && p[i]/a < u {
			u, tightest = p[i]/a, i
		}
	}
	o := Opinion{Belief: make([]float64, len(p)), Uncertainty: u, Base: slices.Clone(base)}
	for i := range p {
		if i != tightest { // whose belief is nothing, but for rounding
			o.Belief[i] = max(0, p[i]-base[i]*u)
		}
	}
	return o
}

// Discount returns what is left of an opinion that is heard from somebody whose
// trust, the projected probability that he is to be relied on, is from 0 to 1:
// beliefs are multiplied by it, and the rest is uncertain. The error wraps
// [ErrNumber], or is one of [Opinion.Validate].
func (o Opinion) Discount(trust float64) (Opinion, error) {
	var f faults
	o.check("", &f)
	if !(trust >= 0 && trust <= 1) {
		f.add("trust", ErrNumber, "%v", trust)
	}
	if err := f.err(); err != nil {
		return Opinion{}, err
	}
	d := o.clone()
	for i := range d.Belief {
		d.Belief[i] *= trust
	}
	// The same as 1 - trust * sum of beliefs, without a difference.
	d.Uncertainty = (1 - trust) + trust*o.Uncertainty
	return d, nil
}

func (o Opinion) clone() Opinion {
	return Opinion{slices.Clone(o.Belief), o.Uncertainty, slices.Clone(o.Base)}
}

// compare orders opinions, so that rules can put them into an order of their own.
func (o Opinion) compare(p Opinion) int {
	return cmp.Or(
		cmp.Compare(o.Uncertainty, p.Uncertainty),
		slices.Compare(o.Belief, p.Belief),
		slices.Compare(o.Base, p.Base),
	)
}
