package timeline_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

// or returns the link "this event is kind or one of the others to that".
func or(to event.ID, kind event.LinkKind, others ...event.LinkKind) event.Link {
	return event.Link{Kind: kind, Or: others, To: to}
}

// TestAlternatives: what is certain whichever of several alternatives holds is
// certain, and nothing else is.
func TestAlternatives(t *testing.T) {
	t.Parallel()
	const maybe, yes = timeline.Possible, timeline.Certain
	for _, tt := range []struct {
		name   string
		events []event.Event
		a, b   event.ID
		want   timeline.Certainty
		proof  int // facts
	}{
		{
			"before or after, by itself",
			[]event.Event{at("a", "", or("b", event.Precedes, event.PrecededBy)), at("b", "")},
			"a", "b", maybe, 0,
		},
		{
			"before or after, and begun on the day before it was over",
			[]event.Event{at("a", "2020-01-01", or("b", event.Precedes, event.PrecededBy)), at("b", "2020-01-01/2020-01-09")},
			"a", "b", yes, 3,
		},
		{
			"either the one day or the other, the earlier of which is taken",
			[]event.Event{at("a", "[2020-01-03,2020-01-08]"), at("b", "2020-01-05", event.LinkTo(event.After, "c")), at("c", "2020-01-04", event.LinkTo(event.After, "a"))},
			"a", "b", yes, 3,
		},
		{
			"either the one day or the other, and between them something happened",
			[]event.Event{at("a", "[2020-01-03,2020-01-08]"), at("b", "2020-01-05")},
			"a", "b", maybe, 0,
		},
		{
			"a set of days without the one between",
			[]event.Event{at("a", "[2020-01-03,2020-01-08]"), at("b", "2020-01-05", event.LinkTo(event.SameDayAs, "a"))},
			"a", "b", maybe, 0,
		},
		{
			"the fifteenth of a month, after the sixteenth of November",
			[]event.Event{at("a", "2020-XX-15", event.LinkTo(event.After, "c")), at("c", "2020-11-16"), at("b", "2020-12-14")},
			"b", "a", yes, 4,
		},
		{
			"two days before or after",
			[]event.Event{at("a", "2020-01-10"), {ID: "b", Kind: event.KindAssault, When: event.On("[2020-01-10..2020-01-12]"), Links: []event.Link{{Kind: event.Before, Or: []event.LinkKind{event.After}, To: "a", Lag: "P2D"}}}},
			"a", "b", yes, 3,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tl := solve(t, chronicleOf(tt.events...), nil)
			c := tl.Compare(tt.a, tt.b)
			if c.Before != tt.want || len(c.Proof) != tt.proof {
				t.Errorf("%v, proof %q; conflicts %v", c, texts(c.Proof), tl.Conflicts())
			}
		})
	}
}

// TestStretches: a date in several stretches has the bounds of those that are
// left.
func TestStretches(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		date       edtf.Date
		after      edtf.Date // of another event that came before
		start, end edtf.Date // between which it began
		conflicts  int
	}{
		{"[2020-01-03,2020-01-08]", "2020-01-01", "2020-01-03", "2020-01-08", 0},
		{"[2020-01-03,2020-01-08]", "2020-01-05", "2020-01-08", "2020-01-08", 0},
		{"[2020-01-03..2020-01-08]", "2020-01-05", "2020-01-05", "2020-01-08", 0},
		{"[2020-01-03,2020-01-08,2020-02]", "2020-01-09", "2020-02-01", "2020-02-29", 0},
		{"[2020-01-03,2020-01-08]", "2020-01-09", "", "", 1},
		{"2020-XX-15", "2020-03-20", "2020-04-15", "2020-12-15", 0},
		{"2020-XX-31", "2020-08-31T23:59:59", "2020-10-31", "2020-12-31", 0},
		{"20XX-02-29", "2021", "2024-02-29", "2096-02-29", 0},
		{"202X-12-25", "2026-12-26", "2027-12-25", "2029-12-25", 0},
	} {
		link := event.LinkTo(event.After, "b")
		tl := solve(t, chronicleOf(at("a", tt.date, link), at("b", tt.after)), nil)
		b := tl.Bounds("a")
		zone := 3 * edtf.Hour
		start, end := (b.EarliestStart + zone).Date(), (b.LatestStart + zone).Date()
		if tt.conflicts == 0 && (start != tt.start || end != tt.end) || len(tl.Conflicts()) != tt.conflicts {
			t.Errorf("%s after %s: %s to %s, conflicts %v", tt.date, tt.after, start, end, tl.Conflicts())
		}
	}
}

// TestRecurrence: what fell on an anniversary fell on one in the time that other
// facts leave.
func TestRecurrence(t *testing.T) {
	t.Parallel()
	birth := at("birth", "1957-03-11")
	for _, tt := range []struct {
		name  string
		party event.Event
		want  [2]edtf.Date
	}{
		{"some year", at("party", "[2018..2021]", event.LinkTo(event.AnniversaryOf, "birth")), [2]edtf.Date{"2018-03-11", "2021-03-11"}},
		{"its own day", at("party", "XXXX-03-11", event.LinkTo(event.After, "then")), [2]edtf.Date{"2021-03-11", "9999-03-11"}},
		{
			"the sixty-third",
			event.Event{ID: "party", Kind: event.KindProtest, Links: []event.Link{{Kind: event.AnniversaryOf, To: "birth", Lag: "P63Y"}}},
			[2]edtf.Date{"2020-03-11", "2020-03-11"},
		},
		{
			"of which one year is ruled out",
			at("party", "[2020..2021]", event.LinkTo(event.AnniversaryOf, "birth"), event.LinkTo(event.After, "then")),
			[2]edtf.Date{"2021-03-11", "2021-03-11"},
		},
	} {
		tl := solve(t, chronicleOf(birth, at("then", "2020-06"), tt.party), nil)
		b := tl.Bounds("party")
		var got [2]edtf.Date
		if b.LatestStart.IsFinite() {
			got = [2]edtf.Date{(b.EarliestStart + 3*edtf.Hour).Date(), (b.LatestStart + 3*edtf.Hour).Date()}
		}
		if got != tt.want {
			t.Errorf("%s: %v, conflicts %v", tt.name, got, tl.Conflicts())
		}
	}
}

// TestBudget: what cannot be searched is undetermined, and said to be.
func TestBudget(t *testing.T) {
	t.Parallel()
	c := busyDay(12)
	none := &timeline.Options{Policy: timeline.Policy{Budget: -1}}
	if got := solve(t, c, none).Compare("m3", "m7"); got.Before != timeline.Undetermined || got.Chance.Known {
		t.Errorf("without a budget: %v, chance %v", got, got.Chance)
	}
	if got := solve(t, c, nil).Compare("m3", "m7"); got.Before != timeline.Possible {
		t.Errorf("with a budget: %v", got)
	}
	// The first of the alternatives is at hand, and nothing else may be tried.
	c = chronicleOf(at("a", "", or("b", event.Precedes, event.PrecededBy)), at("b", "", event.LinkTo(event.Before, "a")))
	if got := texts(solve(t, c, none).Undecided()); !cmp.Equal(got, []string{"b before a"}) {
		t.Errorf("undecided without a budget: %q", got)
	}
	tl := solve(t, c, nil)
	if got := tl.Undecided(); len(got) != 0 || len(tl.Conflicts()) != 0 || tl.Before("b", "a") != casus.Yes {
		t.Errorf("undecided %q, conflicts %v", texts(got), tl.Conflicts())
	}
}

// busyDay returns meetings in one room, each of them before or after each other.
func busyDay(meetings int) timeline.Chronicle {
	events := []event.Event{at("day", "2020-01-01")}
	for i := range meetings {
		e := at(event.ID(fmt.Sprintf("m%d", i)), "", event.LinkTo(event.During, "day"))
		for k := range i {
			e.Links = append(e.Links, or(event.ID(fmt.Sprintf("m%d", k)), event.Precedes, event.PrecededBy))
		}
		events = append(events, e)
	}
	return chronicleOf(events...)
}

// TestFirm: an answer that needs a doubtful fact, or one that others contradict,
// says so.
func TestFirm(t *testing.T) {
	t.Parallel()
	account := func(id event.ID, date edtf.Date) event.Event {
		return event.Event{ID: "of-" + id, AccountOf: id, When: event.On(date)}
	}
	for _, tt := range []struct {
		name     string
		a, b     edtf.Date
		accounts []event.Event
		links    []event.Link
		before   timeline.Certainty
		firm     bool
	}{
		{"dates", "2020-01-01", "2020-01-03", nil, nil, timeline.Certain, true},
		{"a doubtful date", "2020-01-01", "2020-01-03?", nil, nil, timeline.Certain, false},
		{"a doubtful date that is not needed", "2020-01-01", "2020-01-03?", nil, []event.Link{event.LinkTo(event.After, "a")}, timeline.Certain, true},
		{"a date that an account contradicts", "2020-01-01", "2020-01-03", []event.Event{account("b", "2020-01-05")}, nil, timeline.Certain, false},
		{"possible", "2020-01", "2020-01-03?", nil, nil, timeline.Possible, true},
	} {
		c := chronicleOf(at("a", tt.a), at("b", tt.b, tt.links...))
		c.Accounts = tt.accounts
		got := solve(t, c, nil).Compare("a", "b")
		if got.Before != tt.before || got.Firm != tt.firm {
			t.Errorf("%s: %v, firm %v", tt.name, got, got.Firm)
		}
	}
}

// TestChance compares with what counting days by hand gives.
func TestChance(t *testing.T) {
	t.Parallel()
	link := func(kind event.LinkKind, lag edtf.Span) []event.Link {
		return []event.Link{{Kind: kind, To: "b", Lag: lag}}
	}
	for _, tt := range []struct {
		name  string
		a, b  edtf.Date
		links []event.Link // of a
		want  timeline.Chance
	}{
		{"one month", "2020-03", "2020-03", nil, timeline.Chance{P: 0.5, Known: true, Exact: true}},
		{"a day in a month", "2020-03-20", "2020-03", nil, timeline.Chance{P: 11.5 / 31, Known: true, Exact: true}},
		{"an instant in a day", "2020-03-20T06:00:00", "2020-03-20", nil, timeline.Chance{P: 0.75, Known: true, Exact: true}},
		{"two months that share one", "2020-03/2020-04", "2020-04", nil, timeline.Chance{P: 1, Known: true, Exact: true}},
		{"one of two days", "[2020-03-01,2020-03-09]", "2020-03-05", nil, timeline.Chance{P: 0.5, Known: true, Exact: true}},
		{"one of three days", "[2020-03-01,2020-03-02,2020-03-09]", "2020-03-05", nil, timeline.Chance{P: 2. / 3, Known: true, Exact: true}},
		{"no date", "", "2020-03", nil, timeline.Chance{}},
		{"no date, but certain", "", "2020-03", link(event.Before, ""), timeline.Chance{P: 1, Known: true, Exact: true}},
		{"never", "", "2020-03", link(event.After, ""), timeline.Chance{P: 0, Known: true, Exact: true}},
		{"close together", "2020-01", "2020-01", link(event.WithinLagOf, "P1D"), timeline.Chance{P: 0.5, Known: true}},
	} {
		got := solve(t, chronicleOf(at("a", tt.a, tt.links...), at("b", tt.b)), nil).Compare("a", "b").Chance
		if math.Abs(got.P-tt.want.P) > 1e-4 || got.Known != tt.want.Known || got.Exact != tt.want.Exact {
			t.Errorf("%s: %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

// TestPolicy: what is vague is read as the policy says, and not read where it
// says so.
func TestPolicy(t *testing.T) {
	t.Parallel()
	later := func(lag edtf.Span) event.Event {
		return event.Event{ID: "b", Kind: event.KindAssault, Links: []event.Link{{Kind: event.ShortlyAfter, To: "a", Lag: lag}}}
	}
	const day = edtf.Day
	for _, tt := range []struct {
		name   string
		b      event.Event
		policy timeline.Policy
		most   edtf.Seconds // after a
	}{
		{"soon", later(""), timeline.Policy{}, 7 * day},
		{"soon, by another policy", later(""), timeline.Policy{Soon: "P1D"}, day},
		{"soon without limit", later(""), timeline.Policy{Soon: "P0D/.."}, edtf.PosInf},
		{"days later", later("P2D/.."), timeline.Policy{}, 14 * day},
		{"days later, by another policy", later("P2D/.."), timeline.Policy{Vague: 3}, 6 * day},
		{"days later, without limit", later("P2D/.."), timeline.Policy{Vague: -1}, edtf.PosInf},
		{"a lag that ends", later("P2D"), timeline.Policy{}, 3*day - 1},
		{"at least nothing", later("P0D/.."), timeline.Policy{}, 7 * day},
		{"about a date", at("b", "2020-01-03~"), timeline.Policy{}, 3*day - 1},
		{"about a date, with tolerance", at("b", "2020-01-03~"), timeline.Policy{Tolerance: "P1D"}, 4*day - 1},
		{"a doubtful date has no width", at("b", "2020-01-03?"), timeline.Policy{Tolerance: "P1D"}, 3*day - 1},
		{"doubtful dates switched off", at("b", "2020-01-03?"), timeline.Policy{IgnoreMarked: true}, edtf.PosInf},
	} {
		tl := solve(t, chronicleOf(at("a", "2020-01-01T00:00:00"), tt.b), &timeline.Options{Policy: tt.policy})
		if got := tl.Compare("a", "b").Lag.Max; got != tt.most {
			t.Errorf("%s: at most %d, want %d", tt.name, got, tt.most)
		}
	}
}

// TestRepair: a repaired record has no contradictions, and what was set aside is
// reported.
func TestRepair(t *testing.T) {
	t.Parallel()
	c := chronicleOf(
		at("a", "2020-01-01", event.LinkTo(event.After, "b")),
		at("b", "2020-01-03", event.LinkTo(event.After, "c")),
		at("c", "2020-01-05"),
	)
	tl := solve(t, c, nil)
	byDefault := tl.Repair(nil)
	if got := texts(byDefault.SetAside); !cmp.Equal(got, []string{"a after b", "b after c"}) {
		t.Errorf("set aside: %q", got)
	}
	if diff := cmp.Diff(order(tl), order(byDefault.Timeline)); diff != "" || len(byDefault.Conflicts) != 2 || len(byDefault.Timeline.Conflicts()) != 0 {
		t.Errorf("%s, %v", diff, byDefault.Timeline.Conflicts())
	}
	// Whoever trusts the words more than the dates gives up the dates.
	byWords := tl.Repair(func(c timeline.Conflict) timeline.Fact {
		for _, f := range c.Facts {
			if f.Kind == timeline.FactDate {
				return f
			}
		}
		return timeline.Fact{}
	})
	if got := order(byWords.Timeline); !cmp.Equal(got, []event.ID{"c", "b", "a"}) || len(byWords.Timeline.Conflicts()) != 0 {
		t.Errorf("%v after %q; %v", got, texts(byWords.SetAside), byWords.Timeline.Conflicts())
	}
	if got := solve(t, chronicleOf(at("a", "")), nil).Repair(nil); len(got.SetAside) != 0 || got.Timeline == nil {
		t.Errorf("nothing to repair: %+v", got)
	}
}
