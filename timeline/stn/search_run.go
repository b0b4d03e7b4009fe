package stn

import "slices"

// run is one search of a problem for a scenario: depth first, with jumps back
// over decisions that had no part in a failure.
//
// It is lazy: the network keeps a solution at hand, and a choice of which an
// alternative holds in it needs no decision, for the time being. Only choices
// that took part in a contradiction before are looked ahead at, so that choices
// which do not touch each other cost no more than one addition each.
//
// An alternative that was refuted stays so as long as the decisions stand on
// which its refutation rests, whatever else is tried.
type run struct {
	*problem
	net     *Network // a copy that the run may spoil
	left    int      // additions that may still be made
	err     error    // why the search was given up
	states  []choiceState
	depth   int
	revived [][]refuted // by depth: what has to be tried again once its decision is taken back
}

// choiceState is how far a choice has come in a run.
type choiceState struct {
	depth  int      // at which it was decided, or undecided
	chosen int      // the alternative that was decided on
	why    []reason // by alternative: why it is out, nil while it is not
	weight int      // how often it was part of a contradiction
}

const undecided = -1

type refuted struct{ choice, alternative int }

// search looks for a scenario in which a constraint of this problem holds too.
// Without a constraint it looks for any. What is not needed of the budget
// remains.
func (p *problem) search(budget *int, asked ...Constraint) result {
	r := &run{problem: p, left: max(0, *budget)}
	why, err := p.refuted, p.err
	if why == nil && err == nil {
		r.net = p.net.spoil()
		why, err = r.net.attempt(question, asked...)
	}
	if why != nil || err != nil {
		return result{run: r, why: why, err: err}
	}
	r.states = make([]choiceState, len(p.choices))
	for i, o := range p.choices {
		r.states[i] = choiceState{depth: undecided, chosen: undecided, why: make([]reason, len(o.alternatives))}
		for a, dead := range o.dead {
			if dead {
				r.states[i].why[a] = reason{}
			}
		}
	}
	why, found := r.solve()
	*budget = r.left
	return result{run: r, found: found, why: why, err: r.err}
}

// result is how a search ended: a scenario was found, or there is none and why
// not, or the search was given up with an error.
type result struct {
	*run
	found bool
	why   reason
	err   error // hides that of the run, which is the same
}

// solve decides the choices that the solution at hand does not meet. It returns
// the set of facts, choices and earlier decisions that leave no scenario.
func (r *run) solve() (why reason, found bool) {
	i := r.next()
	if i == undecided || r.err != nil {
		return nil, r.err == nil
	}
	c := &r.states[i]
	conflict := reason{r.choices[i].group}
	for a := range r.choices[i].alternatives {
		if c.why[a] == nil {
			why, found := r.decide(i, a)
			if found || r.err != nil {
				return nil, found
			}
			if why != nil {
				return why, false
			}
		}
		conflict = conflict.union(c.why[a])
	}
	return conflict, false
}

// decide tries one alternative. Where it leaves no scenario, it is refuted, or
// a set is returned in which it plays no part.
func (r *run) decide(i, a int) (why reason, found bool) {
	if !r.add(i, a) || r.err != nil {
		return nil, false
	}
	c := &r.states[i]
	c.depth, c.chosen = r.depth, a
	r.depth++
	r.revived = append(r.revived[:c.depth], nil)
	why, found = r.solve()
	if found || r.err != nil {
		return nil, found
	}
	r.net.Retract(decision(i))
	r.depth--
	for _, f := range r.revived[r.depth] {
		r.states[f.choice].why[f.alternative] = nil
	}
	r.revived = r.revived[:r.depth]
	c.depth, c.chosen = undecided, undecided
	if !why.has(decision(i)) {
		return why, false
	}
	r.refute(i, a, why.without(decision(i)))
	return nil, false
}

// add adds an alternative to the network, or refutes it.
func (r *run) add(i, a int) bool {
	if r.left == 0 {
		r.err = ErrBudget
		return false
	}
	r.left--
	why, err := r.net.attempt(decision(i), r.choices[i].alternatives[a]...)
	if err != nil {
		r.err = err
		return false
	}
	if why == nil {
		return true
	}
	r.refute(i, a, why.without(decision(i)))
	return false
}

// refute notes why an alternative is out, until the latest of the decisions on
// which this rests is taken back.
func (r *run) refute(i, a int, why reason) {
	r.states[i].why[a] = slices.Concat(reason{}, why)
	r.states[i].weight++
	latest := undecided
	for _, t := range why {
		if j, isDecision := decides(t); isDecision {
			r.states[j].weight++
			latest = max(latest, r.states[j].depth)
		}
	}
	if latest != undecided {
		r.revived[latest] = append(r.revived[latest], refuted{i, a})
	}
}

// next returns the choice to be decided next: one that is not met and of which
// at most one alternative is left, if there is any, else the one that took part
// in most contradictions.
func (r *run) next() int {
	best, bestLeft := undecided, 0
	for i := range r.states {
		c := &r.states[i]
		if c.depth != undecided || r.met(i) != undecided {
			continue
		}
		left := r.alive(i)
		if c.weight > 0 && left > 1 {
			left = r.lookAhead(i)
		}
		if left == 0 || r.err != nil {
			return i
		}
		if best == undecided || r.before(i, left, best, bestLeft) {
			best, bestLeft = i, left
		}
	}
	return best
}

func (r *run) before(i, left, best, bestLeft int) bool {
	if left == 1 || bestLeft == 1 {
		return left < bestLeft
	}
	if a, b := r.states[i].weight, r.states[best].weight; a != b {
		return a > b
	}
	return left < bestLeft
}

// met returns an alternative that holds in the solution at hand.
func (r *run) met(i int) int {
	for a, alternative := range r.choices[i].alternatives {
		if r.states[i].why[a] == nil && !slices.ContainsFunc(alternative, func(c Constraint) bool { return !r.net.holds(c) }) {
			return a
		}
	}
	return undecided
}

func (r *run) alive(i int) int {
	left := 0
	for _, why := range r.states[i].why {
		if why == nil {
			left++
		}
	}
	return left
}

// lookAhead refutes the alternatives that contradict what has been decided, and
// returns how many are left.
func (r *run) lookAhead(i int) int {
	for a, why := range r.states[i].why {
		if why == nil && r.err == nil && r.add(i, a) {
			r.net.Retract(decision(i))
		}
	}
	return r.alive(i)
}

// selection returns the alternative of each choice that holds in the scenario
// that was found.
func (r *run) selection() []int {
	chosen := make([]int, len(r.states))
	for i, c := range r.states {
		chosen[i] = c.chosen
		if c.depth == undecided {
			chosen[i] = r.met(i)
		}
	}
	return chosen
}

// scenario returns the network of the scenario that was found, without the
// constraint that was asked about.
func (r *run) scenario() *Network {
	for i, a := range r.selection() {
		if r.states[i].depth == undecided {
			// It holds in the solution at hand, so that nothing can refuse it.
			_ = r.net.Add(decision(i), r.choices[i].alternatives[a]...)
		}
	}
	r.net.Retract(question)
	return r.net
}
