package event

import (
	"strconv"

	"github.com/casus-events/casus"
)

// String returns the scale in words: "at least 5 killed", "personnel: at least as in
// taji-2020".
func (s Scale) String() string {
	what := string(s.Harm) + string(s.Quantity)
	if s.As != "" {
		return what + ": at least as in " + string(s.As)
	}
	return "at least " + strconv.FormatInt(s.AtLeast, 10) + " " + what
}

func (q *query) scale(s Scale) finding {
	if (s.Harm == "") == (s.Quantity == "") || (s.AtLeast > 0) == (s.As != "") {
		return finding{why: WhyVoid}
	}
	asked := Exactly(s.AtLeast)
	if s.As != "" {
		other, ok := q.c.event(s.As)
		if !ok {
			return finding{why: WhyMissing}
		}
		asked, _, _ = other.size(s)
	}
	count, list, i := q.e.size(s)
	f := finding{is: count.Reaches(asked), why: WhyOpen}
	switch {
	case i < 0:
		f.why = WhyUnstated
		return f
	case f.is == casus.Yes:
		f.why = WhyFits
	case f.is == casus.No:
		f.why = WhyDiffers
	}
	if q.explain {
		f.part, f.stated = q.entry(list, i, ""), count.String()
	}
	return f
}

// size returns how much of the harm or the quantity of a scale the event
// states, and the first or the decisive entry of a list that states it; the
// entry is negative if there is none.
func (e *Event) size(s Scale) (count Count, list string, entry int) {
	if s.Harm == "" {
		count, entry = e.measured(s.Quantity)
		return count, "measures", entry
	}
	for i := range e.Casualties {
		if e.Casualties[i].Harm == s.Harm {
			count, _ = tallyOf(e.Casualties, s.Harm).count(cell{})
			return count, "casualties", i
		}
	}
	return Count{}, "", -1
}

// measured returns the quantity of the whole event, and which entry states it:
// what is stated without an actor, or else the greatest of the counts by actor,
// which is a least only. Counts are not added up, because one actor may be part
// of another, and because not every quantity adds up.
func (e *Event) measured(quantity Quantity) (count Count, entry int) {
	least, entry := int64(0), -1
	for i, m := range e.Measures {
		if m.Quantity != quantity {
			continue
		}
		if m.Actor == "" {
			return m.Count, i
		}
		if lo, _, _ := m.Count.Bounds(); entry < 0 || lo > least {
			least, entry = lo, i
		}
	}
	return countWithin(least, NoLimit), entry
}
