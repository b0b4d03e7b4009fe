package event

import (
	"cmp"
	"errors"
	"slices"
	"time"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Index finds events by pattern, time and actor. It is immutable and safe for
// concurrent use, as long as nobody changes the events it was built from,
// whose memory it shares. The nil *Index and the zero Index are empty.
type Index struct {
	context  Context
	events   []Event        // in order of time
	bounds   []edtf.Bounds  // of events
	ended    []edtf.Seconds // the latest end of any event up to here
	position map[ID]int32
	accounts map[ID][]Event
	answers  map[ID][]int32 // events that respond to one or speak about it
	kinds    tree
	means    tree
	by       map[actor.ID][]int32
	against  map[actor.ID][]int32
	faults   error
}

// IndexOptions say what an [Index] may look up; nil and the zero value mean
// nothing beyond the events.
type IndexOptions struct {
	// Registry knows the actors.
	Registry *actor.Registry
	// Bounds returns when an event took place as a timeline worked it out;
	// nil means by its own dates.
	Bounds func(ID) edtf.Bounds
	// Before reports whether one event began before another, as a timeline
	// worked it out: see [Context.Before].
	Before func(a, b ID) casus.Truth
	// Zone is where civil dates without a zone are read, as in [When.Zone].
	Zone string
	// Zones finds the zones that events name.
	Zones Zones
}

// NewIndex returns an index of the events. Accounts are found by the event
// they are of, and by nothing else. Of several events with one identifier the
// first is kept: see [Index.Validate]. It takes time in proportion to n log n.
func NewIndex(events, accounts []Event, o *IndexOptions) *Index {
	if o == nil {
		o = &IndexOptions{}
	}
	ix := &Index{
		position: make(map[ID]int32, len(events)),
		accounts: make(map[ID][]Event),
		answers:  make(map[ID][]int32),
		by:       make(map[actor.ID][]int32),
		against:  make(map[actor.ID][]int32),
		kinds:    newTree(),
		means:    newTree(),
	}
	ix.context = Context{
		Registry: o.Registry, Event: ix.Event, Bounds: o.Bounds, Before: o.Before,
		Zone: o.Zone, Zones: resolved(o, events),
	}
	ix.addEvents(events)
	ix.addAccounts(accounts)
	ix.context.Bounds = ix.Bounds
	return ix
}

// resolved looks up each zone that the events name once.
func resolved(o *IndexOptions, events []Event) Zones {
	if o.Zones == nil {
		return nil
	}
	known := make(map[string]*time.Location)
	look := func(name string) {
		if _, ok := known[name]; !ok && name != "" {
			known[name], _ = o.Zones(name)
		}
	}
	look(o.Zone)
	for i := range events {
		look(events[i].When.Zone)
	}
	return func(name string) (*time.Location, error) {
		if place, ok := known[name]; ok && place != nil {
			return place, nil
		}
		return o.Zones(name)
	}
}

// addEvents puts the events into their order and notes what they are found by.
func (ix *Index) addEvents(events []Event) {
	var faults fieldpath.List
	type timed struct {
		i  int
		at edtf.Bounds
	}
	order := make([]timed, 0, len(events))
	seen := make(map[ID]bool, len(events))
	for i := range events {
		path := fieldpath.Index("events", i)
		switch e := &events[i]; {
		case e.ID == "":
			faults.Add(path+".id", casus.ErrRequired)
		case seen[e.ID]:
			faults.Addf(path+".id", casus.ErrDuplicate, "%q", e.ID)
		default:
			seen[e.ID] = true
			order = append(order, timed{i: i, at: ix.context.boundsOf(e)})
		}
	}
	slices.SortFunc(order, func(a, b timed) int {
		return cmp.Or(compareBounds(a.at, b.at), cmp.Compare(events[a.i].ID, events[b.i].ID))
	})
	ix.events = make([]Event, 0, len(order))
	ix.bounds = make([]edtf.Bounds, 0, len(order))
	ix.ended = make([]edtf.Seconds, 0, len(order))
	ended := edtf.NegInf
	for pos, t := range order {
		ended = max(ended, t.at.LatestEnd)
		ix.events = append(ix.events, events[t.i])
		ix.bounds = append(ix.bounds, t.at)
		ix.ended = append(ix.ended, ended)
		ix.position[events[t.i].ID] = int32(pos)
		ix.post(int32(pos))
	}
	ix.faults = faults.Err()
}

// compareBounds is the order of an index: by when events began, the earliest
// that they may have first, then by when they were over.
func compareBounds(a, b edtf.Bounds) int {
	return cmp.Or(
		cmp.Compare(a.EarliestStart, b.EarliestStart),
		cmp.Compare(a.LatestStart, b.LatestStart),
		cmp.Compare(a.EarliestEnd, b.EarliestEnd),
		cmp.Compare(a.LatestEnd, b.LatestEnd),
	)
}

func (ix *Index) addAccounts(accounts []Event) {
	var faults fieldpath.List
	seen := make(map[ID]bool, len(accounts))
	for i := range accounts {
		a, path := &accounts[i], fieldpath.Index("accounts", i)
		if _, ok := ix.position[a.AccountOf]; !ok {
			faults.Addf(path+".account_of", casus.ErrDangling, "%q", a.AccountOf)
		}
		if _, ok := ix.position[a.ID]; a.ID != "" && (ok || seen[a.ID]) {
			faults.Addf(path+".id", casus.ErrDuplicate, "%q", a.ID)
		}
		seen[a.ID] = true
		ix.accounts[a.AccountOf] = append(ix.accounts[a.AccountOf], *a)
	}
	for _, list := range ix.accounts {
		slices.SortStableFunc(list, func(a, b Event) int { return cmp.Compare(a.ID, b.ID) })
	}
	ix.faults = errors.Join(ix.faults, faults.Err())
}

// Validate reports what the index could not take as it stood: events without
// an identifier and all but the first of those that share one, which are left
// out, and accounts of events that are not there. The paths are those of a
// chronicle, such as "events[3].id".
func (ix *Index) Validate() error { return ix.orEmpty().faults }

// orEmpty returns ix, or an empty index for nil.
func (ix *Index) orEmpty() *Index {
	if ix == nil {
		return &Index{}
	}
	return ix
}
