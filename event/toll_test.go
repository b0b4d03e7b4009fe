package event_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

func killed(count event.Count) event.Casualty {
	return event.Casualty{Harm: event.Killed, Count: count}
}

func TestToll(t *testing.T) {
	t.Parallel()
	exactly, atLeast := event.Exactly, event.AtLeast
	nationality := event.KilledOf
	status := func(s event.VictimStatus, n event.Count) event.Casualty {
		return event.Casualty{Harm: event.Killed, Status: s, Count: n}
	}
	of := func(id actor.ID, n event.Count) event.Casualty {
		return event.Casualty{Harm: event.Killed, Actor: id, Count: n}
	}
	asOf := func(day edtf.Date, v event.Casualty) event.Casualty {
		v.AsOf = day
		return v
	}
	for _, test := range []struct {
		name       string
		casualties []event.Casualty
		want       event.Toll
	}{
		{"nothing", nil, event.Toll{}},
		{"another harm", []event.Casualty{{Harm: event.Wounded, Count: exactly(2)}}, event.Toll{}},
		{"a total", []event.Casualty{killed(exactly(3))}, event.Toll{All: exactly(3), Stated: true}},
		{"stated to be unknown", []event.Casualty{killed(event.UnknownCount())}, event.Toll{All: event.UnknownCount(), Stated: true}},
		{
			"a total and its breakdown",
			[]event.Casualty{nationality("USA", exactly(2)), killed(exactly(3)), nationality("GBR", exactly(1))},
			event.Toll{
				All: exactly(3), Stated: true,
				ByNationality: []event.NationalityToll{{Nationality: "GBR", Count: exactly(1)}, {Nationality: "USA", Count: exactly(2)}},
			},
		},
		{
			"a breakdown only",
			[]event.Casualty{nationality("USA", exactly(2)), nationality("GBR", exactly(1))},
			event.Toll{
				All:           atLeast(3),
				ByNationality: []event.NationalityToll{{Nationality: "GBR", Count: exactly(1)}, {Nationality: "USA", Count: exactly(2)}},
			},
		},
		{
			"two breakdowns of the same people",
			[]event.Casualty{
				nationality("USA", exactly(2)), nationality("GBR", exactly(1)),
				status(event.VictimMilitary, exactly(3)), status(event.VictimCivilian, exactly(1)),
			},
			event.Toll{
				All:           atLeast(4),
				ByNationality: []event.NationalityToll{{Nationality: "GBR", Count: exactly(1)}, {Nationality: "USA", Count: exactly(2)}},
				ByStatus: []event.StatusToll{
					{Status: event.VictimCivilian, Count: exactly(1)}, {Status: event.VictimMilitary, Count: exactly(3)},
				},
			},
		},
		{
			"a breakdown of a breakdown",
			[]event.Casualty{
				{Harm: event.Killed, Nationality: "USA", Status: event.VictimMilitary, Count: exactly(2)},
				{Harm: event.Killed, Nationality: "USA", Status: event.VictimCivilian, Count: exactly(4)},
				{Harm: event.Killed, Nationality: "GBR", Count: exactly(1)},
				{Harm: event.Killed, Status: event.VictimCivilian, Count: event.AtMost(5)},
			},
			event.Toll{
				All:           atLeast(7),
				ByNationality: []event.NationalityToll{{Nationality: "GBR", Count: exactly(1)}, {Nationality: "USA", Count: atLeast(6)}},
				ByStatus: []event.StatusToll{
					{Status: event.VictimCivilian, Count: event.Between(4, 5)}, {Status: event.VictimMilitary, Count: atLeast(2)},
				},
			},
		},
		{
			"a total limits its parts",
			[]event.Casualty{killed(event.AtMost(9)), nationality("USA", atLeast(4))},
			event.Toll{
				All: event.Between(4, 9), Stated: true,
				ByNationality: []event.NationalityToll{{Nationality: "USA", Count: event.Between(4, 9)}},
			},
		},
		{
			"an about total keeps its words",
			[]event.Casualty{killed(event.About(60)), nationality("USA", exactly(10))},
			event.Toll{
				All: event.Count{Form: event.CountAtLeast, N: 10, Words: "about 60"}, Stated: true,
				ByNationality: []event.NationalityToll{{Nationality: "USA", Count: exactly(10)}},
			},
		},
		{
			"so do words",
			[]event.Casualty{killed(event.InWords("dozens")), nationality("USA", exactly(1))},
			event.Toll{
				All: event.Count{Form: event.CountAtLeast, N: 1, Words: "dozens"}, Stated: true,
				ByNationality: []event.NationalityToll{{Nationality: "USA", Count: exactly(1)}},
			},
		},
		{
			"an about total of which nobody is accounted for",
			[]event.Casualty{killed(event.About(60)), nationality("USA", event.UnknownCount())},
			event.Toll{
				All: event.About(60), Stated: true,
				ByNationality: []event.NationalityToll{{Nationality: "USA", Count: event.UnknownCount()}},
			},
		},
		{"two people", []event.Casualty{of("a", exactly(1)), of("b", exactly(1))}, event.Toll{All: atLeast(2)}},
		{"two bodies, one of which may be part of the other", []event.Casualty{of("army", exactly(5)), of("guard", exactly(3))}, event.Toll{All: atLeast(5)}},
		{"a body and one who may be of it", []event.Casualty{of("army", exactly(5)), of("a", exactly(1)), of("b", exactly(1))}, event.Toll{All: atLeast(5)}},
		{"at least one of each", []event.Casualty{of("a", atLeast(1)), of("b", exactly(1))}, event.Toll{All: atLeast(1)}},
		{"a part greater than the total", []event.Casualty{killed(exactly(3)), status("military", exactly(5))}, event.Toll{
			All: exactly(3), Stated: true, ByStatus: []event.StatusToll{{Status: "military", Count: exactly(3)}},
		}},
		{"the first of two", []event.Casualty{killed(exactly(3)), killed(exactly(4))}, event.Toll{All: exactly(3), Stated: true}},
		{
			"the latest day",
			[]event.Casualty{asOf("2020-03-11", killed(exactly(3))), asOf("2020-03-13", killed(exactly(5))), asOf("2020-03-12", killed(exactly(4)))},
			event.Toll{All: exactly(5), Stated: true},
		},
		{
			"no day is the last",
			[]event.Casualty{killed(exactly(6)), asOf("2020-03-13", killed(exactly(5)))},
			event.Toll{All: exactly(6), Stated: true},
		},
		{
			"a total that runs to a day before one of its parts",
			[]event.Casualty{asOf("2020-03-11", killed(exactly(3))), asOf("2020-03-13", nationality("USA", exactly(5)))},
			event.Toll{
				All: atLeast(5), Stated: true, ByNationality: []event.NationalityToll{{Nationality: "USA", Count: exactly(5)}},
			},
		},
		{
			"a total that runs to a day after all of its parts",
			[]event.Casualty{asOf("2020-03-13", killed(exactly(3))), asOf("2020-03-11", nationality("USA", atLeast(1)))},
			event.Toll{
				All: exactly(3), Stated: true, ByNationality: []event.NationalityToll{{Nationality: "USA", Count: event.Between(1, 3)}},
			},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			test.want.Harm = event.Killed
			if diff := cmp.Diff(test.want, event.Event{Casualties: test.casualties}.Toll(event.Killed)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTolls(t *testing.T) {
	t.Parallel()
	e := event.Event{Casualties: []event.Casualty{
		{Harm: "shaken", Count: event.Exactly(1)},
		{Harm: event.Wounded, Count: event.Exactly(2)},
		{Harm: event.Wounded, Nationality: "USA", Count: event.Exactly(2)},
		{Harm: event.Killed, Count: event.Exactly(3)},
		{Harm: "amazed", Count: event.Exactly(4)},
	}}
	var got []event.Harm
	for _, toll := range e.Tolls() {
		got = append(got, toll.Harm)
		if diff := cmp.Diff(e.Toll(toll.Harm), toll); diff != "" {
			t.Error(diff)
		}
	}
	if diff := cmp.Diff([]event.Harm{event.Killed, event.Wounded, "amazed", "shaken"}, got); diff != "" {
		t.Error(diff)
	}
}

// TestTollHoldsForEveryPopulation tries all ways in which a few people of two
// nationalities and two statuses, and others, may have been killed. Whatever
// way fits all that is stated must fit the toll.
func TestTollHoldsForEveryPopulation(t *testing.T) {
	t.Parallel()
	g := newGen(4)
	consistent := 0
	for range 120 {
		e := event.Event{ID: "e", Kind: "assault"}
		for range 1 + g.IntN(5) {
			v := killed(g.count())
			v.Nationality = pick[actor.Country](g, 2, "USA", "GBR")
			v.Status = pick(g, 2, event.VictimMilitary, event.VictimCivilian)
			e.Casualties = append(e.Casualties, v)
		}
		toll := e.Toll(event.Killed)
		fits := 0
		for people := range populations() {
			if !stated(e, people) {
				continue
			}
			fits++
			check := func(what string, count event.Count, n int64) {
				if count.Agrees(event.Exactly(n)) == casus.No {
					t.Fatalf("%+v: %s is %v, and yet %d fit", e.Casualties, what, count, n)
				}
			}
			check("all", toll.All, people.count(event.Casualty{}))
			for _, n := range toll.ByNationality {
				check(string(n.Nationality), n.Count, people.count(event.Casualty{Nationality: n.Nationality}))
			}
			for _, s := range toll.ByStatus {
				check(string(s.Status), s.Count, people.count(event.Casualty{Status: s.Status}))
			}
		}
		if fits > 0 {
			consistent++
		}
	}
	if consistent < 30 {
		t.Errorf("only %d of the records can be true", consistent)
	}
}

// population is how many people there were of each sort.
type population [5]int64

func sorts() [5]event.Casualty {
	return [5]event.Casualty{
		{Nationality: "USA", Status: event.VictimMilitary},
		{Nationality: "USA", Status: event.VictimCivilian},
		{Nationality: "GBR", Status: event.VictimMilitary},
		{Nationality: "GBR", Status: event.VictimCivilian},
		{Nationality: "FRA", Status: event.VictimPolice},
	}
}

func populations() func(func(population) bool) {
	return func(yield func(population) bool) {
		const most = 5
		for n := range most * most * most * most * most {
			var p population
			for i := range p {
				p[i] = int64(n % most)
				n /= most
			}
			if !yield(p) {
				return
			}
		}
	}
}

func (p population) count(of event.Casualty) (n int64) {
	for i, s := range sorts() {
		if (of.Nationality == "" || of.Nationality == s.Nationality) && (of.Status == "" || of.Status == s.Status) {
			n += p[i]
		}
	}
	return n
}

// stated reports whether the numbers of a population are those stated; of
// several casualties of the same people the first counts.
func stated(e event.Event, p population) bool {
	seen := make(map[[2]string]bool)
	for _, v := range e.Casualties {
		key := [2]string{string(v.Nationality), string(v.Status)}
		if !seen[key] && v.Count.Agrees(event.Exactly(p.count(v))) == casus.No {
			return false
		}
		seen[key] = true
	}
	return true
}
