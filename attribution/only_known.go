package attribution

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
)

// weigh fills in what an answer is worth: how old the precedents are, how the
// description could have been chosen otherwise, and how probable it makes that
// the actor did the event that the question is about.
func (o *Only) weigh(d *deeds, p event.Pattern) {
	about, there := d.x.events.Event(p.Before)
	if p.Before != "" && !there {
		return // nothing is certain to have been before it
	}
	if p.Before == "" {
		about = eventLike(p)
	}
	v := d.vantageOf(&about, o.At)
	o.date(v)
	s := newSearch(v, p)
	s.same, s.hasSame = d.number[o.Actor], o.Actor != ""
	s.run()
	o.Specifications = s.specifications()
	if o.OnRecord == casus.Yes {
		o.Relaxations = s.relaxations()
		o.estimate(v, &about)
	}
}

// eventLike returns an event as a pattern describes it.
func eventLike(p event.Pattern) event.Event {
	var e event.Event
	if len(p.Kinds) > 0 {
		e.Kind = p.Kinds[0]
	}
	if len(p.Means) > 0 {
		e.Attacks = []event.Attack{{Means: p.Means[0]}}
	}
	if len(p.Where) > 0 {
		e.Where = p.Where[:1:1]
	}
	return e
}

// date weighs the precedents by their age.
func (o *Only) date(v *vantage) {
	a := newAges(DefaultHalfLife)
	for i := range o.Precedents {
		c := &o.Precedents[i]
		c.Weight = 1
		if j := v.d.position(c.Event, startOf(v.d.x.events.Bounds(c.Event))); j >= 0 {
			c.Weight = a.weigh(v.age(j))
		}
		o.N += c.Weight
	}
}

// estimate works out how probable it is that the only one known did it.
func (o *Only) estimate(v *vantage, about *event.Event) {
	t := newTally(v, about, &PrecedentOptions{Ladder: DefaultLadder()[1:], Events: -1})
	t.scan()
	share, unseen := t.shareOf(o.Actor)
	n := 0.0
	for i := range o.Precedents {
		if o.Precedents[i].Actor == o.Actor {
			n += o.Precedents[i].Weight
		}
	}
	o.Unseen = unseen
	o.P = ((1-unseen)*n + DefaultPrecedentWeight*share) / (o.N + DefaultPrecedentWeight)
}

// relaxation writes out a description.
func (s *search) relaxation(at int32) Relaxation {
	taken := func(f int) int { return s.taken(at, f) }
	r := Relaxation{Pattern: s.r.pattern(taken)}
	for f := range fields {
		if n := taken(f); n > 0 {
			r.Steps = append(r.Steps, Step{Field: fieldName(f), Taken: n, Of: s.steps(f)})
		}
	}
	seen := s.sights(at)
	slices.SortFunc(seen, func(a, b sight) int { return cmp.Or(cmp.Compare(a.deed, b.deed), cmp.Compare(a.actor, b.actor)) })
	for _, at := range seen {
		if id := s.d.ids[at.deed]; len(r.Events) == 0 || r.Events[len(r.Events)-1] != id {
			r.Events = append(r.Events, id)
		}
		r.Actors = append(r.Actors, s.d.actors[at.actor])
	}
	r.Actors = sorted(r.Actors)
	return r
}
