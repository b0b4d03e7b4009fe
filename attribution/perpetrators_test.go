package attribution_test

import (
	"encoding"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

func TestPerpetrators(t *testing.T) {
	t.Parallel()
	type claim = attribution.Claim
	us := []actor.ID{"us"}
	precedent := []attribution.Ground{{Basis: attribution.BasisOnlyKnownPrecedent}}
	likely := func(words string) attribution.Likelihood { return attribution.Called(words, attribution.ScaleICD203) }
	both := actor.Set{IDs: []actor.ID{"kh", "aah"}, Number: actor.All}
	for _, tt := range []struct {
		name   string
		by     []event.Participant
		claims []claim
		want   attribution.Attribution
	}{
		{name: "nothing said", want: attribution.Attribution{}},
		{
			name: "undisputed", by: []event.Participant{event.By("kh-alias"), event.Target("us")},
			want: attribution.Attribution{Standing: attribution.StandingUndisputed, Actors: []actor.ID{"kh"}},
		},
		{
			name: "undisputed, of a sort", by: []event.Participant{{Role: event.RoleBy, Who: iranBacked()}},
			want: attribution.Attribution{Standing: attribution.StandingCategory, Described: []actor.Set{iranBacked()}},
		},
		{
			name: "somebody unknown", by: []event.Participant{{Role: event.RoleBy, Who: actor.Set{Open: actor.OpenUnknown}}},
			want: attribution.Attribution{},
		},
		{
			name: "undisputed and confirmed", by: []event.Participant{event.By("iran")},
			claims: []claim{{ID: "c", Speakers: us, Answers: answer("quds")}},
			want:   attribution.Attribution{Standing: attribution.StandingUndisputed, Actors: []actor.ID{"iran"}, For: []attribution.ID{"c"}},
		},
		{
			name: "undisputed, and yet disputed", by: []event.Participant{event.By("iran")},
			claims: []claim{{ID: "c", Speakers: us, Answers: answer("kh")}},
			want:   attribution.Attribution{Standing: attribution.StandingContested, Actors: []actor.ID{"iran", "kh"}, For: []attribution.ID{"c"}},
		},
		{
			name:   "asserted",
			claims: []claim{{ID: "c", Speakers: us, Answers: answer("kh-alias")}},
			want:   attribution.Attribution{Standing: attribution.StandingAsserted, Actors: []actor.ID{"kh"}, For: []attribution.ID{"c"}},
		},
		{
			name:   "asserted of two together",
			claims: []claim{{ID: "c", Speakers: us, Answers: []attribution.Answer{{Who: both}}}},
			want:   attribution.Attribution{Standing: attribution.StandingAsserted, Actors: []actor.ID{"aah", "kh"}, For: []attribution.ID{"c"}},
		},
		{
			name:   "one of two",
			claims: []claim{{ID: "c", Speakers: us, Answers: answer("kh", "aah")}},
			want: attribution.Attribution{
				Standing: attribution.StandingAlternatives, Described: []actor.Set{actor.OneOf("kh", "aah")}, For: []attribution.ID{"c"},
			},
		},
		{
			name: "some of two, and a sort",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: []attribution.Answer{{Who: iranBacked()}}},
				{ID: "d", Speakers: us, Answers: []attribution.Answer{{Who: actor.Set{IDs: []actor.ID{"kh", "aah"}, Number: actor.Several}}}},
			},
			want: attribution.Attribution{
				Standing: attribution.StandingAlternatives, For: []attribution.ID{"c", "d"},
				Described: []actor.Set{iranBacked(), {IDs: []actor.ID{"kh", "aah"}, Number: actor.Several}},
			},
		},
		{
			name: "one of two or somebody else is a sort", by: []event.Participant{{Role: event.RoleBy, Who: both}},
			claims: []claim{{ID: "c", Speakers: us, Answers: []attribution.Answer{{Who: actor.Set{IDs: []actor.ID{"kh", "aah"}, Open: actor.OpenUnknown}}}}},
			want: attribution.Attribution{
				Standing: attribution.StandingCategory, For: []attribution.ID{"c"},
				Described: []actor.Set{both, {IDs: []actor.ID{"kh", "aah"}, Open: actor.OpenUnknown}},
			},
		},
		{
			name: "did it, or another ordered it",
			claims: []claim{{ID: "c", Speakers: us, Answers: []attribution.Answer{
				{Who: actor.OneOf("kh-alias")}, {Who: actor.OneOf("iran"), Level: attribution.LevelDirector},
			}}},
			want: attribution.Attribution{Standing: attribution.StandingSuspected, Suspects: []actor.ID{"kh"}},
		},
		{
			name: "did it, or it did not come about",
			claims: []claim{{ID: "c", Speakers: us, Answers: []attribution.Answer{
				{Who: actor.OneOf("kh", "aah")}, {Status: event.Possible},
			}}},
			want: attribution.Attribution{Standing: attribution.StandingSuspected, Suspects: []actor.ID{"aah", "kh"}},
		},
		{
			name: "did it, or another ordered it: denied",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("kh")},
				{ID: "d", Speakers: []actor.ID{"kh"}, Stance: actor.StanceDenies, Answers: []attribution.Answer{
					{Who: actor.OneOf("kh")}, {Who: actor.OneOf("iran"), Level: attribution.LevelDirector},
				}},
			},
			want: attribution.Attribution{
				Standing: attribution.StandingContested, Actors: []actor.ID{"kh"}, For: []attribution.ID{"c"}, Against: []attribution.ID{"d"},
			},
		},
		{
			name:   "perhaps one of two",
			claims: []claim{{ID: "c", Speakers: us, Answers: answer("kh", "aah"), Likely: likely("may have")}},
			want:   attribution.Attribution{Standing: attribution.StandingSuspected, Suspects: []actor.ID{"aah", "kh"}},
		},
		{
			name: "one of two answers",
			claims: []claim{{ID: "c", Speakers: us, Answers: []attribution.Answer{
				{Who: actor.Set{IDs: []actor.ID{"kh"}, Words: "the brigades"}},
				{Who: actor.Set{Terms: iranBacked().Terms, IDs: []actor.ID{"kh"}, Words: "others", Open: actor.OpenUnknown}},
			}}},
			want: attribution.Attribution{
				Standing: attribution.StandingCategory, For: []attribution.ID{"c"},
				Described: []actor.Set{{
					IDs: []actor.ID{"kh"}, Terms: iranBacked().Terms, Open: actor.OpenUnknown, Words: "the brigades or others",
				}},
			},
		},
		{
			name:   "a sort in words only",
			claims: []claim{{ID: "c", Speakers: us, Answers: []attribution.Answer{{Who: actor.Set{Words: "Shia militias"}}}}},
			want: attribution.Attribution{
				Standing: attribution.StandingCategory, Described: []actor.Set{{Words: "Shia militias"}}, For: []attribution.ID{"c"},
			},
		},
		{
			name:   "at other levels nobody's hands",
			claims: []claim{{ID: "c", Speakers: us, Answers: []attribution.Answer{{Who: actor.OneOf("iran"), Level: attribution.LevelSponsor}}}},
			want:   attribution.Attribution{},
		},
		{
			name: "responsible, it is not said how",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: []attribution.Answer{{Who: actor.OneOf("iran"), Level: attribution.LevelResponsible}}},
				{ID: "d", Speakers: us, Stance: actor.StanceDenies, Answers: []attribution.Answer{{Who: actor.OneOf("kh"), Level: attribution.LevelResponsible}}},
				{ID: "e", Speakers: us, Answers: []attribution.Answer{{Who: iranBacked(), Level: attribution.LevelResponsible}}},
			},
			want: attribution.Attribution{Standing: attribution.StandingSuspected, Suspects: []actor.ID{"iran"}},
		},
		{
			name: "two agree, one through a part",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("iran")},
				{ID: "d", Speakers: us, Answers: answer("quds")},
				{ID: "e", Speakers: us, Answers: answer("iran")},
			},
			want: attribution.Attribution{
				Standing: attribution.StandingAsserted, Actors: []actor.ID{"iran", "quds"}, For: []attribution.ID{"c", "d", "e"},
			},
		},
		{
			name: "two disagree",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("kh")}, {ID: "d", Speakers: us, Answers: answer("aah")},
			},
			want: attribution.Attribution{
				Standing: attribution.StandingContested, Actors: []actor.ID{"aah", "kh"}, For: []attribution.ID{"c", "d"},
			},
		},
		{
			name: "a sort that takes it in",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("kh")}, {ID: "d", Speakers: us, Answers: []attribution.Answer{{Who: iranBacked()}}},
			},
			want: attribution.Attribution{
				Standing: attribution.StandingAsserted, Actors: []actor.ID{"kh"}, Described: []actor.Set{iranBacked()},
				For: []attribution.ID{"c", "d"},
			},
		},
		{
			name: "a sort that leaves it out",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("iran")}, {ID: "d", Speakers: us, Answers: []attribution.Answer{{Who: iranBacked()}}},
			},
			want: attribution.Attribution{
				Standing: attribution.StandingContested, Actors: []actor.ID{"iran"}, Described: []actor.Set{iranBacked()},
				For: []attribution.ID{"c", "d"},
			},
		},
		{
			name: "nobody: it was an accident",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("kh")},
				{ID: "d", Speakers: us, Answers: []attribution.Answer{{Who: actor.Set{Open: actor.OpenNobody}}}},
			},
			want: attribution.Attribution{
				Standing: attribution.StandingContested, Actors: []actor.ID{"kh"}, For: []attribution.ID{"c", "d"},
			},
		},
		{
			name: "a sort in words, or unknown, leaves nobody out",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("kh")},
				{ID: "d", Speakers: us, Answers: []attribution.Answer{{Who: actor.Set{Words: "militias"}}}},
				{ID: "e", Speakers: us, Answers: []attribution.Answer{{Who: actor.Set{Open: actor.OpenUnknown}}}},
			},
			want: attribution.Attribution{
				Standing: attribution.StandingAsserted, Actors: []actor.ID{"kh"}, Described: []actor.Set{{Words: "militias"}},
				For: []attribution.ID{"c", "d", "e"},
			},
		},
		{
			name: "denied",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("kh")},
				{ID: "d", Speakers: []actor.ID{"kh"}, Stance: actor.StanceDenies, Answers: answer("kh-alias")},
			},
			want: attribution.Attribution{
				Standing: attribution.StandingContested, Actors: []actor.ID{"kh"}, For: []attribution.ID{"c"}, Against: []attribution.ID{"d"},
			},
		},
		{
			name: "denied with others",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("kh")},
				{ID: "d", Speakers: []actor.ID{"iran"}, Stance: actor.StanceDoubts, Answers: []attribution.Answer{{Who: both}}},
			},
			want: attribution.Attribution{
				Standing: attribution.StandingContested, Actors: []actor.ID{"kh"}, For: []attribution.ID{"c"}, Against: []attribution.ID{"d"},
			},
		},
		{
			name: "denied of somebody else",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("kh")},
				{ID: "d", Speakers: []actor.ID{"aah"}, Stance: actor.StanceDenies, Answers: answer("aah")},
			},
			want: attribution.Attribution{
				Standing: attribution.StandingAsserted, Actors: []actor.ID{"kh"}, For: []attribution.ID{"c"}, Against: []attribution.ID{"d"},
			},
		},
		{
			name:   "only denied",
			claims: []claim{{ID: "d", Speakers: []actor.ID{"kh"}, Stance: actor.StanceDenies, Answers: answer("kh")}},
			want:   attribution.Attribution{Against: []attribution.ID{"d"}},
		},
		{
			name: "held unlikely",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("kh")},
				{ID: "d", Speakers: []actor.ID{"panel"}, Answers: answer("kh"), Likely: likely("unlikely")},
			},
			want: attribution.Attribution{
				Standing: attribution.StandingContested, Actors: []actor.ID{"kh"}, For: []attribution.ID{"c"}, Against: []attribution.ID{"d"},
			},
		},
		{
			name: "rebutted, twice over",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("kh")},
				{ID: "d", Speakers: us, Answers: answer("kh")},
				{ID: "e", On: []attribution.ID{"c", "d"}, Stance: actor.StanceDenies},
			},
			want: attribution.Attribution{
				Standing: attribution.StandingContested, Actors: []actor.ID{"kh"}, For: []attribution.ID{"c", "d"}, Against: []attribution.ID{"e"},
			},
		},
		{
			name: "a likelihood above even odds asserts, below or without a number it does not",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("kh"), Likely: likely("likely")},
				{ID: "d", Speakers: us, Answers: answer("aah"), Likely: likely("may have")},
				{ID: "e", Speakers: us, Answers: answer("iran"), Likely: likely("suspected")},
				{ID: "f", Speakers: us, Answers: answer("kh"), Likely: likely("even chance")},
			},
			want: attribution.Attribution{
				Standing: attribution.StandingAsserted, Actors: []actor.ID{"kh"}, Suspects: []actor.ID{"aah", "iran"}, For: []attribution.ID{"c"},
			},
		},
		{
			name: "suspected while it is investigated, or on a condition",
			claims: []claim{
				{ID: "c", Speakers: us, Stance: actor.StanceInvestigating, Answers: answer("kh"), Grounds: precedent},
				{ID: "d", Speakers: us, Answers: answer("aah"), If: []event.ID{"hearing"}},
				{ID: "e", Speakers: us, Answers: answer("aah"), Unless: []event.ID{"hearing"}},
				{ID: "f", Speakers: us, Stance: actor.StanceDeclines, Answers: answer("iran")},
				{ID: "g", Speakers: us, Stance: actor.StanceRetracts, Answers: answer("iran")},
			},
			want: attribution.Attribution{Standing: attribution.StandingSuspected, Suspects: []actor.ID{"aah", "kh"}},
		},
		{
			name: "replaced",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("kh")}, {ID: "d", Speakers: us, Answers: answer("aah"), Replaces: []attribution.ID{"c"}},
			},
			want: attribution.Attribution{Standing: attribution.StandingAsserted, Actors: []actor.ID{"aah"}, For: []attribution.ID{"d"}},
		},
		{
			name: "retold",
			claims: []claim{
				{ID: "c", Speakers: us, Stance: actor.StanceInvestigating, Answers: answer("kh")},
				{ID: "d", Speakers: []actor.ID{"outlet"}, Answers: answer("kh"), DerivedFrom: []attribution.ID{"c"}},
			},
			want: attribution.Attribution{Standing: attribution.StandingSuspected, Suspects: []actor.ID{"kh"}},
		},
		{
			name: "retold of another event, of nothing, of itself",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("kh"), DerivedFrom: []attribution.ID{"elsewhere", "none", "c"}},
			},
			want: attribution.Attribution{Standing: attribution.StandingAsserted, Actors: []actor.ID{"kh"}, For: []attribution.ID{"c"}},
		},
		{
			name: "by precedent only",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("kh"), Grounds: precedent},
				{ID: "d", Speakers: us, Answers: answer("kh"), Grounds: precedent},
			},
			want: attribution.Attribution{
				Standing: attribution.StandingAsserted, Actors: []actor.ID{"kh"}, For: []attribution.ID{"c", "d"}, ByPrecedent: true,
			},
		},
		{
			name: "not by precedent only",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("kh"), Grounds: precedent},
				{ID: "d", Speakers: us, Answers: answer("kh"), Grounds: append([]attribution.Ground{{Basis: attribution.BasisIntelligence}}, precedent...)},
			},
			want: attribution.Attribution{Standing: attribution.StandingAsserted, Actors: []actor.ID{"kh"}, For: []attribution.ID{"c", "d"}},
		},
		{
			name:   "claimed",
			claims: []claim{{ID: "c", Speakers: []actor.ID{"newcomers"}, Answers: answer("newcomers")}},
			want: attribution.Attribution{
				Standing: attribution.StandingAsserted, Actors: []actor.ID{"newcomers"}, Claimants: []actor.ID{"newcomers"}, For: []attribution.ID{"c"},
			},
		},
		{
			name: "known later",
			claims: []claim{
				{ID: "c", Speakers: us, Answers: answer("kh"), Said: "2021"},
			},
			want: attribution.Attribution{},
		},
	} {
		e := event.Event{ID: "e", When: event.On("2020-03-11"), Participants: tt.by}
		elsewhere := claim{ID: "elsewhere", Events: []event.ID{"other"}, Said: "2020-03-12"}
		for i := range tt.claims {
			tt.claims[i].Events = append(tt.claims[i].Events, "e")
			if tt.claims[i].Said == "" {
				tt.claims[i].Said = "2020-03-12"
			}
		}
		tt.want.Event = "e"
		x := index([]event.Event{e}, append(tt.claims, elsewhere))
		got := x.Perpetrators("e", event.AsOf{Said: "2020-12-31"})
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestAttributionString(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		a    attribution.Attribution
		want string
	}{
		{attribution.Attribution{}, "nobody named"},
		{attribution.Attribution{Standing: attribution.StandingAsserted, Actors: []actor.ID{"a", "b"}}, "asserted: a, b"},
		{
			attribution.Attribution{
				Standing: attribution.StandingCategory, Suspects: []actor.ID{"c"},
				Described: []actor.Set{{Words: "militias"}, actor.OneOf("a", "b")},
			},
			`category: "militias"; a or b; suspected: c`,
		},
	} {
		if got := tt.a.String(); got != tt.want {
			t.Errorf("got %s, want %s", got, tt.want)
		}
	}
}

func TestScalesOfWords(t *testing.T) {
	t.Parallel()
	for v, want := range []string{"nobody named", "suspected", "category", "alternatives", "contested", "asserted", "undisputed"} {
		roundTrip(t, attribution.Standing(v), want, new(attribution.Standing))
	}
	for v, want := range []string{"", "low", "moderate", "high"} {
		roundTrip(t, attribution.Confidence(v), want, new(attribution.Confidence))
	}
	if _, err := attribution.Standing(7).MarshalText(); !errors.Is(err, casus.ErrRange) {
		t.Errorf("Standing(7): %v", err)
	}
	if _, err := attribution.Confidence(4).MarshalText(); !errors.Is(err, casus.ErrRange) {
		t.Errorf("Confidence(4): %v", err)
	}
	if s, c := attribution.Standing(7).String(), attribution.Confidence(4).String(); s != "Standing(7)" || c != "Confidence(4)" {
		t.Errorf("%s, %s", s, c)
	}
	var s attribution.Standing
	if err := s.UnmarshalText([]byte("sure")); !errors.Is(err, casus.ErrUnknown) || s != 0 {
		t.Errorf("sure: %v, %v", s, err)
	}
	var c attribution.Confidence
	if err := c.UnmarshalText([]byte("total")); !errors.Is(err, casus.ErrUnknown) || c != 0 {
		t.Errorf("total: %v, %v", c, err)
	}
}

func roundTrip[T interface {
	fmt.Stringer
	encoding.TextMarshaler
	comparable
}, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, v T, want string, back P,
) {
	t.Helper()
	text, err := v.MarshalText()
	if v.String() != want || string(text) != want || err != nil {
		t.Errorf("%v is written as %q, %v; want %q", v, text, err, want)
	}
	if err := back.UnmarshalText(text); err != nil || *back != v {
		t.Errorf("%q is read as %v, %v", text, *back, err)
	}
}
