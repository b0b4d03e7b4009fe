package event

import (
	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
)

func (q *query) by() finding {
	b := q.anyOf(q.By, sideBy)
	return b.found()
}

// against asks whether somebody of the set was meant or hit. Those who were hit
// need not have been meant, so that none of them says no: for that somebody must
// be named who was meant.
func (q *query) against() finding {
	meant := q.anyOf(q.Against, sideMeant)
	for i, act := range q.e.Speech {
		for j, to := range act.To {
			f := q.who(to, actor.Set{}, q.Against)
			f.part = q.entry("speech", i, q.entry("to", j, ""))
			meant.offer(f)
		}
	}
	hit := q.anyOf(q.Against, sideHit)
	for i, v := range q.e.Casualties {
		if v.Actor != "" {
			f := q.who(v.Actor, actor.Set{}, q.Against)
			f.part = q.entry("casualties", i, "actor")
			hit.offer(f)
		}
	}
	if hit.is != casus.No && hit.any {
		meant.offer(hit.finding)
	}
	return meant.found()
}

// anyOf asks whether a participant on a side belongs to the set.
func (q *query) anyOf(set actor.Set, on side) (b best) {
	for i, p := range q.e.Participants {
		if sideOf(p.Role) == on {
			f := q.who(p.Actor, p.Who, set)
			f.part = q.entry("participants", i, "")
			b.offer(f)
		}
	}
	return b
}

// who asks whether an actor or, if there is none, one of a set of actors
// belongs to the set asked for.
func (q *query) who(id actor.ID, who, asked actor.Set) finding {
	f := finding{why: WhyVoid}
	switch {
	case len(asked.IDs) == 0 && len(asked.Terms) == 0:
		return f
	case id != "":
		m := q.c.Registry.In(id, asked, q.bounds())
		f.is, f.because, f.stated = m.Is, m.Reasons, string(id)
	default:
		f.is = q.c.Within(who, asked, q.bounds())
		if q.explain {
			f.stated = "one of " + who.String()
		}
	}
	switch f.is {
	case casus.Yes:
		f.why = WhyFits
	case casus.No:
		f.why = WhyDiffers
	default:
		f.why = WhyMaybe
	}
	return f
}
