package opinion

import (
	"fmt"
	"slices"
)

// ordered returns the opinions in an order of their own, or every fault they have.
func ordered(opinions []Opinion) ([]Opinion, error) {
	var f faults
	if len(opinions) == 0 {
		f.add("opinions", ErrSize, "no opinion")
	}
	for i, o := range opinions {
		path := fmt.Sprintf("opinions[%d]", i)
		o.check(path+".", &f)
		if len(o.Belief) != len(opinions[0].Belief) {
			f.add(path, ErrSize, "%d values, the first has %d", len(o.Belief), len(opinions[0].Belief))
		}
	}
	if err := f.err(); err != nil {
		return nil, err
	}
	return slices.SortedFunc(slices.Values(opinions), Opinion.compare), nil
}

// Cumulative adds up the evidence of independent sources. Base rates are weighed by
// evidence. Where opinions are dogmatic, these alone count, each the same. The
// error is one of [Opinion.Validate] for any of them, or wraps [ErrSize].
func Cumulative(opinions ...Opinion) (Opinion, error) {
	list, err := ordered(opinions)
	if err != nil {
		return Opinion{}, err
	}
	return cumulative(list), nil
}

func cumulative(list []Opinion) Opinion {
	if list[0].IsDogmatic() {
		return mean(dogmatic(list))
	}
	// Evidence is belief by uncertainty. All is in units of the smallest
	// uncertainty, the first, so that no quotient is above 1.
	least := list[0].Uncertainty
	weights := make([]float64, len(list))
	sum := least
	for i, o := range list {
		weights[i] = least / o.Uncertainty
		sum += weights[i] * o.certainty()
	}
	return Opinion{mix(list, beliefs, weights, sum), least / sum, bases(list, func(i int) float64 {
		return weights[i] * list[i].certainty()
	})}
}

// Epistemic is [Cumulative] about a matter of fact: of the opinions with the
// projected probabilities that it comes to, the most uncertain.
func Epistemic(opinions ...Opinion) (Opinion, error) {
	list, err := ordered(opinions)
	if err != nil {
		return Opinion{}, err
	}
	o := cumulative(list)
	return maximized(o.Projected(), o.Base), nil
}

// Averaging takes the mean of the evidence of sources that saw the same. A vacuous
// opinion counts as one that saw nothing. Base rates are their mean. Where opinions
// are dogmatic, these alone count, each the same. The error is one of
// [Opinion.Validate] for any of them, or wraps [ErrSize].
func Averaging(opinions ...Opinion) (Opinion, error) {
	list, err := ordered(opinions)
	if err != nil {
		return Opinion{}, err
	}
	if list[0].IsDogmatic() {
		return mean(dogmatic(list)), nil
	}
	least := list[0].Uncertainty
	weights := make([]float64, len(list))
	sum := 0.0
	for i, o := range list {
		weights[i] = least / o.Uncertainty
		sum += weights[i]
	}
	return Opinion{
		mix(list, beliefs, weights, sum), float64(len(list)) * least / sum,
		bases(list, func(int) float64 { return 1 }),
	}, nil
}

// Weighted is [Averaging] in which each opinion weighs as much as it is certain, so
// that a vacuous one changes nothing; base rates are weighed likewise. Where opinions
// are dogmatic, these alone count, each the same. The error is one of
// [Opinion.Validate] for any of them, or wraps [ErrSize].
func Weighted(opinions ...Opinion) (Opinion, error) {
	list, err := ordered(opinions)
	if err != nil {
		return Opinion{}, err
	}
	if list[0].IsDogmatic() {
		return mean(dogmatic(list)), nil
	}
	least := list[0].Uncertainty
	weights := make([]float64, len(list))
	certain, sum := 0.0, 0.0
	for i, o := range list {
		c := o.certainty()
		weights[i] = c * (least / o.Uncertainty)
		certain += c
		sum += weights[i]
	}
	base := bases(list, func(i int) float64 { return list[i].certainty() })
	if sum == 0 { // all are vacuous
		return Opinion{make([]float64, len(base)), 1, base}, nil
	}
	return Opinion{mix(list, beliefs, weights, sum), certain * least / sum, base}, nil
}

// Constraint is Dempster's rule: a value keeps what no opinion rules out. Base rates
// are weighed by certainty. The error wraps [ErrConflict] when nothing is kept,
// [ErrSize], or is one of [Opinion.Validate] for any of them.
func Constraint(opinions ...Opinion) (Opinion, error) {
	list, err := ordered(opinions)
	if err != nil {
		return Opinion{}, err
	}
	out := list[0].clone()
	for _, o := range list[1:] {
		sum := out.Uncertainty * o.Uncertainty
		for i, b := range out.Belief {
			out.Belief[i] = b*(o.Belief[i]+o.Uncertainty) + out.Uncertainty*o.Belief[i]
			sum += out.Belief[i]
		}
		if sum == 0 {
			return Opinion{}, ErrConflict
		}
		for i := range out.Belief {
			out.Belief[i] /= sum
		}
		out.Uncertainty = out.Uncertainty * o.Uncertainty / sum
	}
	out.Base = bases(list, func(i int) float64 { return list[i].certainty() })
	return out, nil
}

func beliefs(o Opinion) []float64 { return o.Belief }

func baseRates(o Opinion) []float64 { return o.Base }

// mix returns the sum of numbers of the opinions, multiplied by weights and divided
// by what these come to.
func mix(list []Opinion, of func(Opinion) []float64, weights []float64, sum float64) []float64 {
	out := make([]float64, len(list[0].Belief))
	for i, o := range list {
		for j, x := range of(o) {
			out[j] += weights[i] * x
		}
	}
	for j := range out {
		out[j] /= sum
	}
	return out
}

// bases returns the base rates of a fusion. Rates that all agree on stay as they
// are; where no opinion weighs anything, all weigh the same.
func bases(list []Opinion, weight func(i int) float64) []float64 {
	same := true
	weights := make([]float64, len(list))
	sum := 0.0
	for i, o := range list {
		same = same && slices.Equal(o.Base, list[0].Base)
		weights[i] = weight(i)
		sum += weights[i]
	}
	switch {
	case same:
		return slices.Clone(list[0].Base)
	case sum == 0:
		return meanBase(list)
	default:
		return mix(list, baseRates, weights, sum)
	}
}

// dogmatic returns the opinions without uncertainty, which are the first.
func dogmatic(list []Opinion) []Opinion {
	end := slices.IndexFunc(list, func(o Opinion) bool { return !o.IsDogmatic() })
	if end < 0 {
		return list
	}
	return list[:end]
}

// mean returns the opinion without uncertainty that has the mean of beliefs and
// base rates.
func mean(list []Opinion) Opinion {
	return Opinion{Belief: plain(list, beliefs), Base: meanBase(list)}
}

// meanBase returns the mean of base rates; rates that all agree on stay as they are.
func meanBase(list []Opinion) []float64 {
	base := list[0].Base
	if slices.ContainsFunc(list, func(o Opinion) bool { return !slices.Equal(o.Base, base) }) {
		return plain(list, baseRates)
	}
	return slices.Clone(base)
}

// plain returns the mean of numbers of the opinions.
func plain(list []Opinion, of func(Opinion) []float64) []float64 {
	weights := make([]float64, len(list))
	for i := range weights {
		weights[i] = 1
	}
	return mix(list, of, weights, float64(len(list)))
}
