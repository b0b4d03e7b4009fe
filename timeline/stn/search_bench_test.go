package stn_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/casus-events/casus/timeline/stn"
)

// either returns the two alternatives "a is over before b begins" and the
// reverse, for activities of a length.
func either(a, b stn.Point, length int64) [][]stn.Constraint {
	return [][]stn.Constraint{{stn.Apart(a, b, length)}, {stn.Apart(b, a, length)}}
}

// independent returns pairs of events, each in one order or the other. Where
// they are linked, each pair follows the one before it, so that all are
// connected.
func independent(tb testing.TB, choices int, linked bool) *stn.Scenarios {
	tb.Helper()
	var s stn.Scenarios
	s.AddPoints(2 * choices)
	for i := range choices {
		a := stn.Point(2 * i)
		if linked && i > 0 {
			mustState(tb, s.Add(stn.Tag(choices+2*i), stn.NotAfter(a-2, a)))
			mustState(tb, s.Add(stn.Tag(choices+2*i+1), stn.NotAfter(a-1, a+1)))
		}
		mustState(tb, s.AddChoice(stn.Tag(i), either(a, a+1, 1)...))
	}
	return &s
}

func mustState(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// BenchmarkIndependentChoices: k choices that do not touch each other cost k
// times as much as one, not 2^k times; ns/choice says so.
func BenchmarkIndependentChoices(b *testing.B) {
	for _, linked := range []bool{false, true} {
		for _, choices := range []int{1e2, 1e3, 1e4} {
			b.Run(fmt.Sprintf("linked=%v/choices=%.0e", linked, float64(choices)), func(b *testing.B) {
				if linked && choices > 1e3 {
					b.Skip("one component: bounds of every point cost its square")
				}
				b.ReportAllocs()
				for b.Loop() {
					s := independent(b, choices, linked)
					for p := range stn.Point(s.Len()) {
						s.Bounds(p)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(choices), "ns/choice")
			})
		}
	}
}

// machine states activities of random length, no two of which overlap: before or
// after for every pair. Each has a window of time with some room more than it
// needs; the windows lie so that about all the time is taken. It returns how
// many statements were given up for want of budget, and how many refused.
func machine(tb testing.TB, activities int, room int64, budget int) (s *stn.Scenarios, givenUp, refused int) {
	tb.Helper()
	s = &stn.Scenarios{Budget: budget}
	s.AddPoints(activities)
	rng := rand.New(rand.NewPCG(51, uint64(activities)))
	lengths, end := make([]int64, activities), int64(0)
	for i := range lengths {
		lengths[i] = 1 + rng.Int64N(9)
		end += lengths[i]
	}
	tag := stn.Tag(0)
	for i, length := range lengths {
		p := stn.Point(i)
		from := rng.Int64N(max(1, end-length-room+1))
		mustState(tb, s.Add(tag, stn.AtLeast(p, from), stn.AtMost(p, min(from+room, end-length))))
		tag++
	}
	for j := range lengths {
		for i := range j {
			a, b := stn.Point(i), stn.Point(j)
			err := s.AddChoice(tag, []stn.Constraint{stn.Apart(a, b, lengths[i])}, []stn.Constraint{stn.Apart(b, a, lengths[j])})
			tag++
			if errors.Is(err, stn.ErrBudget) {
				givenUp++
			} else if err != nil {
				refused++
			}
		}
	}
	return s, givenUp, refused
}

// BenchmarkOneMachine: activities that must not overlap, in hardly more room
// than they need, which is the hard case.
func BenchmarkOneMachine(b *testing.B) {
	const budget = 20_000
	for _, room := range []int64{10, 20, 40} {
		for _, activities := range []int{5, 10, 20, 40} {
			b.Run(fmt.Sprintf("room=%d/activities=%d", room, activities), func(b *testing.B) {
				b.ReportAllocs()
				var givenUp, refused int
				for b.Loop() {
					_, givenUp, refused = machine(b, activities, room, budget)
				}
				b.ReportMetric(float64(givenUp), "given-up")
				b.ReportMetric(float64(refused), "refused")
			})
		}
	}
}

// BenchmarkOneMachineBound asks when the first activity begins at the latest.
func BenchmarkOneMachineBound(b *testing.B) {
	for _, activities := range []int{4, 6, 8, 10} {
		b.Run(fmt.Sprintf("activities=%d", activities), func(b *testing.B) {
			s, givenUp, _ := machine(b, activities, 1<<40, stn.DefaultBudget)
			exact := true
			b.ReportAllocs()
			for b.Loop() {
				_, _, exact = s.Bounds(0)
			}
			b.ReportMetric(float64(givenUp), "given-up")
			b.ReportMetric(map[bool]float64{true: 1}[exact], "exact")
		})
	}
}

// BenchmarkChronicle states a chronicle of which a tenth of the events have two
// possible dates, and a tenth are said to have come either before or after
// another, and asks for all bounds. Where it is dense, every event is linked to
// an earlier one, so that nearly all are connected.
func BenchmarkChronicle(b *testing.B) {
	for _, dense := range []bool{false, true} {
		for _, events := range []int{1e3, 1e4} {
			b.Run(fmt.Sprintf("dense=%v/events=%.0e", dense, float64(events)), func(b *testing.B) {
				b.ReportAllocs()
				inexact := 0
				for b.Loop() {
					s := chronicle(b, events, dense)
					inexact = 0
					for p := range stn.Point(s.Len()) {
						if _, _, exact := s.Bounds(p); !exact {
							inexact++
						}
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(events), "ns/event")
				b.ReportMetric(float64(inexact), "inexact")
			})
		}
	}
}

func chronicle(tb testing.TB, events int, dense bool) *stn.Scenarios {
	tb.Helper()
	rng := rand.New(rand.NewPCG(53, 54))
	var s stn.Scenarios
	s.AddPoints(events)
	tag := stn.Tag(0)
	// What contradicts is left out, as a chronicle would set it aside.
	note := func(error) { tag++ }
	for i := range events {
		p, day := stn.Point(i), int64(i)*10
		switch {
		case rng.IntN(10) == 0:
			note(s.AddChoice(tag, onDay(p, day), onDay(p, day+20)))
		case rng.IntN(5) > 0:
			note(s.Add(tag, stn.AtLeast(p, day-5), stn.AtMost(p, day+25)))
		}
		if j := stn.Point(max(0, i-1-rng.IntN(20))); j < p {
			if rng.IntN(10) == 0 {
				note(s.AddChoice(tag, either(j, p, 1)...))
			} else if dense || rng.IntN(2) == 0 {
				note(s.Add(tag, stn.Before(j, p)))
			}
		}
	}
	return &s
}

func onDay(p stn.Point, day int64) []stn.Constraint {
	return []stn.Constraint{stn.AtLeast(p, day), stn.AtMost(p, day+1)}
}

// BenchmarkLongExplanation refuses a choice both of whose alternatives
// contradict a chain of facts.
func BenchmarkLongExplanation(b *testing.B) {
	for _, links := range []int{1e2, 1e3, 1e4} {
		b.Run(fmt.Sprintf("links=%.0e", float64(links)), func(b *testing.B) {
			var s stn.Scenarios
			s.AddPoints(links + 1)
			for i := range stn.Point(links) {
				mustState(b, s.Add(stn.Tag(i), stn.Before(i, i+1)))
			}
			last := stn.Point(links)
			mustState(b, s.AddChoice(-1, either(0, 1, 1)...))
			irreducible := true
			b.ReportAllocs()
			for b.Loop() {
				err := s.AddChoice(-2, []stn.Constraint{stn.Before(last, 0)}, []stn.Constraint{stn.Before(last, 1)})
				none, _ := errors.AsType[*stn.NoScenarioError](err)
				irreducible = none != nil && none.Irreducible
				_, explained := s.Explain(stn.Before(0, last))
				irreducible = irreducible && explained
			}
			b.ReportMetric(map[bool]float64{true: 1}[irreducible], "irreducible")
		})
	}
}
