package timeline

import (
	"errors"

	"github.com/casus-events/casus/timeline/stn"
)

// reasoner answers questions about the points of facts, some of which may leave
// alternatives open.
type reasoner struct {
	// net holds the facts, and of those that leave alternatives open what
	// these have in common.
	net *stn.Network
	// scenarios holds them whole; it is nil where there are no alternatives.
	scenarios *stn.Scenarios
	budget    int
}

// option is what a fact says of points.
type option struct {
	// sure holds whichever of the alternatives does; mostly there are none.
	sure         []stn.Constraint
	alternatives [][]stn.Constraint
}

// add states a fact. What contradicts the facts before it is left out, and the
// tags of the contradiction are returned. An error is [stn.ErrBudget]: of
// alternatives too many to search, only what is sure of them is held.
func (r *reasoner) add(tag stn.Tag, o option) (contradiction []stn.Tag, err error) {
	if len(o.alternatives) > 0 && r.scenarios == nil {
		r.scenarios = r.net.Scenarios()
		r.scenarios.Budget = r.budget
	}
	switch {
	case r.scenarios == nil:
		err = r.net.Add(tag, o.sure...)
	case len(o.alternatives) == 0:
		err = r.scenarios.Add(tag, o.sure...)
	default:
		// What is sure follows from each alternative.
		err = r.scenarios.AddChoice(tag, o.alternatives...)
		if errors.Is(err, stn.ErrBudget) {
			contradiction, err = r.add(tag, option{sure: o.sure})
			if err == nil && contradiction == nil {
				err = stn.ErrBudget
			}
			return contradiction, err
		}
	}
	if conflict, ok := errors.AsType[*stn.ConflictError](err); ok {
		return tagsOf(conflict.Steps), nil
	}
	if conflict, ok := errors.AsType[*stn.NoScenarioError](err); ok {
		return conflict.Tags(), nil
	}
	return nil, err
}

// addPoint adds a point without constraints.
func (r *reasoner) addPoint() stn.Point {
	if r.scenarios != nil {
		return r.scenarios.AddPoints(1)
	}
	return r.net.AddPoints(1)
}

// retract takes a fact back.
func (r *reasoner) retract(tag stn.Tag) {
	if r.scenarios != nil {
		r.scenarios.Retract(tag)
		return
	}
	r.net.Retract(tag)
}

// solve makes the reasoner ready for questions from several goroutines.
func (r *reasoner) solve() {
	if r.scenarios != nil {
		r.scenarios.Solve()
		r.net = r.scenarios.Common()
	}
	r.net.Solve()
}

// inOrder returns points in one order that fits the facts, and alternatives of
// them: see [stn.Network.Linear].
func (r *reasoner) inOrder(points []stn.Point) []stn.Point {
	if r.scenarios == nil {
		return r.net.Linear(points)
	}
	one := r.scenarios.Scenario()
	if one == nil {
		one = r.net
	}
	list := one.Linear(points)
	// Two that are at one point in this scenario need not be so in others.
	for i := range list {
		for k := i; k > 0 && r.order(list[k-1], list[k]) == Impossible && r.order(list[k], list[k-1]) != Impossible; k-- {
			list[k-1], list[k] = list[k], list[k-1]
		}
	}
	return list
}

// order is how sure it is that p comes before q.
func (r *reasoner) order(p, q stn.Point) Certainty {
	c := stn.Before(p, q)
	switch {
	case r.net.Entails(c):
		return Certain
	case !r.net.Allows(c):
		return Impossible
	case r.scenarios == nil:
		return Possible
	}
	certain, possible := r.scenarios.Entails(c), r.scenarios.Allows(c)
	switch {
	case certain == stn.Yes:
		return Certain
	case possible == stn.No:
		return Impossible
	case certain == stn.Undetermined || possible == stn.Undetermined:
		return Undetermined
	default:
		return Possible
	}
}

// distance is the upper limit of q - p.
func (r *reasoner) distance(p, q stn.Point) stn.Limit {
	if r.scenarios == nil {
		return r.net.Distance(p, q)
	}
	limit, _ := r.scenarios.Distance(p, q)
	return limit
}

// bounds returns the least and the greatest value of p.
func (r *reasoner) bounds(p stn.Point) (low, high stn.Limit) {
	if r.scenarios == nil {
		return r.net.Bounds(p)
	}
	low, high, _ = r.scenarios.Bounds(p)
	return low, high
}

// path returns the tags of the facts from which the upper limit of q - p
// follows, in the order of the way from p to q where there is one.
func (r *reasoner) path(p, q stn.Point) []stn.Tag {
	limit := r.distance(p, q)
	if !limit.Finite {
		return nil
	}
	return r.why(stn.Constraint{From: p, To: q, Max: limit.Value, Strict: limit.Strict})
}

// why is path for a constraint that holds, which may need less than the limit.
func (r *reasoner) why(c stn.Constraint) []stn.Tag {
	if r.scenarios == nil || r.net.Entails(c) {
		return tagsOf(r.net.Witness(c.From, c.To))
	}
	tags, _ := r.scenarios.Explain(c)
	return tags
}
