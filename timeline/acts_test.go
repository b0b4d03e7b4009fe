package timeline_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/escalation"
)

// rockets is rockets on a base, for which a category of groups is blamed, a
// strike in answer, and a statement in which a minister blames the sponsor.
func rockets() timeline.Chronicle {
	proxies := actor.Set{Terms: []actor.Term{{
		Kind: actor.KindArmedGroup, Relations: []actor.Bond{{Kind: "backed-by", Object: "sponsor"}},
	}}, Words: "proxies"}
	return timeline.Chronicle{
		Format: timeline.Format,
		Sources: []actor.Source{
			{ID: "paper", Kind: actor.SourceArticle, Reliability: actor.ReliabilityB},
			{ID: "editor", Kind: actor.SourceArticle},
		},
		Actors: []actor.Actor{
			{ID: "state", Kind: actor.KindState, Country: "USA", Names: actor.Names("state")},
			{ID: "host", Kind: actor.KindState, Country: "IRQ", Names: actor.Names("host")},
			{ID: "sponsor", Kind: actor.KindState, Country: "IRN", Names: actor.Names("sponsor")},
			{ID: "army", Kind: actor.KindArmedForce, Names: actor.Names("army")},
			{ID: "minister", Kind: actor.KindPerson, Names: actor.Names("minister")},
			{ID: "band", Kind: actor.KindArmedGroup, Names: actor.Names("band")},
			{ID: "pact", Kind: actor.KindCoalition, Names: actor.Names("pact")},
		},
		Relations: []actor.Relation{
			{Subject: "army", Kind: actor.PartOf, Object: "state"},
			{Subject: "minister", Kind: actor.MemberOf, Object: "state", Start: "2019"},
			{Subject: "state", Kind: actor.MemberOf, Object: "pact"},
			{Subject: "sponsor", Kind: actor.Backs, Object: "band"},
			{Subject: "state", Kind: actor.OpposedTo, Object: "sponsor"},
			{Subject: "minister", Kind: actor.CitizenOf, Object: "state"},
		},
		Events: []event.Event{
			{
				ID: "rockets", Kind: "assault/heavy-weapons", When: event.On("2020-03-11"),
				Where:        []event.Place{{Name: "a base", Country: "IRQ"}},
				Participants: []event.Participant{{Role: event.RoleUser, Actor: "pact"}},
				Casualties:   []event.Casualty{{Harm: event.Killed, Count: event.Exactly(2), Nationality: "USA"}},
				Attacks:      []event.Attack{{Means: "indirect-fire/rocket"}},
			},
			{
				ID: "strike", Kind: "assault/aerial", When: event.On("2020-03-12"),
				Participants: []event.Participant{event.By("army"), event.Target("band")},
				Links:        []event.Link{{Kind: event.RespondsTo, To: "rockets", Cites: []actor.Cite{{Source: "paper"}}}},
			},
			{
				ID: "speech", Kind: event.KindStatement, When: event.On("2020-03-12"),
				Participants: []event.Participant{event.By("minister")},
				Speech:       []event.SpeechAct{{Kind: event.Accuse, To: []actor.ID{"host"}}},
				Links:        []event.Link{{Kind: event.After, To: "strike"}},
			},
			{ID: "birthday", Kind: event.KindAnniversary, When: event.On("2020-03-11")},
			{ID: "plan", Kind: "assault", Status: event.Planned, When: event.On("2020-04")},
		},
		Claims: []attribution.Claim{
			{
				ID: "category", Events: []event.ID{"rockets"}, Speakers: []actor.ID{"minister"}, Said: "2020-03-12",
				Answers: []attribution.Answer{{Who: proxies}},
			},
			{
				ID: "sponsor", Events: []event.ID{"rockets"}, Utterance: "speech",
				Answers: []attribution.Answer{{Who: actor.OneOf("sponsor"), Level: attribution.LevelSponsor}},
			},
		},
	}
}

func TestActs(t *testing.T) {
	t.Parallel()
	acts, ties := solve(t, rockets(), nil).Acts()
	at := map[event.ID]escalation.Act{}
	for _, a := range acts {
		if err := a.Validate(); err != nil {
			t.Error(err)
		}
		at[a.ID] = a
	}
	if len(acts) != 3 {
		t.Fatalf("acts of %v", slices.Collect(func(yield func(event.ID) bool) {
			for _, a := range acts {
				if !yield(a.ID) {
					return
				}
			}
		}))
	}
	unlisted := actor.ID("unlisted: backed-by sponsor armed-group")
	attack := at["rockets"]
	if len(attack.By) != 1 || len(attack.By[0].Actors) != 1 || !(attack.By[0].P > 0.5 && attack.By[0].P < 1) {
		t.Errorf("rockets by %+v", attack.By)
	} else {
		unlisted = attack.By[0].Actors[0]
	}
	if !slices.Equal(attack.Against, []actor.ID{"pact", "state", "host"}) || attack.Hostility != ladder.H8 ||
		attack.Narration != 1 || !slices.Equal(attack.Places, []string{"a base"}) || attack.Means[0] != "indirect-fire" {
		t.Errorf("rockets: %+v", attack)
	}
	strike := at["strike"]
	if diff := cmp.Diff([]escalation.Stated{{Of: "rockets", Reliability: 0.7}}, strike.Causes); diff != "" {
		t.Error(diff)
	}
	if !slices.Equal(strike.By[0].Actors, []actor.ID{"army"}) || strike.By[0].P != 1 || !slices.Contains(strike.Against, "band") {
		t.Errorf("strike: %+v", strike)
	}
	speech := at["speech"]
	if !slices.Equal(speech.To, []actor.ID{"host", "sponsor"}) || len(speech.Against) != 0 || !slices.Equal(speech.After, []event.ID{"strike"}) {
		t.Errorf("speech: %+v", speech)
	}
	always := func(kind escalation.TieKind, a, b actor.ID) escalation.Tie {
		return escalation.Tie{Kind: kind, A: a, B: b, Start: edtf.NegInf, End: edtf.PosInf}
	}
	since := always(escalation.SameSide, "minister", "state")
	since.Start = edtf.Date("2019").Bounds().EarliestStart
	want := []escalation.Tie{
		always(escalation.SameSide, "army", "state"), since, always(escalation.Allied, "state", "pact"),
		always(escalation.Backs, "sponsor", "band"), always(escalation.Opposed, "state", "sponsor"),
		always(escalation.Backs, "sponsor", unlisted),
	}
	if diff := cmp.Diff(want, ties); diff != "" {
		t.Error(diff)
	}
}

// A cause that a source states raises what is inferred, and what it would be
// without is there too.
func TestEscalationWithAndWithoutStatedCauses(t *testing.T) {
	t.Parallel()
	solved := solve(t, rockets(), nil)
	e, err := solved.Escalation(nil)
	if err != nil {
		t.Fatal(err)
	}
	strike, ok := e.Answer("strike")
	if !ok || len(strike.Parents) == 0 || strike.Parents[0].Cause != "rockets" || !strike.Parents[0].Stated {
		t.Fatalf("%+v", strike)
	}
	blind, ok := e.Blind("strike", "rockets")
	if !ok || blind >= strike.Parents[0].P {
		t.Errorf("with %v, without %v", strike.Parents[0].P, blind)
	}
	unstated, err := solved.Escalation(&timeline.EscalationOptions{Engine: &escalation.Options{Unstated: true}})
	if err != nil {
		t.Fatal(err)
	}
	without, _ := unstated.Answer("strike")
	if without.Parents[0].P != blind {
		t.Errorf("%v, want %v", without.Parents[0].P, blind)
	}
	if _, ok = unstated.Blind("strike", "rockets"); ok {
		t.Error("nothing is blind where nothing stated counts")
	}
	if _, ok = e.Answer("birthday"); ok {
		t.Error("a birthday answers nothing")
	}
	for id, p := range e.Links() {
		if a, _ := e.Answer(id); p.P <= a.None {
			t.Errorf("%s: %v of %v", id, p.P, a.None)
		}
	}
	if e.Shape.Acts != 3 || e.Shape.Peak < ladder.H8 {
		t.Errorf("%+v", e.Shape)
	}
	bad := escalation.DefaultWeights()
	bad.Values[0].Nats = math.NaN()
	if _, err = solved.Escalation(&timeline.EscalationOptions{Engine: &escalation.Options{Weights: &bad}}); err == nil {
		t.Error("weights that are no numbers are taken")
	}
}

// What is inferred feeds no assessment, and an assessment of who did an act takes
// nothing from what answers it.
func TestNoCircleOfBlameAndReply(t *testing.T) {
	t.Parallel()
	c := rockets()
	acts, _ := solve(t, c, nil).Acts()
	without := c
	without.Events = slices.DeleteFunc(slices.Clone(c.Events), func(e event.Event) bool { return e.ID == "strike" })
	without.Events = slices.Clone(without.Events)
	for i := range without.Events {
		without.Events[i].Links = nil
	}
	others, _ := solve(t, without, nil).Acts()
	by := func(list []escalation.Act) []escalation.Party {
		i := slices.IndexFunc(list, func(a escalation.Act) bool { return a.ID == "rockets" })
		return list[i].By
	}
	if diff := cmp.Diff(by(acts), by(others)); diff != "" {
		t.Error(diff)
	}
}
