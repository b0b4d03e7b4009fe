package ladder

import (
	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
)

// toll is how many people suffered a harm, as an interval. Without stated
// nothing is said of the harm, which is not the same as none.
type toll struct {
	stated bool
	lo, hi int64
}

// tollOf adds up what the casualties say of one harm, as [event.Event.Toll]
// does, and decides where that rightly leaves a number open and a threshold
// needs one: a breakdown without a total is taken for complete, and see
// [countBounds].
func tollOf(casualties []event.Casualty, harm event.Harm) toll {
	var parts []event.Casualty
	var most int64
	for _, c := range casualties {
		if c.Harm != harm || c.Count.Form == "" {
			continue
		}
		lo, hi := countBounds(c.Count)
		if contested(c) {
			lo = 0
		}
		most = addCapped(most, hi)
		c.Count = toll{stated: true, lo: lo, hi: hi}.count()
		parts = append(parts, c)
	}
	if len(parts) == 0 {
		return toll{}
	}
	all := event.Event{Casualties: parts}.Toll(harm)
	lo, hi, _ := all.All.Bounds()
	if !all.Stated {
		hi = max(lo, most)
	}
	return toll{stated: true, lo: lo, hi: hi}
}

// countBounds bounds the number of people that a count speaks of. Two forms
// are given more than they say by themselves: "about n" is held to be right
// within a factor of two, and words such as "dozens" to mean at least one.
func countBounds(c event.Count) (lo, hi int64) {
	lo, hi, _ = c.Bounds()
	switch {
	case c.Form == event.CountAbout && c.N >= 0:
		return c.N - c.N/2, addCapped(c.N, c.N)
	case c.Form == event.CountWords:
		return 1, hi
	default:
		return lo, hi
	}
}

// contested reports whether somebody who is cited does not assert the count.
// It then bounds from above alone.
func contested(c event.Casualty) bool {
	for _, cite := range c.Cites {
		if cite.Stance != "" {
			return true
		}
	}
	return false
}

// addCapped adds two numbers that are not negative; more than an int64 holds
// is as good as without limit.
func addCapped(a, b int64) int64 {
	if a > event.NoLimit-b {
		return event.NoLimit
	}
	return a + b
}

// reaches answers whether the harm was suffered by at least n people.
func (t toll) reaches(n int64) casus.Truth {
	switch {
	case !t.stated:
		return casus.Undetermined
	case t.lo >= n:
		return casus.Yes
	case t.hi < n:
		return casus.No
	default:
		return casus.Undetermined
	}
}

// gap is what is missing when reaches leaves the answer open.
func (t toll) gap() Gap {
	if !t.stated {
		return GapDeaths
	}
	return GapCount
}

// count puts the toll back into the form in which counts are stated.
func (t toll) count() event.Count {
	switch {
	case !t.stated:
		return event.Count{}
	case t.hi == event.NoLimit && t.lo == 0:
		return event.UnknownCount()
	case t.hi == event.NoLimit:
		return event.AtLeast(t.lo)
	case t.lo == t.hi:
		return event.Exactly(t.lo)
	case t.lo == 0:
		return event.AtMost(t.hi)
	default:
		return event.Between(t.lo, t.hi)
	}
}
