package ucdp_test

import (
	"testing"

	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/ucdp"
	"github.com/google/go-cmp/cmp"
)

func TestEstimates(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name               string
		low, best, high    string
		a, b, civ, unknown string
		total              event.Count
		parts              []event.Count
		notes              []dataset.NoteKind
	}{
		{
			name: "one number", low: "3", best: "3", high: "3", a: "1", b: "0", civ: "2", unknown: "0",
			total: event.Exactly(3), parts: []event.Count{event.Exactly(1), event.Exactly(2)},
		},
		{
			name: "a range", low: "2", best: "3", high: "9", a: "1", b: "0", civ: "2", unknown: "0",
			total: event.Count{Form: "between", N: 2, To: 9, Lean: "low", Words: "best 3"},
			parts: []event.Count{{Form: "between", N: 0, To: 7, Words: "best 1"}, {Form: "between", N: 1, To: 8, Words: "best 2"}},
		},
		{
			name: "nobody is the best estimate", low: "0", best: "0", high: "4", a: "0", b: "0", civ: "0", unknown: "0",
			total: event.Count{Form: "between", N: 0, To: 4, Lean: "low", Words: "best 0"},
		},
		{
			name: "above", low: "1", best: "5", high: "2", a: "0", b: "0", civ: "0", unknown: "5",
			total: event.Count{Form: "between", N: 1, To: 2, Lean: "high", Words: "best 5"},
			parts: []event.Count{{Form: "between", N: 1, To: 5, Words: "best 5"}},
			notes: []dataset.NoteKind{dataset.NoteOutside},
		},
		{
			name: "below", low: "4", best: "2", high: "4", a: "2", b: "0", civ: "0", unknown: "0",
			total: event.Count{Form: "between", N: 4, To: 4, Lean: "low", Words: "best 2"},
			parts: []event.Count{{Form: "between", N: 2, To: 4, Words: "best 2"}},
			notes: []dataset.NoteKind{dataset.NoteOutside},
		},
		{
			name: "turned", low: "8", best: "15", high: "7", a: "0", b: "15", civ: "0", unknown: "0",
			total: event.Count{Form: "between", N: 7, To: 8, Lean: "high", Words: "best 15, low 8, high 7"},
			parts: []event.Count{{Form: "between", N: 7, To: 15, Words: "best 15"}},
			notes: []dataset.NoteKind{dataset.NoteOutside, dataset.NoteOrder},
		},
		{
			name: "parts that do not add up", low: "3", best: "3", high: "3", a: "9", b: "0", civ: "0", unknown: "0",
			total: event.Exactly(3), parts: []event.Count{{Form: "between", N: 3, To: 9, Words: "best 9"}},
			notes: []dataset.NoteKind{ucdp.NoteParts},
		},
		{
			name: "only the best", best: "3", a: "2", b: "1",
			total: event.Count{Form: "about", N: 3, Words: "best 3"},
			parts: []event.Count{{Form: "at-least", N: 0, Words: "best 2"}, {Form: "at-least", N: 0, Words: "best 1"}},
		},
		{
			name: "no high", low: "2", best: "3", a: "2", b: "1",
			total: event.Count{Form: "at-least", N: 2, Words: "best 3"},
			parts: []event.Count{{Form: "at-least", N: 1, Words: "best 2"}, {Form: "at-least", N: 0, Words: "best 1"}},
		},
		{
			name: "no low", best: "3", high: "3", a: "3",
			total: event.Count{Form: "at-most", N: 3, Words: "best 3"}, parts: []event.Count{{Form: "between", To: 3, Words: "best 3"}},
		},
		{name: "no parts", low: "1", best: "1", high: "1", total: event.Exactly(1)},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			e := entry(t, fight("low", test.low, "best", test.best, "high", test.high,
				"deaths_a", test.a, "deaths_b", test.b, "deaths_civilians", test.civ, "deaths_unknown", test.unknown))
			var parts []event.Count
			for _, c := range e.Event.Casualties[1:] {
				parts = append(parts, c.Count)
			}
			if diff := cmp.Diff(test.total, e.Event.Casualties[0].Count); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(test.parts, parts); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(test.total, e.Event.Toll(event.Killed).All); diff != "" {
				t.Errorf("the toll: %s", diff)
			}
			var notes []dataset.NoteKind
			for _, n := range e.Notes {
				notes = append(notes, n.Kind)
			}
			if diff := cmp.Diff(test.notes, notes); diff != "" {
				t.Error(diff)
			}
			if err := e.Event.Validate(); err != nil {
				t.Error(err)
			}
			got, ok := ucdp.EstimateOf(test.total)
			if !ok || got.Best.String() != test.best || got.Low.String() != test.low || got.High.String() != test.high {
				t.Errorf("%v gives %+v", test.total, got)
			}
		})
	}
	for _, c := range []event.Count{{}, event.Between(1, 2), event.About(3), event.InWords("dozens"), event.InWords("best of all"), event.UnknownCount()} {
		if got, ok := ucdp.EstimateOf(c); ok {
			t.Errorf("%v gives %+v", c, got)
		}
	}
}

// TestParts runs through all small estimates and breakdowns: whatever a row
// says, its casualties do not contradict each other, and the toll is its range.
func TestParts(t *testing.T) {
	t.Parallel()
	for n := range 5 * 5 * 5 * 3 * 3 * 3 {
		digit := func(base int) dataset.Int {
			d := n % base
			n /= base
			return dataset.Some(int64(d))
		}
		r := ucdp.Row{
			ID: "1", SideANewID: "2", SideBNewID: "3", DateStart: dataset.Day{Year: 2014, Month: 3, Day: 1},
			Best: digit(5), Low: digit(5), High: digit(5), DeathsA: digit(3), DeathsCivilians: digit(3), DeathsUnknown: digit(3),
		}
		e := r.Entry().Event
		if err := e.Validate(); err != nil {
			t.Fatalf("%+v: %v", r, err)
		}
		lo, hi, _ := e.Toll(event.Killed).All.Bounds()
		if lo != min(r.Low.N, r.High.N) || hi != max(r.Low.N, r.High.N) {
			t.Fatalf("%d to %d of %+v", lo, hi, r)
		}
		if got, ok := ucdp.EstimateOf(e.Toll(event.Killed).All); !ok || got != (ucdp.Estimate{Best: r.Best, Low: r.Low, High: r.High}) {
			t.Fatalf("%+v of %+v", got, r)
		}
	}
}
