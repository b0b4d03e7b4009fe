package actor

import (
	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/edtf"
)

// Bonded is an actor that stands in a relation to the one asked about.
type Bonded struct {
	// Actor is the canonical ID.
	Actor ID
	// Is is Yes, or Undetermined where the dates or a dispute leave it open.
	// Those for whom it is No are left out.
	Is casus.Truth
	// Disputed: somebody denies or doubts a relation on the path. The denial
	// of a party to the relation leaves Is as it is.
	Disputed bool
	// Relation is the last of the path, the one that has Actor as an end.
	Relation Relation
	// Path is the chain of relations from the actor asked about to Actor;
	// of a direct relation it is that one alone.
	Path []Relation
}

// Related returns those to whom the actor directly stands in relations of the
// kind at the time of a happening within at, one entry a relation, in the order
// of the relations. The kind may be an inverse name: "backed-by" gives backers.
// Of SameAs it gives the contested ones, since the others make one actor.
// Bounds that no happening satisfies, such as the zero Bounds, ask without a
// time.
func (r *Registry) Related(id ID, kind RelationKind, at edtf.Bounds) []Bonded {
	r = r.orEmpty()
	node := r.graph.find(id)
	if node < 0 {
		return nil
	}
	at = anyTime(at)
	stored, inverted := kind.Stored()
	symmetric := stored.Inverse() == stored
	var bonded []Bonded
	for _, e := range r.graph.endsOf(node, stored) {
		t := &r.graph.ties[e.tie]
		if t.kind != stored || e.out == inverted && !symmetric || t.subject == t.object {
			continue
		}
		if is := t.holds(at); is != casus.No {
			found := arrival{node: r.graph.other(e), is: is, disputed: t.disputed, path: []end{e}}
			bonded = append(bonded, r.bonded(found))
		}
	}
	return bonded
}

// Sponsors returns who backs the actor: those of whom a relation says it, and
// the wholes whose parts they are, for what an organ does its state does. That
// ends at coalitions and organisations of states, in which no member answers
// for the others.
func (r *Registry) Sponsors(id ID, at edtf.Bounds) []Bonded { return r.walk(id, walkSponsors, at) }

// Members returns those who belong to the actor: its parts and members, theirs,
// and so on.
func (r *Registry) Members(id ID, at edtf.Bounds) []Bonded { return r.walk(id, walkMembers, at) }

// Command returns the chain of command above the actor, the nearest first: who
// commands it, or what it belongs to, or whoever commands it; and with a
// commanding office those who hold it.
func (r *Registry) Command(id ID, at edtf.Bounds) []Bonded { return r.walk(id, walkCommand, at) }

// walk returns everybody whom the moves lead to, those for whom it is certain
// first, and among them the nearest first.
func (r *Registry) walk(id ID, m moves, at edtf.Bounds) []Bonded {
	r = r.orEmpty()
	node := r.graph.find(id)
	if node < 0 {
		return nil
	}
	var bonded []Bonded
	for _, found := range r.graph.walk(node, m, walkOptions{at: anyTime(at), everywhere: true}) {
		bonded = append(bonded, r.bonded(found))
	}
	return bonded
}

func (r *Registry) bonded(found arrival) Bonded {
	path := r.path(found.path)
	return Bonded{
		Actor: r.graph.ids[found.node], Is: found.is, Disputed: found.disputed,
		Relation: path[len(path)-1], Path: path,
	}
}
