package event_test

import (
	"testing"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// FuzzUnmarshal holds for any bytes: what is decoded can be validated, matched,
// reconciled and written, and what is written is decoded as the same event.
func FuzzUnmarshal(f *testing.F) {
	for _, e := range append(crisis(), newGen(9).events(20)...) {
		text, err := e.Marshal()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(`{"id":"a","when":{"start":"2021","end":"2020","zone":"+25:00"},"links":[{"kind":"after","to":"a","lag":"P1X"}]}`))
	f.Add([]byte(`{"casualties":[{"count":{"form":"between","n":9223372036854775807,"to":-1}},{}],"where":[{"lat":1e308}],"x":{"y":[1]}}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		e, err := event.Unmarshal(text, nil)
		if err != nil {
			return
		}
		_ = e.Validate()
		e.Tolls()
		checkRoundTrip(t, e)
		ix := event.NewIndex([]event.Event{e, find("taji")}, []event.Event{e}, &event.IndexOptions{Registry: registry()})
		ix.Reactions(e.ID)
		p := event.Pattern{
			Kinds: []event.Kind{"assault"}, Means: []event.Means{"air"}, By: backedByIran(), Against: backedByIran(), Where: e.Where,
			When: e.When.Date, Before: "taji", Scale: []event.Scale{{Harm: event.Killed, As: e.ID}},
		}
		for other, m := range ix.Match(p) {
			if m.Is == casus.No {
				t.Errorf("%v is found: %v", other, m)
			}
		}
		e.AccountOf = e.ID
		once := event.Reconcile(find("k1"), []event.Event{e}, registry())
		own := event.Reconcile(event.Event{ID: e.ID}, []event.Event{e}, registry())
		if again := event.Reconcile(own.Event, []event.Event{e}, registry()); !again.Event.Equal(own.Event) {
			t.Errorf("reconciled again: %+v, want %+v", again.Event, own.Event)
		}
		if len(once.Conflicts) > 0 && once.Event.ID != e.ID {
			t.Errorf("an account of %q is heard about %q", e.ID, once.Event.ID)
		}
	})
}

func checkRoundTrip(t *testing.T, e event.Event) {
	t.Helper()
	text, err := e.Marshal()
	if err != nil {
		t.Fatalf("%+v: %v", e, err)
	}
	back, err := event.Unmarshal(text, nil)
	if err != nil || !back.Equal(e) {
		t.Fatalf("%s: %+v, %v, want %+v", text, back, err, e)
	}
	if c := e.Clone(); !c.Equal(e) {
		t.Errorf("clone of %+v is %+v", e, c)
	}
}

// FuzzPattern holds for any two seeds and texts: a pattern is answered, by the
// index as by the pattern itself.
func FuzzPattern(f *testing.F) {
	f.Add(uint64(1), uint64(2), "2020-03", "assault")
	f.Add(uint64(3), uint64(4), "[2019,2020..]", "\xff/")
	f.Add(uint64(5), uint64(6), "XXXX-03-XX", "")
	f.Fuzz(func(t *testing.T, events, pattern uint64, when, kind string) {
		ix := event.NewIndex(newGen(events).events(8), nil, &event.IndexOptions{Registry: registry(), Zone: kind})
		p := newGen(pattern).pattern(8)
		p.When, p.Kinds = edtf.Date(when), append(p.Kinds, event.Kind(kind))
		_ = p.Validate()
		found := make(map[event.ID]bool)
		for e := range ix.Match(p) {
			found[e.ID] = true
		}
		for e := range ix.All() {
			if m := p.Match(e, ix.Context()); (m.Is != casus.No) != found[e.ID] {
				t.Errorf("%q: found %v, %v", e.ID, found[e.ID], m)
			}
		}
	})
}
