package attribution_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/casusdata"
)

// TestDriftFixture reads the hedges of published sentences, and compares the
// retellings with what the general said.
func TestDriftFixture(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(casusdata.File(t, "attribution", "taji_statement_fixtures.json"))
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Statements []struct {
			ID, Text    string
			DerivedFrom attribution.ID `json:"derived_from"`
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	backed := actor.Term{Kind: actor.KindArmedGroup, Relations: []actor.Bond{{Kind: "backed-by", Object: "iran"}}}
	militias := backed
	militias.Trait, militias.Country = "shia", "IRQ"
	who := map[string]actor.Set{ // whom each sentence means
		"R1": actor.OneOf("kh"), "R2": {Terms: []actor.Term{militias}},
		"D1": actor.OneOf("kh"), "D2": {Terms: []actor.Term{militias}},
		"D3": {Terms: []actor.Term{backed}}, "D4": {Terms: []actor.Term{militias}},
	}
	var claims []attribution.Claim
	for _, s := range file.Statements {
		set, ok := who[s.ID]
		if !ok {
			continue
		}
		c := statement(attribution.ID(s.ID), "mckenzie", set)
		c.Said = "2020-03-12"
		if s.DerivedFrom != "" {
			c.DerivedFrom, c.Speakers = []attribution.ID{s.DerivedFrom}, []actor.ID{actor.ID("outlet-" + strings.ToLower(s.ID))}
		}
		for _, p := range attribution.ParsePhrases(s.Text, attribution.ScaleICD203) {
			switch {
			case p.Basis != "":
				c.Grounds = append(c.Grounds, attribution.Ground{Basis: p.Basis})
			case p.Stance != "":
				c.Stance = p.Stance
			case !p.Likely.IsZero():
				c.Likely = p.Likely
			}
		}
		claims = append(claims, c)
	}
	events, _ := crisis()
	x := attribution.NewIndex(events, claims, nil)
	got := make(map[attribution.ID]attribution.Drift)
	for _, u := range x.Lineage("attack", event.AsOf{}) {
		got[u.Claim] = u.Drift
		if derived := u.Claim[0] == 'D'; derived != (u.Depth == 1) {
			t.Errorf("%s has depth %d", u.Claim, u.Depth)
		}
	}
	want := map[attribution.ID]attribution.Drift{
		"R1": {}, "R2": {},
		"D1": {Retelling: "D1", Original: "R1", Kinds: []attribution.DriftKind{attribution.DriftCapability, attribution.DriftHedge}},
		"D2": {Retelling: "D2", Original: "R2", Kinds: []attribution.DriftKind{attribution.DriftHedge}},
		"D3": {Retelling: "D3", Original: "R1", Kinds: []attribution.DriftKind{attribution.DriftWidened}},
		"D4": {Retelling: "D4", Original: "R2"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	// However they drift, they add nothing to the general's word.
	plain := assess(t, attribution.NewIndex(events, claims[:2], nil), "attack", noStrike)
	if diff := cmp.Diff(numbers(plain), numbers(assess(t, x, "attack", noStrike))); diff != "" {
		t.Error(diff)
	}
}

func TestDrifts(t *testing.T) {
	t.Parallel()
	events, _ := crisis()
	from := func(change func(*attribution.Claim)) attribution.Claim {
		c := statement("original", "us", shia())
		change(&c)
		return c
	}
	to := func(change func(*attribution.Claim)) attribution.Claim {
		c := statement("retold", "outlet", shia())
		c.DerivedFrom = []attribution.ID{"original"}
		change(&c)
		return c
	}
	as := func(*attribution.Claim) {}
	likely := func(words string) func(*attribution.Claim) {
		return func(c *attribution.Claim) { c.Likely = attribution.Called(words, attribution.ScaleICD203) }
	}
	of := func(ids ...actor.ID) func(*attribution.Claim) {
		return func(c *attribution.Claim) { c.Answers[0].Who = actor.OneOf(ids...) }
	}
	stance := func(s actor.Stance) func(*attribution.Claim) { return func(c *attribution.Claim) { c.Stance = s } }
	for _, tt := range []struct {
		name     string
		was, is  func(*attribution.Claim)
		expected []attribution.DriftKind
	}{
		{"as it was", as, as, nil},
		{"the group is named", as, of("kh"), []attribution.DriftKind{attribution.DriftNamed}},
		{"one of two is named", of("kh", "isis"), of("kh"), []attribution.DriftKind{attribution.DriftNamed}},
		{"another is named", of("isis"), of("kh"), []attribution.DriftKind{attribution.DriftOther}},
		{"likely is so", likely("likely"), as, []attribution.DriftKind{attribution.DriftHedge}},
		{"likely is almost certain", likely("likely"), likely("almost certain"), []attribution.DriftKind{attribution.DriftStronger}},
		{"a hedge is added", as, likely("likely"), nil},
		{"an investigation has found", stance(actor.StanceInvestigating), as, []attribution.DriftKind{attribution.DriftHedge}},
		{"a denial is an assertion", stance(actor.StanceDenies), as, []attribution.DriftKind{attribution.DriftReversed}},
		{
			"who ordered it did it", func(c *attribution.Claim) { c.Answers[0].Level = attribution.LevelDirector }, as,
			[]attribution.DriftKind{attribution.DriftLevel},
		},
	} {
		x := attribution.NewIndex(events, []attribution.Claim{from(tt.was), to(tt.is)}, nil)
		if got := x.Drift("retold").Kinds; !slices.Equal(got, tt.expected) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.expected)
		}
	}
}

func TestLineageCircle(t *testing.T) {
	t.Parallel()
	events, _ := crisis()
	a, b := statement("a", "us", shia()), statement("b", "outlet", shia())
	a.DerivedFrom, b.DerivedFrom = []attribution.ID{"b"}, []attribution.ID{"a"}
	x := attribution.NewIndex(events, []attribution.Claim{a, b}, nil)
	for _, u := range x.Lineage("attack", event.AsOf{}) {
		if u.Depth != -1 {
			t.Errorf("%s has depth %d", u.Claim, u.Depth)
		}
	}
	assess(t, x, "attack", nil) // comes to an end
}

// A government names a sort of group, then a group, then says that it is only
// likely, and then that it was another.
func TestHistory(t *testing.T) {
	t.Parallel()
	events, _ := crisis()
	var claims []attribution.Claim
	for i, change := range []func(*attribution.Claim){
		func(*attribution.Claim) {},
		func(c *attribution.Claim) { c.Answers[0].Who = actor.OneOf("kh") },
		func(c *attribution.Claim) {
			c.Answers[0].Who, c.Likely = actor.OneOf("kh"), attribution.Called("likely", attribution.ScaleICD203)
		},
		func(c *attribution.Claim) { c.Answers[0].Who = actor.OneOf("isis") },
	} {
		c := statement(attribution.ID(fmt.Sprint(i)), "us", shia())
		change(&c)
		c.Said = casusDate(fmt.Sprint("2020-04-0", i+1))
		if i > 0 {
			c.Replaces = []attribution.ID{claims[i-1].ID}
		}
		claims = append(claims, c)
	}
	claims = append(claims, statement("other", "iran", actor.OneOf("isis")))
	claims[4].Said = "2020-04-02"
	var got []string
	list, err := attribution.History(attribution.NewIndex(events, claims, nil), "attack", noStrike)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range list {
		got = append(got, fmt.Sprintf("%s %s %s %s: %s %.2f", r.Day, r.Claim, r.Change, r.Previous, r.Leader, r.Probability))
	}
	want := []string{
		// one shia group unlisted, of one who is anybody else: 1/(1+0.3)
		"2020-04-01 0 first : an unlisted one of shia armed-group 0.77",
		"2020-04-02 1 upgraded 0: isis 0.43",
		"2020-04-02 other first : isis 0.43",
		"2020-04-03 2 downgraded 1: isis 0.52",
		"2020-04-04 3 reversed 2: isis 0.92",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// What a court found, and what nobody disputes, tells whose word was good.
func TestTrackRecord(t *testing.T) {
	t.Parallel()
	past := func(id event.ID, by ...actor.ID) event.Event {
		e := event.Event{ID: id, Kind: event.KindAssault, When: event.On("2019-01-01")}
		for _, a := range by {
			e.Participants = append(e.Participants, event.By(a))
		}
		return e
	}
	about := func(c attribution.Claim, e event.ID) attribution.Claim {
		c.Events = []event.ID{e}
		return c
	}
	court := about(statement("judgment", "panel", actor.OneOf("kh")), "tried")
	court.Grounds = []attribution.Ground{{Basis: attribution.BasisJudicial}}
	court.Said = "2021-01-01"
	denial := about(statement("denial", "iran", actor.OneOf("kh")), "tried")
	denial.Stance = actor.StanceDenies
	retold := about(statement("retold", "us", actor.OneOf("aah")), "known")
	retold.DerivedFrom = []attribution.ID{"wrong"}
	claims := []attribution.Claim{
		court, denial, retold,
		about(statement("right", "us", actor.OneOf("kh")), "known"),
		about(statement("category", "us", iranBacked()), "tried"),
		about(statement("wrong", "outlet", actor.OneOf("aah")), "known"),
		about(statement("open", "us", actor.OneOf("kh")), "unknown"),
		about(statement("own", "kh", actor.OneOf("kh")), "known"),
	}
	x := index([]event.Event{past("known", "kh"), past("tried"), past("unknown")}, claims)
	for _, tt := range []struct {
		id                 actor.ID
		confirmed, refuted []attribution.ID
		open               int
		reliability        float64
	}{
		{"us", []attribution.ID{"category", "right"}, nil, 1, 0.75},
		{"outlet", nil, []attribution.ID{"wrong"}, 0, 1. / 3},
		{"iran", nil, []attribution.ID{"denial"}, 0, 1. / 3},
		{"kh", nil, nil, 0, 0.5},
		{"panel", nil, nil, 1, 0.5},
	} {
		got := x.TrackRecord(tt.id, event.AsOf{})
		want := attribution.TrackRecord{Actor: tt.id, Confirmed: tt.confirmed, Refuted: tt.refuted, Open: tt.open}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		if math.Abs(got.Reliability()-tt.reliability) > 1e-12 {
			t.Errorf("%s: %v", tt.id, got.Reliability())
		}
	}
	early := x.TrackRecord("us", event.AsOf{Said: "2020-12-31"})
	if !slices.Equal(early.Confirmed, []attribution.ID{"right"}) {
		t.Errorf("before the judgment: %v", early.Confirmed)
	}
	want := map[actor.ID]float64{"us": 0.75, "outlet": 1. / 3, "iran": 1. / 3}
	if diff := cmp.Diff(want, x.Earned(event.AsOf{}), tolerance); diff != "" {
		t.Error(diff)
	}
	w := attribution.DefaultWeights()
	w.Speakers = x.Earned(event.AsOf{})
	x = index([]event.Event{{ID: "attack"}}, []attribution.Claim{statement("word", "us", actor.OneOf("kh"))})
	a := assess(t, x, "attack", &attribution.AssessOptions{Weights: &w})
	if e := line(t, a, "word"); math.Abs(e.Weight-(1-0.75*0.7)) > 1e-12 {
		t.Errorf("earned: %v", e)
	}
}
