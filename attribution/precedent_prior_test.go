package attribution_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

// past is three attacks of kh, one of aah and one of us, then the attack on us.
func past() (*event.Index, []attribution.Claim) {
	var events []event.Event
	var claims []attribution.Claim
	for i, who := range []actor.ID{"kh", "kh", "aah", "kh", "us"} {
		id := event.ID(fmt.Sprint("past", i))
		events = append(events, event.Event{
			ID: id, Kind: event.KindAssault, When: event.On(casusDate(fmt.Sprintf("2019-0%d-01", i+1))),
			Where: []event.Place{{Country: "IRQ"}},
		})
		c := statement(attribution.ID(id), "observer", actor.OneOf(who))
		c.Events, c.Said = []event.ID{id}, "2019-12-01"
		claims = append(claims, c)
	}
	events = append(events, event.Event{
		ID: "attack", Kind: event.KindAssault, When: event.On("2020-03-11"), Where: []event.Place{{Country: "IRQ"}},
		Participants: []event.Participant{event.Target("us-forces")},
	})
	known := actor.NewRegistry(
		[]actor.Actor{{ID: "kh"}, {ID: "aah"}, {ID: "isis"}, {ID: "us"}, {ID: "us-forces"}, {ID: "mckenzie"}},
		[]actor.Relation{{Subject: "us-forces", Kind: actor.PartOf, Object: "us"}}, nil)
	return event.NewIndex(events, nil, &event.IndexOptions{Registry: known}), claims
}

// The prior of an assessment is what the record says of past perpetrators.
func TestPriorIsThePrecedents(t *testing.T) {
	t.Parallel()
	events, claims := past()
	claims = append(claims, statement("name", "ministry", actor.OneOf("isis", "kh")))
	x := attribution.NewIndex(events, claims, nil)
	a := assess(t, x, "attack", nil)
	attack, _ := events.Event("attack")
	want := attribution.Precedents(x, attack, event.AsOf{}, nil)
	rest := 1.0
	for _, id := range []actor.ID{"kh", "aah"} {
		c, ok := a.Candidate(id)
		share, known := want.P(id)
		rest -= share
		if !ok || !known || math.Abs(c.Prior-share) > 1e-12 {
			t.Errorf("%s: prior %v, precedents %v", id, c.Prior, share)
		}
	}
	us, _ := a.Candidate("us") // struck, so that what it did to others does not count
	if math.Abs(us.Prior-want.Each) > 1e-12 {
		t.Errorf("us: prior %v, want %v", us.Prior, want.Each)
	}
	rest -= us.Prior
	isis, _ := a.Candidate("isis") // never seen: an equal part of what is left
	if math.Abs(isis.Prior-rest/2) > 1e-12 {
		t.Errorf("isis: prior %v, want %v", isis.Prior, rest/2)
	}
	if a.Precedents.Event != "attack" || len(a.Precedents.Shares) == 0 {
		t.Errorf("%+v", a.Precedents)
	}
	flat := assess(t, x, "attack", &attribution.AssessOptions{NoPrecedents: true})
	if c, _ := flat.Candidate("kh"); len(flat.Precedents.Shares) != 0 || math.Abs(c.Prior-1.0/3) > 1e-12 {
		t.Errorf("without precedents: %v", flat.Candidates)
	}
}

// A precedent counts once: as prior where the record has it, as testimony where
// it has not.
func TestPrecedentCountsOnce(t *testing.T) {
	t.Parallel()
	events, claims := past()
	only := statement("only", "mckenzie", actor.OneOf("kh"))
	only.Grounds = []attribution.Ground{{Basis: attribution.BasisOnlyKnownPrecedent}}
	stranger := statement("stranger", "mckenzie", actor.OneOf("isis"))
	stranger.Grounds = only.Grounds
	x := attribution.NewIndex(events, append(claims, only, stranger), nil)
	a := assess(t, x, "attack", nil)
	if e := line(t, a, "only"); !e.IsVacuous() || !e.Has(attribution.EntryInPrior) {
		t.Errorf("%v", e)
	}
	if e := line(t, a, "stranger"); e.Weight != 0.5 {
		t.Errorf("%v", e)
	}
	without := assess(t, x, "attack", &attribution.AssessOptions{NoPrecedents: true})
	if e := line(t, without, "only"); e.Weight != 0.5 {
		t.Errorf("%v", e)
	}
	stated := assess(t, x, "attack", &attribution.AssessOptions{Prior: attribution.PriorShares{
		Known: []attribution.PriorShare{{Actor: "kh", P: 0.5}}, Precedents: true,
	}})
	if e := line(t, stated, "only"); !e.IsVacuous() {
		t.Errorf("%v", e)
	}
}

func TestAssessRefusesBadOptions(t *testing.T) {
	t.Parallel()
	w := attribution.DefaultWeights()
	w.Assertion = 1.5
	o := &attribution.AssessOptions{
		Weights: &w, Prior: attribution.PriorShares{Known: []attribution.PriorShare{{Actor: "kh", P: math.NaN()}}},
	}
	_, err := attribution.Assess(nil, "attack", o)
	_, err2 := attribution.History(nil, "attack", o)
	for _, err := range []error{err, err2} {
		if !errors.Is(err, casus.ErrRange) || !strings.Contains(err.Error(), "assertion") || !strings.Contains(err.Error(), "known[0].p") {
			t.Error(err)
		}
	}
}
