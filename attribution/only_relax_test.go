package attribution_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// askedOf describes an event of a small record, in more or fewer words.
func askedOf(r *rand.Rand, e event.Event) event.Pattern {
	p := event.Pattern{Before: e.ID}
	if r.IntN(2) > 0 {
		p.Kinds = []event.Kind{e.Kind}
	}
	if r.IntN(2) > 0 && len(e.Attacks) > 0 {
		p.Means = []event.Means{e.Attacks[0].Means}
	}
	switch r.IntN(6) {
	case 0, 1:
		p.Where = []event.Place{{Country: e.Where[0].Country, Admin: e.Where[0].Admin}}
	case 2:
		p.Where = []event.Place{{Country: e.Where[0].Country, Name: e.Where[0].Name, Admin: e.Where[0].Admin}}
	case 3:
		p.Where = []event.Place{{Country: "IRQ"}, {Name: "a"}}
	case 4:
		p.Where = []event.Place{{Country: "IRQ", Lat: 33, Lon: 44, RadiusM: 60_000}}
	}
	if r.IntN(2) == 0 {
		p.Against = actor.OneOf(e.Participants[0].Actor)
	}
	if r.IntN(2) == 0 {
		p.Scale = []event.Scale{{Harm: event.Killed, AtLeast: int64(1 + r.IntN(20))}}
	}
	if r.IntN(4) == 0 {
		p.When = "2001/2006"
	}
	if r.IntN(4) == 0 {
		p.By = actor.OneOf("k", "l")
	}
	if r.IntN(8) == 0 {
		p.Before = ""
	}
	return p
}

func sortedSteps(list []string) []string {
	slices.Sort(list)
	return list
}

// The answer is that of asking every description of the family.
func TestRelaxationsAgainstTheFamily(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(21, 22)) //nolint:gosec // A test that can be repeated.
	found, singled := 0, 0
	for round := range 600 {
		events, claims := small(r, 4+r.IntN(14))
		for i := range events {
			if r.IntN(3) == 0 {
				events[i].Where[0].Lat, events[i].Where[0].Lon, events[i].Where[0].Precision = 32.5+r.Float64(), 44, event.PrecisionExact
			}
		}
		x := attribution.NewIndex(event.NewIndex(events, nil, nil), claims, nil)
		e := events[r.IntN(len(events))]
		p := askedOf(r, e)
		at := event.AsOf{}
		if r.IntN(3) == 0 {
			at.Said = "2006-09"
		}
		got := attribution.OnlyKnown(x, p, at)

		now := e.When.Date.Bounds().EarliestStart - 14*edtf.Hour // where its zone is not known
		if p.Before == "" {
			now = edtf.PosInf
		}
		patterns, steps := attribution.Family(p)
		want := attribution.Specifications{}
		others := make(map[actor.ID]bool)
		breaks := make(map[int]bool)
		for i, q := range patterns {
			cases := attribution.OnlyKnown(x, q, at).Precedents
			for _, within := range []edtf.Seconds{edtf.PosInf, 1 * attribution.DefaultHalfLife, 5 * attribution.DefaultHalfLife} {
				who := make(map[actor.ID]bool)
				for _, c := range cases {
					if within == edtf.PosInf || now-(c.When.Date.Bounds().LatestStart+12*edtf.Hour) <= within {
						who[c.Actor] = true
					}
				}
				want.All++
				if within == edtf.PosInf && len(who) > 1 {
					breaks[i] = true
				}
				if len(who) != 1 {
					continue
				}
				want.Unique++
				for id := range who {
					if id == got.Actor {
						want.Same++
					} else {
						others[id] = true
					}
				}
			}
		}
		for id := range others {
			want.Others = append(want.Others, id)
		}
		slices.Sort(want.Others)
		if p.Before == "" {
			// Ages then run to the end of the record, which is tested elsewhere.
			want.Unique, want.Same, want.Others = got.Specifications.Unique, got.Specifications.Same, got.Specifications.Others
		}
		if diff := cmp.Diff(want, got.Specifications); diff != "" {
			t.Fatalf("round %d: specifications (-want +got):\n%s", round, diff)
		}
		singled += want.Same
		if got.OnRecord != casus.Yes {
			if len(got.Relaxations) > 0 || got.P != 0 {
				t.Fatalf("round %d: nobody is singled out, and yet: %+v", round, got)
			}
			continue
		}
		var least []string
		for i := range patterns {
			if breaks[i] && !slices.ContainsFunc(steps, func(s []attribution.Step) bool {
				k := slices.IndexFunc(steps, func(o []attribution.Step) bool { return slices.Equal(o, s) })
				return k != i && breaks[k] && less(s, steps[i])
			}) {
				least = append(least, fmt.Sprint(steps[i]))
			}
		}
		var have []string
		for _, rx := range got.Relaxations {
			have = append(have, fmt.Sprint(rx.Steps))
			checkRelaxation(t, x, at, got, rx)
			found++
		}
		if diff := cmp.Diff(sortedSteps(least), sortedSteps(have)); diff != "" {
			t.Fatalf("round %d: %+v: relaxations (-want +got):\n%s", round, p, diff)
		}
		if got.P <= 0 || got.P >= 1 || got.Unseen <= 0 || got.P+got.Unseen > 1+1e-9 || got.N <= 0 {
			t.Fatalf("round %d: P %v, unseen %v, N %v", round, got.P, got.Unseen, got.N)
		}
	}
	if found < 60 || singled < 1000 {
		t.Errorf("only %d relaxations and %d descriptions were compared", found, singled)
	}
}

// less reports whether one description takes no more steps than another in any
// field.
func less(a, b []attribution.Step) bool {
	for _, s := range a {
		if !slices.ContainsFunc(b, func(o attribution.Step) bool { return o.Field == s.Field && o.Taken >= s.Taken }) {
			return false
		}
	}
	return true
}

// checkRelaxation asks the relaxed description itself.
func checkRelaxation(t *testing.T, x *attribution.Index, at event.AsOf, o attribution.Only, rx attribution.Relaxation) {
	t.Helper()
	wide := attribution.OnlyKnown(x, rx.Pattern, at)
	counters := wide.CounterExamples(o.Actor)
	if wide.OnRecord != casus.No || len(counters) == 0 || len(rx.Events) == 0 || len(rx.Actors) == 0 {
		t.Fatalf("%v breaks nothing: %v", rx, wide)
	}
	// As no smaller relaxation breaks it, all that comes in is listed, the
	// records being small.
	var in []event.ID
	for _, c := range counters {
		if c.Attribution.Standing != attribution.StandingContested && !slices.Contains(in, c.Event) {
			in = append(in, c.Event)
		}
	}
	if diff := cmp.Diff(in, rx.Events); diff != "" {
		t.Fatalf("events of %v (-want +got):\n%s", rx, diff)
	}
	for _, id := range rx.Events {
		if !slices.ContainsFunc(counters, func(c attribution.Case) bool { return c.Event == id }) {
			t.Fatalf("%s is no counter-example of %v", id, rx)
		}
	}
}

func TestRelaxationSteps(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name    string
		pattern event.Pattern
		want    []string // of the single field, step by step
	}{
		{"kinds", event.Pattern{Kinds: []event.Kind{"assault/aerial", "coerce"}}, []string{"[assault/aerial coerce]", "[assault coerce]", "[]"}},
		{"means", event.Pattern{Means: []event.Means{"a/b/c", "a/b"}}, []string{"[a/b/c a/b]", "[a/b a]", "[a]", "[]"}},
		{
			"where",
			event.Pattern{Where: []event.Place{{Name: "Taji", Facility: "military-base", Admin: []string{"Baghdad", "Taji district"}, Country: "IRQ", Lat: 33, Lon: 44, RadiusM: 10}}},
			[]string{
				"Taji military-base Baghdad/Taji district IRQ 33", "Taji  Baghdad/Taji district IRQ 33", "Taji  Baghdad/Taji district IRQ 0",
				"  Baghdad/Taji district IRQ 0", "  Baghdad IRQ 0", "   IRQ 0", "",
			},
		},
		{"scale", event.Pattern{Scale: []event.Scale{{Quantity: event.RocketsFired, AtLeast: 100}}}, []string{"100", "10", "1", ""}},
		{"scale as an event", event.Pattern{Scale: []event.Scale{{Harm: event.Killed, As: "e"}}}, []string{"0", ""}},
		{"nothing", event.Pattern{Before: "e"}, []string{""}},
	} {
		var got []string
		patterns, _ := attribution.Family(tt.pattern)
		for _, p := range patterns {
			switch tt.name {
			case "kinds":
				got = append(got, fmt.Sprint(p.Kinds))
			case "means":
				got = append(got, fmt.Sprint(p.Means))
			default:
				var words []string
				for _, w := range p.Where {
					words = append(words, fmt.Sprint(w.Name, " ", w.Facility, " ", strings.Join(w.Admin, "/"), " ", w.Country, " ", w.Lat))
				}
				for _, s := range p.Scale {
					words = append(words, fmt.Sprint(s.AtLeast))
				}
				got = append(got, strings.Join(words, "; "))
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// A family is thinned, never cut off: the description asked and the widest one
// stay.
func TestFamilyIsBounded(t *testing.T) {
	t.Parallel()
	deep := strings.Repeat("x/", 500) + "x"
	p := event.Pattern{
		Kinds: []event.Kind{event.Kind(deep)}, Means: []event.Means{event.Means(deep)}, Before: "e",
		Where: []event.Place{{Name: "n", Admin: strings.Split(deep, "/"), Country: "IRQ"}},
		Scale: []event.Scale{{Harm: event.Killed, AtLeast: math.MaxInt64}},
	}
	patterns, steps := attribution.Family(p)
	if len(patterns) > 8192 || len(patterns) < 1000 || !patterns[0].Equal(p) || len(steps[0]) != 0 {
		t.Errorf("%d descriptions, the first %+v", len(patterns), patterns[0])
	}
	if last := patterns[len(patterns)-1]; !last.Equal(event.Pattern{Before: "e"}) {
		t.Errorf("the last asks for %+v", last)
	}
}
