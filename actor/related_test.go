package actor_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
	"github.com/google/go-cmp/cmp"
)

func TestRelated(t *testing.T) {
	t.Parallel()
	reg := theatre()
	for _, test := range []struct {
		id   actor.ID
		kind actor.RelationKind
		at   edtf.Date
		want []string
	}{
		{"quds", actor.Backs, "2020", []string{"kh yes; quds backs kh (from 2007)"}},
		{"kh", "backed-by", "2020", []string{"quds yes; quds backs kh (from 2007)"}},
		{"kh", "backed-by", "2007", []string{"quds undetermined; quds backs kh (from 2007)"}},
		{"kh", "backed-by", "2006", nil},
		{"kh", actor.Backs, "2020", nil},
		{"iran", actor.OpposedTo, "2020", []string{"is yes; is opposed-to iran", "usa yes; usa opposed-to iran"}},
		{"usa", actor.OpposedTo, "2020", []string{"iran yes; usa opposed-to iran", "kh yes; usa opposed-to kh"}},
		{"pmf", "backed-by", "2020", []string{"iran yes disputed; iran backs pmf (from 2014)"}},
		{"is", "backed-by", "2020", []string{"usa undetermined disputed; usa backs is"}},
		{"iraq", "has-part", "2020", []string{"pmf yes; pmf part-of iraq (from 2016-11-26)"}},
		{"quds", "commanded-by", "2020-01-03", []string{
			"soleimani undetermined; soleimani commands quds (from 1998~)", "ghaani undetermined; ghaani commands quds (from 2020-01-03)",
		}},
		{"quds", "commanded-by", "2020-01-04", []string{"ghaani yes; ghaani commands quds (from 2020-01-03)"}},
		{"quds", "commanded-by", "2020-01-02", []string{"soleimani yes; soleimani commands quds (from 1998~)"}},
		{"quds", "dislikes", "2020", nil},
		{"stranger", actor.Backs, "2020", nil},
	} {
		if diff := cmp.Diff(test.want, ids(reg.Related(test.id, test.kind, on(test.at)))); diff != "" {
			t.Errorf("Related(%s, %s, %s) (-want +got):\n%s", test.id, test.kind, test.at, diff)
		}
	}
	got := reg.Related("kh", "backed-by", on("2020"))[0]
	if got.Relation.Subject != "quds" || len(got.Path) != 1 {
		t.Errorf("relation %v, path %v", got.Relation, got.Path)
	}
	if got := ids(reg.Related("kh", "backed-by", edtf.Bounds{})); !cmp.Equal(got, []string{"quds undetermined; quds backs kh (from 2007)"}) {
		t.Errorf("without a time: %v", got)
	}
}

func TestUnknownRelationKinds(t *testing.T) {
	t.Parallel()
	reg := actor.NewRegistry(nil, []actor.Relation{
		{Subject: "a", Kind: "advises", Object: "b"},
		{Subject: "b", Kind: "backed-by", Object: "a"}, // stored the wrong way round
	}, nil)
	if got := ids(reg.Related("a", "advises", on("2020"))); !cmp.Equal(got, []string{"b yes; a advises b"}) {
		t.Errorf("a kind of the user's own: %v", got)
	}
	if got := ids(reg.Related("b", "advises", on("2020"))); got != nil {
		t.Errorf("a kind of the user's own is read from its object: %v", got)
	}
	if got := ids(reg.Related("a", actor.Backs, on("2020"))); !cmp.Equal(got, []string{"b yes; b backed-by a"}) {
		t.Errorf("an inverse name in a record: %v", got)
	}
	if got := reg.In("a", bond("advises", "b"), on("2020")); got.Is.String() != "yes" {
		t.Errorf("a bond of the user's own kind: %v", got)
	}
	if got := reg.In("b", bond("advises", "a"), on("2020")); got.Is.String() != "undetermined" {
		t.Errorf("a bond of the user's own kind, the wrong way: %v", got)
	}
}

func TestChains(t *testing.T) {
	t.Parallel()
	reg := theatre()
	sponsors := []string{
		"quds yes; quds backs kh (from 2007)",
		"irgc yes; quds backs kh (from 2007); quds part-of irgc",
		"iran yes; quds backs kh (from 2007); quds part-of irgc; irgc part-of iran (from 1979-05)",
	}
	if diff := cmp.Diff(sponsors, ids(reg.Sponsors("kh", on("2020")))); diff != "" {
		t.Errorf("sponsors (-want +got):\n%s", diff)
	}
	if got := reg.Sponsors("kh", on("2020"))[2].Relation.String(); got != "irgc part-of iran (from 1979-05)" {
		t.Errorf("last relation %s", got)
	}
	members := []string{
		"irgc yes; irgc part-of iran (from 1979-05)",
		"mofa yes; mofa part-of iran",
		"quds yes; irgc part-of iran (from 1979-05); quds part-of irgc",
	}
	if diff := cmp.Diff(members, ids(reg.Members("iran", on("2020")))); diff != "" {
		t.Errorf("members (-want +got):\n%s", diff)
	}
	command := []string{
		"ghaani yes; ghaani commands quds (from 2020-01-03)",
		"irgc-chief yes; quds part-of irgc; irgc-chief commands irgc",
		"salami yes; quds part-of irgc; irgc-chief commands irgc; salami holds-office irgc-chief (from 2019-04-21)",
	}
	if diff := cmp.Diff(command, ids(reg.Command("quds", on("2020-03-11")))); diff != "" {
		t.Errorf("command (-want +got):\n%s", diff)
	}
	// A commander's own superiors, and nobody who commands himself.
	if diff := cmp.Diff([]string{
		"u yes; p member-of q; u commands q",
	}, ids(actor.NewRegistry(nil, []actor.Relation{
		{Subject: "p", Kind: actor.MemberOf, Object: "q"},
		{Subject: "p", Kind: actor.Commands, Object: "q"},
		{Subject: "u", Kind: actor.Commands, Object: "q"},
	}, nil).Command("p", on("2020")))); diff != "" {
		t.Errorf("command of a commander (-want +got):\n%s", diff)
	}
	if got := reg.Members("stranger", on("2020")); got != nil {
		t.Errorf("members of a stranger: %v", got)
	}
}

// TestCommandMoves walks each step of a chain of command by itself.
func TestCommandMoves(t *testing.T) {
	t.Parallel()
	rel := func(s actor.ID, k actor.RelationKind, o actor.ID) actor.Relation {
		return actor.Relation{Subject: s, Kind: k, Object: o}
	}
	for _, test := range []struct {
		name      string
		relations []actor.Relation
		want      []string
	}{
		{"commander of the commander", []actor.Relation{rel("b", actor.Commands, "x"), rel("c", actor.Commands, "b")}, []string{
			"b yes; b commands x", "c yes; b commands x; c commands b",
		}},
		{"commander of the whole of the whole", []actor.Relation{
			rel("x", actor.PartOf, "y"), rel("y", actor.PartOf, "z"), rel("c", actor.Commands, "z"),
		}, []string{"c yes; x part-of y; y part-of z; c commands z"}},
		{"commander of what the commander belongs to", []actor.Relation{
			rel("b", actor.Commands, "x"), rel("b", actor.MemberOf, "m"), rel("c", actor.Commands, "m"),
		}, []string{"b yes; b commands x", "c yes; b commands x; b member-of m; c commands m"}},
		{"commander of what the commander is part of", []actor.Relation{
			rel("b", actor.Commands, "x"), rel("b", actor.PartOf, "m"), rel("c", actor.Commands, "m"),
		}, []string{"b yes; b commands x", "c yes; b commands x; b part-of m; c commands m"}},
		{"commander of the office held", []actor.Relation{
			rel("x", actor.HoldsOffice, "o"), rel("c", actor.Commands, "o"),
		}, []string{"c yes; x holds-office o; c commands o"}},
		{"an office's holder does not command it", []actor.Relation{rel("p", actor.HoldsOffice, "x")}, nil},
		{"a whole does not command its part", []actor.Relation{rel("x", actor.PartOf, "y")}, nil},
		{"nor does the holder of a whole", []actor.Relation{rel("x", actor.PartOf, "y"), rel("p", actor.HoldsOffice, "y")}, nil},
		{"nor a subordinate", []actor.Relation{rel("x", actor.Commands, "y")}, nil},
		{"holders in turn", []actor.Relation{
			rel("o", actor.Commands, "x"), rel("p", actor.HoldsOffice, "o"), rel("q", actor.HoldsOffice, "o"),
		}, []string{"o yes; o commands x", "p yes; o commands x; p holds-office o", "q yes; o commands x; q holds-office o"}},
	} {
		if diff := cmp.Diff(test.want, ids(actor.NewRegistry(nil, test.relations, nil).Command("x", on("2020")))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// TestAgents asks who is behind what an organ does.
func TestAgents(t *testing.T) {
	t.Parallel()
	reg := actor.NewRegistry([]actor.Actor{
		{ID: "bloc", Kind: actor.KindCoalition}, {ID: "un", Kind: actor.KindOrganisation}, {ID: "state", Kind: actor.KindState},
	}, []actor.Relation{
		{Subject: "ministry", Kind: actor.PartOf, Object: "state"},
		{Subject: "state", Kind: actor.PartOf, Object: "bloc"},
		{Subject: "ministry", Kind: actor.MemberOf, Object: "club"},
		{Subject: "ministry", Kind: actor.Hosts, Object: "guest"},
		{Subject: "group", Kind: actor.DesignatedBy, Object: "ministry"},
		{Subject: "committee", Kind: actor.PartOf, Object: "un"},
		{Subject: "group", Kind: actor.DesignatedBy, Object: "committee"},
	}, nil)
	for _, test := range []struct {
		id     actor.ID
		kind   actor.RelationKind
		object actor.ID
		want   string
	}{
		{"guest", "hosted-by", "ministry", "yes"},
		{"guest", "hosted-by", "state", "yes"},
		{"state", actor.Hosts, "guest", "yes"},
		{"guest", "hosted-by", "bloc", "undetermined"},
		{"guest", "hosted-by", "club", "undetermined"},
		{"guest", actor.Hosts, "state", "undetermined"},
		{"group", actor.DesignatedBy, "state", "yes"},
		{"state", "designates", "group", "yes"},
		{"group", actor.DesignatedBy, "un", "undetermined"},
		{"group", actor.DesignatedBy, "committee", "yes"},
		{"state", actor.DesignatedBy, "group", "undetermined"},
	} {
		if got := reg.In(test.id, bond(test.kind, test.object), on("2020")); got.Is.String() != test.want {
			t.Errorf("%s %s %s: %v, want %s", test.id, test.kind, test.object, got, test.want)
		}
	}
}

// TestSurestPath: the path that holds wins over a shorter one that may not.
func TestSurestPath(t *testing.T) {
	t.Parallel()
	reg := actor.NewRegistry(nil, []actor.Relation{
		{Subject: "a", Kind: actor.PartOf, Object: "d", Start: "2020"},
		{Subject: "a", Kind: actor.PartOf, Object: "b"},
		{Subject: "b", Kind: actor.MemberOf, Object: "d"},
		{Subject: "d", Kind: actor.PartOf, Object: "e", Start: "2020"},
		{Subject: "a", Kind: actor.PartOf, Object: "f", End: "2001"},
	}, nil)
	want := []string{
		"b yes; a part-of b", "d yes; a part-of b; b member-of d",
		"e undetermined; a part-of d (from 2020); d part-of e (from 2020)",
	}
	var got []string
	for _, id := range []actor.ID{"b", "d", "e", "f"} {
		for _, m := range reg.Members(id, on("2020")) {
			if m.Actor == "a" {
				var text strings.Builder
				text.WriteString(string(id) + " " + m.Is.String())
				for _, r := range slices.Backward(m.Path) {
					text.WriteString("; " + r.String())
				}
				got = append(got, text.String())
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
