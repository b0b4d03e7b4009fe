package event_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

func TestReactions(t *testing.T) {
	t.Parallel()
	ankara := find("ankara")
	want := []event.Reaction{{
		Event: ankara, By: []actor.ID{"turkey"}, Acts: ankara.Speech, To: []actor.ID{"iraq"},
		Lag: event.Lag{Min: 1, Max: 2*edtf.Day - 1}, Links: ankara.Links,
	}}
	// "reprisal" responds to it too, and is merely possible.
	if diff := cmp.Diff(want, crisisIndex().Reactions("taji")); diff != "" {
		t.Error(diff)
	}
}

func TestReactionsOf(t *testing.T) {
	t.Parallel()
	struck := event.Event{ID: "struck", Kind: event.KindAssault, When: event.On("2020-03-11T18:59")}
	lag := func(from, to edtf.Seconds) event.Lag { return event.Lag{Min: from, Max: to} }
	condemn := event.SpeechAct{Kind: event.Condemn, About: []event.ID{"struck"}, To: []actor.ID{"a", "b"}}
	urge := event.SpeechAct{Kind: event.Urge, To: []actor.ID{"b", "c"}}
	other := event.SpeechAct{Kind: event.Assess, About: []event.ID{"another"}}
	respond := event.LinkTo(event.RespondsTo, "struck")
	after := func(span edtf.Span) event.Link {
		return event.Link{Kind: event.RespondsTo, To: "struck", Lag: span}
	}
	for _, test := range []struct {
		name string
		e    event.Event
		want event.Reaction
	}{
		{
			"speech about it, and no link",
			event.Event{Speech: []event.SpeechAct{other, condemn, urge}, When: event.On("2020-03-11")},
			event.Reaction{
				Acts: []event.SpeechAct{condemn}, To: []actor.ID{"a", "b"},
				Lag: lag(1-19*edtf.Hour, 5*edtf.Hour+59),
			},
		},
		{
			"speech and a link",
			event.Event{
				Speech: []event.SpeechAct{other, condemn, urge}, Links: []event.Link{event.LinkTo(event.After, "struck"), respond},
				Participants: []event.Participant{{Role: event.RoleAddressee, Actor: "d"}, {Role: event.RoleAddressee, Actor: "a"}},
			},
			event.Reaction{
				Acts: []event.SpeechAct{condemn, urge}, To: []actor.ID{"a", "b", "c", "d"},
				Links: []event.Link{respond}, Lag: lag(1, edtf.PosInf),
			},
		},
		{
			"a deed of several",
			event.Event{
				Links: []event.Link{respond}, When: event.On("2020-03-12T18:59"),
				Participants: []event.Participant{
					event.By("x"), {Role: event.RoleBy, Who: actor.OneOf("y", "z")}, event.Target("t"), event.By("x"),
				},
			},
			event.Reaction{
				By: []actor.ID{"x"}, Who: []actor.Set{actor.OneOf("y", "z")},
				Links: []event.Link{respond}, Lag: lag(edtf.Day-59, edtf.Day+59),
			},
		},
		{
			"two days later",
			event.Event{Links: []event.Link{after("P2D")}, When: event.On("2020-03")},
			event.Reaction{Links: []event.Link{after("P2D")}, Lag: lag(2*edtf.Day, 2*edtf.Day)},
		},
		{
			"stated against the dates",
			event.Event{Links: []event.Link{after("P2M")}, When: event.On("2020-03-11T18:59")},
			event.Reaction{Links: []event.Link{after("P2M")}, Lag: lag(-59, 59)},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			test.e.ID = "reaction"
			test.want.Event = test.e
			ix := event.NewIndex([]event.Event{struck, test.e}, nil, nil)
			if diff := cmp.Diff([]event.Reaction{test.want}, ix.Reactions("struck")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNoReactions(t *testing.T) {
	t.Parallel()
	about := []event.SpeechAct{{Kind: event.Condemn, About: []event.ID{"struck"}}}
	respond := []event.Link{event.LinkTo(event.RespondsTo, "struck")}
	for _, e := range []event.Event{
		{ID: "later", Links: []event.Link{event.LinkTo(event.After, "struck")}},
		{ID: "planned", Status: event.Planned, Links: respond, Speech: about},
		{ID: "possible", Status: event.Possible, Links: respond},
		{ID: "proposal", Speech: []event.SpeechAct{{Kind: event.Threaten, Proposes: []event.ID{"struck"}}}},
		{ID: "struck", Links: respond, Speech: about},
	} {
		ix := event.NewIndex([]event.Event{{ID: "struck"}, e}, nil, nil)
		if got := ix.Reactions("struck"); len(got) > 0 {
			t.Errorf("%q reacts: %v", e.ID, got)
		}
	}
}

func TestLagString(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		lag  event.Lag
		want string
	}{
		{event.Lag{Min: 0, Max: edtf.Day}, "0d to 1d"},
		{event.Lag{Min: -edtf.Hour, Max: 2*edtf.Day + 12*edtf.Hour}, "-0d1h to 2d12h"},
		{event.Lag{Min: 3*edtf.Day - 1, Max: edtf.PosInf}, "at least 2d23h"},
		{event.Lag{Min: edtf.NegInf, Max: edtf.Day}, "at most 1d"},
		{event.Lag{Min: edtf.NegInf, Max: edtf.PosInf}, "not known"},
	} {
		if got := test.lag.String(); got != test.want {
			t.Errorf("%+v: %q, want %q", test.lag, got, test.want)
		}
	}
}
