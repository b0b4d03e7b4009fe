package attribution_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

func ids(claims []attribution.Claim) string {
	var list []string
	for _, c := range claims {
		list = append(list, string(c.ID))
	}
	return strings.Join(list, " ")
}

func TestIndexFinds(t *testing.T) {
	t.Parallel()
	claims := with(
		attribution.Claim{
			ID: "alias", Events: []event.ID{"december"}, Speakers: []actor.ID{"us"}, Said: "2019-12-30",
			Answers: []attribution.Answer{{Who: actor.OneOf("kh-alias", "aah", "kh")}},
		},
		attribution.Claim{
			ID: "rebuttal", On: []attribution.ID{"headline"}, Speakers: []actor.ID{"panel"}, Said: "2020-05",
			Answers: []attribution.Answer{{Finding: attribution.FindingFalse}},
		},
	)
	x := index(article(), claims)
	if x.Len() != 7 || x.Events().Len() != 4 {
		t.Errorf("%d claims, %d events", x.Len(), x.Events().Len())
	}
	for _, tt := range []struct{ what, got, want string }{
		{"all", ids(slices.Collect(x.All())), "washington alias category headline no-name precedent rebuttal"},
		{"about december", ids(x.Claims("december")), "washington alias"},
		{"about taji", ids(x.Claims("taji")), "category headline no-name precedent"},
		{"about nothing", ids(x.Claims("none")), ""},
		{"on the headline", ids(x.On("headline")), "rebuttal"},
		{"on nothing", ids(x.On("category")), ""},
		{"by the general", ids(x.By("mckenzie")), "category no-name precedent"},
		{"by the government", ids(x.By("us")), "washington alias"},
		{"by the group", ids(x.By("kh")), ""},
		{"naming the group", ids(x.Naming("kh")), "washington alias precedent"},
		{"naming it otherwise", ids(x.Naming("kh-alias")), "washington alias precedent"},
		{"naming the other", ids(x.Naming("aah")), "alias"},
		{"naming iran", ids(x.Naming("iran")), ""},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %q, want %q", tt.what, tt.got, tt.want)
		}
	}
	c, ok := x.Claim("alias")
	if !ok || c.Said != "2019-12-30" {
		t.Errorf("Claim: %+v, %v", c, ok)
	}
	if c, ok := x.Claim("none"); ok {
		t.Errorf("Claim(none) = %+v", c)
	}
	for c := range x.All() {
		if c.ID == "alias" {
			break
		}
	}
}

// An index that is nil, or over nothing, answers everything with nothing.
func TestEmptyIndex(t *testing.T) {
	t.Parallel()
	for _, x := range []*attribution.Index{nil, attribution.NewIndex(nil, nil, nil)} {
		if x.Len() != 0 || x.Events().Len() != 0 || x.Validate() != nil || len(slices.Collect(x.All())) != 0 {
			t.Error("not empty")
		}
		if _, ok := x.Claim("a"); ok {
			t.Error("a claim is found")
		}
		lists := [][]attribution.Claim{x.Claims("e"), x.On("a"), x.By("s"), x.Naming("kh")}
		for _, list := range lists {
			if len(list) != 0 {
				t.Errorf("found %v", list)
			}
		}
		if !x.Voice("a").IsZero() || x.Roots("a") != nil || x.Blamed("e", event.AsOf{}) != nil ||
			x.Known("a", event.AsOf{}) || x.Superseded("a", event.AsOf{}) {
			t.Error("something is known")
		}
		want := attribution.Attribution{Event: "e"}
		if diff := cmp.Diff(want, x.Perpetrators("e", event.AsOf{})); diff != "" {
			t.Error(diff)
		}
		only := attribution.OnlyKnown(x, such(), event.AsOf{})
		if only.Verdict != casus.Undetermined || only.String() != "undetermined" {
			t.Errorf("%v", only)
		}
	}
}

// Claims without an identifier and second ones are left out and reported; what
// refers to nothing is reported with its place in the list.
func TestIndexValidate(t *testing.T) {
	t.Parallel()
	claims := with(
		attribution.Claim{ID: "category", Events: []event.ID{"taji"}},
		attribution.Claim{Events: []event.ID{"taji"}},
		attribution.Claim{
			ID: "lost", Events: []event.ID{"taji", "e1"}, Utterance: "e2", If: []event.ID{"e3"}, Unless: []event.ID{"e4"},
			Exhibits: []actor.SourceID{"s1"}, Grounds: []attribution.Ground{{}, {Events: []event.ID{"e5"}, Exhibits: []actor.SourceID{"wire", "s3"}}},
			Answers: []attribution.Answer{{}, {Who: actor.Set{
				IDs:   []actor.ID{"kh", "a1"},
				Terms: []actor.Term{{}, {Relations: []actor.Bond{{}, {Object: "a2"}}, Except: []actor.ID{"a3"}}},
			}}},
			Cites: []actor.Cite{{Source: "article", Speaker: "us"}, {Source: "s2", Speaker: "a4"}},
		},
		attribution.Claim{
			ID: "replaces", Events: []event.ID{"taji"}, Speakers: []actor.ID{"a5", "us"}, Said: "2020-03-01",
			Replaces: []attribution.ID{"washington", "category", "none", "replaces"},
		},
	)
	var got []string
	for fe := range casus.FieldErrors(index(article(), claims).Validate()) {
		got = append(got, fe.Error())
	}
	want := []string{
		`claims[5].id: duplicate: "category"`,
		`claims[6].id: required`,
		`claims[7].events[1]: no such record: event "e1"`,
		`claims[7].utterance: no such record: event "e2"`,
		`claims[7].if[0]: no such record: event "e3"`,
		`claims[7].unless[0]: no such record: event "e4"`,
		`claims[7].grounds[1].events[0]: no such record: event "e5"`,
		`claims[7].exhibits[0]: no such record: source "s1"`,
		`claims[7].grounds[1].exhibits[1]: no such record: source "s3"`,
		`claims[7].answers[1].who.ids[1]: no such record: actor "a1"`,
		`claims[7].answers[1].who.terms[1].relations[1].object: no such record: actor "a2"`,
		`claims[7].answers[1].who.terms[1].except[0]: no such record: actor "a3"`,
		`claims[7].cites[1].source: no such record: source "s2"`,
		`claims[7].cites[1].speaker: no such record: actor "a4"`,
		`claims[8].speakers[0]: no such record: actor "a5"`,
		`claims[8].replaces[1]: contradiction: "category" was made by others, mckenzie`,
		`claims[8].replaces[1]: contradiction: "category" was made later`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}

	// At the same second nothing is later.
	same := []attribution.Claim{
		{ID: "a", Events: []event.ID{"taji"}, Speakers: []actor.ID{"us"}, Said: "2020-03-12T10:00:00"},
		{ID: "b", Events: []event.ID{"taji"}, Speakers: []actor.ID{"us"}, Said: "2020-03-12T10:00:00", Replaces: []attribution.ID{"a"}},
	}
	if err := index(article(), same).Validate(); err != nil {
		t.Error(err)
	}

	// Without a registry actors and sources cannot be looked up.
	bare := attribution.NewIndex(event.NewIndex(article(), nil, nil), claims[7:8], nil)
	if diff := cmp.Diff([]string{
		"claims[0].events[1]", "claims[0].utterance", "claims[0].if[0]", "claims[0].unless[0]", "claims[0].grounds[1].events[0]",
	}, paths(bare.Validate())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	given := attribution.NewIndex(event.NewIndex(article(), nil, nil), claims[7:8], &attribution.IndexOptions{Registry: registry()})
	if n := len(paths(given.Validate())); n != 12 {
		t.Errorf("%d faults with a registry of its own, want 12", n)
	}
}

func TestVoice(t *testing.T) {
	t.Parallel()
	events := append(article(), event.Event{ID: "briefing", Kind: event.KindStatement, Participants: []event.Participant{
		{Role: event.RoleForum, Actor: "us"},
		event.By("us"),
		{Role: event.RoleBy, Who: actor.Set{Words: "two officials"}},
		event.By("us"),
	}})
	for _, tt := range []struct {
		claim attribution.Claim
		want  string
	}{
		{attribution.Claim{Utterance: "hearing", Speakers: []actor.ID{"us"}}, "mckenzie"},
		{attribution.Claim{Utterance: "briefing"}, `us, "two officials"`},
		{attribution.Claim{Utterance: "taji", Speakers: []actor.ID{"us"}}, "us"},
		{attribution.Claim{Speakers: []actor.ID{"us", "iran", "us"}, Cites: []actor.Cite{{Source: "article"}}}, "us, iran"},
		{attribution.Claim{Cites: []actor.Cite{{Source: "article"}, {Source: "wire"}, {Source: "wire", Speaker: "kh"}}}, "outlet, kh, source wire"},
		{attribution.Claim{Cites: []actor.Cite{{Speaker: "kh"}, {Quote: "we"}}}, "kh"},
		{attribution.Claim{}, "nobody named"},
	} {
		tt.claim.ID = "c"
		v := index(events, []attribution.Claim{tt.claim}).Voice("c")
		if v.String() != tt.want || v.IsZero() != (tt.want == "nobody named") {
			t.Errorf("%+v speaks as %v, want %s", tt.claim, v, tt.want)
		}
	}
	if v := index(events, nil).Voice("c"); !v.IsZero() {
		t.Errorf("a claim that is not there speaks as %v", v)
	}
}

func TestRoots(t *testing.T) {
	t.Parallel()
	events := append(article(),
		event.Event{ID: "undated", Participants: []event.Participant{event.By("mckenzie")}},
		event.Event{ID: "begun", When: event.When{Start: "2020-03-12"}, Participants: []event.Participant{event.By("mckenzie")}},
		event.Event{ID: "officials", Participants: []event.Participant{{Role: event.RoleBy, Who: actor.Set{Words: "officials"}}}},
	)
	article := []actor.Cite{{Source: "article"}}
	claims := []attribution.Claim{
		{ID: "uttered", Utterance: "hearing", Cites: article},
		{ID: "begun", Utterance: "begun"},
		{ID: "spoken", Speakers: []actor.ID{"mckenzie"}, Said: "2020-03-12T10:00"},
		{ID: "next-day", Speakers: []actor.ID{"mckenzie"}, Said: "2020-03-13"},
		{ID: "undated", Utterance: "undated"},
		{ID: "joint", Speakers: []actor.ID{"us", "mckenzie"}, Said: "2020-03-12"},
		{ID: "alias", Speakers: []actor.ID{"kh-alias"}},
		{ID: "group", Speakers: []actor.ID{"kh"}},
		{ID: "outlet", Cites: article},
		{ID: "copy", Cites: []actor.Cite{{Source: "copy"}, {Source: "article"}}},
		{ID: "cited", Cites: []actor.Cite{{Source: "wire", Speaker: "mckenzie", Said: "2020-03-12"}}},
		{ID: "anonymous", Utterance: "officials", Cites: []actor.Cite{{Source: "wire"}}},
		{ID: "unknown"},
		{ID: "retold", Speakers: []actor.ID{"outlet"}, DerivedFrom: []attribution.ID{"uttered"}},
		{ID: "retold-twice", Speakers: []actor.ID{"panel"}, DerivedFrom: []attribution.ID{"retold", "group", "retold"}},
		{ID: "retells-nothing", Speakers: []actor.ID{"panel"}, Said: "2020", DerivedFrom: []attribution.ID{"none"}},
		{ID: "retells-itself", Speakers: []actor.ID{"panel"}, Said: "2021", DerivedFrom: []attribution.ID{"retells-itself"}},
		{ID: "ring-a", Speakers: []actor.ID{"us"}, DerivedFrom: []attribution.ID{"ring-b"}},
		{ID: "ring-b", Speakers: []actor.ID{"iran"}, DerivedFrom: []attribution.ID{"ring-a"}},
		{ID: "retells-unknown", Speakers: []actor.ID{"panel"}, DerivedFrom: []attribution.ID{"unknown"}},
	}
	x := index(events, claims)
	got := map[attribution.ID]string{}
	for _, c := range claims {
		var list []string
		for _, r := range x.Roots(c.ID) {
			list = append(list, r.String())
		}
		got[c.ID] = strings.Join(list, "; ")
	}
	want := map[attribution.ID]string{
		"uttered":         "mckenzie on 2020-03-12",
		"begun":           "mckenzie on 2020-03-12",
		"spoken":          "mckenzie on 2020-03-12",
		"next-day":        "mckenzie on 2020-03-13",
		"undated":         "mckenzie",
		"joint":           "mckenzie on 2020-03-12; us on 2020-03-12",
		"alias":           "kh",
		"group":           "kh",
		"outlet":          "article",
		"copy":            "article",
		"cited":           "mckenzie on 2020-03-12",
		"anonymous":       "wire",
		"unknown":         "",
		"retold":          "mckenzie on 2020-03-12",
		"retold-twice":    "kh; mckenzie on 2020-03-12",
		"retells-nothing": "panel on 2020",
		"retells-itself":  "panel on 2021",
		"ring-a":          "iran; us",
		"ring-b":          "iran; us",
		"retells-unknown": "",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if x.Roots("uttered")[0] != x.Roots("cited")[0] || x.Roots("alias")[0] != x.Roots("group")[0] {
		t.Error("one utterance has two roots")
	}
	if x.Roots("none") != nil {
		t.Error("a claim that is not there has roots")
	}
	x.Roots("joint")[0] = actor.Root{}
	if x.Roots("joint")[0] == (actor.Root{}) {
		t.Error("the list of roots is shared")
	}
}

func TestKnown(t *testing.T) {
	t.Parallel()
	events := append(article(), event.Event{ID: "undated", Participants: []event.Participant{event.By("us")}})
	said := func(date string) event.AsOf { return event.AsOf{Said: casusDate(date)} }
	for _, tt := range []struct {
		claim attribution.Claim
		at    event.AsOf
		want  bool
	}{
		{attribution.Claim{}, event.AsOf{}, true},
		{attribution.Claim{Said: "2020-03-12"}, said("2020-03-12"), true},
		{attribution.Claim{Said: "2020-03-12T23:59:59"}, said("2020-03-12"), true},
		{attribution.Claim{Said: "2020-03-12"}, said("2020-03-11"), false},
		{attribution.Claim{Said: "2020-03-13T00:00:00"}, said("2020-03-12"), false},
		{attribution.Claim{Said: "2020-03"}, said("2020-03-30"), false}, // perhaps only on the 31st
		{attribution.Claim{Said: "2020-03"}, said("2020-03-31"), true},
		{attribution.Claim{Said: "2020-03-12"}, said("nonsense"), false},
		{attribution.Claim{Said: "2020-03-12"}, said("2020-03-01/.."), true},
		{attribution.Claim{Said: "2020-03-12"}, event.AsOf{Recorded: "nonsense"}, false},
		{attribution.Claim{Utterance: "hearing"}, said("2020-03-12"), true},
		{attribution.Claim{Utterance: "hearing"}, said("2020-03-11"), false},
		{attribution.Claim{Utterance: "undated"}, said("2020-03-12"), false},
		// What a source had printed had been said.
		{attribution.Claim{Cites: []actor.Cite{{Source: "copy"}, {Source: "article"}}}, said("2020-03-12"), true},
		{attribution.Claim{Cites: []actor.Cite{{Source: "copy"}, {Source: "article"}}}, said("2020-03-11"), false},
		{attribution.Claim{Said: "2020-03-09", Cites: []actor.Cite{{Source: "article"}}}, said("2020-03-10"), true},
		{attribution.Claim{Utterance: "undated", Cites: []actor.Cite{{Source: "wire"}}}, said("2020-03-10"), true},
		// The other clock: when it came to the record.
		{attribution.Claim{Said: "2020-03-09"}, event.AsOf{Recorded: "2021"}, false},
		{attribution.Claim{Cites: []actor.Cite{{Source: "copy"}}}, event.AsOf{Recorded: "2021"}, false},
		{attribution.Claim{Cites: []actor.Cite{{Source: "wire"}, {Source: "article"}}}, event.AsOf{Recorded: "2020-03-13"}, true},
		{attribution.Claim{Cites: []actor.Cite{{Source: "wire"}, {Source: "article"}}}, event.AsOf{Recorded: "2020-03-12"}, false},
		{attribution.Claim{Cites: []actor.Cite{{Source: "wire"}}}, event.AsOf{Said: "2020-03-10", Recorded: "2020-03-19"}, false},
		{attribution.Claim{Cites: []actor.Cite{{Source: "wire"}}}, event.AsOf{Said: "2020-03-10", Recorded: "2020-03-20"}, true},
	} {
		tt.claim.ID = "c"
		x := index(events, []attribution.Claim{tt.claim})
		if got := x.Known("c", tt.at); got != tt.want {
			t.Errorf("%+v at %+v: %v, want %v", tt.claim, tt.at, got, tt.want)
		}
	}
	// What is retold, replaced or talked about had been said.
	early := attribution.Claim{ID: "later", Said: "2020-03-01", Cites: []actor.Cite{{Source: "article"}}}
	for name, refer := range map[string]func(*attribution.Claim){
		"retold":      func(c *attribution.Claim) { c.DerivedFrom = []attribution.ID{"c"} },
		"replaced":    func(c *attribution.Claim) { c.Replaces = []attribution.ID{"c"} },
		"talked of":   func(c *attribution.Claim) { c.On = []attribution.ID{"c"} },
		"at a remove": func(c *attribution.Claim) { c.On = []attribution.ID{"b"} },
	} {
		later := early
		refer(&later)
		x := index(events, []attribution.Claim{
			{ID: "a"}, later, {ID: "c"}, {ID: "b", DerivedFrom: []attribution.ID{"c"}},
		})
		for at, want := range map[event.AsOf]bool{
			{Said: "2020-03-01"}: true, {Said: "2020-02-28"}: false, {Recorded: "2020-03-13"}: true, {Recorded: "2020-03-12"}: false,
		} {
			if got := x.Known("c", at); got != want {
				t.Errorf("%s at %+v: %v, want %v", name, at, got, want)
			}
			if x.Known("a", at) {
				t.Errorf("%s at %+v: a claim that nobody refers to is known", name, at)
			}
		}
	}
	if index(events, nil).Known("c", event.AsOf{}) {
		t.Error("a claim that is not there is known")
	}
}

// The order in which claims are given changes nothing.
func TestIndexOrderIsIrrelevant(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(7, 7))
	for range 200 {
		claims := randomClaims(rng, 12)
		want := everything(index(known(), claims))
		for range 3 {
			shuffled := slices.Clone(claims)
			rng.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			if diff := cmp.Diff(want, everything(index(known(), shuffled))); diff != "" {
				t.Fatalf("claims %+v\nin the order %s (-want +got):\n%s", claims, ids(shuffled), diff)
			}
		}
	}
}

// Retellings of what is there, however many and however sharp, change neither
// who did it nor who is the only one known. (As of a day they can: an early
// retelling tells that the original is early too.)
func TestRetellingsChangeNothing(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(7, 8))
	for range 300 {
		claims := randomClaims(rng, 8)
		want := conclusions(index(known(), claims), event.AsOf{})
		retold := slices.Clone(claims)
		for i := range 1 + rng.IntN(5) {
			origin := retold[rng.IntN(len(retold))]
			if len(origin.Events) == 0 {
				continue
			}
			c := randomClaim(rng, fmt.Sprintf("retelling-%d", i))
			c.Events, c.DerivedFrom, c.Replaces, c.On = origin.Events, []attribution.ID{origin.ID}, nil, nil
			retold = append(retold, c)
		}
		if diff := cmp.Diff(want, conclusions(index(known(), retold), event.AsOf{})); diff != "" {
			t.Fatalf("claims %+v\n(-want +got):\n%s", retold, diff)
		}
	}
}

// Saying a thing again, from the same root, changes nothing but the lists of
// claims.
func TestRepetitionChangesNothing(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(7, 9))
	for range 300 {
		claims := randomClaims(rng, 8)
		want := verdicts(index(known(), claims))
		again := slices.Clone(claims)
		for i := range 1 + rng.IntN(5) {
			c := claims[rng.IntN(len(claims))]
			if replaced(claims, c.ID) {
				continue // a replaced claim said anew does stand
			}
			c.ID = attribution.ID(fmt.Sprintf("again-%d", i))
			again = append(again, c)
		}
		if diff := cmp.Diff(want, verdicts(index(known(), again))); diff != "" {
			t.Fatalf("claims %+v\n(-want +got):\n%s", again, diff)
		}
	}
}

func replaced(claims []attribution.Claim, id attribution.ID) bool {
	return slices.ContainsFunc(claims, func(c attribution.Claim) bool {
		return slices.Contains(c.Replaces, id) || slices.Contains(c.On, id)
	})
}

func everything(x *attribution.Index) []string {
	lines := conclusions(x, event.AsOf{}, event.AsOf{Said: "2020-03-12"})
	for _, e := range []event.ID{"december", "missiles", "taji"} {
		for _, b := range x.Blamed(e, event.AsOf{Said: "2020-03-12"}) {
			lines = append(lines, fmt.Sprintf("%s %v %v", b.Claim.ID, b, b.Roots))
		}
	}
	for c := range x.All() {
		lines = append(lines, string(c.ID))
	}
	return lines
}

func conclusions(x *attribution.Index, days ...event.AsOf) []string {
	var lines []string
	for _, at := range days {
		for _, e := range []event.ID{"december", "missiles", "taji"} {
			lines = append(lines, fmt.Sprintf("%+v", x.Perpetrators(e, at)))
		}
		lines = append(lines, fmt.Sprintf("%+v", attribution.OnlyKnown(x, such(), at)))
	}
	return lines
}

func verdicts(x *attribution.Index) []string {
	var lines []string
	for _, e := range []event.ID{"december", "missiles", "taji"} {
		a := x.Perpetrators(e, event.AsOf{})
		lines = append(lines, fmt.Sprint(a.Standing, a.Actors, a.Suspects, a.ByPrecedent))
	}
	o := attribution.OnlyKnown(x, such(), event.AsOf{})
	return append(lines, fmt.Sprint(o.Verdict, o.Actor, len(o.Precedents), len(o.Open), len(o.LookAlikes), len(o.Excluded)))
}

func randomClaims(rng *rand.Rand, n int) []attribution.Claim {
	var claims []attribution.Claim
	for i := range 1 + rng.IntN(n) {
		claims = append(claims, randomClaim(rng, fmt.Sprintf("c%02d", i)))
	}
	return claims
}

func randomClaim(rng *rand.Rand, id string) attribution.Claim {
	c := attribution.Claim{
		ID: attribution.ID(id), Events: []event.ID{pick(rng, "december", "december", "taji", event.ID("missiles"))},
		Speakers: []actor.ID{pick(rng, "us", "iran", "kh", actor.ID("aah"))},
		Said:     pick(rng, "", "2020-01-01", "2020-03-12", casusDate("2020-04")),
		Stance:   pick(rng, "", "", "", actor.StanceDenies, actor.StanceInvestigating, actor.StanceDoubts, actor.StanceRetracts),
		Answers: []attribution.Answer{{
			Who:   pick(rng, actor.OneOf("kh"), actor.OneOf("kh-alias"), actor.OneOf("aah"), actor.OneOf("quds", "iran"), iranBacked()),
			Level: pick(rng, "", "", "", attribution.LevelSponsor),
		}},
		Likely: attribution.Called(pick(rng, "", "", "likely", "unlikely", "may", "suspected"), attribution.ScaleICD203),
	}
	if rng.IntN(3) == 0 {
		c.Grounds = []attribution.Ground{{Basis: pick(rng, attribution.BasisOnlyKnownPrecedent, attribution.BasisIntelligence)}}
	}
	other := attribution.ID(fmt.Sprintf("c%02d", rng.IntN(8)))
	switch rng.IntN(6) {
	case 0:
		c.Replaces = []attribution.ID{other}
	case 1:
		c.On = []attribution.ID{other}
	case 2:
		c.DerivedFrom = []attribution.ID{other}
	}
	return c
}

func pick[T any](rng *rand.Rand, from ...T) T { return from[rng.IntN(len(from))] }
