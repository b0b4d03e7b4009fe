package ladder_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/ladder"
)

// person is one of the dead, in the population from which counts are made.
type person struct {
	nationality actor.Country
	status      event.VictimStatus
}

// TestTollHoldsTheTruth makes counts of populations that are known, in all the
// ways in which a source may state them, and asks that the interval hold the
// number of people there are.
func TestTollHoldsTheTruth(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(7, 11))
	for range 20_000 {
		dead := population(rng)
		casualties := countDead(rng, dead)
		lo, hi, stated := ladder.Toll(casualties, event.Killed)
		truth := int64(len(dead))
		if !stated || lo > truth || hi < truth {
			t.Fatalf("%d dead, stated as %+v: %d to %d, %v", truth, casualties, lo, hi, stated)
		}
		rng.Shuffle(len(casualties), func(i, j int) { casualties[i], casualties[j] = casualties[j], casualties[i] })
		if l, h, _ := ladder.Toll(casualties, event.Killed); l != lo || h != hi {
			t.Fatalf("%+v: %d to %d, in another order %d to %d", casualties, lo, hi, l, h)
		}
	}
}

func population(rng *rand.Rand) []person {
	nationalities := []actor.Country{"USA", "GBR", "IRQ"}
	statuses := []event.VictimStatus{event.VictimMilitary, event.VictimCivilian}
	dead := make([]person, rng.IntN(12))
	for i := range dead {
		dead[i] = person{nationalities[rng.IntN(3)], statuses[rng.IntN(2)]}
	}
	return dead
}

// countDead states the dead in total, or fully by nationality, or fully by
// both, and adds parts of other breakdowns.
func countDead(rng *rand.Rand, dead []person) []event.Casualty {
	total := func(person) person { return person{} }
	byNationality := func(p person) person { return person{nationality: p.nationality} }
	byBoth := func(p person) person { return p }
	byStatus := func(p person) person { return person{status: p.status} }
	complete := []func(person) person{total, byNationality, byBoth}[rng.IntN(3)]
	casualties := state(rng, dead, complete, 1)
	if len(casualties) == 0 {
		casualties = []event.Casualty{killed(event.Exactly(0))}
	}
	return append(casualties, state(rng, dead, byStatus, 0.5)...)
}

// state counts the dead in groups, and states each group with a probability.
func state(rng *rand.Rand, dead []person, group func(person) person, probability float64) []event.Casualty {
	var keys []person
	counts := make(map[person]int64)
	for _, p := range dead {
		key := group(p)
		if counts[key]++; counts[key] == 1 {
			keys = append(keys, key)
		}
	}
	var casualties []event.Casualty
	for _, key := range keys {
		if rng.Float64() < probability {
			casualties = append(casualties, event.Casualty{
				Harm: event.Killed, Nationality: key.nationality, Status: key.status, Count: vaguely(rng, counts[key]),
			})
		}
	}
	return casualties
}

// vaguely states a number truly, with more or less precision.
func vaguely(rng *rand.Rand, n int64) event.Count {
	return []event.Count{
		event.Exactly(n), event.AtLeast(n - min(n, rng.Int64N(3))), event.AtMost(n + rng.Int64N(3)),
		event.Between(n-min(n, rng.Int64N(3)), n+rng.Int64N(3)), event.About(n), event.InWords("some"), event.UnknownCount(),
	}[rng.IntN(7)]
}

// TestLiftsAreOrderlyAndMonotone holds for random events: lifts climb from the
// base to the rung, those that are possible lead above it, the order of
// participants and casualties does not matter, and more dead never lower it.
func TestLiftsAreOrderlyAndMonotone(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(3, 5))
	c := context()
	for range 20_000 {
		e := randomEvent(rng)
		r := ladder.Of(e, c)
		orderly(t, e, r)

		shuffled := e
		shuffled.Participants, shuffled.Casualties = slices.Clone(e.Participants), slices.Clone(e.Casualties)
		slices.Reverse(shuffled.Participants)
		slices.Reverse(shuffled.Casualties)
		if s := ladder.Of(shuffled, c); s.Hostility != r.Hostility || s.Accord != r.Accord || s.Highest() != r.Highest() {
			t.Fatalf("%+v: %v, in another order %v", e, r, s)
		}
		if slices.ContainsFunc(e.Casualties, func(c event.Casualty) bool { return c.Harm == event.Killed }) {
			continue
		}
		worse := e
		worse.Casualties = append(slices.Clone(e.Casualties), killed(event.AtLeast(2000)))
		if s := ladder.Of(worse, c); s.Hostility < r.Hostility {
			t.Fatalf("%+v: %v, with more dead %v", e, r, s)
		}
	}
}

func orderly(t *testing.T, e event.Event, r ladder.Rung) {
	t.Helper()
	base := ladder.Hostility(0)
	if len(r.Bases) > 0 {
		base = r.Bases[0].Hostility
	}
	for _, l := range r.Lifts {
		if l.From < base || l.To <= l.From || l.To > r.Hostility || l.Gap != "" || !l.Rule.IsKnown() {
			t.Fatalf("%+v: %v by %+v", e, r, l)
		}
	}
	for _, l := range r.Possible {
		if l.From < base || l.To <= r.Hostility || l.To <= l.From || !l.Gap.IsKnown() || !l.Rule.IsKnown() {
			t.Fatalf("%+v: %v possibly by %+v", e, r, l)
		}
	}
	if len(r.Lifts) == 0 && r.Hostility != base {
		t.Fatalf("%+v: %v without a lift", e, r)
	}
	if (r.Absence == "") == (r.Hostility.IsZero() && r.Accord.IsZero()) {
		t.Fatalf("%+v: %v with absence %q", e, r, r.Absence)
	}
}

func randomEvent(rng *rand.Rand) event.Event {
	pick := func(ids ...actor.ID) actor.ID { return ids[rng.IntN(len(ids))] }
	e := event.Event{Kind: event.Kinds()[rng.IntN(len(event.Kinds()))]}
	for range rng.IntN(4) {
		id := pick("usa", "centcom", "iran", "soleimani", "kh", "army", "rebels", "coalition", "grid", "someone", "stranger")
		e.Participants = append(e.Participants, event.Participant{Role: event.Roles()[rng.IntN(5)], Actor: id})
	}
	for _, i := range rng.Perm(len(event.Harms()))[:rng.IntN(3)] {
		e.Casualties = append(e.Casualties, event.Casualty{
			Harm: event.Harms()[i], Actor: pick("", "soleimani", "kh"), Count: vaguely(rng, rng.Int64N(1200)),
		})
	}
	if rng.IntN(3) == 0 {
		e.Where = []event.Place{{Country: []actor.Country{"IRQ", "USA", ""}[rng.IntN(3)]}}
	}
	if rng.IntN(4) == 0 {
		e.Attacks = []event.Attack{{
			Means:      event.AllMeans()[rng.IntN(len(event.AllMeans()))],
			TargetKind: event.TargetKinds()[rng.IntN(4)],
		}}
	}
	if rng.IntN(4) == 0 {
		e.Speech = []event.SpeechAct{{Kind: event.SpeechKinds()[rng.IntN(len(event.SpeechKinds()))], Deadline: "2020"}}
	}
	return e
}
