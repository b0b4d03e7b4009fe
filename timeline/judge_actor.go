package timeline

import (
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/attribution"
	"github.com/casus-events/casus/event"
)

// judgeActor judges "the only actor known to have".
func (t *Timeline) judgeActor(v *Verdict) {
	s := v.Superlative
	if s.Form != event.FormOnly {
		v.Gaps = append(v.Gaps, Gap{Kind: GapMeasure})
		return
	}
	v.Only = attribution.OnlyKnown(t.index, s.Scope, t.options.AsOf)
	(&judge{Timeline: t, v: v, s: s}).limit(&v.Only)
	id := t.registry.Canonical(s.Actor)
	for _, c := range v.Only.Precedents {
		if c.Actor == id {
			v.Behind = append(v.Behind, Rival{Event: c.Event, Actor: c.Actor})
		} else {
			v.By = append(v.By, Rival{Event: c.Event, Actor: c.Actor})
		}
	}
	for _, c := range v.Only.Open {
		g := Gap{Kind: GapScope, Event: c.Event, Needs: c.Needs()}
		if len(g.Needs) == 0 {
			g.Kind = GapOrder
		}
		v.Gaps = append(v.Gaps, g)
	}
	for _, c := range v.Only.LookAlikes {
		if c.Match.Is != casus.Yes && !t.mayBeForce(c.Event) {
			continue // a quarrel or a state of affairs that leaves everything open
		}
		v.Gaps = append(v.Gaps, Gap{Kind: GapNobody, Event: c.Event, Reasons: reasons(c.Match, casus.Undetermined)})
	}
	if len(v.Behind) == 0 && len(v.By) == 0 && len(v.Gaps) == 0 {
		v.Gaps = append(v.Gaps, Gap{Kind: GapNone})
	}
	// Whom nobody is named for does not speak against "known".
	another := slices.ContainsFunc(v.Only.Open, func(c attribution.Case) bool { return c.Actor != id })
	if len(v.By) > 0 {
		v.Finding = Contradicted
	} else if len(v.Behind) > 0 && !another {
		v.Finding = Supported
	}
}

// limit takes out of an answer what began before the claim's beginning. What
// may have is open.
func (j *judge) limit(o *attribution.Only) {
	before := func(c attribution.Case) bool { return c.Event == j.s.SinceEvent || j.since(c.Event) == casus.No }
	o.Open = slices.DeleteFunc(o.Open, before)
	o.LookAlikes = slices.DeleteFunc(o.LookAlikes, before)
	o.Excluded = slices.DeleteFunc(o.Excluded, before)
	o.Precedents = slices.DeleteFunc(o.Precedents, func(c attribution.Case) bool {
		is := j.since(c.Event)
		if !before(c) && is == casus.Undetermined {
			o.Open = append(o.Open, c)
		}
		return before(c) || is == casus.Undetermined
	})
}

// mayBeForce reports whether an event used force, or may have.
func (t *Timeline) mayBeForce(id event.ID) bool {
	e, ok := t.eventOf(id)
	return ok && (usesForce(e) || e.Kind.Within(event.KindIncident))
}

// reasons returns the parts of a match with one answer.
func reasons(m event.Match, is casus.Truth) []event.Reason {
	return slices.DeleteFunc(slices.Clone(m.Reasons), func(r event.Reason) bool { return r.Is != is })
}
