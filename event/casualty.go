package event

import (
	"slices"

	"github.com/casus-events/casus/actor"
	"github.com/casus-events/casus/event/edtf"
)

// Casualty says how many people suffered one harm. A total and its breakdown
// are separate entries; they need not add up.
type Casualty struct {
	Harm  Harm  `json:"harm,omitzero"`
	Count Count `json:"count,omitzero"`
	// Nationality is the victims' citizenship.
	Nationality actor.Country `json:"nationality,omitzero"`
	Status      VictimStatus  `json:"status,omitzero"`
	// Actor is the body the victims belonged to or, with a count of one,
	// the victim.
	Actor actor.ID `json:"actor,omitzero"`
	// AsOf is the day to which the count runs, where it went on growing.
	AsOf  edtf.Date    `json:"as_of,omitzero"`
	Cites []actor.Cite `json:"cites,omitzero"`
}

// Harm is what was done to people.
type Harm string

// The harms.
const (
	Killed    Harm = "killed"
	Wounded   Harm = "wounded"
	Missing   Harm = "missing"
	Captured  Harm = "captured"
	Detained  Harm = "detained"
	Abducted  Harm = "abducted"
	Tortured  Harm = "tortured"
	Displaced Harm = "displaced"
)

// Harms returns the known harms.
func Harms() []Harm {
	return []Harm{Killed, Wounded, Missing, Captured, Detained, Abducted, Tortured, Displaced}
}

// IsKnown reports whether h is one of [Harms].
func (h Harm) IsKnown() bool { return slices.Contains(Harms(), h) }

// VictimStatus is what the victims were when they were harmed.
type VictimStatus string

// The statuses of victims.
const (
	VictimMilitary   VictimStatus = "military"
	VictimCivilian   VictimStatus = "civilian"
	VictimContractor VictimStatus = "contractor"
	VictimPolice     VictimStatus = "police"
	VictimMilitant   VictimStatus = "militant"
	VictimOfficial   VictimStatus = "official"
	VictimPrisoner   VictimStatus = "prisoner"
	VictimAttacker   VictimStatus = "attacker" // one of those who carried it out
)

// VictimStatuses returns the known statuses of victims.
func VictimStatuses() []VictimStatus {
	return []VictimStatus{
		VictimMilitary, VictimCivilian, VictimContractor, VictimPolice, VictimMilitant, VictimOfficial, VictimPrisoner,
		VictimAttacker,
	}
}

// IsKnown reports whether s is one of [VictimStatuses].
func (s VictimStatus) IsKnown() bool { return slices.Contains(VictimStatuses(), s) }

// KilledOf returns a casualty of count killed with the given nationality.
func KilledOf(nationality actor.Country, count Count) Casualty {
	return Casualty{Harm: Killed, Nationality: nationality, Count: count}
}

// Measure is any other number of an event.
type Measure struct {
	Quantity Quantity     `json:"quantity,omitzero"`
	Count    Count        `json:"count,omitzero"`
	Actor    actor.ID     `json:"actor,omitzero"`
	Cites    []actor.Cite `json:"cites,omitzero"`
}

// Quantity names what a [Measure] counts, with its unit.
type Quantity string

// The quantities, each with its unit.
const (
	RocketsFired      Quantity = "rockets-fired"        // pieces
	MissilesFired     Quantity = "missiles-fired"       // pieces
	DronesUsed        Quantity = "drones-used"          // pieces
	StrikesFlown      Quantity = "strikes-flown"        // attacks from the air
	Personnel         Quantity = "personnel"            // people of the actor's forces
	DiplomatsExpelled Quantity = "diplomats-expelled"   // people
	OfficesClosed     Quantity = "offices-closed"       // consulates and the like
	CrowdSize         Quantity = "crowd-size"           // people
	PersonsListed     Quantity = "persons-listed"       // designated or sanctioned people
	EntitiesListed    Quantity = "entities-listed"      // designated or sanctioned bodies
	DamageUSD         Quantity = "damage-usd"           // United States dollars
	BarrelsPerDayLost Quantity = "barrels-per-day-lost" // barrels of oil a day
	VoteShare         Quantity = "vote-share-per-mille" // thousandths of the vote
	VotesFor          Quantity = "votes-for"            // votes
	VotesAgainst      Quantity = "votes-against"        // votes
	Abstentions       Quantity = "abstentions"          // votes
	Explosions        Quantity = "explosions"           // blasts
	PersonsDismissed  Quantity = "persons-dismissed"    // people removed from office or service
	SentenceMonths    Quantity = "sentence-months"      // months of prison
	SitesStruck       Quantity = "sites-struck"         // places
)

// Quantities returns the known quantities.
func Quantities() []Quantity {
	return []Quantity{
		RocketsFired, MissilesFired, DronesUsed, StrikesFlown, Personnel, DiplomatsExpelled, OfficesClosed, CrowdSize,
		PersonsListed, EntitiesListed, DamageUSD, BarrelsPerDayLost, VoteShare, VotesFor, VotesAgainst, Abstentions, Explosions,
		PersonsDismissed, SentenceMonths, SitesStruck,
	}
}

// IsKnown reports whether q is one of [Quantities].
func (q Quantity) IsKnown() bool { return slices.Contains(Quantities(), q) }
