package timeline_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
)

// small is a chronicle without faults that uses every kind of reference.
func small() timeline.Chronicle {
	return timeline.Chronicle{
		Format:   timeline.Format,
		Title:    "An attack and its echo",
		Defaults: timeline.Defaults{Source: "paper", Zone: "+03:00"},
		Sources:  []actor.Source{{ID: "paper", Kind: actor.SourceArticle}, {ID: "video", Kind: actor.SourceVideo}},
		Actors: []actor.Actor{
			{ID: "group", Kind: actor.KindArmedGroup, Names: actor.Names("Group")},
			{ID: "state", Kind: actor.KindState, Names: actor.Names("State")},
		},
		Relations: []actor.Relation{{Subject: "state", Kind: actor.Backs, Object: "group"}},
		Events: []event.Event{
			{
				ID: "attack", Kind: event.KindAssault, When: event.On("2020-03-11"),
				Participants: []event.Participant{event.Target("state"), {Role: event.RoleBy, Who: actor.Set{Open: actor.OpenUnknown}}},
				Casualties:   []event.Casualty{{Harm: event.Killed, Count: event.Exactly(2), Actor: "state", Cites: []actor.Cite{{Source: "video"}}}},
				Measures:     []event.Measure{{Quantity: event.RocketsFired, Count: event.About(30), Actor: "group"}},
			},
			{
				ID: "reply", Kind: event.KindStatement, Participants: []event.Participant{event.By("state")},
				Speech: []event.SpeechAct{{Kind: event.Threaten, To: []actor.ID{"group"}, About: []event.ID{"attack"}, Proposes: []event.ID{"raid"}}},
				Links:  []event.Link{event.LinkTo(event.RespondsTo, "attack")},
			},
			{ID: "raid", Kind: event.KindAssault, Status: event.Possible},
		},
		Accounts: []event.Event{{ID: "attack-video", AccountOf: "attack", Kind: event.KindAssault, Cites: []actor.Cite{{Source: "video"}}}},
		Claims: []attribution.Claim{
			{
				ID: "blame", Events: []event.ID{"attack"}, Utterance: "reply",
				Answers: []attribution.Answer{{Who: actor.OneOf("group")}},
				Grounds: []attribution.Ground{{Basis: attribution.BasisOnlyKnownPrecedent, Superlative: "only"}},
			},
			{ID: "denial", On: []attribution.ID{"blame"}, Speakers: []actor.ID{"group"}, Stance: actor.StanceDenies, Answers: []attribution.Answer{{Finding: attribution.FindingTrue}}},
		},
		Superlatives: []event.Superlative{{ID: "only", Form: event.FormOnly, Actor: "group", Scope: event.Pattern{Kinds: []event.Kind{event.KindAssault}, Before: "attack"}}},
	}
}

// faults writes the errors joined in err, one a line.
func faults(err error) []string {
	var lines []string
	for fe := range casus.FieldErrors(err) {
		lines = append(lines, fe.Error())
	}
	return lines
}

func TestValidateSmall(t *testing.T) {
	t.Parallel()
	if err := small().Validate(); err != nil {
		t.Error(err)
	}
	if err := (timeline.Chronicle{Format: timeline.Format}).Validate(); err != nil {
		t.Errorf("an empty chronicle: %v", err)
	}
}

func TestValidateFaults(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		change func(c *timeline.Chronicle)
		kind   error
		want   string
	}{
		{"format missing", func(c *timeline.Chronicle) { c.Format = "" }, casus.ErrRequired, `format: required: want "casus/1"`},
		{"format unknown", func(c *timeline.Chronicle) { c.Format = "casus/9" }, casus.ErrSyntax, `format: malformed: "casus/9": want "casus/1"`},
		{"default source", func(c *timeline.Chronicle) { c.Defaults.Source = "no" }, casus.ErrDangling, `defaults.source: no such record: source "no"`},
		{"event twice", func(c *timeline.Chronicle) { c.Events = append(c.Events, c.Events[1]) }, casus.ErrDuplicate, `events[3].id: duplicate: "reply" is events[1] too`},
		{"account under an event's id", func(c *timeline.Chronicle) { c.Accounts[0].ID = "reply" }, casus.ErrDuplicate, `accounts[0].id: duplicate: "reply" is events[1] too`},
		{"account of nothing", func(c *timeline.Chronicle) { c.Accounts[0].AccountOf = "" }, casus.ErrRequired, `accounts[0].account_of: required: of which event this is an account`},
		{"account of an account", func(c *timeline.Chronicle) {
			c.Accounts = append(c.Accounts, event.Event{ID: "x", Kind: event.KindAssault, AccountOf: "attack-video"})
		}, casus.ErrConflict, `accounts[1].account_of: contradiction: "attack-video" is the account accounts[0], not an event`},
		{"account among events", func(c *timeline.Chronicle) { c.Events[2].AccountOf = "attack" }, casus.ErrConflict, `events[2].account_of: contradiction: an account of "attack" belongs in accounts`},
		{"participant", func(c *timeline.Chronicle) { c.Events[0].Participants[0].Actor = "no" }, casus.ErrDangling, `events[0].participants[0].actor: no such record: actor "no"`},
		{"set member", func(c *timeline.Chronicle) { c.Claims[0].Answers[0].Who = actor.OneOf("group", "no") }, casus.ErrDangling, `claims[0].answers[0].who.ids[1]: no such record: actor "no"`},
		{"set bond", func(c *timeline.Chronicle) {
			c.Claims[0].Answers[0].Who = actor.Set{Terms: []actor.Term{{Relations: []actor.Bond{{Kind: "backed-by", Object: "no"}}}}}
		}, casus.ErrDangling, `claims[0].answers[0].who.terms[0].relations[0].object: no such record: actor "no"`},
		{"set exception", func(c *timeline.Chronicle) {
			c.Superlatives[0].Scope.By = actor.Set{Terms: []actor.Term{{Kind: actor.KindArmedGroup, Except: []actor.ID{"no"}}}}
		}, casus.ErrDangling, `superlatives[0].scope.by.terms[0].except[0]: no such record: actor "no"`},
		{"casualty", func(c *timeline.Chronicle) { c.Events[0].Casualties[0].Actor = "no" }, casus.ErrDangling, `events[0].casualties[0].actor: no such record: actor "no"`},
		{"cite of a part", func(c *timeline.Chronicle) { c.Events[0].Casualties[0].Cites[0].Source = "no" }, casus.ErrDangling, `events[0].casualties[0].cites[0].source: no such record: source "no"`},
		{"speaker of a cite", func(c *timeline.Chronicle) { c.Accounts[0].Cites[0].Speaker = "no" }, casus.ErrDangling, `accounts[0].cites[0].speaker: no such record: actor "no"`},
		{"measure", func(c *timeline.Chronicle) { c.Events[0].Measures[0].Actor = "no" }, casus.ErrDangling, `events[0].measures[0].actor: no such record: actor "no"`},
		{"addressee", func(c *timeline.Chronicle) { c.Events[1].Speech[0].To[0] = "no" }, casus.ErrDangling, `events[1].speech[0].to[0]: no such record: actor "no"`},
		{"about", func(c *timeline.Chronicle) { c.Events[1].Speech[0].About[0] = "no" }, casus.ErrDangling, `events[1].speech[0].about[0]: no such record: event "no"`},
		{"proposal", func(c *timeline.Chronicle) { c.Events[1].Speech[0].Proposes[0] = "no" }, casus.ErrDangling, `events[1].speech[0].proposes[0]: no such record: event "no"`},
		{"link", func(c *timeline.Chronicle) { c.Events[1].Links[0].To = "no" }, casus.ErrDangling, `events[1].links[0].to: no such record: event "no"`},
		{"link to an account", func(c *timeline.Chronicle) { c.Events[1].Links[0].To = "attack-video" }, casus.ErrConflict, `events[1].links[0].to: contradiction: "attack-video" is the account accounts[0], not an event`},
		{"claim's event", func(c *timeline.Chronicle) { c.Claims[0].Events[0] = "no" }, casus.ErrDangling, `claims[0].events[0]: no such record: event "no"`},
		{"claim's utterance", func(c *timeline.Chronicle) { c.Claims[0].Utterance = "no" }, casus.ErrDangling, `claims[0].utterance: no such record: event "no"`},
		{"claim on a claim", func(c *timeline.Chronicle) { c.Claims[1].On[0] = "no" }, casus.ErrDangling, `claims[1].on[0]: no such record: claim "no"`},
		{"claim's speaker", func(c *timeline.Chronicle) { c.Claims[1].Speakers[0] = "no" }, casus.ErrDangling, `claims[1].speakers[0]: no such record: actor "no"`},
		{"exhibit of a ground", func(c *timeline.Chronicle) { c.Claims[0].Grounds[0].Exhibits = []actor.SourceID{"video", "no"} }, casus.ErrDangling, `claims[0].grounds[0].exhibits[1]: no such record: source "no"`},
		{"exhibit", func(c *timeline.Chronicle) { c.Claims[0].Exhibits = []actor.SourceID{"no"} }, casus.ErrDangling, `claims[0].exhibits[0]: no such record: source "no"`},
		{"ground", func(c *timeline.Chronicle) { c.Claims[0].Grounds[0].Superlative = "no" }, casus.ErrDangling, `claims[0].grounds[0].superlative: no such record: superlative "no"`},
		{"ground's event", func(c *timeline.Chronicle) { c.Claims[0].Grounds[0].Events = []event.ID{"no"} }, casus.ErrDangling, `claims[0].grounds[0].events[0]: no such record: event "no"`},
		{"condition", func(c *timeline.Chronicle) { c.Claims[0].If = []event.ID{"no"} }, casus.ErrDangling, `claims[0].if[0]: no such record: event "no"`},
		{"exception", func(c *timeline.Chronicle) { c.Claims[0].Unless = []event.ID{"no"} }, casus.ErrDangling, `claims[0].unless[0]: no such record: event "no"`},
		{"superlative's actor", func(c *timeline.Chronicle) { c.Superlatives[0].Actor = "no" }, casus.ErrDangling, `superlatives[0].actor: no such record: actor "no"`},
		{"superlative's scope", func(c *timeline.Chronicle) { c.Superlatives[0].Scope.Before = "no" }, casus.ErrDangling, `superlatives[0].scope.before: no such record: event "no"`},
		{"superlative's scale", func(c *timeline.Chronicle) {
			c.Superlatives[0].Scope.Scale = []event.Scale{{Harm: event.Killed, As: "no"}}
		}, casus.ErrDangling, `superlatives[0].scope.scale[0].as: no such record: event "no"`},
		{"superlative's start", func(c *timeline.Chronicle) { c.Superlatives[0].SinceEvent = "no" }, casus.ErrDangling, `superlatives[0].since_event: no such record: event "no"`},
		{"part of itself", func(c *timeline.Chronicle) {
			c.Events[0].Links = []event.Link{event.LinkTo(event.PartOf, "raid")}
			c.Events[2].Links = []event.Link{event.LinkTo(event.PartOf, "attack")}
		}, casus.ErrCycle, `events[0].links: cycle: "attack" is part of itself: attack > raid > attack`},
		{"derived from itself", func(c *timeline.Chronicle) {
			c.Claims[0].DerivedFrom = []attribution.ID{"denial"}
			c.Claims[1].DerivedFrom = []attribution.ID{"blame"}
		}, casus.ErrCycle, `claims[0].derived_from: cycle: "blame" derives from itself: blame > denial > blame`},
		{"replaces itself", func(c *timeline.Chronicle) {
			c.Claims[0].Replaces = []attribution.ID{"denial"}
			c.Claims[1].Replaces = []attribution.ID{"blame"}
		}, casus.ErrCycle, `claims[0].replaces: cycle: "blame" replaces itself: blame > denial > blame`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := small()
			tt.change(&c)
			err := c.Validate()
			if !errors.Is(err, tt.kind) {
				t.Errorf("the error is no %v", tt.kind)
			}
			if diff := cmp.Diff([]string{tt.want}, faults(err)); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}

// TestValidateAll sees many faults at once, in the order of the document.
func TestValidateAll(t *testing.T) {
	t.Parallel()
	c := small()
	c.Format = ""
	c.Events[0].Participants[0].Actor = "no"
	c.Claims[0].Events[0] = "no"
	want := []string{
		`format: required: want "casus/1"`,
		`events[0].participants[0].actor: no such record: actor "no"`,
		`claims[0].events[0]: no such record: event "no"`,
	}
	if diff := cmp.Diff(want, faults(c.Validate())); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
}

// TestValidateLongChain has a chain of parts that would overflow a recursive
// walk's patience, and the same chain closed to a circle.
func TestValidateLongChain(t *testing.T) {
	t.Parallel()
	const n = 20_000
	c := timeline.Chronicle{Format: timeline.Format}
	for i := range n {
		e := event.Event{ID: event.ID(fmt.Sprintf("e%06d", i)), Kind: event.KindAssault}
		if i > 0 {
			e.Links = []event.Link{event.LinkTo(event.PartOf, c.Events[i-1].ID)}
		}
		c.Events = append(c.Events, e)
	}
	if err := c.Validate(); err != nil {
		t.Errorf("a chain: %v", err)
	}
	c.Events[0].Links = []event.Link{event.LinkTo(event.PartOf, c.Events[n-1].ID)}
	got := faults(c.Validate())
	if len(got) != 1 || !strings.Contains(got[0], "is part of itself") || len(got[0]) > 1000 {
		t.Errorf("a circle of %d gives %d faults: %.200q", n, len(got), got)
	}
}
