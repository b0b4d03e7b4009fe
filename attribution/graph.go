package attribution

import "slices"

// components returns the groups of nodes of a directed graph that can reach
// each other, every group after all those that can be reached from it. It is
// Tarjan's algorithm with a stack of its own, because a chain of references may
// be as long as the list of claims.
func components(next [][]int) [][]int {
	w := walker{next: next, order: make([]int, len(next)), low: make([]int, len(next))}
	for start := range next {
		if w.order[start] == 0 {
			w.walk(start)
		}
	}
	return w.found
}

type walker struct {
	next [][]int
	// order is when a node was first seen, from 1; low the earliest seen of
	// those it leads back to. A node whose group is complete has low 0.
	order, low []int
	seen       int
	open       []int // nodes whose group is not complete
	found      [][]int
}

// frame is a node on the way and the edge to take next.
type frame struct{ node, edge int }

func (w *walker) walk(start int) {
	path := []frame{w.enter(start)}
	for len(path) > 0 {
		top := &path[len(path)-1]
		if top.edge < len(w.next[top.node]) {
			to := w.next[top.node][top.edge]
			top.edge++
			switch {
			case w.order[to] == 0:
				path = append(path, w.enter(to))
			case w.low[to] != 0:
				w.low[top.node] = min(w.low[top.node], w.order[to])
			}
			continue
		}
		done := top.node
		low := w.leave(done)
		path = path[:len(path)-1]
		if len(path) > 0 && low != 0 {
			above := path[len(path)-1].node
			w.low[above] = min(w.low[above], low)
		}
	}
}

func (w *walker) enter(node int) frame {
	w.seen++
	w.order[node], w.low[node] = w.seen, w.seen
	w.open = append(w.open, node)
	return frame{node: node}
}

// leave completes the group of a node if the node is the first of it; the
// result is what the node leads back to, 0 when its group is complete.
func (w *walker) leave(node int) int {
	if w.low[node] != w.order[node] {
		return w.low[node]
	}
	i := len(w.open) - 1
	for w.open[i] != node {
		i--
	}
	group := slices.Clone(w.open[i:])
	w.open = w.open[:i]
	for _, member := range group {
		w.low[member] = 0
	}
	slices.Sort(group)
	w.found = append(w.found, group)
	return 0
}

// circles returns one circle of a directed graph for every group of nodes that
// can reach each other, beginning with its smallest node, in the order of those
// nodes. Edges from a node to itself do not count.
func circles(next [][]int) [][]int {
	group := make([]int, len(next))
	all := components(next)
	for g, nodes := range all {
		for _, n := range nodes {
			group[n] = g
		}
	}
	var found [][]int
	for g, nodes := range all {
		if len(nodes) == 1 {
			continue
		}
		var path []int
		at := nodes[0]
		place := make(map[int]int)
		for {
			if i, ok := place[at]; ok {
				path = path[i:]
				break
			}
			place[at] = len(path)
			path = append(path, at)
			i := slices.IndexFunc(next[at], func(to int) bool { return to != at && group[to] == g })
			at = next[at][i]
		}
		first := slices.Index(path, slices.Min(path))
		found = append(found, slices.Concat(path[first:], path[:first]))
	}
	slices.SortFunc(found, func(a, b []int) int { return a[0] - b[0] })
	return found
}
