package event

import (
	"time"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/column"
)

// Index finds events by pattern, time and actor, and counts them. It holds each
// different part of an event once and each event as the numbers of its parts,
// so that a million events fit in about a hundred megabytes where the records
// themselves are not kept (see [IndexOptions.Outlines]).
//
// It is immutable and safe for concurrent use, as long as nobody changes the
// events that it was built from or that it returns, which share memory with it.
// The nil *Index and the zero Index are empty. An [IndexBuilder] makes one from
// a stream, and from other indexes.
type Index struct {
	context  Context
	outlines bool
	workers  int

	parts
	moments
	epochs
	sides
	geography
	rows     []row         // in order of time
	ids      column.Texts  // in the order of arrival
	position column.Lookup // from identifiers to rows
	records  []Event       // in the order of arrival; none of outlines

	byAct     column.Postings
	byCountry column.Postings // 0 where a country is not stated
	doneBy    column.Postings // by party; the last where somebody else may have
	against   column.Postings // likewise
	answers   map[ID][]uint32 // rows that respond to an event or speak about it

	accounts   []Event // in the order of arrival
	accountsOf map[ID][]uint32

	given   int       // how many events were to be taken in
	dropped []dropped // those that were not
	faults  error
}

// IndexOptions say what an [Index] may look up and what it keeps; nil and the
// zero value mean nothing beyond the events, and those whole.
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
	// Outlines keeps of every event and account no more than its outline
	// ([Event.Outline]), and yields that in place of it. Every question has
	// the same answer, with the same reasons, in a fraction of the memory.
	Outlines bool
	// Workers is how many goroutines build the index; less than two is one.
	// The result is the same for any number.
	Workers int
}

// NewIndex returns an index of the events. Accounts are found by the event
// they are of, and by nothing else. Of several events with one identifier the
// first is kept: see [Index.Validate]. It takes time in proportion to n log n.
func NewIndex(events, accounts []Event, o *IndexOptions) *Index {
	b := NewIndexBuilder(o)
	b.addAll(events)
	for i := range accounts {
		b.AddAccount(accounts[i])
	}
	return b.Index()
}

// Validate reports what the index could not take as it stood: events without
// an identifier and all but the first of those that share one, which are left
// out, and accounts of events that are not there. The paths are those of a
// chronicle, such as "events[3].id", where the events of an index that was
// added to another are numbered on. An index holds at most 2^31 - 1 events, and
// reports those beyond as out of range.
func (ix *Index) Validate() error { return ix.orEmpty().faults }

// orEmpty returns ix, or an empty index for nil.
func (ix *Index) orEmpty() *Index {
	if ix == nil {
		return &Index{}
	}
	return ix
}

// resolved looks up each zone that the dates name once.
func resolved(o *IndexOptions, whens []When) Zones {
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
	for i := range whens {
		look(whens[i].Zone)
	}
	return func(name string) (*time.Location, error) {
		if place, ok := known[name]; ok && place != nil {
			return place, nil
		}
		return o.Zones(name)
	}
}
