package actor

import (
	"github.com/casus-events/casus"
)

// bound answers whether the actor stands in the relation that a bond asks for.
func (q *question) bound(b Bond, path string) answer {
	kind, inverted := b.Kind.Stored()
	object := q.graph.find(b.Object)
	reason := Reason{Path: path, Wanted: b.String()}
	var a answer
	if b.Object == q.id || object >= 0 && object == q.node {
		reason.Why = WhyItself
		a = known(casus.TruthOf(kind == SameAs))
	} else {
		a = q.related(kind, object, inverted, &reason)
	}
	if b.Not {
		a = a.not()
	}
	return q.note(reason, a)
}

// related answers whether the actor is the subject of a relation to the object,
// or its object if inverted, and completes the reason.
func (q *question) related(kind RelationKind, object int32, inverted bool, reason *Reason) answer {
	reason.Why = WhySilent
	if q.node < 0 || object < 0 {
		return silentAbout(kind)
	}
	subject := q.node
	if inverted {
		subject, object = object, subject
	}
	from, to, steps := search(kind, subject, object)
	found := q.graph.walk(from, steps, walkOptions{at: q.at, target: to, past: true})
	if len(found) > 0 && found[0].is != casus.No {
		return q.explain(found[0], reason)
	}
	if opposed, ok := q.opposed(kind, subject, object); ok {
		reason.Why = WhyOpposed
		reason.Relations = q.registry.path(opposed.path)
		return known(casus.No)
	}
	if len(found) > 0 {
		return q.explain(found[0], reason)
	}
	return silentAbout(kind)
}

// silentAbout is the answer where no relation of the kind is recorded. Two IDs
// that nothing calls the same are two actors.
func silentAbout(kind RelationKind) answer {
	if kind == SameAs {
		return known(casus.No)
	}
	return silent()
}

// search tells how to look for a relation: from which end, to which, by which
// moves. Belonging, command and what agents do run over several relations.
func search(kind RelationKind, subject, object int32) (from, to int32, steps moves) {
	switch kind {
	case PartOf, MemberOf:
		return subject, object, walkBelongs
	case Commands:
		return object, subject, walkCommand
	case Backs:
		return object, subject, walkSponsors
	case Hosts:
		return object, subject, walkHosts
	case DesignatedBy:
		return subject, object, walkDesignators
	default:
		return subject, object, direct(kind)
	}
}

// explain completes the reason by what a walk found.
func (q *question) explain(found arrival, reason *Reason) answer {
	reason.Relations = q.registry.path(found.path)
	reason.Disputed = found.disputed
	switch found.is {
	case casus.Yes:
		reason.Why = WhyStated
	case casus.No:
		reason.Why = WhyOtherTime
	default:
		reason.Why = WhyPeriod
		for _, e := range found.path {
			if t := q.graph.ties[e.tie]; !t.stands && t.period.during(q.at) == casus.Yes {
				reason.Why = WhyDisputed
			}
		}
	}
	return known(found.is)
}

// opposed returns the opposition between two actors that rules a relation of
// the kind out.
func (q *question) opposed(kind RelationKind, a, b int32) (arrival, bool) {
	if kind != Backs && kind != AlliedWith {
		return arrival{}, false
	}
	for _, found := range q.graph.walk(a, direct(OpposedTo), walkOptions{at: q.at, target: b}) {
		if found.is == casus.Yes {
			return found, true
		}
	}
	return arrival{}, false
}

// path returns the relations that a walk went over.
func (r *Registry) path(over []end) []Relation {
	relations := make([]Relation, len(over))
	for i, e := range over {
		relations[i] = r.relations[r.graph.ties[e.tie].relation]
	}
	return relations
}
