package allen_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/timeline/allen"
)

func TestRelations(t *testing.T) {
	t.Parallel()
	list := allen.Relations()
	if len(list) != 13 {
		t.Fatalf("%d relations, want 13", len(list))
	}
	all := spans(3)
	for _, a := range all {
		for _, b := range all {
			r := a.to(b)
			if got := b.to(a); got != r.Inverse() {
				t.Errorf("%v to %v is %v, the other way %v, want %v", a, b, r, got, r.Inverse())
			}
			list = slices.DeleteFunc(list, func(q allen.Relation) bool { return q == r })
		}
	}
	if len(list) > 0 {
		t.Errorf("%v hold of no two intervals", list)
	}
	for _, r := range []allen.Relation{
		allen.Relate(1, 1, 2, 3), allen.Relate(1, 2, 4, 3), allen.Relation(0).Inverse(), allen.Relation(14).Inverse(),
	} {
		if r != 0 || r.IsValid() {
			t.Errorf("%v, want none", r)
		}
	}
	if got := allen.Relation(14).Symbol() + allen.Relation(0).Symbol(); got != "" {
		t.Errorf("symbols %q of what is no relation", got)
	}
}

func TestRelationText(t *testing.T) {
	t.Parallel()
	for r := range allen.Full.All() {
		text, err := r.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var back allen.Relation
		if err := back.UnmarshalText(text); err != nil || back != r {
			t.Errorf("%s read as %v, %v", text, back, err)
		}
	}
	for _, r := range []allen.Relation{0, 14} {
		if text, err := r.MarshalText(); !errors.Is(err, allen.ErrUnknown) {
			t.Errorf("%v: text %q, %v", r, text, err)
		}
	}
	if got := allen.Relation(0).String() + " " + allen.Relation(99).String(); got != "none Relation(99)" {
		t.Errorf("String: %s", got)
	}
	for _, text := range []string{"", "none", "Precedes", "before", "precedes|meets"} {
		r := allen.During
		if err := r.UnmarshalText([]byte(text)); !errors.Is(err, allen.ErrUnknown) || r != allen.During {
			t.Errorf("%q read as %v, %v", text, r, err)
		}
	}
}

// TestSets compares the operations with a map of members, for every set.
func TestSets(t *testing.T) {
	t.Parallel()
	for s := range allen.Full + 1 {
		members := slices.Collect(s.All())
		var back, inverse, complement allen.Set
		for _, r := range members {
			back |= allen.Of(r)
			inverse |= allen.Of(r.Inverse())
		}
		for _, r := range allen.Relations() {
			if s.Has(r) != slices.Contains(members, r) {
				t.Fatalf("%v has %v: %v", s, r, s.Has(r))
			}
			if !slices.Contains(members, r) {
				complement |= allen.Of(r)
			}
		}
		if back != s || allen.Of(members...) != s || s.Len() != len(members) || s.Inverse() != inverse ||
			s.Complement() != complement || s.Union(complement) != allen.Full || s.Intersect(complement) != 0 {
			t.Fatalf("%v: members %v", s, members)
		}
		if len(members) > 0 && s.First() != members[0] || len(members) == 0 && s.First() != 0 {
			t.Fatalf("first of %v is %v", members, s.First())
		}
		var read allen.Set
		if err := read.UnmarshalText([]byte(s.String())); err != nil || read != s {
			t.Fatalf("%v read as %v, %v", s, read, err)
		}
	}
	if got := allen.Of(0, 14, 200); got != 0 {
		t.Errorf("Of what are no relations: %v", got)
	}
	wide := allen.Full | 1<<14
	if wide.Len() != 13 || wide.Union(wide) != allen.Full || wide.Complement() != 0 || wide.String() != "any" {
		t.Errorf("bits beyond the thirteen count: %v", wide)
	}
	if !allen.Of(allen.Meets).Within(allen.Of(allen.Meets, allen.Starts)) || allen.Full.Within(allen.Of(allen.Meets)) {
		t.Error("Within is wrong")
	}
}

func TestSetText(t *testing.T) {
	t.Parallel()
	var got []allen.Set
	if err := json.Unmarshal([]byte(`["meets|precedes","any","none","equals"]`), &got); err != nil {
		t.Fatal(err)
	}
	want := []allen.Set{allen.Of(allen.Precedes, allen.Meets), allen.Full, 0, allen.Of(allen.Equals)}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := want[0].String() + " " + want[0].Symbols() + " " + allen.Full.Symbols(); got != "precedes|meets pm pmoFDseSdfOMP" {
		t.Errorf("text %q", got)
	}
	for _, text := range []string{"", "|", "meets|", "meets | starts", "pm", "any|meets"} {
		s := allen.Of(allen.Starts)
		if err := s.UnmarshalText([]byte(text)); !errors.Is(err, allen.ErrUnknown) || s != allen.Of(allen.Starts) {
			t.Errorf("%q read as %v, %v", text, s, err)
		}
	}
}

// TestCompose holds the laws of the algebra, over sets and not only atoms.
func TestCompose(t *testing.T) {
	t.Parallel()
	e := allen.Of(allen.Equals)
	for s := allen.Set(0); s <= allen.Full; s += 7 {
		if allen.Compose(s, e) != s || allen.Compose(e, s) != s {
			t.Fatalf("%v composed with equals: %v, %v", s, allen.Compose(s, e), allen.Compose(e, s))
		}
		for q := allen.Set(3); q <= allen.Full; q += 1001 {
			if got, want := allen.Compose(s, q).Inverse(), allen.Compose(q.Inverse(), s.Inverse()); got != want {
				t.Fatalf("inverse of %v after %v: %v, want %v", s, q, got, want)
			}
		}
	}
}

// TestConvex counts the convex sets and compares hulls with the least of those
// that hold a set.
func TestConvex(t *testing.T) {
	t.Parallel()
	convex := append(convexByTrial(), 0)
	if len(convex) != 83 {
		t.Errorf("%d convex sets, want 83", len(convex))
	}
	for s := range allen.Full + 1 {
		if got := slices.Contains(convex, s); got != s.IsConvex() {
			t.Fatalf("%v is convex: %v", s, s.IsConvex())
		}
		want := allen.Full
		for _, c := range convex {
			if s.Within(c) {
				want &= c
			}
		}
		if got := s.Hull(); got != want {
			t.Fatalf("hull of %v is %v, want %v", s, got, want)
		}
	}
}

// TestPieces splits every set, and counts the pieces again from the smallest
// sets up.
func TestPieces(t *testing.T) {
	t.Parallel()
	convex := convexByTrial()
	fewest := make([]int, allen.Full+1)
	for s := allen.Set(1); s <= allen.Full; s++ {
		fewest[s] = 13
		for _, c := range convex {
			if c.Has(s.First()) && c.Within(s) {
				fewest[s] = min(fewest[s], 1+fewest[s&^c])
			}
		}
	}
	for s := range allen.Full + 1 {
		pieces := s.Pieces()
		var whole allen.Set
		for _, p := range pieces {
			if !p.IsConvex() || p == 0 || p.Intersect(whole) != 0 {
				t.Fatalf("%v in pieces %v", s, pieces)
			}
			whole |= p
		}
		if whole != s || len(pieces) != fewest[s] {
			t.Fatalf("%v in %d pieces %v, want %d", s, len(pieces), pieces, fewest[s])
		}
		if s == allen.Full.Complement() && pieces != nil {
			t.Errorf("pieces of nothing: %v", pieces)
		}
	}
}
