package belief_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/casus-events/casus/attribution/belief"
)

// TestSets compares sets with maps, over the edges of words and bytes.
func TestSets(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(9, 10))
	for _, n := range []int{1, 8, 63, 64, 65, 71, 72, 73, 130} {
		for range 200 {
			a, inA := randomSet(r, n)
			b, inB := randomSet(r, n)
			pick := func(want func(x, y bool) bool) []int {
				var list []int
				for e := range n {
					if want(inA[e], inB[e]) {
						list = append(list, e)
					}
				}
				return list
			}
			common := pick(func(x, y bool) bool { return x && y })
			onlyA := pick(func(x, y bool) bool { return x && !y })
			for _, tt := range []struct {
				got  belief.Set
				want []int
			}{
				{a, pick(func(x, _ bool) bool { return x })},
				{a.Union(b), pick(func(x, y bool) bool { return x || y })},
				{a.Intersect(b), common},
				{a.Minus(b), onlyA},
				{belief.Full(n), pick(func(_, _ bool) bool { return true })},
			} {
				if got := slices.Collect(tt.got.Elements()); !slices.Equal(got, tt.want) {
					t.Fatalf("%v, want %v", got, tt.want)
				}
				if tt.got != belief.Of(tt.want...) || tt.got.Compare(belief.Of(tt.want...)) != 0 ||
					tt.got.Len() != len(tt.want) || tt.got.IsEmpty() != (len(tt.want) == 0) {
					t.Fatalf("%v is not Of(%v)", tt.got, tt.want)
				}
			}
			if a.SubsetOf(b) != (len(onlyA) == 0) || a.Overlaps(b) != (len(common) > 0) {
				t.Fatalf("%v and %v: subset %v, overlaps %v", a, b, a.SubsetOf(b), a.Overlaps(b))
			}
			for e := -1; e < n+70; e++ {
				if a.Has(e) != inA[e] {
					t.Fatalf("%v has %d: %v", a, e, a.Has(e))
				}
			}
			if a.Compare(b) != -b.Compare(a) || (a.Compare(b) == 0) != (a == b) {
				t.Fatalf("%v and %v: %d and %d", a, b, a.Compare(b), b.Compare(a))
			}
		}
	}
}

func randomSet(r *rand.Rand, n int) (s belief.Set, in map[int]bool) {
	in = make(map[int]bool)
	var elements []int
	for range r.IntN(n + 1) {
		e := r.IntN(n)
		in[e] = true
		elements = append(elements, e)
	}
	return belief.Of(elements...), in
}

// TestSetOrder is the order that the literature prints tables in.
func TestSetOrder(t *testing.T) {
	t.Parallel()
	want := []belief.Set{
		belief.Of(), belief.Of(0), belief.Of(1), belief.Of(0, 1), belief.Of(2), belief.Of(0, 2), belief.Of(1, 2),
		belief.Of(0, 1, 2), belief.Of(63), belief.Of(64), belief.Of(0, 64), belief.Of(65), belief.Of(64, 65), belief.Of(100),
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, belief.Set.Compare)
	if !slices.Equal(got, want) {
		t.Errorf("order %v, want %v", got, want)
	}
}

func TestSetText(t *testing.T) {
	t.Parallel()
	for want, s := range map[string]belief.Set{"{}": {}, "{0, 64, 70}": belief.Of(70, 0, 64), "{3}": belief.Of(3, 3)} {
		if s.String() != want {
			t.Errorf("String = %q, want %q", s, want)
		}
	}
	if !belief.Full(0).IsEmpty() || !belief.Full(-3).IsEmpty() {
		t.Error("a frame of nothing has elements")
	}
	for e := range belief.Of(1, 2, 70, 71).Elements() {
		if e == 2 || e == 71 {
			break // an iterator that is left early must not go on
		}
	}
}

func TestFrame(t *testing.T) {
	t.Parallel()
	f, err := belief.NewFrame("a", "b", "c")
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Names(belief.Of(2, 0, 99)); f.Len() != 3 || !slices.Equal(got, []string{"a", "c"}) {
		t.Errorf("names %v of %d", got, f.Len())
	}
	if s, err := f.Set(); err != nil || !s.IsEmpty() {
		t.Errorf("set of no names: %v, %v", s, err)
	}
}
