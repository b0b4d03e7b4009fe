package actor

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/edtf"
)

// Sides is who stood with whom and against whom at a time.
type Sides struct {
	// Blocs are the groups of actors tied together, in the order of their
	// first members; actors with no tie and no opponent are left out.
	Blocs []Bloc
	// Opposed are the oppositions between blocs.
	Opposed []Opposition
	// Torn are the ties that were not followed, because they would have
	// united two blocs that are opposed: an actor with friends on both sides
	// has one.
	Torn []Relation
	// Undetermined are the relations of which the dates or a dispute leave
	// open whether they held; no bloc rests on them.
	Undetermined []Relation
}

// Bloc is a group of actors that stand together.
type Bloc struct {
	// Members are canonical IDs in the order of the records.
	Members []ID
}

// Opposition is between two blocs, numbered as in [Sides.Blocs], the smaller
// number first.
type Opposition struct {
	// A and B are the numbers of the blocs.
	A, B int
	// Relations are those of kind opposed-to between their members.
	Relations []Relation
}

// Sides sorts the actors into blocs at the time of a happening within at. Ties
// unite: first part-of and member-of, then commands, then backs, then
// allied-with, each in the order of the relations. No tie unites two blocs
// between which there is an opposition at that time; such ties are Torn. The
// strongest ties come first because an army's state is surer than an alliance's
// friend.
func (r *Registry) Sides(at edtf.Bounds) Sides {
	r = r.orEmpty()
	n := len(r.graph.ids)
	s := sorter{registry: r, sets: newDisjoint(n), at: anyTime(at), hub: newDisjoint(n), foes: make([]map[int32]bool, n)}
	s.take()
	return s.result()
}

// sorter sorts actors into blocs.
type sorter struct {
	registry *Registry
	sets     disjoint
	at       edtf.Bounds
	// hub names the bloc of a representative; foes are the hubs of the blocs
	// that a bloc is opposed to. A hub outlives the union of blocs.
	hub     []int32
	foes    []map[int32]bool
	opposed []int32 // ties
	sides   Sides
}

// strength orders the ties that unite, the strongest first; 0 unites nobody.
func (k RelationKind) strength() int {
	switch k {
	case PartOf, MemberOf:
		return 1
	case Commands:
		return 2
	case Backs:
		return 3
	case AlliedWith:
		return 4
	default:
		return 0
	}
}

// take goes through the relations: oppositions first, then ties by strength.
func (s *sorter) take() {
	g := s.registry.graph
	var ties []int32
	for i := range g.ties {
		t := &g.ties[i]
		if t.kind != OpposedTo && t.kind.strength() == 0 || t.subject == t.object {
			continue
		}
		if is := t.holds(s.at); is == casus.Undetermined {
			s.sides.Undetermined = append(s.sides.Undetermined, s.relation(int32(i)))
		} else if is == casus.Yes && t.kind == OpposedTo {
			s.opposed = append(s.opposed, int32(i))
			s.oppose(t.subject, t.object)
		} else if is == casus.Yes {
			ties = append(ties, int32(i))
		}
	}
	slices.SortStableFunc(ties, func(a, b int32) int {
		return cmp.Compare(g.ties[a].kind.strength(), g.ties[b].kind.strength())
	})
	for _, i := range ties {
		if t := &g.ties[i]; !s.unite(t.subject, t.object) {
			s.sides.Torn = append(s.sides.Torn, s.relation(i))
		}
	}
}

func (s *sorter) relation(tie int32) Relation {
	return s.registry.relations[s.registry.graph.ties[tie].relation]
}

// oppose makes two blocs foes.
func (s *sorter) oppose(a, b int32) {
	for _, n := range []int32{a, b} {
		if s.foes[n] == nil {
			s.foes[n] = make(map[int32]bool)
		}
	}
	s.foes[a][b] = true
	s.foes[b][a] = true
}

// unite joins the blocs of two actors unless they are opposed, and reports
// whether they now are one. The hub with more foes stays, so that each foe is
// moved a logarithmic number of times at most.
func (s *sorter) unite(a, b int32) bool {
	a, b = s.sets.find(a), s.sets.find(b)
	if a == b {
		return true
	}
	stays, goes := s.hub[a], s.hub[b]
	if s.foes[stays][goes] {
		return false
	}
	if len(s.foes[stays]) < len(s.foes[goes]) {
		stays, goes = goes, stays
	}
	for foe := range s.foes[goes] {
		delete(s.foes[foe], goes)
		s.oppose(stays, foe)
	}
	s.foes[goes] = nil
	s.sets.join(a, b)
	s.hub[s.sets.find(a)] = stays
	return true
}

// result numbers the blocs and says which are opposed.
func (s *sorter) result() Sides {
	g := s.registry.graph
	size := make(map[int32]int)
	for n := range g.ids {
		if int(g.rep[n]) == n {
			size[s.sets.find(int32(n))]++
		}
	}
	number := make(map[int32]int)
	for n := range g.ids {
		root := s.sets.find(int32(n))
		if int(g.rep[n]) != n || size[root] == 1 && len(s.foes[s.hub[root]]) == 0 {
			continue
		}
		if _, ok := number[root]; !ok {
			number[root] = len(s.sides.Blocs)
			s.sides.Blocs = append(s.sides.Blocs, Bloc{})
		}
		bloc := &s.sides.Blocs[number[root]]
		bloc.Members = append(bloc.Members, g.ids[n])
	}
	at := make(map[[2]int]int)
	for _, i := range s.opposed {
		a, b := number[s.sets.find(g.ties[i].subject)], number[s.sets.find(g.ties[i].object)]
		pair := [2]int{min(a, b), max(a, b)}
		if _, ok := at[pair]; !ok {
			at[pair] = len(s.sides.Opposed)
			s.sides.Opposed = append(s.sides.Opposed, Opposition{A: pair[0], B: pair[1]})
		}
		o := &s.sides.Opposed[at[pair]]
		o.Relations = append(o.Relations, s.relation(i))
	}
	return s.sides
}
