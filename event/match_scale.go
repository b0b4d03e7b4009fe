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
		asked, _ = other.size(s)
	}
	count, part := q.e.size(s)
	f := finding{is: count.Reaches(asked), why: WhyOpen, part: part, stated: count.String}
	switch {
	case f.is == casus.Yes:
		f.why = WhyFits
	case f.is == casus.No:
		f.why = WhyDiffers
	case part == nil:
		f.why, f.stated = WhyUnstated, nil
	}
	return f
}

// size returns how much of the harm or the quantity of a scale the event
// states, and where; nil if it does not.
func (e *Event) size(s Scale) (Count, func() string) {
	if s.Harm == "" {
		return e.measured(s.Quantity)
	}
	for i, c := range e.Casualties {
		if c.Harm == s.Harm {
			count, _ := tallyOf(e.Casualties, s.Harm).count(cell{})
			return count, entry("casualties", i)
		}
	}
	return Count{}, nil
}

// measured returns the quantity of the whole event: what is stated without an
// actor, or else the greatest of the counts by actor, which is a least only.
// Counts are not added up, because one actor may be part of another, and
// because not every quantity adds up.
func (e *Event) measured(quantity Quantity) (Count, func() string) {
	var least int64
	var part func() string
	for i, m := range e.Measures {
		if m.Quantity != quantity {
			continue
		}
		if m.Actor == "" {
			return m.Count, entry("measures", i)
		}
		if lo, _, _ := m.Count.Bounds(); part == nil || lo > least {
			least, part = lo, entry("measures", i)
		}
	}
	return countWithin(least, NoLimit), part
}
