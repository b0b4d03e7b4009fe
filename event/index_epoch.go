package event

import (
	"cmp"
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// epochs groups the times of an index by what a registry can tell apart. Who
// belongs to whom at a time depends on nothing but which dates of the registry
// come before it and which after, so that it is asked once an epoch.
type epochs struct {
	// timeless says that the registry holds no dates: there is one epoch.
	timeless bool
	epochOf  []uint32 // of moments.times
}

// place is where a time lies among the dates of a registry: for each of its
// bounds twice the number of dates before it, and one more if it is a date.
type place [4]uint32

func epochsOf(reg *actor.Registry, times []moment) epochs {
	dates := datesOf(reg)
	e := epochs{timeless: len(dates) == 0, epochOf: make([]uint32, len(times))}
	if e.timeless {
		return e
	}
	number := make(map[place]uint32)
	for i := range times {
		at := times[i].at
		var p place
		for j, s := range [...]edtf.Seconds{at.EarliestStart, at.LatestStart, at.EarliestEnd, at.LatestEnd} {
			n, is := slices.BinarySearch(dates, s)
			p[j] = 2 * uint32(n)
			if is {
				p[j]++
			}
		}
		n, ok := number[p]
		if !ok {
			n = uint32(len(number))
			number[p] = n
		}
		e.epochOf[i] = n
	}
	return e
}

// datesOf returns the instants that bound the dates of a registry, in order.
func datesOf(reg *actor.Registry) []edtf.Seconds {
	seen := make(map[string]bool)
	var dates []edtf.Seconds
	note := func(d edtf.Date) {
		if text := string(d); text != "" && !seen[text] {
			seen[text] = true
			b := d.Bounds()
			dates = append(dates, b.EarliestStart, b.LatestStart, b.EarliestEnd, b.LatestEnd)
		}
	}
	for a := range reg.All() {
		note(a.Start)
		note(a.End)
	}
	for r := range reg.Relations() {
		note(r.Start)
		note(r.End)
	}
	slices.SortFunc(dates, cmp.Compare)
	return slices.Compact(dates)
}
