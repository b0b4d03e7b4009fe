package timeline

import (
	"slices"

	"github.com/casus-events/casus/event"
)

// Repair is what it took to free a record of contradictions.
type Repair struct {
	// SetAside lists the facts that were left out, in the order in which they
	// were chosen.
	SetAside []Fact
	// Conflicts lists the contradictions for which each was chosen.
	Conflicts []Conflict
	// Timeline is the record without them. It has no conflicts.
	Timeline *Timeline
}

// Repair sets aside one fact of every contradiction until none is left, and
// reports what it set aside and why. The choice is the caller's; it must return
// one of the conflict's facts, and of one that is not among them nothing is
// made: the fact that [Conflict.SetAside] names is taken instead. With a nil
// choice that is always so, and the answers of the timeline do not change,
// because it never relied on these facts.
//
// The choice is greedy: each contradiction is looked at by itself. To set aside
// as little as possible in all is NP-hard (it is a weighted feedback set).
//
// It solves the record once more for every round of contradictions, of which
// there is one unless what was chosen lets facts in that contradict others.
func (t *Timeline) Repair(choose func(Conflict) Fact) Repair {
	r := Repair{Timeline: t}
	for len(r.Timeline.conflicts) > 0 {
		var aside []Fact
		for _, c := range r.Timeline.conflicts {
			f := c.SetAside
			if choose != nil {
				if chosen := choose(c); slices.ContainsFunc(c.Facts, chosen.is) {
					f = chosen
				}
			}
			if !slices.ContainsFunc(aside, f.is) {
				aside = append(aside, f)
				r.Conflicts = append(r.Conflicts, c)
			}
		}
		r.SetAside = append(r.SetAside, aside...)
		r.Timeline = r.Timeline.Without(aside...)
	}
	return r
}

// is reports whether two facts of one timeline are the same.
func (f Fact) is(other Fact) bool { return f.key() == other.key() }

func (f Fact) key() factKey { return factKey{f.Kind, f.Path, string(f.Day)} }

// factKey tells the facts of one timeline apart. A link gives two at times, and
// the cites of a record one for each day.
type factKey struct {
	kind FactKind
	path string
	day  string
}

// Without returns the timeline of the same record without some of its facts:
// what would follow if they were wrong.
func (t *Timeline) Without(facts ...Fact) *Timeline {
	gone := make(map[factKey]bool, len(facts))
	for _, f := range facts {
		gone[f.key()] = true
	}
	o := t.options
	before := o.Without
	o.Without = func(f Fact) bool { return gone[f.key()] || before != nil && before(f) }
	return resolve(t.chronicle, o)
}

// AsOf returns the timeline of what was there by a day: see [Options.AsOf].
func (t *Timeline) AsOf(at event.AsOf) *Timeline {
	o := t.options
	o.AsOf = at
	return resolve(t.chronicle, o)
}
