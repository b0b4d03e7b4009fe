package timeline_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
)

// shelling is attacks that a band is blamed for, which a state backs.
func shelling(attacks int) timeline.Chronicle {
	c := timeline.Chronicle{
		Format: timeline.Format,
		Actors: []actor.Actor{
			{ID: "band", Kind: actor.KindArmedGroup, Names: actor.Names("The Band")},
			{ID: "state", Kind: actor.KindState, Names: actor.Names("The State")},
			{ID: "minister", Kind: actor.KindPerson, Names: actor.Names("The Minister")},
		},
		Relations: []actor.Relation{{Subject: "state", Kind: actor.Backs, Object: "band"}},
	}
	for i := range attacks {
		id := event.ID(fmt.Sprint("attack", i))
		c.Events = append(c.Events, event.Event{ID: id, Kind: event.KindAssault, When: event.On("2020-03-11")})
		c.Claims = append(c.Claims, attribution.Claim{
			ID: attribution.ID(id), Events: []event.ID{id}, Speakers: []actor.ID{"minister"}, Said: "2020-03-12",
			Answers: []attribution.Answer{{Who: actor.OneOf("band")}},
		})
	}
	return c
}

// Levels that nobody speaks of are asked only where a relation leads there, and
// what leads there is standing sponsorship.
func TestAssessments(t *testing.T) {
	t.Parallel()
	c := shelling(1)
	c.Claims = append(c.Claims, attribution.Claim{
		ID: "order", Events: []event.ID{"attack0"}, Speakers: []actor.ID{"minister"}, Said: "2020-03-12",
		Answers: []attribution.Answer{{Who: actor.OneOf("state"), Level: attribution.LevelDirector}},
	})
	solved, err := timeline.New(c, nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, a := range solved.Assessments("attack0") {
		got = append(got, fmt.Sprintf("%q %s %.3f", a.Level, a.Candidates[0].Atom, a.Candidates[0].Probability))
	}
	if want := `"" band 0.769|"director" state 0.769|"sponsor" state 0.769`; strings.Join(got, "|") != want {
		t.Errorf("%v, want %v", strings.Join(got, "|"), want)
	}
	if list := solved.Assessments("nothing"); list != nil {
		t.Errorf("%v", list)
	}
}

func TestAnalysisBoundsAssessments(t *testing.T) {
	t.Parallel()
	solved, err := timeline.New(shelling(timeline.MaxAssessed+3), nil)
	if err != nil {
		t.Fatal(err)
	}
	a := timeline.Analyse(solved)
	assessed := 0
	for _, x := range a.Attributions {
		if len(x.Assessments) > 0 {
			assessed++
		}
	}
	if assessed != timeline.MaxAssessed || a.Unassessed != 3 || len(a.Attributions) != timeline.MaxAssessed+3 {
		t.Errorf("%d assessed, %d not, of %d", assessed, a.Unassessed, len(a.Attributions))
	}
}
