package cameo

import "slices"

// Charge is the wrong that an act of accusing or investigating is about. The
// act accused is not in the record; a reader that wants it writes a claim in
// which the source of the act speaks and its target answers for a wrong of this
// sort.
type Charge string

// The charges that CAMEO tells apart.
const (
	ChargeUnspecified Charge = "unspecified"     // accuses, of what is not stated
	ChargeCrime       Charge = "crime"           // crime or corruption
	ChargeRights      Charge = "rights-abuse"    // abuses of human rights
	ChargeAggression  Charge = "aggression"      // aggression or terror
	ChargeMilitary    Charge = "military-action" // military action, which need not be a wrong
	ChargeWarCrime    Charge = "war-crime"
	ChargeEspionage   Charge = "espionage" // espionage or treason
	ChargeLiability   Charge = "liability" // a wrong in law, for a court to name
)

// Charges returns the known charges.
func Charges() []Charge {
	return []Charge{
		ChargeUnspecified, ChargeCrime, ChargeRights, ChargeAggression, ChargeMilitary, ChargeWarCrime, ChargeEspionage,
		ChargeLiability,
	}
}

// IsKnown reports whether c is one of [Charges].
func (c Charge) IsKnown() bool { return slices.Contains(Charges(), c) }

// Accuses returns of what the act accuses its target: 112 and 1121 to 1125
// accuse in words, 115 by a lawsuit, and by 116 a court has found. It is "" for
// codes that accuse nobody. Criticism (111), complaints (114) and arrests (173)
// are not counted: what is held against the target may be no act at all.
func (c Code) Accuses() Charge { return Charge(c.row().charge) }

// Investigates returns what is being looked into, for the codes under 09; ""
// for all others. Who investigates does not yet say that the target did it.
func (c Code) Investigates() Charge { return Charge(c.row().inquiry) }
