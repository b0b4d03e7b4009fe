package escalation

import (
	"math"
	"slices"

	"github.com/casus-events/casus/event"
)

// Link is an act in the [Result.Forest]: what it answers, if anything.
type Link struct {
	ID event.ID
	// Cause is the act that it answers, "" where that is nothing known.
	Cause event.ID
	// P is the probability of that.
	P float64
	// Root is the act at which the chain of causes begins, the act itself
	// where it answers nothing known; Depth is how many steps lead there, and
	// ChainP the product of the probabilities of the steps.
	Root   event.ID
	Depth  int
	ChainP float64
	// Turn compares the act with its cause.
	Turn Turn
}

// Forest returns for each act one cause, or none, so that all together are as
// probable as can be, in the order of [Result.Answers]. No chain of causes leads
// back to where it began.
//
// That is the most probable parent of each act, except where those form a circle,
// which only acts can whose dates leave their order open. There the branching of
// the greatest weight is found by contracting circles (Chu and Liu, "On the
// shortest arborescence of a directed graph", 1965; Edmonds, "Optimum branchings",
// 1967). The first call costs what the result did, and the sorting of the
// candidates of the acts in circles; it is kept for [Result.Shape] and later calls.
func (r *Result) Forest() []Link { return slices.Clone(r.forest()) }

func (r *Result) findForest() []Link {
	f := newForest(r)
	for slot := range f.choice {
		f.settle(int32(slot)) //nolint:gosec // a slot
	}
	f.expand()
	return f.links()
}

// arc is a possible step from an act to a cause; a cause of -1 is none.
type arc struct {
	cause, act int32
	weight     Nats
	p          float64
}

// forest grows the branching of the greatest weight. Its nodes are the slots,
// and after them the circles that were contracted.
type forest struct {
	r *Result
	w *worker
	// choice is the best arc into each node, the sealed acts of earlier results
	// without one; state whether it is settled.
	choice []arc
	state  []nodeState
	// within is the circle of which a node is part, -1 if none; top leads to the
	// outermost one, shortened on the way.
	within, top []int32
	// heaps are the arcs into nodes of which more than the best was asked for.
	heaps map[int32]*arcHeap
}

// better orders arcs by weight; equal ones by the ranks of cause and act.
func (f *forest) better(x, y arc) bool {
	if x.weight != y.weight {
		return x.weight > y.weight
	}
	if a, b := f.rankOf(x.cause), f.rankOf(y.cause); a != b {
		return a < b
	}
	return f.rankOf(x.act) < f.rankOf(y.act)
}

func (f *forest) rankOf(slot int32) int32 {
	if slot < 0 {
		return -1
	}
	return f.r.ix.lain[slot].rank
}

type nodeState uint8

const (
	nodeNew nodeState = iota
	nodeOnPath
	nodeSettled
)

func newForest(r *Result) *forest {
	n := len(r.ix.entries)
	f := &forest{
		r: r, w: newWorker(r.ix, r.score), choice: make([]arc, n), state: make([]nodeState, n),
		within: make([]int32, n), top: make([]int32, n), heaps: map[int32]*arcHeap{},
	}
	for i := range n {
		slot := int32(i) //nolint:gosec // a slot
		f.within[i], f.top[i] = -1, slot
		best := arc{cause: -1, act: slot, weight: -mostNats}
		for j, a := range f.arcs(slot) {
			if j == 0 || f.better(a, best) {
				best = a
			}
		}
		f.choice[i] = best
	}
	return f
}

// arcs returns the possible steps from an act.
func (f *forest) arcs(slot int32) []arc {
	if f.r.ix.lain[slot].is(lainSealed) {
		return nil
	}
	f.w.attribute(slot)
	list := []arc{{-1, slot, NatsOf(math.Log(f.w.noneP)), f.w.noneP}}
	for i := range f.w.cands {
		c := &f.w.cands[i]
		list = append(list, arc{c.slot, slot, NatsOf(math.Log(c.p)), c.p})
	}
	return list
}

func (f *forest) find(node int32) int32 {
	for f.top[node] != node {
		f.top[node] = f.top[f.top[node]]
		node = f.top[node]
	}
	return node
}

// settle follows the best causes of a node until they lead to none or to what is
// settled, and contracts the circles that it comes upon.
func (f *forest) settle(node int32) {
	var path []int32
	for node = f.find(node); f.state[node] != nodeSettled; {
		if f.state[node] == nodeOnPath {
			path, node = f.contract(path, node)
		}
		f.state[node] = nodeOnPath
		path = append(path, node)
		if f.choice[node].cause < 0 {
			break
		}
		node = f.find(f.choice[node].cause)
	}
	for _, n := range path {
		f.state[n] = nodeSettled
	}
}

// contract makes one node of the end of a path from a node on. Coming into the
// circle at one of its nodes gives up the arc that leads there now.
func (f *forest) contract(path []int32, from int32) (rest []int32, circle int32) {
	circle = int32(len(f.choice)) //nolint:gosec // fewer than twice the acts
	at := len(path) - 1
	for path[at] != from {
		at--
	}
	var all *arcHeap
	for _, n := range path[at:] {
		h := f.heapOf(n)
		h.raise(-f.choice[n].weight)
		all = f.meld(all, h)
		f.within[n], f.top[n] = circle, circle
		delete(f.heaps, n)
	}
	f.within, f.top = append(f.within, -1), append(f.top, circle)
	f.state, f.choice = append(f.state, nodeNew), append(f.choice, arc{})
	for all.arc.cause >= 0 && f.find(all.arc.cause) == circle {
		all = f.pop(all)
	}
	f.choice[circle] = all.arc
	f.heaps[circle] = all
	return path[:at], circle
}

// expand goes back into the circles, the last first: the arc that leads into one
// replaces the one that led to where it enters.
func (f *forest) expand() {
	for node := len(f.choice) - 1; node >= len(f.r.ix.entries); node-- {
		in := f.choice[node]
		at := in.act
		for f.within[at] != int32(node) { //nolint:gosec // a node
			at = f.within[at]
		}
		f.choice[at] = in
	}
}

// links puts the branching in the form in which it is handed out. Causes come
// before effects along a chain, so each chain is followed once.
func (f *forest) links() []Link {
	ix := f.r.ix
	links := make([]Link, len(ix.entries)) // by slot
	var chain []int32
	for _, slot := range ix.order {
		chain = chain[:0]
		for at := slot; at >= 0 && links[at].ID == ""; at = f.choice[at].cause {
			chain = append(chain, at)
		}
		for _, at := range slices.Backward(chain) {
			f.link(links, at)
		}
	}
	list := make([]Link, 0, len(links))
	for _, slot := range ix.order {
		if !f.r.ix.lain[slot].is(lainSealed) {
			list = append(list, links[slot])
		}
	}
	return list
}

// link fills in one link after that of its cause.
func (f *forest) link(links []Link, slot int32) {
	e, a := f.r.ix.entries[slot], f.choice[slot]
	l := Link{ID: e.act.ID, P: a.p, Root: e.act.ID, ChainP: 1}
	if a.cause >= 0 {
		cause := &links[a.cause]
		l.Cause, l.Root, l.Depth, l.ChainP = cause.ID, cause.Root, cause.Depth+1, cause.ChainP*a.p
		l.Turn = TurnOf(f.r.ix.o.Ladder, f.r.ix.entries[a.cause].act.Hostility, e.act.Hostility)
	}
	links[slot] = l
}

// arcHeap is a leftist heap of arcs, the best on top, whose weights can be
// changed all at once (Crane, "Linear lists and priority queues as balanced
// binary trees", 1972).
type arcHeap struct {
	arc         arc
	add         Nats // to be added to all weights below
	height      int
	left, right *arcHeap
}

// raise adds to the weights of all arcs.
func (h *arcHeap) raise(by Nats) {
	if h != nil {
		h.arc.weight += by
		h.add += by
	}
}

// push hands what is to be added on to the branches.
func (h *arcHeap) push() {
	h.left.raise(h.add)
	h.right.raise(h.add)
	h.add = 0
}

func (h *arcHeap) tall() int {
	if h == nil {
		return 0
	}
	return h.height
}

// meld makes one heap of two. It goes down the right branches alone, which are
// no longer than a logarithm.
func (f *forest) meld(x, y *arcHeap) *arcHeap {
	switch {
	case x == nil:
		return y
	case y == nil:
		return x
	case f.better(y.arc, x.arc):
		x, y = y, x
	}
	x.push()
	x.right = f.meld(x.right, y)
	if x.left.tall() < x.right.tall() {
		x.left, x.right = x.right, x.left
	}
	x.height = x.right.tall() + 1
	return x
}

func (f *forest) pop(h *arcHeap) *arcHeap {
	h.push()
	return f.meld(h.left, h.right)
}

// heapOf returns the arcs into a node.
func (f *forest) heapOf(node int32) *arcHeap {
	if h, ok := f.heaps[node]; ok {
		return h
	}
	var h *arcHeap
	for _, a := range f.arcs(node) {
		h = f.meld(h, &arcHeap{arc: a, height: 1})
	}
	return h
}
