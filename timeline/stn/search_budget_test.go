package stn_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/casus-events/casus/timeline/stn"
)

// TestEveryBudget: whatever the budget, an answer is right or undetermined, a
// bound encloses the right one, and what is refused cannot hold.
func TestEveryBudget(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(31, 32))
	undetermined, rounds := 0, thinned(24)
	for range rounds {
		points, seed := 3+rng.IntN(3), rng.Uint64()
		for _, budget := range []int{-1, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50} {
			undetermined += checkBudget(t, rand.New(rand.NewPCG(seed, 1)), points, budget)
		}
		if n := checkBudget(t, rand.New(rand.NewPCG(seed, 1)), points, math.MaxInt); n > 0 {
			t.Fatalf("%d answers undetermined without a limit", n)
		}
	}
	if undetermined < 10*rounds {
		t.Errorf("only %d answers were undetermined: the test has lost its teeth", undetermined)
	}
}

func checkBudget(t *testing.T, rng *rand.Rand, points, budget int) (undetermined int) {
	t.Helper()
	s := stn.Scenarios{Budget: budget}
	s.AddPoints(points)
	held := stated{points: points}
	for tag := range stn.Tag(9) {
		next := randomStatement(rng, points, tag, 4)
		err := state(&s, next)
		if errors.Is(err, stn.ErrBudget) {
			undetermined++
			continue
		}
		if want := held.with(next...).consistent(); (err == nil) != want {
			t.Fatalf("budget %d: adding %v to %v: %v, want consistent %v", budget, next, held, err, want)
		}
		if err == nil {
			held = held.with(next...)
			continue
		}
		checkMembers(t, err, held.with(next...))
	}
	return undetermined + checkBudgetAnswers(t, &s, held, budget)
}

// checkMembers asks that the members leave no scenario, and irreducibility only
// where it is claimed.
func checkMembers(t *testing.T, err error, all stated) {
	t.Helper()
	none, ok := errors.AsType[*stn.NoScenarioError](err)
	if !ok || none.Irreducible {
		checkNoScenario(t, err, all, all.newest())
		return
	}
	if all.only(none.Members).consistent() {
		t.Fatalf("%v: they can all hold; stated %v", err, all)
	}
}

// newest returns the greatest tag.
func (s stated) newest() stn.Tag {
	tag := stn.Tag(-1)
	for _, f := range s.facts {
		tag = max(tag, f.tag)
	}
	for _, c := range s.either {
		tag = max(tag, c[0].tag)
	}
	return tag
}

func checkBudgetAnswers(t *testing.T, s *stn.Scenarios, held stated, budget int) (undetermined int) {
	t.Helper()
	hull := held.hull()
	for i := stn.Origin; int(i) < held.points; i++ {
		for j := stn.Origin; int(j) < held.points; j++ {
			want := hull[i+1][j+1]
			got, exact := s.Distance(i, j)
			outer := dist{got.Value, got.Strict, got.Finite}
			if exact && outer != want || outer.tighter(want) {
				t.Fatalf("budget %d: distance %v %v: got %v, exact %v, want %v; stated %v", budget, i, j, got, exact, want, held)
			}
			c := stn.Constraint{From: i, To: j, Max: want.c - 1, Strict: true}
			for range 3 {
				entailed, allowed := s.Entails(c), s.Allows(c)
				limit := dist{c.Max, c.Strict, true}
				if entailed != stn.Undetermined && entailed != yesOrNo(!limit.tighter(want)) {
					t.Fatalf("budget %d: %v entailed %v; stated %v", budget, c, entailed, held)
				}
				can := held.with(fact{tag: 500, constraints: []stn.Constraint{c}}).consistent()
				if allowed != stn.Undetermined && allowed != yesOrNo(can) {
					t.Fatalf("budget %d: %v allowed %v; stated %v", budget, c, allowed, held)
				}
				if entailed == stn.Undetermined || allowed == stn.Undetermined || !exact {
					undetermined++
				}
				c.Max++
			}
		}
	}
	return undetermined
}

// TestOrderOfChoicesIsIrrelevant: answers depend on what was stated, not on
// the order.
func TestOrderOfChoicesIsIrrelevant(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(33, 34))
	for range 60 {
		points := 2 + rng.IntN(4)
		var first, second stn.Scenarios
		held, _ := build(t, rng, &first, points, 8, 6)
		lists := slices.Clone(held.either)
		for _, f := range held.facts {
			lists = append(lists, []fact{f})
		}
		rng.Shuffle(len(lists), func(i, j int) { lists[i], lists[j] = lists[j], lists[i] })
		second.AddPoints(points)
		for _, l := range lists {
			if err := state(&second, l); err != nil {
				t.Fatalf("%v: %v", lists, err)
			}
		}
		for i := stn.Origin; int(i) < points; i++ {
			for j := stn.Origin; int(j) < points; j++ {
				a, _ := first.Distance(i, j)
				if b, _ := second.Distance(i, j); a != b {
					t.Fatalf("distance %v %v: %v, in another order %v", i, j, a, b)
				}
			}
		}
	}
}

// TestScenariosAreDeterministic: the same calls give the same errors, scenarios
// and explanations, with any budget.
func TestScenariosAreDeterministic(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		story := func() string {
			rng := rand.New(rand.NewPCG(35, seed))
			s := stn.Scenarios{Budget: 1 + int(seed)}
			s.AddPoints(6)
			var text strings.Builder
			for tag := range stn.Tag(12) {
				fmt.Fprintln(&text, state(&s, randomStatement(rng, 6, tag, 5)))
			}
			for i := range stn.Point(6) {
				low, high, exact := s.Bounds(i)
				tags, _ := s.Explain(stn.NotAfter(i, (i+1)%6))
				fmt.Fprintln(&text, low, high, exact, tags, s.Entails(stn.Before(i, (i+2)%6)))
			}
			return text.String()
		}
		first := story()
		for range 3 {
			if again := story(); again != first {
				t.Fatalf("first\n%s\nthen\n%s", first, again)
			}
		}
	}
}

// TestRetractFromScenarios: what is taken back leaves no trace.
func TestRetractFromScenarios(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(37, 38))
	for range 60 {
		points := 2 + rng.IntN(4)
		var s stn.Scenarios
		s.AddPoints(points)
		held := map[stn.Tag][]fact{}
		pool := make([][]fact, 10)
		for tag := range pool {
			pool[tag] = randomStatement(rng, points, stn.Tag(tag), 5)
		}
		for range 40 {
			next := pool[rng.IntN(len(pool))]
			tag := next[0].tag
			err := state(&s, next)
			if _, there := held[tag]; !there {
				if err == nil {
					held[tag] = next
				}
				continue
			}
			if !errors.Is(err, stn.ErrTag) || !s.Retract(tag) || s.Retract(tag) {
				t.Fatalf("%d: stated again: %v; or not retracted once", tag, err)
			}
			delete(held, tag)
		}
		all := stated{points: points}
		for tag := range stn.Tag(len(pool)) {
			if list, there := held[tag]; there {
				all = all.with(list...)
			}
		}
		checkHull(t, &s, all)
	}
}

// TestScenariosConcurrently is for the race detector.
func TestScenariosConcurrently(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(39, 40))
	var s stn.Scenarios
	held, _ := build(t, rng, &s, 5, 12, 6)
	s.Solve()
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for i := range stn.Point(held.points) {
				s.Bounds(i)
				s.Explain(stn.NotAfter(i, 0))
				s.Allows(stn.Before(i, 1))
				s.Scenario().Retract(1)
			}
			for _, c := range held.either {
				s.Alternatives(c[0].tag)
			}
		})
	}
	wait.Wait()
	checkHull(t, &s, held)
}

// TestWithoutScenarioAtHand: no answer depends on the scenario at hand, and the
// next search finds one.
func TestWithoutScenarioAtHand(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(43, 44))
	for range thinned(12) {
		points := 2 + rng.IntN(4)
		var s stn.Scenarios
		held, _ := build(t, rng, &s, points, 8, 6)
		if len(held.either) == 0 {
			continue
		}
		s.ForgetScenario()
		if s.Scenario() != nil {
			t.Fatal("a scenario is at hand")
		}
		checkHull(t, &s, held)
		for tag := stn.Tag(50); tag < 55; tag++ {
			next := randomStatement(rng, points, tag, 6)
			err := state(&s, next)
			if want := held.with(next...).consistent(); (err == nil) != want {
				t.Fatalf("adding %v to %v: %v, want consistent %v", next, held, err, want)
			}
			if err == nil {
				held = held.with(next...)
				checkAlternatives(t, &s, held)
			}
			s.ForgetScenario()
		}
	}
}

// TestCommon: what holds whichever alternative does is in a network of its own.
func TestCommon(t *testing.T) {
	t.Parallel()
	var s stn.Scenarios
	p := s.AddPoints(1)
	if err := s.AddChoice(1, onDay(p, 3), onDay(p, 7), onDay(p, 5)); err != nil {
		t.Fatal(err)
	}
	q := s.AddPoints(1)
	mustState(t, s.Add(2, stn.Apart(p, q, 10)))
	common := s.Common()
	if low, high := common.Bounds(p); low.Value != 3 || high.Value != 8 {
		t.Errorf("between %v and %v, want 3 and 8", low, high)
	}
	if low, _, exact := s.Bounds(q); low.Value != 13 || !exact {
		t.Errorf("not before %v, exact %v; want 13", low, exact)
	}
	common.Retract(1)
	if low, _ := s.Common().Bounds(p); low.Value != 3 {
		t.Error("Common is no copy")
	}
	// A point in a gap between the alternatives is within the bounds, and yet
	// not possible.
	if in := s.Allows(stn.AtLeast(p, 5)); in != stn.Yes {
		t.Errorf("not before 5: %v", in)
	}
	if err := s.Add(3, stn.AtLeast(p, 9)); err == nil {
		t.Error("after all alternatives")
	}
	if _, ok := errors.AsType[*stn.NoScenarioError](s.Add(3, stn.Constraint{From: p, Max: -4, To: stn.Origin, Strict: true}, stn.Constraint{From: stn.Origin, To: p, Max: 5, Strict: true})); !ok {
		t.Error("between the alternatives")
	}
}

// TestApart: a difference over two components is exact if both ends are, or if
// one end is sure to have no limit; and what is taken back is forgotten at once.
func TestApart(t *testing.T) {
	t.Parallel()
	s := stn.Scenarios{Budget: -1}
	p := s.AddPoints(4)
	q, free, half := p+1, p+2, p+3
	mustState(t, s.AddChoice(1, onDay(p, 0), onDay(p, 9)))
	mustState(t, s.Add(2, onDay(q, 20)...))
	mustState(t, s.AddChoice(3, []stn.Constraint{stn.AtMost(half, 5)}, []stn.Constraint{stn.AtLeast(half, 7)}))
	for _, tt := range []struct {
		from, to stn.Point
		limit    string
		exact    bool
	}{
		{p, q, "21", true}, // in the scenario at hand p can be as early as in any
		{q, p, "-10", false},
		{q, q, "0", true},
		{q, free, "none", true},
		{p, free, "none", true},
		{free, p, "none", true},
		{q, half, "none", false},
		{half, q, "none", true},
	} {
		limit, exact := s.Distance(tt.from, tt.to)
		if limit.String() != tt.limit || exact != tt.exact {
			t.Errorf("%v to %v: %v, exact %v; want %v, %v", tt.from, tt.to, limit, exact, tt.limit, tt.exact)
		}
	}
	if got := s.Entails(stn.Within(q, p, -12)); got != stn.Undetermined {
		t.Errorf("an answer that was not searched for: %v", got)
	}
	s.Budget = stn.DefaultBudget
	if limit, exact := s.Distance(q, p); limit.Value != -10 || !exact {
		t.Errorf("%v, exact %v; want -10", limit, exact)
	}
	s.Retract(1)
	if limit, exact := s.Distance(q, p); limit.Finite || !exact {
		t.Errorf("after the choice was taken back: %v, exact %v", limit, exact)
	}
}

// TestRefusedByCommonBounds: what the alternatives have in common contradicts a
// fact with the help of another, and the alternatives themselves without it.
func TestRefusedByCommonBounds(t *testing.T) {
	t.Parallel()
	var s stn.Scenarios
	p := s.AddPoints(3)
	q, r := p+1, p+2
	early := stn.AtMost(p, 10)
	mustState(t, s.AddChoice(1, []stn.Constraint{early, stn.Apart(p, r, 5)}, []stn.Constraint{early, stn.Apart(r, p, 5)}))
	mustState(t, s.Add(2, stn.AtLeast(q, 0)))
	err := s.Add(3, stn.Apart(q, p, 100), stn.Within(p, r, 1), stn.Within(r, p, 1))
	none, ok := errors.AsType[*stn.NoScenarioError](err)
	if !ok || !slices.Equal(none.Members, []stn.Tag{1, 3}) || !none.Irreducible {
		t.Errorf("got %v, want no scenario for facts 1 3", err)
	}
}

// TestLongRefusal: many facts and a choice of which all are needed.
func TestLongRefusal(t *testing.T) {
	t.Parallel()
	const links = 300
	var s stn.Scenarios
	s.AddPoints(links + 1)
	for i := range stn.Point(links) {
		mustState(t, s.Add(stn.Tag(i), stn.Before(i, i+1)))
	}
	err := s.AddChoice(links, []stn.Constraint{stn.Before(links, 0)}, []stn.Constraint{stn.Before(links, 1)})
	none, ok := errors.AsType[*stn.NoScenarioError](err)
	if !ok || len(none.Members) != links+1 || !none.Irreducible {
		t.Fatalf("got %v", err)
	}
	if text := err.Error(); len(text) > 100 {
		t.Errorf("a long refusal takes %d bytes: %v", len(text), text)
	}
	s.Budget = 100
	none, ok = errors.AsType[*stn.NoScenarioError](s.AddChoice(links, []stn.Constraint{stn.Before(links, 0)}, []stn.Constraint{stn.Before(links, 1)}))
	if !ok || none.Irreducible {
		t.Errorf("irreducible within a small budget: %v", none)
	}
}

func TestScenarioFaults(t *testing.T) {
	t.Parallel()
	var s stn.Scenarios
	p := s.AddPoints(2)
	before, after := []stn.Constraint{stn.Before(p, p+1)}, []stn.Constraint{stn.Before(p+1, p)}
	if err := s.AddChoice(1, before, after); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name string
		err  error
		want error
	}{
		{"a fact under the tag of a choice", s.Add(1, stn.Before(p, p+1)), stn.ErrTag},
		{"a choice under the tag of a choice", s.AddChoice(1, before), stn.ErrTag},
		{"no such point", s.Add(2, stn.Before(p, 7)), stn.ErrPoint},
		{"no such point in a choice", s.AddChoice(2, before, []stn.Constraint{stn.Before(p, 7)}), stn.ErrPoint},
		{"out of range", s.AddChoice(2, []stn.Constraint{stn.AtMost(p, math.MaxInt64)}), stn.ErrRange},
	} {
		if !errors.Is(tt.err, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, tt.err, tt.want)
		}
	}
	for _, tags := range [][][]stn.Constraint{nil, {{stn.Before(p, p)}, append(before, after...)}} {
		none, ok := errors.AsType[*stn.NoScenarioError](s.AddChoice(2, tags...))
		if !ok || !slices.Equal(none.Members, []stn.Tag{2}) || !none.Irreducible {
			t.Errorf("a choice that cannot hold: %v", none)
		}
	}
	if err := s.AddChoice(3, nil, before); err != nil {
		t.Errorf("an alternative that says nothing: %v", err)
	}
	missing := stn.Before(p, 7)
	if s.Entails(missing) != stn.No || s.Allows(missing) != stn.No || s.Retract(99) {
		t.Error("something is known of points or tags that there are not")
	}
	if d, _ := s.Distance(p, 7); d.Finite {
		t.Errorf("distance to a missing point: %v", d)
	}
}

// TestFarScenarios: what lies out of reach is refused or unknown, and nothing
// wraps around.
func TestFarScenarios(t *testing.T) {
	t.Parallel()
	const points = 40
	var s stn.Scenarios
	s.AddPoints(points)
	held, failed := stn.Tag(0), 0
	for i := range stn.Point(points - 1) {
		far, near := []stn.Constraint{stn.Apart(i, i+1, stn.MaxWeight)}, []stn.Constraint{stn.Apart(i+1, i, stn.MaxWeight)}
		err := s.AddChoice(stn.Tag(i), far, near)
		switch {
		case err == nil:
			held++
		case errors.Is(err, stn.ErrRange), errors.Is(err, stn.ErrBudget):
			failed++
		default:
			t.Fatal(err)
		}
	}
	if int(held)+failed != points-1 || held < 16 {
		t.Errorf("%d held, %d failed", held, failed)
	}
	for i := range stn.Point(points - 1) {
		if got := s.Entails(stn.Before(i, i+1)); got == stn.Yes {
			t.Errorf("%v is entailed to be before the next", i)
		}
		if low, high, _ := s.Bounds(i); low.Finite || high.Finite {
			t.Errorf("%v lies between %v and %v", i, low, high)
		}
	}
}
