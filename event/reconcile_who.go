package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// party is those who have one role in an account.
type party struct {
	members []Participant
	text    string
}

// participants compares who has each role. Two lists agree if somebody may be
// on both; then the result has those of either.
func (r *reconciler) participants() {
	for _, role := range r.roles() {
		voices := voicesOf(r, func(e *Event) (party, bool) {
			p := r.party(e, role)
			return p, len(p.members) > 0
		})
		q := issue[party]{
			slot:  Slot{Field: "participants", Role: role},
			text:  func(p party) string { return p.text },
			agree: r.overlap,
			finer: func(party, party) bool { return false },
			join:  r.together,
		}
		p, ok := settled(r, q, voices)
		if own := len(r.party(r.own, role).members) > 0; ok && !own {
			agreed := []party{p}
			for _, v := range voices {
				if r.overlap(v.value, p) == casus.Yes {
					agreed = append(agreed, v.value)
				}
			}
			p, _ = r.together(agreed, true)
			for _, m := range p.members {
				r.event.Participants = append(r.event.Participants, Participant{Role: role, Actor: m.Actor, Who: m.Who.Clone()})
			}
		}
	}
}

// roles returns the roles that anybody states: the known ones in their order,
// then the others.
func (r *reconciler) roles() []Role {
	known := Roles()
	rank := func(role Role) int {
		if i := slices.Index(known, role); i >= 0 {
			return i
		}
		return len(known)
	}
	return keysOf(r, func(e *Event) []Role {
		var roles []Role
		for _, p := range e.Participants {
			roles = append(roles, p.Role)
		}
		return roles
	}, func(a, b Role) int { return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b)) })
}

// party returns those who have a role, by their canonical identifiers, each
// once, in order.
func (r *reconciler) party(e *Event, role Role) party {
	var members []Participant
	for _, p := range e.Participants {
		if p.Role == role {
			if p.Actor != "" {
				p.Actor = r.registry.Canonical(p.Actor)
			}
			members = append(members, p)
		}
	}
	return partyOf(members)
}

func partyOf(members []Participant) party {
	slices.SortFunc(members, func(a, b Participant) int { return strings.Compare(memberText(a), memberText(b)) })
	members = slices.CompactFunc(members, func(a, b Participant) bool { return memberText(a) == memberText(b) })
	text := make([]string, len(members))
	for i, m := range members {
		text[i] = memberText(m)
	}
	return party{members: members, text: strings.Join(text, ", ")}
}

// memberText names a participant; two participants of whom the same set is
// known have one text.
func memberText(p Participant) string {
	if p.Actor != "" {
		return string(p.Actor)
	}
	text := p.Who.String()
	if p.Who.Words != "" && len(p.Who.IDs)+len(p.Who.Terms) > 0 {
		p.Who.Words = ""
		text += " (" + p.Who.String() + ")"
	}
	return "one of " + text
}

// overlap reports whether somebody may be in both parties.
func (r *reconciler) overlap(a, b party) casus.Truth {
	for _, p := range a.members {
		for _, q := range b.members {
			if r.maySame(p, q) {
				return casus.Yes
			}
		}
	}
	return casus.No
}

// maySame reports whether two participants may be the same.
func (r *reconciler) maySame(p, q Participant) bool {
	at := edtf.Unbounded()
	switch c := (&Context{Registry: r.registry}); {
	case p.Actor != "" && q.Actor != "":
		return p.Actor == q.Actor
	case p.Actor != "":
		return r.registry.In(p.Actor, q.Who, at).Is != casus.No
	case q.Actor != "":
		return r.registry.In(q.Actor, p.Who, at).Is != casus.No
	default:
		return c.Within(p.Who, q.Who, at) != casus.No
	}
}

// together returns those of several parties that agree. A participant known
// only as one of a set is left out where one of the set is named.
func (r *reconciler) together(list []party, all bool) (party, bool) {
	if !all {
		return party{}, false
	}
	var members []Participant
	for _, p := range list {
		members = append(members, p.members...)
	}
	named := slices.DeleteFunc(slices.Clone(members), func(p Participant) bool {
		return p.Actor == "" && slices.ContainsFunc(members, func(q Participant) bool {
			return q.Actor != "" && r.isOneOf(q.Actor, p.Who)
		})
	})
	return partyOf(named), true
}

func (r *reconciler) isOneOf(id actor.ID, s actor.Set) bool {
	return r.registry.In(id, s, edtf.Unbounded()).Is == casus.Yes
}
