package timeline

import (
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/internal/fieldpath"
)

// Validate reports every fault of the document, each a [casus.FieldError] with
// a path such as "events[3].casualties[0].count": what the records' own
// Validate methods report, identifiers that are missing, stand twice or refer
// to nothing, accounts that are no accounts, and events, claims or sources that
// contain or derive from themselves.
//
// Contradictions in time are no faults of the document: sources contradict each
// other, and [New] solves the chronicle all the same and reports them. A word
// that an open vocabulary does not know is reported as [casus.ErrUnknown].
func (c Chronicle) Validate() error {
	v := validator{
		chronicle:    c,
		actors:       make(map[actor.ID]string),
		sources:      make(map[actor.SourceID]string),
		events:       make(map[event.ID]string),
		accounts:     make(map[event.ID]string),
		claims:       make(map[attribution.ID]string),
		superlatives: make(map[event.SuperlativeID]string),
	}
	v.head()
	v.list.Add("", actor.NewRegistry(c.Actors, c.Relations, c.Sources).Validate())
	v.collect()
	v.records()
	v.circles()
	return v.list.Err()
}

// validator holds where each identifier was first defined.
type validator struct {
	chronicle    Chronicle
	list         fieldpath.List
	actors       map[actor.ID]string
	sources      map[actor.SourceID]string
	events       map[event.ID]string
	accounts     map[event.ID]string
	claims       map[attribution.ID]string
	superlatives map[event.SuperlativeID]string
}

func (v *validator) head() {
	switch format := v.chronicle.Format; format {
	case Format:
	case "":
		v.list.Addf("format", casus.ErrRequired, "want %q", Format)
	default:
		v.list.Addf("format", casus.ErrSyntax, "%q: want %q", clip(format), Format)
	}
	v.list.Add("defaults", event.When{Zone: v.chronicle.Defaults.Zone}.Validate())
}

// collect notes what is defined. The registry reports on actors and sources
// that stand twice.
func (v *validator) collect() {
	for i, a := range v.chronicle.Actors {
		v.actors[a.ID] = fieldpath.Index("actors", i)
	}
	for i, s := range v.chronicle.Sources {
		v.sources[s.ID] = fieldpath.Index("sources", i)
	}
	for i, e := range v.chronicle.Events {
		define(&v.list, v.events, e.ID, fieldpath.Index("events", i))
	}
	for i, e := range v.chronicle.Accounts {
		path := fieldpath.Index("accounts", i)
		if at, ok := v.events[e.ID]; ok && e.ID != "" {
			v.list.Addf(path+".id", casus.ErrDuplicate, "%q is %s too", clip(string(e.ID)), at)
			continue
		}
		define(&v.list, v.accounts, e.ID, path)
	}
	for i, c := range v.chronicle.Claims {
		define(&v.list, v.claims, c.ID, fieldpath.Index("claims", i))
	}
	for i, s := range v.chronicle.Superlatives {
		define(&v.list, v.superlatives, s.ID, fieldpath.Index("superlatives", i))
	}
}

// define notes where an identifier is defined, and reports one that is already.
// That one is missing is for the record's own Validate to say.
func define[ID ~string](l *fieldpath.List, at map[ID]string, id ID, path string) {
	if id == "" {
		return
	}
	if first, ok := at[id]; ok {
		l.Addf(path+".id", casus.ErrDuplicate, "%q is %s too", clip(string(id)), first)
		return
	}
	at[id] = path
}

func (v *validator) records() {
	refs := references{
		actor:       func(path string, id actor.ID) { defined(&v.list, v.actors, "actor", path, id) },
		source:      func(path string, id actor.SourceID) { defined(&v.list, v.sources, "source", path, id) },
		event:       v.event,
		claim:       func(path string, id attribution.ID) { defined(&v.list, v.claims, "claim", path, id) },
		superlative: func(path string, id event.SuperlativeID) { defined(&v.list, v.superlatives, "superlative", path, id) },
	}
	one(refs.source, "defaults.source", v.chronicle.Defaults.Source)
	for i, e := range v.chronicle.Events {
		path := fieldpath.Index("events", i)
		v.list.Add(path, e.Validate())
		if e.AccountOf != "" {
			v.list.Addf(path+".account_of", casus.ErrConflict, "an account of %q belongs in accounts", clip(string(e.AccountOf)))
		}
		refs.ofEvent(path, e)
	}
	for i, e := range v.chronicle.Accounts {
		path := fieldpath.Index("accounts", i)
		v.list.Add(path, e.Validate())
		if e.AccountOf == "" {
			v.list.Addf(path+".account_of", casus.ErrRequired, "of which event this is an account")
		}
		refs.ofEvent(path, e)
	}
	for i, c := range v.chronicle.Claims {
		path := fieldpath.Index("claims", i)
		v.list.Add(path, c.Validate())
		refs.ofClaim(path, c)
	}
	for i, s := range v.chronicle.Superlatives {
		path := fieldpath.Index("superlatives", i)
		v.list.Add(path, s.Validate())
		refs.ofSuperlative(path, s)
	}
}

// event reports a reference to an event that is not there, or only an account.
func (v *validator) event(path string, id event.ID) {
	if at, ok := v.accounts[id]; ok {
		v.list.Addf(path, casus.ErrConflict, "%q is the account %s, not an event", clip(string(id)), at)
		return
	}
	defined(&v.list, v.events, "event", path, id)
}

// defined reports a reference to a record that is not there.
func defined[ID ~string](l *fieldpath.List, at map[ID]string, what, path string, id ID) {
	if _, ok := at[id]; !ok {
		l.Addf(path, casus.ErrDangling, "%s %q", what, clip(string(id)))
	}
}

// circles reports events that are part of themselves and claims that derive
// from or replace themselves.
func (v *validator) circles() {
	parts := make(map[event.ID][]event.ID)
	for _, e := range v.chronicle.Events {
		for _, l := range e.Links {
			if l.Kind == event.PartOf {
				parts[e.ID] = append(parts[e.ID], l.To)
			}
		}
	}
	circles(&v.list, parts, v.events, "links", "is part of itself")
	derived, replaces := make(map[attribution.ID][]attribution.ID), make(map[attribution.ID][]attribution.ID)
	for _, c := range v.chronicle.Claims {
		derived[c.ID] = append(derived[c.ID], c.DerivedFrom...)
		replaces[c.ID] = append(replaces[c.ID], c.Replaces...)
	}
	circles(&v.list, derived, v.claims, "derived_from", "derives from itself")
	circles(&v.list, replaces, v.claims, "replaces", "replaces itself")
}

// circles reports one circle for each group of nodes that reach each other by
// the arcs, at the node that comes first by name. It walks depth first without
// recursion, so that a chain of any length is no danger.
func circles[ID ~string](l *fieldpath.List, arcs map[ID][]ID, at map[ID]string, field, fault string) {
	const open, done = 1, 2
	state := make(map[ID]int)
	nodes := make([]ID, 0, len(arcs))
	for id := range arcs {
		nodes = append(nodes, id)
	}
	slices.Sort(nodes)
	for _, start := range nodes {
		var path []ID
		stack := []ID{start}
		for len(stack) > 0 {
			id := stack[len(stack)-1]
			if state[id] != 0 {
				stack = stack[:len(stack)-1]
				if state[id] == open && path[len(path)-1] == id {
					state[id] = done
					path = path[:len(path)-1]
				}
				continue
			}
			state[id] = open
			path = append(path, id)
			for _, next := range arcs[id] {
				if state[next] == open {
					circle := path[slices.Index(path, next):]
					l.Addf(fieldpath.Join(at[next], field), casus.ErrCycle, "%q %s: %s", clip(string(next)), fault, chain(circle))
				} else {
					stack = append(stack, next)
				}
			}
		}
	}
}

// chain writes a circle of identifiers, the long ones and the long lists cut.
func chain[ID ~string](circle []ID) string {
	const most = 10
	var words []string
	for i, id := range circle {
		if i == most {
			words = append(words, "...")
			break
		}
		words = append(words, clip(string(id)))
	}
	return strings.Join(append(words, clip(string(circle[0]))), " > ")
}

// clip shortens text that goes into a message.
func clip(text string) string {
	const most = 60
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "..."
}
