package escalation

import "slices"

// Role says who answers whom. In the descriptions A did the earlier act and B
// was struck or addressed by it; "A's side" are those who act as one with A
// ([SameSide]), and who "stands with" A backs it, is backed by it, or is allied
// with it on the day of the later act.
type Role string

// The roles, tried in this order.
const (
	// Unknown: it is not known who did one of the two.
	Unknown Role = ""
	// Direct: B's side turns on A's side.
	Direct Role = "direct"
	// AgainstAlly: B's side turns on one who stands with A.
	AgainstAlly Role = "against-ally"
	// ByTarget: B's side acts, against whom is not stated.
	ByTarget Role = "by-target"
	// OnBehalf: one who stands with B turns on A's side, or on one who stands
	// with A.
	OnBehalf Role = "on-behalf"
	// Continuation: A's side follows its own act up.
	Continuation Role = "continuation"
	// Displaced: B's side turns on somebody who has nothing to do with A.
	Displaced Role = "displaced"
	// PileOn: another strikes B's side too, or one who stands with B.
	PileOn Role = "pile-on"
	// ThirdParty: somebody else speaks or acts to one of the two sides.
	ThirdParty Role = "third-party"
	// NoOverlap: the two acts have nobody in common, nor their sides.
	NoOverlap Role = "no-overlap"
)

// Roles returns the roles other than unknown.
func Roles() []Role {
	return []Role{
		Direct, AgainstAlly, ByTarget, OnBehalf, Continuation, Displaced, PileOn, ThirdParty, NoOverlap,
	}
}

// IsKnown reports whether r is unknown or one of [Roles].
func (r Role) IsKnown() bool { return r == Unknown || slices.Contains(Roles(), r) }

// Answers reports whether an act in this role answers the earlier one, on the
// part of those whom that one struck: what only A itself, others who join in, or
// third parties do leaves an act unanswered.
func (r Role) Answers() bool {
	switch r {
	case Direct, AgainstAlly, ByTarget, OnBehalf, Displaced:
		return true
	case Unknown, Continuation, PileOn, ThirdParty, NoOverlap:
		return false
	default:
		return false
	}
}
