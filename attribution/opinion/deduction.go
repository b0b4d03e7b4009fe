package opinion

import (
	"fmt"
	"slices"
)

// Deduce returns the opinion about an effect, given that about its cause and one
// about the effect for each value of the cause (Jøsang, Subjective Logic, 2016,
// chapter 9). Base rates of the effect follow from those of the cause: they are the
// probabilities that the vacuous opinion about the cause would come to. Where no
// conditional knows anything, they are the means of the conditionals' own; else
// those are not looked at.
//
// The error wraps [ErrSize] when there are not as many conditionals as values of
// the cause, or is one of [Opinion.Validate] for any of them.
func Deduce(cause Opinion, conditionals ...Opinion) (Opinion, error) {
	if err := checkConditionals(cause, conditionals); err != nil {
		return Opinion{}, err
	}
	return deduce(cause, conditionals, marginal(cause.Base, conditionals)), nil
}

// Abduce returns the opinion about a cause, given that about its effect, one about
// the effect for each value of the cause, and the base rates of the cause. The
// conditionals are turned around by [Invert]; base rates of the effect follow from
// them, so that those of the effect's opinion are not looked at.
//
// The error wraps [ErrSize] when there are not as many conditionals as base rates,
// or is one of [Opinion.Validate].
func Abduce(effect Opinion, base []float64, conditionals ...Opinion) (Opinion, error) {
	var f faults
	effect.check("effect.", &f)
	if len(conditionals) > 0 && len(conditionals[0].Belief) != len(effect.Belief) {
		f.add("effect", ErrSize, "%d values, the conditionals have %d", len(effect.Belief), len(conditionals[0].Belief))
	}
	if err := f.err(); err != nil {
		return Opinion{}, err
	}
	back, err := Invert(base, conditionals...)
	if err != nil {
		return Opinion{}, err
	}
	effect = Opinion{effect.Belief, effect.Uncertainty, marginal(base, conditionals)}
	return deduce(effect, back, base), nil
}

// Invert turns opinions about an effect, one for each value of its cause, into
// opinions about the cause, one for each value of the effect, by Bayes' rule over
// projected probabilities and the base rates of the cause. Probabilities are all that
// this knows of the conditionals, so that the results are as uncertain as theirs
// allow (Jøsang, Conditional reasoning with subjective logic, 2008). A value of the
// effect that cannot be tells nothing about the cause.
//
// The book of 2016 makes results more certain where the conditionals are, by how
// much the effect depends on the cause; [InvertByRelevance] does that.
//
// The error wraps [ErrSize] when there are not as many conditionals as base rates,
// or is one of [Opinion.Validate].
func Invert(base []float64, conditionals ...Opinion) ([]Opinion, error) {
	return invert(base, conditionals, func([]float64) float64 { return 1 })
}

// InvertByRelevance is [Invert] with the uncertainty of the book (Jøsang, Subjective
// Logic, 2016, chapter 10): of what the probabilities allow, only the part that the
// conditionals are uncertain of themselves or that is irrelevant, in that the effect
// is about as probable with one cause as with another.
func InvertByRelevance(base []float64, conditionals ...Opinion) ([]Opinion, error) {
	return invert(base, conditionals, func(effects []float64) float64 {
		return uncertainPart(conditionals, effects)
	})
}

// invert is both ways to turn conditionals around. The function returns the part of
// the uncertainty that probabilities allow which stays in any case, given the base
// rates of the effect.
func invert(base []float64, conditionals []Opinion, part func(effects []float64) float64) ([]Opinion, error) {
	cause := Opinion{Belief: make([]float64, len(base)), Uncertainty: 1, Base: base}
	if err := checkConditionals(cause, conditionals); err != nil {
		return nil, err
	}
	effects := marginal(base, conditionals)
	probabilities := make([][]float64, len(conditionals))
	for x, c := range conditionals {
		probabilities[x] = project(c, effects)
	}
	uncertain := part(effects)
	out := make([]Opinion, len(effects))
	for y := range out {
		out[y] = bayes(base, probabilities, y, uncertain)
	}
	return out, nil
}

// uncertainPart returns how much of the uncertainty that their probabilities allow
// the conditionals have: the mean, weighed by uncertainty.
func uncertainPart(conditionals []Opinion, effects []float64) float64 {
	sum, all := 0.0, 0.0
	for _, c := range conditionals {
		most := maximized(project(c, effects), effects).Uncertainty
		if most == 0 {
			continue // then it has none
		}
		sum += c.Uncertainty * min(1, c.Uncertainty/most)
		all += c.Uncertainty
	}
	if all == 0 {
		return 0
	}
	return sum / all
}

// bayes returns the opinion about the cause where the effect has the value y.
func bayes(base []float64, probabilities [][]float64, y int, uncertain float64) Opinion {
	low, high, total := 1.0, 0.0, 0.0
	for x, a := range base {
		p := probabilities[x][y]
		low, high = min(low, p), max(high, p)
		total += a * p
	}
	if total == 0 {
		return Opinion{make([]float64, len(base)), 1, slices.Clone(base)}
	}
	posterior := make([]float64, len(base))
	for x, a := range base {
		posterior[x] = a * probabilities[x][y] / total
	}
	// The ratio of posterior to base rate, also where the base rate is 0.
	most := min(1, low/total)
	irrelevant := 1 - high + low
	u := most * (uncertain + irrelevant - uncertain*irrelevant)
	o := Opinion{posterior, u, slices.Clone(base)}
	for x, a := range base {
		o.Belief[x] = max(0, o.Belief[x]-a*u)
	}
	return o
}

func checkConditionals(cause Opinion, conditionals []Opinion) error {
	var f faults
	cause.check("cause.", &f)
	if len(conditionals) != len(cause.Belief) {
		f.add("conditionals", ErrSize, "%d for %d values of the cause", len(conditionals), len(cause.Belief))
	}
	for i, c := range conditionals {
		path := fmt.Sprintf("conditionals[%d]", i)
		c.check(path+".", &f)
		if len(c.Belief) != len(conditionals[0].Belief) {
			f.add(path, ErrSize, "%d values, the first has %d", len(c.Belief), len(conditionals[0].Belief))
		}
	}
	return f.err()
}

// project returns the probabilities of an opinion with other base rates.
func project(o Opinion, base []float64) []float64 {
	return Opinion{o.Belief, o.Uncertainty, base}.Projected()
}

// marginal returns the base rates of the effect: the fixed point of the
// probabilities that the conditionals come to with them.
func marginal(base []float64, conditionals []Opinion) []float64 {
	rates := make([]float64, len(conditionals[0].Belief))
	sum := 0.0
	for x, c := range conditionals {
		for y, b := range c.Belief {
			rates[y] += base[x] * b
			sum += base[x] * b
		}
	}
	if sum == 0 { // nothing is known: any rates are a fixed point
		return mix(conditionals, baseRates, base, 1)
	}
	for y := range rates {
		rates[y] /= sum
	}
	return rates
}

// deduce is the rule with given base rates of the effect. The sums are those of the
// usual formulas with the differences taken out of them, so that rounding makes
// nothing negative: with the cause's own belief in a value goes the conditional's,
// and with the cause's uncertainty what the conditionals come to on the whole.
func deduce(cause Opinion, conditionals []Opinion, effects []float64) Opinion {
	whole := vacuousCause(cause.Base, conditionals, effects)
	out := Opinion{Belief: make([]float64, len(effects)), Base: slices.Clone(effects)}
	out.Uncertainty = cause.Uncertainty * whole.Uncertainty
	for y := range out.Belief {
		out.Belief[y] = cause.Uncertainty * whole.Belief[y]
	}
	for x, c := range conditionals {
		out.Uncertainty += cause.Belief[x] * c.Uncertainty
		for y, b := range c.Belief {
			out.Belief[y] += cause.Belief[x] * b
		}
	}
	return out
}

// vacuousCause returns what the conditionals come to where nothing is known about
// the cause: as uncertain as it may be without a belief below all conditionals'.
func vacuousCause(base []float64, conditionals []Opinion, effects []float64) Opinion {
	p := make([]float64, len(effects))
	least := slices.Clone(conditionals[0].Belief)
	for x, c := range conditionals {
		for y, q := range project(c, effects) {
			p[y] += base[x] * q
			least[y] = min(least[y], c.Belief[y])
		}
	}
	u := 1.0
	for y, a := range effects {
		if a > 0 {
			u = min(u, max(0, p[y]-least[y])/a)
		}
	}
	o := Opinion{Belief: p, Uncertainty: u, Base: effects}
	for y, a := range effects {
		o.Belief[y] = max(0, p[y]-a*u)
	}
	return o
}
