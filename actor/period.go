package actor

import (
	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event/edtf"
)

// period is the time for which something holds, with an uncertain start and an
// uncertain end, as instants: it starts at startMin at the earliest and at
// startMax at the latest, and is over at endMin at the earliest and at endMax
// at the latest.
//
// An end that is not stated sets no limit, for who writes that one actor backs
// another, and no dates, means that it does. An end stated to be unknown
// ("XXXX") may be anywhere; one stated to be open ("../..", or the open end of
// an interval) has no limit.
type period struct{ startMin, startMax, endMin, endMax edtf.Seconds }

func always() period {
	return period{startMin: edtf.NegInf, startMax: edtf.NegInf, endMin: edtf.PosInf, endMax: edtf.PosInf}
}

// periodOf reads the dates of a start and an end; a malformed one counts as
// unknown.
func periodOf(start, end edtf.Date) period {
	p := always()
	if start != "" {
		b := start.Bounds()
		p.startMin, p.startMax = b.EarliestStart, b.LatestStart
		if b.StartOpen {
			p.startMin, p.startMax = edtf.NegInf, edtf.NegInf
		}
	}
	if end != "" {
		b := end.Bounds()
		p.endMin, p.endMax = b.EarliestEnd, b.LatestEnd
		if b.EndOpen {
			p.endMin, p.endMax = edtf.PosInf, edtf.PosInf
		}
	}
	return p
}

// and returns the time for which both hold.
func (p period) and(q period) period {
	return period{
		startMin: max(p.startMin, q.startMin), startMax: max(p.startMax, q.startMax),
		endMin: min(p.endMin, q.endMin), endMax: min(p.endMax, q.endMax),
	}
}

// empty reports whether there is no time at which it can hold.
func (p period) empty() bool { return p.startMin >= p.endMax }

// mayStartIn and mayEndIn report whether the start, or the end, may lie within
// another period.
func (p period) mayStartIn(q period) bool { return p.startMax >= q.startMin && p.startMin < q.endMax }
func (p period) mayEndIn(q period) bool   { return p.endMin <= q.endMax && p.endMax > q.startMin }

// during reports whether it holds at some time of a happening within at: Yes if
// it must, No if it cannot.
func (p period) during(at edtf.Bounds) casus.Truth {
	begun := p.startMax == edtf.NegInf || p.startMax < at.EarliestEnd
	lasting := p.endMin == edtf.PosInf || p.endMin > at.LatestStart
	if p.empty() || p.startMin >= at.LatestEnd || p.endMax <= at.EarliestStart {
		return casus.No
	}
	if begun && lasting {
		return casus.Yes
	}
	return casus.Undetermined
}

// anyTime returns bounds that say nothing in place of bounds that no happening
// satisfies, such as the zero Bounds.
func anyTime(at edtf.Bounds) edtf.Bounds {
	if at.IsEmpty() {
		return edtf.Unbounded()
	}
	return at
}
