package timeml_test

import (
	"slices"
	"strings"

	"github.com/casus-events/casus/timeline/timeml"
)

// slowScorer is temporal awareness with nothing saved: links are inequalities
// between the ends of things, closed anew by Floyd and Warshall for every
// question.
type slowScorer struct{ table map[timeml.RelType]string }

// ineq says that one end of a thing is before another, or not after it.
type ineq struct {
	before, after string
	strict        bool
}

// The words as inequalities between S(tart) and E(nd) of x and y.
var (
	broadWords = map[timeml.RelType]string{
		timeml.Before: "Ex<Sy", timeml.IBefore: "Ex=Sy",
		timeml.Includes: "Sx≤Sy Ey≤Ex", timeml.DuringInv: "Sx≤Sy Ey≤Ex",
		timeml.Simultaneous: "Sx=Sy Ex=Ey", timeml.Identity: "Sx=Sy Ex=Ey",
		timeml.Begins: "Sx=Sy Ex≤Ey", timeml.Ends: "Sy≤Sx Ex=Ey",
	}
	tempEvalWords = map[timeml.RelType]string{
		timeml.Before: "Ex<Sy", timeml.IBefore: "Ex=Sy",
		timeml.Includes: "Sx<Sy Ey<Ex", timeml.DuringInv: "Sx=Sy Ex=Ey",
		timeml.Simultaneous: "Sx=Sy Ex=Ey", timeml.Identity: "Sx=Sy Ex=Ey",
		timeml.Begins: "Sx=Sy Ex<Ey", timeml.Ends: "Sy<Sx Ex=Ey",
	}
	startWords = map[timeml.RelType]string{
		timeml.Before: "Sx<Sy", timeml.IBefore: "Sx<Sy", timeml.Includes: "Sx<Sy", timeml.DuringInv: "Sx<Sy",
		timeml.Simultaneous: "Sx=Sy", timeml.Identity: "Sx=Sy", timeml.Begins: "Sx=Sy", timeml.Ends: "Sy<Sx",
	}
	mirrored = map[timeml.RelType]timeml.RelType{
		timeml.After: timeml.Before, timeml.IAfter: timeml.IBefore, timeml.IsIncluded: timeml.Includes,
		timeml.During: timeml.DuringInv, timeml.BegunBy: timeml.Begins, timeml.EndedBy: timeml.Ends,
	}
)

// says writes a link as inequalities. None means that the link says nothing.
func (s slowScorer) says(l timeml.TLink) (list []ineq) {
	x, y := l.From.String(), l.To.String()
	text, ok := s.table[l.Rel]
	if !ok {
		text = s.table[mirrored[l.Rel]]
		x, y = y, x
	}
	end := func(of string) string {
		if strings.HasSuffix(of, "x") {
			return of[:1] + x
		}
		return of[:1] + y
	}
	for part := range strings.FieldsSeq(text) {
		for _, op := range []string{"<", "≤", "="} {
			a, b, ok := strings.Cut(part, op)
			if !ok {
				continue
			}
			list = append(list, ineq{end(a), end(b), op == "<"})
			if op == "=" {
				list = append(list, ineq{end(b), end(a), false})
			}
		}
	}
	return list
}

// closed has, for two ends by number, 0: nothing known, 1: not after, 2: before.
type closed struct {
	number map[string]int
	cell   [][]int
}

// closure closes the links. It is inconsistent if something is before itself.
func (s slowScorer) closure(links []timeml.TLink) (c closed, consistent bool) {
	c.number = map[string]int{}
	var all []ineq
	for _, l := range links {
		all = append(all, s.says(l)...)
		for _, n := range []string{l.From.String(), l.To.String()} {
			all = append(all, ineq{"S" + n, "E" + n, true})
		}
	}
	for _, i := range all {
		for _, p := range []string{i.before, i.after} {
			if _, ok := c.number[p]; !ok {
				c.number[p] = len(c.number)
			}
		}
	}
	c.cell = make([][]int, len(c.number))
	for i := range c.cell {
		c.cell[i] = make([]int, len(c.number))
		c.cell[i][i] = 1
	}
	for _, i := range all {
		cell := &c.cell[c.number[i.before]][c.number[i.after]]
		*cell = max(*cell, 1)
		if i.strict {
			*cell = 2
		}
	}
	for k := range c.cell {
		for i := range c.cell {
			if c.cell[i][k] == 0 {
				continue
			}
			for j := range c.cell {
				if c.cell[k][j] > 0 {
					c.cell[i][j] = max(c.cell[i][j], c.cell[i][k], c.cell[k][j])
				}
			}
		}
	}
	for i := range c.cell {
		if c.cell[i][i] == 2 {
			return c, false
		}
	}
	return c, true
}

func (s slowScorer) follows(l timeml.TLink, from []timeml.TLink) bool {
	c, _ := s.closure(from)
	says := s.says(l)
	for _, i := range says {
		if i.before == i.after && !i.strict {
			continue // whatever the links
		}
		a, ok := c.number[i.before]
		b, ok2 := c.number[i.after]
		if !ok || !ok2 || c.cell[a][b] == 0 || i.strict && c.cell[a][b] < 2 {
			return false
		}
	}
	return len(says) > 0
}

// consistent keeps the links that say something and do not contradict earlier
// ones.
func (s slowScorer) consistent(links []timeml.TLink) (kept, dropped []timeml.TLink) {
	for _, l := range links {
		if len(s.says(l)) == 0 {
			continue
		}
		if _, ok := s.closure(append(slices.Clone(kept), l)); ok {
			kept = append(kept, l)
		} else {
			dropped = append(dropped, l)
		}
	}
	return kept, dropped
}

func (s slowScorer) reduced(links []timeml.TLink) []timeml.TLink {
	left := slices.Clone(links)
	for i := 0; i < len(left); {
		without := slices.Delete(slices.Clone(left), i, i+1)
		if s.follows(left[i], without) {
			left = without
		} else {
			i++
		}
	}
	return left
}

// score returns the counts that a Score has.
func (s slowScorer) score(system, reference []timeml.TLink) (counts [6]int) {
	sys, badSys := s.consistent(system)
	ref, badRef := s.consistent(reference)
	counts[4], counts[5] = len(badSys), len(badRef)
	for _, l := range s.reduced(sys) {
		counts[0]++
		if s.follows(l, ref) {
			counts[1]++
		}
	}
	for _, l := range s.reduced(ref) {
		counts[2]++
		if s.follows(l, sys) {
			counts[3]++
		}
	}
	return counts
}
