package escalation_test

import (
	"errors"
	"reflect"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/timeline/escalation"
)

// TestRoles puts each role to the test with an act of "a" against "b", where "c"
// is b's ally, "p" is backed by a, and "army" is on b's side.
func TestRoles(t *testing.T) {
	t.Parallel()
	ties := []escalation.Tie{
		{Kind: escalation.Allied, A: "b", B: "c"},
		{Kind: escalation.Backs, A: "a", B: "p"},
		{Kind: escalation.SameSide, A: "army", B: "b"},
	}
	for _, tt := range []struct {
		by, against actor.ID
		want        escalation.Role
		answers     bool
	}{
		{"b", "a", escalation.Direct, true},
		{"army", "a", escalation.Direct, true},
		{"b", "p", escalation.AgainstAlly, true},
		{"b", "", escalation.ByTarget, true},
		{"c", "a", escalation.OnBehalf, true},
		{"c", "p", escalation.OnBehalf, true},
		{"a", "b", escalation.Continuation, false},
		{"a", "x", escalation.Continuation, false},
		{"b", "x", escalation.Displaced, true},
		{"x", "b", escalation.PileOn, false},
		{"x", "a", escalation.ThirdParty, false},
		{"x", "y", escalation.NoOverlap, false},
		{"", "a", escalation.Unknown, false},
	} {
		later := day("later", "2020-01-03", tt.by, tt.against, ladder.H8)
		if tt.by == "" {
			later.By = nil
		}
		if tt.against == "" {
			later.Against = nil
		}
		acts := []escalation.Act{day("first", "2020-01-01", "a", "b", ladder.H8), later}
		got, _ := accumulate(t, ties, &escalation.Options{OneAffair: true}, acts).Result().Answer("later")
		if len(got.Parents) != 1 || got.Parents[0].Role != tt.want || tt.want.Answers() != tt.answers {
			t.Errorf("%s against %s: %+v, want %q", tt.by, tt.against, got.Parents, tt.want)
		}
	}
}

// TestTiesOfTheDay wants a tie to count only while it lasts.
func TestTiesOfTheDay(t *testing.T) {
	t.Parallel()
	first, later := day("first", "2020-01-01", "a", "b", ladder.H8), day("later", "2020-01-03", "c", "a", ladder.H8)
	for _, tt := range []struct {
		start, end edtf.Seconds
		want       escalation.Role
	}{
		{later.Earliest, later.Latest, escalation.OnBehalf},
		{first.Earliest, later.Earliest - 1, escalation.ThirdParty},
		{later.Latest + 1, later.Latest + edtf.Day, escalation.ThirdParty},
	} {
		ties := []escalation.Tie{{Kind: escalation.Allied, A: "b", B: "c", Start: tt.start, End: tt.end}}
		got, _ := accumulate(t, ties, nil, []escalation.Act{first, later}).Result().Answer("later")
		if len(got.Parents) != 1 || got.Parents[0].Role != tt.want {
			t.Errorf("tie from %v to %v: %+v, want %q", tt.start, tt.end, got.Parents, tt.want)
		}
	}
}

// TestStated wants stated causes to weigh by their reliability, to be left out
// where asked, and to be reported where they cannot be.
func TestStated(t *testing.T) {
	t.Parallel()
	acts := []escalation.Act{
		day("old", "2019-01-01", "a", "b", ladder.H8), day("cause", "2020-01-01", "x", "y", ladder.H8),
		day("rival", "2020-01-02", "a", "b", ladder.H8), day("effect", "2020-01-03", "b", "a", ladder.H8),
		day("after", "2020-01-05", "a", "b", ladder.H8),
	}
	p := func(reliability float64, unstated bool) float64 {
		acts[3].Causes = []escalation.Stated{{Of: "cause", Reliability: reliability}}
		got, _ := accumulate(t, nil, &escalation.Options{Unstated: unstated}, acts).Result().Answer("effect")
		for _, parent := range got.Parents {
			if parent.Cause == "cause" {
				return parent.P
			}
		}
		return 0
	}
	if !(p(0.9, false) > p(0.5, false) && p(0.5, false) > p(0, false) && p(0, false) > 0) {
		t.Errorf("%v, %v, %v do not fall with reliability", p(0.9, false), p(0.5, false), p(0, false))
	}
	if p(0.9, true) != 0 {
		t.Error("a cause that has nothing in common with the act competes though what is stated is left out")
	}
	acts[3].Causes = []escalation.Stated{{Of: "nobody", Reliability: 1}, {Of: "after", Reliability: 1}, {Of: "old", Reliability: 1}}
	got, _ := accumulate(t, nil, nil, acts).Result().Answer("effect")
	want := []escalation.Unmet{
		{Cause: "nobody", Why: escalation.NotInRecord}, {Cause: "after", Why: escalation.Later}, {Cause: "old", Why: escalation.BeyondWindow},
	}
	if !reflect.DeepEqual(got.Unmet, want) {
		t.Errorf("%v, want %v", got.Unmet, want)
	}
}

// TestWidened wants what is new in an act, and the turn to accord.
func TestWidened(t *testing.T) {
	t.Parallel()
	first, later := day("first", "2020-01-01", "a", "b", ladder.H8), day("later", "2020-01-03", "c", "a", ladder.H9)
	first.Countries, later.Countries = []actor.Country{"IRQ"}, []actor.Country{"IRQ", "SYR"}
	first.Means, later.Means = []event.Means{event.MeansRocket}, []event.Means{event.MeansDrone, event.MeansMortar}
	answer := func() escalation.Parent {
		got, _ := accumulate(t, nil, nil, []escalation.Act{first, later}).Result().Answer("later")
		if len(got.Parents) != 1 {
			t.Fatalf("%+v", got)
		}
		return got.Parents[0]
	}
	p := answer()
	if !p.Horizontal() || !reflect.DeepEqual(p.NewActors, []actor.ID{"c"}) || !reflect.DeepEqual(p.NewCountries, []actor.Country{"SYR"}) ||
		!reflect.DeepEqual(p.NewMeans, []event.Means{event.MeansDrone}) || p.Inverse || p.Turn != escalation.Escalatory {
		t.Errorf("%+v", p)
	}
	later.Hostility, later.Accord = 0, ladder.K4
	if p = answer(); p.Horizontal() || !p.Inverse || p.Turn != escalation.NotComparable {
		t.Errorf("%+v", p)
	}
}

// TestUnanswered wants an act that is answered less surely to be unanswered more
// surely, and censored where the record ends.
func TestUnanswered(t *testing.T) {
	t.Parallel()
	first := day("first", "2020-01-01", "a", "b", ladder.H8)
	end := first.Latest + escalation.DefaultWindow
	for _, tt := range []struct {
		until    edtf.Seconds
		censored bool
	}{{end - 1, true}, {end, false}, {0, true}} {
		acc := accumulate(t, nil, &escalation.Options{Until: tt.until}, []escalation.Act{first})
		if got, _ := acc.Result().Answer("first"); got.Unanswered != 1 || got.Censored != tt.censored || got.None != 1 {
			t.Errorf("until %v: %+v, want censored %v", tt.until, got, tt.censored)
		}
	}
}

func TestRefused(t *testing.T) {
	t.Parallel()
	good := day("x", "2020-01-01", "a", "b", ladder.H8)
	for path, spoil := range map[string]func(a *escalation.Act){
		"id":                    func(a *escalation.Act) { a.ID = "" },
		"earliest":              func(a *escalation.Act) { a.Earliest = a.Latest + 1 },
		"by[0].p":               func(a *escalation.Act) { a.By[0].P = 0 },
		"by[0].actors":          func(a *escalation.Act) { a.By[0].Actors = nil },
		"by":                    func(a *escalation.Act) { a.By = append(a.By, escalation.Did("c")...) },
		"against":               func(a *escalation.Act) { a.Against = make([]actor.ID, escalation.MostActors+1) },
		"causes":                func(a *escalation.Act) { a.Causes = make([]escalation.Stated, escalation.MostCauses+1) },
		"causes[0].of":          func(a *escalation.Act) { a.Causes = []escalation.Stated{{Of: "x"}} },
		"causes[0].reliability": func(a *escalation.Act) { a.Causes = []escalation.Stated{{Of: "y", Reliability: 1.5}} },
		"hostility":             func(a *escalation.Act) { a.Hostility = 99 },
		"accord":                func(a *escalation.Act) { a.Accord = 99 },
		"narration":             func(a *escalation.Act) { a.Narration = -1 },
	} {
		acc := accumulate(t, nil, nil, nil)
		a := good
		a.By = escalation.Did("a")
		spoil(&a)
		found := false
		for fault := range casus.FieldErrors(acc.Add(a)) {
			found = found || fault.Path == path
		}
		if !found || acc.Len() != 0 {
			t.Errorf("%s: %v, %d acts", path, acc.Add(a), acc.Len())
		}
	}
	if _, err := escalation.New([]escalation.Tie{{Kind: "x"}, {Kind: escalation.Backs, A: "a", B: "a", Start: 1}}, nil); err == nil {
		t.Error("faulty ties are taken")
	}
	w := escalation.Weights{Values: []escalation.Weight{{Feature: "x"}, {Feature: "none", Nats: 1e9}, {Feature: "none"}}}
	if _, err := escalation.New(nil, &escalation.Options{Weights: &w}); !errors.Is(err, casus.ErrUnknown) || !errors.Is(err, casus.ErrRange) || !errors.Is(err, casus.ErrDuplicate) {
		t.Errorf("%v", err)
	}
}

func TestMergeRefused(t *testing.T) {
	t.Parallel()
	acc := accumulate(t, nil, nil, nil)
	advanced := accumulate(t, nil, nil, nil)
	advanced.Advance(1)
	for name, other := range map[string]*escalation.Accumulator{
		"options":  accumulate(t, nil, &escalation.Options{Window: 1}, nil),
		"ties":     accumulate(t, []escalation.Tie{{Kind: escalation.Backs, A: "a", B: "b"}}, nil, nil),
		"advanced": advanced,
	} {
		if err := acc.Merge(other); !errors.Is(err, casus.ErrConflict) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := errors.Join(acc.Merge(nil), acc.Merge(acc)); err != nil {
		t.Error(err)
	}
}

// TestFeatures wants names that are there once, words for each, and weights by
// default that are known.
func TestFeatures(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, f := range escalation.Features() {
		if seen[f.Name] || f.Doc == "" || f.Reason == "" {
			t.Errorf("%+v", f)
		}
		seen[f.Name] = true
	}
	w := escalation.DefaultWeights()
	if err := w.Validate(); err != nil || w.Provenance == "" {
		t.Errorf("%v, %q", err, w.Provenance)
	}
	if got := w.Without("later").With("none", 1); got.Of("log-lag") != w.Of("log-lag") || got.Of("later") != 0 || got.Of("none") != 1 {
		t.Errorf("%+v", got)
	}
}
