package actor

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/event/edtf"
)

// arc is an edge of a graph that must have no circle at any one time. The edge
// may be there from `from` until, and not including, `until`.
type arc struct {
	tail, head  int32
	from, until edtf.Seconds
}

// circles returns circles whose arcs can all be there at one time, each as the
// indices of its arcs in the order of the walk, beginning with the smallest; one
// for each part of the graph in which every node reaches every other. Undated
// arcs take linear time.
//
// Dated arcs are halved by time until what is left of a tangle is there
// throughout: near-linear, but for tangles made of ever other circles that
// never close, which are given up after a linear number of steps.
func circles(arcs []arc) [][]int32 {
	c := circler{arcs: arcs, budget: 64 * (len(arcs) + 1)}
	all := make([]int32, len(arcs))
	for i := range all {
		all[i] = int32(i)
	}
	for _, tangle := range c.tangles(all) {
		if circle := c.close(tangle, edtf.NegInf, edtf.PosInf); circle != nil {
			c.found = append(c.found, circle)
		}
	}
	slices.SortFunc(c.found, func(a, b []int32) int { return cmp.Compare(a[0], b[0]) })
	return c.found
}

type circler struct {
	arcs   []arc
	budget int
	found  [][]int32
}

// close returns a circle of the tangle whose arcs are all there at some time
// from lo to hi, nil if there is none.
func (c *circler) close(tangle []int32, lo, hi edtf.Seconds) []int32 {
	c.budget -= len(tangle)
	if c.budget < 0 {
		return nil
	}
	mid, ok := c.middle(tangle, lo, hi)
	if !ok {
		return c.shortest(tangle)
	}
	for _, half := range [][2]edtf.Seconds{{lo, mid}, {mid, hi}} {
		var there []int32
		for _, i := range tangle {
			if c.arcs[i].from < half[1] && c.arcs[i].until > half[0] {
				there = append(there, i)
			}
		}
		for _, t := range c.tangles(there) {
			if circle := c.close(t, half[0], half[1]); circle != nil {
				return circle
			}
		}
	}
	return nil
}

// middle returns the median of the times between lo and hi at which an arc of
// the tangle comes or goes.
func (c *circler) middle(tangle []int32, lo, hi edtf.Seconds) (edtf.Seconds, bool) {
	var times []edtf.Seconds
	for _, i := range tangle {
		for _, t := range []edtf.Seconds{c.arcs[i].from, c.arcs[i].until} {
			if lo < t && t < hi {
				times = append(times, t)
			}
		}
	}
	if len(times) == 0 {
		return 0, false
	}
	slices.Sort(times)
	return times[len(times)/2], true
}

// tangles returns the arcs that lie on circles, those of one strongly connected
// component together, each in ascending order.
func (c *circler) tangles(arcs []int32) [][]int32 {
	component := c.components(arcs)
	of := make(map[int32]int) // component to place in the result
	var tangles [][]int32
	for _, i := range arcs {
		a := c.arcs[i]
		n := component[a.tail]
		if n != component[a.head] || a.tail == a.head {
			continue
		}
		at, ok := of[n]
		if !ok {
			at = len(tangles)
			of[n] = at
			tangles = append(tangles, nil)
		}
		tangles[at] = append(tangles[at], i)
	}
	return tangles
}

// components numbers the strongly connected components of the graph of the
// arcs, by Tarjan's algorithm with an explicit stack.
func (c *circler) components(arcs []int32) map[int32]int32 {
	outward := c.outward(arcs)
	type frame struct {
		node int32
		next int
	}
	index := make(map[int32]int32, len(outward))
	low := make(map[int32]int32, len(outward))
	component := make(map[int32]int32, len(outward))
	var open []int32
	var stack []frame
	enter := func(n int32) {
		index[n] = int32(len(index))
		low[n] = index[n]
		open = append(open, n)
		stack = append(stack, frame{node: n})
	}
	for _, i := range arcs {
		if _, seen := index[c.arcs[i].tail]; seen {
			continue
		}
		enter(c.arcs[i].tail)
		for len(stack) > 0 {
			f := &stack[len(stack)-1]
			if f.next < len(outward[f.node]) {
				head := c.arcs[outward[f.node][f.next]].head
				f.next++
				if _, seen := index[head]; !seen {
					enter(head)
				} else if _, closed := component[head]; !closed {
					low[f.node] = min(low[f.node], index[head])
				}
				continue
			}
			n := f.node
			stack = stack[:len(stack)-1]
			if len(stack) > 0 {
				up := stack[len(stack)-1].node
				low[up] = min(low[up], low[n])
			}
			if low[n] == index[n] {
				for {
					last := open[len(open)-1]
					open = open[:len(open)-1]
					component[last] = n
					if last == n {
						break
					}
				}
			}
		}
	}
	return component
}

// outward returns the arcs by their tails.
func (c *circler) outward(arcs []int32) map[int32][]int32 {
	outward := make(map[int32][]int32)
	for _, i := range arcs {
		outward[c.arcs[i].tail] = append(outward[c.arcs[i].tail], i)
	}
	return outward
}

// shortest returns a shortest circle through the first arc of a tangle.
func (c *circler) shortest(tangle []int32) []int32 {
	first := tangle[0]
	outward := c.outward(tangle)
	came := map[int32]int32{c.arcs[first].head: first} // node to the arc it was reached by
	queue := []int32{c.arcs[first].head}
	for queue[0] != c.arcs[first].tail {
		for _, i := range outward[queue[0]] {
			if _, seen := came[c.arcs[i].head]; !seen {
				came[c.arcs[i].head] = i
				queue = append(queue, c.arcs[i].head)
			}
		}
		queue = queue[1:]
	}
	var circle []int32
	for n := c.arcs[first].tail; ; n = c.arcs[circle[len(circle)-1]].tail {
		circle = append(circle, came[n])
		if came[n] == first {
			break
		}
	}
	slices.Reverse(circle)
	return circle
}
