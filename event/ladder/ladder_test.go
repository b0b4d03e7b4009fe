package ladder_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/ladder"
)

func newLadder(t testing.TB, s ladder.Scale) *ladder.Ladder {
	t.Helper()
	l, err := ladder.New(s)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// midScale is the hostility levels of the Militarized Interstate Disputes.
func midScale() ladder.Scale {
	s := ladder.Default()
	s.Name = "MID"
	s.Steps = []ladder.Step{
		{Name: "no militarized action", Rungs: []ladder.Hostility{ladder.H0, ladder.H1, ladder.H2, ladder.H4, ladder.H5}},
		{Name: "threat to use force", Rungs: []ladder.Hostility{ladder.H3}},
		{Name: "display of force", Rungs: []ladder.Hostility{ladder.H6}},
		{Name: "use of force", Rungs: []ladder.Hostility{ladder.H7, ladder.H8, ladder.H9, ladder.H11}},
		{Name: "war", Rungs: []ladder.Hostility{ladder.H10}},
	}
	return s
}

// eventsOfEveryRow are an event for each row of the default table, plain and
// with facts that set rules off.
func eventsOfEveryRow() []event.Event {
	var list []event.Event
	for _, row := range ladder.Default().Rows {
		e := event.Event{Kind: row.Kind, Participants: []event.Participant{event.By("usa"), event.Target("iran")}}
		if row.Speech != "" {
			e.Kind, e.Speech = event.KindStatement, []event.SpeechAct{{Kind: row.Speech, Deadline: "2020"}}
		}
		list = append(list, e)
		e.Casualties = []event.Casualty{killed(event.AtLeast(20)), {Harm: event.Wounded, Count: event.About(900)}}
		e.Where = []event.Place{{Country: "IRQ"}}
		list = append(list, e)
		e.Attacks = []event.Attack{{Means: event.MeansChemical, TargetKind: event.TargetSeniorLeader}}
		list = append(list, e)
	}
	return list
}

// TestDefaultScaleIsTheDefault holds the ladder made of the default scale
// against the function that uses none.
func TestDefaultScaleIsTheDefault(t *testing.T) {
	t.Parallel()
	l := newLadder(t, ladder.Default())
	for _, e := range eventsOfEveryRow() {
		want, got := ladder.Of(e, context()), l.Of(e, context())
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s %v (-want +got)\n%s", e.Kind, e.Speech, d)
		}
		if want.Highest() != l.Highest(got) {
			t.Errorf("%s: highest %v and %v", e.Kind, want.Highest(), l.Highest(got))
		}
	}
	var none *ladder.Ladder
	for _, h := range append(ladder.Hostilities(), 0, ladder.H11+1) {
		n, step := l.Step(h)
		m, same := none.Step(h)
		if d := cmp.Diff(step, same); n != m || d != "" {
			t.Errorf("%v: step %d and %d\n%s", h, n, m, d)
		}
	}
	if !none.Scale().Equal(l.Scale()) {
		t.Error("the nil ladder has another scale than the default")
	}
}

// TestOrderNeverChangesTheBase holds Of under MID's levels, where several rungs
// are one step, against the default: a merged step keeps the most telling rung.
func TestOrderNeverChangesTheBase(t *testing.T) {
	t.Parallel()
	mid := newLadder(t, midScale())
	for _, e := range eventsOfEveryRow() {
		want, got := ladder.Of(e, context()), mid.Of(e, context())
		if got.Accord != want.Accord || got.Absence != want.Absence {
			t.Errorf("%s: %v, want %v", e.Kind, got, want)
		}
		if mid.Compare(got.Hostility, want.Hostility) < 0 {
			t.Errorf("%s: %v stands below %v on its own ladder", e.Kind, got, want)
		}
	}
	runLadderCases(t, mid, []ruleCase{
		{"a war is above gas", event.Event{Kind: "condition/war", Attacks: []event.Attack{{Means: event.MeansChemical}}}, []string{"H10 (condition/war)"}},
		{
			"a threat is above sanctions",
			event.Event{Kind: "sanction", Speech: []event.SpeechAct{{Kind: event.Threaten}}},
			[]string{"H3 (threaten)"},
		},
		{
			"as is an ultimatum among sanctions",
			event.Event{Kind: "sanction", Speech: []event.SpeechAct{{Kind: event.Demand, Deadline: "2018"}}},
			[]string{"H3 (sanction)", "+ ultimatum lifts H4 to H3"},
		},
	})
}

// TestHighestGoesByTheLadder: on MID's levels a war that is possible stands
// above gas that is certain.
func TestHighestGoesByTheLadder(t *testing.T) {
	t.Parallel()
	e := event.Event{
		Kind: "assault", Participants: by("kh", "brigade"), Casualties: []event.Casualty{killed(event.Exactly(2000))},
		Attacks: []event.Attack{{Means: event.MeansChemical}},
	}
	mid := newLadder(t, midScale())
	if r := mid.Of(e, context()); r.Hostility != ladder.H11 || mid.Highest(r) != ladder.H10 {
		t.Errorf("%v with %v, at most %v, want H11 and H10", r, r.Possible, mid.Highest(r))
	}
	if r := ladder.Of(e, context()); r.Hostility != ladder.H11 || r.Highest() != ladder.H11 {
		t.Errorf("by default %v, at most %v, want H11 alone", r, r.Highest())
	}
}

func runLadderCases(t *testing.T, l *ladder.Ladder, cases []ruleCase) {
	t.Helper()
	for _, tc := range cases {
		if d := cmp.Diff(tc.want, report(l.Of(tc.event, context()))); d != "" {
			t.Errorf("%s (-want +got)\n%s", tc.name, d)
		}
	}
}

func TestLadderRowsAndThresholds(t *testing.T) {
	t.Parallel()
	s := ladder.Default().With(
		ladder.Row{Kind: "heist", Hostility: ladder.H7},
		ladder.Row{Kind: "protest/strike", Hostility: ladder.H4},
		ladder.Row{Speech: "sing", Accord: ladder.K1},
	)
	s.ManyDeaths, s.WarDeaths = 10, 100
	s.Without = []ladder.Rule{ladder.RuleSeniorLeader}
	l := newLadder(t, s)
	attack := func(n int64) event.Event {
		return event.Event{
			Kind: "assault/aerial", Casualties: []event.Casualty{killed(event.Exactly(n))},
			Attacks: []event.Attack{{TargetKind: event.TargetSeniorLeader}},
		}
	}
	battle := attack(100)
	battle.Participants = by("army", "rebels")
	runLadderCases(t, l, []ruleCase{
		{"a new type", event.Event{Kind: "heist/bank"}, []string{"H7 (heist)"}},
		{"a row replaced", event.Event{Kind: "protest/strike"}, []string{"H4 (protest/strike)"}},
		{"the type above it stays", event.Event{Kind: "protest/sit-in"}, []string{"H5 (protest)"}},
		{"a new speech act", event.Event{Kind: "statement", Speech: []event.SpeechAct{{Kind: "sing"}}}, []string{"K1 (sing)"}},
		{"below the threshold, and no rule for leaders", attack(9), []string{"H8 (assault/aerial)"}},
		{"at the threshold", attack(10), []string{"H9 (assault/aerial)", "+ deaths lifts H8 to H9: killed 10"}},
		{"at that of war", battle, []string{
			"H10 (assault/aerial)", "+ deaths lifts H8 to H9: killed 100", "+ two-sided lifts H8 to H9: by army, against rebels",
			"+ war lifts H9 to H10: killed 100, by army, against rebels",
		}},
	})
	if got := l.Of(attack(10), nil).Lifts[0].Least; got != 10 {
		t.Errorf("the lift asks for %d, want the ladder's 10", got)
	}
	if got := ladder.Of(attack(25), nil).Lifts[0].Least; got != ladder.ManyDeaths {
		t.Errorf("the lift asks for %d, want %d", got, ladder.ManyDeaths)
	}
	if got := ladder.Of(event.Event{Kind: "heist"}, nil).Absence; got != ladder.KindUnknown {
		t.Errorf("the default has the new type, too: %q", got)
	}
}

func TestScaleSharesNothing(t *testing.T) {
	t.Parallel()
	s := midScale()
	s.Without = []ladder.Rule{ladder.RuleWar}
	l := newLadder(t, s)
	before := l.Scale()
	s.Steps[0].Rungs[0], s.Rows[0].Hostility, s.Without[0] = ladder.H11, ladder.H11, ladder.RuleCBRN
	got := l.Scale()
	got.Steps[1].Rungs[0], got.Rows[1].Kind = ladder.H0, "x"
	_, step := l.Step(ladder.H3)
	step.Rungs[0] = ladder.H9
	if !l.Scale().Equal(before) || s.Equal(before) {
		t.Error("a ladder changed with the value of which it was made or that it returned")
	}
	if n, step := l.Step(ladder.H11); n != 4 || step.Name != "use of force" {
		t.Errorf("H11 is on step %d %q", n, step.Name)
	}
}

func TestScaleAsJSON(t *testing.T) {
	t.Parallel()
	for _, s := range []ladder.Scale{ladder.Default(), ladder.MobilizeBelowSanctions(), midScale(), {}} {
		text, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var back ladder.Scale
		if err := json.Unmarshal(text, &back); err != nil || !back.Equal(s) {
			t.Errorf("%s: read back %v, %v", s.Name, back, err)
		}
	}
}

func TestScaleFaults(t *testing.T) {
	t.Parallel()
	type fault struct {
		path string
		is   error
	}
	one := func(change func(*ladder.Scale)) ladder.Scale {
		s := ladder.Default()
		change(&s)
		return s
	}
	row := func(r ladder.Row) ladder.Scale {
		return one(func(s *ladder.Scale) { s.Rows = append(s.Rows[:1:1], r) })
	}
	for name, c := range map[string]struct {
		scale ladder.Scale
		want  []fault
	}{
		"missing rung": {one(func(s *ladder.Scale) { s.Steps = s.Steps[1:] }), []fault{{"steps", casus.ErrRequired}}},
		"rung twice": {
			one(func(s *ladder.Scale) { s.Steps[3].Rungs = append(s.Steps[3].Rungs, ladder.H0) }),
			[]fault{{"steps[3].rungs[1]", casus.ErrDuplicate}},
		},
		"no rung":         {one(func(s *ladder.Scale) { s.Steps[0].Rungs = []ladder.Hostility{ladder.H0, 0} }), []fault{{"steps[0].rungs[1]", casus.ErrRange}}},
		"empty step":      {one(func(s *ladder.Scale) { s.Steps = append(s.Steps, ladder.Step{}) }), []fault{{"steps[12]", casus.ErrRequired}}},
		"thresholds":      {one(func(s *ladder.Scale) { s.ManyDeaths, s.WarDeaths = 0, -1 }), []fault{{"many_deaths", casus.ErrRange}, {"war_deaths", casus.ErrRange}}},
		"unknown rule":    {one(func(s *ladder.Scale) { s.Without = []ladder.Rule{ladder.RuleWar, "x"} }), []fault{{"without[1]", casus.ErrUnknown}}},
		"kind and speech": {row(ladder.Row{Kind: "a", Speech: "b", Hostility: ladder.H1}), []fault{{"rows[1]", casus.ErrConflict}}},
		"neither":         {row(ladder.Row{Hostility: ladder.H1}), []fault{{"rows[1]", casus.ErrConflict}}},
		"two axes":        {row(ladder.Row{Kind: "a", Hostility: ladder.H1, Accord: ladder.K1}), []fault{{"rows[1]", casus.ErrConflict}}},
		"no place":        {row(ladder.Row{Kind: "a"}), []fault{{"rows[1]", casus.ErrConflict}}},
		"rung and reason": {row(ladder.Row{Kind: "a", Accord: ladder.K1, Absence: ladder.NoAct}), []fault{{"rows[1]", casus.ErrConflict}}},
		"too high":        {row(ladder.Row{Kind: "a", Accord: ladder.K5 + 1}), []fault{{"rows[1]", casus.ErrRange}}},
		"odd absence":     {row(ladder.Row{Kind: "a", Absence: ladder.NotHappened}), []fault{{"rows[1]", casus.ErrUnknown}}},
		"contested":       {row(ladder.Row{Kind: "a", Absence: ladder.NatureContested}), []fault{{"rows[1]", casus.ErrConflict}}},
		"silent speech":   {row(ladder.Row{Speech: "a", Absence: ladder.NoAct}), []fault{{"rows[1]", casus.ErrConflict}}},
		"second row":      {row(ladder.Default().Rows[0]), []fault{{"rows[1]", casus.ErrDuplicate}}},
	} {
		_, err := ladder.New(c.scale)
		i := 0
		for f := range casus.FieldErrors(err) {
			if i < len(c.want) && (f.Path != c.want[i].path || !errors.Is(f, c.want[i].is)) {
				t.Errorf("%s: fault %v, want %s: %v", name, f, c.want[i].path, c.want[i].is)
			}
			i++
		}
		if i != len(c.want) {
			t.Errorf("%s: %d faults, want %d: %v", name, i, len(c.want), err)
		}
	}
	if err := (ladder.Scale{}).Validate(); err == nil {
		t.Error("the zero scale is valid")
	}
}
