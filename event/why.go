package event

import "slices"

// Why says why an event fits a field of a pattern, does not, or leaves it open.
type Why string

// The reasons for an answer.
const (
	WhyFits     Why = "fits"
	WhyDiffers  Why = "differs"
	WhyUnstated Why = "not-stated" // the event does not say
	WhyCoarse   Why = "coarse"     // stated, but less finely than asked
	WhyDisputed Why = "disputed"   // an incident, which may turn out to be what is asked
	WhyMaybe    Why = "maybe"      // it is open who is meant, or whether he belongs to the set
	WhyOverlaps Why = "overlaps"   // what is known of the time allows both answers
	WhyOpen     Why = "open"       // the numbers stated allow both answers
	WhyForce    Why = "no-force"   // no force is used in an event of this kind
	WhyMissing  Why = "missing"    // the event to compare with is not there
	WhyVoid     Why = "void"       // the pattern asks nothing that can be answered
)

// Whys returns the known reasons.
func Whys() []Why {
	return []Why{
		WhyFits, WhyDiffers, WhyUnstated, WhyCoarse, WhyDisputed, WhyMaybe, WhyOverlaps, WhyOpen, WhyForce, WhyMissing,
		WhyVoid,
	}
}

// IsKnown reports whether w is one of [Whys].
func (w Why) IsKnown() bool { return slices.Contains(Whys(), w) }
