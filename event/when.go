package event

import (
	"strings"
	"time"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// When dates an event. The zero When dates nothing.
type When struct {
	// Date is when it happened or, as an EDTF interval, how long it lasted.
	Date edtf.Date `json:"date,omitzero"`
	// Start is used with or without End, and instead of Date, where one EDTF
	// value cannot hold what is known of the two ends.
	Start edtf.Date `json:"start,omitzero"`
	// End is when it was over: see Start.
	End edtf.Date `json:"end,omitzero"`
	// Zone is the zone in which the civil dates are read, as an offset
	// ("+03:00", "Z") or an IANA name ("Asia/Baghdad"); "" is the
	// chronicle's default.
	Zone string `json:"zone,omitzero"`
	// Text keeps the source's calendar words, such as "Wednesday".
	Text string `json:"text,omitzero"`
	// Origin says whether the source states the date, or it was inferred
	// from the text's words, or added by the compiler.
	Origin actor.Origin `json:"origin,omitzero"`
}

// On returns the When of an event on the given EDTF date.
func On(date edtf.Date) When { return When{Date: date} }

// IsDated reports whether any date is stated.
func (w When) IsDated() bool { return w.Date != "" || w.Start != "" || w.End != "" }

// String returns the dates as they are written, "from 2020-03-11 to 2020-03-12"
// where there are two, and the zone; "not stated" if there are none.
func (w When) String() string {
	var words []string
	for _, part := range []struct {
		before string
		date   edtf.Date
	}{{"", w.Date}, {"from ", w.Start}, {"to ", w.End}} {
		if part.date != "" {
			words = append(words, part.before+string(part.date))
		}
	}
	if len(words) == 0 {
		return "not stated"
	}
	if w.Zone != "" {
		words = append(words, "("+w.Zone+")")
	}
	return strings.Join(words, " ")
}

// isLocal reports whether all dates that are stated are civil ones.
func (w When) isLocal() bool {
	local := w.IsDated()
	for _, d := range []edtf.Date{w.Date, w.Start, w.End} {
		v, err := d.Value()
		local = local && err == nil && (v.Local() || v.IsZero())
	}
	return local
}

// Zones finds a zone by its IANA name; an error means that it is not known.
// [time.LoadLocation] is one. The library never looks a zone up by itself,
// because what that finds depends on the machine.
type Zones func(name string) (*time.Location, error)

// Bounds returns the instants between which the event began and was over.
// Civil dates are read in Zone: an offset needs nothing else, a name is looked
// up in zones, which may be nil. Where the zone is not known, a civil day is
// any of those that bore its date somewhere on earth, so the bounds widen by
// 14 hours at the early end and 12 hours at the late one
// ([edtf.ZoneEarliest], [edtf.ZoneLatest]). Where a clock put back shows one
// time twice, either is allowed for.
//
// A date that is missing or malformed bounds nothing. If Start and End
// contradict each other the result is empty ([edtf.Bounds.IsEmpty]);
// [When.Validate] reports both.
func (w When) Bounds(zones Zones) edtf.Bounds { return w.boundsIn(zoneOf(w.Zone, zones)) }

// civilBounds reads civil dates as UTC. Two such bounds compare exactly when
// both are read in one zone, whichever it is.
func (w When) civilBounds() edtf.Bounds { return w.soundBounds(zone{known: true}) }

// soundBounds is boundsIn, but for a start and an end that contradict each
// other, which bound nothing.
func (w When) soundBounds(z zone) edtf.Bounds {
	if b := w.boundsIn(z); !b.IsEmpty() {
		return b
	}
	return edtf.Unbounded()
}

func (w When) boundsIn(z zone) edtf.Bounds {
	if w.Date != "" {
		return z.instants(w.Date)
	}
	if !z.known && w.isLocal() {
		// Whichever zone it is, it is the same for both ends.
		if b := w.boundsIn(zone{known: true}); b.IsEmpty() {
			return b
		}
	}
	b := edtf.Unbounded()
	if w.Start != "" {
		s := z.instants(w.Start)
		b.EarliestStart, b.LatestStart = s.EarliestStart, s.LatestStart
		b.StartOpen, b.StartUnknown = s.StartOpen, s.StartUnknown
	}
	if w.End != "" {
		e := z.instants(w.End)
		b.EarliestEnd, b.LatestEnd = e.EarliestEnd, e.LatestEnd
		b.EndOpen, b.EndUnknown = e.EndOpen, e.EndUnknown
	}
	return b.Intersect(edtf.Bounds{ // tightens with start < end, and keeps the flags
		EarliestStart: edtf.NegInf, LatestStart: edtf.PosInf, EarliestEnd: edtf.NegInf, LatestEnd: edtf.PosInf,
		StartOpen: true, StartUnknown: true, EndOpen: true, EndUnknown: true,
	})
}
