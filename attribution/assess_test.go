package attribution_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/attribution/ledger"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/casusdata"
)

// crisis is the worked example as a record: claims, a strike that answers the
// attack, a group that denies, and one never heard of before that claims.
func crisis() (*event.Index, []attribution.Claim) {
	r := actor.NewRegistry(
		[]actor.Actor{
			{ID: "kh", Kind: actor.KindArmedGroup, Country: "IRQ", Traits: []actor.Trait{"shia"}},
			{ID: "aah", Kind: actor.KindArmedGroup, Traits: []actor.Trait{"shia"}},
			{ID: "isis", Kind: actor.KindCrowd},
			{ID: "usbat", Kind: actor.KindArmedGroup, Traits: []actor.Trait{"shia"}},
			{ID: "us", Kind: actor.KindState},
			{ID: "iran", Kind: actor.KindState},
			{ID: "us-forces", Kind: actor.KindArmedForce},
			{ID: "mckenzie", Kind: actor.KindPerson},
			{ID: "outlet", Kind: actor.KindMedia},
		},
		[]actor.Relation{
			{Subject: "us-forces", Kind: actor.PartOf, Object: "us"},
			{Subject: "mckenzie", Kind: actor.MemberOf, Object: "us-forces"},
			{Subject: "iran", Kind: actor.Backs, Object: "kh", Start: "2007"},
		}, nil)
	events := event.NewIndex([]event.Event{
		{ID: "attack", Kind: event.KindAssault, When: event.On("2020-03-11")},
		{
			ID: "strike", Kind: event.KindAssault, When: event.On("2020-03-12"),
			Participants: []event.Participant{event.By("us-forces"), event.Target("kh")},
			Links:        []event.Link{event.LinkTo(event.RespondsTo, "attack")},
		},
	}, nil, &event.IndexOptions{Registry: r})
	about := []event.ID{"attack"}
	claims := []attribution.Claim{
		{
			ID: "category", Events: about, Speakers: []actor.ID{"mckenzie"}, Said: "2020-03-12",
			Answers: []attribution.Answer{{Who: shia()}},
		},
		{
			ID: "headline", Events: about, Speakers: []actor.ID{"outlet"}, Said: "2020-03-12",
			Answers: []attribution.Answer{{Who: actor.OneOf("kh")}}, DerivedFrom: []attribution.ID{"category"},
		},
		{
			ID: "denial", Events: about, Speakers: []actor.ID{"kh"}, Said: "2020-03-14", Stance: actor.StanceDenies,
			Answers: []attribution.Answer{{Who: actor.OneOf("kh")}},
		},
		{
			ID: "claim", Events: about, Speakers: []actor.ID{"usbat"}, Said: "2020-03-15",
			Answers: []attribution.Answer{{Who: actor.OneOf("usbat")}},
		},
	}
	return events, claims
}

func shia() actor.Set {
	return actor.Set{Terms: []actor.Term{{Kind: actor.KindArmedGroup, Trait: "shia"}}}
}

// crisisOptions are the inputs of the worked example.
func crisisOptions() *attribution.AssessOptions {
	w := attribution.DefaultWeights()
	w.Claims = map[attribution.ID]float64{"category": 0.25}
	w.Separate = 1 // its weights allow for what officer and strike share
	return &attribution.AssessOptions{
		Weights: &w,
		Prior: attribution.PriorShares{
			Known: []attribution.PriorShare{{Actor: "kh", P: 0.6}, {Actor: "aah", P: 0.1}, {Actor: "isis", P: 0.08}},
			Described: []attribution.PriorSet{{
				Who: shia(), P: 0.15,
			}},
		},
	}
}

// TestReferenceAssessed goes the whole way from claims to the numbers of the
// worked example.
func TestReferenceAssessed(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(casusdata.File(t, "attribution", "core_model_reference.json"))
	if err != nil {
		t.Fatal(err)
	}
	var ref struct {
		Cases []struct {
			Label                   string
			Conflict                float64
			Contour, Bel, Posterior map[string]float64
			Category                struct{ Bel, Pl, Posterior float64 }
		}
	}
	if err := json.Unmarshal(data, &ref); err != nil {
		t.Fatal(err)
	}
	events, claims := crisis()
	steps := []struct {
		claims  int
		strikes bool
	}{{0, false}, {1, false}, {2, false}, {2, true}, {4, true}}
	if len(ref.Cases) != len(steps) {
		t.Fatalf("%d cases, want %d", len(ref.Cases), len(steps))
	}
	for i, step := range steps {
		want := ref.Cases[i]
		t.Run(want.Label, func(t *testing.T) {
			t.Parallel()
			o := crisisOptions()
			o.NoRetaliation = !step.strikes
			a := assess(t, attribution.NewIndex(events, claims[:step.claims], nil), "attack", o)
			near := func(what string, got, want float64) {
				t.Helper()
				if !(math.Abs(got-want) <= 1e-6) {
					t.Errorf("%s = %.7f, want %.7f", what, got, want)
				}
			}
			for _, c := range a.Candidates {
				name := map[string]string{"kh": "KH", "aah": "AAH", "isis": "ISIS"}[string(c.Atom.Actor)]
				switch c.Atom.Kind {
				case attribution.AtomMember:
					name = "SHIA*"
				case attribution.AtomOutside:
					name = "UNK"
				default:
				}
				near("probability "+name, c.Probability, want.Posterior[name])
				near("plausibility "+name, c.Plausibility, want.Contour[name])
				near("belief "+name, c.Belief.Low, want.Bel[name])
				near("belief "+name, c.Belief.High, want.Bel[name])
			}
			if len(a.Candidates) != 5 {
				t.Errorf("%d candidates, want 5: %v", len(a.Candidates), a.Atoms)
			}
			near("conflict", a.Conflict.Low, want.Conflict)
			j := a.Of(shia())
			near("category", j.Probability, want.Category.Posterior)
			near("category belief", j.Belief.Low, want.Category.Bel)
			near("category plausibility", j.Plausibility.High, want.Category.Pl)
		})
	}
}

// numbers is an assessment without the ledger that explains it, by candidate.
func numbers(a attribution.Assessment) map[string][]float64 {
	m := map[string][]float64{"conflict": {a.Conflict.Low, a.Conflict.High}, "prior share": {a.PriorShare}}
	for _, c := range a.Candidates {
		m[c.Atom.String()] = []float64{
			c.Prior, c.Probability, c.Flat, c.Nats, c.Belief.Low, c.Belief.High, c.Without.Low, c.Without.High,
		}
	}
	return m
}

// randomBlame are about one attack, by and of a handful of actors.
func randomBlame(r *rand.Rand) []attribution.Claim {
	actors := []actor.ID{"kh", "aah", "isis", "iran", "us"}
	speakers := []actor.ID{"mckenzie", "us", "outlet", "kh", "iran", "isis"}
	stances := []actor.Stance{"", "", "", actor.StanceDenies, actor.StanceDoubts, actor.StanceInvestigating, actor.StanceDeclines}
	words := []string{"", "", "likely", "almost certain", "unlikely", "could"}
	var claims []attribution.Claim
	for i := range 1 + r.IntN(10) {
		c := attribution.Claim{
			ID: attribution.ID(fmt.Sprint("c", i)), Events: []event.ID{"attack"},
			Speakers: []actor.ID{speakers[r.IntN(len(speakers))]}, Said: "2020-03-13",
			Stance: stances[r.IntN(len(stances))], Confidence: attribution.Confidence(r.IntN(4)),
			Likely: attribution.Called(words[r.IntN(len(words))], attribution.ScaleICD203),
		}
		who := actor.OneOf(actors[r.IntN(len(actors))])
		if r.IntN(3) == 0 {
			who = shia()
		}
		c.Answers = []attribution.Answer{{Who: who}}
		if i > 0 && r.IntN(4) == 0 {
			c.DerivedFrom = []attribution.ID{claims[r.IntN(i)].ID}
		}
		claims = append(claims, c)
	}
	return claims
}

func TestAssessInvariance(t *testing.T) {
	t.Parallel()
	events, _ := crisis()
	r := rand.New(rand.NewPCG(11, 12))
	moved := 0
	for range 400 {
		claims := randomBlame(r)
		o := &attribution.AssessOptions{}
		if r.IntN(2) == 0 {
			o.Prior = crisisOptions().Prior
		}
		want := numbers(assess(t, attribution.NewIndex(events, claims, nil), "attack", o))
		if want["prior share"][0] < 0.99 {
			moved++
		}
		same := func(what string, changed []attribution.Claim) {
			t.Helper()
			got := numbers(assess(t, attribution.NewIndex(events, changed, nil), "attack", o))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%s of %v: %s", what, claims, diff)
			}
		}
		other := slices.Clone(claims)
		r.Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })
		same("order", other)

		again := claims[r.IntN(len(claims))]
		again.DerivedFrom, again.ID, again.Speakers = []attribution.ID{again.ID}, "retold", []actor.ID{"outlet"}
		again.Said, again.Confidence = "2020-03-20", attribution.ConfidenceHigh
		again.Likely = attribution.Called("almost certain", attribution.ScaleICD203)
		again.Answers = []attribution.Answer{{Who: actor.OneOf("kh")}}
		same("a sharper retelling", append(slices.Clone(claims), again))

		repeated := claims[r.IntN(len(claims))]
		repeated.ID = "repeated"
		same("repetition", append(slices.Clone(claims), repeated))

		for _, stance := range []actor.Stance{actor.StanceInvestigating, actor.StanceDeclines, actor.StanceRetracts} {
			same("nothing said", append(slices.Clone(claims), attribution.Claim{
				ID: "vacuous", Events: []event.ID{"attack"}, Speakers: []actor.ID{"outlet"}, Stance: stance,
				Answers: []attribution.Answer{{Who: actor.OneOf("somebody new")}},
			}))
		}
	}
	if moved < 200 {
		t.Errorf("only %d of 400 records moved anything", moved)
	}
}

// An actor of whom nobody speaks takes its prior from the unlisted and changes
// nobody else's result.
func TestAssessUnmentionedActor(t *testing.T) {
	t.Parallel()
	events, _ := crisis()
	r := rand.New(rand.NewPCG(13, 14))
	for range 200 {
		x := attribution.NewIndex(events, randomBlame(r), nil)
		o := crisisOptions()
		o.Prior.Known = append(o.Prior.Known, attribution.PriorShare{Actor: "us", P: 0.01}, attribution.PriorShare{Actor: "iran", P: 0.02})
		before := assess(t, x, "attack", o)
		o.Prior.Known = append(o.Prior.Known, attribution.PriorShare{Actor: "bystander", P: 0.01})
		after := assess(t, x, "attack", o)
		for _, c := range before.Candidates {
			if c.Atom.Kind != attribution.AtomActor {
				continue
			}
			d, ok := after.Candidate(c.Atom.Actor)
			if !ok || math.Abs(c.Nats-d.Nats) > 0 {
				t.Fatalf("%v, then %v", c, d)
			}
			ratio := c.Probability / d.Probability
			kh, _ := before.Candidate("kh")
			kh2, _ := after.Candidate("kh")
			if math.Abs(ratio-kh.Probability/kh2.Probability) > 1e-9 {
				t.Fatalf("the odds of %v against kh changed", c.Atom)
			}
		}
	}
}

// assess assesses by options that are in order.
func assess(tb testing.TB, x *attribution.Index, e event.ID, o *attribution.AssessOptions) attribution.Assessment {
	tb.Helper()
	a, err := attribution.Assess(x, e, o)
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

func assessed(t *testing.T, o *attribution.AssessOptions, claims ...attribution.Claim) attribution.Assessment {
	t.Helper()
	events, _ := crisis()
	return assess(t, attribution.NewIndex(events, claims, nil), "attack", o)
}

func statement(id attribution.ID, speaker actor.ID, who actor.Set) attribution.Claim {
	return attribution.Claim{
		ID: id, Events: []event.ID{"attack"}, Speakers: []actor.ID{speaker}, Said: "2020-03-13",
		Answers: []attribution.Answer{{Who: who}},
	}
}

func line(t *testing.T, a attribution.Assessment, id attribution.ID) attribution.Entry {
	t.Helper()
	for _, e := range a.Ledger {
		if e.Claim == id {
			return e
		}
	}
	t.Fatalf("no line of %s", id)
	return attribution.Entry{}
}

var noStrike = &attribution.AssessOptions{NoRetaliation: true}

var tolerance = cmpopts.EquateApprox(0, 1e-12)

// "Either it did it directly, or it lost control of the agent" names nobody as
// perpetrator, and somebody as responsible.
func TestDisjunctiveAnswers(t *testing.T) {
	t.Parallel()
	c := statement("may", "us", actor.OneOf("iran"))
	c.Answers = append(c.Answers, attribution.Answer{Who: actor.OneOf("iran"), Level: attribution.LevelLostControl})
	by := assessed(t, noStrike, c)
	if e := line(t, by, "may"); !e.IsVacuous() || !e.Has(attribution.EntryOtherAnswer) {
		t.Errorf("as perpetrator: %v", e)
	}
	whoever := assessed(t, &attribution.AssessOptions{Level: attribution.LevelResponsible, NoRetaliation: true}, c)
	// even prior of iran and somebody else; 1/(1+0.3)
	got, ok := whoever.Candidate("iran")
	if want := 1 / 1.3; !ok || math.Abs(got.Probability-want) > 1e-9 {
		t.Errorf("responsible: %v, want %v", got, want)
	}
}

// "High confidence that it was not A; low confidence that it was B": two
// statements of one speaker, weakened by their confidence.
func TestHighNotLowFor(t *testing.T) {
	t.Parallel()
	not := statement("not", "mckenzie", actor.OneOf("kh"))
	not.Stance, not.Confidence = actor.StanceDenies, attribution.ConfidenceHigh
	but := statement("but", "mckenzie", actor.OneOf("aah"))
	but.Confidence = attribution.ConfidenceLow
	a := assessed(t, noStrike, not, but)
	weights := []float64{line(t, a, "not").Weight, line(t, a, "but").Weight}
	// A denial by another, 0.5; an assertion, 1 - 0.5*(1-0.3).
	if diff := cmp.Diff([]float64{0.5, 0.65}, weights, cmpopts.EquateApprox(0, 1e-9)); diff != "" {
		t.Error(diff)
	}
	// One witness: kh pays 0.5 only, somebody else 0.65; a third of the prior each.
	for id, want := range map[actor.ID]float64{"kh": 0.5 / 2.15, "aah": 1 / 2.15} {
		if c, _ := a.Candidate(id); math.Abs(c.Probability-want) > 1e-9 {
			t.Errorf("%s: %v, want %v", id, c.Probability, want)
		}
	}
}

// A claim about a claim weakens it, and is weakened by another in its turn; one
// that finds it true is a witness of its own.
func TestClaimAboutClaim(t *testing.T) {
	t.Parallel()
	base := statement("base", "us", actor.OneOf("kh"))
	doubt := attribution.Claim{ID: "doubt", On: []attribution.ID{"base"}, Speakers: []actor.ID{"iran"}, Stance: actor.StanceDoubts}
	against := attribution.Claim{ID: "against", On: []attribution.ID{"doubt"}, Speakers: []actor.ID{"outlet"}, Stance: actor.StanceDoubts}
	confirm := attribution.Claim{
		ID: "confirm", On: []attribution.ID{"base"}, Speakers: []actor.ID{"outlet"},
		Answers: []attribution.Answer{{Finding: attribution.FindingTrue}},
	}
	for _, tt := range []struct {
		name   string
		claims []attribution.Claim
		want   float64
	}{
		{"alone", []attribution.Claim{base}, 0.3},
		{"doubted", []attribution.Claim{base, doubt}, 1 - 0.5*0.7},
		{"the doubt doubted", []attribution.Claim{base, doubt, against}, 1 - 0.75*0.7},
		{"confirmed", []attribution.Claim{base, confirm}, 0.3 * 0.3},
	} {
		a := assessed(t, noStrike, tt.claims...)
		for _, c := range a.Candidates {
			if c.Atom.Kind == attribution.AtomOutside && math.Abs(c.Plausibility-tt.want) > 1e-9 {
				t.Errorf("%s: %v, want %v", tt.name, c.Plausibility, tt.want)
			}
		}
	}
}

// The claim of a group never heard of is no belief in a new name; that of one
// that is known is taken for its own.
func TestFirstAppearance(t *testing.T) {
	t.Parallel()
	a := assessed(t, noStrike, statement("category", "us", shia()), statement("claim", "usbat", actor.OneOf("usbat")))
	if _, isAtom := a.Candidate("usbat"); !isAtom {
		t.Error("nobody calls itself usbat")
	}
	for _, c := range a.Candidates {
		if c.Atom.Kind == attribution.AtomActor {
			t.Errorf("%v is a candidate", c.Atom)
		}
	}
	if len(a.Fronts) != 1 || a.Fronts[0].Actor != "usbat" || a.Fronts[0].Claim != "claim" || len(a.Fronts[0].Unlisted) != 1 {
		t.Errorf("fronts %+v", a.Fronts)
	}
	if e := line(t, a, "claim"); e.Weight != 0.5 || !e.Has(attribution.EntryFirstClaim) {
		t.Errorf("newcomer: %v", e)
	}
	known := assessed(t, noStrike, statement("claim", "kh", actor.OneOf("kh")))
	if e := line(t, known, "claim"); e.Weight != 0.2 || e.Has(attribution.EntryFirstClaim) {
		t.Errorf("known: %v", e)
	}
}

// Two acts of which both were claimed, and this one is not.
func TestSilence(t *testing.T) {
	t.Parallel()
	var events []event.Event
	var claims []attribution.Claim
	for i := range 3 {
		id := event.ID(fmt.Sprint("past", i))
		events = append(events, event.Event{ID: id, Kind: event.KindAssault, When: event.On(casusDate(fmt.Sprintf("2019-0%d-01", i+1)))})
		c := statement(attribution.ID(id), "kh", actor.OneOf("kh"))
		c.Events, c.Said = []event.ID{id}, "2019-12-01"
		other := statement("other "+attribution.ID(id), "us", actor.OneOf("aah"))
		other.Events, other.Said = []event.ID{id}, "2019-12-01"
		if i < 2 {
			claims = append(claims, c)
		} else {
			claims = append(claims, other)
		}
	}
	events = append(events, event.Event{ID: "attack", Kind: event.KindAssault, When: event.On("2020-03-11")})
	claims = append(claims, statement("either", "us", actor.OneOf("kh", "aah")))
	x := index(events, claims)
	rate := x.ClaimRate("kh", "attack", event.AsOf{})
	if rate.Events != 2 || rate.Unclaimed != 0 || math.Abs(rate.Silent()-0.5/3) > 1e-12 {
		t.Errorf("kh: %+v, silent %v", rate, rate.Silent())
	}
	if rate = x.ClaimRate("aah", "attack", event.AsOf{}); rate.Events != 1 || rate.Unclaimed != 1 || rate.Silent() != 0.75 {
		t.Errorf("aah: %+v, silent %v", rate, rate.Silent())
	}
	a := assess(t, x, "attack", nil)
	kh, _ := a.Candidate("kh")
	aah, _ := a.Candidate("aah")
	if math.Abs(kh.Plausibility-0.5) > 1e-9 || aah.Plausibility < 1-1e-9 { // 1/6 of 3/4 is below the least
		t.Errorf("kh %v, aah %v", kh.Plausibility, aah.Plausibility)
	}
}

// Sponsorship flows only along relations that held on the day, and a claim that
// somebody directed the act is another question.
func TestLevels(t *testing.T) {
	t.Parallel()
	name := statement("name", "us", actor.OneOf("kh"))
	directed := statement("directed", "us", actor.OneOf("iran"))
	directed.Answers[0].Level = attribution.LevelDirector
	by := assessed(t, noStrike, name, directed)
	if len(by.Ledger) != 1 {
		t.Errorf("%d lines about who did it, want 1", len(by.Ledger))
	}
	kh, _ := by.Candidate("kh")
	sponsor := assessed(t, &attribution.AssessOptions{Level: attribution.LevelSponsor, NoRetaliation: true}, name, directed)
	iran, ok := sponsor.Candidate("iran")
	if !ok || math.Abs(iran.Probability-kh.Probability) > 1e-9 || len(sponsor.Flows) != 1 || len(sponsor.Flows[0].Path) == 0 {
		t.Errorf("sponsor %v of %v, flows %+v", iran, kh, sponsor.Flows)
	}
	director := assessed(t, &attribution.AssessOptions{Level: attribution.LevelDirector}, name)
	if _, ok := director.Candidate("iran"); ok || len(director.Ledger) != 0 {
		t.Errorf("standing sponsorship directed the act: %v", director)
	}
}

func TestRetaliation(t *testing.T) {
	t.Parallel()
	a := assessed(t, nil, statement("category", "mckenzie", shia()))
	var acts []attribution.Entry
	for _, e := range a.Ledger {
		if e.Event != "" {
			acts = append(acts, e)
		}
	}
	if len(acts) != 1 || acts[0].Party != "us" || acts[0].Weight != 0.55 {
		t.Fatalf("acts %v", acts)
	}
	for _, c := range a.Candidates { // one witness: not 0.25 * 0.55
		if c.Atom.Kind == attribution.AtomOutside && math.Abs(c.Plausibility-0.3) > 1e-9 {
			t.Errorf("outside %v, want 0.3", c.Plausibility)
		}
	}
}

// No sentence of the prose holds a likelihood and a confidence.
func TestProse(t *testing.T) {
	t.Parallel()
	events, claims := crisis()
	a := assess(t, attribution.NewIndex(events, claims, nil), "attack", crisisOptions())
	for l := range strings.Lines(a.String()) {
		if strings.HasPrefix(l, "\t") {
			continue // the ledger has weights
		}
		if strings.Contains(l, "onfidence") && strings.Contains(l, "likely") {
			t.Errorf("%q", l)
		}
	}
	if a.Confidence != attribution.ConfidenceLow && a.Confidence != attribution.ConfidenceModerate {
		t.Errorf("contradicted, and confidence %v", a.Confidence)
	}
}

func TestAssessNothing(t *testing.T) {
	t.Parallel()
	a := assess(t, nil, "nothing", nil)
	if len(a.Candidates) != 1 || a.Candidates[0].Probability != 1 || a.Confidence != attribution.ConfidenceLow {
		t.Errorf("%+v", a.Candidates)
	}
	var zero attribution.Assessment
	if j := zero.Of(shia()); j.Probability != 0 || j.Belief != (ledger.Range{}) {
		t.Errorf("%+v", j)
	}
	if _, ok := zero.Candidate("kh"); ok {
		t.Error("a candidate of nothing")
	}
}

func TestWeightsValidate(t *testing.T) {
	t.Parallel()
	if err := attribution.DefaultWeights().Validate(); err != nil {
		t.Error(err)
	}
	w := attribution.DefaultWeights()
	w.Assertion, w.Floor, w.Unsure = 0, math.NaN(), 2
	w.Bases[attribution.BasisMotive] = -1
	err := w.Validate()
	for _, path := range []string{"assertion", "bases[motive]", "floor", "unsure"} {
		if err == nil || !strings.Contains(err.Error(), path+": ") {
			t.Errorf("%v does not name %s", err, path)
		}
	}
}

// odd makes a record and options out of numbers that pick chooses below n.
func odd(pick func(n int) int) ([]attribution.Claim, *attribution.AssessOptions) {
	sets := []actor.Set{
		{},
		{Words: "some people"},
		{Open: actor.OpenNobody},
		{Open: actor.OpenUnknown},
		{Open: actor.OpenDeclined, IDs: []actor.ID{"kh"}},
		{IDs: []actor.ID{"kh", "aah"}, Number: actor.All},
		{IDs: []actor.ID{""}},
		{Terms: []actor.Term{{}}},
		{IDs: []actor.ID{"us"}},
		{IDs: []actor.ID{"us-forces"}},
		{IDs: []actor.ID{"usbat"}},
		shia(), iranBacked(),
	}
	levels := append([]attribution.Level{"", "made up"}, attribution.Levels()...)
	stances := append([]actor.Stance{"", "", "made up"}, actor.Stances()...)
	bases := append([]attribution.Basis{"made up"}, attribution.Bases()...)
	var claims []attribution.Claim
	for i := range pick(8) {
		c := attribution.Claim{
			ID: attribution.ID(fmt.Sprint(i)), Events: []event.ID{[]event.ID{"attack", "attack", "attack", "past"}[pick(4)]},
			Stance: stances[pick(len(stances))],
			Likely: attribution.Likelihood{Low: float64(pick(200)) / 100, High: float64(pick(100)) / 100},
		}
		for range pick(3) {
			c.Answers = append(c.Answers, attribution.Answer{Who: sets[pick(len(sets))], Level: levels[pick(len(levels))]})
		}
		for range pick(2) {
			c.Grounds = append(c.Grounds, attribution.Ground{Basis: bases[pick(len(bases))]})
		}
		for range pick(3) {
			c.Speakers = append(c.Speakers, []actor.ID{"us", "mckenzie", "usbat", "kh", "stranger"}[pick(5)])
		}
		for range pick(2) {
			c.DerivedFrom = append(c.DerivedFrom, attribution.ID(fmt.Sprint(pick(8))))
			c.On = append(c.On, attribution.ID(fmt.Sprint(pick(8))))
		}
		claims = append(claims, c)
	}
	o := &attribution.AssessOptions{Level: levels[pick(len(levels))], Budget: pick(300)}
	switch pick(3) {
	case 0:
		w := attribution.DefaultWeights()
		w.Separate, w.Floor, w.Unsure = 0.4, 0.2, 0
		o.Weights = &w
	case 1:
		o.Prior = attribution.PriorShares{Known: []attribution.PriorShare{{Actor: "kh", P: 0}, {Actor: "aah", P: 1}}}
	}
	return claims, o
}

// sane reports what must hold of any assessment: probabilities add up to one and
// nothing is more believed than plausible.
func sane(t *testing.T, claims []attribution.Claim, o *attribution.AssessOptions) {
	t.Helper()
	events, _ := crisis()
	builder := slices.Collect(events.All())
	builder = append(builder, event.Event{ID: "past", Kind: event.KindAssault, When: event.On("2019-03-11")})
	x := attribution.NewIndex(event.NewIndex(builder, nil, nil), claims, nil)
	a := assess(t, x, "attack", o)
	var sum float64
	for _, c := range a.Candidates {
		sum += c.Probability
		if c.Belief.Low > c.Plausibility+1e-9 || c.Belief.High < c.Belief.Low || !(c.Without.Low <= c.Without.High) {
			t.Fatalf("%v: %+v", claims, c)
		}
	}
	if math.Abs(sum-1) > 1e-9 {
		t.Fatalf("%v add up to %v", a.Candidates, sum)
	}
	_ = a.String()
	for _, p := range a.Pivots() {
		if !p.Kind.IsKnown() || !(p.Probability >= 0 && p.Probability <= 1+1e-9) {
			t.Fatalf("%v: %+v", claims, p)
		}
	}
	if err := a.Matrix().Validate(); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Bodies(); err != nil {
		t.Fatal(err)
	}
}

// Whatever is said, and by whatever policy, an assessment is sane.
func TestAssessOddities(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(15, 16))
	for range 600 {
		claims, o := odd(r.IntN)
		sane(t, claims, o)
	}
}

func FuzzAssess(f *testing.F) {
	f.Add([]byte{5, 0, 1, 90, 50, 1, 4, 2, 0, 1, 3, 0, 0, 0, 60, 40, 2, 11, 0, 8, 1, 1, 3, 2, 2, 1, 4})
	f.Add([]byte{7, 3, 2, 0, 0, 2, 10, 0, 1, 1, 5, 2, 2, 3, 1, 1, 2})
	f.Fuzz(func(t *testing.T, data []byte) {
		claims, o := odd(func(n int) int {
			if len(data) == 0 {
				return 0
			}
			v := int(data[0]) % n
			data = data[1:]
			return v
		})
		sane(t, claims, o)
	})
}
