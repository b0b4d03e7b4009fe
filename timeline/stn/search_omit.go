package stn

import "slices"

// omission looks for a member that others do without. It halves them: with the
// facts of the one half in the network, the members of the other are left out in
// turn. That takes n log n additions of facts and n searches for n members.
type omission struct {
	p       *problem
	tags    []Tag
	facts   [][]Constraint // by place in tags, in terms of the problem
	options []*option      // by place in tags: nil for facts
	in      []bool         // by place in tags
	needed  map[Tag]bool   // members that are known to be needed
	budget  *int
	asked   []Constraint
	err     error
}

func newOmission(m members, tags []Tag, needed map[Tag]bool, budget *int, question []Constraint) *omission {
	var choices []*choice
	for _, t := range tags {
		if c := m.choices[t]; c != nil {
			choices = append(choices, c)
		}
	}
	p := newProblem(nil, choices)
	p.net.index() // of nothing yet, so that facts can be taken back
	o := &omission{
		p: p, tags: tags, needed: needed, budget: budget, asked: p.localAll(question),
		facts: make([][]Constraint, len(tags)), options: make([]*option, len(tags)), in: make([]bool, len(tags)),
	}
	all := p.choices
	for i, t := range tags {
		o.facts[i] = p.localAll(constraintsOf(m.facts[t]))
		if m.choices[t] != nil {
			o.options[i], all = &all[0], all[1:]
			o.options[i].group = Tag(i)
		}
	}
	p.tags = tags
	return o
}

// leaveOut leaves out each of the members from first to last, all others being
// in, and returns a smaller set that leaves no scenario, if it meets one.
func (o *omission) leaveOut(first, last int) (smaller []Tag, found bool) {
	if o.err != nil || !slices.ContainsFunc(o.tags[first:last], func(t Tag) bool { return !o.needed[t] }) {
		return nil, false
	}
	if last-first == 1 {
		return o.without(first)
	}
	half := (first + last) / 2
	for _, part := range [][4]int{{first, half, half, last}, {half, last, first, half}} {
		why := o.put(part[0], part[1])
		if why != nil {
			smaller, found = o.p.external(why), true
		} else {
			smaller, found = o.leaveOut(part[2], part[3])
		}
		for i := part[0]; i < part[1]; i++ {
			o.p.net.Retract(Tag(i))
			o.in[i] = false
		}
		if found || o.err != nil {
			return smaller, found
		}
	}
	return nil, false
}

// spend takes from the budget what lies outside of searches.
func (o *omission) spend(cost int) bool {
	if *o.budget < cost {
		*o.budget, o.err = 0, ErrBudget
		return false
	}
	*o.budget -= cost
	return true
}

// put adds members, and returns the contradiction if their facts are one.
func (o *omission) put(first, last int) (why reason) {
	for i := first; i < last && why == nil && o.err == nil && o.spend(1); i++ {
		o.in[i] = true
		why, o.err = o.p.net.attempt(Tag(i), o.facts[i]...)
	}
	return why
}

// without looks for a scenario of all members but one.
func (o *omission) without(out int) (smaller []Tag, found bool) {
	// A search copies the network first, which costs about as much for this
	// many members as one addition.
	const copied = 16
	if !o.spend(len(o.tags) / copied) {
		return nil, false
	}
	some := &problem{numbered: o.p.numbered, tags: o.tags}
	for i, option := range o.options {
		if option != nil && o.in[i] {
			some.choices = append(some.choices, *option)
		}
	}
	r := some.search(o.budget, o.asked...)
	switch {
	case r.err != nil:
		o.err = r.err
		return nil, false
	case r.found:
		o.needed[o.tags[out]] = true
		return nil, false
	default:
		return some.external(r.why), true
	}
}
