package main_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casus-events/casus"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/timeline"
)

// A demand is something that a public case asks of the records, and the typed
// value that answers it. No Title, Text or Quote counts.
type demand struct {
	says string
	// record is the ID of the record that holds it, or "subject kind object"
	// for a relation. Without that record the demand is not met.
	record string
	got    func(timeline.Chronicle) any
	want   any
}

// meet checks every demand on a case, and that each fails once its record is
// taken away.
func meet(t *testing.T, file string, demands []demand) {
	t.Helper()
	c := load(t, file)
	for _, d := range demands {
		if diff := cmp.Diff(d.want, d.got(c)); diff != "" {
			t.Errorf("%s, in %s (-want +got)\n%s", d.says, d.record, diff)
		}
		less := without(c, d.record)
		if size(less) != size(c)-1 {
			t.Errorf("%s: no single record %q", d.says, d.record)
		}
		if cmp.Diff(d.want, d.got(less)) == "" {
			t.Errorf("%s does not rest on %s", d.says, d.record)
		}
	}
}

// load reads a case as strictly as can be and asks that it have no faults.
func load(t *testing.T, file string) timeline.Chronicle {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	c, err := timeline.Unmarshal(text, &casus.DecodeOptions{Strict: true})
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	if err := c.Validate(); err != nil {
		t.Fatalf("%s:\n%v", file, err)
	}
	return c
}

func without(c timeline.Chronicle, id string) timeline.Chronicle {
	c = c.Clone()
	c.Sources = slices.DeleteFunc(c.Sources, func(s actor.Source) bool { return string(s.ID) == id })
	c.Actors = slices.DeleteFunc(c.Actors, func(a actor.Actor) bool { return string(a.ID) == id })
	c.Relations = slices.DeleteFunc(c.Relations, func(r actor.Relation) bool { return sentence(r) == id })
	c.Events = slices.DeleteFunc(c.Events, func(e event.Event) bool { return string(e.ID) == id })
	c.Accounts = slices.DeleteFunc(c.Accounts, func(e event.Event) bool { return string(e.ID) == id })
	c.Claims = slices.DeleteFunc(c.Claims, func(k attribution.Claim) bool { return string(k.ID) == id })
	return c
}

func size(c timeline.Chronicle) int {
	return len(c.Sources) + len(c.Actors) + len(c.Relations) + len(c.Events) + len(c.Accounts) + len(c.Claims)
}

func sentence(r actor.Relation) string {
	return strings.Join([]string{string(r.Subject), string(r.Kind), string(r.Object)}, " ")
}

// The functions below return the record with an ID, or a zero one.

func eventOf(c timeline.Chronicle, id event.ID) event.Event {
	for _, e := range slices.Concat(c.Events, c.Accounts) {
		if e.ID == id {
			return e
		}
	}
	return event.Event{}
}

func claimOf(c timeline.Chronicle, id attribution.ID) attribution.Claim {
	for _, k := range c.Claims {
		if k.ID == id {
			return k
		}
	}
	return attribution.Claim{}
}

func sourceOf(c timeline.Chronicle, id actor.SourceID) actor.Source {
	for _, s := range c.Sources {
		if s.ID == id {
			return s
		}
	}
	return actor.Source{}
}

func actorOf(c timeline.Chronicle, id actor.ID) actor.Actor {
	for _, a := range c.Actors {
		if a.ID == id {
			return a
		}
	}
	return actor.Actor{}
}

func relationOf(c timeline.Chronicle, subject actor.ID, kind actor.RelationKind, object actor.ID) actor.Relation {
	for _, r := range c.Relations {
		if r.Subject == subject && r.Kind == kind && r.Object == object {
			return r
		}
	}
	return actor.Relation{}
}

// The functions below return typed parts of a record without the words.

func by(e event.Event) []actor.ID {
	var ids []actor.ID
	for _, p := range e.Participants {
		if p.Role == event.RoleBy {
			ids = append(ids, p.Actor)
		}
	}
	return ids
}

func links(e event.Event, kind event.LinkKind) []event.ID {
	var ids []event.ID
	for _, l := range e.Links {
		if l.Kind == kind {
			ids = append(ids, l.To)
		}
	}
	return ids
}

func measure(e event.Event, q event.Quantity) event.Count {
	for _, m := range e.Measures {
		if m.Quantity == q {
			return m.Count
		}
	}
	return event.Count{}
}

// toll returns the first count of a harm.
func toll(e event.Event, h event.Harm) event.Count {
	for _, v := range e.Casualties {
		if v.Harm == h {
			return v.Count
		}
	}
	return event.Count{}
}

func bases(k attribution.Claim) []attribution.Basis {
	var list []attribution.Basis
	for _, g := range k.Grounds {
		list = append(list, g.Basis)
	}
	return list
}

// saidBy lists who is cited for a statement, when, and with what stance.
func saidBy(cites []actor.Cite) []actor.Cite {
	var list []actor.Cite
	for _, c := range cites {
		list = append(list, actor.Cite{Speaker: c.Speaker, Said: c.Said, Stance: c.Stance})
	}
	return list
}

// linkedTo lists the events with a link of the kind to an event.
func linkedTo(c timeline.Chronicle, kind event.LinkKind, to event.ID) []event.ID {
	var ids []event.ID
	for _, e := range c.Events {
		if slices.Contains(links(e, kind), to) {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// saidIn lists the claims made in an utterance.
func saidIn(c timeline.Chronicle, utterance event.ID) []attribution.ID {
	var ids []attribution.ID
	for _, k := range c.Claims {
		if k.Utterance == utterance {
			ids = append(ids, k.ID)
		}
	}
	return ids
}

// questions says what the claims made in an utterance take up.
func questions(c timeline.Chronicle, utterance event.ID) []string {
	var list []string
	for _, id := range saidIn(c, utterance) {
		list = append(list, claimOf(c, id).Question().String())
	}
	return list
}

func TestEveryCaseHasItsSize(t *testing.T) {
	t.Parallel()
	for _, file := range []string{"salisbury-2018.json", "abqaiq-2019.json", "belarus-2020.json", "alahli-2023.json"} {
		c := load(t, file)
		if len(c.Events) < 10 || len(c.Events) > 25 || len(c.Claims) < 10 {
			t.Errorf("%s: %d events and %d claims", file, len(c.Events), len(c.Claims))
		}
	}
}
