package actor_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
	"github.com/google/go-cmp/cmp"
)

// arbitrary draws relations among a few actors over a few years.
func arbitrary(r *rand.Rand, nodes int, kinds ...actor.RelationKind) []actor.Relation {
	var relations []actor.Relation
	for range 2 * nodes {
		rel := actor.Relation{
			Subject: actor.ID(fmt.Sprint(r.IntN(nodes))), Kind: kinds[r.IntN(len(kinds))], Object: actor.ID(fmt.Sprint(r.IntN(nodes))),
		}
		if r.IntN(2) == 0 {
			rel.Start = edtf.DateOf(int64(2000+r.IntN(10)), 0, 0)
		}
		if r.IntN(2) == 0 {
			rel.End = edtf.DateOf(int64(2005+r.IntN(10)), 0, 0)
		}
		if r.IntN(5) == 0 {
			rel.Cites = []actor.Cite{{Speaker: "x"}, {Speaker: "y", Stance: actor.StanceDenies}}
		}
		relations = append(relations, rel)
	}
	return relations
}

// holdsIn answers whether a relation holds in a year, by comparing years.
func holdsIn(r actor.Relation, year edtf.Date) casus.Truth {
	switch {
	case r.End != "" && r.Start != "" && edtf.Compare(r.End, r.Start) < 0,
		r.Start != "" && edtf.Compare(year, r.Start) < 0, r.End != "" && edtf.Compare(year, r.End) > 0:
		return casus.No
	case edtf.Equal(r.Start, year) || edtf.Equal(r.End, year) || len(r.Cites) > 0:
		return casus.Undetermined
	default:
		return casus.Yes
	}
}

// TestMembersAreAFixpoint compares Members, and In with the matching bonds, with
// the least fixpoint of "a member of a member is a member".
func TestMembersAreAFixpoint(t *testing.T) {
	t.Parallel()
	const nodes = 7
	r := rand.New(rand.NewPCG(5, 8))
	counts := make(map[casus.Truth]int)
	for range 200 {
		relations := arbitrary(r, nodes, actor.PartOf, actor.MemberOf, actor.Backs)
		reg := actor.NewRegistry(nil, relations, nil)
		year := edtf.DateOf(int64(1999+r.IntN(18)), 0, 0)
		var is [nodes][nodes]casus.Truth // whether a belongs to b
		for a := range is {
			for b := range is[a] {
				is[a][b] = casus.No
			}
		}
		for range nodes {
			for _, rel := range relations {
				if rel.Kind == actor.Backs {
					continue
				}
				a, b := int(rel.Subject[0]-'0'), int(rel.Object[0]-'0')
				is[a][b] = is[a][b].Or(holdsIn(rel, year))
				for c := range nodes {
					is[a][c] = is[a][c].Or(holdsIn(rel, year).And(is[b][c]))
				}
			}
		}
		for b := range nodes {
			want, got := map[actor.ID]casus.Truth{}, map[actor.ID]casus.Truth{}
			for a := range nodes {
				if a != b && is[a][b] != casus.No {
					want[actor.ID(fmt.Sprint(a))] = is[a][b]
				}
			}
			for _, m := range reg.Members(actor.ID(fmt.Sprint(b)), on(year)) {
				got[m.Actor] = m.Is
				counts[m.Is]++
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("members of %d in %s (-want +got):\n%s%v", b, year, diff, relations)
			}
			for a := range nodes {
				in := reg.In(actor.ID(fmt.Sprint(a)), bond(actor.PartOf, actor.ID(fmt.Sprint(b))), on(year))
				if closed := is[a][b]; a != b && in.Is != closed && (closed != casus.No || in.OnRecord != casus.No) {
					t.Fatalf("%d part of %d in %s: %v on record %v, want %v\n%v", a, b, year, in.Is, in.OnRecord, closed, relations)
				}
			}
		}
	}
	if counts[casus.Yes] < 100 || counts[casus.Undetermined] < 100 {
		t.Errorf("%v answers: the test compares too little", counts)
	}
}

// TestReadingsDifferBySilenceOnly: in any set, the closed reading is the open
// one, or No or Yes where the open one is Undetermined.
func TestReadingsDifferBySilenceOnly(t *testing.T) {
	t.Parallel()
	const nodes = 6
	r := rand.New(rand.NewPCG(5, 9))
	for range 300 {
		var actors []actor.Actor
		for i := range nodes / 2 {
			a := named(actor.ID(fmt.Sprint(i)))
			a.Kind = []actor.Kind{"", actor.KindState, actor.KindArmedGroup, actor.KindUnnamed, "own"}[r.IntN(5)]
			a.Country = []actor.Country{"", "IRQ", "IRN"}[r.IntN(3)]
			actors = append(actors, a)
		}
		reg := actor.NewRegistry(actors, arbitrary(r, nodes, actor.RelationKinds()...), nil)
		id := actor.ID(fmt.Sprint(r.IntN(nodes)))
		set := actor.Set{Terms: []actor.Term{{
			Kind: []actor.Kind{"", actor.KindState, actor.KindArmedGroup}[r.IntN(3)],
			Relations: []actor.Bond{
				{Kind: actor.RelationKinds()[r.IntN(13)], Object: actor.ID(fmt.Sprint(r.IntN(nodes))), Not: r.IntN(2) == 0},
				{Kind: actor.RelationKinds()[r.IntN(13)].Inverse(), Object: actor.ID(fmt.Sprint(r.IntN(nodes)))},
			},
		}}}
		m := reg.In(id, set, on(edtf.DateOf(int64(2000+r.IntN(15)), 0, 0)))
		if m.Is != m.OnRecord && m.Is != casus.Undetermined {
			t.Fatalf("%v, and on record %v: %v", m.Is, m.OnRecord, m.Reasons)
		}
		truth := casus.Yes
		for _, reason := range m.Reasons {
			truth = truth.And(reason.Is)
		}
		if truth != m.Is {
			t.Fatalf("%v, and the reasons come to %v: %v", m.Is, truth, m.Reasons)
		}
	}
}

// TestSidesAreConsistent: no bloc holds two who are opposed, every tie that
// holds lies within a bloc or is torn, and a torn one lies between two that are
// opposed.
func TestSidesAreConsistent(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 10))
	torn := 0
	for range 300 {
		relations := arbitrary(r, 8, actor.AlliedWith, actor.Backs, actor.OpposedTo, actor.PartOf)
		reg := actor.NewRegistry(nil, relations, nil)
		year := edtf.DateOf(int64(2000+r.IntN(15)), 0, 0)
		sides := reg.Sides(on(year))
		blocOf := make(map[actor.ID]int)
		for i, b := range sides.Blocs {
			for _, id := range b.Members {
				if _, ok := blocOf[id]; ok {
					t.Fatalf("%s is in two blocs: %v", id, sides.Blocs)
				}
				blocOf[id] = i
			}
		}
		against := make(map[[2]int]bool)
		for _, o := range sides.Opposed {
			against[[2]int{o.A, o.B}] = true
			if o.A >= o.B || len(o.Relations) == 0 {
				t.Fatalf("opposition %v", o)
			}
		}
		isTorn := make(map[string]int)
		for _, rel := range sides.Torn {
			isTorn[rel.String()]++
			torn++
		}
		for _, rel := range relations {
			if rel.Subject == rel.Object || holdsIn(rel, year) != casus.Yes {
				continue
			}
			a, b := blocOf[rel.Subject], blocOf[rel.Object]
			apart := against[[2]int{min(a, b), max(a, b)}]
			if rel.Kind == actor.OpposedTo && !apart {
				t.Fatalf("%v lies within a bloc, or its blocs are not opposed: %v", rel, sides)
			}
			if rel.Kind != actor.OpposedTo && (a == b) == (isTorn[rel.String()] > 0) {
				t.Fatalf("%v is both within a bloc and torn, or neither: %v", rel, sides)
			}
			if rel.Kind != actor.OpposedTo && a != b && !apart {
				t.Fatalf("%v is torn between blocs that are not opposed: %v", rel, sides)
			}
		}
	}
	if torn < 100 {
		t.Errorf("%d ties torn: the test compares too little", torn)
	}
}
