package ledger_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/attribution/ledger"
	"github.com/casus-events/casus/internal/casusdata"
)

// reference is the published worked example of the model.
type reference struct {
	Cases []struct {
		Label     string
		Frame     []string
		Prior     map[string]float64
		Clusters  []cluster
		Conflict  float64
		Contour   map[string]float64
		ACH       map[string]float64
		Bel       map[string]float64
		Pl        map[string]float64
		Posterior map[string]float64
		Category  struct {
			Set                []string
			Bel, Pl, Posterior float64
		}
	}
}

type cluster struct {
	root  string
	items []struct {
		set    []string
		weight float64
	}
}

func (c *cluster) UnmarshalJSON(data []byte) error {
	var items [][2]json.RawMessage
	if err := json.Unmarshal(data, &[]any{&c.root, &items}); err != nil {
		return err
	}
	c.items = make([]struct {
		set    []string
		weight float64
	}, len(items))
	for i, it := range items {
		err := errors.Join(json.Unmarshal(it[0], &c.items[i].set), json.Unmarshal(it[1], &c.items[i].weight))
		if err != nil {
			return err
		}
	}
	return nil
}

func TestReference(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(casusdata.File(t, "attribution", "core_model_reference.json"))
	if err != nil {
		t.Fatal(err)
	}
	var ref reference
	if err := json.Unmarshal(data, &ref); err != nil {
		t.Fatal(err)
	}
	if len(ref.Cases) != 5 {
		t.Fatalf("%d cases, want 5", len(ref.Cases))
	}
	for _, tt := range ref.Cases {
		t.Run(tt.Label, func(t *testing.T) {
			t.Parallel()
			atoms := func(names []string) (list []int) {
				for _, name := range names {
					list = append(list, slices.Index(tt.Frame, name))
				}
				return list
			}
			var items []ledger.Item
			for _, c := range tt.Clusters {
				for _, it := range c.items {
					items = append(items, ledger.Item{Focal: ledger.In(atoms(it.set)...), Weight: it.weight, Root: c.root})
				}
			}
			l := must(t, len(tt.Frame), items, nil)
			var prior []float64
			for _, name := range tt.Frame {
				prior = append(prior, tt.Prior[name])
			}
			posterior, err := l.Posterior(prior)
			if err != nil {
				t.Fatal(err)
			}
			near := func(what string, got, want float64) {
				t.Helper()
				if !(math.Abs(got-want) <= 1e-6) {
					t.Errorf("%s = %.7f, want %.7f", what, got, want)
				}
			}
			exact := func(what string, got ledger.Range, want float64) {
				t.Helper()
				near(what, got.Low, want)
				near(what, got.High, want)
			}
			beliefs := l.Beliefs()
			for i, name := range tt.Frame {
				near("contour "+name, l.Contour(i), tt.Contour[name])
				near("ach "+name, l.Nats(i), tt.ACH[name])
				near("posterior "+name, posterior[i], tt.Posterior[name])
				exact("belief "+name, l.Belief(ledger.In(i)), tt.Bel[name])
				exact("beliefs "+name, beliefs[i], tt.Bel[name])
				exact("plausibility "+name, l.Plausibility(ledger.In(i)), tt.Pl[name])
			}
			set := ledger.In(atoms(tt.Category.Set)...)
			var sum float64
			for _, a := range set.Atoms {
				sum += posterior[a]
			}
			near("category posterior", sum, tt.Category.Posterior)
			exact("category belief", l.Belief(set), tt.Category.Bel)
			exact("category plausibility", l.Plausibility(set), tt.Category.Pl)
			exact("conflict", l.Conflict(), tt.Conflict)
		})
	}
}

func must(t testing.TB, n int, items []ledger.Item, o *ledger.Options) *ledger.Ledger {
	t.Helper()
	l, err := ledger.New(n, items, o)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// The oracle is the definition: masses of all subsets of a small frame.

// contourOf is what one root says of each atom, and how it is that of a
// party's roots.
func contourOf(n int, items []ledger.Item) []float64 {
	c := make([]float64, n)
	for a := range c {
		c[a] = 1
		for _, it := range items {
			if !it.Focal.Has(a) {
				c[a] = min(c[a], it.Weight)
			}
		}
	}
	return c
}

// consonant returns the masses, by bit set, of the body of evidence with a
// contour.
func consonant(contour []float64) map[int]float64 {
	levels := append([]float64{0, 1}, contour...)
	slices.Sort(levels)
	masses := make(map[int]float64)
	for i := 1; i < len(levels); i++ {
		set := 0
		for a, c := range contour {
			if c >= levels[i] {
				set |= 1 << a
			}
		}
		masses[set] += levels[i] - levels[i-1]
	}
	return masses
}

func conjunctive(x, y map[int]float64) map[int]float64 {
	z := make(map[int]float64)
	for a, p := range x {
		for b, q := range y {
			z[a&b] += p * q
		}
	}
	return z
}

// slow combines items by the definition.
func slow(n int, items []ledger.Item, rho float64) (masses map[int]float64, contour []float64) {
	roots, parties := make(map[string][]ledger.Item), make(map[string][]string)
	for _, it := range items {
		if roots[it.Root] == nil {
			party := it.Party
			if party == "" {
				party = "alone " + it.Root
			}
			parties[party] = append(parties[party], it.Root)
		}
		roots[it.Root] = append(roots[it.Root], it)
	}
	masses = map[int]float64{1<<n - 1: 1}
	contour = make([]float64, n)
	for a := range contour {
		contour[a] = 1
	}
	for _, names := range parties {
		common := make([]float64, n)
		for a := range common {
			common[a] = 1
		}
		for _, name := range names {
			c := contourOf(n, roots[name])
			own := make([]float64, n)
			for a := range c {
				common[a] = min(common[a], c[a])
				own[a] = math.Pow(c[a], 1-rho)
			}
			masses = conjunctive(masses, consonant(own))
		}
		for a := range common {
			var worst, sum float64 // the formula as it is written
			for _, name := range names {
				kappa := -math.Log(contourOf(n, roots[name])[a])
				worst, sum = max(worst, kappa), sum+kappa
			}
			contour[a] *= math.Exp(-(worst + (1-rho)*(sum-worst)))
			common[a] = math.Pow(common[a], rho)
		}
		masses = conjunctive(masses, consonant(common))
	}
	return masses, contour
}

func randomItems(r *rand.Rand, n, count int) []ledger.Item {
	var items []ledger.Item
	for range count {
		root := r.IntN(6)
		it := ledger.Item{
			Weight: []float64{1, 0.9, 0.5, 0.25, 0.1, r.Float64()*0.99 + 0.01}[r.IntN(6)],
			Root:   fmt.Sprint("root ", root), Party: []string{"", "p", "q"}[root%3],
		}
		for a := range n {
			if r.IntN(3) == 0 || len(it.Focal.Atoms) == 0 && a == n-1 {
				it.Focal.Atoms = append(it.Focal.Atoms, a)
			}
		}
		if r.IntN(2) == 0 {
			it.Focal.Atoms = it.Focal.Atoms[:1]
		}
		it.Focal.Not = r.IntN(3) == 0
		r.Shuffle(len(it.Focal.Atoms), func(i, j int) {
			it.Focal.Atoms[i], it.Focal.Atoms[j] = it.Focal.Atoms[j], it.Focal.Atoms[i]
		})
		items = append(items, it)
	}
	return items
}

var tolerance = cmpopts.EquateApprox(0, 1e-9)

func TestAgainstDefinition(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for range 1500 {
		n := 1 + r.IntN(6)
		items := randomItems(r, n, r.IntN(9))
		rho := []float64{0, 0, 0.5, 0.3, 1}[r.IntN(5)]
		l := must(t, n, items, &ledger.Options{Dependence: rho})
		masses, contour := slow(n, items, rho)
		var got []float64
		for a := range n {
			got = append(got, l.Contour(a))
		}
		if diff := cmp.Diff(contour, got, tolerance); diff != "" {
			t.Fatalf("contour of %v, rho %v: %s", items, rho, diff)
		}
		same := func(what string, got ledger.Range, want float64) {
			t.Helper()
			if math.Abs(got.Low-want) > 1e-9 || math.Abs(got.High-want) > 1e-9 {
				t.Fatalf("%s of %v, rho %v: %v, want %v", what, items, rho, got, want)
			}
		}
		same("conflict", l.Conflict(), masses[0])
		beliefs := l.Beliefs()
		for set := range 1 << n {
			var bel, pl float64
			for m, p := range masses {
				if m&set != 0 {
					pl += p
					if m&^set == 0 {
						bel += p
					}
				}
			}
			var s ledger.Set
			for a := range n {
				if set>>a&1 == 1 {
					s.Atoms = append(s.Atoms, a)
				}
			}
			same("belief", l.Belief(s), bel)
			same("plausibility", l.Plausibility(s), pl)
			if len(s.Atoms) == 1 {
				same("beliefs", beliefs[s.Atoms[0]], bel)
			}
		}
	}
}

func randomPrior(r *rand.Rand, n int) []float64 {
	prior := make([]float64, n)
	for a := range prior {
		prior[a] = r.Float64() + 0.001
	}
	return prior
}

func TestStabilityAgainstLeavingOut(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	for range 800 {
		n := 1 + r.IntN(6)
		items := randomItems(r, n, r.IntN(12))
		o := &ledger.Options{Dependence: []float64{0, 0.5, 1}[r.IntN(3)]}
		l := must(t, n, items, o)
		prior := randomPrior(r, n)
		want, err := l.Posterior(prior)
		if err != nil {
			t.Fatal(err)
		}
		low, high := slices.Clone(want), slices.Clone(want)
		for _, root := range l.Roots() {
			rest := slices.DeleteFunc(slices.Clone(items), func(it ledger.Item) bool { return it.Root == root })
			p, err := must(t, n, rest, o).Posterior(prior)
			if err != nil {
				t.Fatal(err)
			}
			out, err := l.LeaveOut(root, prior)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(p, out, tolerance); diff != "" {
				t.Fatalf("%v without %s: %s", items, root, diff)
			}
			for a := range n {
				low[a], high[a] = min(low[a], p[a]), max(high[a], p[a])
			}
		}
		got, err := l.Stability(prior)
		if err != nil {
			t.Fatal(err)
		}
		for a := range n {
			if math.Abs(got[a].Low-low[a]) > 1e-9 || math.Abs(got[a].High-high[a]) > 1e-9 {
				t.Fatalf("%v: atom %d moves %v, want %v to %v", items, a, got[a], low[a], high[a])
			}
			if got[a].Low < want[a]-1e-9 && got[a].LowRoot == "" {
				t.Fatalf("no root for the low end of %v", got[a])
			}
		}
	}
}

// A root as strong as any number can be leaves nothing of the others, and
// leaving it out brings them back.
func TestStabilityOfStrongestRoot(t *testing.T) {
	t.Parallel()
	l := must(t, 3, []ledger.Item{
		{Focal: ledger.In(0), Weight: 1e-100, Root: "certain"}, {Focal: ledger.In(1), Weight: 0.5, Root: "other"},
	}, nil)
	got, err := l.Stability([]float64{1, 1, 1})
	if err != nil {
		t.Fatal(err)
	}
	if math.Abs(got[1].High-0.5) > 1e-9 || got[1].HighRoot != "certain" || math.Abs(got[0].Low-0.25) > 1e-9 {
		t.Errorf("got %v", got)
	}
}

// snapshot is everything a ledger answers.
type snapshot struct {
	Nats      []float64
	Posterior []float64
	Beliefs   []ledger.Range
	Conflict  ledger.Range
	Stability []ledger.Without
	Roots     []string
}

func snap(t *testing.T, l *ledger.Ledger, prior []float64) snapshot {
	t.Helper()
	s := snapshot{Beliefs: l.Beliefs(), Conflict: l.Conflict(), Roots: l.Roots()}
	for a := range l.Len() {
		s.Nats = append(s.Nats, l.Nats(a))
	}
	var err1, err2 error
	s.Posterior, err1 = l.Posterior(prior)
	s.Stability, err2 = l.Stability(prior)
	if err := errors.Join(err1, err2); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestInvariance(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 6))
	for range 500 {
		n := 2 + r.IntN(20)
		items := randomItems(r, n, 1+r.IntN(15))
		prior := randomPrior(r, n)
		o := &ledger.Options{Dependence: []float64{0, 0.5, 1}[r.IntN(3)]}
		want := snap(t, must(t, n, items, o), prior)
		same := func(what string, changed []ledger.Item) {
			t.Helper()
			if diff := cmp.Diff(want, snap(t, must(t, n, changed, o), prior)); diff != "" {
				t.Fatalf("%s: %s", what, diff)
			}
		}
		other := slices.Clone(items)
		r.Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })
		same("order", other)
		again := items[r.IntN(len(items))]
		same("repetition", append(slices.Clone(items), again))
		again.Weight += (1 - again.Weight) * r.Float64()
		same("weaker repetition", append(slices.Clone(items), again))
		same("nothing said", append(slices.Clone(items), ledger.Item{Focal: ledger.In(0), Weight: 1, Root: "vacuous"}))
		same("anybody", append(slices.Clone(items), ledger.Item{Focal: ledger.NotIn(), Weight: 0.01, Root: "vacuous"}))
	}
}

// An atom more, of which nobody speaks, takes the outsider's part and leaves
// the others theirs.
func TestAnotherAtom(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 8))
	for range 300 {
		n := 3 + r.IntN(10)
		items := randomItems(r, n-1, r.IntN(10)) // none mentions the last atom
		prior := randomPrior(r, n)
		small, large := must(t, n, items, nil), must(t, n+1, items, nil)
		before, err1 := small.Posterior(prior)
		share := r.Float64()
		after, err2 := large.Posterior(append(append(slices.Clone(prior[:n-1]), prior[n-1]*share), prior[n-1]*(1-share)))
		if err := errors.Join(err1, err2); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before[:n-1], after[:n-1], tolerance); diff != "" {
			t.Fatal(diff)
		}
		if math.Abs(before[n-1]-after[n-1]-after[n]) > 1e-9 {
			t.Fatalf("outside %v, then %v", before[n-1], after[n-1:])
		}
		if diff := cmp.Diff(small.Conflict(), large.Conflict(), tolerance); diff != "" {
			t.Fatal(diff)
		}
	}
}

// Beyond the budget the ranges hold what a larger budget finds.
func TestBudget(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(9, 10))
	wide := 0
	for range 300 {
		n := 5 + r.IntN(5)
		items := randomItems(r, n, 20)
		exact, rough := must(t, n, items, nil), must(t, n, items, &ledger.Options{Budget: 1 + r.IntN(200)})
		holds := func(what string, outer, inner ledger.Range) {
			t.Helper()
			if outer.Low > inner.Low+1e-12 || outer.High < inner.High-1e-12 || outer.Low > outer.High {
				t.Fatalf("%s %v does not hold %v", what, outer, inner)
			}
			if outer.High > outer.Low {
				wide++
			}
		}
		holds("conflict", rough.Conflict(), exact.Conflict())
		beliefs, want := rough.Beliefs(), exact.Beliefs()
		for a := range n {
			holds("beliefs", beliefs[a], want[a])
			holds("belief", rough.Belief(ledger.In(a, (a+1)%n)), exact.Belief(ledger.In(a, (a+1)%n)))
			holds("plausibility", rough.Plausibility(ledger.NotIn(a)), exact.Plausibility(ledger.NotIn(a)))
		}
	}
	if wide == 0 {
		t.Error("the budget always sufficed")
	}
}

func TestFaults(t *testing.T) {
	t.Parallel()
	_, err := ledger.New(2, []ledger.Item{
		{Focal: ledger.In(0)}, {Focal: ledger.In(2, -1), Weight: 0.5}, {Weight: math.NaN()}, {Weight: 1.5},
	}, &ledger.Options{Dependence: math.NaN()})
	want := `items[0].weight: out of range: 0, want above 0 and at most 1
items[1].focal[0]: no such record: atom 2 of 2
items[1].focal[1]: no such record: atom -1 of 2
items[2].weight: out of range: NaN, want above 0 and at most 1
items[3].weight: out of range: 1.5, want above 0 and at most 1
dependence: out of range: NaN, want 0 to 1`
	if err == nil || err.Error() != want {
		t.Errorf("error:\n%v\nwant:\n%s", err, want)
	}
	if _, err := ledger.New(-1, nil, nil); !errors.Is(err, casus.ErrRange) {
		t.Errorf("-1 atoms: %v", err)
	}
	l := must(t, 2, nil, nil)
	for _, prior := range [][]float64{nil, {1}, {0, 0}, {1, -1}, {1, math.NaN()}, {1, math.Inf(1)}} {
		if p, err := l.Posterior(prior); !errors.Is(err, casus.ErrRange) {
			t.Errorf("prior %v: %v, %v", prior, p, err)
		}
		if _, err := l.Stability(prior); !errors.Is(err, casus.ErrRange) {
			t.Errorf("stability with prior %v: %v", prior, err)
		}
	}
}

func TestEmpty(t *testing.T) {
	t.Parallel()
	for _, l := range []*ledger.Ledger{nil, {}, must(t, 0, []ledger.Item{{Weight: 0.5}}, nil)} {
		p, err := l.Posterior(nil)
		s, err2 := l.Stability(nil)
		if len(p)+len(s)+len(l.Beliefs())+l.Len() != 0 || err != nil || err2 != nil {
			t.Errorf("%v %v %v %v", p, s, err, err2)
		}
		if got := l.Contour(0); got != 0 {
			t.Errorf("contour %v", got)
		}
		zero := ledger.Range{}
		if l.Conflict() != zero || l.Belief(ledger.NotIn()) != zero || l.Plausibility(ledger.NotIn(0)) != zero {
			t.Error("an empty frame has masses")
		}
	}
}

// Extreme weights stay numbers.
func TestExtremes(t *testing.T) {
	t.Parallel()
	var items []ledger.Item
	for i := range 100_000 {
		items = append(items, ledger.Item{Focal: ledger.In(i % 2), Weight: math.SmallestNonzeroFloat64, Root: fmt.Sprint(i)})
	}
	l := must(t, 3, items, nil)
	p, err := l.Posterior([]float64{1, 3, 1})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]float64{0.25, 0.75, 0}, p, tolerance); diff != "" {
		t.Error(diff)
	}
	if got := l.Conflict(); got.Low != 1 {
		t.Errorf("conflict %v", got)
	}
	if _, err := l.Stability([]float64{1, 3, 1}); err != nil {
		t.Error(err)
	}
}
