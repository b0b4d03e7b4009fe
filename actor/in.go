package actor

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/edtf"
	"github.com/casus-events/casus/internal/fieldpath"
)

// In answers whether the actor is in the set at the time of a happening within
// at. Bounds that no happening satisfies, such as the zero Bounds, ask without
// a time. The package documentation says, field by field, when the answer is
// Yes, No or Undetermined. It takes time in proportion to the size of the set
// and to the relations along the chains that the set asks for.
//
// IDs that undisputed same-as relations merge are one actor; otherwise two IDs
// are two actors. A part of an actor is not that actor: ask for
// [WithParts] where the acts of its parts count as its own.
func (r *Registry) In(id ID, s Set, at edtf.Bounds) Membership {
	r = r.orEmpty()
	q := question{registry: r, graph: r.graph, id: id, node: r.graph.find(id), at: anyTime(at)}
	return q.in(s)
}

// answer is the truth under both readings of the record.
type answer struct{ open, closed casus.Truth }

func known(t casus.Truth) answer { return answer{open: t, closed: t} }

// silent is the answer of a record that does not say.
func silent() answer { return answer{open: casus.Undetermined, closed: casus.No} }

func (a answer) and(b answer) answer { return answer{a.open.And(b.open), a.closed.And(b.closed)} }
func (a answer) or(b answer) answer  { return answer{a.open.Or(b.open), a.closed.Or(b.closed)} }
func (a answer) not() answer         { return answer{a.open.Not(), a.closed.Not()} }

// question is one actor at one time, about whom a set asks.
type question struct {
	registry *Registry
	graph    *graph
	id       ID
	node     int32 // -1 if nothing mentions the actor
	at       edtf.Bounds
	reasons  []Reason
}

// note records a reason and returns the answer it is for.
func (q *question) note(r Reason, a answer) answer {
	r.Is = a.open
	q.reasons = append(q.reasons, r)
	return a
}

func (q *question) in(s Set) Membership {
	a := known(casus.No)
	if len(s.IDs) > 0 {
		a = a.or(q.listed(s.IDs))
	}
	for i, t := range s.Terms {
		a = a.or(q.fits(t, fieldpath.Index("terms", i)))
	}
	switch {
	case s.Open == OpenNobody:
		a = q.note(Reason{Path: "open", Why: WhyNobody, Wanted: string(s.Open)}, known(casus.No))
	case s.Open != "":
		a = a.or(q.note(Reason{Path: "open", Why: WhyOpen, Wanted: string(s.Open)}, silent()))
	case len(s.IDs) == 0 && len(s.Terms) == 0:
		a = q.note(Reason{Path: "words", Why: WhySilent, Wanted: s.Words}, silent())
	}
	m := Membership{Is: a.open, OnRecord: a.closed, Reasons: q.reasons}
	for _, r := range q.reasons {
		m.Disputed = m.Disputed || r.Disputed
	}
	return m
}

// listed answers whether the actor is one of those listed.
func (q *question) listed(ids []ID) answer {
	for _, id := range ids {
		if id == q.id || q.node >= 0 && q.graph.find(id) == q.node {
			return q.note(Reason{Path: "ids", Why: WhyListed, Wanted: string(id)}, known(casus.Yes))
		}
	}
	for _, id := range ids {
		if rel, ok := q.maybeSame(id); ok {
			return q.note(Reason{
				Path: "ids", Why: WhyMaybeSame, Wanted: string(id), Relations: []Relation{rel}, Disputed: true,
			}, known(casus.Undetermined))
		}
	}
	return q.note(Reason{Path: "ids", Why: WhyNotListed}, known(casus.No))
}

// maybeSame returns the contested relation by which id is the same actor.
func (q *question) maybeSame(id ID) (Relation, bool) {
	other := q.graph.find(id)
	if q.node < 0 || other < 0 {
		return Relation{}, false
	}
	for _, e := range q.graph.endsOf(q.node, SameAs) {
		if q.graph.other(e) == other {
			return q.registry.relations[q.graph.ties[e.tie].relation], true
		}
	}
	return Relation{}, false
}

// fits answers whether all that a term states holds for the actor.
func (q *question) fits(t Term, path string) answer {
	for _, id := range t.Except {
		if id == q.id || q.node >= 0 && q.graph.find(id) == q.node {
			reason := Reason{Path: fieldpath.Join(path, "except"), Why: WhyExcepted, Wanted: string(id)}
			return q.note(reason, known(casus.No))
		}
	}
	a := known(casus.Yes)
	if q.node >= 0 && q.graph.life[q.node].during(q.at) == casus.No {
		a = q.note(Reason{Path: path, Why: WhyGone}, known(casus.No))
	}
	if t.Kind != "" {
		a = a.and(q.ofKind(t.Kind, fieldpath.Join(path, "kind")))
	}
	if t.Trait != "" {
		a = a.and(q.withTrait(t.Trait, fieldpath.Join(path, "trait")))
	}
	if t.Country != "" {
		a = a.and(q.ofCountry(t.Country, fieldpath.Join(path, "country")))
	}
	for i, b := range t.Relations {
		a = a.and(q.bound(b, fieldpath.Join(path, fieldpath.Index("relations", i))))
	}
	return a
}

// records calls f for the record of each ID that the actor has, until f returns
// true.
func (q *question) records(f func(Actor) bool) bool {
	if q.node < 0 {
		return false
	}
	return slices.ContainsFunc(q.graph.same[q.node], func(n int32) bool {
		i := q.graph.record[n]
		return i >= 0 && f(q.registry.actors[i])
	})
}

func (q *question) ofKind(want Kind, path string) answer {
	var found Kind
	if q.records(func(a Actor) bool { found = cmp.Or(found, a.Kind); return a.Kind == want }) {
		return q.note(Reason{Path: path, Why: WhyStated, Wanted: string(want)}, known(casus.Yes))
	}
	reason := Reason{Path: path, Why: WhyOther, Wanted: string(want), Found: string(found)}
	if found == "" {
		reason.Why = WhySilent
	} else if found != KindUnnamed && want != KindUnnamed && found.IsKnown() && want.IsKnown() {
		return q.note(reason, known(casus.No))
	}
	return q.note(reason, silent())
}

func (q *question) withTrait(want Trait, path string) answer {
	if q.records(func(a Actor) bool { return slices.Contains(a.Traits, want) }) {
		return q.note(Reason{Path: path, Why: WhyStated, Wanted: string(want)}, known(casus.Yes))
	}
	return q.note(Reason{Path: path, Why: WhySilent, Wanted: string(want)}, silent())
}

func (q *question) ofCountry(want Country, path string) answer {
	var found Country
	if q.records(func(a Actor) bool { found = cmp.Or(found, a.Country); return a.Country == want }) {
		return q.note(Reason{Path: path, Why: WhyStated, Wanted: string(want)}, known(casus.Yes))
	}
	if found == "" {
		return q.note(Reason{Path: path, Why: WhySilent, Wanted: string(want)}, silent())
	}
	return q.note(Reason{Path: path, Why: WhyOther, Wanted: string(want), Found: string(found)}, known(casus.No))
}
