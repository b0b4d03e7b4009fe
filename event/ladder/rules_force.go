package ladder

import (
	"slices"

	"github.com/casus-events/casus"
	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event"
)

// casualties lifts an act that is not lethal by its kind to what it did to
// people. In a protest that is not a riot the harm may have been done to the
// protesters, so there it is only possible. An incident that was an attack did
// its harm to people as any other.
func (f *facts) casualties() []finding {
	var certain casus.Truth
	switch k := f.kind.Kind; {
	case k.Within(event.KindProtest + "/riot"), k.Within(event.KindCoerce), k.Within(event.KindAssault),
		k.Within(event.KindIncident):
		certain = casus.Yes
	case k.Within(event.KindProtest):
		certain = casus.Undetermined
	default:
		return nil
	}
	var list []finding
	for _, h := range []struct {
		harm event.Harm
		to   Hostility
	}{{event.Killed, H8}, {event.Wounded, H7}, {event.Tortured, H7}, {event.Abducted, H7}, {event.Captured, H7}} {
		t := tollOf(f.event.Casualties, h.harm)
		if !t.stated {
			continue
		}
		lift := Lift{Rule: RuleCasualties, To: h.to, Harm: h.harm, Count: t.count(), Least: 1, Gap: GapCount}
		if certain != casus.Yes {
			lift.Gap = GapAuthor
		}
		list = append(list, finding{lift: lift, is: t.reaches(1).And(certain), floor: H5})
	}
	return list
}

// deaths finds an attack that killed many.
func (f *facts) deaths() []finding {
	t := f.killed()
	return []finding{{
		lift:  Lift{Rule: RuleDeaths, To: H9, Harm: event.Killed, Count: t.count(), Least: f.ladder.manyDeaths(), Gap: t.gap()},
		is:    t.reaches(f.ladder.manyDeaths()),
		floor: H8,
	}}
}

// seniorLeader finds the killing of a senior leader at whom the attack was aimed.
func (f *facts) seniorLeader() []finding {
	aimed := false
	for _, a := range f.event.Attacks {
		aimed = aimed || a.TargetKind == event.TargetSeniorLeader
	}
	if !aimed {
		return nil
	}
	lift := Lift{Rule: RuleSeniorLeader, To: H9, Harm: event.Killed, Gap: GapVictim}
	for _, c := range f.event.Casualties {
		if c.Harm == event.Killed && f.isVictim(c) {
			lift.Against, lift.Count = c.Actor, c.Count
			return []finding{{lift: lift, is: casus.Yes, floor: H8}}
		}
	}
	t := f.killed()
	lift.Count = t.count()
	if !t.stated {
		lift.Gap = GapDeaths
	}
	is := casus.Undetermined
	if t.reaches(1) == casus.No {
		is = casus.No
	}
	return []finding{{lift: lift, is: is, floor: H8}}
}

// isVictim reports whether the casualty is one of the persons at whom the
// event was aimed, rather than a body to which the dead belonged.
func (f *facts) isVictim(c event.Casualty) bool {
	if c.Actor == "" || contested(c) {
		return false
	}
	if lo, hi := countBounds(c.Count); lo != 1 || hi != 1 {
		return false
	}
	if a, ok := f.registry().Actor(c.Actor); ok && a.Kind != actor.KindPerson && a.Kind != actor.KindUnnamed {
		return false
	}
	for _, p := range f.participants(event.RoleTarget, event.RoleVictim) {
		if f.same(p.Actor, c.Actor) {
			return true
		}
	}
	return false
}

// stateForces finds a state that struck what is another state's.
func (f *facts) stateForces() []finding {
	is, pair := f.statePair()
	if pair == (Lift{}) {
		return nil
	}
	pair.Rule, pair.To, pair.Gap = RuleStateForces, H9, GapState
	return []finding{{lift: pair, is: is, floor: H8}}
}

// statePair returns the first pair of an acting and a struck state that
// certainly differ, else the first that may.
func (f *facts) statePair() (casus.Truth, Lift) {
	struck := f.sides(event.RoleTarget, event.RoleVictim, event.RoleOwner, event.RoleUser)
	is, pair := casus.No, Lift{}
	for _, by := range f.sides(event.RoleBy) {
		for _, against := range struck {
			switch truth := differ(by, against); {
			case truth == casus.Yes:
				return truth, Lift{By: by.actor, Against: against.actor}
			case truth == casus.Undetermined && is == casus.No:
				is, pair = truth, Lift{By: by.actor, Against: against.actor}
			}
		}
	}
	return is, pair
}

// stateTerritory finds a strike by a state on another's territory. Against
// that country's own people or property it is certain; against anybody else
// the record leaves open whether the state of the place agreed to it. Of
// several places the first that is certain counts, else the first.
func (f *facts) stateTerritory() []finding {
	acting := f.sides(event.RoleBy)
	best := finding{is: casus.No}
	for _, place := range f.event.Where {
		if place.Country == "" || place.Role == event.PlaceLaunch || place.Role == event.PlaceOrigin {
			continue
		}
		found, ok := f.onTerritory(acting, place.Country)
		switch {
		case ok && found.is == casus.Yes:
			return []finding{found}
		case ok && best.is == casus.No:
			best = found
		}
	}
	if best.is == casus.No {
		return nil
	}
	return []finding{best}
}

func (f *facts) onTerritory(acting []side, country actor.Country) (finding, bool) {
	local := side{polity: polity{country: country}, is: casus.Yes}
	best := finding{is: casus.No}
	for _, by := range acting {
		if by.polity.same(local.polity) {
			return finding{}, false
		}
		lift := Lift{Rule: RuleStateTerritory, To: H9, By: by.actor, Country: country, Gap: GapState}
		is := differ(by, local)
		if is == casus.Yes {
			lift.Gap = GapConsent
			is, lift.Against = f.againstLocals(country)
		}
		if best.is == casus.No || best.is == casus.Undetermined && is == casus.Yes {
			best = finding{lift: lift, is: is, floor: H8}
		}
	}
	return best, best.is != casus.No
}

// againstLocals answers Yes when what was struck is the people or the property
// of the country, to the bombing of which no state agrees. Persons and armed
// groups tell nothing: states do agree to strikes on those.
func (f *facts) againstLocals(country actor.Country) (casus.Truth, actor.ID) {
	local := []actor.Kind{
		actor.KindCompany, actor.KindMedia, actor.KindCivil, actor.KindPopulation, actor.KindCrowd,
	}
	for _, p := range f.participants(event.RoleTarget, event.RoleVictim, event.RoleOwner, event.RoleUser) {
		a, ok := f.registry().Actor(p.Actor)
		if !ok || a.Country != country {
			continue
		}
		if slices.Contains(local, a.Kind) {
			return casus.Yes, a.ID
		}
	}
	return casus.Undetermined, ""
}

// occupation finds an occupation in which people were killed.
func (f *facts) occupation() []finding {
	if !f.kind.Kind.Within(event.KindCondition + "/occupation") {
		return nil
	}
	t := f.killed()
	return []finding{{
		lift:  Lift{Rule: RuleOccupation, To: H9, Harm: event.Killed, Count: t.count(), Least: 1, Gap: t.gap()},
		is:    t.reaches(1),
		floor: H7,
	}}
}

// war finds combat of two sides on the scale of a war.
func (f *facts) war() []finding {
	t := f.killed()
	if !t.stated {
		return nil // nothing in a clash without numbers points to a war
	}
	is, sides := f.fighting()
	lift := Lift{
		Rule: RuleWar, To: H10, Harm: event.Killed, Count: t.count(), Least: f.ladder.warDeaths(),
		By: sides.By, Against: sides.Against, Gap: t.gap(),
	}
	if is == casus.Undetermined {
		lift.Gap = GapSides
	}
	return []finding{{lift: lift, is: is.And(t.reaches(f.ladder.warDeaths())), floor: H9}}
}

// cbrn finds weapons of mass destruction among the means.
func (f *facts) cbrn() []finding {
	families := []event.Means{event.MeansChemical, event.MeansBiological, event.MeansRadiological, event.MeansNuclear}
	for _, a := range f.event.Attacks {
		if slices.ContainsFunc(families, a.Means.Within) {
			return []finding{{lift: Lift{Rule: RuleCBRN, To: H11, Means: a.Means}, is: casus.Yes, floor: H7}}
		}
	}
	return nil
}
