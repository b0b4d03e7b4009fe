package timeline_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/timeline"
)

// crisis is the American and Iranian crisis of the winter of 2019 in short.
func crisis() timeline.Chronicle {
	attack := func(id event.ID, date edtf.Date, means event.Means, country actor.Country, who []event.Participant, links ...event.Link) event.Event {
		return event.Event{
			ID: id, Kind: event.KindAssault + "/aerial", When: event.On(date), Participants: who, Links: links,
			Attacks: []event.Attack{{Means: means}}, Where: []event.Place{{Country: country}},
		}
	}
	c := chronicleOf(
		attack("rockets", "2019-12-27", event.MeansRocket, "IRQ",
			[]event.Participant{{Role: event.RoleVictim, Actor: "us-army"}}),
		attack("strikes", "2019-12-29", event.MeansAircraft, "SYR",
			[]event.Participant{event.By("us"), event.Target("kh")}, event.LinkTo(event.RespondsTo, "rockets")),
		event.Event{
			ID: "protest", Kind: event.KindProtest + "/demo", When: event.On("2019-12-31"),
			Participants: []event.Participant{event.By("ahh"), event.Target("us")},
			Links:        []event.Link{event.LinkTo(event.CausedBy, "strikes")},
		},
		attack("drone", "2020-01-03", event.MeansDrone, "IRQ",
			[]event.Participant{event.By("us"), event.Target("irgc")}, event.LinkTo(event.RespondsTo, "rockets")),
		attack("missiles", "2020-01-08", event.MeansBallistic, "IRQ",
			[]event.Participant{event.By("iran"), event.Target("us-army")}, event.LinkTo(event.RespondsTo, "drone")),
		event.Event{
			ID: "condemnation", Kind: event.KindStatement, When: event.On("2020-01-09"),
			Participants: []event.Participant{event.By("turkey")},
			Speech:       []event.SpeechAct{{Kind: event.Condemn, About: []event.ID{"missiles"}}},
			Links:        []event.Link{event.LinkTo(event.RespondsTo, "missiles")},
		},
	)
	c.Events[3].Casualties = []event.Casualty{{Harm: event.Killed, Count: event.Exactly(10)}}
	c.Claims = []attribution.Claim{{
		ID: "blame", Events: []event.ID{"rockets"}, Speakers: []actor.ID{"us"},
		Answers: []attribution.Answer{{Who: actor.OneOf("kh")}},
	}}
	return c
}

func TestReplies(t *testing.T) {
	t.Parallel()
	type row struct {
		Effect, Cause event.ID
		Kinds         []event.LinkKind
		Rungs         [2]ladder.Hostility
		Turn          timeline.Turn
		Open          bool
		Role          timeline.ReplyRole
		Actors        []actor.ID
		Countries     []actor.Country
		Means         []event.Means
		Lag           event.Lag
	}
	var got []row
	for _, r := range solve(t, crisis(), nil).Replies() {
		got = append(got, row{
			r.Effect, r.Cause, r.Kinds(),
			[2]ladder.Hostility{r.CauseRung.Hostility, r.EffectRung.Hostility},
			r.Turn, r.Open,
			r.Role, r.NewActors, r.NewCountries, r.NewMeans, r.Lag,
		})
		if r.Order != timeline.Certain || !r.Stated() || len(r.Facts) != 1 {
			t.Errorf("%s answers %s: %v, stated %v, %v", r.Effect, r.Cause, r.Order, r.Stated(), r.Facts)
		}
		if wider := len(r.NewActors)+len(r.NewCountries)+len(r.NewMeans) > 0; r.Horizontal() != wider {
			t.Errorf("%s answers %s: horizontal %v", r.Effect, r.Cause, r.Horizontal())
		}
	}
	answers, caused := []event.LinkKind{event.RespondsTo}, []event.LinkKind{event.CausedBy}
	days := func(least, most edtf.Seconds) event.Lag {
		return event.Lag{Min: least*edtf.Day + 1, Max: most*edtf.Day - 1}
	}
	want := []row{
		{
			"strikes", "rockets", answers,
			[2]ladder.Hostility{ladder.H8, ladder.H8},
			timeline.InKind, true,
			timeline.ReplyDirect, nil,
			[]actor.Country{"SYR"},
			[]event.Means{"air"},
			days(1, 3),
		},
		{
			"protest", "strikes", caused,
			[2]ladder.Hostility{ladder.H8, ladder.H5},
			timeline.Muted, false,
			timeline.ReplyThirdParty,
			[]actor.ID{"ahh"},
			nil, nil, days(1, 3),
		},
		{
			"drone", "rockets", answers,
			[2]ladder.Hostility{ladder.H8, ladder.H9},
			timeline.Escalatory, true,
			timeline.ReplyAgainstAlly, nil, nil,
			[]event.Means{"air"},
			days(6, 8),
		},
		{
			"missiles", "drone", answers,
			[2]ladder.Hostility{ladder.H9, ladder.H9},
			timeline.InKind, false,
			timeline.ReplyDirect, nil, nil,
			[]event.Means{"missile"},
			days(4, 6),
		},
		{
			"condemnation", "missiles", answers,
			[2]ladder.Hostility{ladder.H9, ladder.H1},
			timeline.Muted, false,
			timeline.ReplyThirdParty, nil, nil, nil, days(0, 2),
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestPeakAndUnanswered(t *testing.T) {
	t.Parallel()
	tl := solve(t, crisis(), nil)
	p := tl.Peak()
	if p.Level != ladder.H9 || p.Highest != ladder.H9 || len(p.Climbs) != 1 || p.Climbs[0].Effect != "drone" {
		t.Errorf("peak %v, possibly %v, climbs %v", p.Level, p.Highest, p.Climbs)
	}
	if diff := cmp.Diff([]event.ID{"drone", "missiles"}, p.Events); diff != "" {
		t.Errorf("at the peak (-want +got):\n%s", diff)
	}
	// The protest was a third party's, the condemnation of the missiles too.
	if diff := cmp.Diff([]event.ID{"strikes", "missiles"}, tl.Unanswered()); diff != "" {
		t.Errorf("unanswered (-want +got):\n%s", diff)
	}
}

func TestReplyRoles(t *testing.T) {
	t.Parallel()
	rockets := event.Event{ID: "cause", Kind: event.KindAssault, Participants: []event.Participant{event.By("kh"), event.Target("us")}}
	someone := event.Participant{Role: event.RoleBy, Who: actor.Set{Open: actor.OpenUnknown}}
	for _, tt := range []struct {
		name   string
		effect []event.Participant
		kind   event.Kind
		want   timeline.ReplyRole
	}{
		{"the target at the perpetrator", []event.Participant{event.By("us-army"), event.Target("kh")}, event.KindAssault, timeline.ReplyDirect},
		{
			"the target speaks to the perpetrator",
			[]event.Participant{event.By("us"), {Role: event.RoleAddressee, Actor: "kh"}},
			event.KindStatement, timeline.ReplyDirect,
		},
		{"the target at its sponsor", []event.Participant{event.By("us"), event.Target("irgc")}, event.KindAssault, timeline.ReplyAgainstAlly},
		{"the target at somebody else", []event.Participant{event.By("us"), event.Target("ahh")}, event.KindAssault, timeline.ReplyByTarget},
		{"an ally of the target", []event.Participant{event.By("uk"), event.Target("kh")}, event.KindAssault, timeline.ReplyOnBehalf},
		{"an ally in words", []event.Participant{event.By("uk")}, event.KindStatement, timeline.ReplyThirdParty},
		{"the perpetrator again", []event.Participant{event.By("kh"), event.Target("us")}, event.KindAssault, timeline.ReplyContinuation},
		{"somebody else", []event.Participant{event.By("turkey")}, event.KindAssault, timeline.ReplyThirdParty},
		{"nobody knows who", []event.Participant{someone}, event.KindAssault, timeline.ReplyUnknown},
	} {
		effect := event.Event{
			ID: "effect", Kind: tt.kind, Participants: tt.effect,
			Links: []event.Link{event.LinkTo(event.RespondsTo, "cause")},
		}
		if effect.Kind == event.KindStatement {
			effect.Speech = []event.SpeechAct{{Kind: event.Condemn}}
		}
		got := solve(t, chronicleOf(rockets, effect), nil).Replies()
		if len(got) != 1 || got[0].Role != tt.want {
			t.Errorf("%s: got %+v, want %q", tt.name, got, tt.want)
		}
	}
}

// TestContestedReply: whom somebody only blames, and others do not, continues
// nothing; and who denies an act does not continue it, whoever is blamed.
func TestContestedReply(t *testing.T) {
	t.Parallel()
	c := chronicleOf(
		event.Event{ID: "crash", Kind: event.KindAssault},
		event.Event{
			ID: "inquiry", Kind: event.KindAgree, Participants: []event.Participant{event.By("us")},
			Links: []event.Link{event.LinkTo(event.RespondsTo, "crash")},
		},
		event.Event{
			ID: "denial", Kind: event.KindStatement, Participants: []event.Participant{event.By("iran")},
			Speech: []event.SpeechAct{{Kind: event.Deny, To: []actor.ID{"us"}}}, Links: []event.Link{event.LinkTo(event.RespondsTo, "crash")},
		},
	)
	blame := func(id attribution.ID, by, whom actor.ID) attribution.Claim {
		return attribution.Claim{
			ID: id, Events: []event.ID{"crash"}, Speakers: []actor.ID{by}, Answers: []attribution.Answer{{Who: actor.OneOf(whom)}},
		}
	}
	for _, tt := range []struct {
		name   string
		claims []attribution.Claim
		want   [2]timeline.ReplyRole // of the inquiry and the denial
	}{
		{"nobody is blamed", nil, [2]timeline.ReplyRole{timeline.ReplyUnknown, timeline.ReplyUnknown}},
		{
			"each blames the other",
			[]attribution.Claim{blame("a", "us", "iran"), blame("b", "iran", "us")},
			[2]timeline.ReplyRole{timeline.ReplyUnknown, timeline.ReplyUnknown},
		},
		{
			"one is blamed",
			[]attribution.Claim{blame("a", "us", "iran")},
			[2]timeline.ReplyRole{timeline.ReplyThirdParty, timeline.ReplyThirdParty},
		},
	} {
		c.Claims = tt.claims
		var got [2]timeline.ReplyRole
		for _, r := range solve(t, c, nil).Replies() {
			if r.Effect == "inquiry" {
				got[0] = r.Role
			} else {
				got[1] = r.Role
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestImpossibleReply: an answer from before the question is a conflict.
func TestImpossibleReply(t *testing.T) {
	t.Parallel()
	tl := solve(t, chronicleOf(
		at("cause", "2020-01-05"), at("effect", "2020-01-03", event.LinkTo(event.RespondsTo, "cause")),
	), nil)
	replies := tl.Replies()
	if len(replies) != 1 || replies[0].Order != timeline.Impossible || len(tl.Conflicts()) != 1 {
		t.Errorf("replies %+v, conflicts %v", replies, tl.Conflicts())
	}
}

// TestStatedReply: what the compiler inferred is not stated, unless an account
// states it.
func TestStatedReply(t *testing.T) {
	t.Parallel()
	c := chronicleOf(
		at("cause", ""),
		at("effect", "", event.Link{
			Kind: event.RespondsTo, To: "cause", Cites: []actor.Cite{{Source: "compiler", Origin: actor.Inferred}},
		}),
	)
	c.Sources = []actor.Source{{ID: "compiler", Kind: actor.SourceCompiler}, {ID: "paper", Kind: actor.SourceArticle}}
	if r := solve(t, c, nil).Replies(); len(r) != 1 || r[0].Stated() || r[0].Facts[0].Origin() != actor.Inferred {
		t.Errorf("inferred: %+v", r)
	}
	c.Accounts = []event.Event{{
		ID: "told", AccountOf: "effect", Links: []event.Link{event.LinkTo(event.CausedBy, "cause")},
		Cites: []actor.Cite{{Source: "paper"}},
	}}
	r := solve(t, c, nil).Replies()
	if len(r) != 1 || !r[0].Stated() || len(r[0].Facts) != 2 || r[0].Facts[1].Account != "told" {
		t.Errorf("stated by an account: %+v", r)
	}
}

func TestUnrealised(t *testing.T) {
	t.Parallel()
	c := chronicleOf(
		event.Event{ID: "war", Kind: event.KindAssault, Status: event.Possible},
		event.Event{ID: "vote", Kind: event.KindElection, Status: event.Planned, When: event.On("2020-07-01")},
		event.Event{ID: "ambush", Kind: event.KindAssault, Status: event.Failed},
		event.Event{
			ID: "speech", Kind: event.KindStatement, Participants: []event.Participant{event.By("iran")},
			Speech: []event.SpeechAct{{Kind: event.Threaten, Proposes: []event.ID{"war"}}, {Kind: event.Announce, Proposes: []event.ID{"vote"}}},
		},
	)
	tl := solve(t, c, nil)
	type row struct {
		Event  event.ID
		Status event.Status
		Start  string
		Voiced []timeline.Voiced
	}
	var got []row
	for _, u := range tl.Unrealised() {
		got = append(got, row{u.Event, u.Status, u.Bounds.EarliestStart.String(), u.Voiced})
	}
	by := []actor.ID{"iran"}
	want := []row{
		{"war", event.Possible, "-inf", []timeline.Voiced{{Event: "speech", By: by, Act: c.Events[3].Speech[0]}}},
		{"vote", event.Planned, "2020-06-30T21:00:00Z", []timeline.Voiced{{Event: "speech", By: by, Act: c.Events[3].Speech[1]}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]event.ID{"ambush", "speech"}, order(tl)); diff != "" {
		t.Errorf("an attempt takes place, a threat does not (-want +got):\n%s", diff)
	}
}
