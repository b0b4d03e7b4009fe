package actor

import (
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/edtf"
)

// move is one step of a walk over the ties: from a node in state `from`, over a
// tie of the kind, away from the tie's subject if out, into state `to`.
type move struct {
	kind     RelationKind
	out      bool
	from, to state
	// organ asks that the node stepped to answer for what its parts do:
	// that it be no coalition or organisation of states.
	organ bool
}

type state uint8

// The states of walks. A walk starts in start and arrives in arrived.
const (
	start state = iota
	arrived
	passing // at a node that is on the way and not itself an answer
)

// moves are the steps that a question may follow. They are small lists, so that
// a function returns each.
type moves func() []move

// walkBelongs leads from an actor to all it belongs to.
func walkBelongs() []move {
	return []move{
		{kind: PartOf, out: true, from: start, to: arrived},
		{kind: MemberOf, out: true, from: start, to: arrived},
		{kind: PartOf, out: true, from: arrived, to: arrived},
		{kind: MemberOf, out: true, from: arrived, to: arrived},
	}
}

// walkMembers leads from an actor to all that belong to it.
func walkMembers() []move {
	return []move{
		{kind: PartOf, from: start, to: arrived},
		{kind: MemberOf, from: start, to: arrived},
		{kind: PartOf, from: arrived, to: arrived},
		{kind: MemberOf, from: arrived, to: arrived},
	}
}

// walkCommand leads upward from an actor to those who command it or what it
// belongs to, and to the holders of commanding offices.
func walkCommand() []move {
	return []move{
		{kind: Commands, from: start, to: arrived},
		{kind: Commands, from: arrived, to: arrived},
		{kind: HoldsOffice, from: arrived, to: arrived},
		{kind: HoldsOffice, out: true, from: start, to: passing},
		{kind: PartOf, out: true, from: start, to: passing},
		{kind: MemberOf, out: true, from: start, to: passing},
		{kind: PartOf, out: true, from: arrived, to: passing},
		{kind: MemberOf, out: true, from: arrived, to: passing},
		{kind: PartOf, out: true, from: passing, to: passing},
		{kind: Commands, from: passing, to: arrived},
	}
}

// walkSponsors leads from a proxy to its backers and to those whose organs they
// are.
func walkSponsors() []move { return agents(Backs, false) }

// walkHosts leads from a guest to its hosts and to those whose organs they are.
func walkHosts() []move { return agents(Hosts, false) }

// walkDesignators leads from the designated to who designated it and to those
// whose organs they are.
func walkDesignators() []move { return agents(DesignatedBy, true) }

func agents(kind RelationKind, out bool) []move {
	return []move{
		{kind: kind, out: out, from: start, to: arrived},
		{kind: PartOf, out: true, from: arrived, to: arrived, organ: true},
	}
}

// walkSpokesman leads from a speaker to those for whom it may be speaking.
func walkSpokesman() []move {
	return append(walkBelongs(),
		move{kind: HoldsOffice, out: true, from: start, to: arrived},
		move{kind: HoldsOffice, out: true, from: arrived, to: arrived},
		move{kind: Commands, out: true, from: start, to: arrived},
	)
}

// direct is one step over a tie of the kind, outward from its subject; a
// symmetric kind is stepped over either way.
func direct(kind RelationKind) moves {
	return func() []move {
		steps := []move{{kind: kind, out: true, from: start, to: arrived}}
		if kind.Inverse() == kind {
			steps = append(steps, move{kind: kind, from: start, to: arrived})
		}
		return steps
	}
}

// walkOptions limit a walk.
type walkOptions struct {
	at edtf.Bounds
	// target is the only node that counts as arrived at, and ends the walk,
	// unless the walk goes everywhere.
	target     int32
	everywhere bool
	// past follows ties that do not hold at the time, after all others.
	past bool
}

// arrival is one node that a walk arrived at, over the ties of a path.
type arrival struct {
	node     int32
	is       casus.Truth
	disputed bool
	path     []end
}

// walk returns the nodes that the moves lead to from a node, itself left out:
// first those over ties that hold, then those over ties of which some may not,
// each nearest first and otherwise in the order of the moves and of the
// relations. A node comes once, with its surest and shortest path.
func (g *graph) walk(from int32, m moves, o walkOptions) []arrival {
	w := walker{graph: g, moves: m(), options: o, seen: make(map[place]int32)}
	w.reach(place{node: from, state: start}, -1, end{})
	done := w.run(casus.Yes) || w.run(casus.Undetermined)
	if !done && o.past {
		w.run(casus.No)
	}
	return w.arrivals
}

// place is a node in a state.
type place struct {
	node  int32
	state state
}

// walker is a walk under way: a search by breadth, first over the ties that
// hold, then from everywhere it came to over those that may not.
type walker struct {
	graph    *graph
	moves    []move
	options  walkOptions
	seen     map[place]int32 // index in steps
	steps    []step
	arrivals []arrival
}

// step is a place the walk came to, over which tie and from which step.
type step struct {
	place    place
	previous int32
	over     end
}

func (w *walker) reach(p place, previous int32, over end) bool {
	if _, ok := w.seen[p]; ok {
		return false
	}
	w.seen[p] = int32(len(w.steps))
	w.steps = append(w.steps, step{place: p, previous: previous, over: over})
	return true
}

// run follows the ties that are no less sure to hold than is, and reports
// whether the walk is at its end.
func (w *walker) run(is casus.Truth) bool {
	for i := 0; i < len(w.steps); i++ { //nolint:intrange // steps grows on the way
		at := w.steps[i].place
		for _, m := range w.moves {
			if m.from == at.state && w.step(m, int32(i), is) {
				return true
			}
		}
	}
	return false
}

// step follows a move from step i, and reports whether the walk is at its end.
func (w *walker) step(m move, i int32, is casus.Truth) bool {
	for _, e := range w.graph.endsOf(w.steps[i].place.node, m.kind) {
		if !w.allows(m, e, is) {
			continue
		}
		to := place{node: w.graph.other(e), state: m.to}
		if w.reach(to, i, e) && m.to == arrived && w.arrive(is) {
			return true
		}
	}
	return false
}

// allows reports whether a move may go over a tie, if it is no less sure to
// hold than is.
func (w *walker) allows(m move, e end, is casus.Truth) bool {
	t := &w.graph.ties[e.tie]
	if m.kind != t.kind || m.out != e.out {
		return false
	}
	if m.organ && !answersForParts(w.graph.kind[w.graph.other(e)]) {
		return false
	}
	holds := t.holds(w.options.at)
	return is == casus.No || holds == casus.Yes || holds == is
}

// answersForParts reports whether what a part does counts as done by a whole of
// the kind. States act together in coalitions and organisations, and each of
// them alone does not act for the others.
func answersForParts(whole Kind) bool { return whole != KindCoalition && whole != KindOrganisation }

// arrive notes the last step as an arrival, unless the node was arrived at
// before, and reports whether it was the target.
func (w *walker) arrive(is casus.Truth) bool {
	last := int32(len(w.steps) - 1)
	node := w.steps[last].place.node
	if node == w.steps[0].place.node {
		return false
	}
	if !w.options.everywhere && node != w.options.target {
		return false
	}
	a := arrival{node: node, is: is}
	for i := last; i > 0; i = w.steps[i].previous {
		over := w.steps[i].over
		a.path = append(a.path, over)
		a.disputed = a.disputed || w.graph.ties[over.tie].disputed
	}
	slices.Reverse(a.path)
	w.arrivals = append(w.arrivals, a)
	return !w.options.everywhere
}
