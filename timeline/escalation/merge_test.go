package escalation_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/escalation"
)

// mergeTree adds acts to parts and merges them in a tree of random shape, with
// results asked for on the way.
func mergeTree(t *testing.T, r *rand.Rand, ties []escalation.Tie, o *escalation.Options, acts []escalation.Act) *escalation.Accumulator {
	t.Helper()
	parts := make([][]escalation.Act, 1+r.IntN(8))
	for _, i := range r.Perm(len(acts)) {
		at := r.IntN(len(parts))
		parts[at] = append(parts[at], acts[i])
	}
	var list []*escalation.Accumulator
	for _, part := range parts {
		list = append(list, accumulate(t, ties, o, part))
	}
	for len(list) > 1 {
		i := r.IntN(len(list))
		other := list[i]
		list = slices.Delete(list, i, i+1)
		into := list[r.IntN(len(list))]
		if r.IntN(3) == 0 {
			into.Result()
		}
		if err := into.Merge(other); err != nil {
			t.Fatal(err)
		}
	}
	return list[0]
}

func answers(r *escalation.Result) []escalation.Answer { return slices.Collect(r.Answers()) }

// TestMergeTrees merges parts in trees of random shape, and wants the same bits
// whatever the shape.
func TestMergeTrees(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	trials := 100
	if testing.Short() {
		trials = 20
	}
	for range trials {
		w := allWeights(r)
		o := &escalation.Options{
			Window: edtf.Seconds(5+r.IntN(60)) * edtf.Day, Candidates: 1 + r.IntN(20), OneAffair: r.IntN(4) == 0,
			Narration: r.IntN(2) == 0, Weights: &w,
		}
		ties := randomTies(r, r.IntN(8), 8)
		acts := randomActs(r, 60, 8, 200)
		want := answers(accumulate(t, ties, o, acts).Result())
		for range 3 {
			got := mergeTree(t, r, ties, o, acts)
			if !reflect.DeepEqual(answers(got.Result()), want) {
				t.Fatal("merging in another order gives another result")
			}
			if again := accumulate(t, ties, o, got.Acts()); !reflect.DeepEqual(answers(again.Result()), want) {
				t.Fatal("acts handed out and added again give another result")
			}
		}
	}
}

// randomActs returns acts of which some are undated, and some stand twice with
// different contents.
func randomActs(r *rand.Rand, n, actors, length int) []escalation.Act {
	var acts []escalation.Act
	for i := range n {
		a := randomAct(r, i, actors, length)
		if r.IntN(30) == 0 {
			a.Latest = edtf.PosInf
		}
		acts = append(acts, a)
		if r.IntN(30) == 0 {
			b := randomAct(r, i, actors, length)
			acts = append(acts, b, b)
		}
	}
	return acts
}

// TestReopen adds acts one by one and asks for a result after each: what is
// taken over from the last one is what would come out anew, and acts that have
// nothing to do with what came are not worked out again.
func TestReopen(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 6))
	trials := 10
	if testing.Short() {
		trials = 3
	}
	for range trials {
		w := allWeights(r)
		o := &escalation.Options{Window: 20 * edtf.Day, Candidates: 1 + r.IntN(10), Weights: &w}
		ties := randomTies(r, r.IntN(4), 12)
		acc := accumulate(t, ties, o, nil)
		var acts []escalation.Act
		taken, all := 0, 0
		for i := range 80 {
			acts = append(acts, randomAct(r, i, 12, 400))
			if err := acc.Add(acts[i]); err != nil {
				t.Fatal(err)
			}
			result := acc.Result()
			n, _ := result.Work()
			taken, all = taken+len(acts)-n, all+len(acts)
			if want := answers(accumulate(t, ties, o, acts).Result()); !reflect.DeepEqual(answers(result), want) {
				t.Fatalf("after %d acts the result is not what it is anew", i+1)
			}
		}
		if taken < all*2/3 {
			t.Errorf("%d of %d acts were taken over, want two of three", taken, all)
		}
	}
}

// TestAdvance takes acts in as a stream, and wants the answers of the whole.
func TestAdvance(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 8))
	trials := 60
	if testing.Short() {
		trials = 15
	}
	for range trials {
		w := allWeights(r)
		o := &escalation.Options{Window: edtf.Seconds(3+r.IntN(30)) * edtf.Day, Candidates: 1 + r.IntN(20), Weights: &w}
		ties := randomTies(r, r.IntN(6), 8)
		acts := make([]escalation.Act, 200)
		for i := range acts {
			acts[i] = randomAct(r, i, 8, 1000)
			acts[i].Causes = slices.DeleteFunc(acts[i].Causes, func(escalation.Stated) bool { return true })
		}
		want := map[event.ID]escalation.Answer{}
		for a := range accumulate(t, ties, o, acts).Result().Answers() {
			want[a.ID] = a
		}
		slices.SortStableFunc(acts, func(x, y escalation.Act) int { return int(x.Earliest - y.Earliest) })
		acc := accumulate(t, ties, o, nil)
		var got []escalation.Answer
		most := 0
		for i, a := range acts {
			if err := acc.Add(a); err != nil {
				t.Fatal(err)
			}
			if r.IntN(10) == 0 {
				got = append(got, acc.Advance(acts[i].Earliest)...)
			}
			most = max(most, acc.Len())
		}
		got = append(got, acc.Seal()...)
		if len(got) != len(want) {
			t.Fatalf("%d answers, want %d", len(got), len(want))
		}
		for _, a := range got {
			if !reflect.DeepEqual(a, want[a.ID]) {
				t.Fatalf("streamed:\n%+v\nwhole:\n%+v", a, want[a.ID])
			}
		}
		if limit := 120; most > limit {
			t.Errorf("%d acts held at once, want at most %d", most, limit)
		}
	}
}
