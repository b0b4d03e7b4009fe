package stn_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/casus-events/casus/timeline/stn"
)

// An alphabet of small networks: event i begins at point 2i and ends at 2i+1,
// may have a date, and may be related to any other.

const dates, relations = 4, 8

// eventFact says that an event begins before it ends, and when.
func eventFact(i stn.Point, date int) stn.Fact {
	s, e := 2*i, 2*i+1
	f := stn.Fact{Tag: stn.Tag(i), Constraints: []stn.Constraint{stn.Before(s, e)}}
	switch date {
	case 1:
		f.Constraints = append(f.Constraints, stn.AtLeast(s, 0), stn.AtMost(e, 1))
	case 2:
		f.Constraints = append(f.Constraints, stn.AtLeast(s, 1), stn.AtMost(e, 2))
	case 3:
		f.Constraints = append(f.Constraints, stn.AtLeast(s, 1), stn.AtMost(s, 1), stn.AtMost(e, 2))
	}
	return f
}

// relationFact relates two events; relation 0 says nothing.
func relationFact(tag stn.Tag, relation int, a, b stn.Point) stn.Fact {
	a, az, b, bz := 2*a, 2*a+1, 2*b, 2*b+1
	var list []stn.Constraint
	switch relation {
	case 1: // before
		list = []stn.Constraint{stn.Before(az, b)}
	case 2: // after
		list = []stn.Constraint{stn.Before(bz, a)}
	case 3: // begins before
		list = []stn.Constraint{stn.Before(a, b)}
	case 4: // during
		list = []stn.Constraint{stn.NotAfter(b, a), stn.NotAfter(az, bz)}
	case 5: // at the same time
		list = append(stn.Same(a, b), stn.Same(az, bz)...)
	case 6: // meets
		list = stn.Same(az, b)
	case 7: // one or two units later
		list = []stn.Constraint{stn.Apart(a, b, 1), stn.Within(a, b, 2)}
	}
	return stn.Fact{Tag: tag, Constraints: list}
}

// smallNetwork spells out a network of the alphabet. Its choices are drawn by
// pick, which returns one of so many.
func smallNetwork(events int, pick func(int) int) []stn.Fact {
	var facts []stn.Fact
	for i := range stn.Point(events) {
		facts = append(facts, eventFact(i, pick(dates)))
	}
	for i := range stn.Point(events) {
		for j := range i {
			facts = append(facts, relationFact(stn.Tag(10+10*i+j), pick(relations), j, i))
		}
	}
	return facts
}

// TestAllSmallNetworks goes through all networks of three events.
func TestAllSmallNetworks(t *testing.T) {
	t.Parallel()
	const networks = dates * dates * dates * relations * relations * relations
	step := 1
	if testing.Short() {
		step = 101
	}
	contradictory := 0
	for number := 0; number < networks; number += step {
		rest := number
		facts := smallNetwork(3, func(n int) int {
			digit := rest % n
			rest /= n
			return digit
		})
		contradictory += checkSmall(t, facts, 6, number)
	}
	if contradictory < networks/step/4 {
		t.Errorf("only %d of %d networks contradictory: the test has lost its teeth", contradictory, networks/step)
	}
}

// TestRandomSmallNetworks draws 10^5 networks of four events.
func TestRandomSmallNetworks(t *testing.T) {
	t.Parallel()
	networks := 100_000
	if testing.Short() {
		networks = 1000
	}
	rng := rand.New(rand.NewPCG(21, 22))
	sparse := func(n int) int { // so that half of them are consistent
		if rng.IntN(2) == 0 {
			return 0
		}
		return rng.IntN(n)
	}
	contradictory := 0
	for number := range networks {
		contradictory += checkSmall(t, smallNetwork(4, sparse), 8, number)
	}
	if contradictory < networks/10 || contradictory > networks*9/10 {
		t.Errorf("%d of %d networks contradictory: the test has lost its teeth", contradictory, networks)
	}
}

// checkSmall builds a network one by one and as a whole, which have to accept
// the same, and compares the one or the other by turns with the closure of
// what ought to be in it. It returns 1 for a contradictory one.
func checkSmall(t *testing.T, facts []stn.Fact, points, number int) int {
	t.Helper()
	var single stn.Network
	single.AddPoints(points)
	var held []fact
	var refused []int
	d := emptyClosure(points)
	for i, f := range facts {
		next, ok := tightened(d, f.Constraints)
		err := single.Add(f.Tag, f.Constraints...)
		if (err == nil) != ok {
			t.Fatalf("adding %v of %v: %v, want consistent %v", f, facts, err, ok)
		}
		if ok {
			d = next
			held = append(held, fact{f.Tag, f.Constraints})
			continue
		}
		refused = append(refused, i)
		if number%2 == 0 {
			checkSmallConflict(t, err, f, held, points)
		}
	}
	whole, refusals, err := stn.Build(points, slices.Values(facts), nil)
	if err != nil {
		t.Fatal(err)
	}
	var handed []int
	for _, r := range refusals {
		handed = append(handed, r.Index)
		if want := facts[r.Index]; r.Fact.Tag != want.Tag || !slices.Equal(r.Fact.Constraints, want.Constraints) {
			t.Fatalf("handed back %v, want %v", r.Fact, want)
		}
		if number%2 == 1 {
			checkSmallConflict(t, r.Err, r.Fact, held, points)
		}
	}
	if !slices.Equal(refused, handed) {
		t.Fatalf("refused %v as a whole, %v one by one; facts %v", handed, refused, facts)
	}
	net := []*stn.Network{&single, whole}[number%2]
	checkLimits(t, net, points, d, held)
	checkAnswers(t, net, points, d, held)
	if number%100 <= 1 {
		compareWithClosure(t, net, points, held)
	}
	return min(1, len(refused))
}

// checkSmallConflict asks that the conflict be a circle below zero of which the
// refused fact is a part, and that its facts contradict each other, and no
// fewer of them do.
func checkSmallConflict(t *testing.T, err error, f stn.Fact, held []fact, points int) {
	t.Helper()
	conflict, ok := errors.AsType[*stn.ConflictError](err)
	if !ok {
		t.Fatalf("%v is no conflict", err)
	}
	facts := append(slices.Clone(held), fact{f.Tag, f.Constraints})
	checkCircle(t, conflict, facts)
	tags := conflict.Tags()
	if !slices.Contains(tags, f.Tag) {
		t.Fatalf("%v does not hold fact %d", conflict, f.Tag)
	}
	for _, out := range append(tags, -1) { // and once with none left out
		var members []stn.Constraint
		for _, fa := range facts {
			if fa.tag != out && slices.Contains(tags, fa.tag) {
				members = append(members, fa.constraints...)
			}
		}
		if _, ok := tightened(emptyClosure(points), members); ok != (out != -1) {
			t.Fatalf("%v, without fact %d: consistent %v", conflict, out, ok)
		}
	}
}

// loose is no limit in a table of distances.
const loose = int64(1) << 40

func weight(c stn.Constraint) int64 {
	if c.Strict {
		return 2*c.Max - 1
	}
	return 2 * c.Max
}

// sum adds limits written as 2c or, when strict, 2c-1.
func sum(a, b int64) int64 {
	if a == loose || b == loose {
		return loose
	}
	return 2*((a+1)>>1+(b+1)>>1) - (a&1 | b&1)
}

// emptyClosure is the table of all distances without constraints. Index 0 is
// the origin.
func emptyClosure(points int) [][]int64 {
	d := table(slices.Repeat([]int64{loose}, (points+1)*(points+1)), points+1)
	for i := range d {
		d[i][i] = 0
	}
	return d
}

// table cuts cells into so many rows.
func table(cells []int64, rows int) [][]int64 {
	d := make([][]int64, rows)
	for i := range d {
		d[i] = cells[i*rows : (i+1)*rows]
	}
	return d
}

// tightened returns the table with more constraints, and whether they can hold:
// every pair is compared with every constraint until nothing changes.
func tightened(d [][]int64, constraints []stn.Constraint) (next [][]int64, consistent bool) {
	next = table(slices.Concat(d...), len(d))
	for _, c := range constraints {
		from, to, w := int(c.From)+1, int(c.To)+1, weight(c)
		for i := range next {
			if next[i][from] == loose {
				continue
			}
			for j := range next {
				next[i][j] = min(next[i][j], sum(sum(next[i][from], w), next[to][j]))
			}
		}
		for i := range next {
			if next[i][i] < 0 {
				return next, false
			}
		}
	}
	return next, true
}

// checkLimits compares all distances, bounds, and the linear order.
func checkLimits(t *testing.T, net *stn.Network, points int, d [][]int64, held []fact) {
	t.Helper()
	all := make([]stn.Point, points)
	for i := stn.Origin; int(i) < points; i++ {
		for j := stn.Origin; int(j) < points; j++ {
			if got, want := net.Distance(i, j), asLimit(d[i+1][j+1]); got != want {
				t.Fatalf("distance %v %v: %v, want %v; facts %v", i, j, got, want, held)
			}
		}
		if i == stn.Origin {
			continue
		}
		all[i] = i
		low, high := net.Bounds(i)
		if below := asLimit(d[i+1][0]); low.Finite != below.Finite || low.Value != -below.Value || high != asLimit(d[0][i+1]) {
			t.Fatalf("bounds of %d: %v and %v; facts %v", i, low, high, held)
		}
	}
	order := net.Linear(all)
	for i, p := range order {
		for _, q := range order[i+1:] {
			if d[p+1][q+1] < 0 {
				t.Fatalf("%v stands before %v, which lies before it; facts %v", p, q, held)
			}
		}
	}
}

// checkAnswers compares the answers of yes and no about all pairs with the
// table, on either side of the limit at which they change.
func checkAnswers(t *testing.T, net *stn.Network, points int, d [][]int64, held []fact) {
	t.Helper()
	for i := stn.Origin; int(i) < points; i++ {
		for j := stn.Origin; int(j) < points; j++ {
			want := d[i+1][j+1]
			for _, w := range [...]int64{min(want, 20), min(want, 20) - 1} {
				c := stn.Constraint{From: i, To: j, Max: (w + 1) >> 1, Strict: w&1 == 1}
				if got := net.Entails(c); got != (want <= w) {
					t.Fatalf("entails %v: %v; facts %v", c, got, held)
				}
			}
			for _, w := range [...]int64{-min(want, 20), -min(want, 20) - 1} {
				// It is allowed as long as it makes no circle below zero.
				c := stn.Constraint{From: j, To: i, Max: (w + 1) >> 1, Strict: w&1 != 0}
				if got := net.Allows(c); got != (sum(want, w) >= 0) {
					t.Fatalf("allows %v: %v; facts %v", c, got, held)
				}
			}
		}
	}
}

func asLimit(w int64) stn.Limit {
	if w == loose {
		return stn.Limit{}
	}
	return stn.Limit{Value: (w + 1) >> 1, Strict: w&1 == 1, Finite: true}
}

// TestSmallNetworksOnTheGrid enumerates positions instead, for networks in which
// all events are dated: multiples of a seventh of a unit leave room for six
// points in strict order.
func TestSmallNetworksOnTheGrid(t *testing.T) {
	t.Parallel()
	step := 101 // prime, so that all letters of the alphabet occur
	if testing.Short() {
		step = 1009
	}
	contradictory, networks := 0, 0
	for number := 0; number < 27*relations*relations*relations; number += step {
		rest := number
		facts := smallNetwork(3, func(n int) int {
			first := 0
			if n == dates { // leave out none
				first, n = 1, dates-1
			}
			digit := first + rest%n
			rest /= n
			return digit
		})
		networks++
		var net stn.Network
		net.AddPoints(6)
		ok := true
		for _, f := range facts {
			ok = ok && net.Add(f.Tag, f.Constraints...) == nil
		}
		if most := gridDistances(facts, 6); (most != nil) != ok {
			t.Fatalf("consistent %v, on the grid %v; facts %v", ok, most != nil, facts)
		} else if ok {
			compareWithGrid(t, &net, most, facts)
		} else {
			contradictory++
		}
	}
	if contradictory < networks/10 || contradictory > networks*9/10 {
		t.Errorf("%d of %d networks contradictory: the test has lost its teeth", contradictory, networks)
	}
}

const sevenths = 7

// gridDistances returns the greatest differences of any two points (the last of
// them the origin) over all assignments that meet the facts, or nil.
func gridDistances(facts []stn.Fact, points int) [][]int64 {
	var constraints []stn.Constraint
	for _, f := range facts {
		constraints = append(constraints, f.Constraints...)
	}
	byLast := make([][]stn.Constraint, points)
	for _, c := range constraints {
		byLast[max(c.From, c.To)] = append(byLast[max(c.From, c.To)], c)
	}
	var most [][]int64
	values := make([]int64, points+1) // the last is the origin
	at := func(p stn.Point) int64 { return values[(int(p)+points+1)%(points+1)] }
	var assign func(i int)
	assign = func(i int) {
		if i == points {
			if most == nil {
				most = make([][]int64, points+1)
				for p := range most {
					most[p] = slices.Repeat([]int64{-loose}, points+1)
				}
			}
			for p := range values {
				for q := range values {
					most[p][q] = max(most[p][q], values[q]-values[p])
				}
			}
			return
		}
		for values[i] = 0; values[i] <= 2*sevenths; values[i]++ {
			if !slices.ContainsFunc(byLast[i], func(c stn.Constraint) bool {
				over := at(c.To) - at(c.From) - c.Max*sevenths
				return over > 0 || over == 0 && c.Strict
			}) {
				assign(i + 1)
			}
		}
	}
	assign(0)
	return most
}

func compareWithGrid(t *testing.T, net *stn.Network, most [][]int64, facts []stn.Fact) {
	t.Helper()
	for p := range most {
		for q := range most {
			from, to := stn.Point(p), stn.Point(q)
			if p == len(most)-1 {
				from = stn.Origin
			}
			if q == len(most)-1 {
				to = stn.Origin
			}
			got, m := net.Distance(from, to), most[p][q]
			// A strict limit is missed by a seventh at least and a unit at most.
			if !got.Finite || !got.Strict && got.Value*sevenths != m ||
				got.Strict && (got.Value*sevenths <= m || (got.Value-1)*sevenths >= m) {
				t.Fatalf("distance %v %v: %v, on the grid %d sevenths; facts %v", from, to, got, m, facts)
			}
		}
	}
}
