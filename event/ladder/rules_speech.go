package ladder

import (
	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
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

// sameActor answers whether the speaker would be the doer: itself, one of those
// it consists of or who command it, or one who acts for the same state.
func (f *facts) sameActor(doer, speaker event.Participant) casus.Truth {
	if doer.Actor == "" || speaker.Actor == "" {
		return casus.Undetermined
	}
	if f.registry().Canonical(doer.Actor) == f.registry().Canonical(speaker.Actor) {
		return casus.Yes
	}
	is := differ(f.side(doer), f.side(speaker)).Not()
	if f.side(doer).is == casus.No || f.side(speaker).is == casus.No {
		is = casus.No
	}
	for _, m := range f.registry().Members(doer.Actor, f.at()) {
		if m.Actor == f.registry().Canonical(speaker.Actor) {
			is = is.Or(m.Is)
		}
	}
	for _, m := range f.related(speaker.Actor, actor.Commands) {
		if m.Actor == f.registry().Canonical(doer.Actor) {
			is = is.Or(m.Is)
		}
	}
	return is
}

// ultimatum finds a demand with a deadline.
func (f *facts) ultimatum() []finding {
	for _, act := range f.event.Speech {
		if act.Kind == event.Demand && act.Deadline != "" {
			return []finding{{lift: Lift{Rule: RuleUltimatum, To: H3, Deadline: act.Deadline}, is: casus.Yes, floor: H2}}
		}
	}
	return nil
}
