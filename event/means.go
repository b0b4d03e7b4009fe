package event

import (
	"slices"
	"strings"
)

// Means is what force was used with: a family and, after slashes, finer kinds,
// compared by prefix with [Means.Within].
//
// The families follow the weapon types of the Global Terrorism Database
// codebook (2018), refined by PLOVER 0.8's assault modes and ACLED's
// sub-events where those tell apart what GTD lumps together (indirect fire
// from air strikes, drones from aircraft).
type Means string

// The means that records are usually written with. [AllMeans] lists the whole
// known tree.
const (
	MeansFirearms     Means = "firearms"
	MeansExplosives   Means = "explosives"
	MeansIndirectFire Means = "indirect-fire"
	MeansRocket       Means = "indirect-fire/rocket"
	MeansMortar       Means = "indirect-fire/mortar"
	MeansArtillery    Means = "indirect-fire/artillery"
	MeansAir          Means = "air"
	MeansAircraft     Means = "air/aircraft"
	MeansDrone        Means = "air/drone"
	MeansMissile      Means = "missile"
	MeansBallistic    Means = "missile/ballistic"
	MeansCruise       Means = "missile/cruise"
	MeansGround       Means = "ground"
	MeansNaval        Means = "naval"
	MeansMelee        Means = "melee"
	MeansArson        Means = "arson"
	MeansVehicle      Means = "vehicle"
	MeansChemical     Means = "chemical"
	MeansNerveAgent   Means = "chemical/nerve-agent"
	MeansBiological   Means = "biological"
	MeansRadiological Means = "radiological"
	MeansNuclear      Means = "nuclear"
	MeansCyber        Means = "cyber"
	MeansCrowdControl Means = "crowd-control"
	MeansUnarmed      Means = "unarmed"
)

// Within reports whether m is parent or lies below it. Every means is within "".
func (m Means) Within(parent Means) bool { return within(string(m), string(parent)) }

// AllMeans returns the known means, each family followed by its finer kinds.
func AllMeans() []Means {
	var all []Means
	for _, row := range meansTree() {
		all = append(all, row.family)
		for finer := range strings.FieldsSeq(row.finer) {
			all = append(all, row.family+"/"+Means(finer))
		}
	}
	return all
}

// IsKnown reports whether m is one of [AllMeans].
func (m Means) IsKnown() bool {
	for _, row := range meansTree() {
		if m == row.family {
			return true
		}
		for finer := range strings.FieldsSeq(row.finer) {
			if m == row.family+"/"+Means(finer) {
				return true
			}
		}
	}
	return false
}

type meansRow struct {
	family Means
	finer  string
}

func meansTree() [17]meansRow {
	return [...]meansRow{
		{MeansFirearms, "rifle handgun machine-gun sniper"},
		{MeansExplosives, "ied vehicle-bomb suicide-vest suicide-vehicle mine grenade letter-bomb demolition"},
		{MeansIndirectFire, "rocket mortar artillery"},
		{MeansAir, "aircraft drone helicopter"},
		{MeansMissile, "ballistic cruise surface-to-air anti-tank anti-ship"},
		{MeansGround, "raid armour siege"},
		{MeansNaval, "gunfire mine torpedo boarding"},
		{MeansMelee, "blade club stones"},
		{MeansArson, "incendiary"},
		{MeansVehicle, "ramming"},
		{MeansChemical, "nerve-agent chlorine blister poison"},
		{MeansBiological, ""},
		{MeansRadiological, ""},
		{MeansNuclear, ""},
		{MeansCyber, "wiper denial-of-service intrusion ransomware"},
		{MeansCrowdControl, "tear-gas batons water-cannon rubber-bullets stun-grenade"},
		{MeansUnarmed, "beating strangling"},
	}
}

// TargetKind is what was struck, as a sort of thing rather than whose it was.
type TargetKind string

// The kinds of target, after the target types of the Global Terrorism Database
// codebook (2018) and the victim classes of PLOVER 0.8.
const (
	TargetMilitary       TargetKind = "military" // forces in the field, a convoy, a headquarters
	TargetMilitaryBase   TargetKind = "military-base"
	TargetSeniorLeader   TargetKind = "senior-leader" // a person of the first rank of a state or movement
	TargetGovernment     TargetKind = "government"
	TargetDiplomatic     TargetKind = "diplomatic"
	TargetPolice         TargetKind = "police"
	TargetArmedGroup     TargetKind = "armed-group"
	TargetCivilians      TargetKind = "civilians"
	TargetIndividual     TargetKind = "individual" // a particular private person
	TargetEnergy         TargetKind = "energy"
	TargetTransport      TargetKind = "transport"
	TargetInfrastructure TargetKind = "infrastructure"
	TargetMedical        TargetKind = "medical"
	TargetEducation      TargetKind = "education"
	TargetReligious      TargetKind = "religious"
	TargetMedia          TargetKind = "media"
	TargetBusiness       TargetKind = "business"
	TargetShipping       TargetKind = "shipping"
	TargetAircraft       TargetKind = "aircraft"
)

// TargetKinds returns the known kinds of target.
func TargetKinds() []TargetKind {
	return []TargetKind{
		TargetMilitary, TargetMilitaryBase, TargetSeniorLeader, TargetGovernment, TargetDiplomatic, TargetPolice,
		TargetArmedGroup, TargetCivilians, TargetIndividual, TargetEnergy, TargetTransport, TargetInfrastructure,
		TargetMedical, TargetEducation, TargetReligious, TargetMedia, TargetBusiness, TargetShipping, TargetAircraft,
	}
}

// IsKnown reports whether k is one of [TargetKinds].
func (k TargetKind) IsKnown() bool { return slices.Contains(TargetKinds(), k) }
