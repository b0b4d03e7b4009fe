package attribution

import (
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// Need is one thing that would have to be known for an open case to count, or
// not to.
type Need struct {
	Kind NeedKind
	// Detail is the part of the description that the event leaves open.
	Detail event.Reason
	// Member is the part of the set that the record leaves open.
	Member actor.Reason
	// Against lists the claims that contest the attribution.
	Against []ID
}

// NeedKind says what would have to be known.
type NeedKind string

// The kinds of need, each with the field of [Need] that says more.
const (
	NeedDetail     NeedKind = "detail"     // of the event: Detail
	NeedMembership NeedKind = "membership" // of the actor in the set: Member
	NeedAgreement  NeedKind = "agreement"  // on who did it: Against
)

// NeedKinds returns the known kinds of need.
func NeedKinds() []NeedKind { return []NeedKind{NeedDetail, NeedMembership, NeedAgreement} }

// IsKnown reports whether k is one of [NeedKinds].
func (k NeedKind) IsKnown() bool { return slices.Contains(NeedKinds(), k) }

// Needs returns what would have to be known of the case, in the order of the
// description, the set, the claims. It is empty for a certain one.
func (c Case) Needs() []Need {
	var needs []Need
	for _, r := range c.Match.Reasons {
		if r.Is == casus.Undetermined {
			needs = append(needs, Need{Kind: NeedDetail, Detail: r})
		}
	}
	if c.Member.Is == casus.Undetermined && c.Actor != "" {
		needs = append(needs, membershipNeeds(c.Member)...)
	}
	if c.Attribution.Standing == StandingContested {
		needs = append(needs, Need{Kind: NeedAgreement, Against: c.Attribution.Against})
	}
	return needs
}

func membershipNeeds(m actor.Membership) []Need {
	var needs []Need
	for _, r := range m.Reasons {
		if r.Is == casus.Undetermined {
			needs = append(needs, Need{Kind: NeedMembership, Member: r})
		}
	}
	if len(needs) == 0 {
		needs = []Need{{Kind: NeedMembership}}
	}
	return needs
}

// String returns the need in one line.
func (n Need) String() string {
	switch n.Kind {
	case NeedDetail:
		return n.Detail.String()
	case NeedMembership:
		return "membership: " + n.Member.String()
	case NeedAgreement:
		return "agreement on who did it, against " + joinIDs(n.Against)
	default:
		return string(n.Kind)
	}
}

func joinIDs[T ~string](ids []T) string {
	var b strings.Builder
	for i, id := range ids {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(string(id))
	}
	return b.String()
}
