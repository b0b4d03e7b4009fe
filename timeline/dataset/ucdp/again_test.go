package ucdp_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
	"github.com/casus-events/casus/timeline/dataset"
	"github.com/casus-events/casus/timeline/dataset/ucdp"
)

// collected collects a file, which has to be a sound chronicle without a fault.
func collected(t *testing.T, text string) timeline.Chronicle {
	t.Helper()
	c, err := dataset.Collect(ucdp.NewReader(strings.NewReader(text), nil).Entries())
	if err != nil {
		t.Fatal(err)
	}
	if faults := grave(c.Validate()); faults != nil {
		t.Error(faults)
	}
	if _, err := timeline.New(c, nil); err != nil {
		t.Error(err)
	}
	return c
}

// TestPastedTwice reads a file that has every row twice.
func TestPastedTwice(t *testing.T) {
	t.Parallel()
	once := file(header19, fight(), against("id", "2"))
	_, rows, _ := strings.Cut(once, "\n")
	c := collected(t, once+rows+rows)
	if len(c.Events) != 2 || len(c.Accounts) != 4 || len(c.Claims) != 3 {
		t.Fatalf("%d events, %d accounts, %d claims", len(c.Events), len(c.Accounts), len(c.Claims))
	}
	for i, want := range []struct{ id, of event.ID }{
		{"ucdp:1#2", "ucdp:1"}, {"ucdp:2#2", "ucdp:2"}, {"ucdp:1#3", "ucdp:1"}, {"ucdp:2#3", "ucdp:2"},
	} {
		a := c.Accounts[i]
		if a.ID != want.id || a.AccountOf != want.of || a.Cites[0].Source != actor.SourceID(want.id) {
			t.Errorf("%s of %s, cites %v", a.ID, a.AccountOf, a.Cites)
		}
		if !slices.ContainsFunc(c.Sources, func(s actor.Source) bool { return s.ID == actor.SourceID(want.id) && len(s.DerivedFrom) == 1 }) {
			t.Errorf("no source %s", want.id)
		}
	}
	for _, claim := range c.Claims {
		if !slices.Equal(claim.Events, []event.ID{"ucdp:2"}) {
			t.Errorf("%+v", claim)
		}
	}
	for i, e := range c.Events {
		if r := event.Reconcile(e, []event.Event{c.Accounts[i], c.Accounts[i+2]}, nil); len(r.Conflicts) != 0 {
			t.Error(r.Conflicts)
		}
	}
}

// TestRevised reads a row and a later one of the same id with other numbers.
func TestRevised(t *testing.T) {
	t.Parallel()
	text := file(header19, fight(), fight("deaths_b", "8", "best", "9", "low", "9", "high", "9"), fight("id", "2"))
	list, err := read(ucdp.NewReader(strings.NewReader(text), nil))
	if err != nil || len(list) != 3 {
		t.Fatal(list, err)
	}
	if hasNote(list[0].Notes, dataset.NoteRepeated) || !hasNote(list[1].Notes, dataset.NoteRepeated) || hasNote(list[2].Notes, dataset.NoteRepeated) {
		t.Errorf("%v, %v, %v", list[0].Notes, list[1].Notes, list[2].Notes)
	}
	if list[1].Event.ID != "" || len(list[1].Accounts) != 1 || list[2].Event.ID != "ucdp:2" {
		t.Errorf("%+v", list[1])
	}
	c := collected(t, text)
	if len(c.Events) != 2 || len(c.Accounts) != 1 {
		t.Fatalf("%d events, %d accounts", len(c.Events), len(c.Accounts))
	}
	r := event.Reconcile(c.Events[0], c.Accounts, nil)
	if said := fmt.Sprint(r.Conflicts); !strings.Contains(said, "3") || !strings.Contains(said, "9") {
		t.Errorf("%v", r.Conflicts)
	}
	for row, err := range ucdp.NewReader(strings.NewReader(text), nil).Rows() {
		if err != nil {
			t.Fatal(err)
		}
		if e := row.Entry(); e.Event.ID != event.ID("ucdp:"+row.ID) || e.Accounts != nil {
			t.Errorf("a row by itself: %+v", e.Event)
		}
	}
}
