package stn_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/timeline/stn"
)

// sample returns facts of random constraints. Few points and long limits make
// circles of edges; many points make them rare.
func sample(rng *rand.Rand, points, facts int) []stn.Fact {
	var list []stn.Fact
	for _, f := range randomFacts(rng, points, facts, 15) {
		list = append(list, stn.Fact{Tag: f.tag, Constraints: f.constraints})
	}
	return list
}

// orders returns facts most of which put one point before another, so that few
// circles come about, and dates that may be wrong.
func orders(rng *rand.Rand, points, facts int) []stn.Fact {
	list := make([]stn.Fact, facts)
	for i := range list {
		list[i].Tag = stn.Tag(i)
		a := stn.Point(rng.IntN(points - 1))
		b := a + 1 + stn.Point(rng.IntN(min(points-int(a)-1, 5)))
		day := int64(a) + rng.Int64N(7)
		if rng.IntN(20) == 0 {
			a, b, day = b, a, day+20
		}
		switch rng.IntN(4) {
		case 0:
			list[i].Constraints = []stn.Constraint{stn.AtLeast(a, day), stn.AtMost(a, day+rng.Int64N(10))}
		case 1:
			list[i].Constraints = []stn.Constraint{stn.NotAfter(a, b)}
		default:
			list[i].Constraints = []stn.Constraint{stn.Before(a, b)}
		}
	}
	return list
}

// oneByOne adds the facts to an empty network and returns those refused.
func oneByOne(points int, facts []stn.Fact) (*stn.Network, []int) {
	var net stn.Network
	net.AddPoints(points)
	var refused []int
	for i, f := range facts {
		if net.Add(f.Tag, f.Constraints...) != nil {
			refused = append(refused, i)
		}
	}
	return &net, refused
}

func mustBuild(t *testing.T, points int, facts []stn.Fact) (*stn.Network, []stn.Refusal) {
	t.Helper()
	net, refused, err := stn.Build(points, slices.Values(facts), nil)
	if err != nil {
		t.Fatal(err)
	}
	return net, refused
}

func indices(refused []stn.Refusal) []int {
	var list []int
	for _, r := range refused {
		list = append(list, r.Index)
	}
	return list
}

// TestBuild: a batch accepts what one addition after another accepts, answers
// alike, and goes on being a network like any other.
func TestBuild(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(31, 32))
	refusals, rounds := 0, thinned(200)
	for round := range rounds {
		points := 2 + rng.IntN(14)
		facts := sample(rng, points, 1+rng.IntN(2*points))
		if round%2 == 0 {
			facts = orders(rng, points, 3*points)
		}
		single, want := oneByOne(points, facts)
		whole, refused := mustBuild(t, points, facts)
		if diff := cmp.Diff(want, indices(refused)); diff != "" {
			t.Fatalf("refused (-one by one +whole):\n%s\nfacts %v", diff, facts)
		}
		refusals += len(refused)
		var held []fact
		for i, f := range facts {
			if !slices.Contains(want, i) {
				held = append(held, fact{f.Tag, f.Constraints})
			}
		}
		for _, r := range refused {
			checkConflict(t, r.Err, append(slices.Clone(held), fact{r.Fact.Tag, r.Fact.Constraints}), points, 0)
		}
		sameAnswers(t, single, whole)
		compareWithClosure(t, whole, points, held)
		for _, i := range rng.Perm(len(facts))[:len(facts)/2] {
			if a, b := single.Retract(facts[i].Tag), whole.Retract(facts[i].Tag); a != b {
				t.Fatalf("retracted %v one by one, %v as a whole", a, b)
			}
			sameAnswers(t, single, whole)
		}
		for _, f := range facts {
			if a, b := single.Add(f.Tag, f.Constraints...), whole.Add(f.Tag, f.Constraints...); (a == nil) != (b == nil) {
				t.Fatalf("added one by one: %v, as a whole: %v", a, b)
			}
			sameAnswers(t, single, whole)
		}
	}
	if refusals < rounds {
		t.Errorf("only %d refusals: the test has lost its teeth", refusals)
	}
}

// sameAnswers compares all distances.
func sameAnswers(t *testing.T, a, b *stn.Network) {
	t.Helper()
	for i := stn.Origin; int(i) < a.Len(); i++ {
		for j := stn.Origin; int(j) < a.Len(); j++ {
			if x, y := a.Distance(i, j), b.Distance(i, j); x != y {
				t.Fatalf("distance %v %v: %v and %v", i, j, x, y)
			}
		}
	}
}

// TestBuildLarge: the parts of a batch that only many facts reach.
func TestBuildLarge(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(33, 34))
	const points = 20_000
	facts := orders(rng, points, 3*points)
	single, want := oneByOne(points, facts)
	whole, refused := mustBuild(t, points, facts)
	if diff := cmp.Diff(want, indices(refused)); diff != "" || len(want) < 100 {
		t.Fatalf("refused (-one by one +whole):\n%s\nof %d", diff, len(want))
	}
	for i := range stn.Point(points) {
		a, b := single.Distance(stn.Origin, i), whole.Distance(stn.Origin, i)
		c, d := single.Distance(i, stn.Origin), whole.Distance(i, stn.Origin)
		if a != b || c != d {
			t.Fatalf("bounds of %v: %v and %v, %v and %v", i, a, b, c, d)
		}
	}
}

// TestBuildKnots: least and greatest distances make circles everywhere, also
// long ones whose limits take more rounds than are tried.
func TestBuildKnots(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(35, 36))
	const points = 3000
	perm := rng.Perm(points)
	var facts []stn.Fact
	for i := range points - 1 {
		a, b := stn.Point(perm[i]), stn.Point(perm[i+1])
		facts = append(facts, stn.Fact{Tag: stn.Tag(i), Constraints: []stn.Constraint{stn.Apart(a, b, 1), stn.Within(a, b, 3)}})
	}
	rng.Shuffle(len(facts), func(i, j int) { facts[i], facts[j] = facts[j], facts[i] })
	first, last := stn.Point(perm[0]), stn.Point(perm[points-1])
	whole, refused := mustBuild(t, points, facts)
	if got := whole.Distance(first, last); len(refused) > 0 || got.Value != 3*(points-1) {
		t.Fatalf("distance %v, refused %v", got, refused)
	}
	facts = append(facts, stn.Fact{Tag: points, Constraints: []stn.Constraint{stn.Within(first, last, points-2)}})
	if _, refused = mustBuild(t, points, facts); len(refused) != 1 || refused[0].Fact.Tag != points {
		t.Fatalf("refused %v", refused)
	}
}

func TestBuildFaults(t *testing.T) {
	t.Parallel()
	facts := []stn.Fact{
		{Tag: 1, Constraints: []stn.Constraint{stn.Before(0, 7)}},
		{Tag: 2, Constraints: []stn.Constraint{stn.AtMost(0, 1), stn.AtMost(1, stn.MaxWeight+1)}},
		{Tag: 3, Constraints: []stn.Constraint{{From: 1, To: 1, Strict: true}}},
		{Tag: 4},
		{Tag: 5, Constraints: []stn.Constraint{stn.Before(0, 1)}},
		{Tag: 6, Constraints: []stn.Constraint{stn.Before(1, 0)}},
	}
	_, refused := mustBuild(t, 2, facts)
	if diff := cmp.Diff([]int{0, 1, 2, 5}, indices(refused)); diff != "" {
		t.Fatalf("refused (-want +got):\n%s", diff)
	}
	for i, want := range []error{stn.ErrPoint, stn.ErrRange} {
		if !errors.Is(refused[i].Err, want) {
			t.Errorf("got %v, want %v", refused[i].Err, want)
		}
	}
	net, refused := mustBuild(t, -1, nil)
	if net.Len() != 0 || refused != nil {
		t.Errorf("a network of nothing has %d points", net.Len())
	}
}

// TestBuildFarAway: what lies beyond reach is refused as Add refuses it.
func TestBuildFarAway(t *testing.T) {
	t.Parallel()
	const points = 200
	var apart, within []stn.Fact
	for i := range stn.Point(points - 1) {
		apart = append(apart, stn.Fact{Tag: stn.Tag(i), Constraints: []stn.Constraint{stn.Apart(i, i+1, stn.MaxWeight)}})
		within = append(within, stn.Fact{Tag: stn.Tag(i), Constraints: []stn.Constraint{stn.Within(i, i+1, stn.MaxWeight)}})
	}
	within = append(within, stn.Fact{Constraints: []stn.Constraint{stn.AtMost(0, 5)}})
	for _, facts := range [][]stn.Fact{apart, within} {
		_, want := oneByOne(points, facts)
		net, refused := mustBuild(t, points, facts)
		if diff := cmp.Diff(want, indices(refused)); diff != "" {
			t.Errorf("refused (-one by one +whole):\n%s", diff)
		}
		for _, r := range refused {
			if !errors.Is(r.Err, stn.ErrRange) {
				t.Errorf("%v: %v", r.Fact, r.Err)
			}
		}
		if _, high := net.Bounds(points - 1); high.Finite {
			t.Errorf("bounded by %v, 2^63 units away", high)
		}
	}
}

// TestAddAndRetract: what is added and taken back leaves no trace in answers.
func TestAddAndRetract(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(37, 38))
	for round := range 150 {
		points := 3 + rng.IntN(10)
		facts := sample(rng, points, 2*points)
		if round%2 == 0 {
			facts = orders(rng, points, 3*points)
		}
		before, _ := mustBuild(t, points, facts)
		after := before.Clone()
		more := sample(rng, points, 5)
		for i := range more {
			more[i].Tag += 1000
			if after.Add(more[i].Tag, more[i].Constraints...) == nil && rng.IntN(2) == 0 {
				after.Solve()
			}
		}
		rng.Shuffle(len(more), func(i, j int) { more[i], more[j] = more[j], more[i] })
		for _, f := range more {
			after.Retract(f.Tag)
			if rng.IntN(2) == 0 {
				after.Solve()
			}
		}
		sameAnswers(t, before, after)
		for i := range stn.Point(points) {
			for j := range stn.Point(points) {
				for limit := int64(-10); limit <= 10; limit += 5 {
					c := stn.Constraint{From: i, To: j, Max: limit, Strict: limit%2 == 0}
					if before.Entails(c) != after.Entails(c) || before.Allows(c) != after.Allows(c) {
						t.Fatalf("%v is judged differently after adding and retracting %v", c, more)
					}
				}
			}
		}
		all := make([]stn.Point, points)
		for i := range all {
			all[i] = stn.Point(i)
		}
		if diff := cmp.Diff(before.Linear(all), after.Linear(all)); diff != "" {
			t.Fatalf("linear order (-before +after):\n%s", diff)
		}
	}
}

// TestUpdates: bounds kept up to date over many changes are those of a network
// that solves them afresh.
func TestUpdates(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(45, 46))
	for round := range 60 {
		points := 4 + rng.IntN(40)
		facts := sample(rng, points, 3*points)
		if round%2 == 0 {
			facts = orders(rng, points, 4*points)
		}
		net, _ := mustBuild(t, points, nil)
		held := map[stn.Tag]bool{}
		for range 100 {
			for range 1 + rng.IntN(4) {
				f := facts[rng.IntN(len(facts))]
				if held[f.Tag] {
					net.Retract(f.Tag)
					delete(held, f.Tag)
				} else if net.Add(f.Tag, f.Constraints...) == nil {
					held[f.Tag] = true
				}
			}
			var kept []stn.Fact
			for _, f := range facts {
				if held[f.Tag] {
					kept = append(kept, f)
				}
			}
			fresh, refused := mustBuild(t, points, kept)
			if len(refused) > 0 {
				t.Fatalf("what was held together is refused: %v", refused)
			}
			for p := range stn.Point(points) {
				if a, b := net.Distance(stn.Origin, p), fresh.Distance(stn.Origin, p); a != b {
					t.Fatalf("upper bound of %v: %v, afresh %v; facts %v", p, a, b, kept)
				}
				if a, b := net.Distance(p, stn.Origin), fresh.Distance(p, stn.Origin); a != b {
					t.Fatalf("lower bound of %v: %v, afresh %v; facts %v", p, a, b, kept)
				}
			}
		}
	}
}

// TestBuildMirrored: with time reversed, the same facts are refused.
func TestBuildMirrored(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(39, 40))
	for range 200 {
		points := 3 + rng.IntN(12)
		facts := orders(rng, points, 3*points)
		mirrored := make([]stn.Fact, len(facts))
		for i, f := range facts {
			mirrored[i] = stn.Fact{Tag: f.Tag, Constraints: slices.Clone(f.Constraints)}
			for k, c := range f.Constraints {
				mirrored[i].Constraints[k].From, mirrored[i].Constraints[k].To = c.To, c.From
			}
		}
		there, a := mustBuild(t, points, facts)
		back, b := mustBuild(t, points, mirrored)
		if diff := cmp.Diff(indices(a), indices(b)); diff != "" {
			t.Fatalf("refused (-forwards +backwards):\n%s", diff)
		}
		for i := stn.Origin; int(i) < points; i++ {
			for j := stn.Origin; int(j) < points; j++ {
				if x, y := there.Distance(i, j), back.Distance(j, i); x != y {
					t.Fatalf("distance %v %v: %v forwards, %v backwards", i, j, x, y)
				}
			}
		}
	}
}
