package attribution_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

func answer(ids ...actor.ID) []attribution.Answer {
	return []attribution.Answer{{Who: actor.OneOf(ids...)}}
}

// Who is held responsible for the rockets on Taji, as the article has it.
func TestBlamed(t *testing.T) {
	t.Parallel()
	x := index(article(), articleClaims())
	var got []string
	for _, b := range x.Blamed("taji", event.AsOf{}) {
		got = append(got, b.String())
		if len(b.Roots) != 1 || b.Roots[0].String() != "mckenzie on 2020-03-12" {
			t.Errorf("%s has the roots %v", b.Claim.ID, b.Roots)
		}
	}
	want := []string{
		"mckenzie names armed-group backed-by iran as perpetrator.",
		`outlet names "an Iran-backed militia" as perpetrator.`,
		`mckenzie declines to name "any specific militia" as perpetrator.`,
		"mckenzie mentions, without having concluded, kh as perpetrator, on the ground of only-known-precedent.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if early := x.Blamed("taji", event.AsOf{Said: "2020-03-11"}); len(early) != 0 {
		t.Errorf("the day before: %v", early)
	}
}

// Claims about what it was, where it came from and whether a thing is so are
// not about who; those without an answer may be.
func TestBlamedLeavesOut(t *testing.T) {
	t.Parallel()
	claim := func(id attribution.ID, stance actor.Stance, answers ...attribution.Answer) attribution.Claim {
		return attribution.Claim{ID: id, Events: []event.ID{"taji"}, Speakers: []actor.ID{"us"}, Stance: stance, Answers: answers}
	}
	x := index(article(), []attribution.Claim{
		claim("what", "", attribution.Answer{What: attribution.What{Agent: "107 mm"}}),
		claim("where", "", attribution.Answer{Where: event.Place{Country: "IRQ"}}),
		claim("whether", "", attribution.Answer{Status: event.Failed}),
		claim("who", "", attribution.Answer{Who: actor.OneOf("kh"), Level: attribution.LevelSponsor}),
		claim("both", "", attribution.Answer{Where: event.Place{Country: "IRQ"}, Who: actor.OneOf("kh")}),
		claim("open", actor.StanceInvestigating),
	})
	var got []string
	for _, b := range x.Blamed("taji", event.AsOf{}) {
		got = append(got, string(b.Claim.ID))
	}
	if diff := cmp.Diff([]string{"both", "open", "who"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestSuperseded(t *testing.T) {
	t.Parallel()
	claims := []attribution.Claim{
		{ID: "first", Events: []event.ID{"taji"}, Speakers: []actor.ID{"us"}, Said: "2020-03-12", Answers: answer("kh")},
		{ID: "second", Events: []event.ID{"taji"}, Speakers: []actor.ID{"us"}, Said: "2020-03-14", Answers: answer("aah"), Replaces: []attribution.ID{"first"}},
		{ID: "third", Events: []event.ID{"taji"}, Speakers: []actor.ID{"us-forces"}, Said: "2020-03-16", Stance: actor.StanceRetracts, On: []attribution.ID{"second"}},
		{ID: "not-theirs", Speakers: []actor.ID{"iran"}, Said: "2020-03-16", Stance: actor.StanceRetracts, On: []attribution.ID{"print"}},
		{ID: "print", Events: []event.ID{"taji"}, Cites: []actor.Cite{{Source: "wire"}}, Answers: answer("kh")},
		{ID: "reprint", Cites: []actor.Cite{{Source: "wire"}}, Stance: actor.StanceRetracts, On: []attribution.ID{"print", "reprint"}, Replaces: []attribution.ID{"reprint"}},
	}
	x := index(article(), claims)
	for _, tt := range []struct {
		id   attribution.ID
		at   event.AsOf
		want bool
	}{
		{"first", event.AsOf{}, true},
		{"first", event.AsOf{Said: "2020-03-13"}, false},
		{"first", event.AsOf{Said: "2020-03-14"}, true},
		{"second", event.AsOf{Said: "2020-03-15"}, false},
		{"second", event.AsOf{}, true}, // by a part of those who said it
		{"third", event.AsOf{}, false},
		{"print", event.AsOf{}, true},    // by the source that printed it
		{"reprint", event.AsOf{}, false}, // nothing takes its own place
		{"none", event.AsOf{}, false},
	} {
		if got := x.Superseded(tt.id, tt.at); got != tt.want {
			t.Errorf("%s at %+v: %v, want %v", tt.id, tt.at, got, tt.want)
		}
	}
	var standing []string
	for _, b := range x.Blamed("taji", event.AsOf{Said: "2020-03-14"}) {
		standing = append(standing, string(b.Claim.ID))
	}
	if diff := cmp.Diff([]string{"second"}, standing); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestOwn(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name    string
		speaker actor.ID
		stance  actor.Stance
		answers []attribution.Answer
		want    bool
	}{
		{"itself", "kh", "", answer("kh"), true},
		{"itself by another name", "kh-alias", "", answer("kh"), true},
		{"one of several", "kh", "", answer("aah", "kh"), true},
		{"its forces", "iran", "", answer("quds"), true},
		{"its state", "quds", "", answer("iran"), true},
		{"another", "aah", "", answer("kh"), false},
		{"its backer", "iran", "", answer("kh"), false},
		{"denied", "kh", actor.StanceDenies, answer("kh"), false},
		{"as sponsor", "kh", "", []attribution.Answer{{Who: actor.OneOf("kh"), Level: attribution.LevelSponsor}}, false},
		{"as responsible", "kh", "", []attribution.Answer{{Who: actor.OneOf("kh"), Level: attribution.LevelResponsible}}, true},
		{"its sort", "kh", "", []attribution.Answer{{Who: iranBacked()}}, false},
		{"in a second answer", "kh", "", append(answer("aah"), answer("kh")...), true},
	} {
		x := index(article(), []attribution.Claim{{
			ID: "c", Events: []event.ID{"taji"}, Speakers: []actor.ID{tt.speaker}, Stance: tt.stance, Answers: tt.answers,
		}})
		list := x.Blamed("taji", event.AsOf{})
		if len(list) != 1 || list[0].Own != tt.want {
			t.Errorf("%s: own is %v, want %v", tt.name, list[0].Own, tt.want)
		}
	}
}

func TestRebutted(t *testing.T) {
	t.Parallel()
	finding := func(f attribution.Finding) []attribution.Answer { return []attribution.Answer{{Finding: f}} }
	for _, tt := range []struct {
		name  string
		claim attribution.Claim
		want  bool
	}{
		{"false", attribution.Claim{Answers: finding(attribution.FindingFalse)}, true},
		{"forged", attribution.Claim{Answers: finding(attribution.FindingForged)}, true},
		{"invalid", attribution.Claim{Answers: finding(attribution.FindingInvalid)}, true},
		{"true", attribution.Claim{Answers: finding(attribution.FindingTrue)}, false},
		{"true or false", attribution.Claim{Answers: append(finding("true"), finding("false")...)}, false},
		{"lawful", attribution.Claim{Answers: finding(attribution.FindingLawful)}, false},
		{"perhaps false", attribution.Claim{Answers: finding("false"), Likely: attribution.Called("may be", "")}, false},
		{"likely false", attribution.Claim{Answers: finding("false"), Likely: attribution.Called("likely", "")}, true},
		{"unlikely to be true", attribution.Claim{Answers: finding("true"), Likely: attribution.Called("unlikely", "")}, true},
		{"unlikely to be false", attribution.Claim{Answers: finding("false"), Likely: attribution.Called("unlikely", "")}, false},
		{"denied", attribution.Claim{Stance: actor.StanceDenies}, true},
		{"denied to be authentic", attribution.Claim{Stance: actor.StanceDenies, Answers: finding("authentic")}, true},
		{"denied to be false", attribution.Claim{Stance: actor.StanceDenies, Answers: finding("false")}, false},
		{"doubted", attribution.Claim{Stance: actor.StanceDoubts}, true},
		{"declined", attribution.Claim{Stance: actor.StanceDeclines}, false},
		{"in case", attribution.Claim{Answers: finding("false"), If: []event.ID{"hearing"}}, false},
		{"later", attribution.Claim{Stance: actor.StanceDenies, Said: "2021"}, false},
	} {
		tt.claim.ID, tt.claim.On, tt.claim.Speakers = "c", []attribution.ID{"category"}, []actor.ID{"panel"}
		if tt.claim.Said == "" {
			tt.claim.Said = "2020-05"
		}
		x := index(article(), with(tt.claim))
		got := x.Blamed("taji", event.AsOf{Said: "2020-06"})[0]
		if got.Claim.ID != "category" || (strings.Join(idStrings(got.Rebutted), " ") == "c") != tt.want {
			t.Errorf("%s: %s rebutted by %v, want %v", tt.name, got.Claim.ID, got.Rebutted, tt.want)
		}
	}

	// A rebuttal that was withdrawn no longer rebuts.
	rebuttal := attribution.Claim{ID: "c", On: []attribution.ID{"category"}, Speakers: []actor.ID{"panel"}, Stance: actor.StanceDenies}
	withdrawal := attribution.Claim{ID: "d", On: []attribution.ID{"c"}, Speakers: []actor.ID{"panel"}, Stance: actor.StanceRetracts}
	if b := index(article(), with(rebuttal, withdrawal)).Blamed("taji", event.AsOf{})[0]; len(b.Rebutted) != 0 {
		t.Errorf("rebutted by %v", b.Rebutted)
	}
}

// A claim is rebutted by what discredits a piece of evidence it rests on.
func TestRebuttedEvidence(t *testing.T) {
	t.Parallel()
	finding := func(f ...attribution.Finding) (list []attribution.Answer) {
		for _, one := range f {
			list = append(list, attribution.Answer{Finding: one})
		}
		return list
	}
	for _, tt := range []struct {
		name  string
		claim attribution.Claim
		want  bool
	}{
		{"false", attribution.Claim{Answers: finding("false")}, true},
		{"forged", attribution.Claim{Answers: finding("forged")}, true},
		{"probably forged", attribution.Claim{Answers: finding("forged"), Likely: attribution.Called("probably", "")}, true},
		{"perhaps forged", attribution.Claim{Answers: finding("forged"), Likely: attribution.Called("may be", "")}, false},
		{"authentic", attribution.Claim{Answers: finding("authentic")}, false},
		{"true or false", attribution.Claim{Answers: finding("true", "false")}, false},
		{"denied to be authentic", attribution.Claim{Stance: actor.StanceDenies, Answers: finding("authentic")}, true},
		{"doubted to be true", attribution.Claim{Stance: actor.StanceDoubts, Answers: finding("true")}, true},
		{"denied to be forged", attribution.Claim{Stance: actor.StanceDenies, Answers: finding("forged")}, false},
		{"doubted to be true or false", attribution.Claim{Stance: actor.StanceDoubts, Answers: finding("true", "false")}, false},
		{"denied that it shows somebody", attribution.Claim{Stance: actor.StanceDenies, Answers: answer("kh")}, false},
		{"invalid", attribution.Claim{Answers: finding("invalid")}, false},
		{"investigated", attribution.Claim{Stance: actor.StanceInvestigating, Answers: finding("forged")}, false},
		{"later", attribution.Claim{Answers: finding("forged"), Said: "2021"}, false},
	} {
		blame := attribution.Claim{
			ID: "b", Events: []event.ID{"december"}, Speakers: []actor.ID{"us"}, Answers: answer("kh"), Said: "2020-04",
			Grounds: []attribution.Ground{{Exhibits: []actor.SourceID{"wire"}}, {Exhibits: []actor.SourceID{"copy", "wire"}}},
		}
		tt.claim.ID, tt.claim.Exhibits, tt.claim.Speakers = "c", []actor.SourceID{"wire"}, []actor.ID{"panel"}
		if tt.claim.Said == "" {
			tt.claim.Said = "2020-05"
		}
		x := index(article(), []attribution.Claim{blame, tt.claim})
		at := event.AsOf{Said: "2020-06"}
		var want []attribution.ID
		standing := attribution.StandingAsserted
		if tt.want {
			want, standing = []attribution.ID{"c"}, attribution.StandingContested
		}
		if diff := cmp.Diff(want, x.Blamed("december", at)[0].Rebutted); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		if got := x.Perpetrators("december", at).Standing; got != standing {
			t.Errorf("%s: %v, want %v", tt.name, got, standing)
		}
	}

	// A claim about both the claim and its evidence stands once; one that finds
	// its own evidence forged does not rebut itself.
	both := attribution.Claim{
		ID: "c", On: []attribution.ID{"b"}, Exhibits: []actor.SourceID{"wire"}, Answers: finding("forged"),
	}
	self := attribution.Claim{
		ID: "b", Events: []event.ID{"december"}, Exhibits: []actor.SourceID{"wire"}, Answers: append(answer("kh"), finding("forged")...),
		Grounds: []attribution.Ground{{Exhibits: []actor.SourceID{"wire"}}},
	}
	got := index(article(), []attribution.Claim{self, both}).Blamed("december", event.AsOf{})[0].Rebutted
	if diff := cmp.Diff([]attribution.ID{"c"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func idStrings[T ~string](list []T) []string {
	var s []string
	for _, id := range list {
		s = append(s, string(id))
	}
	return s
}

func TestBlameString(t *testing.T) {
	t.Parallel()
	likely := attribution.Called("likely", attribution.ScaleICD203)
	for _, tt := range []struct {
		claim attribution.Claim
		want  string
	}{
		{
			attribution.Claim{Speakers: []actor.ID{"us"}, Answers: answer("kh"), Likely: likely, Confidence: attribution.ConfidenceHigh},
			"us names kh as perpetrator. Likelihood: likely (55-80 %, ICD 203). Confidence: high.",
		},
		{
			attribution.Claim{Speakers: []actor.ID{"us"}, Answers: []attribution.Answer{
				{Who: actor.OneOf("iran"), Level: attribution.LevelDirector},
				{Who: actor.Set{IDs: []actor.ID{"kh", "aah"}, Number: actor.All}, Level: attribution.LevelLostControl},
			}},
			"us names iran as director, or kh and aah as lost-control.",
		},
		{attribution.Claim{Speakers: []actor.ID{"kh"}, Answers: answer("kh")}, "kh names kh as perpetrator. It is the speaker's own act."},
		{
			attribution.Claim{
				Speakers: []actor.ID{"us", "iran"}, Stance: actor.StanceDenies, Answers: answer("kh", "aah"),
				Grounds: []attribution.Ground{{Basis: attribution.BasisMotive}, {Superlative: "only"}, {Text: "a map"}, {Exhibits: []actor.SourceID{"video", "wire"}}},
			},
			"us, iran denies kh or aah as perpetrator, on the ground of motive, a map, the evidence video, wire.",
		},
		{attribution.Claim{Stance: actor.StanceDeclines}, "nobody named declines to say who it was."},
		{attribution.Claim{Stance: actor.StanceInvestigating}, "nobody named has not concluded who it was."},
		{attribution.Claim{Stance: actor.StanceDoubts}, "nobody named doubts without saying who it was."},
		{attribution.Claim{}, "nobody named speaks without saying who it was."},
		{attribution.Claim{Stance: actor.StanceDoubts, Answers: answer("kh")}, "nobody named doubts kh as perpetrator."},
		{attribution.Claim{Stance: actor.StanceRetracts, Answers: answer("kh")}, "nobody named no longer names kh as perpetrator."},
		{attribution.Claim{Stance: "hums", Answers: answer("kh")}, "nobody named hums kh as perpetrator."},
		{
			attribution.Claim{Answers: []attribution.Answer{{Who: actor.Set{
				Terms: []actor.Term{
					{Kind: actor.KindArmedGroup, Trait: "shia", Country: "IRQ", Except: []actor.ID{"kh", "aah"}},
					{Relations: []actor.Bond{{Kind: actor.MemberOf, Object: "coalition", Not: true}}},
				},
				Open: actor.OpenUnknown,
			}}}},
			"nobody named names shia armed-group IRQ except kh aah or anyone not member-of coalition or unknown as perpetrator.",
		},
	} {
		tt.claim.ID, tt.claim.Events = "c", []event.ID{"taji"}
		got := index(article(), []attribution.Claim{tt.claim}).Blamed("taji", event.AsOf{})[0]
		if got.String() != tt.want {
			t.Errorf("got  %s\nwant %s", got, tt.want)
		}
	}
	rebuttal := attribution.Claim{ID: "r", On: []attribution.ID{"washington"}, Stance: actor.StanceDenies}
	got := index(article(), with(rebuttal)).Blamed("december", event.AsOf{})[0].String()
	if want := "us names kh as perpetrator. Rebutted: r."; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// No sentence says how likely and how well founded a thing is.
func TestJudgementKeepsSentencesApart(t *testing.T) {
	t.Parallel()
	for _, scale := range attribution.Scales() {
		for _, term := range scale.Terms() {
			for c := range attribution.ConfidenceHigh + 1 {
				claim := attribution.Claim{ID: "c", Likely: term.Likelihood(), Confidence: c, Answers: answer("kh")}
				for _, prose := range []string{claim.Judgement(), attribution.Blame{Claim: claim}.String()} {
					for sentence := range strings.SplitSeq(prose, ". ") {
						if strings.Contains(sentence, term.Words[0]) && strings.Contains(sentence, "onfidence") {
							t.Fatalf("both in one sentence: %s", sentence)
						}
					}
					if (c != 0) != strings.Contains(prose, "Confidence: "+c.String()+".") {
						t.Fatalf("confidence %v in %q", c, prose)
					}
				}
			}
		}
	}
	if got := (attribution.Claim{}).Judgement(); got != "" {
		t.Errorf("nothing stated gives %q", got)
	}
}
