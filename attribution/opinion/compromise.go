package opinion

import (
	"fmt"
	"slices"
)

// Compromise is consensus and compromise fusion, about a statement: what all believe
// is kept, what some believe beyond that is kept as far as the others are uncertain
// or agree, and what they contradict each other in becomes uncertainty. Base rates
// are their mean. It is idempotent and not associative. The error is one of
// [Binomial.Validate] for any of them, or wraps [ErrSize].
//
// The rule is that of arXiv:1805.01388 for two values. For more it gives
// belief to sets of values, which an [Opinion] cannot hold.
func Compromise(opinions ...Binomial) (Binomial, error) {
	var list []Opinion
	var f faults
	for i, b := range opinions {
		o := b.Opinion()
		o.check(fmt.Sprintf("opinions[%d].", i), &f)
		list = append(list, o)
	}
	if len(list) == 0 {
		f.add("opinions", ErrSize, "no opinion")
	}
	if err := f.err(); err != nil {
		return Binomial{}, err
	}
	slices.SortFunc(list, Opinion.compare)
	out := compromise(list)
	out.Base = meanBase(list)[0]
	return out, nil
}

func compromise(list []Opinion) Binomial {
	var consensus [2]float64
	for x := range consensus {
		consensus[x] = list[0].Belief[x]
		for _, o := range list {
			consensus[x] = min(consensus[x], o.Belief[x])
		}
	}
	allUncertain, allResidue := 1.0, 1.0
	for _, o := range list {
		allUncertain *= o.Uncertainty
		allResidue *= (o.Belief[0] - consensus[0]) + (o.Belief[1] - consensus[1])
	}
	var kept [2]float64
	agreed := 0.0
	for x := range kept {
		all := 1.0
		for j, o := range list {
			alone := o.Belief[x] - consensus[x]
			all *= alone
			for k, other := range list {
				if k != j {
					alone *= other.Uncertainty
				}
			}
			kept[x] += alone
		}
		kept[x] += all
		agreed += all
	}
	contradicted := max(0, allResidue-agreed)
	// What is left after consensus and common uncertainty is shared out by these.
	rest := max(0, 1-consensus[0]-consensus[1]-allUncertain)
	sum := kept[0] + kept[1] + contradicted
	if sum == 0 {
		return Binomial{Belief: consensus[0], Disbelief: consensus[1], Uncertainty: allUncertain + rest}
	}
	return Binomial{
		Belief:      consensus[0] + rest*kept[0]/sum,
		Disbelief:   consensus[1] + rest*kept[1]/sum,
		Uncertainty: allUncertain + rest*contradicted/sum,
	}
}
