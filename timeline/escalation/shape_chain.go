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

// ChainLink is a link of a chain. Role is unknown where the answer does not list
// the cause among its parents.
type ChainLink struct {
	P    float64
	Role Role
	Turn Turn
}

// chains follows each act to its most probable parent, where that is probable
// enough.
func (s *shaper) chains() []Chain {
	parent := s.parents()
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

// parents returns the cause of each act in the forest, -1 where none is probable
// enough.
func (s *shaper) parents() []int {
	parent := make([]int, len(s.acts))
	for i, l := range s.links {
		parent[i] = -1
		if j, ok := s.at[l.Cause]; ok && l.Cause != "" && l.P >= s.o.LeastLink {
			parent[i] = j
		}
	}
	return parent
}

// chain returns the links from the root to an act.
func (s *shaper) chain(parent []int, last int) Chain {
	c := Chain{P: 1}
	for i := last; i >= 0; i = parent[i] {
		c.Acts = append(c.Acts, s.acts[i].ID)
		c.Rungs = append(c.Rungs, s.acts[i].Hostility)
		if parent[i] >= 0 {
			l := s.links[i]
			link := ChainLink{P: l.P, Turn: l.Turn}
			for _, p := range s.answers[i].Parents {
				if p.Cause == l.Cause {
					link.Role = p.Role
				}
			}
			c.Links = append(c.Links, link)
			c.P *= l.P
			if l.Turn == Escalatory {
				c.Expected += l.P
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
