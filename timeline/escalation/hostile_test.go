package escalation_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/event/ladder"
	"github.com/casus-events/casus/timeline/escalation"
)

// TestHostile takes in what is made to cost much, and wants that no act has
// more than its limit of candidates.
func TestHostile(t *testing.T) {
	t.Parallel()
	n, many := 20_000, 100_000
	if testing.Short() {
		n, many = 2_000, 10_000
	}
	ring := func() []escalation.Tie {
		var ties []escalation.Tie
		for i := range 2000 {
			ties = append(ties, escalation.Tie{Kind: escalation.Backs, A: name(i), B: name((i + 1) % 2000)})
		}
		return ties
	}
	everybody := func() []escalation.Tie {
		var ties []escalation.Tie
		for i := range 2000 {
			ties = append(ties, escalation.Tie{Kind: escalation.TieKinds()[i%4], A: "hub", B: name(i)})
		}
		return ties
	}
	for _, tt := range []struct {
		name string
		n    int
		ties []escalation.Tie
		o    escalation.Options
		act  func(r *rand.Rand, i int) escalation.Act
	}{
		{"one actor in every act", many, nil, escalation.Options{}, func(r *rand.Rand, i int) escalation.Act {
			return hostileAct(i, r.IntN(10000), 1, "hub", name(r.IntN(5000)))
		}},
		{"all on one day", many, nil, escalation.Options{}, func(r *rand.Rand, i int) escalation.Act {
			return hostileAct(i, 0, 1, name(r.IntN(2)), name(2+r.IntN(2)))
		}},
		{"all on two days", n, nil, escalation.Options{}, func(r *rand.Rand, i int) escalation.Act {
			return hostileAct(i, 93*(i%2), 4, name(r.IntN(2)), name(r.IntN(2)))
		}},
		{"all within a year", n, nil, escalation.Options{}, func(_ *rand.Rand, i int) escalation.Act {
			return hostileAct(i, 0, 365, name(i%2), name((i+1)%2))
		}},
		{"a ring of sponsors", n, ring(), escalation.Options{}, func(r *rand.Rand, i int) escalation.Act {
			return hostileAct(i, r.IntN(3000), 1, name(r.IntN(2000)), name(r.IntN(2000)))
		}},
		{"everybody's friend", n, everybody(), escalation.Options{}, func(r *rand.Rand, i int) escalation.Act {
			return hostileAct(i, r.IntN(3000), 1, name(r.IntN(2000)), "hub")
		}},
		{"one affair", n, nil, escalation.Options{OneAffair: true, Narration: true}, func(r *rand.Rand, i int) escalation.Act {
			a := hostileAct(i, r.IntN(30), 1, name(i), name(i+1))
			a.Narration = 1 + r.IntN(3)
			return a
		}},
		{"no dates", n, nil, escalation.Options{}, func(r *rand.Rand, i int) escalation.Act {
			a := hostileAct(i, 0, 1, name(r.IntN(2)), name(r.IntN(2)))
			a.Earliest, a.Latest = edtf.NegInf, edtf.PosInf
			return a
		}},
		{"answers to everything", n, nil, escalation.Options{}, func(_ *rand.Rand, i int) escalation.Act {
			a := hostileAct(i, i/1000, 1, name(i), name(i))
			for k := range escalation.MostCauses {
				a.Causes = append(a.Causes, escalation.Stated{Of: hostileAct(max(0, i-k-1), 0, 1, "", "").ID + event.ID("x"[:min(1, k/20)]), Reliability: 1})
			}
			return a
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(51, 52))
			acts := make([]escalation.Act, tt.n)
			for i := range acts {
				acts[i] = tt.act(r, i)
			}
			acts = noSelf(acts)
			result := accumulate(t, tt.ties, &tt.o, acts).Result()
			_, pairs := result.Work()
			t.Logf("%d acts, %d pairs", len(acts), pairs)
			if limit := int64(tt.n) * (2*escalation.DefaultCandidates + escalation.MostCauses); pairs > limit {
				t.Errorf("%d pairs, want at most %d", pairs, limit)
			}
			seen := 0
			for a := range result.Answers() {
				if !(a.None >= 0 && a.None <= 1) || !(a.Unanswered >= 0 && a.Unanswered <= 1) {
					t.Fatalf("%+v", a)
				}
				if seen++; seen == 1000 {
					break
				}
			}
		})
	}
}

func name(i int) actor.ID { return actor.ID(fmt.Sprintf("n%d", i)) }

func hostileAct(i, day, width int, by, against actor.ID) escalation.Act {
	start := edtf.Seconds(day) * edtf.Day
	return escalation.Act{
		ID: event.ID(fmt.Sprintf("e%d", i)), Earliest: start, Latest: start + edtf.Seconds(width)*edtf.Day - 1,
		By: escalation.Did(by), Against: []actor.ID{against}, Kind: event.KindAssault, Hostility: ladder.H8,
	}
}

func noSelf(acts []escalation.Act) []escalation.Act {
	for i := range acts {
		var causes []escalation.Stated
		for _, c := range acts[i].Causes {
			if c.Of != acts[i].ID {
				causes = append(causes, c)
			}
		}
		acts[i].Causes = causes
	}
	return acts
}
