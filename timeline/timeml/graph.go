package timeml

import (
	"errors"

	"github.com/casus-events/casus/timeline/allen"
	"github.com/casus-events/casus/timeline/stn"
)

// GraphOptions say how links are read. A nil *GraphOptions and the zero one are
// the defaults.
type GraphOptions struct {
	// Model is the reading of the words.
	Model Model
	// DuringIsSimultaneous reads DURING and DURING_INV as SIMULTANEOUS. The
	// scorer of TempEval-3 does so.
	DuringIsSimultaneous bool
}

// Graph is a set of temporal links that can all hold, and what follows from
// them. It is made by [NewGraph], not changed afterwards, and safe for concurrent
// use.
type Graph struct {
	options GraphOptions
	net     stn.Network
	spans   map[Node]allen.Interval
	held    []heldLink
	dropped []Dropped
	passed  []TLink
}

// heldLink is a link that the network holds under the number of its place as
// its tag.
type heldLink struct {
	link        TLink
	constraints []stn.Constraint
}

// Dropped is a link that contradicts others which came before it.
type Dropped struct {
	Link TLink
	// Against are the earlier links that it contradicts: all of them
	// together, and no fewer. There are none where a link contradicts itself,
	// such as "e1 BEFORE e1".
	Against []TLink
}

// nature is the tag of what holds without being stated: that things start
// before they end.
const nature stn.Tag = -1

// NewGraph puts links into a network in their order. One that contradicts
// earlier ones is left out, and so are words that say nothing. The cost is near
// linear in the number of links.
func NewGraph(links []TLink, o *GraphOptions) *Graph {
	g := &Graph{spans: make(map[Node]allen.Interval)}
	if o != nil {
		g.options = *o
	}
	for _, l := range links {
		g.add(l)
	}
	g.net.Solve()
	return g
}

func (g *Graph) add(l TLink) {
	set, known := g.read(l)
	if !known || set == allen.Full || l.From.IsZero() || l.To.IsZero() {
		g.passed = append(g.passed, l)
		return
	}
	// All sets of the table are convex.
	constraints, _ := set.Constraints(g.interval(l.From), g.interval(l.To))
	err := g.net.Add(stn.Tag(len(g.held)), constraints...)
	if err == nil {
		g.held = append(g.held, heldLink{l, constraints})
		return
	}
	d := Dropped{Link: l}
	if conflict, ok := errors.AsType[*stn.ConflictError](err); ok {
		for _, tag := range conflict.Tags() {
			if tag != nature && int(tag) < len(g.held) {
				d.Against = append(d.Against, g.held[tag].link)
			}
		}
	}
	g.dropped = append(g.dropped, d)
}

// read returns what a link says, by the options.
func (g *Graph) read(l TLink) (allen.Set, bool) {
	rel := l.Rel
	if g.options.DuringIsSimultaneous && (rel == During || rel == DuringInv) {
		rel = Simultaneous
	}
	return rel.Relations(g.options.Model)
}

// interval returns the interval of a node, which is new where the node is.
func (g *Graph) interval(n Node) allen.Interval {
	if i, ok := g.spans[n]; ok {
		return i
	}
	p := g.net.AddPoints(2)
	i := allen.Interval{Start: p, End: p + 1}
	// Two new points contradict nothing.
	_ = g.net.Add(nature, i.Lasting())
	g.spans[n] = i
	return i
}

// Links returns the links that the graph holds, in their order.
func (g *Graph) Links() []TLink {
	list := make([]TLink, 0, len(g.held))
	for _, h := range g.held {
		list = append(list, h.link)
	}
	return list
}

// Dropped returns the links left out because they contradict earlier ones.
func (g *Graph) Dropped() []Dropped { return append([]Dropped(nil), g.dropped...) }

// Passed returns the links left out because they say nothing about time: those
// with a word that says nothing or is not known, and those of which one side is
// missing.
func (g *Graph) Passed() []TLink { return append([]TLink(nil), g.passed...) }

// Between returns the relations of a to b that the links leave open. It is
// exact, and the full set where no link speaks of one of the two.
func (g *Graph) Between(a, b Node) allen.Set {
	i, ok := g.spans[a]
	j, ok2 := g.spans[b]
	switch {
	case ok && ok2:
		return allen.Between(&g.net, i, j)
	case a == b:
		return allen.Of(allen.Equals)
	default:
		return allen.Full
	}
}

// Entails reports whether a link follows from those of the graph. One that says
// nothing about time does not count as following.
func (g *Graph) Entails(l TLink) bool {
	set, known := g.read(l)
	i, ok := g.spans[l.From]
	j, ok2 := g.spans[l.To]
	if !known || set == allen.Full || !ok || !ok2 {
		return false
	}
	constraints, _ := set.Constraints(i, j)
	return entailed(&g.net, constraints)
}

// HeldOut tells for each of Links whether it follows from the others. For n
// links it solves n networks that differ in one link, each in near linear time.
func (g *Graph) HeldOut() []bool {
	follows := make([]bool, len(g.held))
	work := g.net.Clone()
	for i, h := range g.held {
		work.Retract(stn.Tag(i))
		follows[i] = entailed(work, h.constraints)
		_ = work.Add(stn.Tag(i), h.constraints...) // it held before
	}
	return follows
}

// Reduced returns the links that are left when, one after the other in their
// order, those are taken away that follow from what is left. From the result
// all links follow again, and none of it from the rest of it. There are other
// such sets, of other sizes too; finding the smallest is NP-hard. The cost is
// that of [Graph.HeldOut].
func (g *Graph) Reduced() []TLink {
	work := g.net.Clone()
	var kept []TLink
	for i, h := range g.held {
		work.Retract(stn.Tag(i))
		if !entailed(work, h.constraints) {
			_ = work.Add(stn.Tag(i), h.constraints...) // it held before
			kept = append(kept, h.link)
		}
	}
	return kept
}

func entailed(net *stn.Network, constraints []stn.Constraint) bool {
	for _, c := range constraints {
		if !net.Entails(c) {
			return false
		}
	}
	return true
}
