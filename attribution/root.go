package attribution

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// Roots returns where a claim comes from: the utterances of its speakers, one
// each, or the first sources of a chain of copies; for a retelling, the roots
// of what it retells. Two claims that share a root are one witness, however
// many outlets carry them; a joint statement shares one with each of its
// speakers. What a speaker says on one day is one root. The list is empty
// where nothing tells who makes the claim.
//
// Of a claim that retells only claims that are not there, the roots are its own.
func (x *Index) Roots(id ID) []actor.Root {
	if x == nil {
		return nil
	}
	i, ok := x.position[id]
	if !ok {
		return nil
	}
	return slices.Clone(x.facts[i].roots)
}

// findRoots gives every claim its roots. Retellings take those of what they
// retell; in a circle, which ValidateAll reports, each claim has those of all.
func (x *Index) findRoots() {
	next := x.references(func(c *Claim) []ID { return c.DerivedFrom })
	for _, group := range components(next) {
		var roots []actor.Root
		for _, i := range group {
			for _, from := range next[i] {
				roots = append(roots, x.facts[from].roots...)
			}
		}
		if len(roots) == 0 { // a circle, or the beginning of a chain
			for _, i := range group {
				if len(group) > 1 || len(next[i]) == 0 {
					roots = append(roots, x.rootsOf(i)...)
				}
			}
		}
		roots = distinct(roots)
		slices.SortStableFunc(roots, func(a, b actor.Root) int { return cmp.Compare(a.String(), b.String()) })
		for _, i := range group {
			x.facts[i].roots = roots
		}
	}
}

// references returns, for each claim, those of the claims that lists of it name
// which are there, itself left out.
func (x *Index) references(lists ...func(*Claim) []ID) [][]int {
	next := make([][]int, len(x.claims))
	for i := range x.claims {
		for _, list := range lists {
			for _, id := range list(&x.claims[i]) {
				if j, ok := x.position[id]; ok && j != i {
					next[i] = append(next[i], j)
				}
			}
		}
	}
	return next
}

// rootsOf returns the roots of a claim by itself.
func (x *Index) rootsOf(i int) []actor.Root {
	c, v := &x.claims[i], x.facts[i].voice
	if len(c.Speakers) > 0 || c.Utterance != "" && len(v.Actors) > 0 {
		var roots []actor.Root
		for _, id := range v.Actors {
			roots = append(roots, x.registry.RootOf(actor.Cite{Speaker: id, Said: x.saidOn(c)}))
		}
		return roots
	}
	var roots []actor.Root
	for _, cite := range c.Cites {
		if root := x.registry.RootOf(cite); root != (actor.Root{}) {
			roots = append(roots, root)
		}
	}
	return roots
}

// saidOn returns the date on which a claim was made, as it is written down.
func (x *Index) saidOn(c *Claim) edtf.Date {
	if e, ok := x.events.Event(c.Utterance); ok {
		return cmp.Or(e.When.Date, e.When.Start)
	}
	return c.Said
}
