package stn

import "slices"

// core is a connected component of facts and choices, made ready for questions.
type core struct {
	*problem
}

// Solve prepares for questions, which call it themselves where it is due. It is
// due after a change only.
func (s *Scenarios) Solve() {
	if s.solved {
		return
	}
	s.facts.Solve()
	if len(s.choices) > 0 {
		s.facts.index()
	}
	if s.scenario != nil {
		s.scenario.Solve()
	}
	moot := s.moot()
	s.cores, s.coreAt = nil, make([]int32, s.Len())
	for _, c := range s.choices {
		points := pointsOf(c.alternatives...)
		if moot[c] || len(points) == 0 || s.coreAt[points[0]] != 0 {
			continue
		}
		k := s.newCore(points, moot)
		s.cores = append(s.cores, k)
		for p := range k.number {
			if p != Origin {
				s.coreAt[p] = int32(len(s.cores))
			}
		}
	}
	s.solved = true
}

// moot returns the choices of which an alternative holds because of bounds.
func (s *Scenarios) moot() map[*choice]bool {
	moot := map[*choice]bool{}
	unsure := func(c Constraint) bool { return !s.facts.sure(c) }
	for _, c := range s.choices {
		moot[c] = slices.ContainsFunc(c.alternatives, func(a []Constraint) bool { return !slices.ContainsFunc(a, unsure) })
	}
	return moot
}

// newCore returns the component of points. Each of its points has its tight
// bounds, so that it need not be connected with what only follows from these.
func (s *Scenarios) newCore(points []Point, moot map[*choice]bool) *core {
	isBound := func(c Constraint) bool { return c.From == Origin || c.To == Origin }
	facts, choices := s.component(points, func(c Constraint) bool { return isBound(c) || s.facts.sure(c) }, moot)
	reached := slices.Clone(points)
	for _, f := range facts {
		reached = append(reached, f.Constraint.From, f.Constraint.To)
	}
	for _, c := range choices {
		reached = append(reached, pointsOf(c.alternatives...)...)
	}
	slices.Sort(reached)
	for _, p := range slices.Compact(reached) {
		for _, pair := range [][2]Point{{Origin, p}, {p, Origin}} {
			limit := s.facts.Distance(pair[0], pair[1])
			if limit.Finite {
				c := Constraint{From: pair[0], To: pair[1], Max: limit.Value, Strict: limit.Strict}
				facts = append(facts, Step{Constraint: c})
			}
		}
	}
	k := &core{newProblem(facts, choices)}
	k.reduce(s.budget())
	return k
}

// coreOf returns the component of a point, or nil where no choice is in it.
func (s *Scenarios) coreOf(p Point) *core {
	if p < 0 || int(p) >= len(s.coreAt) || s.coreAt[p] == 0 {
		return nil
	}
	return s.cores[s.coreAt[p]-1]
}

// shared returns the component in which a difference of two points is decided.
// It is nil where no choice has a say; apart is true where the two points lie
// in different components of which one at least has choices.
func (s *Scenarios) shared(p, q Point) (k *core, apart bool) {
	a, b := s.coreOf(p), s.coreOf(q)
	switch {
	case p == Origin:
		return b, false
	case q == Origin || a == b:
		return a, false
	default:
		return nil, true
	}
}

// Entails reports whether c holds in every scenario: [Yes], [No], or
// [Undetermined] where the budget ran out. It is No for points that there are
// not.
func (s *Scenarios) Entails(c Constraint) Answer {
	if s.facts.check(c) != nil {
		return No
	}
	return s.entails(c)
}

// Allows reports whether c holds in some scenario, so that it could be added:
// [Yes], [No], or [Undetermined] where the budget ran out. It is No for points
// that there are not.
func (s *Scenarios) Allows(c Constraint) Answer {
	if s.facts.check(c) != nil {
		return No
	}
	return s.entails(c.negation()).not()
}

func (s *Scenarios) entails(c Constraint) Answer {
	s.Solve()
	if s.facts.Entails(c) {
		return Yes
	}
	if s.scenario != nil && !s.scenario.Entails(c) {
		return No
	}
	k, apart := s.shared(c.From, c.To)
	switch {
	case apart:
		return s.entailsApart(c)
	case k == nil:
		return No
	default:
		return k.entails(c, s.budget())
	}
}

func (k *core) entails(c Constraint, budget int) Answer {
	c = k.local(c)
	if k.net.Entails(c) {
		return Yes
	}
	r := k.search(&budget, c.negation())
	if r.err != nil {
		return Undetermined
	}
	return answerOf(!r.found)
}

func (s *Scenarios) entailsApart(c Constraint) Answer {
	limit, exact := s.Distance(c.From, c.To)
	switch {
	case limit.weight() <= packed(c.Max, c.Strict):
		return Yes
	case exact:
		return No
	default:
		return Undetermined
	}
}

// Distance returns the upper limit of to - from in all scenarios: the least that
// is not exceeded in any. It is exact, or else the budget ran out and a lower
// limit may hold as well. The lower limit is Distance(to, from), negated. What
// lies between the two need not be possible throughout.
func (s *Scenarios) Distance(from, to Point) (limit Limit, exact bool) {
	s.Solve()
	k, apart := s.shared(from, to)
	if apart {
		// The values of the two are independent of each other.
		a, exactA := s.Distance(from, Origin)
		b, exactB := s.Distance(Origin, to)
		if !a.Finite || !b.Finite {
			return Limit{}, !a.Finite && exactA || !b.Finite && exactB
		}
		return a.weight().value().add(b.weight().value()).weight().limit(), exactA && exactB
	}
	if k == nil {
		return s.facts.Distance(from, to), true
	}
	c := k.local(Constraint{From: from, To: to})
	outer := k.net.Distance(c.From, c.To)
	if s.scenario == nil {
		return k.farthest(c, outer, nil, s.budget())
	}
	inner := s.scenario.Distance(from, to)
	return k.farthest(c, outer, &inner, s.budget())
}

// farthest looks for scenarios in which the limit of a difference is greater
// and greater, until there is none or the outer limit is reached.
func (k *core) farthest(c Constraint, outer Limit, inner *Limit, budget int) (limit Limit, exact bool) {
	for inner == nil || inner.weight() < outer.weight() {
		var beyond []Constraint
		if inner != nil {
			c.Max, c.Strict = inner.Value, inner.Strict
			beyond = append(beyond, c.negation())
		}
		r := k.search(&budget, beyond...)
		switch {
		case r.err != nil:
			return outer, false
		case !r.found && inner != nil:
			return *inner, true
		case !r.found:
			return outer, false
		}
		farther := r.scenario().Distance(c.From, c.To)
		inner = &farther
	}
	return outer, true
}

// Bounds returns the limits of a point's value in all scenarios. Both are
// exact, or else the budget ran out and tighter ones may hold as well.
func (s *Scenarios) Bounds(p Point) (low, high Limit, exact bool) {
	low, exactLow := s.Distance(p, Origin)
	high, exactHigh := s.Distance(Origin, p)
	return low.negate(), high, exactLow && exactHigh
}

// Alternatives reports for each alternative of a choice whether it can hold. It
// is nil where there is no choice with that tag.
func (s *Scenarios) Alternatives(tag Tag) []Answer {
	s.Solve()
	at := slices.IndexFunc(s.choices, func(c *choice) bool { return c.tag == tag })
	if at < 0 {
		return nil
	}
	c := s.choices[at]
	answers := make([]Answer, len(c.alternatives))
	for i, alternative := range c.alternatives {
		if answers[i] = Yes; s.scenario == nil || i != c.chosen {
			answers[i] = s.allowsAll(alternative)
		}
	}
	return answers
}

// allowsAll reports whether constraints within one component can hold together.
func (s *Scenarios) allowsAll(constraints []Constraint) Answer {
	budget := s.budget()
	p := newProblem(s.component(pointsOf(constraints), s.facts.idle, nil))
	r := p.search(&budget, p.localAll(constraints)...)
	if r.err != nil {
		return Undetermined
	}
	return answerOf(r.found)
}

// Explain returns the facts and choices from which it follows that c holds in
// every scenario, in ascending order, and nil where [Scenarios.Entails] does
// not answer yes. The set is irreducible, so that c does not follow from fewer
// of them, unless the budget ran out.
func (s *Scenarios) Explain(c Constraint) (tags []Tag, irreducible bool) {
	if s.Entails(c) != Yes {
		return nil, false
	}
	p := newProblem(s.component(pointsOf([]Constraint{c}), s.facts.idle, nil))
	budget := s.budget()
	r := p.search(&budget, p.local(c.negation()))
	if r.err != nil || r.found {
		return nil, false
	}
	tags = p.external(r.why)
	return s.membersOf(tags).irreducible(tags, &budget, c.negation())
}
