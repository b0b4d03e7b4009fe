package actor_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
	"github.com/google/go-cmp/cmp"
)

func TestRegistryValidate(t *testing.T) {
	t.Parallel()
	rel := func(s actor.ID, k actor.RelationKind, o actor.ID, dates ...edtf.Date) actor.Relation {
		r := actor.Relation{Subject: s, Kind: k, Object: o}
		if len(dates) == 2 {
			r.Start, r.End = dates[0], dates[1]
		}
		return r
	}
	denied := []actor.Cite{{Speaker: "a"}, {Speaker: "a", Stance: actor.StanceDenies}}
	lived := func(id actor.ID, start, end edtf.Date) actor.Actor {
		a := named(id)
		a.Start, a.End = start, end
		return a
	}
	abc := []actor.Actor{named("a"), named("b"), named("c")}
	for _, test := range []struct {
		name      string
		actors    []actor.Actor
		relations []actor.Relation
		sources   []actor.Source
		want      []string
	}{
		{name: "empty"},
		{name: "theatre", actors: theatreActors(), relations: theatreRelations(), sources: theatreSources()},
		{
			name:    "faults of the records",
			actors:  []actor.Actor{named("a"), {ID: "b", Names: []actor.Name{{}}}},
			sources: []actor.Source{{}}, relations: []actor.Relation{{}},
			want: []string{
				"actors[1].names[0].text: required",
				"relations[0].subject: required", "relations[0].kind: required", "relations[0].object: required",
				"sources[0].id: required",
			},
		},
		{
			name:    "twice",
			actors:  []actor.Actor{named("a"), named("b"), named("a"), {}, {}},
			sources: []actor.Source{{ID: "s"}, {ID: "s"}},
			want: []string{
				`actors[2].id: duplicate: "a" is actors[0] too`,
				"actors[3].id: required", "actors[3].names: required: an actor nobody named needs a description",
				"actors[4].id: required", "actors[4].names: required: an actor nobody named needs a description",
				`sources[1].id: duplicate: "s" is sources[0] too`,
			},
		},
		{
			name: "dangling",
			actors: []actor.Actor{
				{ID: "a", Description: "a", Cites: []actor.Cite{{Source: "x", Speaker: "y"}, {Source: "s", Speaker: "a"}}},
			},
			relations: []actor.Relation{{Subject: "x", Kind: actor.Backs, Object: "y", Cites: []actor.Cite{{Source: "z"}}}},
			sources: []actor.Source{{
				ID: "s", Publisher: "x", Credit: "y", DerivedFrom: []actor.SourceID{"t", "u"}, Supersedes: []actor.SourceID{"v"},
			}},
			want: []string{
				`actors[0].cites[0].source: no such record: source "x"`,
				`actors[0].cites[0].speaker: no such record: actor "y"`,
				`relations[0].subject: no such record: actor "x"`,
				`relations[0].object: no such record: actor "y"`,
				`relations[0].cites[0].source: no such record: source "z"`,
				`sources[0].publisher: no such record: actor "x"`,
				`sources[0].credit: no such record: actor "y"`,
				`sources[0].derived_from[0]: no such record: source "t"`,
				`sources[0].derived_from[1]: no such record: source "u"`,
				`sources[0].supersedes[0]: no such record: source "v"`,
			},
		},
		{
			name: "stated twice", actors: abc,
			relations: []actor.Relation{
				rel("a", actor.Backs, "b"), rel("a", actor.Backs, "b", "2020", ""), rel("b", actor.Backs, "a"),
				{Subject: "a", Kind: actor.Backs, Object: "b", Cites: []actor.Cite{{Speaker: "c"}}},
				{Subject: "a", Kind: actor.Backs, Object: "b", Title: "patron"},
				{Subject: "a", Kind: actor.Backs, Object: "b", Manner: actor.Former},
			},
			want: []string{"relations[3]: duplicate: relations[0] states the same"},
		},
		{
			name:   "outside the lifetime",
			actors: []actor.Actor{lived("a", "2000", "2010"), lived("b", "", ""), lived("c", "2011", ""), lived("d", "2012", "2011"), lived("e", "2011", "")},
			relations: []actor.Relation{
				rel("a", actor.Backs, "b", "1999", ""), rel("a", actor.Backs, "b", "2000", "2010"), rel("b", actor.Backs, "a", "", "2011"),
				rel("b", actor.Backs, "a", "2011", ""), rel("a", actor.Backs, "b", "", "1999"), rel("a", actor.Backs, "c"),
				rel("a", actor.SuccessorOf, "c"), rel("c", actor.SameAs, "e", "1990", "1991"), rel("b", actor.Backs, "c", "2012", "2011"),
				rel("d", actor.Backs, "b", "1990", ""), rel("a", actor.Backs, "c", "1999", ""),
				rel("a", actor.Backs, "b", "2001", "XXXX"), rel("a", actor.Backs, "b", "XXXX", "2001"),
				rel("a", actor.Backs, "b", "2010-12-31", "2010-12-31"), rel("a", actor.Backs, "b", "2000-01-01", "2000-01-01"),
				rel("a", actor.Backs, "b", "2001-01-01", "2011-01-01"), rel("a", actor.Backs, "b", "1999-12-31", "2001"),
			},
			want: []string{
				`relations[0].start: contradiction: "a" did not exist on 1999`,
				`relations[2].end: contradiction: "a" did not exist on 2011`,
				`relations[3].start: contradiction: "a" did not exist on 2011`,
				`relations[4].end: contradiction: "a" did not exist on 1999`,
				`relations[5]: contradiction: "a" and "c" never existed together`,
				"relations[8].end: contradiction: the end 2011 lies before the start 2012",
				`relations[10].start: contradiction: "a" did not exist on 1999`,
				`relations[15].end: contradiction: "a" did not exist on 2011-01-01`,
				`relations[16].start: contradiction: "a" did not exist on 1999-12-31`,
				`relations[10].start: contradiction: "c" did not exist on 1999`,
				"actors[3].end: contradiction: the end 2011 lies before the start 2012",
			},
		},
		{
			name: "one actor on both sides", actors: abc,
			relations: []actor.Relation{rel("a", actor.SameAs, "b"), rel("a", actor.Backs, "b"), rel("a", actor.SameAs, "b", "2020", "")},
			want:      []string{`relations[1].object: cycle: "a" and "b" are the same actor`},
		},
		{
			name: "contested and merged", actors: abc,
			relations: []actor.Relation{
				rel("a", actor.SameAs, "b"), rel("b", actor.SameAs, "c"),
				{Subject: "a", Kind: actor.SameAs, Object: "c", Cites: denied},
			},
			want: []string{`relations[2]: contradiction: contested, and yet other relations make "a" and "c" the same`},
		},
		{
			name: "belonging to itself", actors: abc,
			relations: []actor.Relation{rel("a", actor.PartOf, "b"), rel("c", actor.PartOf, "a"), rel("b", actor.MemberOf, "c")},
			want:      []string{`relations[2]: cycle: "a" belongs to itself through a, b, c`},
		},
		{
			name: "inverse names close circles too", actors: abc,
			relations: []actor.Relation{rel("a", actor.PartOf, "b"), rel("a", "has-part", "b")},
			want: []string{
				`relations[1].kind: malformed: "has-part" is an inverse name: store "part-of" with subject and object exchanged`,
				`relations[1]: cycle: "a" belongs to itself through a, b`,
			},
		},
		{
			name: "belonging in turn", actors: abc,
			relations: []actor.Relation{rel("a", actor.PartOf, "b", "1990", "1995"), rel("b", actor.PartOf, "a", "1996", "")},
		},
		{
			name: "commanding and succeeding itself", actors: abc,
			relations: []actor.Relation{
				rel("a", actor.Commands, "b"), rel("b", actor.Commands, "a"),
				rel("b", actor.SuccessorOf, "c"), rel("c", actor.SuccessorOf, "b"),
			},
			want: []string{
				`relations[1]: cycle: "a" commands itself through a, b`,
				`relations[3]: cycle: "b" succeeds itself through b, c`,
			},
		},
		{
			name: "circles that may be", actors: abc,
			relations: []actor.Relation{
				rel("a", actor.Backs, "b"), rel("b", actor.Backs, "a"), rel("a", actor.PartOf, "b"), rel("b", actor.Commands, "a"),
			},
		},
		{
			name: "sources in a circle",
			sources: []actor.Source{
				{ID: "s", DerivedFrom: []actor.SourceID{"t"}},
				{ID: "t", DerivedFrom: []actor.SourceID{"x", "u"}},
				{ID: "x"},
				{ID: "u", Supersedes: []actor.SourceID{"x", "s"}},
				{ID: "v", DerivedFrom: []actor.SourceID{"s"}},
			},
			want: []string{`sources[3].supersedes[1]: cycle: "s" derives from itself through s, t, u`},
		},
		{
			name: "a source of itself",
			sources: []actor.Source{
				{ID: "s", DerivedFrom: []actor.SourceID{"s"}},
			},
			want: []string{`sources[0].derived_from[0]: cycle: "s" comes from itself`},
		},
		{
			name: "older than its source",
			sources: []actor.Source{
				{ID: "s", Published: "2020-03-12", DerivedFrom: []actor.SourceID{"a", "b", "c", "d"}, Supersedes: []actor.SourceID{"b"}},
				{ID: "a", Published: "2020-03-13"},
				{ID: "b", Published: "2020-03-14"},
				{ID: "c"},
				{ID: "d", Published: "2021"},
				{ID: "hour", Published: "2020-03-12T10:00:00Z", DerivedFrom: []actor.SourceID{"23h", "24h", "25h", "s"}},
				{ID: "23h", Published: "2020-03-13T09:00:00Z"},
				{ID: "24h", Published: "2020-03-13T10:00:00Z"},
				{ID: "25h", Published: "2020-03-13T11:00:00Z"},
				{ID: "e", DerivedFrom: []actor.SourceID{"b"}},
				{ID: "f", Published: "2020-03", DerivedFrom: []actor.SourceID{"b"}},
			},
			want: []string{
				`sources[0].derived_from[1]: contradiction: "b" was published later, 2020-03-14`,
				`sources[0].derived_from[3]: contradiction: "d" was published later, 2021`,
				`sources[0].supersedes[0]: contradiction: "b" was published later, 2020-03-14`,
				`sources[5].derived_from[2]: contradiction: "25h" was published later, 2020-03-13T11:00:00Z`,
			},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := faults(actor.NewRegistry(test.actors, test.relations, test.sources).Validate())
			slices.Sort(got)
			slices.Sort(test.want)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}

// TestFaultsInOrder: actors before relations before sources, and circles last.
func TestFaultsInOrder(t *testing.T) {
	t.Parallel()
	got := faults(actor.NewRegistry(
		[]actor.Actor{named("a"), named("a")},
		[]actor.Relation{{Subject: "a", Kind: actor.Backs, Object: "x"}, {Subject: "y", Kind: actor.Backs, Object: "a"}},
		[]actor.Source{{ID: "s"}, {ID: "s"}},
	).Validate())
	want := []string{
		`actors[1].id: duplicate: "a" is actors[0] too`,
		`relations[0].object: no such record: actor "x"`, `relations[1].subject: no such record: actor "y"`,
		`sources[1].id: duplicate: "s" is sources[0] too`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLongCircle(t *testing.T) {
	t.Parallel()
	var actors []actor.Actor
	var relations []actor.Relation
	for i := range 12 {
		actors = append(actors, named(actor.ID(fmt.Sprintf("n%02d", i))))
		relations = append(relations, actor.Relation{
			Subject: actor.ID(fmt.Sprintf("n%02d", i)), Kind: actor.PartOf, Object: actor.ID(fmt.Sprintf("n%02d", (i+1)%12)),
		})
	}
	want := []string{`relations[11]: cycle: "n00" belongs to itself through n00, n01, n02, n03, n04, n05, n06, n07, n08, n09 and 2 more`}
	if diff := cmp.Diff(want, faults(actor.NewRegistry(actors, relations, nil).Validate())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	want[0] = strings.Replace(strings.Replace(want[0], " and 2 more", "", 1), "relations[11]", "relations[9]", 1)
	relations[9].Object = "n00"
	if diff := cmp.Diff(want, faults(actor.NewRegistry(actors, relations, nil).Validate())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestCirclesByYear compares the search for circles with a search year by year.
func TestCirclesByYear(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 11))
	with := 0
	for round := range 300 {
		nodes := 3 + r.IntN(5)
		var actors []actor.Actor
		for i := range nodes {
			actors = append(actors, named(actor.ID(fmt.Sprint(i))))
		}
		var relations []actor.Relation
		for range nodes + r.IntN(nodes) {
			a, b := r.IntN(nodes), r.IntN(nodes)
			if a == b {
				continue
			}
			start, length := 2000+r.IntN(8), r.IntN(4)
			relations = append(relations, actor.Relation{
				Subject: actor.ID(fmt.Sprint(a)), Kind: actor.PartOf, Object: actor.ID(fmt.Sprint(b)),
				Start: edtf.DateOf(int64(start), 0, 0), End: edtf.DateOf(int64(start+length), 0, 0), Title: fmt.Sprint(len(relations)),
			})
		}
		want := false
		for year := 2000; year < 2012; year++ {
			want = want || circleIn(relations, edtf.DateOf(int64(year), 0, 0), nodes)
		}
		got := faults(actor.NewRegistry(actors, relations, nil).Validate())
		if (len(got) > 0) != want {
			t.Fatalf("round %d: faults %q, by years a circle: %v\n%v", round, got, want, relations)
		}
		if want {
			with++
		}
	}
	if with < 50 || with > 250 {
		t.Errorf("%d of 300 graphs have circles: the test compares too little", with)
	}
}

// circleIn finds circles of relations that may hold within one year, by
// removing actors that belong to nobody until none is left.
func circleIn(relations []actor.Relation, year edtf.Date, nodes int) bool {
	gone := make([]bool, nodes)
	for range nodes {
		for n := range nodes {
			free := true
			for _, r := range relations {
				if r.Subject == actor.ID(fmt.Sprint(n)) && !gone[int(r.Object[0]-'0')] &&
					edtf.Compare(r.Start, year) <= 0 && edtf.Compare(year, r.End) <= 0 {
					free = false
				}
			}
			gone[n] = gone[n] || free
		}
	}
	return slices.Contains(gone, false)
}

// TestValidateGrows feeds Validate graphs on which a careless search takes
// quadratic time.
func TestValidateGrows(t *testing.T) {
	t.Parallel()
	const n = 20_000
	actors := make([]actor.Actor, n)
	relations := make([]actor.Relation, 0, 2*n)
	for i := range n {
		actors[i] = named(actor.ID(fmt.Sprint(i)))
		year := edtf.DateOf(int64(1000+i), 0, 0)
		relations = append(relations,
			actor.Relation{Subject: actor.ID(fmt.Sprint(i)), Kind: actor.PartOf, Object: actor.ID(fmt.Sprint((i + 1) % n)), Start: year, End: year})
	}
	if got := faults(actor.NewRegistry(actors, relations, nil).Validate()); got != nil {
		t.Errorf("%d faults, such as %s", len(got), got[0])
	}
}

// TestTangles feeds Validate a tangle in which circles never close: a long
// relation, and short ones of which those of even years and those of odd years
// would close a circle if they held together.
func TestTangles(t *testing.T) {
	t.Parallel()
	const n = 300
	relations := make([]actor.Relation, 0, 2*n)
	add := func(subject, object actor.ID, start, end int64) {
		relations = append(relations, actor.Relation{
			Subject: subject, Kind: actor.PartOf, Object: object, Title: fmt.Sprint(len(relations)),
			Start: edtf.DateOf(start, 0, 0), End: edtf.DateOf(end, 0, 0),
		})
	}
	for i := range int64(n) {
		add("a", "b", 1000, 3000)
		if i%2 == 0 {
			add("b", "c", 1000+2*i, 1000+2*i)
		} else {
			add("c", "a", 1000+2*i, 1000+2*i)
		}
	}
	actors := []actor.Actor{named("a"), named("b"), named("c")}
	if got := faults(actor.NewRegistry(actors, relations, nil).Validate()); got != nil {
		t.Errorf("%d faults, such as %s", len(got), got[0])
	}
	few := relations[:8:8]
	few = append(few, actor.Relation{Subject: "c", Kind: actor.PartOf, Object: "a", Start: few[5].Start, End: few[5].End})
	if got := faults(actor.NewRegistry(actors, few, nil).Validate()); len(got) != 1 {
		t.Errorf("a circle among few relations: %q", got)
	}
}
