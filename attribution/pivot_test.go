package attribution_test

import (
	"math"
	"slices"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

// quarrel is a record in which two name kh, one aah, the general has not
// concluded, and a group never heard of claims it.
func quarrel() (*event.Index, []attribution.Claim) {
	events, claims := crisis()
	open := statement("open", "general", actor.OneOf("aah"))
	open.Stance = actor.StanceInvestigating
	return events, []attribution.Claim{
		statement("one", "witness", actor.OneOf("kh")), statement("two", "agency", actor.OneOf("kh")),
		statement("other", "ministry", actor.OneOf("aah")), open, claims[3],
	}
}

// pivots assesses and returns what would change the result.
func pivots(t *testing.T, claims []attribution.Claim, o *attribution.AssessOptions) (attribution.Assessment, []attribution.Pivot) {
	t.Helper()
	events, _ := crisis()
	a := assess(t, attribution.NewIndex(events, claims, nil), "attack", o)
	return a, a.Pivots()
}

func kinds(list []attribution.Pivot, kind attribution.PivotKind) []attribution.Pivot {
	return slices.DeleteFunc(slices.Clone(list), func(p attribution.Pivot) bool { return p.Kind != kind })
}

// quiet leaves out what a record says without words.
func quiet() *attribution.AssessOptions {
	w := attribution.DefaultWeights()
	w.Claims = map[attribution.ID]float64{"other": 0.25}
	return &attribution.AssessOptions{Weights: &w, NoSilence: true, NoRetaliation: true, NoPrecedents: true}
}

// Each pivot is what an assessment of the changed record says.
func TestPivotsAgreeWithChangedRecords(t *testing.T) {
	t.Parallel()
	_, claims := quarrel()
	a, list := pivots(t, claims, quiet())
	agree := func(p attribution.Pivot, changed []attribution.Claim, o *attribution.AssessOptions) {
		t.Helper()
		b, _ := pivots(t, changed, o)
		c := b.Candidates[0]
		if c.Atom.String() != p.Leader.String() || math.Abs(c.Probability-p.Probability) > 1e-12 ||
			p.Flips != (c.Atom.String() != a.Candidates[0].Atom.String()) {
			t.Errorf("%+v, want %v", p, c)
		}
	}
	without := kinds(list, attribution.PivotWithout)
	for _, p := range without {
		agree(p, slices.DeleteFunc(slices.Clone(claims), func(c attribution.Claim) bool {
			return slices.Contains(attribution.NewIndex(nil, claims, nil).Roots(c.ID), rootNamed(p.Root, claims))
		}), quiet())
	}
	if len(without) == 0 {
		t.Error("no witness is pivotal")
	}
	for _, p := range kinds(list, attribution.PivotAwaited) {
		changed := slices.Clone(claims)
		i := slices.IndexFunc(changed, func(c attribution.Claim) bool { return c.ID == p.Claim })
		changed[i].Stance = ""
		agree(p, changed, quiet())
	}
	fronts := kinds(list, attribution.PivotFront)
	for _, p := range fronts {
		o := quiet()
		o.Weights.Claims["claim"] = o.Weights.FirstClaim
		changed := slices.Clone(claims)
		i := slices.IndexFunc(changed, func(c attribution.Claim) bool { return c.ID == p.Claim })
		changed[i].Answers = []attribution.Answer{{Who: actor.OneOf(p.Actor)}}
		agree(p, changed, o)
	}
	if len(fronts) != 2 || len(kinds(list, attribution.PivotAwaited)) != 1 {
		t.Errorf("%v", list)
	}
}

func rootNamed(name string, claims []attribution.Claim) (root actor.Root) {
	x := attribution.NewIndex(nil, claims, nil)
	for _, c := range claims {
		for _, r := range x.Roots(c.ID) {
			if r.String() == name {
				root = r
			}
		}
	}
	return root
}

// One more statement as weak as the pivot says draws level, and a weaker one
// does not.
func TestPivotStatementIsTheWeakest(t *testing.T) {
	t.Parallel()
	_, claims := quarrel()
	_, list := pivots(t, claims, quiet())
	statements := kinds(list, attribution.PivotStatement)
	if len(statements) == 0 {
		t.Fatal("nothing would put another in the lead")
	}
	for _, p := range statements {
		for _, slack := range []float64{1 - 1e-9, 1 + 1e-9} {
			o := quiet()
			o.Weights.Claims["new"] = min(1, p.Weight*slack)
			if p.Leader.Kind != attribution.AtomActor {
				continue
			}
			b, _ := pivots(t, append(slices.Clone(claims), statement("new", "stranger", actor.OneOf(p.Leader.Actor))), o)
			if leads := b.Candidates[0].Atom.Actor == p.Leader.Actor; leads != (slack < 1) {
				t.Errorf("%v: at %v times the weight %v leads", p, slack, b.Candidates[0])
			}
			if math.Abs(b.Candidates[0].Probability-p.Probability) > 1e-6 {
				t.Errorf("%v: level at %v", p, b.Candidates[0].Probability)
			}
		}
		for _, basis := range p.Bases {
			if v := attribution.DefaultWeights().Bases[basis]; v > p.Weight {
				t.Errorf("%v: %s weighs %v", p, basis, v)
			}
		}
	}
}

// A prior that carries the result is a pivot.
func TestPivotPrior(t *testing.T) {
	t.Parallel()
	o := quiet()
	o.Prior = attribution.PriorShares{Known: []attribution.PriorShare{{Actor: "isis", P: 0.8}, {Actor: "kh", P: 0.1}}}
	a, list := pivots(t, []attribution.Claim{statement("one", "witness", actor.OneOf("kh"))}, o)
	prior := kinds(list, attribution.PivotPrior)
	if a.Candidates[0].Atom.Actor != "isis" || len(prior) != 1 || prior[0].Leader.Actor != "kh" || !prior[0].Flips {
		t.Errorf("%v: %v", a.Candidates[0], list)
	}
	if got := prior[0].String(); got != "with equal chances at first: kh 0.62, who would lead instead" {
		t.Error(got)
	}
}

func TestPivotsOfNothing(t *testing.T) {
	t.Parallel()
	var zero attribution.Assessment
	if list := zero.Pivots(); list != nil {
		t.Error(list)
	}
	if list := assess(t, nil, "nothing", nil).Pivots(); len(list) != 0 {
		t.Error(list)
	}
}
