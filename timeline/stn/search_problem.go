package stn

import (
	"slices"
)

// problem is a self-contained set of facts and choices: those of one connected
// component, or a few of them. Its points are numbered anew, and its tags are
// the numbers of facts and choices in tags.
type problem struct {
	numbered
	tags    []Tag
	choices []option
	// refuted is why the facts cannot all hold by themselves, and nil where
	// they can.
	refuted reason
	err     error
}

// option is a choice in terms of a problem.
type option struct {
	*choice
	group        Tag
	alternatives [][]Constraint
	// dead alternatives contradict the facts.
	dead []bool
}

// question is the tag of the constraint that is asked about.
const question Tag = 1<<31 - 1

// newProblem states facts and choices together. The steps of one fact need not
// follow each other.
func newProblem(facts []Step, choices []*choice) *problem {
	p := &problem{numbered: numbered{number: map[Point]Point{Origin: Origin}}}
	group := map[Tag]Tag{}
	number := func(t Tag) Tag {
		g, ok := group[t]
		if !ok {
			g = Tag(len(p.tags))
			group[t] = g
			p.tags = append(p.tags, t)
		}
		return g
	}
	for _, s := range facts {
		p.state(number(s.Tag), p.local(s.Constraint))
	}
	for _, c := range choices {
		o := option{choice: c, group: number(c.tag), dead: make([]bool, len(c.alternatives))}
		for _, a := range c.alternatives {
			o.alternatives = append(o.alternatives, p.localAll(a))
		}
		p.choices = append(p.choices, o)
	}
	return p
}

// state adds a constraint of a fact, or of the question.
func (p *problem) state(group Tag, c Constraint) {
	if p.refuted != nil || p.err != nil {
		return
	}
	p.refuted, p.err = p.net.attempt(group, c)
}

// external returns the tags by which callers know what is in a set.
func (p *problem) external(why reason) []Tag {
	var tags []Tag
	for _, t := range why {
		if _, isDecision := decides(t); !isDecision && t != question {
			tags = append(tags, p.tags[t])
		}
	}
	slices.Sort(tags)
	return slices.Compact(tags)
}

// reduce drops the alternatives that contradict the facts, and states what the
// rest of a choice has in common, until nothing changes. It takes no more
// additions than the budget.
func (p *problem) reduce(budget int) {
	defer p.net.Solve() // so that several goroutines may read it
	for changed := true; changed; {
		changed = false
		for i := range p.choices {
			if budget < len(p.choices[i].alternatives) {
				return
			}
			budget -= len(p.choices[i].alternatives)
			changed = p.prune(i) || changed
		}
	}
}

// prune drops the alternatives of one choice that contradict the facts.
func (p *problem) prune(i int) (changed bool) {
	o := &p.choices[i]
	var left [][]Constraint
	for a, alternative := range o.alternatives {
		if o.dead[a] {
			continue
		}
		why, err := p.net.attempt(decision(i), alternative...)
		p.net.Retract(decision(i))
		if why != nil && err == nil {
			o.dead[a], changed = true, true
			continue
		}
		left = append(left, alternative)
	}
	if changed {
		common, _ := hull(left)
		for _, c := range common {
			p.state(o.group, c)
		}
	}
	return changed
}
