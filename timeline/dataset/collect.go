package dataset

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/timeline"
)

// KindUnstated is the kind of an event of which only accounts are at hand. It is
// a word outside the vocabulary, and validation reports it as such.
const KindUnstated event.Kind = "unstated"

// Collect gathers the entries of a stream into one chronicle.
//
// A source that comes again is kept once. So is a relation, with the cites of
// all, and an actor: what its first record does not state is taken from later
// ones, and names, traits and identifiers are put together. One of an entry's
// Others that an earlier entry has word for word is kept once: what several rows
// are part of stands in the entry of each. Any other event, account or claim
// whose identifier another one already has gets a number after it, "icews:1~2",
// in its own entry everywhere, and that is reported as [casus.ErrDuplicate].
// Accounts of events that no entry holds get an event of which no more is said
// than its ID and the kind that all of them share: [event.KindIncident] if they
// are of different types, [KindUnstated] if none states a kind.
//
// Rows that could not be read and duplicate identifiers are joined in the
// error, each with its line; the chronicle holds everything else. An error that
// ends the stream ends the collection.
//
// A chronicle lies in memory: about 2 KB an entry. To look things up in large
// files, build an event index from the entries instead.
func Collect(entries iter.Seq2[Entry, error]) (timeline.Chronicle, error) {
	c := collector{
		chronicle: timeline.Chronicle{Format: timeline.Format},
		actors:    make(map[actor.ID]int), sources: make(map[actor.SourceID]bool),
		relations: make(map[statement]int), others: make(map[event.ID]event.Event), ids: make(map[string]bool),
	}
	var faults []error
	for e, err := range entries {
		if err != nil {
			faults = append(faults, err)
			continue
		}
		faults = append(faults, c.add(e)...)
	}
	c.addMissing()
	return c.chronicle, errors.Join(faults...)
}

// statement is what a relation says, but for who says so.
type statement struct {
	subject, object actor.ID
	kind            actor.RelationKind
	title           string
	manner          actor.Manner
	start, end      edtf.Date
}

type collector struct {
	chronicle timeline.Chronicle
	actors    map[actor.ID]int
	sources   map[actor.SourceID]bool
	relations map[statement]int
	others    map[event.ID]event.Event
	ids       map[string]bool // of events, accounts and claims, with a letter before each
}

func (c *collector) add(e Entry) []error {
	for _, a := range e.Actors {
		c.addActor(a)
	}
	for _, s := range e.Sources {
		c.addSource(s)
	}
	for _, r := range e.Relations {
		c.addRelation(r)
	}
	n := namer{line: e.Line, taken: c.ids, events: make(map[event.ID]event.ID), claims: make(map[attribution.ID]attribution.ID)}
	var own []event.Event
	if e.Event.ID != "" {
		own = append(own, e.Event)
		name(&n, n.events, "e", e.Event.ID)
	}
	for _, other := range e.Others {
		if have, again := c.others[other.ID]; again && have.Equal(n.event(other)) {
			continue
		}
		own = append(own, other)
		name(&n, n.events, "e", other.ID)
		if _, renamed := n.events[other.ID]; !renamed {
			c.others[other.ID] = other
		}
	}
	for i := range e.Claims {
		name(&n, n.claims, "c", e.Claims[i].ID)
	}
	for i := range e.Accounts {
		name(&n, n.events, "e", e.Accounts[i].ID)
	}
	for _, ev := range own {
		c.chronicle.Events = append(c.chronicle.Events, n.event(ev))
	}
	for _, ev := range e.Accounts {
		c.chronicle.Accounts = append(c.chronicle.Accounts, n.event(ev))
	}
	for _, claim := range e.Claims {
		c.chronicle.Claims = append(c.chronicle.Claims, n.claim(claim))
	}
	return n.faults
}

// namer gives the records of one entry identifiers that nothing has yet.
type namer struct {
	line   int64
	taken  map[string]bool
	events map[event.ID]event.ID
	claims map[attribution.ID]attribution.ID
	faults []error
}

// name takes an identifier for a record of a sort, or notes another for it.
func name[ID ~string](n *namer, to map[ID]ID, sort string, id ID) {
	again := string(id)
	for i := 2; id != "" && n.taken[sort+again]; i++ {
		again = string(id) + "~" + strconv.Itoa(i)
	}
	n.taken[sort+again] = true
	if again != string(id) {
		to[id] = ID(again)
		n.faults = append(n.faults, &RowError{
			Line: n.line, Err: fmt.Errorf("%w: %q stands as %q", casus.ErrDuplicate, id, again),
		})
	}
}

// event returns an event with the new identifiers of its entry.
func (n *namer) event(e event.Event) event.Event {
	if len(n.events) == 0 {
		return e
	}
	e = e.Clone()
	rename(n.events, &e.ID)
	rename(n.events, &e.AccountOf)
	for i := range e.Links {
		rename(n.events, &e.Links[i].To)
	}
	for i := range e.Speech {
		renameAll(n.events, e.Speech[i].About)
		renameAll(n.events, e.Speech[i].Proposes)
	}
	return e
}

// claim returns a claim with the new identifiers of its entry.
func (n *namer) claim(c attribution.Claim) attribution.Claim {
	if len(n.events) == 0 && len(n.claims) == 0 {
		return c
	}
	c = c.Clone()
	rename(n.claims, &c.ID)
	renameAll(n.claims, c.On)
	renameAll(n.claims, c.DerivedFrom)
	renameAll(n.claims, c.Replaces)
	rename(n.events, &c.Utterance)
	renameAll(n.events, c.Events)
	renameAll(n.events, c.If)
	renameAll(n.events, c.Unless)
	for i := range c.Grounds {
		renameAll(n.events, c.Grounds[i].Events)
	}
	return c
}

func rename[ID comparable](to map[ID]ID, id *ID) {
	if other, ok := to[*id]; ok {
		*id = other
	}
}

func renameAll[ID comparable](to map[ID]ID, ids []ID) {
	for i := range ids {
		rename(to, &ids[i])
	}
}

func (c *collector) addActor(a actor.Actor) {
	i, again := c.actors[a.ID]
	if !again {
		c.actors[a.ID] = len(c.chronicle.Actors)
		c.chronicle.Actors = append(c.chronicle.Actors, a)
		return
	}
	have := &c.chronicle.Actors[i]
	if have.Equal(a) {
		return
	}
	first(&have.Kind, a.Kind)
	first(&have.Description, a.Description)
	if have.Start == "" {
		have.Start = a.Start
	}
	if have.End == "" {
		have.End = a.End
	}
	first(&have.Country, a.Country)
	for _, name := range a.Names {
		if !slices.ContainsFunc(have.Names, func(n actor.Name) bool { return n.Text == name.Text }) {
			have.Names = append(slices.Clip(have.Names), name)
		}
	}
	have.Traits = union(have.Traits, a.Traits)
	have.ExternalIDs = union(have.ExternalIDs, a.ExternalIDs)
}

func first[T comparable](have *T, v T) {
	var zero T
	if *have == zero {
		*have = v
	}
}

func union[T comparable](have, more []T) []T {
	for _, v := range more {
		if !slices.Contains(have, v) {
			have = append(slices.Clip(have), v)
		}
	}
	return have
}

func (c *collector) addSource(s actor.Source) {
	if c.sources[s.ID] {
		return
	}
	c.sources[s.ID] = true
	c.chronicle.Sources = append(c.chronicle.Sources, s)
}

func (c *collector) addRelation(r actor.Relation) {
	key := statement{r.Subject, r.Object, r.Kind, r.Title, r.Manner, r.Start, r.End}
	i, again := c.relations[key]
	if !again {
		c.relations[key] = len(c.chronicle.Relations)
		c.chronicle.Relations = append(c.chronicle.Relations, r)
		return
	}
	have := &c.chronicle.Relations[i]
	have.Cites = union(have.Cites, r.Cites)
}

// addMissing adds the events that accounts are of and no entry holds. Of such an
// event no more is said than its accounts agree on.
func (c *collector) addMissing() {
	kinds := make(map[event.ID][]event.Kind)
	var missing []event.ID
	for i := range c.chronicle.Accounts {
		a := &c.chronicle.Accounts[i]
		if a.AccountOf == "" || c.ids["e"+string(a.AccountOf)] {
			continue
		}
		if _, again := kinds[a.AccountOf]; !again {
			missing = append(missing, a.AccountOf)
		}
		kinds[a.AccountOf] = append(kinds[a.AccountOf], a.Kind)
	}
	for _, id := range missing {
		c.ids["e"+string(id)] = true
		c.chronicle.Events = append(c.chronicle.Events, event.Event{ID: id, Kind: shared(kinds[id])})
	}
}

// shared returns the finest kind that includes all that are stated.
func shared(kinds []event.Kind) event.Kind {
	kinds = slices.DeleteFunc(kinds, func(k event.Kind) bool { return k == "" })
	if len(kinds) == 0 {
		return KindUnstated
	}
	all := kinds[0]
	for _, k := range kinds {
		for !k.Within(all) {
			all = all.Parent()
		}
	}
	if all == "" {
		return event.KindIncident
	}
	return all
}
