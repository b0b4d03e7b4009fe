package belief_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/casus-events/casus/attribution/belief"
)

func mass(t testing.TB, n int, focals ...belief.Focal) belief.Mass {
	t.Helper()
	m, err := belief.New(n, focals...)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func focal(mass float64, elements ...int) belief.Focal {
	return belief.Focal{Set: belief.Of(elements...), Mass: mass}
}

// table returns the masses of all sets of a small frame in the binary order.
func table(m belief.Mass) []float64 {
	list := make([]float64, 1<<m.Len())
	for i := range list {
		list[i] = m.Mass(fromBits(i))
	}
	return list
}

func near(a, b []float64, tolerance float64) bool {
	return slices.EqualFunc(a, b, func(x, y float64) bool { return math.Abs(x-y) <= tolerance })
}

// random returns a mass function with up to that many focal sets. With open, the
// whole frame is one of them.
func random(t testing.TB, r *rand.Rand, n, focals int, open bool) belief.Mass {
	t.Helper()
	var list []belief.Focal
	sum := 0.0
	for range 1 + r.IntN(focals) {
		var elements []int
		for e := range n {
			if r.IntN(2) == 0 {
				elements = append(elements, e)
			}
		}
		if len(elements) == 0 {
			elements = append(elements, r.IntN(n))
		}
		list = append(list, focal(r.Float64(), elements...))
	}
	if open {
		list = append(list, belief.Focal{Set: belief.Full(n), Mass: 0.05 + r.Float64()})
	}
	for _, f := range list {
		sum += f.Mass
	}
	for i := range list {
		list[i].Mass /= sum
	}
	return mass(t, n, list...)
}

// denseTuples is the slow way to every rule: all choices of one set a source, and
// what becomes of each.
func denseTuples(sources []belief.Mass, place func(out []float64, sets []int, masses []float64, product float64)) []float64 {
	tables := make([][]float64, len(sources))
	for i, s := range sources {
		tables[i] = table(s)
	}
	out := make([]float64, len(tables[0]))
	sets := make([]int, len(sources))
	masses := make([]float64, len(sources))
	var choose func(i int, product float64)
	choose = func(i int, product float64) {
		if i == len(sources) {
			place(out, sets, masses, product)
			return
		}
		for s, x := range tables[i] {
			if x > 0 {
				sets[i], masses[i] = s, x
				choose(i+1, product*x)
			}
		}
	}
	choose(0, 1)
	return out
}

func meet(sets []int) int {
	all := -1
	for _, s := range sets {
		all &= s
	}
	return all
}

func join(sets []int) int {
	all := 0
	for _, s := range sets {
		all |= s
	}
	return all
}

// oracles are the rules as their definitions state them.
var oracles = []struct {
	name  string
	rule  rule
	place func(out []float64, sets []int, masses []float64, product float64)
	// associative: the rule may be applied two by two. neutral: a source that
	// knows nothing changes nothing.
	associative, neutral bool
}{
	{"conjunctive", belief.Conjunctive, func(out []float64, sets []int, _ []float64, p float64) {
		out[meet(sets)] += p
	}, true, true},
	{"disjunctive", belief.Disjunctive, func(out []float64, sets []int, _ []float64, p float64) {
		out[join(sets)] += p
	}, true, false},
	{"dempster", belief.Dempster, func(out []float64, sets []int, _ []float64, p float64) {
		if meet(sets) != 0 {
			out[meet(sets)] += p
		}
	}, true, true},
	{"yager", belief.Yager, func(out []float64, sets []int, _ []float64, p float64) {
		if meet(sets) == 0 {
			out[len(out)-1] += p
		} else {
			out[meet(sets)] += p
		}
	}, false, true},
	{"dubois-prade", belief.DuboisPrade, func(out []float64, sets []int, _ []float64, p float64) {
		if meet(sets) == 0 {
			out[join(sets)] += p
		} else {
			out[meet(sets)] += p
		}
	}, false, false},
	{"pcr5", belief.PCR5, func(out []float64, sets []int, masses []float64, p float64) {
		if meet(sets) != 0 {
			out[meet(sets)] += p
			return
		}
		shares := make([]float64, len(out))
		sum := 0.0
		for i, s := range sets {
			if shares[s] == 0 {
				shares[s] = 1
			}
			shares[s] *= masses[i]
		}
		for _, s := range shares {
			sum += s
		}
		for s := range shares {
			out[s] += p * shares[s] / sum
		}
	}, false, false},
	{"pcr6", belief.PCR6, func(out []float64, sets []int, masses []float64, p float64) {
		if meet(sets) != 0 {
			out[meet(sets)] += p
			return
		}
		sum := 0.0
		for _, x := range masses {
			sum += x
		}
		for i, s := range sets {
			out[s] += p * masses[i] / sum
		}
	}, false, false},
	{"mean", belief.Mean, nil, false, false},
}

func normalised(list []float64) []float64 {
	sum := 0.0
	for _, x := range list {
		sum += x
	}
	for i := range list {
		list[i] /= sum
	}
	return list
}

// TestRules compares rules on random sources with their definitions, permutes the
// sources, groups them, and adds one that knows nothing.
func TestRules(t *testing.T) {
	t.Parallel()
	for _, o := range oracles {
		t.Run(o.name, func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(1, 2))
			for range 150 {
				n := 1 + r.IntN(4)
				sources := make([]belief.Mass, 1+r.IntN(4))
				for i := range sources {
					sources[i] = random(t, r, n, 4, r.IntN(2) == 0)
				}
				got, err := o.rule(sources...)
				if errors.Is(err, belief.ErrConflict) {
					continue
				}
				if err != nil {
					t.Fatal(err)
				}
				if o.place != nil {
					want := denseTuples(sources, o.place)
					if o.name == "dempster" {
						want = normalised(want)
					}
					if !near(table(got), want, 1e-12) {
						t.Fatalf("%v\n got %v\nwant %v", sources, table(got), want)
					}
				}
				checkSum(t, got)
				shuffled := slices.Clone(sources)
				r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
				if again, err := o.rule(shuffled...); err != nil || !slices.Equal(again.Focals(), got.Focals()) {
					t.Fatalf("in another order: %v, %v; want %v", again, err, got)
				}
				if o.associative {
					checkGroups(t, o.rule, sources, got)
				}
				if o.neutral {
					nothing, _ := belief.Vacuous(n)
					more, err := o.rule(append(shuffled, nothing)...)
					if err != nil || !near(table(more), table(got), 1e-12) {
						t.Fatalf("with a vacuous source: %v, %v; want %v", more, err, got)
					}
				}
			}
		})
	}
}

func checkSum(t testing.TB, m belief.Mass) {
	t.Helper()
	sum := 0.0
	for _, f := range m.Focals() {
		if !(f.Mass > 0 && f.Mass <= 1+1e-9) {
			t.Errorf("%v has %v", f.Set, f.Mass)
		}
		sum += f.Mass
	}
	if math.Abs(sum-1) > 1e-8 {
		t.Errorf("%v comes to %v", m, sum)
	}
}

func checkGroups(t *testing.T, rule rule, sources []belief.Mass, want belief.Mass) {
	t.Helper()
	all := sources[0]
	for _, s := range sources[1:] {
		next, err := rule(all, s)
		if err != nil {
			t.Fatal(err)
		}
		all = next
	}
	if len(sources) > 1 && !near(table(all), table(want), 1e-12) {
		t.Fatalf("two by two: %v, want %v", all, want)
	}
}

// TestMeasures compares the measures with sums over all sets.
func TestMeasures(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	for range 100 {
		n := 1 + r.IntN(5)
		a, b := random(t, r, n, 5, false), random(t, r, n, 5, true)
		m, err := belief.Conjunctive(a, b)
		if err != nil {
			t.Fatal(err)
		}
		masses := table(m)
		bets := make([]float64, n)
		for i := range masses {
			var bel, pl, q float64
			for j, x := range masses {
				if j != 0 && j&^i == 0 {
					bel += x
				}
				if i&j != 0 {
					pl += x
				}
				if i&^j == 0 {
					q += x
				}
			}
			s := fromBits(i)
			if !near([]float64{m.Belief(s), m.Plausibility(s), m.Commonality(s)}, []float64{bel, pl, q}, 1e-12) {
				t.Fatalf("%v of %v: belief %v, plausibility %v, commonality %v; want %v, %v, %v",
					s, m, m.Belief(s), m.Plausibility(s), m.Commonality(s), bel, pl, q)
			}
			other := belief.Full(n).Minus(s)
			if got := m.Plausibility(s) + m.Belief(other) + m.Conflict(); math.Abs(got-1) > 1e-12 {
				t.Fatalf("%v: plausibility, belief in the opposite and conflict come to %v", s, got)
			}
			for e := range s.Elements() {
				bets[e] += masses[i] / float64(s.Len()) / (1 - masses[0])
			}
		}
		contour := m.Contour()
		for e := range n {
			if math.Abs(contour[e]-m.Plausibility(belief.Of(e))) > 1e-12 {
				t.Fatalf("contour %v of %v", contour, m)
			}
		}
		if p, err := m.Pignistic(); err != nil || !near(p, bets, 1e-12) {
			t.Fatalf("pignistic %v, %v; want %v", p, err, bets)
		}
		if math.Abs(m.Conflict()-masses[0]) > 0 {
			t.Fatalf("conflict %v, want %v", m.Conflict(), masses[0])
		}
	}
}

// denseWeights is the definition of canonical weights, over all subsets.
func denseWeights(m belief.Mass) []float64 {
	n := m.Len()
	all := make([]float64, 1<<n-1)
	for i := range all {
		log := 0.0
		for j := range 1 << n {
			if i&^j != 0 {
				continue
			}
			sign := 1.0
			if (fromBits(j).Len()-fromBits(i).Len())%2 == 0 {
				sign = -1
			}
			log += sign * math.Log(m.Commonality(fromBits(j)))
		}
		all[i] = math.Exp(log)
	}
	return all
}

func TestWeights(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 6))
	for range 150 {
		m := random(t, r, 1+r.IntN(5), 5, true)
		weights, err := m.Weights()
		if err != nil {
			t.Fatal(err)
		}
		got := make([]float64, 1<<m.Len()-1)
		for i := range got {
			got[i] = 1
			for _, w := range weights {
				if w.Set == fromBits(i) {
					got[i] = w.Weight
				}
			}
		}
		if want := denseWeights(m); !near(got, want, 1e-9) {
			t.Fatalf("%v: weights %v, want %v", m, got, want)
		}
		back, err := belief.FromWeights(m.Len(), weights...)
		if err != nil || !near(table(back), table(m), 1e-9) {
			t.Fatalf("from weights: %v, %v; want %v", back, err, m)
		}
	}
}

// TestCautious: idempotent, commutative, associative, and the minimum of weights.
func TestCautious(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 8))
	for range 150 {
		n := 1 + r.IntN(4)
		a, b, c := random(t, r, n, 4, true), random(t, r, n, 4, true), random(t, r, n, 4, true)
		if once, err := belief.Cautious(a, a, a); err != nil || !slices.Equal(once.Focals(), a.Focals()) {
			t.Fatalf("cautious(a,a,a) = %v, %v; want %v", once, err, a)
		}
		all, err := belief.Cautious(a, b, c)
		if err != nil {
			t.Fatal(err)
		}
		checkSum(t, all)
		if other, err := belief.Cautious(c, a, b, a); err != nil || !slices.Equal(other.Focals(), all.Focals()) {
			t.Fatalf("cautious(c,a,b,a) = %v, %v; want %v", other, err, all)
		}
		ab, err := belief.Cautious(a, b)
		if err != nil {
			t.Fatal(err)
		}
		checkGroups(t, belief.Cautious, []belief.Mass{ab, c}, all)
		if grouped, err := belief.Cautious(ab, c); err != nil || !near(table(grouped), table(all), 1e-9) {
			t.Fatalf("cautious(cautious(a,b),c) = %v, %v; want %v", grouped, err, all)
		}
		wa, wb, wab := denseWeights(a), denseWeights(b), denseWeights(ab)
		for i := range wab {
			if want := min(wa[i], wb[i]); math.Abs(wab[i]-want) > 1e-7*want {
				t.Fatalf("weight of %v is %v, want %v", fromBits(i), wab[i], want)
			}
		}
	}
}

// TestLargeFrame moves small mass functions to the far end of a large frame: the
// results move along.
func TestLargeFrame(t *testing.T) {
	t.Parallel()
	const n = 200
	for _, at := range []int{0, 61, 62, 63, 64, 70, 71, n - 3} {
		moved := func(m belief.Mass) belief.Mass {
			var focals []belief.Focal
			for _, f := range m.Focals() {
				if f.Set == belief.Full(3) {
					f.Set = belief.Full(n)
				} else {
					var elements []int
					for e := range f.Set.Elements() {
						elements = append(elements, e+at)
					}
					f.Set = belief.Of(elements...)
				}
				focals = append(focals, f)
			}
			return mass(t, n, focals...)
		}
		a := mass(t, 3, focal(0.4, 0), focal(0.3, 1, 2), focal(0.3, 0, 1, 2))
		b := mass(t, 3, focal(0.5, 1), focal(0.2, 0, 2), focal(0.3, 0, 1, 2))
		for _, rule := range []rule{belief.Conjunctive, belief.Dempster, belief.Yager, belief.PCR5, belief.Cautious} {
			small, err := rule(a, b)
			if err != nil {
				t.Fatal(err)
			}
			large, err := rule(moved(a), moved(b))
			if err != nil {
				t.Fatal(err)
			}
			want := moved(small)
			if len(large.Focals()) != len(want.Focals()) {
				t.Fatalf("at %d: %v, want %v", at, large, want)
			}
			for _, f := range want.Focals() {
				if math.Abs(large.Mass(f.Set)-f.Mass) > 1e-12 {
					t.Fatalf("at %d: %v, want %v", at, large, want)
				}
			}
		}
	}
}

// TestHandMade has values worked out by hand.
func TestHandMade(t *testing.T) {
	t.Parallel()
	a := mass(t, 2, focal(0.6, 0), focal(0.4, 0, 1))
	b := mass(t, 2, focal(0.3, 1), focal(0.7, 0, 1))
	third := mass(t, 2, focal(0.5, 0), focal(0.5, 1))
	for _, tt := range []struct {
		name string
		got  func() (belief.Mass, error)
		want []float64
	}{
		{"conjunctive", func() (belief.Mass, error) { return belief.Conjunctive(a, b) }, []float64{0.18, 0.42, 0.12, 0.28}},
		// 0.18 is split 2 to 1.
		{"pcr5", func() (belief.Mass, error) { return belief.PCR5(a, b) }, []float64{0, 0.54, 0.18, 0.28}},
		{"pcr6", func() (belief.Mass, error) { return belief.PCR6(a, b) }, []float64{0, 0.54, 0.18, 0.28}},
		{"yager", func() (belief.Mass, error) { return belief.Yager(a, b) }, []float64{0, 0.42, 0.12, 0.46}},
		{"dubois-prade", func() (belief.Mass, error) { return belief.DuboisPrade(a, b) }, []float64{0, 0.42, 0.12, 0.46}},
		{"disjunctive", func() (belief.Mass, error) { return belief.Disjunctive(a, b) }, []float64{0, 0, 0, 1}},
		{"mean", func() (belief.Mass, error) { return belief.Mean(a, third) }, []float64{0, 0.55, 0.25, 0.2}},
		// The frame has the weights 0.4 and 0.7 against: 0.28.
		{"cautious", func() (belief.Mass, error) { return belief.Cautious(a, b) }, []float64{0.18, 0.42, 0.12, 0.28}},
		{"discount", func() (belief.Mass, error) { return third.Discount(0.8) }, []float64{0, 0.4, 0.4, 0.2}},
		{"simple", func() (belief.Mass, error) { return belief.Simple(2, belief.Of(1), 0.25) }, []float64{0, 0, 0.75, 0.25}},
	} {
		got, err := tt.got()
		if err != nil || !near(table(got), tt.want, 1e-15) {
			t.Errorf("%s = %v, %v; want %v", tt.name, table(got), err, tt.want)
		}
	}
}

// TestManySources: hundreds of sources in conflict do not come to zero by
// rounding.
func TestManySources(t *testing.T) {
	t.Parallel()
	a := mass(t, 2, focal(0.9, 0), focal(0.1, 1))
	b := mass(t, 2, focal(0.1, 0), focal(0.9, 1))
	var sources []belief.Mass
	for range 200 {
		sources = append(sources, a, b)
	}
	m, err := belief.Dempster(sources...)
	if err != nil || !near(table(m), []float64{0, 0.5, 0.5, 0}, 1e-9) {
		t.Errorf("Dempster = %v, %v", m, err)
	}
	// Each pair leaves 0.09 twice.
	nats, err := belief.ConflictWeight(sources...)
	if want := -200*math.Log(0.09) - math.Log(2); err != nil || math.Abs(nats-want) > 1e-6 {
		t.Errorf("ConflictWeight = %v, %v; want %v", nats, err, want)
	}
}

// TestUnderflow: masses whose product is below the least number are not shared out
// by nothing.
func TestUnderflow(t *testing.T) {
	t.Parallel()
	const tiny = 1e-200
	a := mass(t, 3, focal(tiny, 0), focal(1-tiny, 0, 1, 2))
	b := mass(t, 3, focal(tiny, 1), focal(1-tiny, 0, 1, 2))
	for i, rule := range []rule{belief.PCR5, belief.PCR6, belief.DuboisPrade, belief.Dempster, belief.Cautious} {
		m, err := rule(a, a, b, b)
		if err != nil {
			t.Errorf("rule %d: %v", i, err)
		}
		checkSum(t, m)
	}
}

func TestZeroMass(t *testing.T) {
	t.Parallel()
	var m belief.Mass
	all := belief.Full(3)
	if m.Len() != 0 || m.Mass(all) != 0 || m.Belief(all) != 0 || m.Plausibility(all) != 0 || m.Commonality(all) != 0 ||
		m.Conflict() != 0 || len(m.Contour()) != 0 || len(m.Focals()) != 0 {
		t.Errorf("the zero Mass answers: %v", m)
	}
}
