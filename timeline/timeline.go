package timeline

import (
	"cmp"
	"errors"
	"slices"
	"sync"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline/allen"
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

	all        *reasoner
	firm       *reasoner // of the facts that are neither uncertain nor disputed
	statements []statement
	undecided  []int                   // statements whose alternatives were too many
	pieces     map[int32][]edtf.Bounds // of dates in several stretches, by event
	linked     []bool                  // events with links, by number
	readings   map[int32][]edtf.Date   // by record
	support    map[stn.Tag][]stn.Tag   // what a derived fact rests on besides itself
	conflicts  []Conflict
	differ     map[event.ID][]event.Conflict // accounts
	bounds     []edtf.Bounds                 // of events
	silences   func() []silence

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
	expanded := c.Expand()
	expanded.Defaults.Zone = c.Defaults.Zone
	if o == nil {
		o = &Options{}
	}
	return resolve(expanded, *o), nil
}

// resolve solves a chronicle without faults whose defaults are written out. It
// shares the memory of the chronicle and does not change it.
func resolve(c Chronicle, o Options) *Timeline {
	t := &Timeline{
		chronicle: c, options: o,
		number: map[event.ID]int{}, pieces: map[int32][]edtf.Bounds{}, readings: map[int32][]edtf.Date{}, support: map[stn.Tag][]stn.Tag{}, differ: map[event.ID][]event.Conflict{},
	}
	t.silences = sync.OnceValue(t.findSilences)
	t.registry = actor.NewRegistry(c.Actors, c.Relations, c.Sources)
	t.forget()
	t.events = slices.Clone(t.chronicle.Events)
	slices.SortFunc(t.events, func(a, b event.Event) int { return cmp.Compare(a.ID, b.ID) })
	for i := range t.events {
		t.number[t.events[i].ID] = i
	}
	t.reconcile()
	t.solve()
	events := event.NewIndex(t.events, t.chronicle.Accounts, &event.IndexOptions{
		Registry: t.registry, Bounds: t.Bounds, Before: t.Before, Zone: c.Defaults.Zone, Zones: o.Zones,
	})
	t.index = attribution.NewIndex(events, t.chronicle.Claims, nil)
	return t
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
	lateLink := func(l event.Link) bool { return later(l.Cites) }
	without := func(events []event.Event, gone func(event.Event) bool) []event.Event {
		kept := make([]event.Event, 0, len(events))
		for _, e := range events {
			if gone(e) {
				continue
			}
			if slices.ContainsFunc(e.Links, lateLink) {
				e.Links = slices.DeleteFunc(slices.Clone(e.Links), lateLink)
			}
			kept = append(kept, e)
		}
		return kept
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

func (t *Timeline) interval(i int) allen.Interval {
	return allen.Interval{Start: t.start(i), End: t.end(i)}
}

// factsOf returns the facts with the tags, in the order of the tags given and
// each once, with what they rest on. What holds by nature is left out.
func (t *Timeline) factsOf(tags []stn.Tag) []Fact {
	var list []Fact
	seen := map[*statement]bool{}
	note := func(tag stn.Tag) {
		if st, ok := t.statementOf(tag); ok && !seen[st] {
			seen[st] = true
			list = append(list, t.fact(st))
		}
	}
	for _, tag := range tags {
		note(tag)
		for _, under := range t.support[tag] {
			note(under)
		}
	}
	return list
}

// reversed returns tags the other way round: a path from the later of two
// points reads better from the earlier.
func reversed(tags []stn.Tag) []stn.Tag {
	tags = slices.Clone(tags)
	slices.Reverse(tags)
	return tags
}
