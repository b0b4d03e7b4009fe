package attribution

import (
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/edtf"
)

// Known reports whether the record had a claim by then: it must have been said
// by the end of [event.AsOf.Said], and have come from a source retrieved by the
// end of [event.AsOf.Recorded]. A claim of which that is not certain is left
// out, so that nothing of the future leaks into a question about the past.
//
// A claim without a date of its own was said by the time the first of its
// sources was published, and before any claim that retells it, replaces it or is
// about it. Days are compared as they are written, whatever their zones. By a
// malformed date nothing was known.
func (x *Index) Known(id ID, at event.AsOf) bool {
	if x == nil {
		return false
	}
	i, ok := x.position[id]
	return ok && x.known(i, at)
}

func (x *Index) known(i int, at event.AsOf) bool {
	return by(x.facts[i].known, at.Said) && by(x.facts[i].recorded, at.Recorded)
}

// by reports whether an instant lies before the end of a date.
func by(t edtf.Seconds, limit edtf.Date) bool {
	if limit == "" {
		return true
	}
	v, err := limit.Value()
	return err == nil && t < v.Bounds().LatestEnd
}

// factOf works out who makes a claim and when.
func (x *Index) factOf(c *Claim) fact {
	f := fact{voice: x.voiceOf(c), said: c.Said.Bounds()}
	if e, ok := x.events.Event(c.Utterance); ok {
		f.said = x.beginning(&e)
	}
	recorded, published := x.sourced(c.Cites)
	f.known, f.recorded = min(f.said.LatestStart, published), recorded
	return f
}

// settle makes every claim known by the time that one which retells it, replaces
// it or is about it is known.
func (x *Index) settle() {
	var lists []func(*Claim) []ID
	for _, list := range claimLists() {
		lists = append(lists, list.of)
	}
	next := x.references(lists...)
	groups := components(next)
	for _, group := range slices.Backward(groups) {
		said, recorded := edtf.PosInf, edtf.PosInf
		for _, i := range group {
			said, recorded = min(said, x.facts[i].known), min(recorded, x.facts[i].recorded)
		}
		for _, i := range group {
			x.facts[i].known, x.facts[i].recorded = said, recorded
			for _, j := range next[i] {
				x.facts[j].known = min(x.facts[j].known, said)
				x.facts[j].recorded = min(x.facts[j].recorded, recorded)
			}
		}
	}
}

// beginning bounds an event by its civil dates as they stand, else by what the
// event index knows.
func (x *Index) beginning(e *event.Event) edtf.Bounds {
	switch {
	case e.When.Date != "":
		return e.When.Date.Bounds()
	case e.When.Start != "":
		return e.When.Start.Bounds()
	default:
		return x.events.Bounds(e.ID)
	}
}

// sourced returns by when the first of the cites was retrieved, and by when
// the first was published; PosInf where no source says.
func (x *Index) sourced(cites []actor.Cite) (recorded, published edtf.Seconds) {
	recorded, published = edtf.PosInf, edtf.PosInf
	for _, cite := range cites {
		s, _ := x.registry.Source(cite.Source)
		recorded = min(recorded, s.Retrieved.Bounds().LatestStart)
		published = min(published, s.Published.Bounds().LatestStart)
	}
	return recorded, published
}
