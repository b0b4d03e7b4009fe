package timeline

import (
	"cmp"
	"errors"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/stn"
)

// Timeline is a solved chronicle: what came before what, as far as the record
// tells. It is immutable and safe for concurrent use.
type Timeline struct {
	chronicle Chronicle // expanded
	options   Options
	registry  *actor.Registry
	events    []event.Event    // completed, by identifier, so that nothing rests on the order of the lists
	number    map[event.ID]int // of events
	placed    []event.ID       // those that took place, in linear order

	net       stn.Network
	facts     []*statedFact      // by tag
	support   map[stn.Tag][]Fact // what a derived fact rests on besides itself
	conflicts []Conflict
	differ    map[event.ID][]event.Conflict // accounts
	bounds    []edtf.Bounds                 // of events

	index *attribution.Index
}

// New solves a chronicle. It fails if the chronicle has faults, other than
// words that an open vocabulary does not know: then the error is that of
// [Chronicle.Validate] without these.
//
// Facts that contradict each other are no faults: one of them is set aside and
// the contradiction reported by [Timeline.Conflicts]. New keeps the memory of
// the chronicle, which must not be changed afterwards. Its cost is near linear
// in the number of facts, save for long chains that contradict each other.
func New(c Chronicle, o *Options) (*Timeline, error) {
	if err := faults(c); err != nil {
		return nil, err
	}
	t := &Timeline{chronicle: c.Expand(), number: map[event.ID]int{}, support: map[stn.Tag][]Fact{}, differ: map[event.ID][]event.Conflict{}}
	t.chronicle.Defaults.Zone = c.Defaults.Zone
	if o != nil {
		t.options = *o
	}
	t.registry = actor.NewRegistry(t.chronicle.Actors, t.chronicle.Relations, t.chronicle.Sources)
	t.forget()
	t.events = slices.SortedFunc(slices.Values(t.chronicle.Events), func(a, b event.Event) int { return cmp.Compare(a.ID, b.ID) })
	for i, e := range t.events {
		t.number[e.ID] = i
	}
	t.reconcile()
	t.solve()
	events := event.NewIndex(t.events, t.chronicle.Accounts, &event.IndexOptions{
		Registry: t.registry, Bounds: t.Bounds, Before: t.Before, Zone: c.Defaults.Zone, Zones: t.options.Zones,
	})
	t.index = attribution.NewIndex(events, t.chronicle.Claims, nil)
	return t, nil
}

// forget leaves out the events, accounts and links that were not there by the
// day that the options name.
func (t *Timeline) forget() {
	at := t.options.AsOf
	if at.IsZero() {
		return
	}
	c := &event.Context{Registry: t.registry, Zone: t.chronicle.Defaults.Zone, Zones: t.options.Zones}
	later := func(cites []actor.Cite) bool { return len(cites) > 0 && len(at.Cites(cites, t.registry)) == 0 }
	without := func(events []event.Event, gone func(event.Event) bool) []event.Event {
		events = slices.DeleteFunc(events, gone)
		for i := range events {
			events[i].Links = slices.DeleteFunc(events[i].Links, func(l event.Link) bool { return later(l.Cites) })
		}
		return events
	}
	t.chronicle.Events = without(t.chronicle.Events, func(e event.Event) bool { return at.Event(e, c) == casus.No })
	t.chronicle.Accounts = without(t.chronicle.Accounts, func(e event.Event) bool { return later(e.Cites) })
}

// reconcile completes the events from their accounts. Their dates and links are
// left as they are: those of accounts enter the order as facts of their own.
func (t *Timeline) reconcile() {
	accounts := map[event.ID][]event.Event{}
	for _, a := range t.chronicle.Accounts {
		accounts[a.AccountOf] = append(accounts[a.AccountOf], a)
	}
	for i := range t.events {
		e := &t.events[i]
		if list := accounts[e.ID]; len(list) > 0 {
			r := event.Reconcile(*e, list, t.registry)
			r.Event.When, r.Event.Links = e.When, e.Links
			*e, t.differ[e.ID] = r.Event, r.Conflicts
		}
	}
}

// faults returns what makes a chronicle unfit to be solved.
func faults(c Chronicle) error {
	var list []error
	for fault := range casus.FieldErrors(c.Validate()) {
		if !errors.Is(fault, casus.ErrUnknown) {
			list = append(list, fault)
		}
	}
	return errors.Join(list...)
}

// Chronicle returns the chronicle with its defaults written out, and without
// what [Options.AsOf] left out.
func (t *Timeline) Chronicle() Chronicle { return t.chronicle.Clone() }

// Registry returns the chronicle's actors, relations and sources.
func (t *Timeline) Registry() *actor.Registry { return t.registry }

// Index returns the events and the claims, with the bounds and the order that
// the timeline worked out.
func (t *Timeline) Index() *attribution.Index { return t.index }

// Events returns the events, each completed from its accounts (see
// [event.Reconcile]) but for its date and links, with the bounds and the order
// that the timeline worked out.
func (t *Timeline) Events() *event.Index { return t.index.Events() }

// eventOf returns the event with an identifier.
func (t *Timeline) eventOf(id event.ID) (*event.Event, bool) {
	i, ok := t.number[id]
	if !ok {
		return nil, false
	}
	return &t.events[i], true
}

// Unrealised events have a network of their own dates only, so their points
// are there too.
func (t *Timeline) start(i int) stn.Point { return stn.Point(2 * i) }
func (t *Timeline) end(i int) stn.Point   { return stn.Point(2*i + 1) }

// factsOf returns the facts with the tags, in the order of the tags given and
// each once, with what they rest on. What holds by nature is left out.
func (t *Timeline) factsOf(tags []stn.Tag) []Fact {
	var list []Fact
	seen := map[string]bool{}
	note := func(f Fact) {
		key := f.Path + " " + string(f.Kind) + " " + string(f.Day)
		if f.Kind != factNature && !seen[key] {
			seen[key] = true
			list = append(list, f)
		}
	}
	for _, tag := range tags {
		note(t.facts[tag].Fact)
		for _, f := range t.support[tag] {
			note(f)
		}
	}
	return list
}

func (t *Timeline) stepFacts(steps []stn.Step) []Fact {
	tags := make([]stn.Tag, len(steps))
	for i, s := range steps {
		tags[i] = s.Tag
	}
	return t.factsOf(tags)
}

// reversed returns the steps the other way round: a path from the later of two
// points reads better from the earlier.
func reversed(steps []stn.Step) []stn.Step {
	steps = slices.Clone(steps)
	slices.Reverse(steps)
	return steps
}
