package actor

import (
	"iter"
	"slices"
	"sync"

	"github.com/casus-events/casus/internal/record"
)

// Registry holds actors, the relations between them, and the sources that are
// cited, and answers questions about them: who is this name, who is in that
// set, who backs, commands or belongs to whom on a given day.
//
// It takes any records, faulty ones too: of two with the same ID it uses the
// first, a relation may mention an actor that has no record, and a relation
// stored under an inverse name is read the other way round. [Registry.Validate]
// reports all of this.
//
// A Registry is immutable and safe for concurrent use. A nil Registry is an
// empty one.
type Registry struct {
	actors    []Actor
	relations []Relation
	sources   []Source

	graph    *graph
	sourceAt map[SourceID]int
	external map[ExternalID][]ID
	names    func() *nameIndex
}

// NewRegistry returns a registry of copies of the records. It takes time
// linear in their size; names are prepared when [Registry.Resolve] is first
// called.
func NewRegistry(actors []Actor, relations []Relation, sources []Source) *Registry {
	return build(record.Clone(actors), record.Clone(relations), record.Clone(sources))
}

// With returns a registry that has the given records after those of r, which
// does not change. It takes as long as building the whole anew.
func (r *Registry) With(actors []Actor, relations []Relation, sources []Source) *Registry {
	r = r.orEmpty()
	return build(
		slices.Concat(r.actors, record.Clone(actors)),
		slices.Concat(r.relations, record.Clone(relations)),
		slices.Concat(r.sources, record.Clone(sources)),
	)
}

func build(actors []Actor, relations []Relation, sources []Source) *Registry {
	r := &Registry{
		actors: actors, relations: relations, sources: sources,
		sourceAt: make(map[SourceID]int, len(sources)),
		external: make(map[ExternalID][]ID),
	}
	for i, s := range sources {
		if _, taken := r.sourceAt[s.ID]; !taken {
			r.sourceAt[s.ID] = i
		}
	}
	r.graph = newGraph(actors, relations, r.voiceOf)
	for i, a := range actors {
		if r.graph.recordOf(a.ID) != i {
			continue
		}
		for _, x := range a.ExternalIDs {
			r.external[x] = append(r.external[x], a.ID)
		}
	}
	r.names = sync.OnceValue(func() *nameIndex { return newNameIndex(r) })
	return r
}

// orEmpty returns r, or an empty registry in place of nil and of one that was
// not made by NewRegistry.
func (r *Registry) orEmpty() *Registry {
	if r == nil || r.graph == nil {
		return build(nil, nil, nil)
	}
	return r
}

// Actor returns the actor with that ID. It shares memory with the registry:
// to change it, change a [Actor.Clone].
func (r *Registry) Actor(id ID) (Actor, bool) {
	r = r.orEmpty()
	if i := r.graph.recordOf(id); i >= 0 {
		return r.actors[i], true
	}
	return Actor{}, false
}

// Source returns the source with that ID. It shares memory with the registry:
// to change it, change a [Source.Clone].
func (r *Registry) Source(id SourceID) (Source, bool) {
	if r == nil {
		return Source{}, false
	}
	i, ok := r.sourceAt[id]
	if !ok {
		return Source{}, false
	}
	return r.sources[i], true
}

// External returns the actors that have the identifier in another data set, in
// the order of the records: none, one, or several where the data set does not
// tell them apart.
func (r *Registry) External(x ExternalID) []ID {
	if r == nil {
		return nil
	}
	return slices.Clone(r.external[x])
}

// All yields the actors in the order in which they were given, those with an ID
// that stands twice included.
func (r *Registry) All() iter.Seq[Actor] {
	return slices.Values(r.orEmpty().actors)
}

// Relations yields the relations in the order in which they were given.
func (r *Registry) Relations() iter.Seq[Relation] {
	return slices.Values(r.orEmpty().relations)
}

// Sources yields the sources in the order in which they were given.
func (r *Registry) Sources() iter.Seq[Source] {
	return slices.Values(r.orEmpty().sources)
}

// Name returns what to call the actor in a text: the first of its names, the
// description of one that has none, and the ID itself of one that has neither
// or no record. An actor without a record has the name of the one that is the
// same: see [Registry.Canonical].
func (r *Registry) Name(id ID) string {
	for _, known := range []ID{id, r.Canonical(id)} {
		a, _ := r.Actor(known)
		if len(a.Names) > 0 && a.Names[0].Text != "" {
			return a.Names[0].Text
		}
		if a.Description != "" {
			return a.Description
		}
	}
	return string(id)
}

// Canonical returns the one ID that stands for the actor and all those that
// undisputed relations of kind [SameAs] call the same: the one whose record
// was given first. Whether such a relation is dated makes no difference.
//
// A relation that any cite denies or doubts does not merge, because what is
// merged cannot be told apart any more: [Registry.Related] with SameAs shows it.
// An ID that is not known is its own canonical ID.
func (r *Registry) Canonical(id ID) ID {
	if r == nil || r.graph == nil {
		return id
	}
	return r.graph.canonical(id)
}
