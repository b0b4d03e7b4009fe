package opinion_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/casus-events/casus/attribution/opinion"
)

type fusion = func(...opinion.Opinion) (opinion.Opinion, error)

func near(a, b []float64, tolerance float64) bool {
	return slices.EqualFunc(a, b, func(x, y float64) bool { return math.Abs(x-y) <= tolerance })
}

// flatten returns all numbers of an opinion.
func flatten(o opinion.Opinion) []float64 {
	return slices.Concat(o.Belief, []float64{o.Uncertainty}, o.Base)
}

// random returns an opinion about n values, which may be vacuous or dogmatic.
func random(r *rand.Rand, n int) opinion.Opinion {
	o := opinion.Opinion{Belief: make([]float64, n), Base: make([]float64, n)}
	rates, sum := 0.0, 0.0
	for i := range n {
		if r.IntN(4) > 0 {
			o.Belief[i] = r.Float64()
		}
		o.Base[i] = 0.01 + r.Float64()
		sum += o.Belief[i]
		rates += o.Base[i]
	}
	switch r.IntN(8) {
	case 0:
		o.Belief = make([]float64, n)
		sum = 0
	case 1:
	default:
		o.Uncertainty = r.Float64()
	}
	if sum+o.Uncertainty == 0 {
		o.Uncertainty = 1
	}
	sum += o.Uncertainty
	for i := range n {
		o.Belief[i] /= sum
		o.Base[i] /= rates
	}
	o.Uncertainty /= sum
	return o
}

// byEvidence is the slow way to three rules: opinions as counts of evidence, with
// exact limits left out.
var byEvidence = []struct {
	name string
	rule fusion
	// evidence returns the counts that the rule comes to.
	evidence func(counts [][]float64, certainty []float64) []float64
}{
	{"cumulative", opinion.Cumulative, func(counts [][]float64, _ []float64) []float64 {
		return mean(counts, nil, 1)
	}},
	{"averaging", opinion.Averaging, func(counts [][]float64, _ []float64) []float64 {
		return mean(counts, nil, float64(len(counts)))
	}},
	{"weighted", opinion.Weighted, func(counts [][]float64, certainty []float64) []float64 {
		sum := 0.0
		for _, c := range certainty {
			sum += c
		}
		if sum == 0 {
			sum = 1
		}
		return mean(counts, certainty, sum)
	}},
}

func mean(counts [][]float64, weights []float64, by float64) []float64 {
	out := make([]float64, len(counts[0]))
	for i, list := range counts {
		for j, r := range list {
			if weights != nil {
				r *= weights[i]
			}
			out[j] += r / by
		}
	}
	return out
}

func TestFusionAsEvidence(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for _, tt := range byEvidence {
		for range 300 {
			n := 1 + r.IntN(4)
			var list []opinion.Opinion
			var counts [][]float64
			var certainty []float64
			for range 1 + r.IntN(5) {
				o := random(r, n)
				c, err := o.Evidence()
				if errors.Is(err, opinion.ErrDogmatic) {
					continue
				}
				list = append(list, o)
				counts = append(counts, c)
				certainty = append(certainty, 1-o.Uncertainty)
			}
			if len(list) == 0 {
				continue
			}
			got, err := tt.rule(list...)
			if err != nil {
				t.Fatal(err)
			}
			want, err := opinion.FromEvidence(tt.evidence(counts, certainty), opinion.Even(n))
			if err != nil {
				t.Fatal(err)
			}
			if !near(got.Belief, want.Belief, 1e-9) || math.Abs(got.Uncertainty-want.Uncertainty) > 1e-9 {
				t.Fatalf("%s of %v = %v, want %v", tt.name, list, got, want)
			}
		}
	}
}

var rules = []struct {
	name                             string
	rule                             fusion
	associative, neutral, idempotent bool
}{
	{"cumulative", opinion.Cumulative, true, true, false},
	{"epistemic", opinion.Epistemic, false, false, false},
	{"averaging", opinion.Averaging, false, false, true},
	{"weighted", opinion.Weighted, false, true, true},
	{"constraint", opinion.Constraint, true, true, false},
}

// TestFusionProperties permutes opinions, groups them, repeats them, and adds one
// that knows nothing.
func TestFusionProperties(t *testing.T) {
	t.Parallel()
	for _, tt := range rules {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(3, 4))
			for range 300 {
				n := 1 + r.IntN(4)
				list := make([]opinion.Opinion, 1+r.IntN(5))
				sure := 0
				for i := range list {
					list[i] = random(r, n)
					if list[i].IsDogmatic() {
						sure++
					}
				}
				before := make([][]float64, len(list))
				for i := range list {
					before[i] = flatten(list[i])
				}
				got, err := tt.rule(list...)
				if errors.Is(err, opinion.ErrConflict) {
					continue
				}
				if err != nil || got.Validate() != nil {
					t.Fatalf("%v: %v, %v", got, err, got.Validate())
				}
				for i := range list {
					if !slices.Equal(flatten(list[i]), before[i]) {
						t.Fatal("an argument was changed")
					}
				}
				shuffled := slices.Clone(list)
				r.Shuffle(len(list), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
				again, err := tt.rule(shuffled...)
				if err != nil || !slices.Equal(flatten(again), flatten(got)) {
					t.Fatalf("in another order: %v, %v; want %v", again, err, got)
				}
				if tt.neutral {
					nothing, _ := opinion.Vacuous(opinion.Even(n)...)
					more, err := tt.rule(append(shuffled, nothing)...)
					if err != nil || !near(more.Belief, got.Belief, 1e-12) || math.Abs(more.Uncertainty-got.Uncertainty) > 1e-12 {
						t.Fatalf("with a vacuous opinion: %v, %v; want %v", more, err, got)
					}
				}
				if tt.idempotent {
					same, err := tt.rule(list[0], list[0], list[0])
					if err != nil || !near(flatten(same), flatten(list[0]), 1e-12) {
						t.Fatalf("the same three times: %v, %v; want %v", same, err, list[0])
					}
				}
				// The mean of dogmatic opinions depends on their number.
				if tt.associative && (sure < 2 || tt.name == "constraint") {
					checkGroups(t, tt.rule, list, got)
				}
			}
		})
	}
}

func checkGroups(t *testing.T, rule fusion, list []opinion.Opinion, want opinion.Opinion) {
	t.Helper()
	all := list[0]
	for _, o := range list[1:] {
		next, err := rule(all, o)
		if errors.Is(err, opinion.ErrConflict) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		all = next
	}
	if !near(all.Belief, want.Belief, 1e-9) || math.Abs(all.Uncertainty-want.Uncertainty) > 1e-9 {
		t.Fatalf("two by two: %v, want %v", all, want)
	}
}

// TestNotAssociative: why fusion takes all opinions at once.
func TestNotAssociative(t *testing.T) {
	t.Parallel()
	a := opinion.Binomial{Belief: 0.8, Uncertainty: 0.2, Base: 0.5}.Opinion()
	b := opinion.Binomial{Disbelief: 0.4, Uncertainty: 0.6, Base: 0.5}.Opinion()
	for name, rule := range map[string]fusion{"averaging": opinion.Averaging, "weighted": opinion.Weighted} {
		all, err := rule(a, a, b)
		if err != nil {
			t.Fatal(err)
		}
		ab, err := rule(a, b)
		if err != nil {
			t.Fatal(err)
		}
		two, err := rule(a, ab)
		if err != nil {
			t.Fatal(err)
		}
		if near(all.Belief, two.Belief, 1e-3) {
			t.Errorf("%s: %v at once and %v two by two are the same", name, all, two)
		}
	}
}

// TestHandMade has values worked out by hand.
func TestHandMade(t *testing.T) {
	t.Parallel()
	even := opinion.Even(2)
	half := opinion.Opinion{Belief: []float64{0.5, 0}, Uncertainty: 0.5, Base: even}
	other := opinion.Opinion{Belief: []float64{0, 0.5}, Uncertainty: 0.5, Base: []float64{0.1, 0.9}}
	sure := opinion.Opinion{Belief: []float64{1, 0}, Base: even}
	for _, tt := range []struct {
		name string
		got  func() (opinion.Opinion, error)
		want []float64
	}{
		// Two pieces of evidence on either side, of prior weight two: 2/6 each.
		{"cumulative", func() (opinion.Opinion, error) { return opinion.Cumulative(half, other) }, []float64{1. / 3, 1. / 3, 1. / 3, 0.3, 0.7}},
		{"averaging", func() (opinion.Opinion, error) { return opinion.Averaging(half, other) }, []float64{0.25, 0.25, 0.5, 0.3, 0.7}},
		{"weighted", func() (opinion.Opinion, error) { return opinion.Weighted(half, other) }, []float64{0.25, 0.25, 0.5, 0.3, 0.7}},
		// 1/4 each way, 1/4 in conflict, 1/4 open.
		{"constraint", func() (opinion.Opinion, error) { return opinion.Constraint(half, other) }, []float64{1. / 3, 1. / 3, 1. / 3, 0.3, 0.7}},
		// The base rates decide: 1/3 and a third of 0.3 or 0.7.
		{"epistemic", func() (opinion.Opinion, error) { return opinion.Epistemic(half, other) }, []float64{1./3 + 0.1 - 0.3*17/21, 0, 17. / 21, 0.3, 0.7}},
		{"a sure one outweighs", func() (opinion.Opinion, error) { return opinion.Cumulative(half, sure, other) }, []float64{1, 0, 0, 0.5, 0.5}},
		{"compromise", func() (opinion.Opinion, error) { return compromise(half, other) }, []float64{0.25, 0.25, 0.5, 0.3, 0.7}},
		{"discount", func() (opinion.Opinion, error) { return sure.Discount(0.7) }, []float64{0.7, 0, 0.3, 0.5, 0.5}},
		{"maximized", half.Maximized, []float64{0.5, 0, 0.5, 0.5, 0.5}},
		{"from evidence", func() (opinion.Opinion, error) { return opinion.FromEvidence([]float64{6, 0}, even) }, []float64{0.75, 0, 0.25, 0.5, 0.5}},
		// Each value of the cause is certain of one value of the effect.
		{"deduction by identity", func() (opinion.Opinion, error) { return opinion.Deduce(half, sure, not(sure)) }, []float64{0.5, 0, 0.5, 0.5, 0.5}},
		{"abduction by identity", func() (opinion.Opinion, error) { return opinion.Abduce(half, even, sure, not(sure)) }, []float64{0.5, 0, 0.5, 0.5, 0.5}},
		// The effect is the same whatever the cause: nothing is learnt of it.
		{"abduction from what tells nothing", func() (opinion.Opinion, error) { return opinion.Abduce(half, even, half, half) }, []float64{0, 0, 1, 0.5, 0.5}},
		// Nothing is known of the effect, so its own rates are kept.
		{"deduction from nothing", func() (opinion.Opinion, error) {
			return opinion.Deduce(sure, vacuous(0.2, 0.8), vacuous(0.4, 0.6))
		}, []float64{0, 0, 1, 0.3, 0.7}},
	} {
		got, err := tt.got()
		if err != nil || !near(flatten(got), tt.want, 1e-12) {
			t.Errorf("%s = %v, %v; want %v", tt.name, flatten(got), err, tt.want)
		}
	}
}

func not(o opinion.Opinion) opinion.Opinion {
	b, _ := o.Binomial()
	return b.Not().Opinion()
}

func vacuous(base ...float64) opinion.Opinion {
	o, _ := opinion.Vacuous(base...)
	return o
}

// TestDeduction: results are opinions, their probabilities those of the law of total
// probability, and base rates those of a cause of which nothing is known.
func TestDeduction(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 6))
	for range 500 {
		n, k := 1+r.IntN(4), 1+r.IntN(4)
		cause := random(r, n)
		var conditionals []opinion.Opinion
		for range n {
			conditionals = append(conditionals, random(r, k))
		}
		effect, err := opinion.Deduce(cause, conditionals...)
		if err != nil || effect.Validate() != nil {
			t.Fatalf("%v, %v, %v", effect, err, effect.Validate())
		}
		p := make([]float64, k)
		for x, px := range cause.Projected() {
			c := conditionals[x]
			c.Base = effect.Base
			for y, q := range c.Projected() {
				p[y] += px * q
			}
		}
		if !near(effect.Projected(), p, 1e-12) {
			t.Fatalf("probabilities %v, want %v", effect.Projected(), p)
		}
		unknown := vacuous(cause.Base...)
		whole, err := opinion.Deduce(unknown, conditionals...)
		if err != nil || !near(whole.Projected(), effect.Base, 1e-12) {
			t.Fatalf("vacuous cause: %v, %v; want the rates %v", whole.Projected(), err, effect.Base)
		}
	}
}

// TestInversion: Bayes' rule over probabilities, in both ways of inversion; the one
// by relevance is never more uncertain.
func TestInversion(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 8))
	for range 500 {
		n, k := 1+r.IntN(4), 1+r.IntN(4)
		base := random(r, n).Base
		var conditionals []opinion.Opinion
		for range n {
			conditionals = append(conditionals, random(r, k))
		}
		most, err := opinion.Invert(base, conditionals...)
		if err != nil {
			t.Fatal(err)
		}
		relevant, err := opinion.InvertByRelevance(base, conditionals...)
		if err != nil {
			t.Fatal(err)
		}
		whole, err := opinion.Deduce(vacuous(base...), conditionals...)
		if err != nil {
			t.Fatal(err)
		}
		for y := range k {
			if most[y].Validate() != nil || relevant[y].Validate() != nil {
				t.Fatalf("%v, %v", most[y].Validate(), relevant[y].Validate())
			}
			if !near(most[y].Projected(), relevant[y].Projected(), 1e-12) || most[y].Uncertainty < relevant[y].Uncertainty-1e-12 {
				t.Fatalf("%v and by relevance %v", most[y], relevant[y])
			}
			for x, a := range base {
				c := conditionals[x]
				c.Base = whole.Base
				joint := a * c.Projected()[y]
				if math.Abs(most[y].Projected()[x]*whole.Base[y]-joint) > 1e-12 {
					t.Fatalf("P(%d|%d) is %v, want %v/%v", x, y, most[y].Projected()[x], joint, whole.Base[y])
				}
			}
		}
		effect := random(r, k)
		cause, err := opinion.Abduce(effect, base, conditionals...)
		if err != nil || cause.Validate() != nil || !near(cause.Base, base, 0) {
			t.Fatalf("abduction: %v, %v, %v", cause, err, cause.Validate())
		}
	}
}

func TestMaximized(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(9, 10))
	for range 300 {
		o := random(r, 1+r.IntN(4))
		m, err := o.Maximized()
		if err != nil || m.Validate() != nil {
			t.Fatalf("%v, %v, %v", m, err, m.Validate())
		}
		if !near(m.Projected(), o.Projected(), 1e-12) || m.Uncertainty < o.Uncertainty-1e-12 || slices.Min(m.Belief) > 1e-12 {
			t.Fatalf("maximized %v = %v", o, m)
		}
	}
}

func TestEvidenceRoundTrip(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(11, 12))
	for range 300 {
		o := random(r, 1+r.IntN(4))
		counts, err := o.Evidence()
		if o.IsDogmatic() {
			if !errors.Is(err, opinion.ErrDogmatic) {
				t.Fatalf("evidence of %v: %v", o, err)
			}
			continue
		}
		back, err := opinion.FromEvidence(counts, o.Base)
		if err != nil || !near(flatten(back), flatten(o), 1e-12) {
			t.Fatalf("%v, %v; want %v", back, err, o)
		}
	}
	o, err := opinion.FromEvidence([]float64{math.MaxFloat64, math.MaxFloat64}, opinion.Even(2))
	if err != nil || !near(o.Belief, []float64{0.5, 0.5}, 1e-15) {
		t.Errorf("boundless evidence: %v, %v", o, err)
	}
}

func TestBinomial(t *testing.T) {
	t.Parallel()
	b := opinion.Binomial{Belief: 0.7, Disbelief: 0.1, Uncertainty: 0.2, Base: 0.25}
	if p := b.Projected(); math.Abs(p-0.75) > 1e-15 {
		t.Errorf("probability %v", p)
	}
	if p := b.Not().Projected(); math.Abs(p-0.25) > 1e-15 {
		t.Errorf("probability of the opposite %v", p)
	}
	if back, err := b.Opinion().Binomial(); err != nil || back != b {
		t.Errorf("there and back: %v, %v", back, err)
	}
	three := opinion.Opinion{Belief: []float64{0.5, 0.25, 0.125}, Uncertainty: 0.125, Base: []float64{0.5, 0.25, 0.25}}
	if got, err := three.Of(1); err != nil || got != (opinion.Binomial{Belief: 0.25, Disbelief: 0.625, Uncertainty: 0.125, Base: 0.25}) {
		t.Errorf("one of three: %v, %v", got, err)
	}
	if vacuous(1).IsDogmatic() || !vacuous(1).IsVacuous() {
		t.Error("a vacuous opinion is none")
	}
}

// TestCompromise: idempotent, in any order, and certain of nothing that some deny.
func TestCompromise(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(13, 14))
	for range 300 {
		var list []opinion.Binomial
		for range 1 + r.IntN(4) {
			b, err := random(r, 2).Binomial()
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, b)
		}
		got, err := opinion.Compromise(list...)
		if err != nil || got.Validate() != nil {
			t.Fatalf("%v: %v, %v", list, err, got.Validate())
		}
		slices.Reverse(list)
		if again, err := opinion.Compromise(list...); err != nil || again != got {
			t.Fatalf("in another order: %v, %v; want %v", again, err, got)
		}
		same, err := opinion.Compromise(list[0], list[0])
		if err != nil || !near(flatten(same.Opinion()), flatten(list[0].Opinion()), 1e-12) {
			t.Fatalf("the same twice: %v, %v; want %v", same, err, list[0])
		}
	}
}

func TestErrors(t *testing.T) {
	t.Parallel()
	good := vacuous(0.5, 0.5)
	get := func(_ any, err error) error { return err }
	bad := func(belief, u, a float64) error {
		return opinion.Opinion{Belief: []float64{belief}, Uncertainty: u, Base: []float64{a}}.Validate()
	}
	yes := opinion.Opinion{Belief: []float64{1, 0}, Base: opinion.Even(2)}
	for i, tt := range []struct{ got, want error }{
		{opinion.Opinion{}.Validate(), opinion.ErrSize},
		{opinion.Binomial{}.Validate(), opinion.ErrSum},
		{bad(0.5, 0.4, 1), opinion.ErrSum},
		{bad(0.5, 0.5, 0.9), opinion.ErrSum},
		{bad(-0.5, 1.5, 1), opinion.ErrNumber},
		{bad(math.NaN(), 0, 1), opinion.ErrNumber},
		{bad(0, math.NaN(), 1), opinion.ErrNumber},
		{bad(0, 1, math.Inf(1)), opinion.ErrNumber},
		{get(opinion.Vacuous()), opinion.ErrSize},
		{get(opinion.FromEvidence([]float64{-1}, opinion.Even(1))), opinion.ErrNumber},
		{get(opinion.FromEvidence([]float64{math.Inf(1)}, opinion.Even(1))), opinion.ErrNumber},
		{get(opinion.FromEvidence([]float64{1}, opinion.Even(2))), opinion.ErrSize},
		{get(opinion.FromEvidence(nil, nil)), opinion.ErrSize},
		{get(yes.Evidence()), opinion.ErrDogmatic},
		{get(opinion.Opinion{}.Evidence()), opinion.ErrSize},
		{get(opinion.Opinion{}.Maximized()), opinion.ErrSize},
		{get(good.Discount(1.1)), opinion.ErrNumber},
		{get(good.Discount(math.NaN())), opinion.ErrNumber},
		{get(vacuous(1).Binomial()), opinion.ErrSize},
		{get(good.Of(2)), opinion.ErrSize},
		{get(good.Of(-1)), opinion.ErrSize},
		{get(opinion.Cumulative()), opinion.ErrSize},
		{get(opinion.Epistemic()), opinion.ErrSize},
		{get(opinion.Averaging(good, vacuous(1))), opinion.ErrSize},
		{get(opinion.Weighted(good, opinion.Opinion{})), opinion.ErrSize},
		{get(opinion.Constraint()), opinion.ErrSize},
		{get(opinion.Constraint(yes, not(yes))), opinion.ErrConflict},
		{get(opinion.Compromise()), opinion.ErrSize},
		{get(opinion.Compromise(opinion.Binomial{})), opinion.ErrSum},
		{get(opinion.Deduce(good, good)), opinion.ErrSize},
		{get(opinion.Deduce(good, good, vacuous(1))), opinion.ErrSize},
		{get(opinion.Deduce(opinion.Opinion{})), opinion.ErrSize},
		{get(opinion.Abduce(good, opinion.Even(2), good)), opinion.ErrSize},
		{get(opinion.Abduce(vacuous(1), opinion.Even(2), good, good)), opinion.ErrSize},
		{get(opinion.Invert(nil)), opinion.ErrSize},
		{get(opinion.InvertByRelevance([]float64{2}, good)), opinion.ErrNumber},
	} {
		if !errors.Is(tt.got, tt.want) {
			t.Errorf("case %d: %v, want %v", i, tt.got, tt.want)
		}
	}
	_, err := opinion.Cumulative(good, opinion.Opinion{Belief: []float64{0, 2}, Base: opinion.Even(2)})
	var fault *opinion.ValueError
	if !errors.As(err, &fault) || fault.Path != "opinions[1].belief[1]" {
		t.Errorf("fault %v, want one of opinions[1].belief[1]", err)
	}
}
