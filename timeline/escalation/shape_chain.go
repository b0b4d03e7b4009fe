package escalation

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/ladder"
)

// Chain is a ladder climbed: acts each of which most probably answers, or
// follows up, the one before. It leads from an act that answers nothing known to
// the act that stands highest of all that go back to it; of several, to the one
// with most links before it, then to the first.
type Chain struct {
	Acts  []event.ID
	Rungs []ladder.Hostility
	// Links are the links between them, one fewer: the first leads from the
	// first act to the second.
	Links []ChainLink
	// P is how probable it is that all links hold: the product of their
	// probabilities.
	P float64
	// Climb is by how many rungs the last act stands above the first; 0 or
	// less where the chain did not climb, or one of the two has no rung.
	Climb int
	// Expected is how many of the links are to be expected to be answers that
	// stand higher than what they answer: the sum of the probabilities of the
	// escalatory ones.
	Expected float64
	// Tree is how many acts go back to the first one, itself included.
	Tree int
}

// ChainLink is a link of a chain.
type ChainLink struct {
	P    float64
	Role Role
	Turn Turn
}

// chains follows each act to its most probable parent, where that is probable
// enough.
func (s *shaper) chains() []Chain {
	parent := s.forest()
	size, depth := make([]int, len(s.acts)), make([]int, len(s.acts))
	root := make([]int, len(s.acts))
	for i := range s.acts {
		r, d := i, 0
		for parent[r] >= 0 {
			r, d = parent[r], d+1
		}
		root[i], depth[i] = r, d
		size[r]++
	}
	top := make([]int, len(s.acts))
	for i := range top {
		top[i] = -1
	}
	for i := range s.acts {
		r := root[i]
		if t := top[r]; t < 0 || s.acts[i].Hostility > s.acts[t].Hostility ||
			s.acts[i].Hostility == s.acts[t].Hostility && depth[i] > depth[t] {
			top[r] = i
		}
	}
	var list []Chain
	for r, t := range top {
		if t >= 0 && size[r] > 1 && t != r {
			c := s.chain(parent, t)
			c.Tree = size[r]
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(a, b Chain) int {
		return cmp.Or(cmp.Compare(b.Rungs[len(b.Rungs)-1], a.Rungs[len(a.Rungs)-1]), cmp.Compare(b.Climb, a.Climb),
			cmp.Compare(len(b.Acts), len(a.Acts)))
	})
	return list
}

// forest returns the most probable parent of each act, -1 where none is probable
// enough. Only acts whose dates leave open which came first can answer each
// other in a circle; of a circle the least probable link is cut.
func (s *shaper) forest() []int {
	parent := make([]int, len(s.acts))
	for i := range parent {
		parent[i] = -1
		if list := s.answers[i].Parents; len(list) > 0 && list[0].P >= s.o.LeastLink {
			if j, ok := s.at[list[0].Cause]; ok && j != i {
				parent[i] = j
			}
		}
	}
	seen := make([]int, len(s.acts)) // in which walk an act was seen, from 1
	for i := range parent {
		j := i
		for ; j >= 0 && seen[j] == 0; j = parent[j] {
			seen[j] = i + 1
		}
		if j >= 0 && seen[j] == i+1 {
			parent[s.weakest(parent, j)] = -1
		}
	}
	return parent
}

// weakest returns the act of a circle whose link is least probable, the first in
// order of those that are.
func (s *shaper) weakest(parent []int, start int) int {
	worst := start
	for j := parent[start]; j != start; j = parent[j] {
		p, q := s.answers[j].Parents[0].P, s.answers[worst].Parents[0].P
		if p < q || p == q && j < worst {
			worst = j
		}
	}
	return worst
}

// chain returns the links from the root to an act.
func (s *shaper) chain(parent []int, last int) Chain {
	c := Chain{P: 1}
	for i := last; i >= 0; i = parent[i] {
		c.Acts = append(c.Acts, s.acts[i].ID)
		c.Rungs = append(c.Rungs, s.acts[i].Hostility)
		if parent[i] >= 0 {
			p := s.answers[i].Parents[0]
			c.Links = append(c.Links, ChainLink{P: p.P, Role: p.Role, Turn: p.Turn})
			c.P *= p.P
			if p.Turn == Escalatory {
				c.Expected += p.P
			}
		}
	}
	slices.Reverse(c.Acts)
	slices.Reverse(c.Rungs)
	slices.Reverse(c.Links)
	first, ok := c.Rungs[0].Number()
	top, ok2 := c.Rungs[len(c.Rungs)-1].Number()
	if ok && ok2 {
		c.Climb = top - first
	}
	return c
}
