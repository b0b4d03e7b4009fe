package timeline_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

// monthly returns an attack in each month of 2020, with so many killed; a
// negative number is not stated.
func monthly(killed ...int64) []event.Event {
	var list []event.Event
	for i, n := range killed {
		e := at(event.ID(fmt.Sprintf("m%02d", i+1)), edtf.Date(fmt.Sprintf("2020-%02d-10", i+1)))
		if n >= 0 {
			e.Casualties = []event.Casualty{{Harm: event.Killed, Count: event.Exactly(n)}, {Harm: event.Killed}}
			e.Casualties = e.Casualties[:1]
		}
		list = append(list, e)
	}
	return list
}

// outcome is a verdict in short.
type outcome struct {
	Finding timeline.Finding
	By      []event.ID
	Behind  []event.ID
	Gaps    []string
}

func short(v timeline.Verdict) outcome {
	o := outcome{Finding: v.Finding}
	for _, r := range v.By {
		o.By = append(o.By, r.Event)
	}
	for _, r := range v.Behind {
		o.Behind = append(o.Behind, r.Event)
	}
	for _, g := range v.Gaps {
		o.Gaps = append(o.Gaps, string(g.Kind)+" "+string(g.Event))
	}
	return o
}

func TestJudgeEvents(t *testing.T) {
	t.Parallel()
	most := event.Superlative{
		Form: event.FormMost, Measure: event.MeasureName(event.Killed), Event: "m04", Since: "2020",
		Scope: event.Pattern{Kinds: []event.Kind{event.KindAssault}},
	}
	with := func(change func(*event.Superlative)) event.Superlative {
		s := most
		change(&s)
		return s
	}
	for _, tt := range []struct {
		name   string
		killed []event.Event
		s      event.Superlative
		want   outcome
	}{
		{
			"the deadliest", monthly(1, 2, 3, 9, 20), most,
			outcome{timeline.Supported, nil, []event.ID{"m01", "m02", "m03"}, nil},
		},
		{
			"not the deadliest", monthly(1, 12, 3, 9), most,
			outcome{timeline.Contradicted, []event.ID{"m02"}, []event.ID{"m01", "m03"}, nil},
		},
		{
			"as deadly as another", monthly(9, 1, 1, 9), most,
			outcome{timeline.Supported, nil, []event.ID{"m01", "m02", "m03"}, nil},
		},
		{
			"strictly the deadliest", monthly(9, 1, 1, 9), with(func(s *event.Superlative) { s.Strict = true }),
			outcome{timeline.Contradicted, []event.ID{"m01"}, []event.ID{"m02", "m03"}, nil},
		},
		{
			"strictly the deadliest, as far as is known", monthly(9, -1, 1, 10), with(func(s *event.Superlative) { s.Strict = true }),
			outcome{timeline.Undecided, nil, []event.ID{"m01", "m03"}, []string{"score m02"}},
		},
		{
			"strictly the least deadly", monthly(1, 2, 3, 1),
			with(func(s *event.Superlative) { s.Form, s.Strict = event.FormLeast, true }),
			outcome{timeline.Contradicted, []event.ID{"m01"}, []event.ID{"m02", "m03"}, nil},
		},
		{
			"the first, with another at the same time", append(monthly(1, 2), at("twin", "", event.LinkTo(event.Equals, "m01"))),
			with(func(s *event.Superlative) { s.Form, s.Measure, s.Event = event.FormFirst, "", "m01" }),
			outcome{timeline.Supported, nil, []event.ID{"twin", "m02"}, nil},
		},
		{
			"strictly the first, with another at the same time", append(monthly(1, 2), at("twin", "", event.LinkTo(event.Equals, "m01"))),
			with(func(s *event.Superlative) { s.Form, s.Measure, s.Event, s.Strict = event.FormFirst, "", "m01", true }),
			outcome{timeline.Contradicted, []event.ID{"twin"}, []event.ID{"m02"}, nil},
		},
		{
			"strictly the last", monthly(1, 2, 3, 4),
			with(func(s *event.Superlative) { s.Form, s.Measure, s.Event, s.Strict = event.FormLast, "", "m04", true }),
			outcome{timeline.Supported, nil, []event.ID{"m01", "m02", "m03"}, nil},
		},
		{
			"a rival without a number", monthly(1, -1, 3, 9), most,
			outcome{timeline.Undecided, nil, []event.ID{"m01", "m03"}, []string{"score m02"}},
		},
		{
			"itself without a number", monthly(1, 2, 3, -1), most,
			outcome{timeline.Undecided, nil, nil, []string{"score m04", "score m01", "score m02", "score m03"}},
		},
		{
			"since an event that is left out", monthly(20, 12, 3, 9),
			with(func(s *event.Superlative) { s.Since, s.SinceEvent = "", "m02" }),
			outcome{timeline.Supported, nil, []event.ID{"m03"}, nil},
		},
		{
			"since long before the record", monthly(1, 2, 3, 9),
			with(func(s *event.Superlative) { s.Since = "2010" }),
			outcome{timeline.Undecided, nil, []event.ID{"m01", "m02", "m03"}, []string{"silence m01"}},
		},
		{
			"without a beginning", monthly(1, 2, 3, 9),
			with(func(s *event.Superlative) { s.Since = "" }),
			outcome{timeline.Undecided, nil, []event.ID{"m01", "m02", "m03"}, []string{"since "}},
		},
		{
			"the least deadly", monthly(1, 2, 3, 2),
			with(func(s *event.Superlative) { s.Form = event.FormLeast }),
			outcome{timeline.Contradicted, []event.ID{"m01"}, []event.ID{"m02", "m03"}, nil},
		},
		{
			"the first", monthly(1, 2, 3, 4),
			with(func(s *event.Superlative) { s.Form, s.Measure, s.Event = event.FormFirst, "", "m01" }),
			outcome{timeline.Supported, nil, []event.ID{"m02", "m03", "m04"}, nil},
		},
		{
			"not the first", monthly(1, 2, 3, 4),
			with(func(s *event.Superlative) { s.Form, s.Measure, s.Event = event.FormFirst, "", "m02" }),
			outcome{timeline.Contradicted, []event.ID{"m01"}, []event.ID{"m03", "m04"}, nil},
		},
		{
			"the first of two on one day", append(monthly(1, 2), at("twin", "2020-01-10")),
			with(func(s *event.Superlative) { s.Form, s.Measure, s.Event = event.FormFirst, "", "m01" }),
			outcome{timeline.Undecided, nil, []event.ID{"m02"}, []string{"order twin"}},
		},
		{
			"the last", monthly(1, 2, 3, 4),
			with(func(s *event.Superlative) { s.Form, s.Measure, s.Event = event.FormLast, "", "m04" }),
			outcome{timeline.Supported, nil, []event.ID{"m01", "m02", "m03"}, nil},
		},
		{
			"the only one", monthly(1), with(func(s *event.Superlative) { s.Form, s.Measure, s.Event = event.FormOnly, "", "m01" }),
			outcome{timeline.Supported, nil, nil, nil},
		},
		{
			"not the only one", monthly(1, 2), with(func(s *event.Superlative) { s.Form, s.Measure, s.Event = event.FormOnly, "", "m01" }),
			outcome{timeline.Contradicted, []event.ID{"m02"}, nil, nil},
		},
		{
			"perhaps not the only one", append(monthly(1), event.Event{ID: "blast", Kind: event.KindIncident, When: event.On("2020-02")}),
			with(func(s *event.Superlative) {
				s.Form, s.Measure, s.Event, s.Scope = event.FormOnly, "", "m01", event.Pattern{Means: []event.Means{event.MeansRocket}}
			}),
			outcome{timeline.Undecided, nil, nil, []string{"scope blast"}},
		},
		{
			"something that has not happened",
			[]event.Event{{ID: "m04", Kind: event.KindAssault, Status: event.Possible}},
			most,
			outcome{timeline.Undecided, nil, nil, []string{"subject m04"}},
		},
		{
			"a word of one's own", monthly(1, 2, 3, 4), with(func(s *event.Superlative) { s.Form = "boldest" }),
			outcome{timeline.Undecided, nil, nil, []string{"measure "}},
		},
		{
			"by a quantity", append(monthly(1, 2, 3), event.Event{
				ID: "m04", Kind: event.KindAssault, When: event.On("2020-04-10"),
				Measures: []event.Measure{{Quantity: event.RocketsFired, Count: event.AtLeast(30)}},
			}),
			with(func(s *event.Superlative) { s.Measure = event.MeasureName(event.RocketsFired) }),
			outcome{timeline.Undecided, nil, nil, []string{"score m01", "score m02", "score m03"}},
		},
		{
			"outside its own scope", monthly(1, 2, 3, 9),
			with(func(s *event.Superlative) { s.Scope.Kinds = []event.Kind{event.KindProtest} }),
			outcome{timeline.Undecided, nil, nil, []string{"scope m04"}},
		},
		{
			"since a date that may lie after a rival", append(monthly(1, 2, 3, 9), event.Event{
				ID: "year", Kind: event.KindAssault, When: event.On("2020"),
				Casualties: []event.Casualty{{Harm: event.Killed, Count: event.Exactly(30)}},
			}),
			with(func(s *event.Superlative) { s.Since = "2020-01-05" }),
			outcome{timeline.Undecided, nil, []event.ID{"m01", "m02", "m03"}, []string{"order year"}},
		},
		{
			"after a date", monthly(20, 2, 3, 9),
			with(func(s *event.Superlative) { s.Since = "2020-02-01" }),
			outcome{timeline.Supported, nil, []event.ID{"m02", "m03"}, nil},
		},
		{
			"by hostility", monthly(1, 30, 3, 9), with(func(s *event.Superlative) { s.Measure = event.MeasureHostility }),
			outcome{timeline.Contradicted, []event.ID{"m02"}, []event.ID{"m01", "m03"}, nil},
		},
	} {
		c := chronicleOf(tt.killed...)
		got := short(solve(t, c, nil).Judge(tt.s))
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// TestSilence: how long the record may be silent is a policy.
func TestSilence(t *testing.T) {
	t.Parallel()
	c := chronicleOf(at("old", "2000-01-01"), at("new", "2004-01-01"))
	s := event.Superlative{ID: "first", Form: event.FormMost, Measure: event.MeasureHostility, Event: "new", SinceEvent: "old"}
	c.Superlatives = []event.Superlative{s}
	for silence, want := range map[edtf.Span]timeline.Finding{
		"": timeline.Undecided, "P3Y": timeline.Undecided, "P5Y": timeline.Supported, "P0D/..": timeline.Supported,
	} {
		tl := solve(t, c, &timeline.Options{Policy: timeline.Policy{Silence: silence}})
		if got := tl.Verdicts(); len(got) != 1 || got[0].Finding != want {
			t.Errorf("silence %q: %+v, want %v", silence, got, want)
		}
	}
	v := solve(t, c, nil).Judge(s)
	if len(v.Gaps) != 1 || v.Gaps[0].From.String() != "2000-01-01T20:59:59Z" || v.Gaps[0].To.String() != "2003-12-31T21:00:00Z" {
		t.Errorf("gaps %+v", v.Gaps)
	}
}

func TestJudgeActor(t *testing.T) {
	t.Parallel()
	rockets := func(id event.ID, date edtf.Date, by actor.ID) event.Event {
		e := at(id, date)
		e.Attacks = []event.Attack{{Means: event.MeansRocket}}
		if by != "" {
			e.Participants = []event.Participant{event.By(by)}
		}
		return e
	}
	only := event.Superlative{
		ID: "only", Form: event.FormOnly, Actor: "kh",
		Scope: event.Pattern{Means: []event.Means{event.MeansRocket}, By: actor.Set{Terms: []actor.Term{{Kind: actor.KindArmedGroup}}}},
	}
	for _, tt := range []struct {
		name   string
		events []event.Event
		change func(*event.Superlative)
		want   outcome
	}{
		{
			"the only one",
			[]event.Event{rockets("a", "2019", "kh")},
			nil,
			outcome{timeline.Supported, nil, []event.ID{"a"}, nil},
		},
		{
			"another too",
			[]event.Event{rockets("a", "2019", "kh"), rockets("b", "2019", "ahh")},
			nil,
			outcome{timeline.Contradicted, []event.ID{"b"}, []event.ID{"a"}, nil},
		},
		{
			"a state too",
			[]event.Event{rockets("a", "2019", "kh"), rockets("b", "2019", "iran")},
			nil,
			outcome{timeline.Supported, nil, []event.ID{"a"}, nil},
		},
		{"nobody", nil, nil, outcome{timeline.Undecided, nil, nil, []string{"no-such-event "}}},
		{
			"nobody knows who",
			[]event.Event{rockets("b", "2019", "")},
			nil,
			outcome{timeline.Undecided, nil, nil, []string{"nobody-named b"}},
		},
		{
			"another, long ago",
			[]event.Event{rockets("a", "2019", "kh"), rockets("b", "1991", "ahh")},
			func(s *event.Superlative) { s.Since = "2003" },
			outcome{timeline.Supported, nil, []event.ID{"a"}, nil},
		},
		{
			"a quarrel that leaves everything open",
			[]event.Event{rockets("a", "2019", "kh"), {ID: "b", Kind: event.KindDispute, When: event.On("2019")}},
			nil,
			outcome{timeline.Supported, nil, []event.ID{"a"}, nil},
		},
		{
			"since an event",
			[]event.Event{rockets("a", "2019", "kh"), at("war", "2003"), rockets("b", "1991", "ahh")},
			func(s *event.Superlative) { s.SinceEvent = "war" },
			outcome{timeline.Supported, nil, []event.ID{"a"}, nil},
		},
		{
			"since an event that may have come before",
			[]event.Event{rockets("a", "2019", "kh"), at("war", "2003"), rockets("b", "2003", "ahh")},
			func(s *event.Superlative) { s.SinceEvent = "war" },
			outcome{timeline.Undecided, nil, []event.ID{"a"}, []string{"order b"}},
		},
		{
			"perhaps another too",
			[]event.Event{rockets("a", "2019", "kh"), {
				ID: "b", Kind: event.KindAssault, When: event.On("2019"), Participants: []event.Participant{event.By("ahh")},
			}},
			nil,
			outcome{timeline.Undecided, nil, []event.ID{"a"}, []string{"scope b"}},
		},
		{
			"the first to do so",
			[]event.Event{rockets("a", "2019", "kh")},
			func(s *event.Superlative) { s.Form = event.FormFirst },
			outcome{timeline.Undecided, nil, nil, []string{"measure "}},
		},
	} {
		s := only
		if tt.change != nil {
			tt.change(&s)
		}
		if diff := cmp.Diff(tt.want, short(solve(t, chronicleOf(tt.events...), nil).Judge(s))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// TestJudgeActorByClaims: who did the precedents is what claims say.
func TestJudgeActorByClaims(t *testing.T) {
	t.Parallel()
	c := crisis()
	c.Superlatives = []event.Superlative{{
		ID: "only", Form: event.FormOnly, Actor: "kh",
		Scope: event.Pattern{
			Kinds: []event.Kind{event.KindAssault}, Means: []event.Means{event.MeansIndirectFire},
			By: actor.Set{Terms: []actor.Term{{Kind: actor.KindArmedGroup}}},
		},
	}}
	if got := solve(t, c, nil).Verdicts()[0].Finding; got != timeline.Supported {
		t.Errorf("with the claim: %v %+v", got, short(solve(t, c, nil).Verdicts()[0]))
	}
	c.Claims = []attribution.Claim{}
	if got := solve(t, c, nil).Verdicts()[0].Finding; got != timeline.Undecided {
		t.Errorf("without the claim: %v", got)
	}
}

func TestDirectness(t *testing.T) {
	t.Parallel()
	iran, us := actor.OneOf("iran"), actor.OneOf("us")
	for _, tt := range []struct {
		name         string
		participants []event.Participant
		kind         event.Kind
		want         timeline.Directness
	}{
		{"own forces on the adversary's", []event.Participant{event.By("irgc"), event.Target("us-army")}, event.KindAssault, timeline.OwnOnAdversary},
		{"the state itself", []event.Participant{event.By("iran"), event.Target("us")}, event.KindAssault, timeline.OwnOnAdversary},
		{"own forces on others", []event.Participant{event.By("iran"), event.Target("turkey")}, event.KindAssault, timeline.OwnElsewhere},
		{
			"what the adversary uses",
			[]event.Participant{event.By("iran"), {Role: event.RoleUser, Actor: "us"}},
			event.KindAssault, timeline.OwnElsewhere,
		},
		{"by proxy", []event.Participant{event.By("kh"), event.Target("us")}, event.KindAssault, timeline.ByProxy},
		{"by proxy on others", []event.Participant{event.By("kh"), event.Target("turkey")}, event.KindAssault, timeline.ByProxyElsewhere},
		{"by others", []event.Participant{event.By("turkey"), event.Target("us")}, event.KindAssault, timeline.DirectnessNone},
		{"words", []event.Participant{event.By("iran"), event.Target("us")}, event.KindThreaten, timeline.DirectnessNone},
		{"nobody knows who", []event.Participant{event.Target("us")}, event.KindAssault, timeline.DirectnessUnknown},
	} {
		tl := solve(t, chronicleOf(event.Event{ID: "e", Kind: tt.kind, Participants: tt.participants}), nil)
		if got := tl.Directness("e", iran, us); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
	tl := solve(t, chronicleOf(), nil)
	if got := tl.Directness("nothing", iran, us); got != timeline.DirectnessUnknown {
		t.Errorf("no such event: %v", got)
	}
	seen := map[string]bool{}
	for d := timeline.DirectnessUnknown; d <= timeline.OwnOnAdversary+1; d++ {
		if seen[d.String()] || d.String() == "" {
			t.Errorf("level %d is called %q", uint8(d), d)
		}
		seen[d.String()] = true
	}
}

// TestMostDirect: the claim of the article, against records that make it hold,
// fail, or leave it open.
func TestMostDirect(t *testing.T) {
	t.Parallel()
	c := crisis()
	s := event.Superlative{
		Form: event.FormMost, Measure: event.MeasureDirectness, Event: "missiles", SinceEvent: "rockets",
		Scope: event.Pattern{Kinds: []event.Kind{event.KindAssault}, Against: actor.WithParts("us")},
	}
	v := solve(t, c, nil).Judge(s)
	if v.Finding != timeline.Supported || v.Score.Words != timeline.OwnOnAdversary.String() {
		t.Errorf("since the rockets: %v %v", v.Finding, v.Score)
	}
	s.Since, s.SinceEvent = "1979", ""
	if v := solve(t, c, nil).Judge(s); v.Finding != timeline.Undecided {
		t.Errorf("since 1979: %v", v.Finding)
	}
	s.Event, s.Since, s.Actor = "rockets", "2019-12-01", "iran"
	if v := solve(t, c, nil).Judge(s); v.Finding != timeline.Undecided || v.Score.Known {
		t.Errorf("an attack whose author is only blamed: %v %v", v.Finding, v.Score)
	}
}
