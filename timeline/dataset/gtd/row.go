package gtd

import "github.com/casus-events/casus/timeline/dataset"

// Row is a row of a GTD file: its 135 columns under their own names, in their
// order. Meanings are those of the GTD codebook of 2021. A column that is empty,
// or has one of the marks for a missing value, is not stated, which is not 0.
//
// Numbers of people are [dataset.Float]: one that is known only of several
// linked attacks is spread evenly over their rows (codebook, nkill), and need
// not come out whole.
type Row struct {
	dataset.Meta

	// When.

	EventID    string      // twelve digits: the day, or zeros, and a number within it
	IYear      dataset.Int // the year
	IMonth     dataset.Int // the month; 0 if it is not known
	IDay       dataset.Int // the day; 0 if it is not known
	ApproxDate string      // what is known of a date that is not exact, in words
	Extended   dataset.Int // 1 if it lasted more than 24 hours, else 0
	Resolution dataset.Day // the day on which a long incident was over

	// Where.

	Country     dataset.Int   // GTD's number of the country
	CountryTxt  string        // its name
	Region      dataset.Int   // 1 to 12, a part of the world
	RegionTxt   string        // its name
	ProvState   string        // the largest unit within the country
	City        string        // the city, town or village
	Latitude    dataset.Float // degrees, WGS 84
	Longitude   dataset.Float // degrees, WGS 84
	Specificity dataset.Int   // what the point is: 1 the city, 2 its district, 3 a district, 4 a province, 5 no point
	Vicinity    dataset.Int   // 1 if near the city, 0 if in it, -9 if not known
	Location    string        // more about the place, in words

	// What happened, and whether it is terrorism.

	Summary        string      // what happened, in words; seldom before 1998
	Crit1          dataset.Int // 1 if it had a political, economic, religious or social aim
	Crit2          dataset.Int // 1 if it was meant to coerce, intimidate or publicise
	Crit3          dataset.Int // 1 if it lay outside the law of war
	DoubtTerr      dataset.Int // 1 if there is doubt that it was terrorism, -9 not coded
	Alternative    dataset.Int // 1 to 5, what else it may have been
	AlternativeTxt string      // insurgency, other crime, a fight of groups, no intent, a state's act
	Multiple       dataset.Int // 1 if it was part of a coordinated attack
	Success        dataset.Int // 1 if the attack came about, by the measure of its type
	Suicide        dataset.Int // 1 if an attacker did not mean to escape alive

	// How, and whom.

	AttackType1     dataset.Int // 1 to 9, how it was done
	AttackType1Txt  string      // the same in words
	AttackType2     dataset.Int // as AttackType1, in the order of weight
	AttackType2Txt  string      // the same in words
	AttackType3     dataset.Int // as AttackType1, in the order of weight
	AttackType3Txt  string      // the same in words
	TargType1       dataset.Int // 1 to 22, what was struck
	TargType1Txt    string      // the same in words
	TargSubtype1    dataset.Int // 1 to 113, more exactly
	TargSubtype1Txt string      // the same in words
	Corp1           string      // whose it was: a company, an agency
	Target1         string      // the person or thing struck
	Natlty1         dataset.Int // GTD's number of the target's country
	Natlty1Txt      string      // its name
	TargType2       dataset.Int // as TargType1
	TargType2Txt    string      // the same in words
	TargSubtype2    dataset.Int // 1 to 113, more exactly
	TargSubtype2Txt string      // the same in words
	Corp2           string      // whose it was: a company, an agency
	Target2         string      // the person or thing struck
	Natlty2         dataset.Int // GTD's number of the target's country
	Natlty2Txt      string      // its name
	TargType3       dataset.Int // as TargType1
	TargType3Txt    string      // the same in words
	TargSubtype3    dataset.Int // 1 to 113, more exactly
	TargSubtype3Txt string      // the same in words
	Corp3           string      // whose it was: a company, an agency
	Target3         string      // the person or thing struck
	Natlty3         dataset.Int // GTD's number of the target's country
	Natlty3Txt      string      // its name

	// Who, and who says so.

	GName         string        // the group held responsible, or "Unknown"
	GSubName      string        // more about it, such as a faction
	GName2        string        // another group
	GSubName2     string        // more about it
	GName3        string        // another group
	GSubName3     string        // more about it
	Motive        string        // why, in words
	GUncertain1   dataset.Int   // 1 if the first group is only suspected, 0 if not
	GUncertain2   dataset.Int   // 1 if the second group is only suspected, 0 if not
	GUncertain3   dataset.Int   // 1 if the third group is only suspected, 0 if not
	Individual    dataset.Int   // 1 if the attackers belonged to no group
	NPerps        dataset.Float // how many attackers; -9 and -99 not known
	NPerpCap      dataset.Float // how many of them were caught; -9 and -99 not known
	Claimed       dataset.Int   // 1 if the first group claimed it, 0 if not, -9 not known
	ClaimMode     dataset.Int   // 1 to 10, how it was claimed
	ClaimModeTxt  string        // letter, call, video and so on
	Claim2        dataset.Int   // as Claimed, of group 2
	ClaimMode2    dataset.Int   // as ClaimMode
	ClaimMode2Txt string        // the same in words
	Claim3        dataset.Int   // as Claimed, of group 3
	ClaimMode3    dataset.Int   // as ClaimMode
	ClaimMode3Txt string        // the same in words
	CompClaim     dataset.Int   // 1 if groups claimed it each for itself, 0 if together, -9 not known

	// With what.

	WeapType1       dataset.Int // 1 to 13, the sort of weapon
	WeapType1Txt    string      // the same in words
	WeapSubtype1    dataset.Int // 1 to 31, more exactly
	WeapSubtype1Txt string      // the same in words
	WeapType2       dataset.Int // as WeapType1
	WeapType2Txt    string      // the same in words
	WeapSubtype2    dataset.Int // 1 to 31, more exactly
	WeapSubtype2Txt string      // the same in words
	WeapType3       dataset.Int // as WeapType1
	WeapType3Txt    string      // the same in words
	WeapSubtype3    dataset.Int // 1 to 31, more exactly
	WeapSubtype3Txt string      // the same in words
	WeapType4       dataset.Int // as WeapType1
	WeapType4Txt    string      // the same in words
	WeapSubtype4    dataset.Int // 1 to 31, more exactly
	WeapSubtype4Txt string      // the same in words
	WeapDetail      string      // about the weapons, in words

	// With what result.

	NKill             dataset.Float // how many died, attackers included; empty if not known
	NKillUS           dataset.Float // how many of them were US citizens
	NKillTer          dataset.Float // how many of them were attackers
	NWound            dataset.Float // how many were wounded, attackers included; empty if not known
	NWoundUS          dataset.Float // how many of them were US citizens
	NWoundTE          dataset.Float // how many of them were attackers
	Property          dataset.Int   // 1 if property was damaged, 0 if not, -9 not known
	PropExtent        dataset.Int   // 1 from a billion dollars, 2 from a million, 3 less, 4 not known
	PropExtentTxt     string        // the same in words
	PropValue         dataset.Float // the damage in US dollars of the day; -99 not known
	PropComment       string        // about the damage, in words
	IsHostKid         dataset.Int   // 1 if people were taken, 0 if not, -9 not known
	NHostKid          dataset.Float // how many; -99 not known
	NHostKidUS        dataset.Float // how many of them were US citizens; -99 not known
	NHours            dataset.Float // for how many hours; -99 not known
	NDays             dataset.Float // for how many days; -99 not known
	Divert            string        // the country to which a hijacked vehicle was taken
	KidHijCountry     string        // the country in which the taking ended
	Ransom            dataset.Int   // 1 if a ransom was demanded, 0 if not, -9 not known
	RansomAmt         dataset.Float // US dollars demanded; -99 not known
	RansomAmtUS       dataset.Float // US dollars demanded of US sources; -99 not known
	RansomPaid        dataset.Float // US dollars paid; -99 not known
	RansomPaidUS      dataset.Float // US dollars paid by US sources; -99 not known
	RansomNote        string        // about the ransom, in words
	HostKidOutcome    dataset.Int   // 1 to 7, how the taking ended
	HostKidOutcomeTxt string        // the same in words
	NReleased         dataset.Float // how many were let go, escaped or were freed; -99 not known

	// From where it is known.

	AddNotes string      // more, in words
	SCite1   string      // a source, in words
	SCite2   string      // a source, in words
	SCite3   string      // a source, in words
	DBSource string      // the collection that the row was first part of
	IntLog   dataset.Int // 1 if the attackers crossed a border, -9 not known
	IntIdeo  dataset.Int // 1 if attackers and targets differ in nationality, -9 not known
	IntMisc  dataset.Int // 1 if place and targets do, -9 not known
	IntAny   dataset.Int // 1 if any of these, -9 not known
	Related  string      // the eventids of the coordinated attack, with ", " between them
}
