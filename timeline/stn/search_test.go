package stn_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/casus-events/casus/timeline/stn"
)

// stated is what a Scenarios was told: facts, and choices as lists of facts of
// which one holds.
type stated struct {
	points int
	facts  []fact
	either [][]fact
}

// with returns the statements together with another, which is a choice if it
// has several alternatives.
func (s stated) with(alternatives ...fact) stated {
	if len(alternatives) == 1 {
		s.facts = append(slices.Clone(s.facts), alternatives[0])
	} else {
		s.either = append(slices.Clone(s.either), alternatives)
	}
	return s
}

// only returns the statements with one of the tags.
func (s stated) only(tags []stn.Tag) stated {
	rest := stated{points: s.points}
	for _, f := range s.facts {
		if slices.Contains(tags, f.tag) {
			rest.facts = append(rest.facts, f)
		}
	}
	for _, c := range s.either {
		if len(c) > 0 && slices.Contains(tags, c[0].tag) {
			rest.either = append(rest.either, c)
		}
	}
	return rest
}

// each calls f with the distances in every scenario, the slow way: all
// selections, each closed by Floyd and Warshall.
func (s stated) each(f func(d [][]dist)) {
	if len(s.either) == 0 {
		if d, ok := closure(s.points, s.facts); ok {
			f(d)
		}
		return
	}
	for _, a := range s.either[0] {
		rest := stated{s.points, append(slices.Clone(s.facts), a), s.either[1:]}
		rest.each(f)
	}
}

func (s stated) consistent() bool {
	found := false
	s.each(func([][]dist) { found = true })
	return found
}

// hull returns the loosest distances over all scenarios.
func (s stated) hull() [][]dist {
	var loosest [][]dist
	s.each(func(d [][]dist) {
		if loosest == nil {
			loosest = d
		}
		for i := range d {
			for j := range d {
				if loosest[i][j].tighter(d[i][j]) {
					loosest[i][j] = d[i][j]
				}
			}
		}
	})
	return loosest
}

// randomStatement returns a fact or a choice.
func randomStatement(rng *rand.Rand, points int, tag stn.Tag, most int64) []fact {
	alternatives := 1
	if rng.IntN(2) == 0 {
		alternatives = 2 + rng.IntN(2)
	}
	list := randomFacts(rng, points, alternatives, most)
	for i := range list {
		list[i].tag = tag
	}
	return list
}

// state adds a fact or a choice to scenarios.
func state(s *stn.Scenarios, alternatives []fact) error {
	if len(alternatives) == 1 {
		return s.Add(alternatives[0].tag, alternatives[0].constraints...)
	}
	lists := make([][]stn.Constraint, len(alternatives))
	for i, a := range alternatives {
		lists[i] = a.constraints
	}
	return s.AddChoice(alternatives[0].tag, lists...)
}

// build states what is consistent of a random list, and returns it.
func build(t *testing.T, rng *rand.Rand, s *stn.Scenarios, points, statements int, most int64) (held stated, refused int) {
	t.Helper()
	s.AddPoints(points)
	held.points = points
	dated := rng.IntN(2) == 0
	for tag := range stn.Tag(statements) {
		next := randomStatement(rng, points, tag, most)
		if p := stn.Point(tag); dated && int(p) < points {
			day := 3 * rng.Int64N(most+1)
			next = []fact{{tag, []stn.Constraint{stn.AtLeast(p, day), stn.AtMost(p, day+2)}}}
		}
		err := state(s, next)
		if want := held.with(next...).consistent(); (err == nil) != want {
			t.Fatalf("adding %v to %v: %v, want consistent %v", next, held, err, want)
		}
		if err == nil {
			held = held.with(next...)
			continue
		}
		refused++
		checkNoScenario(t, err, held.with(next...), tag)
	}
	return held, refused
}

// checkNoScenario asks that the members leave no scenario, that any fewer do,
// and that the refused one is among them.
func checkNoScenario(t *testing.T, err error, all stated, refused stn.Tag) {
	t.Helper()
	var tags []stn.Tag
	if conflict, ok := errors.AsType[*stn.ConflictError](err); ok {
		tags = conflict.Tags()
	} else if none, ok := errors.AsType[*stn.NoScenarioError](err); ok {
		tags = none.Tags()
		if !none.Irreducible {
			t.Fatalf("%v is not made irreducible", none)
		}
	} else {
		t.Fatalf("error %v is no conflict", err)
	}
	if !slices.Contains(tags, refused) || !slices.IsSorted(tags) {
		t.Fatalf("%v: %v lacks the refused %d or is out of order", err, tags, refused)
	}
	if all.only(tags).consistent() {
		t.Fatalf("%v: %v of %v can all hold", err, tags, all)
	}
	for i := range tags {
		if rest := slices.Delete(slices.Clone(tags), i, i+1); !all.only(rest).consistent() {
			t.Fatalf("%v is reducible: %v of %v leave no scenario already", err, rest, all)
		}
	}
}

// TestScenariosAgainstSelections compares everything with an enumeration of all
// selections of alternatives.
func TestScenariosAgainstSelections(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(21, 22))
	rounds := 120
	if testing.Short() {
		rounds = 30
	}
	refused, several := 0, 0
	for range rounds {
		var s stn.Scenarios
		held, no := build(t, rng, &s, 2+rng.IntN(4), 4+rng.IntN(6), 1+rng.Int64N(8))
		refused += no
		checkHull(t, &s, held)
		checkAlternatives(t, &s, held)
		count := 0
		held.each(func([][]dist) { count++ })
		if count > 1 {
			several++
		}
	}
	if refused < rounds/2 || several < rounds/2 {
		t.Errorf("%d refused, %d with several scenarios, of %d: the test has lost its teeth", refused, several, rounds)
	}
}

// checkHull compares distances and answers with those over all scenarios.
func checkHull(t *testing.T, s *stn.Scenarios, held stated) {
	t.Helper()
	want := held.hull()
	for i := stn.Origin; int(i) < held.points; i++ {
		for j := stn.Origin; int(j) < held.points; j++ {
			w := want[i+1][j+1]
			got, exact := s.Distance(i, j)
			if !exact || got != (stn.Limit{Value: w.c, Strict: w.strict, Finite: w.finite}) {
				t.Fatalf("distance %v %v: got %v, exact %v, want %v; stated %v", i, j, got, exact, w, held)
			}
			for most := int64(-9); most <= 9; most += 3 {
				c := stn.Constraint{From: i, To: j, Max: most + w.c%3, Strict: most%2 == 0}
				checkScenarios(t, s, held, c, want)
			}
		}
		low, high, exact := s.Bounds(i)
		l, h := want[i+1][0], want[0][i+1]
		if !exact || low != (stn.Limit{Value: -l.c, Strict: l.strict, Finite: l.finite}) || high != (stn.Limit{Value: h.c, Strict: h.strict, Finite: h.finite}) {
			t.Fatalf("bounds of %v: got %v %v, want %v %v; stated %v", i, low, high, l, h, held)
		}
	}
}

func checkScenarios(t *testing.T, s *stn.Scenarios, held stated, c stn.Constraint, hull [][]dist) {
	t.Helper()
	limit := dist{c.Max, c.Strict, true}
	entailed := !limit.tighter(hull[c.From+1][c.To+1])
	if got := s.Entails(c); got != yesOrNo(entailed) {
		t.Fatalf("%v: entailed %v, want %v; stated %v", c, got, entailed, held)
	}
	allowed := held.with(fact{tag: 500, constraints: []stn.Constraint{c}}).consistent()
	if got := s.Allows(c); got != yesOrNo(allowed) {
		t.Fatalf("%v: allowed %v, want %v; stated %v", c, got, allowed, held)
	}
	tags, irreducible := s.Explain(c)
	if !entailed {
		if tags != nil || irreducible {
			t.Fatalf("%v is explained by %v, but not entailed", c, tags)
		}
		return
	}
	follows := func(tags []stn.Tag) bool {
		no := fact{tag: 500, constraints: []stn.Constraint{{From: c.To, To: c.From, Max: -c.Max, Strict: !c.Strict}}}
		return !held.only(tags).with(no).consistent()
	}
	if !irreducible || !follows(tags) {
		t.Fatalf("%v: explained by %v, irreducible %v; stated %v", c, tags, irreducible, held)
	}
	for i := range tags {
		if follows(slices.Delete(slices.Clone(tags), i, i+1)) {
			t.Fatalf("%v: explanation %v is reducible; stated %v", c, tags, held)
		}
	}
}

func yesOrNo(b bool) stn.Answer {
	if b {
		return stn.Yes
	}
	return stn.No
}

func checkAlternatives(t *testing.T, s *stn.Scenarios, held stated) {
	t.Helper()
	for _, c := range held.either {
		got := s.Alternatives(c[0].tag)
		for i, a := range c {
			if want := held.with(a).consistent(); got[i] != yesOrNo(want) {
				t.Fatalf("alternative %v: %v, want %v; stated %v", a, got[i], want, held)
			}
		}
	}
	if got := s.Alternatives(777); got != nil {
		t.Fatalf("alternatives of no choice: %v", got)
	}
	scenario := s.Scenario()
	for _, f := range held.facts {
		for _, c := range f.constraints {
			if !scenario.Entails(c) {
				t.Fatalf("%v does not hold in the scenario", c)
			}
		}
	}
	for _, c := range held.either {
		if !slices.ContainsFunc(c, func(f fact) bool {
			return !slices.ContainsFunc(f.constraints, func(c stn.Constraint) bool { return !scenario.Entails(c) })
		}) {
			t.Fatalf("none of %v holds in the scenario", c)
		}
	}
}

// TestScenariosAgainstValues compares with an enumeration of values, which
// knows nothing of networks.
func TestScenariosAgainstValues(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(23, 24))
	rounds := 120
	if testing.Short() {
		rounds = 12
	}
	for round := range rounds {
		points, high := 3, int64(5)
		if round%4 == 0 {
			points, high = 4, 2
		}
		var s stn.Scenarios
		s.AddPoints(points)
		held := stated{points: points}.with(boxed(points, high))
		if err := state(&s, held.facts); err != nil {
			t.Fatal(err)
		}
		for tag := range stn.Tag(6) {
			next := randomStatement(rng, points, tag, high/2+1)
			err := state(&s, next)
			if want := held.with(next...).meets(high, func([]int64) {}); (err == nil) != want {
				t.Fatalf("adding %v to %v: error %v, want consistent %v", next, held, err, want)
			}
			if err == nil {
				held = held.with(next...)
			}
		}
		checkValues(t, &s, held, high)
	}
}

// meets calls f with all assignments that meet the statements, and reports
// whether there are any.
func (s stated) meets(high int64, f func([]int64)) bool {
	found := false
	solutions(s.points, high, s.facts, func(values []int64) {
		for _, c := range s.either {
			if !slices.ContainsFunc(c, func(a fact) bool { return metBy(a, values) }) {
				return
			}
		}
		found = true
		f(values)
	})
	return found
}

func metBy(f fact, values []int64) bool {
	at := func(p stn.Point) int64 {
		if p == stn.Origin {
			return 0
		}
		return values[p]
	}
	for _, c := range f.constraints {
		if d := at(c.To) - at(c.From); d > c.Max*grid || d == c.Max*grid && c.Strict {
			return false
		}
	}
	return true
}

func checkValues(t *testing.T, s *stn.Scenarios, held stated, high int64) {
	t.Helper()
	most := map[[2]int]int64{}
	held.meets(high, func(values []int64) {
		values = append([]int64{0}, values...)
		for i := range values {
			for j := range values {
				d, ok := most[[2]int{i, j}]
				if met := values[j] - values[i]; !ok || met > d {
					most[[2]int{i, j}] = met
				}
			}
		}
	})
	for key, m := range most {
		got, exact := s.Distance(stn.Point(key[0]-1), stn.Point(key[1]-1))
		// See checkDistances.
		ok := exact && got.Finite && (!got.Strict && got.Value*grid == m || got.Strict && got.Value*grid > m && (got.Value-1)*grid < m)
		if !ok {
			t.Fatalf("distance %v: got %v, exact %v, largest met %d/%d; stated %v", key, got, exact, m, grid, held)
		}
	}
}
