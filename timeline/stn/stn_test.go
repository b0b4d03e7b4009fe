package stn_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/casus-events/casus/timeline/stn"
)

// fact is one call of Add.
type fact struct {
	tag         stn.Tag
	constraints []stn.Constraint
}

// thinned returns how many of so many rounds are run: with -short, one in six.
func thinned(rounds int) int {
	if testing.Short() {
		return (rounds + 5) / 6
	}
	return rounds
}

// randomFacts returns facts over points, each with one to three constraints.
func randomFacts(rng *rand.Rand, points, facts int, most int64) []fact {
	point := func() stn.Point { return stn.Point(rng.IntN(points+1)) - 1 }
	list := make([]fact, facts)
	for i := range list {
		list[i].tag = stn.Tag(i)
		for range 1 + rng.IntN(3)*rng.IntN(2) {
			list[i].constraints = append(list[i].constraints, stn.Constraint{
				From: point(), To: point(), Max: rng.Int64N(2*most+1) - most, Strict: rng.IntN(2) == 0,
			})
		}
	}
	return list
}

// grid is how finely the oracle divides a unit: points that are strictly apart
// need room for all of them between two integers.
const grid = 5

// solutions enumerates by brute force the assignments of multiples of 1/grid
// within 0 and high to the points that meet the constraints, and calls f.
func solutions(points int, high int64, facts []fact, f func([]int64)) {
	values := make([]int64, points)
	at := func(p stn.Point) int64 {
		if p == stn.Origin {
			return 0
		}
		return values[p]
	}
	var assign func(i int)
	assign = func(i int) {
		if i == points {
			f(values)
			return
		}
		for v := range high*grid + 1 {
			values[i] = v
			ok := true
			for _, fa := range facts {
				for _, c := range fa.constraints {
					if int(c.From) > i || int(c.To) > i {
						continue
					}
					d := at(c.To) - at(c.From)
					ok = ok && (d < c.Max*grid || d == c.Max*grid && !c.Strict)
				}
			}
			if ok {
				assign(i + 1)
			}
		}
	}
	assign(0)
}

func satisfiable(points int, high int64, facts []fact) bool {
	found := false
	solutions(points, high, facts, func([]int64) { found = true })
	return found
}

// boxed puts all points within 0 and high, so that brute force is complete.
func boxed(points int, high int64) fact {
	box := fact{tag: 1000}
	for p := range stn.Point(points) {
		box.constraints = append(box.constraints, stn.AtLeast(p, 0), stn.AtMost(p, high))
	}
	return box
}

func TestBruteForce(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 2))
	inconsistent, rounds := 0, 400
	if testing.Short() {
		rounds = 40
	}
	for round := range rounds {
		points, high := 3, int64(7)
		if round%4 == 0 {
			points, high = 4, 2
		}
		var net stn.Network
		net.AddPoints(points)
		held := []fact{boxed(points, high)}
		if err := net.Add(held[0].tag, held[0].constraints...); err != nil {
			t.Fatal(err)
		}
		for _, f := range randomFacts(rng, points, 6, high/2+1) {
			err := net.Add(f.tag, f.constraints...)
			want := satisfiable(points, high, append(held, f))
			if (err == nil) != want {
				t.Fatalf("round %d: adding %v to %v: error %v, satisfiable %v", round, f, held, err, want)
			}
			if err == nil {
				held = append(held, f)
				continue
			}
			inconsistent++
			checkConflict(t, err, append(held, f), points, high)
		}
		checkDistances(t, &net, points, high, held)
	}
	if inconsistent < rounds/2 {
		t.Errorf("only %d contradictions met: the test has lost its teeth", inconsistent)
	}
}

// checkConflict asks that the conflict be a closed walk of stated constraints
// below zero, that its facts contradict each other, and that any fewer do not.
func checkConflict(t *testing.T, err error, facts []fact, points int, high int64) {
	t.Helper()
	conflict, ok := errors.AsType[*stn.ConflictError](err)
	if !ok {
		t.Fatalf("error %v is no conflict", err)
	}
	checkCircle(t, conflict, facts)
	var members []fact
	for _, tag := range conflict.Tags() {
		i := slices.IndexFunc(facts, func(f fact) bool { return f.tag == tag })
		members = append(members, facts[i])
	}
	// Brute force knows only boxed points, hence a wide box around them that
	// is not among the facts.
	if satisfiableFree(points, members) {
		t.Fatalf("the facts %v of %v can all hold", members, conflict)
	}
	for i := range members {
		if rest := slices.Delete(slices.Clone(members), i, i+1); !satisfiableFree(points, rest) {
			t.Fatalf("%v is reducible: %v contradict each other already", conflict, rest)
		}
	}
}

func checkCircle(t *testing.T, conflict *stn.ConflictError, facts []fact) {
	t.Helper()
	var sum int64
	strict := false
	seen := map[stn.Point]bool{}
	for i, s := range conflict.Steps {
		next := conflict.Steps[(i+1)%len(conflict.Steps)]
		if s.Constraint.To != next.Constraint.From {
			t.Fatalf("%v: step %d does not lead to the next", conflict, i)
		}
		if seen[s.Constraint.From] {
			t.Fatalf("%v: passes twice through %v", conflict, s.Constraint.From)
		}
		seen[s.Constraint.From] = true
		sum += s.Constraint.Max
		strict = strict || s.Constraint.Strict
		stated := slices.ContainsFunc(facts, func(f fact) bool {
			return f.tag == s.Tag && slices.Contains(f.constraints, s.Constraint)
		})
		if !stated {
			t.Fatalf("%v: step %d was never stated", conflict, i)
		}
	}
	if sum > 0 || sum == 0 && !strict {
		t.Fatalf("%v: the limits add up to %d, strict %v", conflict, sum, strict)
	}
}

// satisfiableFree decides by Floyd and Warshall's closure, which needs no box.
func satisfiableFree(points int, facts []fact) bool {
	_, ok := closure(points, facts)
	return ok
}

// dist is a limit as the oracle knows it: doubled, less one when strict.
type dist struct {
	c      int64
	strict bool
	finite bool
}

func (d dist) plus(e dist) dist {
	if !d.finite || !e.finite {
		return dist{}
	}
	return dist{d.c + e.c, d.strict || e.strict, true}
}

func (d dist) tighter(e dist) bool {
	return d.finite && (!e.finite || d.c < e.c || d.c == e.c && d.strict && !e.strict)
}

// closure is the slow oracle: all pairs, by Floyd and Warshall; index 0 is the origin.
func closure(points int, facts []fact) (d [][]dist, consistent bool) {
	d = make([][]dist, points+1)
	for i := range d {
		d[i] = make([]dist, points+1)
		d[i][i] = dist{finite: true}
	}
	for _, f := range facts {
		for _, c := range f.constraints {
			if e := (dist{c.Max, c.Strict, true}); e.tighter(d[c.From+1][c.To+1]) {
				d[c.From+1][c.To+1] = e
			}
		}
	}
	for k := range d {
		for i := range d {
			for j := range d {
				if e := d[i][k].plus(d[k][j]); e.tighter(d[i][j]) {
					d[i][j] = e
				}
			}
		}
	}
	for i := range d {
		if (dist{finite: true}) != d[i][i] {
			return d, false
		}
	}
	return d, true
}

// checkDistances compares all distances, bounds, entailments with enumeration.
func checkDistances(t *testing.T, net *stn.Network, points int, high int64, held []fact) {
	t.Helper()
	most := map[[2]int]int64{}
	solutions(points, high, held, func(values []int64) {
		for i := -1; i < points; i++ {
			for j := -1; j < points; j++ {
				at := func(p int) int64 {
					if p < 0 {
						return 0
					}
					return values[p]
				}
				key := [2]int{i, j}
				if d, ok := most[key]; !ok || at(j)-at(i) > d {
					most[key] = at(j) - at(i)
				}
			}
		}
	})
	for key, m := range most {
		got := net.Distance(stn.Point(key[0]), stn.Point(key[1]))
		// A strict limit is missed by at least one cell of the grid and by
		// less than a whole unit.
		ok := got.Finite && (!got.Strict && got.Value*grid == m || got.Strict && got.Value*grid > m && (got.Value-1)*grid < m)
		if !ok {
			t.Fatalf("distance %v: got %v, largest met %d/%d; facts %v", key, got, m, grid, held)
		}
	}
}

func TestClosure(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(3, 4))
	for round := range 300 {
		points := 2 + rng.IntN(9)
		facts := randomFacts(rng, points, 3*points, 20)
		var net stn.Network
		net.AddPoints(points)
		var held []fact
		for _, f := range facts {
			err := net.Add(f.tag, f.constraints...)
			if want := satisfiableFree(points, append(held, f)); (err == nil) != want {
				t.Fatalf("round %d: adding %v to %v: %v, want consistent %v", round, f, held, err, want)
			}
			if err == nil {
				held = append(held, f)
				continue
			}
			checkConflict(t, err, append(held, f), points, 0)
		}
		compareWithClosure(t, &net, points, held)
	}
}

func compareWithClosure(t *testing.T, net *stn.Network, points int, held []fact) {
	t.Helper()
	d, ok := closure(points, held)
	if !ok {
		t.Fatalf("facts %v are inconsistent", held)
	}
	for i := stn.Origin; int(i) < points; i++ {
		after, before := net.Around(i)
		for j := stn.Origin; int(j) < points; j++ {
			want := d[i+1][j+1]
			if i != stn.Origin && j != stn.Origin && (after[j] != net.Distance(i, j) || before[j] != net.Distance(j, i)) {
				t.Fatalf("around %v: %v lies %v and %v; facts %v", i, j, after[j], before[j], held)
			}
			if got := net.Distance(i, j); got != (stn.Limit{Value: want.c, Strict: want.strict, Finite: want.finite}) {
				t.Fatalf("distance %v %v: got %v, want %v; facts %v", i, j, got, want, held)
			}
			checkWitness(t, net, i, j, want, held)
			checkQueries(t, net, i, j, d)
		}
	}
}

func checkWitness(t *testing.T, net *stn.Network, i, j stn.Point, want dist, held []fact) {
	t.Helper()
	steps := net.Witness(i, j)
	if i == j || !want.finite {
		if len(steps) != 0 {
			t.Fatalf("witness %v %v: %v, want none", i, j, steps)
		}
		return
	}
	sum, at := dist{finite: true}, i
	for _, s := range steps {
		if s.Constraint.From != at {
			t.Fatalf("witness %v %v is broken: %v", i, j, steps)
		}
		at = s.Constraint.To
		sum = sum.plus(dist{s.Constraint.Max, s.Constraint.Strict, true})
		if !slices.ContainsFunc(held, func(f fact) bool {
			return f.tag == s.Tag && slices.Contains(f.constraints, s.Constraint)
		}) {
			t.Fatalf("witness %v %v: %v was never stated", i, j, s)
		}
	}
	if at != j || sum != want {
		t.Fatalf("witness %v %v: %v adds up to %v, want %v", i, j, steps, sum, want)
	}
}

func checkQueries(t *testing.T, net *stn.Network, i, j stn.Point, d [][]dist) {
	t.Helper()
	for limit := int64(-25); limit <= 25; limit += 5 {
		for _, strict := range []bool{false, true} {
			c := stn.Constraint{From: i, To: j, Max: limit, Strict: strict}
			e := dist{limit, strict, true}
			if got, want := net.Entails(c), !e.tighter(d[i+1][j+1]); got != want {
				t.Fatalf("entails %v: got %v, want %v", c, got, want)
			}
			back := d[j+1][i+1].plus(e)
			want := !back.finite || back.c > 0 || back.c == 0 && !back.strict
			if got := net.Allows(c); got != want {
				t.Fatalf("allows %v: got %v, want %v", c, got, want)
			}
		}
	}
}

func TestRetract(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(5, 6))
	for round := range 200 {
		points := 2 + rng.IntN(6)
		facts := randomFacts(rng, points, 4*points, 10)
		var net stn.Network
		net.AddPoints(points)
		held := map[stn.Tag]fact{}
		for range 60 {
			f := facts[rng.IntN(len(facts))]
			if _, there := held[f.tag]; there {
				if !net.Retract(f.tag) && len(f.constraints) > 0 && !alwaysTrue(f) {
					t.Fatalf("round %d: nothing to retract of %v", round, f)
				}
				delete(held, f.tag)
			} else if net.Add(f.tag, f.constraints...) == nil {
				held[f.tag] = f
			}
		}
		var list []fact
		for _, f := range facts {
			if _, there := held[f.tag]; there {
				list = append(list, f)
			}
		}
		compareWithClosure(t, &net, points, list)
		copied := net.Clone()
		for _, f := range list {
			copied.Retract(f.tag)
		}
		compareWithClosure(t, copied, points, nil)
		compareWithClosure(t, &net, points, list)
	}
}

func alwaysTrue(f fact) bool {
	return !slices.ContainsFunc(f.constraints, func(c stn.Constraint) bool { return c.From != c.To })
}

func TestAddedTwiceUnderOneTag(t *testing.T) {
	t.Parallel()
	var net stn.Network
	p := net.AddPoints(1)
	mustAdd(t, &net, 1, stn.AtMost(p, 10))
	mustAdd(t, &net, 2, stn.AtMost(p, 8))
	mustAdd(t, &net, 1, stn.AtMost(p, 6))
	if err := net.Add(1, stn.AtMost(p, 5), stn.AtLeast(p, 7)); err == nil {
		t.Fatal("no contradiction")
	}
	for _, want := range []struct {
		retract stn.Tag
		high    string
	}{{0, "6"}, {1, "8"}, {2, "none"}} {
		net.Retract(want.retract)
		if _, high := net.Bounds(p); high.String() != want.high {
			t.Errorf("after retracting %d: %v, want %v", want.retract, high, want.high)
		}
	}
}

func mustAdd(t testing.TB, net *stn.Network, tag stn.Tag, constraints ...stn.Constraint) {
	t.Helper()
	if err := net.Add(tag, constraints...); err != nil {
		t.Fatal(err)
	}
}

func TestOrderOfAdditionIsIrrelevant(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(7, 8))
	for range 100 {
		points := 2 + rng.IntN(8)
		facts := randomFacts(rng, points, 2*points, 15)
		var first stn.Network
		first.AddPoints(points)
		var held []fact
		for _, f := range facts {
			if first.Add(f.tag, f.constraints...) == nil {
				held = append(held, f)
			}
		}
		rng.Shuffle(len(held), func(i, j int) { held[i], held[j] = held[j], held[i] })
		var second stn.Network
		second.AddPoints(points)
		for _, f := range held {
			mustAdd(t, &second, f.tag, f.constraints...)
		}
		for i := range stn.Point(points) {
			for j := range stn.Point(points) {
				if a, b := first.Distance(i, j), second.Distance(i, j); a != b {
					t.Fatalf("distance %v %v: %v and %v", i, j, a, b)
				}
			}
		}
	}
}

// TestReversal: read backwards, a network has the same differences, swapped.
func TestReversal(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(9, 10))
	for range 100 {
		points := 2 + rng.IntN(6)
		var there, back stn.Network
		there.AddPoints(points)
		back.AddPoints(points)
		for _, f := range randomFacts(rng, points, 2*points, 15) {
			mirrored := slices.Clone(f.constraints)
			for i, c := range mirrored {
				mirrored[i].From, mirrored[i].To = c.To, c.From
			}
			if a, b := there.Add(f.tag, f.constraints...), back.Add(f.tag, mirrored...); (a == nil) != (b == nil) {
				t.Fatalf("%v: %v forwards, %v backwards", f, a, b)
			}
		}
		for i := stn.Origin; int(i) < points; i++ {
			for j := stn.Origin; int(j) < points; j++ {
				if a, b := there.Distance(i, j), back.Distance(j, i); a != b {
					t.Fatalf("distance %v %v: %v forwards, %v backwards", i, j, a, b)
				}
			}
		}
	}
}

func TestLongConflict(t *testing.T) {
	t.Parallel()
	const links = 5000
	var net stn.Network
	net.AddPoints(links + 1)
	for i := range stn.Point(links) {
		mustAdd(t, &net, stn.Tag(i), stn.Before(i, i+1))
	}
	// A fact that says two things: with the first alone half the chain is enough.
	err := net.Add(links, stn.Before(links, 0), stn.Before(links/2, 0))
	conflict, ok := errors.AsType[*stn.ConflictError](err)
	if !ok {
		t.Fatalf("got %v", err)
	}
	if got, want := len(conflict.Tags()), links/2+1; got != want {
		t.Errorf("%d facts, want %d", got, want)
	}
}

func TestFaults(t *testing.T) {
	t.Parallel()
	var net stn.Network
	net.AddPoints(2)
	for _, tt := range []struct {
		constraint stn.Constraint
		want       error
	}{
		{stn.Before(0, 2), stn.ErrPoint},
		{stn.Before(-2, 0), stn.ErrPoint},
		{stn.AtMost(0, stn.MaxWeight+1), stn.ErrRange},
		{stn.AtLeast(0, stn.MaxWeight+1), stn.ErrRange},
		{stn.AtLeast(0, stn.MaxWeight), nil},
	} {
		if err := net.Add(1, tt.constraint); !errors.Is(err, tt.want) {
			t.Errorf("%v: got %v, want %v", tt.constraint, err, tt.want)
		}
	}
	if net.Entails(stn.Before(0, 2)) || net.Allows(stn.Before(0, 2)) {
		t.Error("a constraint on a missing point is entailed or allowed")
	}
	if got := net.Distance(0, 5); got.Finite || net.Witness(5, 0) != nil {
		t.Errorf("distance to a missing point: %v", got)
	}
}

// TestFarAway: sums beyond what 64 bits hold are refused or have no limit,
// and nothing wraps around.
func TestFarAway(t *testing.T) {
	t.Parallel()
	const points = 300
	var lags, chain stn.Network
	lags.AddPoints(points)
	chain.AddPoints(points)
	var err error
	for i := range stn.Point(points - 1) {
		mustAdd(t, &lags, stn.Tag(i), stn.Within(i, i+1, stn.MaxWeight))
		if err == nil {
			err = chain.Add(stn.Tag(i), stn.Apart(i, i+1, stn.MaxWeight))
		}
	}
	if !errors.Is(err, stn.ErrRange) {
		t.Errorf("a chain of 2^64 units: %v", err)
	}
	if got := lags.Distance(0, 5); got.Value != 5*stn.MaxWeight {
		t.Errorf("distance over five: %v", got)
	}
	if got := lags.Distance(0, points-1); got.Finite {
		t.Errorf("distance over all: %v, want none", got)
	}
}

func TestStrings(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ got, want fmt.Stringer }{
		{stn.Before(0, 1), text("p0 < p1")},
		{stn.NotAfter(0, 1), text("p0 <= p1")},
		{stn.AtMost(3, 7), text("p3 <= 7")},
		{stn.AtLeast(3, 7), text("p3 >= 7")},
		{stn.AtLeast(3, -7), text("p3 >= -7")},
		{stn.Constraint{From: 3, To: stn.Origin, Max: 7, Strict: true}, text("p3 > -7")},
		{stn.Constraint{From: stn.Origin, To: 3, Max: 7, Strict: true}, text("p3 < 7")},
		{stn.Within(0, 1, 5), text("p1 - p0 <= 5")},
		{stn.Apart(0, 1, 5), text("p0 - p1 <= -5")},
		{stn.Constraint{From: stn.Origin, To: stn.Origin, Max: -1}, text("origin <= -1")},
		{stn.Limit{}, text("none")},
		{stn.Limit{Value: -3, Finite: true}, text("-3")},
		{stn.Limit{Value: -3, Strict: true, Finite: true}, text("(-3)")},
	} {
		if tt.got.String() != tt.want.String() {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

type text string

func (s text) String() string { return string(s) }

func TestConflictText(t *testing.T) {
	t.Parallel()
	var net stn.Network
	p := net.AddPoints(20)
	for i := range stn.Point(19) {
		mustAdd(t, &net, stn.Tag(i), stn.Before(p+i, p+i+1))
	}
	err := net.Add(99, stn.Before(2, 0))
	if got, want := fmt.Sprint(err), "stn: contradiction: p2 < p0, p1 < p2, p0 < p1"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	err = net.Add(99, stn.Before(19, 0))
	if got, want := len(fmt.Sprint(err)), len("stn: contradiction:")+10*len(" p10 < p11,"); got > want+10 {
		t.Errorf("a long contradiction takes %d bytes: %v", got, err)
	}
	if err := net.Add(99, stn.Constraint{From: 1, To: 1, Max: -1}); err == nil {
		t.Error("a point before itself was accepted")
	}
	if err := net.Add(99, stn.Constraint{From: stn.Origin, To: stn.Origin, Strict: true}); err == nil {
		t.Error("the origin before itself was accepted")
	}
	if err := net.Add(99, stn.Constraint{From: 1, To: 1}); err != nil {
		t.Errorf("a point not after itself: %v", err)
	}
}
