package event_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/recordtest"
)

func TestRecordsArePlain(t *testing.T) {
	t.Parallel()
	for _, record := range []reflect.Type{
		reflect.TypeFor[event.Event](), reflect.TypeFor[event.Pattern](), reflect.TypeFor[event.Superlative](),
		reflect.TypeFor[event.AsOf](),
	} {
		recordtest.CheckPlain(t, record)
	}
}

func TestRecordsSurvive(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(5, 6))
	recordtest.CheckRoundTrip[event.Event](t, rng)
	recordtest.CheckRoundTrip[event.Pattern](t, rng)
	recordtest.CheckRoundTrip[event.Superlative](t, rng)
	recordtest.CheckRoundTrip[event.AsOf](t, rng)
}

func TestClone(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(7, 8))
	for range 50 {
		var e event.Event
		var p event.Pattern
		var s event.Superlative
		recordtest.Fill(rng, &e)
		recordtest.Fill(rng, &p)
		recordtest.Fill(rng, &s)
		if c := e.Clone(); !c.Equal(e) || recordtest.SharesMemory(c, e) {
			t.Errorf("%v: clone is %v", e, c)
		}
		if c := p.Clone(); !c.Equal(p) || recordtest.SharesMemory(c, p) {
			t.Errorf("%v: clone is %v", p, c)
		}
		if c := s.Clone(); !c.Equal(s) || recordtest.SharesMemory(c, s) {
			t.Errorf("%v: clone is %v", s, c)
		}
	}
}

func TestEqual(t *testing.T) {
	t.Parallel()
	e := find("taji")
	empty := e.Clone()
	empty.Links, empty.Extra = []event.Link{}, map[string]json.RawMessage{}
	if !e.Equal(empty) || e.Equal(find("k1")) {
		t.Error("events: nil and empty are alike, and others are not")
	}
	if !(event.Pattern{}).Equal(event.Pattern{Kinds: []event.Kind{}}) || (event.Pattern{}).Equal(event.Pattern{When: "2020"}) {
		t.Error("patterns: nil and empty are alike, and others are not")
	}
	if !(event.Superlative{}).Equal(event.Superlative{Cites: []actor.Cite{}}) || (event.Superlative{}).Equal(event.Superlative{ID: "s"}) {
		t.Error("superlatives: nil and empty are alike, and others are not")
	}
}

func TestJSON(t *testing.T) {
	t.Parallel()
	e := event.Event{
		ID: "k1", Kind: event.KindAssault, When: event.On("2019-12-27"), Casualties: []event.Casualty{event.KilledOf("USA", event.Exactly(0))},
		Extra: map[string]json.RawMessage{"/casualties/0/rank": json.RawMessage(`"sergeant"`)},
	}
	const want = `{"id":"k1","kind":"assault","when":{"date":"2019-12-27"},` +
		`"casualties":[{"harm":"killed","count":{"form":"exactly"},"nationality":"USA","rank":"sergeant"}]}`
	text, err := e.Marshal()
	if err != nil || string(text) != want {
		t.Errorf("Marshal = %s, %v, want %s", text, err, want)
	}
	back, err := event.Unmarshal(text, nil)
	if err != nil || !back.Equal(e) {
		t.Errorf("Unmarshal = %v, %v", back, err)
	}
	if _, err := event.Unmarshal(text, &casus.DecodeOptions{Strict: true}); !errors.Is(err, casus.ErrUnknown) {
		t.Errorf("strict: %v", err)
	}
	if _, err := (event.Event{Where: []event.Place{{Name: bad}}}).Marshal(); err == nil || !strings.Contains(err.Error(), "where[0].name") {
		t.Errorf("Marshal of text that is not UTF-8: %v", err)
	}
}

func TestDecode(t *testing.T) {
	t.Parallel()
	const stream = `{"id":"a"} {"id":5} {"id":"b","colour":"red"}`
	decode := func(o *casus.DecodeOptions) (got []event.ID, faults int) {
		for e, err := range event.Decode(strings.NewReader(stream), o) {
			got = append(got, e.ID)
			if err != nil {
				faults++
			}
		}
		return got, faults
	}
	got, faults := decode(nil)
	if diff := cmp.Diff([]event.ID{"a", "", "b"}, got); diff != "" || faults != 1 {
		t.Errorf("%d faults, %s", faults, diff)
	}
	got, faults = decode(&casus.DecodeOptions{Strict: true})
	if diff := cmp.Diff([]event.ID{"a", "", ""}, got); diff != "" || faults != 2 {
		t.Errorf("strict: %d faults, %s", faults, diff)
	}
}

func TestVocabularies(t *testing.T) {
	t.Parallel()
	checkVocabulary(t, event.Harms, event.Killed, event.Displaced)
	checkVocabulary(t, event.VictimStatuses, event.VictimMilitary, event.VictimAttacker)
	checkVocabulary(t, event.Quantities, event.RocketsFired, event.SitesStruck)
	checkVocabulary(t, event.CountForms, event.CountExactly, event.CountUnknown)
	checkVocabulary(t, event.Leans, event.LeanLow, event.LeanHigh)
	checkVocabulary(t, event.Statuses, event.Ongoing, event.Possible)
	checkVocabulary(t, event.Roles, event.RoleBy, event.RoleBystander)
	checkVocabulary(t, event.Intents, event.IntentDeliberate, event.IntentUnknown)
	checkVocabulary(t, event.LinkKinds, event.RespondsTo, event.Equals)
	checkVocabulary(t, event.TargetKinds, event.TargetMilitary, event.TargetAircraft)
	checkVocabulary(t, event.Forms, event.FormOnly, event.FormLeast)
	checkVocabulary(t, event.MeasureNames, event.MeasureHostility, event.MeasureDirectness)
	checkVocabulary(t, event.Facilities, event.FacilityMilitaryBase, event.FacilityStreet)
	checkVocabulary(t, event.Precisions, event.PrecisionExact, event.PrecisionRegion)
	checkVocabulary(t, event.PlaceRoles, event.PlaceLaunch, event.PlaceDestination)
	checkVocabulary(t, event.SpeechKinds, event.Condemn, event.DeclareWar)
	checkVocabulary(t, event.Whys, event.WhyFits, event.WhyVoid)
	checkVocabulary(t, event.Kinds, event.KindAgree, "anniversary/event")
	checkVocabulary(t, event.AllMeans, event.MeansFirearms, "unarmed/strangling")
	for name, known := range map[string]bool{
		"occurred": event.Status("").IsKnown(), "where it took place": event.PlaceRole("").IsKnown(),
		"a harm": event.MeasureName("killed").IsKnown(), "a quantity": event.MeasureName("personnel").IsKnown(),
	} {
		if !known {
			t.Errorf("%s is not known", name)
		}
	}
}

func checkVocabulary[T interface {
	~string
	IsKnown() bool
}](t *testing.T, words func() []T, first, last T,
) {
	t.Helper()
	list := words()
	if list[0] != first || list[len(list)-1] != last {
		t.Errorf("from %q to %q, want from %q to %q", list[0], list[len(list)-1], first, last)
	}
	seen := make(map[T]bool)
	for _, w := range list {
		if !w.IsKnown() || seen[w] || w == "" {
			t.Errorf("%T %q: known %v, twice %v", w, w, w.IsKnown(), seen[w])
		}
		seen[w] = true
		if (w + "x").IsKnown() || (w + "/no-such-word").IsKnown() {
			t.Errorf("%T %q: more than it is known", w, w)
		}
	}
	list[0] = "changed"
	if words()[0] != first {
		t.Errorf("%T: the list is shared", first)
	}
}

func TestTrees(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		kind, parent event.Kind
		within       bool
	}{
		{"assault/aerial", "assault", true},
		{"assault", "assault", true},
		{"assault/aerial", "", true},
		{"", "", true},
		{"assault", "assault/aerial", false},
		{"assaults", "assault", false},
		{"assault", "assaul", false},
		{"a/ssault", "assault", false},
		{"", "assault", false},
		{"protest/assault", "assault", false},
	} {
		if got := test.kind.Within(test.parent); got != test.within {
			t.Errorf("%q within %q: %v", test.kind, test.parent, got)
		}
		if got := event.Means(test.kind).Within(event.Means(test.parent)); got != test.within {
			t.Errorf("means %q within %q: %v", test.kind, test.parent, got)
		}
	}
	for kind, parent := range map[event.Kind]event.Kind{"assault/aerial": "assault", "assault": "", "": "", "a/b/c": "a/b"} {
		if got := kind.Parent(); got != parent {
			t.Errorf("parent of %q: %q", kind, got)
		}
	}
	for _, kind := range event.Kinds() {
		typ := kind
		if kind.Parent() != "" {
			typ = kind.Parent()
		}
		want := slices.Contains([]event.Kind{"assault", "coerce", "protest", "mobilize", "incident", "dispute", "condition"}, typ)
		if kind.MayUseForce() != want {
			t.Errorf("%q may use force: %v", kind, kind.MayUseForce())
		}
	}
	if !event.Kind("").MayUseForce() || !event.Kind("duel").MayUseForce() || event.Kind("aid/duel").MayUseForce() {
		t.Error("a kind that is not known may be anything")
	}
}

func TestSpeechKindsAreKinds(t *testing.T) {
	t.Parallel()
	want := map[event.SpeechKind]event.Kind{
		event.Condemn: "accuse/disapprove", event.Accuse: "accuse/allege", event.Praise: "support", event.Support: "support",
		event.Apologise: "support", event.CallOn: "request", event.Urge: "request", event.Demand: "request", event.Offer: "agree",
		event.Promise: "agree", event.Reject: "reject", event.Threaten: "threaten",
	}
	for _, k := range append(event.SpeechKinds(), "sing") {
		if got := k.Kind(); got != want[k] || got != "" && !got.IsKnown() {
			t.Errorf("%q is %q, want %q", k, got, want[k])
		}
	}
}

func TestConstructors(t *testing.T) {
	t.Parallel()
	if diff := cmp.Diff(event.Casualty{Harm: event.Killed, Nationality: "USA", Count: event.Exactly(2)}, event.KilledOf("USA", event.Exactly(2))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(event.Participant{Role: event.RoleTarget, Actor: "a"}, event.Target("a")); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(event.Link{Kind: event.After, To: "a"}, event.LinkTo(event.After, "a")); diff != "" {
		t.Error(diff)
	}
	for status, want := range map[event.Status]bool{"": true, "ongoing": true, "failed": false, "planned": false, "possible": false} {
		if status.Happened() != want {
			t.Errorf("%q happened: %v", status, !want)
		}
	}
}
