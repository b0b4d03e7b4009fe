package crosswalk

import (
	"github.com/casus-events/casus/event"
	"github.com/casus-events/casus/event/cameo"
)

// GTDAttack returns what the columns attacktype1 to attacktype3 of the Global
// Terrorism Database mean, 1 to 9; false for other numbers. Whether the attack
// came about, the column success says.
func GTDAttack(attackType int) (cameo.Crosswalk, bool) {
	return at(attackType, []cameo.Crosswalk{
		{Kind: "assault/targeted"}, // assassination
		{Kind: event.KindAssault, Why: "armed; the weapon type says with what"}, // armed assault
		{Kind: "assault/explosives", Means: event.MeansExplosives},              // bombing, explosion
		{Kind: "assault/abduct", Why: "a vehicle was taken; whether with people in it is not stated"},
		{Kind: "assault/abduct", Harm: event.Abducted, Why: "hostages were held on the spot"},
		{Kind: "assault/abduct", Harm: event.Abducted}, // kidnapping
		{Kind: "assault/destroy"}, // facility, infrastructure
		{Kind: event.KindAssault, Why: "without arms, or with chemical, biological or radiological ones; the weapon type says"},
		{Kind: event.KindAssault, Why: "the attack type is not known"},
	})
}

// GTDWeapon returns what the columns weaptype1 to weaptype4 of the Global
// Terrorism Database mean, 1 to 13: the means, and the mode of assault that
// follows from them where the attack type has none. It is false for other
// numbers.
func GTDWeapon(weaponType int) (cameo.Crosswalk, bool) {
	const unconventional event.Kind = "assault/unconventional"
	return at(weaponType, []cameo.Crosswalk{
		{Kind: unconventional, Means: event.MeansBiological},
		{Kind: unconventional, Means: event.MeansChemical},
		{Kind: unconventional, Means: event.MeansRadiological},
		{Kind: unconventional, Means: event.MeansNuclear},
		{Kind: "assault/firearms", Means: event.MeansFirearms},
		{Kind: "assault/explosives", Means: event.MeansExplosives},
		{Kind: event.KindAssault, Why: "the weapon was a fake"},
		{Kind: "assault/primitive", Means: event.MeansArson}, // incendiary
		{Kind: "assault/primitive", Means: event.MeansMelee, Why: "bare hands count among them; the sub-type says"},
		{Kind: event.KindAssault, Means: event.MeansVehicle},
		{Kind: "assault/destroy", Why: "tools of sabotage are no means of the vocabulary"},
		{Kind: event.KindAssault, Why: "a weapon of another type, told in the details"},
		{Kind: event.KindAssault, Why: "the weapon type is not known"},
	})
}

// GTDWeaponDetail returns the means of a weapon sub-type of the Global
// Terrorism Database by its words, as in the columns weapsubtype1_txt to
// weapsubtype4_txt, in any case; false where the words add nothing to the
// weapon type.
func GTDWeaponDetail(subType string) (event.Means, bool) {
	for _, r := range gtdDetails() {
		if same(r.words, subType) {
			return r.means, true
		}
	}
	return "", false
}

type detailRow struct {
	words string
	means event.Means
}

func gtdDetails() []detailRow {
	return []detailRow{
		{"Poisoning", "chemical/poison"},
		{"Automatic or Semi-Automatic Rifle", "firearms/rifle"},
		{"Rifle/Shotgun (non-automatic)", "firearms/rifle"},
		{"Handgun", "firearms/handgun"},
		{"Grenade", "explosives/grenade"},
		{"Landmine", "explosives/mine"},
		{"Letter Bomb", "explosives/letter-bomb"},
		{"Mail Bomb (letter, package, parcel)", "explosives/letter-bomb"},
		{"Pressure Trigger", "explosives/ied"},
		{"Remote Trigger", "explosives/ied"},
		{"Remote Device (trigger, control, detonate)", "explosives/ied"},
		{"Time Fuse", "explosives/ied"},
		{"Sticky Bomb", "explosives/ied"},
		{"Pipe Bomb", "explosives/ied"},
		{"Projectile (rockets, mortars, RPGs, etc.)", event.MeansIndirectFire},
		{"Suicide (carried bodily by human being)", "explosives/suicide-vest"},
		{"Vehicle", "explosives/vehicle-bomb"},
		{"Dynamite/TNT", event.MeansExplosives},
		{"Arson/Fire", event.MeansArson},
		{"Molotov Cocktail/Petrol Bomb", "arson/incendiary"},
		{"Gasoline or Alcohol", event.MeansArson},
		{"Blunt Object", "melee/club"},
		{"Knife or Other Sharp Object", "melee/blade"},
		{"Sharp Object Other Than Knife", "melee/blade"},
		{"Hands, Feet, Fists", "unarmed/beating"},
		{"Rope or Other Strangling Device", "unarmed/strangling"},
		{"Suffocation", "unarmed/strangling"},
	}
}

// GTDTarget returns what the columns targtype1 to targtype3 of the Global
// Terrorism Database mean, 1 to 22, as the target of a crosswalk; false for
// other numbers.
func GTDTarget(targetType int) (cameo.Crosswalk, bool) {
	return at(targetType, []cameo.Crosswalk{
		{Target: event.TargetBusiness},
		{Target: event.TargetGovernment},
		{Target: event.TargetPolice},
		{Target: event.TargetMilitary},
		{Target: event.TargetMedical, Why: "clinics and people that have to do with abortion"},
		{Target: event.TargetTransport, Why: "airports and aircraft are not told apart"},
		{Target: event.TargetDiplomatic},
		{Target: event.TargetEducation},
		{Target: event.TargetInfrastructure}, // food or water supply
		{Target: event.TargetMedia},
		{Target: event.TargetShipping, Why: "ports count among them"}, // maritime
		{Why: "non-governmental organisations are no kind of target of the vocabulary"},
		{Why: "a target of another type, told in the summary"},
		{Target: event.TargetCivilians, Why: "their property counts among them"}, // private citizens and property
		{Target: event.TargetReligious},
		{Target: event.TargetInfrastructure}, // telecommunication
		{Target: event.TargetArmedGroup},
		{Target: event.TargetCivilians}, // tourists
		{Target: event.TargetTransport},
		{Why: "the target is not known"},
		{Target: event.TargetInfrastructure, Why: "power lines and pipelines, water and gas are not told apart"}, // utilities
		{Target: event.TargetArmedGroup, Why: "a party that has taken to arms"},                                  // violent political party
	})
}

// at returns the entry of a code that counts from 1.
func at(n int, list []cameo.Crosswalk) (cameo.Crosswalk, bool) {
	if n < 1 || n > len(list) {
		return cameo.Crosswalk{}, false
	}
	return list[n-1], true
}
