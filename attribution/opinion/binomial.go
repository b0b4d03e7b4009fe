package opinion

// Binomial is an opinion about a statement: Belief that it holds, Disbelief, and
// Uncertainty, which add up to 1. Base is how probable it is where nothing is
// known.
type Binomial struct {
	Belief      float64 `json:"belief,omitzero"`
	Disbelief   float64 `json:"disbelief,omitzero"`
	Uncertainty float64 `json:"uncertainty,omitzero"`
	Base        float64 `json:"base,omitzero"`
}

// Validate returns every fault at once, as [Opinion.Validate] does: the statement
// is value 0 and its opposite is value 1.
func (b Binomial) Validate() error { return b.Opinion().Validate() }

// Projected returns the probability of the statement.
func (b Binomial) Projected() float64 { return b.Belief + b.Base*b.Uncertainty }

// Not returns the opinion about the opposite.
func (b Binomial) Not() Binomial {
	return Binomial{b.Disbelief, b.Belief, b.Uncertainty, 1 - b.Base}
}

// Opinion returns the opinion whose value 0 is that the statement holds and whose
// value 1 is that it does not.
func (b Binomial) Opinion() Opinion {
	return Opinion{[]float64{b.Belief, b.Disbelief}, b.Uncertainty, []float64{b.Base, 1 - b.Base}}
}

// Binomial returns an opinion about two values as one about the first. The error
// wraps [ErrSize] when there are not two, or is one of [Opinion.Validate].
func (o Opinion) Binomial() (Binomial, error) {
	var f faults
	o.check("", &f)
	if len(o.Belief) != 2 {
		f.add("belief", ErrSize, "%d, want 2", len(o.Belief))
	}
	if err := f.err(); err != nil {
		return Binomial{}, err
	}
	return Binomial{o.Belief[0], o.Belief[1], o.Uncertainty, o.Base[0]}, nil
}

// Of returns the opinion about whether a value holds, all others being its
// opposite. The error wraps [ErrSize] when there is no such value, or is one of
// [Opinion.Validate].
func (o Opinion) Of(value int) (Binomial, error) {
	var f faults
	o.check("", &f)
	if value < 0 || value >= len(o.Belief) {
		f.add("value", ErrSize, "%d of %d", value, len(o.Belief))
	}
	if err := f.err(); err != nil {
		return Binomial{}, err
	}
	b := Binomial{Belief: o.Belief[value], Uncertainty: o.Uncertainty, Base: o.Base[value]}
	for i, x := range o.Belief {
		if i != value {
			b.Disbelief += x
		}
	}
	return b, nil
}
