package event

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/casus-events/casus/event/edtf"
)

// moments are the times at which events took place, and where in the order of
// an index a time is to be looked for.
type moments struct {
	times []moment
	// peaks holds the latest end of any event up to a row, where it grows.
	// Wide events are left out: one of them would hide all others.
	peaks []peak
	wide  []uint32 // the rows of wide events
}

// moment is a date as it is written, and what it comes to with what a timeline
// knows of the event.
type moment struct {
	when uint32 // in parts.whens
	at   edtf.Bounds
}

// isWide reports whether a time may reach over more than a year.
func (m *moment) isWide() bool {
	const year = 367 * edtf.Day // and a day, wherever on earth
	return m.at.EarliestStart == edtf.NegInf || m.at.LatestEnd == edtf.PosInf ||
		m.at.LatestEnd > add(m.at.EarliestStart, year)
}

type peak struct {
	row   uint32
	ended edtf.Seconds
}

// compareBounds is the order of an index: by when events began, the earliest
// that they may have first, then by when they were over.
func compareBounds(a, b edtf.Bounds) int {
	return cmp.Or(
		cmp.Compare(a.EarliestStart, b.EarliestStart),
		cmp.Compare(a.LatestStart, b.LatestStart),
		cmp.Compare(a.EarliestEnd, b.EarliestEnd),
		cmp.Compare(a.LatestEnd, b.LatestEnd),
	)
}

// arrange puts the rows into their order.
func (ix *Index) arrange(arrived []row, solved func(ID) edtf.Bounds) {
	ix.times = make([]moment, len(ix.whens))
	for i := range ix.whens {
		w := &ix.whens[i]
		ix.times[i] = moment{when: uint32(i), at: w.soundBounds(ix.context.zoneOf(*w))}
	}
	timeOf := func(arrival uint32) uint32 { return arrived[arrival].when }
	if solved != nil {
		timed := ix.solve(arrived, solved)
		timeOf = func(arrival uint32) uint32 { return timed[arrival] }
	}
	ix.rows = make([]row, len(arrived))
	ended := edtf.NegInf
	for pos, arrival := range ix.order(len(arrived), timeOf) {
		r := arrived[arrival]
		r.when, r.arrival = timeOf(arrival), arrival
		ix.rows[pos] = r
		m := &ix.times[r.when]
		if m.isWide() {
			ix.wide = append(ix.wide, uint32(pos))
		} else if m.at.LatestEnd > ended {
			ended = m.at.LatestEnd
			ix.peaks = append(ix.peaks, peak{row: uint32(pos), ended: ended})
		}
	}
}

// solve joins to the dates what a timeline worked out about each event, and
// returns the numbers of their times. Where the two contradict each other, the
// dates stand.
func (ix *Index) solve(arrived []row, solved func(ID) edtf.Bounds) []uint32 {
	own := ix.times
	ix.times = nil
	number := make(map[moment]uint32)
	timed := make([]uint32, len(arrived))
	for arrival := range arrived {
		m := own[arrived[arrival].when]
		if both := m.at.Intersect(solved(ID(ix.ids.At(uint32(arrival))))); !both.IsEmpty() {
			m.at = both
		}
		n, ok := number[m]
		if !ok {
			n = uint32(len(ix.times))
			number[m] = n
			ix.times = append(ix.times, m)
		}
		timed[arrival] = n
	}
	return timed
}

// order returns the arrivals by time, then by identifier.
func (ix *Index) order(n int, timeOf func(arrival uint32) uint32) []uint32 {
	rank, ranks := ix.ranks()
	starts := make([]int, ranks+1)
	for arrival := range n {
		starts[rank[timeOf(uint32(arrival))]+1]++
	}
	for r := range ranks {
		starts[r+1] += starts[r]
	}
	order := make([]uint32, n)
	next := slices.Clone(starts)
	for arrival := range n {
		r := rank[timeOf(uint32(arrival))]
		order[next[r]] = uint32(arrival)
		next[r]++
	}
	workers := max(1, ix.workers)
	tasks := make([]func(), workers)
	for i := range tasks {
		tasks[i] = func() {
			for r := i; r < ranks; r += workers {
				slices.SortFunc(order[starts[r]:starts[r+1]], func(a, b uint32) int {
					return strings.Compare(ix.ids.At(a), ix.ids.At(b))
				})
			}
		}
	}
	parallel(workers, tasks...)
	return order
}

// ranks returns the place of each time in the order of times, the same for
// equal bounds, and the number of places.
func (ix *Index) ranks() (rank []uint32, n int) {
	sorted := make([]uint32, len(ix.times))
	for i := range sorted {
		sorted[i] = uint32(i)
	}
	slices.SortFunc(sorted, func(a, b uint32) int { return compareBounds(ix.times[a].at, ix.times[b].at) })
	rank = make([]uint32, len(ix.times))
	for i, t := range sorted {
		if i > 0 && compareBounds(ix.times[sorted[i-1]].at, ix.times[t].at) != 0 {
			n++
		}
		rank[t] = uint32(n)
	}
	return rank, n + 1
}

// bounds returns when the event of a row took place.
func (ix *Index) bounds(pos uint32) edtf.Bounds { return ix.times[ix.rows[pos].when].at }

// overlapping returns rows among which all events are that may have a second
// in common with the time from one instant to another: those from first up to
// last, and the wide ones before.
func (ix *Index) overlapping(from, to edtf.Seconds) (first, last uint32, wide []uint32) {
	start := uint32(len(ix.rows))
	if i := sort.Search(len(ix.peaks), func(i int) bool { return ix.peaks[i].ended > from }); i < len(ix.peaks) {
		start = ix.peaks[i].row
	}
	end := uint32(sort.Search(len(ix.rows), func(i int) bool { return ix.bounds(uint32(i)).EarliestStart >= to }))
	n, _ := slices.BinarySearch(ix.wide, min(start, end))
	return min(start, end), end, ix.wide[:n]
}
