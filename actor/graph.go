package actor

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/edtf"
)

// graph is the relations as ties between nodes. A node is an actor under all
// the identifiers that undisputed same-as relations give it; identifiers that
// only relations mention are nodes too.
type graph struct {
	number map[ID]int32 // of every identifier, in the order of first mention
	ids    []ID
	record []int   // by number: the index of the actor's record, -1 without one
	rep    []int32 // by number: the first number of the same actor
	life   []period
	kind   []Kind // by representative
	same   [][]int32

	ties []tie
	// ends holds, for each representative r, in ends[from[r]:from[r+1]] the
	// ties that it is an end of, by kind and then in the order of the
	// relations.
	ends []end
	from []int32
}

// tie is a relation between two representatives, in its stored direction.
type tie struct {
	relation         int32
	subject, object  int32
	kind             RelationKind
	rank             int8 // of the kind among all, for the order of ends
	period           period
	stands, disputed bool
}

// end is one end of a tie: out if it is the subject's.
type end struct {
	tie int32
	out bool
}

// newGraph takes the relations in; voice tells who speaks through a cite.
func newGraph(actors []Actor, relations []Relation, voice func(Cite) voice) *graph {
	g := &graph{number: make(map[ID]int32, len(actors))}
	for i, a := range actors {
		if n := g.node(a.ID); g.record[n] < 0 {
			g.record[n] = i
		}
	}
	for _, r := range relations {
		g.node(r.Subject)
		g.node(r.Object)
	}
	g.merge(relations, voice)
	g.describe(actors)
	g.tie(relations)
	for i := range g.ties {
		t := &g.ties[i]
		t.stands, t.disputed = g.standing(*t, relations[t.relation].Cites, voice)
	}
	return g
}

// node returns the number of an identifier, giving it one if it is new.
func (g *graph) node(id ID) int32 {
	n, ok := g.number[id]
	if !ok {
		n = int32(len(g.ids))
		g.number[id] = n
		g.ids = append(g.ids, id)
		g.record = append(g.record, -1)
	}
	return n
}

// find returns the representative of an identifier, -1 if nothing mentions it.
func (g *graph) find(id ID) int32 {
	n, ok := g.number[id]
	if !ok {
		return -1
	}
	return g.rep[n]
}

// recordOf returns the index of the actor's own record, -1 without one.
func (g *graph) recordOf(id ID) int {
	n, ok := g.number[id]
	if !ok {
		return -1
	}
	return g.record[n]
}

func (g *graph) canonical(id ID) ID {
	if n := g.find(id); n >= 0 {
		return g.ids[n]
	}
	return id
}

// merge finds the representatives.
func (g *graph) merge(relations []Relation, voice func(Cite) voice) {
	type pair struct{ a, b int32 }
	contested := make(map[pair]bool)
	var sames []pair
	for _, r := range relations {
		if r.Kind != SameAs {
			continue
		}
		a, b := g.number[r.Subject], g.number[r.Object]
		p := pair{min(a, b), max(a, b)}
		if s := stancesOf(r.Cites, voice); !s.asserted || len(s.against) > 0 {
			contested[p] = true
		}
		sames = append(sames, p)
	}
	sets := newDisjoint(len(g.ids))
	for _, p := range sames {
		if !contested[p] {
			sets.join(p.a, p.b)
		}
	}
	g.rep = make([]int32, len(g.ids))
	g.same = make([][]int32, len(g.ids))
	for n := range g.rep {
		r := sets.find(int32(n))
		g.rep[n] = r
		g.same[r] = append(g.same[r], int32(n))
	}
}

// describe takes over what the records say of each representative: when it
// existed and of what kind it is.
func (g *graph) describe(actors []Actor) {
	g.life = make([]period, len(g.ids))
	g.kind = make([]Kind, len(g.ids))
	for n := range g.ids {
		r := g.rep[n]
		if int(r) == n {
			g.life[r] = always()
		}
		if i := g.record[n]; i >= 0 {
			g.life[r] = g.life[r].and(periodOf(actors[i].Start, actors[i].End))
			if g.kind[r] == "" {
				g.kind[r] = actors[i].Kind
			}
		}
	}
}

// tie makes the ties and their ends.
func (g *graph) tie(relations []Relation) {
	g.ties = make([]tie, 0, len(relations))
	g.from = make([]int32, len(g.ids)+1)
	for i, r := range relations {
		kind, inverted := r.Kind.Stored()
		t := tie{
			relation: int32(i), kind: kind, rank: kind.rank(), subject: g.find(r.Subject), object: g.find(r.Object),
			period: periodOf(r.Start, r.End),
		}
		if inverted {
			t.subject, t.object = t.object, t.subject
		}
		if kind.ofTheLiving() {
			t.period = t.period.and(g.life[t.subject]).and(g.life[t.object])
		}
		g.ties = append(g.ties, t)
		g.from[t.subject+1]++
		g.from[t.object+1]++
	}
	for n := range g.ids {
		g.from[n+1] += g.from[n]
	}
	order := make([]int32, len(g.ties))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(g.ties[a].rank, g.ties[b].rank) })
	g.ends = make([]end, 2*len(relations))
	next := slices.Clone(g.from)
	for _, i := range order {
		t := &g.ties[i]
		g.ends[next[t.subject]] = end{tie: i, out: true}
		next[t.subject]++
		g.ends[next[t.object]] = end{tie: i}
		next[t.object]++
	}
}

// rank returns the place of a kind among the known ones; all others come last.
func (k RelationKind) rank() int8 {
	kinds := RelationKinds()
	if i := slices.Index(kinds, k); i >= 0 {
		return int8(i)
	}
	return int8(len(kinds))
}

// ofTheLiving reports whether such a relation holds only while both actors
// exist. One identity is for ever, and a successor comes when the other is gone.
func (k RelationKind) ofTheLiving() bool { return k != SameAs && k != SuccessorOf }

// endsOf returns the ends of ties at a representative that may be of the kind:
// all of them are if it is a known one.
func (g *graph) endsOf(n int32, kind RelationKind) []end {
	ends := g.ends[g.from[n]:g.from[n+1]]
	rank := kind.rank()
	find := func(rank int8) int {
		i, _ := slices.BinarySearchFunc(ends, rank, func(e end, rank int8) int { return cmp.Compare(g.ties[e.tie].rank, rank) })
		return i
	}
	return ends[find(rank):find(rank+1)]
}

// other returns the node at the far end of a tie.
func (g *graph) other(e end) int32 {
	if e.out {
		return g.ties[e.tie].object
	}
	return g.ties[e.tie].subject
}

// holds answers whether a tie holds at the time, as far as the record settles it.
func (t *tie) holds(at edtf.Bounds) casus.Truth {
	is := t.period.during(at)
	if is == casus.Yes && !t.stands {
		return casus.Undetermined
	}
	return is
}
