package ladder

import (
	"github.com/casus-events/casus"
	"github.com/casus-events/casus/event"
)

// contested holds an incident for the attack that it may have been.
func (f *facts) contested() []finding {
	if f.kind.IfAttack.IsZero() {
		return nil
	}
	return []finding{{
		lift: Lift{Rule: RuleContested, To: f.kind.IfAttack, Gap: GapNature},
		is:   casus.Undetermined,
	}}
}

// warning tells a warning of what the speaker itself would do, which is a
// threat, from one of what others might.
func (f *facts) warning() []finding {
	var list []finding
	for _, act := range f.event.Speech {
		if act.Kind != event.Warn {
			continue
		}
		if len(act.Proposes) == 0 {
			list = append(list, ownThreat("", casus.Undetermined))
		}
		for _, id := range act.Proposes {
			list = append(list, ownThreat(id, f.speakersWould(id)))
		}
	}
	return list
}

func ownThreat(id event.ID, is casus.Truth) finding {
	return finding{lift: Lift{Rule: RuleWarning, To: H3, Gap: GapAuthor, Event: id}, is: is}
}

// speakersWould answers whether the event would be done by one of those who
// speak here, or by the state for which one of them speaks.
func (f *facts) speakersWould(id event.ID) casus.Truth {
	e, ok := f.other(id)
	if !ok {
		return casus.Undetermined
	}
	doers, speakers := participants(e, event.RoleBy), f.participants(event.RoleBy)
	if len(doers) == 0 || len(speakers) == 0 {
		return casus.Undetermined
	}
	is := casus.No
	for _, d := range doers {
		for _, s := range speakers {
			is = is.Or(f.sameActor(d, s))
		}
	}
	return is
}

// sameActor answers whether two participants are one actor or act for one state.
func (f *facts) sameActor(p, q event.Participant) casus.Truth {
	if p.Actor != "" && f.registry().Canonical(p.Actor) == f.registry().Canonical(q.Actor) {
		return casus.Yes
	}
	a, b := f.side(p), f.side(q)
	if p.Actor == "" && !p.Who.IsZero() || q.Actor == "" && !q.Who.IsZero() {
		return casus.Undetermined
	}
	if a.is == casus.No || b.is == casus.No {
		return casus.No
	}
	return differ(a, b).Not()
}

// ultimatum finds a demand with a deadline.
func (f *facts) ultimatum() []finding {
	for _, act := range f.event.Speech {
		if act.Kind == event.Demand && act.Deadline != "" {
			return []finding{{lift: Lift{Rule: RuleUltimatum, To: H3}, is: casus.Yes, floor: H2}}
		}
	}
	return nil
}
