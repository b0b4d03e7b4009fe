package edtf

// Bounds says what a date tells of the place of one happening on the time
// line. The happening occupies the seconds from its start up to, not
// including, its end; it takes at least one second. The four instants bound
// the start and the end, inclusively:
//
//	EarliestStart <= start <= LatestStart
//	EarliestEnd   <= end   <= LatestEnd
//	start < end
//
// A happening dated 2004 took place once, somewhere within the year: its
// start may be any second of the year, its end any second after that up to
// the end of the year. One dated 2004/2006 lasted from some time in 2004
// until some time in 2006. A bound that is missing is [NegInf] or [PosInf].
//
// The zero Bounds is empty: no happening satisfies it. Bounds that say nothing
// are [Unbounded]. Bounds are comparable values.
type Bounds struct {
	// EarliestStart is the first second at which the happening may start.
	EarliestStart Seconds
	// LatestStart is the last second at which it may start.
	LatestStart Seconds
	// EarliestEnd is the first instant at which it may be over.
	EarliestEnd Seconds
	// LatestEnd is the last instant by which it must be over.
	LatestEnd Seconds
	// StartOpen: the start is stated to be open (".."), without limit.
	StartOpen bool
	// StartUnknown: the start is stated to be unknown ("" before the slash).
	StartUnknown bool
	// EndOpen: the end is stated to be open (".."): it goes on, as far as the
	// statement reaches.
	EndOpen bool
	// EndUnknown: the end is stated to be unknown ("" after the slash).
	EndUnknown bool
}

// The offsets by which civil time in an unknown zone may differ from the same
// reading in UTC: zones reach from 14 hours ahead to 12 hours behind.
const (
	ZoneEarliest = -14 * Hour
	ZoneLatest   = 12 * Hour
)

// Unbounded returns bounds that say nothing.
func Unbounded() Bounds {
	return Bounds{EarliestStart: NegInf, LatestStart: PosInf, EarliestEnd: NegInf, LatestEnd: PosInf}
}

// Within returns the bounds of a happening that took place once, somewhere in
// the half-open window from start to end.
func Within(start, end Seconds) Bounds {
	return Bounds{
		EarliestStart: start,
		LatestStart:   end.add(-1),
		EarliestEnd:   start.add(1),
		LatestEnd:     end,
	}
}

// IsUnbounded reports whether the four bounds say nothing; why they say
// nothing (open, unknown) does not matter.
func (b Bounds) IsUnbounded() bool {
	return b.EarliestStart == NegInf && b.LatestStart == PosInf &&
		b.EarliestEnd == NegInf && b.LatestEnd == PosInf
}

// IsEmpty reports whether no happening can satisfy the bounds, as after
// intersecting contradictory ones.
func (b Bounds) IsEmpty() bool {
	return b.EarliestStart > b.LatestStart || b.EarliestEnd > b.LatestEnd ||
		b.EarliestStart >= b.LatestEnd
}

// Before reports whether a happening within b was over when one within other
// began: Yes if it must have been, No if it cannot have been. Touching
// counts as before.
func (b Bounds) Before(other Bounds) Truth {
	if b.LatestEnd.IsFinite() && b.LatestEnd <= other.EarliestStart {
		return Yes
	}
	if b.EarliestEnd > other.LatestStart {
		return No
	}
	return Undetermined
}

// Overlaps reports whether a happening within b and one within other have a
// second in common: Yes if they must have, No if they cannot have.
func (b Bounds) Overlaps(other Bounds) Truth {
	first, second := b.Before(other), other.Before(b)
	if first == Yes || second == Yes {
		return No
	}
	if first == No && second == No {
		return Yes
	}
	return Undetermined
}

// Shift moves the earliest bounds by one length and the latest by another. It
// turns civil time read as UTC into instants: by -3 hours twice for Baghdad,
// by [ZoneEarliest] and [ZoneLatest] where the zone is unknown. Missing
// bounds stay missing.
func (b Bounds) Shift(earliest, latest Seconds) Bounds {
	b.EarliestStart = b.EarliestStart.add(earliest)
	b.EarliestEnd = b.EarliestEnd.add(earliest)
	b.LatestStart = b.LatestStart.add(latest)
	b.LatestEnd = b.LatestEnd.add(latest)
	return b
}

// Intersect returns the bounds of a happening of which both b and other are
// true, made as tight as start < end allows; they are empty if both cannot be
// true. An end is open or unknown in the result if it is so in both.
func (b Bounds) Intersect(other Bounds) Bounds {
	return Bounds{
		EarliestStart: max(b.EarliestStart, other.EarliestStart),
		LatestStart:   min(b.LatestStart, other.LatestStart),
		EarliestEnd:   max(b.EarliestEnd, other.EarliestEnd),
		LatestEnd:     min(b.LatestEnd, other.LatestEnd),
		StartOpen:     b.StartOpen && other.StartOpen,
		StartUnknown:  b.StartUnknown && other.StartUnknown,
		EndOpen:       b.EndOpen && other.EndOpen,
		EndUnknown:    b.EndUnknown && other.EndUnknown,
	}.tighten()
}

// tighten uses start < end.
func (b Bounds) tighten() Bounds {
	if b.LatestEnd.IsFinite() {
		b.LatestStart = min(b.LatestStart, b.LatestEnd.add(-1))
	}
	if b.EarliestStart.IsFinite() {
		b.EarliestEnd = max(b.EarliestEnd, b.EarliestStart.add(1))
	}
	return b
}

// String returns "start A to B, end C to D" in UTC. The missing bounds are
// written -inf and +inf, an open one "open", an unknown one "unknown".
func (b Bounds) String() string {
	return "start " + limit(b.EarliestStart, b.StartOpen, b.StartUnknown) + " to " + b.LatestStart.String() +
		", end " + b.EarliestEnd.String() + " to " + limit(b.LatestEnd, b.EndOpen, b.EndUnknown)
}

func limit(s Seconds, open, unknown bool) string {
	switch {
	case open:
		return "open"
	case unknown:
		return "unknown"
	default:
		return s.String()
	}
}
