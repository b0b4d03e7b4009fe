package actor_test

import (
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// TestPeriods asks whether a relation with some dates holds at some times.
func TestPeriods(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		start, end, at edtf.Date
		want           string
	}{
		{"", "", "2020", "yes"},
		{"", "", "", "yes"},
		{"2007", "", "", "undetermined"},
		{"2007", "", "2006", "no"},
		{"2007", "", "2007", "undetermined"},
		{"2007", "", "2008", "yes"},
		{"", "2007", "2006", "yes"},
		{"", "2007", "2007", "undetermined"},
		{"", "2007", "2008", "no"},
		{"2007-03-05", "", "2007-03-04", "no"},
		{"2007-03-05", "", "2007-03-05", "undetermined"},
		{"2007-03-05", "", "2007-03-06", "yes"},
		{"", "2007-03-05", "2007-03-04", "yes"},
		{"", "2007-03-05", "2007-03-06", "no"},
		{"2007-03-05T12:00:00Z", "", "2007-03-05T11:59:59Z", "no"},
		{"2007-03-05T12:00:00Z", "", "2007-03-05T12:00:00Z", "yes"},
		{"2007-03-05T12:00:00Z", "", "2007-03-05T12:00:01Z", "yes"},
		{"", "2007-03-05T12:00:00Z", "2007-03-05T12:00:00Z", "yes"},
		{"", "2007-03-05T12:00:00Z", "2007-03-05T12:00:01Z", "no"},
		{"2003", "2010", "2005", "yes"},
		{"2003", "2010", "2000/2020", "yes"}, // lasted throughout
		{"2003", "2010", "2000/2002", "no"},
		{"2003", "2010", "2000/2003", "undetermined"},
		{"2003", "2010", "[2000,2005]", "undetermined"},
		{"XXXX", "", "2020", "undetermined"}, // stated to be unknown
		{"2003", "XXXX", "2002", "no"},
		{"2003", "XXXX", "2020", "undetermined"},
		{"/..", "/..", "2020", "undetermined"}, // unknown since when, and going on
		{"2003", "/..", "2020", "yes"},
		{"2003", "2003/..", "2020", "yes"},
		{"../2003", "", "1900", "yes"}, // no first day
		{"soon", "", "2020", "undetermined"},
	} {
		reg := actor.NewRegistry(nil, []actor.Relation{{Subject: "a", Kind: actor.Backs, Object: "b", Start: test.start, End: test.end}}, nil)
		got := reg.In("a", bond(actor.Backs, "b"), on(test.at)).Is.String()
		if got != test.want {
			t.Errorf("from %q until %q, at %q: %s, want %s", test.start, test.end, test.at, got, test.want)
		}
	}
}

// TestPeriodsOfTheLiving: a relation holds while both its actors exist.
func TestPeriodsOfTheLiving(t *testing.T) {
	t.Parallel()
	reg := actor.NewRegistry([]actor.Actor{
		{ID: "a", Start: "2000", End: "2010"}, {ID: "b", Start: "2005"}, {ID: "c", Start: "2020"},
	}, []actor.Relation{
		{Subject: "a", Kind: actor.Backs, Object: "b"}, {Subject: "b", Kind: actor.SuccessorOf, Object: "a"}, {Subject: "a", Kind: actor.Backs, Object: "c"},
	}, nil)
	for _, test := range []struct {
		kind   actor.RelationKind
		object actor.ID
		at     edtf.Date
		want   string
	}{
		{"backed-by", "a", "2004", "no"},
		{"backed-by", "a", "2005", "undetermined"},
		{"backed-by", "a", "2007", "yes"},
		{"backed-by", "a", "2010", "undetermined"},
		{"backed-by", "a", "2011", "no"},
		{actor.SuccessorOf, "a", "2011", "yes"},
		{actor.SuccessorOf, "a", "2006", "yes"},
	} {
		if got := reg.In("b", bond(test.kind, test.object), on(test.at)).Is.String(); got != test.want {
			t.Errorf("b %s %s in %s: %s, want %s", test.kind, test.object, test.at, got, test.want)
		}
	}
	if got := reg.In("c", bond("backed-by", "a"), on("2021")).Is.String(); got != "no" {
		t.Errorf("actors that never existed together: %s", got)
	}
}
