package column_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/internal/column"
)

// TestDict gives numbers to random words, and compares with a map.
func TestDict(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	d := column.NewDict()
	want := map[string]uint32{}
	var words []string
	for range 200_000 {
		word := fmt.Sprint(r.IntN(150_000))
		if r.IntN(10_000) == 0 {
			word = strings.Repeat(word, 20_000)
		}
		n, fresh := d.Number([]byte(word))
		known, ok := want[word]
		if fresh == ok || ok && n != known {
			t.Fatalf("%.10q: %d, %v; want %d, %v", word, n, fresh, known, !ok)
		}
		if fresh {
			want[word] = n
			words = append(words, word)
		}
	}
	sealed := d.Sealed()
	lookup := d.Lookup(func(n uint32) uint32 { return uint32(len(words)) - 1 - n })
	at := func(place uint32) string { return words[uint32(len(words))-1-place] }
	if d.Len() != len(words) || sealed.Len() != len(words) {
		t.Fatalf("%d and %d texts, want %d", d.Len(), sealed.Len(), len(words))
	}
	for n, word := range words {
		if d.At(uint32(n)) != word || sealed.At(uint32(n)) != word {
			t.Fatalf("text %d is another", n)
		}
		if place, ok := lookup.Find(word, at); !ok || at(place) != word {
			t.Fatalf("%.10q: %d, %v", word, place, ok)
		}
	}
	for _, word := range []string{"", "x", "-1"} {
		if _, ok := lookup.Find(word, at); ok {
			t.Errorf("%q is there", word)
		}
	}
	var none column.Lookup
	if _, ok := none.Find("x", at); ok {
		t.Error("found in nothing")
	}
}

// TestSealed holds on to what was there, whatever comes later.
func TestSealed(t *testing.T) {
	t.Parallel()
	var texts column.Texts
	var want []string
	long := strings.Repeat("long", 1<<15)
	for i := range 1<<17 + 10 {
		word := fmt.Sprint(i)
		if i%50_000 == 7 {
			word = long[:len(long)-i%7]
		}
		texts.Append([]byte(word))
		want = append(want, word)
		if i != 0 && i != 65_535 && i != 65_536 && i != 100_000 && i != 131_071 {
			continue
		}
		sealed := texts.Sealed()
		texts.Append([]byte("more"))
		want = append(want, "more")
		for n := range sealed.Len() {
			if sealed.At(uint32(n)) != want[n] {
				t.Fatalf("%d of %d is another", n, sealed.Len())
			}
		}
	}
	for n := range want {
		if texts.At(uint32(n)) != want[n] {
			t.Fatalf("%d is another", n)
		}
	}
}

func numbers(l column.List) []uint32 {
	var list []uint32
	for n, ok := l.Next(); ok; n, ok = l.Next() {
		list = append(list, n)
	}
	return list
}

func TestLists(t *testing.T) {
	t.Parallel()
	const most = 1<<31 - 1
	d := column.NewDict()
	for _, want := range [][]uint32{
		nil, {0}, {127}, {most}, {0, 0}, {128, most}, {1, 2, 3}, {16_383, 16_384, 1 << 30, 0, most},
	} {
		var text []byte
		for _, n := range want {
			text = column.AppendNumber(text, n)
		}
		n, _ := d.Number(text)
		ref := column.Listed(n)
		if diff := cmp.Diff(want, numbers(d.List(ref))); diff != "" {
			t.Error("a listed one: ", diff)
		}
		if _, single := ref.Single(); single || ref.Number() != n {
			t.Errorf("%v: not the list it is", want)
		}
		if len(want) == 1 {
			only := column.Only(want[0])
			if n, single := only.Single(); !single || n != want[0] {
				t.Errorf("%v: single %d, %v", want, n, single)
			}
			if diff := cmp.Diff(want, numbers(d.List(only))); diff != "" {
				t.Error("a single one: ", diff)
			}
		}
		pair := column.Longer(n)
		if len(want) < 3 {
			pair = column.PairOf(want...)
		}
		if diff := cmp.Diff(want, numbers(d.Pair(pair))); diff != "" {
			t.Error("a pair: ", diff)
		}
		if number, ok := pair.Number(); ok != (len(want) > 2) || ok && number != n {
			t.Errorf("%v: number %d, %v", want, number, ok)
		}
	}
	if column.PairOf() != (column.Pair{}) {
		t.Error("the zero pair is not empty")
	}
	if got := column.Refs(3, 5); column.Listed(4) >= column.Ref(got) || column.Only(2) >= column.Ref(got) {
		t.Errorf("Refs = %d", got)
	}
}

// TestPostings compares with lists that are searched one after another.
func TestPostings(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		values, n := 1+r.IntN(6), r.IntN(200)
		stands := make([][]uint32, n)
		for i := range stands {
			for range r.IntN(4) {
				stands[i] = append(stands[i], uint32(r.IntN(values)))
			}
		}
		p := column.NewPostings(values, n, func(pos uint32, add func(uint32)) {
			for _, v := range stands[pos] {
				add(v)
			}
		})
		if p.Len() != values {
			t.Fatalf("%d values, want %d", p.Len(), values)
		}
		for v := range uint32(values) {
			var want []uint32
			for pos := range stands {
				if slices.Contains(stands[pos], v) {
					want = append(want, uint32(pos))
				}
			}
			at := p.At(v)
			if got := all(at.Positions()); !slices.Equal(want, got) || at.Len() != len(want) {
				t.Fatalf("%d stands at %v (%d), want %v", v, got, at.Len(), want)
			}
		}
	}
	if none := (column.Postings{}); none.Len() != 0 || none.At(0).Len() != 0 {
		t.Error("the zero Postings has values")
	}
}

// all returns the positions there are, taken a few at a time.
func all(p column.Positions) (list []uint32) {
	for block := p.Next(make([]uint32, 7)); len(block) > 0; block = p.Next(block[:cap(block)]) {
		list = append(list, block...)
	}
	return list
}

func posted(lists [][]uint32) (all []column.Posted) {
	for _, list := range lists {
		all = append(all, column.PostedAt(list))
	}
	return all
}

// TestSet compares with a map of positions.
func TestSet(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 8))
	for range 300 {
		n := 1 + r.IntN(400)
		most := r.IntN(n + 1)
		lists := column.NewPostings(2, n, func(pos uint32, add func(uint32)) {
			add(uint32(r.IntN(2)))
			if r.IntN(n) < most {
				add(1)
			}
		})
		first := uint32(r.IntN(n))
		last := first + uint32(r.IntN(n+1-int(first)))
		a, b := column.NewSet(n), column.NewSet(n)
		a.Add(lists.At(0))
		a.AddRange(first, last)
		b.Add(lists.At(1))
		var want []uint32
		for pos := range uint32(n) {
			of := func(v uint32) bool { return slices.Contains(all(lists.At(v).Positions()), pos) }
			if (of(0) || first <= pos && pos < last) && of(1) {
				want = append(want, pos)
			}
		}
		a.Keep(b)
		if got := all(a.Positions()); !slices.Equal(want, got) {
			t.Fatalf("%v, want %v", got, want)
		}
	}
}

func TestUnion(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		n := 1 + r.IntN(5000)
		set := map[uint32]bool{}
		lists := make([][]uint32, r.IntN(4))
		for i := range lists {
			for range r.IntN(8) * r.IntN(20) {
				pos := uint32(r.IntN(n))
				set[pos] = true
				lists[i] = append(lists[i], pos)
			}
			slices.Sort(lists[i])
			lists[i] = slices.Compact(lists[i])
		}
		var want []uint32
		for pos := range uint32(n) {
			if set[pos] {
				want = append(want, pos)
			}
		}
		if got := all(column.Union(posted(lists), n)); !slices.Equal(want, got) {
			t.Fatalf("%v of %d: %v", lists, n, got)
		}
	}
	few := [][]uint32{{5, 900_000}, {5, 7}, {1}}
	for n, want := range map[int][]uint32{3: {1, 5, 7, 900_000}, 2: {5, 7, 900_000}, 1: {5, 900_000}, 0: nil} {
		if got := all(column.Union(posted(few[:n]), 1_000_000)); !slices.Equal(got, want) {
			t.Errorf("few: %v, want %v", got, want)
		}
	}
}
